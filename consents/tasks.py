"""What the worker does for the register."""

from celery import shared_task

from consents.rolls import forget_uploads


@shared_task(name="consents.forget_uploads")
def forget() -> int:
    """Forget the files that nobody looks at any more."""
    return forget_uploads()
