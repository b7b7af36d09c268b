"""Bringing in a roll with the photo answers in it: look at the difference first, then all of it or nothing.

What was uploaded is kept, encrypted, only as long as somebody needs to look at the difference, and then forgotten.
"""

import csv
import datetime
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from consents.file_answers import answer_key, answers_of, keep_file_answers
from consents.models import RollUpload
from consents.sealing import seal, unseal
from people.importers.roll_csv import RollFile, read_roll
from people.models import School, Staff
from people.queries import person
from people.roll_plan import Choice, Done, bring_in_roll
from policies.authority import require
from policies.rules import rules_in_force

KEPT_FOR = datetime.timedelta(hours=1)
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Brought:
    """What the import did: the roll, and for how many children a no and a yes of the file are new."""

    roll: Done
    noes: int
    yeses: int


def read_file(data: bytes) -> RollFile:
    """The roll in the file, photo answers included. Raises FileRefused with a sentence for the screen."""
    return read_roll(data, answer_key=answer_key)


@transaction.atomic
def keep_upload(data: bytes, *, by: Staff) -> RollUpload:
    """Keep the rows of a file for the hour in which somebody looks at the difference. The file itself is not kept."""
    require(person(by), "record_consent", rules=rules_in_force(by.school_id))
    file = read_file(data)
    forget_uploads()
    return RollUpload.objects.create(
        school_id=by.school_id,
        by=by,
        sealed=seal(json.dumps(file.to_json())),
        forget_at=timezone.now() + KEPT_FOR,
    )


def kept_upload(public_id: UUID, *, by: Staff) -> RollUpload | None:
    """An upload of this very person that has not been forgotten yet."""
    return RollUpload.objects.filter(
        public_id=public_id, by=by, school_id=by.school_id, forget_at__gt=timezone.now()
    ).first()


def rows_of(upload: RollUpload) -> RollFile:
    return RollFile.from_json(json.loads(unseal(bytes(upload.sealed))))


def forget_uploads() -> int:
    """Delete what nobody looked at any more. Returns how many."""
    return RollUpload.objects.filter(forget_at__lte=timezone.now()).delete()[0]


@transaction.atomic
def bring_in(
    school: School,
    file: RollFile,
    *,
    by: Staff,
    seen: str,
    decided: Mapping[int, Choice] | None = None,
    whole_roll: bool = False,
) -> Brought:
    """Do what the difference showed, then keep the answers. RollMoved when the roll has changed since it was seen."""
    rules = rules_in_force(school)
    require(person(by), "record_consent", rules=rules)
    done = bring_in_roll(school, file, by=by, seen=seen, decided=decided, whole_roll=whole_roll)
    said = {
        done.pupil_of[row.line]: answers_of(row.answers)
        for row in file.rows
        if row.line in done.pupil_of and row.answers
    }
    noes, yeses = keep_file_answers(school, said, by=by, rules=rules)
    RollUpload.objects.filter(school=school, by=by).delete()
    return Brought(done, noes, yeses)


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
    return f"'{cell}" if cell.startswith(STARTS_A_FORMULA) else cell
