"""The main job in a real browser: from a teacher's phone to live, stopped by a certificate, through the whole protocol.

Every page on the way is measured: no answer of 400 or above, nothing the browser complains about, no finding of axe,
no sideways scroll, and the weight that a slow network has to carry.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client

from channels.models import Account
from consents.models import Answer
from people.models import Staff
from policies.models import Device
from posts.models import Finding, Picture, Post
from posts.readings import screen
from posts.workflow import PostState
from publishing.models import Delivery
from publishing.tasks import release_due_posts
from schoolsocial.demo_pictures import draw_demo_pictures
from tests import cast
from tests.browser.conftest import Visit, press

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDTHS = (320, 390, 1280)
PAGE_KB, REQUESTS = 150, 15


@pytest.fixture
def school_at_work(dan: Staff) -> tuple[Account, Account]:
    """Two accounts, a second approver, and a child whose name is on the certificate."""
    ours = cast.make_pupil(dan.school, "Ffion", "Prosser")
    cast.answer_for(ours, Answer.GIVEN)
    cast.make_pupil(dan.school, "Rhodri", "Nowak")
    Device.objects.create(school=dan.school, name="Staff tablet 1")
    return cast.own_page(dan.school), cast.facebook(dan.school)


def enter(visit: Visit, staff: Staff) -> Visit:
    """Sign in by the session alone: signing in has its own tests."""
    client = Client()
    client.force_login(staff.users.get())
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    visit.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": visit.base}])
    return visit


def is_sound(visit: Visit, what: str) -> None:
    """At three widths: no violation of axe and no sideways scroll; nothing broken on the way here."""
    page = visit.page
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(page)
        assert not found.response["violations"], f"{what} at {width}: {found.generate_report()}"
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, f"{what} at {width} scrolls sideways by {over} px"
    page.set_viewport_size({"width": 390, "height": 850})
    assert not visit.broken(), f"{what}: {visit.broken()}"


def compose(page: Page) -> None:
    page.get_by_role("button", name="News, with or without pictures").click()
    page.get_by_label("Our page").check()
    page.get_by_label("Facebook page").check()
    page.get_by_label("Words in English").fill("Our vegetable garden is open. Leeks, carrots and one proud scarecrow.")
    page.get_by_label("An achievement", exact=True).check()
    page.locator("#children_shown").get_by_label("None").check()
    page.locator("#adults_shown").get_by_label("None").check()
    page.locator("#where_now").get_by_label("No").check()
    page.locator("#third_party").get_by_label("No").check()
    page.get_by_label("It is positive and relevant").check()


def tick_each(page: Page) -> None:
    """What the protocol asks of whoever confirms go-live."""
    for words in ("It is positive", "It is relevant", "It is in the children’s best interests"):
        page.get_by_label(words).check()


def screened(post: Post) -> Picture:
    """What the screening worker does, with the real engine."""
    picture = Picture.objects.get(post=post)
    assert screen(picture.pk, picture.sha256)
    return Picture.objects.get(pk=picture.pk)


def test_a_post_goes_from_a_teachers_phone_to_live(
    visit: Callable[..., Visit],
    school_at_work: tuple[Account, Account],
    sam: Staff,
    dee: Staff,
    mo: Staff,
    tmp_path: Path,
) -> None:
    _, certificate, *_ = draw_demo_pictures(tmp_path, pupil_name="Ffion Prosser")
    teacher = enter(visit(390), sam)
    is_sound(_at(teacher, "/posts/"), "staff desk")
    page = teacher.open("/posts/new/")
    compose(page)
    page.locator("input[type=file]").first.set_input_files(certificate)
    page.get_by_text("Picture 1 of 1").first.wait_for()
    post = Post.objects.get()
    picture = screened(post)
    name = Finding.objects.get(picture=picture, kind="name")
    assert "Ffion" in name.text

    page = teacher.open(f"/posts/picture/{picture.public_id}/")
    is_sound(teacher, "picture with a name")
    press(page.get_by_role("button", name=f"Hide box {name.number}"))
    picture = screened(post)
    assert not Finding.objects.filter(picture=picture, sha256=picture.sha256, kind="name").exists()
    page = teacher.open(f"/posts/picture/{picture.public_id}/")
    press(page.get_by_role("button", name="I have looked at picture 1 of 1"))
    page = teacher.open(f"/posts/{post.public_id}/edit/")
    page.get_by_label("Describe it in English, for those who cannot see it").fill(
        "A certificate, its name line covered."
    )
    with page.expect_response("**/describe/"):
        page.keyboard.press("Tab")
    page = teacher.open(f"/posts/{post.public_id}/edit/")
    page.get_by_label("Staff tablet 1").check()
    is_sound(teacher, "compose")
    press(page.get_by_role("button", name="Check it and send it in"))
    is_sound(teacher, "check it and send it in")
    page.locator("#declared").check()
    press(page.get_by_role("button", name="Send it in"))
    assert Post.objects.get().state == PostState.AWAITING_APPROVAL, page.locator("main").inner_text()
    is_sound(teacher, "where it is")

    deputy = enter(visit(390), dee)
    is_sound(_at(deputy, "/approvals/"), "deputy head's desk")
    page = deputy.open(f"/approvals/{post.public_id}/")
    is_sound(deputy, "review")
    assert page.get_by_role("button", name="Confirm it can go live").is_disabled()
    press(page.get_by_role("button", name="I have looked at picture 1 of 1"))
    tick_each(page)
    press(page.get_by_role("button", name="Confirm it can go live"))
    assert Post.objects.get().state == PostState.APPROVED, page.locator("main").inner_text()

    officer = enter(visit(390), mo)
    is_sound(_at(officer, "/publishing/"), "media officer's desk")
    page = officer.open(f"/publishing/posts/{post.public_id}/when/")
    is_sound(officer, "when")
    page.get_by_label("Now").check()
    press(page.get_by_role("button", name="Post it"))
    release_due_posts()
    assert Post.objects.get().state == PostState.PUBLISHED, page.locator("main").inner_text()
    is_sound(_at(officer, f"/publishing/posts/{post.public_id}/"), "post page")

    pack = Delivery.objects.get(account__channel="facebook")
    page = officer.open(f"/publishing/packs/{pack.public_id}/")
    press(page.get_by_role("button", name="I am posting this now"))
    is_sound(officer, "hand-publish pack")

    world = visit(390)
    public = _at(world, f"/p/{sam.school.slug}/")
    is_sound(public, "public list")
    is_sound(_at(world, f"/p/{sam.school.slug}/{post.public_id}/"), "public post")
    assert "vegetable garden" in world.page.locator("main").inner_text()
    assert world.page.locator("main img").first.get_attribute("alt") == "A certificate, its name line covered."


def _at(visit: Visit, path: str) -> Visit:
    visit.open(path)
    return visit
