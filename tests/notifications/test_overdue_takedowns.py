"""What was ordered down and is past its time: reminded, then whoever else can take it down hears, then the head."""

from collections.abc import Callable
from datetime import date

import pytest
import time_machine
from django.core import mail
from django.test import Client

from audit.outbox import run_follow_ups
from channels.models import Account, Channel, ConsentChannel
from notifications.mail import send_waiting
from notifications.models import Notice
from notifications.queries import told
from notifications.tasks import remind_whoever_is_waited_for
from people.models import Staff
from people.services import end_staff
from policies.models import ClosedDays, Protocol
from posts.models import Post
from posts.workflow import PostState
from publishing.models import Proof, Takedown
from publishing.services import take_down_post
from publishing.takedowns import settle_takedown
from tests import cast
from tests.notifications.waiting import beat, on

pytestmark = pytest.mark.django_db

AtState = Callable[..., Post]
SignIn = Callable[[Staff], Client]
EACH_STEP = (on(13, 9), on(13, 13), on(13, 17))


def _on_x(staff: Staff) -> Account:
    return Account.objects.create(
        school=staff.school, channel=Channel.X, name="X account", consent_channel=ConsentChannel.X
    )


@pytest.fixture
def ordered_down(clock: time_machine.Traveller, at: AtState, sam: Staff, mo: Staff) -> Post:
    """Live on Facebook, and ordered down on Tuesday at nine: it has to be down by Wednesday at nine."""
    post = at(PostState.PUBLISHED, post=cast.draft(sam, accounts=[cast.facebook(sam.school)]))
    return take_down_post(post, by=mo)


def test_its_publisher_is_reminded_then_whoever_can_take_it_down_hears_then_the_headteacher(
    clock: time_machine.Traveller, ordered_down: Post, mo: Staff, dee: Staff, des: Staff, hana: Staff, tina: Staff
) -> None:
    steps = {}
    for moment in (on(13, 8, 59), on(13, 9), on(13, 12, 59), on(13, 13), on(13, 16, 59), on(13, 17), on(22, 12)):
        clock.move_to(moment)
        steps[moment] = beat()
    assert {moment: told for moment, told in steps.items() if told} == {
        on(13, 9): {(mo.name, "still_waits")},
        on(13, 13): {(dee.name, "waits_for_colleague"), (des.name, "waits_for_colleague")},
        on(13, 17): {(hana.name, "nobody_answered")},
    }


def test_a_weekend_and_the_holidays_stop_neither_the_clock_nor_the_telling(
    clock: time_machine.Traveller, ordered_down: Post, mo: Staff, dee: Staff, hana: Staff
) -> None:
    ClosedDays.objects.create(school=mo.school, first_on=date(2026, 5, 13), last_on=date(2026, 5, 29))
    found = []
    for moment in (on(13, 9), on(13, 13), on(13, 21)):
        clock.move_to(moment)
        found.append(beat())
    assert found == [
        {(mo.name, "still_waits")},
        {(dee.name, "waits_for_colleague")},
        {(hana.name, "nobody_answered")},
    ]


def test_where_nobody_publishes_whoever_may_take_it_down_hears_once_it_is_past_its_time(
    clock: time_machine.Traveller, ordered_down: Post, mo: Staff, dee: Staff, des: Staff, hana: Staff
) -> None:
    end_staff(mo, by=hana)
    steps = {}
    for moment in (on(12, 9, 5), on(13, 8, 59), on(13, 9), on(22, 12)):
        clock.move_to(moment)
        steps[moment] = beat()
    assert {moment: told for moment, told in steps.items() if told} == {
        on(13, 9): {(staff.name, "still_waits") for staff in (dee, des, hana)}
    }


