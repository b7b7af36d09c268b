"""When a yes ends, as the school decided. A no never does."""

import calendar
import datetime
import re
from zoneinfo import ZoneInfo

from people.models import Pupil, School
from policies.rules import Rules

MOMENT = datetime.timedelta(microseconds=1)
"""Before the end: a yes that ends as 1 September begins is good until the last moment of 31 August."""

RENEWED_FROM = 6
"""The month from which families are asked for the school year that comes."""

LAST_YEAR_OF_STAGE = (0, 2, 6, 9, 11, 13)
"""Reception, and the last year of each key stage after it; 13 of the sixth form."""

BEFORE_YEAR_ONE = re.compile(r"n|n1|n2|r|nursery|reception|meithrin|derbyn")


def end_of_consent(
    school: School, rules: Rules, *, year: str, given_at: datetime.datetime, asked_anew: bool = False
) -> datetime.datetime | None:
    """When a yes of somebody in this year ends, or never (None).

    With the school year: the last moment of 31 August in the school's time zone. With the key stage: the same of its
    last year; with the school year where nobody knows which year it is. After months: with the last moment of that day.

    `asked_anew`: an answer to the school's own form, which says until when. One of June, July or August is for the
    school year that comes: families are asked anew from June, so that September does not begin without an answer.

    Raises ValueError for a rule that nobody knows: no permission without an end by accident.
    """
    zone = ZoneInfo(school.time_zone)
    given = given_at.astimezone(zone)
    if rules.consent_ends == "never":
        return None
    if rules.consent_ends == "months":
        return _midnight(months_later(given.date(), rules.consent_months) + datetime.timedelta(days=1), zone)
    if rules.consent_ends not in ("academic_year", "key_stage"):
        msg = f"No such end of consent: {rules.consent_ends}"
        raise ValueError(msg)
    ends = given.year + 1 if given.month >= (RENEWED_FROM if asked_anew else 9) else given.year
    if rules.consent_ends == "key_stage":
        ends += _years_of_stage_after(year, ends, now=datetime.datetime.now(zone))
    return _midnight(datetime.date(ends, 9, 1), zone)


def last_moment(pupil: Pupil, rules: Rules, *, school: School, given_at: datetime.datetime) -> datetime.datetime | None:
    """Until when a yes to the school's form, about this child, would count, as the form says it."""
    ends = end_of_consent(school, rules, year=pupil.year, given_at=given_at, asked_anew=True)
    return ends - MOMENT if ends else None


def _years_of_stage_after(year: str, ends: int, *, now: datetime.datetime) -> int:
    """How many school years of the key stage come after the one that ends in that August.

    `year` is the one that the child is in now.
    """
    current = number_of(year)
    if current is None:
        return 0
    this_one_ends = now.year + (now.month >= 9)
    then = current + ends - this_one_ends
    return next((last - then for last in LAST_YEAR_OF_STAGE if last >= then), 0)


def number_of(year: str) -> int | None:
    """Year 7 is 7, Reception and before it 0; None where the school writes something else."""
    folded = year.strip().lower()
    if BEFORE_YEAR_ONE.fullmatch(folded):
        return 0
    digits = re.fullmatch(r"(?:year|yr|y|blwyddyn|bl)?\s*(\d{1,2})", folded)
    return int(digits[1]) if digits else None


def months_later(day: datetime.date, months: int) -> datetime.date:
    """The same day of another month, or its last one."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _midnight(day: datetime.date, zone: ZoneInfo) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.min, zone)
