"""Read the text in a picture: lines are found on a smaller copy and read on the full picture.

The finder sees at most 1600 pixels; each line that it finds is cut from the full picture, so that small writing is
read with all its pixels.
"""

import cmath
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from screening import engines, finder, reader
from screening.cutting import LINE_HEIGHT, cut, is_upended, laid, on_its_head
from screening.cutting import Pixels as Pixels
from screening.cutting import Quad as Quad
from screening.dots import ROUND, is_a_dot, is_one_of_many
from screening.finder import FIRST, INTO_A_SHAPE, Look, find_quads
from screening.reader import LETTERS as LETTERS
from screening.spelling import words_in
from screening.vocabulary import is_a_word

LONGEST_LINE: Final = 1600
MOST_LINES: Final = 150
_BATCH: Final = 6
_TURNED: Final = 0.9
_HARDLY_LONGER: Final = 2.0
_FAR_LONGER: Final = 16.0
_LARGE_FOR_A_DOT: Final = 200
_HARDLY: Final = 0.5
_FEWEST_LETTERS: Final = 2
# On 930 photographs no writing came after two in a row without any, in those looks that end here.
_MOST_IN_VAIN: Final = 6
_LONG_WORD: Final = 4
_SEVERAL: Final = 3
_DOUBTFUL: Final = 0.8
_VERY_WELL: Final = 0.93
_LARGE: Final = 0.08
_MOST_LOOKS: Final = 2
_UNREAD: Final = 0.93
_IN_FAVOUR: Final = 0.1
_AGAINST: Final = 0.7
_EVERY: Final = 8
_DARK: Final = 150
_NEARLY_WHITE: Final = 235
_CLS_LENGTH: Final = 192

Box = tuple[int, int, int, int]


class TimedOut(RuntimeError):
    """The time given for one picture ran out; it counts as not checked."""


class TooMuchText(RuntimeError):
    """More places with text than are read; `lines` are those that were. What was found in them stands, and the picture
    was not read to the end."""

    def __init__(self, lines: Sequence["Line"]) -> None:
        super().__init__()
        self.lines = tuple(lines)


@dataclass(frozen=True)
class Line:
    """One line of text as it was read: corners from the line's own top left, clockwise, in pixels of the picture.

    `letters` holds the reader's probabilities (steps x LETTERS, capitals and accents taken together), so that a name
    can be asked for directly; `by_hand` the log-odds that it is handwriting or script and no print.
    """

    text: str
    confidence: float
    corners: tuple[tuple[float, float], ...]
    letters: npt.NDArray[np.float32] = field(repr=False, compare=False)
    by_hand: float = field(default=0.0, compare=False)

    @cached_property
    def box(self) -> Box:
        """The upright box (x0, y0, x1, y1) around the line."""
        across, down = [x for x, _ in self.corners], [y for _, y in self.corners]
        return int(min(across)), int(min(down)), int(np.ceil(max(across))), int(np.ceil(max(down)))

    @cached_property
    def along(self) -> complex:
        """The line's direction of reading and its length, in pixels."""
        (x0, y0), (x1, y1), *_ = self.corners
        return complex(x1 - x0, y1 - y0)

    @property
    def turn(self) -> int:
        """How far the line lies turned to the right, by the nearest quarter: 0, 90, 180 or 270 degrees."""
        return round(cmath.phase(self.along) * 2 / cmath.pi) % 4 * 90

    @cached_property
    def middle(self) -> complex:
        """The middle of its four corners, in pixels."""
        return sum((complex(x, y) for x, y in self.corners), 0j) / len(self.corners)

    def moved(self, across: int, down: int) -> "Line":
        """The same line in a picture of which this one was a part."""
        return replace(self, corners=tuple((x + across, y + down) for x, y in self.corners))

    @cached_property
    def height(self) -> float:
        """Height of the line across its own direction, in pixels."""
        (x0, y0), *_, (x3, y3) = self.corners
        return float(np.hypot(x3 - x0, y3 - y0))


