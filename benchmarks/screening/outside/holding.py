"""What holds a paper where it is photographed: pins, tape, fingers; and the shadow that it throws."""

import math

import cv2
import numpy as np

from benchmarks.screening.outside.backgrounds import Pixels, background
from benchmarks.screening.outside.geometry import Laid, Shot, enlarged

COARSE = 8
PINS = [(200, 30, 40), (30, 80, 190), (240, 200, 30), (40, 150, 70)]
SKINS = [(232, 190, 160), (140, 95, 65), (95, 62, 45), (245, 210, 185)]


def coarse(size: tuple[int, int]) -> tuple[int, int]:
    """The size at which shadows and light are drawn."""
    return size[0] // COARSE, size[1] // COARSE


def placed(laid: Laid, shot: Shot, rng: np.random.Generator) -> Pixels:
    """The paper before its background, with its shadow and what holds it."""
    pixels = _behind(shot, rng)
    _throw_shadow(pixels, laid, shot, rng)
    pixels += (laid.pixels - pixels) * laid.cover[..., None]
    if shot.setting == "pinned":
        _pin(pixels, laid, rng)
    if shot.setting == "wall" and rng.random() < 0.6 and not laid.cut_out:
        for corner in range(4):
            _tape(pixels, laid, corner)
    if shot.setting == "held":
        _hold(pixels, laid, shot, rng)
    return pixels


def _behind(shot: Shot, rng: np.random.Generator) -> Pixels:
    """A part of the background that fills the picture."""
    behind = background(rng, shot.setting)
    if rng.random() < 0.5:
        behind = behind[:, ::-1]
    if shot.upright and shot.setting not in ("held", "door", "pinned"):
        behind = np.rot90(behind)
    (width, height), nearer, (high, wide) = shot.size, rng.uniform(1, 1.3), behind.shape[:2]
    across = int(wide / nearer)
    down = int(across * height / width)
    if down > high:
        down = int(high / nearer)
        across = int(down * width / height)
    left = int(rng.uniform(0, wide - across))
    top = 0 if shot.setting == "pinned" else int(rng.uniform(0, high - down))
    part = np.ascontiguousarray(behind[top : top + down, left : left + across])
    return cv2.resize(part, shot.size, interpolation=cv2.INTER_CUBIC).astype(np.float32)


def _throw_shadow(pixels: Pixels, laid: Laid, shot: Shot, rng: np.random.Generator) -> None:
    small = coarse(shot.size)
    cover = cv2.resize(laid.cover, small, interpolation=cv2.INTER_AREA)
    far = 30 if shot.setting == "held" else rng.uniform(1, 5)
    way = rng.uniform(0, 2 * math.pi)
    moved = np.array([[1, 0, far * math.cos(way)], [0, 1, far * abs(math.sin(way))]], np.float32)
    shadow = cv2.GaussianBlur(cv2.warpAffine(cover, moved, small), (0, 0), far * 0.8 + 1)
    if shot.setting != "none":
        pixels *= (1 - enlarged(shadow * rng.uniform(0.25, 0.55), shot.size))[..., None]


def _pin(pixels: Pixels, laid: Laid, rng: np.random.Generator) -> None:
    radius = int(26 * max(0.5, laid.scale * 1.2))
    for corner in (0, 1) if rng.random() < 0.5 else (0, 1, 2, 3):
        at = laid.corners[corner] + (laid.corners.mean(0) - laid.corners[corner]) * 0.05
        colour = tuple(float(each) for each in rng.choice(PINS))
        x, y = int(at[0]), int(at[1])
        cv2.circle(pixels, (x + radius // 2, y + radius // 2), radius, (70, 60, 50), -1)
        cv2.circle(pixels, (x, y), radius, colour, -1)
        cv2.circle(pixels, (x - radius // 3, y - radius // 3), radius // 4, (255, 255, 255), -1)


def _tape(pixels: Pixels, laid: Laid, corner: int) -> None:
    """Clear tape across a corner, as far as it is in the picture."""
    high, wide = pixels.shape[:2]
    x, y = (float(each) for each in laid.corners[corner])
    broad = int(50 * laid.scale + 12)
    outline = cv2.boxPoints(((x, y), (broad * 3.2, broad), 45 if corner in (1, 3) else -45)).astype(int)
    (left, top), (right, foot) = outline.min(0).clip(0), outline.max(0) + 1
    right, foot = min(right, wide), min(foot, high)
    if right > left and foot > top:
        mask = np.zeros((foot - top, right - left), np.uint8)
        cv2.fillPoly(mask, [outline - [left, top]], 255)
        part = pixels[top:foot, left:right]
        part[mask > 0] = part[mask > 0] * 0.75 + 55


def _hold(pixels: Pixels, laid: Laid, shot: Shot, rng: np.random.Generator) -> None:
    """A thumb at one edge or at both."""
    skin = np.array(SKINS[rng.integers(4)], np.float32)
    sides = (0, 1) if rng.random() < 0.6 else (int(rng.integers(2)),)
    for side in sides:
        _thumb(pixels, laid, shot, side, rng.uniform(0.72, 0.92), skin)


def _thumb(pixels: Pixels, laid: Laid, shot: Shot, side: int, along: float, skin: Pixels) -> None:
    """A thumb that reaches in from the left edge (0) or the right one (1), with its own shadow."""
    wide, high = coarse(shot.size)
    above, below = (laid.corners[0], laid.corners[3]) if side == 0 else (laid.corners[1], laid.corners[2])
    at = above + (below - above) * along
    inward = laid.corners.mean(0) - at
    inward /= np.linalg.norm(inward)
    broad = 0.035 * shot.size[0] * max(0.6, laid.share)
    drawn: Pixels = np.zeros((high, wide), np.float32)
    tip, foot = (at + inward * broad * 1.1) / COARSE, (at - inward * broad * 4) / COARSE
    cv2.line(drawn, tuple(int(v) for v in tip), tuple(int(v) for v in foot), 1, int(broad * 1.5 / COARSE))
    drawn = cv2.threshold(cv2.GaussianBlur(drawn, (0, 0), 2), 0.5, 1, 0)[1]
    broader = enlarged(cv2.GaussianBlur(drawn, (0, 0), broad / 16 + 1), shot.size).clip(0, 1)
    mask = enlarged(cv2.GaussianBlur(drawn, (0, 0), 0.8), shot.size).clip(0, 1)
    pixels *= (1 - 0.35 * broader * (1 - mask))[..., None]
    pixels += ((0.72 + 0.34 * broader)[..., None] * skin - pixels) * mask[..., None]
