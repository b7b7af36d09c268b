"""What a file would change on the roll: who is new, changed, gone. First as a difference to look at, then done.

A child is found by UPN; else by the number in the school's own system, if a name agrees; else by exactly the same name
in the same class or, where neither has a class, by the same name and date of birth. The same name in another class is
never taken for the same child, nor is a child who left, nor a number that stands beside another name or another UPN: a
person says so, child by child. Where a list has preferred names only, it may be a child who is known as that: a person
says so too, and the legal name stays. Who has left, says the file, is not added and not changed: only their place on
the roll ends. Who is not here yet is not added either, and nothing of them is changed. Nobody is ever deleted.

A no beside somebody who is not here counts where it is sure whose it is. Where only a name says it, a person is asked;
and what is on nobody's record is said, row by row.
"""

import datetime
import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from people.importers.roll_file import RollFile, RollRow
from people.models import Pupil, School
from people.names import folded
from people.queries import today_in
from people.roll_parents import ParentsPlan, plan_parents

FIELDS = ("first_name", "last_name", "known_as", "year", "registration_group", "upn", "born_on", "mis_id")
NEVER_TAKEN_AWAY = ("upn", "born_on", "mis_id")
Choice = Literal["same", "other", "skip"]


@dataclass(frozen=True)
class Change:
    """A child who is known: what is written differently (field: before, after). None of it: nothing to do.

    `by_name`: found by name and class, because there was no UPN to go by.
    """

    row: RollRow
    pupil: Pupil
    fields: dict[str, tuple[Any, Any]]
    by_name: bool
    is_back: bool = False

    @property
    def shown(self) -> dict[str, tuple[Any, Any]]:
        """What the office looks at: a number of the other system that is new is no news of the child."""
        return {name: words for name, words in self.fields.items() if name != "mis_id"}


@dataclass(frozen=True)
class Doubt:
    """The same name in another class, or of a child who left, or a number that fits no other way: only a person can say
    whether it is the same child."""

    row: RollRow
    pupil: Pupil

    @property
    def other_name(self) -> str:
        """What the child is called here, where it is not what the row says."""
        is_called_so = _names(self.row) == _names(self.pupil)
        return "" if is_called_so else f"{self.pupil.first_name} {self.pupil.last_name}"


@dataclass(frozen=True)
class Leaving:
    """A child on the roll who has left, says the file. `on`: the day; None where it does not say it."""

    row: RollRow
    pupil: Pupil
    on: datetime.date | None


@dataclass
class Plan:
    new: list[RollRow] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    unchanged: list[Change] = field(default_factory=list)
    to_decide: list[Doubt] = field(default_factory=list)
    missing: list[Pupil] = field(default_factory=list)
    """On the roll here and not in the file: they have left only if the file is the whole roll."""
    leaving: list[Leaving] = field(default_factory=list)
    not_added: list[RollRow] = field(default_factory=list)
    """Who has left or is yet to come, says the file, and is not on the roll here."""
    here_already: list[Pupil] = field(default_factory=list)
    """Not here yet, says the file, and on the roll here: they stay."""
    parents: ParentsPlan = field(default_factory=ParentsPlan)

    @property
    def known(self) -> list[Change]:
        return [*self.changed, *self.unchanged]

    @property
    def left_before(self) -> list[RollRow]:
        return [row for row in self.not_added if row.has_left]

    @property
    def to_come(self) -> list[RollRow]:
        return [row for row in self.not_added if row.is_to_come]

    @property
    def noes_of_nobody(self) -> list[RollRow]:
        """Rows with a no that comes on nobody's record: of who is not here, and of whom a person has to say who it is.
        Of who left long ago it may be right so; somebody has to look."""
        open_still = [doubt.row for doubt in self.to_decide]
        return sorted((row for row in [*self.not_added, *open_still] if row.has_a_no), key=lambda row: row.line)

    @property
    def without_a_day(self) -> list[Leaving]:
        return [each for each in self.leaving if each.on is None]

    @property
    def may_leave_without_a_day(self) -> bool:
        """Whether somebody has to say of any of them that they have left today; of some only who they are is open."""
        return bool(self.without_a_day) or any(doubt.row.has_left and not doubt.row.left_on for doubt in self.to_decide)

    def digest(self) -> str:
        """What the person saw: if the roll moved on meanwhile, this differs."""
        seen = [
            [row.line for row in self.new],
            [[change.row.line, change.pupil.pk, sorted(change.fields)] for change in self.changed],
            [[doubt.row.line, doubt.pupil.pk] for doubt in self.to_decide],
            [pupil.pk for pupil in self.missing],
            [[each.row.line, each.pupil.pk, str(each.on)] for each in self.leaving],
            self.parents.seen(),
        ]
        return hashlib.sha256(json.dumps(seen).encode()).hexdigest()


