"""Telling those who still have to hear of an event: exactly one effect per handler, however often it is tried.

A nudge after the commit makes it quick; the sweep of every minute makes it certain. Handlers write rows only, so the
effect and the mark that it happened are one transaction.
"""

import datetime

import structlog
from django.db import connection, transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from audit.models import FollowUp

log = structlog.get_logger(__name__)

BATCH = 200
LONGEST_WAIT = datetime.timedelta(minutes=10)


def nudge_after_commit() -> None:
    """Ask a worker to look once this transaction is committed: once, however many events it holds.

    What waits was asked for in a savepoint that still stands or was kept; one that is rolled back takes it along.
    """
    if not any(waiting[1] is nudge for waiting in connection.run_on_commit):
        transaction.on_commit(nudge, robust=True)


def nudge() -> None:
    """Ask a worker to look now. A broker that is down costs nothing: the sweep comes anyway."""
    from audit.tasks import sweep_outbox

    try:
        sweep_outbox.apply_async(retry=False)
    except Exception as error:  # noqa: BLE001 whatever the broker throws, the row is the truth
        log.warning("outbox.nudge_failed", error=type(error).__name__)


def run_follow_ups(limit: int = BATCH) -> int:
    """Carry out what is due, oldest first. Returns how many were done; asks for another run if more may be due."""
    done = 0
    tried: list[int] = []
    while len(tried) < limit:
        outcome = _run_one(skip=tried)
        if outcome is None:
            break
        follow_up_id, succeeded = outcome
        tried.append(follow_up_id)
        done += succeeded
    else:
        nudge()
    return done


def _run_one(skip: list[int]) -> tuple[int, bool] | None:
    """Claim, carry out and mark one row in one transaction; what fails is put off and tried again."""
    due = FollowUp.objects.filter(done_at__isnull=True, available_at__lte=timezone.now()).exclude(pk__in=skip)
    skip_locked = connection.features.has_select_for_update_skip_locked
    follow_up: FollowUp | None = None
    try:
        with transaction.atomic():
            follow_up = (
                due.select_for_update(skip_locked=skip_locked, of=("self",) if skip_locked else ())
                .select_related("event")
                .order_by("available_at", "id")
                .first()
            )
            if follow_up is None:
                return None
            import_string(follow_up.handler)(follow_up.event)
            FollowUp.objects.filter(pk=follow_up.pk).update(done_at=timezone.now(), last_error="")
    except Exception as error:
        if follow_up is None:
            raise
        _put_off(follow_up, error)
        return follow_up.pk, False
    return follow_up.pk, True


def _put_off(follow_up: FollowUp, error: Exception) -> None:
    """Try again in 5 seconds, then twice as long each time, at most every ten minutes: never given up."""
    wait = min(datetime.timedelta(seconds=5 * 2 ** min(follow_up.attempts, 10)), LONGEST_WAIT)
    FollowUp.objects.filter(pk=follow_up.pk, done_at__isnull=True).update(
        attempts=follow_up.attempts + 1,
        available_at=timezone.now() + wait,
        last_error=type(error).__name__,
    )
    log.error(
        "outbox.handler_failed",
        handler=follow_up.handler,
        event_id=follow_up.event_id,
        error=type(error).__name__,
    )
