"""To which page a notice leads. Opening a page changes nothing, so a mail scanner may."""

from collections.abc import Callable

from django.urls import reverse

from audit.models import Event
from notifications.models import Notice, NoticeKind
from people.models import Pupil
from people.queries import person
from policies.authority import may, sees_what_was_sent_in
from policies.rules import rules_in_force
from posts.models import Post
from posts.workflow import CONFIRMED, PostState

FOR_PUBLISHERS = frozenset(
    {
        NoticeKind.TO_PUBLISH,
        NoticeKind.TO_POST,
        NoticeKind.TO_TAKE_DOWN,
        NoticeKind.NOTHING_WENT_OUT,
        NoticeKind.IN_DOUBT,
        NoticeKind.FOUND_LATE,
        NoticeKind.COPY_OUT,
    }
)
"""A publisher who wrote the post has something to do about it all the same."""


HOME_OTHERWISE = frozenset({NoticeKind.WENT_BACK, NoticeKind.REMINDER_TAKEN_OVER, NoticeKind.GIVEN_TO_YOU})
"""Where it is a draft again, which nobody else may open."""

FIXED: dict[str, str] = {
    NoticeKind.PICTURE_FROZEN: "posts:set_aside",
    NoticeKind.REMINDER_ASKED_FOR: "posts:reminders",
    NoticeKind.WAITS_FOR_COLLEAGUE: "home",
    NoticeKind.NOBODY_ANSWERED: "people:list",
    NoticeKind.FORMS_WAIT: "consents:forms_on_file",
    NoticeKind.SIGN_IN_CHANGED: "mfa_index",
}
"""Where it leads whatever the post is."""

OF_WAITING = frozenset({NoticeKind.STILL_WAITS, NoticeKind.WAITS_FOR_COLLEAGUE, NoticeKind.NOBODY_ANSWERED})
"""Of a post that was ordered down they lead to where it is still out."""


def _page_to_review(_notice: Notice, post: Post) -> str:
    return reverse("approvals:review", args=[post.public_id])


def _where_drafts_are_given_on(_notice: Notice, post: Post) -> str:
    return reverse("posts:give_on", args=[post.author_id])


def _where_it_waits(notice: Notice, post: Post) -> str:
    """Where whoever is waited for can take the step, even who wrote the post; home, once it has moved on."""
    if post.state == PostState.AWAITING_APPROVAL:
        return _page_to_review(notice, post)
    if post.state == PostState.DRAFT:
        return reverse("posts:reminders") if post.asked_for_at else reverse("home")
    return reverse("publishing:post", args=[post.public_id]) if post.state in CONFIRMED else reverse("home")


def _where_it_is_out(notice: Notice, post: Post) -> str:
    """For whoever may see it; whoever only looks after the people finds who could take it down."""
    sees = sees_what_was_sent_in(person(notice.recipient), rules=rules_in_force(post.school_id))
    return reverse("publishing:post", args=[post.public_id]) if sees else reverse("people:list")


def _page_on_the_register(notice: Notice, post: Post) -> str:
    """For who looks after the register. A colleague who wrote a child's no down has nothing more to see."""
    duties = ("record_consent", "set_holds")
    staff, rules = notice.recipient, rules_in_force(post.school_id)
    keeps = any(may(person(staff), duty, rules=rules) for duty in duties)
    return reverse("about:post", args=[post.public_id]) if keeps else reverse("home")


def _where_it_is_held_back(notice: Notice, post: Post) -> str:
    """A safeguarding lead who neither confirms, publishes nor takes down does not see posts: she can let it in."""
    by, rules = person(notice.recipient), rules_in_force(post.school_id)
    if may(by, "set_holds", rules=rules) and not sees_what_was_sent_in(by, rules=rules):
        return reverse("posts:came_back")
    return reverse("publishing:post", args=[post.public_id])


BY_POST: dict[str, Callable[[Notice, Post], str]] = {
    NoticeKind.TO_CONFIRM: _page_to_review,
    NoticeKind.HELD_BACK_OUT: _where_it_is_held_back,
    NoticeKind.IS_DOWN: _page_on_the_register,
    NoticeKind.STILL_WAITS: _where_it_waits,
    NoticeKind.AUTHOR_LEFT: _where_drafts_are_given_on,
}
"""Where it leads by what the post is, whoever wrote it."""


def page_of(notice: Notice, post: Post | None) -> str:
    """The page where this recipient can do something about it, or at least see it."""
    if notice.kind == NoticeKind.NO_FROM_SOMEBODY:
        return _page_of_child(notice)
    if notice.kind in OF_WAITING and post is not None and post.state == PostState.TAKEN_DOWN:
        return _where_it_is_out(notice, post)
    if notice.kind in FIXED:
        return reverse(FIXED[notice.kind])
    if post is None:
        return reverse("home")
    if notice.kind in BY_POST:
        return BY_POST[notice.kind](notice, post)
    if post.author_id == notice.recipient_id and notice.kind not in FOR_PUBLISHERS:
        return reverse("posts:show", args=[post.public_id])
    if notice.kind in HOME_OTHERWISE:
        return reverse("home")
    return reverse("publishing:post", args=[post.public_id])


def _page_of_child(notice: Notice) -> str:
    """The child of the event; the register, where the child was forgotten meanwhile."""
    event = Event.objects.filter(pk=notice.event_id).values("pupil_id")
    child = Pupil.objects.filter(pk__in=event, school=notice.recipient.school_id, erased_at__isnull=True).first()
    return reverse("consents:pupil", args=[child.public_id]) if child else reverse("consents:register")
