"""Bringing in a roll: what the difference showed, some hundred rows at a time, so that nobody waits for all of it.

What was looked at is fixed first, under the locks of every child. Each part is one transaction with how far it has
come, so a run that is interrupted at any row goes on where it stood; and the same file brought in again, by another
run, adds only what is missing.
"""

import datetime
import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from audit.names import EventName
from audit.services import record
from people.bulk import rewrite_rows
from people.importers.roll_file import RollFile, RollRow
from people.models import Pupil, RollRun, School, Staff
from people.queries import today_in
from people.roll_parents import keep_parents
from people.roll_plan import FIELDS, Choice, news_of, plan_roll, written
from people.rolls import leave_roll_together, lock_pupils

ROWS_AT_ONCE = 500
SILENT_FOR = datetime.timedelta(minutes=2)
MOST_TRIES = 5
AlsoKeep = Callable[[list[tuple[RollRow, int]]], dict[str, int]]
"""What else belongs into the transaction of some rows, each with its child; returns counts."""


class RollMoved(Exception):
    """The roll is not what the person looked at: the difference has to be looked at again."""


class RollBusy(RollMoved):
    """Another roll is being brought in at this moment."""


@dataclass(frozen=True)
class Done:
    """What was done."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    left: int = 0
    undecided: int = 0
    parents: int = 0
    noes: int = 0
    yeses: int = 0
    addresses: int = 0
    not_added: int = 0
    to_come: int = 0
    noes_of_nobody: int = 0

    @classmethod
    def by(cls, run: RollRun) -> "Done":
        return cls(**run.counts)


@transaction.atomic
def begin_run(
    school: School,
    file: RollFile,
    *,
    by: Staff,
    seen: str,
    decided: Mapping[int, Choice] | None = None,
    whole_roll: bool = False,
    leavers_today: bool = False,
    upload: UUID | None = None,
) -> RollRun:
    """Fix what the difference showed (`seen` is its digest). Raises RollMoved where it is no longer true.

    `whole_roll`: the person says that who is not in the file has left; `leavers_today`: that whoever has left, says the
    file, without a day, has left today. Otherwise they stay. Every child of the
    school is locked first: nobody leaves or is forgotten between the look and the fixing.
    """
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    _end_a_silent_run(school)
    lock_pupils(Pupil.objects.filter(school=school).values_list("pk", flat=True))
    shown = plan_roll(school, file)
    if shown.digest() != seen:
        raise RollMoved
    plan = plan_roll(school, file, decided=decided) if decided else shown
    children = {row.line: 0 for row in plan.new} | {change.row.line: change.pupil.pk for change in plan.known}
    children |= {each.row.line: each.pupil.pk for each in plan.leaving}
    leaving = plan.missing if whole_roll else []
    leaving = leaving + [each.pupil for each in plan.without_a_day if leavers_today]
    run = RollRun(
        school=school,
        by=by,
        upload=upload,
        children={str(line): child for line, child in children.items()},
        back=[change.pupil.pk for change in plan.changed if change.is_back],
        leaving=[pupil.pk for pupil in leaving],
        rows=len(file.rows),
        counts={
            "undecided": len(plan.to_decide),
            "not_added": len(plan.left_before),
            "to_come": len(plan.to_come),
            "noes_of_nobody": len(plan.noes_of_nobody),
        },
    )
    run.save()
    return run


def _end_a_silent_run(school: School) -> None:
    """A run whose computer died holds up nobody: what it did stands, the rest is in the file that comes now."""
    for run in RollRun.objects.select_for_update().filter(school=school, ended_at=None):
        if timezone.now() - run.moved_at < SILENT_FOR:
            raise RollBusy
        end_run(run)


def end_run(run: RollRun) -> None:
    """Nothing of a run is kept but how far it came."""
    run.ended_at = timezone.now()
    run.children, run.back, run.leaving = {}, [], []
    run.save()


def continue_run(
    run: RollRun,
    file: RollFile,
    *,
    also: AlsoKeep | None = None,
    parts: int | None = None,
    each_part: Callable[[RollRun], None] | None = None,
) -> RollRun:
    """Go on to the end, or for so many parts. Two at once do nothing twice: each part is taken under the run's lock."""
    for _part in itertools.count() if parts is None else range(parts):
        run = _next_part(run, file, also)
        if each_part:
            each_part(run)
        if run.ended_at is not None:
            break
    return run


