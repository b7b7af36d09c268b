"""A pupil of fifteen whose own answer is needed beside the parent's."""

import pytest

from people.models import Pupil, School, Staff
from tests import cast
from tests.consents.answers import choose
from tests.consents.families import use_form, with_address
from tests.consents.pupils_own.own import aged


@pytest.fixture
def siân(school: School, cai: Staff) -> Pupil:
    """Fifteen, where the school asks pupils from fourteen."""
    use_form(school, by=cai)
    choose(school, pupil_answers_from=14)
    return with_address(cast.make_pupil(school, "Siân", "ap Rhys", born_on=aged(15)))
