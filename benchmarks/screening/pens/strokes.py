"""The pen's way through the letters of a font: each letter is thinned to lines, and these are joined to strokes."""

from functools import cache
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

Points = npt.NDArray[np.float32]
Spot = tuple[int, int]
# The letters are thinned at this size of the font, in pixels; strokes are told in shares of it.
SIZE = 160
_AROUND = 40
# A branch shorter than this many times the thickness of the line is a corner of the outline, not part of the stroke.
_SPUR = 0.9
_STRAIGHT_ON = 0.5
_LOOK_BACK = 9


@cache
def strokes_of(path: str, letter: str) -> tuple[Points, ...]:
    """The strokes of one letter in shares of the font's size, from the start of its base line; y goes down."""
    ink = _inked(path, letter)
    if not ink.any():
        return ()
    thick = 2 * float(np.median(cv2.distanceTransform(ink, cv2.DIST_L2, 3)[thinned(ink) > 0]))
    branches = _without_spurs(_branches(thinned(ink) > 0), _SPUR * thick)
    return tuple(
        (np.array(stroke, dtype=np.float32)[:, ::-1] - (_AROUND, _AROUND + SIZE)).astype(np.float32) / SIZE
        for stroke in _joined(branches)
    )


@cache
def thickness(path: str) -> float:
    """How thick the font's lines are, in shares of its size."""
    ink = _inked(path, "n")
    return 2 * float(np.median(cv2.distanceTransform(ink, cv2.DIST_L2, 3)[thinned(ink) > 0])) / SIZE


def _inked(path: str, letter: str) -> npt.NDArray[np.uint8]:
    font = ImageFont.truetype(path, SIZE)
    sheet = Image.new("L", (int(font.getlength(letter)) + SIZE + 2 * _AROUND, 2 * SIZE + 2 * _AROUND), 0)
    ImageDraw.Draw(sheet).text((_AROUND, _AROUND + SIZE), letter, font=font, fill=255, anchor="ls")
    return (np.asarray(sheet) > 127).astype(np.uint8)


def thinned(ink: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Lines of one pixel, by Zhang and Suen."""
    image, changed = ink.copy(), True
    while changed:
        changed = False
        for odd in (False, True):
            n, ne, e, se, s, sw, w, nw = _around(image)
            ring = [n, ne, e, se, s, sw, w, nw, n]
            many = sum(part.astype(np.int8) for part in ring[:8])
            steps = sum(((a == 0) & (b == 1)).astype(np.int8) for a, b in pairwise(ring))
            sides = ((n & e & w) | (n & s & w)) if odd else ((n & e & s) | (e & s & w))
            gone = (image == 1) & (many >= 2) & (many <= 6) & (steps == 1) & (sides == 0)
            image[gone] = 0
            changed = changed or bool(gone.any())
    return image


def _around(image: npt.NDArray[np.uint8]) -> list[npt.NDArray[np.uint8]]:
    wide = np.pad(image, 1)
    height, width = image.shape
    moves = [(-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1)]
    return [wide[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width] for dy, dx in moves]


def _branches(line: npt.NDArray[np.bool_]) -> list[list[Spot]]:
    """The ways between ends and forks, and rings."""
    left = {(int(y), int(x)) for y, x in np.argwhere(line)}
    beside = {spot: _beside(spot, left) for spot in left}
    forks = {spot for spot in left if len(beside[spot]) > 2}
    ways: list[list[Spot]] = []
    walked: set[Spot] = set()
    ends = [spot for spot in sorted(left - forks) if len(beside[spot]) <= 1 or forks.intersection(beside[spot])]
    for start in [*ends, *sorted(left - forks)]:
        if start in walked:
            continue
        way = [start]
        walked.add(start)
        while ahead := [spot for spot in beside[way[-1]] if spot not in walked and spot not in forks]:
            way.append(ahead[0])
            walked.add(ahead[0])
        before = [spot for spot in beside[way[0]] if spot in forks]
        after = [spot for spot in beside[way[-1]] if spot in forks]
        if len(way) == 1:
            before, after = before[:1], before[1:]
        ring = len(way) > 8 and way[0] in beside[way[-1]]
        ways.append([*before[:1], *way, *after[-1:]] if not ring else [*way, way[0]])
    return ways


def _beside(spot: Spot, among: set[Spot]) -> list[Spot]:
    """The neighbours; one across a corner only where no way round the corner leads to it."""
    y, x = spot
    straight = [(y + dy, x + dx) for dy, dx in [(-1, 0), (0, 1), (1, 0), (0, -1)] if (y + dy, x + dx) in among]
    across = [
        (y + dy, x + dx)
        for dy, dx in [(-1, 1), (1, 1), (1, -1), (-1, -1)]
        if (y + dy, x + dx) in among and (y + dy, x) not in among and (y, x + dx) not in among
    ]
    return straight + across


def _without_spurs(ways: list[list[Spot]], shortest: float) -> list[list[Spot]]:
    """What hangs on a fork by one end and is hardly longer than the line is thick was never drawn."""
    kept = []
    for way in ways:
        others = [spot for other in ways if other is not way for spot in (other[0], other[-1])]
        held = sum(any(_near(end, spot) for spot in others) for end in (way[0], way[-1]))
        if len(way) >= shortest or held != 1:
            kept.append(way)
    return kept


def _near(one: Spot, other: Spot) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) <= 3


def _joined(ways: list[list[Spot]]) -> list[list[Spot]]:
    """Ways that go straight on through a fork are one stroke."""
    ways = [list(way) for way in ways]
    while pair := _straightest(ways):
        first, second = pair
        ways = [way for way in ways if way is not first[0] and way is not second[0]]
        ways.append((first[0] if first[1] else first[0][::-1]) + (second[0][::-1] if second[1] else second[0]))
    return ways


def _straightest(ways: list[list[Spot]]) -> tuple[tuple[list[Spot], bool], tuple[list[Spot], bool]] | None:
    ends = [(way, last) for way in ways for last in (False, True) if len(way) > 3 and not _near(way[0], way[-1])]
    best, found = _STRAIGHT_ON, None
    for number, one in enumerate(ends):
        for other in ends[number + 1 :]:
            if other[0] is not one[0] and _near(_end(one), _end(other)):
                straight = -float(np.dot(_heading(one), _heading(other)))
                if straight > best:
                    best, found = straight, (one, other)
    return found


def _end(end: tuple[list[Spot], bool]) -> Spot:
    return end[0][-1 if end[1] else 0]


def _heading(end: tuple[list[Spot], bool]) -> npt.NDArray[np.float64]:
    """Which way the line goes out at this end."""
    way = end[0] if end[1] else end[0][::-1]
    along = np.subtract(way[-1], way[-min(len(way), _LOOK_BACK)]).astype(np.float64)
    length = float(np.hypot(*along))
    return along / length if length else along
