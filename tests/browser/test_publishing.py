"""The media officer's pages and the school's own page in a real browser: faults, widths, copying, a call to stop."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from django.urls import reverse

from channels.models import Account
from people.models import Staff
from posts.models import Post
from posts.workflow import PostState
from publishing.models import Delivery
from publishing.packs import open_pack, record_posted
from publishing.services import take_down_post
from tests import cast
from tests.browser.conftest import Visit, comes_true
from tests.posts.conftest import store
from tests.publishing.conftest import illustrated

if TYPE_CHECKING:
    from playwright.sync_api import Page

__all__ = ["illustrated", "store"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AtState = Callable[..., Post]
Visitor = Callable[..., Visit]
WIDTHS = (320, 390, 1280)


@pytest.fixture
def sign_in(mo: Staff) -> Callable[[Visit], None]:
    """Give the window the media officer's session."""

    def give(window: Visit) -> None:
        client = Client()
        client.force_login(mo.users.get())
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        window.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": window.base}])

    return give


@pytest.fixture
def accounts(sam: Staff) -> list[Account]:
    return [cast.own_page(sam.school), cast.facebook(sam.school)]


def without_faults(window: Visit, *paths: str) -> None:
    """Each page at every width: no finding of axe, no sideways scroll, one heading, at most one thing to do next."""
    for path in paths:
        page = window.open(path)
        assert page.locator("h1").count() == 1, path
        assert page.locator("main .btn-primary:visible").count() <= 1, f"{path}: one thing is the next to do"
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{path} at {width}"
            results = Axe().run(page)
            assert results.violations_count == 0, f"{path} at {width}: {results.generate_report()}"
    assert window.broken() == []


def copied(page: Page, words: str) -> None:
    """Wait until the clipboard holds these words, and it was said. The button itself says it for a moment only."""
    comes_true(page, "async words => await navigator.clipboard.readText() === words", words)
    said(page, "Copied")


def said(page: Page, words: str) -> None:
    page.locator("#announce", has_text=words).wait_for(state="attached")


def test_the_desks_have_no_fault_at_any_width(
    visit: Visitor, sign_in: Callable[[Visit], None], at: AtState, accounts: list[Account], sam: Staff
) -> None:
    at(PostState.PUBLISHED, post=cast.draft(sam, accounts=accounts))
    at(PostState.APPROVED)
    window = visit()
    sign_in(window)
    without_faults(window, *[reverse(f"publishing:{name}") for name in ("desk", "board", "confirmed", "live")])


def test_the_pages_of_a_post_have_no_fault_at_any_width(
    visit: Visitor,
    sign_in: Callable[[Visit], None],
    at: AtState,
    illustrated: Callable[..., Post],
    accounts: list[Account],
    mo: Staff,
) -> None:
    live, confirmed = at(PostState.PUBLISHED, post=illustrated(accounts)), at(PostState.APPROVED)
    window = visit()
    sign_in(window)
    without_faults(
        window,
        reverse("publishing:post", args=[live.public_id]),
        reverse("publishing:when", args=[confirmed.public_id]),
        reverse("publishing:send_back", args=[confirmed.public_id]),
        reverse("publishing:take_down", args=[live.public_id]),
    )


def test_a_pack_has_no_fault_in_any_state_and_at_any_width(
    visit: Visitor,
    sign_in: Callable[[Visit], None],
    at: AtState,
    illustrated: Callable[..., Post],
    accounts: list[Account],
    mo: Staff,
) -> None:
    post = at(PostState.SCHEDULED, post=illustrated([accounts[1]]))
    pack = Delivery.objects.get(post=post)
    path = reverse("publishing:pack", args=[pack.public_id])
    window = visit()
    sign_in(window)
    without_faults(window, path)
    open_pack(pack, by=mo)
    without_faults(window, path)
    window.page.get_by_role("button", name="It is up: keep the link").click()
    window.page.get_by_role("heading", name="There is a problem").wait_for()
    assert Axe().run(window.page).violations_count == 0, "what went wrong is said without a fault as well"
    window = visit()
    sign_in(window)
    record_posted(pack, by=mo, url="https://www.facebook.com/dderwen/posts/9")
    take_down_post(post, by=mo)
    without_faults(window, reverse("publishing:settle", args=[pack.public_id]))


def test_the_schools_own_page_has_no_fault_at_any_width(
    visit: Visitor, at: AtState, illustrated: Callable[..., Post], accounts: list[Account]
) -> None:
    live = at(PostState.PUBLISHED, post=illustrated(accounts))
    public = [reverse(f"public:{name}", args=["dderwen"]) for name in ("news", "embed")]
    without_faults(visit(), *public, reverse("public:post", args=["dderwen", live.public_id]))


