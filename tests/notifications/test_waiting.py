"""Nobody answers: a reminder, then the senior team, then the headteacher; each once, in the school's hours."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.test import Client

from approvals.services import approve_post
from audit.models import Event
from audit.outbox import run_follow_ups
from audit.services import record
from notifications import waiting
from notifications.handlers import tell_that_it_waits
from notifications.mail import send_waiting
from notifications.models import Notice
from notifications.queries import told
from notifications.tasks import remind_whoever_is_waited_for
from notifications.wait_steps import Wait
from people.models import Membership, Staff
from people.roles import Role
from people.services import end_role, end_staff, give_role, stand_in
from policies.models import ClosedDays, Protocol
from posts.models import Kind, Post
from posts.reminders import ask_for_reminder, take_reminder_over
from posts.services import recall_post
from posts.workflow import PostState
from publishing.services import schedule_post
from tests import cast

pytestmark = pytest.mark.django_db

AtState = Callable[..., Post]
SignIn = Callable[[Staff], Client]
CARDIFF = ZoneInfo("Europe/London")
TUESDAY_NINE = datetime(2026, 5, 12, 9, tzinfo=CARDIFF)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(TUESDAY_NINE, tick=False) as clock:
        yield clock


@pytest.fixture
def tina(sam: Staff) -> Staff:
    """The assistant head, of the senior team."""
    return cast.make_staff(sam.school, "Miss Roberts", Role.ASSISTANT_HEAD)


def on(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 5, day, hour, minute, tzinfo=CARDIFF)


def beat() -> set[tuple[str, str]]:
    """Two beats, and what follows. Who was told what by them."""
    run_follow_ups()
    before = set(Notice.objects.values_list("pk", flat=True))
    remind_whoever_is_waited_for()
    remind_whoever_is_waited_for()
    run_follow_ups()
    fresh = Notice.objects.exclude(pk__in=before).select_related("recipient")
    found = [(notice.recipient.name, notice.kind, notice.post_id) for notice in fresh]
    assert len(found) == len(set(found)), "nobody hears of one step twice"
    return {(name, kind) for name, kind, _ in found}


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


def test_each_goes_by_email_too_without_a_title_and_leads_to_a_page_that_opens(
    clock: time_machine.Traveller, at: AtState, dee: Staff, tina: Staff, hana: Staff, signed_in: SignIn
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    for moment in (on(12, 13), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        beat()
        send_waiting()
    sent = {
        letter.to[0]: letter for letter in mail.outbox if "waits" in letter.subject and "confirm" not in letter.subject
    }
    assert set(sent) == {dee.email, tina.email, hana.email}
    assert "since Tuesday 12 May" in sent[dee.email].body
    assert dee.name in sent[tina.email].body
    assert dee.name in sent[hana.email].body
    assert not any(post.title in f"{letter.subject} {letter.body}" for letter in sent.values())
    for staff, where in ((dee, f"/approvals/{post.public_id}/"), (tina, "/"), (hana, "/people/")):
        (notice,) = Notice.objects.filter(recipient=staff).exclude(kind="to_confirm")
        reading = told([notice])[0]
        assert reading.url == where
        assert signed_in(staff).get(where, follow=True).status_code == 200
        assert bool(reading.title) is (staff == dee), "no title for whoever may not see the post"
        assert str(reading.sentence) in signed_in(staff).get("/notices/").content.decode()


def test_the_pages_of_the_post_say_who_was_reminded_and_who_was_told(
    clock: time_machine.Traveller, at: AtState, sam: Staff, dee: Staff, tina: Staff, hana: Staff, signed_in: SignIn
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    for moment in (on(12, 13), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        beat()
    said = (
        f"{dee.name} reminded on Tuesday 12 May, 13:00.",
        f"{tina.name} told on Wednesday 13 May, 09:00, because nobody had answered.",
        f"{hana.name} told on Thursday 14 May, 09:00, because nobody had answered.",
    )
    pages = ((sam, f"/posts/{post.public_id}/"), (dee, f"/approvals/{post.public_id}/"))
    for staff, page in (*pages, (hana, f"/publishing/posts/{post.public_id}/")):
        shown = signed_in(staff).get(page).content.decode()
        assert [words for words in said if words not in shown] == [], page
    story = signed_in(hana).get(f"/publishing/posts/{post.public_id}/").content.decode()
    assert f"It still waited. Reminded: {dee.name}." in story
    assert f"It still waited, and nobody had answered. Told: {hana.name}." in story


def test_the_authors_desk_says_the_last_of_it_and_nothing_once_it_has_moved_on(
    clock: time_machine.Traveller, at: AtState, sam: Staff, dee: Staff, tina: Staff, hana: Staff, signed_in: SignIn
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    said = []
    for moment in (on(12, 12), on(12, 13), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        beat()
        (row,) = signed_in(sam).get("/posts/").context["rows"]
        said.append(row.status.removeprefix(f"With {dee.name} to confirm"))
    assert said == [
        "",
        "; reminded on Tuesday 12 May",
        "; the senior team was told on Wednesday 13 May",
        "; the headteacher was told on Thursday 14 May",
    ]
    assert said[-1] in signed_in(sam).get("/posts/").content.decode()
    clock.move_to(on(14, 10))
    assert post.revision is not None
    approve_post(post, by=dee, shown_digest=post.revision.digest)
    (row,) = signed_in(sam).get("/posts/").context["rows"]
    assert "told" not in row.status


def test_another_schools_people_hear_nothing(clock: time_machine.Traveller, at: AtState, olu: Staff) -> None:
    at(PostState.AWAITING_APPROVAL)
    for moment in (on(12, 13), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        beat()
    assert not Notice.objects.filter(recipient=olu).exists()


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
