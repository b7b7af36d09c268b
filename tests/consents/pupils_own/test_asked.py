"""From the school's age the pupil is asked beside a parent, from eighteen alone; never where another would read it."""

import datetime
from collections.abc import Callable

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents import asking
from consents.asking_plan import Obstacle, plan_asking, to_remind
from consents.contact import keep_pupil_contact
from consents.form_words import KEY, form_in_force, words_of
from consents.links import asked_about
from consents.models import Answer, ConsentRequest, Letter, PupilContact
from consents.new_links import send_new_link
from consents.own_answers import LinkDead
from consents.resolver import Code
from people.models import Guardian, Pupil, School, Staff
from people.rolls import keep_birthday
from policies.models import Wording
from tests.consents.answers import code_of
from tests.consents.families import path_for, says_by_link
from tests.consents.family_browser import page
from tests.consents.pupils_own.own import aged, answers
from tests.consents.register_pages import read, sign_in

pytestmark = pytest.mark.django_db


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
