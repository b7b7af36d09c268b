"""Lines of text where they stand on their page, in the page's own direction of reading."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from screening.ocr import Box, Line


@dataclass(frozen=True)
class Placed:
    """A line in the page's own direction: u along the reading, v down, h its height."""

    line: Line
    u0: float
    u1: float
    v0: float
    v1: float

    @property
    def h(self) -> float:
        return self.v1 - self.v0


def direction(lines: Sequence[Line]) -> float:
    """The page's direction of reading in radians: the longest lines decide."""
    return float(np.angle(sum((line.along for line in lines), 0j)))


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


def part_of(line: Line, share: float) -> Box:
    """The box of the rest of a line from a share of its length on."""
    corners = np.array(line.corners)
    start = max(0.0, share - 0.02)
    rest = [corners[0] + (corners[1] - corners[0]) * start, corners[1], corners[2],
            corners[3] + (corners[2] - corners[3]) * start]  # fmt: skip
    points = np.array(rest)
    x0, y0 = points.min(axis=0).astype(int)
    x1, y1 = np.ceil(points.max(axis=0)).astype(int)
    return int(x0), int(y0), int(x1), int(y1)


def at_the_end(line: Line, name: str) -> tuple[Box, str]:
    """The box of a name at the end of a line, and the name."""
    return part_of(line, 1 - len(name) / len(line.text)), name
