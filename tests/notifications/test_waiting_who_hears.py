"""Whoever can take the step now is reminded, nobody with a hand in it; where nobody can, the headteacher hears."""

from collections.abc import Callable
from datetime import date

import pytest
import time_machine
from django.test import Client

from audit.outbox import run_follow_ups
from notifications.models import Notice
from notifications.queries import told
from notifications.tasks import remind_whoever_is_waited_for
from people.models import Membership, Staff
from people.roles import Role
from people.services import end_role, end_staff, give_role, stand_in
from posts.models import Post
from posts.services import recall_post
from posts.workflow import PostState
from tests import cast
from tests.cast import approve_post
from tests.notifications.waiting import beat, on

pytestmark = pytest.mark.django_db

AtState = Callable[..., Post]
SignIn = Callable[[Staff], Client]


def test_where_there_is_no_senior_team_the_headteacher_hears_instead(
    clock: time_machine.Traveller, at: AtState, dee: Staff, hana: Staff
) -> None:
    at(PostState.AWAITING_APPROVAL)
    clock.move_to(on(12, 13))
    assert beat() == {(dee.name, "still_waits")}
    clock.move_to(on(13, 9))
    assert beat() == {(hana.name, "nobody_answered")}


def test_neither_the_author_nor_anyone_who_changed_it_is_reminded_to_confirm_it(
    clock: time_machine.Traveller, at: AtState, dee: Staff, dan: Staff, tina: Staff, hana: Staff
) -> None:
    at(PostState.AWAITING_APPROVAL, sam=tina, post=cast.draft(tina))
    written_by_dee = cast.draft(dee)
    at(PostState.AWAITING_APPROVAL, sam=dee, post=written_by_dee)
    clock.move_to(on(12, 13))
    beat()
    assert set(Notice.objects.filter(post_id=written_by_dee.pk, kind="still_waits").values_list("recipient")) == {
        (dan.pk,)
    }
    clock.move_to(on(13, 9))
    assert beat() == {(tina.name, "waits_for_colleague"), (hana.name, "nobody_answered")}
    assert not Notice.objects.filter(recipient=tina).exclude(post_id=written_by_dee.pk).exists()


def test_a_stand_in_who_is_named_meanwhile_is_told_and_nobody_a_second_time(
    clock: time_machine.Traveller, at: AtState, dee: Staff, tina: Staff, hana: Staff
) -> None:
    at(PostState.AWAITING_APPROVAL)
    for moment in (on(12, 13), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        beat()
    stand_in(
        delegator=dee,
        delegate=tina,
        role=Role.DEPUTY_HEAD,
        starts_on=date(2026, 5, 15),
        ends_on=date(2026, 5, 22),
        reason="Ill",
        by=hana,
    )
    assert beat() == set(), "not before their first day"
    clock.move_to(on(15, 8))
    assert beat() == {(tina.name, "still_waits")}


def test_what_lay_with_somebody_who_left_lies_with_the_others(
    clock: time_machine.Traveller, at: AtState, dee: Staff, dan: Staff, hana: Staff, signed_in: SignIn
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    run_follow_ups()
    end_staff(dee, by=hana)
    clock.move_to(on(12, 13))
    assert beat() == {(dan.name, "still_waits")}
    assert str(post.public_id) in signed_in(dan).get("/approvals/").content.decode()


def test_where_nobody_can_take_the_step_the_headteacher_hears_at_once_and_a_successor_is_asked(
    clock: time_machine.Traveller, at: AtState, dee: Staff, hana: Staff
) -> None:
    at(PostState.AWAITING_APPROVAL)
    end_role(Membership.objects.get(staff=dee, role=Role.DEPUTY_HEAD), by=hana)
    clock.move_to(on(12, 9, 5))
    assert beat() == {(hana.name, "nobody_answered")}
    (notice,) = Notice.objects.filter(kind="nobody_answered")
    assert "somebody has to be given the role" in told([notice])[0].sentence
    new = cast.make_staff(hana.school, "Mr Lewis")
    give_role(new, Role.DEPUTY_HEAD, by=hana, starts_on=date(2026, 5, 12))
    clock.move_to(on(12, 13))
    assert beat() == {(new.name, "still_waits")}


def test_where_nobody_can_post_it_the_headteacher_hears_at_once_too(
    clock: time_machine.Traveller, at: AtState, mo: Staff, hana: Staff
) -> None:
    at(PostState.APPROVED)
    end_staff(mo, by=hana)
    clock.move_to(on(12, 9, 5))
    assert beat() == {(hana.name, "nobody_answered")}


@pytest.mark.parametrize("move", ["approve", "recall"])
def test_a_post_that_moved_on_before_the_notice_was_written_tells_nobody(
    clock: time_machine.Traveller, at: AtState, sam: Staff, dee: Staff, dan: Staff, mo: Staff, move: str
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    run_follow_ups()
    clock.move_to(on(12, 13))
    assert remind_whoever_is_waited_for() == 1
    if move == "approve":
        assert post.revision is not None
        approve_post(post, by=dee, shown_digest=post.revision.digest)
    else:
        recall_post(post, by=sam)
    run_follow_ups()
    assert not Notice.objects.filter(kind="still_waits").exists()


def test_once_it_is_decided_a_reminder_is_no_news_any_more(
    clock: time_machine.Traveller, at: AtState, dee: Staff, dan: Staff, tina: Staff, hana: Staff
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    for moment in (on(12, 13), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        beat()
    assert post.revision is not None
    approve_post(post, by=dee, shown_digest=post.revision.digest)
    run_follow_ups()
    about_waiting = Notice.objects.filter(kind__in=["still_waits", "waits_for_colleague", "nobody_answered"])
    assert about_waiting.count() == 4
    assert not about_waiting.filter(read_at=None).exists()
    assert not about_waiting.filter(mail_wanted=True).exists()


def test_another_schools_people_hear_nothing(clock: time_machine.Traveller, at: AtState, olu: Staff) -> None:
    at(PostState.AWAITING_APPROVAL)
    for moment in (on(12, 13), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        beat()
    assert not Notice.objects.filter(recipient=olu).exists()
