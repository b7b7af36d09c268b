"""The resolver: a truth table that a headteacher could read, and its algebra."""

import datetime
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consents.models import Answer, Respondent
from consents.resolver import AGAINST, ChildFacts, Code, DecisionFact, latest_per_respondent, may_stay, resolve
from people.models import ParentalResponsibility

NOON = datetime.datetime(2026, 6, 10, 12, tzinfo=datetime.UTC)
MUM, DAD = 1, 2


def said(
    answer: Answer,
    *,
    who: int | None = MUM,
    days: int = -10,
    pr: ParentalResponsibility = ParentalResponsibility.YES,
    **fields: Any,
) -> DecisionFact:
    """A parent's answer, that many days from the noon at which it is asked."""
    fact = DecisionFact(
        id=1000 + days,
        respondent=Respondent.GUARDIAN,
        guardian_id=who,
        answer=answer,
        decided_at=NOON + datetime.timedelta(days=days),
        responsibility=pr,
    )
    return replace(fact, **fields)


def child(*decisions: DecisionFact, on_roll: bool = True, held: bool = False) -> ChildFacts:
    return ChildFacts(at=NOON, on_roll=on_roll, held=held, decisions=decisions)


FAMILY: dict[str, Any] = {"respondent": Respondent.FAMILY, "who": None, "pr": ParentalResponsibility.UNKNOWN}
CHILD: dict[str, Any] = {"respondent": Respondent.PUPIL, "who": None, "pr": ParentalResponsibility.UNKNOWN}
YES, NO, BACK = Answer.GIVEN, Answer.REFUSED, Answer.WITHDRAWN
ERROR: dict[str, Any] = {"entered_in_error": True}
ENDED: dict[str, Any] = {"expires_at": NOON - datetime.timedelta(seconds=1)}
ENDS_NOW: dict[str, Any] = {"expires_at": NOON}
ENDS_LATER: dict[str, Any] = {"expires_at": NOON + datetime.timedelta(seconds=1)}

TABLE = [
    ("nobody was asked, or nobody answered", child(), Code.NOT_GIVEN, False),
    ("one parent said yes", child(said(YES)), Code.HELD, True),
    ("both parents said yes", child(said(YES), said(YES, who=DAD)), Code.HELD, True),
    ("one said yes, the other no", child(said(YES), said(NO, who=DAD)), Code.REFUSED, False),
    ("one said yes, the other took it back", child(said(YES), said(BACK, who=DAD)), Code.REFUSED, False),
    ("a parent said yes and later no", child(said(YES), said(NO, days=-2)), Code.REFUSED, False),
    ("a parent said no and later yes", child(said(NO), said(YES, days=-2)), Code.HELD, True),
    ("a parent took it back and later gave it again", child(said(BACK), said(YES, days=-1)), Code.HELD, True),
    ("a no that starts tomorrow", child(said(YES), said(NO, days=1)), Code.HELD, True),
    ("a yes that starts tomorrow", child(said(YES, days=1)), Code.NOT_GIVEN, False),
    (
        "somebody without parental responsibility said yes",
        child(said(YES, pr=ParentalResponsibility.NO)),
        Code.NOT_GIVEN,
        False,
    ),
    ("nobody knows whether she has it", child(said(YES, pr=ParentalResponsibility.UNKNOWN)), Code.NOT_GIVEN, False),
    (
        "somebody without it said no",
        child(said(YES), said(NO, who=DAD, pr=ParentalResponsibility.NO)),
        Code.REFUSED,
        False,
    ),
    ("the child said no", child(said(YES), said(Answer.OBJECTED, **CHILD)), Code.REFUSED, False),
    (
        "the child said no and changed their mind",
        child(said(YES), said(Answer.OBJECTED, **CHILD), said(YES, days=-1, **CHILD)),
        Code.HELD,
        True,
    ),
    ("only the child said yes", child(said(YES, **CHILD)), Code.NOT_GIVEN, False),
    ("the school's file says yes, and the school lets it count", child(said(YES, **FAMILY)), Code.HELD, True),
    (
        "the school's file says yes, and it does not count",
        child(said(YES, counts=False, **FAMILY)),
        Code.NOT_GIVEN,
        False,
    ),
    ("the school's file says no, a parent yes", child(said(NO, **FAMILY), said(YES, days=-1)), Code.REFUSED, False),
    ("the yes has ended", child(said(YES, **ENDED)), Code.EXPIRED, True),
    ("the yes ends at this very moment", child(said(YES, **ENDS_NOW)), Code.EXPIRED, True),
    ("the yes ends in a second", child(said(YES, **ENDS_LATER)), Code.HELD, True),
    ("one yes has ended, the other parent's not", child(said(YES, **ENDED), said(YES, who=DAD)), Code.HELD, True),
    ("the yes was entered in error", child(said(YES, **ERROR)), Code.NOT_GIVEN, False),
    ("the no was entered in error", child(said(YES), said(NO, days=-2, **ERROR)), Code.HELD, True),
    ("a hold, and everybody said yes", child(said(YES), held=True), Code.HOLD, False),
    ("the child has left, and everybody said yes", child(said(YES), on_roll=False), Code.NOT_ON_ROLL, True),
    ("the child has left, and a parent takes it back", child(said(BACK), on_roll=False), Code.NOT_ON_ROLL, False),
    ("the child has left, and there is a hold", child(said(YES), on_roll=False, held=True), Code.NOT_ON_ROLL, False),
]


