"""One picture through every check: what is held, and that a failure is never silence."""

import weakref
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from screening import certificates, codes, engines, ocr, pipeline, second_look
from screening.faces import Face
from screening.names import Roll
from screening.pipeline import Wording, screen_image
from tests.screening.drawing import page, photo

pytestmark = pytest.mark.slow  # the engines read whole pictures

CERTIFICATE = [
    "Certificate of Achievement",
    "This is to certify that",
    "{}",
    "has completed the course",
    "Mrs F Okafor",
]
WORDING = Wording()


def certificate(name: str) -> Image.Image:
    return page([text.format(name) for text in CERTIFICATE])


def line(text: str, top: int = 100) -> ocr.Line:
    corners = ((100.0, top), (100.0 + 20 * len(text), top), (100.0 + 20 * len(text), top + 40.0), (100.0, top + 40.0))
    return ocr.Line(text, 0.9, corners, np.zeros((1, len(ocr.LETTERS)), dtype=np.float32))


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Engines that see nothing; a test puts in what it wants seen, or an error."""
    seen: dict[str, Any] = {"lines": (), "closer": (), "codes": (), "faces": ()}

    def tell(what: str) -> Any:
        if isinstance(seen[what], Exception):
            raise seen[what]
        return seen[what]

    monkeypatch.setattr(ocr, "read_lines", lambda rgb, until: tell("lines"))
    monkeypatch.setattr(second_look, "look_again", lambda rgb, known, look, until: (*known, *tell("closer")))
    monkeypatch.setattr(codes, "find_codes", lambda grey: tell("codes"))
    monkeypatch.setattr(pipeline, "find_faces", lambda rgb: tell("faces"))
    return seen


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


@pytest.mark.parametrize("error", [ocr.TimedOut(), engines.EngineMissing("x"), RuntimeError("Siân"), MemoryError()])
def test_text_that_could_not_be_read_is_not_checked(no_engine: Any, roll: Roll, error: Exception) -> None:
    no_engine["lines"] = error
    no_engine["faces"] = (Face((1, 2, 3, 4), 0.9),)
    reading = screen_image(photo(), roll=roll, wording=WORDING)
    assert reading.verdict == "not_checked"
    assert reading.reason == f"text: {type(error).__name__}"
    assert len(reading.faces or ()) == 1


def test_a_dark_picture_is_let_go_before_its_brighter_copy_is_read(
    no_engine: Any, roll: Roll, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text finder takes most memory, and two whole copies of the picture would come on top of it."""
    whole: list[weakref.ref[ocr.Pixels]] = []

    def find_faces(rgb: ocr.Pixels) -> tuple[Face, ...]:
        whole.append(weakref.ref(rgb))
        return ()

    def read_lines(rgb: ocr.Pixels, until: float) -> tuple[ocr.Line, ...]:
        assert rgb.max() > 200, "the brighter copy"
        assert [picture() for picture in whole] == [None]
        return ()

    monkeypatch.setattr(pipeline, "find_faces", find_faces)
    monkeypatch.setattr(ocr, "read_lines", read_lines)
    dark = Image.new("RGB", (200, 150), (40, 40, 40))
    assert screen_image(dark, roll=roll, wording=WORDING).reason == ""


def test_a_second_look_that_fails_is_not_checked_and_keeps_what_the_first_one_read(no_engine: Any, roll: Roll) -> None:
    no_engine["lines"], no_engine["closer"] = (line("Sports Day"),), ocr.TimedOut()
    reading = screen_image(photo(), roll=roll, wording=WORDING)
    assert (reading.verdict, reading.reason) == ("not_checked", "closer: TimedOut")
    assert [finding.text for finding in reading.findings] == ["Sports Day"]


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

    def find(given: tuple[ocr.Line, ...], grey: Any, *, ours: tuple[str, ...]) -> tuple[certificates.NameLine, ...]:
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


@pytest.mark.parametrize("mode", ["L", "RGBA", "RGB"])
def test_a_picture_in_any_mode_is_read(no_engine: Any, roll: Roll, mode: str) -> None:
    no_engine["lines"] = (line("Siân ap Rhys"),)
    assert screen_image(photo().convert(mode), roll=roll, wording=WORDING).verdict == "held"


def test_no_time_left_stops_the_reading(engine: dict[str, str], roll: Roll) -> None:
    reading = screen_image(certificate("Catrin Evans"), roll=roll, wording=WORDING, seconds=-1.0)
    assert (reading.verdict, reading.reason) == ("not_checked", "text: TimedOut")


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


def test_a_name_in_a_long_line_has_a_box_of_its_own(no_engine: Any, roll: Roll) -> None:
    no_engine["lines"] = (line("this picture was painted with care by Catrin Evans in the spring"),)
    name = screen_image(photo(), roll=roll, wording=WORDING).findings[0]
    assert (name.kind, name.text) == ("name", "Catrin Evans")
    assert 780 < name.box[0] < 860
    assert 1100 < name.box[2] < 1180


def test_a_bar_codes_box_has_a_body() -> None:
    code = zxingcpp.create_barcode("12345670", zxingcpp.BarcodeFormat.Code128)
    grey = np.pad(np.asarray(code.to_image(scale=3)), 120, constant_values=255)
    (found,) = codes.find_codes(grey)
    assert found.box[3] - found.box[1] >= 24


def test_certificates_module_never_says_filled_for_nothing() -> None:
    assert certificates.find_name_lines((), np.zeros((10, 10), dtype=np.uint8)) == ()


