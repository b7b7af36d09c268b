"""What the checks ask about the pictures of a post, as plain values: one query, however many pictures."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Lower

from policies.models import Device
from posts.came_back import Stamp, copies_among, stamps
from posts.models import (
    Appearance,
    CameBack,
    FindingAnswer,
    FindingKind,
    KeptHash,
    Look,
    LookAs,
    Picture,
    Post,
    Screening,
)
from prepared import prepared

WARNINGS = frozenset({FindingKind.NAME, FindingKind.NAME_LINE})


def anchor(picture_id: UUID, number: int) -> str:
    """The place of a thing found, on every page that shows it."""
    return f"finding-{picture_id}-{number}"


def is_warning(kind: str, answer: str, *, is_named: bool) -> bool:
    """Whether the approver looks at it by itself: a name, a name line, a face said to be unrecognisable, or to be an
    adult who is not named at it: a child's could be called that too."""
    if answer == FindingAnswer.ADULT:
        return not is_named
    return kind in WARNINGS or answer == FindingAnswer.UNRECOGNISABLE


@dataclass(frozen=True)
class FindingFacts:
    """Something found in the picture as it now is, and what was said about it. `is_named`: who is at this face."""

    pk: int
    number: int
    kind: str
    answer: str
    is_named: bool = False

    @property
    def is_warning(self) -> bool:
        return is_warning(self.kind, self.answer, is_named=self.is_named)


@dataclass(frozen=True)
class PictureFacts:
    """A picture as it now is: findings in earlier bytes of it, and looks at them, are left out.

    `author_look`: None where its author has not seen it whole, else whether that look was instead of the machine.
    `of_another_camera`: it names a camera which is none of the school's, and not that of the device that was declared.
    `came_back`: what is kept of the picture that this one is a copy of (posts.came_back).
    """

    pk: int
    public_id: UUID
    sha256: str
    alt: dict[str, str]
    width: int
    height: int
    clean_file: str
    frozen_at: datetime | None
    screening: str
    faces_by_machine: int | None
    faces_by_person: int | None
    author_look: bool | None
    camera: str
    of_another_camera: bool
    phashes: list[str]
    turned: list[str]
    came_back: KeptHash | None = None
    findings: list[FindingFacts] = field(default_factory=list)

    def count(self, kind: FindingKind, *answers: str) -> int:
        """How many things of a kind were found; with `answers`, those of which one of these was said."""
        return sum(each.kind == kind and (not answers or each.answer in answers) for each in self.findings)

    @property
    def faces(self) -> int | None:
        """How many were counted, by the machine or a person, whoever saw more. None where nobody has counted."""
        if self.faces_by_machine is None and self.faces_by_person is None:
            return None
        return max(self.count(FindingKind.FACE), self.faces_by_machine or 0, self.faces_by_person or 0)

    @property
    def is_like_one_set_aside(self) -> bool:
        return self.came_back is not None and self.came_back.reason == CameBack.FROZEN

    def is_enough(self, look: bool | None) -> bool:
        """Whether such a look counts: where the machine could not check, only one in the machine's place."""
        return look is not None and (look or self.screening != Screening.NOT_CHECKED)


COLUMNS = (
    "pk",
    "public_id",
    "sha256",
    "alt",
    "width",
    "height",
    "clean_file",
    "frozen_at",
    "screening",
    "faces_by_machine",
    "faces_by_person",
    "author_look",
    "camera",
    "of_another_camera",
    "phashes",
    "turned",
)
KEPT = ("kept_total", "kept_newest", "kept_at")
FOUND = ("findings__pk", "findings__number", "findings__kind", "findings__answer", "is_named", "findings__sha256")


