"""What the author says about each thing found in a picture, and who each face is. Faces are counted, never recognised.

Every answer is a closed choice. A name on the roll is hidden, or said to be no pupil with the reason, which the
approver then looks at and confirms; a code can only be hidden; a name line is blank, hidden, or says something that
is told; text is looked at. A face that nobody knows stands before the post until the picture is cropped or changed.
"""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from consents.models import AdultPermission, Material
from consents.queries import papers_that_count
from people.models import Pupil, Staff
from people.queries import today_in
from posts.drafts import touch
from posts.errors import Blocked, Blocker, Stale
from posts.how_shown import PHOTO_MATERIALS
from posts.models import Appearance, Finding, FindingAnswer, FindingKind, Picture, Screening
from posts.people_in import one_paper_each
from posts.picture_facts import anchor
from posts.pictures import own_picture
from posts.rolls import roll_of
from screening.words import find_identifying

MOST_FACES = 500

MAY_ANSWER: dict[FindingKind, tuple[FindingAnswer, ...]] = {
    FindingKind.NAME: (FindingAnswer.NOT_A_PUPIL,),
    FindingKind.NAME_LINE: (FindingAnswer.BLANK, FindingAnswer.NOT_A_PUPIL),
    FindingKind.TEXT: (),
    FindingKind.CODE: (),
    FindingKind.FACE: (
        FindingAnswer.NAMED,
        FindingAnswer.ADULT,
        FindingAnswer.OTHER_SCHOOL,
        FindingAnswer.UNRECOGNISABLE,
        FindingAnswer.DONT_KNOW,
    ),
}
"""The answers there are. Hiding is not an answer: it makes another picture."""

NEEDS_NOTE = frozenset({FindingAnswer.NOT_A_PUPIL})


@dataclass(frozen=True)
class Said:
    """An answer: the choice, the reason where one is asked for, and who it is where a face is named."""

    answer: FindingAnswer
    note: str = ""
    pupil: Pupil | None = None
    adult: AdultPermission | None = None
    other_school: str = ""
    other_school_yes: str = ""


@transaction.atomic
def answer_finding(picture: Picture, *, by: Staff, sha256: str, number: int, said: Said) -> Finding:
    """Keep the author's answer about one thing found. Stale when the picture is another now, Blocked when the
    answer is none of those there are for it, or its reason is missing.
    """
    locked = _as_shown(picture, by=by, sha256=sha256)
    finding = locked.findings.filter(sha256=sha256, number=number).first()
    if finding is None:
        raise Stale
    note = said.note.strip()[:200]
    if problem := _problem(finding, said, note, locked):
        raise Blocked([problem])
    if finding.kind == FindingKind.FACE:
        Appearance.objects.filter(face=finding).delete()
        _name_face(finding, said, locked)
        touch(locked.post)
    finding.answer, finding.answer_note, finding.answered_by = said.answer, note, by
    finding.save()
    _record(locked, by=by, data={"number": number, "kind": finding.kind, "answer": said.answer})
    return finding


def _as_shown(picture: Picture, *, by: Staff, sha256: str) -> Picture:
    locked = own_picture(picture, by=by)
    if locked.sha256 != sha256:
        raise Stale
    return locked


def _problem(finding: Finding, said: Said, note: str, picture: Picture) -> Blocker | None:
    at = anchor(picture.public_id, finding.number)
    if said.answer not in MAY_ANSWER[FindingKind(finding.kind)]:
        return Blocker("not_an_answer", _("Choose one of the answers, or hide it."), at)
    if said.answer in NEEDS_NOTE and not note:
        return Blocker("no_reason", _("Say in a few words whose it is, or what it says."), at)
    if finding.kind == FindingKind.NAME_LINE and note and _names_a_pupil(note, picture.post.school_id):
        return Blocker("name_on_roll", _("That is a name on your roll. Hide the name line."), at)
    return _who_is_missing(finding, said, picture)


def _who_is_missing(finding: Finding, said: Said, picture: Picture) -> Blocker | None:
    """Whoever is named must be of this school: ids in a form prove nothing."""
    school, at = picture.post.school, anchor(picture.public_id, finding.number)
    if said.answer == FindingAnswer.NAMED:
        ours = Pupil.objects.filter(school=school).on_roll(today_in(school))
        if said.pupil is None or not ours.filter(pk=said.pupil.pk).exists():
            return Blocker("no_pupil", _("Choose the child's name from the roll."), at)
    if said.answer == FindingAnswer.OTHER_SCHOOL and not said.other_school.strip():
        return Blocker("no_school", _("Say which school the child is from."), at)
    if said.adult is not None and (said.adult.school_id != school.pk or said.adult.withdrawn_at is not None):
        return Blocker("no_adult", _("This adult has no written permission at the school. Choose another."), at)
    return None


