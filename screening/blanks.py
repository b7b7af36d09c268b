"""A school's own certificates: a photograph of one is laid over the blank, and what the blank does not have is writing.

The office says once where the name goes. The answer of a design that is known again in a picture stands in the place
of the guess by wording, there and nowhere else: "filled", "empty" or "not_located". It hides no name on the roll, and
"empty" is never "clear".
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image
from rapidfuzz import fuzz, process

from screening import aligned
from screening.added_ink import added_in
from screening.certificates import NameLine, find_name_lines
from screening.ocr import Box, Line, Pixels, lit, read_lines
from screening.spelling import fold

SIDE: Final = 1000
"""The longer side of the small copy in which a design and a photograph of it are compared, in pixels."""
MOST_COPIES: Final = 4
MOST_PROPOSED: Final = 6
FEWEST_LINES: Final = aligned.FEWEST_LINES
_ALIKE: Final = 82
_FEWEST_LETTERS: Final = 4
_MOST_IN_VAIN: Final = 2
_MOST_RIVALS: Final = 3
_OF_ITS_LETTERS: Final = 0.3
_ALREADY_THERE: Final = 2
_MOSTLY: Final = 0.6
_MARGIN: Final = 12
_LEAST_DEEP: Final = 0.05
_THE_SAME: Final = 0.7


@dataclass(frozen=True)
class Print:
    """A line that is printed on the blank: its letters, its corners in pixels of the small copy."""

    letters: str
    corners: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Design:
    """A blank certificate, ready to be known again. `place` is where the name goes, in pixels of the small copy.

    Where nobody has said so and the machine proposed the place (`is_marked` is false), writing there is asked about,
    and whatever is guessed from the wording stands beside it.
    """

    ref: int
    lines: tuple[Print, ...]
    grey: Pixels
    place: Box
    is_marked: bool = True

    @cached_property
    def looks(self) -> aligned.Looks:
        return aligned.looks_of(self.grey)

    @cached_property
    def is_blank_there(self) -> bool:
        """Whether no print stands in the place: one that was sent in filled is no measure of another like it."""
        x0, y0, x1, y1 = self.place
        middles = [np.array(line.corners).mean(axis=0) for line in self.lines]
        return not any(x0 <= x <= x1 and y0 <= y <= y1 for x, y in middles)


@dataclass(frozen=True)
class Prepared:
    """What is kept of a blank: its printed lines, and the places where the name may go, the likeliest first."""

    lines: tuple[Print, ...]
    proposed: tuple[Box, ...]


def small_copy(image: Image.Image) -> Pixels:
    """A blank in the size in which designs are compared, in grey."""
    share = min(1.0, SIDE / max(image.size))
    size = max(1, round(image.width * share)), max(1, round(image.height * share))
    return np.asarray(image.convert("L").resize(size, Image.Resampling.BOX), dtype=np.uint8)


def prepare(image: Image.Image) -> Prepared:
    """Read a blank certificate, an upright picture in RGB; everything is in pixels of its small copy."""
    rgb = lit(np.asarray(image.convert("RGB"), dtype=np.uint8))
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    lines = read_lines(rgb)
    share = min(1.0, SIDE / max(grey.shape))
    prints = tuple(
        Print(letters, tuple((round(x * share, 1), round(y * share, 1)) for x, y in line.corners))
        for line in lines
        if len(letters := fold(line.text)) >= _FEWEST_LETTERS
    )
    boxes = [slot.box for slot in find_name_lines(lines, grey) if slot.box] + _gaps(lines, grey)
    inside = [_scaled(part, share) for box in boxes if (part := _inside(box, grey))]
    return Prepared(prints, tuple(_apart(inside)[:MOST_PROPOSED]))


def _gaps(lines: Sequence[Line], grey: Pixels) -> list[Box]:
    """The empty bands between the printed lines of an upright sheet, the deepest first."""
    height, width = grey.shape
    rows = np.zeros(height, dtype=bool)
    for line in lines:
        rows[max(0, line.box[1]) : max(0, line.box[3])] = True
    edges = np.flatnonzero(np.diff(np.concatenate(([True], rows, [True])).astype(np.int8)))
    bands = [
        (int(top), int(bottom)) for top, bottom in zip(edges[::2], edges[1::2], strict=True) if top and bottom < height
    ]
    deep = sorted(
        (band for band in bands if band[1] - band[0] >= _LEAST_DEEP * height), key=lambda band: band[0] - band[1]
    )
    return [(round(0.04 * width), top, round(0.96 * width), bottom) for top, bottom in deep]


def _apart(boxes: Sequence[Box]) -> list[Box]:
    """The boxes in their order, without those that mostly are one that came before."""
    kept: list[Box] = []
    for box in boxes:
        if not any(_shared(box, other) > _THE_SAME and _area(box) < 2 * _area(other) for other in kept):
            kept.append(box)
    return kept


def _scaled(box: Box, share: float) -> Box:
    x0, y0, x1, y1 = (round(side * share) for side in box)
    return x0, y0, x1, y1


def name_lines(
    guessed: tuple[NameLine, ...], lines: Sequence[Line], grey: Pixels, designs: Sequence[Design]
) -> tuple[NameLine, ...]:
    """The name lines of a picture, with the answers of the designs that are in it in the place of guesses there."""
    papers = list(_found(lines, grey, designs))
    kept = [guess for guess in guessed if not any(paper.answers(guess) for paper in papers)]
    told = (paper.answer for paper in papers if paper.design.is_marked or paper.answer.state == "filled")
    return tuple(dict.fromkeys([*told, *kept]))


@dataclass(frozen=True)
class _Paper:
    """One copy of a design in a picture. `matrix` leads from the picture to the design's small copy."""

    design: Design
    matrix: aligned.Matrix
    answer: NameLine

    def answers(self, guess: NameLine) -> bool:
        """Whether a guess is about this paper: the office has said where its name goes, so a signature is none.

        A name that was read close to an empty place, and is not printed there, is asked about all the same.
        """
        if self.answer.state == "not_located" or not self.design.is_marked or not self.design.is_blank_there:
            return False
        if guess.box is None:
            return True
        box, (height, width) = _moved(guess.box, self.matrix), self.design.grey.shape
        return _shared(box, (0, 0, width, height)) > _MOSTLY and not self._was_missed(guess, box)

    def _was_missed(self, guess: NameLine, box: Box) -> bool:
        x0, y0, x1, y1 = self.design.place
        close = (x0, 2 * y0 - y1, x1, 2 * y1 - y0)
        is_read = self.answer.state == "empty" and guess.state == "filled" and bool(guess.text)
        return is_read and _shared(box, close) > _MOSTLY and not _is_printed(guess.text, box, self.design)


