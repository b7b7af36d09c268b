"""Times as the clock on the school's wall shows them, the two nights of the year included."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from people.models import School
from posts.errors import Blocked, Blocker


def in_school(school: School, at: datetime) -> datetime:
    """The moment as the school's clock shows it."""
    return at.astimezone(ZoneInfo(school.time_zone))


def school_time(school: School, on_the_wall: datetime, *, field: str = "at") -> datetime:
    """The moment at which the school's clock shows this (naive) time.

    Blocked when there is no such time (the clocks go forward) or when it comes twice (the clocks go back): the
    person says which moment is meant, the software does not guess.
    """
    zone = ZoneInfo(school.time_zone)
    first = on_the_wall.replace(tzinfo=zone, fold=0)
    second = on_the_wall.replace(tzinfo=zone, fold=1)
    shown = date_format(on_the_wall, "H:i")
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != on_the_wall:
        words = _("There is no %(time)s that night: the clocks go forward. Choose another time.")
        raise Blocked([Blocker("no_such_time", words % {"time": shown}, field)])
    if first.utcoffset() != second.utcoffset():
        words = _("%(time)s comes twice that night: the clocks go back. Choose another time.")
        raise Blocked([Blocker("time_comes_twice", words % {"time": shown}, field)])
    return first
