"""Lay a photograph of a printed sheet over the sheet as it was printed, by its words and then by its looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Matrix = npt.NDArray[np.float64]
Corners = npt.NDArray[np.float64]
"""Four corners of a line, from its own top left, clockwise: an array 4 x 2."""

FEWEST_LINES: Final = 2
_MOST_BEGUN: Final = 80
_ROOM: Final = 0.3
_APART: Final = 12.0
_MOST_POINTS: Final = 160
_FEWEST_POINTS: Final = 16
_FEWEST_SHARE: Final = 0.3
_WINDOW: Final = (25, 25)
_LEVELS: Final = 3
_THERE_AND_BACK: Final = 1.5
_NEAR: Final = 6.0
_BOWED: Final = 0.04
_SPREAD: Final = 41
_SMALLEST: Final = 150
_LEAST_AREA: Final = 100.0 * 100.0


def groups(
    printed: Sequence[Corners], seen: Sequence[Corners], same: npt.NDArray[np.bool_]
) -> Iterator[dict[int, int]]:
    """Each copy of the sheet in the photograph, the clearest first: which printed line is which line seen.

    `same` says for printed x seen whether they read alike. A sheet held by three children is three copies.
    """
    left = same.copy()
    while True:
        found: dict[int, int] = {}
        for one, other in np.argwhere(left)[:_MOST_BEGUN]:
            group = _around(int(one), int(other), printed, seen, left)
            if len(group) > len(found):
                found = group
        if len(found) < FEWEST_LINES:
            return
        yield found
        left[:, list(found.values())] = False


def _around(
    one: int, other: int, printed: Sequence[Corners], seen: Sequence[Corners], same: npt.NDArray[np.bool_]
) -> dict[int, int]:
    """Which lines lie where they would if this printed line were this line seen."""
    here, there = _complex(printed[one]), _complex(seen[other])
    turned = (there[1] - there[0] + there[2] - there[3]) / (here[1] - here[0] + here[2] - here[3])
    found = {one: other}
    for index, corners in enumerate(printed):
        if index == one:
            continue
        step = (_complex(corners).mean() - here.mean()) * turned
        room = _ROOM * abs(step) + abs(there[3] - there[0])
        places = [(abs(_complex(seen[each]).mean() - there.mean() - step), each)
                  for each in map(int, np.flatnonzero(same[index])) if each not in found.values()]  # fmt: skip
        if places and min(places)[0] < room:
            found[index] = min(places)[1]
    return found


def _complex(corners: Corners) -> npt.NDArray[np.complex128]:
    return np.asarray(corners[:, 0] + 1j * corners[:, 1])


def by_words(printed: Sequence[Corners], seen: Sequence[Corners], group: dict[int, int]) -> Iterator[Matrix]:
    """Where a point of the photograph lies on the sheet, from the corners of the lines in a group: in perspective,
    and then without, since few or short lines say little of it.
    """
    here = np.concatenate([printed[one] for one in group])
    there = np.concatenate([seen[other] for other in group.values()])
    if len(group) > FEWEST_LINES:
        matrix, _ = cv2.findHomography(there, here, cv2.RANSAC, _APART)
        if matrix is not None:
            yield np.asarray(matrix, dtype=np.float64)
        matrix, _ = cv2.estimateAffine2D(there, here, method=cv2.RANSAC, ransacReprojThreshold=_APART)
        if matrix is not None:
            yield np.vstack([matrix, [0.0, 0.0, 1.0]])
    matrix, _ = cv2.estimateAffinePartial2D(there, here, method=cv2.RANSAC, ransacReprojThreshold=_APART)
    if matrix is not None:
        yield np.vstack([matrix, [0.0, 0.0, 1.0]])


def is_sound(matrix: Matrix, size: tuple[int, int]) -> bool:
    """Whether a sheet of this size could lie so in a photograph: neither folded over nor a mere line."""
    if not np.isfinite(matrix).all() or np.linalg.matrix_rank(matrix) < len(matrix):
        return False
    width, height = size
    corners = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], dtype=np.float64)
    outline = cv2.perspectiveTransform(corners, np.linalg.inv(matrix))[0].astype(np.float32)
    return bool(np.isfinite(outline).all() and cv2.isContourConvex(outline) and cv2.contourArea(outline) > _LEAST_AREA)


def halved(grey: Pixels) -> tuple[Pixels, ...]:
    """A picture and its halves down to a side of some hundred pixels, made once for everything that is laid from it."""
    halves = [grey]
    while min(halves[-1].shape) >= 2 * _SMALLEST:
        height, width = halves[-1].shape
        half = cv2.resize(halves[-1], (width // 2, height // 2), interpolation=cv2.INTER_AREA)
        halves.append(np.asarray(half, dtype=np.uint8))
    return tuple(halves)


def laid(halves: Sequence[Pixels], matrix: Matrix, size: tuple[int, int]) -> Pixels:
    """The photograph as the sheet lies, from the smallest half that has as many pixels as the sheet."""
    width, height = size
    corners = np.array([[[0, 0], [width, 0], [width, height]]], dtype=np.float64)
    left, right, below = cv2.perspectiveTransform(corners, np.linalg.inv(matrix))[0]
    times = min(float(np.linalg.norm(right - left)) / width, float(np.linalg.norm(below - right)) / height)
    level = min(len(halves) - 1, max(0, int(np.log2(max(times, 1.0)))))
    moved = matrix @ np.diag([2.0**level, 2.0**level, 1.0])
    return np.asarray(
        cv2.warpPerspective(halves[level], moved, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
        dtype=np.uint8,
    )


@dataclass(frozen=True)
class Looks:
    """What a sheet is known again by: itself with everything equally strong, and the points that stand out."""

    evened: Pixels
    points: npt.NDArray[np.float32]


def looks_of(sheet: Pixels) -> Looks:
    even = evened(sheet)
    points = cv2.goodFeaturesToTrack(even, _MOST_POINTS, 0.02, 9)
    found = np.zeros((0, 1, 2)) if points is None else points
    return Looks(even, np.asarray(found, dtype=np.float32))


def by_looks(looks: Looks, photograph: Pixels) -> tuple[Matrix, int] | None:
    """How the laid photograph still has to be moved to lie on the sheet, and how many of the sheet's points are then
    there; None where they do not look alike.
    """
    here, there = _found_again(looks, photograph)
    if len(here) < _FEWEST_POINTS:
        return None
    matrix, inside = cv2.findHomography(there, here, cv2.RANSAC, _NEAR)
    if matrix is None or inside.sum() < max(_FEWEST_POINTS, _FEWEST_SHARE * len(looks.points)):
        return None
    return np.asarray(matrix, dtype=np.float64), int(inside.sum())


def unbent(looks: Looks, photograph: Pixels) -> tuple[Pixels, float] | None:
    """The laid photograph once paper that bends lies flat on the sheet, and how far apart the two then are, in pixels.

    Paper in a hand is bowed: how far each point is off is taken for a smooth curve over the whole sheet.
    """
    here, there = _found_again(looks, photograph)
    height, width = photograph.shape
    off, scale = there - here, np.array([width, height], dtype=np.float64)
    near = np.linalg.norm(off, axis=1) < _BOWED * max(width, height)
    bow, left = np.zeros((6, 2)), np.zeros(0)
    for _closer in range(3):
        if near.sum() < _FEWEST_POINTS:
            return None
        bow, *_rest = np.linalg.lstsq(_curve(here[near] / scale), off[near], rcond=None)
        left = np.linalg.norm(off - _curve(here / scale) @ bow, axis=1)
        near = left < max(2.5 * float(np.median(left[near])), 1.0)
    across, down = np.meshgrid(np.linspace(0, 1, 33), np.linspace(0, 1, 33))
    coarse = (_curve(np.stack([across.ravel(), down.ravel()], axis=1)) @ bow).reshape(33, 33, 2).astype(np.float32)
    off_x, off_y = (cv2.resize(coarse[..., axis], (width, height)) for axis in (0, 1))
    columns = off_x + np.arange(width, dtype=np.float32)[None, :]
    rows = off_y + np.arange(height, dtype=np.float32)[:, None]
    flat = cv2.remap(photograph, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(flat, dtype=np.uint8), float(np.median(left[near]))


def _curve(points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    across, down = points[:, 0], points[:, 1]
    return np.stack([np.ones_like(across), across, down, across * across, across * down, down * down], axis=1)


def _found_again(looks: Looks, photograph: Pixels) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """The points of the sheet that are found again in the photograph, there and back: where they are in each."""
    nothing = np.zeros((0, 2))
    if len(looks.points) < _FEWEST_POINTS:
        return nothing, nothing
    there, points = evened(photograph), looks.points
    how: dict[str, Any] = {"winSize": _WINDOW, "maxLevel": _LEVELS}
    moved, found, _ = cv2.calcOpticalFlowPyrLK(looks.evened, there, points, points.copy(), **how)
    back, again, _ = cv2.calcOpticalFlowPyrLK(there, looks.evened, moved, points.copy(), **how)
    apart = np.linalg.norm((np.asarray(back) - points).reshape(-1, 2), axis=1)
    kept = (np.ravel(found) == 1) & (np.ravel(again) == 1) & (apart < _THERE_AND_BACK)
    here, there_now = points.reshape(-1, 2)[kept], np.asarray(moved).reshape(-1, 2)[kept]
    return here.astype(np.float64), there_now.astype(np.float64)


def evened(grey: Pixels) -> Pixels:
    """The same with every part equally light and equally strong, so that light, shade and fading do not count."""
    image = grey.astype(np.float32)
    image -= cv2.blur(image, (_SPREAD, _SPREAD))
    strength = np.sqrt(np.maximum(cv2.blur(image * image, (2 * _SPREAD, 2 * _SPREAD)), 0.0))
    floor = max(float(strength.mean()) * 0.3, 1.0)
    return np.asarray((image / np.maximum(strength, floor) * 40 + 128).clip(0, 255), dtype=np.uint8)
