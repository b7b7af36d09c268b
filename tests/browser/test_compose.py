"""The compose page when the network or the session goes: no word is lost, and what is said is true."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from people.models import Staff
from posts import pictures
from posts.models import Picture, Post, Variant
from tests import cast
from tests.browser.conftest import Visit, press
from tests.browser.test_the_main_job import enter
from tests.posts import photos
from tests.posts.conftest import store

if TYPE_CHECKING:
    from playwright.sync_api import Route

__all__ = ["store"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def post(sam: Staff, dee: Staff) -> Post:
    return cast.draft(sam)


def test_words_wait_for_the_network_and_are_saved_when_it_is_back(
    visit: Callable[..., Visit], sam: Staff, post: Post
) -> None:
    window = enter(visit(390), sam)
    page = window.open(reverse("posts:compose", args=[post.public_id]))
    page.context.set_offline(True)
    page.locator("#words_en").fill("The pond is frozen.")
    page.get_by_text("No connection. Your words are kept on this device").wait_for()
    with page.expect_response("**/save/", timeout=5000):  # by itself it would try again after ten seconds
        page.context.set_offline(False)
    page.get_by_text("Saved at").wait_for()
    assert Variant.objects.get(post=post).words == "The pond is frozen."


def test_whoever_was_signed_out_elsewhere_is_told_so_and_loses_no_words(
    visit: Callable[..., Visit], sam: Staff, post: Post
) -> None:
    window = enter(visit(390), sam)
    page = window.open(reverse("posts:compose", args=[post.public_id]))
    page.context.clear_cookies()
    page.locator("#words_en").fill("The pond is frozen.")
    told = page.get_by_text("You were signed out. Your words are kept on this device")
    told.wait_for()
    text, button = told.bounding_box(), page.get_by_role("button", name="Copy my words").bounding_box()
    assert text is not None
    assert button is not None
    assert text["y"] + text["height"] + 8 <= button["y"], "the button stands apart from the words"
    assert page.get_by_text("No connection").count() == 0
    page.locator("#words_en").fill("The pond is frozen. Stay off the ice.")
    enter(window, sam)
    page.get_by_role("link", name="Sign in again").click()
    page.get_by_text("This device still has words that were not saved").wait_for()
    page.get_by_role("button", name="Put them in").click()
    page.get_by_text("Saved at").wait_for()
    assert Variant.objects.get(post=post).words == "The pond is frozen. Stay off the ice."


def test_a_photo_of_somebody_who_was_signed_out_says_so(visit: Callable[..., Visit], sam: Staff, post: Post) -> None:
    window = enter(visit(390), sam)
    page = window.open(reverse("posts:compose", args=[post.public_id]))
    page.context.clear_cookies()
    photo = {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": b"nothing of this is read"}
    page.locator("input[type=file]").set_input_files(photo)
    page.locator(".uploads").get_by_text("You were signed out, so the photo was not added").wait_for()


def test_a_button_waits_for_the_save_that_is_on_its_way(visit: Callable[..., Visit], sam: Staff, post: Post) -> None:
    """Else the form would come with an older version, and she would read that another tab had been quicker."""
    window = enter(visit(390), sam)
    page = window.open(reverse("posts:compose", args=[post.public_id]))

    def late(route: Route) -> None:
        answer = route.fetch()
        page.locator("#where_now").get_by_label("Yes").check()
        page.get_by_role("button", name="Save the draft").last.click()
        route.fulfill(response=answer)

    page.route("**/save/", late, times=1)
    page.locator("#words_en").fill("The pond is frozen.")
    page.get_by_text("The draft is saved.").wait_for()
    kept = Post.objects.get(pk=post.pk)
    assert (kept.title, kept.declarations["where_now"]) == ("Garden", "yes")
    assert Variant.objects.get(post=post).words == "The pond is frozen."


def test_a_button_pressed_after_signing_out_elsewhere_loses_no_words(
    visit: Callable[..., Visit], sam: Staff, post: Post
) -> None:
    window = enter(visit(390), sam)
    page = window.open(reverse("posts:compose", args=[post.public_id]))
    page.context.clear_cookies()
    page.locator("#words_en").fill("The pond is frozen.")
    page.get_by_role("button", name="Save the draft").last.click()
    page.get_by_text("You were signed out. Your words are kept on this device").wait_for()
    enter(window, sam)
    page = window.open(reverse("posts:compose", args=[post.public_id]))
    page.get_by_role("button", name="Put them in").click()
    page.get_by_role("button", name="Save the draft").last.click()
    page.get_by_text("The draft is saved.").wait_for()
    assert Variant.objects.get(post=post).words == "The pond is frozen."


def test_a_button_works_where_saving_in_the_background_does_not(
    visit: Callable[..., Visit], sam: Staff, post: Post
) -> None:
    page = enter(visit(390), sam).open(reverse("posts:compose", args=[post.public_id]))
    page.route("**/save/", lambda route: route.fulfill(status=500))
    page.locator("#words_en").fill("The pond is frozen.")
    page.get_by_role("button", name="Save the draft").last.click()
    page.get_by_text("The draft is saved.").wait_for()
    assert Variant.objects.get(post=post).words == "The pond is frozen."


def test_a_description_whose_own_request_is_lost_goes_with_the_drafts_button(
    visit: Callable[..., Visit], sam: Staff, post: Post, store: object
) -> None:
    """On a slow network the page is gone before the field's own request has left; one row came since, by a script."""
    first = photos.add(post, sam, seed=1)
    page = enter(visit(390), sam).open(reverse("posts:compose", args=[post.public_id]))
    second = photos.add(post, sam, seed=2)
    page.evaluate("htmx.ajax('GET', document.querySelector('[data-panel]').dataset.panel, '#picture-panel')")
    page.locator(f"#alt-{second.public_id}-en").wait_for()
    page.route("**/describe/", lambda route: route.abort())
    for picture, words in ((first, "Leeks"), (second, "Beans")):
        page.locator(f"#alt-{picture.public_id}-en").fill(words)
    page.get_by_role("button", name="Save the draft").last.click()
    page.get_by_text("The draft is saved.").wait_for()
    assert [each.alt["en"] for each in post.pictures.all()] == ["Leeks", "Beans"]


