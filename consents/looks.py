"""Who looked at a child's record: noted once a day for each person, read by the safeguarding lead and the head."""

from typing import NamedTuple

from django.db.models import QuerySet

from consents.models import RecordLook
from people.models import Pupil, Staff
from people.queries import today_in
from policies.authority import NotAllowed, may_see_who_looked
from policies.requests import StaffRequest


class Looked(NamedTuple):
    name: str
    look: RecordLook


def note_look(request: StaffRequest, *pupils: Pupil) -> None:
    """One row a day for each child; looking again writes nothing. One statement. A HEAD shows nobody anything."""
    if request.method == "GET":
        staff, on = request.staff, today_in(request.staff.school)
        looks = [RecordLook(school_id=staff.school_id, pupil_id=pupil.pk, staff_id=staff.pk, on=on) for pupil in pupils]
        RecordLook.objects.bulk_create(looks, ignore_conflicts=True)


def looks_at(pupil: Pupil) -> QuerySet[RecordLook]:
    """The newest first."""
    return RecordLook.objects.filter(school_id=pupil.school_id, pupil_id=pupil.pk).order_by("-on", "-at", "-pk")


def named(looks: list[RecordLook]) -> list[Looked]:
    names = dict(Staff.objects.filter(pk__in={look.staff_id for look in looks}).values_list("pk", "name"))
    return [Looked(names.get(look.staff_id, ""), look) for look in looks]


def require_to_see(request: StaffRequest) -> None:
    reason = may_see_who_looked(request.person, rules=request.rules)
    if reason is not None:
        raise NotAllowed(reason)
