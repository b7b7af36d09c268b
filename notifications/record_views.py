"""The record of the school: for those who answer for the protocol. Reading it changes nothing."""

import csv
import datetime
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from audit.queries import events_of_school
from consents.rolls import harmless
from notifications.story import Line, lines_of
from notifications.story_words import PERMISSION_CODE
from people.models import School
from policies.authority import require
from policies.requests import StaffRequest, number_in, staff_only
from posts.models import Post

PER_PAGE = 50
PER_BATCH = 500
LAST_YEAR = 9999


@require_safe
@never_cache
@staff_only
def record(request: StaffRequest) -> HttpResponse:
    """What happened, the newest first, a page at a time; of one day, if a day is given."""
    require(request.person, "read_record", rules=request.rules)
    day = _day(request)
    before = number_in(request.GET.get("before", "")) or None
    events = list(
        events_of_school(request.person.school_id, **_within(request.staff.school, day), before=before)[: PER_PAGE + 1]
    )
    lines = lines_of(events[:PER_PAGE])
    context = {
        "lines": list(zip(lines, _posts(lines), strict=True)),
        "day": day,
        "next_url": _url(day, before=lines[-1].event.pk) if len(events) > PER_PAGE else "",
        "previous_url": _url(day) if before is not None else "",
        "csv_url": f"{reverse('record:csv')}?{urlencode({'day': day.isoformat()})}" if day else reverse("record:csv"),
    }
    return render(request, "notifications/record.html", context)


@require_safe
@never_cache
@staff_only
def record_csv(request: StaffRequest) -> HttpResponse:
    """The same as a file for a spreadsheet, sent as it is read."""
    require(request.person, "read_record", rules=request.rules)
    day = _day(request)
    answer = StreamingHttpResponse(_rows(request.staff.school, day), content_type="text/csv; charset=utf-8")
    name = f"record-{day.isoformat() if day else timezone.localdate().isoformat()}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer  # type: ignore[return-value]


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, value: str) -> str:
        return value


def _rows(school: School, day: datetime.date | None) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield "\ufeff"
    yield writer.writerow([_("When"), _("Who"), _("What"), _("Code"), _("Post"), _("Digest"), _("Protocol")])
    before = None
    zone = ZoneInfo(school.time_zone)
    while events := list(events_of_school(school.pk, **_within(school, day), before=before)[:PER_BATCH]):
        lines = lines_of(events)
        for line, post in zip(lines, _posts(lines), strict=True):
            yield writer.writerow([harmless(cell) for cell in _cells(line, post, zone)])
        before = events[-1].pk


def _cells(line: Line, post: str, zone: ZoneInfo) -> list[str]:
    version = line.event.protocol_version
    if line.code == PERMISSION_CODE:
        version, digest = None, ""
    else:
        digest = line.event.digest
    return [
        line.when.astimezone(zone).isoformat(timespec="seconds"),
        line.who,
        line.words,
        line.code,
        post,
        digest,
        str(version) if version is not None else "",
    ]


def _posts(lines: list[Line]) -> list[str]:
    """The public id of the post of each line, or nothing."""
    wanted = {line.event.post_id for line in lines if line.event.post_id}
    public = dict(Post.objects.filter(pk__in=wanted).values_list("pk", "public_id"))
    return [str(public.get(line.event.post_id or 0, "")) for line in lines]


def _day(request: StaffRequest) -> datetime.date | None:
    try:
        day = parse_date(request.GET.get("day", ""))
    except ValueError:
        return None
    return day if day and day.year < LAST_YEAR else None


def _within(school: School, day: datetime.date | None) -> dict[str, datetime.datetime]:
    """The day on the school's own wall, which has 23 or 25 hours twice a year."""
    if day is None:
        return {}
    zone = ZoneInfo(school.time_zone)
    midnight = datetime.time(0, 0)
    return {
        "since": datetime.datetime.combine(day, midnight, zone),
        "until": datetime.datetime.combine(day + datetime.timedelta(days=1), midnight, zone),
    }


def _url(day: datetime.date | None, **query: int) -> str:
    asked: dict[str, int | str] = {**({"day": day.isoformat()} if day else {}), **query}
    return f"{reverse('record:record')}?{urlencode(asked)}"
