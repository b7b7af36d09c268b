"""Count the faces in a picture: where they are, never whose they are."""

from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
import numpy.typing as npt

from screening import engines
from screening.finder import shrunk

SIDE: Final = 960
THRESHOLD: Final = 0.35
_OVERLAP: Final = 0.3
_STRIDE: Final = 4
_STEP: Final = 32


@dataclass(frozen=True)
class Face:
    """One face: box (x0, y0, x1, y1) in pixels of the picture, confidence 0 to 1."""

    box: tuple[int, int, int, int]
    confidence: float


def find_faces(rgb: npt.NDArray[np.uint8]) -> tuple[Face, ...]:
    """Find faces in an RGB picture (height x width x 3), from the left to the right.

    Looks at a copy of at most 960 pixels, so a face below about 10 of those pixels is missed. Raises whatever the
    engine raises; EngineMissing without the model.
    """
    height, width = rgb.shape[:2]
    blob, across, down = _prepared(rgb)
    heat, scale, offset, _ = engines.face_finder().run(None, {"input.1": blob})
    boxes, scores = _decoded(heat[0, 0], scale[0], offset[0])
    boxes[:, 0::2] = (boxes[:, 0::2] / across).clip(0, width)
    boxes[:, 1::2] = (boxes[:, 1::2] / down).clip(0, height)
    chosen = _best(boxes, scores)
    faces = [
        Face(box=(int(x0), int(y0), int(np.ceil(x1)), int(np.ceil(y1))), confidence=round(float(score), 3))
        for (x0, y0, x1, y1), score in zip(boxes[chosen], scores[chosen], strict=True)
    ]
    return tuple(sorted(faces, key=lambda face: face.box))


def _prepared(rgb: npt.NDArray[np.uint8]) -> tuple[npt.NDArray[np.float32], float, float]:
    height, width = rgb.shape[:2]
    ratio = min(1.0, SIDE / max(height, width))
    new_width = max(_STEP, round(width * ratio / _STEP) * _STEP)
    new_height = max(_STEP, round(height * ratio / _STEP) * _STEP)
    small = shrunk(rgb, (new_width, new_height))
    blob = np.ascontiguousarray(small.transpose(2, 0, 1)[None], dtype=np.float32)
    return blob, new_width / width, new_height / height


def _decoded(heat: Any, scale: Any, offset: Any) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Turn the model's maps (one cell is 4 pixels) into boxes x0, y0, x1, y1 and scores."""
    rows, columns = np.where(heat > THRESHOLD)
    heights = np.exp(scale[0, rows, columns]) * _STRIDE
    widths = np.exp(scale[1, rows, columns]) * _STRIDE
    top = (rows + offset[0, rows, columns] + 0.5) * _STRIDE - heights / 2
    left = (columns + offset[1, rows, columns] + 0.5) * _STRIDE - widths / 2
    boxes = np.stack([left, top, left + widths, top + heights], axis=1).astype(np.float64)
    return boxes, heat[rows, columns].astype(np.float64)


def _best(boxes: npt.NDArray[np.float64], scores: npt.NDArray[np.float64]) -> list[int]:
    if not len(boxes):
        return []
    sized = [(x0, y0, x1 - x0, y1 - y0) for x0, y0, x1, y1 in boxes.tolist()]
    return [int(index) for index in cv2.dnn.NMSBoxes(sized, scores.tolist(), THRESHOLD, _OVERLAP)]
