"""Parental responsibility, confirmed for many parents at once by whoever has seen it in the school's own papers."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet

from audit.names import EventName
from audit.services import record_many
from people.models import Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.rolls import lock_pupils


def not_confirmed(school: School, pupils: QuerySet[Pupil]) -> QuerySet[Guardianship]:
    """The parents of these children of whom nobody has said yet whether they have it. A no is not among them."""
    unknown = Guardianship.objects.filter(
        pupil__in=pupils, pupil__school=school, parental_responsibility=ParentalResponsibility.UNKNOWN
    )
    return unknown.select_related("pupil", "guardian").order_by(
        "pupil__last_name", "pupil__first_name", "pupil_id", "guardian__name", "pk"
    )


@transaction.atomic
def confirm_responsibility(school: School, guardianship_ids: Iterable[int], *, by: Staff) -> int:
    """Say yes of each of these, where nothing had been said. Returns of how many.

    What somebody wrote meanwhile stands: a no is never made a yes here. A child who was forgotten has nobody left.
    """
    asked = Guardianship.objects.filter(pk__in=list(guardianship_ids), pupil__school=school)
    locked = lock_pupils(asked.values_list("pupil_id", flat=True))
    here = [pupil.pk for pupil in locked if pupil.erased_at is None]
    rows = list(
        asked.filter(pupil__in=here, parental_responsibility=ParentalResponsibility.UNKNOWN).order_by("pupil_id", "pk")
    )
    Guardianship.objects.filter(pk__in=[row.pk for row in rows]).update(
        parental_responsibility=ParentalResponsibility.YES
    )
    told = [
        (row.pupil_id, {"guardian": row.guardian_id, "parental_responsibility": ParentalResponsibility.YES})
        for row in rows
    ]
    record_many(EventName.GUARDIAN_CHANGED, told, by=by, school_id=school.pk)
    return len(rows)
