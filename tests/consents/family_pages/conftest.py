"""A child at a school whose office has a telephone."""

import pytest

from people.models import Pupil, School, Staff
from tests import cast
from tests.consents.families import use_form


@pytest.fixture
def siân(school: School, cai: Staff) -> Pupil:
    use_form(school, by=cai)
    School.objects.filter(pk=school.pk).update(office_phone="01632 960100")
    return cast.make_pupil(school, "Siân", "ap Rhys")
