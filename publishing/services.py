"""What the media officer does with a confirmed post: when it goes out, to which accounts, and taking it down."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import structlog
from celery import current_app
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.actors import SYSTEM, System
from audit.names import EventName
from audit.services import record
from people.models import Staff
from policies.authority import Step
from policies.rules import rules_in_force
from posts.checks import asked_of
from posts.errors import Blocked, Blocker
from posts.handing_back import hand_back
from posts.models import HandedBack, Post
from posts.services import move
from publishing.checks import confirmation_blockers, confirmed_revision, lateness_blockers, time_blockers
from publishing.deliveries import locked_deliveries, step_to
from publishing.models import MAY_BE_OUT, Delivery, DeliveryState
from publishing.takedowns import order_down

log = structlog.get_logger(__name__)


class NothingDue(Exception):
    """Nothing of the post is due that the system could arm: a person posts the rest."""


def schedule_post(post: Post, *, by: Staff, at: datetime | None = None) -> Post:
    """Set when the post goes out; None means now. Its deliveries wait from then on, one for each confirmed account.

    `at` is a moment (publishing.times.school_time makes one of a time on the wall): ValueError without a zone.
    """
    if at is not None and timezone.is_naive(at):
        msg = "A time without a zone says nothing: use publishing.times.school_time."
        raise ValueError(msg)
    now = timezone.now()
    due_at = at or now

    def plan(locked: Post) -> dict[str, Any]:
        asked = asked_of(locked)
        if found := time_blockers(locked, at=due_at, now=now, rules=asked.rules):
            raise Blocked(found)
        locked.goes_out_at = due_at
        Delivery.objects.bulk_create(
            Delivery(
                school_id=locked.school_id,
                post=locked,
                revision=confirmed_revision(locked),
                account_id=account["account"],
                due_at=due_at,
            )
            for account in asked.content["accounts"]
        )
        if at is None:
            transaction.on_commit(_release_soon, robust=True)
        return {"at": due_at.isoformat()}

    return move(post, Step.SCHEDULE, by=by, at=at, effect=plan)


def _release_soon() -> None:
    """Ask a worker to look now. A broker that is down costs nothing: the sweep of every minute comes anyway."""
    try:
        current_app.send_task("publishing.release_due_posts", retry=False)
    except Exception as error:  # noqa: BLE001 whatever the broker throws, the row is the truth
        log.warning("publishing.nudge_failed", error=type(error).__name__)


def unschedule_post(post: Post, *, by: Staff) -> Post:
    """Take the time away again; go-live stays confirmed."""
    return move(post, Step.UNSCHEDULE, by=by, effect=stop_waiting)


def send_back_post(post: Post, *, by: Staff, words: str) -> Post:
    """Hand a confirmed post back to its author and say why. The words stand on the post until it is sent in again."""
    if not words.strip():
        raise Blocked([Blocker("no_words", _("Say in a sentence why it goes back."), "words")])

    def explain(locked: Post) -> dict[str, Any]:
        hand_back(locked, HandedBack.SENT_BACK, by=by, words=words)
        return stop_waiting(locked)

    return move(post, Step.SEND_BACK, by=by, effect=explain)


def take_down_post(post: Post, *, by: Staff | System) -> Post:
    """Order the post down everywhere. The school's own page lets go at once; other accounts wait for proof."""

    def order(locked: Post) -> dict[str, Any]:
        due_at = timezone.now() + timedelta(hours=rules_in_force(locked.school_id).takedown_due_hours)
        for delivery in locked_deliveries(locked):
            if delivery.state == DeliveryState.WAITING:
                step_to(delivery, DeliveryState.STOPPED)
            elif delivery.state in MAY_BE_OUT:
                order_down(delivery, by=by, due_at=due_at)
        locked.goes_out_at = None
        return {}

    return move(post, Step.TAKE_DOWN, by=by, effect=order)


def stop_waiting(locked: Post) -> dict[str, Any]:
    """What waits will not go. Only ever called with the post locked, and before anything of it was armed."""
    for delivery in locked_deliveries(locked).filter(state=DeliveryState.WAITING):
        step_to(delivery, DeliveryState.STOPPED)
    locked.goes_out_at = None
    return {}


@transaction.atomic
def release_post(post: Post, *, arm: Callable[[Post], None] | None = None) -> Post:
    """Arm what the system may arm of a scheduled post: the school's own page, once its time has come.

    `arm` is what a person arms in the same transaction (a pack that is being opened). A post for which nothing is
    armed stays scheduled. Permission, digest and bytes are asked here, with the children's rows locked; Blocked
    stops everything.
    """

    def arm_what_is_due(locked: Post) -> dict[str, Any]:
        now = timezone.now()
        rules = asked_of(locked).rules
        waiting = list(locked_deliveries(locked).filter(state=DeliveryState.WAITING))
        late = lateness_blockers(waiting, now=now, rules=rules)
        if found := [*late, *confirmation_blockers(locked, now=now, rules=rules)]:
            raise Blocked(found)
        ours = [delivery for delivery in waiting if not delivery.account.posted_by_hand and delivery.due_at <= now]
        if not ours and arm is None:
            raise NothingDue
        for delivery in ours:
            _show_on_own_page(delivery, at=now)
        if arm is not None:
            arm(locked)
        return {}

    released = move(post, Step.RELEASE, by=SYSTEM, effect=arm_what_is_due)
    if Delivery.objects.filter(post=released, state=DeliveryState.LIVE).exists():
        return move(released, Step.CONFIRM_PUBLISHED, by=SYSTEM)
    return released


def _show_on_own_page(delivery: Delivery, *, at: datetime) -> None:
    """Our own database is the publication: armed and live are one moment."""
    delivery.armed_at = delivery.live_at = at
    step_to(delivery, DeliveryState.LIVE)
    record(
        EventName.DELIVERY_POSTED,
        by=SYSTEM,
        school_id=delivery.school_id,
        post_id=delivery.post_id,
        digest=delivery.revision.digest,
        data={"delivery": delivery.pk, "account": delivery.account_id},
    )
