"""What the machine saw in a picture: asked for, claimed by one worker, kept if it is of the picture as it now is.

A picture waits until a worker has read exactly its present bytes. Nobody waits for ever: five minutes without an
answer and it is "not checked", which is never "clear": people look for names themselves and say so. An answer that
comes later still counts, whatever was decided meanwhile: what it found stands before the next step of the post, and
only the author can mend it. So lateness can stop a post and never lets one through.
"""

import datetime
import hashlib
import io
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

import structlog
from celery import current_app
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from PIL import Image

from audit.actors import SYSTEM
from audit.names import EventName
from audit.services import record
from posts import media
from posts.blank_designs import designs_of
from posts.models import Appearance, Finding, FindingKind, Picture, Post, Screening
from posts.rendering import moved, offset
from posts.rolls import known_at
from screening import decode

if TYPE_CHECKING:
    from screening.pipeline import Reading

log = structlog.get_logger(__name__)

TASK = "posts.screen_picture"
GIVES_UP_AFTER = datetime.timedelta(minutes=5)
HARD_LIMIT = 100
SOFT_LIMIT = 80
ENGINE_SECONDS = 60.0
LEASE = datetime.timedelta(seconds=HARD_LIMIT + 20)
ORDER = [FindingKind.NAME, FindingKind.NAME_LINE, FindingKind.CODE, FindingKind.FACE, FindingKind.TEXT]
CLOSE_UP_WIDTH = 640
MOST_CLOSE_UPS = 80
"""A wall full of posters has a hundred lines of text; what comes after the eightieth box is seen in the picture."""
SAME_PLACE = 0.5


def ask_for_screening(picture: Picture) -> None:
    """Mark the picture as waiting and, once that is committed, tell the screening worker. The caller saves it."""
    picture.screening = Screening.WAITING
    picture.screening_asked_at = timezone.now()
    picture.claimed_until = None
    picture.faces_by_machine = picture.faces_by_person = None
    transaction.on_commit(partial(send, picture.pk, picture.sha256), robust=True)


def send(picture_id: int, sha256: str) -> None:
    """Ask a worker now. A queue that is down costs nothing: the sweep of every minute asks again."""
    try:
        current_app.send_task(TASK, args=(picture_id, sha256), retry=False)
    except Exception as error:  # noqa: BLE001 whatever the broker throws, the row is the truth
        log.warning("screening.not_sent", picture_id=picture_id, error=type(error).__name__)


def claim(picture_id: int, sha256: str) -> Picture | None:
    """Take the picture for as long as the lease; None when it is another's, has changed or was answered."""
    now = timezone.now()
    taken = Picture.objects.filter(
        Q(claimed_until__isnull=True) | Q(claimed_until__lt=now),
        pk=picture_id,
        sha256=sha256,
        screening=Screening.WAITING,
        frozen_at__isnull=True,
    ).update(claimed_until=now + LEASE)
    return Picture.objects.select_related("post").get(pk=picture_id) if taken else None


def screen(picture_id: int, sha256: str) -> bool:
    """Read a picture outside any transaction and keep what was seen. Whatever goes wrong is "not checked"."""
    picture = claim(picture_id, sha256)
    if picture is None:
        return False
    try:
        image = _as_asked_for(picture)
        reading = _read(image, picture.post.school_id)
        findings = found_by(reading, picture)
        close_ups = _keep_close_ups(picture, image, findings)
    except Exception as error:  # noqa: BLE001 an engine may fail in any way; none of them means that all is well
        log.error("screening.failed", picture_id=picture_id, error=type(error).__name__)
        return keep_nothing(picture_id, sha256=sha256)
    return keep_reading(picture_id, sha256=sha256, reading=reading, findings=findings, close_ups=close_ups)


def _as_asked_for(picture: Picture) -> Image.Image:
    """The picture with this hash and no other, whatever lies in the store now. Raises ValueError."""
    content = media.read(picture.clean_file)
    if hashlib.sha256(content).hexdigest() != picture.sha256:
        raise ValueError(picture.pk)
    image = Image.open(io.BytesIO(content), formats=["JPEG"])
    image.load()
    return image


def _read(image: Image.Image, school_id: int) -> "Reading":
    # Imported here: the engines belong into the screening worker's memory, not into every web process.
    from screening import pipeline

    known = known_at(school_id)
    wording = pipeline.Wording(ours=known.ours, classes=known.classes, adults=known.adults)
    blanks = designs_of(school_id)
    return pipeline.screen_image(image, roll=known.roll, wording=wording, blanks=blanks, seconds=ENGINE_SECONDS)


