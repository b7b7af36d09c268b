"""A prepared query finds what the same query finds when it is asked afresh, and is put into SQL once."""

import datetime
import gc
import threading
import weakref
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, connections, transaction
from django.db.models import QuerySet
from django.utils import timezone

from audit.actors import SYSTEM
from audit.models import Event
from audit.names import EventName
from audit.services import record
from people.models import Membership, Pupil, School, Staff
from people.roles import Role
from prepared import first, prepared
from tests import cast

pytestmark = pytest.mark.django_db

built: list[str] = []


@pytest.fixture(autouse=True)
def _nothing_built() -> Iterator[None]:
    built.clear()
    yield
    built.clear()


@prepared
def _pupils(school: School, pks: list[int]) -> QuerySet[Pupil]:
    built.append("pupils")
    return Pupil.objects.select_related("school").filter(school=school, pk__in=pks).order_by("pk")


@prepared
def _others(school: School, besides: list[int]) -> QuerySet[Pupil]:
    return Pupil.objects.filter(school=school).exclude(pk__in=besides).order_by("pk")


@prepared
def _ids(public_id: UUID) -> QuerySet[Pupil, int]:
    return Pupil.objects.filter(public_id=public_id).values_list("pk", flat=True)


@prepared
def _events(before: datetime.datetime) -> QuerySet[Event]:
    return Event.objects.filter(at__lt=before)


@prepared
def _held(staff: Staff, role: str, on: datetime.date) -> QuerySet[Membership, Any]:
    held = Membership.objects.filter(staff=staff, role=role, starts_on__lte=on)
    return held.values_list("staff__name", "role", named=True)


@prepared
def _locked(pk: int) -> QuerySet[Pupil]:
    return Pupil.objects.select_for_update().filter(pk=pk)


@prepared
def _with_groups(pk: int) -> QuerySet[Pupil]:
    return Pupil.objects.filter(pk=pk).prefetch_related("groups")


def test_it_finds_what_is_there_now_for_each_value(school: School) -> None:
    one, two = cast.make_pupil(school, "Aled"), cast.make_pupil(school, "Bethan")
    assert _pupils(school, [one.pk]) == [one]
    assert _pupils(school, [two.pk]) == [two]
    Pupil.objects.filter(pk=two.pk).update(first_name="Cerys")
    assert [each.first_name for each in _pupils(school, [two.pk])] == ["Cerys"]


def test_lists_of_every_length_share_a_few_statements(school: School, django_assert_num_queries: Any) -> None:
    pupils = [cast.make_pupil(school, f"Pupil {number}") for number in range(6)]
    fresh = prepared(_pupils.__wrapped__)  # type: ignore[attr-defined]
    with django_assert_num_queries(12):
        for many in (1, 2, 3, 4, 5, 6, 6, 5, 4, 3, 2, 1):
            assert fresh(school, [each.pk for each in pupils[:many]]) == pupils[:many]
    assert len(built) == 4  # for 1, for 2, for 3 and 4, for 5 and 6


def test_what_is_left_out_is_left_out_at_every_length(school: School) -> None:
    pupils = [cast.make_pupil(school, f"Pupil {number}") for number in range(6)]
    for many in range(7):
        besides = [each.pk for each in pupils[:many]]
        assert _others(school, besides) == pupils[many:]


@pytest.mark.django_db(transaction=True)
def test_nothing_is_kept_of_a_thread_that_ended(school: School) -> None:
    asked: list[weakref.ref[Any]] = []

    def ask() -> None:
        assert _pupils(school, [school.pk]) == []
        asked.append(weakref.ref(connections[connection.alias]))
        connection.close()

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    gc.collect()
    assert [each() for each in asked] == [None]


def test_a_list_of_nothing_asks_nothing(school: School, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert _pupils(school, []) == []
        assert _pupils(school, []) == []


def test_every_kind_of_value_is_kept_as_the_database_keeps_it(school: School, dee: Staff) -> None:
    pupil = cast.make_pupil(school)
    assert _ids(pupil.public_id) == [pupil.pk]
    with transaction.atomic():
        event = record(EventName.PUPIL_LEFT, by=SYSTEM, school_id=school.pk, pupil_id=pupil.pk)
    assert event in _events(timezone.now() + datetime.timedelta(seconds=1))
    assert event not in _events(event.at)
    (row,) = _held(dee, Role.DEPUTY_HEAD, timezone.now().date())
    assert (row.staff__name, row.role) == (dee.name, Role.DEPUTY_HEAD)


def test_a_quote_in_a_value_is_a_value(dee: Staff) -> None:
    assert _held(dee, "' OR 1=1 --", timezone.now().date()) == []
    assert _held(dee, "%s", timezone.now().date()) == []


def test_what_is_fetched_along_is_fetched_anew(school: School) -> None:
    pupil = cast.make_pupil(school)
    assert list(_with_groups(pupil.pk)[0].groups.all()) == []
    group = pupil.groups.create(school=school, name="Choir")
    assert list(_with_groups(pupil.pk)[0].groups.all()) == [group]


@pytest.mark.parametrize("value", [None, True, {1}, object()])
def test_what_would_be_a_decision_or_has_no_order_is_refused(value: Any) -> None:
    with pytest.raises(TypeError):
        _locked(value)


def test_values_go_by_position() -> None:
    with pytest.raises(TypeError):
        _locked(pk=1)


@pytest.mark.django_db(transaction=True)
def test_rows_are_locked_only_inside_a_transaction(school: School) -> None:
    pupil = cast.make_pupil(school)
    with transaction.atomic():
        assert _locked(pupil.pk) == [pupil]
    if connection.features.has_select_for_update:
        with pytest.raises(transaction.TransactionManagementError):
            _locked(pupil.pk)


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
def test_each_thread_asks_over_its_own_connection(school: School) -> None:
    pupils = [cast.make_pupil(school, f"Pupil {number}") for number in range(4)]
    wrong: list[object] = []

    def ask(pupil: Pupil) -> None:
        try:
            wrong.extend(found for _ in range(50) if (found := _pupils(school, [pupil.pk])) != [pupil])
        except Exception as error:  # noqa: BLE001 whatever happens in a thread is the test's to say
            wrong.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask, args=[pupil]) for pupil in pupils]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_first_of_nothing_is_none(school: School) -> None:
    assert first(_pupils(school, [])) is None
