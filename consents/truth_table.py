"""The answers of the register as a headteacher reads them: cases in words, each answered by the resolver itself."""

import datetime
from typing import Any, NamedTuple

from consents.models import Answer, Material, Respondent, WhoDecides
from consents.resolver import Child, ChildFacts, Code, DecisionFact, may_stay, resolve
from people.models import ParentalResponsibility
from policies.models import Protocol
from policies.rules import Rules, read_preset, to_rules

NOON = datetime.datetime(2026, 6, 10, 12, tzinfo=datetime.UTC)
"""The moment at which every case is asked."""

MUM, DAD, CARER = 1, 2, 3
YES, NO, BACK = Answer.GIVEN, Answer.REFUSED, Answer.WITHDRAWN
HAS_IT, LACKS_IT, UNKNOWN = (
    ParentalResponsibility.YES,
    ParentalResponsibility.NO,
    ParentalResponsibility.UNKNOWN,
)


class Case(NamedTuple):
    sentence: str
    facts: ChildFacts
    rules: Rules


def school_rules(**chosen: Any) -> Rules:
    """The first preset's rules, with what a school chose instead."""
    return to_rules(Protocol(version=1, preset="", rules={**read_preset("deputy_head"), **chosen}))


def said(answer: Answer, *, who: int | None = MUM, days: int = -10, **fields: Any) -> DecisionFact:
    """A parent's answer, that many days from the noon at which it is asked."""
    fact = DecisionFact(
        id=1000 + days,
        respondent=Respondent.GUARDIAN,
        guardian_id=who,
        answer=answer,
        decided_at=NOON + datetime.timedelta(days=days),
        responsibility=HAS_IT,
    )
    return fact._replace(**fields)


def by_pupil(answer: Answer, **fields: Any) -> DecisionFact:
    return said(answer, who=None, respondent=Respondent.PUPIL, responsibility=UNKNOWN, **fields)


def by_family(answer: Answer, **fields: Any) -> DecisionFact:
    return said(answer, who=None, respondent=Respondent.FAMILY, responsibility=UNKNOWN, **fields)


def by_authority(answer: Answer, **fields: Any) -> DecisionFact:
    return said(answer, who=None, respondent=Respondent.AUTHORITY, responsibility=UNKNOWN, **fields)


def child(*decisions: DecisionFact, material: str = Material.PHOTO_GROUP, **known: Any) -> ChildFacts:
    """A child on the roll without a hold, of whom nothing else is known unless it is said."""
    facts = Child(**{"on_roll": True, "held": False, **known})
    return ChildFacts(NOON, NOON.date(), facts, decisions, "website", material)


def aged(years: int) -> datetime.date:
    """The birthday of somebody who became so old a hundred days before they are asked about."""
    return (NOON - datetime.timedelta(days=100)).date().replace(year=NOON.year - years)


ENDED: dict[str, Any] = {"expires_at": NOON - datetime.timedelta(seconds=1)}
ENDS_NOW: dict[str, Any] = {"expires_at": NOON}
ENDS_LATER: dict[str, Any] = {"expires_at": NOON + datetime.timedelta(seconds=1)}
ERROR: dict[str, Any] = {"entered_in_error": True}
COUNTS_NOT: dict[str, Any] = {"counts": False}
OBJECTED = by_pupil(Answer.OBJECTED)
AT_16: dict[str, Any] = {"born_on": aged(16)}
AT_18: dict[str, Any] = {"born_on": aged(18)}
IN_CARE: dict[str, Any] = {"care": WhoDecides.AUTHORITY}
FIRST: dict[str, Any] = {"authority": 1}
NEXT: dict[str, Any] = {**IN_CARE, "authority": 2}
NO_THEN_YES = (by_authority(NO, **FIRST), by_authority(YES, authority=2, days=-5))
NO_AGE, FROM_14 = school_rules(), school_rules(pupil_answers_from=14)

