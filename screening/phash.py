"""A picture's own pattern in 256 bits, so that a copy of it is known again: re-encoded, resized, brightened, turned.

Nothing of the picture can be made out from it, and it says nothing about anybody: how bright and dark lie, as waves.
A part of the picture has another pattern (docs/screening.md says from what share on).
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

Hashes = npt.NDArray[np.uint64]

DIGITS: Final = 64
"""Hexadecimal digits of one pattern."""
SIDE: Final = 64
WAVES: Final = 16
SAME: Final = 40
"""At most so many bits of 256 differ between two copies. Measured: `python -m benchmarks.came_back`."""
_FLAT: Final = 2.0
_FINE: Final = 256
_NOISE: Final = 1.0
"""A wave that is no stronger than this above the middle one is what saving a picture anew makes of nothing."""


def _waves() -> npt.NDArray[np.float64]:
    """The lowest waves of a cosine transform, as rows."""
    place = (2 * np.arange(SIDE) + 1) * np.pi / (2 * SIDE)
    waves = np.asarray(np.cos(np.outer(np.arange(WAVES), place)) * np.sqrt(2 / SIDE), dtype=np.float64)
    waves[0] /= np.sqrt(2)
    return waves


_WAVES: Final = _waves()
_ODD: Final = np.where(np.arange(WAVES) % 2, -1.0, 1.0)


def phash(image: Image.Image) -> str:
    """64 hexadecimal digits; "" for a picture in which nothing is to be seen, which is like every other such one."""
    found = _strengths(image)
    return "" if found is None else _bits(found).tobytes().hex()


def orientations(hashed: Image.Image) -> Hashes:
    """The patterns of a picture in its eight orientations, turned and mirrored: 8 x 4 words, or none at all."""
    found = _strengths(hashed)
    if found is None:
        return np.zeros((0, 4), dtype=np.uint64)
    every = [
        _bits(way * across[np.newaxis, :] * down[:, np.newaxis])
        for way in (found, found.T)
        for across in (np.ones(WAVES), _ODD)
        for down in (np.ones(WAVES), _ODD)
    ]
    return np.stack(every).view(np.uint64)


def every_way(image: Image.Image) -> str:
    """The patterns in all eight orientations one after the other, the picture as it is first; "" as for `phash`."""
    return orientations(image).tobytes().hex()


def words_of(kept: Sequence[str]) -> Hashes:
    """Kept patterns as numbers: one row of four words each, also of several in one text."""
    return np.frombuffer(bytes.fromhex("".join(kept)), dtype=np.uint64).reshape(-1, 4)


def nearest(wanted: Hashes, kept: Hashes) -> tuple[int, int]:
    """(place among `kept`, bits that differ) of whatever is most like one of `wanted`. Both must hold something."""
    best, place = 256, 0
    for one in wanted:
        apart = np.bitwise_count(kept ^ one).sum(axis=1)
        at = int(apart.argmin())
        if int(apart[at]) < best:
            best, place = int(apart[at]), at
    return place, best


def alike(wanted: Hashes, kept: Hashes) -> list[int]:
    """The places among `kept` of everything that one of `wanted` is a copy of, the most alike first."""
    apart = np.full(len(kept), 256, dtype=np.uint64)
    for one in wanted:
        np.minimum(apart, np.bitwise_count(kept ^ one).sum(axis=1), out=apart)
    same = np.flatnonzero(apart <= SAME)
    return [int(place) for place in same[np.argsort(apart[same], kind="stable")]]


def _strengths(image: Image.Image) -> npt.NDArray[np.float64] | None:
    """How strong each wave is, WAVES x WAVES; the mean brightness is left out. None where all of it is flat."""
    # In two steps, and the last without rounding. No reducing_gap: what it leaves over lies at the right and the lower
    # edge alone, so that a picture would not be like itself when it is turned.
    grey = image.convert("L").resize((_FINE, _FINE), Image.Resampling.BOX).convert("F")
    pixels = np.asarray(grey.resize((SIDE, SIDE), Image.Resampling.BOX), dtype=np.float64)
    if pixels.std() < _FLAT:
        return None
    found = np.asarray(_WAVES @ pixels @ _WAVES.T, dtype=np.float64)
    found[0, 0] = 0.0
    return found


def _bits(strengths: npt.NDArray[np.float64]) -> npt.NDArray[np.uint8]:
    bits = strengths > np.median(strengths) + _NOISE
    bits[0, 0] = False
    return np.packbits(bits.ravel())
