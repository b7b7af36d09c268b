"""The authority is asked in words of its own, on the page, by e-mail and on paper; its yes is taken in writing."""

from dataclasses import replace

import pytest
import time_machine
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from consents.care import end_care_status
from consents.form_words import KEY, add_missing_words, adopt_form, form_in_force, kept, words_of
from consents.lead_links import send_link_to_authority
from consents.models import Answer, CareStatus, ConsentDecision, Letter
from consents.new_links import send_new_link
from consents.resolver import Code
from consents.standard_form import STANDARD
from notifications.parent_mail import send_letters
from people.models import Guardian, Pupil, School, Staff
from policies.models import Wording
from tests.consents.answers import code_of
from tests.consents.authority_link.authority import WORKER, days, says
from tests.consents.families import path_for
from tests.consents.family_browser import page, send
from tests.consents.register_pages import page_of, read, sign_in

pytestmark = pytest.mark.django_db


# words of its own


def without_words_for_authorities(school: School) -> None:
    """A version of the form from before there were such words."""
    for language, words in STANDARD.items():
        before = replace(words, introduction="May we?", authority=None)
        Wording.objects.create(school=school, key=KEY, language=language, version=9, words=kept(before))


def test_a_form_from_before_asks_no_authority_until_it_is_put_in_force_once_more(
    siân: Pupil, care: CareStatus, school: School, des: Staff, cai: Staff
) -> None:
    send_link_to_authority(siân, by=des)
    path, letters = path_for(care), Letter.objects.count()
    without_words_for_authorities(school)
    assert send_link_to_authority(siân, by=des) == 0
    assert send_new_link(school, email=WORKER) == 0
    assert Letter.objects.count() == letters
    words = read(sign_in(des), page_of(siân))
    assert "The form has no words for a local authority yet" in words
    assert page_of(siân, "authority_link") not in words
    assert "nothing to print" in sign_in(des).get(page_of(siân, "authority_letter"), follow=True).content.decode()
    form = reverse("consents:form")
    assert "This version has no words yet for pupils, or for local authorities" in read(sign_in(cai), form)
    assert add_missing_words(school, by=cai)
    assert not add_missing_words(school, by=cai), "twice is once"
    assert "This version has no words yet" not in read(sign_in(cai), form)
    in_force = form_in_force(school, "en")
    assert in_force is not None
    assert words_of(in_force).introduction == "May we?", "its own words stay"
    assert "the child for whom you hold parental responsibility" in page(path)


def test_a_link_that_is_out_stays_good_with_a_form_from_before(
    siân: Pupil, care: CareStatus, school: School, des: Staff
) -> None:
    """In the parents' words, as it was sent: what the authority said can be taken back by it."""
    says(care, siân)
    path = path_for(care)
    assert "the words that parents read" not in page(path)
    without_words_for_authorities(school)
    html = page(path)
    assert "“your child” is that child" in html
    assert "May we use a photo of your child in a group" in html
    assert "y plentyn hwnnw yw “eich plentyn”" in page(f"{path}?language=cy")
    status, html = send(path, take_back=siân.public_id.hex)
    assert (status, "a photo of your child in a group" in html) == (302, True)
    assert code_of(siân) is Code.REFUSED
    assert ConsentDecision.objects.latest("pk").wording == form_in_force(school, "en")


def test_the_office_changes_the_words_for_authorities_and_learns_of_nobody(
    siân: Pupil, care: CareStatus, school: School, cai: Staff
) -> None:
    form = reverse("consents:form")
    words = read(sign_in(cai), form)
    assert "May we use a photo of the child in a group on the school&#x27;s website?" in words
    assert "Siân" not in words
    own = {"en": "May we?", "cy": "A gawn ni?", "en_pupil": "May we show you?", "cy_pupil": "A gawn ni eich dangos?"}
    said = {**own, "en_authority": "Dear authority,", "cy_authority": "Annwyl awdurdod,"}
    assert sign_in(cai).post(form, {**said, "cy_authority": ""}).status_code == 422
    assert sign_in(cai).post(form, said).status_code == 302
    assert "Dear authority," in page(path_for(care))
    assert "Annwyl awdurdod," in page(path_for(care).split("?")[0] + "?language=cy")


