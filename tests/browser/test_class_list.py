"""A class list that was opened works without a network: names and lights of today, which say of when they are."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from channels.models import ConsentChannel
from consents import views
from people.models import Staff
from tests import cast
from tests.browser.conftest import Visit, comes_true, press
from tests.browser.test_families import is_without_faults
from tests.browser.test_whose_yes import signed_in

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

KEPT = """async (what) => {
    const store = await caches.open("class-lists");
    const found = (await store.keys()).map((one) => one.url);
    return found.some((url) => url.includes("class=7B")) && found.some((url) => url.includes(what));
}"""
NOTHING_KEPT = "async () => (await caches.keys()).length === 0"
A_DAY_OLDER = """async () => {
    const store = await caches.open("class-lists");
    const list = (await store.keys()).find((one) => one.url.includes("class=7B"));
    const kept = await store.match(list);
    const headers = new Headers(kept.headers);
    headers.set("X-Kept-At", String(Number(kept.headers.get("X-Kept-At")) - 24 * 3600 * 1000));
    await store.put(list, new Response(await kept.text(), { headers }));
}"""


@pytest.fixture
def opened(visit: Callable[..., Visit], sam: Staff) -> Visit:
    """Sam has opened the list of 7B on her tablet, and it is kept."""
    cast.answer_for(cast.make_pupil(sam.school, "Siân", "ap Rhys"))
    window = signed_in(visit, sam)
    window.open(reverse("consents:class_list") + "?class=7B")
    comes_true(window.page, KEPT, "app.css")
    return window


def test_a_class_of_32_fits_one_page_of_paper(visit: Callable[..., Visit], sam: Staff) -> None:
    """A4 with margins of a centimetre, with a light for every channel that there is."""
    for number in range(32):
        cast.make_pupil(sam.school, f"Siân{number}", "Adébáyò-Featherstone" if number % 8 == 0 else "Llŷr-O’Neill")
    page = signed_in(visit, sam).open(reverse("consents:class_list") + "?class=7B")
    assert page.locator(".light").count() == 32 * len(ConsentChannel)
    paper = page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "10mm"))  # type: ignore[arg-type]
    assert re.findall(rb"/Count (\d+)", paper) == [b"1"]


def cut_off(window: Visit) -> Page:
    """The same page again, where there is no network."""
    window.page.context.set_offline(True)
    window.page.reload()
    return window.page


def test_a_list_that_was_opened_opens_without_a_network_and_says_of_when_it_is(opened: Visit) -> None:
    assert opened.page.locator("#kept").is_hidden()
    page = cut_off(opened)
    assert page.get_by_role("rowheader", name="Siân ap Rhys").is_visible()
    assert page.get_by_text("No network: this is how it stood at").is_visible()
    assert page.locator(".lights").first.is_visible()
    drawn = page.locator(".table").evaluate("table => getComputedStyle(table).borderCollapse")
    assert drawn == "collapse", "the style sheet is not kept"
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.set_offline(False)
    opened.answers.clear()
    opened.complaints.clear()
    page.reload()
    assert page.locator("#kept").is_hidden()
    is_without_faults(page, "class list")
    assert opened.broken() == []


def test_an_answer_that_came_late_is_kept_and_shown_when_somebody_asks_for_it(
    opened: Visit, sam: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, ask = threading.Event(), views._class_asked_for
    monkeypatch.setattr(views, "_class_asked_for", lambda *asked: slow.wait(30) and ask(*asked))
    cast.make_pupil(sam.school, "Ifan", "ap Rhys")
    page = opened.page
    page.reload()
    assert page.get_by_text("No network: this is how it stood at").is_visible()
    newer = page.get_by_role("button", name="The list as it is now has come: show it")
    assert newer.is_hidden()
    row = page.get_by_role("rowheader", name="Siân ap Rhys")
    stood = row.bounding_box()
    slow.set()
    newer.wait_for()
    assert row.bounding_box() == stood
    assert page.get_by_text("Ifan ap Rhys").count() == 0
    is_without_faults(page, "a newer list is offered")
    newer.click()
    page.get_by_role("rowheader", name="Ifan ap Rhys").wait_for()
    assert page.locator("#kept").is_hidden()
    assert newer.is_hidden()
    assert cut_off(opened).get_by_role("rowheader", name="Ifan ap Rhys").is_visible(), "it is kept as well"


def test_whoever_may_not_see_it_any_more_loses_it_also_where_the_answer_came_late(
    opened: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = threading.Event()

    def refused(*_asked: object) -> None:
        slow.wait(30)
        raise PermissionDenied

    monkeypatch.setattr(views, "_class_asked_for", refused)
    page = opened.page
    page.reload()
    name = page.get_by_role("rowheader", name="Siân ap Rhys")
    assert name.is_visible()
    slow.set()
    name.wait_for(state="detached")
    assert page.evaluate(KEPT, "7B") is False


def test_a_class_that_was_not_opened_today_shows_no_name(opened: Visit) -> None:
    opened.page.evaluate(A_DAY_OLDER)
    page = cut_off(opened)
    assert page.get_by_role("heading", name="No network").is_visible()
    assert page.get_by_text("ap Rhys").count() == 0
    assert page.get_by_text("Opened today").is_hidden()
    assert page.evaluate("caches.keys()") in ([], ["class-lists"])
    page.context.set_offline(False)
    press(page.get_by_role("link", name="Try again"))
    assert page.get_by_text("ap Rhys").first.is_visible()


def test_what_was_not_opened_leads_to_what_was(opened: Visit) -> None:
    """Also to the same class by another address, as the form above the list makes it."""
    page = opened.page
    page.context.set_offline(True)
    page.goto(opened.base + reverse("consents:class_list"))
    assert page.get_by_role("heading", name="No network").is_visible()
    press(page.get_by_role("link", name="Whom may I photograph? 7B"))
    assert page.get_by_role("rowheader", name="Siân ap Rhys").is_visible()
    assert page.get_by_text("No network: this is how it stood at").is_visible()


def test_yesterdays_list_goes_when_any_list_is_asked_for(opened: Visit) -> None:
    opened.page.evaluate(A_DAY_OLDER)
    opened.page.goto(opened.base + reverse("consents:class_list") + "?class=8A")
    comes_true(opened.page, f"async (what) => !(await ({KEPT})(what))", "class=")


def test_the_page_to_sign_in_shows_the_next_person_nothing_of_the_last(opened: Visit) -> None:
    """The session of one ran out; another signs in elsewhere than on the list, and then there is no network."""
    page = opened.page
    page.context.clear_cookies()
    page.goto(opened.base + reverse("account_login"))
    comes_true(page, NOTHING_KEPT)


def test_signing_out_leaves_nothing_on_the_device(opened: Visit) -> None:
    page = opened.page
    page.goto(opened.base + reverse("account_logout"))
    press(page.locator("main button[type=submit]").first)
    assert page.evaluate("caches.keys()") == []


def test_a_session_that_ended_elsewhere_leaves_nothing_either(opened: Visit) -> None:
    page = opened.page
    page.context.clear_cookies()
    page.reload()
    page.wait_for_url("**/login/**")
    comes_true(page, NOTHING_KEPT)
