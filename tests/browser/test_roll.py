"""The office brings in a roll in a real browser: on a phone, by the keyboard, without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from consents.tasks import bring_in_rolls
from people import roll_run
from people.models import Pupil, School, Staff
from tests import cast
from tests.browser.conftest import Visit
from tests.browser.test_publishing import without_faults

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
Visitor = Callable[..., Visit]

ROWS = "Enw,Teulu,Grŵp,Rhif,Lluniau,Mam,PR,Password\n" + "".join(
    f"Plentyn{n},Prosser,7B,{n},{'N' if n % 2 else 'Y'},Mair Prosser {n},{'Yes' if n else 'No'},x\n" for n in range(12)
)
FIRST = {"column-0": "first_name", "column-1": "last_name", "column-2": "registration_group", "column-3": "mis_id"}


@pytest.fixture
def office(school: School) -> Staff:
    return cast.make_staff(school, "Mr Cai Bowen", "office")


@pytest.fixture
def sign_in(office: Staff) -> Callable[[Visit], None]:
    def give(window: Visit) -> None:
        client = Client()
        client.force_login(office.users.get())
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        window.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": window.base}])

    return give


def choose(page: Page, tmp_path: Path) -> None:
    """Send the list and say what its columns are."""
    path = tmp_path / "rhestr.csv"
    path.write_text(ROWS + ",Missing,7B,99,,,,\n")
    page.set_input_files("input[type=file]", str(path))
    page.click("text=Show me the difference")
    for name, column in {**FIRST, "column-5": "parent1_name", "column-6": "parent1_responsibility"}.items():
        page.select_option(f"[name={name}]", column)


def test_every_page_of_the_import_is_without_faults_at_every_width(
    visit: Visitor, sign_in: Callable[[Visit], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roll_run, "ROWS_AT_ONCE", 5)
    window = visit(320)
    sign_in(window)
    without_faults(window, reverse("consents:import"))
    page = window.open(reverse("consents:import"))
    choose(page, tmp_path)
    without_faults(window, page.url.removeprefix(window.base))
    page = window.open(page.url.removeprefix(window.base))
    page.click("text=Show me the difference")
    page.locator("text=Say which column is the first name").first.wait_for()
    for name, column in {**FIRST, "column-5": "parent1_name", "column-6": "parent1_responsibility"}.items():
        page.select_option(f"[name={name}]", column)
    page.click("text=Show me the difference")
    page.locator("text=12 new children").wait_for()
    window.answers.clear()
    window.complaints.clear()
    without_faults(window, page.url.removeprefix(window.base))
    page.click("text=Bring it in")
    page.locator("text=5 of 12 rows are done.").wait_for()
    bring_in_rolls()
    page.locator("text=The roll is brought in").first.wait_for()
    page.locator("text=1 row could not be read.").wait_for()
    without_faults(window, page.url.removeprefix(window.base))
    assert Pupil.objects.count() == 12
    leavers = tmp_path / "leavers.csv"
    rows = ["Plentyn1,Prosser,7B,Left,22/07/2026", "Plentyn2,Prosser,7B,Leaver,", "Old,Pupil,11A,Former,", "A,B,7B,?,"]
    leavers.write_text("\n".join(["First name,Last name,Class,Status,Leaving date", *rows, ""]))
    page = window.open(reverse("consents:import"))
    page.set_input_files("input[type=file]", str(leavers))
    page.click("text=Show me the difference")
    page.locator("text=1 child has left, and the file does not say when").wait_for()
    without_faults(window, page.url.removeprefix(window.base))


def test_without_javascript_and_by_the_keyboard_alone(
    visit: Visitor, sign_in: Callable[[Visit], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roll_run, "ROWS_AT_ONCE", 5)
    window = visit(390, java_script_enabled=False)
    sign_in(window)
    page = window.open(reverse("consents:import"))
    choose(page, tmp_path)
    page.locator("text=Show me the difference").focus()
    page.keyboard.press("Enter")
    page.locator("text=12 new children").wait_for()
    page.locator("text=Bring it in").focus()
    page.keyboard.press("Enter")
    page.locator("text=5 of 12 rows are done.").wait_for()
    bring_in_rolls()
    page.locator("text=Look again").focus()
    page.keyboard.press("Enter")
    page.locator("text=12 new, 0 changed").wait_for()
    with page.expect_download() as download:
        page.click("text=All of them as a CSV file")
    assert "Missing" in Path(download.value.path()).read_text()
    assert window.broken() == []