def found_by(reading: "Reading", picture: Picture) -> list[Finding]:
    """The reading as numbered findings, the most urgent first, in pixels of the original."""
    right, down = offset(picture.edits)
    found = [
        Finding(
            kind=FindingKind(each.kind),
            text=each.text[:200],
            box=moved(each.box, right, down),
            confidence=each.confidence,
            pupil_ids=list(each.pupil_refs),
            turn=each.turn,
        )
        for each in reading.findings
    ]
    found += [
        Finding(kind=FindingKind.FACE, box=moved(face.box, right, down), confidence=face.confidence)
        for face in reading.faces or ()
    ]
    found += _faces_still_there(picture, found)
    found += [] if reading.was_read else _found_before(picture, found)
    found.sort(key=lambda finding: (ORDER.index(FindingKind(finding.kind)), finding.box[1], finding.box[0]))
    for number, finding in enumerate(found, start=1):
        finding.picture, finding.sha256, finding.number = picture, picture.sha256, number
    return found


def _faces_still_there(picture: Picture, found: Sequence[Finding]) -> list[Finding]:
    """Faces that were found before a crop and are still in the picture, where the machine now overlooks them."""
    right, down = offset(picture.edits)
    faces = [each for each in found if each.kind == FindingKind.FACE]
    return [
        Finding(kind=FindingKind.FACE, box=old.box, confidence=old.confidence)
        for old in picture.findings.filter(kind=FindingKind.FACE).exclude(sha256=picture.sha256)
        if old.box
        and right <= old.box[0] <= old.box[2] <= right + picture.width
        and down <= old.box[1] <= old.box[3] <= down + picture.height
        and not any(_same_place(old.box, new.box) for new in faces)
    ]


def _found_before(picture: Picture, found: Sequence[Finding]) -> list[Finding]:
    """What an earlier reading of these very bytes found: one that did not come to the end says nothing against it."""
    return [
        Finding(
            kind=old.kind,
            text=old.text,
            box=old.box,
            confidence=old.confidence,
            pupil_ids=old.pupil_ids,
            turn=old.turn,
        )
        for old in picture.findings.filter(sha256=picture.sha256).exclude(kind=FindingKind.FACE)
        if not any(new.kind == old.kind and _same_place(old.box, new.box) for new in found)
    ]


def _keep_close_ups(picture: Picture, image: Image.Image, findings: Sequence[Finding]) -> dict[str, str]:
    """Each as it reads, however it lies in the picture. Returns the sha256 of each close-up by its name."""
    kept = {}
    right, down = offset(picture.edits)
    for finding in findings[:MOST_CLOSE_UPS]:
        close_up = image.crop(around(moved(finding.box, -right, -down), image.size)).rotate(finding.turn, expand=True)
        content = decode.preview_webp(close_up, width=CLOSE_UP_WIDTH)
        name = f"close-{finding.number}.webp"
        kept[name] = media.keep_rendition(media.folder_of(picture), picture.sha256, name, content)
    return kept


