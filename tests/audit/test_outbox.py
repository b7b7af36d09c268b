"""The outbox: an effect for every handler exactly once, whatever fails, dies or comes twice."""

import datetime
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from celery import current_app
from django.db import connection, transaction
from django.utils import timezone

from audit import outbox
from audit.actors import SYSTEM
from audit.models import Event, FollowUp
from audit.names import EventName
from audit.outbox import run_follow_ups
from audit.services import record
from policies.models import Device

HANDLER = "tests.audit.test_outbox.make_a_device"
OTHER = "tests.audit.test_outbox.make_another"


def make_a_device(event: Event) -> None:
    """An effect that can be counted."""
    _effect("effect", event)


def make_another(event: Event) -> None:
    """A second effect of the same event."""
    _effect("other", event)


def _effect(word: str, event: Event) -> None:
    Device.objects.create(school_id=event.school_id or 0, name=f"{word} {event.pk}")


@pytest.fixture
def school_id(school: Any, monkeypatch: pytest.MonkeyPatch) -> int:
    """A school whose drafts are heard of by the two handlers above."""
    monkeypatch.setattr("audit.services.consequences", lambda _: ((), (HANDLER, OTHER)))
    FollowUp.objects.all().delete()
    return int(school.pk)


def happen(school_id: int, times: int = 1) -> None:
    for _ in range(times):
        with transaction.atomic():
            record(EventName.POST_DRAFTED, by=SYSTEM, school_id=school_id)


def happen_and_fail(school_id: int) -> None:
    with transaction.atomic():
        record(EventName.POST_DRAFTED, by=SYSTEM, school_id=school_id)
        raise ZeroDivisionError


def effects() -> int:
    return Device.objects.count()


def test_recording_outside_a_transaction_is_refused(transactional_db: None) -> None:
    with pytest.raises(RuntimeError, match="belongs into the transaction"):
        record(EventName.POST_DRAFTED, by=SYSTEM, school_id=1)


def test_what_was_rolled_back_is_neither_recorded_nor_told(school_id: int) -> None:
    with pytest.raises(ZeroDivisionError):
        happen_and_fail(school_id)
    assert not FollowUp.objects.exists()
    assert not Event.objects.filter(name=EventName.POST_DRAFTED).exists()


def test_each_handler_hears_once(school_id: int) -> None:
    happen(school_id, 3)
    assert run_follow_ups() == 6
    assert run_follow_ups() == 0
    assert effects() == 6


