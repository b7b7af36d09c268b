"""The office's pages about asking: a look before sending, who has not answered, the form, the letter, the export."""

import csv
import datetime
import io

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from consents import asking
from consents.form_words import KEY, form_in_force
from consents.models import AskingRestriction, AskingSettings, ConsentDecision, ConsentRequest, Letter
from consents.standard_form import STANDARD
from people.models import Guardian, ParentalResponsibility, Pupil, School, Staff
from policies.models import Wording
from tests import cast
from tests.consents.families import QUESTIONS, parent, says_by_link
from tests.consents.register_pages import page_of, read, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(cai: Staff) -> Client:
    return sign_in(cai)


def url(name: str, **query: str) -> str:
    return reverse(f"consents:{name}", query=query)


TO_OTHERS = {
    "en_pupil": "May we show you?",
    "cy_pupil": "A gawn ni eich dangos?",
    "en_authority": "May we show the child?",
    "cy_authority": "A gawn ni ddangos y plentyn?",
}
OF_THE_OFFICE = ["asking", "not_answered", "ask", "remind", "reminders", "form", "letter"]


@pytest.mark.parametrize("name", [*OF_THE_OFFICE, "export_links", "welsh_read"])
def test_only_whoever_records_consent_opens_the_pages(
    name: str, siân: Pupil, sam: Staff, dee: Staff, hana: Staff, des: Staff
) -> None:
    for staff in (sam, dee, hana, des):
        ask = sign_in(staff).get if name in OF_THE_OFFICE else sign_in(staff).post
        assert ask(url(name)).status_code == 403


def test_before_anything_is_sent_the_office_sees_who_would_be_asked_and_who_cannot_be(
    siân: Pupil, mum: Guardian, school: School, office: Client
) -> None:
    parent(siân, name="Mr Nowak", email="")
    parent(siân, name="Ms Ward", email="ward@families.example", responsibility=ParentalResponsibility.UNKNOWN)
    cast.make_pupil(school, "Nobody’s", "Child", "7B")
    words = read(office, url("ask", **{"class": "7B"}))
    assert "1 person gets an e-mail" in words
    assert "<li>Mrs ap Rhys: <a" in words
    assert "Mr Nowak: no e-mail address" in words
    assert "Ms Ward: parental responsibility is not confirmed" in words
    assert "no parent or carer is on the record" in words
    assert not Letter.objects.exists(), "looking sends nothing"
    answer = office.post(url("ask"), {"class": "7B"}, follow=True)
    assert "1 e-mail is on its way." in answer.content.decode()
    assert [letter.guardian for letter in Letter.objects.all()] == [mum]
    assert "There was nobody to write to." in office.post(url("ask"), {"class": "7B"}, follow=True).content.decode()


def test_looking_without_a_choice_says_what_to_choose(mum: Guardian, office: Client) -> None:
    assert "Choose a class or a year." in read(office, url("ask", **{"class": "", "year": ""}))
    assert "Choose a class or a year." not in read(office, url("ask"))


@pytest.mark.parametrize(
    ("whom", "asked"),
    [({"class": "9M"}, {"Ifan"}), ({"year": "7"}, {"Siân", "Ifan"}), ({"everybody": "1"}, {"Siân", "Ifan"})],
)
def test_a_class_a_year_or_the_whole_school_is_asked(
    whom: dict[str, str], asked: set[str], siân: Pupil, mum: Guardian, school: School, olu: Staff, office: Client
) -> None:
    parent(cast.make_pupil(school, "Ifan", "Ward", "9M"), name="Mr Ward", email="ward@families.example")
    parent(cast.make_pupil(olu.school, "Mia", "Ferris", "9M"), email="mia@families.example")
    office.post(url("ask"), whom)
    assert set(ConsentRequest.objects.values_list("pupil__first_name", flat=True)) == asked


