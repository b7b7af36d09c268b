"""What the software does by itself, each minute: release what is due, and ask about what is past its time.

A task is only a hint to look. The rows decide: each is taken in a transaction of its own, locked in the order of
architecture (children, post, deliveries), and left alone when somebody else holds it; the next sweep comes anyway.
"""

from datetime import timedelta

import structlog
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from approvals.models import Verdict
from audit.actors import SYSTEM
from audit.models import Event
from audit.names import EventName
from audit.one_by_one import one_by_one
from audit.services import record
from channels.models import Channel
from consents.endings import months_later
from people.models import Pupil, School
from people.queries import today_in
from policies.rules import NoProtocol, rules_in_force
from posts.errors import Blocked, Stale, WrongState
from posts.models import Post, VoidReason
from posts.names_checks import NAMES
from posts.picture_checks import OPEN_IN_A_PICTURE
from posts.services import lock_children, lock_post, void_post
from posts.workflow import OUT, PostState
from publishing.checks import PERMISSION_CODES, TIME_PASSED_CODES
from publishing.models import Delivery, DeliveryState
from publishing.packs import close_expired_pack
from publishing.services import NothingDue, release_post, take_down_post

BATCH = 200
REASONS = (
    (VoidReason.PERMISSION, PERMISSION_CODES),
    (VoidReason.PICTURE, {"picture_gone", "came_back"}),
    (VoidReason.NOT_AS_CONFIRMED, {"not_what_was_confirmed"}),
    (VoidReason.TIME_PASSED, TIME_PASSED_CODES),
    (VoidReason.NAME, NAMES),
    (VoidReason.ACCOUNT_CLOSED, {"account_closed"}),
    (VoidReason.PICTURE, OPEN_IN_A_PICTURE),
)
"""A permission comes first. A picture that is gone is not as it was confirmed either, but nobody meddled with it."""

KNOWN_TO_BE_DUE = (EventName.POST_SCHEDULED, EventName.DELIVERY_PLANNED, EventName.DELIVERY_DUE)
log = structlog.get_logger(__name__)


def release_due() -> int:
    """Release every scheduled post whose time has come, oldest first. Returns how many went out."""
    due = Delivery.objects.filter(
        state=DeliveryState.WAITING,
        due_at__lte=timezone.now(),
        account__channel=Channel.OWN_PAGE,
        post__state=PostState.SCHEDULED,
    )
    post_ids = due.order_by("due_at", "post_id").values_list("post_id", flat=True)[:BATCH]
    return sum(_release_one(post_id) for post_id in list(post_ids))


def _release_one(post_id: int) -> bool:
    """Whether this worker released the post. What may not go out is void, with the reason."""
    try:
        with transaction.atomic():
            post = _claim(post_id)
            if post is None:
                return False
            release_post(post)
    except Blocked as blocked:
        _void(post_id, reason_for(blocked))
        return False
    except (WrongState, Stale, NothingDue):
        return False
    except Exception as error:  # noqa: BLE001 one broken post must not hold back the others
        log.error("publishing.release_failed", post_id=post_id, error=type(error).__name__)
        return False
    return True


def _claim(post_id: int) -> Post | None:
    """The scheduled post, locked after its children; None when another worker or a person holds it."""
    lock_children(post_id)
    skip_locked = connection.features.has_select_for_update_skip_locked
    found = Post.objects.select_for_update(no_key=True, of=("self",), skip_locked=skip_locked)
    return found.filter(pk=post_id, state=PostState.SCHEDULED).first()


def reason_for(blocked: Blocked) -> VoidReason:
    """Which reason stands above the draft when it goes back to its author: the first of these that is true. Whatever
    else stops a release is asked only where another protocol was adopted since the post was sent in."""
    codes = {blocker.code for blocker in blocked.blockers}
    return next((reason for reason, of_it in REASONS if codes & of_it), VoidReason.PROTOCOL)


