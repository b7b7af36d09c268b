"""The school's own page: what is live, in both languages, for everybody; nothing else, and gone at once."""

import io
import re
from collections.abc import Callable
from typing import Any

import feedparser
import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from audit.models import Event
from channels.models import Account
from people.models import School, Staff
from posts import media
from posts.models import Picture, Post
from posts.workflow import PostState
from publishing.models import Delivery
from publishing.services import take_down_post
from tests import cast
from tests.approvals.test_desk import sign_in
from tests.publishing.test_desk import many_posts

AtState = Callable[..., Post]


@pytest.fixture
def page(sam: Staff) -> Account:
    return cast.own_page(sam.school)


@pytest.fixture
def live(at: AtState, illustrated: Callable[..., Post], page: Account) -> Post:
    return at(PostState.PUBLISHED, post=illustrated([page]))


def address(name: str, *args: Any, school: str = "dderwen") -> str:
    return reverse(f"public:{name}", args=[school, *args])


def get(url: str, **headers: str) -> Any:
    return Client(headers=headers or None).get(url)


def text(url: str) -> str:
    response = get(url)
    assert response.status_code == 200
    return str(response.content.decode())


def pictures_of(post: Post) -> list[str]:
    return [address("picture", post.public_id, number, "640.webp") for number in (1, 2)]


def everything(post: Post) -> list[str]:
    return [address("news"), address("post", post.public_id), address("feed"), address("embed"), *pictures_of(post)]


@pytest.mark.parametrize("name", ["news", "post", "embed"])
def test_both_languages_stand_there_each_marked_as_what_it_is(live: Post, name: str) -> None:
    shown = text(address(name, *([live.public_id] if name == "post" else [])))
    assert '<div class="words" lang="en"><p>The garden is open.</p>' in shown
    assert '<div class="words" lang="cy"><p>Mae&#x27;r ardd ar agor.</p></div>' in shown
    assert "Come &amp; see &lt;it&gt;!" in shown
    assert 'alt="Bean poles 1"' in shown


def test_the_schools_first_language_comes_first(live: Post, page: Account) -> None:
    assert text(address("news")).index("The garden") < text(address("news")).index("ardd")
    School.objects.filter(pk=page.school_id).update(languages=["cy", "en"])
    assert text(address("news")).index("ardd") < text(address("news")).index("The garden")


def test_what_is_for_staff_is_not_on_the_page(live: Post, sam: Staff, dee: Staff) -> None:
    for url in everything(live)[:4]:
        shown = text(url)
        assert not any(secret in shown for secret in ("Secret title", sam.name, dee.name, str(live.approved_digest)))


def test_the_page_needs_no_script_no_cookie_and_nothing_from_elsewhere(live: Post) -> None:
    for url in everything(live):
        response = get(url)
        assert response.status_code == 200
        assert not response.cookies
        assert response.headers["Cache-Control"] == "public, max-age=60"
        if response.headers["Content-Type"].startswith("text/html"):
            body = response.content.decode()
            assert "<script" not in body
            assert "csrf" not in body
            assert "://" not in body.replace("http://www.w3.org", "")


def test_a_signed_in_reader_sees_and_leaves_nothing_of_their_own(live: Post, mo: Staff) -> None:
    for url in everything(live)[:4]:
        response = sign_in(mo).get(url)
        assert not response.cookies
        assert mo.name not in response.content.decode()


def test_whoever_is_signed_in_costs_the_public_pages_nothing_and_leaves_the_session_as_it_was(
    live: Post, mo: Staff
) -> None:
    signed_in = sign_in(mo)
    before = list(Session.objects.values())
    for url in everything(live):
        with CaptureQueriesContext(connection) as by_anybody:
            get(url)
        with CaptureQueriesContext(connection) as by_staff:
            signed_in.get(url)
        assert [query["sql"] for query in by_staff] == [query["sql"] for query in by_anybody], url
        assert len(by_staff) <= 3, url
    assert list(Session.objects.values()) == before
    assert signed_in.get(reverse("publishing:desk")).status_code == 200, "and stays signed in"


