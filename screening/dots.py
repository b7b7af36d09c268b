"""What a finder of text takes for short words: dots, rings and stars, as in the border of a certificate."""

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from screening.cutting import Pixels

# How much longer than high a place is at most; more than so many make a border; how far apart their heights are.
ROUND: Final = 1.25
_MANY: Final = 8
_OF_ONE_SIZE: Final = 1.5
# Pixels of the copy on which it is decided.
_SIDE: Final = 48
# How much of its own outline a dot fills, and how far it is from round.
_SOLID: Final = 0.94
_ASKEW: Final = 1.4
# How much of its width and height is looked at within, and by how much that may differ, as a share of how far the dot
# is from its ground: what has writing in it is no dot.
_WITHIN: Final = 0.3
_EVEN: Final = 0.05
_SPECKS: Final = 0.02
_MOST_OF_IT: Final = (5, 95)


def is_one_of_many(height: float, heights: Sequence[float]) -> bool:
    """Whether a round place is as high as the others of these heights, and they are many."""
    if len(heights) <= _MANY:
        return False
    usual = float(np.median(heights))
    return usual / _OF_ONE_SIZE < height < usual * _OF_ONE_SIZE


def is_a_dot(pixels: Pixels) -> bool:
    """Whether a piece of a picture shows one solid round shape of one colour and nothing else. Letters are never one:
    they are several, or hollow, or have arms."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    scale = _SIDE / max(grey.shape)
    size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
    grey = cv2.GaussianBlur(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), (3, 3), 0)
    shape = cv2.threshold(grey, 0, 1, cv2.THRESH_OTSU)[1]
    round_it = np.concatenate([shape[0], shape[-1], shape[:, 0], shape[:, -1]])
    if round_it.min() != round_it.max():
        return False
    shape = shape if round_it[0] == 0 else 1 - shape
    outlines = cv2.findContours(shape, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]
    outlines = [outline for outline in outlines if cv2.contourArea(outline) > _SPECKS * shape.size]
    if len(outlines) != 1:
        return False
    x, y, across, down = cv2.boundingRect(outlines[0])
    hull = cv2.fillConvexPoly(np.zeros_like(shape), cv2.convexHull(outlines[0]), 1)
    is_round = max(across, down) < _ASKEW * min(across, down)
    if not is_round or float(shape[hull > 0].mean()) < _SOLID:
        return False
    reach = (max(1, round(across * _WITHIN)), max(1, round(down * _WITHIN)))
    within = cv2.ellipse(np.zeros_like(shape), (x + across // 2, y + down // 2), reach, 0, 0, 360, 1, -1)
    darkest, lightest = np.percentile(grey[within > 0], _MOST_OF_IT)
    apart = abs(float(np.median(grey[within > 0])) - float(np.median(grey[hull == 0])))
    return bool(lightest - darkest < _EVEN * apart)
