"""Times on the school's wall, and the two nights on which the clocks change."""

from datetime import UTC, datetime

import pytest
import time_machine

from people.models import School
from posts.errors import Blocked
from publishing.times import in_school, school_time


def school(zone: str = "Europe/London") -> School:
    return School(name="Ysgol y Dderwen", time_zone=zone)


@pytest.mark.parametrize(
    ("day", "utc_hour"),
    [
        ("2027-03-27", 7),
        ("2027-03-28", 6),  # the clocks went forward in the night
        ("2027-03-29", 6),
        ("2027-10-30", 6),
        ("2027-10-31", 7),  # the clocks went back in the night
        ("2027-11-01", 7),
    ],
)
def test_half_past_seven_is_half_past_seven_on_the_wall(day: str, utc_hour: int) -> None:
    moment = school_time(school(), datetime.fromisoformat(f"{day}T07:30"))
    assert moment.astimezone(UTC) == datetime.fromisoformat(f"{day}T{utc_hour:02}:30+00:00")
    assert f"{in_school(school(), moment):%Y-%m-%d %H:%M}" == f"{day} 07:30"


def test_the_zone_of_the_server_makes_no_difference() -> None:
    with time_machine.travel(datetime(2027, 6, 1, 12, tzinfo=UTC)):
        tokyo = school_time(school("Asia/Tokyo"), datetime.fromisoformat("2027-06-02T07:30"))
    assert tokyo.astimezone(UTC) == datetime(2027, 6, 1, 22, 30, tzinfo=UTC)


def test_a_time_that_the_clocks_jump_over_is_refused_in_words() -> None:
    with pytest.raises(Blocked) as refused:
        school_time(school(), datetime.fromisoformat("2027-03-28T01:30"))
    (blocker,) = refused.value.blockers
    assert blocker.code == "no_such_time"
    assert "clocks go forward" in str(blocker.message)


def test_a_time_that_comes_twice_is_asked_about_and_not_guessed() -> None:
    with pytest.raises(Blocked) as refused:
        school_time(school(), datetime.fromisoformat("2027-10-31T01:30"))
    (blocker,) = refused.value.blockers
    assert blocker.code == "time_comes_twice"
    assert "clocks go back" in str(blocker.message)
