"""The school's own certificates, blank: uploaded once, so that a photograph of one tells whether a name is on it.

They only ever make the machine ask better. A name on the roll is held all the same, and a certificate on which the
machine sees nothing written is still looked at by people. One with a name of the roll on it is refused, and nothing of
it stays.
"""

import hashlib
import secrets
from collections.abc import Collection, Sequence
from functools import partial

import structlog
from celery import current_app
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from PIL import Image

from audit.actors import SYSTEM
from audit.names import EventName
from audit.services import record
from people.models import School, Staff
from people.queries import person
from people.services import PeopleProblem
from policies.authority import require
from policies.models import BlankDesign
from policies.own_wording import names_on_roll
from policies.rules import rules_in_force
from screening import decode

log = structlog.get_logger(__name__)

TASK = "posts.read_blank_design"
FOLDER = "designs"
MOST_DESIGNS = 30
LARGEST_SIDE = 2000
SIDE = 1000
"""The longer side of the small copy in which places are measured (screening.blanks)."""
NARROWEST_PLACE = 60
LOWEST_PLACE = 12
"""A place must have room for a word: strokes in fewer columns than screening.added_ink asks for are no writing."""
Box = Sequence[int]


def add_design(school: School, *, name: str, data: bytes, file_name: str, by: Staff) -> BlankDesign:
    """Keep a blank certificate, cleaned and no larger than it needs to be, and have it read.

    Raises PeopleProblem: too many, no name for it or one that names somebody on the roll, a file that is no picture.
    """
    _require(school, by)
    name = " ".join(name.split())
    image = _opened(data, file_name)
    content = decode.clean_jpeg(image)
    share = min(1.0, SIDE / max(image.size))
    kept = default_storage.save(f"{FOLDER}/{secrets.token_hex(16)}.jpg", ContentFile(content))
    design = BlankDesign(
        school=school,
        name=name,
        file=kept,
        sha256=hashlib.sha256(content).hexdigest(),
        width=max(1, round(image.width * share)),
        height=max(1, round(image.height * share)),
        added_by=by,
    )
    try:
        _keep(design, by=by)
    except BaseException:
        default_storage.delete(kept)
        raise
    return design


def _opened(data: bytes, file_name: str) -> Image.Image:
    """No larger than it needs to be. The opened picture takes much memory: others wait until it is let go."""
    with decode.one_at_a_time:
        try:
            image = decode.open_upload(data, file_name=file_name).image
        except decode.Refused as refused:
            raise PeopleProblem(str(refused.message), "file") from refused
        image.thumbnail((LARGEST_SIDE, LARGEST_SIDE), Image.Resampling.LANCZOS)
        return image


@transaction.atomic
def _keep(design: BlankDesign, *, by: Staff) -> None:
    School.objects.select_for_update(no_key=True).get(pk=design.school_id)
    if not design.name:
        raise PeopleProblem(str(_("Write what it is called: Star of the Week.")), "name")
    if names_on_roll(design.school_id).are_in(design.name):
        raise PeopleProblem(str(_("A name on your roll is in these words. Call it something else.")), "name")
    if BlankDesign.objects.filter(school_id=design.school_id, ended_at=None).count() >= MOST_DESIGNS:
        problem = _("There are %(most)d already. Revoke some that are not needed.") % {"most": MOST_DESIGNS}
        raise PeopleProblem(str(problem), "file")
    design.save()
    record(EventName.BLANK_DESIGN_ADDED, by=by, school_id=design.school_id, data={"design": design.pk})
    transaction.on_commit(partial(ask_to_read, design.pk), robust=True)


def ask_to_read(design_id: int) -> None:
    """Tell the screening worker. A queue that is down costs nothing: the sweep of every minute asks again."""
    try:
        current_app.send_task(TASK, args=(design_id,), retry=False)
    except Exception as error:  # noqa: BLE001 whatever the broker throws, the row is the truth
        log.warning("design.not_sent", design_id=design_id, error=type(error).__name__)


