"""What the media officer sees: each list scoped to the school, limited, and carried by an index."""

import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.utils import timezone

from channels.models import Channel
from people.models import School
from people.queries import Person, today_in
from policies.authority import may, sees_what_was_sent_in
from policies.rules import Rules
from posts.models import Kind, Post
from posts.queries import MANY, asked_for_reminders
from posts.workflow import OUT, PostState
from prepared import prepared
from publishing.models import Delivery, DeliveryState, Takedown

FEW, SOME, MORE = 5, 10, 40
"""So many rows a list of the desk has."""

Rows = QuerySet[Any, Any]
"""Named rows of just what a list shows: most of what a list costs is columns that nobody reads."""


def posts_for(person: Person, rules: Rules) -> QuerySet[Post]:
    """The posts of the school that were sent in: all for those with a desk, else one's own. Another school's: none."""
    sees_all = sees_what_was_sent_in(person, rules=rules)
    found = _sent_in(person.school_id) if sees_all else _sent_in_of(person.school_id, person.staff_id)
    return found.select_related("school", "author", "revision", "handed_back_by")


def _sent_in(school_id: int) -> QuerySet[Post]:
    return Post.objects.filter(school_id=school_id, revision__isnull=False)


def _sent_in_of(school_id: int, staff_id: int) -> QuerySet[Post]:
    contributed = Post.contributors.through.objects.filter(staff_id=staff_id).values("post_id")
    return _sent_in(school_id).filter(Q(author_id=staff_id) | Q(pk__in=contributed))


def which_for(person: Person, rules: Rules, public_id: UUID) -> list[Post]:
    """Only which of these it is, if it is any."""
    if sees_what_was_sent_in(person, rules=rules):
        return _which(person.school_id, public_id)
    return _which_of(person.school_id, person.staff_id, public_id)


@prepared
def _which(school_id: int, public_id: UUID) -> QuerySet[Post]:
    return _sent_in(school_id).filter(public_id=public_id).only("pk")


@prepared
def _which_of(school_id: int, staff_id: int, public_id: UUID) -> QuerySet[Post]:
    return _sent_in_of(school_id, staff_id).filter(public_id=public_id).only("pk")


def deliveries_in(school_id: int) -> QuerySet[Delivery]:
    """The deliveries of a school, each with its post, its account and who armed it."""
    return Delivery.objects.filter(school_id=school_id).select_related("post", "account", "armed_by")


@prepared
def unanswered(school_id: int) -> Rows:
    """Nobody can tell yet whether these are up: in doubt first, then the packs that are open. The first SOME."""
    found = Delivery.objects.filter(school_id=school_id, state__in=[DeliveryState.IN_DOUBT, DeliveryState.ARMED])
    shown = ("public_id", "state", "open_until", "post__title", "account__name", "armed_by__name")
    return found.order_by("-state", "armed_at", "pk").values_list(*shown, named=True)[:SOME]


def planned(school: School, *, days: int, first: datetime.date) -> QuerySet[Delivery]:
    """What waits to go out in so many days from `first`, by time."""
    begin, end = (_midnight(school, first + datetime.timedelta(days=ahead)) for ahead in (0, days))
    return _waiting_until(school.pk, end, today_in(school)).filter(due_at__gte=begin)


def late_or_planned(school: School, *, days: int) -> list[Delivery]:
    """What waits to go out in so many days from today, and whatever is late: the first MORE, and one more."""
    today = today_in(school)
    return _first_waiting_until(school.pk, _midnight(school, today + datetime.timedelta(days=days)), today)


def _midnight(school: School, day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), tzinfo=ZoneInfo(school.time_zone))


def _waiting_until(school_id: int, end: datetime.datetime, today: datetime.date) -> QuerySet[Delivery]:
    waiting = Delivery.objects.filter(school_id=school_id, state=DeliveryState.WAITING, due_at__lt=end)
    waiting = waiting.exclude(_is_over(today, "post__"))
    of_post = ("post__public_id", "post__title", "post__kind", "post__expires_on")
    shown = ("public_id", "due_at", *of_post, "account__name", "account__channel")
    return waiting.select_related("post", "account").only(*shown).order_by("due_at", "pk")


@prepared
def _first_waiting_until(school_id: int, end: datetime.datetime, today: datetime.date) -> QuerySet[Delivery]:
    return _waiting_until(school_id, end, today)[: MORE + 1]


