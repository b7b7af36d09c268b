"""What the worker does for notices."""

from celery import shared_task

from notifications import mail, parent_mail


@shared_task(name="notifications.send_waiting_mail")
def send_waiting_mail() -> int:
    """Send every e-mail that is due: first to staff, then to parents."""
    return mail.send_waiting() + parent_mail.send_letters()
