"""Where the numbers of the boxes stand on a picture: each can be read, and none hides what calls for an answer."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schoolsocial.numbers import numbered

WIDTH, HEIGHT = 3600, 2400
sides = st.tuples(st.integers(0, WIDTH - 60), st.integers(0, HEIGHT - 60), st.integers(30, 2000), st.integers(30, 600))


def box(x: int, y: int, width: int, height: int, *, calls: bool = False) -> dict[str, Any]:
    return {"number": 1, "x": x, "y": y, "width": width, "height": height, "calls": calls}


def drawn(*boxes: dict[str, Any]) -> dict[str, Any]:
    return numbered({"width": WIDTH, "height": HEIGHT, "boxes": boxes})


def apart(one: dict[str, Any], other: dict[str, Any]) -> float:
    return float(((one["cx"] - other["cx"]) ** 2 + (one["cy"] - other["cy"]) ** 2) ** 0.5)


@pytest.mark.parametrize("upright", [False, True])
def test_the_numbers_of_lines_that_stand_close_do_not_hide_each_other(upright: bool) -> None:
    """Five lines of a certificate, or of one on its side."""
    lines = [(1500, 1000 + 90 * place, 600, 60) for place in range(5)]
    placed = drawn(*(box(y, x - 500, height, width) if upright else box(x, y, width, height)
                     for x, y, width, height in lines))  # fmt: skip
    for one, other in combinations(placed["boxes"], 2):
        assert apart(one, other) >= 2 * placed["radius"]


def test_a_line_alone_has_its_number_before_it() -> None:
    placed = drawn(box(1000, 800, 600, 60))
    (only,) = placed["boxes"]
    assert (only["cx"], only["cy"]) == (1000 - placed["radius"], 830)
    assert (only["to_x"], only["to_y"]) == (1000, 830)


def test_no_other_number_lies_on_a_name() -> None:
    """A short line right after the name: its place would be on it."""
    placed = drawn(box(1000, 800, 600, 60, calls=True), box(1620, 800, 300, 60))
    name, other = placed["boxes"]
    assert name["cx"] < 1000
    assert other["cx"] >= 1600 + placed["radius"] - 1 or abs(other["cy"] - 830) >= 30 + placed["radius"] - 1


@given(st.lists(sides, min_size=1, max_size=12))
def test_every_number_is_inside_the_picture_and_its_line_ends_at_its_box(
    found: list[tuple[int, int, int, int]],
) -> None:
    placed = drawn(*(box(x, y, min(width, WIDTH - x), min(height, HEIGHT - y)) for x, y, width, height in found))
    assert len(placed["boxes"]) == len(found)
    for each in placed["boxes"]:
        assert placed["radius"] <= each["cx"] <= WIDTH - placed["radius"]
        assert placed["radius"] <= each["cy"] <= HEIGHT - placed["radius"]
        assert each["x"] <= each["to_x"] <= each["x"] + each["width"]
        assert each["y"] <= each["to_y"] <= each["y"] + each["height"]
