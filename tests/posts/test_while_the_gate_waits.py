"""What is committed while a step waits for its locks counts: nothing that the gate asks is of the moment before."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from audit.models import Event
from consents.adults import record_adult_permission, withdraw_adult_permission
from consents.holds import set_hold
from consents.models import Material
from consents.services import child_said_no
from people.models import Guardian, Membership, ParentalResponsibility, Pupil, Staff
from people.rolls import keep_guardian, leave_roll, lock_pupils
from policies import services as protocols
from policies.authority import NotAllowed
from policies.rules import read_preset
from posts.errors import Blocked, Stale, WrongState
from posts.models import Appearance, Post
from posts.services import lock_post, run_checks, send_in, submit_post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState
from publishing.packs import open_pack
from publishing.services import release_post, schedule_post
from tests import cast
from tests.racing import race, until_somebody_waits_for_us

pytestmark = [pytest.mark.race, pytest.mark.usefixtures("database_role")]

AtState = Callable[..., Post]


def while_held(first: Callable[[], Any], then: Callable[[], Any], *, waits: bool = True) -> Any:
    """`first` is done but not committed; `then` begins and waits for its locks; `first` is committed.

    What does not wait (`waits=False`) is over before `first` is committed.
    """
    done, over = threading.Event(), threading.Event()

    def hold() -> None:
        with transaction.atomic():
            first()
            done.set()
            if waits:
                until_somebody_waits_for_us()
            else:
                assert over.wait(timeout=30)

    def wait() -> Any:
        done.wait(timeout=30)
        try:
            return then()
        finally:
            over.set()

    held, waited = race(hold, wait)
    assert held is None
    return waited


@pytest.fixture
def ffion(sam: Staff) -> Pupil:
    pupil = cast.make_pupil(sam.school)
    cast.answer_for(pupil)
    return pupil


@pytest.fixture
def gwen(sam: Staff) -> Pupil:
    pupil = cast.make_pupil(sam.school, "Gwen", "Bevan")
    cast.answer_for(pupil)
    return pupil


def show(post: Post, pupil: Pupil) -> None:
    Appearance.objects.create(post=post, pupil=pupil, material=Material.ACHIEVEMENT)


def draft_with(sam: Staff, pupil: Pupil, **more: Any) -> Post:
    post = cast.draft(sam, **more)
    show(post, pupil)
    post.declarations = {**post.declarations, "children": "some"}
    post.save()
    return post


def state_of(post: Post) -> str:
    return str(Post.objects.get(pk=post.pk).state)


def not_responsible(pupil: Pupil, *, by: Staff) -> None:
    guardian = Guardian.objects.get(pupils=pupil)
    keep_guardian(
        pupil, by=by, name=guardian.name, guardian=guardian, parental_responsibility=ParentalResponsibility.NO
    )


NOES: dict[str, Callable[..., object]] = {
    "the child says no": lambda pupil, cai, des: child_said_no(pupil, by=cai),
    "the lead says so": lambda pupil, cai, des: set_hold(pupil, by=des),
    "the child leaves": lambda pupil, cai, des: leave_roll(pupil, by=cai, on=cast.datetime.date(2020, 1, 1)),
    "whoever said yes had no say": lambda pupil, cai, des: not_responsible(pupil, by=cai),
}


@pytest.mark.parametrize("no", NOES)
def test_a_no_that_is_committed_while_sending_in_waits_is_heard(
    no: str, sam: Staff, dee: Staff, cai: Staff, des: Staff, ffion: Pupil
) -> None:
    post = draft_with(sam, ffion)
    outcome = while_held(lambda: NOES[no](ffion, cai, des), lambda: submit_post(post, by=sam, version=post.version))
    assert isinstance(outcome, Blocked)
    assert {blocker.code for blocker in outcome.blockers} == {"cannot_be_shown"}
    assert state_of(post) == PostState.DRAFT


@pytest.mark.parametrize("no", ["the child says no", "the lead says so"])
def test_a_no_that_is_committed_while_a_release_waits_is_heard(
    no: str, at: AtState, sam: Staff, cai: Staff, des: Staff, ffion: Pupil
) -> None:
    post = at(PostState.SCHEDULED, post=draft_with(sam, ffion))
    assert isinstance(while_held(lambda: NOES[no](ffion, cai, des), lambda: release_post(post)), WrongState)
    assert state_of(post) == PostState.DRAFT
    assert not Delivery.objects.filter(post=post, armed_at__isnull=False).exists()


@pytest.mark.parametrize("no", ["the child says no"])
def test_a_no_that_is_committed_while_a_second_pack_waits_is_heard(
    no: str, at: AtState, sam: Staff, mo: Staff, cai: Staff, des: Staff, ffion: Pupil
) -> None:
    """The post is out on our page already: whoever opens the pack of the other account comes too late."""
    post = at(
        PostState.PUBLISHED,
        post=draft_with(sam, ffion, accounts=[cast.own_page(sam.school), cast.facebook(sam.school)]),
    )
    pack = Delivery.objects.get(post=post, state=DeliveryState.WAITING)
    outcome = while_held(lambda: NOES[no](ffion, cai, des), lambda: open_pack(pack, by=mo))
    assert isinstance(outcome, Blocked | WrongState)
    assert Delivery.objects.get(pk=pack.pk).armed_at is None


@pytest.mark.parametrize("also_gone", [False, True])
def test_a_child_who_comes_in_while_the_rows_are_being_locked_makes_it_stale(
    also_gone: bool, sam: Staff, dee: Staff, ffion: Pupil, gwen: Pupil
) -> None:
    """Her row was not locked, so that what is asked of her could change again before the post is frozen."""
    post = draft_with(sam, ffion)

    def exchange() -> None:
        lock_pupils([ffion.pk])
        show(post, gwen)
        if also_gone:
            Appearance.objects.filter(post=post, pupil=ffion).delete()

    outcome = while_held(exchange, lambda: submit_post(post, by=sam, version=post.version))
    assert isinstance(outcome, Stale)
    assert state_of(post) == PostState.DRAFT


def test_every_child_in_what_is_frozen_is_locked_until_it_is_committed(
    sam: Staff, dee: Staff, ffion: Pupil, gwen: Pupil
) -> None:
    post = draft_with(sam, ffion)
    show(post, gwen)

    def nowait() -> list[int]:
        with transaction.atomic():
            return list(Pupil.objects.select_for_update(no_key=True, skip_locked=True).values_list("pk", flat=True))

    cast.make_pupil(sam.school, "Nia", "Rees")
    free = while_held(lambda: send_in(post, by=sam, version=post.version), nowait, waits=False)
    assert set(free).isdisjoint({ffion.pk, gwen.pk})
    assert len(free) == 1


def test_a_role_that_ends_while_the_post_is_held_is_ended(at: AtState, mo: Staff) -> None:
    post = at(PostState.APPROVED)

    def end() -> None:
        lock_post(post)
        Membership.objects.filter(staff=mo).update(ends_on="2020-06-01")

    assert isinstance(while_held(end, lambda: schedule_post(post, by=mo)), NotAllowed)
    assert state_of(post) == PostState.APPROVED


def test_an_adults_permission_that_is_withdrawn_while_a_release_waits_is_heard(
    at: AtState, sam: Staff, cai: Staff
) -> None:
    adult = record_adult_permission(
        by=cai, name="Mr Webb", covers="photo", given_on=cast.timezone.now().date(), evidence="office", capacity=""
    )
    draft = cast.draft(sam)
    Appearance.objects.create(post=draft, adult=adult, material=Material.PHOTO_GROUP)
    draft.declarations = {**draft.declarations, "adults": "some"}
    draft.save()
    post = at(PostState.SCHEDULED, post=draft)
    assert isinstance(
        while_held(lambda: withdraw_adult_permission(adult, by=cai), lambda: release_post(post)), WrongState
    )
    assert state_of(post) == PostState.DRAFT


@pytest.fixture
def adopt(sam: Staff, hana: Staff, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def adopt_with(**instead: Any) -> None:
        monkeypatch.setattr(protocols, "read_preset", lambda key: {**read_preset(key), **instead})
        protocols.adopt_protocol(sam.school, preset="deputy_head", by=hana)

    return adopt_with


def test_a_step_that_waited_for_a_new_protocol_is_taken_by_it(
    at: AtState, mo: Staff, adopt: Callable[..., None]
) -> None:
    post = at(PostState.APPROVED)
    while_held(lambda: adopt(takedown_due_hours=12), lambda: schedule_post(post, by=mo))
    assert Event.objects.get(name="post.scheduled").protocol_version == 2
    again = at(PostState.APPROVED)
    refused = while_held(lambda: adopt(publish=["office"]), lambda: schedule_post(again, by=mo))
    assert isinstance(refused, NotAllowed)


def test_a_protocol_that_is_adopted_while_a_post_is_sent_in_is_asked_by_the_check(
    sam: Staff, dee: Staff, adopt: Callable[..., None]
) -> None:
    """It found a draft and left it alone: the post was not yet committed as sent in."""
    post = cast.draft(sam)
    sent: list[Post] = []
    adopted = while_held(
        lambda: sent.append(send_in(post, by=sam, version=post.version)),
        lambda: adopt(categories=["achievement"]),
        waits=False,
    )
    assert adopted is None
    assert state_of(post) == PostState.CHECKING
    run_checks(sent[0])
    assert state_of(post) == PostState.DRAFT
