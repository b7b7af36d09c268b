"""Who somebody is today: the roles held, the people of a school."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import BigIntegerField, Exists, OuterRef, Q, Value
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
    own = Membership.objects.filter(_in_force(on), staff=staff).annotate(of=Value(None, BigIntegerField()))
    stood_in = Delegation.objects.filter(delegate=staff, starts_on__lte=on, ends_on__gte=on)
    held = list(own.values_list("role", "of").union(stood_in.values_list("role", "delegator_id")))
    roles = {role for role, of in held if of is None}
    if roles:
        roles.update(role for role, of in held if of is not None and _holds(of, role, on))
    return Person(staff_id=staff.pk, school_id=staff.school_id, roles=frozenset(roles))


def _holds(staff_id: int, role: str, on: datetime.date) -> bool:
    return Membership.objects.filter(_in_force(on), staff_id=staff_id, role=role).exists()


def holders(school: School, *roles: Role | str) -> list[Staff]:
    """The staff of a school who hold one of these roles today, stand-ins included, by name."""
    return merged(holders_by_role(school, roles), roles)


def holders_by_role(school: School, roles: Iterable[Role | str]) -> dict[str, list[Staff]]:
    """The same for each role by itself: two queries, however many roles. A stand-in needs a role of their own, and
    the delegator the role that is stood in for, as in `person`."""
    on = today_in(school)
    wanted = {str(role) for role in roles}
    found: dict[str, dict[int, Staff]] = {role: {} for role in wanted}
    current = Membership.objects.filter(_in_force(on), role__in=wanted, staff__school=school)
    for membership in current.select_related("staff"):
        found[membership.role][membership.staff_id] = membership.staff
    own = {role: set(held) for role, held in found.items()}
    any_role = Membership.objects.filter(_in_force(on), staff=OuterRef("delegate"))
    stand_ins = Delegation.objects.filter(
        Exists(any_role), role__in=wanted, starts_on__lte=on, ends_on__gte=on, delegate__school=school
    )
    for stand_in in stand_ins.select_related("delegate"):
        if stand_in.delegator_id in own[stand_in.role]:
            found[stand_in.role][stand_in.delegate_id] = stand_in.delegate
    return {role: sorted(held.values(), key=_by_name) for role, held in found.items()}


def merged(held: Mapping[str, list[Staff]], roles: Iterable[Role | str]) -> list[Staff]:
    """Everybody who holds any of these roles, once, by name."""
    return sorted({staff.pk: staff for role in roles for staff in held[str(role)]}.values(), key=_by_name)


def _by_name(staff: Staff) -> tuple[str, int]:
    return staff.name, staff.pk
