"""What a file would cost, told before anything is decoded: a few kilobytes can ask for minutes, and for gigabytes.

Every scan of a JPEG is a walk over all its pixels, and a file of 300 KB has room for thousands. Chunks and segments
cost little each, and a file has room for millions. The memory is told by kind, size and colours.
"""

import re
from typing import Final

from PIL import Image

MOST_SCANS: Final = 30
"""A progressive JPEG has about ten; thirty over 50 million pixels take two seconds."""
MOST_PARTS: Final = 20_000
"""A PNG of 20 MB in chunks of a kilobyte; nobody writes smaller ones."""

BYTES_PER_PIXEL: Final = {"JPEG": 10, "PNG": 9, "WEBP": 16, "HEIC": 10}
"""The dearest moment: Pillow holds four bytes of each pixel, the picture that is made of it as many; a WebP is decoded
on two canvases first, and a JPEG of several scans keeps two bytes of each colour of each pixel until the last."""
_CMYK_JPEG: Final = 12
_FINE_HEIC: Final = 17
"""Cameras write colours finer than phones (4:2:2 in ten bits); those cost half as much again."""
_HEIC_OF_SEVERAL: Final = 4
"""Where a file has more than one picture, the reader keeps what it read of this one until all is done."""

_SMALLEST_BOX: Final = 8
_SCAN, _END = 0xDA, 0xD9
_WITHOUT_LENGTH: Final = {0x01, *range(0xD0, 0xD9)}
_MARKER: Final = re.compile(rb"\xff([^\x00\xff])")
# In the middle of a scan 0xFF stands for itself before a nought, and before a restart marker the scan goes on.
_AFTER_SCAN: Final = re.compile(rb"\xff([^\x00\xd0-\xd7\xff])")


def has_too_many_parts(data: bytes, kind: str) -> bool:
    """Whether a JPEG or PNG asks for far more work than its pixels do. What else is wrong with it is not said."""
    if kind == "JPEG":
        return _too_many_segments(data)
    return kind == "PNG" and _too_many_chunks(data)


def is_cut_short(data: bytes) -> bool:
    """Whether a HEIC ends in the middle of its picture. A phone writes it in tiles, and its reader shows those that did
    not arrive in green and says nothing. What phones hang on behind the picture need not be well formed."""
    at = 0
    for _ in range(MOST_PARTS):
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        size = int.from_bytes(data[at + 8 : at + 16], "big") if size == 1 else size
        if name == b"mdat" and at + size > len(data):
            return True
        if size < _SMALLEST_BOX:
            return False
        at += size
    return False


def memory_for(image: Image.Image, kind: str) -> int:
    """How many bytes at once it takes to open a picture whose beginning was read, in the worst case of its kind."""
    per_pixel = BYTES_PER_PIXEL[kind]
    if (kind, image.mode) == ("JPEG", "CMYK"):
        per_pixel = _CMYK_JPEG
    elif kind == "HEIC":
        per_pixel = per_pixel if image.info.get("chroma") == 420 else _FINE_HEIC
        per_pixel += _HEIC_OF_SEVERAL if getattr(image, "n_frames", 1) > 1 else 0
    return image.width * image.height * per_pixel


def _too_many_segments(data: bytes) -> bool:
    at, scans, where = 2, 0, _MARKER
    for _ in range(MOST_PARTS):
        found = where.search(data, at)
        filler = (found.start() if found else len(data)) - at
        if where is _MARKER and filler > MOST_PARTS:
            return True
        if found is None or (marker := found[1][0]) == _END:
            return False
        scans += marker == _SCAN
        if scans > MOST_SCANS:
            return True
        where = _AFTER_SCAN if marker == _SCAN else _MARKER
        at = found.end()
        if marker not in _WITHOUT_LENGTH:
            at += int.from_bytes(data[at : at + 2], "big")
    return True


def _too_many_chunks(data: bytes) -> bool:
    at = 8
    for _ in range(MOST_PARTS):
        if at + 8 > len(data):
            return False
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return True
