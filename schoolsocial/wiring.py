"""What follows from what: THE list of consequences.

AT_ONCE handlers run in the transaction of the event, for safety: if they fail, the event did not happen.
AFTERWARDS handlers run through the outbox, exactly once each. NOBODY lists the events that nobody has to hear of:
they are in the record and that is enough. A test checks that every event has its line here.
"""

from audit.names import EventName as E

STOP_DELIVERIES = "publishing.handlers.stop_deliveries"
STOP_POSTS = "publishing.handlers.stop_posts_of_pupil"
NOTE_CHANGE = "consents.handlers.note_change"
KEEP_HASHES = "posts.handlers.keep_hashes_of_post"
STOP_POST_OF_PICTURE = "publishing.handlers.stop_post_of_picture"

AT_ONCE: dict[E, tuple[str, ...]] = {
    E.POST_RECALLED: (STOP_DELIVERIES,),
    E.POST_VOIDED: (STOP_DELIVERIES,),
    E.CONSENT_RECORDED: (STOP_POSTS,),
    E.CONSENT_WITHDRAWN: (STOP_POSTS,),
    E.CONSENT_ENTERED_IN_ERROR: (STOP_POSTS,),
    E.HOLD_SET: (STOP_POSTS,),
    E.GUARDIAN_CHANGED: (STOP_POSTS, NOTE_CHANGE),
    E.RESTRICTION_SET: (NOTE_CHANGE,),
    E.RESTRICTION_LIFTED: (NOTE_CHANGE,),
    E.PUPIL_LEFT: (STOP_POSTS,),
    E.CARE_CHANGED: (STOP_POSTS, NOTE_CHANGE),
    E.COMPETENCE_NOTED: (STOP_POSTS,),
    E.BIRTHDAY_CHANGED: (STOP_POSTS,),
    E.ADULT_ENTERED_IN_ERROR: ("publishing.handlers.stop_posts_of_adult",),
    E.ADULT_PERMISSION_RECORDED: ("publishing.handlers.ask_again_for_adult",),
    E.ADULT_PERMISSION_WITHDRAWN: ("publishing.handlers.stop_posts_of_adult",),
    E.PROTOCOL_CHANGED: ("publishing.handlers.void_what_no_longer_passes",),
    E.POST_NOTHING_WENT_OUT: ("publishing.handlers.void_what_came_back",),
    E.PICTURE_DELETED: ("posts.handlers.keep_hash_of_picture", STOP_POST_OF_PICTURE),
    E.PICTURE_FROZEN: ("posts.handlers.keep_hash_of_picture", STOP_POST_OF_PICTURE),
    E.POST_DECLINED: (KEEP_HASHES,),
    E.POST_TAKEDOWN_ORDERED: (KEEP_HASHES,),
    E.PUPIL_ERASED: (
        "publishing.handlers.stop_posts_about",
        "approvals.handlers.erase_words",
        "posts.handlers.erase_words",
        "posts.handlers.forget_readings",
        "consents.handlers.forget_child",
    ),
}

TOGETHER: dict[str, str] = {
    STOP_POSTS: "publishing.handlers.stop_posts_of_pupils",
    NOTE_CHANGE: "consents.handlers.note_changes_together",
}
"""The form of a handler for what comes in as a file: many events of one name and school, asked in one go."""