def test_pictures_are_clean_and_whole(live: Post) -> None:
    for url in pictures_of(live):
        response = get(url)
        assert response.headers["Content-Type"] == "image/webp"
        assert response.headers["X-Robots-Tag"] == "noarchive, noimageindex"
        image = Image.open(io.BytesIO(response.content))
        assert image.width == 640
        assert not dict(image.getexif())


def test_the_first_picture_is_fetched_at_once_and_the_others_when_they_are_scrolled_to(
    live: Post, at: AtState, illustrated: Callable[..., Post], page: Account
) -> None:
    """A lazy picture waits for all style sheets, and the first one is what everybody looks for."""
    at(PostState.PUBLISHED, post=illustrated([page]))
    for url in (address("post", live.public_id), address("news"), address("embed")):
        first, *others = re.findall(r"<img src[^>]+>", text(url))
        assert 'fetchpriority="high"' in first, url
        assert "lazy" not in first, url
        assert others, url
        assert all('loading="lazy"' in other and "fetchpriority" not in other for other in others), url


@pytest.mark.parametrize("state", ["draft", "awaiting_approval", "approved", "scheduled"])
def test_what_is_not_live_is_nowhere(at: AtState, illustrated: Callable[..., Post], page: Account, state: str) -> None:
    post = at(PostState(state), post=illustrated([page]))
    for url in [address("post", post.public_id), *pictures_of(post)]:
        assert get(url).status_code == 404
    for url in [address("news"), address("feed"), address("embed")]:
        assert str(post.public_id) not in text(url)


@pytest.mark.slow
def test_a_post_on_other_accounts_alone_is_not_on_the_page(
    at: AtState, illustrated: Callable[..., Post], page: Account, sam: Staff
) -> None:
    post = at(PostState.PUBLISHED, post=illustrated([cast.facebook(sam.school)]))
    assert get(address("post", post.public_id)).status_code == 404
    assert get(pictures_of(post)[0]).status_code == 404


def test_a_take_down_is_gone_at_once_and_says_that_copies_may_stay_a_minute(live: Post, mo: Staff) -> None:
    take_down_post(live, by=mo)
    for url in [address("post", live.public_id), *pictures_of(live)]:
        response = get(url)
        assert response.status_code == 410
        assert response.headers["Cache-Control"] == "public, max-age=60"
    assert "for a minute" in get(address("post", live.public_id)).content.decode()
    for url in [address("news"), address("feed"), address("embed")]:
        assert str(live.public_id) not in text(url)


def test_the_page_shows_what_was_confirmed_whatever_happens_to_the_draft_behind_it(live: Post) -> None:
    live.variants.update(words="Something else.")
    assert "The garden is open." in text(address("post", live.public_id))
    assert "Something else." not in text(address("post", live.public_id))


def test_a_picture_whose_file_is_not_what_was_confirmed_is_not_served(live: Post) -> None:
    Picture.objects.filter(post=live).update(sha256="0" * 64)
    assert get(pictures_of(live)[0]).status_code == 404


def test_a_picture_that_was_deleted_leaves_the_words(live: Post) -> None:
    picture = Picture.objects.filter(post=live).first()
    assert picture is not None
    picture.delete()
    assert "The garden is open." in text(address("post", live.public_id))
    assert get(pictures_of(live)[0]).status_code == 404
    assert get(pictures_of(live)[1]).status_code == 200


@pytest.mark.slow
@pytest.mark.parametrize("rendition", [media.FULL, "close-1.webp", "320.webp/..", "nonsense", "original.bin"])
def test_only_the_smaller_copies_are_served(live: Post, rendition: str) -> None:
    url = address("picture", live.public_id, 1, "640.webp").replace("640.webp", rendition)
    assert get(url).status_code == 404
    assert get(address("picture", live.public_id, 3, "640.webp")).status_code == 404


def test_the_page_of_another_school_knows_nothing_of_ours(live: Post, olu: Staff) -> None:
    cast.own_page(olu.school)
    assert get(address("post", live.public_id, school="marlow-green")).status_code == 404
    assert get(address("picture", live.public_id, 1, "640.webp", school="marlow-green")).status_code == 404
    assert str(live.public_id) not in text(address("news", school="marlow-green"))