def test_in_june_the_look_names_whose_yes_is_about_to_end(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    with time_machine.travel("2026-10-01T10:00+01:00", tick=False):
        says_by_link(mum, siân)
    with time_machine.travel("2027-05-20T10:00+01:00", tick=False):
        assert "Mrs ap Rhys" not in read(sign_in(cai), url("ask", everybody="1"))
    with time_machine.travel("2027-06-02T10:00+01:00", tick=False):
        assert "<li>Mrs ap Rhys: <a" in read(sign_in(cai), url("ask", everybody="1"))


@pytest.mark.parametrize("whom", [{}, {"class": ""}, {"class": "no such"}, {"year": "\x00"}, {"class": "' OR 1=1 --"}])
def test_nobody_is_asked_where_nobody_was_chosen(
    whom: dict[str, str], siân: Pupil, mum: Guardian, office: Client
) -> None:
    assert office.post(url("ask"), whom).status_code in (200, 302)
    assert not Letter.objects.exists()


def test_without_a_form_the_office_is_led_to_it(school: School, office: Client) -> None:
    parent(cast.make_pupil(school))
    assert office.get(url("ask"))["Location"] == url("form")
    assert office.post(url("ask"), {"everybody": "1"})["Location"] == url("form")
    assert "say what the form says" in read(office, url("asking"))
    assert office.get(url("letter", everybody="1")).status_code == 302


def test_the_form_is_put_in_force_with_its_own_words_and_the_welsh_is_confirmed_by_a_reader(
    school: School, office: Client
) -> None:
    cast.own_page(school)
    words = read(office, url("form"))
    assert STANDARD["en"].asked("website", "work") in words.replace("&#x27;", "'")
    assert "Nothing is in force before" in words
    assert office.post(url("form"), {**TO_OTHERS, "en": "May we?", "cy": ""}).status_code == 422
    assert form_in_force(school, "en") is None
    office.post(url("form"), {**TO_OTHERS, "en": "May we?", "cy": "A gawn ni? <b>"})
    words = read(office, url("form"))
    assert "The Welsh has not been checked" in words
    assert "A gawn ni? &lt;b&gt;" in words
    office.post(url("welsh_read"), {"version": "1"})
    assert "The Welsh has not been checked" not in read(office, url("form"))
    assert Wording.objects.get(key=KEY, language="cy").reviewed


def test_the_dashboard_counts_by_class_and_leads_to_the_names(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, office: Client
) -> None:
    says_by_link(mum, siân)
    ifan = cast.make_pupil(school, "Ifan", "Ward", "9M")
    parent(ifan, name="Mr Ward", email="ward@families.example")
    asking.ask_families(school, [ifan], by=cai)
    words = read(office, url("asking"))
    assert "1 of 2 children has a question" in words
    assert "class=9M" in words
    assert "class=7B" not in words, "nobody is missing there"
    words = read(office, url("not_answered", **{"class": "9M"}))
    assert "Ifan Ward" in words
    assert "Mr Ward was asked on" in words
    assert "Siân" not in words
    with time_machine.travel("2027-06-02T10:00+01:00"):
        assert "time to ask for the school year that comes" in read(sign_in(cai), url("asking"))


@pytest.mark.slow
def test_a_list_of_names_is_paged_and_costs_the_same_at_every_size(
    siân: Pupil, school: School, cai: Staff, office: Client
) -> None:
    def cost() -> int:
        read(office, url("not_answered"))
        with CaptureQueriesContext(connection) as queries:
            read(office, url("not_answered"))
        return len(queries)

    few = cost()
    for number in range(60):
        pupil = cast.make_pupil(school, f"Child {number:02}", "Nowak", "9M")
        parent(pupil, email=f"p{number}@families.example")
    asking.ask_families(school, Pupil.objects.filter(last_name="Nowak"), by=cai)
    assert cost() == few <= 16
    assert read(office, url("not_answered")).count("row-title") == 50
    assert read(office, url("not_answered", page="2")).count("row-title") == 11


def test_the_dashboard_costs_the_same_at_every_size(siân: Pupil, school: School, office: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            read(office, url("asking"))
        return len(queries)

    cost()
    few = cost()
    for number in range(40):
        parent(cast.make_pupil(school, f"Child {number}", "Nowak", f"{number % 6}M"), email=f"p{number}@x.example")
    assert cost() == few <= 20


def test_a_reminder_is_looked_at_before_it_goes(siân: Pupil, mum: Guardian, school: School, cai: Staff) -> None:
    asking.ask_families(school, [siân], by=cai)
    assert "left in peace" in read(sign_in(cai), url("remind"))
    with time_machine.travel(timezone.now() + datetime.timedelta(days=8)):
        client = sign_in(cai)
        assert "Remind 1 person" in read(client, url("remind", **{"class": "7B"}))
        assert Letter.objects.count() == 1
        assert "1 e-mail is on its way." in client.post(url("remind"), {"class": "7B"}, follow=True).content.decode()
    assert Letter.objects.count() == 2


@pytest.mark.parametrize(("days", "kept"), [("7", 7), ("90", 90), ("", None)])
def test_the_school_says_when_reminders_go(days: str, kept: int | None, school: School, office: Client) -> None:
    assert office.post(url("reminders"), {"days": days}).status_code == 302
    assert AskingSettings.objects.get(school=school).remind_after_days == kept


@pytest.mark.parametrize("days", ["6", "0", "-1", "91", "²", "9" * 99, "soon"])
def test_reminders_without_a_weeks_peace_are_refused(days: str, school: School, office: Client) -> None:
    assert office.post(url("reminders"), {"days": days}).status_code == 422
    assert not AskingSettings.objects.exists()


def test_the_letter_has_a_sheet_for_each_child_in_both_languages_and_no_parents_name(
    siân: Pupil, mum: Guardian, school: School, office: Client
) -> None:
    cast.make_pupil(school, "Ifan", "Ward", "7B")
    words = read(office, url("letter", **{"class": "7B"}))
    assert words.count('class="card sheet"') == 2
    assert words.count("A gawn ni ddefnyddio") == words.count("May we use") == 2 * QUESTIONS
    assert "Mrs ap Rhys" not in words
    assert "Form version 1" in words
    assert not ConsentRequest.objects.exists()


def test_the_export_holds_links_and_formulas_are_harmless(siân: Pupil, school: School, office: Client) -> None:
    parent(siân, name='=HYPERLINK("http://x")', email="")
    Guardian.objects.update(phone="+44 1632 960111")
    assert office.get(url("export_links")).status_code == 405
    answer = office.post(url("export_links"), {"class": "7B"})
    assert answer["Cache-Control"] == "private, no-store"
    assert "Siân" not in answer["Content-Disposition"]
    head, row = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert head[-1] == "Link (personal)"
    assert row[0] == '\'=HYPERLINK("http://x")'
    assert row[1] == "'+44 1632 960111"
    assert row[4] == "Siân"
    page = Client().get(row[5].removeprefix("http://localhost:8000"))
    assert "May we show your child?" in page.content.decode()


def test_the_office_keeps_how_a_parent_is_reached(siân: Pupil, mum: Guardian, office: Client) -> None:
    page = page_of(siân, "contact", mum.pk)
    assert "mum@families.example" in read(office, page)
    assert office.post(page, {"email": "no address", "language": "cy"}).status_code == 422
    assert office.post(page, {"email": "new@families.example", "phone": "01632", "language": "cy"}).status_code == 302
    mum.refresh_from_db()
    assert (mum.email, mum.phone, mum.language) == ("new@families.example", "01632", "cy")
    stranger = parent(cast.make_pupil(siân.school, "Ola", "Nowak"))
    assert office.get(page_of(siân, "contact", stranger.pk)).status_code == 404


def test_a_restriction_is_set_on_the_childs_page_and_the_lead_alone_lifts_it(
    siân: Pupil, mum: Guardian, office: Client, des: Staff, sam: Staff
) -> None:
    page = page_of(siân, "restriction", mum.pk)
    assert sign_in(sam).post(page, {"restriction": "set"}).status_code == 403
    office.post(page, {"restriction": "set"})
    words = read(office, page_of(siân))
    assert "A restriction: nothing is sent" in words
    assert "Write to them again" not in words
    assert office.post(page, {"restriction": "lift"}).status_code == 403
    assert AskingRestriction.objects.filter(lifted_at=None).exists()
    assert "Write to them again" in read(sign_in(des), page_of(siân))
    sign_in(des).post(page, {"restriction": "lift"})
    assert not AskingRestriction.objects.filter(lifted_at=None).exists()
    assert "restriction" not in read(sign_in(sam), page_of(siân)).lower()


def test_the_childs_page_says_that_a_parent_answered_themselves(siân: Pupil, mum: Guardian, office: Client) -> None:
    says_by_link(mum, siân)
    words = read(office, page_of(siân))
    assert "by the link in an e-mail" in words
    assert "recorded by themselves" in words


def form_of_a_call(mum: Guardian, **changes: str) -> dict[str, str]:
    return {"guardian": str(mum.pk), "route": "phone", "decided_on": "2026-09-10", "website": "yes"} | changes


@pytest.mark.parametrize(
    ("changes", "status"),
    [({}, 422), ({"website": "no"}, 302), ({"route": "paper"}, 302), ({"witness": "424242"}, 422)],
)
def test_a_yes_by_phone_needs_a_witness_and_a_no_needs_nobody(
    changes: dict[str, str], status: int, siân: Pupil, mum: Guardian, office: Client
) -> None:
    answer = office.post(page_of(siân, "answer"), form_of_a_call(mum, **changes))
    assert answer.status_code == status
    assert ConsentDecision.objects.exists() is (status == 302)


def test_the_witness_is_named_beside_the_answer_and_is_never_the_one_who_writes_it(
    siân: Pupil, mum: Guardian, office: Client, cai: Staff, sam: Staff
) -> None:
    assert office.post(page_of(siân, "answer"), form_of_a_call(mum, witness=str(cai.pk))).status_code == 422
    office.post(page_of(siân, "answer"), form_of_a_call(mum, witness=str(sam.pk)))
    assert "heard by Mrs Hughes" in read(office, page_of(siân))
    assert {row.witness_id for row in ConsentDecision.objects.all()} == {sam.pk}


def test_the_link_itself_is_no_way_that_the_office_can_write_down(siân: Pupil, mum: Guardian, office: Client) -> None:
    assert office.post(page_of(siân, "answer"), form_of_a_call(mum, route="link")).status_code == 422
    assert not ConsentDecision.objects.exists()
