"""What the worker does for the register."""

from celery import shared_task

from consents.asking import remind_by_itself
from consents.rolls import forget_uploads


@shared_task(name="consents.forget_uploads")
def forget() -> int:
    """Forget the files that nobody looks at any more."""
    return forget_uploads()


@shared_task(name="consents.remind_families")
def remind_families() -> int:
    """Remind parents at the schools that said after how many days."""
    return remind_by_itself()
