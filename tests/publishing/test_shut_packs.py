"""A pack of a post that is out elsewhere stays shut, and says only what can still be done."""

from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from people.models import Staff
from people.roles import Role
from policies import services
from policies.rules import read_preset
from policies.services import adopt_protocol
from posts.errors import Blocked
from posts.models import Post
from posts.workflow import PostState
from publishing.models import Delivery
from publishing.services import schedule_post
from tests import cast
from tests.publishing.pages import of_pack, of_post

SignedIn = Callable[[Staff], Client]
AtState = Callable[..., Post]
WORDS = "Ffion Prosser and Mali Tudor read us their poems."


@pytest.fixture
def further(at: AtState, sam: Staff) -> Delivery:
    """The pack for Facebook of a post that is live on the school's own page."""
    draft = cast.draft(sam, words=WORDS, accounts=[cast.own_page(sam.school), cast.facebook(sam.school)])
    post = at(PostState.PUBLISHED, post=draft)
    return Delivery.objects.get(post=post, account__channel="facebook")


def opened(delivery: Delivery, client: Client) -> str:
    shown = client.post(of_pack("open", delivery))
    assert shown.status_code == 422
    return unescape(shown.content.decode())


def says_what_can_be_done(text: str, delivery: Delivery) -> bool:
    """To this account it is not posted; where it is up it can be taken down; nothing of it goes back to anybody."""
    assert not any(words in text for words in ("go back", "send it back", "takes the post back", "earlier time"))
    assert "seen to first" not in text
    down = f'<a href="{of_post("take_down", delivery.post)}">take it down</a> where it is up'
    return "Do not post it to this account" in text and "nothing in it can be changed any more" in text and down in text


def test_of_a_name_that_is_a_pupils_since(further: Delivery, mo: Staff, signed_in: SignedIn) -> None:
    cast.make_pupil(mo.school)
    text = opened(further, signed_in(mo))
    assert "“Ffion Prosser” tells who a child is." in text
    assert says_what_can_be_done(text, further)
    Post.objects.filter(pk=further.post_id).update(title="Poems")
    cast.make_pupil(mo.school, "Tudor", "Eze")
    text = opened(further, signed_in(mo))
    assert "“Tudor” could be the name of a pupil of whom its author did not know." in text
    assert says_what_can_be_done(text, further)


def test_of_a_go_live_that_is_too_old(further: Delivery, mo: Staff, signed_in: SignedIn) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=60)):
        text = opened(further, signed_in(mo))
        assert "Go-live was confirmed until" in text
        assert says_what_can_be_done(text, further)


def test_before_it_is_out_it_is_sent_back_and_an_earlier_time_is_one_that_is_not_past(
    at: AtState, sam: Staff, mo: Staff
) -> None:
    post = at(PostState.APPROVED)
    for days, words in ((0, "Choose an earlier time, or send it back"), (60, "Send it back to be confirmed again.")):
        with time_machine.travel(timezone.now() + timedelta(days=days)), pytest.raises(Blocked) as blocked:
            schedule_post(post, by=mo, at=timezone.now() + timedelta(days=60))
        assert words in str(blocked.value.blockers[0].message)


@pytest.mark.parametrize(
    ("role", "words"),
    [
        (Role.HEADTEACHER, "these can take it down where it is up: {head}."),
        (Role.ASSISTANT_HEAD, "the headteacher has to give somebody the role"),
    ],
)
def test_whoever_may_not_take_it_down_reads_who_may(
    role: Role,
    words: str,
    further: Delivery,
    mo: Staff,
    hana: Staff,
    signed_in: SignedIn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cast.make_pupil(mo.school)
    monkeypatch.setattr(services, "read_preset", lambda key: {**read_preset(key), "take_down": [role.value]})
    adopt_protocol(mo.school, preset="deputy_head", by=hana)
    text = opened(further, signed_in(mo))
    assert words.format(head=hana.name) in text
    assert of_post("take_down", further.post) not in text
