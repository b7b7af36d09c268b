"""The post box of these tests, a clock that stands at nine on a Tuesday, and one of the senior team."""

from collections.abc import Iterator

import pytest
import time_machine

from people.models import Staff
from people.roles import Role
from tests import cast
from tests.notifications.waiting import TUESDAY_NINE
from tests.plugins.smtp import post_box

__all__ = ["post_box"]


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(TUESDAY_NINE, tick=False) as clock:
        yield clock


@pytest.fixture
def tina(sam: Staff) -> Staff:
    """The assistant head, of the senior team."""
    return cast.make_staff(sam.school, "Miss Roberts", Role.ASSISTANT_HEAD)