def test_the_receipt_by_email_is_in_its_own_words_in_both_languages(
    siân: Pupil, care: CareStatus, school: School
) -> None:
    School.objects.filter(pk=school.pk).update(languages=["en", "cy"])
    says(care, siân)
    send_letters()
    (message,) = mail.outbox
    assert message.subject == "We have your answers"
    assert "about a child for whom you hold parental responsibility: yes to 7 questions" in message.body
    assert "am blentyn y mae gennych gyfrifoldeb rhiant drosto" in message.body
    assert "Siân" not in message.body


# on paper


def test_the_lead_prints_a_sheet_in_both_languages_for_the_authority_alone(
    siân: Pupil, mum: Guardian, care: CareStatus, school: School, des: Staff, cai: Staff, hana: Staff, olu: Staff
) -> None:
    School.objects.filter(pk=school.pk).update(office_phone="01632 960100", languages=["en", "cy"])
    url, lead = page_of(siân, "authority_letter"), sign_in(des)
    assert url in read(lead, page_of(siân))
    assert [sign_in(each).get(url).status_code for each in (cai, hana, olu)] == [403, 403, 404]
    assert lead.post(url).status_code == 405
    html = read(lead, url)
    for words in (
        "For the local authority to answer",
        "the child for whom you hold parental responsibility",
        "May we use a photo of the child in a group on the school&#x27;s website?",
        "llun o&#x27;r plentyn mewn grŵp",
        "back to the school’s safeguarding lead, and to nobody else",
        "Nid oes neb sy&#x27;n darllen Cymraeg wedi gwirio",
        "Form version 1",
    ):
        assert words in html.replace("sy'n", "sy&#x27;n"), words
    assert html.count("☐") == 2 * 2 * 7
    assert not any(words in html for words in ("your child", "eich plentyn", "Mrs ap Rhys", "council", WORKER))
    end_care_status(siân, by=des)
    assert "nothing to print" in lead.get(url, follow=True).content.decode()


def test_what_came_back_on_paper_is_of_its_own_day_and_form(
    siân: Pupil, care: CareStatus, school: School, des: Staff, cai: Staff
) -> None:
    url, today = page_of(siân, "authority_answer"), timezone.localdate()
    with time_machine.travel(timezone.now() + days(3)):
        adopt_form(school, {"en": "May we?", "cy": "A gawn ni?"}, by=cai)
        said = {"route": "paper", "decided_on": today.isoformat(), "website-work": "yes", "website-video": "no"}
        lead = sign_in(des)
        assert lead.post(url, {**said, "decided_on": "2099-01-01"}).status_code == 422
        assert sign_in(cai).post(url, said).status_code == 403, "the office learns of nobody"
        assert lead.post(url, said).status_code == 302
    rows = ConsentDecision.objects.all()
    assert {(row.respondent, row.authority, row.route, row.wording.version) for row in rows} == {  # type: ignore[union-attr]
        ("authority", 1, "paper", 1)
    }
    assert {timezone.localtime(row.decided_at).date() for row in rows} == {today}


def test_by_phone_an_authoritys_no_is_taken_and_its_yes_is_not(siân: Pupil, care: CareStatus, des: Staff) -> None:
    url, lead = page_of(siân, "authority_answer"), sign_in(des)
    by_phone = {"route": "phone", "decided_on": timezone.localdate().isoformat()}
    answer = lead.post(url, {**by_phone, "website": "yes"})
    assert answer.status_code == 422
    assert "a yes is taken in writing" in answer.content.decode()
    assert lead.post(url, {**by_phone, "website": "no"}).status_code == 302
    assert {row.answer for row in ConsentDecision.objects.all()} == {Answer.REFUSED}
