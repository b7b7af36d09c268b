"""What is written on a sheet that its blank does not have: ink compared, whatever the light."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from screening.ocr import Box, Pixels

_AROUND: Final = 36
_STROKE: Final = 27
_PRINT: Final = 0.25
_LEAST_GAIN: Final = 0.06
_SHARE_OF_PRINT: Final = 0.16
_TIMES_NOISE: Final = 4.5
_FAINTEST: Final = 0.02
_LOWEST: Final = 6
_SMALLEST: Final = 14
_NARROWEST: Final = 26


@dataclass(frozen=True)
class Added:
    """How many columns of the place hold strokes that the blank has not, and the box around them in the sheet."""

    columns: int
    box: Box | None

    @property
    def is_writing(self) -> bool:
        return self.columns >= _NARROWEST


def added_in(sheet: Pixels, photograph: Pixels, apart: float, *, place: Box) -> Added | None:
    """Compare a place of the sheet with the photograph laid over it, `apart` pixels off. None: it cannot be told."""
    x0, y0, x1, y1 = place
    around = np.s_[max(0, y0 - _AROUND) : y1 + _AROUND, max(0, x0 - _AROUND) : x1 + _AROUND]
    here, there = _darkness(sheet), _darkness(photograph)
    strong = here > _PRINT
    if strong.sum() < _SMALLEST:
        return None
    gain = min(1.2, float(np.median(there[strong]) / np.median(here[strong])))
    here, there = here[around], there[around]
    noise = _noise(photograph[around])
    faintest = max(_SHARE_OF_PRINT * gain, _TIMES_NOISE * noise, _FAINTEST)
    if gain < _LEAST_GAIN or faintest > 0.6 * gain:
        return None
    reach = 2 * round(2 + 1.5 * apart) + 1
    explained = cv2.dilate(here, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))) * max(gain, 0.3) * 1.4
    new = ((there - explained) > faintest).astype(np.uint8)
    top, left = y0 - max(0, y0 - _AROUND), x0 - max(0, x0 - _AROUND)
    new = new[top : top + y1 - y0, left : left + x1 - x0]
    return _strokes(new, (x0, y0))


def _darkness(grey: Pixels) -> npt.NDArray[np.float32]:
    """How much darker than the paper around it each point is, 0 to 1; on dark paper, how much lighter."""
    paper = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((_STROKE, _STROKE), np.uint8))
    paper = cv2.blur(paper, (_STROKE, _STROKE)).astype(np.float32)
    return np.asarray(((paper - grey) / np.maximum(paper, 8)).clip(0, 1), dtype=np.float32)


def _noise(grey: Pixels) -> float:
    """How much neighbouring points of plain paper differ, as a share of its lightness."""
    image = grey.astype(np.float32)
    differ = np.abs(image - cv2.GaussianBlur(image, (0, 0), 1.5))
    return float(np.median(differ) * 1.48 / max(float(np.median(image)), 8.0))


def _strokes(new: Pixels, corner: tuple[int, int]) -> Added:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(new, connectivity=8)
    kept = [index for index in range(1, count)
            if stats[index][3] >= _LOWEST and stats[index][4] >= _SMALLEST]  # fmt: skip
    if not kept:
        return Added(0, None)
    columns = int(np.isin(labels, kept).any(axis=0).sum())
    x0, y0 = (min(stats[index][axis] for index in kept) for axis in (0, 1))
    x1, y1 = (max(stats[index][axis] + stats[index][axis + 2] for index in kept) for axis in (0, 1))
    return Added(columns, (int(x0) + corner[0], int(y0) + corner[1], int(x1) + corner[0], int(y1) + corner[1]))
