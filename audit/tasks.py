"""What the worker does for the record: the sweep of the outbox, the sealing, the tick."""

from celery import shared_task
from django.utils import timezone

from audit import exports, sealing
from audit.models import Tick
from audit.outbox import run_follow_ups


@shared_task(name="audit.sweep_outbox")
def sweep_outbox() -> int:
    """Carry out every follow-up that is due."""
    return run_follow_ups()


@shared_task(name="audit.seal_events")
def seal_events() -> int:
    """Seal what was committed since the last minute."""
    return sealing.seal_events()


@shared_task(name="audit.export_seal")
def export_seal() -> None:
    """Each night the newest seal leaves the database."""
    exports.export_seal()


@shared_task(name="audit.beat_ticked")
def beat_ticked() -> None:
    """Note that beat and a worker are alive, for /readyz."""
    Tick.objects.update_or_create(name="beat", defaults={"at": timezone.now()})
