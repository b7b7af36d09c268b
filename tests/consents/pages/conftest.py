"""A child of a school that asks nobody yet: what the pages say is what the test wrote down."""

import pytest

from people.models import Pupil, School
from tests import cast


@pytest.fixture
def siân(school: School) -> Pupil:
    return cast.make_pupil(school, "Siân", "ap Rhys")
