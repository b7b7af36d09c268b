"""Posting by hand: opening the pack is arming, and only a person's answer closes it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from audit.guards import lifted
from audit.models import Event
from channels.models import Account
from consents.models import Answer, Material
from people.models import Pupil, Staff
from policies.authority import NotAllowed
from posts.errors import Blocked, WrongState
from posts.models import Appearance, Post, VoidReason
from posts.services import void_post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState, Proof
from publishing.packs import OPEN_FOR, leave_out, offer_again, open_pack, record_not_posted, record_posted
from publishing.services import NothingDue, release_post, schedule_post, take_down_post
from publishing.sweeps import settle_expired_packs
from tests import cast
from tests.publishing.pages import LINK

AtState = Callable[..., Post]


def the_state(post: Post) -> str:
    return str(Post.objects.get(pk=post.pk).state)


def by_hand(post: Post) -> Delivery:
    return Delivery.objects.filter(post=post).exclude(account__channel="own_page").latest("pk")


@pytest.fixture
def waiting(at: AtState, sam: Staff, page: Account) -> Delivery:
    """Facebook only, to go out now."""
    return by_hand(at(PostState.SCHEDULED, post=cast.draft(sam, accounts=[page])))


@pytest.fixture
def opened(waiting: Delivery, mo: Staff) -> Delivery:
    return open_pack(waiting, by=mo)


@pytest.fixture
def ffion(sam: Staff) -> Pupil:
    pupil = cast.make_pupil(sam.school)
    cast.answer_for(pupil)
    return pupil


def about(ffion: Pupil, post: Post) -> Post:
    """The draft tells of an achievement of hers."""
    Appearance.objects.create(post=post, pupil=ffion, material=Material.ACHIEVEMENT)
    post.declarations = {**post.declarations, "children": "some"}
    post.save()
    return post


def test_a_post_that_is_only_posted_by_hand_stays_scheduled_until_its_pack_is_opened(
    waiting: Delivery, mo: Staff
) -> None:
    with pytest.raises(NothingDue):
        release_post(waiting.post)
    assert the_state(waiting.post) == PostState.SCHEDULED
    opened = open_pack(waiting, by=mo)
    assert the_state(waiting.post) == PostState.RELEASED
    assert opened.state == DeliveryState.ARMED
    assert opened.armed_by == mo
    assert opened.armed_at
    assert opened.open_until == opened.armed_at + OPEN_FOR


def test_the_link_makes_the_post_live(opened: Delivery, mo: Staff) -> None:
    delivery = record_posted(opened, by=mo, url=f" {LINK} ")
    assert (delivery.state, delivery.url, delivery.settled_by) == (DeliveryState.LIVE, LINK, mo)
    assert delivery.open_until is None
    assert the_state(delivery.post) == PostState.PUBLISHED


def test_the_record_says_who_opened_and_who_posted(opened: Delivery, mo: Staff) -> None:
    record_posted(opened, by=mo, url=LINK)
    events = Event.objects.filter(post_id=opened.post_id).order_by("pk").values_list("name", "actor_id")
    assert list(events)[-4:] == [
        ("delivery.opened", mo.pk),
        ("post.released", None),
        ("delivery.posted", mo.pk),
        ("post.published", None),
    ]


def test_a_link_to_somewhere_else_is_refused(opened: Delivery, mo: Staff) -> None:
    with pytest.raises(Blocked, match="no_link"):
        record_posted(opened, by=mo, url="https://x.com/dderwen/status/1")
    assert Delivery.objects.get(pk=opened.pk).state == DeliveryState.ARMED


def test_the_link_of_another_post_is_refused(at: AtState, sam: Staff, mo: Staff, page: Account) -> None:
    first = open_pack(by_hand(at(PostState.SCHEDULED, post=cast.draft(sam, accounts=[page]))), by=mo)
    second = open_pack(by_hand(at(PostState.SCHEDULED, post=cast.draft(sam, accounts=[page]))), by=mo)
    record_posted(first, by=mo, url=LINK)
    with pytest.raises(Blocked, match="link_used"):
        record_posted(second, by=mo, url=LINK)
    assert Delivery.objects.get(pk=second.pk).state == DeliveryState.ARMED


def test_a_pack_that_was_not_opened_cannot_be_answered_for(waiting: Delivery, mo: Staff) -> None:
    with pytest.raises(WrongState):
        record_posted(waiting, by=mo, url=LINK)
    with pytest.raises(WrongState):
        record_not_posted(waiting, by=mo)


@pytest.mark.parametrize("who", ["sam", "dee", "cai", "des", "olu"])
def test_only_the_publisher_opens_and_answers(opened: Delivery, who: str, request: pytest.FixtureRequest) -> None:
    somebody = request.getfixturevalue(who)
    for attempt in (
        lambda: open_pack(opened, by=somebody),
        lambda: record_posted(opened, by=somebody, url=LINK),
        lambda: record_not_posted(opened, by=somebody),
        lambda: leave_out(opened, by=somebody),
        lambda: offer_again(opened, by=somebody),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert Delivery.objects.get(pk=opened.pk).state == DeliveryState.ARMED


def test_a_pack_is_not_opened_twice(opened: Delivery, mo: Staff) -> None:
    with pytest.raises(WrongState):
        open_pack(opened, by=mo)
    assert Event.objects.filter(name="delivery.opened").count() == 1


def test_the_schools_own_page_has_no_pack(at: AtState, mo: Staff) -> None:
    ours = Delivery.objects.get(post=at(PostState.SCHEDULED))
    with pytest.raises(WrongState):
        open_pack(ours, by=mo)


def test_a_pack_does_not_open_before_its_time(at: AtState, sam: Staff, mo: Staff, page: Account) -> None:
    post = at(PostState.APPROVED, post=cast.draft(sam, accounts=[page]))
    schedule_post(post, by=mo, at=timezone.now() + timedelta(hours=1))
    with pytest.raises(Blocked, match="too_early"):
        open_pack(by_hand(post), by=mo)
    assert the_state(post) == PostState.SCHEDULED


def test_a_permission_that_ended_meanwhile_keeps_the_pack_shut(
    at: AtState, sam: Staff, mo: Staff, page: Account, ffion: Pupil
) -> None:
    post = at(PostState.SCHEDULED, post=about(ffion, cast.draft(sam, accounts=[page])))
    cast.answer_for(ffion, Answer.REFUSED, channels=["facebook"])
    with pytest.raises(Blocked, match="cannot_be_shown"):
        open_pack(by_hand(post), by=mo)
    assert by_hand(post).state == DeliveryState.WAITING
    assert the_state(post) == PostState.SCHEDULED


def test_the_pack_of_a_further_account_asks_permission_again(
    at: AtState, sam: Staff, mo: Staff, page: Account, ffion: Pupil
) -> None:
    both = [cast.own_page(sam.school), page]
    post = at(PostState.PUBLISHED, post=about(ffion, cast.draft(sam, accounts=both)))
    cast.answer_for(ffion, Answer.REFUSED, channels=["facebook"])
    with pytest.raises(Blocked, match="cannot_be_shown"):
        open_pack(by_hand(post), by=mo)
    assert by_hand(post).state == DeliveryState.WAITING


def test_an_account_is_asked_about_its_own_permission_only(
    at: AtState, sam: Staff, mo: Staff, page: Account, ffion: Pupil
) -> None:
    both = [cast.own_page(sam.school), page]
    post = at(PostState.PUBLISHED, post=about(ffion, cast.draft(sam, accounts=both)))
    cast.answer_for(ffion, Answer.REFUSED, channels=["website"])
    assert open_pack(by_hand(post), by=mo).state == DeliveryState.ARMED


def test_the_pack_of_a_further_account_compares_what_was_confirmed(
    at: AtState, sam: Staff, mo: Staff, page: Account
) -> None:
    both = [cast.own_page(sam.school), page]
    post = at(PostState.PUBLISHED, post=cast.draft(sam, accounts=both))
    with lifted():
        Post.objects.filter(pk=post.pk).update(approved_digest="0" * 64)
    with pytest.raises(Blocked, match="not_what_was_confirmed"):
        open_pack(by_hand(post), by=mo)


def test_a_closed_account_gets_nothing(at: AtState, sam: Staff, mo: Staff, page: Account) -> None:
    both = [cast.own_page(sam.school), page]
    post = at(PostState.PUBLISHED, post=cast.draft(sam, accounts=both))
    Account.objects.filter(pk=page.pk).update(closed_at=timezone.now())
    with pytest.raises(Blocked, match="account_closed"):
        open_pack(by_hand(post), by=mo)


def test_a_go_live_that_is_too_old_opens_no_pack(at: AtState, sam: Staff, mo: Staff, page: Account) -> None:
    both = [cast.own_page(sam.school), page]
    post = at(PostState.PUBLISHED, post=cast.draft(sam, accounts=both))
    with time_machine.travel(timezone.now() + timedelta(days=15)), pytest.raises(Blocked, match="go_live_too_old"):
        open_pack(by_hand(post), by=mo)


def test_opening_a_pack_of_a_mixed_post_shows_it_on_our_own_page_too(
    at: AtState, sam: Staff, mo: Staff, page: Account
) -> None:
    both = [cast.own_page(sam.school), page]
    post = at(PostState.SCHEDULED, post=cast.draft(sam, accounts=both))
    open_pack(by_hand(post), by=mo)
    assert the_state(post) == PostState.PUBLISHED
    found = dict(Delivery.objects.filter(post=post).values_list("account__channel", "state"))
    assert found == {"own_page": DeliveryState.LIVE, "facebook": DeliveryState.ARMED}


def test_nothing_went_out_when_every_pack_was_not_posted(opened: Delivery, mo: Staff) -> None:
    record_not_posted(opened, by=mo)
    post = Post.objects.get(pk=opened.post_id)
    assert post.state == PostState.APPROVED
    assert post.approved_digest
    again = by_hand(schedule_post(post, by=mo))
    assert again.pk != opened.pk
    record_posted(open_pack(again, by=mo), by=mo, url=LINK)
    assert the_state(post) == PostState.PUBLISHED


def test_a_post_waits_for_every_pack_before_it_says_that_nothing_went_out(
    at: AtState, sam: Staff, mo: Staff, page: Account
) -> None:
    other = Account.objects.create(school=sam.school, channel="x", name="X", consent_channel="x")
    post = at(PostState.SCHEDULED, post=cast.draft(sam, accounts=[page, other]))
    first, second = Delivery.objects.filter(post=post).order_by("pk")
    record_not_posted(open_pack(first, by=mo), by=mo)
    assert the_state(post) == PostState.RELEASED
    leave_out(second, by=mo)
    assert the_state(post) == PostState.APPROVED


def test_an_account_that_did_not_get_the_post_can_be_offered_it_again(
    at: AtState, sam: Staff, mo: Staff, page: Account
) -> None:
    both = [cast.own_page(sam.school), page]
    post = at(PostState.PUBLISHED, post=cast.draft(sam, accounts=both))
    first = record_not_posted(open_pack(by_hand(post), by=mo), by=mo)
    again = offer_again(first, by=mo)
    with pytest.raises(WrongState):
        offer_again(first, by=mo)
    record_posted(open_pack(again, by=mo), by=mo, url=LINK)
    assert by_hand(post).state == DeliveryState.LIVE


def test_an_account_that_has_the_post_is_never_offered_it_again(opened: Delivery, mo: Staff) -> None:
    live = record_posted(opened, by=mo, url=LINK)
    with pytest.raises(WrongState):
        offer_again(live, by=mo)


def test_a_waiting_post_cannot_lose_its_only_account_by_leaving_it_out(waiting: Delivery, mo: Staff) -> None:
    with pytest.raises(WrongState):
        leave_out(waiting, by=mo)


def test_a_pack_without_an_answer_is_in_doubt_and_never_posted_again_by_itself(opened: Delivery, mo: Staff) -> None:
    assert settle_expired_packs() == 0
    with time_machine.travel(timezone.now() + OPEN_FOR + timedelta(seconds=1)):
        assert settle_expired_packs() == 1
        assert settle_expired_packs() == 0
        delivery = Delivery.objects.get(pk=opened.pk)
        assert delivery.state == DeliveryState.IN_DOUBT
        assert the_state(opened.post) == PostState.RELEASED
        with pytest.raises(WrongState):
            open_pack(delivery, by=mo)
        with pytest.raises(WrongState):
            offer_again(delivery, by=mo)
    assert Event.objects.filter(name="delivery.in_doubt", post_id=opened.post_id).count() == 1


def test_a_person_who_looked_settles_the_doubt(opened: Delivery, mo: Staff) -> None:
    with time_machine.travel(timezone.now() + OPEN_FOR + timedelta(seconds=1)):
        settle_expired_packs()
        assert record_posted(opened, by=mo, url=LINK).state == DeliveryState.LIVE
    assert the_state(opened.post) == PostState.PUBLISHED


def test_an_answer_after_the_quarter_of_an_hour_still_counts(opened: Delivery, mo: Staff) -> None:
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        assert record_not_posted(opened, by=mo).state == DeliveryState.NOT_POSTED


def test_a_take_down_while_the_pack_is_open_tells_her_to_stop(opened: Delivery, mo: Staff, hana: Staff) -> None:
    take_down_post(opened.post, by=hana)
    delivery = Delivery.objects.get(pk=opened.pk)
    assert delivery.state == DeliveryState.COMING_DOWN
    assert delivery.takedown.done_at is None
    record_not_posted(delivery, by=mo)
    delivery = Delivery.objects.get(pk=opened.pk)
    assert delivery.state == DeliveryState.NOT_POSTED
    assert (delivery.takedown.proof, delivery.takedown.done_by) == (Proof.NEVER_POSTED, mo)
    assert the_state(opened.post) == PostState.TAKEN_DOWN


def test_what_was_posted_before_she_read_stop_keeps_its_link_and_has_to_come_down(
    opened: Delivery, mo: Staff, hana: Staff
) -> None:
    take_down_post(opened.post, by=hana)
    delivery = record_posted(opened, by=mo, url=LINK)
    assert (delivery.state, delivery.url) == (DeliveryState.COMING_DOWN, LINK)
    assert delivery.takedown.done_at is None
    assert the_state(opened.post) == PostState.TAKEN_DOWN
    with pytest.raises(Blocked, match="was_posted"):
        record_not_posted(opened, by=mo)


def test_a_post_that_may_be_out_cannot_be_voided(opened: Delivery) -> None:
    with pytest.raises(WrongState):
        void_post(opened.post, reason=VoidReason.PERMISSION)


def test_opening_does_nothing_at_all_when_the_record_fails(
    waiting: Delivery, mo: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("posts.services.record", fail)
    with pytest.raises(RuntimeError):
        open_pack(waiting, by=mo)
    assert Delivery.objects.get(pk=waiting.pk).state == DeliveryState.WAITING
    assert the_state(waiting.post) == PostState.SCHEDULED
