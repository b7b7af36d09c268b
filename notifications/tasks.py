"""What the worker does for notices."""

from celery import shared_task

from notifications import mail, parent_mail, waiting


@shared_task(name="notifications.send_waiting_mail")
def send_waiting_mail() -> int:
    """Send every e-mail that is due: first to staff, then to parents."""
    return mail.send_waiting() + parent_mail.send_letters()


@shared_task(name="notifications.remind_whoever_is_waited_for")
def remind_whoever_is_waited_for() -> int:
    """Remind, and say higher up, where nobody answers. Returns how many steps were recorded."""
    return waiting.remind_whoever_is_waited_for()
