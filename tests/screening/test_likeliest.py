"""What stands where a name is due is laid over the roll, and whose name fits it best is told."""

from collections.abc import Callable

import numpy as np
import pytest

from screening import likeliest, ocr
from screening.certificates import NameLine
from screening.findings import Finding
from screening.likeliest import with_the_likeliest
from screening.names import Roll
from screening.ocr import Box, Line, Pixels
from tests.screening.test_asking import reading, spelt

PICTURE = np.zeros((600, 900, 3), dtype=np.uint8)
FOREVER = float("inf")


def line(text: str, letters: np.ndarray, *, top: int = 100, by_hand: float = 1.0, sure: float = 0.7) -> Line:
    corners = ((100.0, top), (500.0, top), (500.0, top + 60.0), (100.0, top + 60.0))
    return Line(text, sure, corners, letters, by_hand)


def due(one: Line, text: str = "", box: Box | None = None) -> NameLine:
    return NameLine("filled", box or one.box, text or one.text)


def doubtful(name: str, as_read: str) -> np.ndarray:
    """Letters of which the reader took each for another one, and had the right one in mind."""
    steps: list[dict[str, float]] = []
    for letter, taken in zip(name, as_read, strict=True):
        steps += [{taken: 0.97} if taken == letter else {taken: 0.8, letter: 0.18}, {"": 1.0}]
    return reading(*steps)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[tuple[float, float], ...]]:
    """Every way reads as the first did; the corners of what was read are noted."""
    corners: list[tuple[tuple[float, float], ...]] = []

    def read(rgb: Pixels, one: Line, drawn: Callable[[Pixels], Pixels], until: float) -> Line:
        corners.append(one.corners)
        return one

    monkeypatch.setattr(likeliest, "read_otherwise", read)
    return corners


@pytest.fixture
def roll() -> Roll:
    people = [(1, "Illtyd", "Morgan"), (2, "Ayesha", "Khatun"), (3, "Ellis", "Prydderch"), (4, "Ellie", "Owen")]
    return Roll.from_people(people, staff=[("Edith", "Marsh")])


def told(roll: Roll, one: Line, *names: Finding, text: str = "") -> tuple[Finding, ...]:
    return with_the_likeliest(PICTURE, [due(one, text)], names, [one], roll, until=FOREVER)


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("name", "as_read", "ref"),
    [("illtyd", "vlltyo", 1), ("illtyd morgan", "vlltyo norgam", 1), ("e prydderch", "t pkyodereh", 3),
     ("ayesha k", "ayeskk h", 2)],
)  # fmt: skip
def test_whose_name_fits_best_is_told_though_it_was_read_as_something_else(
    roll: Roll, name: str, as_read: str, ref: int
) -> None:
    one = line(as_read.capitalize(), doubtful(name, as_read))
    (found,) = told(roll, one)
    assert (found.kind, found.text, found.pupil_refs, found.box) == ("name", one.text, (ref,), one.box)
    assert 0 < found.confidence < 0.7


@pytest.mark.usefixtures("asked")
def test_whoever_fits_no_better_than_a_stranger_is_not_told(roll: Roll) -> None:
    assert told(roll, line("Zara Qureshi", spelt("zara qureshi"))) == ()


@pytest.mark.usefixtures("asked")
def test_those_who_fit_nearly_as_well_are_told_together(roll: Roll) -> None:
    torn = reading(*[{each: 0.99} for each in "el"], {"": 1.0}, {"l": 0.99}, {"i": 0.99}, {"s": 0.5, "e": 0.5})
    (found,) = told(roll, line("Ellia", torn))
    assert set(found.pupil_refs) == {3, 4}


@pytest.mark.usefixtures("asked")
def test_a_likeness_that_was_found_gets_those_who_fit_better_beside_it(roll: Roll) -> None:
    one = line("Vlltyo", doubtful("illtyd", "vlltyo"))
    wrong = Finding("name", "Vlltyo", (4,), one.box, 0.6)
    elsewhere = Finding("name", "Ellie", (4,), (600, 10, 700, 40), 0.9)
    assert [name.pupil_refs for name in told(roll, one, wrong, elsewhere)] == [(4, 1), (4,)]


def test_a_name_that_was_read_as_it_is_spelt_is_not_asked_about_again(roll: Roll, asked: list[object]) -> None:
    one = line("Ellie Owen", spelt("ellie owen"))
    name = Finding("name", "Ellie Owen", (4,), one.box, 0.7)
    assert told(roll, one, name) == (name,)
    assert asked == []


def test_print_that_was_read_surely_says_what_it_says(roll: Roll, asked: list[object]) -> None:
    one = line("Ellie Owens", spelt("ellie owens"), by_hand=-2.0, sure=0.98)
    assert told(roll, one) == ()
    assert asked == []
    assert told(roll, line("Ellie Owens", spelt("ellie owens"), by_hand=-2.0, sure=0.8))


@pytest.mark.usefixtures("asked")
def test_staff_are_nobody_on_the_roll(roll: Roll) -> None:
    assert told(roll, line("Edith Narsh", doubtful("edith marsh", "edith narsh"))) == ()


def test_only_the_part_of_a_line_with_the_name_is_read_again(
    roll: Roll, asked: list[tuple[tuple[float, float], ...]]
) -> None:
    one = line("awarded to Vlltyo", spelt("awarded to vlltyo"))
    told(roll, one, text="Vlltyo")
    assert asked
    for corners in asked:
        assert 330 < corners[0][0] < 360
        assert corners[1][0] == 500


@pytest.mark.usefixtures("asked")
def test_places_without_text_and_empty_ones_ask_nothing(roll: Roll) -> None:
    one = line("Vlltyo", doubtful("illtyd", "vlltyo"))
    slots = [NameLine("filled", one.box, ""), NameLine("empty", one.box, "Vlltyo"), NameLine("not_located")]
    assert with_the_likeliest(PICTURE, slots, (), [one], roll, until=FOREVER) == ()
    assert with_the_likeliest(PICTURE, [due(one)], (), [one], Roll.from_people([]), until=FOREVER) == ()


def test_it_keeps_to_the_time_given(roll: Roll) -> None:
    one = line("Vlltyo", doubtful("illtyd", "vlltyo"))
    with pytest.raises(ocr.TimedOut):
        with_the_likeliest(PICTURE, [due(one)], (), [one], roll, until=0.0)


def test_a_likeness_does_not_hide_those_whose_name_stands_there_though_it_is_not_whole() -> None:
    """ "F. Jones-Kowalski" was told as Jun's and Kai's alone."""
    people = [(1, "Jun", "Jones-Kowalski"), (2, "Freya", "Jones-Kowalski"), (3, "Kai", "Jones-Kowalski")]
    roll = Roll.from_people([*people, (4, "Maryam", "Lee"), (5, "Maryam", "Price")])
    for text, refs in (("F. Jones-Kowalski", {2}), ("Jones-Kowalski", {1, 2, 3}), ("Maryam 1", {4, 5})):
        assert refs <= {ref for match in roll.match_lines([text]) for ref in match.refs}, text
