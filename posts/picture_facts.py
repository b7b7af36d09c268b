"""What the checks ask about the pictures of a post, as plain values: one query, however many pictures."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from posts.models import Appearance, FindingAnswer, FindingKind, Look, LookAs, Picture, Post, Screening
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
)
FOUND = ("findings__pk", "findings__number", "findings__kind", "findings__answer", "is_named", "findings__sha256")


_AUTHOR_LOOK = Look.objects.filter(
    picture=OuterRef("pk"),
    sha256=OuterRef("sha256"),
    finding__isnull=True,
    staff_id=OuterRef("post__author_id"),
    looked_as=LookAs.AUTHOR,
)


@prepared
def _found_in(post: Post) -> QuerySet[Picture, tuple[Any, ...]]:
    """One row for each thing found, the picture in all of them."""
    author_look = Subquery(_AUTHOR_LOOK.values("instead_of_machine")[:1])
    is_named = Exists(Appearance.objects.filter(face=OuterRef("findings__pk")))
    pictures = Picture.objects.filter(post=post).annotate(author_look=author_look, is_named=is_named)
    return pictures.order_by("position", "pk", "findings__number").values_list(*COLUMNS, *FOUND)


def facts_of(post: Post) -> list[PictureFacts]:
    """Every picture of the post, in its order, those that were set aside too."""
    found: dict[int, PictureFacts] = {}
    for row in _found_in(post):
        picture = found.setdefault(row[0], PictureFacts(*row[: len(COLUMNS)]))
        *finding, sha256 = row[len(COLUMNS) :]
        if sha256 == picture.sha256:
            picture.findings.append(FindingFacts(*finding))
    return list(found.values())


@dataclass(frozen=True)
class Missing:
    """A look that somebody still owes: at a picture whole, or at one thing found in it."""

    picture: PictureFacts
    place: int
    finding: FindingFacts | None = None


def looks_missing_of_author(pictures: list[PictureFacts]) -> list[Missing]:
    """The pictures that the author has still to look at whole, in their order."""
    places = enumerate(pictures, start=1)
    return [Missing(picture, place) for place, picture in places if not picture.is_enough(picture.author_look)]


@prepared
def _approver_looks(pictures: list[int], staff_id: int) -> QuerySet[Look, tuple[Any, ...]]:
    looks = Look.objects.filter(picture__pk__in=pictures, staff_id=staff_id, looked_as=LookAs.APPROVER)
    return looks.values_list("picture_id", "sha256", "finding_id", "instead_of_machine")


def looks_missing_of_approver(pictures: list[PictureFacts], *, staff_id: int) -> list[Missing]:
    """Every look that this approver still owes before go-live: each picture whole, and each warning in it."""
    looks = _approver_looks([picture.pk for picture in pictures], staff_id)
    seen = {tuple(key): instead for *key, instead in looks}
    missing: list[Missing] = []
    for place, picture in enumerate(pictures, start=1):
        if not picture.is_enough(seen.get((picture.pk, picture.sha256, None))):
            missing.append(Missing(picture, place))
        missing.extend(
            Missing(picture, place, finding)
            for finding in picture.findings
            if finding.is_warning and (picture.pk, picture.sha256, finding.pk) not in seen
        )
    return missing
