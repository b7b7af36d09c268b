"""Find where text stands in a picture, on a smaller copy of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import cv2
import numpy as np
import numpy.typing as npt

from screening import engines
from screening.cutting import Pixels, Quad

# What the models are given for each of a pixel's values: -1 to 1.
_AS_GIVEN: Final = np.arange(256, dtype=np.float32) / 127.5 - 1.0


@dataclass(frozen=True)
class Look:
    """A way of finding lines: on a copy of at most so many pixels, to which something may be done first."""

    side: int
    prepared: Callable[[Pixels], Pixels] | None = None


FIRST: Final = Look(1600)
INTO_A_SHAPE: Final = Look(960)


def find_quads(rgb: Pixels, look: Look) -> list[Quad]:
    """Find lines of text: four corners each (top left, clockwise), in pixels of the picture, largest first."""
    height, width = rgb.shape[:2]
    ratio = min(1.0, look.side / max(height, width))
    size = (max(32, round(width * ratio / 32) * 32), max(32, round(height * ratio / 32) * 32))
    given = _given(rgb, look, size)
    engines.make_room_for(size[0] * size[1])
    session = engines.text_finder()
    maps = session.run(None, {session.get_inputs()[0].name: given})[0]
    boxes, _ = _boxes_of()(maps, (size[1], size[0]))
    scale = np.array([width / size[0], height / size[1]])
    quads = [np.asarray(box, dtype=np.float64) * scale for box in boxes]
    return sorted(quads, key=lambda quad: -cv2.contourArea(quad.astype(np.float32)))


def _given(rgb: Pixels, look: Look, size: tuple[int, int]) -> npt.NDArray[np.float32]:
    """What the finder is given: channels first, values -1 to 1. Nothing else of this size is left when it begins."""
    small = shrunk(rgb, size)
    small = look.prepared(small) if look.prepared else small
    given = np.empty((1, 3, *small.shape[:2]), dtype=np.float32)
    # The models were taught on blue, green, red; turning the small copy round spares a second full picture.
    for channel, values in enumerate(given[0, ::-1]):
        cv2.LUT(cv2.extractChannel(small, channel), _AS_GIVEN, dst=values)
    return given


def shrunk(pixels: Pixels, size: tuple[int, int]) -> Pixels:
    """A smaller copy, halved as often as that leaves enough, then drawn between the pixels: at no less than half the
    size no pixel is passed over, and averaging over odd shares takes six times as long.
    """
    while pixels.shape[1] >= 2 * size[0] and pixels.shape[0] >= 2 * size[1]:
        half = (pixels.shape[1] // 2, pixels.shape[0] // 2)
        pixels = np.asarray(cv2.resize(pixels, half, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def warm() -> None:
    """Prepare what the first picture would otherwise wait for."""
    _boxes_of()


@cache
def _boxes_of() -> Any:
    # Imported late: it pulls rapidocr's whole package, which only a screening worker needs.
    from rapidocr.ch_ppocr_det.utils import DBPostProcess

    return DBPostProcess(thresh=0.3, box_thresh=0.5, max_candidates=1000, unclip_ratio=1.6, use_dilation=True)
