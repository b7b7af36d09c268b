"""A day in November 2026, and three children of 7B who are on the roll that day."""

from collections.abc import Iterator

import pytest
import time_machine

from people.models import Pupil, School
from tests import cast


@pytest.fixture(autouse=True)
def in_november() -> Iterator[None]:
    with time_machine.travel("2026-11-25T10:00+00:00"):
        yield


@pytest.fixture
def here(school: School) -> list[Pupil]:
    found = [("Siân", "Prosser"), ("Llŷr", "Ng"), ("Ffion", "Webb")]
    return [cast.make_pupil(school, *name, "7B") for name in found]