@transaction.atomic
def keep_reading_of(
    design_id: int, *, lines: Sequence[object], proposed: Sequence[Box], seems_written: bool
) -> BlankDesign | None:
    """Keep what the machine read on a blank, once; the office then says where the name goes."""
    design = _unread(design_id)
    if design is not None:
        design.lines, design.proposed, design.seems_written = (
            list(lines),
            [list(box) for box in proposed],
            seems_written,
        )
        design.read_at = timezone.now()
        design.save(update_fields=["lines", "proposed", "seems_written", "read_at"])
    return design


@transaction.atomic
def refuse_design(design_id: int, problem: BlankDesign.Problem) -> None:
    """It is no blank, or cannot be known again: its picture goes, the row says why."""
    design = _unread(design_id)
    if design is not None:
        _refuse(design, problem)


def _refuse(design: BlankDesign, problem: BlankDesign.Problem) -> None:
    design.problem = problem
    _end(design)
    data = {"design": design.pk, "problem": str(problem)}
    record(EventName.BLANK_DESIGN_REFUSED, by=SYSTEM, school_id=design.school_id, data=data)


@transaction.atomic
def end_designs_with(names: Collection[str], *, school_id: int) -> None:
    """A child is forgotten whose name (its letters) is printed on one, from before she came: it goes as it would have
    been refused then."""
    standing = BlankDesign.objects.select_for_update(no_key=True).filter(school_id=school_id, ended_at=None)
    for design in standing.order_by("pk"):
        if any(name in letters for letters, _corners in design.lines for name in names):
            _refuse(design, BlankDesign.Problem.NAME_ON_ROLL)


@transaction.atomic
def mark_place(design: BlankDesign, *, box: Box, by: Staff) -> BlankDesign:
    """Say where the name goes (a box in pixels of the small copy). It counts for pictures read from then on."""
    locked = _of_school(design, by)
    _require(locked.school, by)
    if locked.ended_at is not None or locked.read_at is None:
        raise PeopleProblem(str(_("This design is not waiting for its place any more.")))
    x0, y0 = max(0, int(box[0])), max(0, int(box[1]))
    x1, y1 = min(locked.width, int(box[2])), min(locked.height, int(box[3]))
    if x1 - x0 < NARROWEST_PLACE or y1 - y0 < LOWEST_PLACE:
        raise PeopleProblem(str(_("That is no place for a name: draw it larger.")))
    locked.place, locked.marked_by = [x0, y0, x1, y1], by
    locked.save(update_fields=["place", "marked_by"])
    record(EventName.BLANK_DESIGN_MARKED, by=by, school_id=locked.school_id, data={"design": locked.pk})
    return locked


@transaction.atomic
def revoke_design(design: BlankDesign, *, by: Staff) -> BlankDesign:
    """From now on pictures are read without it. Who added it and who revoked it stays; its picture goes."""
    locked = _of_school(design, by)
    _require(locked.school, by)
    if locked.ended_at is None:
        locked.revoked_by = by
        _end(locked)
        record(EventName.BLANK_DESIGN_REVOKED, by=by, school_id=locked.school_id, data={"design": locked.pk})
    return locked


def _end(design: BlankDesign) -> None:
    file = design.file
    design.ended_at, design.place, design.file, design.sha256 = timezone.now(), None, "", ""
    design.lines, design.proposed = [], []
    design.save()
    transaction.on_commit(partial(default_storage.delete, file), robust=True)


def _unread(design_id: int) -> BlankDesign | None:
    unread = BlankDesign.objects.select_for_update(no_key=True).filter(read_at=None, ended_at=None)
    return unread.filter(pk=design_id).first()


def _of_school(design: BlankDesign, by: Staff) -> BlankDesign:
    rows = BlankDesign.objects.select_for_update(no_key=True, of=("self",)).select_related("school")
    return rows.get(pk=design.pk, school_id=by.school_id)


def _require(school: School, by: Staff) -> None:
    require(person(by), "keep_designs", rules=rules_in_force(school))