def _void(post_id: int, reason: VoidReason) -> bool:
    """A post that somebody moved on meanwhile is left as it is."""
    try:
        void_post(Post(pk=post_id), reason=reason)
    except WrongState:
        return False
    log.info("publishing.voided", post_id=post_id, reason=reason)
    return True


def void_outdated() -> int:
    """Void what was confirmed longer ago than the school's protocol lets a go-live hold. Returns how many."""
    waiting = Post.objects.filter(state__in=[PostState.APPROVED, PostState.SCHEDULED])
    schools = School.objects.filter(pk__in=waiting.values("school")).order_by("pk")
    return one_by_one(schools, _void_outdated, failed="publishing.outdated_not_voided")


def _void_outdated(school: School) -> int:
    holds_since = timezone.now() - timedelta(days=rules_in_force(school.pk).go_live_valid_days)
    outdated = Post.objects.filter(
        school=school,
        state__in=[PostState.APPROVED, PostState.SCHEDULED],
        revision__decision__verdict=Verdict.CONFIRMED,
        revision__decision__at__lt=holds_since,
    )
    return sum(
        _void(pk, VoidReason.TIME_PASSED) for pk in list(outdated.order_by("pk").values_list("pk", flat=True)[:BATCH])
    )


def take_down_of_leavers() -> int:
    """Order down what shows, names or tells of children who left longer ago than the school lets it stay. Returns how
    many posts. At a school that set no time they stay until somebody says no."""
    schools = School.objects.order_by("pk")
    return one_by_one(schools, _take_down_of_leavers, failed="publishing.leavers_not_taken_down")


def _take_down_of_leavers(school: School) -> int:
    return one_by_one(_of_leavers(school), _take_down, failed="publishing.leavers_not_taken_down")


def _of_leavers(school: School) -> list[Post]:
    try:
        months = rules_in_force(school).leavers_stay_months
    except NoProtocol:
        return []
    if months is None:
        return []
    left = Pupil.objects.filter(school=school, left_on__lte=months_later(today_in(school), -months))
    out = Post.objects.filter(school=school, state__in=OUT, appearances__pupil__in=left)
    return list(out.order_by("pk").only("pk").distinct())


def _take_down(post: Post) -> bool:
    """A post that somebody moved on meanwhile is left as it is."""
    try:
        take_down_post(post, by=SYSTEM)
    except WrongState:
        return False
    return True


def tell_what_is_due_by_hand() -> int:
    """Record that the time came at which somebody has to post by hand. Once for each time, and not when it was set
    for now: whoever set it knows. Returns for how many posts.
    """
    post_ids = _due_by_hand().order_by("post_id").values_list("post_id", flat=True).distinct()[:BATCH]
    return one_by_one((Post(pk=post_id) for post_id in list(post_ids)), _tell_it_is_due, failed="publishing.not_told")


def _due_by_hand() -> QuerySet[Delivery]:
    known = Event.objects.filter(post_id=OuterRef("post_id"), at__gte=OuterRef("due_at"), name__in=KNOWN_TO_BE_DUE)
    waiting = Delivery.objects.filter(state=DeliveryState.WAITING, due_at__lte=timezone.now())
    return waiting.exclude(account__channel=Channel.OWN_PAGE).filter(~Exists(known))


@transaction.atomic
def _tell_it_is_due(post: Post) -> bool:
    locked = lock_post(post)
    if not _due_by_hand().filter(post=locked).exists():
        return False
    record(EventName.DELIVERY_DUE, by=SYSTEM, school_id=locked.school_id, post_id=locked.pk)
    return True


def settle_expired_packs() -> int:
    """Mark what nobody answered for as "we can't tell if it is up". Returns how many packs were closed."""
    expired = Delivery.objects.filter(state=DeliveryState.ARMED, open_until__lt=timezone.now())
    found = list(expired.select_related("post").order_by("open_until", "pk")[:BATCH])
    return one_by_one(found, _close, failed="publishing.pack_not_closed")


def _close(delivery: Delivery) -> bool:
    """A pack that somebody answered for meanwhile is left as it is."""
    try:
        close_expired_pack(delivery)
    except WrongState:
        return False
    return True
