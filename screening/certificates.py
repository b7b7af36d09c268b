"""The name line of a certificate: is something written on it, whoever it is?

The line is found by the wording before it ("presented to", "cyflwynir i"), by a label below it, by its place or its
looks, in the page's own direction of reading. It is "filled", "empty" or "not located"; not located is not empty.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from screening.award_wording import (
    INLINE,
    LABELS,
    can_only_be_a_name,
    is_a_name_in_words,
    is_a_schools,
    is_about_an_award,
    is_cue,
    is_everyday_word,
    is_signed_or_dated,
    is_wording,
    leads_to_a_name,
    looks_like_a_name,
    name_after_a_cue,
    name_before_a_reason,
    says_certificate,
    says_who_signs,
    says_why,
    says_why_of_an_award,
)
from screening.ink import has_writing, patch_of, without_read
from screening.ocr import Box, Line
from screening.spelling import fold, words_in

State = Literal["filled", "empty", "not_located"]
_SURE_OF_A_NAME: Final = 0.5
_NOT_MUCH_SMALLER: Final = 0.8
_SIGNED_REACH: Final = 2.0
_UPPER_PART: Final = 0.7
_MOST_ON_AN_AWARD: Final = 20
_LONG_CUE: Final = 5.0
_FURTHEST: Final = 5.0
_FARTHEST_BESIDE: Final = 12.0
_LABEL_REACH: Final = 2.0
_GAP: Final = 1.6
_ROOM_BESIDE: Final = 4.0
_ONE_SIZE: Final = 1.7
_REASON_REACH: Final = 1.5
_LARGER_THAN_A_REASON: Final = 1.1


@dataclass(frozen=True)
class NameLine:
    """The place for the name: its state, its box in pixels and what was read there ("" for ink that was not read).

    `compared` with the school's own blank: print beside the place cannot be taken for a name in it.
    """

    state: State
    box: Box | None = None
    text: str = ""
    compared: bool = False


@dataclass(frozen=True)
class _Placed:
    """A line in the page's own direction: u along the reading, v down, h its height."""

    line: Line
    u0: float
    u1: float
    v0: float
    v1: float

    @property
    def h(self) -> float:
        return self.v1 - self.v0


def find_name_lines(
    lines: Sequence[Line], grey: npt.NDArray[np.uint8], *, ours: Collection[str] = ()
) -> tuple[NameLine, ...]:
    """Find the name lines of what looks like a certificate and say whether they are filled.

    `ours` are phrases that the school has said are its own wording. Returns () when nothing reads like a
    certificate, and one "not_located" when something does but the place for the name cannot be made out.
    """
    if not lines:
        return ()
    angle = _direction(lines)
    placed = [_place(line, angle) for line in lines]
    own = {" ".join(words_in(phrase)) for phrase in ours}
    unread = without_read(lines, grey) if any(is_cue(line.text) for line in lines) else grey
    found = [name_line for line in lines if (name_line := _about(line, lines, unread, angle, own))]
    if not any(name_line.state == "filled" for name_line in found) and (name := _between_wording(placed, own)):
        found.append(name)
    if not found and any(says_certificate(line.text) for line in lines):
        return (NameLine("not_located"),)
    return tuple(dict.fromkeys(found))


def signatories(lines: Sequence[Line]) -> frozenset[int]:
    """Which lines of an award stand where those who sign it do: beside "Headteacher", or with it at the foot.

    A pupil is found there only by the whole name, letter for letter.
    """
    angle = _direction(lines)
    placed = [_place(line, angle) for line in lines]
    if not _is_an_award(placed):
        return frozenset()
    body = [line for line in placed if _is_of_the_body(line.line.text) and len(words_in(line.line.text)) > 1]
    foot = max((line.v1 for line in body), default=float("inf"))
    if not any(says_who_signs(line.line.text) and line.v1 > foot for line in placed):
        foot = float("inf")
    return frozenset(
        number
        for number, line in enumerate(placed)
        if (line.v0 + line.h / 2 > foot or _is_signed(line, placed)) and not name_after_a_cue(line.line.text)
    )


