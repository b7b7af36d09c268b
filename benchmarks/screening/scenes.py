"""A sheet becomes a photograph of 12 megapixels: in perspective, turned, blurred, dark, noisy, compressed."""

import io
import random

import cv2
import numpy as np
from PIL import Image

SIZE = (4000, 3000)


def photograph(sheet: Image.Image, rng: random.Random, *, hard: bool) -> bytes:
    """Photograph a sheet. Hard ones are small, faint, dark, blurred or turned by 90, 180 or 270 degrees."""
    seeded = np.random.default_rng(rng.randrange(2**32))
    width, height = SIZE if rng.random() < 0.7 else SIZE[::-1]
    scene = _background(seeded, width, height)
    share = rng.uniform(0.28, 0.5) if hard else rng.uniform(0.5, 0.85)
    _lay(scene, np.asarray(sheet), rng, share)
    if hard:
        scene = _spoilt(scene, rng)
    scene = cv2.GaussianBlur(scene, (0, 0), rng.uniform(0.6, 2.0 if hard else 1.2))
    noise = seeded.standard_normal((height // 2, width // 2), dtype=np.float32)
    noise = cv2.resize(noise, (width, height)) * rng.uniform(1, 7 if hard else 3)
    scene = np.clip(scene + noise[:, :, None], 0, 255).astype(np.uint8)
    if hard and rng.random() < 0.4:
        scene = np.ascontiguousarray(np.rot90(scene, rng.randint(1, 3)))
    out = io.BytesIO()
    Image.fromarray(scene).save(out, "JPEG", quality=rng.randint(60, 80) if hard else rng.randint(80, 93))
    return out.getvalue()


TROUBLES = ("small", "dark", "faint", "blurred", "askew", "shadow")


def taken(sheet: Image.Image, rng: random.Random, trouble: str) -> bytes:
    """Photograph a sheet of the wide designs: with one of TROUBLES, or "" for an ordinary photograph; upright."""
    seeded = np.random.default_rng(rng.randrange(2**32))
    width, height = SIZE if rng.random() < 0.7 else SIZE[::-1]
    scene = _background(seeded, width, height)
    share = rng.uniform(0.25, 0.36) if trouble == "small" else rng.uniform(0.45, 0.85)
    _lay(scene, np.asarray(sheet), rng, share, askew=0.15 if trouble == "askew" else 0.05)
    if trouble == "dark":
        scene *= rng.uniform(0.12, 0.3)
    elif trouble == "faint":
        scene = (scene - 150) * rng.uniform(0.25, 0.45) + 150
    elif trouble == "shadow":
        across = np.linspace(rng.uniform(0.2, 0.5), rng.uniform(0.7, 1.1), width, dtype=np.float32)
        scene *= (across if rng.random() < 0.5 else across[::-1])[None, :, None]
    blur = rng.uniform(3.0, 5.5) if trouble == "blurred" else rng.uniform(0.6, 1.4)
    scene = cv2.GaussianBlur(scene, (0, 0), blur, sigmaY=blur * rng.uniform(0.5, 1.0))
    noise = seeded.standard_normal((height // 2, width // 2), dtype=np.float32)
    noise = cv2.resize(noise, (width, height)) * rng.uniform(1, 6 if trouble in {"dark", "shadow"} else 3)
    scene = np.clip(scene + noise[:, :, None], 0, 255).astype(np.uint8)
    out = io.BytesIO()
    Image.fromarray(scene).save(out, "JPEG", quality=rng.randint(55, 75) if trouble else rng.randint(80, 93))
    return out.getvalue()


def _background(seeded: np.random.Generator, width: int, height: int) -> np.ndarray:
    blobs = seeded.integers(50, 190, (7, 9, 3)).astype(np.float32)
    scene = cv2.resize(blobs, (width, height), interpolation=cv2.INTER_CUBIC)
    stripes = np.sin(np.arange(width) / seeded.uniform(8, 90)).astype(np.float32) * 8
    return np.asarray(scene + stripes[None, :, None])


def _lay(scene: np.ndarray, sheet: np.ndarray, rng: random.Random, share: float, askew: float = 0.05) -> None:
    """Warp the sheet into the scene, in place: `share` of the room it could fill, a little askew."""
    height, width = scene.shape[:2]
    scale = share * min(width / sheet.shape[1], height / sheet.shape[0])
    w, h = sheet.shape[1] * scale, sheet.shape[0] * scale
    x0, y0 = rng.uniform(0, width - w), rng.uniform(0, height - h)
    corners = np.array([[x0, y0], [x0 + w, y0], [x0 + w, y0 + h], [x0, y0 + h]], dtype=np.float32)
    corners += np.array(
        [[rng.uniform(-askew, askew) * w, rng.uniform(-askew, askew) * h] for _ in range(4)], dtype=np.float32
    )
    turn = np.deg2rad(rng.uniform(-8, 8))
    middle = corners.mean(axis=0)
    matrix = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]], dtype=np.float32)
    corners = np.clip((corners - middle) @ matrix.T + middle, 0, [width - 1, height - 1]).astype(np.float32)
    source = np.array([[0, 0], [sheet.shape[1], 0], sheet.shape[1::-1], [0, sheet.shape[0]]], dtype=np.float32)
    warp = cv2.getPerspectiveTransform(source, corners)
    smooth = cv2.GaussianBlur(sheet, (0, 0), 0.6)
    laid = cv2.warpPerspective(smooth.astype(np.float32), warp, (width, height), flags=cv2.INTER_LINEAR)
    mask = cv2.warpPerspective(np.ones(sheet.shape[:2], np.float32), warp, (width, height))[:, :, None]
    scene[:] = scene * (1 - mask) + laid * mask


def _spoilt(scene: np.ndarray, rng: random.Random) -> np.ndarray:
    light = rng.uniform(0.25, 0.8)
    fade = rng.uniform(0.45, 1.0)
    return np.asarray(((scene - 128) * fade + 128) * light)
