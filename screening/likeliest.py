"""Whose name on the roll fits best what is written where a name is due, though it was not read so.

In ornate script a reader takes one letter in three for another, so that no rule for what it spells leads to the pupil;
but of all names on a school's roll hardly two fit the same writing. So the place is read in several ways, each name is
laid over the reader's probabilities in every one, and the names that fit best on the whole are told.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from screening.asking import Reading
from screening.certificates import NameLine
from screening.findings import Finding, is_plain
from screening.names import Roll
from screening.ocr import Line, Pixels, read_otherwise
from screening.other_ways import as_is, closer, leaning, spread
from screening.placed import overlap
from screening.spelling import fold

_NEARLY_ALL: Final = 0.8
_ROOM: Final = 0.5


def with_the_likeliest(
    rgb: Pixels, slots: Sequence[NameLine], names: Sequence[Finding], lines: Sequence[Line], roll: Roll, *, until: float
) -> tuple[Finding, ...]:
    """The names found, and who else on the roll it may be that is named where a name is due: one that was found there
    by a likeness gets them beside its own, and where none was found they are told. TimedOut beyond `until`."""
    told = list(names)
    for slot in slots:
        line = _line_at(slot, lines)
        there = [number for number, name in enumerate(told) if slot.box and overlap(name.box, slot.box)]
        as_spelt = any(roll.has_the_very_name(told[number].text) for number in there)
        if line is None or as_spelt or is_plain(line):
            continue
        refs, fit = roll.likeliest(_read_otherwise(rgb, _piece(line, slot.text), line, until))
        for number in there:
            told[number] = replace(told[number], pupil_refs=tuple(dict.fromkeys((*told[number].pupil_refs, *refs))))
        if slot.box and refs and not there:
            told.append(Finding("name", slot.text, refs, slot.box, round(fit * line.confidence, 3), line.turn))
    return tuple(told)


def _line_at(slot: NameLine, lines: Sequence[Line]) -> Line | None:
    """The line on which a name was read, the surest one where several looks read it."""
    if slot.state != "filled" or not slot.box or not slot.text:
        return None
    there = [line for line in lines if overlap(slot.box, line.box) and slot.text in line.text]
    return max(there, key=lambda line: line.confidence, default=None)


def _read_otherwise(rgb: Pixels, piece: Line, line: Line, until: float) -> list[Reading]:
    """What stands there as it is, leaning, cut more closely and spread out; all of a line was read as it is already."""
    first = line if piece is line else read_otherwise(rgb, piece, as_is, until=until)
    others = (read_otherwise(rgb, piece, drawn, until=until) for drawn in (leaning, closer, spread))
    return [(one.text, one.letters) for one in (first, *others) if one]


def _piece(line: Line, text: str) -> Line:
    """The part of a line in which the name stands, with half a letter's room; all of it if there is hardly more."""
    if len(fold(text)) >= _NEARLY_ALL * len(fold(line.text)):
        return line
    start, length = line.text.index(text), len(line.text)
    first, last = max(0.0, (start - _ROOM) / length), min(1.0, (start + len(text) + _ROOM) / length)
    corners = np.array(line.corners)
    above, below = corners[1] - corners[0], corners[2] - corners[3]
    part = corners + np.array([above * first, above * (last - 1), below * (last - 1), below * first])
    return replace(line, corners=tuple((float(x), float(y)) for x, y in part))