def plan_roll(school: School, file: RollFile, *, decided: Mapping[int, Choice] | None = None) -> Plan:
    """The difference between the file and the roll. `decided` answers the doubts, by line."""
    finder = _Finder(school, file)
    plan = Plan()
    rows = sorted(file.rows, key=finder.surest_first)
    for row in (row for row in rows if row.is_here):
        pupil, by_name = finder.exactly(row)
        doubt = finder.perhaps(row) if pupil is None else None
        if doubt is not None:
            finder.met.add(doubt.pk)
            choice = (decided or {}).get(row.line, "skip")
            if choice != "same":
                finder.asked.add(doubt.pk)
            if choice == "skip":
                plan.to_decide.append(Doubt(row, doubt))
                continue
            pupil, by_name = (doubt, True) if choice == "same" else (None, False)
        if pupil is None:
            plan.new.append(row)
            continue
        finder.met.add(pupil.pk)
        change = _change(file, row, pupil, by_name=by_name, left=pupil.pk in finder.left)
        (plan.changed if change.fields or change.is_back else plan.unchanged).append(change)
    finder.met -= finder.asked
    for row in (row for row in rows if not row.is_here):
        _plan_absent(plan, finder, row, (decided or {}).get(row.line, "skip"))
    met = finder.met | finder.asked
    plan.parents = plan_parents(
        school, {change.row.line: (change.row, change.pupil.pk) for change in plan.known} | _new_ones(plan.new)
    )
    plan.missing = [pupil for pupil in finder.on_roll if pupil.pk not in met and not finder.might_be_bad(pupil)]
    return plan


def _plan_absent(plan: Plan, finder: "_Finder", row: RollRow, choice: Choice) -> None:
    """Where the place on the roll of who has left ends, it is said; who has left here already, or is on the roll in
    another row, is as before, and so is who is on the roll and yet to come, says the file. Nobody is added."""
    pupil, by_name = finder.exactly(row)
    doubt = finder.whose_absence(row) if pupil is None else pupil if finder.may_be_here(pupil) else None
    if doubt is not None and (doubt.pk not in finder.left or row.answers):
        if choice != "same":
            finder.met.add(doubt.pk)
            if choice == "skip":
                plan.to_decide.append(Doubt(row, doubt))
            else:
                plan.not_added.append(row)
            return
        pupil, by_name = doubt, True
    if pupil is None:
        plan.not_added.append(row)
    elif row.is_to_come or pupil.pk in finder.left or pupil.pk in finder.met:
        if row.is_to_come and pupil.pk not in finder.left:
            plan.here_already.append(pupil)
        plan.unchanged.append(Change(row, pupil, {}, by_name))
    else:
        plan.leaving.append(Leaving(row, pupil, row.day_of_leaving))
        finder.left.add(pupil.pk)
    if pupil is not None:
        finder.met.add(pupil.pk)


