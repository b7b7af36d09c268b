"""A small sheet of paper in a large picture is found, and read with every pixel."""

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw

from screening import ocr, second_look
from screening.names import Roll
from screening.pipeline import Wording, screen_image
from screening.sheets import MOST_SHEETS, small_sheets
from tests.screening.drawing import page

Pixels = npt.NDArray[np.uint8]


def carpet(size: tuple[int, int] = (2000, 1500)) -> Image.Image:
    noise = np.random.default_rng(3).integers(20, 110, (size[1] // 4, size[0] // 4, 3)).astype(np.uint8)
    return Image.fromarray(noise).resize(size, Image.Resampling.NEAREST)


def with_sheets(*corners: tuple[int, int], across: int = 240, down: int = 300) -> Pixels:
    image = carpet()
    for x, y in corners:
        ImageDraw.Draw(image).rectangle((x, y, x + across, y + down), fill=(236, 232, 220))
    return np.asarray(image)


@pytest.mark.parametrize("corner", [(300, 400), (1600, 100), (5, 1150)], ids=["middle", "right", "at the edge"])
def test_a_small_bright_sheet_is_found_with_a_little_round_it(corner: tuple[int, int]) -> None:
    ((x0, y0, x1, y1),) = small_sheets(with_sheets(corner))
    assert x0 <= corner[0] + 8
    assert y0 <= corner[1] + 8
    assert corner[0] + 232 <= x1 <= corner[0] + 300
    assert corner[1] + 292 <= y1 <= corner[1] + 360


def test_no_more_than_a_few_are_looked_at_and_none_twice() -> None:
    boxes = small_sheets(with_sheets((100, 100), (500, 100), (900, 100), (1300, 100), (100, 700), (500, 700)))
    assert len(set(boxes)) == len(boxes) == MOST_SHEETS


@pytest.mark.parametrize(
    ("across", "down"), [(40, 40), (1400, 1100), (1200, 60)], ids=["a speck", "most of the picture", "a strip"]
)
def test_what_is_no_small_sheet_is_left_to_the_other_looks(across: int, down: int) -> None:
    assert small_sheets(with_sheets((200, 200), across=across, down=down)) == []
    assert small_sheets(with_sheets()) == []


@pytest.mark.parametrize("size", [(1, 1), (40, 9), (300, 7000)])
def test_a_tiny_or_a_narrow_picture_has_none(size: tuple[int, int]) -> None:
    assert small_sheets(np.full((*size, 3), 200, dtype=np.uint8)) == []


def far_away(name: str) -> Image.Image:
    """A certificate of 380 pixels on a picture of 4,000 across: letters of the wording have eleven pixels."""
    image = carpet((4000, 3000))
    lines = ["Star of the Week", name, "for reading every day", "Headteacher"]
    image.paste(page(lines, (380, 280), 24), (3300, 500))
    return image


@pytest.mark.slow
def test_a_certificate_far_away_is_held_for_a_pupils_name_and_asked_about_for_a_strangers(
    engine: dict[str, str], roll: Roll
) -> None:
    reading = screen_image(far_away("Grace May"), roll=roll, wording=Wording())
    assert reading.verdict == "held"
    x0, y0, x1, y1 = next(finding.box for finding in reading.findings if finding.kind == "name")
    assert 3300 <= x0 < x1 <= 3680
    assert 500 <= y0 < y1 <= 780
    reading = screen_image(far_away("Zodwa Mbeki"), roll=roll, wording=Wording())
    assert [finding.text for finding in reading.findings if finding.kind == "name_line"] == ["Zodwa Mbeki"]
    reading = screen_image(far_away(""), roll=roll, wording=Wording())
    assert [finding.kind for finding in reading.findings if finding.kind != "text"] == []


@pytest.mark.slow
def test_what_was_read_there_is_not_read_again(engine: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    rgb = np.asarray(far_away("Grace May"))
    lines = second_look.look_at_sheets(rgb, ())
    read: list[ocr.Quad] = []

    def read_places(rgb: Pixels, quads: list[ocr.Quad], *, until: float, is_further: bool) -> tuple[ocr.Line, ...]:
        read.extend(quads)
        return ()

    monkeypatch.setattr(second_look, "read_places", read_places)
    assert second_look.look_at_sheets(rgb, lines) == lines
    assert read == []
