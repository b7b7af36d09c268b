"""The same event of many children at once: as many rows, a handful of statements, every handler hears of each."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import connection, transaction

from audit.models import Event, FollowUp
from audit.names import EventName
from audit.services import record_many
from audit.wiring import consequences, together_of
from people.models import School, Staff
from schoolsocial import wiring

HEARD: list[list[int]] = []


def hear_one(event: Event) -> None:
    """One at a time."""
    HEARD.append([event.pk])


def hear_all(events: list[Event]) -> None:
    """All at once."""
    HEARD.append([event.pk for event in events])


@pytest.fixture
def wired(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """wired(True): the handler has a form for many."""

    def wire(together: bool) -> None:
        one, every = f"{__name__}.hear_one", f"{__name__}.hear_all"
        monkeypatch.setitem(wiring.AT_ONCE, EventName.PUPIL_LEFT, (one,))
        monkeypatch.setitem(wiring.AFTERWARDS, EventName.PUPIL_LEFT, (one,))
        monkeypatch.setattr(wiring, "TOGETHER", {one: every} if together else {})
        consequences.cache_clear()
        together_of.cache_clear()

    HEARD.clear()
    yield wire
    monkeypatch.undo()
    consequences.cache_clear()
    together_of.cache_clear()


@pytest.mark.parametrize("together", [True, False])
def test_every_event_is_written_and_heard_of(
    school: School, cai: Staff, wired: Callable[[bool], None], together: bool
) -> None:
    wired(together)
    events = record_many(EventName.PUPIL_LEFT, [(7, {"on": "2026-01-01"}), (8, {})], by=cai, school_id=school.pk)
    rows = Event.objects.order_by("pk").filter(name=EventName.PUPIL_LEFT)
    assert list(rows.values_list("pupil_id", "data", "actor_id")) == [
        (7, {"on": "2026-01-01"}, cai.pk),
        (8, {}, cai.pk),
    ]
    ids = [event.pk for event in events]
    assert ids == [row.pk for row in rows]
    assert ([ids] if together else [[pk] for pk in ids]) == HEARD
    assert FollowUp.objects.filter(event__in=ids).count() == 2


def test_it_takes_a_handful_of_statements(
    school: School,
    cai: Staff,
    wired: Callable[[bool], None],
    django_assert_max_num_queries: Callable[..., AbstractContextManager[object]],
) -> None:
    wired(True)
    with django_assert_max_num_queries(2 if connection.features.max_query_params is None else 50):
        record_many(EventName.PUPIL_LEFT, ((n, {}) for n in range(500)), by=cai, school_id=school.pk)


def test_of_nothing_nobody_hears(school: School, cai: Staff, wired: Callable[[bool], None]) -> None:
    wired(True)
    assert record_many(EventName.PUPIL_LEFT, [], by=cai, school_id=school.pk) == []
    assert HEARD == []


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_written() -> None:
    assert not connection.in_atomic_block
    with pytest.raises(RuntimeError):
        record_many(EventName.PUPIL_LEFT, [(1, {})], by=Staff(pk=1), school_id=1)
    with transaction.atomic():
        assert not Event.objects.exists()
