"""Which photographs the third collection has: certificates and the like alone, half of them blank."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.screening.kept import BLANK, ROLL, STRANGER
from benchmarks.screening.outside.plan import (
    HARD,
    LETTERINGS,
    ORDINARY,
    TURNED,
    all_of,
    shuffled,
    trouble,
)
from benchmarks.screening.outside.sheet import Layout
from benchmarks.screening.outside_three.bodies import BODIES
from benchmarks.screening.outside_three.names import ROLL as PUPILS
from benchmarks.screening.outside_three.names import STRANGERS
from benchmarks.screening.outside_three.primary import PRIMARY
from benchmarks.screening.outside_three.secondary import SECONDARY
from benchmarks.screening.outside_three.welsh import WELSH
from benchmarks.screening.outside_two import plan as second

CERTIFICATES: tuple[Layout, ...] = (*PRIMARY, *SECONDARY, *BODIES, *WELSH)
SEED, FIRST_SHEET = 2858, 28000
# Ordinary ones, hard ones and turned ones.
HOW_MANY = {ROLL: (20, 13, 7), STRANGER: (30, 20, 10), BLANK: (50, 33, 17)}
FORMS = {"first + initial": 1, "initial + surname": 2, "first name alone": 1, "whole": 36}
# The examiner looked at every hard one at full size and left out what nobody could read.
UNREADABLE: set[int] = set()


@dataclass
class Wanted(second.Wanted):
    """One photograph to be drawn; `person` is a line of this collection's roll or strangers."""

    @property
    def name(self) -> tuple[str, str]:
        return (PUPILS if self.filled == ROLL else STRANGERS)[self.person]

    @property
    def seed(self) -> int:
        return FIRST_SHEET + self.number - 1


def planned() -> list[Wanted]:
    """The set, always the same."""
    rng = random.Random(SEED)
    wanted = [
        *_dealt(rng, ROLL, shuffled(rng, range(len(PUPILS)))),
        *_dealt(rng, STRANGER, shuffled(rng, range(len(STRANGERS)))),
        *_dealt(rng, BLANK, [-1] * sum(HOW_MANY[BLANK])),
    ]
    for filled, forms in ((ROLL, FORMS), (STRANGER, {"whole": sum(HOW_MANY[STRANGER])})):
        named = [want for want in wanted if want.filled == filled]
        letterings = shuffled(rng, (LETTERINGS * len(named))[: len(named)])
        for want, lettering, form in zip(named, letterings, shuffled(rng, all_of(forms)), strict=True):
            want.lettering, want.form = lettering, form
    for number, want in enumerate(each for each in wanted if each.filled == BLANK):
        want.complete = number % 3 == 0
    trouble(rng, wanted)
    rng.shuffle(wanted)
    for number, want in enumerate(wanted, start=1):
        want.number = number
    return [want for want in wanted if want.number not in UNREADABLE]


def _dealt(rng: random.Random, filled: str, people: Sequence[int]) -> list[Wanted]:
    """Every certificate once before one comes again."""
    many = HOW_MANY[filled]
    layouts = [layout for _ in range(3) for layout in shuffled(rng, CERTIFICATES)][: sum(many)]
    groups = shuffled(rng, all_of(dict(zip((ORDINARY, HARD, TURNED), many, strict=True))))
    return [Wanted(filled, *each) for each in zip(layouts, groups, people[: sum(many)], strict=True)]
