"""Pictures in a real browser: sent one at a time, tried again, boxes drawn, and all of it without JavaScript too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from people.models import Staff
from posts import pictures
from posts.models import Picture, Post
from tests import cast
from tests.browser.conftest import Visit, comes_true, press
from tests.posts import photos
from tests.posts.conftest import store
from tests.posts.photos import machine

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
__all__ = ["machine", "store"]
FOUND = photos.saw(
    photos.name("Ffion Prosser", box=(300, 600, 600, 660)),
    photos.something("name_line", "Seren", box=(700, 600, 900, 640)),
    photos.something("text", "Eisteddfod yr Ysgol", box=(60, 40, 500, 90)),
    photos.something("code", box=(900, 100, 1000, 200)),
    faces=[(100, 200, 200, 320), (400, 200, 500, 320)],
)


@pytest.fixture
def post(sam: Staff) -> Post:
    return cast.draft(sam)


@pytest.fixture
def as_sam(visit: Callable[..., Visit], sam: Staff) -> Callable[..., Visit]:
    """as_sam(390): a window in which the teacher is signed in."""

    def start(width: int = 1280, **options: Any) -> Visit:
        client = Client()
        client.force_login(sam.users.get())
        window = visit(width, **options)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        window.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": window.base}])
        return window

    return start


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = []
    for seed in range(3):
        path = tmp_path / f"IMG_{seed}.jpg"
        path.write_bytes(photos.photo(600, 400, seed=seed))
        made.append(path)
    return made


def page_of(picture: Picture) -> str:
    return reverse("posts:picture", args=[picture.public_id])


def panel_of(post: Post) -> str:
    return reverse("posts:pictures", args=[post.public_id])


def faults(page: Page) -> str:
    results = Axe().run(page)
    return "" if results.violations_count == 0 else str(results.generate_report())


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_pages_of_pictures_have_no_accessibility_fault(
    as_sam: Callable[..., Visit], post: Post, sam: Staff, machine: photos.Machine, width: int
) -> None:
    cast.make_pupil(sam.school)
    machine(FOUND)
    picture = photos.screen(photos.add(post, sam))
    photos.add(post, sam, seed=2)
    window = as_sam(width)
    for address in (page_of(picture), panel_of(post), reverse("posts:delete_picture", args=[picture.public_id])):
        page = window.open(address)
        for fold in page.locator("details.fold > summary").all():
            fold.click()
        assert faults(page) == "", address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    assert window.broken() == []


def test_photos_are_sent_one_at_a_time_and_appear(as_sam: Callable[..., Visit], post: Post, files: list[Path]) -> None:
    window = as_sam(390)
    page = window.open(panel_of(post))
    page.set_input_files("#photo", files)
    page.locator(".picture-row").nth(2).wait_for()
    assert post.pictures.count() == 3
    assert page.locator(".uploads li").count() <= 1
    sent = [answer for answer in window.answers if answer.request.method == "POST"]
    assert [answer.status for answer in sent] == [201, 201, 201]
    assert window.broken() == []


def test_a_photo_that_did_not_get_through_is_tried_again_and_added_once(
    as_sam: Callable[..., Visit], post: Post, files: list[Path]
) -> None:
    window = as_sam(390)
    page = window.open(panel_of(post))
    address = reverse("posts:add_picture", args=[post.public_id])
    page.route(f"**{address}", lambda route: route.abort())
    page.set_input_files("#photo", files[:1])
    again = page.get_by_role("button", name="Try again")
    again.wait_for()
    assert "still here" in page.locator(".uploads").inner_text()
    page.unroute(f"**{address}")
    again.click()
    page.locator(".picture-row").wait_for()
    assert post.pictures.count() == 1


def test_a_file_that_is_no_photo_says_why_and_the_others_go_on(
    as_sam: Callable[..., Visit], post: Post, files: list[Path], tmp_path: Path
) -> None:
    wrong = tmp_path / "notes.jpg"
    wrong.write_bytes(b"these are my notes")
    page = as_sam(390).open(panel_of(post))
    page.set_input_files("#photo", [wrong, files[0]])
    page.locator(".picture-row").wait_for()
    page.locator(".uploads").get_by_text("This is not a picture that can be checked").wait_for()
    assert post.pictures.count() == 1


def test_what_is_too_much_is_left_out_by_name_and_takes_no_others_place(
    as_sam: Callable[..., Visit], post: Post, sam: Staff, files: list[Path], tmp_path: Path
) -> None:
    for seed in range(8):
        photos.add(post, sam, seed=10 + seed)
    huge = tmp_path / "huge.jpg"
    huge.write_bytes(b"\0" * (20 * 1024 * 1024 + 1))
    page = as_sam(390).open(panel_of(post))
    page.set_input_files("#photo", [huge, *files])
    page.locator(".picture-row").nth(9).wait_for()
    assert post.pictures.count() == 10
    said = page.locator(".uploads").inner_text()
    assert "huge.jpg: This file is larger than 20 MB." in said
    assert "IMG_2.jpg: left out, since a post has at most 10 pictures." in said


def test_a_description_is_kept_when_its_field_is_left(as_sam: Callable[..., Visit], post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    window = as_sam()
    page = window.open(panel_of(post))
    with page.expect_response(lambda answer: "describe" in answer.url):
        page.get_by_label("Describe it in English").fill("Leeks in a row.")
        page.get_by_label("Describe it in Welsh").focus()
    picture.refresh_from_db()
    assert picture.alt["en"] == "Leeks in a row."
    assert window.broken() == []


def test_two_tabs_show_both_descriptions_and_only_a_press_decides(
    as_sam: Callable[..., Visit], post: Post, sam: Staff
) -> None:
    picture = photos.screen(photos.add(post, sam))

    def stands() -> str:
        picture.refresh_from_db()
        return str(picture.alt["en"])

    window = as_sam()
    page = window.open(panel_of(post))
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if "/describe/" in request.url else None)
    field, other = page.get_by_label("Describe it in English"), page.get_by_label("Describe it in Welsh")
    for words in ("Leeks", "Leeks in a row"):  # a second save of the same tab is no conflict with its first
        field.fill(words)
        with page.expect_response("**/describe/") as first:
            other.focus()
        assert first.value.status == 200
        page.locator(f'input[name="shown-{picture.public_id}-en"][value="{words}"]').wait_for(state="attached")
    pictures.describe_picture(picture, by=sam, alt={"en": "Beans"}, shown={"en": stands()})
    field.fill("Leeks in a long row")
    with page.expect_response("**/describe/") as late:
        other.focus()
    assert late.value.status == 409
    page.get_by_text("Beans").wait_for()
    assert field.input_value() == "Leeks in a long row"
    with page.expect_event("console", lambda said: said.text == "left"):
        other.fill("Cennin")
        other.evaluate("field => field.addEventListener('change', () => console.log('left'))")
        field.focus()
    page.evaluate("1")
    assert len(sent) == 3, "leaving a field decides nothing"
    with page.expect_response("**/describe/"):
        page.get_by_role("button", name="Keep what I typed instead").click()
    page.get_by_text("Beans").wait_for(state="detached")
    assert (stands(), picture.alt["cy"]) == ("Leeks in a long row", "Cennin")
    assert [each for each in window.broken() if "409" not in each] == []


def test_what_is_being_typed_stays_when_the_machine_has_finished(
    as_sam: Callable[..., Visit], post: Post, sam: Staff
) -> None:
    picture = photos.add(post, sam)
    window = as_sam()
    page = window.open(panel_of(post))
    field = page.get_by_label("Describe it in English")
    field.press_sequentially("Leeks in")
    photos.screen(picture)
    page.get_by_text("being checked").wait_for(state="detached")
    assert field.input_value() == "Leeks in"
    told = page.get_by_role("status").filter(has_text="Picture 1 of 1: 2 things to do")
    told.wait_for(state="attached")
    assert window.broken() == []


def test_whoever_was_signed_out_is_told_beside_what_was_typed(
    as_sam: Callable[..., Visit], post: Post, sam: Staff
) -> None:
    """The one picture is read already, the other is still asked after: neither becomes the page for signing in."""
    done, waiting = photos.screen(photos.add(post, sam)), photos.add(post, sam, seed=2)
    page = as_sam().open(panel_of(post))
    Session.objects.all().delete()
    field = page.locator(f"#alt-{done.public_id}-en")
    field.fill("Leeks in a row.")
    with page.expect_response(lambda answer: "describe" in answer.url):
        page.locator(f"#alt-{done.public_id}-cy").focus()
    for picture in (done, waiting):
        row = page.locator(f"#picture-{picture.public_id}")
        row.get_by_text("You were signed out").wait_for()
        assert row.get_by_role("link", name="Sign in again").get_attribute("target") == "_blank"
    assert field.input_value() == "Leeks in a row."
    assert page.locator(".picture-row").count() == 2
    done.refresh_from_db()
    assert done.alt == {}


def test_a_page_that_waits_for_the_machine_does_not_wait_for_ever_when_somebody_is_signed_out(
    as_sam: Callable[..., Visit], post: Post, sam: Staff
) -> None:
    page = as_sam().open(page_of(photos.add(post, sam)))
    page.get_by_text("being checked").wait_for()
    Session.objects.all().delete()
    page.wait_for_url("**/account/login/**")


def test_a_box_is_drawn_on_the_picture_and_hidden(
    as_sam: Callable[..., Visit], post: Post, sam: Staff, machine: photos.Machine
) -> None:
    picture = photos.screen(photos.add(post, sam))
    page = as_sam().open(page_of(picture))
    page.get_by_text("Crop it, or hide something else").click()
    shown = page.locator("[data-choose-part] img")
    shown.scroll_into_view_if_needed()
    box = shown.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + box["height"] * 0.75, steps=4)
    page.mouse.up()
    drawn = [float(page.input_value(f"#part-{side}")) for side in ("left", "top", "right", "bottom")]
    assert drawn == pytest.approx([25, 50, 75, 75], abs=1)
    page.get_by_role("button", name="Hide this part").click()
    page.get_by_text("being checked").wait_for()
    picture.refresh_from_db()
    assert picture.edits[0]["box"] == pytest.approx([300, 400, 900, 600], abs=15)


def test_whoever_has_a_keyboard_alone_gets_past_a_wall_of_boxes(
    as_sam: Callable[..., Visit], post: Post, sam: Staff, machine: photos.Machine
) -> None:
    lines = [
        photos.something("text", f"Line {place}", box=(100, 40 * place, 400, 40 * place + 30)) for place in range(15)
    ]
    machine(photos.saw(photos.name(box=(500, 600, 800, 660)), *lines))
    page = as_sam(390).open(page_of(photos.screen(photos.add(post, sam))))
    past = page.get_by_role("link", name="Past the boxes")
    page.get_by_role("link", name="The draft").focus()
    page.keyboard.press("Tab")
    assert past.evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.get_by_role("button", name="Hide box 1").first.evaluate("button => button === document.activeElement")


HITS = """reach => [...document.querySelectorAll(".box-dot")].map(dot => {
    const { x, y, width, height } = dot.getBoundingClientRect();
    const to = (right, down) => document.elementFromPoint(x + width / 2 + right, y + height / 2 + down)?.closest("a");
    const around = [[reach, 0], [-reach, 0], [0, reach], [0, -reach]].map(([right, down]) => to(right, down));
    return around.map(link => link?.href.baseVal === dot.closest("a").href.baseVal);
})"""


@pytest.mark.parametrize("width", [320, 390])
def test_a_finger_hits_a_number_that_it_misses_by_little_and_never_another_one(
    as_sam: Callable[..., Visit], post: Post, sam: Staff, machine: photos.Machine, width: int
) -> None:
    """44 pixels across, though the number itself covers less of the picture; beside the edge of the picture as well."""
    machine(
        photos.saw(photos.name(box=(0, 0, 200, 60)), photos.something("text", "Eisteddfod", box=(0, 400, 300, 440)))
    )
    close = photos.saw(
        *(photos.something("text", "Line", box=(300, 300 + 60 * n, 600, 350 + 60 * n)) for n in range(3))
    )
    apart = photos.screen(photos.add(post, sam))
    machine(close)
    together = photos.screen(photos.add(post, sam, seed=2))
    window = as_sam(width)
    page = window.open(page_of(apart))
    page.locator(".picture svg").scroll_into_view_if_needed()
    assert page.evaluate(HITS, 21.5) == [[True] * 4] * 2
    page = window.open(page_of(together))
    page.locator(".picture svg").scroll_into_view_if_needed()
    radius = page.locator(".box-dot").first.evaluate("dot => dot.getBoundingClientRect().width / 2")
    assert page.evaluate(HITS, 0.8 * radius) == [[True] * 4] * 3


def test_the_page_shows_by_itself_that_the_machine_has_looked(
    as_sam: Callable[..., Visit], post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(FOUND)
    picture = photos.add(post, sam)
    window = as_sam()
    page = window.open(page_of(picture))
    page.get_by_text("being checked").wait_for()
    photos.screen(picture)
    page.get_by_role("button", name="Hide box 1").wait_for(timeout=8000)
    assert window.broken() == []


def test_everything_works_without_javascript(
    as_sam: Callable[..., Visit], post: Post, sam: Staff, files: list[Path], machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name("Ffion Prosser", box=(100, 300, 300, 340))))
    window = as_sam(390, java_script_enabled=False)
    page = window.open(panel_of(post))
    page.set_input_files("#photo", files[0])
    press(page.get_by_role("button", name="Add this photo"))
    picture = photos.screen(post.pictures.get())
    page = window.open(page_of(picture))
    press(page.get_by_role("button", name="Hide box 1"))
    machine(photos.saw())
    picture = photos.screen(picture)
    page = window.open(page_of(picture))
    assert "hidden by Mrs Hughes" in page.inner_text("main")
    press(page.get_by_role("button", name="I have looked at picture 1 of 1"))
    page = window.open(panel_of(post))
    page.get_by_label("Describe it in English").fill("A garden.")
    press(page.get_by_role("button", name="Save the description"))
    picture.refresh_from_db()
    assert (picture.alt["en"], picture.looks.count(), len(picture.edits)) == ("A garden.", 1, 1)
    assert window.broken() == []


def test_without_javascript_a_photo_is_added_and_nothing_typed_is_lost(
    as_sam: Callable[..., Visit], post: Post, files: list[Path]
) -> None:
    window = as_sam(390, java_script_enabled=False)
    page = window.open(reverse("posts:compose", args=[post.public_id]))
    page.locator("#words_en").fill("Half a sentence")
    page.get_by_role("radio", name="Good work of staff").check()
    page.set_input_files("#photo", files[0])
    press(page.get_by_role("button", name="Add this photo"))
    page.locator(".picture-row").wait_for()
    assert page.locator("#words_en").input_value() == "Half a sentence"
    assert page.get_by_role("radio", name="Good work of staff").is_checked()
    assert post.pictures.count() == 1
    assert window.broken() == []


def test_a_picture_of_the_panel_weighs_little(as_sam: Callable[..., Visit], post: Post, sam: Staff) -> None:
    for seed in range(2):
        photos.add(post, sam, seed=seed, width=2400, height=1600)
    window = as_sam(390)
    window.open(panel_of(post))
    heaviest = max(len(answer.body()) for answer in window.answers if answer.url.endswith(".webp"))
    assert heaviest <= 60 * 1024


def test_moving_a_picture_keeps_the_page(as_sam: Callable[..., Visit], post: Post, sam: Staff) -> None:
    first, second = photos.add(post, sam, seed=1), photos.add(post, sam, seed=2)
    pictures.describe_picture(first, by=sam, alt={"en": "First"})
    window = as_sam()
    page = window.open(panel_of(post))
    with page.expect_response(lambda answer: "move" in answer.url):
        page.get_by_role("button", name="Move picture 1 down").click()
    page.locator(f"#picture-{second.public_id}:first-child").wait_for()
    assert list(post.pictures.all()) == [second, first]
    comes_true(page, "words => document.activeElement.innerText.trim() === words", "Move picture 2 up")
    assert window.broken() == []
