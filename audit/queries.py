"""Reading the record: by post, by school and day. Names are joined by whoever reads, never kept here."""

import datetime

from django.db.models import QuerySet

from audit.models import Event


def events_of_post(post_id: int) -> QuerySet[Event]:
    """Everything that happened to a post, in order."""
    return Event.objects.filter(post_id=post_id).order_by("pk")


def events_of_school(
    school_id: int,
    *,
    since: datetime.datetime | None = None,
    until: datetime.datetime | None = None,
    before: int | None = None,
) -> QuerySet[Event]:
    """What happened at a school, the newest first: from `since`, until just before `until`, below event `before`."""
    events = Event.objects.filter(school_id=school_id).order_by("-pk")
    if since is not None:
        events = events.filter(at__gte=since)
    if until is not None:
        events = events.filter(at__lt=until)
    return events.filter(pk__lt=before) if before is not None else events
