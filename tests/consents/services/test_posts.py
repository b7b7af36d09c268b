"""What is written in the register does to posts, in the same transaction, what it has to: for every cause alike."""

import datetime
from collections.abc import Callable

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from consents import services
from consents.holds import set_hold
from consents.models import Answer, ConsentDecision
from consents.resolver import Code
from people.models import Guardian, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.rolls import keep_guardian, leave_roll
from posts.models import Post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState, Takedown
from tests import cast
from tests.consents.posts_with import told_about
from tests.consents.services.says import FACEBOOK, code_of, in_error, says


def test_a_consent_that_ends_on_31_august_stops_a_post_of_1_september(
    siân: Pupil,
    mum: Guardian,
    cai: Staff,
    at: Callable[..., Post],
    mo: Staff,
    sam: Staff,
    signed_in: Callable[[Staff], Client],
) -> None:
    from posts.errors import Blocked
    from publishing.services import release_post, schedule_post

    with time_machine.travel("2027-08-28T10:00+01:00", tick=False):
        says(siân, mum, by=cai, website=Answer.GIVEN)
        post = at(PostState.APPROVED, post=told_about(siân, author=sam))
        with pytest.raises(Blocked) as blocked:
            schedule_post(post, by=mo, at=datetime.datetime.fromisoformat("2027-09-01T08:00+01:00"))
        assert [blocker.code for blocker in blocked.value.blockers] == ["cannot_be_shown"]
        page = reverse("publishing:when", args=[post.public_id])
        answer = signed_in(mo).post(page, {"when": "later", "day": "2027-09-01", "time": "08:00"})
        assert answer.status_code == 422
        assert "what counts today may have ended by then" in answer.content.decode()
        schedule_post(post, by=mo, at=datetime.datetime.fromisoformat("2027-08-31T23:30+01:00"))
    with time_machine.travel("2027-09-01T00:00+01:00", tick=False), pytest.raises(Blocked):
        release_post(post)


STOPPED_BY: dict[str, Callable[..., object]] = {
    "a withdrawal": lambda pupil, mum, cai, des: services.withdraw_consent(pupil, by=cai, guardian=mum),
    "a no": lambda pupil, mum, cai, des: says(pupil, mum, by=cai, website=Answer.REFUSED),
    "the child's no": lambda pupil, mum, cai, des: services.child_said_no(pupil, by=des),
    "a hold": lambda pupil, mum, cai, des: set_hold(pupil, by=des, reason="a court order"),
    "a yes entered in error": lambda pupil, mum, cai, des: in_error(
        ConsentDecision.objects.get(answer=Answer.GIVEN), by=des
    ),
    "no parental responsibility": lambda pupil, mum, cai, des: keep_guardian(
        pupil, by=cai, guardian=mum, name=mum.name, parental_responsibility=ParentalResponsibility.NO
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("cause", STOPPED_BY)
@pytest.mark.parametrize(
    "state", [PostState.CHECKING, PostState.AWAITING_APPROVAL, PostState.APPROVED, PostState.SCHEDULED]
)
def test_what_is_not_yet_out_is_void_for_every_cause_alike(
    cause: str,
    state: PostState,
    siân: Pupil,
    mum: Guardian,
    cai: Staff,
    des: Staff,
    sam: Staff,
    at: Callable[..., Post],
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    post = at(state, post=told_about(siân, author=sam))
    STOPPED_BY[cause](siân, mum, cai, des)
    post = Post.objects.get(pk=post.pk)
    assert (post.state, post.void_reason, post.approved_digest) == (PostState.DRAFT, "permission", "")
    assert not Delivery.objects.filter(post=post, state=DeliveryState.WAITING).exists()


@pytest.mark.slow
@pytest.mark.parametrize("cause", STOPPED_BY)
def test_what_is_out_gets_a_takedown_with_one_clock_for_every_cause(
    cause: str, siân: Pupil, mum: Guardian, cai: Staff, des: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    with time_machine.travel("2026-11-23T10:59+00:00", tick=False):
        says(siân, mum, by=cai, website=Answer.GIVEN)
        post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
        STOPPED_BY[cause](siân, mum, cai, des)
    assert Post.objects.get(pk=post.pk).state == PostState.TAKEN_DOWN
    takedown = Takedown.objects.get(delivery__post=post)
    assert takedown.due_at - takedown.ordered_at == datetime.timedelta(hours=24)
    assert takedown.ordered_by is None
    assert not Delivery.objects.filter(post=post, state=DeliveryState.LIVE).exists()


def test_a_withdrawal_for_one_channel_leaves_the_posts_of_the_other(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, school: School, at: Callable[..., Post]
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN, facebook=Answer.GIVEN)
    live = at(PostState.PUBLISHED, post=told_about(siân, author=sam, accounts=[cast.own_page(school)]))
    waiting = at(PostState.APPROVED, post=told_about(siân, author=sam, accounts=[cast.facebook(school)]))
    services.withdraw_consent(siân, by=cai, guardian=mum, purposes=[FACEBOOK])
    assert Post.objects.get(pk=live.pk).state == PostState.PUBLISHED
    assert Post.objects.get(pk=waiting.pk).state == PostState.DRAFT


def test_a_withdrawal_leaves_the_posts_of_other_children(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, school: School, at: Callable[..., Post]
) -> None:
    other = cast.make_pupil(school, "Llŷr", "Nakamura")
    cast.answer_for(other)
    post = at(PostState.PUBLISHED, post=told_about(other, author=sam))
    services.withdraw_consent(siân, by=cai, guardian=mum)
    assert Post.objects.get(pk=post.pk).state == PostState.PUBLISHED


def test_a_new_answer_long_after_a_yes_has_ended_takes_nothing_down(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    """The end of a school year stops new use. It is no withdrawal, whatever else is written down later."""
    with time_machine.travel("2027-06-01T10:00+01:00", tick=False):
        says(siân, mum, by=cai, website=Answer.GIVEN)
        post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    with time_machine.travel("2027-10-01T10:00+01:00", tick=False):
        says(siân, mum, by=cai, facebook=Answer.GIVEN)
        assert code_of(siân) is Code.EXPIRED
        assert Post.objects.get(pk=post.pk).state == PostState.PUBLISHED


def test_leaving_stops_new_use_and_takes_nothing_down(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, at: Callable[..., Post], school: School
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    live = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    waiting = at(PostState.APPROVED, post=told_about(siân, author=sam))
    leave_roll(siân, by=cai, on=today_in(school))
    assert code_of(siân) is Code.NOT_ON_ROLL
    assert Post.objects.get(pk=live.pk).state == PostState.PUBLISHED
    assert Post.objects.get(pk=waiting.pk).state == PostState.DRAFT
    services.withdraw_consent(siân, by=cai, guardian=mum)
    assert Post.objects.get(pk=live.pk).state == PostState.TAKEN_DOWN


def test_if_the_record_fails_nothing_was_written_and_nothing_stopped(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, at: Callable[..., Post], monkeypatch: pytest.MonkeyPatch
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    post = at(PostState.SCHEDULED, post=told_about(siân, author=sam))
    before = ConsentDecision.objects.count()

    def fails(*_args: object, **_fields: object) -> None:
        raise OSError

    monkeypatch.setattr(services, "record", fails)
    with pytest.raises(OSError):
        services.withdraw_consent(siân, by=cai, guardian=mum)
    assert ConsentDecision.objects.count() == before
    assert Post.objects.get(pk=post.pk).state == PostState.SCHEDULED
