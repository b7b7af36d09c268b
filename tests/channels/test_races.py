"""Two people register an account at once."""

import pytest

from channels.models import Account
from channels.services import register_account
from people.models import School, Staff
from people.services import PeopleProblem
from tests.racing import only, race

pytestmark = [pytest.mark.race, pytest.mark.usefixtures("database_role")]


def test_the_own_page_exists_once_also_when_two_add_it_at_once(school: School, hana: Staff) -> None:
    outcomes = race(
        lambda: register_account(school, channel="own_page", name="News", by=hana),
        lambda: register_account(school, channel="own_page", name="Our page", by=hana),
    )
    assert "There is one" in str(only(outcomes, PeopleProblem))
    assert Account.objects.count() == 1


def test_one_name_is_given_once_also_to_two_at_once(school: School, hana: Staff) -> None:
    outcomes = race(
        lambda: register_account(school, channel="x", name="Our account", by=hana),
        lambda: register_account(school, channel="facebook", name="our ACCOUNT", by=hana),
    )
    assert "Choose another name" in str(only(outcomes, PeopleProblem))
    assert Account.objects.count() == 1
