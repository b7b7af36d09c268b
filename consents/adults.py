"""The written permission of adults, staff and visitors alike: as for children, without a yes there is no picture."""

import datetime

from django.db import transaction
from django.utils import timezone

from audit.names import EventName
from audit.services import record
from consents.models import AdultPermission
from people.models import Staff
from people.queries import person
from policies.authority import require
from policies.rules import rules_in_force


@transaction.atomic
def record_adult_permission(
    *, by: Staff, name: str, capacity: str, covers: str, given_on: datetime.date, evidence: str
) -> AdultPermission:
    """Keep that an adult agreed in writing, to what, when, and where the paper is."""
    require(person(by), "record_consent", rules=rules_in_force(by.school_id))
    permission = AdultPermission.objects.create(
        school_id=by.school_id,
        name=name.strip(),
        capacity=capacity.strip(),
        covers=covers.strip(),
        given_on=given_on,
        evidence=evidence.strip(),
        recorded_by=by,
    )
    record(EventName.ADULT_PERMISSION_RECORDED, by=by, school_id=by.school_id, data={"adult_permission": permission.pk})
    return permission


@transaction.atomic
def withdraw_adult_permission(permission: AdultPermission, *, by: Staff) -> AdultPermission:
    """The adult takes it back: posts that rest on it stop, what is out comes down, in this transaction."""
    locked = AdultPermission.objects.select_for_update(of=("self",)).get(pk=permission.pk, school_id=by.school_id)
    require(person(by), "record_consent", rules=rules_in_force(by.school_id))
    if locked.withdrawn_at is None:
        locked.withdrawn_at = timezone.now()
        locked.save(update_fields=["withdrawn_at"])
        record(
            EventName.ADULT_PERMISSION_WITHDRAWN, by=by, school_id=by.school_id, data={"adult_permission": locked.pk}
        )
    return locked