def read_lines(rgb: Pixels, *, until: float = float("inf"), largest: int | None = None) -> tuple[Line, ...]:
    """Read every line of text in an RGB picture, or so many of the `largest`. `until` is a time of `time.monotonic`;
    TimedOut beyond it. TooMuchText where there are more than MOST_LINES.

    What was taken for one large line and could not be read is often a wall or a sheet with small writing: it is
    looked at once more, by itself.
    """
    lines, is_all = _as_far_as_read(rgb, until, FIRST, largest)
    large = [line for line in lines if line.confidence < _UNREAD and line.height > _LARGE * max(rgb.shape[:2])]
    found = list(lines)
    for line in sorted(large, key=lambda line: -line.height)[:_MOST_LOOKS]:
        x0, y0 = max(0, line.box[0]), max(0, line.box[1])
        piece = np.ascontiguousarray(rgb[y0 : line.box[3], x0 : line.box[2]])
        seen, is_all_of_it = _as_far_as_read(piece, until, INTO_A_SHAPE)
        inner, is_all = [line.moved(x0, y0) for line in seen], is_all and is_all_of_it
        found += [line for line in inner if not any(_lies_in(line, known) for known in lines if known not in large)]
    if not is_all:
        raise TooMuchText(found)
    return tuple(found)


def _lies_in(line: Line, known: Line) -> bool:
    """Say whether the middle of a line lies in another's box, so that it is the same writing."""
    x0, y0, x1, y1 = line.box
    left, top, right, bottom = known.box
    return left < (x0 + x1) / 2 < right and top < (y0 + y1) / 2 < bottom


def _as_far_as_read(rgb: Pixels, until: float, look: Look, largest: int | None = None) -> tuple[tuple[Line, ...], bool]:
    """The lines, and whether these are all that were to be read."""
    try:
        return read_places(rgb, find_quads(rgb, look)[:largest], until=until), True
    except TooMuchText as more:
        return more.lines, False


def read_places(rgb: Pixels, quads: Sequence[Quad], *, until: float, is_further: bool = False) -> tuple[Line, ...]:
    """Read what stands at these places of the picture; in a further look, of which little is to be expected, only as
    long as there is any writing. TimedOut beyond `until`, TooMuchText beyond MOST_LINES."""
    _in_time(until)
    as_line = _EachWayOnce()
    pieces = _upright(rgb, quads[:MOST_LINES], until)
    lines = tuple(_one_way_up(list(_read(pieces, as_line, is_further=is_further)), until, as_line))
    if len(quads) > MOST_LINES:
        raise TooMuchText(lines)
    return lines


class Further(NamedTuple):
    """How far a line is cut out beyond where it was found, in its heights."""

    before: float
    behind: float


NO_FURTHER: Final = Further(0.0, 0.0)


def read_otherwise(
    rgb: Pixels, line: Line, drawn: Callable[[Pixels], Pixels], *, further: Further = NO_FURTHER, until: float
) -> Line | None:
    """The same line read from a picture of it that was drawn otherwise and goes `further` on before and behind; None
    where nothing is read in it, TimedOut beyond `until`."""
    _in_time(until)
    corners = np.array(line.corners, dtype=np.float64)
    step = (corners[1] - corners[0]) / max(1.0, abs(line.along)) * line.height
    corners[[0, 3]] -= step * further.before
    corners[[1, 2]] += step * further.behind
    return _as_line(_Piece(np.ascontiguousarray(drawn(cut(rgb, corners))), corners))


def lit(rgb: Pixels) -> Pixels:
    """Brighten a dark picture so that its lightest parts are nearly white; any other is returned as it is.

    In a dark picture the detector finds no text that a person reads easily: on drawn ones this made 9 of 14 into 14.
    """
    sample = np.maximum.reduce(cv2.split(np.ascontiguousarray(rgb[::_EVERY, ::_EVERY])))
    lightest = float(np.percentile(sample, 99.5))
    if lightest >= _DARK or lightest < 1:
        return rgb
    darkest = min(float(np.percentile(sample, 1)), lightest / 2) / 2
    table = (np.arange(256) - darkest) * (_NEARLY_WHITE / (lightest - darkest))
    return np.asarray(cv2.LUT(rgb, table.clip(0, 255).astype(np.uint8)), dtype=np.uint8)


