"""Two connections at once: whatever the order, a post goes out at most once, and a withdrawal wins or takes it down.

Every race runs as the owner of the tables and as the application's own role.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone

from audit.models import Event
from channels.models import Account
from consents.models import Material
from consents.services import child_said_no
from people.models import Pupil, Staff
from people.roles import Role
from posts.errors import Stale, WrongState
from posts.models import Appearance, Post
from posts.services import recall_post
from posts.workflow import PostState
from publishing import sweeps
from publishing.models import Delivery, DeliveryState, Proof
from publishing.packs import OPEN_FOR, open_pack, record_not_posted, record_posted
from publishing.services import release_post, schedule_post, take_down_post, unschedule_post
from publishing.takedowns import settle_takedown
from tests import cast
from tests.racing import only, race

pytestmark = [pytest.mark.race, pytest.mark.usefixtures("database_role")]

AtState = Callable[..., Post]
LINK = "https://www.facebook.com/dderwen/posts/"


@pytest.fixture
def ffion(sam: Staff) -> Pupil:
    pupil = cast.make_pupil(sam.school)
    cast.answer_for(pupil)
    return pupil


def scheduled(at: AtState, sam: Staff, *, accounts: list[Account] | None = None, child: Pupil | None = None) -> Post:
    draft = cast.draft(sam, accounts=accounts)
    if child is not None:
        Appearance.objects.create(post=draft, pupil=child, material=Material.ACHIEVEMENT)
        draft.declarations = {**draft.declarations, "children": "some"}
        draft.save()
    return at(PostState.SCHEDULED, post=draft)


def events(name: str) -> int:
    return Event.objects.filter(name=name).count()


def state_of(post: Post) -> str:
    return str(Post.objects.get(pk=post.pk).state)


def delivery_of(post: Post) -> Delivery:
    return Delivery.objects.filter(post=post).latest("pk")


def test_two_publishers_schedule_a_post_once(at: AtState, mo: Staff) -> None:
    other = cast.make_staff(mo.school, "Mr Nakamura", Role.MEDIA_OFFICER)
    post = at(PostState.APPROVED)
    only(race(lambda: schedule_post(post, by=mo), lambda: schedule_post(post, by=other)), WrongState)
    assert Delivery.objects.filter(post=post).count() == 1
    assert events("post.scheduled") == 1


def test_two_workers_and_a_double_nudge_release_a_post_once(at: AtState, sam: Staff, ffion: Pupil) -> None:
    post = scheduled(at, sam, child=ffion)
    assert sorted(race(*[sweeps.release_due] * 3)) == [0, 0, 1]
    assert state_of(post) == PostState.PUBLISHED
    assert events("delivery.posted") == events("post.released") == events("post.published") == 1


def test_two_workers_share_what_is_due(at: AtState, sam: Staff) -> None:
    posts = [scheduled(at, sam) for _ in range(4)]
    assert sum(race(sweeps.release_due, sweeps.release_due)) == 4
    assert [state_of(post) for post in posts] == [PostState.PUBLISHED] * 4
    assert events("delivery.posted") == 4


def test_two_publishers_open_a_pack_once(at: AtState, sam: Staff, mo: Staff) -> None:
    other = cast.make_staff(mo.school, "Mr Nakamura", Role.MEDIA_OFFICER)
    delivery = delivery_of(scheduled(at, sam, accounts=[cast.facebook(sam.school)]))
    only(race(lambda: open_pack(delivery, by=mo), lambda: open_pack(delivery, by=other)), WrongState)
    assert events("delivery.opened") == events("post.released") == 1
    assert Delivery.objects.get(pk=delivery.pk).armed_by in (mo, other)


def test_two_accounts_of_one_post_are_opened_at_once_and_released_once(at: AtState, sam: Staff, mo: Staff) -> None:
    x = Account.objects.create(school=sam.school, channel="x", name="X", consent_channel="x")
    post = scheduled(at, sam, accounts=[cast.facebook(sam.school), x])
    first, second = Delivery.objects.filter(post=post)
    outcomes = race(lambda: open_pack(first, by=mo), lambda: open_pack(second, by=mo))
    assert not any(isinstance(outcome, Exception) for outcome in outcomes)
    assert events("post.released") == 1
    assert events("delivery.opened") == 2


def test_a_double_click_records_one_link(at: AtState, sam: Staff, mo: Staff) -> None:
    delivery = open_pack(delivery_of(scheduled(at, sam, accounts=[cast.facebook(sam.school)])), by=mo)
    posted = [
        lambda: record_posted(delivery, by=mo, url=f"{LINK}1"),
        lambda: record_posted(delivery, by=mo, url=f"{LINK}2"),
    ]
    only(race(*posted), WrongState)
    assert events("delivery.posted") == events("post.published") == 1


def test_one_of_two_answers_for_a_pack_counts(at: AtState, sam: Staff, mo: Staff) -> None:
    delivery = open_pack(delivery_of(scheduled(at, sam, accounts=[cast.facebook(sam.school)])), by=mo)
    only(
        race(lambda: record_posted(delivery, by=mo, url=f"{LINK}1"), lambda: record_not_posted(delivery, by=mo)),
        WrongState,
    )
    assert (delivery_of(delivery.post).state, state_of(delivery.post)) in [
        (DeliveryState.LIVE, PostState.PUBLISHED),
        (DeliveryState.NOT_POSTED, PostState.APPROVED),
    ]


def test_an_answer_and_the_end_of_the_quarter_of_an_hour_meet(at: AtState, sam: Staff, mo: Staff) -> None:
    delivery = open_pack(delivery_of(scheduled(at, sam, accounts=[cast.facebook(sam.school)])), by=mo)
    with time_machine.travel(timezone.now() + OPEN_FOR + timedelta(seconds=1)):
        race(lambda: record_posted(delivery, by=mo, url=f"{LINK}1"), sweeps.settle_expired_packs)
    assert (delivery_of(delivery.post).state, state_of(delivery.post)) == (DeliveryState.LIVE, PostState.PUBLISHED)


@pytest.mark.parametrize("attempt", range(3))
def test_a_withdrawal_and_a_release_meet(at: AtState, sam: Staff, ffion: Pupil, attempt: int) -> None:
    """Either the withdrawal came first and nothing went out, or the post went out and was taken down at once."""
    post = scheduled(at, sam, child=ffion)
    race(lambda: child_said_no(ffion, by=sam), sweeps.release_due)
    outcome = (state_of(post), delivery_of(post).state)
    assert outcome in [
        (PostState.DRAFT, DeliveryState.STOPPED),
        (PostState.TAKEN_DOWN, DeliveryState.DOWN),
    ]


@pytest.mark.parametrize("attempt", range(3))
def test_a_withdrawal_and_an_opening_meet(at: AtState, sam: Staff, mo: Staff, ffion: Pupil, attempt: int) -> None:
    post = scheduled(at, sam, child=ffion, accounts=[cast.facebook(sam.school)])
    delivery = delivery_of(post)
    race(lambda: child_said_no(ffion, by=sam), lambda: open_pack(delivery, by=mo))
    assert (state_of(post), delivery_of(post).state) in [
        (PostState.DRAFT, DeliveryState.STOPPED),
        (PostState.TAKEN_DOWN, DeliveryState.COMING_DOWN),
    ]


@pytest.mark.parametrize("stop", ["unschedule", "recall"])
def test_a_post_that_is_stopped_while_it_is_due_goes_out_or_does_not(
    at: AtState, sam: Staff, mo: Staff, stop: str
) -> None:
    post = scheduled(at, sam)
    stops: dict[str, Callable[[], Any]] = {
        "unschedule": lambda: unschedule_post(post, by=mo),
        "recall": lambda: recall_post(post, by=sam),
    }
    stopped, released = race(stops[stop], sweeps.release_due)
    assert isinstance(stopped, WrongState) == (released == 1)
    assert delivery_of(post).state == (DeliveryState.LIVE if released else DeliveryState.STOPPED)


def test_a_take_down_and_a_release_meet(at: AtState, sam: Staff, mo: Staff, hana: Staff) -> None:
    """A post with a pack open is ordered down while a second pack is opened: nothing is left armed."""
    x = Account.objects.create(school=sam.school, channel="x", name="X", consent_channel="x")
    post = scheduled(at, sam, accounts=[cast.facebook(sam.school), x])
    first, second = Delivery.objects.filter(post=post)
    open_pack(first, by=mo)
    race(lambda: take_down_post(post, by=hana), lambda: open_pack(second, by=mo))
    assert state_of(post) == PostState.TAKEN_DOWN
    left = set(Delivery.objects.filter(post=post).values_list("state", flat=True))
    assert left <= {DeliveryState.COMING_DOWN, DeliveryState.STOPPED}


def test_two_people_order_a_post_down_once(at: AtState, mo: Staff, hana: Staff) -> None:
    post = at(PostState.PUBLISHED)
    only(race(lambda: take_down_post(post, by=mo), lambda: take_down_post(post, by=hana)), WrongState)
    assert events("takedown.ordered") == events("post.takedown_ordered") == 1


def test_two_people_prove_a_takedown_once(at: AtState, sam: Staff, mo: Staff, hana: Staff) -> None:
    post = at(PostState.PUBLISHED, post=cast.draft(sam, accounts=[cast.facebook(sam.school)]))
    take_down_post(post, by=mo)
    takedown = delivery_of(post).takedown
    only(
        race(*[lambda by=by: settle_takedown(takedown, by=by, proof=Proof.SEEN_GONE) for by in (mo, hana)]),
        WrongState,
    )
    assert events("takedown.done") == 1


def test_a_worker_that_dies_while_it_releases_leaves_the_post_to_the_next_sweep(
    at: AtState, sam: Staff, ffion: Pupil, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its connection is gone in the middle of the transaction, as after kill -9: the database forgets all of it."""
    post = scheduled(at, sam, child=ffion)

    def die(*_: object, **__: object) -> None:
        connection.connection.close()
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr("publishing.services.record", die)
        with pytest.raises(SystemExit):
            release_post(post)
    connection.close()
    assert (state_of(post), delivery_of(post).state) == (PostState.SCHEDULED, DeliveryState.WAITING)
    assert sweeps.release_due() == 1
    assert events("delivery.posted") == 1


def test_a_sweep_leaves_a_post_alone_that_somebody_holds(at: AtState, sam: Staff, mo: Staff) -> None:
    """SKIP LOCKED: one held row does not hold back the others."""
    held, free = scheduled(at, sam), scheduled(at, sam)
    with transaction.atomic():
        Post.objects.select_for_update(no_key=True).get(pk=held.pk)
        assert race(sweeps.release_due) == [1]
    assert (state_of(held), state_of(free)) == (PostState.SCHEDULED, PostState.PUBLISHED)
    assert sweeps.release_due() == 1


def test_children_who_changed_while_the_locks_were_taken_make_the_page_stale(
    at: AtState, sam: Staff, mo: Staff, ffion: Pupil, monkeypatch: pytest.MonkeyPatch
) -> None:
    delivery = delivery_of(scheduled(at, sam, accounts=[cast.facebook(sam.school)]))
    monkeypatch.setattr("posts.services.lock_children", lambda post_id: {ffion.pk})
    with pytest.raises(Stale):
        open_pack(delivery, by=mo)
