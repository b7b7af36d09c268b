"""Further looks, where the first one found no name and may have passed something over: at the dark ink alone, at small
sheets of paper with every pixel, on a smaller copy with its contrast evened out, and on a small one.

A finder passes over what is too large for it, and what is blurred, as well as what is too small or too faint: on a
small copy such writing is small and sharp. And it takes a name and the pale word that is printed large behind it for
one shape, which is none.
"""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, Self

import cv2
import numpy as np
import numpy.typing as npt

from screening.certificates import NameLine
from screening.cutting import Pixels, Quad
from screening.dots import ROUND, is_one_of_many
from screening.finder import INTO_A_SHAPE, Look, find_quads
from screening.ocr import Line, TooMuchText, read_places
from screening.placed import overlap
from screening.sheets import small_sheets
from screening.spelling import fold, words_in
from screening.vocabulary import sort_of

_WELL: Final = 0.8
_SURELY: Final = 0.95
_FEWEST_LINES: Final = 5
_OF_WRITING: Final = 2
_OF_A_WORD: Final = 4
_OF_A_NAME: Final = 2
_VOWELS: Final = frozenset("aeiouy")
_ONE_SIZE: Final = 2.0
_FURTHER: Final = 1.3
_CLIP: Final = 3.0
_PARTS: Final = (8, 8)
# As shares of the paper's brightness: what is lighter than the first is left out, what is darker than the other black.
_PALE, _DARKEST = 0.7, 0.3
_LINES_OF_A_SHEET: Final = 3
_MOST_NAMES: Final = 6
_ROUND_IT: Final = 0.08


def evened(rgb: Pixels) -> Pixels:
    """The same picture with every part's contrast raised as far as that part needs it: half-shadow, faint pencil."""
    parted = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB)
    parted[:, :, 0] = cv2.createCLAHE(_CLIP, _PARTS).apply(parted[:, :, 0])
    return np.asarray(cv2.cvtColor(parted, cv2.COLOR_LAB2RGB), dtype=np.uint8)


def dark_ink(rgb: Pixels) -> Pixels:
    """The darker ink alone, on white: without what is printed pale behind the wording of a certificate."""
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    share = grey / np.maximum(_paper(grey), 1.0)
    dark = np.clip((share - _DARKEST) / (_PALE - _DARKEST), 0.0, 1.0) * 255
    return np.asarray(cv2.merge([dark.astype(np.uint8)] * 3), dtype=np.uint8)


