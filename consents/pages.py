"""What the pages of the register have in common: the child asked for, and what this person may do there."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from people.models import Pupil
from policies.authority import may, require
from policies.requests import StaffRequest


def pupil_asked_for(request: StaffRequest, public_id: UUID) -> Pupil:
    """A child of this school. Another school's, and one who was forgotten, does not exist here."""
    found = Pupil.objects.filter(school=request.staff.school, erased_at__isnull=True)
    return get_object_or_404(found.select_related("school", "contact"), public_id=public_id)


def keeps_register(request: StaffRequest) -> bool:
    return may(request.person, "record_consent", rules=request.rules)


def leads_safeguarding(request: StaffRequest) -> bool:
    return may(request.person, "set_holds", rules=request.rules)


def require_register(request: StaffRequest) -> None:
    require(request.person, "record_consent", rules=request.rules)


def require_lead(request: StaffRequest) -> None:
    require(request.person, "set_holds", rules=request.rules)
