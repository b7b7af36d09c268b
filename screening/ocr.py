"""Read the text in a picture: lines are found on a smaller copy and read on the full picture.

The finder sees at most 1600 pixels; each line that it finds is cut from the full picture, so that small writing is
read with all its pixels.
"""

import cmath
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from screening import engines, reader
from screening.reader import LETTERS as LETTERS

LINE_HEIGHT: Final = 48
LONGEST_LINE: Final = 1600
_ENOUGH_TO_READ: Final = 8 * LINE_HEIGHT
MOST_LINES: Final = 150
_BATCH: Final = 6
_TURNED: Final = 0.9
_UPRIGHT_RATIO: Final = 1.5
_HARDLY_LONGER: Final = 2.0
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
# What the models are given for each of a pixel's values: -1 to 1.
_AS_GIVEN: Final = np.arange(256, dtype=np.float32) / 127.5 - 1.0

Pixels = npt.NDArray[np.uint8]
Quad = npt.NDArray[np.float64]
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Look:
    """A way of finding lines: on a copy of at most so many pixels, to which something may be done first."""

    side: int
    prepared: Callable[[Pixels], Pixels] | None = None


FIRST: Final = Look(1600)
INTO_A_SHAPE: Final = Look(960)


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

    @property
    def box(self) -> Box:
        """The upright box (x0, y0, x1, y1) around the line."""
        across, down = [x for x, _ in self.corners], [y for _, y in self.corners]
        return int(min(across)), int(min(down)), int(np.ceil(max(across))), int(np.ceil(max(down)))

    @property
    def along(self) -> complex:
        """The line's direction of reading and its length, in pixels."""
        (x0, y0), (x1, y1), *_ = self.corners
        return complex(x1 - x0, y1 - y0)

    @property
    def turn(self) -> int:
        """How far the line lies turned to the right, by the nearest quarter: 0, 90, 180 or 270 degrees."""
        return round(cmath.phase(self.along) * 2 / cmath.pi) % 4 * 90

    @property
    def middle(self) -> complex:
        """The middle of its four corners, in pixels."""
        return sum((complex(x, y) for x, y in self.corners), 0j) / len(self.corners)

    def moved(self, across: int, down: int) -> "Line":
        """The same line in a picture of which this one was a part."""
        return replace(self, corners=tuple((x + across, y + down) for x, y in self.corners))

    @property
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


def read_places(rgb: Pixels, quads: Sequence[Quad], *, until: float) -> tuple[Line, ...]:
    """Read what stands at these places of the picture; TimedOut beyond `until`, TooMuchText beyond MOST_LINES."""
    _in_time(until)
    crops = [cut(rgb, quad) for quad in quads[:MOST_LINES]]
    pieces = _upright(crops, quads[:MOST_LINES], until)
    lines = tuple(_one_way_up(list(_read(pieces, until)), until))
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


def find_quads(rgb: Pixels, look: Look) -> list[Quad]:
    """Find lines of text: four corners each (top left, clockwise), in pixels of the picture, largest first."""
    height, width = rgb.shape[:2]
    ratio = min(1.0, look.side / max(height, width))
    size = (max(32, round(width * ratio / 32) * 32), max(32, round(height * ratio / 32) * 32))
    given = _given(rgb, look, size)
    engines.make_room_for(size[0] * size[1])
    session = engines.text_finder()
    maps = session.run(None, {session.get_inputs()[0].name: given})[0]
    boxes, _ = _boxes_of()(maps, (size[1], size[0]))
    scale = np.array([width / size[0], height / size[1]])
    quads = [np.asarray(box, dtype=np.float64) * scale for box in boxes]
    return sorted(quads, key=lambda quad: -cv2.contourArea(quad.astype(np.float32)))


def _given(rgb: Pixels, look: Look, size: tuple[int, int]) -> npt.NDArray[np.float32]:
    """What the finder is given: channels first, values -1 to 1. Nothing else of this size is left when it begins."""
    small = shrunk(rgb, size)
    small = look.prepared(small) if look.prepared else small
    given = np.empty((1, 3, *small.shape[:2]), dtype=np.float32)
    # The models were taught on blue, green, red; turning the small copy round spares a second full picture.
    for channel, values in enumerate(given[0, ::-1]):
        cv2.LUT(cv2.extractChannel(small, channel), _AS_GIVEN, dst=values)
    return given


