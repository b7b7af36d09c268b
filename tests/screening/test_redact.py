"""Hiding and cropping: solid, in the picture's own coordinates, and never over a face."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from screening.faces import Face
from screening.redact import FILL, BadEdit, apply_edits, covers_face
from tests.screening.drawing import photo

WIDTH, HEIGHT = 320, 240
PICTURE = photo((WIDTH, HEIGHT))
sides = st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1), st.integers(1, 200), st.integers(1, 200))
boxes = sides.map(lambda box: (box[0], box[1], min(WIDTH, box[0] + box[2]), min(HEIGHT, box[1] + box[3])))


@settings(deadline=None, max_examples=60)
@given(st.lists(boxes, min_size=1, max_size=5))
def test_what_is_hidden_is_one_colour_and_the_rest_is_untouched(hidden: list[tuple[int, int, int, int]]) -> None:
    before = np.asarray(PICTURE)
    after = np.asarray(apply_edits(PICTURE, [{"kind": "hide", "box": list(box)} for box in hidden]))
    covered = np.zeros((HEIGHT, WIDTH), dtype=bool)
    for x0, y0, x1, y1 in hidden:
        covered[y0:y1, x0:x1] = True
    assert (after[covered] == FILL).all()
    assert (after[~covered] == before[~covered]).all()


crops = st.tuples(st.integers(0, 100), st.integers(0, 100), st.integers(201, WIDTH), st.integers(201, HEIGHT))


@settings(deadline=None, max_examples=60)
@given(crops, st.booleans())
def test_boxes_are_meant_in_the_whole_picture_whenever_it_is_cropped(
    crop: tuple[int, int, int, int], first: bool
) -> None:
    edits = [{"kind": "crop", "box": list(crop)}, {"kind": "hide", "box": [110, 90, 210, 150]}]
    result = apply_edits(PICTURE, edits if first else edits[::-1])
    whole = apply_edits(PICTURE, [edits[1]])
    assert (np.asarray(result) == np.asarray(whole.crop(crop))).all()


def test_the_last_crop_counts_and_the_picture_given_is_unchanged() -> None:
    before = PICTURE.tobytes()
    result = apply_edits(
        PICTURE, [{"kind": "crop", "box": [0, 0, 300, 200]}, {"kind": "crop", "box": [0, 0, 120, 110]}]
    )
    assert result.size == (120, 110)
    assert PICTURE.tobytes() == before


def test_a_box_that_reaches_out_of_the_picture_is_cut_to_it() -> None:
    result = apply_edits(PICTURE, [{"kind": "hide", "box": [-50, -50, 40, 40]}])
    assert result.getpixel((39, 39)) == FILL
    assert result.getpixel((40, 40)) != FILL


@pytest.mark.parametrize(
    "edit",
    [
        {"kind": "blur", "box": [0, 0, 10, 10]},
        {"kind": "hide"},
        {"kind": "hide", "box": [1, 2, 3]},
        {"kind": "hide", "box": ["a", 0, 1, 1]},
        {"kind": "hide", "box": [5, 5, 5, 90]},
        {"kind": "hide", "box": [500, 500, 600, 600]},
        {"kind": "hide", "box": [float("inf"), 0, 1, 1]},
        {"kind": "crop", "box": [0, 0, 20, 20]},
    ],
)
def test_an_edit_that_is_none_is_refused(edit: dict[str, object]) -> None:
    with pytest.raises(BadEdit):
        apply_edits(PICTURE, [edit])


def test_an_edited_picture_carries_no_metadata() -> None:
    named = PICTURE.copy()
    named.info["comment"] = b"who it is"
    assert not apply_edits(named, [{"kind": "hide", "box": [0, 0, 9, 9]}]).info


def test_a_strip_over_the_eyes_is_over_a_face_and_a_badge_below_the_chin_is_not() -> None:
    face = Face(box=(100, 100, 160, 180), confidence=0.9)
    assert covers_face([(90, 115, 170, 135)], [face])
    assert covers_face([(0, 0, WIDTH, HEIGHT)], [(100, 100, 160, 180)])
    assert not covers_face([(100, 174, 160, 230)], [face])
    assert not covers_face([(0, 0, 90, 90)], [face])
    assert not covers_face([(0, 0, 90, 90)], [])


def test_strip_upon_strip_is_over_a_face_as_well() -> None:
    face, first, second = (100, 100, 160, 180), (90, 110, 170, 117), (90, 117, 170, 124)
    assert not covers_face([first], [face])
    assert covers_face([first, second], [face])
    assert covers_face([second], [face], hidden=[first])
    assert not covers_face([first], [face], hidden=[first])
    assert not covers_face([(200, 110, 260, 117)], [face], hidden=[first, second])


def test_an_image_of_another_mode_is_edited_as_rgb() -> None:
    result = apply_edits(Image.new("L", (120, 120), 200), [{"kind": "hide", "box": [0, 0, 50, 50]}])
    assert (result.mode, result.getpixel((0, 0))) == ("RGB", FILL)
