"""The name line of a certificate: is something written on it, whoever it is?

The line is found by the wording before it ("presented to", "cyflwynir i"), by a label below it, by its place or its
looks, in the page's own direction of reading. It is "filled", "empty" or "not located"; not located is not empty.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import cv2
import numpy as np
import numpy.typing as npt

from screening.award_wording import (
    AFTER_A_NAME,
    INLINE,
    LABELS,
    TITLES_ABOVE,
    has_capitals,
    is_a_name_in_words,
    is_about_an_award,
    is_cue,
    is_everyday_word,
    looks_like_a_name,
    says_certificate,
)
from screening.everyday import NAMES_THAT_ARE_WORDS
from screening.ocr import Box, Line
from screening.spelling import fold, words_in

State = Literal["filled", "empty", "not_located"]
_FEWEST_WORDING: Final = 2
_SURE_OF_A_NAME: Final = 0.5
_LARGER: Final = 1.2
_UPPER_PART: Final = 0.7
_LONG_CUE: Final = 5.0
_FURTHEST: Final = 5.0
_FARTHEST_BESIDE: Final = 12.0
_JUST_ABOVE: Final = 1.5
_LABEL_REACH: Final = 2.0
_GAP: Final = 1.6
_ROOM_BESIDE: Final = 4.0
_A_LITTLE_MORE: Final = 1.08
_FEWEST_STROKES: Final = 3
_INK_SPREAD: Final = 2.0


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
    unread = _without_read(lines, grey) if any(is_cue(line.text) for line in lines) else grey
    found = [name_line for line in lines if (name_line := _about(line, lines, unread, angle, own))]
    if not any(name_line.state == "filled" for name_line in found) and (name := _by_its_looks(placed, own)):
        found.append(name)
    if not found and any(says_certificate(line.text) for line in lines):
        return (NameLine("not_located"),)
    return tuple(dict.fromkeys(found))


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
        return _by_its_place(cue, below, own)
    above = _line_above(cue, placed) if fold(cue.line.text) in LABELS else None
    for line in (beside, below, above):
        if line and (looks_like_a_name(line.line.text, own) or is_a_name_in_words(line.line.text)):
            return NameLine("filled", line.line.box, line.line.text)
    return _by_ink(cue, below, placed, grey, angle)


def _by_its_place(line: _Placed, below: _Placed | None, own: Collection[str]) -> NameLine | None:
    """A name below "Star of the week", or just above "has swum 25 metres"; None for anything else."""
    if below is None:
        return None
    name = None
    if fold(line.line.text).endswith(TITLES_ABOVE):
        name = below.line
    elif AFTER_A_NAME.match(below.line.text) and below.v0 - line.v1 < _JUST_ABOVE * below.h:
        name = line.line
    if name is None or not name.text[:1].isupper() or not looks_like_a_name(name.text, own):
        return None
    return NameLine("filled", name.box, name.text)


def _by_its_looks(placed: Sequence[_Placed], own: Collection[str]) -> NameLine | None:
    """The one line of a certificate that reads like a name and is written larger than the wording around it."""
    wording = [line for line in placed if not looks_like_a_name(line.line.text, own)]
    if len(wording) < _FEWEST_WORDING or not any(is_about_an_award(line.line.text) for line in wording):
        return None
    heights = sorted(line.h for line in wording)
    usual = heights[(len(heights) - 1) // 2]
    top, bottom = min(line.v0 for line in placed), max(line.v1 for line in placed)
    names = [
        line
        for line in placed
        if looks_like_a_name(line.line.text, own)
        and line.line.confidence >= _SURE_OF_A_NAME
        and has_capitals(line.line.text)
        and not any(is_everyday_word(word) and word not in NAMES_THAT_ARE_WORDS for word in words_in(line.line.text))
        and line.h >= _LARGER * usual
        and top < line.v0
        and (line.v0 + line.v1) / 2 < top + _UPPER_PART * (bottom - top)
    ]
    name = max(names, key=lambda line: line.h, default=None)
    return NameLine("filled", name.line.box, name.line.text) if name else None


def _without_read(lines: Sequence[Line], grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Paint over what was read, so that only ink that was not read is left to be seen."""
    paper = grey.copy()
    for line in lines:
        corners = np.array(line.corners)
        middle = corners.mean(axis=0)
        outline = (middle + (corners - middle) * _A_LITTLE_MORE).astype(np.int32)
        inside = outline.clip(0, [grey.shape[1] - 1, grey.shape[0] - 1])
        shade = float(np.median(grey[inside[:, 1], inside[:, 0]]))
        cv2.fillConvexPoly(paper, outline, (shade,))
    return paper


