"""How often the reader is asked for a whole picture: what decides what a picture costs."""

from collections import Counter

import pytest
from PIL import Image, ImageDraw

from screening import reader
from screening.names import Roll
from screening.pipeline import screen_image
from tests.screening.drawing import INK, page
from tests.screening.pipeline.lines import WORDING

pytestmark = pytest.mark.slow  # the engines read whole pictures

WORDS = [
    "Best Manners",
    "Tenter Bank School",
    "May this be a light on the road",
    "Amina Yusufzai",
    "Teacher",
    "38 of 40",
]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How many lines were given to the reader, and how long they were in all."""
    counted: Counter[str] = Counter()
    seen = reader.seen

    def counting(line: reader.Steps) -> tuple[reader.Steps, float]:
        counted["lines"] += 1
        counted["length"] += line.shape[-1]
        return seen(line)

    monkeypatch.setattr(reader, "seen", counting)
    return counted


def with_a_border_of_dots(words: list[str]) -> Image.Image:
    image = page(words, (1860, 2630), 64)
    draw = ImageDraw.Draw(image)
    for row in range(38):
        for x in (63, 1796):
            draw.ellipse((x - 11, 66 + 67 * row - 11, x + 11, 66 + 67 * row + 11), fill=INK)
    for column in range(26):
        for y in (66, 2564):
            draw.ellipse((63 + 69 * column - 11, y - 11, 63 + 69 * column + 11, y + 11), fill=INK)
    return image


def test_a_border_of_dots_is_not_read_over_and_over(engine: dict[str, str], roll: Roll, asked: Counter[str]) -> None:
    reading = screen_image(with_a_border_of_dots(WORDS), roll=roll, wording=WORDING)
    assert reading.was_read
    assert {finding.text for finding in reading.findings} >= set(WORDS)
    assert asked["lines"] < 200


def test_a_pupils_name_among_the_dots_is_held(engine: dict[str, str], roll: Roll) -> None:
    reading = screen_image(with_a_border_of_dots([*WORDS, "Catrin Evans"]), roll=roll, wording=WORDING)
    assert reading.verdict == "held"
