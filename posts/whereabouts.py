"""Where a post is, in words: the step of six, who has it, who else can. For every list and page of the staff desk.

On which accounts a post is out, or still out, only its deliveries know: its page in publishing says it, nothing here.
"""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from people.models import School, Staff
from people.queries import holders_by_role, merged
from policies.rules import Rules
from posts.models import HandedBack, Post
from posts.workflow import PostState


@dataclass(frozen=True)
class Whereabouts:
    """`step` is 1 to 6; `holder` has it now; `words` say it in one line."""

    step: int
    step_name: str
    holder: str
    words: str
    pen: str
    is_confirmed: bool = False
    who_else: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hands:
    """Who may take the next step at this school today: asked once for a whole list."""

    approvers: tuple[Staff, ...]
    publishers: tuple[Staff, ...]
    reminder_owners: tuple[Staff, ...]

    def approvers_of(self, post: Post) -> list[Staff]:
        """Neither the author nor anyone who changed the post. Contributors are to be prefetched."""
        out = {post.author_id, *(staff.pk for staff in post.contributors.all())}
        return [staff for staff in self.approvers if staff.pk not in out]


def hands_of(school: School, rules: Rules) -> Hands:
    held = holders_by_role(school, {*rules.approve, *rules.publish, *rules.own_reminders})
    return Hands(
        approvers=tuple(merged(held, rules.approve)),
        publishers=tuple(merged(held, rules.publish)),
        reminder_owners=tuple(merged(held, rules.own_reminders)),
    )


def whereabouts(post: Post, hands: Hands) -> Whereabouts:
    """The one sentence about where this post is."""
    if post.state == PostState.DRAFT:
        return _with_its_author(post, hands)
    if post.state == PostState.CHECKING:
        return Whereabouts(2, _("Nothing identifying"), "", _("Being checked"), "planned")
    if post.state == PostState.AWAITING_APPROVAL:
        return _with_an_approver(post, hands)
    if post.state == PostState.DECLINED:
        words = _("Declined by %(name)s") % {"name": _name(post.handed_back_by)}
        return Whereabouts(5, _("Go-live"), "", words, "stop")
    return _confirmed(post, hands)


def _with_its_author(post: Post, hands: Hands) -> Whereabouts:
    if post.asked_for_at:
        names = _names(hands.reminder_owners)
        words = _("With %(name)s to take it over") % {"name": names[0]} if names else _nobody()
        return Whereabouts(4, _("Reminder"), names[0] if names else "", words, "act", who_else=tuple(names[1:]))
    words = str(HandedBack(post.handed_back).label) if post.handed_back else _("Draft, with you")
    pen = "changes" if post.handed_back else "none"
    return Whereabouts(1, _("Permission"), _("you"), words, pen)


def _with_an_approver(post: Post, hands: Hands) -> Whereabouts:
    names = _names(hands.approvers_of(post))
    words = _("With %(name)s to confirm") % {"name": names[0]} if names else _nobody()
    return Whereabouts(5, _("Go-live"), names[0] if names else "", words, "act", who_else=tuple(names[1:]))


def _confirmed(post: Post, hands: Hands) -> Whereabouts:
    names = _names(hands.publishers)
    first, others = (names[0] if names else ""), tuple(names[1:])
    posting = _("Posting")
    if post.state == PostState.APPROVED:
        words = _("With %(name)s to post") % {"name": first} if names else _nobody()
        return Whereabouts(6, posting, first, words, "go", is_confirmed=True, who_else=others)
    if post.state == PostState.SCHEDULED:
        words = _("Due to go out since %(when)s") if post.is_due else _("Goes out %(when)s")
        words = words % {"when": when_words(post)}
        return Whereabouts(6, posting, first, words, "planned", is_confirmed=True, who_else=others)
    if post.state == PostState.RELEASED:
        return Whereabouts(6, posting, first, _("Going out"), "planned", is_confirmed=True, who_else=others)
    if post.state == PostState.PUBLISHED:
        return Whereabouts(6, posting, "", _("Gone out"), "planned", is_confirmed=True)
    return Whereabouts(6, posting, "", _("Ordered down"), "none", is_confirmed=True)


def when_words(post: Post) -> str:
    """The day and time on the school's own wall: Thursday 08:30."""
    if post.goes_out_at is None:
        return ""
    return date_format(timezone.localtime(post.goes_out_at), "l H:i")


def _names(people: tuple[Staff, ...] | list[Staff]) -> list[str]:
    return [staff.name for staff in people]


def _name(staff: Staff | None) -> str:
    return staff.name if staff else _("the approver")


def _nobody() -> str:
    return _("With nobody: the headteacher has to give somebody the role")
