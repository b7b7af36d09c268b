"""Pupils who reach the school's age, or 18: said before it happens, and asked with one button when it has."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from consents import asking
from consents.care import note_competence
from consents.coming_of_age import Coming, coming
from consents.models import ConsentRequest, Letter
from people.models import Pupil, School, Staff
from people.rolls import leave_roll
from policies.rules import rules_in_force
from tests import cast
from tests.consents.answers import choose
from tests.consents.families import parent, use_form, with_address
from tests.consents.register_pages import read, sign_in

pytestmark = pytest.mark.django_db
PAGE = "/consents/asking/themselves/"
TODAY = datetime.date(2026, 11, 26)
NOW = "2026-11-26T10:00Z"


@pytest.fixture
def asks(school: School, cai: Staff) -> School:
    """The school asks pupils from fourteen."""
    use_form(school, by=cai)
    choose(school, pupil_answers_from=14)
    return school


def born(year: int, month: int, day: int, school: School, name: str = "Siân") -> Pupil:
    return cast.make_pupil(school, name, "ap Rhys", born_on=datetime.date(year, month, day))


def near(school: School, on: datetime.date = TODAY) -> list[Coming]:
    return coming(school, rules_in_force(school), on=on)


def test_who_reaches_an_age_within_thirty_days_with_the_day(asks: School) -> None:
    born(2012, 11, 26, asks)
    born(2012, 12, 27, asks)
    born(2011, 12, 1, asks)
    too = born(2012, 12, 26, asks)
    alone = born(2008, 12, 1, asks)
    assert near(asks) == [
        Coming(alone, datetime.date(2026, 12, 1), alone=True),
        Coming(too, datetime.date(2026, 12, 26), alone=False),
    ]
    choose(asks, pupil_answers_from=None)
    assert [each.pupil for each in near(asks)] == [alone]


def test_of_somebody_born_on_the_last_of_february_the_day_is_the_first_of_march(asks: School) -> None:
    leap = born(2008, 2, 29, asks)
    assert near(asks, datetime.date(2026, 2, 20)) == [Coming(leap, datetime.date(2026, 3, 1), alone=True)]


def test_what_was_found_of_one_pupil_goes_before_the_age_until_eighteen(asks: School, des: Staff) -> None:
    for year in (2012, 2008):
        for able in (True, False):
            note_competence(born(year, 12, 1, asks), by=des, is_able=able, assessed_on=TODAY, basis="")
    assert [each.alone for each in near(asks)] == [True, True]


def test_whoever_left_is_not_told_of(asks: School, cai: Staff) -> None:
    leave_roll(born(2012, 12, 1, asks), by=cai, on=TODAY)
    with time_machine.travel(NOW, tick=False):
        assert near(asks) == []


def test_the_office_is_told_before_and_asks_them_with_one_press_when_it_has_come(asks: School, cai: Staff) -> None:
    with time_machine.travel(NOW, tick=False):
        siân = with_address(born(2012, 12, 1, asks))
        mum = parent(siân, name="Mrs ap Rhys", email="mum@families.example")
        born(2011, 1, 1, asks, "Nia")
        client = sign_in(cai)
        assert "1 pupil reaches the age to answer within thirty days." in read(client, reverse("consents:asking"))
        words = read(client, PAGE)
        assert "From 1 December 2026 the pupil’s own yes is needed as well." in words
        assert "Nobody who can be written to is left to ask." in words, "not that everybody was asked"
        assert words.index("Within thirty days") < words.index("Cannot be asked by e-mail"), "the long list comes last"
        assert "no e-mail address" in words, "Nia is old enough, and cannot be written to"
        assert "There was nobody to write to." in client.post(PAGE, follow=True).content.decode()
    with time_machine.travel("2026-12-01T10:00Z", tick=False):
        client = sign_in(cai)
        words = read(client, PAGE)
        assert "Ask 1 pupil<" in words
        assert not Letter.objects.exists(), "looking sends nothing"
        assert "1 e-mail is on its way." in client.post(PAGE, follow=True).content.decode()
        assert [letter.link.whose for letter in Letter.objects.all()] == [siân], "and not the parent"
        assert ConsentRequest.objects.get().guardian is None
        words = read(client, PAGE)
        assert "1 pupil was asked and has not answered." in words
        assert "Everybody who can be written to was asked." in words
        assert client.post(PAGE, follow=True).status_code == 200
        assert Letter.objects.count() == 1
        assert asking.ask_families(asks, [siân], by=cai) == 1
        assert Letter.objects.latest("pk").guardian == mum


def test_only_whoever_keeps_the_register_sees_it(asks: School, sam: Staff, hana: Staff, des: Staff, olu: Staff) -> None:
    born(2012, 12, 1, asks)
    for staff in (sam, hana, des):
        assert sign_in(staff).get(PAGE).status_code == sign_in(staff).post(PAGE).status_code == 403
    use_form(olu.school, by=olu)
    with time_machine.travel(timezone.now()):
        assert "ap Rhys" not in read(sign_in(olu), PAGE)
