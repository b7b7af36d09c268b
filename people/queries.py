"""Who somebody is today: the roles held, the people of a school."""

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from people.models import Delegation, Membership, School, Staff
from people.names import may_be_one_person
from people.roles import Role
from prepared import prepared


@dataclass(frozen=True)
class Person:
    """A member of staff as authority sees one: which human, of which school, with which roles today.

    To be a governor is no role of work: who is nothing else sees the page of counts, and to every other rule is nobody.
    """

    staff_id: int
    school_id: int
    roles: frozenset[str]
    is_governor: bool = False

    def holds(self, *roles: str) -> bool:
        return bool(self.roles.intersection(roles))


def today_in(school: School) -> datetime.date:
    """The date on the school's own wall."""
    return timezone.now().astimezone(ZoneInfo(school.time_zone)).date()


def _in_force(on: datetime.date) -> Q:
    return Q(starts_on__lte=on) & (Q(ends_on__isnull=True) | Q(ends_on__gte=on))


def memberships_on(on: datetime.date) -> QuerySet[Membership]:
    """The roles that are held on this day, by whomever."""
    return Membership.objects.filter(_in_force(on))


HELD = (
    "memberships__role",
    "memberships__starts_on",
    "memberships__ends_on",
    "delegations_held__role",
    "delegations_held__starts_on",
    "delegations_held__ends_on",
    "delegations_held__delegator_id",
)
"""The columns, from a Staff row, that say which roles somebody holds or stands in for."""


def person(staff: Staff) -> Person:
    """Who this human is today. Within a request that is asked once, with the account (policies.backend)."""
    if staff.asks_as is not None:
        return staff.asks_as
    return person_of(staff, _held(staff))


def held_on(staff: Staff, roles: Iterable[Role | str], on: datetime.date) -> bool:
    """Whether this person held one of these roles on that day, or stood in for it: by the rule of `person_of`."""
    return person_of(staff, _held(staff), on=on).holds(*(str(role) for role in roles))


def _held(staff: Staff) -> QuerySet[Staff, tuple[Any, ...]]:
    return Staff.objects.filter(pk=staff.pk).values_list(*HELD)


def person_of(staff: Staff, rows: Iterable[Sequence[Any]], *, on: datetime.date | None = None) -> Person:
    """The roles held today, or on that day: one's own and, beside these only, those stood in for while the delegator
    holds them.

    `rows` hold the columns HELD, each pair of a membership and a delegation once.
    """
    on = on or today_in(staff.school)
    roles: set[str] = set()
    stood_in: set[tuple[str, int]] = set()
    for role, starts_on, ends_on, other_role, other_starts_on, other_ends_on, delegator_id in rows:
        if role is not None and _holds_on(on, starts_on, ends_on):
            roles.add(role)
        if other_role is not None and _holds_on(on, other_starts_on, other_ends_on):
            stood_in.add((other_role, delegator_id))
    is_governor = Role.GOVERNOR in roles
    roles.discard(Role.GOVERNOR)
    if roles:
        roles.update(role for role, delegator_id in stood_in if _holds(delegator_id, role, on))
    return Person(staff_id=staff.pk, school_id=staff.school_id, roles=frozenset(roles), is_governor=is_governor)


def _holds_on(on: datetime.date, starts_on: datetime.date, ends_on: datetime.date | None) -> bool:
    return starts_on <= on and (ends_on is None or on <= ends_on)


def _holds(staff_id: int, role: str, on: datetime.date) -> bool:
    return Membership.objects.filter(_in_force(on), staff_id=staff_id, role=role).exists()


def may_be_one(one: Staff, other: Staff) -> bool:
    """Whether two accounts may be one human's: names that may be one person's, or the same before the @ of the e-mail.
    Advice only: in a school where relatives teach it is true of them too."""
    mailbox, another = (staff.email.partition("@")[0].casefold() for staff in (one, other))
    return may_be_one_person(one.name, other.name) or bool(mailbox and mailbox == another)