AFTERWARDS: dict[E, tuple[str, ...]] = {
    E.POST_SUBMITTED: ("posts.handlers.finish_checks",),
    E.POST_CHECKS_PASSED: ("notifications.handlers.tell_approvers",),
    E.POST_CHECKS_FAILED: ("notifications.handlers.tell_author",),
    E.POST_APPROVED: (
        "notifications.handlers.tell_author",
        "notifications.handlers.tell_publishers",
        "notifications.handlers.settle_requests",
    ),
    E.POST_CHANGES_ASKED: ("notifications.handlers.tell_author", "notifications.handlers.settle_requests"),
    E.POST_DECLINED: ("notifications.handlers.tell_author", "notifications.handlers.settle_requests"),
    E.POST_RECALLED: (
        "notifications.handlers.tell_publishers_it_went_back",
        "notifications.handlers.settle_requests",
    ),
    E.POST_SENT_BACK: ("notifications.handlers.tell_author", "notifications.handlers.settle_requests"),
    E.POST_RELEASED: ("posts.handlers.delete_originals",),
    E.POST_PUBLISHED: (
        "notifications.handlers.tell_author",
        "notifications.handlers.tell_approvers_it_is_live",
    ),
    E.POST_VOIDED: (
        "notifications.handlers.tell_author",
        "notifications.handlers.tell_publishers_it_went_back",
        "notifications.handlers.settle_requests",
    ),
    E.POST_TAKEDOWN_ORDERED: (
        "notifications.handlers.tell_author",
        "notifications.handlers.tell_publishers",
        "notifications.handlers.tell_approvers_it_comes_down",
        "notifications.handlers.tell_whoever_asked",
        "notifications.handlers.settle_requests",
    ),
    E.TAKEDOWN_DONE: (
        "notifications.handlers.tell_whoever_asked",
        "notifications.handlers.settle_once_it_is_down",
    ),
    E.POST_NOTHING_WENT_OUT: ("notifications.handlers.tell_publishers",),
    E.DELIVERY_DUE: ("notifications.handlers.tell_publishers",),
    E.DELIVERY_OPENED: ("notifications.handlers.settle_requests",),
    E.DELIVERY_IN_DOUBT: ("notifications.handlers.tell_publishers",),
    E.POST_SCHEDULED: ("notifications.handlers.settle_requests",),
    E.POST_GIVEN_ON: ("notifications.handlers.tell_new_author",),
    E.WAIT_REMINDED: ("notifications.handlers.tell_that_it_waits",),
    E.WAIT_COVER_TOLD: ("notifications.handlers.tell_that_it_waits",),
    E.WAIT_HEAD_TOLD: ("notifications.handlers.tell_that_it_waits",),
    E.REMINDER_ASKED_FOR: ("notifications.handlers.tell_reminder_owners",),
    E.REMINDER_TAKEN_BACK: ("notifications.handlers.settle_requests",),
    E.REMINDER_TAKEN_OVER: ("notifications.handlers.tell_the_writer", "notifications.handlers.settle_requests"),
    E.REMINDER_HANDED_BACK: ("notifications.handlers.tell_author", "notifications.handlers.settle_requests"),
    E.CONSENT_WITHDRAWN: ("notifications.handlers.tell_lead_of_a_no",),
    E.FORMS_KEPT: ("notifications.handlers.tell_who_decides_on_forms",),
    E.PICTURE_FROZEN: ("notifications.handlers.tell_safeguarding_lead",),
    E.PICTURE_SCREENED: ("notifications.handlers.tell_of_a_late_finding",),
    E.PICTURE_KEPT_OUT: ("posts.handlers.find_copies_that_are_out",),
    E.PICTURE_COPY_FOUND: ("notifications.handlers.tell_of_a_copy_that_is_out",),
    E.PICTURE_LET_IN_AGAIN: (
        "notifications.handlers.settle_copies_let_in",
        "posts.handlers.find_copies_that_remain",
    ),
    E.SIGN_IN_CHANGED: ("notifications.handlers.tell_whose_sign_in_changed",),
    E.STAFF_INVITED: ("notifications.handlers.tell_whoever_is_invited",),
    E.SEAL_EXPORTED: ("notifications.handlers.tell_heads_of_the_seal",),
}

NOBODY: frozenset[E] = frozenset(
    {
        E.POST_DRAFTED,
        E.POST_UNSCHEDULED,
        E.POST_DISCARDED,
        E.POST_STEP_REFUSED,
        E.PICTURE_ADDED,
        E.PICTURE_EDITED,
        E.PICTURE_LOOKED_AT,
        E.PICTURE_CAME_BACK,
        E.FINDING_ANSWERED,
        E.DELIVERY_PLANNED,
        E.DELIVERY_POSTED,
        E.DELIVERY_NOT_POSTED,
        E.DELIVERY_STOPPED,
        E.TAKEDOWN_ORDERED,
        E.HOLD_LIFTED,
        E.ADULT_SAID_NO,
        E.ADULT_NO_UNDONE,
        E.ADULT_WITHDRAWAL_UNDONE,
        E.FAMILY_ASKED,
        E.FAMILY_REMINDED,
        E.PUPIL_ASKED,
        E.PUPIL_REMINDED,
        E.YES_REVIEWED,
        E.CARER_SENT_LINK,
        E.CARE_CONTACT_CHANGED,
        E.LINK_ASKED_FOR,
        E.LINKS_EXPORTED,
        E.FAMILY_ASKED_DOWN,
        E.CONSENT_FORM_ADOPTED,
        E.CONSENT_FORM_READ,
        E.ASKING_CHANGED,
        E.CLASS_LIST_SAVED,
        E.FORMS_DECIDED,
        E.REGISTER_PURGED,
        E.RETENTION_CHANGED,
        E.CONTACT_CHANGED,
        E.SCHOOL_CREATED,
        E.SCHOOL_CHANGED,
        E.SECOND_STEP_SET_UP,
        E.ROLE_GIVEN,
        E.ROLE_ENDED,
        E.PUPILS_IMPORTED,
        E.DEVICE_REGISTERED,
        E.DEVICE_RETIRED,
        E.OWN_WORDING_SAID,
        E.OWN_WORDING_REVOKED,
        E.SIGNERS_ADDED,
        E.SIGNER_REMOVED,
        E.BLANK_DESIGN_ADDED,
        E.BLANK_DESIGN_MARKED,
        E.BLANK_DESIGN_REFUSED,
        E.BLANK_DESIGN_REVOKED,
        E.ACCOUNT_REGISTERED,
        E.ACCOUNT_CLOSED,
        E.RECORD_PRUNED,
    }
)
