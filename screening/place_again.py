"""The place for the name, read once more at full size where the first looks read nothing in it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from screening import ocr
from screening.award_wording import is_a_name_in_words
from screening.certificates import NameLine
from screening.findings import READ_SURELY, READABLE
from screening.name_runs import reads_like_a_name
from screening.name_tokens import tokens_of
from screening.ocr import Box, Line, Pixels
from screening.placed import lies_in, overlap
from screening.spelling import as_phrase, phrases_of

_READ_WELL: Final = 0.8
# A row of dots or rings is many places, each of which is read every way up.
_MOST_PLACES: Final = 12
_A_FEW: Final = 5


def read_again(rgb: Pixels, slots: Sequence[NameLine], until: float) -> tuple[Line, ...]:
    """Read the place for the name once more, at full size, where nothing was read: the largest places in it. Raises as
    `ocr.read_lines`."""
    found: list[Line] = []
    seen: list[Box] = []
    for slot in slots:
        if slot.box and not slot.text and (slot.state == "filled" or not any(overlap(slot.box, one) for one in seen)):
            x0, y0, x1, y1 = slot.box
            seen.append(slot.box)
            piece = np.ascontiguousarray(rgb[y0:y1, x0:x1])
            found += [line.moved(x0, y0) for line in ocr.read_lines(piece, until=until, largest=_MOST_PLACES)]
    return tuple(found)


def as_seen_again(
    slots: Sequence[NameLine], again: Sequence[Line], known: Sequence[Line], ours: Collection[str]
) -> tuple[NameLine, ...]:
    """The places as the second look has them; `known` are the lines read before, `ours` the school's own phrases."""
    news = _not_read_before(again, known)
    return tuple(
        _as_seen_again(slot, news, ours, is_crowded=sum(_lies_there(line, slot) for line in again) > _A_FEW)
        for slot in slots
    )


def _lies_there(line: Line, slot: NameLine) -> bool:
    return slot.box is not None and overlap(slot.box, line.box)


def _not_read_before(again: Sequence[Line], known: Sequence[Line]) -> tuple[Line, ...]:
    """Without the pieces of what was read whole: half a title is no name."""
    whole = [line.box for line in known if line.confidence >= _READ_WELL]
    return tuple(line for line in again if not any(lies_in(line.middle, box) for box in whole))


def _as_seen_again(slot: NameLine, again: Sequence[Line], ours: Collection[str], *, is_crowded: bool) -> NameLine:
    """What the second look makes of a place in which nothing was read: a name fills one that looked empty; and what
    was taken for writing there is none of the child's where it is nothing but wording, read surely. Of a crowded place
    the largest places alone were read, so that what else stands there may be the name.
    """
    if not slot.box or slot.text or slot.compared:
        return slot
    there = [line for line in again if _lies_there(line, slot)]
    names = (line for line in there if line.confidence >= READABLE and _is_a_name(line, ours))
    if name := next(names, None):
        return NameLine("filled", name.box, name.text)
    if there and not is_crowded and all(line.confidence >= READ_SURELY and _is_wording(line, ours) for line in there):
        return replace(slot, state="empty")
    return slot


def _is_a_name(line: Line, ours: Collection[str]) -> bool:
    name_like = reads_like_a_name(line.text) or is_a_name_in_words(line.text)
    return name_like and line.text[:1].isupper() and not _is_ours(line, ours)


def _is_wording(line: Line, ours: Collection[str]) -> bool:
    """Whether no word of a line can be anybody's name, or the school has said that the line is its own."""
    return _is_ours(line, ours) or all(token.sort == "word" for token in tokens_of(line.text))


def _is_ours(line: Line, ours: Collection[str]) -> bool:
    return as_phrase(line.text) in phrases_of(ours)