def test_the_effect_of_a_handler_that_fails_is_undone_and_it_is_tried_later_and_later(
    school_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(event: Event) -> None:
        _effect("half", event)
        raise ValueError("Ffion Prosser")

    monkeypatch.setattr("tests.audit.test_outbox.make_a_device", half)
    happen(school_id)
    assert run_follow_ups() == 1, "the other handler is not held up"
    assert effects() == 1
    waits = []
    for _ in range(3):
        waiting = FollowUp.objects.get(done_at=None)
        waits.append(waiting.available_at - timezone.now())
        FollowUp.objects.update(available_at=timezone.now())
        run_follow_ups()
    assert waits[0] < waits[1] < waits[2]
    waiting.refresh_from_db()
    assert (waiting.attempts, waiting.last_error) == (4, "ValueError"), "the error's text is nowhere"
    monkeypatch.undo()
    FollowUp.objects.update(available_at=timezone.now())
    assert run_follow_ups() == 1
    assert effects() == 2


def test_it_is_never_given_up_and_never_put_off_for_long(school_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.audit.test_outbox.make_a_device", lambda event: 1 / 0)
    happen(school_id)
    FollowUp.objects.update(attempts=500)
    run_follow_ups()
    waiting = FollowUp.objects.get(done_at=None)
    assert waiting.available_at - timezone.now() <= datetime.timedelta(minutes=10)


def test_a_worker_that_dies_between_effect_and_mark_leaves_neither(
    school_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        """As SIGKILL: nothing catches it."""

    def dies(event: Event) -> None:
        _effect("half", event)
        raise Killed

    monkeypatch.setattr("tests.audit.test_outbox.make_a_device", dies)
    happen(school_id)
    with pytest.raises(Killed):
        run_follow_ups()
    assert effects() == 0
    monkeypatch.undo()
    assert run_follow_ups() == 2
    assert effects() == 2


def test_a_handler_that_is_gone_after_an_upgrade_waits_and_says_so(school_id: int) -> None:
    happen(school_id)
    FollowUp.objects.filter(handler=OTHER).update(handler="notifications.handlers.tell_the_caretaker")
    assert run_follow_ups() == 1
    assert FollowUp.objects.get(done_at=None).last_error == "ImportError"


def test_a_broker_that_is_down_costs_nothing(
    school_id: int,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[list[Any]]],
) -> None:
    def down(*_: object, **__: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("audit.tasks.sweep_outbox.apply_async", down)
    with django_capture_on_commit_callbacks(execute=True):
        happen(school_id)
    assert run_follow_ups() == 2


def test_a_transaction_asks_for_one_look_however_much_it_holds(
    school_id: int, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[list[Any]]]
) -> None:
    with django_capture_on_commit_callbacks() as waiting, transaction.atomic():
        happen(school_id, 5)
    assert len(waiting) == 1


def test_a_look_that_was_rolled_back_with_a_savepoint_is_asked_for_again(
    school_id: int, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[list[Any]]]
) -> None:
    with django_capture_on_commit_callbacks() as waiting, transaction.atomic():
        with pytest.raises(ZeroDivisionError):
            happen_and_fail(school_id)
        record(EventName.POST_DRAFTED, by=SYSTEM, school_id=school_id)
    assert len(waiting) == 1


def test_more_than_one_batch_asks_for_another_run(school_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(outbox, "nudge", lambda: asked.append(1))
    happen(school_id, 2)
    assert run_follow_ups(limit=3) == 3
    assert asked == [1]
    assert run_follow_ups(limit=3) == 1
    assert asked == [1]


def test_a_task_carries_no_argument_at_all(school_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of anybody lies in the queue: the worker reads the rows."""
    sent: list[tuple[Any, ...]] = []
    monkeypatch.setattr(current_app, "send_task", lambda *args, **kwargs: sent.append(args))
    monkeypatch.setattr("celery.app.task.Task.apply_async", lambda self, *args, **kwargs: sent.append((args, kwargs)))
    outbox.nudge()
    assert sent == [((), {"retry": False})]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_workers_share_the_work_and_no_effect_comes_twice(school_id: int, database_role: str) -> None:
    happen(school_id, 20)
    start = threading.Barrier(3)
    done: list[int] = []

    def work() -> None:
        try:
            start.wait(20)
            done.append(run_follow_ups())
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(done) == 40 == effects()
    assert not FollowUp.objects.filter(done_at=None).exists()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_a_slow_handler_holds_up_nobody(school_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def slow(event: Event) -> None:
        inside.set()
        go_on.wait(20)
        _effect("slow", event)

    monkeypatch.setattr("tests.audit.test_outbox.make_a_device", slow)
    happen(school_id)

    def work() -> None:
        try:
            run_follow_ups(limit=1)
        finally:
            connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    assert inside.wait(20)
    assert run_follow_ups() == 1
    assert Device.objects.get().name.startswith("other")
    go_on.set()
    thread.join()
    assert effects() == 2


def test_the_follow_ups_of_one_event_are_not_doubled_by_hand(school_id: int) -> None:
    happen(school_id)
    event = Event.objects.latest("pk")
    created = FollowUp.objects.bulk_create([FollowUp(event=event, handler=HANDLER)], ignore_conflicts=True)
    assert created
    assert FollowUp.objects.filter(event=event).count() == 2
