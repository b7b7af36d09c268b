"""The page of a post calls nothing done before it is: posted when everywhere, down when somebody looked."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from channels.models import Account
from people.models import Staff
from posts.models import Post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState, Proof, Takedown
from publishing.packs import open_pack, record_posted
from publishing.services import take_down_post
from publishing.takedowns import settle_takedown
from tests import cast
from tests.approvals.test_desk import sign_in
from tests.publishing.pages import LINK, of_pack, of_post, read, the

AtState = Callable[..., Post]


def test_no_step_is_green_before_go_live_is_confirmed(at: AtState, mo: Staff) -> None:
    text = read(sign_in(mo), of_post("post", at(PostState.AWAITING_APPROVAL)))
    steps = text.split('<ol class="steps">')[1].split("</ol>")[0]
    assert steps.count('class="said"') == 4
    assert 'class="done"' not in steps
    text = read(sign_in(mo), of_post("post", at(PostState.APPROVED)))
    steps = text.split('<ol class="steps">')[1].split("</ol>")[0]
    assert steps.count('class="done"') == 5
    assert "confirmed by Mr Okafor" in steps


@pytest.mark.slow
def test_a_post_that_is_not_yet_everywhere_is_never_shown_as_done(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.PUBLISHED, post=illustrated([cast.own_page(sam.school), page]))
    pack = Delivery.objects.get(post=post, account=page)
    client = sign_in(mo)
    text = read(client, of_post("post", post))
    assert "Live, but not yet everywhere: 1 account waits." in text
    assert "live, but not yet on Facebook page" in text
    assert "To post by hand now" in text
    assert text.count("btn-primary") == 1
    record_posted(open_pack(pack, by=mo), by=mo, url=LINK)
    text = read(client, of_post("post", post))
    assert "not yet" not in text
    take_down_post(post, by=mo)
    text = read(client, of_post("post", post))
    assert "Ordered down. From Mrs Hughes." in text
    assert "ordered down, still out on Facebook page" in text
    settle_takedown(Takedown.objects.get(delivery=pack), by=mo, proof=Proof.SEEN_GONE)
    text = read(client, of_post("post", post))
    assert "Taken down. From Mrs Hughes." in text
    assert "still out" not in text


@pytest.mark.slow
def test_the_author_reads_where_it_is_still_out_until_somebody_has_looked(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.PUBLISHED, post=illustrated([cast.own_page(sam.school), page]))
    pack = Delivery.objects.get(post=post, account=page)

    def own_page_of_it() -> str:
        return str(sign_in(sam).get(reverse("posts:show", args=[post.public_id]), follow=True).content.decode())

    assert "live, but not yet on Facebook page" in own_page_of_it()
    record_posted(open_pack(pack, by=mo), by=mo, url=LINK)
    take_down_post(post, by=mo)
    shown = own_page_of_it()
    assert "ordered down, still out on Facebook page" in shown
    assert "Taken down. From" not in shown
    settle_takedown(Takedown.objects.get(delivery=pack), by=mo, proof=Proof.SEEN_GONE)
    assert "Taken down. From Mrs Hughes." in own_page_of_it()


@pytest.mark.slow
def test_accounts_that_get_the_same_words_are_shown_once(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.APPROVED, post=illustrated([cast.own_page(sam.school), page]))
    text = read(sign_in(mo), of_post("post", post))
    assert text.count("The garden is open.") == 1
    assert text.index("The garden is open.") < text.index("Mae'r ardd ar agor.")


def test_a_post_page_costs_the_same_however_long_its_story(
    pack: Delivery, mo: Staff, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    client = sign_in(mo)
    client.get(of_post("post", pack.post))
    with django_assert_max_num_queries(25):
        client.get(of_post("post", pack.post))
    with django_assert_max_num_queries(20):
        client.get(of_pack("pack", pack))


@pytest.mark.slow
def test_taking_down_speaks_of_our_own_page_only_where_it_shows_the_post(
    at: AtState, pack: Delivery, mo: Staff
) -> None:
    open_pack(pack, by=mo)
    ours = "The school's own page lets go"
    assert ours not in read(sign_in(mo), of_post("take_down", pack.post))
    assert ours in read(sign_in(mo), of_post("take_down", at(PostState.PUBLISHED)))


@pytest.mark.slow
def test_taking_down_says_what_it_reaches_and_waits_for_proof(pack: Delivery, mo: Staff) -> None:
    record_posted(open_pack(pack, by=mo), by=mo, url=LINK)
    client = sign_in(mo)
    text = read(client, of_post("take_down", pack.post))
    assert "Facebook page: only a person can delete it there." in text
    assert "cannot be reached" in text
    assert the(pack).state == DeliveryState.LIVE
    assert client.post(of_post("take_down", pack.post)).status_code == 302
    assert LINK in read(client, of_pack("settle", pack))
    stubs: list[dict[str, str]] = [{}, {"proof": Proof.OUR_PAGE}, {"proof": "nonsense"}]
    stubs += [{"proof": Proof.SAID_SO, "evidence": words, "looked_at": "account"} for words in ("OK", "ok ok ok")]
    stubs += [{"proof": Proof.SAID_SO, "evidence": "It is gone.", "looked_at": at} for at in ("", "nonsense")]
    for stub in stubs:
        assert client.post(of_pack("settle", pack), stub).status_code == 422
    assert the(pack).state == DeliveryState.COMING_DOWN
    assert client.post(of_pack("settle", pack), {"proof": Proof.SEEN_GONE}).status_code == 302
    assert the(pack).state == DeliveryState.DOWN
    assert "somebody opened the link and saw that it is gone, Miss Pryce" in read(client, of_post("post", pack.post))


def test_a_delivery_without_an_order_has_no_page_to_settle_it(pack: Delivery, mo: Staff) -> None:
    assert sign_in(mo).get(of_pack("settle", pack)).status_code == 404
