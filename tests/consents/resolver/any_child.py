"""Any child at any school with any answers, and the same child later or with one answer more."""

import datetime

from hypothesis import strategies as st

from consents.models import Answer, Respondent, WhoDecides
from consents.resolver import Child, ChildFacts, DecisionFact, is_of_age
from consents.truth_table import BACK, CARER, DAD, MUM, NOON, YES, school_rules
from people.models import ParentalResponsibility

times = st.integers(-20, 20).map(lambda days: NOON + datetime.timedelta(days=days))
SCHOOLS = [school_rules(), school_rules(pupil_answers_from=14), school_rules(pupil_answers_from=16, never_shown=["x"])]
schools = st.sampled_from(SCHOOLS)


@st.composite
def facts_of_one_answer(draw: st.DrawFn) -> DecisionFact:
    respondent = draw(st.sampled_from(Respondent.values))
    answer = draw(st.sampled_from([YES, YES, Answer.REFUSED, BACK, Answer.OBJECTED]))
    return DecisionFact(
        id=draw(st.integers(1, 10**6)),
        respondent=respondent,
        guardian_id=draw(st.sampled_from([MUM, DAD])) if respondent == Respondent.GUARDIAN else None,
        answer=answer,
        decided_at=draw(times),
        expires_at=draw(st.none() | times) if answer == YES else None,
        counts=draw(st.booleans()),
        responsibility=draw(st.sampled_from(ParentalResponsibility.values)),
        authority=draw(st.sampled_from([1, 2])) if respondent == Respondent.AUTHORITY else None,
        entered_in_error=draw(st.booleans()),
    )


decisions = st.lists(facts_of_one_answer(), max_size=8, unique_by=lambda fact: fact.id).map(tuple)
birthdays = st.sampled_from([12, 14, 15, 18]).flatmap(
    lambda age: st.integers(-21, 21).map(
        lambda days: NOON.date().replace(year=NOON.year - age) + datetime.timedelta(days=days)
    )
)
kinds_of_children = st.builds(
    Child,
    on_roll=st.sampled_from([True, True, False]),
    held=st.sampled_from([False, False, True]),
    born_on=st.none() | birthdays,
    is_able=st.none() | st.booleans(),
    care=st.sampled_from(["", "", *WhoDecides.values]),
    carer_id=st.sampled_from([None, DAD, CARER]),
    authority=st.sampled_from([1, 2]),
)


@st.composite
def children_asked_about(draw: st.DrawFn) -> ChildFacts:
    at = draw(times)
    return ChildFacts(at, at.date(), draw(kinds_of_children), draw(decisions), "website", "photo_group")


children = children_asked_about()


def asked_later(facts: ChildFacts, days: int) -> ChildFacts:
    at = facts.at + datetime.timedelta(days=days)
    return facts._replace(at=at, on=at.date())


def known_now(facts: ChildFacts) -> ChildFacts:
    """Without what will only be said later."""
    return facts._replace(decisions=tuple(fact for fact in facts.decisions if fact.decided_at <= facts.at))


def newest(facts: ChildFacts, fact: DecisionFact) -> DecisionFact:
    """The same answer, given at the moment that is asked about, after all others."""
    last = max((known.id for known in facts.decisions), default=0)
    return fact._replace(id=last + 1, decided_at=facts.at, entered_in_error=False)


def plus(facts: ChildFacts, *more: DecisionFact) -> ChildFacts:
    return facts._replace(decisions=(*facts.decisions, *more))


def of_age(facts: ChildFacts) -> bool:
    return is_of_age(facts.child, on=facts.on)
