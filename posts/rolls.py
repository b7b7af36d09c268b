"""The names of a school's pupils and staff, as plain values for the room that looks for names; kept while they hold."""

from typing import NamedTuple

from django.db.models import BigIntegerField, Value

from people.models import Pupil, Staff
from screening.names import Roll

MOST_KEPT = 8


class _Kept(NamedTuple):
    names: int
    roll: Roll


_kept: dict[int, _Kept] = {}


def roll_of(school_id: int) -> Roll:
    """Everybody whose name would identify a child: leavers too, since a name stays a name; not who was erased.

    The names are read each time and the roll is built again when any of them changed, whoever changed it and on
    whichever machine: building it for 1,500 children costs a hundred times as much as reading them.
    """
    pupils = Pupil.objects.filter(school_id=school_id, erased_at__isnull=True)
    adults = Staff.objects.filter(school_id=school_id)
    adult = (Value(None, BigIntegerField()), "name", Value(""), Value(""))
    everybody = pupils.values_list("pk", "first_name", "last_name", "known_as").union(
        adults.values_list(*adult), all=True
    )
    rows = frozenset(everybody)
    names = hash(rows)
    kept = _kept.get(school_id)
    if kept is None or kept.names != names:
        people = sorted(row for row in rows if row[0] is not None)
        staff = sorted(row[1] for row in rows if row[0] is None)
        kept = _Kept(names, Roll.from_people(people, staff=staff))
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        _kept[school_id] = kept
    return kept.roll
