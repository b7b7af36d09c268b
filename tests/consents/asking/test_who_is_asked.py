"""Each parent who may answer is asked once, with one letter, and nobody where anything stands before it."""

from collections.abc import Callable

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from audit.names import EventName
from consents import asking
from consents.asking_plan import Obstacle, plan_asking
from consents.contact import Contact, keep_contact, lift_restriction, restrict_asking
from consents.form_words import adopt_form, confirm_welsh
from consents.models import Answer, ConsentRequest, Letter, LetterKind
from people.models import Guardian, Pupil, School, Staff
from policies.authority import NotAllowed
from tests import cast
from tests.consents.answers import is_held
from tests.consents.families import UNKNOWN, parent, says_by_link

pytestmark = pytest.mark.django_db


def test_each_parent_gets_one_letter_about_all_the_children_who_were_chosen(
    siân: Pupil, school: School, cai: Staff
) -> None:
    brother = cast.make_pupil(school, "Ifan", "ap Rhys", "9M")
    mum = parent(siân, brother, name="Mrs ap Rhys", email="mum@families.example")
    dad = parent(siân, name="Mr ap Rhys", email="dad@families.example")
    assert asking.ask_families(school, [siân, brother], by=cai) == 2
    assert Letter.objects.filter(kind=LetterKind.ASKED).count() == 2
    asked = set(ConsentRequest.objects.values_list("guardian_id", "pupil_id"))
    assert asked == {(mum.pk, siân.pk), (mum.pk, brother.pk), (dad.pk, siân.pk)}
    events = Event.objects.filter(name=EventName.FAMILY_ASKED)
    assert {(event.pupil_id, event.data["guardian"], event.data["form"], event.actor_id) for event in events} == {
        (siân.pk, mum.pk, 1, cai.pk),
        (brother.pk, mum.pk, 1, cai.pk),
        (siân.pk, dad.pk, 1, cai.pk),
    }


def test_who_was_asked_is_not_asked_again_however_often_it_is_pressed(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    assert asking.ask_families(school, [siân], by=cai) == 1
    assert asking.ask_families(school, [siân], by=cai) == 0
    assert Letter.objects.count() == 1
    assert list(plan_asking(school, [siân]).waiting) == [mum]


OBSTACLES: dict[Obstacle, Callable[[Pupil, Staff], object]] = {
    Obstacle.NOBODY: lambda pupil, cai: None,
    Obstacle.RESPONSIBILITY: lambda pupil, cai: parent(pupil, responsibility=UNKNOWN),
    Obstacle.NO_EMAIL: lambda pupil, cai: parent(pupil, email=""),
    Obstacle.RESTRICTED: lambda pupil, cai: restrict_asking(pupil, parent(pupil), by=cai),
    Obstacle.SHARED: lambda pupil, cai: [
        parent(pupil, email="home@families.example"),
        parent(cast.make_pupil(pupil.school), name="Mr Prosser", email="Home@families.example"),
    ],
}


@pytest.mark.parametrize("obstacle", list(OBSTACLES))
def test_nothing_is_sent_where_something_stands_before_it_and_the_look_says_what(
    obstacle: Obstacle, siân: Pupil, school: School, cai: Staff
) -> None:
    OBSTACLES[obstacle](siân, cai)
    (row,) = plan_asking(school, [siân]).not_asked
    assert (row.pupil, row.obstacle) == (siân, obstacle)
    assert asking.ask_families(school, [siân], by=cai) == 0
    assert not Letter.objects.exists()
    assert not ConsentRequest.objects.exists()


def test_one_person_may_be_on_the_record_twice_with_one_address(siân: Pupil, school: School) -> None:
    sister = cast.make_pupil(school, "Nia", "ap Rhys")
    parent(siân, name="Mrs ap Rhys", email="mum@families.example")
    parent(sister, name="Mrs Ap Rhys", email="mum@families.example")
    assert len(plan_asking(school, [siân, sister]).to_ask) == 2


def test_a_parent_with_a_complete_answer_is_not_asked_and_one_no_is_complete(
    siân: Pupil, mum: Guardian, school: School
) -> None:
    says_by_link(mum, siân, Answer.REFUSED)
    plan = plan_asking(school, [siân])
    assert (plan.to_ask, plan.answered) == ({}, 1)
    cast.facebook(school)
    assert list(plan_asking(school, [siân]).to_ask) == [mum], "a new channel is a new question"


def test_from_june_a_yes_that_ends_with_august_is_asked_for_anew_and_then_lasts_a_year(
    siân: Pupil, mum: Guardian, school: School
) -> None:
    with time_machine.travel("2026-10-01T10:00+01:00", tick=False):
        says_by_link(mum, siân)
    with time_machine.travel("2027-05-31T10:00+01:00", tick=False):
        assert plan_asking(school, [siân]).answered == 1
    with time_machine.travel("2027-06-01T10:00+01:00", tick=False):
        assert list(plan_asking(school, [siân]).to_ask) == [mum]
        says_by_link(mum, siân)
        assert plan_asking(school, [siân]).answered == 1
    with time_machine.travel("2027-09-02T10:00+01:00", tick=False):
        assert is_held(siân), "September does not begin red"
        assert plan_asking(school, [siân]).answered == 1
    with time_machine.travel("2028-09-02T10:00+01:00", tick=False):
        assert not is_held(siân)
        assert list(plan_asking(school, [siân]).to_ask) == [mum]


def test_nobody_is_asked_without_a_form(school: School, cai: Staff) -> None:
    pupil = cast.make_pupil(school)
    parent(pupil)
    with pytest.raises(asking.NoForm):
        asking.ask_families(school, [pupil], by=cai)
    assert not Letter.objects.exists()


def test_only_those_who_record_consent_ask_remind_export_or_change_the_form(
    siân: Pupil, mum: Guardian, school: School, sam: Staff, dee: Staff, olu: Staff
) -> None:
    for stranger in (sam, dee, olu):
        for attempt in (
            lambda by: asking.ask_families(school, [siân], by=by),
            lambda by: asking.remind_families(school, by=by),
            lambda by: asking.links_to_export(school, [siân], by=by),
            lambda by: asking.choose_reminders(school, days=7, by=by),
            lambda by: adopt_form(school, {"en": "x", "cy": "x"}, by=by),
            lambda by: confirm_welsh(school, version=1, by=by),
            lambda by: keep_contact(siân, mum, Contact("x@y.example", "", "en"), by=by),
            lambda by: restrict_asking(siân, mum, by=by),
            lambda by: lift_restriction(siân, mum, by=by),
        ):
            with pytest.raises(NotAllowed):
                attempt(stranger)
    assert not Letter.objects.exists()


def test_if_the_record_fails_nobody_was_asked(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_fields: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(asking, "record", broken)
    with pytest.raises(RuntimeError):
        asking.ask_families(school, [siân], by=cai)
    assert not ConsentRequest.objects.exists()
    assert not Letter.objects.exists()


def test_a_plan_costs_the_same_few_queries_for_any_number_of_children(
    siân: Pupil, mum: Guardian, school: School
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            plan_asking(school, Pupil.objects.filter(school=school).order_by("pk"))
        return len(queries)

    few = cost()
    for number in range(40):
        pupil = cast.make_pupil(school, f"Child {number}", "Nowak", "9M")
        parent(pupil, email=f"p{number}@families.example")
    assert cost() == few <= 11
