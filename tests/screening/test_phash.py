"""A copy of a picture is known again, and another picture is not taken for it."""

import io

import numpy as np
import pytest
from PIL import Image, ImageEnhance, ImageOps

from benchmarks.came_back import CHANGES, scene
from screening.phash import SAME, nearest, orientations, phash, words_of
from tests.screening.drawing import photo

SMALL = (480, 360)


def apart(one: Image.Image, other: Image.Image) -> int:
    return nearest(orientations(other), words_of([phash(one)]))[1]


@pytest.mark.parametrize("way", list(Image.Transpose))
def test_a_picture_is_known_in_every_orientation(way: Image.Transpose) -> None:
    image = scene(1, SMALL)
    assert apart(image, image.transpose(way)) <= 12


@pytest.mark.parametrize("way", list(Image.Transpose))
@pytest.mark.parametrize("seed", [3, 9])
def test_a_soft_picture_is_known_by_its_smaller_copy_in_every_orientation(seed: int, way: Image.Transpose) -> None:
    """What is kept is made of the smaller copy, what arrives is as large as the camera made it."""
    image = photo((2400, 1600), seed=seed)
    out = io.BytesIO()
    image.transpose(way).save(out, "JPEG", quality=85)
    assert apart(image.reduce(2), Image.open(out)) <= 24


@pytest.mark.parametrize(
    "change",
    ["JPEG, quality 40", "WebP, quality 60", "darkened by a third", "mirrored and turned by 90", "black and white"],
)
@pytest.mark.parametrize("seed", [2, 3])
def test_a_copy_is_known_again(change: str, seed: int) -> None:
    image = scene(seed, SMALL)
    assert apart(image, CHANGES[change](image)) <= SAME


def test_a_small_bright_and_turned_copy_is_known_again() -> None:
    image = scene(4, SMALL)
    out = io.BytesIO()
    ImageEnhance.Brightness(ImageOps.mirror(image.resize((240, 180)))).enhance(1.2).rotate(90, expand=True).save(
        out, "JPEG"
    )
    assert apart(image, Image.open(out)) <= SAME


def test_different_pictures_are_never_one() -> None:
    images = [scene(seed, SMALL) for seed in range(10, 22)]
    assert min(apart(one, other) for one in images for other in images if one is not other) > SAME


def test_a_part_of_a_picture_is_not_known_again_as_the_documents_say() -> None:
    image = scene(5, SMALL)
    assert apart(image, image.crop((96, 72, 480, 360))) > SAME


@pytest.mark.parametrize("colour", ["white", "black", (90, 120, 60)])
def test_a_picture_in_which_nothing_is_to_be_seen_has_no_pattern(colour: str) -> None:
    flat = Image.new("RGB", (200, 150), colour)
    assert phash(flat) == ""
    assert len(orientations(flat)) == 0


def test_the_nearest_of_many_is_found_by_its_place() -> None:
    kept = [phash(scene(seed, SMALL)) for seed in (6, 7, 8)]
    assert all(len(each) == 64 for each in kept)
    assert nearest(orientations(scene(7, SMALL)), words_of(kept)) == (1, 0)
    assert words_of(kept).dtype == np.uint64
