"""How many parts a file is made of, counted before anything is decoded: a few kilobytes can ask for minutes of work.

Every scan of a JPEG is a walk over all its pixels, and a file of 300 KB has room for thousands. Chunks and segments
cost little each, and a file has room for millions.
"""

import re
from typing import Final

MOST_SCANS: Final = 30
"""A progressive JPEG has about ten; thirty over 50 million pixels take two seconds."""
MOST_PARTS: Final = 20_000
"""A PNG of 20 MB in chunks of a kilobyte; nobody writes smaller ones."""

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