class _Finder:
    """The children of a school, ready to be found: three look-ups in memory, one query. `met`: who stands in a row;
    `asked`: whom a row may be about, until a person says so."""

    def __init__(self, school: School, file: RollFile) -> None:
        self.bad_rows = _words_in_bad_rows(file)
        self.asked: set[int] = set()
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
        self.by_number: dict[str, list[Pupil]] = defaultdict(list)
        for pupil in sorted(known, key=lambda pupil: pupil.pk in self.left):
            for names in {_names(pupil), *(_preferred_names(pupil) if file.preferred else ())}:
                self.by_name[names].append(pupil)
            if pupil.mis_id:
                self.by_number[pupil.mis_id].append(pupil)

    def surest_first(self, row: RollRow) -> tuple[bool, bool, bool, bool, int]:
        """A number is asked before a name, so that no child is taken for another's namesake; and who is here
        before anybody who is not, and who left before who is to come, whatever their numbers."""
        return not row.is_here, row.is_to_come, row.upn not in self.by_upn, row.mis_id not in self.by_number, row.line

    def may_be_here(self, pupil: Pupil) -> bool:
        """Whether it is open that they are on the roll in another row: one that was asked about or is handed back."""
        is_open = pupil.pk in self.asked or self.might_be_bad(pupil)
        return is_open and pupil.pk not in self.met and pupil.pk not in self.left

    def might_be_bad(self, pupil: Pupil) -> bool:
        """A child whose row could not be read is in the file all the same, and has not left."""
        called = [folded(" ".join(names)).split() for names in (_names(pupil), *_preferred_names(pupil))]
        return any(
            bool(names) and bool(set.intersection(*(self.bad_rows.get(name, set()) for name in names)))
            for names in called
        )

    def exactly(self, row: RollRow) -> tuple[Pupil | None, bool]:
        """By UPN; else by the other system's number, if one of the names agrees and no UPN says otherwise; else the one
        child of this name in this class whose numbers say nothing else."""
        if row.upn and row.upn in self.by_upn:
            return self.by_upn[row.upn], False
        numbered = [
            pupil for pupil in self._same_number(row) if not _two_numbers(row, pupil) and _a_name_agrees(row, pupil)
        ]
        if len(numbered) == 1:
            return numbered[0], False
        fits = [
            pupil
            for pupil in self._same_name(row)
            if pupil.registration_group == row.registration_group
            and pupil.pk not in self.left
            and not (row.mis_id and pupil.mis_id)
        ]
        is_sure = len(fits) == 1 and _names(row) == _names(fits[0]) and _class_or_birthday(row, fits[0])
        return (fits[0], True) if is_sure else (None, False)

    def perhaps(self, row: RollRow) -> Pupil | None:
        """A child whom only a person can tell from this one: of the same number, of the same name, or of the name
        turned round, as a list in one column may have it."""
        numbered = self._same_number(row)
        if len(numbered) > 1:
            numbered = [pupil for pupil in numbered if _a_name_agrees(row, pupil)]
        turned = self._same_name(row, turned_round=True)
        return next(iter([*numbered, *self._same_name(row), *turned]), None)

    def whose_absence(self, row: RollRow) -> Pupil | None:
        """The same, for a row of somebody who is not here: with a no in it also a child who stands in another row, for
        whose no it is only a person can say."""
        if (found := self.perhaps(row)) is not None or not row.has_a_no:
            return found
        named = [*self.by_name.get(_names(row), []), *self.by_name.get(_names(row)[::-1], [])]
        return next((pupil for pupil in named if not _two_numbers(row, pupil)), None)

    def _same_number(self, row: RollRow) -> list[Pupil]:
        return [pupil for pupil in self.by_number.get(row.mis_id, []) if pupil.pk not in self.met]

    def _same_name(self, row: RollRow, *, turned_round: bool = False) -> list[Pupil]:
        """Two different numbers are two children, whatever they are called; a child is found once in a file."""
        return [
            pupil
            for pupil in self.by_name.get(_names(row)[::-1] if turned_round else _names(row), [])
            if not _two_numbers(row, pupil) and pupil.pk not in self.met
        ]


def _names(of: RollRow | Pupil) -> tuple[str, str]:
    return folded(of.first_name), folded(of.last_name)


def _preferred_names(pupil: Pupil) -> list[tuple[str, str]]:
    return [(folded(pupil.known_as), folded(pupil.last_name))] if pupil.known_as else []


def _a_name_agrees(row: RollRow, pupil: Pupil) -> bool:
    return any(one == other for one, other in zip(_names(row), _names(pupil), strict=True))


def _class_or_birthday(row: RollRow, pupil: Pupil) -> bool:
    """Whether more than a name agrees of two who are in the same class or both in none."""
    return bool(row.registration_group or (row.born_on and written(row, "born_on") == pupil.born_on))


def _two_numbers(row: RollRow, pupil: Pupil) -> bool:
    return bool(row.upn and pupil.upn) and row.upn != pupil.upn


def _new_ones(rows: list[RollRow]) -> dict[int, tuple[RollRow, int]]:
    return {row.line: (row, 0) for row in rows}


def _change(file: RollFile, row: RollRow, pupil: Pupil, *, by_name: bool, left: bool) -> Change:
    return Change(row, pupil, news_of(file, row, pupil), by_name, is_back=left)


def news_of(file: RollFile, row: RollRow, pupil: Pupil) -> dict[str, tuple[Any, Any]]:
    """What the row says of the child that is written differently here: before and after, by field. A preferred name
    never takes the place of a legal one."""
    said = set(file.has) - file.preferred
    return {
        name: (getattr(pupil, name), after)
        for name in FIELDS
        if name in said and _is_news(file, name, getattr(pupil, name), after := written(row, name))
    }


def written(row: RollRow, name: str) -> Any:
    """The value of a field as it is kept on the roll."""
    text = getattr(row, name)
    return (datetime.date.fromisoformat(text) if text else None) if name == "born_on" else text


def _is_news(file: RollFile, name: str, before: Any, after: Any) -> bool:
    """A number is never taken away, and a name that only lost its accents on the way is the same name."""
    if before == after or (not after and (name in NEVER_TAKEN_AWAY or file.blank_is_unknown)):
        return False
    if name not in ("first_name", "last_name", "known_as"):
        return True
    lost_accents = after.isascii() and not before.isascii() and folded(before) == folded(after)
    return not lost_accents


def _words_in_bad_rows(file: RollFile) -> dict[str, set[int]]:
    """In which of them each word stands."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, bad in enumerate(file.bad):
        for word in folded(" ".join(bad.cells)).split():
            found[word].add(number)
    return found
