"""What lies behind a paper that is photographed: desks, walls, boards, a knitted jumper, a door."""

import math
from collections.abc import Callable, Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[Any]
Background = Callable[[np.random.Generator], Pixels]
WIDE, HIGH = 2000, 1500
Colour = Sequence[float]


def clouds(
    rng: np.random.Generator, size: tuple[int, int], cells: tuple[int, int], octaves: int, falling: float = 0.55
) -> Pixels:
    """Noise that is coarse and fine at once; `falling` is how much weaker each finer part is."""
    width, height = size
    made, weight, total = np.zeros((height, width), np.float32), 1.0, 0.0
    for octave in range(octaves):
        wide, high = (min(max(2, many * 2**octave), side) for many, side in zip(cells, size, strict=True))
        grid = rng.standard_normal((high, wide)).astype(np.float32)
        made += weight * cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC)
        total += weight * weight
        weight *= falling
    return made / math.sqrt(total)


def _noise(rng: np.random.Generator, cells: tuple[int, int], octaves: int, falling: float = 0.55) -> Pixels:
    return clouds(rng, (WIDE, HIGH), cells, octaves, falling)


def _coloured(colour: Colour, noise: Pixels, much: Colour) -> Pixels:
    flat, change = np.array(colour, np.float32)[None, None], np.array(much, np.float32)[None, None]
    return np.clip(flat + noise[..., None] * change, 0, 255)


def random_colour(rng: np.random.Generator, low: float, high: float) -> tuple[float, ...]:
    return tuple(float(each) for each in rng.uniform(low, high, 3))


def _wood(rng: np.random.Generator) -> Pixels:
    colour = [(178, 132, 88), (120, 78, 48), (205, 175, 135), (150, 112, 80)][rng.integers(4)]
    noise = _noise(rng, (2, 40), 4, 0.7)
    grain = np.sin((np.arange(HIGH)[:, None] / rng.uniform(14, 30)) + noise * 2.2).astype(np.float32)
    pixels = _coloured(colour, noise * 0.6 + grain * 0.35, (16, 14, 11))
    boards = rng.integers(0, 4)
    for board in range(1, boards + 1):
        edge = int(HIGH * board / (boards + 1))
        pixels[edge - 2 : edge + 3] *= 0.55
    return pixels


def _laminate(rng: np.random.Generator) -> Pixels:
    colour = [(222, 218, 208), (190, 195, 198), (235, 232, 226), (120, 140, 150)][rng.integers(4)]
    return _coloured(colour, _noise(rng, (500, 375), 2, 0.6), (6, 6, 6))


def _carpet(rng: np.random.Generator) -> Pixels:
    colour = [(70, 80, 110), (95, 95, 95), (120, 60, 60), (60, 95, 80)][rng.integers(4)]
    fine = _noise(rng, (600, 450), 2, 0.8)
    return _coloured(colour, fine + _noise(rng, (8, 6), 3) * 0.4, (20, 20, 20))


def _cork(rng: np.random.Generator) -> Pixels:
    noise = _noise(rng, (180, 135), 4, 0.8)
    pixels = _coloured((186, 142, 92), noise, (26, 24, 20))
    pixels[noise > 1.9] *= 0.6
    return pixels


def _wall(rng: np.random.Generator) -> Pixels:
    """Paint, half of the time with a skirting."""
    colour = [(236, 230, 214), (210, 222, 228), (225, 215, 225), (214, 226, 206)][rng.integers(4)]
    noise = _noise(rng, (300, 225), 3, 0.7)
    pixels = _coloured(colour, noise, (3, 3, 3))
    if rng.random() < 0.5:
        edge = int(rng.uniform(0.78, 0.9) * HIGH)
        pixels[edge:] = _coloured((250, 250, 246), noise[edge:], (2, 2, 2))
        pixels[edge : edge + 5] *= 0.75
    return pixels


