"""The examiner's camera: photographs and scans of 12 megapixels, by light and by level of trouble."""

import math
from functools import cache

import cv2
import numpy as np

from benchmarks.screening.outside.backgrounds import Pixels, clouds
from benchmarks.screening.outside.geometry import LONG, SHORT, Laid, Shot, enlarged, lay
from benchmarks.screening.outside.holding import coarse, placed

NOISE_STEPS = 20


def scan(paper: Pixels, rng: np.random.Generator, *, upright: bool) -> Pixels:
    """A flat scan, a little askew, with an edge of the scanner's lid round it."""
    width, height = size = (SHORT, LONG) if upright else (LONG, SHORT)
    high, wide = paper.shape[:2]
    scale, angle = min(width / wide, height / high) * rng.uniform(0.93, 0.99), rng.normal(0, 0.7)
    if scale < 1:
        paper = cv2.resize(paper, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    high, wide = paper.shape[:2]
    moved = cv2.getRotationMatrix2D((wide / 2, high / 2), angle, max(scale, 1))
    moved[:, 2] += width / 2 - wide / 2 + rng.uniform(-8, 8), height / 2 - high / 2
    lid = (float(rng.choice([254, 246, 235])),) * 3
    colours = np.ascontiguousarray(paper[..., :3])
    pixels: Pixels = cv2.warpAffine(colours, moved, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT,
                            borderValue=lid).astype(np.float32)  # fmt: skip
    pixels = (pixels - 128) * rng.uniform(0.92, 1.08) + 128 + rng.uniform(-6, 4)
    pixels += _noise(rng, size) * rng.uniform(0.5, 1.8)
    if rng.random() < 0.4:
        pixels = cv2.GaussianBlur(pixels, (0, 0), 1.0)
    return np.clip(pixels, 0, 255).astype(np.uint8)


def photograph(paper: Pixels, shot: Shot, rng: np.random.Generator) -> Pixels:
    laid = lay(paper, shot, rng)
    pixels = placed(laid, shot, rng)
    _light(pixels, laid, shot, rng)
    pixels = _focused(pixels, shot.level, shot.letters * laid.scale, rng)
    return np.clip(_sensed(pixels, shot, rng), 0, 255).astype(np.uint8)


def _light(pixels: Pixels, laid: Laid, shot: Shot, rng: np.random.Generator) -> None:
    """Uneven light with its colour, a hand's shadow, gloss."""
    level, size = shot.level, shot.size
    wide, high = coarse(size)
    x, y = np.meshgrid(np.linspace(-1, 1, wide), np.linspace(-1, 1, high))
    way = rng.uniform(0, 2 * math.pi)
    across = x * math.cos(way) + y * math.sin(way)
    slope = rng.uniform(0.05, 0.18) * (1.6 if level in ("dark", "shadow") else 1)
    light = 1 + slope * across - rng.uniform(0.04, 0.16) * (x**2 + y**2) * 0.6
    light = light + 0.04 * clouds(rng, (wide, high), (3, 2), 2)
    light = light * cv2.resize(laid.shade.astype(np.float32), (wide, high))
    if level == "shadow" or rng.random() < 0.12:
        light = _shadowed(light, across, level, rng)
    colour = 1 + rng.normal(0, 1, 1) * np.array([0.05, 0, -0.07], np.float32)
    if level == "dark":
        colour = np.array([1.06, 0.97, 0.8], np.float32)
    pixels *= enlarged(light, size)[..., None] * (colour * rng.uniform(0.86, 1.06))
    if level == "gloss" or (level == "photo" and rng.random() < 0.12):
        at = rng.uniform(-0.6, 0.6, 2)
        along = (x - at[0]) * math.cos(way) + (y - at[1]) * math.sin(way)
        aside = -(x - at[0]) * math.sin(way) + (y - at[1]) * math.cos(way)
        gloss = np.exp(-(along**2 / 0.02 + aside**2 / 0.12) / 2) * (150 if level == "gloss" else 50)
        pixels += enlarged(gloss, size)[..., None] * (laid.cover * 0.9 + 0.1)[..., None]


def _shadowed(light: Pixels, across: Pixels, level: str, rng: np.random.Generator) -> Pixels:
    """The shadow of a hand, and sometimes of an edge besides."""
    strong = level == "shadow"
    much = rng.uniform(0.4, 0.58) if strong else 0.2
    hand = _hand((light.shape[1], light.shape[0]), rng)
    light = light * (1 - much * cv2.GaussianBlur(hand, (0, 0), rng.uniform(5, 14)))
    if rng.random() < 0.4 and strong:
        light = light * np.where(across > rng.uniform(-0.3, 0.5), 1, 0.62)
    return cv2.GaussianBlur(light.astype(np.float32), (0, 0), 3) if rng.random() < 0.5 else light


def _hand(size: tuple[int, int], rng: np.random.Generator) -> Pixels:
    """An arm that reaches in from below or from a side, with a palm and four fingers."""
    wide, high = size
    drawn, side = np.zeros((high, wide), np.float32), int(rng.integers(3))
    if side == 0:
        start = np.array([wide * rng.uniform(0.2, 0.8), high * 1.05])
    else:
        start = np.array([-10 if side == 1 else wide + 10, high * rng.uniform(0.4, 0.9)])
    inward = np.array([wide / 2, high * 0.45]) - start
    inward /= np.linalg.norm(inward)
    aside, palm = np.array([-inward[1], inward[0]]), start + inward * high * 0.33
    cv2.line(drawn, _point(start - inward * 60), _point(palm), 1, int(high * 0.22))
    cv2.circle(drawn, _point(palm), int(high * 0.17), 1, -1)
    for finger in (-1.5, -0.5, 0.5, 1.5):
        root = palm + aside * finger * high * 0.08
        tip = root + inward * high * rng.uniform(0.22, 0.34) + aside * finger * high * 0.05
        cv2.line(drawn, _point(root), _point(tip), 1, int(high * 0.055))
    return drawn


def _point(at: Pixels) -> tuple[int, int]:
    return int(at[0]), int(at[1])


def _focused(pixels: Pixels, level: str, letters: float, rng: np.random.Generator) -> Pixels:
    """As sharp as a lens is; a blurred one was shaken or out of focus, by a share of the letters' height."""
    pixels = cv2.GaussianBlur(pixels, (0, 0), rng.uniform(0.6, 0.95))
    if level != "blurred":
        return pixels
    if rng.random() >= 0.55:
        return cv2.GaussianBlur(pixels, (0, 0), float(np.clip(letters * rng.uniform(0.09, 0.15), 1.8, 9)))
    reach, way = int(np.clip(letters * rng.uniform(0.25, 0.4), 5, 26)), rng.uniform(0, math.pi)
    shaken, middle = np.zeros((reach * 2 + 1, reach * 2 + 1), np.float32), np.array([reach, reach])
    far = np.array([math.cos(way), math.sin(way)]) * reach / 2
    cv2.line(shaken, _point((middle - far).round()), _point((middle + far).round()), 1, 1, cv2.LINE_AA)
    return cv2.filter2D(pixels, -1, shaken / shaken.sum())


def _sensed(pixels: Pixels, shot: Shot, rng: np.random.Generator) -> Pixels:
    """A phone's noise, and its sharpening or, in the dark, its smoothing."""
    level, noise = shot.level, rng.uniform(1.5, 4)
    if level == "dark":
        pixels, noise = pixels * rng.uniform(0.16, 0.3), rng.uniform(3.5, 6.5)
    if level == "faint":
        pixels = pixels * 0.93 + 16
    pixels += _noise(rng, shot.size) * noise
    if level == "dark":
        return cv2.GaussianBlur(pixels, (0, 0), 1.0)
    if level != "blurred" or rng.random() < 0.5:
        pixels += (pixels - cv2.GaussianBlur(pixels, (0, 0), 1.6)) * rng.uniform(0.3, 0.9)
    return pixels


def _noise(rng: np.random.Generator, size: tuple[int, int]) -> Pixels:
    width, height = size
    grain = _grain() if width > height else _grain().transpose(1, 0, 2)
    rolled = np.roll(grain, (int(rng.integers(0, height)), int(rng.integers(0, width))), (0, 1))
    return rolled.astype(np.float32) / NOISE_STEPS


@cache
def _grain() -> Pixels:
    """One picture of noise, moved about for each photograph."""
    noise = np.random.default_rng(7).standard_normal((SHORT, LONG, 3)).astype(np.float32)
    return (cv2.GaussianBlur(noise, (0, 0), 0.7) * 2.2 * NOISE_STEPS).clip(-127, 127).astype(np.int8)
