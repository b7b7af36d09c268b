"""The record in plain words: one sentence for each kind of event.

Whatever changes what may be shown of a child reads the same, whoever did it and why: a reader of the record must not
learn from it that a child is on the list that only the safeguarding lead sees.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.names import EventName as E
from posts.waits import TAKE_DOWN


@dataclass(frozen=True)
class Saying:
    """`words` may ask for who, count, account, reason, child, staff, role and told; `pen` and `icon` are the
    design's marks.

    `many` is said of several in a row, by the same person; `by_hand` where a person did what is else done by itself.
    """

    words: Promise | str
    pen: str = "none"
    icon: str = "info"
    many: Promise | str = ""
    by_hand: Promise | str = ""


PERMISSION_CHANGED = Saying(_("What may be shown of %(child)s changed."), "none", "users")
PERMISSION_KINDS = frozenset(
    {
        E.CONSENT_RECORDED,
        E.CONSENT_WITHDRAWN,
        E.CONSENT_ENTERED_IN_ERROR,
        E.HOLD_SET,
        E.HOLD_LIFTED,
        E.GUARDIAN_CHANGED,
        E.CARE_CHANGED,
        E.COMPETENCE_NOTED,
        E.BIRTHDAY_CHANGED,
        E.FAMILY_ASKED_DOWN,
        E.CARER_SENT_LINK,
        E.CARE_CONTACT_CHANGED,
        E.YES_REVIEWED,
    }
)
PERMISSION_CODE = "permission.changed"

WHO_IS_ASKED = Saying(_("Who is asked about %(child)s changed."), "none", "users")

UNKNOWN = Saying(_("Something happened that this version has no words for."))

SAYINGS: dict[str, Saying] = {
    E.POST_DRAFTED: Saying(_("%(who)s began the post."), "none", "square-pen"),
    E.POST_SUBMITTED: Saying(_("%(who)s sent it in."), "act", "send"),
    E.POST_CHECKS_PASSED: Saying(_("Nothing stopped it. A machine looked; people look too."), "none", "eye"),
    E.POST_CHECKS_FAILED: Saying(
        _("Something had to be mended first. It went back to its author."), "changes", "undo-2"
    ),
    E.POST_APPROVED: Saying(_("%(who)s confirmed that it can go live."), "go", "circle-check"),
    E.POST_CHANGES_ASKED: Saying(_("%(who)s asked for changes."), "changes", "undo-2"),
    E.POST_DECLINED: Saying(_("%(who)s declined it."), "stop", "ban"),
    E.POST_RECALLED: Saying(_("%(who)s took it back to change it."), "none", "undo-2"),
    E.POST_SCHEDULED: Saying(_("%(who)s said when it goes out: %(when)s."), "planned", "calendar"),
    E.POST_UNSCHEDULED: Saying(_("%(who)s took the time away again."), "planned", "calendar"),
    E.POST_SENT_BACK: Saying(_("%(who)s sent it back to its author."), "changes", "undo-2"),
    E.POST_RELEASED: Saying(_("It was let go: from here on it may be out."), "planned", "megaphone"),
    E.POST_PUBLISHED: Saying(_("It was live."), "go", "circle-check"),
    E.POST_NOTHING_WENT_OUT: Saying(_("It went out nowhere, so it waited to be posted again."), "act", "undo-2"),
    E.POST_VOIDED: Saying(_("It needed go-live confirmed again: %(reason)s."), "changes", "undo-2"),
    E.POST_TAKEDOWN_ORDERED: Saying(_("%(who)s ordered it down."), "stop", "arrow-down"),
    E.POST_DISCARDED: Saying(_("%(who)s threw it away. Its words and pictures were deleted."), "none", "trash-2"),
    E.POST_GIVEN_ON: Saying(_("%(who)s gave it to %(staff)s, because its author had left."), "none", "users"),
    E.POST_STEP_REFUSED: Saying(_("%(who)s tried a step that was refused."), "stop", "hand"),
    E.WAIT_REMINDED: Saying(_("It still waited. Reminded: %(told)s."), "act", "bell"),
    E.WAIT_COVER_TOLD: Saying(_("It still waited, and nobody had answered. Told: %(told)s."), "act", "clock"),
    E.WAIT_HEAD_TOLD: Saying(_("It still waited, and nobody had answered. Told: %(told)s."), "act", "triangle-alert"),
    E.REMINDER_ASKED_FOR: Saying(_("%(who)s asked for this reminder."), "act", "bell"),
    E.REMINDER_TAKEN_BACK: Saying(_("%(who)s took the request back."), "none", "undo-2"),
    E.REMINDER_TAKEN_OVER: Saying(_("%(who)s took the reminder over."), "none", "bell"),
    E.REMINDER_HANDED_BACK: Saying(_("%(who)s handed the reminder back."), "changes", "undo-2"),
    E.PICTURE_ADDED: Saying(
        _("%(who)s added a picture."), "none", "image-plus", many=_("%(who)s added %(count)s pictures.")
    ),
    E.PICTURE_EDITED: Saying(
        _("%(who)s changed a picture."), "none", "crop", many=_("%(who)s changed pictures %(count)s times.")
    ),
    E.PICTURE_SCREENED: Saying(
        _("A picture was given to the machine to read. People look too."),
        "none",
        "scan-text",
        many=_("Pictures were given to the machine to read %(count)s times. People look too."),
    ),
    E.PICTURE_LOOKED_AT: Saying(
        _("%(who)s looked at a picture, whole."), "none", "eye", many=_("%(who)s looked at pictures %(count)s times.")
    ),
    E.PICTURE_DELETED: Saying(
        _("%(who)s deleted a picture and everything made from it."),
        "none",
        "trash-2",
        many=_("%(who)s deleted %(count)s pictures and everything made from them."),
    ),
    E.PICTURE_FROZEN: Saying(_("%(who)s set a picture aside for the safeguarding lead."), "stop", "lock"),
    E.PICTURE_CAME_BACK: Saying(
        _("%(who)s was told that a picture is not to come back; it was not taken in."), "stop", "ban"
    ),
    E.PICTURE_KEPT_OUT: Saying(_("A picture is not to come back: a copy of it is stopped from now on."), "stop", "ban"),
    E.PICTURE_COPY_FOUND: Saying(
        _("A picture in this post is like one the school has stopped. Those who take posts down were asked to look."),
        "stop",
        "triangle-alert",
    ),
    E.PICTURE_LET_IN_AGAIN: Saying(_("%(who)s let a picture in again that was stopped."), "none", "image-plus"),
    E.FINDING_ANSWERED: Saying(
        _("%(who)s answered what was found in a picture."),
        "none",
        "message-square",
        many=_("%(who)s answered %(count)s things that were found in pictures."),
    ),
    E.DELIVERY_PLANNED: Saying(_("%(who)s planned it again for %(account)s."), "planned", "calendar"),
    E.DELIVERY_DUE: Saying(_("Its time came: it waited to be posted by hand."), "act", "clock"),
    E.DELIVERY_OPENED: Saying(_("%(who)s opened the pack for %(account)s."), "planned", "copy"),
    E.DELIVERY_POSTED: Saying(
        _("It went up on %(account)s."),
        "go",
        "megaphone",
        by_hand=_("%(who)s said that it is up on %(account)s."),
    ),
    E.DELIVERY_NOT_POSTED: Saying(_("It was not posted on %(account)s."), "none", "x"),
    E.DELIVERY_IN_DOUBT: Saying(_("Nobody could tell if it was up on %(account)s."), "act", "triangle-alert"),
    E.DELIVERY_STOPPED: Saying(_("It was stopped before it went to %(account)s."), "stop", "hand"),
    E.TAKEDOWN_ORDERED: Saying(_("It had to come down from %(account)s."), "stop", "arrow-down"),
    E.TAKEDOWN_DONE: Saying(_("It was down from %(account)s, with proof."), "go", "check"),
    E.ADULT_PERMISSION_RECORDED: Saying(_("%(who)s recorded an adult's written permission."), "none", "file-text"),
    E.ADULT_PERMISSION_WITHDRAWN: Saying(_("%(who)s recorded that an adult withdrew permission."), "none", "file-text"),
    E.ADULT_SAID_NO: Saying(_("%(who)s recorded that an adult asks not to be shown."), "none", "file-text"),
    E.ADULT_NO_UNDONE: Saying(
        _("%(who)s undid, on the same day, that an adult asks not to be shown."), "none", "file-text"
    ),
    E.ADULT_WITHDRAWAL_UNDONE: Saying(
        _("%(who)s undid, on the same day, that an adult withdrew permission."), "none", "file-text"
    ),
    E.ADULT_ENTERED_IN_ERROR: Saying(_("%(who)s said that an adult's answer was an error."), "none", "file-text"),
    E.FAMILY_ASKED: Saying(_("A parent of %(child)s was asked for permission."), "none", "send"),
    E.FAMILY_REMINDED: Saying(_("A parent of %(child)s was reminded."), "none", "bell"),
    E.PUPIL_ASKED: Saying(_("%(child)s was asked for their own permission."), "none", "send"),
    E.PUPIL_REMINDED: Saying(_("%(child)s was reminded of their own answer."), "none", "bell"),
    E.LINK_ASKED_FOR: Saying(_("%(who)s asked for a new link."), "none", "link"),
    E.LINKS_EXPORTED: Saying(_("%(who)s made links of families for the school's own messages."), "none", "link"),
    E.RESTRICTION_SET: WHO_IS_ASKED,
    E.RESTRICTION_LIFTED: WHO_IS_ASKED,
    E.CONTACT_CHANGED: Saying(_("%(who)s changed how the family of %(child)s is reached."), "none", "users"),
    E.CONSENT_FORM_ADOPTED: Saying(_("%(who)s put a new version of the consent form in force."), "none", "file-text"),
    E.CONSENT_FORM_READ: Saying(_("%(who)s confirmed the Welsh of the consent form."), "none", "file-text"),
    E.ASKING_CHANGED: Saying(_("%(who)s changed when families are reminded."), "none", "bell"),
    E.CLASS_LIST_SAVED: Saying(_("%(who)s saved a class list on a device."), "none", "download"),
    E.FORMS_KEPT: Saying(_("%(who)s wrote down the forms that were on file."), "none", "file-text"),
    E.FORMS_DECIDED: Saying(_("%(who)s said whether the forms on file count."), "none", "file-text"),
    E.REGISTER_PURGED: Saying(_("What was past its time was removed from the register."), "none", "archive"),
    E.RETENTION_CHANGED: Saying(_("%(who)s changed how long the register keeps what it keeps."), "none", "archive"),
    E.SCHOOL_CREATED: Saying(_("The school was set up."), "none", "school"),
    E.SCHOOL_CHANGED: Saying(
        _("%(who)s changed the school's telephone, its own websites, its languages or its holidays."), "none", "school"
    ),
    E.STAFF_INVITED: Saying(_("%(who)s invited %(staff)s."), "none", "user-plus"),
    E.SIGN_IN_CHANGED: Saying(_("The password or the second step of %(staff)s was changed."), "none", "key-round"),
    E.SECOND_STEP_SET_UP: Saying(_("The second step of %(staff)s was set up."), "none", "key-round"),
    E.ROLE_GIVEN: Saying(_("%(who)s gave %(staff)s the role %(role)s."), "none", "users"),
    E.ROLE_ENDED: Saying(_("%(who)s ended the role %(role)s of %(staff)s."), "none", "users"),
    E.PUPILS_IMPORTED: Saying(_("%(who)s brought in the roll."), "none", "upload"),
    E.PUPIL_LEFT: Saying(_("%(child)s left the roll."), "none", "users"),
    E.PUPIL_ERASED: Saying(_("%(who)s erased a child who had left."), "none", "trash-2"),
    E.PROTOCOL_CHANGED: Saying(_("%(who)s put a new version of the protocol in force."), "planned", "clipboard-list"),
    E.DEVICE_REGISTERED: Saying(_("%(who)s registered a device."), "none", "smartphone"),
    E.DEVICE_RETIRED: Saying(_("%(who)s retired a device."), "none", "smartphone"),
    E.OWN_WORDING_SAID: Saying(_("%(who)s said that some words are the school's own."), "none", "school"),
    E.OWN_WORDING_REVOKED: Saying(_("%(who)s revoked words of the school's own."), "none", "school"),
    E.SIGNERS_ADDED: Saying(_("%(who)s said who signs certificates."), "none", "school"),
    E.SIGNER_REMOVED: Saying(_("%(who)s removed somebody who signs certificates."), "none", "school"),
    E.BLANK_DESIGN_ADDED: Saying(_("%(who)s added a blank certificate of the school's."), "none", "school"),
    E.BLANK_DESIGN_MARKED: Saying(_("%(who)s said where the name goes on a blank certificate."), "none", "school"),
    E.BLANK_DESIGN_REFUSED: Saying(_("A certificate could not be kept as a blank one."), "none", "school"),
    E.BLANK_DESIGN_REVOKED: Saying(_("%(who)s revoked a blank certificate of the school's."), "none", "school"),
    E.ACCOUNT_REGISTERED: Saying(_("%(who)s registered %(account)s."), "none", "link"),
    E.ACCOUNT_CLOSED: Saying(_("%(who)s closed %(account)s: nothing goes there any more."), "stop", "ban"),
    E.SEAL_EXPORTED: Saying(_("The newest seal of the record was exported."), "none", "lock"),
    E.RECORD_PRUNED: Saying(
        _("Events past their time were removed from the record. Their seals stay."), "none", "archive"
    ),
}


OF_TAKE_DOWN: dict[str, Saying] = {
    E.WAIT_REMINDED: Saying(_("It was past its time to be down. Reminded: %(told)s."), "act", "bell"),
    E.WAIT_COVER_TOLD: Saying(_("It was still not said to be down. Told: %(told)s."), "act", "clock"),
    E.WAIT_HEAD_TOLD: Saying(_("It was still not said to be down. Told: %(told)s."), "act", "triangle-alert"),
}
"""The steps of a wait where the post had been ordered down."""


def saying_of(name: str, *, duty: str = "") -> Saying:
    """`duty` is what was waited for, where the event is a step of a wait."""
    if duty == TAKE_DOWN:
        return OF_TAKE_DOWN[name]
    return PERMISSION_CHANGED if name in PERMISSION_KINDS else SAYINGS.get(name, UNKNOWN)
