"""The names of a school's pupils, adults and classes, and the school's own words, as plain values for the room that
looks for names; kept while they hold.
"""

from typing import Any, NamedTuple

from django.db.models import BigIntegerField, QuerySet, Value

from people.models import Group, Pupil, School, Staff
from policies.models import OwnWording, Signer
from prepared import prepared
from screening.names import Roll
from screening.own_wording import NamesOf

MOST_KEPT = 8
_PUPIL, _STAFF, _OWN, _GROUP, _SIGNER = "pupil", "staff", "own", "group", "signer"


class Known(NamedTuple):
    """`ours` are the words that are the school's own; whatever names anybody on the roll is left out of them. `classes`
    are its name and those of its classes, clubs and teams, `adults` those who sign certificates."""

    roll: Roll
    ours: tuple[str, ...]
    classes: tuple[str, ...]
    adults: tuple[str, ...]


class _Kept(NamedTuple):
    names: int
    known: Known


_kept: dict[int, _Kept] = {}


def roll_of(school_id: int) -> Roll:
    """Everybody whose name would identify a child: leavers too, since a name stays a name; not who was erased."""
    return known_at(school_id).roll


def known_at(school_id: int) -> Known:
    """The roll and the school's own words, read in one query each time and built again when any of them changed,
    whoever changed it and on whichever machine: building it for 1,500 children costs a hundred times as much.
    """
    rows = frozenset(_names(school_id))
    names = hash(rows)
    kept = _kept.get(school_id)
    if kept is None or kept.names != names:
        people = sorted(row[1:5] for row in rows if row[0] == _PUPIL)
        roll = Roll.from_people(people, staff=sorted(row[2] for row in rows if row[0] == _STAFF))
        said = sorted(row[2] for row in rows if row[0] == _OWN)
        names_of = NamesOf(roll.pupils.values() if said else ())
        ours = tuple(words for words in said if not names_of.are_in(words))
        classes = {row[5] for row in rows if row[0] == _PUPIL} | {row[2] for row in rows if row[0] == _GROUP}
        adults = tuple(sorted(row[2] for row in rows if row[0] == _SIGNER))
        kept = _Kept(names, Known(roll, ours, tuple(sorted(classes - {""})), adults))
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        _kept[school_id] = kept
    return kept.known


@prepared
def _names(school_id: int) -> QuerySet[Any, tuple[Any, ...]]:
    """Everybody's names, those of the classes and the school's own words, each with what it is: one statement."""
    none, empty = Value(None, BigIntegerField()), Value("")
    pupils = Pupil.objects.filter(school_id=school_id, erased_at__isnull=True)
    adults = Staff.objects.filter(school_id=school_id)
    own = OwnWording.objects.filter(school_id=school_id, revoked_at__isnull=True)
    signers = Signer.objects.filter(school_id=school_id)
    groups, schools = Group.objects.filter(school_id=school_id), School.objects.filter(pk=school_id)
    columns = ("pk", "first_name", "last_name", "known_as", "registration_group")
    return pupils.values_list(Value(_PUPIL), *columns).union(
        adults.values_list(Value(_STAFF), none, "name", empty, empty, empty),
        own.values_list(Value(_OWN), none, "words", empty, empty, empty),
        signers.values_list(Value(_SIGNER), none, "name", empty, empty, empty),
        groups.values_list(Value(_GROUP), none, "name", empty, empty, empty),
        schools.values_list(Value(_GROUP), none, "name", empty, empty, empty),
        all=True,
    )
