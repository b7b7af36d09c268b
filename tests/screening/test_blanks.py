"""The school's own certificates: what is written where the name goes is told from the blank, and nothing is hidden."""

from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from screening import aligned, blanks, codes, ocr, pipeline
from screening.certificates import NameLine
from screening.names import Roll
from screening.pipeline import Wording, screen_image

SIZE = (1000, 700)
PRINT = [
    ("Star of the Week", 70, 60),
    ("presented with pride to", 190, 34),
    ("for excellent effort in mathematics", 400, 34),
    ("Ysgol Gynradd y Bryn", 610, 30),
]
PLACE = (150, 230, 850, 340)
SCRAWL = [(300, 310), (320, 262), (338, 312), (350, 280), (372, 308), (396, 268), (402, 310), (440, 286), (470, 312)]
GUESS = NameLine("filled", (400, 300, 500, 400), "Guess")
Lines = tuple[ocr.Line, ...]


def sheet() -> tuple[Image.Image, Lines]:
    """The blank, and its print as the reader would have read it."""
    image = Image.new("RGB", SIZE, (244, 240, 226))
    draw = ImageDraw.Draw(image)
    lines = []
    for text, y, size in PRINT:
        font = ImageFont.load_default(size)
        draw.text((500, y), text, fill=(30, 30, 60), font=font, anchor="mm")
        x0, y0, x1, y1 = draw.textbbox((500, y), text, font=font, anchor="mm")
        lines.append(line(text, [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]))
    draw.line((160, 325, 840, 325), fill=(90, 90, 90), width=3)
    draw.rectangle((20, 20, 980, 680), outline=(150, 40, 40), width=6)
    draw.polygon([(90, 560), (140, 640), (40, 640)], fill=(200, 160, 40))
    return image, tuple(lines)


def line(text: str, corners: Any) -> ocr.Line:
    letters = np.zeros((1, len(ocr.LETTERS)), dtype=np.float32)
    return ocr.Line(text, 0.95, tuple((float(x), float(y)) for x, y in corners), letters)


def design(ref: int = 1, place: tuple[int, int, int, int] = PLACE) -> blanks.Design:
    image, lines = sheet()
    prints = tuple(blanks.Print(blanks.fold(each.text), each.corners) for each in lines)
    return blanks.Design(ref, prints, np.asarray(image.convert("L")), place)


def written(image: Image.Image, *, at: tuple[int, int] = (0, 0), shade: int = 40, width: int = 5) -> Image.Image:
    """A scrawl that no reader reads, where the name goes unless it is moved."""
    moved = [(x + at[0], y + at[1]) for x, y in SCRAWL]
    ImageDraw.Draw(image).line(moved, fill=(shade, shade, shade + 20), width=width, joint="curve")
    return image