def roles_to_stand_in_for(staff: Staff) -> list[Role]:
    """The roles of this person, held today or from a later day on, in which a colleague could act for them. Everybody
    is staff, and what a governor sees nobody needs to see for them."""
    held = set(_not_over(Membership.objects.filter(staff=staff), staff.school).values_list("role", flat=True))
    return [role for role in Role if role in held - {Role.STAFF, Role.GOVERNOR}]


def who_can_stand_in_for(staff: Staff) -> QuerySet[Staff]:
    """The colleagues who work here: whoever holds no role of their own gets none by standing in."""
    works = _not_over(Membership.objects.filter(staff=OuterRef("pk")), staff.school).exclude(role=Role.GOVERNOR)
    return Staff.objects.filter(Exists(works), school=staff.school).exclude(pk=staff.pk).order_by("name", "pk")


def holds_all_the_days(staff: Staff, role: str, starts_on: datetime.date, ends_on: datetime.date) -> bool:
    """Whether this person's own role, by one membership, lasts from the one day to the other."""
    lasting = Membership.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=ends_on), starts_on__lte=starts_on)
    return lasting.filter(staff=staff, role=role).exists()


def _not_over(memberships: QuerySet[Membership], school: School) -> QuerySet[Membership]:
    return memberships.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today_in(school)))


def is_held(school: School, *roles: Role | str, besides: Collection[int] = ()) -> bool:
    """Whether anybody but these (ids of staff) holds one of the roles today: one query wherever that is no stand-in."""
    if _held_by_others(school, sorted(roles), sorted(besides), today_in(school)):
        return True
    return any(staff.pk not in besides for staff in holders(school, *roles))


@prepared
def _held_by_others(
    school: School, roles: list[str], besides: list[int], on: datetime.date
) -> QuerySet[Membership, int]:
    held = Membership.objects.filter(_in_force(on), role__in=roles, staff__school=school)
    return held.exclude(staff__pk__in=besides).values_list("pk", flat=True)[:1]


def holders(school: School, *roles: Role | str) -> list[Staff]:
    """The staff of a school who hold one of these roles today, stand-ins included, by name."""
    return merged(holders_by_role(school, roles), roles)


def holders_by_role(school: School, roles: Iterable[Role | str]) -> dict[str, list[Staff]]:
    """The same for each role by itself: two queries, however many roles. A stand-in needs a role of their own, and
    the delegator the role that is stood in for, as in `person`."""
    on = today_in(school)
    wanted = {str(role) for role in roles}
    found: dict[str, dict[int, Staff]] = {role: {} for role in wanted}
    for membership in _memberships(school, sorted(wanted), on):
        found[membership.role][membership.staff_id] = membership.staff
    own = {role: set(held) for role, held in found.items()}
    for stand_in in _stand_ins(school, sorted(wanted), on):
        if stand_in.delegator_id in own[stand_in.role]:
            found[stand_in.role][stand_in.delegate_id] = stand_in.delegate
    return {role: sorted(held.values(), key=_by_name) for role, held in found.items()}


@prepared
def _memberships(school: School, roles: list[str], on: datetime.date) -> QuerySet[Membership]:
    return Membership.objects.filter(_in_force(on), role__in=roles, staff__school=school).select_related("staff")


@prepared
def _stand_ins(school: School, roles: list[str], on: datetime.date) -> QuerySet[Delegation]:
    any_role = Membership.objects.filter(_in_force(on), staff=OuterRef("delegate")).exclude(role=Role.GOVERNOR)
    stand_ins = Delegation.objects.filter(
        Exists(any_role), role__in=roles, starts_on__lte=on, ends_on__gte=on, delegate__school=school
    )
    return stand_ins.select_related("delegate")


def merged(held: Mapping[str, list[Staff]], roles: Iterable[Role | str]) -> list[Staff]:
    """Everybody who holds any of these roles, once, by name."""
    return sorted({staff.pk: staff for role in roles for staff in held[str(role)]}.values(), key=_by_name)


def _by_name(staff: Staff) -> tuple[str, int]:
    return staff.name, staff.pk