def _about(
    cue: Line, lines: Sequence[Line], grey: npt.NDArray[np.uint8], angle: float, own: Collection[str]
) -> NameLine | None:
    """What stands beside or below a line, seen along the line itself if it is long: paper in perspective fans out."""
    if abs(cue.along) > _LONG_CUE * cue.height:
        angle = float(np.angle(cue.along))
    placed = [_place(line, angle) for line in lines]
    return _after(placed[lines.index(cue)], placed, grey, angle, own)


def _after(
    cue: _Placed, placed: Sequence[_Placed], grey: npt.NDArray[np.uint8], angle: float, own: Collection[str]
) -> NameLine | None:
    inline = _inline(cue.line, own)
    if inline is not None:
        return inline
    beside, below = _next_lines(cue, placed)
    if not is_cue(cue.line.text):
        return None
    above = _line_above(cue, placed) if fold(cue.line.text) in LABELS else None
    for line in (beside, below, above):
        if line and (looks_like_a_name(line.line.text, own) or is_a_name_in_words(line.line.text, alone=True)):
            return NameLine("filled", line.line.box, line.line.text)
    return _by_ink(cue, below, placed, grey, angle)


def _between_wording(placed: Sequence[_Placed], own: Collection[str]) -> NameLine | None:
    """The line that can only be a name, where one is due; the largest where there are more.

    On an award that is below a title or a cue and above more wording; on any other page, as names stand in letters and
    on tickets too, below wording that leads to a name or above the reason, larger than it.
    """
    body = [line for line in placed if _is_of_the_body(line.line.text)]
    if not body:
        return None
    award = _is_an_award(placed)
    usual = sorted(line.h for line in body)[(len(body) - 1) // 2]
    names = [
        line
        for line in (*placed, *_in_two_pieces(placed))
        if line.line.confidence >= _SURE_OF_A_NAME
        and line.h >= _NOT_MUCH_SMALLER * usual
        and can_only_be_a_name(line.line.text, own)
        and not _is_signed(line, placed)
        and (
            (award and _is_due_a_name(line, placed, body)) or _is_led_to(line, placed) or _is_given_a_reason(line, body)
        )
    ]
    if name := max(names, key=lambda line: line.h, default=None):
        return NameLine("filled", name.line.box, name.line.text)
    for line in placed:
        if (award or any(is_cue(other.line.text) for other in placed)) and (
            name := name_before_a_reason(line.line.text, own)
        ):
            return NameLine("filled", line.line.box, name)
        if award and (after := name_after_a_cue(line.line.text, own, award=True)):
            return _at_the_end(line.line, after)
    return None


def _in_two_pieces(placed: Sequence[_Placed]) -> Iterator[_Placed]:
    """A name of two words that were found apart, side by side and of one size."""
    single = [line for line in placed if len(words_in(line.line.text)) == 1]
    for left, right in permutations(single, 2):
        near = -left.h / 2 < right.u0 - left.u1 < left.h and max(left.h, right.h) < _ONE_SIZE * min(left.h, right.h)
        if near and _is_level(left, right):
            one, two = left.line, right.line
            corners = (one.corners[0], two.corners[1], two.corners[2], one.corners[3])
            line = replace(one, text=f"{one.text} {two.text}", corners=corners)
            yield _Placed(line, left.u0, right.u1, min(left.v0, right.v0), max(left.v1, right.v1))


def _is_led_to(line: _Placed, placed: Sequence[_Placed]) -> bool:
    """Whether the line just above ends with what a name follows: "Afternoon tea with the Head for"."""
    above = [other for other in placed if other is not line and _is_before(other, line)]
    nearest = max(above, key=lambda other: other.v1, default=None)
    return (
        nearest is not None
        and len(words_in(line.line.text)) > 1
        and line.v0 - nearest.v1 < _FURTHEST * nearest.h
        and leads_to_a_name(nearest.line.text)
    )


def _is_given_a_reason(line: _Placed, body: Sequence[_Placed]) -> bool:
    """Whether the line just below says why, in smaller letters: "danced in the spring show"."""
    below = [other for other in body if other is not line and other.v0 >= line.v1 - line.h / 2]
    nearest = min(below, key=lambda other: other.v0, default=None)
    return (
        nearest is not None
        and len(words_in(line.line.text)) > 1
        and len(words_in(nearest.line.text)) > 2
        and nearest.v0 - line.v1 < _REASON_REACH * line.h
        and line.h >= _LARGER_THAN_A_REASON * nearest.h
        and says_why(nearest.line.text)
    )


def _is_due_a_name(line: _Placed, placed: Sequence[_Placed], body: Sequence[_Placed]) -> bool:
    """Whether a line of an award stands after a title or a cue and before more wording; or before the reason.

    The lower part of a page is for those who sign it, unless a reason follows at once. One word at the foot is what
    somebody is: "Librarian".
    """
    after = [other for other in body if other is not line and other.v0 >= line.v1 - line.h / 2]
    if not any(len(words_in(other.line.text)) > 1 for other in after):
        return False
    top, bottom = min(other.v0 for other in placed), max(other.v1 for other in placed)
    reason = says_why(min(after, key=lambda other: other.v0).line.text)
    if not reason and (line.v0 + line.v1) / 2 > top + _UPPER_PART * (bottom - top):
        return False
    if any(_is_before(other, line) and not is_a_schools(other.line.text) for other in body):
        return True
    return reason and len(words_in(line.line.text)) > 1


def _is_before(other: _Placed, line: _Placed) -> bool:
    above = other.v1 <= line.v0 + line.h / 2
    left = other.u1 <= line.u0 + line.h and other.v0 < line.v1 and line.v0 < other.v1
    return above or left


def _is_of_the_body(text: str) -> bool:
    return (is_wording(text) or says_why(text)) and not is_signed_or_dated(text)


def _is_an_award(placed: Sequence[_Placed]) -> bool:
    texts = [line.line.text for line in placed]
    if any(is_about_an_award(text) or says_why_of_an_award(text) for text in texts):
        return True
    # Wording that nobody thought of, with a reason for something and somebody to sign it.
    return (
        len(texts) <= _MOST_ON_AN_AWARD
        and any(says_why(text) for text in texts)
        and any(is_signed_or_dated(text) for text in texts)
    )


def _is_signed(line: _Placed, placed: Sequence[_Placed]) -> bool:
    """Whether "Headteacher" or "Signed" stands beside a line or just below it."""
    return any(
        says_who_signs(other.line.text)
        and line.v0 - line.h / 2 < other.v0 < line.v1 + _SIGNED_REACH * other.h
        and min(other.u1, line.u1) > max(other.u0, line.u0) - _SIGNED_REACH * line.h
        for other in placed
        if other is not line
    )


def _inline(line: Line, own: Collection[str]) -> NameLine | None:
    """A cue and the name on one line, or a sentence around the name; None when nothing follows the cue."""
    if after := name_after_a_cue(line.text, own):
        return _at_the_end(line, after)
    found = INLINE.search(line.text)
    if not found:
        return None
    rest = line.text[found.end() :]
    words = re.findall(r"[^\W\d_][^\W\d_'’]*", rest)
    name: list[str] = []
    for word in words:
        if is_everyday_word(word) and not (name and word[:1].isupper()):
            break
        name.append(word)
    if name and looks_like_a_name(" ".join(name), own):
        return NameLine("filled", _part_of(line, found.end() / max(1, len(line.text))), " ".join(name))
    return NameLine("empty", line.box) if words or re.search(r"[._…]{3,}", rest) else None


def _at_the_end(line: Line, name: str) -> NameLine:
    return NameLine("filled", _part_of(line, 1 - len(name) / len(line.text)), name)


def _next_lines(cue: _Placed, placed: Sequence[_Placed]) -> tuple[_Placed | None, _Placed | None]:
    beside, below = [], []
    for other in placed:
        if other is cue:
            continue
        level = _is_level(cue, other)
        if level and 0 <= other.u0 - cue.u1 + cue.h < cue.h * _FARTHEST_BESIDE:
            beside.append(other)
        across = min(other.u1, cue.u1 + 2 * cue.h) - max(other.u0, cue.u0 - 2 * cue.h)
        if not level and 0 < (other.v0 + other.v1) / 2 - cue.v1 < cue.h * _FURTHEST and across > 0:
            below.append(other)
    nearest = min(below, key=lambda other: other.v0, default=None)
    return min(beside, key=lambda other: other.u0, default=None), nearest


def _is_level(one: _Placed, other: _Placed) -> bool:
    """Whether two lines stand side by side, though one is larger; a tilted line reaches above the one over it."""
    shared = min(one.u1, other.u1) - max(one.u0, other.u0)
    over_one_another = 2 * shared > min(one.u1 - one.u0, other.u1 - other.u0)
    apart = abs((other.v0 + other.v1) / 2 - (one.v0 + one.v1) / 2)
    return apart < max(one.h, other.h) * 0.6 and not over_one_another


def _line_above(label: _Placed, placed: Sequence[_Placed]) -> _Placed | None:
    """The line just above a label, where the label stands below the place for the name."""
    above = [
        other
        for other in placed
        if other.v0 < label.v0 and label.v0 - other.v1 < _LABEL_REACH * label.h
        and min(other.u1, label.u1) > max(other.u0, label.u0)
    ]  # fmt: skip
    return max(above, key=lambda other: other.v1, default=None)


def _by_ink(
    cue: _Placed, below: _Placed | None, placed: Sequence[_Placed], grey: npt.NDArray[np.uint8], angle: float
) -> NameLine:
    """Nothing was read: look for strokes in the room right of the cue, and between it and the next printed line."""
    states: list[NameLine] = []
    for band in _rooms(cue, below, placed):
        patch, box = patch_of(grey, band, angle)
        if patch is not None:
            states.append(NameLine("filled" if has_writing(patch, cue.h) else "empty", box))
    filled = next((name_line for name_line in states if name_line.state == "filled"), None)
    return filled or next(iter(states), NameLine("not_located"))


def _rooms(
    cue: _Placed, below: _Placed | None, placed: Sequence[_Placed]
) -> Iterator[tuple[float, float, float, float]]:
    bottom = below.v0 if below else cue.v1 + 3 * cue.h
    if bottom - cue.v1 >= _GAP * cue.h:
        middle, half = (cue.u0 + cue.u1) / 2, max(cue.u1 - cue.u0, 8 * cue.h) * 0.6
        yield middle - half, cue.v1 + 0.15 * cue.h, middle + half, bottom - 0.15 * cue.h
    right = max(other.u1 for other in placed)
    if right - cue.u1 >= _ROOM_BESIDE * cue.h:
        yield cue.u1 + 0.5 * cue.h, cue.v0 - 0.3 * cue.h, right, cue.v1 + 0.2 * cue.h


def _direction(lines: Sequence[Line]) -> float:
    """The page's direction of reading in radians: the longest lines decide."""
    return float(np.angle(sum((line.along for line in lines), 0j)))


def _place(line: Line, angle: float) -> _Placed:
    cos, sin = np.cos(angle), np.sin(angle)
    across = [x * cos + y * sin for x, y in line.corners]
    down = [y * cos - x * sin for x, y in line.corners]
    return _Placed(line, min(across), max(across), min(down), max(down))


def _part_of(line: Line, share: float) -> Box:
    """The box of the rest of a line from a share of its length on."""
    corners = np.array(line.corners)
    start = max(0.0, share - 0.02)
    rest = [corners[0] + (corners[1] - corners[0]) * start, corners[1], corners[2],
            corners[3] + (corners[2] - corners[3]) * start]  # fmt: skip
    points = np.array(rest)
    x0, y0 = points.min(axis=0).astype(int)
    x1, y1 = np.ceil(points.max(axis=0)).astype(int)
    return int(x0), int(y0), int(x1), int(y1)
