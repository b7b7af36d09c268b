"""Anybody on the staff writes down that a child said no; only the safeguarding lead hears the opposite."""

import pytest

from audit.models import Event
from audit.names import EventName
from consents import services
from consents.models import Answer
from consents.queries import EVERY_PURPOSE
from consents.resolver import Code
from people.models import Guardian, Pupil, School, Staff
from people.roles import Role
from policies.authority import NotAllowed
from tests import cast
from tests.consents.services.says import PHOTO, code_of, in_error, says


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.STAFF])
def test_anybody_on_the_staff_may_write_down_a_childs_no(siân: Pupil, school: School, role: Role) -> None:
    cast.answer_for(siân)
    services.child_said_no(siân, by=cast.make_staff(school, "Mx Sato", role))
    assert code_of(siân, PHOTO) is Code.REFUSED


def test_somebody_with_no_role_or_of_another_school_may_not(siân: Pupil, sam: Staff, olu: Staff) -> None:
    sam.memberships.all().delete()
    for nobody in (sam, olu):
        with pytest.raises(NotAllowed):
            services.child_said_no(siân, by=nobody)


def test_a_childs_no_covers_everything_and_twice_is_once(siân: Pupil, sam: Staff) -> None:
    rows = services.child_said_no(siân, by=sam)
    assert {(row.channel, row.material) for row in rows} == set(EVERY_PURPOSE)
    assert services.child_said_no(siân, by=sam) == []
    assert Event.objects.filter(name=EventName.CONSENT_WITHDRAWN).count() == 1


def test_a_parents_yes_does_not_undo_the_childs_no(siân: Pupil, mum: Guardian, cai: Staff, sam: Staff) -> None:
    services.child_said_no(siân, by=sam)
    says(siân, mum, by=cai, website=Answer.GIVEN)
    assert code_of(siân) is Code.REFUSED


def test_only_the_safeguarding_lead_hears_that_a_child_changed_their_mind(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, des: Staff
) -> None:
    services.child_said_no(siân, by=sam)
    for other in (sam, cai):
        with pytest.raises(NotAllowed):
            services.child_changed_their_mind(siân, by=other)
    services.child_changed_their_mind(siân, by=des)
    assert code_of(siân) is Code.NOT_GIVEN
    says(siân, mum, by=cai, website=Answer.GIVEN)
    assert code_of(siân) is Code.HELD


def test_a_childs_no_is_corrected_by_the_safeguarding_lead_alone(
    siân: Pupil, cai: Staff, sam: Staff, des: Staff
) -> None:
    no = services.child_said_no(siân, by=sam)[0]
    with pytest.raises(NotAllowed):
        in_error(no, by=cai)
    in_error(no, by=des)
