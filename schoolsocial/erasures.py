"""What was erased stays erased: the list of it lies beside the backups and is carried out again after a restore.

The list holds ids only, so it may be kept anywhere. It is written each night next to the seal of the record.
"""

import json
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from django.db import transaction
from django.db.utils import DatabaseError
from django.utils import timezone

from audit.actors import SYSTEM
from audit.exports import write_whole
from audit.models import Event
from audit.names import EventName
from audit.services import record
from people.models import Pupil
from people.rolls import erase_pupil
from posts import media
from posts.models import Picture


@dataclass(frozen=True)
class Erasures:
    """Ids of children who were erased, of pictures that were deleted, and of pictures that were set aside unseen."""

    pupils: tuple[int, ...] = ()
    pictures: tuple[int, ...] = ()
    frozen: tuple[int, ...] = ()

    def __or__(self, other: "Erasures") -> "Erasures":
        return Erasures(
            tuple(sorted({*self.pupils, *other.pupils})),
            tuple(sorted({*self.pictures, *other.pictures})),
            tuple(sorted({*self.frozen, *other.frozen})),
        )


def erasures_of_the_record() -> Erasures:
    """Everything that the record of this database says was erased. Nothing where there is no database yet."""
    try:
        pupils = _ids(EventName.PUPIL_ERASED, "pupil_id")
        return Erasures(
            pupils, _ids(EventName.PICTURE_DELETED, "data__picture"), _ids(EventName.PICTURE_FROZEN, "data__picture")
        )
    except DatabaseError:
        return Erasures()


def _ids(name: EventName, field: str) -> tuple[int, ...]:
    found = Event.objects.filter(name=name).values_list(field, flat=True)
    return tuple(sorted({each for each in found if isinstance(each, int)}))


def write_erasures(to: Path) -> None:
    write_whole(to, json.dumps(asdict(erasures_of_the_record())) + "\n")


def read_erasures(path: Path) -> Erasures:
    """Raises ValueError for anything but a list that was written here."""
    content = json.loads(path.read_text())
    if not isinstance(content, dict) or set(content) != {"pupils", "pictures", "frozen"}:
        raise ValueError(path.name)
    return Erasures(**{name: tuple(int(each) for each in ids) for name, ids in content.items()})


def erase_again(erasures: Erasures) -> int:
    """Carry the list out on a database that was restored. Returns how much had come back."""
    count = 0
    for pupil in Pupil.objects.filter(pk__in=erasures.pupils, erased_at__isnull=True).order_by("pk"):
        erase_pupil(pupil, by=SYSTEM)
        count += 1
    for picture in Picture.objects.filter(pk__in=erasures.pictures).order_by("pk"):
        _delete(picture)
        count += 1
    for picture in Picture.objects.filter(pk__in=erasures.frozen, frozen_at__isnull=True).order_by("pk"):
        _freeze(picture)
        count += 1
    return count


@transaction.atomic
def _delete(picture: Picture) -> None:
    folder = media.folder_of(picture)
    _record(EventName.PICTURE_DELETED, picture)
    picture.delete()
    transaction.on_commit(partial(media.delete_folder, folder), robust=True)


@transaction.atomic
def _freeze(picture: Picture) -> None:
    picture.frozen_at = timezone.now()
    picture.save(update_fields=["frozen_at"])
    picture.findings.all().delete()
    picture.looks.all().delete()
    _record(EventName.PICTURE_FROZEN, picture)
    transaction.on_commit(partial(media.tidy, picture), robust=True)


def _record(name: EventName, picture: Picture) -> None:
    post = picture.post
    data = {"picture": picture.pk, "state": post.state, "restored": True}
    record(name, by=SYSTEM, school_id=post.school_id, post_id=post.pk, digest=picture.sha256, data=data)
