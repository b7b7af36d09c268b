"""Who writes an answer in the register, what it counts for, and how long."""

import datetime
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial

import pytest
import time_machine
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from channels.models import ConsentChannel
from consents import services
from consents.models import Answer, ConsentDecision, Material, Respondent, Route
from consents.queries import EVERY_PURPOSE, Need, resolve_needs
from consents.resolver import Code
from people.models import Guardian, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.roles import Role
from people.rolls import keep_guardian
from policies.authority import NotAllowed
from tests import cast
from tests.consents.services.says import FACEBOOK, PHOTO, WEBSITE, code_of, in_error, says


def test_a_parents_yes_counts_for_exactly_what_was_asked(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    assert code_of(siân, WEBSITE) is Code.HELD
    assert code_of(siân, FACEBOOK) is Code.NOT_GIVEN
    assert code_of(siân, PHOTO) is Code.NOT_GIVEN
    event = Event.objects.get(name=EventName.CONSENT_RECORDED)
    assert (event.pupil_id, event.actor_id, set(event.data)) == (siân.pk, cai.pk, {"batch"})


def test_only_those_who_keep_the_register_record_and_withdraw(
    siân: Pupil, mum: Guardian, sam: Staff, dee: Staff, olu: Staff
) -> None:
    for stranger in (sam, dee, olu):
        with pytest.raises(NotAllowed):
            says(siân, mum, by=stranger, website=Answer.GIVEN)
        with pytest.raises(NotAllowed):
            services.withdraw_consent(siân, by=stranger, guardian=mum)
    assert not ConsentDecision.objects.exists()


def test_a_parent_of_another_child_cannot_answer_for_this_one(siân: Pupil, school: School, cai: Staff) -> None:
    other = cast.make_pupil(school, "Llŷr", "Nakamura")
    stranger = keep_guardian(other, by=cai, name="Mr Nakamura", parental_responsibility=ParentalResponsibility.YES)
    with pytest.raises(ValueError, match="not on the child's record"):
        says(siân, stranger, by=cai, website=Answer.GIVEN)


@pytest.mark.parametrize("answer", [Answer.WITHDRAWN, Answer.OBJECTED, Answer.ENTERED_IN_ERROR])
def test_an_answer_is_a_yes_or_a_no(siân: Pupil, mum: Guardian, cai: Staff, answer: Answer) -> None:
    with pytest.raises(ValueError, match="yes or a no"):
        says(siân, mum, by=cai, website=answer)


def test_nobody_answers_in_the_future(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    with pytest.raises(ValueError, match="future"):
        services.record_answer(
            siân,
            by=cai,
            respondent=Respondent.GUARDIAN,
            guardian=mum,
            answers={WEBSITE: Answer.GIVEN},
            decided_at=timezone.now() + datetime.timedelta(hours=1),
            route=Route.PAPER,
        )


@pytest.mark.parametrize(
    ("given", "ends"),
    [
        ("2026-09-01T00:00+01:00", "2027-09-01T00:00+01:00"),
        ("2026-08-31T23:59+01:00", "2026-09-01T00:00+01:00"),
        ("2026-11-21T10:00+00:00", "2027-09-01T00:00+01:00"),
        ("2027-01-05T10:00+00:00", "2027-09-01T00:00+01:00"),
    ],
)
def test_a_yes_ends_with_the_school_year(siân: Pupil, mum: Guardian, cai: Staff, given: str, ends: str) -> None:
    with time_machine.travel(given, tick=False):
        (row,) = says(siân, mum, by=cai, website=Answer.GIVEN)
    assert row.expires_at == datetime.datetime.fromisoformat(ends)


def test_a_no_never_ends(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    (row,) = says(siân, mum, by=cai, website=Answer.REFUSED)
    assert row.expires_at is None


def test_withdrawing_takes_one_step_and_covers_everything(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN, facebook=Answer.GIVEN)
    rows = services.withdraw_consent(siân, by=cai, guardian=mum)
    assert {(row.channel, row.material) for row in rows} == set(EVERY_PURPOSE)
    assert code_of(siân, WEBSITE) is code_of(siân, FACEBOOK) is Code.REFUSED


def test_a_parent_who_never_answered_and_has_no_responsibility_may_still_say_no(
    siân: Pupil, mum: Guardian, cai: Staff
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    dad = keep_guardian(siân, by=cai, name="Mr ap Rhys", parental_responsibility=ParentalResponsibility.UNKNOWN)
    services.withdraw_consent(siân, by=cai, guardian=dad)
    assert code_of(siân) is Code.REFUSED


def test_an_error_is_said_by_a_second_person_once_and_the_row_stays(
    siân: Pupil, mum: Guardian, cai: Staff, school: School
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    (no,) = says(siân, mum, by=cai, website=Answer.REFUSED)
    with pytest.raises(NotAllowed, match="somebody else"):
        in_error(no, by=cai)
    second = cast.make_staff(school, "Ms Lindqvist", Role.OFFICE)
    in_error(no, by=second)
    assert code_of(siân) is Code.HELD
    assert ConsentDecision.objects.filter(pk=no.pk, answer=Answer.REFUSED).exists()
    with pytest.raises(ValueError, match="corrected already"):
        in_error(no, by=second)


def test_a_second_account_of_the_same_person_is_no_second_person(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    (yes,) = says(siân, mum, by=cai, website=Answer.GIVEN)
    same_human = Staff.objects.get(pk=cai.pk)
    with pytest.raises(NotAllowed):
        in_error(yes, by=same_human)


def test_the_no_in_the_schools_file_stands_until_a_parent_answers_instead(
    siân: Pupil, mum: Guardian, cai: Staff
) -> None:
    ConsentDecision.objects.create(
        school=siân.school,
        pupil_id=siân.pk,
        channel=WEBSITE[0],
        material=WEBSITE[1],
        respondent=Respondent.FAMILY,
        answer=Answer.REFUSED,
        decided_at=timezone.now(),
        route=Route.IMPORT,
    )
    says(siân, mum, by=cai, website=Answer.GIVEN)
    assert code_of(siân) is Code.REFUSED
    answer_instead = partial(
        services.record_answer,
        siân,
        by=cai,
        respondent=Respondent.GUARDIAN,
        answers={WEBSITE: Answer.GIVEN},
        decided_at=timezone.now(),
        route=Route.PAPER,
        replaces_file=True,
    )
    aunt = keep_guardian(siân, by=cai, name="Ms Rhys", parental_responsibility=ParentalResponsibility.NO)
    answer_instead(guardian=aunt)
    assert code_of(siân) is Code.REFUSED
    answer_instead(guardian=mum)
    assert code_of(siân) is Code.HELD


def test_a_child_of_another_school_is_never_cleared(siân: Pupil, olu: Staff) -> None:
    cast.answer_for(siân)
    need = Need(siân.pk, *WEBSITE)
    found = resolve_needs(school_id=olu.school_id, needs=[need], at=timezone.now(), on=today_in(olu.school))
    assert not found[need].is_held


def test_thirty_children_on_four_channels_take_three_questions(
    school: School, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    children = [cast.make_pupil(school, f"Child{number}", "Prosser") for number in range(30)]
    for pupil in children:
        cast.answer_for(pupil, materials=[Material.PHOTO_GROUP])
    needs = {
        Need(pupil.pk, channel, Material.PHOTO_GROUP) for pupil in children for channel in ConsentChannel.values[:4]
    }
    with django_assert_max_num_queries(3):
        found = resolve_needs(school_id=school.pk, needs=needs, at=timezone.now(), on=today_in(school))
    assert len(found) == 120
    assert all(resolution.is_held for resolution in found.values())
