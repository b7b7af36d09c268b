"""When the school works: the hours in which waiting counts, and outside which nobody is reminded."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.models import School
from policies.models import ClosedDays, Protocol
from policies.rules import rules_in_force
from policies.school_days import SchoolDays, school_days_of

CARDIFF = ZoneInfo("Europe/London")
HALF_TERM = (date(2026, 5, 25), date(2026, 5, 29))
DAYS = SchoolDays(CARDIFF, time(8), time(16), (HALF_TERM,))


def at(day: int, hour: int, minute: int = 0, *, month: int = 5) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=CARDIFF)


@pytest.mark.parametrize(
    ("when", "works"),
    [
        (at(12, 8), True),
        (at(12, 15, 59), True),
        (at(12, 7, 59), False),
        (at(12, 16), False),
        (at(16, 10), False),
        (at(17, 10), False),
        (at(27, 10), False),
        (at(22, 10), True),
        (at(1, 10, month=6), True),
    ],
    ids=["first hour", "last", "morning", "evening", "saturday", "sunday", "half-term", "before it", "after it"],
)
def test_the_school_works_on_its_days_in_its_hours(when: datetime, works: bool) -> None:
    assert DAYS.works_at(when) is works


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (at(12, 9), at(12, 13)),
        (at(12, 14), at(13, 10)),
        (at(15, 14), at(18, 10)),
        (at(16, 3), at(18, 12)),
        (at(22, 14), at(1, 10, month=6)),
    ],
    ids=["within a day", "over a night", "over a weekend", "begun on a Saturday", "over half-term"],
)
def test_four_hours_are_four_hours_of_the_school(since: datetime, until: datetime) -> None:
    assert DAYS.have_passed(4, since=since, now=until)
    assert not DAYS.have_passed(4.01, since=since, now=until)


def test_the_night_on_which_the_clocks_go_forward_makes_no_difference() -> None:
    """Sunday 29 March 2026: Friday 15:00 to Monday 09:00 are two of the school's hours."""
    assert DAYS.have_passed(2, since=at(27, 15, month=3), now=at(30, 9, month=3))
    assert not DAYS.have_passed(2.1, since=at(27, 15, month=3), now=at(30, 9, month=3))


@given(st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2026, 12, 1)), st.integers(0, 500))  # noqa: DTZ001
def test_more_time_never_makes_less_of_it(begun: datetime, hours: int) -> None:
    since = begun.replace(tzinfo=CARDIFF)
    until = since.timestamp() + hours * 3600
    now, later = (datetime.fromtimestamp(each, CARDIFF) for each in (until, until + 3600))
    for wanted in (1, 4, 16):
        assert DAYS.have_passed(wanted, since=since, now=later) >= DAYS.have_passed(wanted, since=since, now=now)


def test_a_schools_own_hours_and_closed_days_count(school: School) -> None:
    ClosedDays.objects.create(school=school, first_on=HALF_TERM[0], last_on=HALF_TERM[1])
    rules = {**Protocol.objects.get(school=school).rules, "school_hours": ["09:00", "15:00"]}
    Protocol.objects.create(school=school, version=2, preset="deputy_head", rules=rules)
    days = school_days_of(school, rules_in_force(school))
    assert [days.works_at(at(day, hour)) for day, hour in ((12, 8), (12, 9), (27, 10))] == [False, True, False]


def test_a_protocol_that_was_adopted_before_waiting_was_counted_has_our_hours(school: School) -> None:
    newest = Protocol.objects.get(school=school)
    ours = {"cover", "school_hours", "remind_after_hours", "tell_cover_after_hours", "tell_head_after_hours"}
    ours |= {"keep_accounts", "keep_designs"}
    assert ours < set(newest.rules)
    old = {name: value for name, value in newest.rules.items() if name not in ours}
    before = rules_in_force(school)
    Protocol.objects.create(school=school, version=2, preset="deputy_head", rules=old)
    after = rules_in_force(school)
    assert [getattr(after, name) for name in sorted(ours)] == [getattr(before, name) for name in sorted(ours)]


def test_a_protocol_without_an_approver_is_still_no_protocol(school: School) -> None:
    rules = dict(Protocol.objects.get(school=school).rules)
    del rules["approve"]
    Protocol.objects.create(school=school, version=2, preset="deputy_head", rules=rules)
    with pytest.raises(KeyError):
        rules_in_force(school)
