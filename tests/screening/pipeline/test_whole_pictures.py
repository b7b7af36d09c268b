"""One picture through every check: what is held, and what is to be looked at."""

from typing import Any

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from screening import codes, ocr
from screening.names import Roll
from screening.pipeline import screen_image
from tests.screening.drawing import photo
from tests.screening.pipeline.lines import WORDING, certificate, line

pytestmark = pytest.mark.slow  # the engines read whole pictures


def test_a_pupils_name_on_a_certificate_is_held(engine: dict[str, str], roll: Roll) -> None:
    reading = screen_image(certificate("Catrin Evans"), roll=roll, wording=WORDING)
    assert reading.verdict == "held"
    (name,) = [finding for finding in reading.findings if finding.kind == "name"]
    assert name.pupil_refs == (9,)
    x0, y0, x1, y1 = name.box
    assert x0 < 480 < x1
    assert y0 < 360 < y1
    assert reading.engine["rapidocr"] == engine["rapidocr"]
    assert set(reading.ms) >= {"text", "faces", "codes"}


@pytest.mark.parametrize(("turn", "lies"), [(Image.Transpose.ROTATE_90, 270), (Image.Transpose.ROTATE_180, 180)])
def test_a_turned_certificate_is_held_too_and_told_how_it_lies(
    engine: dict[str, str], roll: Roll, turn: Image.Transpose, lies: int
) -> None:
    picture = certificate("Catrin Evans").transpose(turn)
    reading = screen_image(picture, roll=roll, wording=WORDING)
    assert reading.verdict == "held"
    assert {finding.turn for finding in reading.findings} == {lies}


def test_a_blank_certificate_is_looked_at_and_a_stranger_on_its_name_line_is_asked_about(
    engine: dict[str, str], roll: Roll
) -> None:
    blank = screen_image(certificate(""), roll=roll, wording=WORDING)
    assert blank.verdict == "look"
    assert {finding.kind for finding in blank.findings} == {"text"}
    stranger = screen_image(certificate("Zodwa Mbeki"), roll=roll, wording=WORDING)
    assert stranger.verdict == "look"
    assert [finding.text for finding in stranger.findings if finding.kind == "name_line"] == ["Zodwa Mbeki"]


def test_a_certificate_in_the_dark_is_held(engine: dict[str, str], roll: Roll) -> None:
    dark = Image.fromarray((np.asarray(certificate("Catrin Evans")) * 0.09).astype(np.uint8))
    assert screen_image(dark, roll=roll, wording=WORDING).verdict == "held"


def test_only_dark_pictures_are_brightened() -> None:
    bright = np.asarray(photo((200, 160)))
    assert ocr.lit(bright) is bright
    black = np.zeros((160, 200, 3), dtype=np.uint8)
    assert ocr.lit(black) is black
    lit = ocr.lit((bright * 0.1).astype(np.uint8))
    assert 200 < np.percentile(lit.max(axis=2), 99.5) <= 255


def test_a_code_is_held_with_a_box_around_it(engine: dict[str, str], roll: Roll) -> None:
    code = zxingcpp.create_barcode("wristband 17", zxingcpp.BarcodeFormat.QRCode)
    image = photo((1200, 900))
    image.paste(Image.fromarray(np.asarray(code.to_image(scale=10))).convert("RGB"), (500, 300))
    reading = screen_image(image, roll=roll, wording=WORDING)
    (found,) = [finding for finding in reading.findings if finding.kind == "code"]
    assert (reading.verdict, found.text) == ("held", "wristband 17")
    assert found.box[0] <= 545
    assert found.box[1] <= 345


def test_a_picture_without_anything_is_to_be_looked_at_and_has_no_faces(engine: dict[str, str], roll: Roll) -> None:
    reading = screen_image(photo((800, 600)), roll=roll, wording=WORDING)
    assert (reading.verdict, reading.findings, reading.faces, reading.reason) == ("look", (), (), "")


@pytest.mark.parametrize("mode", ["L", "RGBA", "RGB"])
def test_a_picture_in_any_mode_is_read(no_engine: Any, roll: Roll, mode: str) -> None:
    no_engine["lines"] = (line("Siân ap Rhys"),)
    assert screen_image(photo().convert(mode), roll=roll, wording=WORDING).verdict == "held"


def test_a_bar_codes_box_has_a_body() -> None:
    code = zxingcpp.create_barcode("12345670", zxingcpp.BarcodeFormat.Code128)
    grey = np.pad(np.asarray(code.to_image(scale=3)), 120, constant_values=255)
    (found,) = codes.find_codes(grey)
    assert found.box[3] - found.box[1] >= 24


@pytest.mark.parametrize(("text", "seen"), [("A5$B", False), ("A123B", True), ("A123456789B", True)])
def test_a_code_that_stripes_of_a_drawing_make_counts_with_three_figures(text: str, *, seen: bool) -> None:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Codabar)
    grey = np.pad(np.asarray(code.to_image(scale=4)), 100, constant_values=255)
    assert [found.text for found in codes.find_codes(grey)] == ([text] if seen else [])
