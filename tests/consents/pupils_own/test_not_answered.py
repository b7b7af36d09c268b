"""Whose answer is missing, the pupil's or a parent's: the database and the resolver agree on it."""

import datetime
import itertools

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from consents import asking
from consents.asking_plan import plan_asking
from consents.asking_queries import purposes_in_use
from consents.care import note_competence
from consents.models import Letter
from consents.not_answered import ClassCount, children_without_an_answer, counts_by_class
from consents.queries import child_of
from consents.resolver import asks_the_pupil, is_of_age
from consents.services import child_said_no
from consents.truth_table import school_rules
from consents.whose_answer import with_whose_answer
from people.models import Guardian, Pupil, School, Staff
from people.queries import today_in
from people.rolls import keep_birthday
from policies.rules import rules_in_force
from tests import cast
from tests.consents.answers import choose
from tests.consents.families import QUESTIONS, parent, path_for, says_by_link, with_address
from tests.consents.family_browser import field, page, send
from tests.consents.pupils_own.own import aged, answers
from tests.consents.register_pages import read, sign_in

pytestmark = pytest.mark.django_db


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
