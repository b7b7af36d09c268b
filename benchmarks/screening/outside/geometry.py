"""How a paper lies before the camera: how large, how tilted, how bent; and the paper as it is seen so."""

import math
from dataclasses import dataclass

import cv2
import numpy as np

from benchmarks.screening.outside.backgrounds import Pixels, clouds

LONG, SHORT = 4000, 3000
STEP = 16
# The least height of small letters in a photograph, in px: so that a person can read them, also blurred or dark.
READABLE, READABLE_HARD = 14, 20
DIM = ("blurred", "dark")
SHARES = {"none": (0.95, 1.05), "jumper": (0.32, 0.55), "door": (0.4, 0.6)}


@dataclass(frozen=True)
class Shot:
    """A photograph to be taken; `letters` is the height of the name's small letters in px of the drawn paper."""

    level: str
    setting: str
    upright: bool
    letters: float
    certificate: bool

    @property
    def size(self) -> tuple[int, int]:
        return (SHORT, LONG) if self.upright else (LONG, SHORT)


@dataclass(frozen=True)
class Laid:
    """A paper in the frame: its pixels, how much of each shows, how bright its bends are, its four corners."""

    pixels: Pixels
    cover: Pixels
    shade: Pixels
    corners: Pixels
    scale: float
    share: float
    cut_out: bool


def enlarged(values: Pixels, size: tuple[int, int]) -> Pixels:
    return cv2.resize(values.astype(np.float32), size, interpolation=cv2.INTER_CUBIC)


def lay(paper: Pixels, shot: Shot, rng: np.random.Generator) -> Laid:
    """The paper in perspective, with the lens's distortion and its own bends."""
    size, cut_out = shot.size, paper.shape[2] == 4
    high, wide = paper.shape[:2]
    share = _share(shot, min(size[0] / wide, size[1] / high) * shot.letters, rng)
    tilt = rng.uniform(32, 43) if shot.level == "perspective" else rng.uniform(2, 11)
    if shot.level == "perspective":
        share = min(0.95, max(share, 0.78))
    turned = _turned(shot, wide, high, tilt, rng)
    corners = _placed(_projected(turned, size, share, max(wide, high)), size, rng)
    scale = math.sqrt(cv2.contourArea(corners) / (wide * high))
    smaller = min(1, scale * 1.12)
    if smaller < 0.95:
        paper = cv2.resize(paper, None, fx=smaller, fy=smaller, interpolation=cv2.INTER_AREA)
    across, down = _seen_where(paper, corners, size, rng)
    across, down, shade = _bent(paper, across, down, shot, rng)
    pixels, cover = _sampled(paper, enlarged(across, size), enlarged(down, size))
    return Laid(pixels, cover, shade, corners, scale, share, cut_out)


def _share(shot: Shot, letters: float, rng: np.random.Generator) -> float:
    """How much of the frame the paper fills; `letters` is how tall they are where it fills it all."""
    setting, level = shot.setting, shot.level
    share = rng.uniform(*SHARES["none"]) if setting == "none" else rng.uniform(0.8, 0.96)
    if setting in ("jumper", "door"):
        share = rng.uniform(*SHARES[setting])
    elif not shot.certificate and setting != "none":
        share = rng.uniform(0.6, 0.9)
    if setting == "held":
        share = rng.uniform(0.55, 0.85)
    if level == "small":
        share = min(share * 0.8, max(0.2, rng.uniform(13, 20) / letters))
    elif level in ("blurred", "jpeg", "dark"):
        share *= rng.uniform(0.62, 0.9)
    if setting != "none":
        share = min(0.98, max(share, READABLE / letters))
    return min(0.97, max(share, READABLE_HARD / letters)) if level in DIM else share


def _turned(shot: Shot, wide: int, high: int, tilt: float, rng: np.random.Generator) -> Pixels:
    """The corners in space: turned a little in the plane, then tilted about an axis that lies in it."""
    strong = shot.level == "perspective"
    way = rng.uniform(0, 2 * math.pi)
    if strong:
        way = rng.choice([0, math.pi / 2, math.pi, -math.pi / 2]) + rng.uniform(-0.4, 0.4)
    roll = math.radians(rng.normal(0, 5 if strong else 2.2))
    cos, sin, angle = math.cos(roll), math.sin(roll), math.radians(tilt)
    in_plane = np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1]])
    x, y = math.cos(way), math.sin(way)
    axis = np.array([[0, 0, y], [0, 0, -x], [-y, x, 0]])
    tilted = np.eye(3) + math.sin(angle) * axis + (1 - math.cos(angle)) * axis @ axis
    flat = np.array([[-wide, -high, 0], [wide, -high, 0], [wide, high, 0], [-wide, high, 0]]) / 2
    turned: Pixels = flat @ (tilted @ in_plane).T
    return turned


def _projected(turned: Pixels, size: tuple[int, int], share: float, longest: int) -> Pixels:
    """The corners in the picture, from so far away that they fill that share of it."""
    near, far = longest * 0.3, longest * 40.0
    for _ in range(50):
        distance = (near * far) ** 0.5
        seen = turned + np.array([0, 0, distance])
        if (seen[:, 2] <= longest * 0.05).any() or _widest(_flat(seen, size), size) > share:
            near = distance
        else:
            far = distance
    return _flat(turned + np.array([0, 0, far]), size)


