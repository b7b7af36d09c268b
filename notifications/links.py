"""To which page a notice leads. Opening a page changes nothing, so a mail scanner may."""

from collections.abc import Callable

from django.urls import reverse

from audit.models import Event
from notifications.models import Notice, NoticeKind
from people.models import Pupil
from people.queries import person
from policies.authority import may
from policies.rules import rules_in_force
from posts.models import Post

FOR_PUBLISHERS = frozenset(
    {
        NoticeKind.TO_PUBLISH,
        NoticeKind.TO_POST,
        NoticeKind.TO_TAKE_DOWN,
        NoticeKind.NOTHING_WENT_OUT,
        NoticeKind.IN_DOUBT,
    }
)
"""A publisher who wrote the post has something to do about it all the same."""


def page_of(notice: Notice, post: Post | None) -> str:
    """The page where this recipient can do something about it, or at least see it."""
    if notice.kind == NoticeKind.NO_FROM_SOMEBODY:
        return _page_of_child(notice)
    if notice.kind == NoticeKind.PICTURE_FROZEN:
        return reverse("posts:set_aside")
    if post is None:
        return reverse("home")
    if notice.kind in OF_POST:
        return OF_POST[notice.kind](notice, post)
    if notice.kind == NoticeKind.REMINDER_ASKED_FOR:
        return reverse("posts:reminders")
    if post.author_id == notice.recipient_id and notice.kind not in FOR_PUBLISHERS:
        return reverse("posts:show", args=[post.public_id])
    if notice.kind in (NoticeKind.WENT_BACK, NoticeKind.REMINDER_TAKEN_OVER):
        return reverse("home")
    return reverse("publishing:post", args=[post.public_id])


def _page_on_the_register(notice: Notice, post: Post) -> str:
    """For who looks after the register. A colleague who wrote a child's no down has nothing more to see."""
    duties = ("record_consent", "set_holds")
    staff, rules = notice.recipient, rules_in_force(post.school_id)
    keeps = any(may(person(staff), duty, rules=rules) for duty in duties)
    return reverse("about:post", args=[post.public_id]) if keeps else reverse("home")


def _review(_notice: Notice, post: Post) -> str:
    return reverse("approvals:review", args=[post.public_id])


OF_POST: dict[str, Callable[[Notice, Post], str]] = {
    NoticeKind.TO_CONFIRM: _review,
    NoticeKind.IS_DOWN: _page_on_the_register,
}


def _page_of_child(notice: Notice) -> str:
    """The child of the event; the register, where the child was forgotten meanwhile."""
    event = Event.objects.filter(pk=notice.event_id).values("pupil_id")
    child = Pupil.objects.filter(pk__in=event, school=notice.recipient.school_id, erased_at__isnull=True).first()
    return reverse("consents:pupil", args=[child.public_id]) if child else reverse("consents:register")
