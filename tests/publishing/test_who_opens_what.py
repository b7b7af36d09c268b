"""The media officer's pages open for those whom they are for; no other school sees one, and a GET changes nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from audit.models import Event
from people.models import Staff
from posts.models import Post, VoidReason
from posts.services import void_post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState
from publishing.packs import open_pack
from publishing.services import take_down_post
from tests.approvals.test_desk import sign_in
from tests.publishing.pages import UP, of_pack, of_post, read, the

AtState = Callable[..., Post]

POST_PAGES = ["post", "when", "unschedule", "send_back", "take_down"]
PACK_PAGES = ["pack", "pack_state", "open", "posted", "not_posted", "leave_out", "again", "settle"]


@pytest.mark.slow
def test_another_schools_post_does_not_exist(pack: Delivery, olu: Staff) -> None:
    client = sign_in(olu)
    picture = reverse("publishing:picture", args=[pack.post.public_id, 1, "full.jpg"])
    urls = [of_post(name, pack.post) for name in POST_PAGES] + [of_pack(name, pack) for name in PACK_PAGES] + [picture]
    for url in urls:
        assert client.get(url).status_code in (404, 405)
        assert client.post(url, UP).status_code in (404, 405)
        assert 404 in (client.get(url).status_code, client.post(url, UP).status_code)
    assert the(pack).state == DeliveryState.WAITING


@pytest.mark.slow
def test_nobody_but_the_publisher_opens_a_pack(pack: Delivery, sam: Staff, dee: Staff) -> None:
    for somebody in (sam, dee):
        client = sign_in(somebody)
        for name in PACK_PAGES[:-1]:
            assert client.post(of_pack(name, pack), UP).status_code in (403, 405)
        assert client.get(of_pack("pack", pack)).status_code == 403
    assert the(pack).state == DeliveryState.WAITING


def test_the_pictures_are_for_those_who_see_the_post(pack: Delivery, sam: Staff, dee: Staff, cai: Staff) -> None:
    url = reverse("publishing:picture", args=[pack.post.public_id, 1, "640.webp"])
    assert sign_in(sam).get(url).status_code == 200
    assert sign_in(dee).get(url).status_code == 200
    assert sign_in(cai).get(url).status_code == 404
    assert Client().get(url).status_code == 302
    for wrong in ((3, "640.webp"), (1, "original.bin"), (1, "..")):
        assert sign_in(sam).get(reverse("publishing:picture", args=[pack.post.public_id, *wrong])).status_code == 404


def test_what_came_back_to_its_author_is_no_pictures_of_anybody_elses(
    pack: Delivery, sam: Staff, dee: Staff, mo: Staff, des: Staff, hana: Staff
) -> None:
    void_post(pack.post, reason=VoidReason.PERMISSION)
    url = reverse("publishing:picture", args=[pack.post.public_id, 1, "full.jpg"])
    for who in (dee, mo, des, hana):
        client = sign_in(who)
        assert client.get(url).status_code == 404
        assert client.get(url + "?download").status_code == 404
        page = client.get(reverse("publishing:post", args=[pack.post.public_id]))
        assert page.status_code == 200
        assert url.removesuffix("full.jpg") not in page.content.decode()
    assert sign_in(sam).get(url).status_code == 200
    assert sign_in(sam).get(url + "?download").status_code == 404


def test_a_picture_is_saved_for_posting_while_its_pack_is_open_and_at_no_other_time(
    pack: Delivery, mo: Staff, hana: Staff
) -> None:
    client = sign_in(mo)
    url = reverse("publishing:picture", args=[pack.post.public_id, 1, "full.jpg"])
    assert client.get(url + "?download").status_code == 404
    open_pack(pack, by=mo)
    assert client.get(url + "?download").status_code == 200
    take_down_post(pack.post, by=hana)
    assert client.get(url + "?download").status_code == 404
    assert client.get(url).status_code == 200, "who takes it down has to know what to look for"


@pytest.mark.slow
@pytest.mark.parametrize("state", ["awaiting_approval", "approved", "scheduled", "published", "taken_down", "declined"])
@pytest.mark.parametrize("who", ["sam", "dee", "mo", "hana", "des"])
def test_the_post_page_opens_for_everybody_concerned_in_every_state(
    at: AtState, state: str, who: str, request: pytest.FixtureRequest
) -> None:
    post = at(PostState(state))
    text = read(sign_in(request.getfixturevalue(who)), of_post("post", post))
    assert "The vegetable garden is open." in text
    assert "declared by Mrs Hughes" in text


@pytest.mark.parametrize("who", ["cai", "dan"])
def test_who_has_no_desk_sees_only_their_own_posts(at: AtState, who: str, request: pytest.FixtureRequest) -> None:
    somebody = request.getfixturevalue(who)
    status = sign_in(somebody).get(of_post("post", at(PostState.PUBLISHED))).status_code
    assert status == (200 if who == "dan" else 404)


def test_a_draft_has_no_page_here(at: AtState, sam: Staff, mo: Staff) -> None:
    post = at(PostState.DRAFT)
    assert sign_in(mo).get(of_post("post", post)).status_code == 404


@pytest.mark.slow
def test_the_post_page_shows_the_buttons_that_its_reader_may_press(
    at: AtState, mo: Staff, sam: Staff, hana: Staff
) -> None:
    post = at(PostState.PUBLISHED)
    assert of_post("take_down", post) in read(sign_in(mo), of_post("post", post))
    assert of_post("take_down", post) in read(sign_in(hana), of_post("post", post))
    assert of_post("take_down", post) not in read(sign_in(sam), of_post("post", post))
    assert sign_in(sam).get(of_post("take_down", post)).status_code == 403


def snapshot() -> Any:
    return (
        list(Event.objects.values_list("pk", flat=True)),
        list(Delivery.objects.order_by("pk").values()),
        list(Post.objects.order_by("pk").values_list("state", "version", "changed_at")),
    )


@pytest.mark.slow
def test_no_get_changes_anything(pack: Delivery, at: AtState, mo: Staff) -> None:
    taken = open_pack(pack, by=mo)
    client, posts = sign_in(mo), [pack.post, at(PostState.APPROVED), at(PostState.SCHEDULED)]
    before = snapshot()
    urls = [of_post(name, post) for name in POST_PAGES for post in posts] + [
        of_pack(name, taken) for name in PACK_PAGES
    ]
    for url in urls:
        client.get(url)
        client.head(url)
    assert snapshot() == before