PARENTS = [
    ("nobody was asked, or nobody answered", child()),
    ("one parent said yes", child(said(YES))),
    ("both parents said yes", child(said(YES), said(YES, who=DAD))),
    ("one said yes, the other no", child(said(YES), said(NO, who=DAD))),
    ("one said yes, the other took it back", child(said(YES), said(BACK, who=DAD))),
    ("a parent said yes and later no", child(said(YES), said(NO, days=-2))),
    ("a parent said no and later yes", child(said(NO), said(YES, days=-2))),
    ("a parent took it back and later gave it again", child(said(BACK), said(YES, days=-1))),
    ("a no that starts tomorrow", child(said(YES), said(NO, days=1))),
    ("a yes that starts tomorrow", child(said(YES, days=1))),
    ("somebody without parental responsibility said yes", child(said(YES, responsibility=LACKS_IT))),
    ("nobody knows whether whoever said yes has it", child(said(YES, responsibility=UNKNOWN))),
    ("somebody without it said no, a parent yes", child(said(YES), said(NO, who=DAD, responsibility=LACKS_IT))),
    ("the school's file says yes, and the school lets it count", child(by_family(YES))),
    ("the school's file says yes, and it does not count", child(by_family(YES, **COUNTS_NOT))),
    ("the school's file says no, a parent yes", child(by_family(NO), said(YES, days=-1))),
    ("the yes has ended", child(said(YES, **ENDED))),
    ("the yes ends at this very moment", child(said(YES, **ENDS_NOW))),
    ("the yes ends in a second", child(said(YES, **ENDS_LATER))),
    ("one yes has ended, the other parent's not", child(said(YES, **ENDED), said(YES, who=DAD))),
    ("the yes was entered in error", child(said(YES, **ERROR))),
    ("the no was entered in error", child(said(YES), said(NO, days=-2, **ERROR))),
]
PUPILS = [
    ("the child said no, a parent yes", child(said(YES), OBJECTED)),
    ("the child said no and took it back", child(said(YES), OBJECTED, by_pupil(YES, days=-1, **COUNTS_NOT))),
    ("the child said no to a teacher, and yes on a form", child(said(YES), OBJECTED, by_pupil(YES, days=-1))),
    ("only the child said yes", child(by_pupil(YES))),
]
WITH_AN_AGE = [
    ("school asks from 14; a pupil of 16; only a parent said yes", child(said(YES), **AT_16)),
    ("school asks from 14; a pupil of 16; only the pupil said yes", child(by_pupil(YES), **AT_16)),
    ("school asks from 14; a pupil of 16; both said yes", child(said(YES), by_pupil(YES), **AT_16)),
    (
        "school asks from 14; a pupil of 16; the pupil's has ended",
        child(said(YES), by_pupil(YES, **ENDED), **AT_16),
    ),
    ("school asks from 14; a pupil of 13; a parent said yes", child(said(YES), born_on=aged(13))),
    ("school asks from 14; nobody knows the age; a parent said yes", child(said(YES))),
    ("school asks from 14; nobody knows the age; both said yes", child(said(YES), by_pupil(YES))),
    (
        "school asks from 14; found unable to answer at 16; a parent said yes",
        child(said(YES), is_able=False, **AT_16),
    ),
]
WITHOUT_AN_AGE = [
    ("school sets no age; a pupil of 16; a parent said yes", child(said(YES), **AT_16)),
    ("found able to answer at 12; only a parent said yes", child(said(YES), is_able=True, born_on=aged(12))),
    (
        "found able to answer at 12; both said yes",
        child(said(YES), by_pupil(YES), is_able=True, born_on=aged(12)),
    ),
    ("a pupil of 18; only a parent said yes", child(said(YES), **AT_18)),
    ("a pupil of 18 said yes", child(by_pupil(YES), **AT_18)),
    ("a pupil of 18 said yes, a parent no", child(by_pupil(YES), said(NO, who=DAD), **AT_18)),
    ("a pupil of 18 said no, a parent yes", child(by_pupil(NO), said(YES), **AT_18)),
    ("a pupil of 18 said yes before the birthday; a parent yes", child(by_pupil(YES, days=-200), said(YES), **AT_18)),
    ("a pupil of 18 said yes before the birthday; nobody else", child(by_pupil(YES, days=-200), **AT_18)),
    ("a pupil of 18 said yes before the birthday; a parent no", child(by_pupil(YES, days=-200), said(NO), **AT_18)),
]
CARE = [
    ("in care, nobody knows yet who decides; a parent said yes", child(said(YES), care=WhoDecides.NOBODY_YET)),
    ("in care, nobody knows yet who decides; the authority said yes", child(by_authority(YES), care="nobody_yet")),
    ("in care, the authority decides; only a parent said yes", child(said(YES), **IN_CARE)),
    ("in care, the authority decides and said yes", child(by_authority(YES), **IN_CARE)),
    ("in care, the authority said yes, a parent no", child(by_authority(YES), said(NO), **IN_CARE)),
    ("in care, the authority said no, a parent yes", child(by_authority(NO), said(YES), **IN_CARE)),
    (
        "in care, the foster carer has the authority's decision and said yes",
        child(said(YES, who=CARER, responsibility=LACKS_IT), carer_id=CARER, **IN_CARE),
    ),
    (
        "in care, the foster carer said yes without having the decision",
        child(said(YES, who=CARER, responsibility=LACKS_IT), **IN_CARE),
    ),
    (
        "in care, the authority before said yes, the one that decides now nothing",
        child(by_authority(YES, **FIRST), **NEXT),
    ),
    ("in care, the authority before said no, the one that decides now yes", child(*NO_THEN_YES, **NEXT)),
    (
        "in care, the authority before said no, that was taken back, the one that decides now said yes",
        child(*NO_THEN_YES, by_authority(YES, days=-1, **FIRST, **COUNTS_NOT), **NEXT),
    ),
    ("in care no more, the authority said yes", child(by_authority(YES, **FIRST))),
    ("in care no more, the authority said no, a parent yes", child(by_authority(NO, **FIRST), said(YES))),
    ("in care, the parents keep the decision, and one said yes", child(said(YES), care=WhoDecides.PARENTS)),
    ("in care, the parents keep the decision; the authority said yes", child(by_authority(YES), care="parents")),
]
WHATEVER_WAS_SAID = [
    ("on the do-not-publish list, and everybody said yes", child(said(YES), said(YES, who=DAD), held=True)),
    ("the child has left, and everybody said yes", child(said(YES), on_roll=False)),
    ("the child has left, and a parent takes it back", child(said(BACK), on_roll=False)),
    ("the child has left, and is on the do-not-publish list", child(said(YES), on_roll=False, held=True)),
    ("the first name, which the school never shows; a parent said yes", child(said(YES), material="first_name")),
]
CASES = [
    *(Case(*each, NO_AGE) for each in [*PARENTS, *PUPILS]),
    *(Case(*each, FROM_14) for each in WITH_AN_AGE),
    *(Case(*each, NO_AGE) for each in [*WITHOUT_AN_AGE, *CARE, *WHATEVER_WAS_SAID]),
]

HEADING = "| what is known | may be shown | what is out already | kept inside |\n| --- | --- | --- | --- |\n"


def as_page() -> str:
    """The table as docs/consent.md has it."""
    return HEADING + "".join(_line(case) for case in CASES)


def _line(case: Case) -> str:
    code = resolve(case.facts, case.rules).code
    shown = "**yes**" if code is Code.HELD else "no"
    stays = "may stay" if may_stay(case.facts) else "comes down"
    return f"| {case.sentence} | {shown} | {stays} | `{code}` |\n"
