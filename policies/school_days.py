"""When the school works: Monday to Friday, in the hours of its protocol, on the clock on its own wall, but never on a
day on which it is closed. Waiting is counted in these hours only, and nobody is reminded outside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from people.models import School
from people.queries import today_in
from policies.models import ClosedDays
from policies.rules import Rules

SATURDAY = 5


@dataclass(frozen=True)
class SchoolDays:
    """`closed` are pairs of days, the first and the last of each stretch."""

    zone: ZoneInfo
    opens: time
    closes: time
    closed: tuple[tuple[date, date], ...] = ()

    def works_at(self, at: datetime) -> bool:
        here = at.astimezone(self.zone)
        return self._works_on(here.date()) and self.opens <= here.time() < self.closes

    def have_passed(self, hours: float, *, since: datetime, now: datetime) -> bool:
        """Whether so many of the school's hours lie between the two moments."""
        left = timedelta(hours=hours)
        for begins, ends in self._stretches(since, now):
            left -= ends - begins
            if left <= timedelta(0):
                return True
        return left <= timedelta(0)

    def _stretches(self, since: datetime, now: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The hours of each working day that lie between the two, a clock that is put on or back included."""
        day, last = since.astimezone(self.zone).date(), now.astimezone(self.zone).date()
        while day <= last:
            if self._works_on(day):
                begins = max(since, self._moment(day, self.opens))
                ends = min(now, self._moment(day, self.closes))
                if begins < ends:
                    yield begins, ends
            day += timedelta(days=1)

    def _moment(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, tzinfo=self.zone).astimezone(UTC)

    def _works_on(self, day: date) -> bool:
        return day.weekday() < SATURDAY and not any(first <= day <= last for first, last in self.closed)


def school_days_of(school: School, rules: Rules) -> SchoolDays:
    """The school's own: its protocol says the hours, its School page the days on which it is closed. One query."""
    opens, closes = (time.fromisoformat(each) for each in rules.school_hours)
    closed = ClosedDays.objects.filter(school=school).order_by("first_on", "pk")
    return SchoolDays(ZoneInfo(school.time_zone), opens, closes, tuple(closed.values_list("first_on", "last_on")))


def closed_from_now_on(school: School) -> list[ClosedDays]:
    """What its School page lists: stretches that are not over yet, the next one first."""
    return list(ClosedDays.objects.filter(school=school, last_on__gte=today_in(school)).order_by("first_on", "pk"))