def _brick(rng: np.random.Generator) -> Pixels:
    noise = _noise(rng, (200, 150), 3, 0.7)
    pixels = _coloured([(232, 226, 214), (165, 90, 70)][rng.integers(2)], noise, (8, 8, 8))
    high = rng.integers(70, 110)
    wide = high * 3
    for course, top in enumerate(range(0, HIGH, high)):
        pixels[top : top + 8] *= 0.82
        for left in range((course % 2) * wide // 2, WIDE, wide):
            pixels[top : top + high, left : left + 8] *= 0.82
    return pixels


def _sugar_paper(rng: np.random.Generator) -> Pixels:
    """A board in one colour with a scalloped edge above."""
    colour = [(30, 90, 170), (200, 40, 50), (245, 190, 40), (40, 130, 70), (110, 50, 140)][rng.integers(5)]
    pixels = _coloured(colour, _noise(rng, (400, 300), 3, 0.7), (5, 5, 5))
    edge = [(250, 220, 60), (240, 240, 240), (220, 60, 90)][rng.integers(3)]
    for x in range(0, WIDE, 90):
        cv2.circle(pixels, (x, 8), 52, edge, -1)
    return pixels


def _knit(rng: np.random.Generator) -> Pixels:
    colour = [(25, 45, 90), (120, 20, 35), (20, 80, 50), (60, 30, 90)][rng.integers(4)]
    x, y = np.arange(WIDE)[None], np.arange(HIGH)[:, None]
    stitches = (np.sin(x / 4.5) * np.sin(y / 3.5 + np.abs(((x / 14) % 2) - 1) * 3)).astype(np.float32)
    return _coloured(colour, stitches * 0.6 + _noise(rng, (3, 3), 3) * 0.9, (12, 12, 13))


def _room(rng: np.random.Generator) -> Pixels:
    """A room out of focus."""
    pixels = _wall(rng)
    for _ in range(14):
        colour = random_colour(rng, 30, 230)
        x, y = int(rng.uniform(0, WIDE)), int(rng.uniform(0, HIGH))
        wide, high = int(rng.uniform(100, 500)), int(rng.uniform(80, 500))
        cv2.rectangle(pixels, (x, y), (x + wide, y + high), colour, -1)
    small = cv2.GaussianBlur(cv2.resize(pixels, (250, 188)), (0, 0), rng.uniform(4, 8))
    return cv2.resize(small, (WIDE, HIGH), interpolation=cv2.INTER_CUBIC)


def _door(rng: np.random.Generator) -> Pixels:
    colour = [(176, 128, 80), (60, 90, 140), (235, 235, 230)][rng.integers(3)]
    pixels = _coloured(colour, _noise(rng, (30, 2), 5, 0.7), (9, 8, 7))
    cv2.rectangle(pixels, (150, -10), (1850, 1600), (80, 80, 80), 6)
    return pixels


def _tarmac(rng: np.random.Generator) -> Pixels:
    return _coloured((105, 105, 108), _noise(rng, (700, 520), 2, 0.9), (24, 24, 24))


BACKGROUNDS: dict[str, Sequence[Background]] = {
    "desk": (_wood, _laminate, _wood, _carpet, _tarmac),
    "held": (_room, _room, _brick),
    "wall": (_wall, _brick, _wall),
    "pinned": (_cork, _sugar_paper, _cork),
    "jumper": (_knit,),
    "door": (_door,),
    "none": (_wall,),
}


def background(rng: np.random.Generator, setting: str) -> Pixels:
    """A place with what lies there besides: pens, paper, a mug and a ruler on a desk, other papers on a board."""
    of_setting = BACKGROUNDS[setting]
    pixels = of_setting[int(rng.integers(len(of_setting)))](rng)
    if setting == "desk" and rng.random() < 0.75:
        for _ in range(rng.integers(0, 4)):
            _put_something(rng, pixels)
    if setting == "pinned":
        for _ in range(rng.integers(0, 4)):
            _pin_another(rng, pixels)
    solid: Pixels = np.clip(pixels, 0, 255).astype(np.uint8)
    return solid


def _put_something(rng: np.random.Generator, pixels: Pixels) -> None:
    at = rng.uniform(0, WIDE), rng.uniform(0, HIGH)
    (_put_pen, _put_paper, _put_mug, _put_ruler)[rng.integers(4)](rng, pixels, at, rng.uniform(0, 180))


def _put_pen(rng: np.random.Generator, pixels: Pixels, at: tuple[float, float], turn: float) -> None:
    colour = random_colour(rng, 20, 240)
    pen = cv2.boxPoints((at, (rng.uniform(250, 420), 22), turn)).astype(int)
    below = pixels[int(min(at[1], HIGH - 1)), int(min(at[0], WIDE - 1))]
    cv2.fillPoly(pixels, [pen + np.array([6, 9])], tuple(float(each) * 0.5 for each in below))
    cv2.fillPoly(pixels, [pen], colour)


def _put_paper(rng: np.random.Generator, pixels: Pixels, at: tuple[float, float], turn: float) -> None:
    paper = cv2.boxPoints((at, (500, 350), turn)).astype(int)
    cv2.fillPoly(pixels, [paper + 8], (90, 85, 80))
    cv2.fillPoly(pixels, [paper], random_colour(rng, 180, 250))


def _put_mug(rng: np.random.Generator, pixels: Pixels, at: tuple[float, float], _: float) -> None:
    colour, (x, y) = random_colour(rng, 60, 240), at
    cv2.circle(pixels, (int(x + 10), int(y + 12)), 120, (60, 55, 50), -1)
    cv2.circle(pixels, (int(x), int(y)), 118, colour, -1)
    cv2.circle(pixels, (int(x), int(y)), 100, (70, 45, 30), -1)


def _put_ruler(rng: np.random.Generator, pixels: Pixels, at: tuple[float, float], turn: float) -> None:
    ruler = cv2.boxPoints((at, (600, 50), turn)).astype(int)
    cv2.fillPoly(pixels, [ruler + 6], (90, 85, 80))
    cv2.fillPoly(pixels, [ruler], (225, 215, 160))


def _pin_another(rng: np.random.Generator, pixels: Pixels) -> None:
    at = rng.uniform(0, WIDE), rng.uniform(0, HIGH)
    size = rng.uniform(250, 420), rng.uniform(300, 460)
    paper = cv2.boxPoints((at, size, rng.uniform(-6, 6))).astype(int)
    cv2.fillPoly(pixels, [paper + 6], (60, 50, 40))
    cv2.fillPoly(pixels, [paper], random_colour(rng, 130, 250))