def _inline(line: Line, own: Collection[str]) -> NameLine | None:
    """A cue and the name on one line, or a sentence around the name; None when nothing follows the cue."""
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


def _next_lines(cue: _Placed, placed: Sequence[_Placed]) -> tuple[_Placed | None, _Placed | None]:
    beside, below = [], []
    for other in placed:
        if other is cue:
            continue
        level = abs((other.v0 + other.v1) / 2 - (cue.v0 + cue.v1) / 2) < max(cue.h, other.h) * 0.6
        if level and 0 <= other.u0 - cue.u1 + cue.h < cue.h * _FARTHEST_BESIDE:
            beside.append(other)
        across = min(other.u1, cue.u1 + 2 * cue.h) - max(other.u0, cue.u0 - 2 * cue.h)
        if not level and 0 < (other.v0 + other.v1) / 2 - cue.v1 < cue.h * _FURTHEST and across > 0:
            below.append(other)
    nearest = min(below, key=lambda other: other.v0, default=None)
    return min(beside, key=lambda other: other.u0, default=None), nearest


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
        patch, box = _patch(grey, band, angle)
        if patch is not None:
            states.append(NameLine("filled" if _has_writing(patch, cue.h) else "empty", box))
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


def _has_writing(patch: npt.NDArray[np.uint8], line_height: float) -> bool:
    """Say whether strokes of the height of letters lie side by side; ruled and dotted lines do not count."""
    scale = min(1.0, 32.0 / max(line_height, 1.0))
    small = cv2.resize(patch, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    if min(small.shape) < 12:
        return False
    height = line_height * scale
    smooth = cv2.GaussianBlur(small, (0, 0), height)
    dark = (smooth.astype(np.int16) - small > max(14, int(small.std()))).astype(np.uint8)
    rules = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, max(8, int(height * 1.4))), np.uint8))
    dark[cv2.dilate(rules, np.ones((3, 3), np.uint8)) > 0] = 0
    _, _, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    strokes = [stat for stat in stats[1:] if 0.3 * height < stat[3] < 2.6 * height and stat[4] > 0.08 * height**2]
    spread = sum(int(stat[2]) for stat in strokes)
    return len(strokes) >= _FEWEST_STROKES and spread > _INK_SPREAD * height


def _direction(lines: Sequence[Line]) -> float:
    """The page's direction of reading in radians: the longest lines decide."""
    return float(np.angle(sum((line.along for line in lines), 0j)))


def _place(line: Line, angle: float) -> _Placed:
    cos, sin = np.cos(angle), np.sin(angle)
    across = [x * cos + y * sin for x, y in line.corners]
    down = [y * cos - x * sin for x, y in line.corners]
    return _Placed(line, min(across), max(across), min(down), max(down))


def _patch(
    grey: npt.NDArray[np.uint8], band: tuple[float, float, float, float], angle: float
) -> tuple[npt.NDArray[np.uint8] | None, Box | None]:
    u0, v0, u1, v1 = band
    cos, sin = np.cos(angle), np.sin(angle)
    corners = np.array([[u * cos - v * sin, u * sin + v * cos] for u, v in ((u0, v0), (u1, v0), (u1, v1), (u0, v1))])
    height, width = grey.shape
    size = (int(u1 - u0), int(v1 - v0))
    x0, y0 = np.maximum(corners.min(axis=0), 0).astype(int)
    x1, y1 = np.minimum(np.ceil(corners.max(axis=0)), (width, height)).astype(int)
    if min(size) < 8 or x1 - x0 < 8 or y1 - y0 < 8:
        return None, None
    target = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    patch = cv2.warpPerspective(grey, matrix, size, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(patch, dtype=np.uint8), (int(x0), int(y0), int(x1), int(y1))


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