def test_without_a_script_no_button_of_the_draft_loses_a_description(
    visit: Callable[..., Visit], sam: Staff, post: Post, store: object
) -> None:
    picture = photos.add(post, sam)
    page = enter(visit(390, java_script_enabled=False), sam).open(reverse("posts:compose", args=[post.public_id]))
    field = page.locator(f"#alt-{picture.public_id}-en")
    for button in ("Save the draft", "Save the description"):
        page.locator("#words_en").fill(f"The pond is frozen: {button}.")
        field.fill(f"A pond: {button}.")
        press(page.get_by_role("button", name=button).last)
        assert page.locator("#words_en").input_value() == f"The pond is frozen: {button}."
        assert field.input_value() == f"A pond: {button}."


def test_another_tabs_description_is_written_over_by_its_own_button_alone(
    visit: Callable[..., Visit], sam: Staff, post: Post, store: object
) -> None:
    picture = photos.screen(photos.add(post, sam))
    page = enter(visit(390), sam).open(reverse("posts:compose", args=[post.public_id]))
    field = page.locator(f"#alt-{picture.public_id}-en")
    pictures.describe_picture(picture, by=sam, alt={"en": "Peas"})
    field.fill("Leeks in a row")
    with page.expect_response("**/describe/"):
        field.blur()
    for _press in range(2):
        press(page.get_by_role("button", name="Save the draft").last)
        page.locator(".speech", has_text="Peas").wait_for()
        assert field.input_value() == "Leeks in a row"
        assert Picture.objects.get(pk=picture.pk).alt["en"] == "Peas"
    page.get_by_role("button", name="Keep what I typed instead").click()
    page.locator(".speech", has_text="Peas").wait_for(state="detached")
    assert Picture.objects.get(pk=picture.pk).alt["en"] == "Leeks in a row"


def test_what_is_saved_in_the_background_holds_no_descriptions(
    visit: Callable[..., Visit], sam: Staff, post: Post, store: object
) -> None:
    photos.screen(photos.add(post, sam))
    page = enter(visit(390), sam).open(reverse("posts:compose", args=[post.public_id]))
    with page.expect_request("**/save/") as saved:
        page.locator("#words_en").fill("The pond is frozen.")
    sent = saved.value.post_data or ""
    assert 'name="words_en"' in sent
    assert not any(f'name="{kind}-' in sent for kind in ("alt", "shown"))


def test_words_that_could_not_be_sent_on_leaving_are_saved_later(
    visit: Callable[..., Visit], sam: Staff, post: Post
) -> None:
    page = enter(visit(390), sam).open(reverse("posts:compose", args=[post.public_id]))
    page.evaluate("navigator.sendBeacon = () => false")
    page.locator("#words_en").fill("The pond is frozen.")
    page.evaluate("""() => {
        Object.defineProperty(document, "visibilityState", { value: "hidden" });
        document.dispatchEvent(new Event("visibilitychange"));
    }""")
    page.get_by_text("Saved at").wait_for()
    assert Variant.objects.get(post=post).words == "The pond is frozen."


