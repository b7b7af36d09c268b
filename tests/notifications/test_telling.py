"""Who is told of what: the right people, never the actor, never twice."""

import datetime
from collections.abc import Callable

import pytest
from django.core import mail
from django.utils import timezone

from approvals.services import ask_for_changes, decline_post
from audit.actors import SYSTEM
from audit.models import Event, FollowUp
from audit.names import EventName
from audit.outbox import run_follow_ups
from audit.services import record
from notifications.handlers import tell_approvers, tell_author
from notifications.mail import send_waiting
from notifications.models import Notice, NoticeKind, Preference
from notifications.services import choose_email
from people.models import Membership, Staff
from people.roles import Role
from people.services import end_staff
from posts.models import Kind, Post, VoidReason
from posts.services import recall_post, void_post
from posts.workflow import PostState
from publishing.services import release_post, schedule_post, send_back_post, take_down_post
from tests import cast
from tests.cast import approve_post

pytestmark = pytest.mark.django_db


def told(after: int = 0) -> set[tuple[str, str]]:
    """Carry out what follows; who was told what since the notice `after`."""
    run_follow_ups()
    return {(notice.recipient.name, notice.kind) for notice in Notice.objects.filter(pk__gt=after)}


def newest() -> int:
    run_follow_ups()
    last = Notice.objects.order_by("-pk").first()
    return last.pk if last else 0


def digest(post: Post) -> str:
    assert post.revision is not None
    return post.revision.digest


def test_at_submit_every_approver_is_told_and_nobody_else(
    at: Callable[..., Post], sam: Staff, dee: Staff, dan: Staff, mo: Staff, olu: Staff
) -> None:
    at(PostState.AWAITING_APPROVAL)
    assert told() == {(dee.name, "to_confirm"), (dan.name, "to_confirm")}


def test_an_approver_who_wrote_the_post_is_not_asked_to_confirm_it(
    dee: Staff, dan: Staff, mo: Staff, at: Callable[..., Post]
) -> None:
    at(PostState.AWAITING_APPROVAL, sam=dee, post=cast.draft(dee))
    assert told() == {(dan.name, "to_confirm")}


def test_nor_is_one_who_changed_it(sam: Staff, dee: Staff, dan: Staff, at: Callable[..., Post]) -> None:
    post = cast.draft(sam)
    post.contributors.add(dee)
    at(PostState.AWAITING_APPROVAL, post=post)
    assert told() == {(dan.name, "to_confirm")}


