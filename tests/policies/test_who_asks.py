"""Who comes back with a request: account, human, school, roles and protocol in one statement."""

import datetime
from typing import Any

import pytest

from people.models import Delegation, Membership, School, Staff, User
from people.queries import held_on, person, today_in
from people.roles import Role
from policies.backend import StaffBackend
from policies.models import Protocol
from policies.rules import rules_in_force
from tests import cast

pytestmark = pytest.mark.django_db


def asking(staff: Staff) -> Staff:
    user = StaffBackend().get_user(User.objects.get(staff=staff).pk)
    assert user is not None
    assert user.staff is not None
    return user.staff


def test_the_account_brings_what_would_be_asked_afresh(school: School, dee: Staff, dan: Staff) -> None:
    today = today_in(school)
    Delegation.objects.create(
        delegator=dan, delegate=dee, role=Role.DEPUTY_HEAD, starts_on=today, ends_on=today, reason="Away"
    )
    found = asking(dee)
    assert found.asks_as == person(Staff.objects.get(pk=dee.pk))
    assert found.school.asks_under == rules_in_force(school)


def test_it_is_one_statement_however_many_roles(dee: Staff, django_assert_num_queries: Any) -> None:
    Membership.objects.create(staff=dee, role=Role.MEDIA_OFFICER)
    account = User.objects.get(staff=dee).pk
    with django_assert_num_queries(1):
        user = StaffBackend().get_user(account)
    assert user is not None
    assert user.staff is not None
    assert user.staff.asks_as is not None
    assert user.staff.asks_as.roles == {Role.STAFF, Role.DEPUTY_HEAD, Role.MEDIA_OFFICER}


def test_the_newest_protocol_is_the_one_in_force(school: School, sam: Staff) -> None:
    first = Protocol.objects.get(school=school)
    Protocol.objects.create(school=school, version=first.version + 1, preset=first.preset, rules=first.rules)
    assert asking(sam).school.asks_under.version == first.version + 1


def test_a_role_that_is_over_is_none_and_another_school_gives_nothing(dee: Staff) -> None:
    yesterday = today_in(dee.school) - datetime.timedelta(days=1)
    Membership.objects.filter(staff=dee).update(ends_on=yesterday)
    assert asking(dee).asks_as == person(Staff.objects.get(pk=dee.pk))
    assert not person(dee).roles
    elsewhere = cast.make_staff(cast.make_school("Ysgol Arall", "arall"), "Mrs Olu")
    assert asking(elsewhere).asks_as.school_id == elsewhere.school_id  # type: ignore[union-attr]


def test_nobody_whose_account_is_closed_comes_back(sam: Staff) -> None:
    account = User.objects.get(staff=sam)
    account.is_active = False
    account.save()
    assert StaffBackend().get_user(account.pk) is None


def test_who_held_a_role_on_a_day_goes_by_the_rule_of_who_holds_it_today(dee: Staff, dan: Staff, sam: Staff) -> None:
    today = today_in(dee.school)
    before, head = today - datetime.timedelta(days=3), Role.HEADTEACHER
    own = Membership.objects.create(staff=dan, role=head, starts_on=before, ends_on=today)
    Delegation.objects.create(delegator=dan, delegate=sam, role=head, starts_on=before, ends_on=today, reason="Away")
    assert held_on(sam, [head], before)
    assert not held_on(sam, [head], before - datetime.timedelta(days=1)), "before they stood in"
    own.ends_on = today - datetime.timedelta(days=1)
    own.save()
    assert held_on(sam, [head], before), "what came later takes nothing back"
    assert not held_on(sam, [head], today), "nobody stands in for a role that is over"
    Membership.objects.filter(staff=sam).update(ends_on=before)
    assert held_on(sam, [head], before)
    assert not held_on(sam, [head], own.ends_on), "whoever holds no role of their own gets none by standing in"
    assert held_on(dee, ["office", Role.DEPUTY_HEAD], before)
