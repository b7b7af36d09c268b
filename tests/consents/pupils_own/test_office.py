"""The office keeps a pupil's address, takes their word back, prints their sheet and sends their link as a parent's."""

import csv
import datetime
import io
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents import asking
from consents.contact import keep_pupil_contact
from consents.models import Answer, ConsentDecision, Letter, LetterKind, PupilContact, Respondent
from consents.new_links import send_new_link
from consents.not_answered import undelivered_letters
from consents.resolver import Code
from consents.services import withdraw_consent
from people.models import Guardian, Pupil, School, Staff
from people.rolls import erase_pupil, keep_birthday
from policies.authority import NotAllowed
from tests.consents.answers import code_of
from tests.consents.families import path_for, says_by_link
from tests.consents.family_browser import page
from tests.consents.pupils_own.own import aged, answers
from tests.consents.register_pages import page_of, read, sign_in

pytestmark = pytest.mark.django_db


def test_only_whoever_keeps_the_register_changes_a_pupils_address_and_a_get_changes_nothing(
    siân: Pupil, sam: Staff, hana: Staff, cai: Staff, olu: Staff
) -> None:
    url = page_of(siân, "pupil_contact")
    new = {"email": "new@pupils.example", "language": "cy"}
    for staff in (sam, hana):
        assert sign_in(staff).post(url, new).status_code == 403
    assert sign_in(olu).get(url).status_code == sign_in(olu).post(url, new).status_code == 404
    with pytest.raises(NotAllowed):
        keep_pupil_contact(siân, email="x@pupils.example", language="en", by=olu)
    assert "sian@pupils.example" in read(sign_in(cai), url)
    assert sign_in(cai).post(url, {"email": "none", "language": "en"}).status_code == 422
    assert PupilContact.objects.get().email == "sian@pupils.example"
    sign_in(cai).post(url, new)
    contact = PupilContact.objects.get()
    assert (contact.email, contact.language) == ("new@pupils.example", "cy")
    event = Event.objects.get(name=EventName.CONTACT_CHANGED)
    assert event.data == {"themselves": True, "changed": ["email", "language"]}, "no address in the record"
    words = read(sign_in(cai), page_of(siân))
    assert "new@pupils.example" in words
    assert "Answers for themselves, beside a parent." in words
    assert "new@pupils.example" not in read(sign_in(sam), page_of(siân))


def test_a_pupil_takes_it_back_with_the_office_as_easily_as_a_parent_does(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff
) -> None:
    says_by_link(mum, siân)
    answers(siân)
    assert code_of(siân) is Code.HELD
    client, url = sign_in(cai), f"{page_of(siân, 'withdraw')}?by_pupil=1"
    assert f'href="{url}"' in read(client, page_of(siân)), "on the child's page"
    assert re.search(r'value="pupil"[^>]*checked', read(client, url)), "chosen already"
    assert re.search(r'value="in_person"[^>]*checked', read(client, url)), "as a pupil comes to the office"
    assert not re.search(r'value="pupil"[^>]*checked', read(client, page_of(siân, "withdraw"))), "a parent's page"
    assert sign_in(sam).get(url).status_code == 403
    said = {"guardian": "pupil", "route": "in_person", "channels": ["everything"]}
    answer = client.post(url, said)
    assert answer.url == reverse("unreached:list", args=[siân.public_id])  # type: ignore[attr-defined]
    rows = ConsentDecision.objects.filter(answer=Answer.WITHDRAWN)
    assert {(row.respondent, row.guardian_id, row.recorded_by_id) for row in rows} == {("pupil", None, cai.pk)}
    assert code_of(siân) is Code.REFUSED
    assert "Withdrawn: everything, everywhere" in read(client, page_of(siân)), "the office reads it as a parent's"
    assert "You said no" not in page(path_for(mum)), "and a parent is told nothing"
    answers(siân)
    assert code_of(siân) is Code.HELD, "a newer yes of theirs lifts it, without the lead"
    client.post(page_of(siân, "withdraw"), {**said, "guardian": str(mum.pk)})
    assert code_of(siân) is Code.REFUSED, "a parent's counts beside it"
    assert "You said no" not in page(path_for(siân)), "and the pupil is told nothing"


