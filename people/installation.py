"""A demonstration never becomes a school: the database carries a mark, and the other mode refuses to open it."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError
from django.db import DatabaseError

from people.models import Installation


class WrongDatabase(CommandError, ImproperlyConfigured):
    """It belongs to the other mode; the text says what to do. On the command line it is one line, no traceback."""


def refuse_wrong_database() -> None:
    """Raises WrongDatabase when the mark and the mode differ. A database without a mark opens in either.

    Asked before anything is changed or served: by the web, the workers, beat, `manage.py up` and `prepare`.
    """
    try:
        existing = Installation.objects.first()
    except DatabaseError:  # not migrated yet: nothing to protect
        return
    if existing is None or existing.demonstration == settings.DEMO:
        return
    if existing.demonstration:
        msg = "This database is a demonstration. Start a new one for real children (docs/operations.md)."
    else:
        msg = "This database belongs to a real school and is never opened in demonstration mode."
    raise WrongDatabase(msg)