def test_a_school_without_an_own_page_has_none(live: Post, page: Account, olu: Staff) -> None:
    assert get(address("news", school="marlow-green")).status_code == 404
    assert get(address("news", school="nowhere")).status_code == 404
    Account.objects.filter(pk=page.pk).update(closed_at=timezone.now())
    for url in everything(live):
        assert get(url).status_code == 404


def test_reading_changes_nothing(live: Post) -> None:
    before = (Event.objects.count(), list(Delivery.objects.values()))
    for url in everything(live):
        Client().get(url)
        Client().head(url)
        assert Client().post(url).status_code == 405
    assert (Event.objects.count(), list(Delivery.objects.values())) == before


def test_the_feed_is_atom_with_ids_and_times_that_stay(live: Post, settings: Any) -> None:
    settings.SITE_URL = "https://news.dderwen.example"
    read = feedparser.parse(text(address("feed")))
    assert not read.bozo
    (entry,) = read.entries
    delivery = Delivery.objects.get(post=live)
    assert entry.id == f"tag:news.dderwen.example,{delivery.live_at:%Y-%m-%d}:{live.public_id}"
    assert entry.updated == entry.published
    assert entry.link == f"https://news.dderwen.example{address('post', live.public_id)}"
    content = entry.content[0].value
    assert "The garden is open." in content
    assert "Mae" in content
    src, width, height = (re.findall(rf'{name}="([^"]+)"', content)[0] for name in ("src", "width", "height"))
    widest = src.rpartition("/")[2]
    assert src == f"https://news.dderwen.example{address('picture', live.public_id, 1, widest)}"
    picture = Image.open(io.BytesIO(get(src.removeprefix("https://news.dderwen.example")).content))
    assert picture.size == (int(width), int(height)), "what a reader shows is as wide as it says"
    assert feedparser.parse(text(address("feed"))).entries[0].updated == entry.updated


def test_no_site_may_show_the_list_in_a_frame_unless_the_school_names_it(live: Post, page: Account) -> None:
    response = get(address("embed"))
    assert response.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    sites = [
        "https://www.dderwen.example",
        "https://*.example",
        "http://dderwen.example",
        "https://a.example; script-src *",
    ]
    School.objects.filter(pk=page.school_id).update(own_sites=sites)
    response = get(address("embed"))
    assert "X-Frame-Options" not in response.headers
    policy = response.headers["Content-Security-Policy"]
    assert "frame-ancestors https://www.dderwen.example;" in f"{policy};"
    assert "default-src 'none'" in policy


@pytest.mark.parametrize("name", ["news", "feed", "post"])
def test_no_other_view_can_be_framed(live: Post, page: Account, name: str) -> None:
    School.objects.filter(pk=page.school_id).update(own_sites=["https://www.dderwen.example"])
    response = get(address(name, *([live.public_id] if name == "post" else [])))
    assert response.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


def measured(url: str) -> tuple[int, int]:
    with CaptureQueriesContext(connection) as queries:
        response = get(url)
    assert response.status_code == 200
    return len(queries), len(response.content)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "most"), [("news", 3), ("post", 3), ("feed", 3), ("embed", 3)])
def test_the_page_costs_three_queries_however_much_there_is(live: Post, name: str, most: int) -> None:
    url = address(name, *([live.public_id] if name == "post" else []))
    few, _ = measured(url)
    many_posts(live, Delivery.objects.get(post=live), 100)
    many, size = measured(url)
    assert few == many <= most
    assert size <= 60_000


def test_the_list_is_paged(live: Post) -> None:
    many_posts(live, Delivery.objects.get(post=live), 40)
    first, second = text(address("news")), text(address("news") + "?page=2")
    assert first.count("<article") == 10
    assert second.count("<article") == 4
    assert not set(_links(first)) & set(_links(second))
    for nonsense in ("?page=0", "?page=x", "?page=²", "?page=99999999"):
        assert get(address("news") + nonsense).status_code == 200


def _links(body: str) -> list[str]:
    return [part.split('"')[0] for part in body.split('href="/p/dderwen/')[1:] if "-" in part.split('"')[0]]
