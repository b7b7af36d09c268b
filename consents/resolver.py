"""May this child be shown, there, in this way, at this moment? Pure: facts and the school's rules in, an answer out.

The first hit decides (consent-and-roles 2.2):
1. not on the roll: BLOCKED; 2. a hold, or 3. the do-not-publish list (the same row): BLOCKED; 4. anybody's live no:
BLOCKED; 5. and 6. whose yes it takes (`must_say_yes`): the pupil's own, the local authority's, a parent's; 7. one of
these is missing or has ended: BLOCKED; 8. the school shows this of nobody: BLOCKED; 9. otherwise HELD: permission is
held, with the decisions it rests on.

The other question, `may_stay`, is about what is out already: leaving the roll, the end of a school year and a birthday
stop new use and are no withdrawal; a hold, anybody's no and somebody else's turn to decide bring it down.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from consents.models import Answer, Respondent, WhoDecides
from people.models import ParentalResponsibility
from policies.rules import Rules

AGAINST = frozenset({Answer.REFUSED, Answer.WITHDRAWN, Answer.OBJECTED})
"""Any of these, by anyone, wins over every yes, and none of them ever ends by itself."""

OF_AGE = 18
"""From this birthday nobody has parental responsibility any more: the pupil alone answers."""


class Verdict(StrEnum):
    HELD = "held"
    BLOCKED = "blocked"


class Code(StrEnum):
    """Why, inside the software. No screen but the safeguarding lead's may show which of these it was."""

    HELD = "held"
    NOT_ON_ROLL = "not_on_roll"
    HOLD = "hold"
    REFUSED = "refused"
    PUPIL_NOT_GIVEN = "pupil_not_given"
    AUTHORITY_NOT_GIVEN = "authority_not_given"
    NOT_GIVEN = "not_given"
    EXPIRED = "expired"
    POLICY = "policy"


class Voice(StrEnum):
    """Somebody whose yes it takes."""

    PARENT = "parent"
    PUPIL = "pupil"
    AUTHORITY = "authority"


MISSING = {
    Voice.PARENT: Code.NOT_GIVEN,
    Voice.PUPIL: Code.PUPIL_NOT_GIVEN,
    Voice.AUTHORITY: Code.AUTHORITY_NOT_GIVEN,
}


class DecisionFact(NamedTuple):
    """One answer for the purpose in question. `id` grows with time; `responsibility` is the guardian's, `authority` the
    number of the local authority that said it."""

    id: int
    respondent: str
    guardian_id: int | None
    answer: str
    decided_at: datetime.datetime
    expires_at: datetime.datetime | None = None
    counts: bool = True
    responsibility: str = ParentalResponsibility.UNKNOWN
    authority: int | None = None
    entered_in_error: bool = False

    @property
    def speaker(self) -> tuple[str, int | None]:
        """Whose next answer replaces this one. What a child says to somebody's face, and takes back to the lead, stands
        beside what the same child answers on a form: no form undoes it. Nor does the next local authority undo what the
        former said."""
        by_word = self.respondent == Respondent.PUPIL and (self.answer == Answer.OBJECTED or not self.counts)
        number = self.authority if self.respondent == Respondent.AUTHORITY else self.guardian_id
        return ("by word of mouth" if by_word else self.respondent), number


@dataclass(frozen=True)
class Child:
    """What is known of the child on that day.

    `is_able`: what somebody found of this child's understanding; None where nobody looked. `care` is who decides for a
    child who is looked after, "" for any other; `carer_id` the guardian to whom the authority gave its decision;
    `authority` which of the child's authorities it is.
    """

    on_roll: bool
    held: bool
    born_on: datetime.date | None = None
    is_able: bool | None = None
    care: str = ""
    carer_id: int | None = None
    authority: int | None = None

    @cached_property
    def of_age_on(self) -> datetime.date | None:
        """The eighteenth birthday; somebody born on 29 February has it on 1 March."""
        if self.born_on is None:
            return None
        year = self.born_on.year + OF_AGE
        try:
            return self.born_on.replace(year=year)
        except ValueError:
            return datetime.date(year, 3, 1)


class ChildFacts(NamedTuple):
    """What is known for one purpose at `at`, which is the day `on` in the school."""

    at: datetime.datetime
    on: datetime.date
    child: Child
    decisions: tuple[DecisionFact, ...]
    channel: str = ""
    material: str = ""


@dataclass(frozen=True)
class Resolution:
    verdict: Verdict
    code: Code
    decision_ids: tuple[int, ...] = ()

    @property
    def is_held(self) -> bool:
        return self.verdict is Verdict.HELD


def resolve(facts: ChildFacts, rules: Rules) -> Resolution:
    """The answer for one child and one purpose at one moment. Anything not answered is BLOCKED."""
    if not facts.child.on_roll:
        return Resolution(Verdict.BLOCKED, Code.NOT_ON_ROLL)
    if facts.child.held:
        return Resolution(Verdict.BLOCKED, Code.HOLD)
    live = latest_per_respondent(facts.decisions, at=facts.at)
    if against := noes(live, facts):
        return Resolution(Verdict.BLOCKED, Code.REFUSED, tuple(sorted(against)))
    rests_on: list[int] = []
    for voice in must_say_yes(live, facts, rules):
        given = [fact for fact in live if says_yes_as(voice, fact, facts)]
        current = [fact.id for fact in given if fact.expires_at is None or fact.expires_at > facts.at]
        if not current:
            return Resolution(Verdict.BLOCKED, Code.EXPIRED if given else MISSING[voice])
        rests_on += current
    if rules.forbids(facts.channel, facts.material):
        return Resolution(Verdict.BLOCKED, Code.POLICY)
    return Resolution(Verdict.HELD, Code.HELD, tuple(sorted(rests_on)))


