"""May this child be shown, there, in this way, at this moment? Pure: facts in, an answer out.

Order (the first hit decides; consent-and-roles 2.2, steps 1 to 4, 7 and 9):
1. not on the roll: BLOCKED; 2. a hold: BLOCKED; 3. the do-not-publish list: BLOCKED (the same row as a hold);
4. any live refusal, withdrawal or objection by anyone: BLOCKED; 7. no "given" that counts, is not expired and comes
from somebody who may give it: BLOCKED; 9. otherwise HELD: permission is held, with the decisions it rests on.

The other question, `may_stay`, is about what is out already: leaving the roll and the end of a school year stop new
use and are no withdrawal; a hold or anybody's no brings it down.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from consents.models import Answer, Respondent
from people.models import ParentalResponsibility

AGAINST = frozenset({Answer.REFUSED, Answer.WITHDRAWN, Answer.OBJECTED})
"""Any of these, by anyone, wins over every yes, and none of them ever ends by itself."""


class Verdict(StrEnum):
    HELD = "held"
    BLOCKED = "blocked"


class Code(StrEnum):
    """Why, inside the software. No screen but the safeguarding lead's may show which of these it was."""

    HELD = "held"
    NOT_ON_ROLL = "not_on_roll"
    HOLD = "hold"
    REFUSED = "refused"
    NOT_GIVEN = "not_given"
    EXPIRED = "expired"


@dataclass(frozen=True)
class DecisionFact:
    """One answer for the purpose in question. `id` grows with time; `responsibility` is the guardian's."""

    id: int
    respondent: str
    guardian_id: int | None
    answer: str
    decided_at: datetime.datetime
    expires_at: datetime.datetime | None = None
    counts: bool = True
    responsibility: str = ParentalResponsibility.UNKNOWN
    entered_in_error: bool = False


@dataclass(frozen=True)
class ChildFacts:
    """What is known of the child for one purpose at `at`."""

    at: datetime.datetime
    on_roll: bool
    held: bool
    decisions: tuple[DecisionFact, ...]


@dataclass(frozen=True)
class Resolution:
    verdict: Verdict
    code: Code
    decision_ids: tuple[int, ...] = ()

    @property
    def is_held(self) -> bool:
        return self.verdict is Verdict.HELD


def resolve(facts: ChildFacts) -> Resolution:
    """The answer for one child and one purpose at one moment. Anything not answered is BLOCKED."""
    if not facts.on_roll:
        return Resolution(Verdict.BLOCKED, Code.NOT_ON_ROLL)
    if facts.held:
        return Resolution(Verdict.BLOCKED, Code.HOLD)
    live = latest_per_respondent(facts.decisions, at=facts.at)
    against = [fact.id for fact in live if fact.answer in AGAINST]
    if against:
        return Resolution(Verdict.BLOCKED, Code.REFUSED, tuple(sorted(against)))
    given = [fact for fact in live if fact.answer == Answer.GIVEN and _may_give(fact)]
    current = [fact.id for fact in given if fact.expires_at is None or fact.expires_at > facts.at]
    if current:
        return Resolution(Verdict.HELD, Code.HELD, tuple(sorted(current)))
    return Resolution(Verdict.BLOCKED, Code.EXPIRED if given else Code.NOT_GIVEN)


def may_stay(facts: ChildFacts) -> bool:
    """Whether what is out already may stay: no hold, nobody's no, and a yes that once counted, ended or not."""
    live = latest_per_respondent(facts.decisions, at=facts.at)
    if facts.held or any(fact.answer in AGAINST for fact in live):
        return False
    return any(fact.answer == Answer.GIVEN and _may_give(fact) for fact in live)


def latest_per_respondent(decisions: Iterable[DecisionFact], *, at: datetime.datetime) -> list[DecisionFact]:
    """The live answers at `at`: the latest of each respondent, leaving out what was entered in error."""
    latest: dict[tuple[str, int | None], DecisionFact] = {}
    for fact in sorted(decisions, key=lambda fact: (fact.decided_at, fact.id)):
        if not fact.entered_in_error and fact.decided_at <= at:
            latest[fact.respondent, fact.guardian_id] = fact
    return list(latest.values())


def _may_give(fact: DecisionFact) -> bool:
    """Only a person with parental responsibility says yes; a family's yes from a file counts if the school says so."""
    if not fact.counts:
        return False
    if fact.respondent == Respondent.GUARDIAN:
        return fact.responsibility == ParentalResponsibility.YES
    return fact.respondent == Respondent.FAMILY
