"""Lines in which no name was read, read otherwise: writing by hand leaning more, cut more closely and spread out, and
what stands where a name is due, or begins with a small letter, cut out further.

A reader that takes a script's letter for another one reads it aright now and then where it leans or is spaced as in
another script; and a finder leaves out a letter with thin loops at either end, or the word before. What is read so is
compared with the roll, and told only where a pupil has the name. What was read to the letter is not read so again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import cv2
import numpy as np

from screening.certificates import NameLine
from screening.findings import Finding, names_in
from screening.name_tokens import tokens_of
from screening.names import Roll
from screening.ocr import NO_FURTHER, Box, Further, Line, Pixels, read_otherwise
from screening.placed import overlap

_MOST_LINES: Final = 6
_MOST_WORDS: Final = 5
_LEAN: Final = 0.25
_SPREAD: Final = 1.25
_TO_THE_LETTER: Final = 0.998
_ABOVE, _BELOW = 0.08, 0.06
# How far a letter reaches, and a first name.
_A_LETTER, _A_WORD = Further(1.0, 1.0), Further(4.0, 0.0)


def leaning(line: Pixels) -> Pixels:
    """As if it leant more to the right, by a quarter of its height."""
    height, width = line.shape[:2]
    matrix = np.array([[1, -_LEAN, _LEAN * height], [0, 1, 0]], dtype=np.float32)
    size = (int(width + _LEAN * height), height)
    return np.asarray(cv2.warpAffine(line, matrix, size, borderMode=cv2.BORDER_REPLICATE), dtype=np.uint8)


def spread(line: Pixels) -> Pixels:
    return np.asarray(cv2.resize(line, None, fx=_SPREAD, fy=1), dtype=np.uint8)


def closer(line: Pixels) -> Pixels:
    height = line.shape[0]
    return line[int(_ABOVE * height) : max(1, int((1 - _BELOW) * height))]


def as_is(line: Pixels) -> Pixels:
    return line


@dataclass(frozen=True)
class Doubtful:
    """A line that may name somebody, and whether it stands where a name is due."""

    line: Line
    is_due: bool


@dataclass(frozen=True)
class Way:
    """A way of reading some lines: which, how each is drawn, and how much further it is cut out."""

    reads: Callable[[Doubtful], bool]
    drawn: Callable[[Pixels], Pixels]
    further: Further = NO_FURTHER


@dataclass(frozen=True)
class _Again:
    """All lines, with some of them as they were read otherwise."""

    lines: tuple[Line, ...]
    anew: tuple[Line, ...]


def named_otherwise(
    rgb: Pixels, lines: Sequence[Line], slots: Sequence[NameLine], roll: Roll, *, until: float
) -> tuple[Finding, ...]:
    """The names on the roll in what may name somebody, read otherwise; the first way that finds one is enough, since
    hiding it makes a new picture. TimedOut beyond `until`."""
    due = [slot.box for slot in slots if slot.box and slot.state == "filled"]
    for again in _read_otherwise(rgb, lines, due, until):
        names = names_in(again.lines, roll, asked=again.anew)
        if found := tuple(name for name in names if any(overlap(name.box, line.box) for line in again.anew)):
            return found
    return ()


def _read_otherwise(rgb: Pixels, lines: Sequence[Line], due: Sequence[Box], until: float) -> Iterator[_Again]:
    largest_first = sorted(filter(_may_name_somebody, lines), key=lambda line: -line.height)
    doubtful = [Doubtful(line, any(overlap(line.box, box) for box in due)) for line in largest_first]
    for way in WAYS:
        largest = [one.line for one in doubtful if way.reads(one)][:_MOST_LINES]
        chosen = [line for line in largest if way.further != NO_FURTHER or not _is_read_to_the_letter(line)]
        read_so = partial(read_otherwise, rgb, drawn=way.drawn, further=way.further, until=until)
        read = {id(line): read_so(line) for line in chosen}
        if chosen:
            # Who signs is told from what stands beside a line, so the others stay.
            yield _Again(
                tuple(read.get(id(line)) or line for line in lines), tuple(line for line in read.values() if line)
            )


def _may_name_somebody(line: Line) -> bool:
    """Whether it is short, and more than words."""
    tokens = tokens_of(line.text)
    return len(tokens) <= _MOST_WORDS and any(token.sort != "word" for token in tokens)


def _is_read_to_the_letter(line: Line) -> bool:
    """Whether it is not worth while to read what was cut out in another way: of names in scripts that were not taught,
    all that were found so had been read less surely."""
    return line.confidence >= _TO_THE_LETTER


def _is_by_hand(one: Doubtful) -> bool:
    return one.line.by_hand > 0


def _may_go_on(one: Doubtful) -> bool:
    return one.is_due or _may_begin_before(one)


def _may_begin_before(one: Doubtful) -> bool:
    """ "iân", "oung": a small letter first, and no word."""
    return one.line.text[:1].islower() and tokens_of(one.line.text)[0].sort in {"name", "unknown"}


WAYS: Final = (
    Way(_is_by_hand, leaning),
    Way(_is_by_hand, closer),
    Way(_is_by_hand, spread),
    Way(_may_go_on, as_is, _A_LETTER),
    Way(_may_begin_before, as_is, _A_WORD),
)