def warm() -> None:
    """Prepare what the first picture would otherwise wait for."""
    reader.columns()
    finder.warm()


@dataclass(frozen=True)
class _Piece:
    """What was cut out, one way up, and its corners from the top left that it then has."""

    pixels: Pixels
    corners: Quad

    @property
    def times_as_long(self) -> float:
        """How many times as long as high."""
        height, width = self.pixels.shape[:2]
        return float(width / height)

    @property
    def is_short(self) -> bool:
        return self.times_as_long < _HARDLY_LONGER

    @property
    def is_round(self) -> bool:
        return self.times_as_long < ROUND

    @property
    def height(self) -> int:
        """In pixels of the picture, halved for what is many times as high as the reader takes."""
        return int(self.pixels.shape[0])

    @property
    def beginning(self) -> "_Piece":
        """The first third of it."""
        third = (self.corners[[1, 2]] - self.corners[[0, 3]]) / 3
        corners = self.corners.copy()
        corners[[1, 2]] = corners[[0, 3]] + third
        return _Piece(np.ascontiguousarray(self.pixels[:, : self.pixels.shape[1] // 3]), corners)

    @property
    def on_its_head(self) -> "_Piece":
        return _Piece(on_its_head(self.pixels), np.roll(self.corners, 2, axis=0))

    @property
    def laid(self) -> "_Piece":
        return _Piece(laid(self.pixels), np.roll(self.corners, -1, axis=0))


def _upright(rgb: Pixels, quads: Sequence[Quad], until: float) -> Iterator[_Piece]:
    for start in range(0, len(quads), _BATCH):
        batch = quads[start : start + _BATCH]
        crops = [cut(rgb, quad) for quad in batch]
        session = engines.line_turner()
        blob = np.stack([_scaled(crop, _CLS_LENGTH) for crop in crops])
        turned = session.run(None, {session.get_inputs()[0].name: blob})[0][:, 1] > _TURNED
        for crop, quad, is_on_its_head in zip(crops, batch, turned, strict=True):
            _in_time(until)
            # What is upended was turned against the clock: its top right becomes the line's own top left.
            piece = _Piece(crop, np.roll(quad, -1, axis=0) if is_upended(quad) else quad)
            yield piece.on_its_head if is_on_its_head else piece


def _read(
    pieces: Iterable[_Piece], as_line: "_EachWayOnce", *, is_further: bool = False
) -> Iterator[tuple[_Piece, Line]]:
    """Read each piece, and what is doubtful the other ways up: the line turner errs on short and faint lines, and a
    line on its head reads badly, and better turned round. A further look ends after so many places in a row without
    two letters in any: the largest come first.
    """
    marks: list[int] = []
    in_vain = 0
    for piece in pieces:
        is_mark = piece.is_round and is_one_of_many(piece.height, marks)
        is_rule = is_further and _is_a_rule(piece, as_line)
        best = (piece, None) if is_rule else _best_way(piece, as_line, is_a_mark=is_mark)
        if best[1]:
            yield best[0], best[1]
        if piece.is_round and _is_hardly_a_letter(best[1]):
            marks.append(piece.height)
        in_vain = 0 if best[1] and _is_writing(best[1]) else in_vain + 1
        if is_further and in_vain >= _MOST_IN_VAIN:
            return


def _is_a_dot(piece: _Piece) -> bool:
    # A sheet of paper, taken for one large letter, is as even; it is looked into.
    return piece.is_short and piece.height < _LARGE_FOR_A_DOT and is_a_dot(piece.pixels)


def _is_hardly_a_letter(line: Line | None) -> bool:
    return line is None or (len(line.text) == 1 and line.confidence < _HARDLY)


def _is_writing(line: Line) -> bool:
    return line.confidence >= _HARDLY and sum(map(str.isalpha, line.text)) >= _FEWEST_LETTERS


def _best_way(piece: _Piece, as_line: "_EachWayOnce", *, is_a_mark: bool) -> tuple[_Piece, Line | None]:
    """The way up in which it reads best. What reads as several words is not on its head; and of a dot, and of one
    more mark among many, that reads as next to nothing, as of a rule, it is not worth while to try each.
    """
    line = as_line(piece)
    if line and (line.confidence >= _DOUBTFUL or _has_several_words(line.text)):
        return piece, line
    if _is_hardly_a_letter(line) and (is_a_mark or _is_a_dot(piece)):
        return piece, line
    if line is None and _is_a_rule(piece, as_line):
        return piece, line
    best = piece, line
    for other in _other_ways(piece):
        best = _better(best, other, as_line)
    return best


def _is_a_rule(piece: _Piece, as_line: "_EachWayOnce") -> bool:
    """Whether it is many times as long as high, and its beginning reads as nothing, whichever end is that."""
    far_longer = piece.times_as_long > _FAR_LONGER
    return far_longer and all(as_line(way.beginning) is None for way in (piece, piece.on_its_head))


def _other_ways(piece: _Piece) -> Iterator[_Piece]:
    """A short word is hardly longer than it is high, so that its box does not tell whether it runs up the picture."""
    yield piece.on_its_head
    if piece.is_short:
        laid = piece.laid
        yield laid
        yield laid.on_its_head


def _has_several_words(text: str) -> bool:
    words = (word for word in words_in(text) if len(word) >= _LONG_WORD)
    return sum(map(is_a_word, words)) >= _SEVERAL


def _one_way_up(lines: Sequence[tuple[_Piece, Line]], until: float, as_line: "_EachWayOnce") -> Iterator[Line]:
    """Read turned round what stands on its head among the other lines, unless it was read very well."""
    way = sum((line.along for _, line in lines if line.confidence >= _DOUBTFUL), 0j)
    for piece, line in lines:
        against = (line.along * way.conjugate()).real < -_AGAINST * abs(line.along) * abs(way)
        if against and line.confidence < _VERY_WELL:
            _in_time(until)
            _, other = _better((piece, line), piece.on_its_head, as_line, in_favour=_IN_FAVOUR)
            yield other or line
        else:
            yield line


def _better(
    first: tuple[_Piece, Line | None], turned: _Piece, as_line: "_EachWayOnce", *, in_favour: float = 0.0
) -> tuple[_Piece, Line | None]:
    """The better read of a line and the same line turned round."""
    other = as_line(turned)
    if other is None or (first[1] and first[1].confidence > other.confidence + in_favour):
        return first
    return turned, other


class _EachWayOnce:
    """Reads each piece once each way up, however often it is asked for."""

    def __init__(self) -> None:
        self._known: dict[bytes, Line | None] = {}

    def __call__(self, piece: _Piece) -> Line | None:
        where = piece.corners.tobytes()
        if where not in self._known:
            self._known[where] = _as_line(piece)
        return self._known[where]


def _as_line(piece: _Piece) -> Line | None:
    """Read one piece, alone: on one thread a batch gains nothing and pads every line to the longest."""
    read = reader.read(_scaled(piece.pixels, _length(piece.pixels))[None])
    if not read.text.strip():
        return None
    corners = tuple((float(x), float(y)) for x, y in piece.corners)
    return Line(read.text.strip(), read.sure, corners, read.letters, read.by_hand)


def _length(pixels: Pixels) -> int:
    height, width = pixels.shape[:2]
    length: int = round(width * LINE_HEIGHT / height)
    return min(LONGEST_LINE, max(64, -(-length // 8) * 8))


def _scaled(pixels: Pixels, length: int) -> npt.NDArray[np.float32]:
    """Scale to the model's height, pad on the right with mid grey, values -1 to 1, blue, green and red first."""
    height, width = pixels.shape[:2]
    own = min(length, max(1, round(width * LINE_HEIGHT / height)))
    shrink = cv2.INTER_AREA if height > LINE_HEIGHT else cv2.INTER_LINEAR
    small = cv2.resize(pixels, (own, LINE_HEIGHT), interpolation=shrink)
    padded = np.zeros((3, LINE_HEIGHT, length), dtype=np.float32)
    padded[::-1, :, :own] = small.transpose(2, 0, 1).astype(np.float32) / 127.5 - 1.0
    return padded


def _in_time(until: float) -> None:
    if time.monotonic() > until:
        raise TimedOut
