"""Several photos at once in a real browser: each is in the draft as soon as it has arrived, and it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from people.models import Staff
from posts.models import Post
from tests import cast
from tests.browser.conftest import Visit, comes_true
from tests.browser.test_the_main_job import enter
from tests.posts import photos
from tests.posts.conftest import store

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

__all__ = ["store"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
SAID = "words => document.getElementById('announce')?.textContent.startsWith(words)"


@pytest.fixture
def post(sam: Staff, dee: Staff) -> Post:
    return cast.draft(sam)


@pytest.fixture
def page(visit: Callable[..., Visit], sam: Staff, post: Post) -> Page:
    return enter(visit(390), sam).open(reverse("posts:compose", args=[post.public_id]))


@pytest.fixture
def held(page: Page, post: Post) -> list[Route]:
    """The photos on their way, which the network keeps until the test lets them go."""
    waiting: list[Route] = []
    page.route(f"**{reverse('posts:add_picture', args=[post.public_id])}", lambda route: waiting.append(route))
    return waiting


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"IMG_{seed}.jpg" for seed in range(3)]
    for seed, path in enumerate(made):
        path.write_bytes(photos.photo(600, 400, seed=seed))
    return made


def on_its_way(page: Page, held: list[Route]) -> Route:
    for _again in range(60):
        if held:
            return held.pop()
        page.wait_for_timeout(100)
    pytest.fail("no photo is on its way")


def test_each_photo_appears_as_soon_as_it_has_arrived_and_disturbs_nobody_who_types(
    page: Page, post: Post, held: list[Route], files: list[Path]
) -> None:
    page.set_input_files("#photo", files)
    rows, progress = page.locator(".picture-row"), page.locator(".uploads progress")
    assert page.locator(".uploads li").all_inner_texts() == [
        "IMG_0.jpg: sending",
        "IMG_1.jpg: waiting",
        "IMG_2.jpg: waiting",
    ]
    on_its_way(page, held).continue_()
    rows.nth(0).wait_for()
    comes_true(page, SAID, "Photo 1 of 3 was added.")
    assert progress.count() == 2
    field = page.get_by_label("Describe it in English")
    field.press_sequentially("Leeks in")
    typing = field.element_handle()
    on_its_way(page, held).continue_()
    rows.nth(1).wait_for()
    comes_true(page, SAID, "Photo 2 of 3 was added.")
    assert (rows.count(), progress.count()) == (2, 1)
    assert page.evaluate("field => document.activeElement === field && field.value", typing) == "Leeks in"
    on_its_way(page, held).continue_()
    rows.nth(2).wait_for()
    comes_true(page, SAID, "Photo 3 of 3 was added.")
    assert page.get_by_role("heading", name="Picture 1 of 3").is_visible()
    assert field.first.input_value() == "Leeks in"
    comes_true(page, "() => document.getElementById('children').dataset.pictures === '3'")
    assert post.pictures.count() == 3


def test_one_that_is_lost_is_said_and_the_others_appear(
    page: Page, post: Post, held: list[Route], files: list[Path]
) -> None:
    page.set_input_files("#photo", files[:2])
    on_its_way(page, held).abort()
    comes_true(page, SAID, "IMG_0.jpg: The connection was lost. The photo is still here: try again.")
    on_its_way(page, held).continue_()
    page.locator(".picture-row").wait_for()
    comes_true(page, SAID, "Photo 1 of 2 was added.")
    page.get_by_role("button", name="Try again").click()
    on_its_way(page, held).continue_()
    page.locator(".picture-row").nth(1).wait_for()
    comes_true(page, SAID, "Photo 2 of 2 was added.")
    assert post.pictures.count() == 2


def test_photos_that_arrive_faster_than_the_page_draws_are_all_there_and_none_twice(
    page: Page, post: Post, held: list[Route], files: list[Path]
) -> None:
    panels: list[Route] = []
    page.route(f"**{reverse('posts:pictures', args=[post.public_id])}", lambda route: panels.append(route))
    page.set_input_files("#photo", files)
    on_its_way(page, held).continue_()
    on_its_way(page, held).continue_()
    last = on_its_way(page, held)
    assert len(panels) == 1, "one is asked for at a time"
    on_its_way(page, panels).continue_()
    page.locator(".picture-row").nth(1).wait_for()
    assert page.locator(".uploads progress").count() == 1
    page.wait_for_timeout(300)
    assert panels == [], "the second came with what was drawn for the first"
    last.continue_()
    on_its_way(page, panels).continue_()
    page.locator(".picture-row").nth(2).wait_for()
    rows = page.locator(".picture-row").evaluate_all("rows => rows.map((row) => row.id)")
    assert len(rows) == len(set(rows)) == post.pictures.count() == 3


def test_what_no_room_is_left_for_meanwhile_is_said_and_nothing_waits_for_ever(
    page: Page, held: list[Route], files: list[Path]
) -> None:
    page.set_input_files("#photo", files[:2])
    first = on_its_way(page, held)
    page.evaluate("document.querySelector('[data-upload]').removeAttribute('data-upload')")
    first.continue_()
    page.get_by_text("IMG_1.jpg: waiting").wait_for(state="detached")
    comes_true(page, "() => document.querySelector('.uploads').textContent.includes('IMG_1.jpg')")
    assert page.locator(".uploads progress").count() == 0
