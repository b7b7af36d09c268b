"""The pages of one's own account, signed out and signed in, on the narrowest phone and on a computer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from people.models import Staff, User
from tests.browser.conftest import Visit, press

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visitor = Callable[..., Visit]
PASSWORD = "a scarecrow in the rain"
WIDTHS = (320, 1280)  # the style page, which has every component, is looked at in between as well


def faults(page: Page) -> list[str]:
    """What axe finds, and sideways scroll, at each width."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        found += [f"{width} {page.url}: {each['id']}" for each in Axe().run(page).response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{width} {page.url}: scrolls sideways")
    return found


def sign_in(page: Page, address: str) -> None:
    page.get_by_label("Email").fill(address)
    page.get_by_label("Password", exact=False).first.fill(PASSWORD)
    press(page.get_by_role("button", name="Sign in", exact=True))


def test_the_pages_before_signing_in_are_for_everybody(visit: Visitor) -> None:
    window = visit(390)
    page = window.open("/account/login/")
    found = faults(page)
    press(page.get_by_role("button", name="Sign in", exact=True))
    assert page.evaluate("document.activeElement.matches('[data-error-summary]')")
    found += faults(page)
    for path in (
        "/account/password/reset/",
        "/account/password/reset/key/1-not-a-key/",
        "/accessibility/",
        "/privacy/",
    ):
        found += faults(window.open(path))
    assert found == []
    assert window.broken() == []


def test_a_second_step_is_set_up_with_what_the_page_says(visit: Visitor, sam: Staff) -> None:
    user = User.objects.get(staff=sam)
    user.set_password(PASSWORD)
    user.save()
    window = visit(390)
    sign_in(window.open("/account/login/"), user.email)
    found: list[str] = []
    for path in ("/account/2fa/", "/account/sessions/", "/account/password/change/"):
        found += faults(window.open(path))
    page = window.open("/account/2fa/totp/activate/")
    if "reauthenticate" in page.url:
        found += faults(page)
        page.get_by_label("Password").fill(PASSWORD)
        press(page.get_by_role("button", name="Go on"))
    assert page.locator("#totp-secret").inner_text()
    found += faults(page)
    assert found == []
    assert window.broken() == []
