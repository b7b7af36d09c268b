"""Sheets of paper that take up little of a picture: a certificate that is held up across a hall."""

from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from screening.ocr import Box, Pixels
from screening.placed import overlap

# Shapes are looked for on a copy that is so many times smaller.
_SMALLER: Final = 8
_SMOOTHED: Final = 5
# How much brighter a sheet is than what lies round it, in steps of 255; "round it" is a third of the picture wide.
_BRIGHTER: Final = 20
_ROUND_IT: Final = 3
_SPECKS: Final = np.ones((5, 5), np.uint8)
_WRITING: Final = np.ones((7, 7), np.uint8)
# Shares of the picture. What is larger is seen well enough on the copy that the text finder has.
_LEAST: Final = 0.002
_MOST: Final = 0.1
# How much of its rectangle it fills, and how much longer than wide it may be; pixels of the copy.
_FILLS: Final = 0.75
_LONGEST: Final = 5.0
_NARROWEST: Final = 14
_MARGIN: Final = 3
MOST_SHEETS: Final = 3


def small_sheets(rgb: Pixels) -> list[Box]:
    """The boxes, in pixels, of at most three shapes that are bright and have four sides, the squarest first."""
    height, width = rgb.shape[:2]
    size = (max(1, width // _SMALLER), max(1, height // _SMALLER))
    copy = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    light = np.asarray(cv2.cvtColor(copy, cv2.COLOR_RGB2LAB)[:, :, 0], dtype=np.uint8)
    shapes = sorted((shape for mask in _masks(light) for shape in _four_sided(mask)), reverse=True)
    boxes: list[Box] = []
    for _, (x, y, across, down) in shapes:
        box = (
            max(0, x - _MARGIN) * _SMALLER,
            max(0, y - _MARGIN) * _SMALLER,
            min(width, (x + across + _MARGIN) * _SMALLER),
            min(height, (y + down + _MARGIN) * _SMALLER),
        )
        if not any(overlap(box, other) for other in boxes):
            boxes.append(box)
    return boxes[:MOST_SHEETS]


def _masks(light: npt.NDArray[np.uint8]) -> Iterator[npt.NDArray[np.uint8]]:
    """What is brighter than what lies round it, and what is bright in the whole picture."""
    reach = (light.shape[1] // _ROUND_IT) | 1
    light = np.asarray(cv2.medianBlur(light, _SMOOTHED), dtype=np.uint8)
    yield (cv2.subtract(light, cv2.blur(light, (reach, reach))) > _BRIGHTER).astype(np.uint8)
    yield cv2.threshold(light, 0, 1, cv2.THRESH_OTSU)[1].astype(np.uint8)


def _four_sided(mask: npt.NDArray[np.uint8]) -> Iterator[tuple[float, tuple[int, int, int, int]]]:
    """How much of its rectangle each shape of the right size fills, and its upright box (x, y, across, down)."""
    whole = cv2.morphologyEx(cv2.morphologyEx(mask, cv2.MORPH_OPEN, _SPECKS), cv2.MORPH_CLOSE, _WRITING)
    for outline in cv2.findContours(whole, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]:
        share = cv2.contourArea(cv2.convexHull(outline)) / mask.size
        sides = sorted(cv2.minAreaRect(outline)[1])
        if _LEAST < share < _MOST and sides[0] >= _NARROWEST and sides[1] <= _LONGEST * sides[0]:
            fills = cv2.contourArea(outline) / (sides[0] * sides[1])
            if fills >= _FILLS:
                x, y, across, down = cv2.boundingRect(outline)
                yield fills, (x, y, across, down)
