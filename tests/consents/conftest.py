"""A child whose mother is asked with the school's form; a file or folder that needs another one makes its own."""

import pytest

from people.models import Guardian, Pupil, School, Staff
from tests import cast
from tests.consents.families import parent, use_form


@pytest.fixture
def siân(school: School, cai: Staff) -> Pupil:
    use_form(school, by=cai)
    return cast.make_pupil(school, "Siân", "ap Rhys")


@pytest.fixture
def mum(siân: Pupil) -> Guardian:
    return parent(siân, name="Mrs ap Rhys", email="mum@families.example")
