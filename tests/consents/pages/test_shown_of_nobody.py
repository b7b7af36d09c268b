"""What the school shows of nobody is said as the school's rule, so that a child's page contradicts no family's yes."""

import pytest
from django.utils import timezone

from consents.holds import set_hold
from consents.models import Answer, Material, Respondent, Route
from consents.queries import EVERY_PURPOSE
from consents.services import record_answer
from people.models import Pupil, School, Staff
from tests import cast
from tests.consents.answers import choose
from tests.consents.families import parent
from tests.consents.register_pages import page_of, read, sign_in

RULE = "of no child on {}: the school’s rule, whoever agreed"
WEBSITE, FACEBOOK = "the school&#x27;s website", "Facebook"


@pytest.fixture
def accounts(school: School) -> None:
    cast.own_page(school)
    cast.facebook(school)


def line_of(page: str, label: str) -> str:
    return page.partition(f'<th scope="row">{label}</th>')[2].partition("</tr>")[0]


@pytest.mark.usefixtures("accounts")
def test_a_yes_to_everything_stands_beside_the_schools_rule_and_not_beside_a_no(siân: Pupil, cai: Staff) -> None:
    record_answer(
        siân,
        by=cai,
        respondent=Respondent.GUARDIAN,
        guardian=parent(siân),
        answers=dict.fromkeys(EVERY_PURPOSE, Answer.GIVEN),
        decided_at=timezone.now(),
        route=Route.PAPER,
    )
    page = read(sign_in(cai), page_of(siân))
    assert "Yes: everything, everywhere" in page
    first_name = line_of(page, "First name")
    for where in (WEBSITE, FACEBOOK):
        assert RULE.format(where) in first_name
    assert "cannot be shown on" not in page


@pytest.mark.usefixtures("accounts")
def test_a_rule_for_one_place_is_said_of_that_place_alone(siân: Pupil, cai: Staff, school: School) -> None:
    choose(school, never_shown=["facebook:work"])
    cast.answer_for(siân)
    page = read(sign_in(cai), page_of(siân))
    assert RULE.format(FACEBOOK) in line_of(page, "Work")
    assert f"may be on {WEBSITE}" in line_of(page, "Work")
    assert "may be on Facebook" in line_of(page, "First name")


@pytest.mark.usefixtures("accounts")
def test_it_tells_nothing_of_a_hold_or_an_answer(siân: Pupil, sam: Staff, des: Staff) -> None:
    never_asked = line_of(read(sign_in(sam), page_of(siân)), "First name")
    cast.answer_for(siân, materials=[Material.FIRST_NAME])
    answered = line_of(read(sign_in(sam), page_of(siân)), "First name")
    set_hold(siân, by=des, reason="x")
    assert line_of(read(sign_in(sam), page_of(siân)), "First name") == answered == never_asked
