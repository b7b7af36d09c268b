"""Bringing in a roll with the photo answers in it: look at the difference first, then it goes row by row to the end.

What was uploaded is kept, encrypted, only as long as somebody needs to look at the difference, and then forgotten.
"""

import csv
import datetime
import io
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from functools import partial
from typing import Any
from uuid import UUID

import structlog
from celery import current_app
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from consents.contact import keep_addresses
from consents.file_answers import answer_key, answers_of, keep_file_answers
from consents.models import RollUpload
from consents.sealing import seal, unseal
from people.importers.packages import SentFile, unpacked
from people.importers.reading import read_sent, the_table
from people.importers.roll_csv import NeedsColumns, Table, read_table
from people.importers.roll_file import RollFile, RollRow
from people.models import RollColumns, RollRun, School, Staff
from people.queries import person, today_in
from people.roll_plan import Choice
from people.roll_run import MOST_TRIES, SILENT_FOR, AlsoKeep, Done, begin_run, continue_run, end_run
from policies.authority import may, require
from policies.rules import Rules, rules_in_force

log = structlog.get_logger(__name__)

TASK = "consents.bring_in_rolls"
KEPT_FOR = datetime.timedelta(hours=1)
STARTS_A_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""The signs with which a spreadsheet begins a formula, the wide ones of Asian keyboards included."""


def read_files(sent: Iterable[SentFile], *, school: School, our_school: str = "") -> RollFile:
    """The roll in the files, photo answers included. Raises FileRefused with a sentence for the screen, NeedsColumns
    where a person has to say which column is which."""
    known = columns_of_school(school)
    return read_sent(
        sent,
        on=today_in(school),
        our_school=our_school or known.called or school.name,
        answer_key=answer_key,
        chosen=known.columns,
    )


def columns_of_school(school: School) -> RollColumns:
    """What the school said of its lists before; nothing yet where nobody did."""
    return RollColumns.objects.filter(school=school).first() or RollColumns(school=school)


@transaction.atomic
def keep_upload(
    sent: Iterable[SentFile], *, by: Staff, our_school: str = "", choose_columns: bool = False
) -> RollUpload:
    """Keep the rows of a file for the hour in which somebody looks at the difference. The file itself is not kept.

    Where its columns have to be told apart by a person, or somebody wants to (`choose_columns`), every column but those
    that are never read is kept until that was done.
    """
    require(person(by), "record_consent", rules=rules_in_force(by.school_id))
    files = unpacked(sent)
    if our_school != columns_of_school(by.school).called:
        RollColumns.objects.update_or_create(school=by.school, defaults={"called": our_school})
    kept: dict[str, Any]
    try:
        if choose_columns:
            raise NeedsColumns
        kept = read_files(files, school=by.school, our_school=our_school).to_json()
    except NeedsColumns:
        kept = {"table": asdict(the_table(files))}
    forget_uploads()
    return RollUpload.objects.create(
        school_id=by.school_id,
        by=by,
        sealed=seal(json.dumps(kept)),
        forget_at=timezone.now() + KEPT_FOR,
    )


def kept_upload(public_id: UUID, *, by: Staff) -> RollUpload | None:
    """An upload of this very person that has not been forgotten yet."""
    return RollUpload.objects.filter(
        public_id=public_id, by=by, school_id=by.school_id, forget_at__gt=timezone.now()
    ).first()


def rows_of(upload: RollUpload) -> RollFile | Table:
    """What was read; or the whole table, as long as nobody has said which column is which."""
    kept = json.loads(unseal(bytes(upload.sealed)))
    return Table(**kept["table"]) if "table" in kept else RollFile.from_json(kept)


@transaction.atomic
def tell_columns(upload: RollUpload, table: Table, columns: Mapping[str, str], *, by: Staff) -> None:
    """Remember which column is which (by folded heading) for this school, and read the file by it.

    Raises NeedsColumns where none is the first name or the last name. What is not read is forgotten at once.
    """
    require(person(by), "record_consent", rules=rules_in_force(by.school_id))
    known = columns_of_school(by.school)
    file = read_table(table, answer_key=answer_key, chosen={**known.columns, **columns})
    known.columns = {**known.columns, **columns}
    known.save()
    upload.sealed = seal(json.dumps(file.to_json()))
    upload.save(update_fields=["sealed"])


def forget_uploads() -> int:
    """Delete what nobody looked at any more. Returns how many."""
    return RollUpload.objects.filter(forget_at__lte=timezone.now()).delete()[0]


def begin_import(
    upload: RollUpload,
    file: RollFile,
    *,
    by: Staff,
    seen: str,
    decided: Mapping[int, Choice] | None = None,
    whole_roll: bool = False,
    leavers_today: bool = False,
) -> RollRun:
    """Do what the difference showed: the first rows at once, what is more in the background.

    Raises RollMoved when the roll has changed since it was seen.
    """
    rules = rules_in_force(by.school_id)
    require(person(by), "record_consent", rules=rules)
    RollUpload.objects.filter(pk=upload.pk).update(forget_at=timezone.now() + KEPT_FOR)
    run = begin_run(
        by.school,
        file,
        by=by,
        seen=seen,
        decided=decided,
        whole_roll=whole_roll,
        leavers_today=leavers_today,
        upload=upload.public_id,
    )
    run = continue_run(run, file, also=_answers(by.school, by=by, rules=rules), parts=1)
    if run.ended_at is None:
        transaction.on_commit(_ask_the_worker, robust=True)
    else:
        _keep_bad_rows_only(upload, file)
    return run


def run_of(public_id: UUID, *, by: Staff) -> RollRun | None:
    """The latest run of an upload of this very person."""
    return RollRun.objects.filter(upload=public_id, by=by, school_id=by.school_id).order_by("-pk").first()


def _ask_the_worker() -> None:
    """A broker that is down costs nothing: the sweep of every minute comes anyway."""
    try:
        current_app.send_task(TASK, retry=False)
    except Exception as error:  # noqa: BLE001 whatever the broker throws, the run is the truth
        log.warning("roll.nudge_failed", error=type(error).__name__)


def go_on_with_runs() -> int:
    """Carry to the end what was begun and what nobody has moved for a while. Returns how many were taken up."""
    silent = Q(moved_at__lt=timezone.now() - SILENT_FOR)
    waiting = RollRun.objects.filter(silent | Q(tries=0, upload__isnull=False), ended_at=None).order_by("pk")
    taken = 0
    for run in waiting.select_related("school", "by"):
        mine = RollRun.objects.filter(pk=run.pk, tries=run.tries, ended_at=None)
        if mine.update(tries=F("tries") + 1, moved_at=timezone.now()):
            taken += 1
            _go_on(run)
    return taken


def _go_on(run: RollRun) -> None:
    """A run whose rows were forgotten, whose person may no longer do it, or that failed too often, ends where it is."""
    upload = RollUpload.objects.filter(public_id=run.upload).first() if run.upload else None
    rules = rules_in_force(run.school)
    file = rows_of(upload) if upload else None
    if (
        upload
        and isinstance(file, RollFile)
        and run.tries < MOST_TRIES
        and may(person(run.by), "record_consent", rules=rules)
    ):
        continue_run(run, file, also=_answers(run.school, by=run.by, rules=rules))
        _keep_bad_rows_only(upload, file)
    else:
        end_run(RollRun.objects.get(pk=run.pk))


def _keep_bad_rows_only(upload: RollUpload, file: RollFile) -> None:
    """Of what was brought in nothing stays but the rows that are handed back, for the rest of the hour.

    What was deleted meanwhile, with a child who was forgotten, does not come back.
    """
    kept = RollUpload.objects.filter(pk=upload.pk)
    if file.bad:
        kept.update(sealed=seal(json.dumps({**file.to_json(), "rows": []})))
    else:
        kept.delete()


def bring_in(
    school: School,
    file: RollFile,
    *,
    by: Staff,
    seen: str,
    decided: Mapping[int, Choice] | None = None,
    whole_roll: bool = False,
    leavers_today: bool = False,
    each_part: Callable[[RollRun], None] | None = None,
) -> Done:
    """Do what the difference showed, to the end. RollMoved when the roll has changed since it was seen."""
    rules = rules_in_force(school)
    require(person(by), "record_consent", rules=rules)
    also = _answers(school, by=by, rules=rules)
    run = begin_run(school, file, by=by, seen=seen, decided=decided, whole_roll=whole_roll, leavers_today=leavers_today)
    return Done.by(continue_run(run, file, also=also, each_part=each_part))


def _answers(school: School, *, by: Staff, rules: Rules) -> AlsoKeep:
    """The photo answers, and the addresses of pupils, are kept in the transaction of the rows."""
    return partial(_keep_answers, school=school, by=by, rules=rules)


def _keep_answers(pairs: list[tuple[RollRow, int]], *, school: School, by: Staff, rules: Rules) -> dict[str, int]:
    cells: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row, pupil_id in pairs:
        for key, spoken in row.answers.items():
            cells[pupil_id][key] += spoken
    said = {pupil_id: answers_of(spoken) for pupil_id, spoken in cells.items()}
    noes, yeses = keep_file_answers(school, said, by=by, rules=rules) if said else (0, 0)
    addresses = {pupil_id: row.email for row, pupil_id in pairs if row.email}
    return {"noes": noes, "yeses": yeses, "addresses": keep_addresses(school, addresses, rules=rules)}


def handed_back(file: RollFile) -> str:
    """The bad rows as a CSV, the reason beside each, ready for a spreadsheet: formulas are made harmless."""
    return as_csv([*file.headings, "Line", "Reason"], ([*bad.cells, str(bad.line), bad.reason] for bad in file.bad))


def as_csv(headings: Iterable[str], rows: Iterable[list[str]]) -> str:
    """With a byte order mark, so that a spreadsheet keeps ŵ and ŷ; no cell can be taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    for cells in [list(headings), *rows]:
        writer.writerow([harmless(cell) for cell in cells])
    return "\ufeff" + out.getvalue()


def harmless(cell: str) -> str:
    """A cell that a spreadsheet would run is made text (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(STARTS_A_FORMULA) else cell
