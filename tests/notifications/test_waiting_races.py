"""Two beats at once, and a beat that meets a decision: every step of waiting is recorded once, or not at all."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
import time_machine
from django.db import transaction

from audit.models import Event
from audit.outbox import run_follow_ups
from notifications.handlers import tell_that_it_waits
from notifications.models import Notice
from notifications.tasks import remind_whoever_is_waited_for
from people.models import Staff
from posts.models import Post
from posts.workflow import PostState
from tests.cast import approve_post
from tests.notifications.waiting import TUESDAY_NINE, on
from tests.racing import race, until_somebody_waits_for_us

pytestmark = [pytest.mark.race, pytest.mark.usefixtures("database_role")]

AtState = Callable[..., Post]


def waiting_since_nine(at: AtState) -> Post:
    with time_machine.travel(TUESDAY_NINE, tick=False):
        return at(PostState.AWAITING_APPROVAL)


def at_one() -> time_machine.travel:
    one: datetime = on(12, 13) + timedelta(minutes=1)
    return time_machine.travel(one, tick=True)


def meets(first: Callable[[], Any], second: Callable[[], Any]) -> list[Any]:
    """`second` comes while the transaction of `first` holds its locks, and waits for them."""
    holds = threading.Event()

    def holding() -> Any:
        with transaction.atomic():
            result = first()
            holds.set()
            until_somebody_waits_for_us()
            return result

    def waiting() -> Any:
        assert holds.wait(timeout=30)
        return second()

    return race(holding, waiting)


def tell(event: Event) -> None:
    with transaction.atomic():
        tell_that_it_waits(event)


def test_two_beats_at_once_record_a_step_once(at: AtState, dee: Staff) -> None:
    waiting_since_nine(at)
    with at_one():
        assert meets(remind_whoever_is_waited_for, remind_whoever_is_waited_for) == [1, 0]
        run_follow_ups()
    assert Event.objects.filter(name="wait.reminded").count() == 1
    assert [notice.recipient for notice in Notice.objects.filter(kind="still_waits")] == [dee]


@pytest.mark.parametrize("late", ["beat", "notice"])
def test_a_beat_or_a_notice_that_comes_while_somebody_decides_tells_nobody(
    at: AtState, dee: Staff, dan: Staff, late: str
) -> None:
    post = waiting_since_nine(at)
    assert post.revision is not None
    decide = partial(approve_post, post, by=dee, shown_digest=post.revision.digest)
    with at_one():
        if late == "beat":
            assert meets(decide, remind_whoever_is_waited_for)[1] == 0
        else:
            remind_whoever_is_waited_for()
            meets(decide, partial(tell, Event.objects.get(name="wait.reminded")))
        run_follow_ups()
    assert not Notice.objects.filter(kind="still_waits").exists()