def around(box: Sequence[int], size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The box with enough around it to see what it is part of, inside the picture. A long line fills its close-up."""
    room = max(60, min(box[2] - box[0], box[3] - box[1]) // 2)
    left, top = max(0, box[0] - room), max(0, box[1] - room)
    return left, top, max(left + 1, min(size[0], box[2] + room)), max(top + 1, min(size[1], box[3] + room))


@transaction.atomic
def keep_reading(
    picture_id: int,
    *,
    sha256: str,
    reading: "Reading",
    findings: Sequence[Finding],
    close_ups: Mapping[str, str] | None = None,
) -> bool:
    """Keep a reading of exactly the present bytes, once: the first of two answers counts, an outdated one never."""
    picture = _still_unread(picture_id, sha256)
    if picture is None:
        return False
    earlier = list(picture.findings.all())
    for finding in findings:
        _carry(finding, earlier)
    counted = _counted_beyond(earlier, findings, picture)
    picture.findings.exclude(pk__in=[finding.pk for finding in counted]).filter(sha256=sha256).delete()
    _number(counted, sha256=sha256, after=len(findings))
    kept = Finding.objects.bulk_create(findings)
    _follow_faces(earlier, kept)
    picture.findings.exclude(sha256=sha256).delete()
    picture.screening = Screening.SCREENED if reading.was_read else Screening.NOT_CHECKED
    picture.screened_sha256 = sha256
    picture.copies = {**picture.copies, **(close_ups or {})}
    faces = sum(finding.kind == FindingKind.FACE for finding in findings)
    picture.faces_by_machine = None if reading.faces is None else faces
    picture.claimed_until = None
    picture.save()
    kinds = [finding.kind for finding in kept]
    verdict = reading.verdict if reading.was_read else "not_checked"
    _record(picture, verdict=verdict, kinds={kind: kinds.count(kind) for kind in sorted(set(kinds))})
    return True


@transaction.atomic
def keep_nothing(picture_id: int, *, sha256: str) -> bool:
    """Say that the machine could not check the picture. People look instead."""
    picture = _still_unread(picture_id, sha256)
    if picture is None or picture.screening == Screening.NOT_CHECKED:
        return False
    picture.screening = Screening.NOT_CHECKED
    picture.claimed_until = None
    picture.save()
    _record(picture, verdict="not_checked", kinds={})
    return True


def give_up_and_ask_again(now: datetime.datetime | None = None) -> None:
    """The sweep: ask for what waits unclaimed, and call what waited five minutes "not checked"."""
    now = now or timezone.now()
    waiting = Picture.objects.filter(screening=Screening.WAITING, frozen_at__isnull=True).order_by("screening_asked_at")
    for picture in waiting.filter(screening_asked_at__lt=now - GIVES_UP_AFTER)[:500]:
        keep_nothing(picture.pk, sha256=picture.sha256)
    recently = now - datetime.timedelta(seconds=30)
    unclaimed = waiting.filter(Q(claimed_until__isnull=True) | Q(claimed_until__lt=now))
    for picture in unclaimed.filter(screening_asked_at__lt=recently)[:200]:
        send(picture.pk, picture.sha256)


def _still_unread(picture_id: int, sha256: str) -> Picture | None:
    """The picture, locked after its post as everywhere: a reading is on record before a step of the post or after it,
    and whoever asks what was read since a step goes by the numbers of the record."""
    Post.objects.select_for_update(no_key=True, of=("self",)).filter(pictures=picture_id).first()
    return (
        Picture.objects.select_for_update(no_key=True, of=("self",))
        .select_related("post")
        .filter(pk=picture_id, sha256=sha256, frozen_at__isnull=True)
        .exclude(screening=Screening.SCREENED)
        .first()
    )


def _counted_beyond(earlier: Sequence[Finding], findings: Sequence[Finding], picture: Picture) -> list[Finding]:
    """Faces that a person counted beyond those that the machine now found: they stay, with what was said of them.

    After a change of the picture too: one that was cropped away is taken off the count by whoever counted it. A box
    where none was before is one of those counted, which the machine now found itself.
    """
    boxed = [new for new in findings if new.kind == FindingKind.FACE]
    faces = [old for old in earlier if old.kind == FindingKind.FACE]
    if in_these_bytes := [old for old in faces if old.sha256 == picture.sha256]:
        return in_these_bytes[len(boxed) :]
    latest = max(faces, key=lambda face: face.pk).sha256 if faces else ""
    faces = [old for old in faces if old.sha256 == latest]
    boxes = [_still_in(old.box, picture) for old in faces if old.box]
    found_now = [new for new in boxed if not any(_same_place(box, new.box) for box in boxes)]
    return [old for old in faces if not old.box][len(found_now) :]


def _still_in(box: Sequence[int], picture: Picture) -> list[int]:
    """What a crop left of a box; nothing where it is cropped away."""
    right, down = offset(picture.edits)
    left, top = max(box[0], right), max(box[1], down)
    end, bottom = min(box[2], right + picture.width), min(box[3], down + picture.height)
    return [left, top, end, bottom] if left < end and top < bottom else []


def _number(findings: Sequence[Finding], *, sha256: str, after: int) -> None:
    """Give these numbers after the others; from the last one on, so that no number is there twice on the way."""
    for number, finding in reversed(list(enumerate(findings, start=after + 1))):
        finding.sha256, finding.number = sha256, number
        finding.save(update_fields=["sha256", "number"])


def _carry(finding: Finding, earlier: Sequence[Finding]) -> None:
    """What was answered stays answered when the same thing is found in the same place after an edit elsewhere."""
    for old in earlier:
        if old.answer and old.kind == finding.kind and old.text == finding.text and _same_place(old.box, finding.box):
            finding.answer, finding.answer_note, finding.answered_by = old.answer, old.answer_note, old.answered_by
            return


def _follow_faces(earlier: Sequence[Finding], kept: Sequence[Finding]) -> None:
    """A child who was named at a face stays named at that face."""
    for old in earlier:
        if old.kind == FindingKind.FACE and old.answer:
            same = [new for new in kept if new.kind == FindingKind.FACE and _same_place(old.box, new.box)]
            if same:
                Appearance.objects.filter(face=old).update(face=same[0])


def _same_place(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two boxes share at least half of what they cover together."""
    if not one or not other:
        return False
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    shared = max(0, across) * max(0, down)
    return shared >= SAME_PLACE * (_area(one) + _area(other) - shared) > 0


def _area(box: Sequence[int]) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def _record(picture: Picture, *, verdict: str, kinds: dict[str, int]) -> None:
    record(
        EventName.PICTURE_SCREENED,
        by=SYSTEM,
        school_id=picture.post.school_id,
        post_id=picture.post_id,
        digest=picture.sha256,
        data={"picture": picture.pk, "verdict": verdict, "found": kinds},
    )