def _names_a_pupil(note: str, school_id: int) -> bool:
    return any(found.pupil_refs for found in find_identifying(note, roll=roll_of(school_id), lone_names="advice"))


def _name_face(face: Finding, said: Said, picture: Picture) -> None:
    """Whoever a face is named as is in the post from now on, with this picture."""
    if said.answer == FindingAnswer.NAMED:
        _name_child(face, said.pupil, picture)
    elif said.answer == FindingAnswer.ADULT and said.adult is not None:
        _link(face, picture, adult=said.adult)
        one_paper_each(picture.post.appearances.all(), papers_that_count(picture.post.school_id))
    elif said.answer == FindingAnswer.OTHER_SCHOOL:
        Appearance.objects.create(
            post=picture.post,
            picture=picture,
            face=face,
            other_school=said.other_school.strip()[:120],
            other_school_yes=said.other_school_yes.strip()[:200],
            material=_material(picture),
        )


def _name_child(face: Finding, pupil: Pupil | None, picture: Picture) -> None:
    there = Appearance.objects.filter(picture=picture, pupil=pupil, material__in=PHOTO_MATERIALS).first()
    if there is None:
        _link(face, picture, pupil=pupil)
    elif there.face_id is None:
        there.face = face
        there.save(update_fields=["face"])
    else:
        message = _("This child is named at another face of the picture already.")
        raise Blocked([Blocker("named_twice", message, anchor(picture.public_id, face.number))])


def _link(face: Finding, picture: Picture, *, pupil: Pupil | None = None, adult: AdultPermission | None = None) -> None:
    Appearance.objects.create(
        post=picture.post, picture=picture, pupil=pupil, adult=adult, face=face, material=_material(picture)
    )


def _material(picture: Picture) -> Material:
    """Alone when it is the only face, else in a group. The author can change it in the list of children."""
    faces = picture.findings.filter(sha256=picture.sha256, kind=FindingKind.FACE).count()
    return Material.PHOTO_INDIVIDUAL if faces == 1 else Material.PHOTO_GROUP


@transaction.atomic
def count_faces(picture: Picture, *, by: Staff, sha256: str, faces: int) -> Picture:
    """A person counts the faces, where the machine could not or missed some. Each becomes a question of its own.

    What the machine found stays: a thing that it took for a face is answered "cannot be recognised".
    """
    locked = _as_shown(picture, by=by, sha256=sha256)
    if locked.screening == Screening.WAITING:
        message = _("This picture is still being checked. Please wait a moment.")
        raise Blocked([Blocker("still_checking", message, "count-faces")])
    by_machine = locked.faces_by_machine or 0
    if not by_machine <= faces <= MOST_FACES:
        message = _(
            "At least the %(count)d faces that are boxed. Answer a box that is no face with “cannot be recognised”."
        )
        raise Blocked([Blocker("too_few_faces", message % {"count": by_machine}, "count-faces")])
    found = list(locked.findings.filter(sha256=sha256, kind=FindingKind.FACE))
    surplus = found[faces:]
    Appearance.objects.filter(face__in=surplus).delete()
    Finding.objects.filter(pk__in=[face.pk for face in surplus]).delete()
    last = max(locked.findings.filter(sha256=sha256).values_list("number", flat=True), default=0)
    Finding.objects.bulk_create(
        Finding(picture=locked, sha256=sha256, number=last + place, kind=FindingKind.FACE, box=[])
        for place in range(1, faces - len(found) + 1)
    )
    locked.faces_by_person = faces
    locked.save(update_fields=["faces_by_person"])
    _record(locked, by=by, data={"faces": faces})
    return locked


def _record(picture: Picture, *, by: Staff, data: dict[str, int | str]) -> None:
    record(
        EventName.FINDING_ANSWERED,
        by=by,
        school_id=picture.post.school_id,
        post_id=picture.post_id,
        digest=picture.sha256,
        data={"picture": picture.pk, **data},
    )
