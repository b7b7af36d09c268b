"""What a change in the register does to posts: stopped before they go out, taken down once they are out."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from audit.models import Event
from channels.models import Account
from consents.models import Material
from consents.services import child_said_no
from people.models import Pupil, Staff
from posts.models import Appearance, Post, VoidReason
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState, Takedown
from publishing.packs import OPEN_FOR, open_pack, record_posted
from publishing.services import schedule_post
from publishing.sweeps import release_due, settle_expired_packs
from tests import cast
from tests.publishing.pages import LINK

AtState = Callable[..., Post]
ELEVEN = "2027-06-10T10:00:00+00:00"


@pytest.fixture
def ffion(sam: Staff) -> Pupil:
    pupil = cast.make_pupil(sam.school)
    cast.answer_for(pupil)
    return pupil


@pytest.fixture
def both(sam: Staff) -> list[Account]:
    return [cast.own_page(sam.school), cast.facebook(sam.school)]


def about(pupil: Pupil, sam: Staff, accounts: list[Account]) -> Post:
    draft = cast.draft(sam, accounts=accounts)
    Appearance.objects.create(post=draft, pupil=pupil, material=Material.ACHIEVEMENT)
    draft.declarations = {**draft.declarations, "children": "some"}
    draft.save()
    return draft


def states(post: Post) -> dict[str, str]:
    return dict(Delivery.objects.filter(post=post).values_list("account__channel", "state"))


def test_a_no_at_one_minute_to_eleven_stops_the_post_of_eleven(
    at: AtState, ffion: Pupil, sam: Staff, mo: Staff, both: list[Account]
) -> None:
    eleven = datetime.fromisoformat(ELEVEN)
    with time_machine.travel(eleven - timedelta(hours=2)):
        post = schedule_post(at(PostState.APPROVED, post=about(ffion, sam, both)), by=mo, at=eleven)
    with time_machine.travel(eleven - timedelta(minutes=1)):
        child_said_no(ffion, by=sam)
    with time_machine.travel(eleven + timedelta(seconds=5)):
        assert release_due() == 0
    post = Post.objects.get(pk=post.pk)
    assert (post.state, post.void_reason) == (PostState.DRAFT, VoidReason.PERMISSION)
    assert states(post) == {"own_page": DeliveryState.STOPPED, "facebook": DeliveryState.STOPPED}
    assert not post.approved_digest


def test_a_no_afterwards_opens_a_takedown_on_every_account(
    at: AtState, ffion: Pupil, sam: Staff, mo: Staff, both: list[Account]
) -> None:
    post = at(PostState.PUBLISHED, post=about(ffion, sam, both))
    record_posted(open_pack(Delivery.objects.get(post=post, account=both[1]), by=mo), by=mo, url=LINK)
    child_said_no(ffion, by=sam)
    assert Post.objects.get(pk=post.pk).state == PostState.TAKEN_DOWN
    assert states(post) == {"own_page": DeliveryState.DOWN, "facebook": DeliveryState.COMING_DOWN}
    assert Takedown.objects.filter(delivery__post=post, ordered_by=None).count() == 2


def test_a_no_while_the_pack_is_open_cannot_stop_her_but_tells_her(
    at: AtState, ffion: Pupil, sam: Staff, mo: Staff, both: list[Account]
) -> None:
    post = at(PostState.SCHEDULED, post=about(ffion, sam, both[1:]))
    open_pack(Delivery.objects.get(post=post), by=mo)
    child_said_no(ffion, by=sam)
    assert states(post) == {"facebook": DeliveryState.COMING_DOWN}
    assert Takedown.objects.get().done_at is None


def test_what_nobody_can_tell_about_is_ordered_down_too(
    at: AtState, ffion: Pupil, sam: Staff, mo: Staff, both: list[Account]
) -> None:
    post = at(PostState.SCHEDULED, post=about(ffion, sam, both[1:]))
    open_pack(Delivery.objects.get(post=post), by=mo)
    with time_machine.travel(timezone.now() + OPEN_FOR + timedelta(minutes=1)):
        settle_expired_packs()
        child_said_no(ffion, by=sam)
    assert states(post) == {"facebook": DeliveryState.COMING_DOWN}


def test_a_failure_after_she_posted_leaves_it_open_and_never_posts_it_again(
    at: AtState, sam: Staff, mo: Staff, both: list[Account], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record was down when she came back with the link: the pack stays open, then in doubt; a person looks."""
    post = at(PostState.SCHEDULED, post=cast.draft(sam, accounts=both[1:]))
    pack = open_pack(Delivery.objects.get(post=post), by=mo)

    def fail(*_: object, **__: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr("publishing.packs.record", fail)
        with pytest.raises(OSError):
            record_posted(pack, by=mo, url=LINK)
    assert states(post) == {"facebook": DeliveryState.ARMED}
    with time_machine.travel(timezone.now() + OPEN_FOR + timedelta(minutes=1)):
        settle_expired_packs()
        assert release_due() == 0
    assert states(post) == {"facebook": DeliveryState.IN_DOUBT}
    assert Event.objects.filter(name="delivery.opened").count() == 1