def test_whoever_is_ticked_is_in_the_pictures_and_the_page_says_so_at_once(
    visit: Callable[..., Visit], sam: Staff, post: Post
) -> None:
    """She ticks two children of the list: each is kept as the page shows it, and the list stays under her finger."""
    photo = post.pictures.create(position=1, sha256="1" * 64, width=4, height=3)
    for name in ("Siân", "Llŷr"):
        cast.make_pupil(post.school, name)
    page = enter(visit(390), sam).open(reverse("posts:compose", args=[post.public_id]))
    page.locator("#class").select_option(index=1)
    page.locator("#tick-list").get_by_label("Siân").check()
    page.get_by_label("The same children are in all pictures").wait_for()
    assert set(post.appearances.values_list("picture_id", "material")) == {(photo.pk, "photo_group")}
    page.get_by_text("Who is in picture 1, if not all").click()
    page.locator("#tick-list").get_by_label("Llŷr").check()
    page.locator("#how-shown").get_by_label("Llŷr").first.wait_for()
    assert page.locator("#how-shown").get_by_label("Llŷr").first.is_checked()
    assert set(post.appearances.values_list("picture_id", "material")) == {(photo.pk, "photo_group")}
    assert post.appearances.count() == 2


def test_a_name_in_the_words_is_waved_off_where_it_is_typed(
    visit: Callable[..., Visit], sam: Staff, post: Post
) -> None:
    cast.make_pupil(post.school, "Gwilym")
    page = enter(visit(390), sam).open(reverse("posts:compose", args=[post.public_id]))
    page.locator("#words_en").fill("Well done Gwilym.")
    page.get_by_label("“Gwilym” is not a pupil of this school").check()
    page.locator("#missing").get_by_text("could be the name of a pupil").wait_for(state="detached")
    assert page.get_by_label("“Gwilym” is not a pupil of this school").is_checked()


def test_a_picture_that_came_after_the_children_is_asked_about_until_it_is_said(
    visit: Callable[..., Visit], sam: Staff, post: Post
) -> None:
    first, new = (post.pictures.create(position=n, sha256=str(n) * 64, width=4, height=3) for n in (1, 2))
    post.appearances.create(picture=first, pupil=cast.make_pupil(post.school, "Siân"), material="photo_group")
    page = enter(visit(390), sam).open(reverse("posts:compose", args=[post.public_id]))
    asked = page.get_by_text("Nobody has said yet who is in picture 2")
    asked.wait_for()
    page.get_by_label("None of them is in picture 2").check()
    asked.wait_for(state="detached")
    page.get_by_label("None of them is in picture 2").uncheck()
    asked.wait_for()
    same = page.get_by_label("The same children are in all pictures")
    assert not same.is_checked()
    same.check()
    asked.wait_for(state="detached")
    with page.expect_response("**/children/*"):
        page.get_by_label("None of them is in picture 2").check()
    assert not same.is_checked()
    assert page.locator(f"input[name='in-{new.public_id}']:checked").count() == 0
    with page.expect_response("**/children/*"):
        same.check()
    assert page.get_by_label("The same children are in all pictures").is_checked()
    assert set(post.appearances.values_list("picture_id", flat=True)) == {first.pk, new.pk}


@pytest.mark.parametrize("unticks_the_same", [True, False], ids=["the-same-first", "the-child-at-once"])
def test_a_child_who_is_not_in_one_of_the_pictures_is_unticked_there(
    visit: Callable[..., Visit], sam: Staff, post: Post, unticks_the_same: bool
) -> None:
    """Slower than the page saves: what she unticked stays so, and "the same" is not said again by itself."""
    first, second = (post.pictures.create(position=n, sha256=str(n) * 64, width=4, height=3) for n in (1, 2))
    for name in ("Siân", "Llŷr"):
        child = cast.make_pupil(post.school, name)
        for picture in (first, second):
            post.appearances.create(picture=picture, pupil=child, material="photo_group")
    page = enter(visit(390), sam).open(reverse("posts:compose", args=[post.public_id]))
    same = page.get_by_label("The same children are in all pictures")
    if unticks_the_same:
        with page.expect_response("**/save/"):
            same.uncheck()
        page.wait_for_timeout(500)  # time to be ticked again by what the save brings
        assert not same.is_checked()
    page.get_by_text("Who is in picture 2, if not all").click()
    with page.expect_response("**/children/*"):
        page.locator(f"input[name='in-{second.public_id}']").first.uncheck()
    assert not same.is_checked()
    assert post.appearances.filter(picture=first).count() == 2
    assert post.appearances.filter(picture=second).count() == 1
