"""In a real browser: the school's own wording, pictures that came back, before and after, and the approver without
JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import transaction
from django.urls import reverse

from people.models import Staff
from policies.models import OwnWording
from policies.own_wording import revoke_own_wording, say_wording_is_ours
from posts import pictures
from posts.came_back import keep_hashes
from posts.models import CameBack, KeptHash, LookAs, Post
from posts.workflow import PostState
from tests import cast
from tests.browser.conftest import Visit, press
from tests.browser.test_the_main_job import enter, tick_each
from tests.posts import photos
from tests.posts.conftest import store
from tests.posts.photos import machine

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
__all__ = ["machine", "store"]
WIDTHS = (320, 390, 1280)
Window = Callable[..., Visit]


def is_sound(window: Visit, address: str) -> Page:
    """No violation of axe and no sideways scroll, at three widths."""
    page = window.open(address)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        results = Axe().run(page)
        assert results.violations_count == 0, f"{address} at {width}: {results.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{address} at {width}"
    return page


def test_a_head_says_revokes_and_is_refused_on_pages_without_fault(visit: Window, hana: Staff) -> None:
    cast.make_pupil(hana.school, "Ffion", "Prosser")
    OwnWording.objects.create(school=hana.school, words="Prosser rules", said_by=hana)
    revoke_own_wording(say_wording_is_ours(hana.school, words="Motto", by=hana), by=hana)
    window = enter(visit(390), hana)
    page = is_sound(window, "/school/")
    assert "without effect: a name on your roll is in it" in page.inner_text("main")
    page = is_sound(window, "/school/wording/add/")
    page.get_by_label("The words, as they stand there").fill("Gorau Chwarae Cyd Chwarae")
    page.get_by_role("button", name="These words are ours").click()
    page.get_by_role("row", name="Gorau Chwarae Cyd Chwarae").wait_for()
    revoke = page.get_by_role("row", name="Gorau Chwarae Cyd Chwarae").get_by_role("button")
    revoke.click()
    page.get_by_role("button", name="Press again to revoke it").click()
    page.get_by_text("is asked about again from now on").wait_for()
    assert window.broken() == []
    page = window.open("/school/wording/add/")
    page.get_by_label("The words, as they stand there").fill("Ffion Prosser")
    page.get_by_role("button", name="These words are ours").click()
    page.get_by_text("A name on your roll is in these words").first.wait_for()
    assert Axe().run(page).violations_count == 0
    assert OwnWording.objects.filter(revoked_at=None).count() == 1


def test_from_a_finding_by_the_keyboard_alone(visit: Window, hana: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(photos.something("text", "Gorau Chwarae", box=(60, 40, 500, 90))))
    picture = photos.screen(photos.add(cast.draft(hana), hana))
    window = enter(visit(1280), hana)
    page = window.open(reverse("posts:picture", args=[picture.public_id]))
    page.get_by_role("link", name="Box 1 is our own wording").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="This wording is ours").wait_for()
    is_sound(window, page.url.removeprefix(window.base))
    page.get_by_label("The words, as they stand there").focus()
    page.keyboard.press("Enter")
    page.get_by_text("It counts for everything that is looked through from now on").wait_for()
    assert OwnWording.objects.get().words == "Gorau Chwarae"
    assert window.broken() == []


def test_before_and_after_and_what_came_back_are_pages_without_fault(
    visit: Window, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    post = cast.draft(sam)
    picture = photos.screen(photos.add(post, sam))
    pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[[100, 100, 400, 300]])
    photos.screen(picture)
    teacher = enter(visit(390), sam)
    page = teacher.open(reverse("posts:picture", args=[picture.public_id]))
    page.get_by_text("Before and after the last change").click()
    before = page.get_by_alt_text("The picture before the last change")
    before.scroll_into_view_if_needed()
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=before.element_handle())
    is_sound(teacher, page.url.removeprefix(teacher.base))
    with transaction.atomic():
        keep_hashes(sam.school_id, ["0f" * 32, "f0" * 32], reason=CameBack.DECLINED)
    deputy = enter(visit(390), dee)
    deputy.open("/approvals/")
    deputy.page.get_by_role("link", name="Pictures that are not to come back").click()
    page = is_sound(deputy, reverse("posts:came_back"))
    page.get_by_role("button", name="Let it in again").first.click()
    page.get_by_role("button", name="Press again to let it in").click()
    page.get_by_text("is let in again").wait_for()
    assert KeptHash.objects.count() == 1
    assert (teacher.broken(), deputy.broken()) == ([], [])


def test_an_approver_without_javascript_sees_looks_and_confirms(
    visit: Window, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name("Ffion Prosser"), photos.something("text", "Eisteddfod")))
    post = cast.draft(sam)
    picture = photos.ready_with_a_reason(post, sam, number=1)
    cast.at(PostState.AWAITING_APPROVAL, sam=sam, dee=dee, mo=dee, post=post)
    window = enter(visit(390, java_script_enabled=False), dee)
    page = window.open(reverse("approvals:review", args=[post.public_id]))
    assert page.locator(".box-link").count() == 2
    assert page.locator(f"img[src*='{picture.sha256}/close-']").count() >= 2
    press(page.get_by_role("button", name="I have looked at box 1"))
    press(page.get_by_role("button", name="I have looked at picture 1 of 1"))
    tick_each(page)
    press(page.get_by_role("button", name="Confirm it can go live"))
    assert Post.objects.get(pk=post.pk).state == PostState.APPROVED
    assert picture.looks.filter(staff=dee, looked_as=LookAs.APPROVER).count() == 2
    assert window.broken() == []
