"""The school's blank certificates in the screening worker: read once when they arrive, at hand for every picture."""

import datetime
import hashlib
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import structlog
from django.core.files.storage import default_storage
from django.db.models import QuerySet
from django.utils import timezone
from PIL import Image

from policies.blank_designs import FOLDER, ask_to_read, keep_reading_of, refuse_design
from policies.models import BlankDesign
from posts import media
from posts.retention import BEING_WRITTEN
from posts.rolls import known_at
from prepared import prepared

if TYPE_CHECKING:
    from screening.blanks import Design

log = structlog.get_logger(__name__)

MOST_KEPT = 60
"""Designs that a worker keeps ready, at about 1.5 MB each."""
GIVES_UP_AFTER = datetime.timedelta(minutes=5)
ASKS_AGAIN_AFTER = datetime.timedelta(seconds=30)
_kept: dict[int, tuple[frozenset[Any], tuple["Design", ...]]] = {}


def designs_of(school_id: int) -> tuple["Design", ...]:
    """The designs in force, asked for in one statement each time and opened again when any of them changed."""
    marked = frozenset((pk, sha256, tuple(place)) for pk, sha256, place in _in_force(school_id))
    kept = _kept.get(school_id)
    if kept is None or kept[0] != marked:
        rows = BlankDesign.objects.filter(pk__in=[pk for pk, *_rest in marked]).order_by("pk") if marked else ()
        kept = marked, tuple(design for row in rows if (design := _opened(row)))
        if sum(len(designs) for _marked, designs in _kept.values()) >= MOST_KEPT:
            _kept.clear()
        _kept[school_id] = kept
    return kept[1]


@prepared
def _in_force(school_id: int) -> QuerySet[BlankDesign, tuple[Any, ...]]:
    rows = BlankDesign.objects.filter(school_id=school_id, ended_at__isnull=True, place__isnull=False)
    return rows.values_list("pk", "sha256", "place")


def _opened(row: BlankDesign) -> "Design | None":
    """A design whose picture is gone or another one is left out: pictures are then read as without it."""
    # Imported here: the engines belong into the screening worker's memory, not into every web process.
    from screening import blanks

    if row.place is None:  # revoked in this very moment
        return None
    try:
        grey = blanks.small_copy(_picture_of(row))
    except (OSError, ValueError) as error:
        log.error("design.not_opened", design_id=row.pk, error=type(error).__name__)
        return None
    x0, y0, x1, y1 = row.place
    lines = tuple(blanks.Print(letters, tuple((x, y) for x, y in corners)) for letters, corners in row.lines)
    return blanks.Design(row.pk, lines, grey, (x0, y0, x1, y1))


def _picture_of(row: BlankDesign) -> Image.Image:
    """The picture with this hash and no other. Raises OSError, ValueError."""
    content = media.read(row.file)
    if hashlib.sha256(content).hexdigest() != row.sha256:
        raise ValueError(row.pk)
    image = Image.open(io.BytesIO(content), formats=["JPEG"])
    image.load()
    return image


def read_design(design_id: int) -> None:
    """Read a blank that has arrived. One with a name on the roll is refused; whatever goes wrong is "not read"."""
    row = BlankDesign.objects.filter(pk=design_id, read_at=None, ended_at=None).first()
    if row is None:
        return
    try:
        problem = _read(row)
    except Exception as error:  # noqa: BLE001 an engine may fail in any way
        log.error("design.failed", design_id=design_id, error=type(error).__name__)
        problem = BlankDesign.Problem.NOT_READ
    if problem:
        refuse_design(design_id, problem)


def _read(row: BlankDesign) -> BlankDesign.Problem | None:
    from screening import blanks, pipeline

    image = _picture_of(row)
    reading = pipeline.screen_image(image, roll=known_at(row.school_id).roll, wording=pipeline.Wording())
    if not reading.was_read:
        return BlankDesign.Problem.NOT_READ
    if any(finding.kind == "name" for finding in reading.findings):
        return BlankDesign.Problem.NAME_ON_ROLL
    prepared_design = blanks.prepare(image)
    if len(prepared_design.lines) < blanks.FEWEST_LINES:
        return BlankDesign.Problem.TOO_FEW_WORDS
    lines: Sequence[Any] = [[line.letters, [list(corner) for corner in line.corners]] for line in prepared_design.lines]
    written = any(finding.kind == "name_line" for finding in reading.findings)
    keep_reading_of(row.pk, lines=lines, proposed=prepared_design.proposed, seems_written=written)
    return None


def ask_again_for_designs(now: datetime.datetime | None = None) -> None:
    """The sweep: ask for what was not read, and give up what waited five minutes."""
    now = now or timezone.now()
    unread = BlankDesign.objects.filter(read_at=None, ended_at=None)
    for pk in unread.filter(added_at__lt=now - GIVES_UP_AFTER).values_list("pk", flat=True)[:100]:
        refuse_design(pk, BlankDesign.Problem.NOT_READ)
    for pk in unread.filter(added_at__lt=now - ASKS_AGAIN_AFTER).values_list("pk", flat=True)[:100]:
        ask_to_read(pk)


def delete_left_designs(now: datetime.datetime | None = None) -> int:
    """Delete the files that are no design's any more, unless one is so new that it may be being written."""
    before = (now or timezone.now()) - BEING_WRITTEN
    kept = set(BlankDesign.objects.exclude(file="").values_list("file", flat=True))
    left = [name for name in media.files_in(FOLDER) if name not in kept]
    left = [name for name in left if default_storage.get_modified_time(name) < before]
    media.delete(left)
    return len(left)
