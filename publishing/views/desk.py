"""The media officer's desk: what needs an answer first, what to post, what goes out when, what is live."""

import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from channels.models import Channel
from people.queries import today_in
from policies.authority import may, require
from policies.requests import StaffRequest, page_asked_for, staff_only
from posts.declarations import is_past_its_day
from posts.queries import MANY, asked_for_reminders
from publishing import queries
from publishing.models import Delivery
from publishing.queries import FEW, MORE, SOME
from publishing.times import in_school

DAYS, PER_PAGE = 7, 25
LAST_PAGE = 400


@staff_only
@require_safe
@never_cache
def desk(request: StaffRequest) -> HttpResponse:
    """The same few queries at every size: each list is short, and says where the rest is."""
    require(request.person, "publish", rules=request.rules)
    school = request.staff.school
    planned = queries.late_or_planned(school, days=DAYS)
    now, today = timezone.now(), today_in(school)
    due = [each for each in planned if each.due_at <= now and each.account.channel != Channel.OWN_PAGE]
    reminders = (
        len(asked_for_reminders(school.pk).values_list("pk", flat=True)[:MANY])
        if may(request.person, "own_reminders", rules=request.rules)
        else 0
    )
    context = {
        "now": now,
        "today": today,
        "unanswered": queries.unanswered(school.pk),
        "takedowns": queries.open_takedowns(school.pk),
        "over": _first(queries.past_their_day(school.pk, today), SOME),
        "reminders": reminders,
        "due": due[:SOME],
        "due_too_late": {each.pk for each in due if is_past_its_day(each.post, on=today)},
        "due_more": len(due) > SOME,
        "confirmed": _first(queries.first_confirmed(school.pk), SOME),
        "days": days_of([each for each in planned if each not in due][:MORE], request),
        "live": _first(queries.first_live(school.pk), FEW),
    }
    context["needs"] = needs(context)
    return render(request, "publishing/desk.html", context)


def needs(context: dict[str, Any]) -> int:
    """How many things wait for the publisher, of those that are shown: the heading says "more than" beyond that."""
    shown = ("unanswered", "takedowns", "due")
    rows = sum(len(context[name]["rows"]) for name in ("over", "confirmed"))
    return sum(len(context[name]) for name in shown) + rows + int(context["reminders"])


def _first(found: list[Any], number: int) -> dict[str, Any]:
    """The first few, and whether there are more. Never counts them all."""
    return {"rows": found[:number], "more": len(found) > number}


def days_of(deliveries: list[Delivery], request: StaffRequest) -> list[dict[str, Any]]:
    """The deliveries by the day on which they go out, on the school's wall; today always stands there."""
    school = request.staff.school
    today = today_in(school)
    days: dict[datetime.date, list[Delivery]] = {today: []}
    for delivery in deliveries:
        days.setdefault(in_school(school, delivery.due_at).date(), []).append(delivery)
    return [{"date": date, "today": date == today, "deliveries": days[date]} for date in sorted(days)]


@staff_only
@require_safe
@never_cache
def board(request: StaffRequest) -> HttpResponse:
    """A week of what goes out, as a table. `from` is its first day."""
    require(request.person, "publish", rules=request.rules)
    school = request.staff.school
    today = today_in(school)
    first = _date(request.GET.get("from", "")) or today
    planned = list(queries.planned(school, days=DAYS, first=first)[: PER_PAGE * 2 + 1])
    week = datetime.timedelta(days=DAYS)
    context = {
        "first": first,
        "last": first + week - datetime.timedelta(days=1),
        "deliveries": planned[: PER_PAGE * 2],
        "has_more": len(planned) > PER_PAGE * 2,
        "previous_url": f"?from={first - week}" if first > today else "",
        "next_url": f"?from={first + week}",
    }
    return render(request, "publishing/board.html", context)


def _date(written: str) -> datetime.date | None:
    """A day that somebody may have typed into the address, within reason."""
    try:
        day = parse_date(written)
    except ValueError:
        return None
    return day if day and 2000 < day.year < 2200 else None


@staff_only
@require_safe
@never_cache
def confirmed(request: StaffRequest) -> HttpResponse:
    """Every post that waits for a time."""
    return _page(request, queries.confirmed(request.staff.school_id), "publishing/confirmed.html")


@staff_only
@require_safe
@never_cache
def live(request: StaffRequest) -> HttpResponse:
    """Everything that is out, the latest first."""
    return _page(request, queries.live(request.staff.school_id), "publishing/live.html")


def _page(request: StaffRequest, rows: QuerySet[Any], template: str) -> HttpResponse:
    """One page of a long list, without counting it."""
    require(request.person, "publish", rules=request.rules)
    number = page_asked_for(request, last=LAST_PAGE)
    start = (number - 1) * PER_PAGE
    found = list(rows[start : start + PER_PAGE + 1])
    context = {
        "rows": found[:PER_PAGE],
        "number": number,
        "previous_url": f"?page={number - 1}" if number > 1 else "",
        "next_url": f"?page={number + 1}" if len(found) > PER_PAGE and number < LAST_PAGE else "",
    }
    return render(request, template, context)
