"""A child at a school that has asked nobody yet, and a carer without parental responsibility."""

import pytest

from people.models import Guardian, ParentalResponsibility, Pupil, School, Staff
from people.rolls import keep_guardian
from tests import cast


@pytest.fixture
def siân(school: School) -> Pupil:
    return cast.make_pupil(school, "Siân", "ap Rhys")


@pytest.fixture
def carer(siân: Pupil, cai: Staff) -> Guardian:
    return keep_guardian(siân, by=cai, name="Mr Lloyd", parental_responsibility=ParentalResponsibility.NO)
