"""A failure is never silence: what could not be read to the end is not checked, and what was read counts."""

from typing import Any

import pytest

from screening import engines, ocr
from screening.faces import Face
from screening.names import Roll
from screening.pipeline import screen_image
from tests.screening.drawing import photo
from tests.screening.pipeline.lines import WORDING, certificate, line

pytestmark = pytest.mark.slow  # the engines read whole pictures


@pytest.mark.parametrize("error", [ocr.TimedOut(), engines.EngineMissing("x"), RuntimeError("Siân"), MemoryError()])
def test_text_that_could_not_be_read_is_not_checked(no_engine: Any, roll: Roll, error: Exception) -> None:
    no_engine["lines"] = error
    no_engine["faces"] = (Face((1, 2, 3, 4), 0.9),)
    reading = screen_image(photo(), roll=roll, wording=WORDING)
    assert reading.verdict == "not_checked"
    assert reading.reason == f"text: {type(error).__name__}"
    assert len(reading.faces or ()) == 1


def test_a_second_look_that_fails_is_not_checked_and_keeps_what_the_first_one_read(no_engine: Any, roll: Roll) -> None:
    no_engine["lines"], no_engine["closer"] = (line("Sports Day"),), ocr.TimedOut()
    reading = screen_image(photo(), roll=roll, wording=WORDING)
    assert (reading.verdict, reading.reason) == ("not_checked", "closer: TimedOut")
    assert [finding.text for finding in reading.findings] == ["Sports Day"]


@pytest.mark.parametrize("what", ["lines", "closer"])
def test_more_text_than_is_read_is_not_checked_and_what_was_read_counts(no_engine: Any, roll: Roll, what: str) -> None:
    no_engine["lines"] = (line("Sports Day"),)
    no_engine[what] = ocr.TooMuchText([line("Sports Day")])
    reading = screen_image(photo(), roll=roll, wording=WORDING)
    where = "text" if what == "lines" else what
    assert (reading.verdict, reading.reason) == ("not_checked", f"{where}: TooMuchText")
    assert [finding.text for finding in reading.findings] == ["Sports Day"]
    no_engine[what] = ocr.TooMuchText([line("Catrin Evans")])
    reading = screen_image(photo(), roll=roll, wording=WORDING)
    assert (reading.verdict, reading.was_read) == ("held", False)


def test_codes_that_could_not_be_read_are_not_checked_and_a_name_is_still_held(no_engine: Any, roll: Roll) -> None:
    no_engine["codes"] = ValueError()
    assert screen_image(photo(), roll=roll, wording=WORDING).verdict == "not_checked"
    no_engine["lines"] = (line("Catrin Evans"),)
    assert screen_image(photo(), roll=roll, wording=WORDING).verdict == "held"


def test_faces_that_could_not_be_counted_are_none_and_not_nought(no_engine: Any, roll: Roll) -> None:
    no_engine["faces"] = engines.EngineMissing("centerface.onnx")
    reading = screen_image(photo(), roll=roll, wording=WORDING)
    assert (reading.verdict, reading.faces) == ("look", None)
    assert "faces" in reading.reason


def test_a_missing_model_file_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    with pytest.raises(engines.EngineMissing):
        engines._model(tmp_path / "gone.onnx")


def test_no_time_left_stops_the_reading(engine: dict[str, str], roll: Roll) -> None:
    reading = screen_image(certificate("Catrin Evans"), roll=roll, wording=WORDING, seconds=-1.0)
    assert (reading.verdict, reading.reason) == ("not_checked", "text: TimedOut")