def confirmed(school_id: int) -> Rows:
    """Posts whose go-live is confirmed and that have no time yet, the longest waiting first."""
    waiting = Post.objects.filter(school_id=school_id, state=PostState.APPROVED)
    shown = ("public_id", "title", "state_since", "author__name")
    return waiting.order_by("state_since", "pk").values_list(*shown, named=True)


@prepared
def first_confirmed(school_id: int) -> Rows:
    """Of these the first few, and one more, which says that there are more."""
    return confirmed(school_id)[: SOME + 1]


def live(school_id: int) -> Rows:
    """What is out, the latest first."""
    out = Delivery.objects.filter(school_id=school_id, state=DeliveryState.LIVE)
    shown = ("live_at", "post__public_id", "post__title", "account__name")
    return out.order_by("-live_at", "-pk").values_list(*shown, named=True)


@prepared
def first_live(school_id: int) -> Rows:
    return live(school_id)[: FEW + 1]


@prepared
def open_takedowns(school_id: int) -> Rows:
    """Orders without proof, the most urgent first. The first SOME."""
    orders = Takedown.objects.filter(school_id=school_id, done_at=None)
    shown = ("due_at", "delivery__public_id", "delivery__post__title", "delivery__account__name")
    return orders.order_by("due_at", "pk").values_list(*shown, named=True)[:SOME]


@prepared
def past_their_day(school_id: int, today: datetime.date) -> Rows:
    """Reminders that may be out though the last day on which they matter is over, the longest over first. The first
    SOME, and one more. Once ordered down, one stands among the takedowns until it is down."""
    shown = ("public_id", "title", "expires_on")
    over = Post.objects.filter(_is_over(today), school_id=school_id)
    return over.order_by("expires_on", "pk").values_list(*shown, named=True)[: SOME + 1]


def _is_over(today: datetime.date, post: str = "") -> Q:
    """A reminder that may be out though its day is over: it comes down, and goes to no further account."""
    return Q(**{f"{post}kind": Kind.REMINDER, f"{post}state__in": OUT, f"{post}expires_on__lt": today})


def count_waiting(person: Person, rules: Rules, school: School) -> int:
    """How much waits for the publisher, at most MANY: confirmed posts, packs that are due, answers that are owed,
    reminders that are past their day and, for whoever owns reminders, those that colleagues ask for. The day is the
    school's own, as on the desk."""
    if not may(person, "publish", rules=rules):
        return 0
    waiting = _waiting_or_asked_for if may(person, "own_reminders", rules=rules) else _waiting_now
    return len(waiting(school.pk, timezone.now(), today_in(school)))


@prepared
def _waiting_now(school_id: int, now: datetime.datetime, today: datetime.date) -> Rows:
    posts, *others = _that_wait(school_id, now, today)
    return posts.union(*others, all=True)[:MANY]


@prepared
def _waiting_or_asked_for(school_id: int, now: datetime.datetime, today: datetime.date) -> Rows:
    asked_for = asked_for_reminders(school_id).order_by().values_list("pk")
    return asked_for.union(*_that_wait(school_id, now, today), all=True)[:MANY]


def _that_wait(school_id: int, now: datetime.datetime, today: datetime.date) -> list[Rows]:
    posts = Post.objects.filter(school_id=school_id, state=PostState.APPROVED).values_list("pk")
    mine = Delivery.objects.filter(school_id=school_id).values_list("pk")
    due = mine.filter(state=DeliveryState.WAITING, due_at__lte=now).exclude(account__channel=Channel.OWN_PAGE)
    due = due.exclude(_is_over(today, "post__"))
    owed = mine.filter(state__in=[DeliveryState.IN_DOUBT, DeliveryState.ARMED, DeliveryState.COMING_DOWN])
    over = Post.objects.filter(_is_over(today), school_id=school_id).values_list("pk")
    return [posts, due, owed, over]


def has_an_open_pack(post: Post) -> bool:
    """Whether somebody is posting it by hand at this moment."""
    return Delivery.objects.filter(post=post, state=DeliveryState.ARMED).exists()


def deliveries_of(post: Post) -> list[Delivery]:
    """Every delivery of a post with its takedown, the newest last."""
    found = Delivery.objects.filter(post=post).select_related("account", "armed_by", "settled_by", "takedown__done_by")
    return list(found.order_by("account_id", "pk"))