def _flat(seen: Pixels, size: tuple[int, int]) -> Pixels:
    return 0.75 * max(size) * seen[:, :2] / seen[:, 2:3]


def _widest(flat: Pixels, size: tuple[int, int]) -> float:
    return max(float(np.ptp(flat[:, side])) / size[side] for side in (0, 1))


def _placed(flat: Pixels, size: tuple[int, int], rng: np.random.Generator) -> Pixels:
    """Somewhere round the middle, as far as there is room."""
    room = (np.array(size) - np.ptp(flat, axis=0)).clip(0) / 2
    middle = np.array(size) / 2 + room * rng.uniform(-0.7, 0.7, 2)
    moved: Pixels = flat - (flat.max(0) + flat.min(0)) / 2 + middle
    return moved.astype(np.float32)


def _seen_where(
    paper: Pixels, corners: Pixels, size: tuple[int, int], rng: np.random.Generator
) -> tuple[Pixels, Pixels]:
    """Which place of the paper is seen at every 16th place of the picture, through a lens that distorts."""
    (width, height), (high, wide) = size, paper.shape[:2]
    outline = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    back = cv2.getPerspectiveTransform(corners, outline)
    x, y = np.meshgrid(*((np.arange(math.ceil(side / STEP)) + 0.5) * side / math.ceil(side / STEP) - 0.5
                         for side in size))  # fmt: skip
    from_middle = ((x - width / 2) ** 2 + (y - height / 2) ** 2) / (width / 2) ** 2
    lens = 1 + rng.uniform(-0.035, 0.045) * from_middle
    x, y = width / 2 + (x - width / 2) * lens, height / 2 + (y - height / 2) * lens
    depth = back[2, 0] * x + back[2, 1] * y + back[2, 2]
    depth = np.where(np.abs(depth) < 1e-6, 1e-6, depth)
    across = (back[0, 0] * x + back[0, 1] * y + back[0, 2]) / depth
    down = (back[1, 0] * x + back[1, 1] * y + back[1, 2]) / depth
    across[depth <= 0] = -9999
    return across, down


def _bent(
    paper: Pixels, across: Pixels, down: Pixels, shot: Shot, rng: np.random.Generator
) -> tuple[Pixels, Pixels, Pixels]:
    """A curl of paper, folds of cloth, or a sharp fold; and how bright each is."""
    (high, wide), cut_out = paper.shape[:2], paper.shape[2] == 4
    shade = np.ones_like(across)
    if not cut_out and shot.setting not in ("none", "door"):
        across, down, shade = _curled(across, down, (wide, high), shot, rng)
    if shot.setting == "jumper" or (cut_out and high > wide * 0.9):
        folds = clouds(rng, (across.shape[1], across.shape[0]), (3, 3), 3)
        down = down + folds * high * 0.006
        shade += folds * 0.05
    if shot.level == "photo" and rng.random() < 0.15:
        where, fold = down / high, rng.uniform(0.3, 0.7)
        shade += np.where(np.abs(where - fold) < 0.012, -0.08, 0) + np.where(where > fold, -0.03, 0.01)
    return across, down, shade


def _curled(
    across: Pixels, down: Pixels, size: tuple[int, int], shot: Shot, rng: np.random.Generator
) -> tuple[Pixels, Pixels, Pixels]:
    wide, high = size
    much = rng.uniform(-0.012, 0.022)
    much *= (2 if shot.level == "perspective" or rng.random() < 0.2 else 1) * high
    phase, dark = rng.uniform(0, 1), abs(much) / high * 3.2
    if rng.random() < 0.7:
        along = np.clip(across / wide, 0, 1)
        wave = np.sin(math.pi * (along * rng.uniform(0.9, 1.4) + phase * 0.3))
        return across, down + much * wave, 1 + np.cos(math.pi * (along * 1.1 + phase)) * dark
    along = np.clip(down / high, 0, 1)
    return across + much * np.sin(math.pi * along), down, 1 + np.cos(math.pi * along) * dark


def _sampled(paper: Pixels, across: Pixels, down: Pixels) -> tuple[Pixels, Pixels]:
    """The paper as it is seen, and how much of it covers each place of the picture."""
    high, wide = paper.shape[:2]
    colours = np.ascontiguousarray(paper[..., :3])
    pixels = cv2.remap(colours, across - 0.5, down - 0.5, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    cover = np.clip(np.minimum(np.minimum(across, wide - across), np.minimum(down, high - down)) + 0.5, 0, 1)
    if paper.shape[2] == 4:
        opaque = cv2.remap(np.ascontiguousarray(paper[..., 3]), across - 0.5, down - 0.5, cv2.INTER_LINEAR,
                           borderMode=cv2.BORDER_CONSTANT)  # fmt: skip
        cover = cover * (opaque / 255.0).astype(np.float32)
    return pixels.astype(np.float32), cover
