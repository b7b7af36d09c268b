"""Find QR codes and bar codes: a lanyard or a wristband can lead to a child's record."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

_PIXELS: Final = 3_000_000
# Stripes of a drawing have read as "D5$D" in this kind; what libraries and hospitals put in it are figures.
_LENIENT: Final = "Codabar"
_FEWEST_FIGURES: Final = 3


@dataclass(frozen=True)
class Code:
    """A code that a phone can read: its content, its kind (QRCode, Code128 …) and its box in pixels."""

    text: str
    kind: str
    box: tuple[int, int, int, int]


def find_codes(grey: npt.NDArray[np.uint8]) -> tuple[Code, ...]:
    """Find codes in a grey picture. It looks at 3 megapixels, where a QR code needs about 180 pixels."""
    height, width = grey.shape
    ratio = min(1.0, (_PIXELS / (height * width)) ** 0.5)
    small = grey
    if ratio < 1:
        small = cv2.resize(grey, None, fx=ratio, fy=ratio, interpolation=cv2.INTER_AREA).astype(np.uint8)
    codes = (_code(found, ratio, width, height) for found in zxingcpp.read_barcodes(small))
    return tuple(code for code in codes if code.kind != _LENIENT or sum(map(str.isdigit, code.text)) >= _FEWEST_FIGURES)


def _code(found: zxingcpp.Barcode, ratio: float, width: int, height: int) -> Code:
    place = found.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    across, down = [corner.x / ratio for corner in corners], [corner.y / ratio for corner in corners]
    # A bar code's position is a line: give it a body, so that hiding the box hides the bars.
    margin = max(12.0, (max(across) - min(across)) * 0.15)
    box = (
        max(0, int(min(across) - margin)),
        max(0, int(min(down) - margin)),
        min(width, int(max(across) + margin)),
        min(height, int(max(down) + margin)),
    )
    return Code(text=found.text, kind=str(found.format).split(".")[-1], box=box)
