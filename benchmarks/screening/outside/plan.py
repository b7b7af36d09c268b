"""Which photographs the examiner's set has: how many of each, on which papers, of whom."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from benchmarks.screening.kept import BLANK, ROLL, STRANGER
from benchmarks.screening.outside.apart import APART
from benchmarks.screening.outside.around import AROUND
from benchmarks.screening.outside.names import ROLL as PUPILS
from benchmarks.screening.outside.names import STRANGERS
from benchmarks.screening.outside.primary import PRIMARY
from benchmarks.screening.outside.secondary import SECONDARY
from benchmarks.screening.outside.sheet import Layout
from benchmarks.screening.outside.welsh import WELSH
from benchmarks.screening.outside.work import WORK

CERTIFICATES: tuple[Layout, ...] = (*PRIMARY, *SECONDARY, *WELSH, *APART)
OTHERS: tuple[Layout, ...] = (*WORK, *AROUND)
SEED, FIRST_SHEET = 2121, 9000
ORDINARY, HARD, TURNED = "ordinary", "hard", "turned"
# Ordinary ones, hard ones and turned ones: certificates, and other papers.
HOW_MANY = {ROLL: (30, 20, 10), STRANGER: (35, 23, 12), BLANK: (40, 27, 13)}
HOW_MANY_OTHERS = {ROLL: (15, 10, 5), BLANK: (10, 7, 3)}
FORMS = {"first + initial": 3, "initial + surname": 3, "first name alone": 3, "whole": 81}
TROUBLES = {
    "small": 18, "faint": 13, "dark": 13, "blurred": 11, "perspective": 12, "jpeg": 10, "shadow": 7, "gloss": 3,
}  # fmt: skip
LETTERINGS = ("print", "script", "hand")
SCANNED = ("certificate", "work")
# The examiner looked at every hard one at full size and left out what nobody could read.
UNREADABLE = {174}
T = TypeVar("T")


@dataclass
class Wanted:
    """One photograph to be drawn; `person` is a line of the roll or of the strangers, from 0."""

    filled: str
    layout: Layout
    group: str
    person: int = -1
    lettering: str = ""
    form: str = ""
    level: str = ""
    turn: int = 0
    number: int = 0

    @property
    def name(self) -> tuple[str, str]:
        return (PUPILS if self.filled == ROLL else STRANGERS)[self.person]

    @property
    def ref(self) -> int:
        """The line of roll.csv, from 1."""
        return self.person + 1 if self.filled == ROLL else 0

    @property
    def seed(self) -> int:
        return FIRST_SHEET + self.number - 1


def planned() -> list[Wanted]:
    """The set, always the same."""
    rng = random.Random(SEED)
    wanted = _papers(rng)
    for filled in (ROLL, STRANGER):
        named = [want for want in wanted if want.filled == filled]
        for want, lettering in zip(named, shuffled(rng, (LETTERINGS * len(named))[: len(named)]), strict=True):
            want.lettering, want.form = lettering, "whole"
    forms = shuffled(rng, all_of(FORMS))
    for want, form in zip([want for want in wanted if want.filled == ROLL], forms, strict=True):
        want.form = form
    trouble(rng, wanted)
    rng.shuffle(wanted)
    for number, want in enumerate(wanted, start=1):
        want.number = number
    return [want for want in wanted if want.number not in UNREADABLE]


def _papers(rng: random.Random) -> list[Wanted]:
    """Who stands on which paper: every certificate once in each class before one comes again."""
    pupils, strangers = in_turn(rng, len(PUPILS)), in_turn(rng, len(STRANGERS))
    _pass_over(rng)
    certificates = {
        filled: [*shuffled(rng, CERTIFICATES), *shuffled(rng, CERTIFICATES)][: sum(many)]
        for filled, many in HOW_MANY.items()
    }
    many_others = sum(HOW_MANY_OTHERS[ROLL])
    others = [*shuffled(rng, OTHERS), *rng.sample(OTHERS, many_others - len(OTHERS))]
    pupils_on_others = pupils[sum(HOW_MANY[ROLL]) :]
    return [
        *_dealt(rng, ROLL, certificates[ROLL], HOW_MANY[ROLL], pupils),
        *_dealt(rng, ROLL, others, HOW_MANY_OTHERS[ROLL], pupils_on_others),
        *_dealt(rng, STRANGER, certificates[STRANGER], HOW_MANY[STRANGER], strangers),
        *_dealt(rng, BLANK, certificates[BLANK], HOW_MANY[BLANK]),
        *_dealt(rng, BLANK, rng.sample(OTHERS, sum(HOW_MANY_OTHERS[BLANK])), HOW_MANY_OTHERS[BLANK]),
    ]


def in_turn(rng: random.Random, many: int) -> list[int]:
    """Everybody once, and ten of them again."""
    return [*shuffled(rng, range(many)), *rng.sample(range(many), 10)]


def _pass_over(rng: random.Random) -> None:
    """The examiner drew a first order of certificates and did not take it: without it the rest would be another set."""
    shuffled(rng, CERTIFICATES)
    for _ in range(4):
        rng.sample(CERTIFICATES, len(CERTIFICATES))


def _dealt(
    rng: random.Random, filled: str, layouts: Sequence[Layout], many: Sequence[int], people: Sequence[int] = ()
) -> list[Wanted]:
    groups = shuffled(rng, all_of(dict(zip((ORDINARY, HARD, TURNED), many, strict=True))))
    them = people[: len(layouts)] or [-1] * len(layouts)
    return [Wanted(filled, *each) for each in zip(layouts, groups, them, strict=True)]


def trouble(rng: random.Random, wanted: Sequence[Wanted]) -> None:
    """What makes each hard one hard and how each turned one is turned; two in five of the others are scans."""
    troubles = iter(shuffled(rng, all_of(TROUBLES)))
    turns = iter(shuffled(rng, [90, 180, 270] * 15))
    for want in wanted:
        if want.group == HARD:
            want.level = next(troubles)
        else:
            want.level = "scan" if rng.random() < 0.4 and want.layout.kind in SCANNED else "photo"
        if want.group == TURNED:
            want.turn = next(turns)


def all_of(many: dict[T, int]) -> list[T]:
    return [what for what, times in many.items() for _ in range(times)]


def shuffled(rng: random.Random, them: Sequence[T]) -> list[T]:
    shuffled = list(them)
    rng.shuffle(shuffled)
    return shuffled
