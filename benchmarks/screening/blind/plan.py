"""Which photographs a set has: how many of each kind, level, lettering and way of writing a name."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle

from benchmarks.screening.blind.camera import PHOTO, SCAN, TROUBLES
from benchmarks.screening.blind.names import FIRST_ONLY, FORMS, IN_FULL, WHOLE
from benchmarks.screening.kept import BLANK, CERTIFICATE, ROLL, STRANGER

# A flat scan, an ordinary photograph, the same turned by a quarter or a half, a hard one: how many of each.
HOW_MANY = {ROLL: (15, 30, 18, 48), STRANGER: (4, 10, 4, 8), BLANK: (7, 16, 7, 10)}
HOW_MANY_CERTIFICATES = {ROLL: (4, 8, 3, 15), STRANGER: (6, 10, 4, 10), BLANK: (6, 10, 4, 10)}
KINDS = {
    ROLL: [CERTIFICATE, "work", CERTIFICATE, "badge", CERTIFICATE, "label", CERTIFICATE, "board", CERTIFICATE,
           CERTIFICATE, "jersey", CERTIFICATE, "work", CERTIFICATE, "badge", CERTIFICATE, "work", CERTIFICATE,
           "door", CERTIFICATE, "label", "board", CERTIFICATE],
    STRANGER: [CERTIFICATE],
    BLANK: [CERTIFICATE, CERTIFICATE, CERTIFICATE, "work", CERTIFICATE, CERTIFICATE, "board", CERTIFICATE, "door"],
}  # fmt: skip
LETTERING = {
    CERTIFICATE: ["print", "hand", "script", "hand", "print", "script", "hand"], "work": ["hand", "hand", "print"],
    "board": ["print", "hand", "script"], "badge": ["print", "hand", "print", "script"], "jersey": ["print"],
    "label": ["hand", "print", "print"], "door": ["print", "script", "hand"],
}  # fmt: skip
OFTEN_SHORT = {"work", "badge", "label", "door"}


@dataclass(frozen=True)
class Wanted:
    """One photograph to be drawn."""

    kind: str
    filled: str
    level: str
    turn: int
    lettering: str
    form: str


def planned(rng: random.Random, *, only_certificates: bool = False) -> list[Wanted]:
    """The photographs of one set, in no order; the same seed gives the same."""
    kinds = {filled: cycle([CERTIFICATE] if only_certificates else kinds) for filled, kinds in KINDS.items()}
    many = HOW_MANY_CERTIFICATES if only_certificates else HOW_MANY
    letterings = {kind: cycle(rng.sample(letterings, len(letterings))) for kind, letterings in LETTERING.items()}
    wanted = []
    for filled, level, turn in _levels(rng, many):
        kind = next(kinds[filled])
        lettering = next(letterings[kind])
        form = "" if filled == BLANK else _form(rng, kind, lettering)
        # A stranger's first name alone may be a pupil's as well: then nobody could say whether holding it is right.
        form = WHOLE if filled == STRANGER and form not in IN_FULL else form
        wanted.append(Wanted(kind, filled, level, turn, lettering, form))
    return wanted


# The later sets: a flat scan, an ordinary photograph, the same turned, a hard one: how many certificates of each.
_AS_THE_FOURTH = {ROLL: (10, 20, 12, 24), STRANGER: (8, 18, 4, 10), BLANK: (10, 25, 5, 10)}
LATER = {
    4: _AS_THE_FOURTH,
    5: _AS_THE_FOURTH,
    6: {ROLL: (10, 18, 12, 24), STRANGER: (12, 38, 10, 20), BLANK: (12, 28, 8, 12)},
    7: {STRANGER: (10, 30, 8, 16), BLANK: (8, 26, 6, 8)},
    8: {ROLL: (6, 20, 6, 16), STRANGER: (10, 34, 10, 18), BLANK: (10, 30, 8, 12)},
    9: {ROLL: (6, 26, 6, 18), STRANGER: (8, 30, 8, 16), BLANK: (8, 30, 8, 10)},
    10: {ROLL: (6, 26, 6, 22), STRANGER: (8, 30, 8, 24), BLANK: (8, 30, 8, 12)},
    11: {ROLL: (8, 34, 8, 30), STRANGER: (10, 44, 10, 36), BLANK: (10, 40, 10, 20)},
    12: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (10, 44, 10, 16)},
    13: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (10, 44, 10, 16)},
    14: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (10, 44, 10, 16)},
    15: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (10, 44, 10, 16)},
    16: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (14, 62, 14, 30)},
    17: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (14, 62, 14, 30)},
    18: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (14, 62, 14, 30)},
    19: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (14, 62, 14, 30)},
    20: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (14, 62, 14, 30)},
    22: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (14, 62, 14, 30)},
    23: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (14, 62, 14, 30)},
    24: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (14, 62, 14, 30)},
    26: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (14, 62, 14, 30)},
    27: {ROLL: (8, 34, 8, 20), STRANGER: (10, 44, 10, 26), BLANK: (14, 62, 14, 30)},
}
_CERTIFICATES_ALONE_FROM = 7
FOUR_TROUBLES = ["small", "faint", "dark", "turned", "blurred", "perspective"]
FOUR_KINDS = ["badge", "work", "jersey", "label", "board", "work", "door", "badge", "label", "work", "jersey", "board"]


def planned_later(number: int, rng: random.Random) -> list[Wanted]:
    """The photographs of the fourth or a later set, in no order; the same seed gives the same.

    From the seventh on there are certificates and nothing else.
    """
    many, others = LATER[number], [] if number >= _CERTIFICATES_ALONE_FROM else FOUR_KINDS * 2
    letterings = {kind: cycle(rng.sample(letterings, len(letterings))) for kind, letterings in LETTERING.items()}
    wanted = []
    for filled, (scans, photos, turned, hard) in many.items():
        for level, turn, lettering in _levels_four(scans, photos, turned, hard):
            lettering = lettering or next(letterings[CERTIFICATE])
            wanted.append(Wanted(CERTIFICATE, filled, level, turn, lettering, _form_four(rng, filled, lettering)))
    for kind in others:
        lettering = next(letterings[kind])
        wanted.append(Wanted(kind, ROLL, PHOTO, 0, lettering, _form(rng, kind, lettering)))
    return rng.sample(wanted, len(wanted))


def _levels_four(scans: int, photos: int, turned: int, hard: int) -> Iterator[tuple[str, int, str]]:
    """Level, turn, and of the hard ones the lettering as well: a third each, every one with every trouble."""
    quarters, others = cycle([90, 270, 180]), cycle(["shadow", "low contrast", "jpeg 40", "dark"])
    yield from [(SCAN, 0, "")] * scans
    yield from [(PHOTO, 0, "")] * photos
    yield from [(PHOTO, next(quarters), "") for _ in range(turned)]
    for number in range(hard):
        level = FOUR_TROUBLES[number % len(FOUR_TROUBLES)]
        lettering = ("print", "script", "hand")[(number + number // len(FOUR_TROUBLES)) % 3]
        yield (next(others), next(quarters), lettering) if level == "turned" else (level, 0, lettering)


def _form_four(rng: random.Random, filled: str, lettering: str) -> str:
    form = "" if filled == BLANK else _form(rng, CERTIFICATE, lettering)
    return WHOLE if filled == STRANGER and form not in IN_FULL else form


def _levels(rng: random.Random, many: dict[str, tuple[int, int, int, int]]) -> Iterator[tuple[str, str, int]]:
    quarters = cycle([90, 270, 180])
    for filled, (scans, photos, turned, hard) in many.items():
        levels = [(filled, SCAN, 0)] * scans + [(filled, PHOTO, 0)] * photos
        levels += [(filled, PHOTO, next(quarters)) for _ in range(turned)]
        levels += [(filled, TROUBLES[n % len(TROUBLES)], next(quarters) if n % 5 == 4 else 0) for n in range(hard)]
        yield from rng.sample(levels, len(levels))


def _form(rng: random.Random, kind: str, lettering: str) -> str:
    """Certificates mostly bear the whole name, labels often the first name alone; script is never all capitals."""
    if kind == "jersey":
        return rng.choice([WHOLE, "initial + surname", "initial + surname"])
    if rng.random() < (0.3 if kind in OFTEN_SHORT else 0.55):
        return WHOLE
    forms = [form for form in FORMS if lettering != "script" or form != "capitals"]
    return FIRST_ONLY if kind in OFTEN_SHORT and rng.random() < 0.4 else rng.choice(forms)


def dealt(rng: random.Random, layouts: list[Callable]) -> Iterator[Callable]:
    """Every layout in turn, shuffled afresh each round, so that none is left out."""
    while True:
        yield from rng.sample(layouts, len(layouts))