_OURS = Device.objects.annotate(said=Lower("camera")).filter(
    school=OuterRef("post__school"), retired_at__isnull=True, said=Lower(OuterRef("camera"))
)
OF_UNKNOWN_CAMERA = ~Q(camera="") & ~Exists(_OURS)
"""Whether a picture says that it was taken with a camera that is on no device of the school's register."""
OF_ANOTHER_CAMERA = OF_UNKNOWN_CAMERA & Q(post__device__camera__gt="")
"""The same where the register says which camera the declared device has: where it does not, it may be this one."""

_AUTHOR_LOOK = Look.objects.filter(
    picture=OuterRef("pk"),
    sha256=OuterRef("sha256"),
    finding__isnull=True,
    staff_id=OuterRef("post__author_id"),
    looked_as=LookAs.AUTHOR,
)


@prepared
def _found_in(post: int, school_id: int) -> QuerySet[Picture, tuple[Any, ...]]:
    """One row for each thing found, the picture in all of them, and what the school keeps of pictures that are not to
    come back."""
    author_look = Subquery(_AUTHOR_LOOK.values("instead_of_machine")[:1])
    is_named = Exists(Appearance.objects.filter(face=OuterRef("findings__pk")))
    pictures = Picture.objects.filter(post=post).annotate(
        author_look=author_look, of_another_camera=OF_ANOTHER_CAMERA, is_named=is_named, **stamps(school_id)
    )
    return pictures.order_by("position", "pk", "findings__number").values_list(*KEPT, *COLUMNS, *FOUND)


def facts_of(post: Post) -> list[PictureFacts]:
    """Every picture of the post, in its order, those that were set aside too. One query; one more for a copy."""
    found: dict[int, PictureFacts] = {}
    stamp: Stamp | None = None
    for row in _found_in(post.pk, post.school_id):
        stamp, columns, finding = row[: len(KEPT)], row[len(KEPT) : -len(FOUND)], row[-len(FOUND) :]
        picture = found.setdefault(columns[0], PictureFacts(*columns))
        if finding[-1] == picture.sha256:
            picture.findings.append(FindingFacts(*finding[:-1]))
    there = [each for each in found.values() if each.frozen_at is None]
    kept = copies_among(post.school_id, there, stamp=stamp)
    return [replace(each, came_back=kept.get(pk)) for pk, each in found.items()]


@dataclass(frozen=True)
class Missing:
    """A look that somebody still owes: at a picture whole, at one thing found in it, or at the camera that it names."""

    picture: PictureFacts
    place: int
    finding: FindingFacts | None = None
    is_camera: bool = False


def looks_missing_of_author(pictures: list[PictureFacts]) -> list[Missing]:
    """The pictures that the author has still to look at whole, in their order."""
    places = enumerate(pictures, start=1)
    return [Missing(picture, place) for place, picture in places if not picture.is_enough(picture.author_look)]


@prepared
def _approver_looks(pictures: list[int], staff_id: int) -> QuerySet[Look, tuple[Any, ...]]:
    looks = Look.objects.filter(picture__pk__in=pictures, staff_id=staff_id, looked_as=LookAs.APPROVER)
    return looks.values_list("picture_id", "sha256", "finding_id", "instead_of_machine", "read_camera")


def looks_missing_of_approver(pictures: list[PictureFacts], *, staff_id: int) -> list[Missing]:
    """Every look that this approver still owes before go-live: each picture whole, each warning in it, and the camera
    where that is none of the school's."""
    looks = _approver_looks([picture.pk for picture in pictures], staff_id)
    seen = {(picture, sha256, finding): said for picture, sha256, finding, *said in looks}
    missing: list[Missing] = []
    for place, picture in enumerate(pictures, start=1):
        instead, read_camera = seen.get((picture.pk, picture.sha256, None), (None, False))
        if not picture.is_enough(instead):
            missing.append(Missing(picture, place))
        if picture.of_another_camera and not read_camera:
            missing.append(Missing(picture, place, is_camera=True))
        missing.extend(
            Missing(picture, place, finding)
            for finding in picture.findings
            if finding.is_warning and (picture.pk, picture.sha256, finding.pk) not in seen
        )
    return missing
