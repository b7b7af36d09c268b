"""The pack in a browser without JavaScript: opened once, closed by an answer alone, stopped by a take-down."""

from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from channels.limits import LIMITS, Limits
from channels.models import Account, Channel
from consents.models import Answer, Material
from people.models import Staff
from posts.models import Appearance, Post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState, Proof, Takedown
from publishing.packs import OPEN_FOR, open_pack, record_not_posted, record_posted
from publishing.services import take_down_post
from publishing.sweeps import settle_expired_packs
from tests import cast
from tests.approvals.test_desk import sign_in
from tests.publishing.pages import LINK, UP, of_pack, of_post, read, the

AtState = Callable[..., Post]


def test_the_whole_pack_by_hand(pack: Delivery, mo: Staff) -> None:
    client = sign_in(mo)
    waiting = read(client, of_pack("pack", pack))
    assert "I am posting this now" in waiting
    assert "Copy the words" not in waiting
    assert client.post(of_pack("open", pack)).status_code == 302
    text = read(client, of_pack("pack", pack))
    for expected in (
        "The garden is open.",
        "Mae'r ardd ar agor.",
        "Bean poles 1",
        "Polion ffa 2",
        "English",
        "Cymraeg",
    ):
        assert expected in text
    for number in (1, 2):
        url = reverse("publishing:picture", args=[pack.post.public_id, number, "full.jpg"]) + "?download"
        assert url in text
        saved = client.get(url)
        assert saved.headers["Content-Disposition"] == f'attachment; filename="picture-{number}.jpg"'
        assert saved.headers["Cache-Control"] == "private, no-store"
    assert client.post(of_pack("posted", pack), UP).status_code == 302
    assert (the(pack).state, the(pack).url) == (DeliveryState.LIVE, LINK)
    assert "It is live" in read(client, of_pack("pack", pack))
    assert Event.objects.get(name="delivery.posted").data["ticked"] == ["audience_checked", "tagging_off"]


@pytest.mark.parametrize("missing", ["url", "tagging_off", "audience_checked"])
def test_the_answer_wants_the_link_and_both_ticks(pack: Delivery, mo: Staff, missing: str) -> None:
    open_pack(pack, by=mo)
    data = {key: value for key, value in UP.items() if key != missing}
    response = sign_in(mo).post(of_pack("posted", pack), data)
    assert response.status_code == 422
    assert f'id="id_{missing}_error"' in response.content.decode() or missing in response.content.decode()
    assert the(pack).state == DeliveryState.ARMED


def test_a_second_click_and_a_colleague_see_the_pack_as_it_is(pack: Delivery, mo: Staff) -> None:
    client = sign_in(mo)
    client.post(of_pack("open", pack))
    response = client.post(of_pack("open", pack), follow=True)
    assert response.status_code == 200
    assert "Miss Pryce is posting it" in response.content.decode()
    assert Event.objects.filter(name="delivery.opened").count() == 1


