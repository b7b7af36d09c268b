"""In a real browser: a blank certificate is sent in, its place drawn with the pointer, or said without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from people.models import Staff
from policies.blank_designs import add_design, keep_reading_of, refuse_design, revoke_design
from policies.models import BlankDesign
from tests.browser.conftest import Visit
from tests.browser.test_own_wording import is_sound
from tests.browser.test_the_main_job import enter
from tests.posts import photos
from tests.posts.conftest import store

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
__all__ = ["store"]
Window = Callable[..., Visit]
PROPOSED = [[100, 200, 900, 300], [50, 400, 950, 500]]


def read(design: BlankDesign) -> BlankDesign:
    keep_reading_of(design.pk, lines=[], proposed=PROPOSED, seems_written=True)
    return design


def arrived(by: Staff, name: str, seed: int = 1) -> BlankDesign:
    return add_design(by.school, name=name, data=photos.photo(seed=seed), file_name="a.jpg", by=by)


def test_one_is_sent_in_drawn_on_and_revoked_on_pages_without_fault(visit: Window, hana: Staff, tmp_path: Path) -> None:
    refuse_design(arrived(hana, "Filled").pk, BlankDesign.Problem.NAME_ON_ROLL)
    revoke_design(arrived(hana, "Old"), by=hana)
    (tmp_path / "blank.jpg").write_bytes(photos.photo())
    window = enter(visit(390), hana)
    page = is_sound(window, "/school/designs/add/")
    page.get_by_label("What it is called").fill("Star of the Week")
    page.set_input_files("input[type=file]", tmp_path / "blank.jpg")
    page.get_by_role("button", name="Send it in").click()
    page.get_by_text("being read: a few seconds").wait_for()
    design = read(BlankDesign.objects.get(name="Star of the Week"))
    page = is_sound(window, f"/school/designs/{design.pk}/")
    page.get_by_text("Draw it, or say it in numbers").click()
    picture = page.locator(".picture svg")
    picture.scroll_into_view_if_needed()
    edge = picture.bounding_box()
    assert edge is not None
    page.mouse.move(edge["x"] + 0.2 * edge["width"], edge["y"] + 0.3 * edge["height"])
    page.mouse.down()
    page.mouse.move(edge["x"] + 0.8 * edge["width"], edge["y"] + 0.5 * edge["height"], steps=4)
    page.mouse.up()
    page.get_by_role("button", name="The name goes here").click()
    page.get_by_text("It counts for every picture that is read from now on").wait_for()
    design.refresh_from_db()
    assert design.place is not None
    drawn = [200, 0.3 * design.height, 800, 0.5 * design.height]
    assert all(abs(side - wanted) < 8 for side, wanted in zip(design.place, drawn, strict=True))
    is_sound(window, f"/school/designs/{design.pk}/")
    page = is_sound(window, "/school/")
    page.get_by_role("row", name="Star of the Week").get_by_role("button").click()
    page.get_by_role("button", name="Press again to revoke it").click()
    page.get_by_text("pictures are read without it from now on").wait_for()
    assert window.broken() == []


def test_the_place_is_said_without_javascript(visit: Window, hana: Staff) -> None:
    design = read(arrived(hana, "Star"))
    window = enter(visit(390, java_script_enabled=False), hana)
    page = window.open(f"/school/designs/{design.pk}/")
    page.get_by_role("radio", name="Place 2").check()
    page.get_by_role("button", name="The name goes here").click()
    page.get_by_text("in use").first.wait_for()
    design.refresh_from_db()
    assert design.place == PROPOSED[1]
    assert window.broken() == []
