"""A hand that writes with a pen what a font shows it, no letter twice the same.

How it errs is invented, not measured of anybody: letters come out larger, smaller, slanted, bent and off the line,
strokes stop short of each other or go too far, and the pen shakes. `unrest` says how much: 0 writes the font's letters
with a pen, 1 looks like somebody in a hurry, 2 like one who still learns, 3 like one who has just begun.
"""

import random
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from benchmarks.screening.pens.strokes import SIZE, Points, strokes_of, thickness

_FINE = 3  # drawn so many times as large, for smooth edges
_AROUND = 0.15


class Ink(NamedTuple):
    """A picture of what was written, and where in it the base line starts."""

    pixels: npt.NDArray[np.float32]
    left: float
    base: float


@dataclass(frozen=True)
class Hand:
    """One person at one desk: the same slant, pen and spacing for all they write."""

    path: str
    unrest: float
    slant: float
    pen: float
    apart: float
    seed: int

    @classmethod
    def of(cls, rng: random.Random, path: str, unrest: float) -> "Hand":
        pen = min(max(thickness(path), 0.03), 0.09) * rng.uniform(0.75, 1.3)
        slant, apart = rng.gauss(0, 0.05 * unrest), rng.gauss(0.01, 0.015) * unrest
        return cls(path, unrest, slant, pen, apart, rng.randrange(2**32))

    def length(self, text: str) -> float:
        """How long the text would come out in the font, in shares of its size."""
        return _along(self.path, text) + self.apart * len(text)

    def written(self, text: str, size: float) -> Ink:
        """The ink of the text, 0 to 1. How long and tall the picture is tells only when it is written."""
        strokes = self._strokes(text)
        spots = np.concatenate([stroke for stroke, _ in strokes] or [np.zeros((1, 2), dtype=np.float32)])
        low, high = spots.min(axis=0) - _AROUND, spots.max(axis=0) + _AROUND
        area = np.ceil((high - low) * size).astype(int)
        sheet = Image.new("L", (int(area[0]) * _FINE, int(area[1]) * _FINE), 0)
        draw, fine = ImageDraw.Draw(sheet), size * _FINE
        for stroke, pen in strokes:
            _draw(draw, (stroke - low) * np.float32(fine), pen * fine)
        pixels = np.asarray(sheet.reduce(_FINE), dtype=np.float32) / 255
        return Ink(pixels, -float(low[0]) * size, -float(low[1]) * size)

    def _strokes(self, text: str) -> list[tuple[Points, float]]:
        """All strokes of the text, as they come out this time, and how thick the pen writes each."""
        rng = random.Random(f"{self.seed} {text}")
        at, drift, larger, drawn = 0.0, 0.0, 0.0, []
        for place, letter in enumerate(text):
            drift = 0.7 * drift + rng.gauss(0, 0.016) * self.unrest
            larger = 0.6 * larger + rng.gauss(0, 0.045) * self.unrest
            pen = self.pen * max(0.6, 1 + rng.gauss(0, 0.05) * self.unrest)
            spot = np.array([at, drift], dtype=np.float32)
            drawn += [(stroke + spot, pen) for stroke in self._letter(rng, letter, float(np.exp(larger)))]
            on = _along(self.path, text[: place + 1]) - _along(self.path, text[:place])
            at += max(0.05, on * float(np.exp(larger)) + self.apart + abs(rng.gauss(0, 0.012)) * self.unrest)
        return drawn

    def _letter(self, rng: random.Random, letter: str, larger: float) -> list[Points]:
        unrest = self.unrest
        noise = np.random.default_rng(rng.randrange(2**32))
        wide, turn = np.exp(rng.gauss(0, 0.04) * unrest), rng.gauss(0, 0.024) * unrest
        slant = self.slant + rng.gauss(0, 0.045) * unrest
        shape = np.array([[wide, -slant - turn], [turn, 1.0]], dtype=np.float32) * np.float32(larger)
        bends = noise.normal(0, 0.017 * unrest, (2, 3, 3)).astype(np.float32)
        out = []
        for stroke in strokes_of(self.path, letter):
            stroke = _longer(stroke, rng.gauss(0, 0.016) * unrest)
            moved = _bent(_rounded(stroke, 0.012 + 0.012 * min(unrest, 1)), bends)
            aside = noise.normal(0, 0.009 * unrest, 2) + _shake(noise, len(moved), 0.0035 * unrest**1.3)
            out.append(((moved + aside) @ shape.T).astype(np.float32))
        return out


@cache
def _along(path: str, text: str) -> float:
    return ImageFont.truetype(path, SIZE).getlength(text) / SIZE


def _longer(stroke: Points, more: float) -> Points:
    """Past its end by so much, or stopped short of it."""
    steps = round(more * SIZE)
    if len(stroke) < 16:
        return stroke
    if steps < 0:
        return stroke[: max(12, len(stroke) + steps)]
    ahead = (stroke[-1] - stroke[-8]) / 7
    return np.concatenate([stroke, stroke[-1] + ahead * np.arange(1, steps + 1, dtype=np.float32)[:, None]])


def _rounded(stroke: Points, reach: float) -> Points:
    """No corner is as sharp by hand as in print; a ring stays closed."""
    half = min(round(reach * SIZE * 2), len(stroke) // 3)
    if half < 1:
        return stroke
    ring = len(stroke) > 12 and float(np.hypot(*(stroke[0] - stroke[-1]))) < 3 / SIZE
    wide = np.pad(stroke, ((half, half), (0, 0)), mode="wrap" if ring else "edge")
    kernel = np.hanning(2 * half + 3)[1:-1]
    smooth = [np.convolve(wide[:, axis], kernel / kernel.sum(), "valid") for axis in (0, 1)]
    return np.stack(smooth, axis=1).astype(np.float32)


def _bent(stroke: Points, bends: npt.NDArray[np.float32]) -> Points:
    """Moved by a smooth field of three by three, so that a letter is bent as a whole."""
    x, y = np.clip(stroke[:, 0] / 0.6, 0, 1) * 2, np.clip((stroke[:, 1] + 0.75) / 1.0, 0, 1) * 2
    left, top = np.minimum(x.astype(int), 1), np.minimum(y.astype(int), 1)
    fx, fy = x - left, y - top
    fx, fy = fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)
    field = [
        part[top, left] * (1 - fx) * (1 - fy) + part[top, left + 1] * fx * (1 - fy)
        + part[top + 1, left] * (1 - fx) * fy + part[top + 1, left + 1] * fx * fy
        for part in bends
    ]  # fmt: skip
    return np.asarray(stroke + np.stack(field, axis=1), dtype=np.float32)


def _shake(noise: np.random.Generator, steps: int, strength: float) -> Points:
    """The pen shakes a few times along the height of a letter."""
    knots = max(2, steps // 14)
    shaken = noise.normal(0, strength, (knots, 2))
    at = np.linspace(0, knots - 1, steps)
    return np.stack([np.interp(at, np.arange(knots), shaken[:, axis]) for axis in (0, 1)], axis=1).astype(np.float32)


def _draw(draw: ImageDraw.ImageDraw, stroke: Points, pen: float) -> None:
    spots = [(float(x), float(y)) for x, y in stroke[:: max(1, len(stroke) // 60)]] + [tuple(map(float, stroke[-1]))]
    draw.line(spots, fill=255, width=max(1, round(pen)), joint="curve")
    for x, y in (spots[0], spots[-1]):
        draw.ellipse((x - pen / 2, y - pen / 2, x + pen / 2, y + pen / 2), fill=255)