def _found(lines: Sequence[Line], grey: Pixels, designs: Sequence[Design]) -> Iterator[_Paper]:
    """Every copy of every design in the picture; nothing is laid over anything before words resemble a design's.

    Of designs that go by the same lines of the picture the one that looks most like the paper is it.
    """
    letters = [fold(line.text) for line in lines]
    corners = [np.array(line.corners) for line in lines]
    resembling = _resembling(letters, corners, designs)
    halves = aligned.halved(grey) if resembling else ()
    taken: set[int] = set()
    copies = in_vain = 0
    for number, (_design, group) in enumerate(resembling):
        if copies >= MOST_COPIES or in_vain >= _MOST_IN_VAIN:
            return
        if _goes_by(taken, group):
            continue
        words = set(group.values())
        rivals = [each for each in resembling[number:] if _goes_by(words, each[1]) and not _goes_by(taken, each[1])]
        laid = [each for one in rivals[:_MOST_RIVALS] if (each := _laid_over(*one, corners, halves))]
        in_vain += 1
        if laid:
            copies, in_vain = copies + 1, in_vain - 1
            _points, design, matrix = max(laid, key=lambda each: each[0])
            on_it = _moved_points(np.array([each.mean(axis=0) for each in corners]), matrix)
            height, width = design.grey.shape
            taken |= {index for index, (x, y) in enumerate(on_it) if 0 <= x < width and 0 <= y < height}
            yield _Paper(design, matrix, _answer(design, matrix, lines, halves))


def _goes_by(seen: set[int], group: dict[int, int]) -> bool:
    """Whether a design is known by these lines of the picture."""
    return len(seen & set(group.values())) >= _ALREADY_THERE


