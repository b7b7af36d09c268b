"""A pupil's link and page are their own: neither shows what a parent said, and a parent sees nothing of theirs."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from audit.models import ActorKind, Event
from audit.names import EventName
from consents.care import note_competence
from consents.contact import keep_pupil_contact
from consents.links import asked_about, is_alive
from consents.models import Answer, ConsentDecision, Letter, LetterKind, ParentLink, PupilContact
from consents.new_links import send_new_link
from consents.own_answers import LinkDead, answer_by_link, withdraw_by_link
from consents.resolver import Code
from consents.services import child_said_no
from consents.standard_form import STANDARD
from people.models import Guardian, Pupil, School, Staff
from people.queries import today_in
from people.rolls import erase_pupil, keep_birthday, leave_roll
from tests import cast
from tests.consents.answers import choose, code_of
from tests.consents.families import QUESTIONS, WEBSITE_PHOTO, path_for, says_by_link
from tests.consents.family_browser import field, page, send
from tests.consents.pupils_own.own import aged, answers, link_of

pytestmark = pytest.mark.django_db


# the link


def test_a_pupils_answer_is_their_own_in_the_register_and_in_the_record(siân: Pupil, mum: Guardian) -> None:
    says_by_link(mum, siân)
    assert code_of(siân) is Code.PUPIL_NOT_GIVEN
    answers(siân)
    assert code_of(siân) is Code.HELD
    row = ConsentDecision.objects.filter(respondent="pupil").first()
    assert row is not None
    assert (row.guardian_id, row.recorded_by_id, row.route, row.counts) == (None, None, "link", True)
    event = Event.objects.filter(name=EventName.CONSENT_RECORDED).latest("pk")
    assert (event.actor_kind, event.actor_id) == (ActorKind.PUPIL, siân.pk)
    withdraw_by_link(link_of(siân), siân, wording=None)
    assert code_of(siân) is Code.REFUSED
    assert ConsentDecision.objects.filter(answer=Answer.WITHDRAWN, respondent="pupil").count() == QUESTIONS


def new_address(pupil: Pupil, cai: Staff, des: Staff) -> None:
    keep_pupil_contact(pupil, email="other@pupils.example", language="en", by=cai)


def too_young(pupil: Pupil, cai: Staff, des: Staff) -> None:
    keep_birthday(pupil, by=cai, born_on=aged(12))


def not_able(pupil: Pupil, cai: Staff, des: Staff) -> None:
    note_competence(pupil, by=des, is_able=False, assessed_on=timezone.localdate(), basis="")


def no_age(pupil: Pupil, cai: Staff, des: Staff) -> None:
    choose(pupil.school, pupil_answers_from=None)


def forgotten(pupil: Pupil, cai: Staff, des: Staff) -> None:
    erase_pupil(pupil, by=cai)


@pytest.mark.parametrize("change", [new_address, too_young, not_able, no_age, forgotten])
def test_a_pupils_link_is_dead_as_soon_as_what_it_stands_on_has_changed(
    change: Callable[[Pupil, Staff, Staff], None], siân: Pupil, cai: Staff, des: Staff
) -> None:
    path = path_for(siân)
    assert "May we show you?" in page(path)
    change(siân, cai, des)
    assert "May we show you?" not in page(path, 410)


def test_a_pupils_link_reaches_nobody_else_and_works_once(siân: Pupil, mum: Guardian, school: School) -> None:
    sister = parent_of_both(mum, school)
    assert list(asked_about(siân)) == [siân]
    link = link_of(siân)
    with pytest.raises(LinkDead):
        answer_by_link(link, {sister: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None)
    answer_by_link(link, {siân: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None)
    assert not is_alive(ParentLink.objects.get(pk=link.pk))


def parent_of_both(mum: Guardian, school: School) -> Pupil:
    sister = cast.make_pupil(school, "Nia", "ap Rhys", born_on=aged(15))
    mum.pupils.add(sister)
    return sister


@pytest.mark.parametrize("change", ["guardian", "pupil"])
def test_a_link_is_one_persons_and_stays_theirs(change: str, siân: Pupil, mum: Guardian) -> None:
    link = link_of(siân)
    to = {"guardian": {"guardian": mum, "pupil": None}, "pupil": {"pupil": cast.make_pupil(siân.school)}}
    with transaction.atomic(), pytest.raises(DatabaseError, match="link of a parent cannot be changed"):
        ParentLink.objects.filter(pk=link.pk).update(**to[change])
    with transaction.atomic(), pytest.raises(IntegrityError):
        ParentLink.objects.create(
            school=siân.school, guardian=mum, pupil=siân, token_hash="x", fits="x", expires_at=timezone.now()
        )


def test_send_me_a_new_one_is_the_same_for_a_pupil_and_for_nobody(
    siân: Pupil, mum: Guardian, school: School, olu: Staff
) -> None:
    url = reverse("family:new_link", args=[school.slug])
    said = {
        Client().post(url, {"email": email}, follow=True).content
        for email in ("sian@pupils.example", "nobody@pupils.example")
    }
    assert len(said) == 1
    assert [letter.link.whose for letter in Letter.objects.all()] == [siân]
    assert Event.objects.get(name=EventName.LINK_ASKED_FOR).actor_kind == ActorKind.PUPIL
    for _again in range(4):
        send_new_link(school, email="SIAN@pupils.example")
    assert Letter.objects.count() == 3
    assert send_new_link(olu.school, email="sian@pupils.example") == 0


# the page


def test_the_page_is_a_pupils_and_looking_changes_nothing(siân: Pupil, mum: Guardian) -> None:
    cast.answer_for(siân, Answer.REFUSED, guardian=mum, channels=["website"], materials=["video"])
    child_said_no(siân, by=cast.make_staff(siân.school, "Mrs Vaughan"))
    before, path = ConsentDecision.objects.count(), path_for(siân)
    page(path)
    html = page(path)
    assert ConsentDecision.objects.count() == before
    assert ParentLink.objects.get().used_at is None
    assert "May we use a photo of you in a group on the school&#x27;s website?" in html
    assert "your child" not in html
    assert "You said" not in html, "neither what a parent said nor what was said to a teacher"
    assert "Mrs ap Rhys" not in html
    assert "first name" not in html.replace("Write the first name", ""), "the school shows it of nobody"
    assert html.count('type="radio"') == 2 * (1 + QUESTIONS)
    assert "Siân" in html


def test_what_a_parent_answered_makes_no_difference_to_what_a_pupil_sees(siân: Pupil, mum: Guardian) -> None:
    def seen() -> str:
        path = path_for(siân)
        html = page(path)
        mark = html.split('name="mark" value="')[1].split('"')[0]
        return html.replace(path, "").replace(path.split("/")[2], "").replace(mark, "")

    before = seen()
    says_by_link(mum, siân, Answer.REFUSED)
    assert seen() == before


def test_what_a_pupil_answered_makes_no_difference_to_what_a_parent_sees(siân: Pupil, mum: Guardian) -> None:
    before = page(path_for(mum)).count("You said")
    answers(siân, Answer.REFUSED)
    html = page(path_for(mum))
    assert html.count("You said") == before == 0
    assert "May we use a photo of your child in a group" in html


def test_a_pupil_answers_gets_a_receipt_and_sees_next_time_what_was_said(siân: Pupil) -> None:
    status, html = send(path_for(siân), **{field(siân, material="video"): "no", field(siân, material="work"): "yes"})
    assert status == 302
    assert "May we use your work on the school&#x27;s website?" in html
    assert "A receipt is on its way by e-mail" in html
    letter = Letter.objects.get(kind=LetterKind.RECEIPT)
    assert (letter.link.whose, letter.guardian_id) == (siân, None)
    html = page(path_for(siân))
    assert html.count("You said yes on") == html.count("You said no on") == 1
    assert "Take everything back" in html
    send(path_for(siân), take_back=siân.public_id.hex)
    latest = {(row.channel, row.material): row.answer for row in ConsentDecision.objects.order_by("pk")}
    assert set(latest.values()) == {Answer.WITHDRAWN, Answer.REFUSED}


def test_the_page_is_in_the_pupils_own_language(siân: Pupil) -> None:
    PupilContact.objects.update(language="cy")
    html = page(path_for(siân))
    assert '<html lang="cy"' in html
    assert "A gawn ni eich dangos?" in html
    assert STANDARD["cy"].materials["work"] not in html
    assert "eich gwaith" in html
    assert "Nobody who reads Welsh" not in html, "the mark is in Welsh as well"
    assert 'class="notice pen-planned"' in html


def test_whoever_left_can_only_take_back(siân: Pupil, cai: Staff, school: School) -> None:
    answers(siân)
    leave_roll(siân, by=cai, on=today_in(school))
    html = page(path_for(siân))
    assert 'type="radio"' not in html
    assert "Take everything back" in html
