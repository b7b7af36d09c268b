"""A pupil whose own answer is needed: the address, the link, the page, the letter, and who is still missing."""

import csv
import datetime
import io
import itertools
import re
from collections.abc import Callable

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.db.utils import DatabaseError
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from audit.models import ActorKind, Event
from audit.names import EventName
from consents import asking
from consents.asking_plan import Obstacle, plan_asking, to_remind
from consents.asking_queries import purposes_in_use
from consents.care import note_competence
from consents.contact import keep_pupil_contact
from consents.form_words import KEY, form_in_force, words_of
from consents.links import asked_about, is_alive, make_links
from consents.models import (
    Answer,
    ConsentDecision,
    ConsentRequest,
    Letter,
    LetterKind,
    ParentLink,
    PupilContact,
    Respondent,
)
from consents.new_links import send_new_link
from consents.not_answered import ClassCount, children_without_an_answer, counts_by_class, undelivered_letters
from consents.own_answers import LinkDead, answer_by_link, withdraw_by_link
from consents.queries import child_of
from consents.resolver import Code, asks_the_pupil, is_of_age
from consents.services import child_said_no, withdraw_consent
from consents.standard_form import STANDARD
from consents.truth_table import school_rules
from consents.whose_answer import with_whose_answer, years_before
from people.models import Guardian, Pupil, School, Staff
from people.queries import today_in
from people.rolls import erase_pupil, keep_birthday, leave_roll
from policies.authority import NotAllowed
from policies.models import Wording
from policies.rules import rules_in_force
from tests import cast
from tests.consents.families import QUESTIONS, WEBSITE_PHOTO, parent, path_for, use_form, with_address
from tests.consents.test_asking import says_by_link
from tests.consents.test_family_pages import field, page, send
from tests.consents.test_pages import page_of, read, sign_in
from tests.consents.test_whose_yes import choose, code_of

pytestmark = pytest.mark.django_db


def aged(years: int, *, days: int = 100) -> datetime.date:
    """Born so many years and days ago."""
    return years_before(timezone.localdate() - datetime.timedelta(days=days), years)


@pytest.fixture
def siân(school: School, cai: Staff) -> Pupil:
    """Fifteen, where the school asks pupils from fourteen."""
    use_form(school, by=cai)
    choose(school, pupil_answers_from=14)
    return with_address(cast.make_pupil(school, "Siân", "ap Rhys", born_on=aged(15)))


@pytest.fixture
def mum(siân: Pupil) -> Guardian:
    return parent(siân, name="Mrs ap Rhys", email="mum@families.example")


def link_of(asked: Guardian | Pupil) -> ParentLink:
    (link,) = make_links([asked])
    return link


def answers(pupil: Pupil, answer: Answer = Answer.GIVEN) -> None:
    """To every question, by the pupil's own link."""
    said = dict.fromkeys(purposes_in_use(pupil.school, rules_in_force(pupil.school)), answer)
    answer_by_link(link_of(pupil), {pupil: said}, wording=form_in_force(pupil.school, "en"))


# who is asked


