"""From a sheet of paper to a photograph of it: a scan, an ordinary photograph, or a hard one; turned or not."""

import io
import random
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFilter
from PIL.Image import Resampling, Transform

from benchmarks.screening.blind.paper import Paper

TROUBLES = ["small", "faint", "dark", "blurred", "low contrast", "perspective", "shadow", "jpeg 40"]
SCAN, PHOTO = "scan", "photo"
# The box round the name in pixels: how tall in a "small" picture, and below which nothing is drawn.
SMALL, LOWEST = (26, 42), 22


class TooSmall(Exception):
    """Nobody could read the name in this picture."""


def take(paper: Paper, level: str, turn: int, rng: random.Random, size: tuple[int, int]) -> bytes:
    """The picture as a JPEG. `level` is "scan", "photo" or a trouble; `turn` degrees, anticlockwise."""
    tall = 0
    if level == SCAN:
        image = paper.image.filter(ImageFilter.GaussianBlur(0.6))
        if rng.random() < 0.4:
            image = image.resize((int(image.width * 0.62), int(image.height * 0.62)), Resampling.LANCZOS)
        pixels = np.array(image, np.float32)
        if paper.place:
            tall = round((paper.place[3] - paper.place[1]) * image.width / paper.image.width)
    else:
        pixels, tall = _photographed(paper, level, rng, size)
    if 0 < tall < LOWEST:
        raise TooSmall(f"the name would be {tall} pixels tall")
    pixels += _noise(pixels.shape, rng, 2 if level == SCAN else 5)
    image = Image.fromarray(np.clip(pixels, 0, 255, out=pixels).astype(np.uint8))
    image = image.rotate(turn, expand=True) if turn else image
    held = io.BytesIO()
    image.save(held, "JPEG", quality=40 if level == "jpeg 40" else rng.choice([78, 86, 92]))
    return held.getvalue()


