"""Parents' pages and the office's about asking, in a real browser: a phone without JavaScript, both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from consents import asking
from consents.contact import restrict_asking
from consents.models import Answer, ConsentDecision, Letter
from consents.whose_answer import years_before
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from tests import cast
from tests.browser.conftest import Visit, press
from tests.consents.answers import choose
from tests.consents.families import QUESTIONS, parent, path_for, use_form, with_address

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visitor = Callable[..., Visit]
WIDTHS = (320, 390, 1280)


@pytest.fixture
def siân(school: School, cai: Staff) -> Pupil:
    use_form(school, by=cai)
    cast.facebook(school)
    School.objects.filter(pk=school.pk).update(office_phone="01632 960100")
    return cast.make_pupil(school, "Siân", "ap Rhys")


@pytest.fixture
def mum(siân: Pupil, school: School) -> Guardian:
    guardian = parent(siân, name="Mrs ap Rhys", email="mum@families.example")
    brother = cast.make_pupil(school, "Ifan", "ap Rhys")
    Guardianship.objects.create(pupil=brother, guardian=guardian, parental_responsibility=ParentalResponsibility.YES)
    return guardian


def open_all(page: Page) -> None:
    """Every fold open, so that what lies in it is looked at as well."""
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")


def is_without_faults(page: Page, what: str) -> None:
    assert page.locator("h1").count() == 1, what
    assert page.locator("main .btn-primary:visible").count() <= 1, what
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{what} at {width}"
        results = Axe().run(page)
        assert results.violations_count == 0, f"{what} at {width}: {results.generate_report()}"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_parents_pages_have_no_faults_at_any_width_in_either_language(
    language: str, visit: Visitor, mum: Guardian, siân: Pupil, school: School
) -> None:
    cast.answer_for(siân, guardian=mum, channels=["facebook"], materials=["video"])
    window = visit(320)
    path = f"{path_for(mum)}?language={language}"
    page = window.open(path)
    assert page.locator("html").get_attribute("lang") == language
    open_all(page)
    is_without_faults(page, "the questions")
    page.get_by_role("button").last.click()
    page.locator(".summary").wait_for()
    is_without_faults(page, "nothing answered")
    page.locator("input[type=radio]").first.check()
    page.get_by_role("button").last.click()
    page.wait_for_url("**/received/**")
    is_without_faults(page, "the receipt")
    assert page.locator("html").get_attribute("lang") == language
    is_without_faults(window.open(path), "a used link")
    is_without_faults(window.open("/family/unknown/"), "an unknown link")
    address = f"{reverse('family:new_link', args=[school.slug])}?language={language}"
    is_without_faults(window.open(address), "a new link")
    page.get_by_role("button").last.click()
    page.locator(".summary").wait_for()
    is_without_faults(page, "no address")
    allowed = ("422", "410", "404")
    assert [each for each in window.broken() if not any(code in each for code in allowed)] == []


def test_a_parent_answers_on_a_phone_without_javascript_and_takes_it_back(
    visit: Visitor, mum: Guardian, siân: Pupil
) -> None:
    window = visit(320, java_script_enabled=False)
    page = window.open(path_for(mum))
    assert page.locator("input:checked").count() == 0
    card = page.locator("section.card", has=page.get_by_role("heading", name="Siân"))
    card.get_by_role("group", name="On the school's website").get_by_label("Yes to all of these").check()
    card.get_by_text("Answer one by one: On Facebook").click()
    card.get_by_role("group", name="May we use your child's work on Facebook?").get_by_label("No").check()
    press(page.get_by_role("button", name="Send my answers"))
    assert page.get_by_role("heading", name="Thank you: we have your answers").is_visible()
    said = ConsentDecision.objects.filter(pupil_id=siân.pk)
    assert said.filter(channel="website", answer=Answer.GIVEN).count() == QUESTIONS
    assert list(said.filter(channel="facebook").values_list("material", "answer")) == [("work", "refused")]
    assert window.broken() == []
    receipt = Letter.objects.get()
    page = window.open(path_for(receipt.guardian))
    assert page.get_by_text("You said yes on").first.is_visible()
    press(page.get_by_role("button", name="Take everything back for Siân"))
    assert page.get_by_role("heading", name="Thank you: we have your answers").is_visible()
    latest = {(row.channel, row.material): row.answer for row in said.order_by("id")}
    assert Answer.GIVEN not in latest.values()
    assert page.context.cookies() == []


def test_a_pupil_answers_for_themselves_in_welsh_on_a_small_phone_without_javascript(
    visit: Visitor, mum: Guardian, siân: Pupil, school: School
) -> None:
    choose(school, pupil_answers_from=14)
    with_address(siân, language="cy")
    cast.answer_for(siân, guardian=mum)
    window = visit(320, java_script_enabled=False)
    page = window.open(path_for(siân))
    assert page.locator("html").get_attribute("lang") == "cy"
    assert page.get_by_role("heading", name="A gawn ni eich dangos?").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator("section.card").count() == 1, "about nobody else"
    assert page.locator("input:checked").count() == 0
    page.get_by_role("group", name="Ar wefan yr ysgol").get_by_label("Cewch, y rhain i gyd").check()
    page.get_by_text("Ateb fesul un: Ar Facebook").click()
    page.get_by_role("group", name="A gawn ni ddefnyddio fideo ohonoch ar Facebook?").get_by_label("Na").check()
    page.get_by_role("button", name="Anfon fy atebion").click()
    page.wait_for_url("**/received/**")
    assert page.locator("html").get_attribute("lang") == "cy"
    assert page.get_by_text("A gawn ni ddefnyddio fideo ohonoch ar Facebook?").is_visible()
    said = ConsentDecision.objects.filter(pupil_id=siân.pk, respondent="pupil")
    assert said.filter(channel="website", answer=Answer.GIVEN).count() == QUESTIONS
    assert list(said.filter(channel="facebook").values_list("material", "answer")) == [("video", "refused")]
    page = window.open(path_for(siân))
    page.get_by_role("button", name="Tynnu popeth yn ôl").click()
    page.wait_for_url("**/received/**")
    latest = {(row.channel, row.material): row.answer for row in said.order_by("id")}
    assert Answer.GIVEN not in latest.values()
    assert page.context.cookies() == []
    assert window.broken() == []


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_pupils_pages_have_no_faults_at_any_width(language: str, visit: Visitor, siân: Pupil, school: School) -> None:
    choose(school, pupil_answers_from=14)
    window = visit(320)
    page = window.open(f"{path_for(with_address(siân))}?language={language}")
    open_all(page)
    is_without_faults(page, "the questions")


def test_at_four_hundred_per_cent_nothing_has_to_be_pushed_sideways(visit: Visitor, mum: Guardian) -> None:
    """1280 pixels at 400 % are 320 by 256."""
    window = visit(320, 256)
    page = window.open(path_for(mum))
    open_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for button in page.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert box["width"] <= 320
        assert box["height"] >= 48


def test_the_pages_of_the_office_have_no_faults(
    visit: Visitor, mum: Guardian, siân: Pupil, school: School, cai: Staff
) -> None:
    parent(siân, name="Mr Nowak", email="")
    choose(school, pupil_answers_from=14)
    cast.make_pupil(school, "Nia", "ap Rhys", born_on=years_before(timezone.localdate(), 18) + timedelta(days=9))
    yes = parent(cast.make_pupil(school, "Ola", "Nowak"), name="Mrs Nowak", email="nowak@families.example")
    cast.answer_for(yes.pupils.get(), guardian=yes, channels=["website"], materials=["work"])
    restrict_asking(yes.pupils.get(), yes, by=cai)
    client = Client()
    client.force_login(cai.users.get())
    window = visit(1280)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    window.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": window.base}])
    pages = ["asking", "not_answered", "ask", "remind", "reminders", "form"]
    for path in [
        *(reverse(f"consents:{name}") for name in pages),
        reverse("consents:ask", query={"class": "7B"}),
        reverse("consents:letter", query={"class": "7B"}),
        reverse("consents:not_answered", query={"class": "7B"}),
        reverse("consents:contact", args=[siân.public_id, mum.pk]),
        reverse("consents:pupil_contact", args=[siân.public_id]),
        reverse("consents:themselves"),
        reverse("consents:reviews"),
        reverse("consents:pupil", args=[siân.public_id]),
        reverse("consents:answer", args=[siân.public_id]),
    ]:
        is_without_faults(window.open(path), path)
    page = window.open(reverse("consents:ask", query={"class": "7B"}))
    page.get_by_role("button", name="Send 1 e-mail").click()
    page.get_by_text("1 e-mail is on its way.").wait_for()
    assert Letter.objects.count() == 1
    assert asking.ask_families(school, [siân], by=cai) == 0
    page = window.open(reverse("consents:reviews"))
    page.get_by_role("button", name="It stays as it is").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Nothing to look at").wait_for()
    assert window.broken() == []
