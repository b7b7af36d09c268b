"""Who comes back with a request: account, human, school, roles and protocol in one statement."""

import datetime
from typing import Any

import pytest

from people.models import Delegation, Membership, School, Staff, User
from people.queries import person, today_in
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