def _photographed(paper: Paper, level: str, rng: random.Random, size: tuple[int, int]) -> tuple[np.ndarray, int]:
    width, height = size
    if paper.height > paper.width:
        width, height = height, width
    corners = _corners(paper, level, rng, width, height)
    sheet = _paler(paper, rng.uniform(0.26, 0.36)) if level == "faint" else paper.image
    # A lens does not leave pixels out: a sheet that will be small is made smaller first.
    sheet = sheet.reduce(max(1, round(sheet.width / max(1, corners[1][0] - corners[0][0]))))
    away = homography(corners, [(0, 0), (sheet.width, 0), (sheet.width, sheet.height), (0, sheet.height)])
    coefficients = tuple(away.ravel()[:8])
    warped = sheet.transform((width, height), Transform.PERSPECTIVE, coefficients, Resampling.BILINEAR)
    mask = Image.new("L", sheet.size, 255).transform((width, height), Transform.PERSPECTIVE, coefficients)
    scene = _background(rng, width, height)
    thrown = mask.reduce(8).filter(ImageFilter.GaussianBlur(2)).point(lambda value: value // 3).resize(mask.size)
    scene.paste((0, 0, 0), (10, 14), thrown)
    scene.paste(warped, mask=mask)
    if rng.random() < 0.25:
        _fingers(scene, corners, rng)
    tall = _height_of(paper, np.linalg.inv(away), sheet.width / paper.width)
    softness = rng.uniform(0.06, 0.085) * max(tall, LOWEST) if level == "blurred" else rng.uniform(0.4, 1.1)
    pixels = np.array(scene.filter(ImageFilter.GaussianBlur(softness)), np.float32)
    return _lit(pixels, level, rng), tall


def _corners(paper: Paper, level: str, rng: random.Random, width: int, height: int) -> list[tuple[float, float]]:
    """Where the corners of the sheet come to lie: a little turned, a little slanted."""
    scale = rng.uniform(0.72, 0.9) * min(width / paper.width, height / paper.height)
    if paper.width < 1700:
        scale *= rng.uniform(0.5, 0.75)
    if level == "small":
        tall = paper.place[3] - paper.place[1] if paper.place else 150
        scale = min(scale, rng.uniform(*SMALL) / tall)
    w, h = paper.width * scale, paper.height * scale
    x, y = rng.uniform(0.02, 0.98) * (width - w), rng.uniform(0.02, 0.98) * (height - h)
    slant = rng.uniform(0.16, 0.24) if level == "perspective" else rng.uniform(0.0, 0.045)
    side = rng.randrange(4)
    inward = [(0.0, 0.0)] * 4
    # One side is farther away: its two corners come together, and the sheet is shortened towards it.
    for corner in (side, (side + 1) % 4):
        along_x = (slant if corner in (0, 3) else -slant) if side % 2 == 0 else (-slant if side == 1 else slant) * 0.8
        along_y = (slant if side == 0 else -slant) * 0.8 if side % 2 == 0 else (slant if corner in (0, 1) else -slant)
        inward[corner] = (along_x * w, along_y * h)
    angle = np.deg2rad(rng.uniform(-4, 4) * (2 if level == "perspective" else 1))
    middle = np.array([x + w / 2, y + h / 2])
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    flat = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    spots = [
        middle + turn @ (np.array(spot) + np.array(move) - middle) for spot, move in zip(flat, inward, strict=True)
    ]
    return [(float(a), float(b)) for a, b in spots]


def homography(here: Sequence[tuple[float, float]], there: Sequence[tuple[float, float]]) -> np.ndarray:
    """The 3 by 3 matrix that takes four points to four others."""
    rows, right = [], []
    for (x, y), (u, v) in zip(here, there, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return np.append(np.linalg.solve(np.array(rows), np.array(right)), 1).reshape(3, 3)


def _height_of(paper: Paper, onto: np.ndarray, scale: float) -> int:
    if paper.place is None:
        return 0
    x0, y0, x1, y1 = (part * scale for part in paper.place)
    middle = (x0 + x1) / 2
    (_, top), (_, foot) = (_moved(onto, middle, y) for y in (y0, y1))
    return round(abs(foot - top))


def _moved(onto: np.ndarray, x: float, y: float) -> tuple[float, float]:
    a, b, c = onto @ np.array([x, y, 1])
    return a / c, b / c


def _paler(paper: Paper, kept: float) -> Image.Image:
    """Everything on the sheet as if in hard pencil or with an empty cartridge."""
    return Image.blend(Image.new("RGB", paper.image.size, paper.colour), paper.image, kept)


def _lit(pixels: np.ndarray, level: str, rng: random.Random) -> np.ndarray:
    """Light from one side, warm or cold; then what makes the picture hard."""
    height, width = pixels.shape[:2]
    across = np.linspace(-0.5, 0.5, width, dtype=np.float32)[None, :] * rng.uniform(-1, 1)
    down = np.linspace(-0.5, 0.5, height, dtype=np.float32)[:, None] * rng.uniform(-1, 1)
    pixels *= (np.float32(0.92) + np.float32(0.22) * (across + down))[..., None]
    pixels *= np.array([1, rng.uniform(0.96, 1), rng.uniform(0.86, 1)], np.float32)
    if level == "dark":
        pixels *= np.float32(rng.uniform(0.13, 0.22))
    elif level == "low contrast":
        pixels = np.float32(118) + (pixels - np.float32(128)) * np.float32(rng.uniform(0.22, 0.3))
    elif level == "shadow":
        pixels *= _shadow(width, height, rng)[..., None]
    return pixels


def _shadow(width: int, height: int, rng: random.Random) -> np.ndarray:
    """The shadow of whoever takes the picture: its edge runs through the middle."""
    small = Image.new("L", (200, 150), 255)
    lean, at = rng.randint(-60, 60), rng.randint(70, 130)
    side = [(0, 0), (0, 150)] if rng.random() < 0.5 else [(200, 0), (200, 150)]
    ImageDraw.Draw(small).polygon([side[0], (at + lean, 0), (at - lean, 150), side[1]], fill=rng.randint(70, 100))
    return (
        np.asarray(small.filter(ImageFilter.GaussianBlur(2.5)).resize((width, height), Resampling.BILINEAR), np.float32)
        / 255
    )


def _noise(shape: tuple[int, ...], rng: random.Random, strength: float) -> np.ndarray:
    """Sensor noise; one pattern for all colours, laid side by side."""
    height, width = shape[:2]
    made = np.random.default_rng(rng.randrange(2**32)).standard_normal((601, 701), np.float32)
    tiled = np.tile(made * np.float32(rng.uniform(0.3, 1) * strength), (height // 601 + 1, width // 701 + 1))
    return tiled[:height, :width, None]


def _background(rng: random.Random, width: int, height: int) -> Image.Image:
    """A desk, a wall, or a jumper; nothing on it can be read."""
    made = np.random.default_rng(rng.randrange(2**32))
    kind = rng.choice(["desk", "wall", "jumper", "cloth"])
    base = np.array(
        {"desk": (164, 118, 74), "wall": (214, 206, 190), "jumper": (120, 26, 40), "cloth": (40, 92, 74)}[kind],
        np.float32,
    )
    if kind == "desk":
        grain = np.repeat(made.standard_normal((max(2, height // 9), 1)), width // 40 + 1, axis=1)
    elif kind == "wall":
        grain = made.standard_normal((12, 16)) * 0.5
    else:
        grain = made.standard_normal((height // 16, width // 16)) * 0.6
    field = Image.fromarray(np.clip(128 + grain * 22, 0, 255).astype(np.uint8)).resize((width // 4, height // 4))
    small = np.clip(base + (np.asarray(field, np.float32)[..., None] - 128), 0, 255).astype(np.uint8)
    return Image.fromarray(small).resize((width, height), Resampling.BILINEAR)


def _fingers(scene: Image.Image, corners: Sequence[tuple[float, float]], rng: random.Random) -> None:
    """A thumb at each lower corner of a sheet that is held."""
    draw = ImageDraw.Draw(scene)
    skin = rng.choice([(232, 188, 160), (190, 138, 104), (112, 74, 52), (246, 210, 186)])
    thumb = (corners[2][0] - corners[3][0]) / 30
    for (x, y), side in ((corners[3], -1), (corners[2], 1)):
        middle = x - side * thumb * 0.3
        draw.ellipse((middle - thumb, y - thumb * 2.6, middle + thumb, y + thumb), fill=skin)
