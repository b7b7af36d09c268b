"""Which photographs the second collection has: as many of each kind as the first one, and one more."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.screening.kept import BLANK, ROLL, STRANGER
from benchmarks.screening.outside import plan as first
from benchmarks.screening.outside.plan import (
    FORMS,
    HARD,
    HOW_MANY,
    HOW_MANY_OTHERS,
    LETTERINGS,
    ORDINARY,
    TURNED,
    all_of,
    in_turn,
    shuffled,
    trouble,
)
from benchmarks.screening.outside.sheet import Layout
from benchmarks.screening.outside_two.around import AROUND as OTHERS
from benchmarks.screening.outside_two.bodies import BODIES
from benchmarks.screening.outside_two.names import ROLL as PUPILS
from benchmarks.screening.outside_two.names import STRANGERS
from benchmarks.screening.outside_two.primary import PRIMARY
from benchmarks.screening.outside_two.secondary import SECONDARY
from benchmarks.screening.outside_two.welsh import WELSH

CERTIFICATES: tuple[Layout, ...] = (*PRIMARY, *SECONDARY, *BODIES, *WELSH)
SEED, FIRST_SHEET = 2525, 25000
# The examiner looked at every hard one at full size and left out what nobody could read.
UNREADABLE: set[int] = set()


@dataclass
class Wanted(first.Wanted):
    """One photograph to be drawn; a `complete` blank one has everything but the name."""

    complete: bool = False

    @property
    def name(self) -> tuple[str, str]:
        return (PUPILS if self.filled == ROLL else STRANGERS)[self.person]

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
    of_roll = [want for want in wanted if want.filled == ROLL]
    for want, form in zip(of_roll, shuffled(rng, all_of(FORMS)), strict=True):
        want.form = form
    for number, want in enumerate(each for each in wanted if each.filled == BLANK):
        want.complete = number % 3 == 0
    trouble(rng, wanted)
    rng.shuffle(wanted)
    for number, want in enumerate(wanted, start=1):
        want.number = number
    return [want for want in wanted if want.number not in UNREADABLE]


def _papers(rng: random.Random) -> list[Wanted]:
    """Who stands on which paper: every certificate once in each class before one comes again."""
    pupils, strangers = in_turn(rng, len(PUPILS)), in_turn(rng, len(STRANGERS))
    of_roll = sum(HOW_MANY[ROLL])
    return [
        *_dealt(rng, ROLL, CERTIFICATES, HOW_MANY, pupils),
        *_dealt(rng, ROLL, OTHERS, HOW_MANY_OTHERS, pupils[of_roll:]),
        *_dealt(rng, STRANGER, CERTIFICATES, HOW_MANY, strangers),
        *_dealt(rng, BLANK, CERTIFICATES, HOW_MANY),
        *_dealt(rng, BLANK, OTHERS, HOW_MANY_OTHERS),
    ]


def _dealt(
    rng: random.Random, filled: str, papers: Sequence[Layout], many: dict[str, tuple[int, ...]],
    people: Sequence[int] = (),
) -> list[Wanted]:  # fmt: skip
    total = sum(many[filled])
    layouts = [*shuffled(rng, papers), *shuffled(rng, papers)][:total]
    groups = shuffled(rng, all_of(dict(zip((ORDINARY, HARD, TURNED), many[filled], strict=True))))
    them = people[:total] or [-1] * total
    return [Wanted(filled, *each) for each in zip(layouts, groups, them, strict=True)]
