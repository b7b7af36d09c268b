"""Who somebody is today: the roles held, the people of a school."""

import datetime
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from people.models import Delegation, Membership, School, Staff
from people.roles import Role


@dataclass(frozen=True)
class Person:
    """A member of staff as authority sees one: which human, of which school, with which roles today."""

    staff_id: int
    school_id: int
    roles: frozenset[str]

    def holds(self, *roles: str) -> bool:
        return bool(self.roles.intersection(roles))


def today_in(school: School) -> datetime.date:
    """The date on the school's own wall."""
    return timezone.now().astimezone(ZoneInfo(school.time_zone)).date()


def _in_force(on: datetime.date) -> Q:
    return Q(starts_on__lte=on) & (Q(ends_on__isnull=True) | Q(ends_on__gte=on))


def person(staff: Staff) -> Person:
    """The roles held today: one's own and, beside these only, those stood in for while the delegator holds them."""
    on = today_in(staff.school)
    held = Membership.objects.filter(_in_force(on), staff=staff)
    still_held = Membership.objects.filter(_in_force(on), staff=OuterRef("delegator"), role=OuterRef("role"))
    stood_in = Delegation.objects.filter(
        Exists(still_held), Exists(held), delegate=staff, starts_on__lte=on, ends_on__gte=on
    )
    roles = held.values_list("role", flat=True).union(stood_in.values_list("role", flat=True))
    return Person(staff_id=staff.pk, school_id=staff.school_id, roles=frozenset(roles))


def holders(school: School, *roles: Role | str) -> QuerySet[Staff]:
    """The staff of a school who hold one of these roles today, stand-ins included."""
    on = today_in(school)
    current = Membership.objects.filter(_in_force(on), role__in=roles, staff__school=school)
    stand_ins = Delegation.objects.filter(
        role__in=roles, starts_on__lte=on, ends_on__gte=on, delegator__in=current.values("staff")
    )
    any_role = Membership.objects.filter(_in_force(on), staff__school=school)
    return (
        Staff.objects.filter(school=school)
        .filter(
            Q(pk__in=current.values("staff"))
            | (Q(pk__in=stand_ins.values("delegate")) & Q(pk__in=any_role.values("staff")))
        )
        .order_by("name", "pk")
    )
