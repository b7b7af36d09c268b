"""When a confirmed post goes out."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from audit.models import Event
from people.models import Staff
from policies.authority import NotAllowed
from posts.errors import Blocked, WrongState
from posts.models import Post
from posts.services import recall_post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState
from publishing.services import schedule_post, send_back_post, unschedule_post
from tests import cast

AtState = Callable[..., Post]


def states(post: Post) -> list[str]:
    return list(Delivery.objects.filter(post=post).order_by("pk").values_list("state", flat=True))


def test_scheduling_plans_one_delivery_for_each_confirmed_account(at: AtState, sam: Staff, mo: Staff) -> None:
    accounts = [cast.own_page(sam.school), cast.facebook(sam.school)]
    post = at(PostState.APPROVED, post=cast.draft(sam, accounts=accounts))
    due_at = timezone.now() + timedelta(hours=2)
    post = schedule_post(post, by=mo, at=due_at)
    planned = Delivery.objects.filter(post=post).order_by("account_id")
    assert [(delivery.account, delivery.due_at, delivery.state) for delivery in planned] == [
        (account, due_at, DeliveryState.WAITING) for account in accounts
    ]
    assert {delivery.school_id for delivery in planned} == {sam.school_id}
    assert post.goes_out_at == due_at


def test_a_time_without_a_zone_is_refused(at: AtState, mo: Staff) -> None:
    post = at(PostState.APPROVED)
    with pytest.raises(ValueError, match="without a zone"):
        schedule_post(post, by=mo, at=datetime.fromisoformat("2030-01-01T08:30"))
    assert not Delivery.objects.exists()


def test_a_time_that_has_passed_is_refused(at: AtState, mo: Staff) -> None:
    post = at(PostState.APPROVED)
    with pytest.raises(Blocked, match="time_past"):
        schedule_post(post, by=mo, at=timezone.now() - timedelta(minutes=1))
    assert Post.objects.get(pk=post.pk).state == PostState.APPROVED


def test_a_time_beyond_the_days_that_go_live_holds_is_refused(at: AtState, mo: Staff) -> None:
    post = at(PostState.APPROVED)
    with pytest.raises(Blocked, match="go_live_too_old"):
        schedule_post(post, by=mo, at=timezone.now() + timedelta(days=15))
    schedule_post(post, by=mo, at=timezone.now() + timedelta(days=13))


def test_what_was_confirmed_too_long_ago_cannot_be_posted_now(at: AtState, mo: Staff) -> None:
    with time_machine.travel(timezone.now() - timedelta(days=15)):
        post = at(PostState.APPROVED)
    with pytest.raises(Blocked, match="go_live_too_old"):
        schedule_post(post, by=mo)


@pytest.mark.parametrize("who", ["sam", "dee", "cai", "hana", "olu"])
def test_only_the_publisher_schedules(at: AtState, who: str, request: pytest.FixtureRequest) -> None:
    post = at(PostState.APPROVED)
    with pytest.raises(NotAllowed):
        schedule_post(post, by=request.getfixturevalue(who))
    assert not Delivery.objects.exists()


def test_a_double_click_schedules_once(at: AtState, mo: Staff) -> None:
    post = at(PostState.APPROVED)
    schedule_post(post, by=mo)
    with pytest.raises(WrongState):
        schedule_post(post, by=mo)
    assert states(post) == [DeliveryState.WAITING]


def test_taking_the_time_away_keeps_the_confirmation_and_stops_what_waits(at: AtState, mo: Staff) -> None:
    post = at(PostState.SCHEDULED)
    post = unschedule_post(post, by=mo)
    assert post.state == PostState.APPROVED
    assert post.approved_digest
    assert post.goes_out_at is None
    assert states(post) == [DeliveryState.STOPPED]
    schedule_post(post, by=mo)
    assert states(post) == [DeliveryState.STOPPED, DeliveryState.WAITING]


def test_a_post_goes_back_with_the_publishers_words(at: AtState, mo: Staff) -> None:
    post = at(PostState.SCHEDULED)
    with pytest.raises(Blocked, match="no_words"):
        send_back_post(post, by=mo, words="  ")
    post = send_back_post(post, by=mo, words=" The date is wrong. ")
    assert post.state == PostState.DRAFT
    assert not post.approved_digest
    assert states(post) == [DeliveryState.STOPPED]
    assert (post.handed_back_words, post.handed_back_by) == ("The date is wrong.", mo)
    assert "wrong" not in str(list(Event.objects.values_list("data", flat=True)))


def test_a_post_that_its_author_takes_back_leaves_nothing_waiting(at: AtState, sam: Staff) -> None:
    post = at(PostState.SCHEDULED)
    recall_post(post, by=sam)
    assert states(post) == [DeliveryState.STOPPED]


def test_a_post_sent_in_again_can_be_scheduled_again(at: AtState, sam: Staff, dee: Staff, mo: Staff) -> None:
    post = at(PostState.SCHEDULED)
    post = recall_post(post, by=sam)
    at(PostState.SCHEDULED, post=post)
    assert states(post) == [DeliveryState.STOPPED, DeliveryState.WAITING]
