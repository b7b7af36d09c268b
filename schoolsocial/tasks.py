"""What the worker does for the project as a whole."""

from pathlib import Path

from celery import shared_task
from django.conf import settings

from schoolsocial import erasures


@shared_task(name="schoolsocial.export_erasures")
def export_erasures() -> None:
    """Each night the list of what was erased is written beside the seal, for the day that a backup is restored."""
    erasures.write_erasures(Path(settings.SEAL_FOLDER) / "erased.json")
