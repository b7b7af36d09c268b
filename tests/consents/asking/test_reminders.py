"""Whoever could be asked today and has not answered is reminded: weekly at most, by themselves three times at most."""

import datetime
from collections.abc import Callable

import pytest
import time_machine
from django.db.utils import DatabaseError
from django.utils import timezone
from structlog.testing import CapturingLogger

from audit.models import Event
from audit.names import EventName
from consents import asking, services
from consents.asking_plan import to_remind
from consents.contact import restrict_asking
from consents.models import Answer, AskingSettings, ConsentRequest, Mistake, Respondent, Route
from consents.tasks import remind_families
from people.models import Guardian, Guardianship, Pupil, School, Staff
from people.queries import today_in
from people.roles import Role
from people.rolls import leave_roll
from policies.models import Protocol
from tests import cast
from tests.consents.families import UNKNOWN, WEBSITE_PHOTO, parent, says_by_link

pytestmark = pytest.mark.django_db


def asked_before(school: School, pupil: Pupil, cai: Staff, *, days: int = 8) -> None:
    with time_machine.travel(timezone.now() - datetime.timedelta(days=days)):
        asking.ask_families(school, [pupil], by=cai)


def test_a_reminder_goes_after_a_week_once_and_is_in_the_record(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    asked_before(school, siân, cai, days=6)
    assert asking.remind_families(school, by=cai) == 0
    with time_machine.travel(timezone.now() + datetime.timedelta(days=2)):
        assert asking.remind_families(school, by=cai) == 1
        assert asking.remind_families(school, by=cai) == 0, "not twice in a week"
    request = ConsentRequest.objects.get()
    assert request.reminders == 1
    event = Event.objects.get(name=EventName.FAMILY_REMINDED)
    assert (event.pupil_id, event.data) == (siân.pk, {"guardian": mum.pk})


ANSWERS: dict[str, Callable[[Pupil, Guardian, Staff], object]] = {
    "by link": lambda pupil, guardian, cai: says_by_link(guardian, pupil),
    "by link, a no": lambda pupil, guardian, cai: says_by_link(guardian, pupil, Answer.REFUSED),
    "on paper": lambda pupil, guardian, cai: services.record_answer(
        pupil,
        by=cai,
        respondent=Respondent.GUARDIAN,
        guardian=guardian,
        answers={WEBSITE_PHOTO: Answer.GIVEN},
        decided_at=timezone.now() - datetime.timedelta(days=30),
        route=Route.PAPER,
    ),
    "taken back by phone": lambda pupil, guardian, cai: services.withdraw_consent(pupil, by=cai, guardian=guardian),
}


@pytest.mark.parametrize("how", list(ANSWERS))
def test_who_has_answered_in_whatever_way_is_not_reminded(
    how: str, siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    asked_before(school, siân, cai)
    assert len(to_remind(school)) == 1
    ANSWERS[how](siân, mum, cai)
    assert asking.remind_families(school, by=cai) == 0


def test_an_answer_that_was_entered_in_error_is_none(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, des: Staff
) -> None:
    asked_before(school, siân, cai)
    (row, *_) = services.withdraw_consent(siân, by=cai, guardian=mum)
    services.enter_sitting_in_error(siân, batch=row.batch, by=des, mistake=Mistake.OTHER_ANSWER)
    assert asking.remind_families(school, by=cai) == 1


def test_the_other_parents_answer_makes_no_difference_to_a_reminder(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    """Else its absence would tell her that he has answered."""
    dad = parent(siân, name="Mr ap Rhys", email="dad@families.example")
    asked_before(school, siân, cai)
    says_by_link(dad, siân)
    assert list(to_remind(school)) == [mum]


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda pupil, mum, cai: restrict_asking(pupil, mum, by=cai),
        lambda pupil, mum, cai: Guardianship.objects.update(parental_responsibility=UNKNOWN),
        lambda pupil, mum, cai: Guardian.objects.update(email=""),
        lambda pupil, mum, cai: leave_roll(pupil, by=cai, on=today_in(pupil.school)),
    ],
)
def test_who_could_not_be_asked_today_is_not_reminded(
    meanwhile: Callable[[Pupil, Guardian, Staff], object], siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    asked_before(school, siân, cai)
    meanwhile(siân, mum, cai)
    assert asking.remind_families(school, by=cai) == 0


def test_reminders_go_by_themselves_only_where_the_school_says_so_and_three_times(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    asked_before(school, siân, cai, days=8)
    assert remind_families() == 0
    asking.choose_reminders(school, days=10, by=cai)
    assert remind_families() == 0, "ten days, not eight"
    sent = []
    for days in (3, 14, 25, 36, 47):
        with time_machine.travel(timezone.now() + datetime.timedelta(days=days)):
            sent.append(remind_families())
    assert sent == [1, 1, 1, 0, 0]
    assert {event.actor_kind for event in Event.objects.filter(name=EventName.FAMILY_REMINDED)} == {"system"}


def test_a_school_with_a_broken_protocol_holds_back_no_other_schools_reminders(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = CapturingLogger()
    monkeypatch.setattr("audit.one_by_one.log", said)
    broken = cast.make_school("Ysgol y Bryn", "bryn")
    asking.choose_reminders(broken, days=10, by=cast.make_staff(broken, "Ms Rees", Role.OFFICE))
    Protocol.objects.create(school=broken, version=99, preset="deputy_head", rules={})
    assert broken.pk != school.pk
    asked_before(school, siân, cai, days=11)
    asking.choose_reminders(school, days=10, by=cai)
    assert remind_families() == 1
    assert ("consents.families_not_reminded", broken.pk) in [
        (call.args[0], AskingSettings.objects.get(pk=call.kwargs["id"]).school_id) for call in said.calls
    ]


def test_less_than_a_week_is_refused_by_the_database(school: School, cai: Staff) -> None:
    with pytest.raises(DatabaseError):
        asking.choose_reminders(school, days=6, by=cai)
