"""What the register does when it hears of an event."""

from django.db import models

from audit.models import Event
from consents.models import (
    AdultPermission,
    CareStatus,
    FormsDecision,
    FormsOnFile,
    PublicationHold,
    PupilCompetence,
    PupilContact,
    RollUpload,
)
from consents.reviews import note_changes
from consents.sealing import Unreadable, seal, unseal
from people.erased_names import ErasedName
from people.models import Pupil

WORDS_OF_AN_ADULT = ("capacity", "covers", "evidence")


def note_change(event: Event) -> None:
    """Something changed about whoever gave a yes, or about who decides: somebody has to look."""
    note_changes([event])


def note_changes_together(events: list[Event]) -> None:
    """The same of many children of a school at once."""
    note_changes(events)


def forget_child(event: Event) -> None:
    """A child is forgotten: so are her own address, the words that the lead wrote of her, and files in which the name
    may still stand.

    Where the name stands in what is written of somebody else (a sister's hold, "mother of …"), it is blacked out.
    """
    if event.pupil_id is None or event.school_id is None:
        return
    PupilContact.objects.filter(pupil_id=event.pupil_id).delete()
    PublicationHold.objects.filter(pupil_id=event.pupil_id).update(reason_sealed=b"")
    CareStatus.objects.filter(pupil_id=event.pupil_id).update(words_sealed=b"", email_sealed=b"")
    PupilCompetence.objects.filter(pupil_id=event.pupil_id).update(basis_sealed=b"")
    RollUpload.objects.filter(school_id=event.school_id).delete()
    name = ErasedName.of(Pupil.objects.get(pk=event.pupil_id))
    _black_out_of_sealed(PublicationHold, "reason_sealed", event.school_id, name)
    _black_out_of_sealed(CareStatus, "words_sealed", event.school_id, name)
    _black_out_of_sealed(PupilCompetence, "basis_sealed", event.school_id, name)
    _black_out_of_adults(event.school_id, name)
    _black_out_of_forms(event.school_id, name)


def _black_out_of_sealed(model: type[models.Model], field: str, school_id: int, name: ErasedName) -> None:
    """Words that cannot be read any more are no place where a name can be found."""
    for row in model._default_manager.filter(school_id=school_id).exclude(**{field: b""}):
        try:
            words = unseal(bytes(getattr(row, field)))
        except Unreadable:
            continue
        if name.is_told(words, among_her_own=False):
            setattr(row, field, seal(name.blacked_out(words, among_her_own=False)))
            row.save(update_fields=[field])


def _black_out_of_adults(school_id: int, name: ErasedName) -> None:
    """The adult's own name stays, though a father may have the name of his son."""
    for adult in AdultPermission.objects.filter(school_id=school_id):
        words = {field: getattr(adult, field) for field in WORDS_OF_AN_ADULT}
        if name.is_told(words, among_her_own=False):
            for field, without in name.blacked_out(words, among_her_own=False).items():
                setattr(adult, field, without)
            adult.save(update_fields=WORDS_OF_AN_ADULT)


def _black_out_of_forms(school_id: int, name: ErasedName) -> None:
    """Where forms, and decisions on them, are kept: "beside the folder of …"."""
    kept: list[FormsOnFile | FormsDecision] = [
        *FormsOnFile.objects.filter(school_id=school_id).defer("scan_sealed"),
        *FormsDecision.objects.filter(forms__school_id=school_id),
    ]
    for each in kept:
        if name.is_told(each.kept_where, among_her_own=False):
            each.kept_where = name.blacked_out(each.kept_where, among_her_own=False)
            each.save(update_fields=["kept_where"])
