"""The name line of a certificate: is something written on it, whoever it is?

The line is found by the wording before it ("presented to", "cyflwynir i"), by a label below it, by its place or its
looks, in the page's own direction of reading. It is "filled", "empty" or "not located"; not located is not empty.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from screening.award_wording import (
    INLINE,
    can_only_be_a_name,
    is_a_label,
    is_a_name_in_words,
    is_cue,
    says_certificate,
)
from screening.due_names import due_names
from screening.everyday import PLACE_WORDS
from screening.familiar import NOTHING, Familiar
from screening.ink import Unread, has_writing, patch_of, without_read
from screening.labels import is_one_of_the_days
from screening.name_runs import reads_like_a_name
from screening.ocr import Box, Line
from screening.placed import Placed, by_their_way, direction, is_level, overlap, part_of, place
from screening.signatories import is_signed_above_a_title
from screening.spelling import words_in

State = Literal["filled", "empty", "not_located"]
_SURE_OF_A_CUE: Final = 0.35
_LONG_CUE: Final = 5.0
_FURTHEST: Final = 5.0
_FARTHEST_BESIDE: Final = 12.0
_LABEL_REACH: Final = 2.0
_LABEL_REACH_BESIDE: Final = 6.0
_SHORT_LABEL: Final = 2
_GAP: Final = 1.6
_ROOM_BESIDE: Final = 4.0
_ROOM: Final = 16.0
_WORDS_WITH_CAPITALS: Final = re.compile(r"[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+){1,2}")


@dataclass(frozen=True)
class NameLine:
    """The place for the name: its state, its box in pixels and what was read there ("" for ink that was not read).

    `compared` with the school's own blank: print beside the place cannot be taken for a name in it.
    """

    state: State
    box: Box | None = None
    text: str = ""
    compared: bool = False


def find_name_lines(
    lines: Sequence[Line], grey: npt.NDArray[np.uint8], *, familiar: Familiar = NOTHING
) -> tuple[NameLine, ...]:
    """Find the name lines of what looks like a certificate and say whether they are filled.

    `familiar` is what the school knows to be no child's name. Returns () when nothing reads like a
    certificate, and one "not_located" when something does but the place for the name cannot be made out.
    """
    if not lines:
        return ()
    angle = direction(lines)
    sure = [line for line in lines if line.confidence >= _SURE_OF_A_CUE]
    unread = without_read(lines, grey) if any(is_cue(line.text) for line in sure) else Unread(grey)
    due = [NameLine("filled", box, text) for sheet in by_their_way(lines) for box, text in _due_on(sheet, familiar)]
    places = (name_line for line in sure if (name_line := _about(line, lines, unread, angle, familiar)))
    found = [*due, *(one for one in places if not any(_is_there(one, name) for name in due))]
    if not found and any(says_certificate(line.text) for line in lines):
        return (NameLine("not_located"),)
    return tuple(dict.fromkeys(found))


def _due_on(sheet: Sequence[Line], familiar: Familiar) -> list[tuple[Box, str]]:
    angle = direction(sheet)
    return due_names([place(line, angle) for line in sheet], familiar)


def _is_there(place: NameLine, name: NameLine) -> bool:
    """Whether a place for the name is the one that a name was found in."""
    return place.box is not None and name.box is not None and overlap(place.box, name.box)


def _about(cue: Line, lines: Sequence[Line], unread: Unread, angle: float, familiar: Familiar) -> NameLine | None:
    """What stands beside or below a line, seen along the line itself if it is long: paper in perspective fans out."""
    if abs(cue.along) > _LONG_CUE * cue.height:
        angle = float(np.angle(cue.along))
    placed = [place(line, angle) for line in lines]
    return _after(placed[lines.index(cue)], placed, unread, angle, familiar)


def _after(cue: Placed, placed: Sequence[Placed], unread: Unread, angle: float, familiar: Familiar) -> NameLine | None:
    inline = _inline(cue.line, familiar)
    if inline is not None:
        return inline
    beside, below = _next_lines(cue, placed)
    if not is_cue(cue.line.text):
        return None
    above = _line_above(cue, placed) if is_a_label(cue.line.text) else None
    for line in (beside, below, above):
        if line and _is_a_name(line.line.text, familiar):
            return NameLine("filled", line.line.box, line.line.text)
    return _by_ink(cue, below, placed, unread, angle)


def _inline(line: Line, familiar: Familiar) -> NameLine | None:
    """A cue and the name on one line, or a sentence around the name; None when nothing follows the cue."""
    found = INLINE.search(line.text)
    if not found:
        return None
    rest = line.text[found.end() :]
    if reads_like_a_name(rest) and not familiar.is_ours(rest):
        return NameLine("filled", part_of(line, found.end() / max(1, len(line.text))), rest.strip())
    return NameLine("empty", line.box) if words_in(rest) or re.search(r"[._…]{3,}", rest) else None


def _is_a_name(text: str, familiar: Familiar) -> bool:
    may_be = reads_like_a_name(text) or is_a_name_in_words(text, alone=True) or _is_half_a_name(text)
    return may_be and not familiar.is_ours(text)


def _is_half_a_name(text: str) -> bool:
    """ "Em Yildiz", "SORE AMHED": two or three words with capitals and nothing else, of which one is a word."""
    return (
        bool(_WORDS_WITH_CAPITALS.fullmatch(text)) and words_in(text)[0] not in PLACE_WORDS and can_only_be_a_name(text)
    )


def _next_lines(cue: Placed, placed: Sequence[Placed]) -> tuple[Placed | None, Placed | None]:
    beside, below = [], []
    for other in placed:
        if other is cue:
            continue
        level = is_level(cue, other)
        if level and 0 <= other.u0 - cue.u1 + cue.h < cue.h * _FARTHEST_BESIDE:
            beside.append(other)
        across = min(other.u1, cue.u1 + 2 * cue.h) - max(other.u0, cue.u0 - 2 * cue.h)
        near = 0 < (other.v0 + other.v1) / 2 - cue.v1 < cue.h * _FURTHEST
        if not level and near and across > 0 and not _is_of_another(other, placed):
            below.append(other)
    nearest = min(below, key=lambda other: other.v0, default=None)
    return min(beside, key=lambda other: other.u0, default=None), nearest


def _is_of_another(line: Placed, placed: Sequence[Placed]) -> bool:
    return is_one_of_the_days(line, placed) or _has_a_label(line, placed) or is_signed_above_a_title(line, placed)


def _has_a_label(line: Placed, placed: Sequence[Placed]) -> bool:
    """Whether a word or two stand before a line that say what it is, and not whose name: "Team", "Date"."""
    return any(
        is_level(other, line) and 0 < line.u0 - other.u1 < _LABEL_REACH_BESIDE * line.h
        and len(words_in(other.line.text)) <= _SHORT_LABEL and not is_cue(other.line.text)
        for other in placed
        if other is not line
    )  # fmt: skip


def _line_above(label: Placed, placed: Sequence[Placed]) -> Placed | None:
    """The line just above a label, where the label stands below the place for the name."""
    above = [
        other
        for other in placed
        if other.v0 < label.v0 and label.v0 - other.v1 < _LABEL_REACH * label.h
        and min(other.u1, label.u1) > max(other.u0, label.u0)
    ]  # fmt: skip
    return max(above, key=lambda other: other.v1, default=None)


def _by_ink(cue: Placed, below: Placed | None, placed: Sequence[Placed], unread: Unread, angle: float) -> NameLine:
    """Nothing was read: look for strokes in the room right of the cue, and between it and the next printed line."""
    states: list[NameLine] = []
    for band in _rooms(cue, below, placed):
        patch, box = patch_of(unread.grey, band, angle)
        if patch is not None:
            states.append(NameLine("filled" if has_writing(patch, cue.h, darkness=unread.darkness) else "empty", box))
    filled = next((name_line for name_line in states if name_line.state == "filled"), None)
    return filled or next(iter(states), NameLine("not_located"))


def _rooms(cue: Placed, below: Placed | None, placed: Sequence[Placed]) -> Iterator[tuple[float, float, float, float]]:
    """Where the name may stand: below the cue as far as the next line, and right of it. Not beyond what else is
    written, where the table begins; nor farther than a name goes, where another part of the sheet may begin."""
    sheet = [other for other in placed if other.line.confidence >= _SURE_OF_A_CUE]
    first, last = min(other.u0 for other in sheet), max(other.u1 for other in sheet)
    bottom = below.v0 if below else cue.v1 + 3 * cue.h
    if bottom - cue.v1 >= _GAP * cue.h:
        middle, half = (cue.u0 + cue.u1) / 2, max(cue.u1 - cue.u0, 8 * cue.h) * 0.6
        across = max(first - cue.h, middle - half), min(last + cue.h, middle + half)
        yield across[0], cue.v1 + 0.15 * cue.h, across[1], bottom - 0.15 * cue.h
    right = min(last, cue.u1 + _ROOM * cue.h)
    if right - cue.u1 >= _ROOM_BESIDE * cue.h:
        yield cue.u1 + 0.5 * cue.h, cue.v0 - 0.3 * cue.h, right, cue.v1 + 0.2 * cue.h
