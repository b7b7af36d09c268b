"""The algebra of the resolver: what holds of any child, whoever answered what and when."""

import datetime
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from consents.models import Answer, Respondent, WhoDecides
from consents.resolver import AGAINST, ChildFacts, Code, DecisionFact, latest_per_respondent, may_stay, resolve
from consents.truth_table import BACK, DAD, MUM, YES, school_rules
from people.models import ParentalResponsibility
from policies.rules import Rules
from tests.consents.resolver.any_child import (
    asked_later,
    children,
    facts_of_one_answer,
    known_now,
    newest,
    of_age,
    plus,
    schools,
    times,
)


@given(children, schools, facts_of_one_answer(), st.sampled_from(sorted(AGAINST)))
def test_a_new_no_by_anybody_never_clears_and_blocks_everybody_who_is_not_of_age(
    facts: ChildFacts, rules: Rules, fact: DecisionFact, answer: str
) -> None:
    after = plus(facts, newest(facts, fact)._replace(answer=answer, expires_at=None))
    if of_age(facts) and fact.respondent != Respondent.PUPIL:
        assert resolve(facts, rules).is_held or not resolve(after, rules).is_held
        return
    assert not resolve(after, rules).is_held
    assert not may_stay(after)


@given(children, schools, st.data())
def test_taking_somebodys_yes_out_never_clears(facts: ChildFacts, rules: Rules, data: st.DataObject) -> None:
    yeses = [fact for fact in latest_per_respondent(facts.decisions, at=facts.at) if fact.answer == YES]
    if not yeses:
        return
    gone = data.draw(st.sampled_from(yeses))
    without_them = facts._replace(decisions=tuple(f for f in facts.decisions if f.speaker != gone.speaker))
    assert resolve(facts, rules).is_held or not resolve(without_them, rules).is_held


@given(children, schools)
def test_the_order_in_which_answers_are_read_makes_no_difference(facts: ChildFacts, rules: Rules) -> None:
    assert resolve(facts._replace(decisions=tuple(reversed(facts.decisions))), rules) == resolve(facts, rules)


@given(children, schools)
def test_two_parents_commute(facts: ChildFacts, rules: Rules) -> None:
    swapped = {MUM: DAD, DAD: MUM}
    other = tuple(f._replace(guardian_id=swapped.get(f.guardian_id or 0)) for f in facts.decisions)
    carer = facts.child.carer_id
    same = replace(facts.child, carer_id=swapped.get(carer or 0, carer))
    assert resolve(facts._replace(decisions=other, child=same), rules).verdict == resolve(facts, rules).verdict


@given(children, schools, facts_of_one_answer(), st.sampled_from(["no", "unknown"]))
def test_a_person_without_parental_responsibility_never_clears(
    facts: ChildFacts, rules: Rules, fact: DecisionFact, responsibility: str
) -> None:
    theirs = newest(facts, fact)._replace(respondent=Respondent.GUARDIAN, guardian_id=99, responsibility=responsibility)
    assert resolve(facts, rules).is_held or not resolve(plus(facts, theirs), rules).is_held


@given(children, schools, st.integers(0, 40))
def test_with_nothing_new_what_is_blocked_stays_blocked(facts: ChildFacts, rules: Rules, days: int) -> None:
    """Time alone, and a birthday, end a permission and never make one."""
    known = known_now(facts)
    assert resolve(known, rules).is_held or not resolve(asked_later(known, days), rules).is_held


@given(children, schools)
def test_a_hold_and_leaving_block_whatever_was_answered(facts: ChildFacts, rules: Rules) -> None:
    held = facts._replace(child=replace(facts.child, held=True))
    assert not resolve(held, rules).is_held
    assert not may_stay(held)
    assert not resolve(facts._replace(child=replace(facts.child, on_roll=False)), rules).is_held


@given(children, schools)
def test_what_may_be_shown_may_also_stay(facts: ChildFacts, rules: Rules) -> None:
    assert may_stay(facts) or not resolve(facts, rules).is_held


@given(children, schools)
def test_permission_rests_only_on_yeses_that_were_given_and_have_not_ended(facts: ChildFacts, rules: Rules) -> None:
    resolution = resolve(facts, rules)
    if resolution.is_held:
        rests_on = [fact for fact in facts.decisions if fact.id in resolution.decision_ids]
        assert rests_on
        for fact in rests_on:
            assert fact.answer == YES
            assert fact.counts
            assert not fact.entered_in_error
            assert fact.decided_at <= facts.at
            assert fact.expires_at is None or fact.expires_at > facts.at


@given(children, schools, facts_of_one_answer(), st.integers(-20, 20))
def test_a_withdrawal_blocks_from_its_moment_and_changes_nothing_before_it(
    facts: ChildFacts, rules: Rules, fact: DecisionFact, days: int
) -> None:
    known = known_now(facts)
    back = newest(facts, fact)._replace(answer=BACK, expires_at=None)
    before = resolve(asked_later(known, days), rules)
    after = resolve(asked_later(plus(known, back), days), rules)
    if days < 0:
        assert after == before
    elif back.respondent == Respondent.PUPIL or not of_age(asked_later(facts, days)):
        assert not after.is_held


@given(children, schools, facts_of_one_answer())
def test_what_was_entered_in_error_is_as_if_it_had_never_been_said(
    facts: ChildFacts, rules: Rules, fact: DecisionFact
) -> None:
    with_it = plus(facts, newest(facts, fact)._replace(entered_in_error=True))
    assert resolve(with_it, rules) == resolve(facts, rules)
    assert may_stay(with_it) == may_stay(facts)