def test_at_go_live_the_author_and_the_publishers_are_told_and_not_the_approver(
    at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    before = newest()
    approve_post(post, by=dee, shown_digest=digest(post))
    assert told(before) == {(sam.name, "confirmed"), (mo.name, "to_publish")}


def test_a_publisher_who_wrote_the_post_is_told_once(mo: Staff, dee: Staff, at: Callable[..., Post]) -> None:
    post = at(PostState.AWAITING_APPROVAL, sam=mo, post=cast.draft(mo))
    before = newest()
    approve_post(post, by=dee, shown_digest=digest(post))
    assert told(before) == {(mo.name, "to_publish")}


def test_on_the_way_to_live_the_right_people_are_mailed_once_each_and_nobody_else(
    at: Callable[..., Post], sam: Staff, dee: Staff, dan: Staff, mo: Staff, hana: Staff, cai: Staff, olu: Staff
) -> None:
    def mailed() -> list[tuple[str, str]]:
        mail.outbox.clear()
        for _ in range(2):
            run_follow_ups()
            send_waiting()
        return sorted((letter.to[0], letter.subject) for letter in mail.outbox)

    post = at(PostState.AWAITING_APPROVAL)
    asked = "A post waits for you to confirm that it can go live"
    assert mailed() == sorted([(dee.email, asked), (dan.email, asked)])
    post = approve_post(post, by=dee, shown_digest=digest(post))
    assert mailed() == sorted([(sam.email, "Your post can go live"), (mo.email, "A post waits to be posted")])
    release_post(schedule_post(post, by=mo))
    live = [(sam.email, "A post of yours is live"), (dee.email, "A post that you confirmed is live")]
    assert mailed() == sorted(live)


@pytest.mark.parametrize(
    ("decide", "kind"), [(ask_for_changes, "changes_asked"), (decline_post, "declined")], ids=["changes", "decline"]
)
def test_the_author_alone_is_told_what_the_approver_said(
    at: Callable[..., Post], sam: Staff, dee: Staff, decide: Callable[..., Post], kind: str
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    before = newest()
    decide(post, by=dee, shown_digest=digest(post), words="The second sentence, please.")
    assert told(before) == {(sam.name, kind)}


def test_when_it_is_live_the_author_and_who_confirmed_it_are_told(
    at: Callable[..., Post], sam: Staff, dee: Staff, dan: Staff
) -> None:
    before = newest()
    at(PostState.PUBLISHED)
    assert {pair for pair in told(before) if "live" in pair[1]} == {(sam.name, "live"), (dee.name, "live_confirmed")}


def test_a_confirmed_post_that_is_void_is_news_for_the_author_and_the_publisher(
    at: Callable[..., Post], sam: Staff, mo: Staff
) -> None:
    post = at(PostState.SCHEDULED)
    before = newest()
    void_post(post, reason=VoidReason.PERMISSION)
    assert told(before) == {(sam.name, "void"), (mo.name, "went_back")}


def test_a_post_that_never_reached_the_publisher_is_no_news_there(
    at: Callable[..., Post], sam: Staff, mo: Staff
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    before = newest()
    void_post(post, reason=VoidReason.PROTOCOL)
    assert told(before) == {(sam.name, "void")}


def test_recalling_a_confirmed_post_tells_the_publisher(at: Callable[..., Post], sam: Staff, mo: Staff) -> None:
    post = at(PostState.APPROVED)
    before = newest()
    recall_post(post, by=sam)
    assert told(before) == {(mo.name, "went_back")}


def test_a_post_sent_back_tells_its_author(at: Callable[..., Post], sam: Staff, mo: Staff) -> None:
    post = at(PostState.APPROVED)
    before = newest()
    send_back_post(post, by=mo, words="The date has passed.")
    assert told(before) == {(sam.name, "sent_back")}


def test_an_order_to_take_down_tells_everybody_but_who_gave_it(
    at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff, des: Staff
) -> None:
    post = at(PostState.PUBLISHED)
    before = newest()
    take_down_post(post, by=des)
    assert told(before) == {(sam.name, "coming_down"), (mo.name, "to_take_down"), (dee.name, "coming_down")}


def test_an_order_to_take_down_where_nobody_publishes_asks_everybody_who_may(
    at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff, des: Staff, hana: Staff
) -> None:
    post = at(PostState.PUBLISHED)
    end_staff(mo, by=hana)
    before = newest()
    take_down_post(post, by=SYSTEM)
    assert told(before) == {
        (sam.name, "coming_down"),
        *((staff.name, "to_take_down") for staff in (dee, des, hana)),
    }


def test_the_publisher_who_orders_it_down_is_not_told(
    at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff
) -> None:
    post = at(PostState.PUBLISHED)
    before = newest()
    take_down_post(post, by=mo)
    assert told(before) == {(sam.name, "coming_down"), (dee.name, "coming_down")}


def test_a_reminder_is_asked_of_those_who_own_reminders(sam: Staff, mo: Staff, dee: Staff) -> None:
    post = cast.draft(sam)
    Post.objects.filter(pk=post.pk).update(kind=Kind.REMINDER)
    record(EventName.REMINDER_ASKED_FOR, by=sam, school_id=sam.school_id, post_id=post.pk)
    assert told() == {(mo.name, "reminder_asked_for")}


def test_a_frozen_picture_is_told_to_the_safeguarding_lead_alone(sam: Staff, des: Staff, hana: Staff) -> None:
    post = cast.draft(sam)
    record(EventName.PICTURE_FROZEN, by=sam, school_id=sam.school_id, post_id=post.pk)
    assert told() == {(des.name, "picture_frozen")}


def test_somebody_who_has_left_is_told_nothing(at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    before = newest()
    Membership.objects.filter(staff=sam).update(ends_on=timezone.now().date() - datetime.timedelta(days=1))
    approve_post(post, by=dee, shown_digest=digest(post))
    assert told(before) == {(mo.name, "to_publish")}


def test_hearing_of_the_same_event_again_tells_nobody_again(at: Callable[..., Post], dee: Staff) -> None:
    at(PostState.AWAITING_APPROVAL)
    first = told()
    event = Event.objects.get(name=EventName.POST_CHECKS_PASSED)
    tell_approvers(event)
    FollowUp.objects.filter(event=event).update(done_at=None)
    assert told() == first
    assert Notice.objects.filter(event_id=event.pk, recipient=dee).count() == 1


def test_what_one_approver_decided_is_no_news_for_the_other(at: Callable[..., Post], dee: Staff, dan: Staff) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    run_follow_ups()
    assert Notice.objects.get(recipient=dan).read_at is None
    approve_post(post, by=dee, shown_digest=digest(post))
    run_follow_ups()
    assert Notice.objects.get(recipient=dan, kind=NoticeKind.TO_CONFIRM).read_at is not None


def test_nobody_is_mailed_to_do_what_is_done_already(at: Callable[..., Post], dee: Staff, dan: Staff) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    run_follow_ups()
    mailed, waiting = Notice.objects.get(recipient=dee), Notice.objects.get(recipient=dan)
    Notice.objects.filter(pk=mailed.pk).update(mail_attempts=1)
    assert waiting.mail_wanted
    approve_post(post, by=dee, shown_digest=digest(post))
    run_follow_ups()
    assert not Notice.objects.get(pk=waiting.pk).mail_wanted
    assert Notice.objects.get(pk=mailed.pk).mail_wanted, "what is on its way stays as it is"


def test_the_next_time_round_the_approvers_are_asked_again(at: Callable[..., Post], sam: Staff, dee: Staff) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    recall_post(post, by=sam)
    at(PostState.AWAITING_APPROVAL, post=Post.objects.get(pk=post.pk))
    run_follow_ups()
    notices = Notice.objects.filter(recipient=dee, kind=NoticeKind.TO_CONFIRM).order_by("pk")
    assert [notice.read_at is None for notice in notices] == [False, True]


def test_failed_checks_are_under_the_bell_and_not_in_the_post_box(sam: Staff) -> None:
    post = cast.draft(sam)
    record(EventName.POST_CHECKS_FAILED, by=SYSTEM, school_id=sam.school_id, post_id=post.pk)
    assert told() == {(sam.name, "checks_failed")}
    assert not Notice.objects.get().mail_wanted


def test_whoever_wants_no_email_gets_the_notice_all_the_same(at: Callable[..., Post], dee: Staff, dan: Staff) -> None:
    choose_email(by=dee, wanted=False)
    at(PostState.AWAITING_APPROVAL)
    run_follow_ups()
    wanted = dict(Notice.objects.values_list("recipient__name", "mail_wanted"))
    assert wanted == {dee.name: False, dan.name: True}
    choose_email(by=dee, wanted=True)
    assert Preference.objects.get(staff=dee).email


def test_the_seal_goes_to_every_head_by_email_only(hana: Staff, olu: Staff, sam: Staff) -> None:
    record(EventName.SEAL_EXPORTED, by=SYSTEM, school_id=None, data={"position": 3, "digest": "a" * 64, "on": "x"})
    assert told() == {(hana.name, "seal"), (olu.name, "seal")}
    assert not Notice.objects.filter(under_bell=True).exists()


def test_a_handler_that_fails_is_put_off_and_the_others_are_not(
    at: Callable[..., Post], sam: Staff, mo: Staff, dee: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    before = newest()
    approve_post(post, by=dee, shown_digest=digest(post))

    def broken(event: Event) -> None:
        tell_author(event)
        raise RuntimeError

    monkeypatch.setattr("notifications.handlers.tell_publishers", broken)
    assert told(before) == {(sam.name, "confirmed")}
    waiting = FollowUp.objects.get(done_at=None)
    assert (waiting.attempts, waiting.last_error) == (1, "RuntimeError")
    monkeypatch.undo()
    FollowUp.objects.update(available_at=timezone.now())
    assert told(before) == {(sam.name, "confirmed"), (mo.name, "to_publish")}


def test_a_stand_in_is_told_as_well(school: object, sam: Staff, dee: Staff, at: Callable[..., Post]) -> None:
    from people.models import Delegation

    today = timezone.now().date()
    ann = cast.make_staff(sam.school, "Miss Achebe")
    Delegation.objects.create(
        delegator=dee, delegate=ann, role=Role.DEPUTY_HEAD, starts_on=today, ends_on=today, reason="Away"
    )
    at(PostState.AWAITING_APPROVAL)
    assert told() == {(dee.name, "to_confirm"), (ann.name, "to_confirm")}
