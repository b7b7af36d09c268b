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
from posts.models import Post
from posts.queries import MANY
from posts.workflow import PostState
from prepared import prepared
from publishing.models import Delivery, DeliveryState, Takedown

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


def unanswered(school_id: int) -> Rows:
    """Nobody can tell yet whether these are up: in doubt first, then the packs that are open."""
    found = Delivery.objects.filter(school_id=school_id, state__in=[DeliveryState.IN_DOUBT, DeliveryState.ARMED])
    shown = ("public_id", "state", "open_until", "post__title", "account__name", "armed_by__name")
    return found.order_by("-state", "armed_at", "pk").values_list(*shown, named=True)


def planned(school: School, *, days: int, first: datetime.date | None = None) -> QuerySet[Delivery]:
    """What waits to go out up to so many days from `first` (today, and with it whatever is late), by time."""
    begin = first or today_in(school)
    zone = ZoneInfo(school.time_zone)
    end = datetime.datetime.combine(begin + datetime.timedelta(days=days), datetime.time(), tzinfo=zone)
    waiting = Delivery.objects.filter(school=school, state=DeliveryState.WAITING, due_at__lt=end)
    if first is not None:
        waiting = waiting.filter(due_at__gte=datetime.datetime.combine(first, datetime.time(), tzinfo=zone))
    shown = ("public_id", "due_at", "post__public_id", "post__title", "account__name", "account__channel")
    return waiting.select_related("post", "account").only(*shown).order_by("due_at", "pk")


def confirmed(school_id: int) -> Rows:
    """Posts whose go-live is confirmed and that have no time yet, the longest waiting first."""
    waiting = Post.objects.filter(school_id=school_id, state=PostState.APPROVED)
    shown = ("public_id", "title", "state_since", "author__name")
    return waiting.order_by("state_since", "pk").values_list(*shown, named=True)


def live(school_id: int) -> Rows:
    """What is out, the latest first."""
    out = Delivery.objects.filter(school_id=school_id, state=DeliveryState.LIVE)
    shown = ("live_at", "post__public_id", "post__title", "account__name")
    return out.order_by("-live_at", "-pk").values_list(*shown, named=True)


def open_takedowns(school_id: int) -> Rows:
    """Orders without proof, the most urgent first."""
    orders = Takedown.objects.filter(school_id=school_id, done_at=None)
    shown = ("due_at", "delivery__public_id", "delivery__post__title", "delivery__account__name")
    return orders.order_by("due_at", "pk").values_list(*shown, named=True)


def count_waiting(person: Person, rules: Rules) -> int:
    """How much waits for the publisher, at most MANY: confirmed posts, packs that are due, answers that are owed."""
    if not may(person, "publish", rules=rules):
        return 0
    posts = Post.objects.filter(school_id=person.school_id, state=PostState.APPROVED).values_list("pk")
    mine = Delivery.objects.filter(school_id=person.school_id).values_list("pk")
    due = mine.filter(state=DeliveryState.WAITING, due_at__lte=timezone.now()).exclude(
        account__channel=Channel.OWN_PAGE
    )
    owed = mine.filter(state__in=[DeliveryState.IN_DOUBT, DeliveryState.ARMED, DeliveryState.COMING_DOWN])
    return len(posts.union(due, owed, all=True)[:MANY])


def deliveries_of(post: Post) -> list[Delivery]:
    """Every delivery of a post with its takedown, the newest last."""
    found = Delivery.objects.filter(post=post).select_related("account", "armed_by", "settled_by", "takedown__done_by")
    return list(found.order_by("account_id", "pk"))
