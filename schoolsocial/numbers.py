"""`{% numbered picture as drawn %}`: where the number of each box stands on a picture, known to every template.

Beside its box, inside the picture, and on no other number while there is room; never on a box that calls for an
answer. The boxes that call for one come first, so theirs have the best places.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django import template

register = template.Library()

Box = Mapping[str, Any]
Point = tuple[int, int]

ACROSS: Final = 36
"""The picture is so many times as wide as half a number."""
SIZE: Final = 1.2
FURTHEST: Final = 7
ON_A_NUMBER: Final = 1.0
ON_WHAT_CALLS: Final = 5.0
ON_ITSELF: Final = 0.5


@register.simple_tag
def numbered(picture: Mapping[str, Any]) -> dict[str, Any]:
    """For components/boxed_picture.html: its boxes, each with the middle of its number and a line from there to it."""
    radius = max(1, round(picture["width"] / ACROSS))
    edge = (picture["width"], picture["height"])
    calling = [box for box in picture["boxes"] if box.get("calls")]
    taken: list[tuple[Point, float]] = []
    drawn = []
    for box in picture["boxes"]:
        place = _place(box, radius, edge, taken, [each for each in calling if each is not box])
        taken.append((place, ON_WHAT_CALLS if box.get("calls") else ON_A_NUMBER))
        to = _nearest(place, box)
        drawn.append({**box, "cx": place[0], "cy": place[1], "to_x": to[0], "to_y": to[1]})
    return {"boxes": drawn, "radius": radius, "size": round(radius * SIZE)}


def _place(box: Box, radius: int, edge: Point, taken: list[tuple[Point, float]], calling: list[Box]) -> Point:
    """The first place that hides nothing, else the one that hides least."""
    best, least = (0, 0), float("inf")
    for x, y in _beside(box, radius):
        place = (min(max(radius, x), edge[0] - radius), min(max(radius, y), edge[1] - radius))
        hides = ON_ITSELF if _covers(place, radius, box) else 0.0
        hides += sum(weight for other, weight in taken if _apart(place, other) < 2 * radius)
        hides += sum(ON_WHAT_CALLS for each in calling if _covers(place, radius, each))
        if hides < least:
            best, least = place, hides
        if not least:
            break
    return best


def _beside(box: Box, radius: int) -> Iterator[Point]:
    """Places for a number: before and behind a line, then above and below it; the other way round if it is upright."""
    x, y, end, bottom = box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]
    across, down = (x + end) // 2, (y + bottom) // 2
    away = [step * radius for step in range(1, FURTHEST + 1, 2)]
    beside = [place for step in away for place in ((x - step, down), (end + step, down))]
    over = [place for step in away for place in ((across, y - step), (across, bottom + step))]
    first, then = (over, beside) if box["height"] > box["width"] else (beside, over)
    yield from (*first[:4], *then[:4], *first[4:], *then[4:])


def _apart(one: Point, other: Point) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def _covers(place: Point, radius: int, box: Box) -> bool:
    """Whether a number there lies on a box; to touch its edge is not to lie on it."""
    return _apart(place, _nearest(place, box)) < radius - 1


def _nearest(place: Point, box: Box) -> Point:
    """What of a box is nearest to a place."""
    x, y = box["x"], box["y"]
    return min(max(place[0], x), x + box["width"]), min(max(place[1], y), y + box["height"])
