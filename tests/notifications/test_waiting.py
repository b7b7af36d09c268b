"""Nobody answers: a reminder, then the senior team, then the headteacher; each once, in the school's hours."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
import time_machine

from audit.models import Event
from audit.outbox import run_follow_ups
from audit.services import record
from notifications import waiting
from notifications.handlers import tell_that_it_waits
from notifications.models import Notice
from notifications.tasks import remind_whoever_is_waited_for
from notifications.wait_steps import Wait
from people.models import Staff
from policies.models import ClosedDays, Protocol
from posts.models import Kind, Post
from posts.reminders import ask_for_reminder, take_reminder_over
from posts.workflow import PostState
from publishing.services import schedule_post
from tests import cast
from tests.notifications.waiting import beat, on

pytestmark = pytest.mark.django_db

AtState = Callable[..., Post]


def test_an_approver_who_is_away_is_reminded_then_the_senior_team_hears_then_the_headteacher(
    clock: time_machine.Traveller, at: AtState, dee: Staff, dan: Staff, tina: Staff, hana: Staff
) -> None:
    at(PostState.AWAITING_APPROVAL)
    steps = {}
    for moment in (
        on(12, 12, 59),
        on(12, 13),
        on(12, 15, 59),
        on(12, 17),
        on(13, 8, 59),
        on(13, 9),
        on(14, 8, 59),
        on(14, 9),
        on(14, 15),
        on(22, 12),
    ):
        clock.move_to(moment)
        steps[moment] = beat()
    assert {moment: told for moment, told in steps.items() if told} == {
        on(12, 13): {(dee.name, "still_waits"), (dan.name, "still_waits")},
        on(13, 9): {(tina.name, "waits_for_colleague")},
        on(14, 9): {(hana.name, "nobody_answered")},
    }


def test_the_same_for_the_media_officers_turn(
    clock: time_machine.Traveller, at: AtState, mo: Staff, tina: Staff, hana: Staff
) -> None:
    at(PostState.APPROVED)
    found = []
    for moment in (on(12, 13), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        found.append(beat())
    assert found == [
        {(mo.name, "still_waits")},
        {(tina.name, "waits_for_colleague")},
        {(hana.name, "nobody_answered")},
    ]


def test_what_is_to_be_posted_by_hand_waits_from_the_time_that_was_set(
    clock: time_machine.Traveller, at: AtState, sam: Staff, mo: Staff
) -> None:
    post = at(PostState.APPROVED, post=cast.draft(sam, accounts=[cast.facebook(sam.school)]))
    schedule_post(post, by=mo, at=on(13, 10))
    for moment in (on(13, 9), on(13, 13, 59)):
        clock.move_to(moment)
        assert beat() == set()
    clock.move_to(on(13, 14))
    assert beat() == {(mo.name, "still_waits")}


def test_a_reminder_that_nobody_takes_over_waits_too(clock: time_machine.Traveller, sam: Staff, mo: Staff) -> None:
    post = cast.draft(sam)
    Post.objects.filter(pk=post.pk).update(kind=Kind.REMINDER)
    post = ask_for_reminder(Post.objects.get(pk=post.pk), by=sam, version=post.version)
    clock.move_to(on(12, 13))
    assert beat() == {(mo.name, "still_waits")}
    take_reminder_over(post, by=mo)
    run_follow_ups()
    assert not Notice.objects.filter(kind="still_waits", read_at=None).exists()


@pytest.mark.parametrize("moment", [on(12, 16), on(13, 7, 59), on(16, 12), on(17, 12)])
def test_nobody_is_reminded_at_night_or_at_a_weekend(
    clock: time_machine.Traveller, at: AtState, moment: datetime
) -> None:
    at(PostState.AWAITING_APPROVAL)
    clock.move_to(moment)
    assert beat() == set()


def test_nobody_is_reminded_in_the_holidays_and_they_do_not_count(
    clock: time_machine.Traveller, at: AtState, dee: Staff
) -> None:
    ClosedDays.objects.create(school=dee.school, first_on=date(2026, 5, 13), last_on=date(2026, 5, 22))
    clock.move_to(on(12, 14))
    at(PostState.AWAITING_APPROVAL)
    for moment in (on(13, 12), on(22, 12), on(25, 9, 59)):
        clock.move_to(moment)
        assert beat() == set()
    clock.move_to(on(25, 10))
    assert beat() == {(dee.name, "still_waits")}


def test_a_schools_own_hours_count(clock: time_machine.Traveller, at: AtState, dee: Staff) -> None:
    rules = {**Protocol.objects.get(school=dee.school).rules, "remind_after_hours": 1}
    Protocol.objects.create(school=dee.school, version=2, preset="deputy_head", rules=rules)
    at(PostState.AWAITING_APPROVAL)
    clock.move_to(on(12, 10))
    assert beat() == {(dee.name, "still_waits")}


def test_after_an_outage_the_steps_come_one_by_one_and_not_all_at_once(
    clock: time_machine.Traveller, at: AtState, dee: Staff, tina: Staff, hana: Staff
) -> None:
    at(PostState.AWAITING_APPROVAL)
    clock.move_to(on(20, 9))
    assert beat() == {(dee.name, "still_waits")}
    clock.move_to(on(20, 12, 59))
    assert beat() == set()
    clock.move_to(on(20, 13))
    assert beat() == {(tina.name, "waits_for_colleague")}
    clock.move_to(on(21, 13))
    assert beat() == {(hana.name, "nobody_answered")}


def test_a_worker_that_dies_leaves_nothing_and_the_next_look_does_it(
    clock: time_machine.Traveller, at: AtState, dee: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*args: Any, **data: Any) -> None:
        record(*args, **data)
        raise SystemExit

    at(PostState.AWAITING_APPROVAL)
    clock.move_to(on(12, 13))
    with monkeypatch.context() as dying:
        dying.setattr(waiting, "record", dies)
        with pytest.raises(SystemExit):
            remind_whoever_is_waited_for()
    assert not Event.objects.filter(name="wait.reminded").exists()
    assert beat() == {(dee.name, "still_waits")}


def test_hearing_of_it_again_tells_nobody_again(clock: time_machine.Traveller, at: AtState) -> None:
    at(PostState.AWAITING_APPROVAL)
    clock.move_to(on(12, 13))
    assert len(beat()) == 1
    tell_that_it_waits(Event.objects.get(name="wait.reminded"))
    assert Notice.objects.filter(kind="still_waits").count() == 1


def test_a_school_without_a_protocol_or_a_broken_post_holds_up_nobody(
    clock: time_machine.Traveller, at: AtState, dee: Staff, olu: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    Protocol.objects.filter(school=olu.school).delete()
    broken, other = at(PostState.AWAITING_APPROVAL), at(PostState.AWAITING_APPROVAL)
    run_follow_ups()
    rightly = waiting.wait_of

    def breaks(post: Post) -> Wait | None:
        if post.pk == broken.pk:
            raise ValueError
        return rightly(post)

    monkeypatch.setattr(waiting, "wait_of", breaks)
    clock.move_to(on(12, 13))
    assert remind_whoever_is_waited_for() == 1
    assert Event.objects.get(name="wait.reminded").post_id == other.pk


@pytest.mark.parametrize("broken", [{"school_hours": ["eight", "25:00"]}, {"remind_after_hours": "soon"}])
def test_a_school_with_broken_rules_holds_up_no_other(
    clock: time_machine.Traveller, at: AtState, olu: Staff, broken: dict[str, Any]
) -> None:
    protocol = Protocol.objects.get(school=olu.school)
    Protocol.objects.create(school=olu.school, version=9, preset="own", rules={**protocol.rules, **broken})
    if "remind_after_hours" in broken:
        Post.objects.filter(pk=cast.draft(olu).pk).update(asked_for_at=on(12, 9))
    mine = at(PostState.AWAITING_APPROVAL)
    clock.move_to(on(12, 13))
    assert remind_whoever_is_waited_for() == 1
    assert Event.objects.get(name="wait.reminded").post_id == mine.pk
