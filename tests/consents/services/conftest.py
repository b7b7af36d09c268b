"""A child and her mother, who has parental responsibility, at a school that has asked nobody yet."""

import pytest

from people.models import Guardian, ParentalResponsibility, Pupil, School, Staff
from people.rolls import keep_guardian
from tests import cast


@pytest.fixture
def siân(school: School) -> Pupil:
    return cast.make_pupil(school, "Siân", "ap Rhys")


@pytest.fixture
def mum(siân: Pupil, cai: Staff) -> Guardian:
    return keep_guardian(siân, by=cai, name="Mrs ap Rhys", parental_responsibility=ParentalResponsibility.YES)