def _paper(grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """How bright the paper is at each pixel: the brightest round it, smoothed."""
    height, width = grey.shape
    small = cv2.resize(grey, (max(1, width // 4), max(1, height // 4)), interpolation=cv2.INTER_AREA)
    reach = max(3, min(small.shape) // 6 | 1)
    paper = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((reach, reach))), (0, 0), reach / 3)
    return np.asarray(cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.float32)


LOOKS: Final = (Look(800, evened), Look(480))
DARK_INK: Final = Look(800, dark_ink)


def read_enough(lines: tuple[Line, ...], name_lines_among: Callable[[tuple[Line, ...]], Sequence[NameLine]]) -> bool:
    """Whether these lines are so sure that a further look would only read them again: five lines or more and all
    of them surely, or else every place for a name surely and no word with doubt.

    A picture with little writing, or none, is always looked at further: what is blurred or large is not found at all.
    """
    writing = [line.confidence for line in lines if _letters(line) >= _OF_WRITING]
    if len(writing) >= _FEWEST_LINES and min(writing) >= _SURELY:
        return True
    words = [line.confidence for line in lines if _letters(line) >= _OF_A_WORD]
    if min(words, default=0.0) < _WELL:
        return False
    places = name_lines_among(lines)
    return bool(places) and all(_is_read_surely(place, lines) for place in places)


def _letters(line: Line) -> int:
    """How many letters of writing these are: none where no vowel is among them, as in a zigzag signed ("MWnM")."""
    has_vowels = not _VOWELS.isdisjoint(fold(line.text))
    return sum(character.isalpha() for character in line.text) if has_vowels else 0


def _is_read_surely(place: NameLine, lines: Sequence[Line]) -> bool:
    words = words_in(place.text)
    # "Hope" on a poster is a name that a certificate may have, and no reason to look no further.
    a_word = len(words) < _OF_A_NAME and all(sort_of(word) not in {"name", "unknown"} for word in words)
    if place.state != "filled" or place.box is None or a_word:
        return False
    return min((line.confidence for line in lines if overlap(line.box, place.box)), default=0.0) >= _SURELY


def look_again(rgb: Pixels, known: Sequence[Line], look: Look, *, until: float = float("inf")) -> tuple[Line, ...]:
    """All lines of a picture of which some are known, each place once. TimedOut beyond `until`; TooMuchText."""
    return _with_unread(rgb, known, _without_dots(find_quads(rgb, look)), until, is_further=True)


def look_at_dark_ink(rgb: Pixels, known: Sequence[Line], *, until: float = float("inf")) -> tuple[Line, ...]:
    """The same, looked for in the dark ink alone where the known lines stand; the largest places alone are read."""
    well = [line.box for line in known if line.confidence >= _WELL]
    if len(well) < _LINES_OF_A_SHEET:
        return tuple(known)
    x0, y0, x1, y1 = (edge(side) for edge, side in zip((min, min, max, max), zip(*well, strict=True), strict=True))
    across, down = int((x1 - x0) * _ROUND_IT), int((y1 - y0) * _ROUND_IT)
    x0, y0 = max(0, x0 - across), max(0, y0 - down)
    piece = np.ascontiguousarray(rgb[y0 : y1 + down, x0 : x1 + across])
    if not piece.size:
        return tuple(known)
    quads = _unread([quad + np.array([x0, y0]) for quad in find_quads(piece, DARK_INK)], known)
    found = read_places(rgb, quads[:_MOST_NAMES], until=until)
    return _each_place_once(known, [line for line in found if sum(map(str.isalpha, line.text)) >= _OF_WRITING])


def look_at_sheets(rgb: Pixels, known: Sequence[Line], *, until: float = float("inf")) -> tuple[Line, ...]:
    """The same, looked for with every pixel on the small sheets of paper in it."""
    quads: list[Quad] = []
    for x0, y0, x1, y1 in small_sheets(rgb):
        piece = np.ascontiguousarray(rgb[y0:y1, x0:x1])
        quads += [quad + np.array([x0, y0]) for quad in find_quads(piece, INTO_A_SHAPE)]
    return _with_unread(rgb, known, quads, until) if quads else tuple(known)


def _with_unread(
    rgb: Pixels, known: Sequence[Line], quads: Sequence[Quad], until: float, *, is_further: bool = False
) -> tuple[Line, ...]:
    try:
        return _each_place_once(known, read_places(rgb, _unread(quads, known), until=until, is_further=is_further))
    except TooMuchText as more:
        raise TooMuchText(_each_place_once(known, more.lines)) from None


def _without_dots(quads: Sequence[Quad]) -> list[Quad]:
    """Without the places that are hardly longer than high and of one size, where there are many: a border of dots, each
    of which would be read every way up."""
    places = [_Place.of(quad) for quad in quads]
    heights = [place.height for place in places if place.is_round]
    return [
        quad
        for quad, place in zip(quads, places, strict=True)
        if not (place.is_round and is_one_of_many(place.height, heights))
    ]


def _unread(quads: Sequence[Quad], known: Sequence[Line]) -> list[Quad]:
    """Those of the places at which nothing was read well, or less of a line than lies there."""
    well = [_Place.of(line.corners) for line in known if line.confidence >= _WELL]
    places = ((quad, _Place.of(quad)) for quad in quads)
    return [
        quad
        for quad, place in places
        if not any(_same_writing(place, other) and not _goes_further(place, other) for other in well)
    ]


def _each_place_once(known: Sequence[Line], found: Sequence[Line]) -> tuple[Line, ...]:
    """Add what lies elsewhere; what was read with doubt gives way to a surer read of the same writing, and a part of a
    line to the line."""
    lines = [(line, _Place.of(line.corners)) for line in known]
    for line in found:
        place = _Place.of(line.corners)
        same = [(other, where) for other, where in lines if _same_writing(place, where)]
        if all(_gives_way(other, line) or _is_part_of(where, place, line) for other, where in same):
            replaced = [other for other, _ in same]
            lines = [*((other, where) for other, where in lines if other not in replaced), (line, place)]
    return tuple(line for line, _ in lines)


def _gives_way(other: Line, line: Line) -> bool:
    return other.confidence < min(_WELL, line.confidence)


def _is_part_of(part: "_Place", whole: "_Place", line: Line) -> bool:
    return line.confidence >= _WELL and _goes_further(whole, part)


class _Place(NamedTuple):
    """Where something stands: the middle of its corners, its upright box, and its longer and its shorter side."""

    middle: complex
    box: tuple[float, float, float, float]
    length: float
    height: float

    @property
    def is_round(self) -> bool:
        return self.length < ROUND * self.height

    @classmethod
    def of(cls, corners: Quad | Sequence[tuple[float, float]]) -> Self:
        a, b, c, d = (complex(x, y) for x, y in corners)
        across, down = zip(*((point.real, point.imag) for point in (a, b, c, d)), strict=True)
        sides = sorted((abs(b - a), abs(d - a)))
        return cls((a + b + c + d) / 4, (min(across), min(down), max(across), max(down)), sides[1], sides[0])


def _goes_further(one: _Place, two: _Place) -> bool:
    return one.length > _FURTHER * two.length


def _same_writing(one: _Place, two: _Place) -> bool:
    """Whether the middle of either lies in the other, and their letters are of one size: no label for its name."""
    smaller, larger = sorted((one.height, two.height))
    return larger < _ONE_SIZE * smaller and (_holds(one, two) or _holds(two, one))


def _holds(one: _Place, two: _Place) -> bool:
    x0, y0, x1, y1 = one.box
    return x0 < two.middle.real < x1 and y0 < two.middle.imag < y1
