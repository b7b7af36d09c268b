"""A second look is taken where the first one leaves a doubt, and what two looks read alike is told once."""

import weakref
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image

from screening import certificates, ocr, pipeline
from screening.faces import Face
from screening.familiar import Familiar
from screening.names import Roll
from screening.pipeline import screen_image
from tests.screening.drawing import photo
from tests.screening.pipeline.lines import WORDING, line

pytestmark = pytest.mark.slow  # the engines read whole pictures


def test_a_dark_picture_is_let_go_before_its_brighter_copy_is_read(
    no_engine: Any, roll: Roll, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text finder takes most memory, and two whole copies of the picture would come on top of it."""
    whole: list[weakref.ref[ocr.Pixels]] = []

    def find_faces(rgb: ocr.Pixels) -> tuple[Face, ...]:
        whole.append(weakref.ref(rgb))
        return ()

    def read_lines(rgb: ocr.Pixels, until: float, **_: object) -> tuple[ocr.Line, ...]:
        assert rgb.max() > 200, "the brighter copy"
        assert [picture() for picture in whole] == [None]
        return ()

    monkeypatch.setattr(pipeline, "find_faces", find_faces)
    monkeypatch.setattr(ocr, "read_lines", read_lines)
    dark = Image.new("RGB", (200, 150), (40, 40, 40))
    assert screen_image(dark, roll=roll, wording=WORDING).reason == ""


def test_a_second_look_is_taken_unless_a_name_is_held(no_engine: Any, roll: Roll) -> None:
    no_engine["lines"], no_engine["closer"] = (line("Sports Day"),), (line("Catrin Evans", 300),)
    reading = screen_image(photo(), roll=roll, wording=WORDING)
    assert [(one.kind, one.text) for one in reading.findings] == [("name", "Catrin Evans"), ("text", "Sports Day")]
    no_engine["lines"], no_engine["closer"] = (line("Siân ap Rhys"),), ocr.TimedOut()
    assert screen_image(photo(), roll=roll, wording=WORDING).reason == ""


def test_no_second_look_is_taken_at_what_was_read_surely_and_name_lines_are_found_once(
    no_engine: Any, roll: Roll, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("Presented to", "Zodwa Mbeki", "for kindness", "Headteacher", "Summer term")
    lines = tuple(replace(line(text, 100 + 60 * row), confidence=0.97) for row, text in enumerate(words))
    place = certificates.NameLine("filled", lines[1].box, "Zodwa Mbeki")
    among: list[tuple[ocr.Line, ...]] = []

    def find(given: tuple[ocr.Line, ...], grey: Any, *, familiar: Familiar) -> tuple[certificates.NameLine, ...]:
        among.append(given)
        return (place,)

    monkeypatch.setattr(certificates, "find_name_lines", find)
    for read in (lines, (*lines, line("1", 460), replace(line("HW", 520), confidence=0.4))):
        among.clear()
        no_engine["lines"], no_engine["closer"] = read, ocr.TimedOut()
        reading = screen_image(photo(), roll=roll, wording=WORDING)
        assert (reading.verdict, reading.reason) == ("look", "")
        assert [finding.text for finding in reading.findings if finding.kind == "name_line"] == ["Zodwa Mbeki"]
        assert among == [read]
    in_doubt = (lines[0], replace(lines[1], confidence=0.9), *lines[2:])
    no_engine["lines"], no_engine["closer"] = in_doubt, (line("Catrin Evans", 600),)
    among.clear()
    assert screen_image(photo(), roll=roll, wording=WORDING).verdict == "held"
    assert among == [in_doubt, (*in_doubt, line("Catrin Evans", 600))]


def test_what_two_looks_read_alike_in_one_place_is_told_once(
    monkeypatch: pytest.MonkeyPatch, no_engine: Any, roll: Roll
) -> None:
    """The same words in another place, or other words in the same place, are told by themselves."""
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, familiar: ())
    no_engine["lines"] = (line("Da iawn"), line("Da iawn", 101), line("Da iawn", 160), line("Da lawn", 100))
    reading = screen_image(photo((400, 300)), roll=roll, wording=WORDING)
    told = [(finding.text, finding.box[1]) for finding in reading.findings]
    assert told == [("Da iawn", 100), ("Da lawn", 100), ("Da iawn", 160)]
