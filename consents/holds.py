"""The safeguarding lead's own services: a child who cannot be shown, and nobody else needs to know why."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from consents.models import PublicationHold
from consents.sealing import seal, unseal
from people.models import Pupil, Staff
from people.queries import person
from people.rolls import lock_pupils
from policies.authority import NotAllowed, require
from policies.rules import rules_in_force


@transaction.atomic
def set_hold(pupil: Pupil, *, by: Staff, reason: str = "", review_on: datetime.date | None = None) -> PublicationHold:
    """From now this child is not published. A reason may be kept; it is encrypted, and for the lead alone."""
    _ask(by, pupil.school_id)
    (locked,) = lock_pupils([pupil.pk])
    hold = PublicationHold.objects.create(
        school_id=locked.school_id,
        pupil=locked,
        reason_sealed=seal(reason.strip()) if reason.strip() else b"",
        set_by=by,
        review_on=review_on,
    )
    record(EventName.HOLD_SET, by=by, school_id=locked.school_id, pupil_id=locked.pk, data={"hold": hold.pk})
    return hold


@transaction.atomic
def lift_hold(hold: PublicationHold, *, by: Staff) -> PublicationHold:
    """The hold ends now. What the family answered counts again; nothing that was stopped starts by itself."""
    _ask(by, hold.school_id)
    lock_pupils([hold.pupil_id])
    locked = PublicationHold.objects.select_for_update(of=("self",)).get(pk=hold.pk)
    if locked.lifted_at is None:
        locked.lifted_by, locked.lifted_at = by, timezone.now()
        locked.save(update_fields=["lifted_by", "lifted_at"])
        record(EventName.HOLD_LIFTED, by=by, school_id=hold.school_id, pupil_id=hold.pupil_id, data={"hold": hold.pk})
    return locked


def read_reason(hold: PublicationHold, *, by: Staff) -> str:
    """The reason in words, for the safeguarding lead. NotAllowed for everybody else, Unreadable without the key."""
    _ask(by, hold.school_id)
    return unseal(bytes(hold.reason_sealed))


def _ask(by: Staff, school_id: int) -> None:
    if by.school_id != school_id:
        raise NotAllowed(_("This child is at another school."), school_id=by.school_id, by=by)
    require(person(by), "set_holds", rules=rules_in_force(school_id))
