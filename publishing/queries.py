"""What the media officer sees: each list scoped to the school, limited, and carried by an index."""

import datetime
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
from publishing.models import Delivery, DeliveryState, Takedown


def posts_for(person: Person, rules: Rules) -> QuerySet[Post]:
    """The posts of the school that were sent in: all for those with a desk, else one's own. Another school's: none."""
    sent_in = Post.objects.filter(school_id=person.school_id, revision__isnull=False)
    sent_in = sent_in.select_related("school", "author", "revision", "handed_back_by")
    if sees_what_was_sent_in(person, rules=rules):
        return sent_in
    contributed = Post.contributors.through.objects.filter(staff_id=person.staff_id).values("post_id")
    return sent_in.filter(Q(author_id=person.staff_id) | Q(pk__in=contributed))


LISTED = (
    "public_id",
    "state",
    "due_at",
    "live_at",
    "post__public_id",
    "post__title",
    "account__name",
    "account__channel",
)
"""What a row of a list shows of a delivery: the rest of a post is not fetched for it."""


def deliveries_in(school_id: int) -> QuerySet[Delivery]:
    """The deliveries of a school, each with its post, its account and who armed it."""
    return Delivery.objects.filter(school_id=school_id).select_related("post", "account", "armed_by")


def _listed(school_id: int) -> QuerySet[Delivery]:
    return Delivery.objects.filter(school_id=school_id).select_related("post", "account").only(*LISTED)


def unanswered(school_id: int) -> QuerySet[Delivery]:
    """Nobody can tell yet whether these are up: in doubt first, then the packs that are open."""
    return (
        deliveries_in(school_id)
        .filter(state__in=[DeliveryState.IN_DOUBT, DeliveryState.ARMED])
        .only(*LISTED, "open_until", "armed_by__name")
        .order_by("-state", "armed_at", "pk")
    )


def planned(school: School, *, days: int, first: datetime.date | None = None) -> QuerySet[Delivery]:
    """What waits to go out up to so many days from `first` (today, and with it whatever is late), by time."""
    begin = first or today_in(school)
    zone = ZoneInfo(school.time_zone)
    end = datetime.datetime.combine(begin + datetime.timedelta(days=days), datetime.time(), tzinfo=zone)
    waiting = _listed(school.pk).filter(state=DeliveryState.WAITING, due_at__lt=end)
    if first is not None:
        waiting = waiting.filter(due_at__gte=datetime.datetime.combine(first, datetime.time(), tzinfo=zone))
    return waiting.order_by("due_at", "pk")


def confirmed(school_id: int) -> QuerySet[Post]:
    """Posts whose go-live is confirmed and that have no time yet, the longest waiting first."""
    waiting = Post.objects.filter(school_id=school_id, state=PostState.APPROVED)
    shown = waiting.select_related("author").only("public_id", "title", "state_since", "author__name")
    return shown.order_by("state_since", "pk")


def live(school_id: int) -> QuerySet[Delivery]:
    """What is out, the latest first."""
    return _listed(school_id).filter(state=DeliveryState.LIVE).order_by("-live_at", "-pk")


def open_takedowns(school_id: int) -> QuerySet[Takedown]:
    """Orders without proof, the most urgent first."""
    return (
        Takedown.objects.filter(school_id=school_id, done_at=None)
        .select_related("delivery__post", "delivery__account")
        .only("due_at", "delivery__public_id", "delivery__post__title", "delivery__account__name")
        .order_by("due_at", "pk")
    )


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