@transaction.atomic
def _next_part(run: RollRun, file: RollFile, also: AlsoKeep | None) -> RollRun:
    run = RollRun.objects.select_for_update(of=("self",)).select_related("school", "by").get(pk=run.pk)
    if run.ended_at is not None:
        return run
    rows = file.rows[run.done : run.done + ROWS_AT_ONCE]
    counts = Counter(run.counts)
    counts.update(_write(run, file, rows, also))
    run.done += len(rows)
    run.moved_at = timezone.now()
    if run.done >= run.rows:
        counts["left"] = _leave(run, file)
        told = {name: counts[name] for name in ("new", "changed", "left")} | {"bad": len(file.bad)}
        record(EventName.PUPILS_IMPORTED, by=run.by, school_id=run.school_id, data=told)
    run.counts = dict(counts)
    if run.done >= run.rows:
        end_run(run)
    else:
        run.save()
    return run


def _leave(run: RollRun, file: RollFile) -> int:
    """Everybody whose place on the roll ends: today, or on the day that the file says. Nobody's does whom another row
    has on the roll. Returns how many."""
    on_day: dict[datetime.date, list[int]] = defaultdict(list)
    on_day[today_in(run.school)] += run.leaving
    told = [(row, run.children[str(row.line)]) for row in file.rows if str(row.line) in run.children]
    here = {pk for row, pk in told if row.is_here}
    for row, pk in told:
        if row.day_of_leaving and pk not in here:
            on_day[row.day_of_leaving].append(pk)
    return sum(leave_roll_together(pupils, by=run.by, school=run.school, on=day) for day, pupils in on_day.items())


def _write(run: RollRun, file: RollFile, rows: list[RollRow], also: AlsoKeep | None) -> dict[str, int]:
    """Some rows: children, their parents, and what else is to be kept. Whoever was forgotten meanwhile stays forgotten,
    and nothing that somebody wrote meanwhile is written back."""
    who = {row.line: run.children[str(row.line)] for row in rows if str(row.line) in run.children}
    here = {pupil.pk: pupil for pupil in lock_pupils(set(who.values()) - {0}) if pupil.erased_at is None}
    known = [(row, here[who[row.line]]) for row in rows if who.get(row.line) in here]
    changed = [pupil for row, pupil in known if _rewrite(file, row, pupil, is_back=pupil.pk in run.back)]
    rewrite_rows(Pupil, changed, [*FIELDS, "left_on", "search_name"])
    new = [row for row in rows if who.get(row.line) == 0]
    pairs = [(row, pupil.pk) for row, pupil in known] + list(zip(new, _add(run.school, new), strict=True))
    parents = keep_parents(run.school, {row.line: (row, pk) for row, pk in pairs}, by=run.by)
    more = also(_with_other_rows(run, file, pairs)) if also else {}
    return {
        "new": len(new),
        "changed": len(changed),
        "unchanged": sum(1 for row, _pupil in known if row.is_here) - len(changed),
        "parents": parents,
        **more,
    }


def _with_other_rows(run: RollRun, file: RollFile, pairs: list[tuple[RollRow, int]]) -> list[tuple[RollRow, int]]:
    """The same, with every other row of these children, wherever it stands in the file: a yes in the one never comes
    after a no in the other."""
    with_row = {row.line for row, _pk in pairs}
    children = {pk for _row, pk in pairs}
    others = ((row, run.children.get(str(row.line))) for row in file.rows if row.line not in with_row)
    return pairs + [(row, pk) for row, pk in others if pk in children]


def _rewrite(file: RollFile, row: RollRow, pupil: Pupil, *, is_back: bool) -> bool:
    """Whether anything about the child is written differently. Nothing is where the row does not have them here."""
    if not row.is_here:
        return False
    news = news_of(file, row, pupil)
    for name, (_before, after) in news.items():
        setattr(pupil, name, after)
    is_back = is_back and pupil.left_on is not None
    if is_back:
        pupil.left_on = None
    pupil.search_name = pupil.name_to_search()
    return bool(news) or is_back


def _add(school: School, rows: list[RollRow]) -> list[int]:
    pupils = [Pupil(school=school, **{name: written(row, name) for name in FIELDS}) for row in rows]
    for pupil in pupils:
        pupil.search_name = pupil.name_to_search()
    return [pupil.pk for pupil in Pupil.objects.bulk_create(pupils)]
