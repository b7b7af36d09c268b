"""A name is held wherever its pieces stand, with a box of its own, and whatever the school calls its own wording."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from screening import ocr
from screening.names import Roll
from screening.pipeline import Wording, screen_image
from tests.screening.drawing import photo
from tests.screening.pipeline.lines import WORDING, line, named

pytestmark = pytest.mark.slow  # the engines read whole pictures


def test_a_first_name_above_its_surname_is_one_name(no_engine: Any, roll: Roll) -> None:
    no_engine["lines"] = (line("Faith", 100), line("Read", 150))
    (name,) = [
        finding for finding in screen_image(photo(), roll=roll, wording=WORDING).findings if finding.kind == "name"
    ]
    assert name.pupil_refs == (3,)
    assert name.box == (100, 100, 200, 190)


def test_the_schools_wording_is_not_shown_and_cannot_hide_a_pupils_name(no_engine: Any, roll: Roll) -> None:
    no_engine["lines"] = (line("Ysgol y Bryn", 100), line("Catrin Evans", 300))
    wording = Wording(ours=("ysgol y bryn", "Catrin Evans"))
    reading = screen_image(photo(), roll=roll, wording=wording)
    assert [(finding.kind, finding.text) for finding in reading.findings] == [("name", "Catrin Evans")]


@pytest.mark.parametrize(
    ("written", "held"), [("Catrin", True), ("Catrin Evans", True), ("Zoltan", False), ("Mrs Evans", False)]
)
def test_what_stands_where_a_name_is_due_is_a_name_whatever_else_its_line_says(
    no_engine: Any, roll: Roll, written: str, held: bool
) -> None:
    lines = ("Certificate of Achievement", f"This is to say that {written}", "has worked very hard this week")
    no_engine["lines"] = tuple(line(text, 100 * number) for number, text in enumerate(lines, start=1))
    reading = screen_image(photo(), roll=roll, wording=WORDING)
    assert bool(named(reading)) == held
    assert reading.verdict == ("held" if held else "look")


def test_a_name_in_a_long_line_has_a_box_of_its_own(no_engine: Any, roll: Roll) -> None:
    no_engine["lines"] = (line("this picture was painted with care by Catrin Evans in the spring"),)
    name = screen_image(photo(), roll=roll, wording=WORDING).findings[0]
    assert (name.kind, name.text) == ("name", "Catrin Evans")
    assert 780 < name.box[0] < 860
    assert 1100 < name.box[2] < 1180


@pytest.mark.parametrize(
    ("share", "sure", "by_hand", "told"),
    [
        (0.4, 0.3, 1.0, [(9,)]),
        (0.33, 0.99, 1.0, [(9,)]),
        (0.25, 0.8, 1.0, [(9,)]),
        (0.25, 0.3, 1.0, []),
        (0.25, 0.99, 1.0, []),
        (0.33, 0.9, -1.0, [(9,)]),
        (0.33, 0.99, -1.0, []),
        (0.6, 0.99, -1.0, [(9,)]),
    ],
    ids=[
        "in doubt",
        "sure",
        "it hardly fits",
        "nor was it read",
        "it hardly fits what was read surely",
        "print",
        "sure print",
        "it fits sure print",
    ],
)
def test_a_name_is_told_from_the_readers_second_thoughts(
    no_engine: Any, roll: Roll, share: float, sure: float, by_hand: float, told: list[tuple[int]]
) -> None:
    letters = np.full((22, len(ocr.LETTERS)), 1e-6, dtype=np.float32)
    for row, letter in enumerate("catrinevans"):
        letters[2 * row, ocr.LETTERS.index(letter)] = share
        letters[2 * row, ocr.LETTERS.index("o")] += 0.9 - share
        letters[2 * row + 1, 0] = 1.0
    seen = line("Cotroo ovoos")
    no_engine["lines"] = (ocr.Line(seen.text, sure, seen.corners, letters, by_hand),)
    reading = screen_image(photo(), roll=roll, wording=WORDING)
    assert [finding.pupil_refs for finding in reading.findings if finding.kind == "name"] == told


def test_who_signs_an_award_is_held_by_the_whole_name_only(no_engine: dict[str, Any], roll: Roll) -> None:
    award = [line("Reading Award", 100), line("for reading every day", 300), line("Headteacher", 600)]
    for signed, held in (("C. Evans", []), ("Catrim Evans", []), ("Catrin Evans", ["Catrin Evans"])):
        no_engine["lines"] = (*award, line(signed, 550))
        assert named(screen_image(photo((800, 700)), roll=roll, wording=WORDING)) == held
    no_engine["lines"] = (*award, line("C. Evans", 200))
    assert named(screen_image(photo((800, 700)), roll=roll, wording=WORDING)) == ["C Evans"]


def test_a_name_in_two_pieces_is_held_below_and_beside(no_engine: dict[str, Any], roll: Roll) -> None:
    def moved(one: ocr.Line, across: int) -> ocr.Line:
        return one.moved(across, 0)

    for second in (line("Evans", 170), moved(line("Evans"), 230), moved(line("Evans", 170), 60)):
        no_engine["lines"] = (line("Catrin"), second)
        found = screen_image(photo((800, 600)), roll=roll, wording=WORDING).findings
        assert any(finding.kind == "name" and finding.text == "Catrin Evans" for finding in found)
    no_engine["lines"] = (line("Zodwa"), moved(line("Evans"), 500))
    found = screen_image(photo((800, 600)), roll=roll, wording=WORDING).findings
    assert not any(finding.text == "Zodwa Evans" and finding.kind == "name" for finding in found)


def test_a_surname_that_is_a_word_is_held_above_its_number(no_engine: dict[str, Any]) -> None:
    roll = Roll.from_people([(1, "Nia", "Cooper")])
    for lines, held in (([line("COOPER"), line("10", 170)], ["COOPER"]), ([line("COOPER"), line("Barrels", 170)], [])):
        no_engine["lines"] = tuple(lines)
        assert named(screen_image(photo((800, 600)), roll=roll, wording=WORDING)) == held


SOME = Roll.from_people([
    (1, "Thomas", "Jones"), (2, "William", "Patel"), (3, "Daniel", "Evans"), (4, "Ibrahim", "Kaya"),
    (5, "Billy", "Speed"), (6, "Beth", "Sharples"), (7, "Catrin", "Hopcyn"), (8, "Chase", "Rend"),
    (9, "Ty", "Parker"), (10, "Aoife", "Moyo"),
])  # fmt: skip


def held_in(lines: tuple[ocr.Line, ...], no_engine: Any) -> bool:
    no_engine["lines"] = lines
    return bool(named(screen_image(photo(), roll=SOME, wording=WORDING)))


@pytest.mark.parametrize(
    ("text", "by_hand", "sure", "held"),
    [
        ("One stormy night", -5.0, 0.99, False),
        ("One stormy night", -5.0, 0.8, True),
        ("One stormy night", 3.0, 0.99, True),
        ("Jones Tomny", -5.0, 0.99, True),
        ("Date 18 July", 3.0, 0.9, False),
        ("Bully Speed read it", -5.0, 0.99, True),
        ("Both Sharpies", -5.0, 0.99, True),
        ("1. Both Sharpies", -5.0, 0.99, True),
        ("Both Sharpies, Year 4.", -5.0, 0.99, True),
        ("by Both Sharpies", -5.0, 0.99, True),
        ("Both Sharpies 4 dried out", -5.0, 0.8, True),
        ("Both Sharpies dried out", -5.0, 0.99, False),
        ("there Ty Porker ran", -5.0, 0.99, True),
        ("there Ao1fe Mogo ran", -5.0, 0.99, True),
    ],
)
def test_words_of_the_language_are_nobody_whom_they_are_like_where_print_was_read_surely(
    no_engine: Any, text: str, by_hand: float, sure: float, held: bool
) -> None:
    assert held_in((replace(line(text), by_hand=by_hand, confidence=sure),), no_engine) == held


@pytest.mark.parametrize(("sure", "held"), [(0.99, False), (0.8, True)])
def test_nor_are_they_over_two_lines(no_engine: Any, sure: float, held: bool) -> None:
    two = (line("One", 100), line("stormy night", 150))
    assert held_in(tuple(replace(each, by_hand=-5.0, confidence=sure) for each in two), no_engine) == held


@pytest.mark.parametrize(
    "text",
    ["Dan", "Dan 4B", "by Dan", "Well done Dan", "Dan's picture", "Chase 4B", "by Chase", "1brahim", "by 1brahim",
     "Catrin3", "Chase R", "Rend"],
)  # fmt: skip
@pytest.mark.parametrize(("by_hand", "sure"), [(-5.0, 0.99), (3.0, 0.8)], ids=["sure print", "by hand, in doubt"])
def test_a_name_that_is_a_word_or_has_a_figure_in_it_is_held_however_surely_it_was_read(
    no_engine: Any, text: str, by_hand: float, sure: float
) -> None:
    assert held_in((replace(line(text), by_hand=by_hand, confidence=sure),), no_engine)
