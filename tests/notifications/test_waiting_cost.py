"""Looking every five minutes whether anybody has to be reminded costs the same however many posts wait."""

from collections.abc import Callable
from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from audit.guards import lifted
from audit.models import Event
from audit.outbox import run_follow_ups
from notifications.tasks import remind_whoever_is_waited_for
from people.models import Staff
from people.roles import Role
from people.services import stand_in
from posts.models import Post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState, Takedown
from publishing.services import take_down_post
from tests import cast
from tests.notifications.waiting import on

pytestmark = pytest.mark.django_db

AtState = Callable[..., Post]
EVERY_STEP = (on(12, 13), on(13, 9), on(13, 13), on(13, 17), on(14, 9))
A_LOOK = 11
"""Schools, protocol, closed days, two for who holds what; a list each of what has to come down, waits for go-live,
is a reminder, is confirmed, is due by hand; and who changed what. One more asks what was told."""


@pytest.fixture
def one_of_each(clock: time_machine.Traveller, at: AtState, sam: Staff, mo: Staff) -> list[Post]:
    """Waits for go-live; confirmed; asked for as a reminder; ordered down and still out."""
    waits, confirmed, asked_for = at(PostState.AWAITING_APPROVAL), at(PostState.APPROVED), cast.draft(sam)
    Post.objects.filter(pk=asked_for.pk).update(asked_for_at=timezone.now())
    on_facebook = cast.draft(sam, accounts=[cast.facebook(sam.school)])
    down = take_down_post(at(PostState.PUBLISHED, post=on_facebook), by=mo)
    run_follow_ups()
    return [waits, confirmed, Post.objects.get(pk=asked_for.pk), down]


def copied(posts: list[Post], times: int) -> None:
    """So many more rows of each, each with its order if it has one, and with what was told of it."""
    order = Takedown.objects.select_related("delivery").get()
    columns = ("school", "author", "state", "state_since", "revision", "approved_digest", "asked_for_at")
    rows = [Post(**{name: getattr(post, name) for name in columns}) for post in posts for _ in range(times)]
    down = [row for row in rows if row.state == PostState.TAKEN_DOWN]
    same = {name: getattr(order.delivery, name) for name in ("school", "revision", "account", "due_at", "armed_at")}
    with lifted():
        Post.objects.bulk_create(rows)
        deliveries = [Delivery(post=row, state=DeliveryState.COMING_DOWN, **same) for row in down]
        Delivery.objects.bulk_create(deliveries)
        Takedown.objects.bulk_create(
            Takedown(school=order.school, delivery=each, due_at=order.due_at) for each in deliveries
        )
    told = Event.objects.filter(name__startswith="wait.")
    heard = {post.state: [event for event in told if event.post_id == post.pk] for post in posts}
    Event.objects.bulk_create(
        Event(name=event.name, school_id=event.school_id, post_id=row.pk, at=event.at, data=event.data)
        for row in rows
        for event in heard[row.state]
    )


def a_look() -> int:
    """How many statements."""
    with CaptureQueriesContext(connection) as queries:
        remind_whoever_is_waited_for()
    return len(queries)


def everybody_is_told(clock: time_machine.Traveller) -> None:
    for moment in EVERY_STEP:
        clock.move_to(moment)
        remind_whoever_is_waited_for()
    assert remind_whoever_is_waited_for() == 0


def test_fifty_of_which_everybody_has_heard_cost_no_more_than_one(
    clock: time_machine.Traveller, one_of_each: list[Post], dee: Staff, tina: Staff, des: Staff, hana: Staff
) -> None:
    everybody_is_told(clock)
    told = Event.objects.filter(name__startswith="wait.")
    assert {post_id: told.filter(post_id=post_id).count() for post_id in told.values_list("post_id", flat=True)} == {
        post.pk: 3 for post in one_of_each
    }
    clock.move_to(on(15, 9))
    assert a_look() == A_LOOK + 1
    copied(one_of_each, 49)
    assert told.count() == 3 * len(one_of_each) * 50
    assert a_look() == A_LOOK + 1


def test_those_that_are_not_yet_long_enough_there_cost_nothing_either(
    clock: time_machine.Traveller, one_of_each: list[Post], hana: Staff
) -> None:
    clock.move_to(on(12, 12))
    assert a_look() == A_LOOK, "nothing is asked about what was told"
    copied(one_of_each, 49)
    assert a_look() == A_LOOK


def test_whoever_stands_in_meanwhile_is_still_told(
    clock: time_machine.Traveller, one_of_each: list[Post], dee: Staff, tina: Staff, hana: Staff
) -> None:
    everybody_is_told(clock)
    days = {"starts_on": date(2026, 5, 15), "ends_on": date(2026, 5, 22)}
    stand_in(delegator=dee, delegate=tina, role=Role.DEPUTY_HEAD, reason="Ill", by=hana, **days)
    clock.move_to(on(15, 9))
    remind_whoever_is_waited_for()
    last = Event.objects.filter(name="wait.reminded").latest("pk")
    assert (last.post_id, last.data["told"]) == (one_of_each[0].pk, [tina.pk])