@given(children, schools, times)
def test_an_earlier_end_of_a_yes_never_clears(facts: ChildFacts, rules: Rules, ends: datetime.datetime) -> None:
    shorter = tuple(
        fact._replace(expires_at=min(fact.expires_at or ends, ends)) if fact.answer == YES else fact
        for fact in facts.decisions
    )
    assert resolve(facts, rules).is_held or not resolve(facts._replace(decisions=shorter), rules).is_held


@given(children)
def test_the_end_of_a_yes_is_no_withdrawal(facts: ChildFacts) -> None:
    ended = tuple(fact._replace(expires_at=fact.decided_at) if fact.answer == YES else fact for fact in facts.decisions)
    assert may_stay(facts._replace(decisions=ended)) == may_stay(facts)


@given(children, schools)
def test_no_yes_counts_that_the_school_does_not_let_count(facts: ChildFacts, rules: Rules) -> None:
    unverified = tuple(fact._replace(counts=False) for fact in facts.decisions)
    assert not resolve(facts._replace(decisions=unverified), rules).is_held


@given(children, schools, facts_of_one_answer())
def test_a_yes_by_one_never_undoes_a_no_by_another(facts: ChildFacts, rules: Rules, fact: DecisionFact) -> None:
    """Whoever says no is the only one who can take it back."""
    yes = newest(facts, fact)._replace(answer=YES, responsibility=ParentalResponsibility.YES, counts=True)
    live = latest_per_respondent(facts.decisions, at=facts.at)
    if not of_age(facts) and any(each.answer in AGAINST for each in live if each.speaker != yes.speaker):
        assert not resolve(plus(facts, yes), rules).is_held


@given(children, schools, facts_of_one_answer())
def test_what_a_child_said_to_somebodys_face_is_undone_by_no_form(
    facts: ChildFacts, rules: Rules, fact: DecisionFact
) -> None:
    objected = newest(facts, fact)._replace(respondent=Respondent.PUPIL, guardian_id=None, answer=Answer.OBJECTED)
    form = newest(plus(facts, objected), objected)._replace(answer=YES, counts=True)
    assert not resolve(plus(facts, objected, form), rules).is_held
    assert not may_stay(plus(facts, objected, form))


@given(children, schools)
def test_policy_beats_consent(facts: ChildFacts, rules: Rules) -> None:
    for never in ("photo_group", "website:photo_group"):
        assert not resolve(facts, replace(rules, never_shown=(never,))).is_held
    elsewhere = replace(rules, never_shown=("facebook:photo_group", "video"))
    assert resolve(facts, elsewhere) == resolve(facts, replace(rules, never_shown=()))


@given(children, st.integers(1, 20))
def test_an_age_that_the_school_sets_asks_for_more_and_never_for_less(facts: ChildFacts, age: int) -> None:
    if resolve(facts, school_rules(pupil_answers_from=age)).is_held:
        assert resolve(facts, school_rules()).is_held


@given(children, schools)
def test_until_it_is_known_who_decides_a_child_in_care_is_not_shown(facts: ChildFacts, rules: Rules) -> None:
    waiting = facts._replace(child=replace(facts.child, care=WhoDecides.NOBODY_YET))
    if not of_age(facts):
        assert not resolve(waiting, rules).is_held
        assert not may_stay(waiting)


@given(children, schools)
def test_nobody_but_the_authority_and_its_carer_clears_a_child_for_whom_it_decides(
    facts: ChildFacts, rules: Rules
) -> None:
    in_care = facts._replace(child=replace(facts.child, care=WhoDecides.AUTHORITY, born_on=None))
    if resolve(in_care, rules).is_held:
        live = latest_per_respondent(facts.decisions, at=facts.at)
        assert any(f.authority == facts.child.authority or f.guardian_id == facts.child.carer_id for f in live)


@given(children, schools, facts_of_one_answer())
def test_no_answer_of_the_next_authority_undoes_what_the_former_said(
    facts: ChildFacts, rules: Rules, fact: DecisionFact
) -> None:
    moved = facts._replace(child=replace(facts.child, care=WhoDecides.AUTHORITY, authority=2, born_on=None))
    by_it = {"respondent": Respondent.AUTHORITY, "guardian_id": None, "expires_at": None}
    no = newest(moved, fact)._replace(**by_it, authority=1, answer=Answer.REFUSED)
    refused = plus(moved, no)
    yes = newest(refused, fact)._replace(**by_it, authority=2, answer=YES, counts=True)
    assert resolve(plus(refused, yes), rules).code is not Code.HELD


@given(children, schools, facts_of_one_answer())
def test_from_eighteen_the_pupil_alone(facts: ChildFacts, rules: Rules, fact: DecisionFact) -> None:
    grown = facts._replace(child=replace(facts.child, born_on=facts.on.replace(day=1, year=facts.on.year - 18)))
    own = newest(facts, fact)._replace(
        respondent=Respondent.PUPIL, guardian_id=None, answer=YES, counts=True, expires_at=None
    )
    alone = tuple(f for f in facts.decisions if f.respondent == Respondent.PUPIL)
    by_themselves = plus(grown._replace(decisions=alone), own)
    assert resolve(plus(grown, own), rules).verdict == resolve(by_themselves, rules).verdict
    others = grown._replace(decisions=tuple(f for f in facts.decisions if f.respondent != Respondent.PUPIL))
    assert not resolve(others, rules).is_held
