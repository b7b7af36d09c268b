"""Lines of text where they stand on their page, in the page's own direction of reading."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from screening.ocr import Box, Line

# So many lines that run another way are a sheet of their own.
_A_SHEET: Final = 3
# How far an office stands from a signature, in heights of a line.
_SIGNED_REACH: Final = 2.0
_LONG: Final = 5.0
_ASKEW: Final = 1.2


@dataclass(frozen=True)
class Placed:
    """A line in the page's own direction: u along the reading, v down, h its height."""

    line: Line
    u0: float
    u1: float
    v0: float
    v1: float

    @cached_property
    def h(self) -> float:
        return self.v1 - self.v0


def direction(lines: Sequence[Line]) -> float:
    """The page's direction of reading in radians: the longest lines decide, and of letters by themselves, as a reader
    makes them of a star or a shadow, none where there are words."""
    words = [line for line in lines if sum(map(str.isalnum, line.text)) > 1] or lines
    return float(np.angle(sum((line.along for line in words), 0j)))


def by_their_way(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of sheets that hang the same way, the most written first. A few lines that run otherwise belong to the
    sheet that they are on.
    """
    main = complex(np.cos(direction(lines)), np.sin(direction(lines)))
    ways: dict[int, list[Line]] = {}
    for line in lines:
        quarter = round(float(np.angle(line.along * main.conjugate())) / (np.pi / 2)) % 4
        ways.setdefault(quarter, []).append(line)
    sheets = [sheet for quarter, sheet in ways.items() if quarter and len(sheet) >= _A_SHEET]
    others = [line for line in lines if not any(line in sheet for sheet in sheets)]
    return [others, *sheets] if others else sheets


def place(line: Line, angle: float) -> Placed:
    cos, sin = np.cos(angle), np.sin(angle)
    across = [x * cos + y * sin for x, y in line.corners]
    down = [y * cos - x * sin for x, y in line.corners]
    return Placed(line, min(across), max(across), min(down), max(down))


def is_level(one: Placed, other: Placed) -> bool:
    """Whether two lines stand side by side, though one is larger; a tilted line reaches above the one over it."""
    shared = min(one.u1, other.u1) - max(one.u0, other.u0)
    over_one_another = 2 * shared > min(one.u1 - one.u0, other.u1 - other.u0)
    apart = abs((other.v0 + other.v1) / 2 - (one.v0 + one.v1) / 2)
    return apart < max(one.h, other.h) * 0.6 and not over_one_another


def part_of(line: Line, share: float, end: float = 1.0) -> Box:
    """The box of a part of a line, from a share of its length on."""
    corners = np.array(line.corners)
    start, end = max(0.0, share - 0.02), min(1.0, end + 0.02)
    above, below = corners[1] - corners[0], corners[2] - corners[3]
    points = np.array([corners[0] + above * start, corners[0] + above * end,
                       corners[3] + below * end, corners[3] + below * start])  # fmt: skip
    x0, y0 = points.min(axis=0).astype(int)
    x1, y1 = np.ceil(points.max(axis=0)).astype(int)
    return int(x0), int(y0), int(x1), int(y1)


def piece_of(line: Line, start: int, end: int) -> Box:
    """The box of some of a line's characters."""
    return part_of(line, start / len(line.text), end / len(line.text))


def overlap(one: Box, two: Box) -> bool:
    return min(one[2], two[2]) > max(one[0], two[0]) and min(one[3], two[3]) > max(one[1], two[1])


def lies_in(point: complex, box: Box) -> bool:
    """Whether a point (across and down as a complex number) lies in an upright box."""
    return box[0] <= point.real <= box[2] and box[1] <= point.imag <= box[3]


def next_above(line: Placed, placed: Sequence[Placed]) -> Placed | None:
    """The next line above another, if one stands over it."""
    over = (other for other in placed if other is not line and _is_over(other, line))
    return max(over, key=lambda other: other.v1, default=None)


def next_below(line: Placed, placed: Sequence[Placed]) -> Placed | None:
    """The next line below another, if one stands under it."""
    under = (other for other in placed if other is not line and _is_over(line, other))
    return min(under, key=lambda other: other.v0, default=None)


def beside_or_just_below(line: Placed, placed: Sequence[Placed]) -> list[Placed]:
    """The lines that may say who signs, if somebody signs on this one: beside it, or up to two lines below it."""
    line, others = seen_along(line, placed)
    return [
        other
        for other in others
        if line.v0 - line.h / 2 < other.v0 < line.v1 + _SIGNED_REACH * other.h
        and min(other.u1, line.u1) > max(other.u0, line.u0) - _SIGNED_REACH * line.h
    ]


def seen_along(line: Placed, placed: Sequence[Placed]) -> tuple[Placed, list[Placed]]:
    """A line and the others as they are placed along the line itself, if it is long and lies askew on its page: paper
    in perspective fans out."""
    others = [other for other in placed if other is not line]
    if abs(line.line.along) <= _LONG * line.line.height or line.h < _ASKEW * line.line.height:
        return line, others
    angle = float(np.angle(line.line.along))
    return place(line.line, angle), [place(other.line, angle) for other in others]


def _is_over(other: Placed, line: Placed) -> bool:
    return other.v1 <= line.v0 + line.h / 2 and min(other.u1, line.u1) > max(other.u0, line.u0)
