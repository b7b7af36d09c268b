"""The media officer's desk in a browser without JavaScript."""

from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from audit.guards import lifted
from channels.models import Account
from people.models import Staff
from people.queries import person
from policies.rules import rules_in_force
from posts.models import Post
from posts.queries import MANY
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState
from publishing.packs import OPEN_FOR, open_pack
from publishing.queries import count_waiting
from publishing.services import schedule_post, take_down_post
from publishing.sweeps import settle_expired_packs
from tests import cast
from tests.approvals.test_desk import sign_in

AtState = Callable[..., Post]
DESK = reverse("publishing:desk")
PAGES = ["publishing:desk", "publishing:board", "publishing:confirmed", "publishing:live"]


@pytest.fixture
def on_facebook(at: AtState, sam: Staff, page: Account) -> Delivery:
    post = at(PostState.SCHEDULED, post=cast.draft(sam, accounts=[page]))
    return Delivery.objects.get(post=post)


def read(staff: Staff, url: str = DESK) -> str:
    response = sign_in(staff).get(url)
    assert response.status_code == 200
    return unescape(response.content.decode())


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("who", ["sam", "dee", "cai", "hana"])
def test_only_the_publisher_opens_the_desk(who: str, name: str, request: pytest.FixtureRequest) -> None:
    assert sign_in(request.getfixturevalue(who)).get(reverse(name)).status_code == 403


@pytest.mark.parametrize("name", PAGES)
def test_an_empty_desk_says_so(mo: Staff, name: str) -> None:
    assert "not" in read(mo, reverse(name)).lower()


def test_what_is_confirmed_waits_on_the_desk(at: AtState, mo: Staff) -> None:
    post = at(PostState.APPROVED)
    assert reverse("publishing:when", args=[post.public_id]) in read(mo)
    assert reverse("publishing:when", args=[post.public_id]) in read(mo, reverse("publishing:confirmed"))


def test_what_is_due_by_hand_leads_to_its_pack(on_facebook: Delivery, mo: Staff) -> None:
    assert reverse("publishing:pack", args=[on_facebook.public_id]) in read(mo)


def test_what_goes_out_later_stands_under_its_day(at: AtState, mo: Staff) -> None:
    post = schedule_post(at(PostState.APPROVED), by=mo, at=timezone.now() + timedelta(days=2))
    for url in (DESK, reverse("publishing:board")):
        assert reverse("publishing:post", args=[post.public_id]) in read(mo, url)
    later = f"{reverse('publishing:board')}?from={(timezone.now() + timedelta(days=30)):%Y-%m-%d}"
    assert reverse("publishing:post", args=[post.public_id]) not in read(mo, later)


@pytest.mark.parametrize("nonsense", ["?from=2026-13-99", "?from=x", "?from=0001-01-01", "?from=9999-12-31"])
def test_a_day_that_is_none_is_today(mo: Staff, nonsense: str) -> None:
    read(mo, reverse("publishing:board") + nonsense)


@pytest.mark.parametrize("nonsense", ["?page=0", "?page=-1", "?page=x", "?page=²", "?page=99999999999999999999"])
def test_a_page_that_is_none_is_some_page(mo: Staff, nonsense: str) -> None:
    read(mo, reverse("publishing:live") + nonsense)


def test_an_open_pack_says_who_and_until_when(on_facebook: Delivery, mo: Staff) -> None:
    open_pack(on_facebook, by=mo)
    assert "Miss Pryce opened the pack for Facebook page" in read(mo)


def test_what_is_in_doubt_stands_first(on_facebook: Delivery, mo: Staff) -> None:
    open_pack(on_facebook, by=mo)
    with time_machine.travel(timezone.now() + OPEN_FOR + timedelta(minutes=1)):
        settle_expired_packs()
        text = read(mo)
    assert "We can't tell if it is up: please look" in text


def test_a_takedown_shows_its_clock(on_facebook: Delivery, mo: Staff) -> None:
    open_pack(on_facebook, by=mo)
    take_down_post(on_facebook.post, by=mo)
    assert "Still out on Facebook page. Take it down by" in read(mo)
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert "It should have been down by" in read(mo)


def test_what_is_live_is_listed(at: AtState, mo: Staff) -> None:
    post = at(PostState.PUBLISHED)
    for url in (DESK, reverse("publishing:live")):
        assert reverse("publishing:post", args=[post.public_id]) in read(mo, url)


@pytest.mark.slow
def test_the_desk_of_another_school_shows_nothing_of_ours(at: AtState, on_facebook: Delivery, olu: Staff) -> None:
    posts = [at(PostState.APPROVED), at(PostState.PUBLISHED), on_facebook.post]
    for name in PAGES:
        text = read(olu, reverse(name))
        assert not any(str(post.public_id) in text for post in posts)
    assert count_waiting(person(olu), rules_in_force(olu.school_id), olu.school) == 0


def test_the_count_beside_the_desk_is_what_waits(at: AtState, on_facebook: Delivery, mo: Staff, sam: Staff) -> None:
    at(PostState.APPROVED)
    rules = rules_in_force(mo.school_id)
    assert count_waiting(person(mo), rules, mo.school) == 2
    assert count_waiting(person(sam), rules, sam.school) == 0


def many_posts(of: Post, delivery: Delivery, number: int) -> None:
    """Rows as a busy school has them: impossible one by one in a test, so they are copied in bulk."""
    states = [PostState.APPROVED, PostState.SCHEDULED, PostState.PUBLISHED]
    posts = [
        Post(
            school=of.school,
            author=of.author,
            title=f"Post {n}",
            state=states[n % 3],
            revision=of.revision,
            approved_digest=of.approved_digest,
            goes_out_at=timezone.now(),
        )
        for n in range(number)
    ]
    with lifted():
        Post.objects.bulk_create(posts)
        Delivery.objects.bulk_create(
            Delivery(
                school=of.school,
                post=post,
                revision=delivery.revision,
                account=delivery.account,
                state=DeliveryState.WAITING if post.state == PostState.SCHEDULED else DeliveryState.LIVE,
                due_at=timezone.now() - timedelta(minutes=1),
                armed_at=None if post.state == PostState.SCHEDULED else timezone.now(),
                live_at=None if post.state == PostState.SCHEDULED else timezone.now(),
            )
            for post in posts
            if post.state != PostState.APPROVED
        )


def measured(staff: Staff, url: str) -> tuple[int, int]:
    client = sign_in(staff)
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        response: Any = client.get(url)
    assert response.status_code == 200
    return len(queries), len(response.content)


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_a_page_costs_the_same_with_many_posts(at: AtState, on_facebook: Delivery, mo: Staff, name: str) -> None:
    at(PostState.APPROVED)
    at(PostState.PUBLISHED)
    few, _ = measured(mo, reverse(name))
    many_posts(on_facebook.post, on_facebook, 300)
    many, size = measured(mo, reverse(name))
    assert many == few <= 11
    assert size <= 60_000


def test_a_count_stops_at_a_hundred(on_facebook: Delivery, mo: Staff) -> None:
    many_posts(on_facebook.post, on_facebook, 300)
    assert count_waiting(person(mo), rules_in_force(mo.school_id), mo.school) == MANY
    assert "99+" in read(mo)
