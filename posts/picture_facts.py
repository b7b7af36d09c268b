"""What the checks ask about the pictures of a post, as plain values: two queries, however many pictures."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from posts.models import FindingAnswer, FindingKind, Look, LookAs, Picture, Post, Screening

WARNINGS = frozenset({FindingKind.NAME, FindingKind.NAME_LINE})


def anchor(picture_id: UUID, number: int) -> str:
    """The place of a thing found, on every page that shows it."""
    return f"finding-{picture_id}-{number}"


def is_warning(kind: str, answer: str) -> bool:
    """Whether the approver looks at it by itself: a name, a name line, a face said to be unrecognisable."""
    return kind in WARNINGS or answer == FindingAnswer.UNRECOGNISABLE


@dataclass(frozen=True)
class FindingFacts:
    """Something found in the picture as it now is, and what was said about it."""

    pk: int
    number: int
    kind: str
    answer: str


@dataclass(frozen=True)
class PictureFacts:
    """A picture as it now is: findings and looks at earlier bytes of it are left out."""

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
    findings: list[FindingFacts] = field(default_factory=list)
    looks: dict[tuple[int, str, int | None], bool] = field(default_factory=dict)
    """(who, as what, at which finding or None for the whole picture) -> whether instead of the machine."""

    def count(self, kind: FindingKind, *answers: str) -> int:
        """How many things of a kind were found; with `answers`, those of which one of these was said."""
        return sum(each.kind == kind and (not answers or each.answer in answers) for each in self.findings)

    def is_looked_at(self, staff_id: int, looked_as: LookAs) -> bool:
        """Whether this person saw it whole; where the machine could not check, in the machine's place."""
        instead = self.looks.get((staff_id, looked_as, None))
        return instead is not None and (instead or self.screening != Screening.NOT_CHECKED)


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
)
FOUND = ("findings__pk", "findings__number", "findings__kind", "findings__answer", "findings__sha256")


def facts_of(post: Post) -> list[PictureFacts]:
    """Every picture of the post, in its order, those that were set aside too."""
    found: dict[int, PictureFacts] = {}
    rows = Picture.objects.filter(post=post).order_by("position", "pk", "findings__number")
    for row in rows.values_list(*COLUMNS, *FOUND):
        picture = found.setdefault(row[0], PictureFacts(*row[: len(COLUMNS)]))
        *finding, sha256 = row[len(COLUMNS) :]
        if sha256 == picture.sha256:
            picture.findings.append(FindingFacts(*finding))
    if found:
        _add_looks(found)
    return list(found.values())


def _add_looks(pictures: dict[int, PictureFacts]) -> None:
    looks = Look.objects.filter(picture__in=list(pictures))
    columns = ("picture_id", "sha256", "staff_id", "looked_as", "finding_id", "instead_of_machine")
    for picture_id, sha256, staff_id, looked_as, finding_id, instead in looks.values_list(*columns):
        if sha256 == pictures[picture_id].sha256:
            pictures[picture_id].looks[staff_id, looked_as, finding_id] = instead


@dataclass(frozen=True)
class Missing:
    """A look that somebody still owes: at a picture whole, or at one thing found in it."""

    picture: PictureFacts
    place: int
    finding: FindingFacts | None = None


def looks_missing(pictures: list[PictureFacts], *, staff_id: int, looked_as: LookAs) -> list[Missing]:
    """Every look that this person still owes before the post can go on, in the order of the pictures."""
    missing: list[Missing] = []
    for place, picture in enumerate(pictures, start=1):
        if not picture.is_looked_at(staff_id, looked_as):
            missing.append(Missing(picture, place))
        if looked_as == LookAs.APPROVER:
            missing.extend(
                Missing(picture, place, finding)
                for finding in picture.findings
                if is_warning(finding.kind, finding.answer) and (staff_id, looked_as, finding.pk) not in picture.looks
            )
    return missing
