"""The media officer's pages and the school's own page in a real browser: faults, widths, copying, a call to stop."""

from __future__ import annotations

import gzip
from collections.abc import Callable

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
from tests.browser.conftest import Visit
from tests.posts.conftest import store
from tests.publishing.conftest import illustrated

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


def without_faults(visit: Visitor, sign_in: Callable[[Visit], None], paths: list[str]) -> None:
    for width in WIDTHS:
        window = visit(width)
        sign_in(window)
        for path in paths:
            page = window.open(path)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            results = Axe().run(page)
            assert results.violations_count == 0, f"{path} at {width}: {results.generate_report()}"
        assert window.broken() == []


def test_the_pages_have_no_fault_at_any_width(
    visit: Visitor,
    sign_in: Callable[[Visit], None],
    at: AtState,
    illustrated: Callable[..., Post],
    accounts: list[Account],
    mo: Staff,
) -> None:
    live = at(PostState.PUBLISHED, post=illustrated(accounts))
    pack = Delivery.objects.get(post=live, account=accounts[1])
    confirmed = at(PostState.APPROVED)
    down = at(PostState.SCHEDULED, post=illustrated([accounts[1]]))
    other = open_pack(Delivery.objects.get(post=down), by=mo)
    record_posted(other, by=mo, url="https://www.facebook.com/dderwen/posts/9")
    take_down_post(down, by=mo)
    desks = [reverse(f"publishing:{name}") for name in ("desk", "board", "confirmed", "live")]
    pages = [
        reverse("publishing:post", args=[live.public_id]),
        reverse("publishing:when", args=[confirmed.public_id]),
        reverse("publishing:send_back", args=[confirmed.public_id]),
        reverse("publishing:take_down", args=[live.public_id]),
        reverse("publishing:settle", args=[other.public_id]),
        reverse("publishing:pack", args=[pack.public_id]),
    ]
    public = [reverse(f"public:{name}", args=["dderwen"]) for name in ("news", "embed")]
    public.append(reverse("public:post", args=["dderwen", live.public_id]))
    without_faults(visit, sign_in, [*desks, *pages, *public])
    open_pack(pack, by=mo)
    without_faults(visit, sign_in, [reverse("publishing:desk"), reverse("publishing:pack", args=[pack.public_id])])


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
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "The garden is open.\n\nCome & see <it>!"
    take_down_post(post, by=hana)
    page.get_by_text("Stop: do not post it").wait_for(timeout=15_000)
    assert [answer for answer in window.broken() if "286" not in answer] == []


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