def test_ink_on_a_name_line_is_read_once_more_at_full_size(
    monkeypatch: pytest.MonkeyPatch, no_engine: Any, roll: Roll
) -> None:
    looks: list[tuple[int, ...]] = []

    def read(rgb: np.ndarray, until: float) -> tuple[ocr.Line, ...]:
        looks.append(rgb.shape[:2])
        return (line("This is to certify that"),) if len(looks) == 1 else (line("Catrin Evans", 10),)

    slot = certificates.NameLine("filled", (40, 60, 340, 160))
    monkeypatch.setattr(ocr, "read_lines", read)
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, ours: (slot,))
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
    monkeypatch.setattr(ocr, "read_lines", lambda rgb, until: next(looks))
    slot = certificates.NameLine("filled", (40, 180, 340, 220))
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, ours: (slot,))
    reading = screen_image(photo((400, 300)), roll=roll, wording=WORDING)
    found = {finding.text: (finding.kind, finding.turn) for finding in reading.findings}
    assert found == {"": ("name_line", 180), "Science Fair": ("text", 0), "Presented to": ("text", 180)}


def test_what_two_looks_read_alike_in_one_place_is_told_once(
    monkeypatch: pytest.MonkeyPatch, no_engine: Any, roll: Roll
) -> None:
    """The same words in another place, or other words in the same place, are told by themselves."""
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, ours: ())
    no_engine["lines"] = (line("Da iawn"), line("Da iawn", 101), line("Da iawn", 160), line("Da lawn", 100))
    reading = screen_image(photo((400, 300)), roll=roll, wording=WORDING)
    told = [(finding.text, finding.box[1]) for finding in reading.findings]
    assert told == [("Da iawn", 100), ("Da lawn", 100), ("Da iawn", 160)]


@pytest.mark.parametrize(
    ("written", "asked"), [("Zodwa Mbeki", ["Zodwa Mbeki"]), ("for excellent effort", []), ("zodwa mbeki", [])]
)
def test_a_place_for_the_name_that_looked_empty_is_read_once_more(
    monkeypatch: pytest.MonkeyPatch, no_engine: Any, roll: Roll, written: str, asked: list[str]
) -> None:
    looks: list[tuple[int, ...]] = []

    def read(rgb: np.ndarray, until: float) -> tuple[ocr.Line, ...]:
        looks.append(rgb.shape[:2])
        return (line("Presented to"),) if len(looks) == 1 else (line(written, 10),)

    slot = certificates.NameLine("empty", (40, 60, 340, 160))
    monkeypatch.setattr(ocr, "read_lines", read)
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, ours: (slot, slot))
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
        "not looked at again",
    ],
)
def test_ink_is_writing_unless_it_is_nothing_but_sure_wording(
    monkeypatch: pytest.MonkeyPatch, no_engine: Any, roll: Roll, seen: Any, asked: list[str]
) -> None:
    looks: list[int] = []

    def read(rgb: np.ndarray, until: float) -> tuple[ocr.Line, ...]:
        looks.append(rgb.shape[0])
        if len(looks) == 1:
            return (line("Presented to"),)
        if isinstance(seen, Exception):
            raise seen
        return tuple(replace(line(text, 10), confidence=sure) for text, sure in seen)

    slot = certificates.NameLine("filled", (40, 60, 340, 160))
    monkeypatch.setattr(ocr, "read_lines", read)
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, ours: (slot,))
    reading = screen_image(photo((400, 300)), roll=roll, wording=Wording(("Bryn Mawr Primary",)))
    assert [one.text for one in reading.findings if one.kind == "name_line"] == asked
    assert reading.was_read is not isinstance(seen, Exception)


def test_half_a_title_that_is_read_again_fills_no_place(
    monkeypatch: pytest.MonkeyPatch, no_engine: Any, roll: Roll
) -> None:
    looks: list[int] = []

    def read(rgb: np.ndarray, until: float) -> tuple[ocr.Line, ...]:
        looks.append(rgb.shape[0])
        return (line("Wheelwise on the Road", 100),) if len(looks) == 1 else (line("Wheelv", 50),)

    slot = certificates.NameLine("empty", (40, 60, 340, 160))
    monkeypatch.setattr(ocr, "read_lines", read)
    monkeypatch.setattr(certificates, "find_name_lines", lambda lines, grey, ours: (slot,))
    reading = screen_image(photo((400, 300)), roll=roll, wording=WORDING)
    assert looks == [300, 100]
    assert [one.text for one in reading.findings if one.kind == "name_line"] == []


@pytest.mark.parametrize(
    ("share", "sure", "told"),
    [(0.4, 0.3, [(9,)]), (0.4, 0.99, [(9,)]), (0.25, 0.3, [(9,)]), (0.25, 0.99, [])],
    ids=["in doubt", "sure", "hardly, in doubt", "hardly, and what was read is sure"],
)
def test_a_name_is_told_from_the_readers_second_thoughts(
    no_engine: Any, roll: Roll, share: float, sure: float, told: list[tuple[int]]
) -> None:
    letters = np.full((22, len(ocr.LETTERS)), 1e-6, dtype=np.float32)
    for row, letter in enumerate("catrinevans"):
        letters[2 * row, ocr.LETTERS.index(letter)] = share
        letters[2 * row, ocr.LETTERS.index("o")] += 0.9 - share
        letters[2 * row + 1, 0] = 1.0
    seen = line("Cooooo oooos")
    no_engine["lines"] = (ocr.Line(seen.text, sure, seen.corners, letters),)
    reading = screen_image(photo(), roll=roll, wording=WORDING)
    assert [finding.pupil_refs for finding in reading.findings if finding.kind == "name"] == told


def named(reading: pipeline.Reading) -> list[str]:
    return [finding.text for finding in reading.findings if finding.kind == "name"]


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