def taken(
    image: Image.Image, lines: Lines, *, corners: Any = ((300, 250), (1750, 330), (1700, 1330), (260, 1240))
) -> tuple[ocr.Pixels, Lines]:
    """A photograph of the sheet, grey, 2000 x 1500, with its lines where they then are."""
    source = np.array([(0, 0), (1000, 0), (1000, 700), (0, 700)], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(source, np.array(corners, dtype=np.float32))
    scene = np.full((1500, 2000), 120, dtype=np.uint8)
    laid = cv2.warpPerspective(np.asarray(image.convert("L")), matrix, (2000, 1500), borderValue=0)
    mask = cv2.warpPerspective(np.full((700, 1000), 255, dtype=np.uint8), matrix, (2000, 1500))
    scene[mask > 127] = laid[mask > 127]
    moved = [cv2.perspectiveTransform(np.array([each.corners], dtype=np.float64), matrix)[0] for each in lines]
    return scene, tuple(line(each.text, to) for each, to in zip(lines, moved, strict=True))


def answers(scene: ocr.Pixels, lines: Lines, *designs: blanks.Design) -> list[NameLine]:
    return list(blanks.name_lines((), lines, scene, designs or (design(),)))


def test_a_blank_one_is_empty_and_a_scrawl_where_the_name_goes_fills_it() -> None:
    image, lines = sheet()
    (empty,) = answers(*taken(image, lines))
    assert (empty.state, empty.text) == ("empty", "")
    (filled,) = answers(*taken(written(image), lines))
    assert filled.state == "filled"
    assert filled.box is not None
    x0, y0, x1, y1 = filled.box
    assert 650 < x0 < 760
    assert 900 < x1 < 1050
    assert 560 < y0 < y1 < 800


TURNS = [
    ((300, 250), (1750, 330), (1700, 1330), (260, 1240)),
    ((1600, 200), (1560, 1400), (700, 1440), (760, 160)),
    ((1750, 1330), (300, 1250), (350, 250), (1700, 200)),
    ((900, 600), (1500, 640), (1490, 1060), (890, 1030)),
]


SPOILT: list[Any] = [
    lambda scene: scene * 0.25,
    lambda scene: (scene - 150.0) * 0.4 + 150,
    lambda scene: scene * np.linspace(0.35, 1.0, scene.shape[1])[None, :],
    lambda scene: cv2.GaussianBlur(scene, (0, 0), 2.0),
    lambda scene: scene + np.random.default_rng(1).normal(0, 5, scene.shape),
]


@pytest.mark.parametrize(
    ("corners", "spoil"),
    [*zip(TURNS, SPOILT, strict=False), (TURNS[0], SPOILT[4])],
    ids=["dark", "turned and faint", "upside down, half in shadow", "small and blurred", "noisy"],
)
def test_however_it_lies_and_whatever_the_light(corners: Any, spoil: Any) -> None:
    for write, state in ((False, "empty"), (True, "filled")):
        image, lines = sheet()
        scene, seen = taken(written(image) if write else image, lines, corners=corners)
        spoilt = np.asarray(spoil(scene)).clip(0, 255).astype(np.uint8)
        assert [answer.state for answer in answers(spoilt, seen)] == [state]


def test_paper_that_is_bowed_in_a_hand_is_laid_flat() -> None:
    """Its rules lie twenty pixels off: neither they nor the print count as writing."""
    for write, state in ((False, "empty"), (True, "filled")):
        image, lines = sheet()
        pixels = np.asarray(written(image) if write else image)
        down, across = np.mgrid[0 : SIZE[1], 0 : SIZE[0]].astype(np.float32)
        down -= 20 * np.sin(across / SIZE[0] * np.pi).astype(np.float32)
        bowed = Image.fromarray(cv2.remap(pixels, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))
        assert [answer.state for answer in answers(*taken(bowed, lines))] == [state]


def test_pencil_counts() -> None:
    image, lines = sheet()
    assert [each.state for each in answers(*taken(written(image, shade=165, width=4), lines))] == ["filled"]


def test_a_signature_and_a_date_elsewhere_are_no_name() -> None:
    image, lines = sheet()
    scene, seen = taken(written(written(image, at=(300, 220)), at=(-100, 220)), lines)
    signature = line("J. Evans", seen[-1].corners)
    found = blanks.name_lines((NameLine("filled", signature.box, "J. Evans"),), (*seen, signature), scene, [design()])
    assert [each.state for each in found] == ["empty"]


def test_a_name_that_was_read_close_to_an_empty_place_is_asked_about_and_print_there_is_not() -> None:
    image, lines = sheet()
    scene, seen = taken(image, lines, corners=((300, 250), (1300, 250), (1300, 950), (300, 950)))
    close = NameLine("filled", (700, 600, 1000, 645), "Zodwe Mbeki")
    printed = NameLine("filled", seen[2].box, "For Excellent Effort")
    found = blanks.name_lines((close, printed), seen, scene, [design()])
    assert [each for each in found if each.state == "filled"] == [close]


def test_one_that_was_sent_in_filled_takes_no_guess_away() -> None:
    """The name on it is print to the comparison: a photograph of the same certificate shows nothing new there."""
    image, lines = sheet()
    font = ImageFont.load_default(60)
    ImageDraw.Draw(image).text((500, 285), "Amelia Stone", fill=(30, 30, 60), font=font, anchor="mm")
    name = line("Amelia Stone", [(330, 250), (670, 250), (670, 320), (330, 320)])
    prints = tuple(blanks.Print(blanks.fold(each.text), each.corners) for each in (*lines, name))
    filled = replace(design(), lines=prints, grey=np.asarray(image.convert("L")))
    scene, seen = taken(image, (*lines, name))
    guess = NameLine("filled", seen[-1].box, "Amelia Stone")
    assert guess in blanks.name_lines((guess,), seen, scene, (filled,))


def test_what_was_read_there_is_told() -> None:
    image, lines = sheet()
    name = line("Zodwe Mbeki", [(300, 260), (470, 260), (470, 315), (300, 315)])
    (filled,) = answers(*taken(written(image), (*lines, name)))
    assert (filled.state, filled.text) == ("filled", "Zodwe Mbeki")


def test_each_of_three_children_holds_one() -> None:
    scene = np.full((1500, 3600), 120, dtype=np.uint8)
    seen: list[ocr.Line] = []
    for place in range(3):
        image, lines = sheet()
        small = ((100, 300), (1100, 330), (1090, 1010), (90, 1000))
        piece, of_it = taken(written(image) if place == 1 else image, lines, corners=small)
        scene[:, 1200 * place : 1200 * (place + 1)] = piece[:, :1200]
        seen += [each.moved(1200 * place, 0) for each in of_it]
    found = answers(scene, tuple(seen))
    assert sorted((each.box or (0,))[0] // 1200 for each in found) == [0, 1, 2]
    assert [(each.box or (0,))[0] // 1200 for each in found if each.state == "filled"] == [1]


def test_nothing_is_laid_over_anything_where_no_words_resemble_a_design(monkeypatch: pytest.MonkeyPatch) -> None:
    image, lines = sheet()
    scene, seen = taken(image, lines)
    monkeypatch.setattr(aligned, "laid", lambda *_: pytest.fail("costs CPU for nothing"))
    other = tuple(line(text, each.corners) for text, each in zip(["Fire exit", "Keep clear"], seen, strict=False))
    for lines_seen in ((), other, seen[:1]):
        assert blanks.name_lines((GUESS,), lines_seen, scene, [design()]) == (GUESS,)
    assert blanks.name_lines((GUESS,), seen, scene, []) == (GUESS,)


def test_the_same_words_on_another_sheet_are_not_the_design() -> None:
    _image, lines = sheet()
    noise = np.random.default_rng(3).integers(0, 255, (70, 100)).astype(np.uint8)
    scene, seen = taken(Image.fromarray(noise).resize(SIZE).convert("RGB"), lines)
    assert blanks.name_lines((GUESS,), seen, scene, [design()]) == (GUESS,)


def test_where_it_cannot_be_told_the_guess_by_wording_stands() -> None:
    """The place lies outside the picture: "not located" is not "empty"."""
    image, lines = sheet()
    cut = ((-100, -460), (1500, -460), (1500, 560), (-100, 560))
    scene, seen = taken(image, lines, corners=cut)
    found = blanks.name_lines((GUESS,), seen[1:], scene, [design(place=(150, 20, 850, 130))])
    assert GUESS in found
    assert [each.state for each in found if each != GUESS] == ["not_located"]


@pytest.mark.parametrize("right_one", [0, 1])
def test_of_two_designs_with_the_same_words_the_one_that_looks_like_the_paper_is_it(right_one: int) -> None:
    """They differ in their drawings and in where the name goes; which the office sent in first decides nothing."""
    _image, lines = sheet()
    prints = design().lines
    sheets = [ornate(seed) for seed in (1, 2)]
    places = [PLACE, (150, 440, 850, 560)]
    designs = [
        blanks.Design(number, prints, np.asarray(each.convert("L")), place)
        for number, (each, place) in enumerate(zip(sheets, places, strict=True))
    ]
    paper = written(sheets[right_one], at=(0, places[right_one][1] - PLACE[1]))
    scene, seen = taken(paper, lines)
    for order in (designs, designs[::-1]):
        (answer,) = answers(scene, seen, *order)
        assert answer.state == "filled"


def ornate(seed: int) -> Image.Image:
    """The sheet with drawings of its own along its edges."""
    image, _lines = sheet()
    draw = ImageDraw.Draw(image)
    rng = np.random.default_rng(seed)
    for _ in range(60):
        x, y = rng.integers(30, 130) + 840 * rng.integers(2), rng.integers(30, 640)
        draw.regular_polygon((int(x), int(y), int(rng.integers(8, 22))), int(rng.integers(3, 7)), fill=(90, 60, 130))
    return image


def test_a_place_that_nobody_marked_only_adds_to_what_is_asked() -> None:
    proposed = replace(design(), is_marked=False)
    image, lines = sheet()
    scene, seen = taken(image, lines)
    assert blanks.name_lines((GUESS,), seen, scene, [proposed]) == (GUESS,)
    scene, seen = taken(written(image), lines)
    found = blanks.name_lines((GUESS,), seen, scene, [proposed])
    assert [each.state for each in found if each != GUESS] == ["filled"]
    assert GUESS in found


def test_lines_that_no_sheet_of_paper_could_have_are_no_design() -> None:
    """All its lines one upon the other: nothing is laid over anything, and nothing fails."""
    image, lines = sheet()
    scene, seen = taken(image, lines)
    heap = tuple(line(each.text, seen[0].corners) for each in seen)
    flat = tuple(line(each.text, [(100, 100), (400, 100), (400, 100), (100, 100)]) for each in seen)
    for odd in (heap, flat):
        assert blanks.name_lines((GUESS,), odd, scene, [design()]) == (GUESS,)
    assert not aligned.is_sound(np.zeros((3, 3)), SIZE)
    assert not aligned.is_sound(np.full((3, 3), np.nan), SIZE)
    assert not aligned.is_sound(np.diag([1.0, 100.0, 1.0]), SIZE)
    assert aligned.is_sound(np.eye(3), SIZE)


def test_a_guess_beside_the_paper_stays() -> None:
    image, lines = sheet()
    beside = NameLine("filled", (1800, 20, 1990, 120), "Zodwe Mbeki")
    scene, seen = taken(image, lines)
    found = blanks.name_lines((GUESS, beside, NameLine("not_located")), seen, scene, [design()])
    assert [each for each in found if each.state != "empty"] == [beside]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The reader reads what a test says; everything else is as it is."""
    seen: dict[str, Any] = {}

    def read(rgb: Any, until: float = 0.0, **_: Any) -> Any:
        if isinstance(seen["lines"], Exception):
            raise seen["lines"]
        return seen["lines"] if rgb.shape[:2] == (1500, 2000) else seen.get("again", ())

    monkeypatch.setattr(ocr, "read_lines", read)
    monkeypatch.setattr(codes, "find_codes", lambda grey: ())
    monkeypatch.setattr(pipeline, "find_faces", lambda rgb: ())
    return seen


def screened(scene: ocr.Pixels, roll: Roll) -> pipeline.Reading:
    image = Image.fromarray(cv2.cvtColor(scene, cv2.COLOR_GRAY2RGB))
    return screen_image(image, roll=roll, wording=Wording(), blanks=[design()])


def test_a_filled_one_is_asked_about_and_a_blank_one_is_looked_at(machine: dict[str, Any], roll: Roll) -> None:
    for write, kinds in ((True, ["name_line"]), (False, [])):
        image, lines = sheet()
        scene, machine["lines"] = taken(written(image) if write else image, lines)
        reading = screened(scene, roll)
        assert reading.verdict == "look"
        assert [finding.kind for finding in reading.findings if finding.kind != "text"] == kinds


def test_a_second_look_fills_no_place_that_was_compared_and_still_finds_a_name_on_the_roll(
    machine: dict[str, Any], roll: Roll
) -> None:
    """Read once more by itself, half a line of the print above it looks like a name."""
    image, lines = sheet()
    scene, machine["lines"] = taken(image, lines)
    for text, kinds in (("Dgrarnwyd", []), ("Catrin Evans", ["name"])):
        machine["again"] = (line(text, [(10, 10), (300, 10), (300, 50), (10, 50)]),)
        reading = screened(scene, roll)
        assert [finding.kind for finding in reading.findings if finding.kind != "text"] == kinds


def test_a_name_on_the_roll_is_held_even_where_the_blank_has_it(machine: dict[str, Any], roll: Roll) -> None:
    """A design on which somebody of the roll is named after all: printed there, and so not written."""
    image, lines = sheet()
    named = (*lines[:3], line("Catrin Evans", lines[3].corners))
    scene, machine["lines"] = taken(image, named)
    reading = screened(scene, roll)
    assert reading.verdict == "held"
    assert [finding.pupil_refs for finding in reading.findings if finding.kind == "name"] == [(9,)]


def test_what_was_not_read_is_not_checked_with_a_design_too(
    machine: dict[str, Any], roll: Roll, monkeypatch: pytest.MonkeyPatch
) -> None:
    image, lines = sheet()
    scene, seen = taken(image, lines)
    machine["lines"] = ocr.TimedOut()
    assert screened(scene, roll).verdict == "not_checked"
    machine["lines"] = seen
    assert screened(scene, roll).verdict == "look"
    monkeypatch.setattr(blanks, "_laid_over", lambda *_: 1 / 0)
    reading = screened(scene, roll)
    assert (reading.verdict, reading.reason) == ("not_checked", "blanks: ZeroDivisionError")


@pytest.mark.slow
def test_a_blank_is_read_and_a_place_is_proposed(engine: dict[str, str]) -> None:
    """The real reader."""
    image, _lines = sheet()
    prepared = blanks.prepare(image)
    assert {"staroftheweek", "presentedwithprideto"} <= {each.letters for each in prepared.lines}
    assert any(x0 < 450 < 550 < x1 and y0 < 290 < y1 < 400 for x0, y0, x1, y1 in prepared.proposed)
    assert len(prepared.proposed) <= blanks.MOST_PROPOSED