def may_stay(facts: ChildFacts) -> bool:
    """Whether what is out already may stay: no hold, nobody's no, and a yes that once counted, ended or not."""
    live = latest_per_respondent(facts.decisions, at=facts.at)
    if facts.child.held or noes(live, facts):
        return False
    return any(says_yes_as(_first_voice(facts), fact, facts) or _said_of_age(fact, facts) for fact in live)


def must_say_yes(live: list[DecisionFact], facts: ChildFacts, rules: Rules) -> tuple[Voice, ...]:
    """Whose yes it takes: each of these.

    From 18 the pupil alone, by what they say from then on; what a younger pupil and a parent both gave goes on until
    it ends. Before: a parent, or the local authority where it decides for the child, and the pupil too (see below).
    """
    if is_of_age(facts.child, on=facts.on) and any(_said_of_age(fact, facts) for fact in live):
        return (Voice.PUPIL,)
    first = _first_voice(facts)
    return (first, Voice.PUPIL) if asks_the_pupil(facts.child, rules, on=facts.on) else (first,)


def asks_the_pupil(child: Child, rules: Rules, *, on: datetime.date) -> bool:
    """Whether this pupil's own yes is needed: from the school's age on, if it sets one, and from 18 anyway.

    What was found of this child's understanding goes before the school's age. Of a pupil whose age nobody knows, where
    it matters, more is asked, not less.
    """
    if child.is_able or is_of_age(child, on=on):
        return True
    if rules.pupil_answers_from is None or child.is_able is False:
        return False
    return child.born_on is None or age_on(on, child.born_on) >= rules.pupil_answers_from


def is_of_age(child: Child, *, on: datetime.date) -> bool:
    return child.of_age_on is not None and on >= child.of_age_on


def _first_voice(facts: ChildFacts) -> Voice:
    """Where nobody knows yet who decides for a child in care, the authority is waited for."""
    return Voice.PARENT if facts.child.care in ("", WhoDecides.PARENTS) else Voice.AUTHORITY


def says_yes_as(voice: Voice, fact: DecisionFact, facts: ChildFacts) -> bool:
    """Whether this is a yes of somebody who may give it.

    Only a parent with parental responsibility says yes, or a family in the school's file where the school lets that
    count; for a child in care the authority that decides now, or the carer to whom it gave the decision.
    """
    if fact.answer != Answer.GIVEN or not fact.counts:
        return False
    if voice is Voice.PUPIL:
        return fact.respondent == Respondent.PUPIL
    if voice is Voice.AUTHORITY:
        is_carer = fact.respondent == Respondent.GUARDIAN and fact.guardian_id == facts.child.carer_id
        is_it = fact.respondent == Respondent.AUTHORITY and fact.authority == facts.child.authority
        return facts.child.care == WhoDecides.AUTHORITY and (is_it or is_carer)
    if fact.respondent == Respondent.GUARDIAN:
        return fact.responsibility == ParentalResponsibility.YES
    return fact.respondent == Respondent.FAMILY


def noes(live: list[DecisionFact], facts: ChildFacts) -> list[int]:
    """Every live no, by anybody. Against what a pupil said who was of age when saying it, only the pupil's own."""
    against = [fact for fact in live if fact.answer in AGAINST]
    if against and any(_said_of_age(fact, facts) for fact in live):
        against = [fact for fact in against if fact.respondent == Respondent.PUPIL]
    return [fact.id for fact in against]


def _said_of_age(fact: DecisionFact, facts: ChildFacts) -> bool:
    """In UTC a British day begins late or on time, never early: nobody is of age too soon."""
    birthday = facts.child.of_age_on if says_yes_as(Voice.PUPIL, fact, facts) else None
    return birthday is not None and fact.decided_at.astimezone(datetime.UTC).date() >= birthday


@dataclass(frozen=True)
class AdultFacts:
    """What an adult (staff, governor, visitor) agreed to in writing, and whether it still stands at `at`."""

    at: datetime.datetime
    channels: tuple[str, ...]
    materials: tuple[str, ...]
    said_no: bool = False
    is_withdrawn: bool = False
    entered_in_error: bool = False
    expires_at: datetime.datetime | None = None


def resolve_adult(facts: AdultFacts, rules: Rules, *, channel: str, material: str) -> Resolution:
    """The same for an adult, who speaks for themselves: a no wins, a yes is for what it was given for and ends."""
    if facts.said_no or facts.is_withdrawn:
        return Resolution(Verdict.BLOCKED, Code.REFUSED)
    if facts.entered_in_error or channel not in facts.channels or material not in facts.materials:
        return Resolution(Verdict.BLOCKED, Code.NOT_GIVEN)
    if facts.expires_at is not None and facts.expires_at <= facts.at:
        return Resolution(Verdict.BLOCKED, Code.EXPIRED)
    if rules.forbids(channel, material):
        return Resolution(Verdict.BLOCKED, Code.POLICY)
    return Resolution(Verdict.HELD, Code.HELD)


def age_on(day: datetime.date, born_on: datetime.date) -> int:
    """In whole years."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def latest_per_respondent(decisions: Iterable[DecisionFact], *, at: datetime.datetime) -> list[DecisionFact]:
    """The live answers at `at`: the latest of each respondent, leaving out what was entered in error."""
    latest: dict[tuple[str, int | None], DecisionFact] = {}
    for fact in sorted(decisions, key=lambda fact: (fact.decided_at, fact.id)):
        if not fact.entered_in_error and fact.decided_at <= at:
            latest[fact.speaker] = fact
    return list(latest.values())