def test_a_pupil_who_is_not_asked_takes_nothing_back_on_the_form(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    keep_birthday(siân, by=cai, born_on=aged(13))
    client = sign_in(cai)
    assert "The pupil takes it back" not in read(client, page_of(siân))
    assert 'value="pupil"' not in read(client, f"{page_of(siân, 'withdraw')}?by_pupil=1")
    said = {"guardian": "pupil", "route": "in_person", "channels": ["everything"]}
    assert client.post(page_of(siân, "withdraw"), said).status_code == 422
    with pytest.raises(ValueError, match="by word of mouth"):
        withdraw_consent(siân, by=cai, respondent=Respondent.PUPIL)
    assert not ConsentDecision.objects.exists()


def test_an_address_that_somebody_else_has_is_kept_and_the_office_hears_at_once_that_it_reaches_neither(
    siân: Pupil, mum: Guardian, cai: Staff
) -> None:
    warning = "Somebody else on the record has this e-mail address too"
    url, client = page_of(siân, "pupil_contact"), sign_in(cai)
    assert (
        warning not in client.post(url, {"email": "new@pupils.example", "language": "en"}, follow=True).content.decode()
    )
    assert warning in client.post(url, {"email": mum.email.upper(), "language": "en"}, follow=True).content.decode()
    hers = reverse("consents:contact", args=[siân.public_id, mum.pk])
    kept = {"email": mum.email, "phone": "", "language": "en"}
    assert warning in client.post(hers, kept, follow=True).content.decode()
    assert warning not in client.post(hers, kept | {"email": "other@families.example"}, follow=True).content.decode()


def test_a_child_who_is_forgotten_has_no_address_any_more(siân: Pupil, cai: Staff) -> None:
    erase_pupil(siân, by=cai)
    assert not PupilContact.objects.exists()
    siân.refresh_from_db()
    with pytest.raises(ValueError, match="forgotten"):
        keep_pupil_contact(siân, email="x@pupils.example", language="en", by=cai)


def test_the_letter_has_a_sheet_for_the_pupil_too_and_from_eighteen_for_the_pupil_alone(
    siân: Pupil, school: School, cai: Staff
) -> None:
    url = reverse("consents:letter", query={"class": "7B"})
    words = read(sign_in(cai), url)
    assert words.count('class="card sheet"') == 2
    assert words.count("a photo of you alone") == words.count("a photo of your child alone") == 1
    assert words.count("For you yourself to answer") == words.count("I chi eich hun ei ateb") == 1
    keep_birthday(siân, by=cai, born_on=aged(18))
    words = read(sign_in(cai), url)
    assert words.count('class="card sheet"') == 1
    assert "your child" not in words


def test_the_export_has_the_pupils_own_link(siân: Pupil, mum: Guardian, school: School, cai: Staff) -> None:
    answer = sign_in(cai).post(reverse("consents:export_links"), {"class": "7B"})
    _head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert [row[:3] for row in rows] == [
        ["Mrs ap Rhys", "", "mum@families.example"],
        ["Siân ap Rhys", "", "sian@pupils.example"],
    ]
    own = rows[1][-1].removeprefix("http://localhost:8000")
    assert "May we show you?" in page(own)


def test_an_e_mail_to_a_pupil_that_came_back_stands_on_the_page(siân: Pupil, school: School, cai: Staff) -> None:
    asking.ask_families(school, [siân], by=cai)
    Letter.objects.update(mail_failed_at=timezone.now(), mail_error="550")
    assert "sian@pupils.example" in read(sign_in(cai), reverse("consents:asking"))
    send_new_link(school, email="sian@pupils.example")
    later = timezone.now() + datetime.timedelta(minutes=5)
    Letter.objects.filter(kind=LetterKind.NEW_LINK).update(mailed_at=later)
    assert not undelivered_letters(school).exists()
