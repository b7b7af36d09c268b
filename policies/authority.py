"""Who may take which step: the one home of permission.

The gate (posts.services.move) asks `refusal` for every step of a post; pages ask it too, to know what to show,
so a button and its answer can never disagree. Nothing here reads the database: plain values in, a sentence out.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.actors import StaffLike, System
from people.queries import Person
from people.roles import Role
from policies.rules import Rules


class Step(StrEnum):
    """Every step of the protocol (posts/workflow.py says from where to where)."""

    SUBMIT = "submit"
    PASS_CHECKS = "pass_checks"  # noqa: S105 a step, not a password
    FAIL_CHECKS = "fail_checks"
    APPROVE = "approve"
    ASK_FOR_CHANGES = "ask_for_changes"
    DECLINE = "decline"
    RECALL = "recall"
    SCHEDULE = "schedule"
    UNSCHEDULE = "unschedule"
    SEND_BACK = "send_back"
    RELEASE = "release"
    CONFIRM_PUBLISHED = "confirm_published"
    NOTHING_WENT_OUT = "nothing_went_out"
    VOID = "void"
    TAKE_DOWN = "take_down"
    DISCARD = "discard"


class NotAllowed(Exception):
    """This person may not do this. Carries the sentence that the screen shows, and what was tried, for the record."""

    def __init__(
        self,
        reason: Promise | str,
        *,
        step: str = "",
        post_id: int | None = None,
        school_id: int | None = None,
        by: StaffLike | System | None = None,
    ) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.step = step
        self.post_id = post_id
        self.school_id = school_id
        self.by = by


SYSTEM_STEPS = frozenset(
    {
        Step.PASS_CHECKS,
        Step.FAIL_CHECKS,
        Step.RELEASE,
        Step.CONFIRM_PUBLISHED,
        Step.NOTHING_WENT_OUT,
        Step.VOID,
    }
)
AUTHOR_STEPS = frozenset({Step.SUBMIT, Step.RECALL, Step.DISCARD})
APPROVER_STEPS = frozenset({Step.APPROVE, Step.ASK_FOR_CHANGES, Step.DECLINE})
PUBLISHER_STEPS = frozenset({Step.SCHEDULE, Step.UNSCHEDULE, Step.SEND_BACK})


@dataclass(frozen=True)
class PostFacts:
    """What authority needs to know of a post: whose it is and who had a hand in it (ids of Staff)."""

    school_id: int
    author_id: int
    contributor_ids: frozenset[int]
    is_reminder: bool = False


def refusal(step: Step, *, by: Person | System, rules: Rules, post: PostFacts) -> Promise | str | None:
    """Why this step is refused to this actor, or None when it may be taken."""
    if isinstance(by, System):
        allowed = step in SYSTEM_STEPS or step is Step.TAKE_DOWN
        return None if allowed else _("The system takes no decision for a person.")
    if by.school_id != post.school_id:
        return _("This post belongs to another school.")
    if not by.roles:
        return _("You hold no role at the school today. The headteacher can give you one.")
    if step in SYSTEM_STEPS:
        return _("Only the system takes this step, by itself.")
    if step in AUTHOR_STEPS:
        return _author_refusal(step, by, rules, post)
    if step in APPROVER_STEPS:
        return _approver_refusal(by, rules, post)
    if step in PUBLISHER_STEPS:
        return None if by.holds(*rules.publish) else _("Only the publisher named in the school's protocol may do this.")
    return (
        None if by.holds(*rules.take_down) else _("Ask the publisher, the approver or the headteacher to take it down.")
    )


def _author_refusal(step: Step, by: Person, rules: Rules, post: PostFacts) -> Promise | None:
    if by.staff_id != post.author_id:
        return _("Only the author of the post may do this.")
    if step is Step.SUBMIT and post.is_reminder and not by.holds(*rules.own_reminders):
        return _("Reminders and updates for parents belong to somebody else at this school. Ask them to send it in.")
    return None


def _approver_refusal(by: Person, rules: Rules, post: PostFacts) -> Promise | None:
    """Product rule 2: people are compared, not accounts; neither the author nor anyone who changed the post."""
    if not by.holds(*rules.approve):
        return _("Only the approver named in the school's protocol may do this.")
    if by.staff_id == post.author_id:
        return _("You wrote this post, so somebody else has to confirm it.")
    if by.staff_id in post.contributor_ids:
        return _("You changed this post, so somebody else has to confirm it.")
    return None


def may(by: Person, duty: str, *, rules: Rules) -> bool:
    """Whether a person holds a duty of the protocol that is no step of a post.

    `duty` is one of: approve, publish, own_reminders, set_holds, record_consent, read_record, manage_people,
    keep_accounts, keep_designs, take_down.
    """
    roles: tuple[str, ...] = getattr(rules, duty)
    return by.holds(*roles)


def require(by: Person, duty: str, *, rules: Rules) -> None:
    """Raises NotAllowed unless `may`."""
    if not may(by, duty, rules=rules):
        raise NotAllowed(_("Your role at the school does not include this. The headteacher can help."))


def sees_what_was_sent_in(by: Person, *, rules: Rules) -> bool:
    """Whether a person sees the school's posts and their pictures once they were sent in, besides their own.

    Drafts are seen by their author and those who changed them alone.
    """
    return any(may(by, duty, rules=rules) for duty in ("approve", "publish", "take_down"))


def may_refuse_for_a_child(by: Person) -> bool:
    """A child of any age may say no to any member of staff, who writes it down in one tap."""
    return by.holds(*Role.values)


def may_correct_an_answer(
    by: Person, *, rules: Rules, recorded_by_id: int | None, for_the_lead: bool
) -> Promise | None:
    """Why this person may not say that a recorded answer was an error, or None: a second person, with the duty.

    What a child said to somebody's face, and what the local authority said, is the safeguarding lead's alone.
    """
    duties = [rules.set_holds] if for_the_lead else [rules.record_consent, rules.set_holds]
    if not any(by.holds(*roles) for roles in duties):
        return _("Your role at the school does not include this. The headteacher can help.")
    if by.staff_id == recorded_by_id:
        return _("You recorded this answer, so somebody else has to say that it was an error.")
    return None


def may_decide_on_forms(by: Person, *, as_officer: bool, somebody_is_officer: bool) -> Promise | None:
    """Why this person may not say whether forms on file count, or None. The head says it, and the data protection
    officer; where the school's officer does not work here, the head writes down what the officer wrote."""
    if by.holds(Role.DPO) if as_officer and somebody_is_officer else by.holds(Role.HEADTEACHER):
        return None
    return _("Only the headteacher and the data protection officer say whether these forms count.")


def may_see_who_looked(by: Person, *, rules: Rules) -> Promise | None:
    """Why this person may not see who looked at a child's record, or None: the safeguarding lead and the head."""
    if by.holds(*rules.set_holds, Role.HEADTEACHER):
        return None
    return _("Only the safeguarding lead and the headteacher see who looked.")


def may_change_retention(by: Person) -> Promise | None:
    """Why this person may not say how long things are kept, or None: the head and the data protection officer."""
    if by.holds(Role.HEADTEACHER, Role.DPO):
        return None
    return _("Only the headteacher and the data protection officer say how long things are kept.")


def may_restrict_asking(by: Person, *, rules: Rules) -> Promise | None:
    """Why this person may not say that nothing is sent to a parent, or None: the register's keeper, or the lead."""
    if by.holds(*rules.record_consent, *rules.set_holds):
        return None
    return _("Your role at the school does not include this. The headteacher can help.")


def may_lift_a_restriction(by: Person, *, rules: Rules) -> Promise | None:
    """Why this person may not say that a parent is written to again, or None: the safeguarding lead alone."""
    if by.holds(*rules.set_holds):
        return None
    return _("Only the safeguarding lead says that somebody may be written to again.")
