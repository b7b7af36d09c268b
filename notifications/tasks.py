"""What the worker does for notices."""

from celery import shared_task

from notifications import mail


@shared_task(name="notifications.send_waiting_mail")
def send_waiting_mail() -> int:
    """Send every e-mail that is due."""
    return mail.send_waiting()
