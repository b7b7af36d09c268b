"""The resolver: a truth table that a headteacher could read, and its algebra."""

import datetime
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from consents.management.commands.print_truth_table import END, PAGE, with_table
from consents.models import Answer, Respondent, WhoDecides
from consents.resolver import (
    AGAINST,
    Child,
    ChildFacts,
    Code,
    DecisionFact,
    age_on,
    is_of_age,
    latest_per_respondent,
    may_stay,
    resolve,
)
from consents.truth_table import BACK, CARER, CASES, DAD, MUM, NOON, YES, Case, school_rules
from people.models import ParentalResponsibility
from policies.rules import Rules

EXPECTED: dict[str, tuple[Code, bool]] = {
    "nobody was asked, or nobody answered": (Code.NOT_GIVEN, False),
    "one parent said yes": (Code.HELD, True),
    "both parents said yes": (Code.HELD, True),
    "one said yes, the other no": (Code.REFUSED, False),
    "one said yes, the other took it back": (Code.REFUSED, False),
    "a parent said yes and later no": (Code.REFUSED, False),
    "a parent said no and later yes": (Code.HELD, True),
    "a parent took it back and later gave it again": (Code.HELD, True),
    "a no that starts tomorrow": (Code.HELD, True),
    "a yes that starts tomorrow": (Code.NOT_GIVEN, False),
    "somebody without parental responsibility said yes": (Code.NOT_GIVEN, False),
    "nobody knows whether whoever said yes has it": (Code.NOT_GIVEN, False),
    "somebody without it said no, a parent yes": (Code.REFUSED, False),
    "the school's file says yes, and the school lets it count": (Code.HELD, True),
    "the school's file says yes, and it does not count": (Code.NOT_GIVEN, False),
    "the school's file says no, a parent yes": (Code.REFUSED, False),
    "the yes has ended": (Code.EXPIRED, True),
    "the yes ends at this very moment": (Code.EXPIRED, True),
    "the yes ends in a second": (Code.HELD, True),
    "one yes has ended, the other parent's not": (Code.HELD, True),
    "the yes was entered in error": (Code.NOT_GIVEN, False),
    "the no was entered in error": (Code.HELD, True),
    "the child said no, a parent yes": (Code.REFUSED, False),
    "the child said no and took it back": (Code.HELD, True),
    "the child said no to a teacher, and yes on a form": (Code.REFUSED, False),
    "only the child said yes": (Code.NOT_GIVEN, False),
    "school asks from 14; a pupil of 16; only a parent said yes": (Code.PUPIL_NOT_GIVEN, True),
    "school asks from 14; a pupil of 16; only the pupil said yes": (Code.NOT_GIVEN, False),
    "school asks from 14; a pupil of 16; both said yes": (Code.HELD, True),
    "school asks from 14; a pupil of 16; the pupil's has ended": (Code.EXPIRED, True),
    "school asks from 14; a pupil of 13; a parent said yes": (Code.HELD, True),
    "school asks from 14; nobody knows the age; a parent said yes": (Code.PUPIL_NOT_GIVEN, True),
    "school asks from 14; nobody knows the age; both said yes": (Code.HELD, True),
    "school asks from 14; found unable to answer at 16; a parent said yes": (Code.HELD, True),
    "school sets no age; a pupil of 16; a parent said yes": (Code.HELD, True),
    "found able to answer at 12; only a parent said yes": (Code.PUPIL_NOT_GIVEN, True),
    "found able to answer at 12; both said yes": (Code.HELD, True),
    "a pupil of 18; only a parent said yes": (Code.PUPIL_NOT_GIVEN, True),
    "a pupil of 18 said yes": (Code.HELD, True),
    "a pupil of 18 said yes, a parent no": (Code.HELD, True),
    "a pupil of 18 said no, a parent yes": (Code.REFUSED, False),
    "a pupil of 18 said yes before the birthday; a parent yes": (Code.HELD, True),
    "a pupil of 18 said yes before the birthday; nobody else": (Code.NOT_GIVEN, False),
    "a pupil of 18 said yes before the birthday; a parent no": (Code.REFUSED, False),
    "in care, nobody knows yet who decides; a parent said yes": (Code.AUTHORITY_NOT_GIVEN, False),
    "in care, nobody knows yet who decides; the authority said yes": (Code.AUTHORITY_NOT_GIVEN, False),
    "in care, the authority decides; only a parent said yes": (Code.AUTHORITY_NOT_GIVEN, False),
    "in care, the authority decides and said yes": (Code.HELD, True),
    "in care, the authority said yes, a parent no": (Code.REFUSED, False),
    "in care, the authority said no, a parent yes": (Code.REFUSED, False),
    "in care, the foster carer has the authority's decision and said yes": (Code.HELD, True),
    "in care, the foster carer said yes without having the decision": (Code.AUTHORITY_NOT_GIVEN, False),
    "in care, the authority before said yes, the one that decides now nothing": (Code.AUTHORITY_NOT_GIVEN, False),
    "in care, the authority before said no, the one that decides now yes": (Code.REFUSED, False),
    "in care, the authority before said no, that was taken back, the one that decides now said yes": (Code.HELD, True),
    "in care no more, the authority said yes": (Code.NOT_GIVEN, False),
    "in care no more, the authority said no, a parent yes": (Code.REFUSED, False),
    "in care, the parents keep the decision, and one said yes": (Code.HELD, True),
    "in care, the parents keep the decision; the authority said yes": (Code.NOT_GIVEN, False),
    "on the do-not-publish list, and everybody said yes": (Code.HOLD, False),
    "the child has left, and everybody said yes": (Code.NOT_ON_ROLL, True),
    "the child has left, and a parent takes it back": (Code.NOT_ON_ROLL, False),
    "the child has left, and is on the do-not-publish list": (Code.NOT_ON_ROLL, False),
    "the first name, which the school never shows; a parent said yes": (Code.POLICY, True),
}
"""What each case of docs/consent.md has to say, and whether what is out already may stay."""


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_the_truth_table(case: Case) -> None:
    code, stays = EXPECTED[case.sentence]
    assert resolve(case.facts, case.rules).code == code, case.sentence
    assert resolve(case.facts, case.rules).is_held == (code is Code.HELD), case.sentence
    assert may_stay(case.facts) == stays, f"what is out already: {case.sentence}"


def test_every_case_is_expected_and_told_once() -> None:
    assert [case.sentence for case in CASES] == list(EXPECTED)


def test_the_page_for_headteachers_is_what_the_resolver_says() -> None:
    page = PAGE.read_text()
    assert with_table(page) == page, "run: manage.py print_truth_table"


def test_the_command_prints_the_table_and_refuses_a_page_that_lost_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "consent.md"
    page.write_text(PAGE.read_text().replace("| **yes**", "| no"))
    monkeypatch.setattr("consents.management.commands.print_truth_table.PAGE", page)
    call_command("print_truth_table", stdout=StringIO())
    assert page.read_text() == PAGE.read_text()
    page.write_text(page.read_text().replace(END, ""))
    with pytest.raises(ValueError, match="lost the marks"):
        call_command("print_truth_table", stdout=StringIO())


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


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("2008-06-10", "2026-06-09", 17),
        ("2008-06-10", "2026-06-10", 18),
        ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18),
        ("2008-02-29", "2028-02-29", 20),
    ],
)
def test_a_birthday_is_the_first_day_of_the_new_age(born: str, day: str, age: int) -> None:
    born_on, on = datetime.date.fromisoformat(born), datetime.date.fromisoformat(day)
    assert age_on(on, born_on) == age
    assert is_of_age(Child(True, False, born_on), on=on) == (age >= 18)