def shrunk(pixels: Pixels, size: tuple[int, int]) -> Pixels:
    """A smaller copy, halved as often as that leaves enough, then drawn between the pixels: at no less than half the
    size no pixel is passed over, and averaging over odd shares takes six times as long.
    """
    while pixels.shape[1] >= 2 * size[0] and pixels.shape[0] >= 2 * size[1]:
        half = (pixels.shape[1] // 2, pixels.shape[0] // 2)
        pixels = np.asarray(cv2.resize(pixels, half, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def cut(rgb: Pixels, quad: Quad) -> Pixels:
    """Cut a line out of the full picture, level; a line that is taller than wide is laid down."""
    rgb, quad = _halved(rgb, quad)
    width, height = _size(quad)
    size = (max(1, int(width)), max(1, int(height)))
    target = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(quad.astype(np.float32), target)
    level = cv2.warpPerspective(rgb, matrix, size, borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_LINEAR)
    piece = np.asarray(level, dtype=np.uint8)
    return _laid(piece) if height >= width * _UPRIGHT_RATIO else piece


def _size(quad: Quad) -> tuple[float, float]:
    """How wide and how high a place is at most, in its own direction."""
    width = max(np.linalg.norm(quad[0] - quad[1]), np.linalg.norm(quad[3] - quad[2]))
    height = max(np.linalg.norm(quad[0] - quad[3]), np.linalg.norm(quad[1] - quad[2]))
    return float(width), float(height)


def _halved(rgb: Pixels, quad: Quad) -> tuple[Pixels, Quad]:
    """What stands round a place many times as high as the reader takes, halved as often as that leaves enough, and the
    place in it; else the picture. Cut out at full size and read every way up, it cost a quarter of a second."""
    times = int(min(_size(quad)) // _ENOUGH_TO_READ).bit_length()
    bounds = rgb.shape[1::-1]
    x0, y0 = np.clip(np.floor(quad.min(axis=0)), 0, bounds).astype(int)
    x1, y1 = np.clip(np.ceil(quad.max(axis=0)) + 1, 0, bounds).astype(int)
    across, down = (x1 - x0) >> times, (y1 - y0) >> times
    if not (times and across and down):
        return rgb, quad
    part = rgb[y0 : y0 + (down << times), x0 : x0 + (across << times)]
    half = cv2.resize(part, (int(across), int(down)), interpolation=cv2.INTER_AREA)
    return np.asarray(half, dtype=np.uint8), (quad - np.array([x0, y0])) / 2**times


def _laid(pixels: Pixels) -> Pixels:
    """Turned by a quarter against the clock. OpenCV turns in a tenth of NumPy's time."""
    return np.asarray(cv2.rotate(pixels, cv2.ROTATE_90_COUNTERCLOCKWISE), dtype=np.uint8)


def warm() -> None:
    """Prepare what the first picture would otherwise wait for."""
    reader.columns()
    _boxes_of()


@cache
def _boxes_of() -> Any:
    # Imported late: it pulls rapidocr's whole package, which only a screening worker needs.
    from rapidocr.ch_ppocr_det.utils import DBPostProcess

    return DBPostProcess(thresh=0.3, box_thresh=0.5, max_candidates=1000, unclip_ratio=1.6, use_dilation=True)


@dataclass(frozen=True)
class _Piece:
    pixels: Pixels
    corners: Quad


def _upright(crops: Sequence[Pixels], quads: Sequence[Quad], until: float) -> list[_Piece]:
    pieces: list[_Piece] = []
    for start in range(0, len(crops), _BATCH):
        _in_time(until)
        batch = crops[start : start + _BATCH]
        session = engines.line_turner()
        blob = np.stack([_scaled(crop, _CLS_LENGTH) for crop in batch])
        turned = session.run(None, {session.get_inputs()[0].name: blob})[0][:, 1] > _TURNED
        for crop, quad, on_its_head in zip(batch, quads[start : start + _BATCH], turned, strict=True):
            pieces.append(_turned(crop, quad, on_its_head=bool(on_its_head)))
    return pieces


def _turned(crop: Pixels, quad: Quad, *, on_its_head: bool) -> _Piece:
    width, height = np.linalg.norm(quad[0] - quad[1]), np.linalg.norm(quad[0] - quad[3])
    # It was turned against the clock: what was the top right becomes the line's own top left.
    corners = np.roll(quad, -1, axis=0) if height >= width * _UPRIGHT_RATIO else quad
    piece = _Piece(crop, corners)
    return _on_its_head(piece) if on_its_head else piece


def _on_its_head(piece: _Piece) -> _Piece:
    return _Piece(
        np.asarray(cv2.rotate(piece.pixels, cv2.ROTATE_180), dtype=np.uint8), np.roll(piece.corners, 2, axis=0)
    )


def _read(pieces: Sequence[_Piece], until: float) -> Iterator[tuple[_Piece, Line]]:
    for piece in pieces:
        _in_time(until)
        line = _as_line(piece)
        if line is None or line.confidence < _DOUBTFUL:
            # The line turner errs on short and faint lines; a line on its head reads badly, and better turned round.
            for other in (_on_its_head(piece), *_other_ways(piece)):
                piece, line = _better((piece, line), other)
        if line:
            yield piece, line


def _other_ways(piece: _Piece) -> Iterator[_Piece]:
    """A short word is hardly longer than it is high, so that its box does not tell whether it runs up the picture."""
    height, width = piece.pixels.shape[:2]
    if width < _HARDLY_LONGER * height:
        laid = _Piece(_laid(piece.pixels), np.roll(piece.corners, -1, axis=0))
        yield laid
        yield _on_its_head(laid)


def _one_way_up(read: Sequence[tuple[_Piece, Line]], until: float) -> Iterator[Line]:
    """Read once more, turned round, what stands on its head among the other lines, unless it was read very well."""
    way = sum((line.along for _, line in read if line.confidence >= _DOUBTFUL), 0j)
    for piece, line in read:
        against = (line.along * way.conjugate()).real < -_AGAINST * abs(line.along) * abs(way)
        if against and line.confidence < _VERY_WELL:
            _in_time(until)
            _, other = _better((piece, line), _on_its_head(piece), in_favour=_IN_FAVOUR)
            yield other or line
        else:
            yield line


def _better(first: tuple[_Piece, Line | None], turned: _Piece, *, in_favour: float = 0.0) -> tuple[_Piece, Line | None]:
    """The better read of a line and the same line turned round."""
    other = _as_line(turned)
    if other is None or (first[1] and first[1].confidence > other.confidence + in_favour):
        return first
    return turned, other


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