def test_an_open_pack_copies_the_words_and_hears_that_it_has_to_stop(
    visit: Visitor,
    sign_in: Callable[[Visit], None],
    at: AtState,
    illustrated: Callable[..., Post],
    accounts: list[Account],
    mo: Staff,
    hana: Staff,
) -> None:
    post = at(PostState.PUBLISHED, post=illustrated(accounts))
    pack = Delivery.objects.get(post=post, account=accounts[1])
    window = visit(390, permissions=["clipboard-read", "clipboard-write"])
    sign_in(window)
    page = window.open(reverse("publishing:pack", args=[pack.public_id]))
    page.get_by_role("button", name="I am posting this now").click()
    page.get_by_role("button", name="Copy the words English").click()
    copied(page, "The garden is open.\n\nCome & see <it>!")
    page.get_by_role("button", name="Copy all the words").click()
    copied(page, "The garden is open.\n\nCome & see <it>!\n\nMae'r ardd ar agor.")
    page.get_by_role("heading", name="Picture 2 of 2").scroll_into_view_if_needed()
    take_down_post(post, by=hana)
    stop = page.get_by_text("Stop: do not post it")
    stop.wait_for()
    place = stop.bounding_box()
    assert place is not None
    assert 0 <= place["y"] < 400, "she sees it wherever on the page she is"
    assert page.get_by_role("button", name="Copy the words English").is_hidden(), "there is nothing to post any more"
    assert page.get_by_role("button", name="It was not posted").is_visible()
    assert [answer for answer in window.broken() if "286" not in answer] == []


def test_where_the_clipboard_is_closed_the_words_are_selected(
    visit: Visitor,
    sign_in: Callable[[Visit], None],
    at: AtState,
    illustrated: Callable[..., Post],
    accounts: list[Account],
    mo: Staff,
) -> None:
    post = at(PostState.SCHEDULED, post=illustrated([accounts[1]]))
    pack = open_pack(Delivery.objects.get(post=post), by=mo)
    window = visit(390)
    sign_in(window)
    page = window.open(reverse("publishing:pack", args=[pack.public_id]))
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('closed')) }")
    page.get_by_role("button", name="Copy the words Cymraeg").click()
    said(page, "Selected: now copy it")
    assert page.evaluate("getSelection().toString().trim()") == "Mae'r ardd ar agor."


def test_a_pack_is_posted_without_javascript_by_keyboard_and_zoomed_far_in(
    visit: Visitor,
    sign_in: Callable[[Visit], None],
    at: AtState,
    illustrated: Callable[..., Post],
    accounts: list[Account],
    mo: Staff,
) -> None:
    post = at(PostState.SCHEDULED, post=illustrated([accounts[1]]))
    window = visit(320, 256, java_script_enabled=False)  # what 1280 by 1024 becomes at 400 %
    sign_in(window)
    page = window.open(reverse("publishing:pack", args=[Delivery.objects.get(post=post).public_id]))
    page.get_by_role("button", name="I am posting this now").press("Enter")
    page.get_by_text("1. The words").wait_for()
    assert page.get_by_role("button", name="Copy").count() == 0, "what needs a script is not offered without one"
    page.get_by_label("Link to the post").fill("https://www.facebook.com/dderwen/posts/9")
    page.get_by_label("Nobody is tagged in it").press("Space")
    page.get_by_label("It is on the school's account").press("Space")
    page.get_by_role("button", name="It is up: keep the link").press("Enter")
    page.get_by_text("There is nothing more to do here.").wait_for()
    assert Post.objects.get(pk=post.pk).state == PostState.PUBLISHED
    assert window.broken() == []


def test_the_own_page_weighs_little_and_runs_no_script(
    visit: Visitor, at: AtState, illustrated: Callable[..., Post], accounts: list[Account]
) -> None:
    at(PostState.PUBLISHED, post=illustrated(accounts))
    window = visit(390)
    window.open(reverse("public:news", args=["dderwen"]))
    kinds = [answer.request.resource_type for answer in window.answers]
    assert len(kinds) <= 15
    assert "script" not in kinds
    assert window.page.context.cookies() == []
    weights = [
        len(gzip.compress(answer.body()))
        if answer.request.resource_type in ("document", "stylesheet")
        else len(answer.body())
        for answer in window.answers
        if answer.request.resource_type != "image" or "svg" in answer.headers["content-type"]
    ]
    assert sum(weights) <= 150_000
    pictures = [len(answer.body()) for answer in window.answers if "webp" in answer.headers["content-type"]]
    assert pictures
    assert max(pictures) <= 60_000
