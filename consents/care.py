"""What only the safeguarding lead writes down: who decides for a child in care, and whether a pupil is able to answer.

Of each the words are encrypted, and what follows looks to everybody else like any other no (docs/decisions/0005).
"""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from consents.contact import is_address
from consents.form_words import LANGUAGES
from consents.models import CareStatus, PupilCompetence, WhoDecides
from consents.sealing import seal, unseal
from people.models import Guardian, Guardianship, Pupil, Staff
from people.queries import person
from people.rolls import lock_pupils
from policies.authority import NotAllowed, require
from policies.rules import rules_in_force


class NoEvidence(ValueError):
    """Somebody decides for a child, and nobody says where that is written."""


class WrittenMeanwhile(ValueError):
    """Somebody said that the authority of a record goes on deciding, and that record is not in force any more."""


@dataclass(frozen=True)
class Care:
    """`words`: the arrangement, the authority and whom to ask there, where the evidence lies. `same_as`: the record in
    force, whose authority goes on deciding; else it is the next, and what the former answered is the former's."""

    decides: WhoDecides
    words: str
    carer: Guardian | None = None
    same_as: int | None = None


@transaction.atomic
def set_care_status(pupil: Pupil, care: Care, *, by: Staff) -> CareStatus:
    """From now on this is who may say yes for a child who is looked after; what was known before has ended.

    Posts that rested on somebody else's yes stop, as for any other no; so do those that rested on the former
    authority's, unless it is the same: then its address goes on too, and its link. Raises NoEvidence where somebody
    decides and no words say where that is written, WrittenMeanwhile where the record that `same_as` names is not in
    force, ValueError for a carer who is not on the child's record.
    """
    locked = lock_for_lead(pupil, by=by)
    if care.decides != WhoDecides.NOBODY_YET and not care.words.strip():
        raise NoEvidence
    carer = care.carer
    if carer and not Guardianship.objects.filter(pupil=locked, guardian=carer).exists():
        msg = "This carer is not on the child's record."
        raise ValueError(msg)
    same = _goes_on(locked, care)
    number = same.authority if same else _next_number(locked, care)
    _end(locked, by=by)
    status = CareStatus.objects.create(
        school_id=locked.school_id,
        pupil=locked,
        decides=care.decides,
        carer=carer,
        authority=number,
        words_sealed=seal(care.words.strip()) if care.words.strip() else b"",
        email_sealed=same.email_sealed if same else b"",
        language=same.language if same else "en",
        recorded_by=by,
    )
    _record(EventName.CARE_CHANGED, locked, by=by, care_status=status.pk)
    return status


def _goes_on(locked: Pupil, care: Care) -> CareStatus | None:
    """The record in force of the authority that goes on deciding."""
    if care.decides != WhoDecides.AUTHORITY or care.same_as is None:
        return None
    open_ones = CareStatus.objects.filter(pupil=locked, decides=WhoDecides.AUTHORITY, ended_at__isnull=True)
    found = open_ones.filter(pk=care.same_as).first()
    if found is None:
        raise WrittenMeanwhile
    return found


def _next_number(locked: Pupil, care: Care) -> int | None:
    if care.decides != WhoDecides.AUTHORITY:
        return None
    last = CareStatus.objects.filter(pupil=locked).aggregate(last=Max("authority"))["last"]
    return (last or 0) + 1


@transaction.atomic
def end_care_status(pupil: Pupil, *, by: Staff) -> None:
    """The child is not looked after any more: the parents' answers count again. Twice is once."""
    locked = lock_for_lead(pupil, by=by)
    if _end(locked, by=by):
        _record(EventName.CARE_CHANGED, locked, by=by)


@transaction.atomic
def note_competence(
    pupil: Pupil, *, by: Staff, is_able: bool, assessed_on: datetime.date, basis: str
) -> PupilCompetence:
    """Somebody looked whether this pupil understands enough to answer. It goes before the school's age, until 18."""
    locked = lock_for_lead(pupil, by=by)
    note = PupilCompetence.objects.create(
        school_id=locked.school_id,
        pupil=locked,
        is_able=is_able,
        assessed_on=assessed_on,
        basis_sealed=seal(basis.strip()) if basis.strip() else b"",
        assessed_by=by,
    )
    _record(EventName.COMPETENCE_NOTED, locked, by=by, competence=note.pk)
    return note


@transaction.atomic
def keep_authority_contact(pupil: Pupil, *, email: str, language: str, by: Staff) -> CareStatus:
    """Keep where the authority that decides for this child is written to. A new address makes every link dead that went
    to the old one.

    Raises ValueError for what is no address or language, and where no authority decides.
    """
    locked, email = lock_for_lead(pupil, by=by), email.strip()
    care = CareStatus.objects.filter(pupil=locked, decides=WhoDecides.AUTHORITY, ended_at__isnull=True).first()
    if care is None or language not in LANGUAGES or not is_address(email):
        msg = "No authority decides, or this is no e-mail address, or no language of ours."
        raise ValueError(msg)
    changed = [name for name, new in (("email", email), ("language", language)) if getattr(care, name) != new]
    if changed:
        care.email_sealed, care.language = (seal(email) if email else b""), language
        care.save(update_fields=["email_sealed", "language"])
        record(
            EventName.CARE_CONTACT_CHANGED,
            by=by,
            school_id=locked.school_id,
            pupil_id=locked.pk,
            data={"changed": changed},
        )
    return care


def read_words(sealed: bytes | memoryview, *, school_id: int, by: Staff) -> str:
    """For the safeguarding lead. NotAllowed for everybody else, Unreadable without the key."""
    _ask(by, school_id)
    return unseal(bytes(sealed))


def lock_for_lead(pupil: Pupil, *, by: Staff) -> Pupil:
    """The locked child, for the safeguarding lead. ValueError where it was forgotten."""
    _ask(by, pupil.school_id)
    (locked,) = lock_pupils([pupil.pk])
    if locked.erased_at is not None:
        msg = "This child was forgotten."
        raise ValueError(msg)
    return locked


def _end(locked: Pupil, *, by: Staff) -> int:
    open_one = CareStatus.objects.filter(pupil=locked, ended_at__isnull=True)
    return open_one.update(ended_at=timezone.now(), ended_by=by, email_sealed=b"")


def _record(name: EventName, pupil: Pupil, *, by: Staff, **ids: int) -> None:
    record(name, by=by, school_id=pupil.school_id, pupil_id=pupil.pk, data=ids)


def _ask(by: Staff, school_id: int) -> None:
    if by.school_id != school_id:
        raise NotAllowed(_("This child is at another school."), school_id=by.school_id, by=by)
    require(person(by), "set_holds", rules=rules_in_force(school_id))
