"""Whether the process lives (/healthz) and whether the school can rely on it (/readyz).

Anybody may ask, so the answer is yes or no for each part and each guard and nothing else: no version, no error text.
"""

import datetime
from collections.abc import Callable

import structlog
from celery import current_app
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from audit import guards
from audit.models import FollowUp, Tick
from policies.requests import everybody

log = structlog.get_logger(__name__)

BEAT_WITHIN = datetime.timedelta(minutes=5)
TOLD_WITHIN = datetime.timedelta(minutes=15)
ANSWER_KEPT = 5
"""Seconds: however often somebody asks, the parts are asked this seldom."""


@everybody
@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 a view
    """The process answers. Nothing else is asked."""
    return JsonResponse({"alive": True})


@everybody
@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 a view
    """200 when every part is as it should be, else 503 with the parts and the guards that are not."""
    found = cache.get("readyz")
    if found is None:
        found = {"parts": {name: _holds(name, ask) for name, ask in PARTS.items()}, "guards": each_guard()}
        cache.set("readyz", found, ANSWER_KEPT)
    ready = all(found["parts"].values())
    return JsonResponse({"ready": ready, **found}, status=200 if ready else 503)


def _holds(name: str, ask: Callable[[], bool]) -> bool:
    try:
        return ask()
    except Exception as error:  # noqa: BLE001 whatever it is, that part is not ready
        log.warning("readyz.part_failed", part=name, error=type(error).__name__)
        return False


def database_answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone())


def migrations_are_applied() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def guards_stand() -> bool:
    return not guards.missing()


def each_guard() -> dict[str, bool]:
    """Every guard by its name: does it stand? None is named where the database does not answer."""
    try:
        fallen = guards.missing()
    except DatabaseError:
        return {}
    return {guard.name: guard.name not in fallen for guard in guards.guards()}


def broker_answers() -> bool:
    with current_app.connection_for_write(connect_timeout=2) as broker:
        broker.ensure_connection(max_retries=1, interval_start=0, timeout=2)
        return bool(broker.connected)


def beat_ticks() -> bool:
    """Beat asks for a tick each minute and a worker writes it, so this shows both."""
    return Tick.objects.filter(name="beat", at__gte=timezone.now() - BEAT_WITHIN).exists()


def everybody_was_told() -> bool:
    """No follow-up waits for longer than it should, whether it was tried or not."""
    return not FollowUp.objects.filter(done_at__isnull=True, event__at__lt=timezone.now() - TOLD_WITHIN).exists()


PARTS: dict[str, Callable[[], bool]] = {
    "database": database_answers,
    "migrations": migrations_are_applied,
    "guards": guards_stand,
    "broker": broker_answers,
    "beat": beat_ticks,
    "outbox": everybody_was_told,
}