def _resembling(
    letters: Sequence[str], corners: Sequence[npt.NDArray[np.float64]], designs: Sequence[Design]
) -> list[tuple[Design, dict[int, int]]]:
    """Designs whose words stand in the picture in the design's own order, the most letters first."""
    words = [line.letters for design in designs for line in design.lines]
    if not words or not letters:
        return []
    alike = process.cdist(words, letters, scorer=fuzz.ratio, score_cutoff=_ALIKE) > 0
    found, start = [], 0
    for design in designs:
        same = alike[start : start + len(design.lines)]
        start += len(design.lines)
        if same.any(axis=1).sum() >= aligned.FEWEST_LINES:
            places = [np.array(line.corners) for line in design.lines]
            found += [(design, group) for group in islice(aligned.groups(places, corners, same), MOST_COPIES)]
    found = [each for each in found if _weight(*each) >= _OF_ITS_LETTERS * _weight(each[0], range(len(each[0].lines)))]
    return sorted(found, key=lambda each: -_weight(*each))


def _weight(design: Design, lines: Iterable[int]) -> int:
    """How many letters these lines of a design have."""
    return sum(len(design.lines[line].letters) for line in lines)


def _laid_over(
    design: Design, group: dict[int, int], corners: Sequence[npt.NDArray[np.float64]], halves: Sequence[Pixels]
) -> tuple[int, Design, aligned.Matrix] | None:
    """How many of the design's points are in the picture, and where each point of the picture lies on it; or None."""
    size = design.grey.shape[1::-1]
    for first in aligned.by_words([np.array(line.corners) for line in design.lines], corners, group):
        if not aligned.is_sound(first, size):
            continue
        closer = aligned.by_looks(design.looks, aligned.laid(halves, first, size))
        if closer is not None and aligned.is_sound(closer[0] @ first, size):
            return closer[1], design, np.asarray(closer[0] @ first, dtype=np.float64)
    return None


def _answer(design: Design, matrix: aligned.Matrix, lines: Sequence[Line], halves: Sequence[Pixels]) -> NameLine:
    """Whether something is written in the place for the name."""
    back = np.asarray(np.linalg.inv(matrix), dtype=np.float64)
    place = _inside(_moved(design.place, back), halves[0])
    flat = aligned.unbent(design.looks, aligned.laid(halves, matrix, design.grey.shape[1::-1]))
    added = added_in(design.grey, *flat, place=design.place) if flat else None
    if added is None or place is None:
        return NameLine("not_located")
    if added.is_writing and added.box:
        text = " ".join(line.text for line in lines if _stands_in(line, design, matrix))
        return NameLine("filled", _inside(_moved(_wider(added.box), back), halves[0]) or place, text)
    return NameLine("empty", place, compared=True)


def _stands_in(line: Line, design: Design, matrix: aligned.Matrix) -> bool:
    """Whether a line was read in the place for the name and is not printed there."""
    (x, y), *_ = _moved_points(np.array(line.corners).mean(axis=0)[None], matrix)
    x0, y0, x1, y1 = design.place
    inside = x0 <= x <= x1 and y0 <= y <= y1
    return inside and bool(fold(line.text)) and not _is_printed(line.text, _moved(line.box, matrix), design)


def _is_printed(text: str, box: Box, design: Design) -> bool:
    """Whether the blank has these words in this place."""
    letters = fold(text)
    return any(
        fuzz.partial_ratio(letters, line.letters) >= _ALIKE and _shared(box, _around(np.array(line.corners))) > 0
        for line in design.lines
    )


def _moved_points(points: npt.NDArray[np.float64], matrix: aligned.Matrix) -> npt.NDArray[np.float64]:
    return np.asarray(cv2.perspectiveTransform(points[None].astype(np.float64), matrix)[0])


def _moved(box: Box, matrix: aligned.Matrix) -> Box:
    x0, y0, x1, y1 = box
    return _around(_moved_points(np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], dtype=np.float64), matrix))


def _around(points: npt.NDArray[np.float64]) -> Box:
    low, high = np.floor(points.min(axis=0)).astype(int), np.ceil(points.max(axis=0)).astype(int)
    return int(low[0]), int(low[1]), int(high[0]), int(high[1])


def _wider(box: Box) -> Box:
    return box[0] - _MARGIN, box[1] - _MARGIN, box[2] + _MARGIN, box[3] + _MARGIN


def _inside(box: Box, grey: Pixels) -> Box | None:
    """The part of a box that lies in the picture; None when less than most of it does."""
    height, width = grey.shape
    part = max(0, box[0]), max(0, box[1]), min(width, box[2]), min(height, box[3])
    if part[2] <= part[0] or part[3] <= part[1] or _area(part) < _MOSTLY * _area(box):
        return None
    return part


def _shared(one: Box, other: Box) -> float:
    """Which share of the smaller box lies in the other."""
    across, down = min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1])
    return max(0, across) * max(0, down) / max(1, min(_area(one), _area(other)))


def _area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])
