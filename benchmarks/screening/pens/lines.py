"""Lines with a name, written by a hand and cut out as in the lessons, and how many are read letter for letter."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from PIL import ImageFont

from benchmarks.screening.blind.fonts import drawable, plain
from benchmarks.screening.blind.names_ten import school_ten
from benchmarks.screening.pens.hand import Hand
from benchmarks.screening.teaching.drawn import Floats, Pixels, Writer
from screening import ocr, reader


class PenWriter(Writer):
    """Photographs as the lessons do, but what a hand wrote. With `unrest` None the font writes, as in the lessons."""

    def __init__(self, hands: list[Path], unrest: float | None, seed: int) -> None:
        super().__init__(hands, hands, seed)
        self.unrest, self._path = unrest, ""

    def written(self, text: str, path: str, *, by_hand: bool) -> Pixels:
        self._path = path
        return super().written(text, path, by_hand=by_hand)

    def _inked(self, text: str, font: ImageFont.FreeTypeFont, *, by_hand: bool) -> Floats:
        if self.unrest is None:
            return super()._inked(text, font, by_hand=by_hand)
        ink = Hand.of(self.rng, self._path, self.unrest).written(text, font.size).pixels
        return np.pad(ink, 90)

    def _penned(self, ink: Floats, text: str, font: ImageFont.FreeTypeFont) -> Floats:
        return super()._penned(ink, text, font) if self.unrest is None else ink

    def _wobbled(self, ink: Floats) -> Floats:
        return super()._wobbled(ink) if self.unrest is None else ink


def names() -> list[str]:
    roll, strangers = school_ten()
    return [" ".join(name) for name in [*roll, *strangers]]


def drawn_lines(
    hands: Sequence[Path], unrest: float | None, many: int, seed: int
) -> Iterator[tuple[Pixels, str, Path]]:
    """Cut-out lines, what stands in each, and in whose hand; the same names and hands for each `unrest`."""
    rng = random.Random(seed)
    for number, name in enumerate(rng.sample(names(), many)):
        path = hands[number % len(hands)]
        text = drawable(str(path), name)
        yield PenWriter([path], unrest, seed + number).written(text, str(path), by_hand=True), text, path


def read(pixels: Pixels) -> tuple[str, float]:
    """What the reader makes of a line, and how sure it is."""
    seen = reader.read(ocr._scaled(pixels, ocr._length(pixels))[None])
    return seen.text.strip(), seen.sure


def slips(read: str, said: str) -> int:
    """How many characters have to be put in, left out or changed; accents and capitals count."""
    before = list(range(len(said) + 1))
    for row, one in enumerate(read, start=1):
        now = [row]
        for column, other in enumerate(said, start=1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (one != other)))
        before = now
    return before[-1]


def alike(text: str) -> str:
    """The same for two that differ in capitals, accents and spaces alone."""
    return "".join(letter for letter in plain(text).casefold() if letter.isalnum())
