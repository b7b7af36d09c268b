"""What the worker does for the register."""

from celery import shared_task

from consents.asking import remind_by_itself
from consents.lead_links import remind_authorities
from consents.retention import purge_register
from consents.rolls import TASK, forget_uploads, go_on_with_runs


@shared_task(name="consents.forget_uploads")
def forget() -> int:
    """Forget the files that nobody looks at any more."""
    return forget_uploads()


@shared_task(name=TASK)
def bring_in_rolls() -> int:
    """Go on with rolls that are being brought in."""
    return go_on_with_runs()


@shared_task(name="consents.remind_families")
def remind_families() -> int:
    """Remind parents, pupils and authorities at the schools that said after how many days."""
    return remind_by_itself() + remind_authorities()


@shared_task(name="consents.purge_register")
def purge() -> int:
    """Remove what is past its time by the schools' schedules."""
    return purge_register()