def test_where_nobody_at_all_can_take_it_down_the_headteacher_hears_when_it_is_past_its_time(
    clock: time_machine.Traveller, ordered_down: Post, mo: Staff, hana: Staff
) -> None:
    rules = {**Protocol.objects.get(school=mo.school).rules, "take_down": ["media_officer"]}
    Protocol.objects.create(school=mo.school, version=2, preset="deputy_head", rules=rules)
    end_staff(mo, by=hana)
    found = []
    for moment in (on(13, 8, 59), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        found.append(beat())
    assert found == [set(), {(hana.name, "nobody_answered")}, set()]


def test_where_nobody_else_can_take_it_down_the_headteacher_hears_in_their_place(
    clock: time_machine.Traveller, ordered_down: Post, mo: Staff, dee: Staff, hana: Staff
) -> None:
    rules = {**Protocol.objects.get(school=mo.school).rules, "take_down": ["media_officer", "headteacher"]}
    Protocol.objects.create(school=mo.school, version=2, preset="deputy_head", rules=rules)
    clock.move_to(on(13, 9))
    assert beat() == {(mo.name, "still_waits")}
    clock.move_to(on(13, 13))
    assert beat() == {(hana.name, "nobody_answered")}


def test_what_is_proved_to_be_down_tells_nobody_and_is_no_news_to_those_who_were_told(
    clock: time_machine.Traveller, ordered_down: Post, mo: Staff, dee: Staff
) -> None:
    for moment in (on(13, 9), on(13, 13)):
        clock.move_to(moment)
        beat()
    settle_takedown(Takedown.objects.get(), by=mo, proof=Proof.SEEN_GONE)
    clock.move_to(on(15, 9))
    assert beat() == set()
    waits = Notice.objects.filter(kind__in=["still_waits", "waits_for_colleague"])
    assert waits.count() == 2
    assert not waits.filter(read_at=None).exists()


def test_a_proof_that_comes_before_the_notice_is_written_tells_nobody(
    clock: time_machine.Traveller, ordered_down: Post, mo: Staff
) -> None:
    run_follow_ups()
    clock.move_to(on(13, 9))
    assert remind_whoever_is_waited_for() == 1
    settle_takedown(Takedown.objects.get(), by=mo, proof=Proof.SEEN_GONE)
    run_follow_ups()
    assert not Notice.objects.filter(kind="still_waits").exists()


def test_with_two_accounts_it_waits_until_the_second_is_down_too(
    clock: time_machine.Traveller, at: AtState, sam: Staff, mo: Staff, dee: Staff
) -> None:
    accounts = [cast.facebook(sam.school), _on_x(sam)]
    take_down_post(at(PostState.PUBLISHED, post=cast.draft(sam, accounts=accounts)), by=mo)
    first, second = Takedown.objects.order_by("pk")
    clock.move_to(on(13, 9))
    assert beat() == {(mo.name, "still_waits")}
    settle_takedown(first, by=mo, proof=Proof.SEEN_GONE)
    run_follow_ups()
    assert Notice.objects.filter(kind="still_waits", read_at=None).exists(), "still asked for"
    clock.move_to(on(13, 13))
    assert beat() == {(dee.name, "waits_for_colleague")}
    settle_takedown(second, by=mo, proof=Proof.SEEN_GONE)
    run_follow_ups()
    assert not Notice.objects.filter(kind__in=["still_waits", "waits_for_colleague"], read_at=None).exists()


def test_each_goes_by_email_without_a_title_in_the_subject_and_leads_to_where_it_is_out(
    clock: time_machine.Traveller, ordered_down: Post, mo: Staff, dee: Staff, hana: Staff, signed_in: SignIn
) -> None:
    for moment in EACH_STEP:
        clock.move_to(moment)
        beat()
        send_waiting()
    kinds = {mo: "still_waits", dee: "waits_for_colleague", hana: "nobody_answered"}
    where = f"/publishing/posts/{ordered_down.public_id}/"
    for staff, kind in kinds.items():
        (notice,) = Notice.objects.filter(recipient=staff, kind=kind)
        reading = told([notice])[0]
        assert "ordered down on Tuesday 12 May" in reading.sentence
        assert reading.url == where
        page = signed_in(staff).get(where)
        assert page.status_code == 200
        subjects = [letter.subject for letter in mail.outbox if letter.to == [staff.email]]
        assert str(reading.telling.subject) in subjects
        assert not any(ordered_down.title in subject for subject in subjects)
    shown = signed_in(hana).get(where).content.decode()
    assert f"{mo.name} reminded on Wednesday 13 May, 09:00." in shown
    assert f"It was past its time to be down. Reminded: {mo.name}." in shown
    assert f"It was still not said to be down. Told: {hana.name}." in shown


def test_another_schools_people_hear_nothing_and_a_broken_school_holds_up_no_other(
    clock: time_machine.Traveller, ordered_down: Post, mo: Staff, olu: Staff
) -> None:
    protocol = Protocol.objects.get(school=olu.school)
    Protocol.objects.create(
        school=olu.school, version=9, preset="own", rules={**protocol.rules, "school_hours": ["eight", "25:00"]}
    )
    clock.move_to(on(13, 9))
    assert beat() == {(mo.name, "still_waits")}
    assert not Notice.objects.filter(recipient=olu).exists()