@pytest.mark.slow
def test_a_pack_that_may_not_open_says_why(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    ffion = cast.make_pupil(sam.school)
    cast.answer_for(ffion)
    draft = illustrated([page])
    Appearance.objects.create(post=draft, pupil=ffion, material=Material.ACHIEVEMENT)
    in_none = list(draft.pictures.values_list("pk", flat=True))
    draft.declarations = {**draft.declarations, "children": "some", "no_child_in": in_none}
    draft.save()
    pack = Delivery.objects.get(post=at(PostState.SCHEDULED, post=draft))
    cast.answer_for(ffion, Answer.REFUSED)
    response = sign_in(mo).post(of_pack("open", pack))
    assert response.status_code == 422
    text = unescape(response.content.decode())
    assert "Ffion Prosser cannot be shown on Facebook. Please do not ask the family or the child" in text
    assert the(pack).state == DeliveryState.WAITING


def test_an_open_pack_asks_whether_to_go_on_and_a_take_down_tells_her_to_stop(
    pack: Delivery, mo: Staff, hana: Staff
) -> None:
    client = sign_in(mo)
    open_pack(pack, by=mo)
    assert of_pack("pack_state", pack) in read(client, of_pack("pack", pack))
    assert client.get(of_pack("pack_state", pack)).status_code == 200
    take_down_post(pack.post, by=hana)
    response = client.get(of_pack("pack_state", pack))
    assert response.status_code == 286
    assert "Stop: do not post it" in response.content.decode()
    text = read(client, of_pack("pack", pack))
    assert "Stop: do not post it" in text
    assert "Copy the words" not in text
    assert client.post(of_pack("not_posted", pack)).status_code == 302
    assert the(pack).state == DeliveryState.NOT_POSTED
    assert Takedown.objects.get().proof == Proof.NEVER_POSTED


def test_she_who_had_posted_it_already_keeps_the_link_and_it_is_still_out(
    pack: Delivery, mo: Staff, hana: Staff
) -> None:
    open_pack(pack, by=mo)
    take_down_post(pack.post, by=hana)
    client = sign_in(mo)
    assert client.post(of_pack("posted", pack), {"url": LINK}).status_code == 302
    assert the(pack).state == DeliveryState.COMING_DOWN
    text = read(client, of_post("post", pack.post))
    assert "Still out on 1 account" in text
    assert LINK in text


def test_what_is_in_doubt_is_answered_after_a_look(pack: Delivery, mo: Staff) -> None:
    open_pack(pack, by=mo)
    with time_machine.travel(timezone.now() + OPEN_FOR + timedelta(minutes=1)):
        settle_expired_packs()
        client = sign_in(mo)
        text = read(client, of_pack("pack", pack))
        assert "We can't tell if it is up: please look" in text
        assert "I am posting this now" not in text
        assert client.post(of_pack("open", pack), follow=True).status_code == 200
        assert the(pack).state == DeliveryState.IN_DOUBT
        assert client.post(of_pack("posted", pack), {"url": LINK}).status_code == 302
    assert the(pack).state == DeliveryState.LIVE


def test_an_account_is_left_out_and_taken_in_again(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.PUBLISHED, post=illustrated([cast.own_page(sam.school), page]))
    pack = Delivery.objects.get(post=post, account=page)
    client = sign_in(mo)
    assert client.post(of_pack("leave_out", pack)).status_code == 302
    assert the(pack).state == DeliveryState.STOPPED
    response = client.post(of_pack("again", pack))
    fresh = Delivery.objects.get(post=post, account=page, state=DeliveryState.WAITING)
    assert response.headers["Location"] == of_pack("pack", fresh)


def test_several_languages_are_copied_as_one_post_where_they_fit(pack: Delivery, mo: Staff) -> None:
    open_pack(pack, by=mo)
    both = 'data-copy-text="The garden is open.\n\nCome & see <it>!\n\nMae\'r ardd ar agor."'
    assert both in read(sign_in(mo), of_pack("pack", pack))
    Account.objects.filter(pk=pack.account_id).update(channel=Channel.X)
    assert both in read(sign_in(mo), of_pack("pack", pack))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(LIMITS, Channel.X, Limits(words=30, pictures=4))
        text = read(sign_in(mo), of_pack("pack", pack))
    assert both not in text
    assert text.count("Copy the words") == 2


def test_what_has_an_answer_leads_on_to_the_desk(pack: Delivery, mo: Staff) -> None:
    record_posted(open_pack(pack, by=mo), by=mo, url=LINK)
    text = read(sign_in(mo), of_pack("pack", pack))
    assert "Its link is kept." in text
    assert 'btn-primary" href="/publishing/"' in text


@pytest.mark.slow
def test_a_pack_that_was_not_posted_can_be_looked_at(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.PUBLISHED, post=illustrated([cast.own_page(sam.school), page]))
    pack = Delivery.objects.get(post=post, account=page)
    record_not_posted(open_pack(pack, by=mo), by=mo)
    assert "Post it here after all" in read(sign_in(mo), of_pack("pack", pack))