def test_the_pupil_and_the_parent_are_asked_each_with_a_link_of_their_own(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    assert asking.ask_families(school, [siân], by=cai) == 2
    assert asking.ask_families(school, [siân], by=cai) == 0, "twice is once"
    assert {letter.link.whose for letter in Letter.objects.all()} == {mum, siân}
    assert set(ConsentRequest.objects.values_list("guardian_id", "pupil_id")) == {(mum.pk, siân.pk), (None, siân.pk)}
    event = Event.objects.get(name=EventName.PUPIL_ASKED)
    assert (event.pupil_id, event.data) == (siân.pk, {"form": 1})


def test_a_younger_pupil_is_not_asked(siân: Pupil, mum: Guardian, school: School, cai: Staff) -> None:
    keep_birthday(siân, by=cai, born_on=aged(13))
    siân.refresh_from_db()
    assert list(plan_asking(school, [siân]).to_ask) == [mum]
    with pytest.raises(LinkDead):
        answers(siân)


def no_address(pupil: Pupil, cai: Staff) -> None:
    PupilContact.objects.all().delete()


def an_address_of_the_family(pupil: Pupil, cai: Staff) -> None:
    keep_pupil_contact(pupil, email="Mum@families.example", language="en", by=cai)


def a_form_from_before(pupil: Pupil, cai: Staff) -> None:
    Wording.objects.create(school=pupil.school, key=KEY, language="en", version=9, words=OLD_FORM)


OLD_FORM = '{"introduction": "May we?", "question": "{what} {where}?", "channels": {}, "materials": {}}'


@pytest.mark.parametrize(
    ("before", "obstacle"),
    [
        (no_address, Obstacle.NO_EMAIL),
        (an_address_of_the_family, Obstacle.SHARED),
        (a_form_from_before, Obstacle.NO_WORDS),
    ],
)
def test_a_pupil_is_not_written_to_where_somebody_else_would_read_it_or_there_are_no_words(
    before: Callable[[Pupil, Staff], None], obstacle: Obstacle, siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    before(siân, cai)
    found = {(row.asked, row.obstacle) for row in plan_asking(school, [Pupil.objects.get(pk=siân.pk)]).not_asked}
    assert (siân, obstacle) in found
    assert siân not in plan_asking(school, [siân]).to_ask
    if obstacle is Obstacle.SHARED:
        assert (mum, Obstacle.SHARED) in found, "the pupil could open the parent's link as well"
        assert send_new_link(school, email="mum@families.example") == 0
    if obstacle is Obstacle.NO_EMAIL:
        words = read(sign_in(cai), f"{reverse('consents:ask')}?class={siân.registration_group}")
        assert "for themselves: no e-mail address" in words, "not the child's name twice"
    if obstacle is Obstacle.NO_WORDS:
        assert send_new_link(school, email="sian@pupils.example") == 0
        assert page(path_for(siân), 410)


def test_a_form_from_before_gets_its_words_for_pupils_by_one_press_and_its_own_stay(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, sam: Staff
) -> None:
    url, where = reverse("consents:words_for_pupils"), reverse("consents:themselves")
    assert "no words for pupils" not in read(sign_in(cai), where)
    sign_in(cai).post(url)
    assert form_in_force(school, "en").version == 1, "it has them"  # type: ignore[union-attr]
    a_form_from_before(siân, cai)
    assert "One press, here" in read(sign_in(cai), f"{reverse('consents:ask')}?class={siân.registration_group}")
    page_before = read(sign_in(cai), where)
    assert "We like to show what you do and make at school." in page_before, "what is put in force is shown first"
    assert "for local authorities either, those come with it" in page_before
    assert sign_in(sam).post(url).status_code == 403
    for _twice in range(2):
        assert sign_in(cai).post(url).url == where  # type: ignore[attr-defined]
    in_force = form_in_force(school, "en")
    assert in_force is not None
    assert (in_force.version, words_of(in_force).introduction) == (10, "May we?")
    assert "no words for pupils" not in read(sign_in(cai), where)
    assert siân in plan_asking(school, [siân]).to_ask


def test_from_eighteen_the_pupil_alone_is_asked_and_an_earlier_yes_is_asked_for_anew(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    with time_machine.travel(timezone.now() - datetime.timedelta(days=2)):
        asking.ask_families(school, [siân], by=cai)
        says_by_link(mum, siân)
        answers(siân)
    assert plan_asking(school, [siân]).answered == 2
    keep_birthday(siân, by=cai, born_on=aged(18, days=0))
    siân.refresh_from_db()
    plan = plan_asking(school, [siân])
    assert list(plan.to_ask) == [siân]
    assert plan.not_asked == []
    assert list(asked_about(mum)) == []
    answers(siân)
    assert plan_asking(school, [siân]).answered == 1
    assert code_of(siân) is Code.HELD


def test_no_reminder_goes_to_a_parent_of_somebody_of_eighteen_and_their_link_reaches_nobody(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    asking.ask_families(school, [siân], by=cai)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=8)):
        assert set(to_remind(school)) == {mum, siân}
        keep_birthday(siân, by=cai, born_on=aged(18, days=1))
        assert set(to_remind(school)) == {siân}
        assert asking.remind_families(school, by=cai) == 1
        with pytest.raises(LinkDead):
            says_by_link(mum, siân)
    assert Event.objects.get(name=EventName.PUPIL_REMINDED).pupil_id == siân.pk


def test_a_no_of_sixteen_is_not_asked_for_again_at_eighteen(siân: Pupil, school: School, cai: Staff) -> None:
    answers(siân, Answer.REFUSED)
    keep_birthday(siân, by=cai, born_on=aged(18))
    siân.refresh_from_db()
    assert plan_asking(school, [siân]).to_ask == {}


def test_a_pupil_is_on_the_record_as_asked_once(siân: Pupil, school: School) -> None:
    fields = {"school": school, "pupil": siân, "form_version": 1, "asked_at": timezone.now()}
    ConsentRequest.objects.create(**fields)
    with transaction.atomic(), pytest.raises(IntegrityError):
        ConsentRequest.objects.create(**fields)


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


# the office


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


# who has not answered


def waits_for(school: School) -> list[tuple[bool, bool]]:
    found = children_without_an_answer(school, rules_in_force(school), on=today_in(school), at=timezone.now())
    return list(found.values_list("no_parent", "not_themselves"))


def test_whose_answer_is_missing_by_class(siân: Pupil, mum: Guardian, school: School, cai: Staff) -> None:
    assert waits_for(school) == [(True, True)]
    says_by_link(mum, siân)
    assert waits_for(school) == [(False, True)]
    on = today_in(school)
    assert counts_by_class(school, rules_in_force(school), on=on, at=timezone.now()) == [ClassCount("7B", 1, 1, 0, 1)]
    client = sign_in(cai)
    assert "the pupil’s own answer is missing" in read(client, reverse("consents:not_answered"))
    assert "Of these, the pupil’s own" in read(client, reverse("consents:asking"))
    with time_machine.travel(timezone.now() - datetime.timedelta(days=2)):
        answers(siân)
    assert waits_for(school) == []
    keep_birthday(siân, by=cai, born_on=aged(18, days=0))
    assert waits_for(school) == [(False, True)], "what was said before 18 is asked for anew"
    siân.refresh_from_db()
    answers(siân)
    assert waits_for(school) == []
    with time_machine.travel(timezone.now() + datetime.timedelta(days=500)):
        assert waits_for(school) == [(False, True)]


def test_what_a_child_says_to_a_teacher_is_no_answer_to_the_form(siân: Pupil, sam: Staff, school: School) -> None:
    child_said_no(siân, by=sam)
    assert waits_for(school) == [(True, True)]


def test_where_the_school_asks_no_pupils_only_parents_are_missing(siân: Pupil, school: School, cai: Staff) -> None:
    choose(school, pupil_answers_from=None)
    assert waits_for(school) == [(True, False)]
    assert "the pupil’s own" not in read(sign_in(cai), reverse("consents:asking"))


def test_nobody_is_asked_for_what_the_school_shows_of_nobody(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    says_by_link(mum, siân)
    choose(school, never_shown=["first_name", "website:video"], pupil_answers_from=None)
    asked = purposes_in_use(school, rules_in_force(school))
    assert len(asked) == QUESTIONS - 1
    assert ("website", "video") not in asked
    html = page(path_for(mum))
    assert "video of your child" not in html
    send(path_for(mum), **{field(siân): "no"})
    assert waits_for(school) == []
    assert "video of your child" not in read(sign_in(cai), reverse("consents:letter", query={"class": "7B"}))
    choose(school, never_shown=[], pupil_answers_from=None)
    assert waits_for(school) == [(True, False)], "what is shown again is a question again"
    assert "your child&#x27;s first name" in page(path_for(mum))


@pytest.mark.parametrize("on", [datetime.date(2026, 2, 28), datetime.date(2026, 3, 1), datetime.date(2028, 2, 29)])
def test_the_database_and_the_resolver_agree_whose_answer_is_needed(
    on: datetime.date, school: School, des: Staff
) -> None:
    born = [
        None,
        *(datetime.date(year, 2, 29) for year in (2008, 2012)),
        *(datetime.date(year, *day) for year in (2008, 2010, 2012, 2014) for day in ((2, 28), (3, 1))),
    ]
    for born_on, able in itertools.product(born, (None, True, False)):
        pupil = cast.make_pupil(school, born_on=born_on)
        if able is not None:
            note_competence(pupil, by=des, is_able=not able, assessed_on=on, basis="")
            note_competence(pupil, by=des, is_able=able, assessed_on=on, basis="")
    for rules in (school_rules(), school_rules(pupil_answers_from=14), school_rules(pupil_answers_from=16)):
        for pupil in with_whose_answer(Pupil.objects.filter(school=school), rules, on=on):
            child = child_of(pupil, on=on)
            said = (pupil.is_of_age, pupil.answers_too)  # type: ignore[attr-defined]
            assert said == (is_of_age(child, on=on), asks_the_pupil(child, rules, on=on)), (pupil.born_on, on)


def test_pupils_too_cost_no_more_queries_than_one(siân: Pupil, mum: Guardian, school: School, cai: Staff) -> None:
    client = sign_in(cai)
    asking.ask_families(school, [siân], by=cai)

    def cost() -> list[int]:
        counts = []
        for name in ("asking", "not_answered", "remind"):
            client.get(reverse(f"consents:{name}"))
            with CaptureQueriesContext(connection) as queries:
                client.get(reverse(f"consents:{name}"))
            counts.append(len(queries))
        with CaptureQueriesContext(connection) as queries:
            plan_asking(school, Pupil.objects.filter(school=school).order_by("pk"))
        return [*counts, len(queries)]

    few = cost()
    for number in range(20):
        pupil = cast.make_pupil(school, f"Child {number}", "Nowak", "9M", born_on=aged(13 + number % 6))
        parent(with_address(pupil, email=f"c{number}@pupils.example"), email=f"p{number}@families.example")
    asking.ask_families(school, Pupil.objects.filter(registration_group="9M"), by=cai)
    Letter.objects.update(mail_failed_at=timezone.now(), mail_error="550")
    assert cost() == few
