"""Django's sessions in the database, with the question of every request put into SQL once."""

import datetime

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from prepared import first, prepared


@prepared
def _alive(session_key: str, now: datetime.datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=session_key, expire_date__gt=now)


class SessionStore(DatabaseSessions):
    def _get_session_from_db(self) -> Session | None:
        """The session, or None and with it a key that nobody holds."""
        found = first(_alive(self.session_key, timezone.now())) if self.session_key else None
        if found is None:
            self._session_key = None
        return found
