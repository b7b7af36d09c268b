"""Ink on paper that nobody could read: what was read is painted over, and strokes like letters are looked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from screening.ocr import Box, Line

# What was read with less is often a star, a frame or half a page taken for one letter; or the name.
_READ: Final = 0.5
_A_LITTLE_MORE: Final = 1.08
_FEWEST_STROKES: Final = 3
_INK_SPREAD: Final = 2.0
# A rule that runs askew is so long and so thin, in heights of a line.
_LONG: Final = 3.0
_THIN: Final = 0.2
# How light paper is: nearly as light as this percentile of the piece.
_LIGHT: Final = 75
_AS_LIGHT: Final = 0.8
# Print is about as dark as this percentile of what stands round it, by every so many pixels of lines read well.
_DARK: Final = 5
_EVERY: Final = 4
_WELL: Final = 0.8
_FAR_PALER: Final = 0.25
_EDGE: Final = 3


@dataclass(frozen=True)
class Unread:
    """A picture in grey on which what was read is painted over, so that only ink that was not read is left to be seen;
    and how dark the print was that was read, as a share of its paper's brightness."""

    grey: npt.NDArray[np.uint8]
    darkness: float = 0.0


def without_read(lines: Sequence[Line], grey: npt.NDArray[np.uint8]) -> Unread:
    paper = grey.copy()
    for line in (line for line in lines if line.confidence >= _READ):
        corners = np.array(line.corners)
        middle = corners.mean(axis=0)
        outline = (middle + (corners - middle) * _A_LITTLE_MORE).astype(np.int32)
        inside = outline.clip(0, [grey.shape[1] - 1, grey.shape[0] - 1])
        shade = float(np.median(grey[inside[:, 1], inside[:, 0]]))
        cv2.fillConvexPoly(paper, outline, (shade,))
    return Unread(
        paper, float(np.median([_darkness(line, grey) for line in lines if line.confidence >= _WELL] or [0.0]))
    )


def _darkness(line: Line, grey: npt.NDArray[np.uint8]) -> float:
    x0, y0, x1, y1 = (max(0, edge) for edge in line.box)
    seen = grey[y0 : y1 + 1 : _EVERY, x0 : x1 + 1 : _EVERY]
    if not seen.size:
        return 0.0
    darkest, lightest = np.percentile(seen, (_DARK, _LIGHT))
    return float(1.0 - darkest / max(lightest, 1.0))


def has_writing(patch: npt.NDArray[np.uint8], line_height: float, *, darkness: float = 0.0) -> bool:
    """Say whether strokes of the height of letters lie side by side on paper; ruled and dotted lines do not count, nor
    what lies beyond the paper's edge, nor what goes on beyond the patch and is far paler than print of this
    `darkness`: a large pale word behind the wording."""
    scale = min(1.0, 32.0 / max(line_height, 1.0))
    small = np.asarray(cv2.resize(patch, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    if min(small.shape) < 12:
        return False
    height = line_height * scale
    smooth = cv2.GaussianBlur(small, (0, 0), height)
    dark = (smooth.astype(np.int16) - small > max(14, int(small.std()))).astype(np.uint8)
    dark[~_on_paper(small, height)] = 0
    rules = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, max(8, int(height * 1.4))), np.uint8))
    dark[cv2.dilate(rules, np.ones((3, 3), np.uint8)) > 0] = 0
    _, shapes, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    pale = (1.0 - _FAR_PALER * darkness) * float(np.percentile(small, _LIGHT))
    behind = {
        number for number in {*shapes[:_EDGE].flat, *shapes[-_EDGE:].flat} if small[shapes == number].mean() > pale
    }
    strokes = [
        stat for number, stat in enumerate(stats) if number and number not in behind and _is_a_stroke(stat, height)
    ]
    spread = sum(int(stat[2]) for stat in strokes)
    return len(strokes) >= _FEWEST_STROKES and spread > _INK_SPREAD * height


def _on_paper(grey: npt.NDArray[np.uint8], height: float) -> npt.NDArray[np.bool_]:
    """Where something nearly as light as the paper lies close by: not on a carpet or a table."""
    reach = int(1.0 * height) | 1
    lightest = cv2.dilate(cv2.medianBlur(grey, 3), np.ones((reach, reach), np.uint8))
    return np.asarray(lightest >= _AS_LIGHT * np.percentile(grey, _LIGHT), dtype=np.bool_)


def _is_a_stroke(stat: npt.NDArray[np.int32], height: float) -> bool:
    """Whether a dark shape has a letter's height and ink, and is no rule that runs askew."""
    across, down, ink = int(stat[2]), int(stat[3]), int(stat[4])
    is_a_rule = across > _LONG * height and ink < _THIN * height * across
    return 0.3 * height < down < 2.6 * height and ink > 0.08 * height**2 and not is_a_rule


def patch_of(
    grey: npt.NDArray[np.uint8], band: tuple[float, float, float, float], angle: float
) -> tuple[npt.NDArray[np.uint8] | None, Box | None]:
    """A level piece of the picture: (along, down, along, down) in the page's direction, and its upright box; none of
    what is hardly there, or larger than the picture, as beside a drawing that was read as one huge letter.
    """
    u0, v0, u1, v1 = band
    cos, sin = np.cos(angle), np.sin(angle)
    corners = np.array([[u * cos - v * sin, u * sin + v * cos] for u, v in ((u0, v0), (u1, v0), (u1, v1), (u0, v1))])
    height, width = grey.shape
    size = (int(u1 - u0), int(v1 - v0))
    x0, y0 = np.maximum(corners.min(axis=0), 0).astype(int)
    x1, y1 = np.minimum(np.ceil(corners.max(axis=0)), (width, height)).astype(int)
    if min(size) < 8 or x1 - x0 < 8 or y1 - y0 < 8 or max(size) > max(height, width):
        return None, None
    target = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    patch = cv2.warpPerspective(grey, matrix, size, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(patch, dtype=np.uint8), (int(x0), int(y0), int(x1), int(y1))