@pytest.mark.parametrize(("sentence", "facts", "code", "stays"), TABLE, ids=[row[0] for row in TABLE])
def test_the_truth_table(sentence: str, facts: ChildFacts, code: Code, stays: bool) -> None:
    assert resolve(facts).code == code, sentence
    assert resolve(facts).is_held == (code is Code.HELD), sentence
    assert may_stay(facts) == stays, f"what is out already: {sentence}"


times = st.integers(-20, 20).map(lambda days: NOON + datetime.timedelta(days=days))


@st.composite
def facts_of_one_answer(draw: st.DrawFn) -> DecisionFact:
    respondent = draw(st.sampled_from(Respondent.values))
    answer = draw(st.sampled_from([YES, NO, BACK, Answer.OBJECTED]))
    return DecisionFact(
        id=draw(st.integers(1, 10**6)),
        respondent=respondent,
        guardian_id=draw(st.sampled_from([MUM, DAD])) if respondent == Respondent.GUARDIAN else None,
        answer=answer,
        decided_at=draw(times),
        expires_at=draw(st.none() | times) if answer == YES else None,
        counts=draw(st.booleans()),
        responsibility=draw(st.sampled_from(ParentalResponsibility.values)),
        entered_in_error=draw(st.booleans()),
    )


decisions = st.lists(facts_of_one_answer(), max_size=8, unique_by=lambda fact: fact.id).map(tuple)
children = st.builds(ChildFacts, at=times, on_roll=st.booleans(), held=st.booleans(), decisions=decisions)


def newest(facts: ChildFacts, fact: DecisionFact) -> DecisionFact:
    """The same answer, given at the moment that is asked about, after all others."""
    last = max((known.id for known in facts.decisions), default=0)
    return replace(fact, id=last + 1, decided_at=facts.at, entered_in_error=False)


@given(children, facts_of_one_answer(), st.sampled_from(sorted(AGAINST)))
def test_a_new_no_by_anybody_blocks_and_never_clears(facts: ChildFacts, fact: DecisionFact, answer: str) -> None:
    no = replace(newest(facts, fact), answer=answer, expires_at=None)
    after = replace(facts, decisions=(*facts.decisions, no))
    assert not resolve(after).is_held
    assert not may_stay(after)


@given(children, st.data())
def test_taking_a_yes_out_clears_only_where_it_stood_after_a_lesser_yes(facts: ChildFacts, data: st.DataObject) -> None:
    """Without the newest yes of anybody the answer is never better, unless that very person had a better one before."""
    yeses = [fact for fact in latest_per_respondent(facts.decisions, at=facts.at) if fact.answer == YES]
    if not yeses:
        return
    gone = data.draw(st.sampled_from(yeses))
    same = [f for f in facts.decisions if (f.respondent, f.guardian_id) == (gone.respondent, gone.guardian_id)]
    without_them = replace(facts, decisions=tuple(f for f in facts.decisions if f not in same))
    if resolve(without_them).is_held:
        assert resolve(facts).is_held


@given(children)
def test_the_order_in_which_answers_are_read_makes_no_difference(facts: ChildFacts) -> None:
    assert resolve(replace(facts, decisions=tuple(reversed(facts.decisions)))) == resolve(facts)


@given(children)
def test_two_parents_commute(facts: ChildFacts) -> None:
    swapped = {MUM: DAD, DAD: MUM, None: None}
    other = tuple(replace(fact, guardian_id=swapped[fact.guardian_id]) for fact in facts.decisions)
    assert resolve(replace(facts, decisions=other)).verdict == resolve(facts).verdict


