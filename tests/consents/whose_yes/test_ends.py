"""A yes ends as the school decided: with the year, the key stage or the months, in new use and in what is out."""

import datetime
from collections.abc import Callable

import pytest
import time_machine
from django.utils import timezone

from consents.endings import end_of_consent, last_moment, number_of
from consents.resolver import Code
from consents.truth_table import school_rules
from people.models import Guardian, Pupil, School, Staff
from people.rolls import leave_roll
from policies.models import Protocol
from policies.rules import to_rules
from posts.models import Post
from posts.workflow import PostState
from publishing.sweeps import take_down_of_leavers
from tests import cast
from tests.consents.answers import choose, code_of, says
from tests.consents.posts_with import told_about

pytestmark = pytest.mark.django_db


def test_a_protocol_from_before_means_what_it_meant(school: School) -> None:
    younger = {"pupil_answers_from", "never_shown", "consent_months", "leavers_stay_months"}
    newest = Protocol.objects.filter(school=school).latest("version")
    old = Protocol(version=9, preset="", rules={key: newest.rules[key] for key in newest.rules.keys() - younger})
    rules = to_rules(old)
    assert (rules.pupil_answers_from, rules.never_shown, rules.consent_months) == (None, ("first_name",), 12)
    assert rules.leavers_stay_months is None
    del old.rules["approve"]
    with pytest.raises(KeyError):
        to_rules(old)


MAY = "2026-05-10T10:00+01:00"
JUNE = "2026-06-10T10:00+01:00"
ENDS: list[tuple[dict[str, object], str, str, bool, str | None]] = [
    ({"consent_ends": "never"}, "7", MAY, True, None),
    ({"consent_ends": "academic_year"}, "7", MAY, True, "2026-09-01"),
    ({"consent_ends": "academic_year"}, "7", JUNE, True, "2027-09-01"),
    ({"consent_ends": "key_stage"}, "7", MAY, True, "2028-09-01"),
    ({"consent_ends": "key_stage"}, "Year 7", JUNE, True, "2028-09-01"),
    ({"consent_ends": "key_stage"}, "9", MAY, True, "2026-09-01"),
    ({"consent_ends": "key_stage"}, "9", JUNE, False, "2026-09-01"),
    ({"consent_ends": "key_stage"}, "9", JUNE, True, "2028-09-01"),
    ({"consent_ends": "key_stage"}, "R", MAY, True, "2026-09-01"),
    ({"consent_ends": "key_stage"}, "13", JUNE, True, "2027-09-01"),
    ({"consent_ends": "key_stage"}, "Oak", MAY, True, "2026-09-01"),
    ({"consent_ends": "months", "consent_months": 12}, "7", MAY, True, "2027-05-11"),
    ({"consent_ends": "months", "consent_months": 3}, "7", "2026-11-30T10:00+00:00", True, "2027-03-01"),
]


@pytest.mark.parametrize(("chosen", "year", "given", "anew", "ends"), ENDS)
def test_a_yes_ends_as_the_school_decided(
    school: School, chosen: dict[str, object], year: str, given: str, anew: bool, ends: str | None
) -> None:
    at = datetime.datetime.fromisoformat(given)
    with time_machine.travel(at, tick=False):
        found = end_of_consent(school, school_rules(**chosen), year=year, given_at=at, asked_anew=anew)
    assert (found.date().isoformat() if found else None) == ends
    assert found is None or (found.hour, found.minute) == (0, 0)


def test_an_end_that_nobody_knows_is_none(school: School) -> None:
    with pytest.raises(ValueError, match="No such end"):
        end_of_consent(school, school_rules(consent_ends="whenever"), year="7", given_at=timezone.now())


def test_a_key_stage_is_that_of_the_day_on_the_form(school: School) -> None:
    """A form of last year's Year 6, written down in Year 7: it ended with Key Stage 2."""
    rules = school_rules(consent_ends="key_stage")
    with time_machine.travel("2026-10-10T10:00+01:00", tick=False):
        ends = end_of_consent(school, rules, year="7", given_at=datetime.datetime.fromisoformat(MAY))
    assert ends is not None
    assert ends.date().isoformat() == "2026-09-01"


def test_a_form_says_of_each_child_until_when_a_yes_counts(school: School) -> None:
    at = datetime.datetime.fromisoformat(MAY)
    seven, ten = cast.make_pupil(school), cast.make_pupil(school)
    ten.year = "10"
    rules = school_rules(consent_ends="key_stage")
    with time_machine.travel(at, tick=False):
        ends = [last_moment(pupil, rules, school=school, given_at=at) for pupil in (seven, ten)]
        assert last_moment(seven, school_rules(consent_ends="never"), school=school, given_at=at) is None
    assert [end.date().isoformat() for end in ends if end] == ["2028-08-31", "2027-08-31"]


@pytest.mark.parametrize(
    ("written", "number"),
    [("7", 7), ("Year 10", 10), ("Blwyddyn 3", 3), ("yr9", 9), ("Reception", 0), ("N2", 0), ("", None), ("7B", None)],
)
def test_a_year_is_read_as_schools_write_it(written: str, number: int | None) -> None:
    assert number_of(written) == number


def test_what_is_out_of_a_leaver_stays_as_long_as_the_school_lets_it(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    says(siân, by=cai, guardian=mum)
    post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    at(PostState.PUBLISHED)
    leave_roll(siân, by=cai, on=timezone.localdate() - datetime.timedelta(days=63))
    assert take_down_of_leavers() == 0, "the school set no time"
    choose(school, leavers_stay_months=3)
    assert take_down_of_leavers() == 0
    choose(school, leavers_stay_months=2)
    assert take_down_of_leavers() == 1
    assert take_down_of_leavers() == 0
    assert Post.objects.get(pk=post.pk).state == PostState.TAKEN_DOWN


def test_leaving_ends_new_use_whoever_is_asked(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    says(siân, by=cai, guardian=mum)
    leave_roll(siân, by=cai, on=timezone.localdate())
    assert code_of(siân) is Code.NOT_ON_ROLL
