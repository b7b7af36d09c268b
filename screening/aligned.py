"""Lay a photograph of a printed sheet over the sheet as it was printed, by its words and then by its looks."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Matrix = npt.NDArray[np.float64]
Corners = npt.NDArray[np.float64]
"""Four corners of a line, from its own top left, clockwise: an array 4 x 2."""

FEWEST_LINES: Final = 2
_ROOM: Final = 0.3
_APART: Final = 12.0
_MOST_POINTS: Final = 260
_FEWEST_POINTS: Final = 16
_FEWEST_SHARE: Final = 0.3
_WINDOW: Final = (25, 25)
_LEVELS: Final = 3
_THERE_AND_BACK: Final = 1.5
_SPREAD: Final = 12.0


def groups(
    printed: Sequence[Corners], seen: Sequence[Corners], same: npt.NDArray[np.bool_]
) -> Iterator[dict[int, int]]:
    """Each copy of the sheet in the photograph, the clearest first: which printed line is which line seen.

    `same` says for printed x seen whether they read alike. A sheet held by three children is three copies.
    """
    left = same.copy()
    while True:
        found: dict[int, int] = {}
        for one, other in np.argwhere(left):
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
        places = [(abs(_complex(seen[each]).mean() - there.mean() - step), int(each))
                  for each in np.flatnonzero(same[index]) if int(each) not in found.values()]  # fmt: skip
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


def laid(grey: Pixels, matrix: Matrix, size: tuple[int, int]) -> Pixels:
    """The photograph as the sheet lies; halved first as often as that leaves more pixels than the sheet has."""
    width, height = size
    corners = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], dtype=np.float64)
    outline = cv2.perspectiveTransform(corners, np.linalg.inv(matrix))[0]
    low = np.clip(np.floor(outline.min(axis=0)) - 8, 0, None).astype(int)
    high = np.clip(np.ceil(outline.max(axis=0)) + 8, 0, grey.shape[1::-1]).astype(int)
    piece = grey[low[1] : high[1], low[0] : high[0]]
    if min(piece.shape, default=0) < 8:
        return np.full((height, width), 128, dtype=np.uint8)
    across = min(np.linalg.norm(b - a) for a, b in pairwise([*outline[:2]])) / width
    moved = matrix @ np.array([[1, 0, low[0]], [0, 1, low[1]], [0, 0, 1]], dtype=np.float64)
    while across >= 2:
        piece = np.asarray(cv2.resize(piece, (piece.shape[1] // 2, piece.shape[0] // 2), interpolation=cv2.INTER_AREA))
        moved = moved @ np.diag([2.0, 2.0, 1.0])
        across /= 2
    flat = cv2.warpPerspective(piece, moved, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(flat, dtype=np.uint8)


def by_looks(sheet: Pixels, photograph: Pixels) -> tuple[Matrix, float, float] | None:
    """How the laid photograph still has to be moved to lie on the sheet; how far apart the two then are, in pixels,
    and which share of the points of the sheet was found again. None where they do not look alike.
    """
    here, there = evened(sheet), evened(photograph)
    points = cv2.goodFeaturesToTrack(here, _MOST_POINTS, 0.02, 9)
    if points is None or len(points) < _FEWEST_POINTS:
        return None
    moved, found, _ = cv2.calcOpticalFlowPyrLK(here, there, points, None, winSize=_WINDOW, maxLevel=_LEVELS)
    back, again, _ = cv2.calcOpticalFlowPyrLK(there, here, moved, None, winSize=_WINDOW, maxLevel=_LEVELS)
    apart = np.linalg.norm((back - points).reshape(-1, 2), axis=1)
    kept = (found.ravel() == 1) & (again.ravel() == 1) & (apart < _THERE_AND_BACK)
    if kept.sum() < _FEWEST_POINTS:
        return None
    matrix, inside = cv2.findHomography(moved[kept], points[kept], cv2.RANSAC, 4.0)
    if matrix is None or inside.sum() < max(_FEWEST_POINTS, _FEWEST_SHARE * len(points)):
        return None
    near = inside.ravel() == 1
    there_now = cv2.perspectiveTransform(moved[kept][near].astype(np.float64), matrix)
    left = np.linalg.norm((there_now - points[kept][near]).reshape(-1, 2), axis=1)
    return np.asarray(matrix, dtype=np.float64), float(np.median(left)), float(inside.sum() / len(points))


def evened(grey: Pixels) -> Pixels:
    """The same with every part equally light and equally strong, so that light, shade and fading do not count."""
    image = grey.astype(np.float32)
    image -= cv2.GaussianBlur(image, (0, 0), _SPREAD)
    strength = np.sqrt(cv2.GaussianBlur(image * image, (0, 0), 2 * _SPREAD))
    floor = max(float(strength.mean()) * 0.3, 1.0)
    return np.asarray((image / np.maximum(strength, floor) * 40 + 128).clip(0, 255), dtype=np.uint8)
