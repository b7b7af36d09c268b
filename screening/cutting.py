"""Cut what stands at a place out of a picture, level, with no more pixels than the reader can use."""

from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

# What the reader takes.
LINE_HEIGHT: Final = 48
_ENOUGH_TO_READ: Final = 8 * LINE_HEIGHT
_UPENDED: Final = 1.5

Pixels = npt.NDArray[np.uint8]
Quad = npt.NDArray[np.float64]


def cut(rgb: Pixels, quad: Quad) -> Pixels:
    """Cut a line out of the full picture, level; one that is taller than wide is laid down, against the clock."""
    part, place = _halved(rgb, quad)
    width, height = _size(place)
    size = (max(1, int(width)), max(1, int(height)))
    target = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(place.astype(np.float32), target)
    level = cv2.warpPerspective(part, matrix, size, borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_LINEAR)
    piece = np.asarray(level, dtype=np.uint8)
    return laid(piece) if is_upended(quad) else piece


def is_upended(quad: Quad) -> bool:
    """Whether a place is so much higher than wide that a line in it runs up or down the picture."""
    width, height = _size(quad)
    return height >= width * _UPENDED


def laid(pixels: Pixels) -> Pixels:
    """Turned by a quarter against the clock. OpenCV turns in a tenth of NumPy's time."""
    return np.asarray(cv2.rotate(pixels, cv2.ROTATE_90_COUNTERCLOCKWISE), dtype=np.uint8)


def on_its_head(pixels: Pixels) -> Pixels:
    return np.asarray(cv2.rotate(pixels, cv2.ROTATE_180), dtype=np.uint8)


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
