"""Ink on a name line is writing unless it is sure wording, and a place that looked empty is read once more."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from screening import certificates, ocr
from screening.names import Roll
from screening.pipeline import Wording, screen_image
from tests.screening.drawing import photo
from tests.screening.pipeline.lines import WORDING, line

pytestmark = pytest.mark.slow  # the engines read whole pictures


def test_certificates_module_never_says_filled_for_nothing() -> None:
    assert certificates.find_name_lines((), np.zeros((10, 10), dtype=np.uint8)) == ()


def test_ink_on_a_name_line_is_read_once_more_at_full_size(
    monkeypatch: pytest.MonkeyPatch, no_engine: Any, roll: Roll
) -> None:
    looks: list[tuple[int, ...]] = []

    def read(rgb: np.ndarray, until: float, **_: object) -> tuple[ocr.Line, ...]:
        looks.append(rgb.shape[:2])
        return (line("This is to certify that"),) if len(looks) == 1 else (line("Catrin Evans", 10),)

    slot = certificates.NameLine("filled", (40, 60, 340, 160))
    monkeypatch.setattr(ocr, "read_lines", read)
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, familiar: (slot,))
    reading = screen_image(photo((400, 300)), roll=roll, wording=WORDING)
    assert looks == [(300, 400), (100, 300)]
    assert reading.verdict == "held"
    assert reading.findings[0].box == (140, 70, 380, 110)


def test_ink_that_nobody_can_read_lies_as_the_line_nearest_to_it(
    monkeypatch: pytest.MonkeyPatch, no_engine: Any, roll: Roll
) -> None:
    """Two sheets in one picture: the other one's lines say nothing of how this one lies."""
    upside_down = ocr.Line("Presented to", 0.9, ((240.0, 250.0), (40.0, 250.0), (40.0, 230.0), (240.0, 230.0)),
                           np.zeros((1, len(ocr.LETTERS)), dtype=np.float32))  # fmt: skip
    ink = ocr.Line("~", 0.2, ((40.0, 0.0), (300.0, 0.0), (300.0, 40.0), (40.0, 40.0)), upside_down.letters)
    looks = iter([(line("Science Fair", 20), upside_down), (ink,)])
    monkeypatch.setattr(ocr, "read_lines", lambda rgb, until, **_: next(looks))
    slot = certificates.NameLine("filled", (40, 180, 340, 220))
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, familiar: (slot,))
    reading = screen_image(photo((400, 300)), roll=roll, wording=WORDING)
    found = {finding.text: (finding.kind, finding.turn) for finding in reading.findings}
    assert found == {"": ("name_line", 180), "Science Fair": ("text", 0), "Presented to": ("text", 180)}


@pytest.mark.parametrize(
    ("written", "asked"), [("Zodwa Mbeki", ["Zodwa Mbeki"]), ("for excellent effort", []), ("zodwa mbeki", [])]
)
def test_a_place_for_the_name_that_looked_empty_is_read_once_more(
    monkeypatch: pytest.MonkeyPatch, no_engine: Any, roll: Roll, written: str, asked: list[str]
) -> None:
    looks: list[tuple[int, ...]] = []

    def read(rgb: np.ndarray, until: float, **_: object) -> tuple[ocr.Line, ...]:
        looks.append(rgb.shape[:2])
        return (line("Presented to"),) if len(looks) == 1 else (line(written, 10),)

    slot = certificates.NameLine("empty", (40, 60, 340, 160))
    monkeypatch.setattr(ocr, "read_lines", read)
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, familiar: (slot, slot))
    reading = screen_image(photo((400, 300)), roll=roll, wording=WORDING)
    assert looks == [(300, 400), (100, 300)]
    assert list(dict.fromkeys(one.text for one in reading.findings if one.kind == "name_line")) == asked


@pytest.mark.parametrize(
    ("seen", "asked"),
    [
        ((), [""]),
        ((("27A", 0.99),), []),
        ((("27A", 0.8),), [""]),
        ((("for excellent effort", 0.99),), []),
        ((("Poppy", 0.99),), [""]),
        ((("olivia", 0.99),), [""]),
        ((("lqbal", 0.99),), [""]),
        ((("Olivia Y3", 0.99),), [""]),
        ((("Grace Hill", 1.0),), ["Grace Hill"]),
        ((("Bryn Mawr Primary", 0.99),), []),
        ((("wMn", 0.4),), [""]),
        ((("27A", 0.99), ("wMn", 0.4)), [""]),
        ((("27A", 0.99), ("Zodwa Mbeki", 0.6)), ["Zodwa Mbeki"]),
        ((("27A", 0.99),) * 5, []),
        ((("27A", 0.99),) * 6, [""]),
        (ocr.TimedOut(), [""]),
    ],
    ids=[
        "no line",
        "a number",
        "a number in doubt",
        "wording",
        "a name that is a word",
        "a small letter",
        "an i for an l",
        "a name and a class",
        "a name of words",
        "the school's own wording",
        "a scrawl",
        "a number and a scrawl",
        "a name",
        "a few lines",
        "more than a few, of which the largest alone were read",
        "not looked at again",
    ],
)
def test_ink_is_writing_unless_it_is_nothing_but_sure_wording(
    monkeypatch: pytest.MonkeyPatch, no_engine: Any, roll: Roll, seen: Any, asked: list[str]
) -> None:
    looks: list[int] = []

    def read(rgb: np.ndarray, until: float, **_: object) -> tuple[ocr.Line, ...]:
        looks.append(rgb.shape[0])
        if len(looks) == 1:
            return (line("Presented to"),)
        if isinstance(seen, Exception):
            raise seen
        return tuple(replace(line(text, 10), confidence=sure) for text, sure in seen)

    slot = certificates.NameLine("filled", (40, 60, 340, 160))
    monkeypatch.setattr(ocr, "read_lines", read)
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, familiar: (slot,))
    reading = screen_image(photo((400, 300)), roll=roll, wording=Wording(("Bryn Mawr Primary",)))
    assert [one.text for one in reading.findings if one.kind == "name_line"] == asked
    assert reading.was_read is not isinstance(seen, Exception)


def test_half_a_title_that_is_read_again_fills_no_place(
    monkeypatch: pytest.MonkeyPatch, no_engine: Any, roll: Roll
) -> None:
    looks: list[int] = []

    def read(rgb: np.ndarray, until: float, **_: object) -> tuple[ocr.Line, ...]:
        looks.append(rgb.shape[0])
        return (line("Wheelwise on the Road", 100),) if len(looks) == 1 else (line("Wheelv", 50),)

    slot = certificates.NameLine("empty", (40, 60, 340, 160))
    monkeypatch.setattr(ocr, "read_lines", read)
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, familiar: (slot,))
    reading = screen_image(photo((400, 300)), roll=roll, wording=WORDING)
    assert looks == [300, 100]
    assert [one.text for one in reading.findings if one.kind == "name_line"] == []
