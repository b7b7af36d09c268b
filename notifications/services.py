"""What a person does with notices: reading them, and saying whether e-mail is wanted besides."""

from django.utils import timezone

from notifications.models import Notice, Preference
from people.models import Staff


def read_notice(notice: Notice, *, by: Staff) -> None:
    """Mark one notice as read. Somebody else's is left alone."""
    Notice.objects.filter(pk=notice.pk, recipient=by, read_at__isnull=True).update(read_at=timezone.now())


def read_all_notices(*, by: Staff, shown: int) -> None:
    """Mark as read what the page showed: nothing that arrived after `shown`, the newest notice on it."""
    unread = Notice.objects.filter(recipient=by, read_at__isnull=True, under_bell=True, pk__lte=shown)
    unread.update(read_at=timezone.now())


def choose_email(*, by: Staff, wanted: bool) -> None:
    """Whether the notices of this person also go by e-mail, from now on."""
    Preference.objects.update_or_create(staff=by, defaults={"email": wanted})
