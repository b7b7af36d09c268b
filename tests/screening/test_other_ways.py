"""What is written by hand and named nobody is read otherwise, and compared with the roll alone."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from screening import ocr, other_ways
from screening.certificates import NameLine
from screening.names import Roll
from screening.ocr import Line, Pixels
from screening.other_ways import WAYS, Way, named_otherwise
from tests.screening.drawing import page

PICTURE = np.zeros((600, 900, 3), dtype=np.uint8)
FOREVER = float("inf")
Drawn = Callable[[Pixels], Pixels]


def line(text: str, top: int, *, by_hand: float = 1.0, sure: float = 0.9) -> Line:
    corners = ((100.0, top), (500.0, top), (500.0, top + 60.0), (100.0, top + 60.0))
    return Line(text, sure, corners, np.zeros((1, len(ocr.LETTERS)), dtype=np.float32), by_hand)


def reads(monkeypatch: pytest.MonkeyPatch, otherwise: dict[str, str]) -> list[str]:
    """Have each line read as these say, and note which were read."""
    asked: list[str] = []

    def read(
        rgb: Pixels, one: Line, drawn: Callable[[Pixels], Pixels], further: ocr.Further, until: float
    ) -> Line | None:
        asked.append(one.text)
        text = otherwise.get(one.text, one.text)
        return Line(text, one.confidence, one.corners, one.letters, one.by_hand) if text else None

    monkeypatch.setattr(other_ways, "read_otherwise", read)
    return asked


@pytest.fixture
def roll() -> Roll:
    return Roll.from_people([(1, "Carys", "Okafor"), (2, "Idris", "Hall")])


def test_a_name_that_another_way_of_reading_finds_is_told_once(monkeypatch: pytest.MonkeyPatch, roll: Roll) -> None:
    asked = reads(monkeypatch, {"Carp Clafr": "Carys Okafor"})
    (found,) = named_otherwise(PICTURE, [line("of the school", 10), line("Carp Clafr", 100)], (), roll, until=FOREVER)
    assert (found.kind, found.pupil_refs, found.box) == ("name", (1,), (100, 100, 500, 160))
    assert asked == ["Carp Clafr"]


def test_print_words_and_long_lines_are_not_read_otherwise(monkeypatch: pytest.MonkeyPatch, roll: Roll) -> None:
    asked = reads(monkeypatch, {})
    lines = [line("Carp Clafr", 10, by_hand=-1.0), line("of the school", 100), line("We saw Nia and Mo near Ayr", 200)]
    assert named_otherwise(PICTURE, lines, (), roll, until=FOREVER) == ()
    assert asked == []


def test_who_signs_is_told_by_the_lines_beside_and_a_line_that_is_lost_stays_as_it_was(
    monkeypatch: pytest.MonkeyPatch, roll: Roll
) -> None:
    reads(monkeypatch, {"I. Hqll": "I. Hall", "Xq Zwv": ""})
    award = [line("Certificate of Merit", 10), line("is awarded to", 80), line("for kindness", 220)]
    signed = [line("I. Hqll", 400), line("Headteacher", 465, by_hand=-1.0), line("Xq Zwv", 150), *award]
    assert named_otherwise(PICTURE, signed, (), roll, until=FOREVER) == ()
    assert [name.pupil_refs for name in named_otherwise(PICTURE, signed[:1], (), roll, until=FOREVER)] == [(2,)]


def test_a_name_that_was_there_before_is_not_told_again(monkeypatch: pytest.MonkeyPatch, roll: Roll) -> None:
    reads(monkeypatch, {})
    printed = line("Carys Okafor", 300, by_hand=-1.0)
    assert named_otherwise(PICTURE, [line("Xq Zwv", 10), printed], (), roll, until=FOREVER) == ()


def test_at_most_six_lines_are_read_each_way(monkeypatch: pytest.MonkeyPatch, roll: Roll) -> None:
    asked = reads(monkeypatch, {})
    assert named_otherwise(PICTURE, [line(f"Zw{end}q", 10) for end in "abcdefgh"], (), roll, until=FOREVER) == ()
    assert len(asked) == 6 * 3


def test_what_was_read_to_the_letter_is_not_read_otherwise_but_cut_out_further(
    monkeypatch: pytest.MonkeyPatch, roll: Roll
) -> None:
    """It counts among the six: whoever stands below them is read no more than before."""
    asked = reads(monkeypatch, {})
    lines = [line(f"Zw{end}q", 10, sure=0.999) for end in "abcde"] + [line("Xwq", 10), line("Vwq", 10)]
    assert named_otherwise(PICTURE, lines, (), roll, until=FOREVER) == ()
    assert asked == ["Xwq"] * 3
    asked = reads(monkeypatch, {"arys Okafor": "Carys Okafor"})
    cut_off = line("arys Okafor", 10, by_hand=-1.0, sure=1.0)
    assert [name.pupil_refs for name in named_otherwise(PICTURE, [cut_off], (), roll, until=FOREVER)] == [(1,)]


def test_print_that_begins_with_a_small_letter_is_read_from_further_before(
    monkeypatch: pytest.MonkeyPatch, roll: Roll
) -> None:
    asked = reads(monkeypatch, {"arys Okalor": "Carys Okafor"})
    lines = [line("arys Okalor", 10, by_hand=-1.0), line("well Zuker", 500, by_hand=-1.0)]
    assert [name.pupil_refs for name in named_otherwise(PICTURE, lines, (), roll, until=FOREVER)] == [(1,)]
    assert asked == ["arys Okalor"]


def test_print_where_a_name_is_due_is_read_from_further_on_both_sides(
    monkeypatch: pytest.MonkeyPatch, roll: Roll
) -> None:
    asked = reads(monkeypatch, {"Carys Oka": "Carys Okafor"})
    short, other = line("Carys Oka", 10, by_hand=-1.0), line("Zuker Oka", 300, by_hand=-1.0)
    due = NameLine("filled", short.box, short.text)
    (found,) = named_otherwise(PICTURE, [short, other], [due], roll, until=FOREVER)
    assert (found.pupil_refs, found.box) == ((1,), short.box)
    assert asked == ["Carys Oka"]
    assert named_otherwise(PICTURE, [short, other], [replace(due, state="empty")], roll, until=FOREVER) == ()


def test_a_line_is_cut_from_further_before_along_its_own_way() -> None:
    pixels = np.asarray(page(["Carys Okafor"], (900, 200), 60))
    (whole,) = ocr.read_lines(pixels)
    first, second, third, fourth = whole.corners
    start = 0.45
    late = tuple((a[0] + start * (b[0] - a[0]), a[1]) for a, b in ((first, second), (fourth, third)))
    half = Line("kafor", 0.9, (late[0], second, third, late[1]), whole.letters)
    for pictured, turned in ((pixels, half), (np.rot90(pixels).copy(), _turned(half, pixels.shape[1]))):
        again = ocr.read_otherwise(pictured, turned, lambda line: line, further=ocr.Further(6.0, 0.0), until=FOREVER)
        assert again is not None
        assert again.text.replace(" ", "") == "CarysOkafor"


def _turned(one: Line, width: int) -> Line:
    """The line in a picture that was turned by a quarter against the clock."""
    return replace(one, corners=tuple((y, width - x) for x, y in one.corners))


@pytest.mark.parametrize("way", WAYS)
def test_each_way_reads_plain_writing_and_bears_a_sliver(way: Way) -> None:
    pixels = np.asarray(page(["Carys Okafor"], (900, 200), 60))
    (found,) = ocr.read_lines(pixels)
    again = ocr.read_otherwise(pixels, found, way.drawn, further=way.further, until=FOREVER)
    assert again is not None
    assert again.text.replace(" ", "") == "CarysOkafor"
    for size in ((1, 40), (2, 3), (40, 1)):
        assert min(way.drawn(np.zeros((*size, 3), dtype=np.uint8)).shape) > 0
    with pytest.raises(ocr.TimedOut):
        ocr.read_otherwise(pixels, found, way.drawn, until=0.0)
