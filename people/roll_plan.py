"""What a file would change on the roll: who is new, changed, gone. First as a difference to look at, then done.

A child is found by UPN; without one by exactly the same name in the same class. The same name in another class is
never taken for the same child, nor is a child who left: a person says so, child by child. Nobody is ever deleted.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from django.db import transaction

from audit.names import EventName
from audit.services import record
from people.importers.roll_csv import RollFile, RollRow
from people.models import Pupil, School, Staff
from people.names import folded
from people.queries import today_in
from people.rolls import leave_roll, lock_pupils

FIELDS = ("first_name", "last_name", "known_as", "year", "registration_group", "upn")
Choice = Literal["same", "other", "skip"]


@dataclass(frozen=True)
class Change:
    """A child who is known: what is written differently (field: before, after). None of it: nothing to do.

    `by_name`: found by name and class, because there was no UPN to go by.
    """

    row: RollRow
    pupil: Pupil
    fields: dict[str, tuple[str, str]]
    by_name: bool
    is_back: bool = False


@dataclass(frozen=True)
class Doubt:
    """The same name in another class, or of a child who left: only a person can say whether it is the same child."""

    row: RollRow
    pupil: Pupil


@dataclass
class Plan:
    new: list[RollRow] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    unchanged: list[Change] = field(default_factory=list)
    to_decide: list[Doubt] = field(default_factory=list)
    missing: list[Pupil] = field(default_factory=list)
    """On the roll here and not in the file: they have left only if the file is the whole roll."""

    @property
    def known(self) -> list[Change]:
        return [*self.changed, *self.unchanged]

    def digest(self) -> str:
        """What the person saw: if the roll moved on meanwhile, this differs."""
        seen = [
            [row.line for row in self.new],
            [[change.row.line, change.pupil.pk, sorted(change.fields)] for change in self.changed],
            [[doubt.row.line, doubt.pupil.pk] for doubt in self.to_decide],
            [pupil.pk for pupil in self.missing],
        ]
        return hashlib.sha256(json.dumps(seen).encode()).hexdigest()


def plan_roll(school: School, file: RollFile, *, decided: Mapping[int, Choice] | None = None) -> Plan:
    """The difference between the file and the roll. `decided` answers the doubts, by line."""
    finder = _Finder(school)
    plan = Plan()
    for row in sorted(file.rows, key=lambda row: (row.upn not in finder.by_upn, row.line)):
        pupil, by_name = finder.exactly(row)
        doubt = finder.of_the_same_name(row) if pupil is None else None
        if doubt is not None:
            finder.met.add(doubt.pk)
            choice = (decided or {}).get(row.line, "skip")
            if choice == "skip":
                plan.to_decide.append(Doubt(row, doubt))
                continue
            pupil, by_name = (doubt, True) if choice == "same" else (None, False)
        if pupil is None:
            plan.new.append(row)
            continue
        finder.met.add(pupil.pk)
        change = _change(row, pupil, by_name=by_name, has=file.has, left=pupil.pk in finder.left)
        (plan.changed if change.fields or change.is_back else plan.unchanged).append(change)
    bad_names = _names_in_bad_rows(file)
    plan.missing = [
        pupil for pupil in finder.on_roll if pupil.pk not in finder.met and not _might_be_bad(pupil, bad_names)
    ]
    return plan


class _Finder:
    """The children of a school, ready to be found: three look-ups in memory, one query."""

    def __init__(self, school: School) -> None:
        today = today_in(school)
        known = list(
            Pupil.objects.filter(school=school, erased_at__isnull=True).order_by("last_name", "first_name", "pk")
        )
        self.on_roll = [pupil for pupil in known if pupil.left_on is None or pupil.left_on > today]
        still_here = {pupil.pk for pupil in self.on_roll}
        self.left = {pupil.pk for pupil in known if pupil.pk not in still_here}
        self.met: set[int] = set()
        self.by_upn = {pupil.upn: pupil for pupil in known if pupil.upn}
        self.by_name: dict[tuple[str, str], list[Pupil]] = defaultdict(list)
        for pupil in sorted(known, key=lambda pupil: pupil.pk in self.left):
            self.by_name[folded(pupil.first_name), folded(pupil.last_name)].append(pupil)

    def exactly(self, row: RollRow) -> tuple[Pupil | None, bool]:
        """By UPN, else the one child of this name in this class whose number says nothing else."""
        if row.upn and row.upn in self.by_upn:
            return self.by_upn[row.upn], False
        fits = [
            pupil
            for pupil in self._same_name(row)
            if pupil.registration_group == row.registration_group and pupil.pk not in self.left
        ]
        return (fits[0], True) if len(fits) == 1 and row.registration_group else (None, False)

    def of_the_same_name(self, row: RollRow) -> Pupil | None:
        return next(iter(self._same_name(row)), None)

    def _same_name(self, row: RollRow) -> list[Pupil]:
        """Two different numbers are two children, whatever they are called; a child is found once in a file."""
        named = self.by_name[folded(row.first_name), folded(row.last_name)]
        return [pupil for pupil in named if not (row.upn and pupil.upn) and pupil.pk not in self.met]


def _change(row: RollRow, pupil: Pupil, *, by_name: bool, has: list[str], left: bool) -> Change:
    fields = {
        name: (getattr(pupil, name), getattr(row, name))
        for name in FIELDS
        if name in has and _is_news(name, getattr(pupil, name), getattr(row, name))
    }
    return Change(row, pupil, fields, by_name, is_back=left)


def _is_news(name: str, before: str, after: str) -> bool:
    """A number is never taken away, and a name that only lost its accents on the way is the same name."""
    if before == after or (name == "upn" and not after):
        return False
    lost_accents = after.isascii() and not before.isascii() and folded(before) == folded(after)
    return not (name in ("first_name", "last_name", "known_as") and lost_accents)


def _names_in_bad_rows(file: RollFile) -> list[set[str]]:
    return [set(folded(" ".join(bad.cells)).split()) for bad in file.bad]


def _might_be_bad(pupil: Pupil, bad_names: list[set[str]]) -> bool:
    """A child whose row could not be read is in the file all the same, and has not left."""
    names = set(folded(f"{pupil.first_name} {pupil.last_name}").split())
    return any(names <= words for words in bad_names)


@dataclass(frozen=True)
class Done:
    """What was done; `pupil_of` says which child each line of the file is, for the answers in it."""

    new: int
    changed: int
    unchanged: int
    left: int
    undecided: int
    pupil_of: dict[int, int]


class RollMoved(Exception):
    """The roll is not what the person looked at: the difference has to be looked at again."""


@transaction.atomic
def bring_in_roll(
    school: School,
    file: RollFile,
    *,
    by: Staff,
    seen: str,
    decided: Mapping[int, Choice] | None = None,
    whole_roll: bool = False,
) -> Done:
    """Do what the difference showed (`seen` is its digest), all of it or nothing. A second time changes nothing.

    `whole_roll`: the person says that who is not in the file has left. Otherwise nobody leaves. Every child of the
    school is locked first: nobody leaves or is forgotten between the look and the writing.
    """
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    lock_pupils(Pupil.objects.filter(school=school).values_list("pk", flat=True))
    if plan_roll(school, file).digest() != seen:
        raise RollMoved
    plan = plan_roll(school, file, decided=decided or {})
    leaving = plan.missing if whole_roll else []
    pupil_of = {change.row.line: change.pupil.pk for change in plan.known}
    pupil_of |= _add(school, plan.new)
    _rewrite(plan.changed)
    for pupil in sorted(leaving, key=lambda pupil: pupil.pk):
        leave_roll(pupil, by=by, on=today_in(school))
    done = Done(len(plan.new), len(plan.changed), len(plan.unchanged), len(leaving), len(plan.to_decide), pupil_of)
    counts = {"new": done.new, "changed": done.changed, "left": done.left, "bad": len(file.bad)}
    record(EventName.PUPILS_IMPORTED, by=by, school_id=school.pk, data=counts)
    return done


def _add(school: School, rows: list[RollRow]) -> dict[int, int]:
    pupils = [Pupil(school=school, **{name: getattr(row, name) for name in FIELDS}) for row in rows]
    for pupil in pupils:
        pupil.search_name = pupil.name_to_search()
    made = Pupil.objects.bulk_create(pupils, batch_size=1000)
    return {row.line: pupil.pk for row, pupil in zip(rows, made, strict=True)}


def _rewrite(changes: list[Change]) -> None:
    for change in changes:
        for name, (_before, after) in change.fields.items():
            setattr(change.pupil, name, after)
        if change.is_back:
            change.pupil.left_on = None
        change.pupil.search_name = change.pupil.name_to_search()
    fields = [*FIELDS, "left_on", "search_name"]
    Pupil.objects.bulk_update([change.pupil for change in changes], fields, batch_size=500)
