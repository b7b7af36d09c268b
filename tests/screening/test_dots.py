"""A dot is told from whatever may be writing."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from screening.dots import is_a_dot, is_one_of_many

PAPER, INK = (236, 232, 220), (40, 60, 120)


def piece(size: int, blurred: float = 0.0, noise: float = 0.0, *, light: bool = False, **drawn: str | float) -> bool:
    """Whether a piece with this on it is a dot: "shape" of the draw's methods and "words" in the middle, of "ink"."""
    ground, ink = (INK, PAPER) if light else (PAPER, INK)
    image = Image.new("RGB", (size, size), ground)
    draw = ImageDraw.Draw(image)
    inset = size * 0.15
    box = (inset, inset, size - inset, size - inset)
    match drawn.get("shape"):
        case "disc":
            draw.ellipse(box, fill=ink)
        case "ring":
            draw.ellipse(box, outline=ink, width=max(2, size // 8))
        case "star":
            middle, far = size / 2, size * 0.38
            angles = np.arange(10) * np.pi / 5
            radii = np.where(np.arange(10) % 2, far * 0.4, far)
            draw.polygon([(middle + r * np.sin(a), middle - r * np.cos(a)) for r, a in zip(radii, angles, strict=True)],
                         fill=ink)  # fmt: skip
        case "bar":
            draw.rectangle((inset, size * 0.4, size - inset, size * 0.6), fill=ink)
        case "two":
            draw.ellipse((inset, inset, size * 0.48, size * 0.48), fill=ink)
            draw.ellipse((size * 0.52, size * 0.52, size - inset, size - inset), fill=ink)
    if words := drawn.get("words"):
        share = float(drawn.get("ink", 1.0))
        under = ink if drawn.get("shape") else ground
        over = ground if drawn.get("shape") else ink
        colour = tuple(round(a + (b - a) * share) for a, b in zip(under, over, strict=True))
        font = ImageFont.load_default(size * float(drawn.get("high", 0.5)))
        draw.text((size / 2, size / 2), str(words), fill=colour, font=font, anchor="mm")
    image = image.filter(ImageFilter.GaussianBlur(blurred))
    pixels = np.asarray(image) + np.random.default_rng(1).normal(0, noise, (size, size, 3))
    return is_a_dot(pixels.clip(0, 255).astype(np.uint8))


@pytest.mark.parametrize("size", [18, 30, 46, 90, 180])
@pytest.mark.parametrize("light", [False, True])
def test_a_solid_round_shape_is_a_dot(size: int, light: bool) -> None:
    assert piece(size, shape="disc", light=light)
    assert piece(size, size / 30, 3.0, shape="disc", light=light)


@pytest.mark.parametrize("shape", ["ring", "star", "bar", "two", ""])
@pytest.mark.parametrize("size", [18, 30, 46, 90])
def test_what_is_hollow_or_has_arms_or_is_not_round_is_none(shape: str, size: int) -> None:
    assert not piece(size, shape=shape)


@pytest.mark.parametrize("words", ["Jo", "Li", "Mia", "Zoë", "Al", "O", "Q", "B", "8", "a", "e", "i", "Ö", "7c"])
@pytest.mark.parametrize("size", [18, 24, 36, 60])
def test_writing_is_none_however_small_and_blurred(words: str, size: int) -> None:
    for blurred in (0.0, size / 40, size / 20):
        for noise in (0.0, 8.0):
            assert not piece(size, blurred, noise, words=words, high=0.7 if len(words) == 1 else 0.5)


@pytest.mark.parametrize("words", ["Mia", "Jo", "Idris"])
@pytest.mark.parametrize("ink", [1.0, 0.5, 0.25])
def test_a_badge_with_a_name_on_it_is_none(words: str, ink: float) -> None:
    for size in (60, 90, 160):
        assert not piece(size, size / 90, 2.0, shape="disc", words=words, ink=ink, high=0.25)


def test_an_even_piece_and_a_single_pixel_are_none() -> None:
    assert not is_a_dot(np.full((40, 40, 3), 200, dtype=np.uint8))
    assert not is_a_dot(np.zeros((1, 1, 3), dtype=np.uint8))
    assert not is_a_dot(np.zeros((2, 30, 3), dtype=np.uint8))


@pytest.mark.parametrize(
    ("many", "height", "expected"), [(8, 20.0, False), (9, 20.0, True), (9, 31.0, False), (9, 13.0, False)]
)
def test_many_of_one_size_are_more_than_eight(many: int, height: float, expected: bool) -> None:
    assert is_one_of_many(height, [20.0] * many) is expected