@given(children, facts_of_one_answer())
def test_a_person_without_parental_responsibility_never_clears(facts: ChildFacts, fact: DecisionFact) -> None:
    fact = replace(
        newest(facts, fact),
        respondent=Respondent.GUARDIAN,
        guardian_id=99,
        responsibility=ParentalResponsibility.UNKNOWN,
    )
    assert not (resolve(replace(facts, decisions=(*facts.decisions, fact))).is_held and not resolve(facts).is_held)


@given(children, st.integers(0, 40))
def test_with_nothing_new_what_is_blocked_stays_blocked(facts: ChildFacts, days: int) -> None:
    """Time alone ends a permission and never makes one."""
    later = facts.at + datetime.timedelta(days=days)
    known = tuple(fact for fact in facts.decisions if fact.decided_at <= facts.at)
    if resolve(replace(facts, at=later, decisions=known)).is_held:
        assert resolve(replace(facts, decisions=known)).is_held


@given(children)
def test_a_hold_and_leaving_block_whatever_was_answered(facts: ChildFacts) -> None:
    assert not resolve(replace(facts, held=True)).is_held
    assert not resolve(replace(facts, on_roll=False)).is_held
    assert not may_stay(replace(facts, held=True))


@given(children)
def test_what_may_be_shown_may_also_stay(facts: ChildFacts) -> None:
    assert may_stay(facts) or not resolve(facts).is_held


@given(children)
def test_permission_rests_only_on_yeses_that_were_given_and_have_not_ended(facts: ChildFacts) -> None:
    resolution = resolve(facts)
    if resolution.is_held:
        rests_on = [fact for fact in facts.decisions if fact.id in resolution.decision_ids]
        assert rests_on
        for fact in rests_on:
            assert fact.answer == YES
            assert fact.counts
            assert not fact.entered_in_error
            assert fact.decided_at <= facts.at
            assert fact.expires_at is None or fact.expires_at > facts.at


@given(children, facts_of_one_answer(), st.integers(-20, 20))
def test_a_withdrawal_blocks_from_its_moment_and_changes_nothing_before_it(
    facts: ChildFacts, fact: DecisionFact, days: int
) -> None:
    back = replace(newest(facts, fact), answer=BACK, expires_at=None)
    known = tuple(fact for fact in facts.decisions if fact.decided_at <= facts.at)
    asked_at = facts.at + datetime.timedelta(days=days)
    before = resolve(replace(facts, at=asked_at, decisions=known))
    after = resolve(replace(facts, at=asked_at, decisions=(*known, back)))
    if days < 0:
        assert after == before
    else:
        assert not after.is_held


@given(children, facts_of_one_answer())
def test_what_was_entered_in_error_is_as_if_it_had_never_been_said(facts: ChildFacts, fact: DecisionFact) -> None:
    error = replace(newest(facts, fact), entered_in_error=True)
    with_it = replace(facts, decisions=(*facts.decisions, error))
    assert resolve(with_it) == resolve(facts)
    assert may_stay(with_it) == may_stay(facts)


@given(children, st.data())
def test_an_earlier_end_of_a_yes_never_clears(facts: ChildFacts, data: st.DataObject) -> None:
    ends = data.draw(times)
    shorter = tuple(
        replace(fact, expires_at=min(fact.expires_at or ends, ends)) if fact.answer == YES else fact
        for fact in facts.decisions
    )
    assert resolve(facts).is_held or not resolve(replace(facts, decisions=shorter)).is_held


@given(children)
def test_the_end_of_a_yes_is_no_withdrawal(facts: ChildFacts) -> None:
    ended = tuple(replace(fact, expires_at=fact.decided_at) if fact.answer == YES else fact for fact in facts.decisions)
    assert may_stay(replace(facts, decisions=ended)) == may_stay(facts)


@given(children)
def test_no_yes_counts_that_the_school_does_not_let_count(facts: ChildFacts) -> None:
    unverified = tuple(replace(fact, counts=False) for fact in facts.decisions)
    assert not resolve(replace(facts, decisions=unverified)).is_held


@given(children, facts_of_one_answer())
def test_a_yes_by_one_never_undoes_a_no_by_another(facts: ChildFacts, fact: DecisionFact) -> None:
    """Whoever says no is the only one who can take it back."""
    live = latest_per_respondent(facts.decisions, at=facts.at)
    others = [f for f in live if (f.respondent, f.guardian_id) != (fact.respondent, fact.guardian_id)]
    if any(other.answer in AGAINST for other in others):
        yes = replace(newest(facts, fact), answer=YES, responsibility=ParentalResponsibility.YES, counts=True)
        assert not resolve(replace(facts, decisions=(*facts.decisions, yes))).is_held
