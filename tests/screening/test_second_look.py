"""A second look adds what the first one passed over, and no place is told twice."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from screening import ocr, second_look
from screening.certificates import NameLine
from screening.names import Roll
from screening.pipeline import Wording, screen_image
from tests.screening.drawing import page, photo

LOOK = second_look.LOOKS[0]


def line(text: str, sure: float, box: ocr.Box) -> ocr.Line:
    x0, y0, x1, y1 = box
    corners = ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    return ocr.Line(text, sure, corners, np.zeros((1, len(ocr.LETTERS)), dtype=np.float32))


def quad(box: ocr.Box) -> ocr.Quad:
    return np.array(line("", 1.0, box).corners, dtype=np.float64)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> dict[ocr.Box, ocr.Line]:
    """What the finder sees the second time, and what stands there."""
    places: dict[ocr.Box, ocr.Line] = {}

    def read(rgb: ocr.Pixels, quads: list[ocr.Quad], *, until: float, is_further: bool = False) -> tuple[ocr.Line, ...]:
        boxes = [(*found[0].astype(int).tolist(), *found[2].astype(int).tolist()) for found in quads]
        return tuple(places[box] for box in boxes)

    monkeypatch.setattr(second_look, "find_quads", lambda rgb, look: [quad(box) for box in places])
    monkeypatch.setattr(second_look, "read_places", read)
    return places


@pytest.mark.parametrize(
    ("known", "sure", "told"),
    [
        ((), 0.4, ["Yuki Khan"]),
        ((line("Yohi fin", 0.35, (90, 95, 410, 165)),), 0.9, ["Yuki Khan"]),
        ((line("Yohi fin", 0.5, (90, 95, 410, 165)),), 0.4, ["Yohi fin"]),
        ((line("Yuki Khan", 0.85, (90, 95, 410, 165)),), 0.99, ["Yuki Khan"]),
        ((line("Yuki", 0.92, (100, 100, 240, 160)),), 0.9, ["Yuki Khan"]),
        ((line("Yuki", 0.92, (100, 100, 240, 160)),), 0.7, ["Yuki"]),
        ((line("Star", 0.9, (100, 300, 400, 360)),), 0.4, ["Star", "Yuki Khan"]),
        ((line("D", 0.95, (0, 0, 500, 400)),), 0.9, ["D", "Yuki Khan"]),
    ],
)
def test_each_place_is_told_once_and_a_surer_read_wins(
    seen: dict[ocr.Box, ocr.Line], known: tuple[ocr.Line, ...], sure: float, told: list[str]
) -> None:
    box = (100, 100, 400, 160)
    seen[box] = line("Yuki Khan", sure, box)
    found = second_look.look_again(np.zeros((500, 500, 3), dtype=np.uint8), known, LOOK)
    assert [one.text for one in found] == told
    assert all(one in found for one in known if one.confidence >= 0.8 and one.text in told)


@pytest.mark.parametrize(("dots", "told"), [(7, 10), (8, 3)], ids=["a few initials", "a border of dots"])
def test_a_border_of_dots_is_not_read_dot_by_dot(seen: dict[ocr.Box, ocr.Line], dots: int, told: int) -> None:
    """A short name beside them is, and a large letter."""
    places = {(10, 100 * place, 54, 100 * place + 40): "O" for place in range(dots)}
    places |= {(100, 100, 170, 140): "Eve", (200, 300, 290, 380): "B", (100, 200, 400, 260): "Yuki Khan"}
    seen |= {box: line(text, 0.9, box) for box, text in places.items()}
    found = second_look.look_again(np.zeros((1000, 500, 3), dtype=np.uint8), (), LOOK)
    assert {"Eve", "B", "Yuki Khan"} <= {one.text for one in found}
    assert len(found) == told


def test_what_was_known_stays_where_there_was_more_than_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    known, found = line("Star", 0.9, (100, 300, 400, 360)), line("Yuki Khan", 0.9, (100, 100, 400, 160))

    def too_much(
        rgb: ocr.Pixels, quads: list[ocr.Quad], *, until: float, is_further: bool = False
    ) -> tuple[ocr.Line, ...]:
        raise ocr.TooMuchText([found])

    monkeypatch.setattr(second_look, "find_quads", lambda rgb, look: [])
    monkeypatch.setattr(second_look, "read_places", too_much)
    with pytest.raises(ocr.TooMuchText) as more:
        second_look.look_again(np.zeros((500, 500, 3), dtype=np.uint8), (known,), LOOK)
    assert more.value.lines == (known, found)


def test_a_look_at_the_whole_picture_again_ends_where_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not one at small sheets of paper, where the rules of a table may come first."""
    further: list[bool] = []

    def read(rgb: ocr.Pixels, quads: list[ocr.Quad], *, until: float, is_further: bool) -> tuple[ocr.Line, ...]:
        further.append(is_further)
        return ()

    picture = np.zeros((500, 500, 3), dtype=np.uint8)
    monkeypatch.setattr(second_look, "find_quads", lambda rgb, look: [quad((10, 10, 90, 40))])
    monkeypatch.setattr(second_look, "small_sheets", lambda rgb: [(0, 0, 100, 100)])
    monkeypatch.setattr(second_look, "read_places", read)
    second_look.look_again(picture, (), LOOK)
    second_look.look_at_sheets(picture, ())
    assert further == [True, False]


def test_what_was_read_well_is_not_read_again(monkeypatch: pytest.MonkeyPatch, seen: dict[ocr.Box, ocr.Line]) -> None:
    asked: list[ocr.Quad] = []

    def read(rgb: ocr.Pixels, quads: list[ocr.Quad], *, until: float, is_further: bool = False) -> tuple[ocr.Line, ...]:
        asked.extend(quads)
        return ()

    known = [line("Presented to", 0.95, (95, 98, 405, 163))]
    seen[100, 100, 400, 160] = line("Presented to", 0.9, (100, 100, 400, 160))
    seen[100, 300, 400, 360] = line("Ioana", 0.9, (100, 300, 400, 360))
    monkeypatch.setattr(second_look, "read_places", read)
    second_look.look_again(np.zeros((9, 9, 3), dtype=np.uint8), known, LOOK)
    assert [quad[0].tolist() for quad in asked] == [[100.0, 300.0]]


PLACE = (100, 100, 400, 160)


def sheet(*sure: float, name: float = 0.99, noise: float = 0.99) -> tuple[ocr.Line, ...]:
    """Lines read so surely, a name between them, and a mark that is no writing."""
    words = ("Presented to", "for", "Headteacher", "Summer term", "at our school")
    wording = [
        line(text, one, (0, 300 + 50 * row, 500, 340 + 50 * row))
        for row, (text, one) in enumerate(zip(words, sure, strict=False))
    ]
    return (*wording, line("Ioana Llwyd", name, PLACE), line("0", noise, (0, 0, 40, 40)))


def filled(text: str = "Ioana Llwyd", box: ocr.Box | None = PLACE) -> NameLine:
    return NameLine("filled", box, text)


@pytest.mark.parametrize(
    ("lines", "enough"),
    [
        (sheet(0.95, 0.99, 1.0, 1.0), True),
        (sheet(0.95, 0.99, 1.0, 1.0, noise=0.1), True),
        ((*sheet(0.95, 0.99, 1.0, 1.0), line("MWnM", 0.4, (0, 0, 90, 40))), True),
        ((*sheet(0.95, 0.99, 1.0, 1.0), line("MWenM", 0.4, (0, 0, 90, 40))), False),
        (sheet(0.94, 0.99, 1.0, 1.0), False),
        (sheet(0.95, 0.99, 1.0, 1.0, name=0.9), False),
        (sheet(0.95, 0.99, 1.0), False),
        ((*sheet(0.95, 0.99, 1.0), line("7", 1.0, (0, 0, 9, 9))), False),
        (sheet(), False),
        ((), False),
    ],
)
def test_a_sheet_that_was_read_surely_throughout_is_looked_at_once(lines: tuple[ocr.Line, ...], enough: bool) -> None:
    """One of little writing is looked at again, and one with a line in doubt."""
    assert second_look.read_enough(lines, lambda _: ()) is enough


@pytest.mark.parametrize(
    ("lines", "places", "enough"),
    [
        (sheet(0.8, 0.99), [filled()], True),
        (sheet(0.8, 0.99), [filled(), filled()], True),
        (sheet(0.8, 0.99), [], False),
        (sheet(0.79, 0.99), [filled()], False),
        ((*sheet(0.8, 0.99), line("MWnM", 0.4, (0, 0, 90, 40))), [filled()], True),
        (sheet(0.8, 0.99, name=0.94), [filled()], False),
        (sheet(0.8, 0.99), [filled("Hope")], False),
        (sheet(0.8, 0.99), [filled("Hope Hill")], True),
        (sheet(0.8, 0.99), [filled(""), filled()], False),
        (sheet(0.8, 0.99), [filled(box=(800, 800, 900, 850))], False),
        (sheet(0.8, 0.99), [filled(box=None)], False),
        (sheet(0.8, 0.99), [NameLine("empty", PLACE, ""), filled()], False),
        (sheet(0.8, 0.99), [NameLine("not_located", None, ""), filled()], False),
        ((line("0", 0.99, PLACE),), [filled("0")], False),
    ],
)
def test_where_every_place_for_a_name_was_read_surely_no_further_look_is_taken(
    lines: tuple[ocr.Line, ...], places: list[NameLine], enough: bool
) -> None:
    """Unless there is a word in doubt: it may be of another sheet."""
    asked: list[tuple[ocr.Line, ...]] = []

    def among(given: tuple[ocr.Line, ...]) -> list[NameLine]:
        asked.append(given)
        return places

    assert second_look.read_enough(lines, among) is enough
    assert all(given is lines for given in asked)


def test_contrast_is_evened_out_part_by_part() -> None:
    faint = np.full((400, 400, 3), 150, dtype=np.uint8)
    faint[:, :200] = 60
    faint[100:300:20, :] += 6
    evened = second_look.evened(faint).astype(int)
    for half in (evened[80:320, 40:160], evened[80:320, 240:360]):
        assert half.max() - half.min() > 6
    assert evened[0, 300].mean() - evened[0, 100].mean() > 40


@pytest.mark.slow
def test_the_second_look_sees_lines_by_itself_in_faint_writing_too(engine: dict[str, str]) -> None:
    drawn = np.asarray(page(["Yuki Khan", "Year 3"]), dtype=np.float32)
    for rgb in (drawn, drawn * 0.1 + 150):
        found = second_look.look_again(rgb.astype(np.uint8), (), LOOK)
        assert sorted(one.text for one in found) == ["Year 3", "Yuki Khan"]


def certificate_with_a_pale_word_behind(name: str) -> ocr.Pixels:
    """A certificate on which a word stands large and pale behind the name, as it lies somewhere in a photograph."""
    sheet = Image.new("RGB", (1060, 1500), (250, 248, 240))
    draw = ImageDraw.Draw(sheet)
    pale, dark = (212, 218, 236), (20, 40, 120)
    wording = ((225, "STAR OF THE WEEK", 74), (480, "THIS AWARD GOES TO", 38), (700, name, 92),
               (900, "FOR LEARNING THE SIX TIMES TABLE", 34), (1200, "Ysgol Bro Afon", 34))  # fmt: skip
    for down, text, size, fill in ((750, "BRAVO", 330, pale), *((*one, dark) for one in wording)):
        draw.text((530, down), text, font=ImageFont.load_default(size), fill=fill, anchor="mm")
    around = photo((2400, 2000))
    around.paste(sheet.resize((700, 990)), (900, 500))
    return np.asarray(around)


def test_a_name_over_a_pale_word_is_found_by_its_dark_ink() -> None:
    """A finder takes both for one shape, and tells neither."""
    rgb = certificate_with_a_pale_word_behind("Iolo Brown")
    known = ocr.read_lines(rgb)
    assert "Iolo Brown" not in {one.text for one in known}
    assert {one.text for one in second_look.look_at_dark_ink(rgb, known)} == {
        *(one.text for one in known),
        "Iolo Brown",
    }


def test_a_pupil_is_held_over_a_pale_word() -> None:
    image = Image.fromarray(certificate_with_a_pale_word_behind("Iolo Brown"))
    reading = screen_image(image, roll=Roll.from_people([(7, "Iolo", "Brown")]), wording=Wording())
    assert [finding.pupil_refs for finding in reading.findings if finding.kind == "name"] == [(7,)]


def test_the_dark_ink_of_a_shaded_sheet_is_what_is_much_darker_than_the_paper_round_it() -> None:
    shade = np.linspace(120, 250, 400).astype(np.uint8)
    sheet = np.repeat(np.repeat(shade[None, :, None], 300, axis=0), 3, axis=2)
    sheet[100:130, :] = (sheet[100:130, :] * 0.85).astype(np.uint8)
    sheet[200:206, :] = (sheet[200:206, :] * 0.2).astype(np.uint8)
    dark = second_look.dark_ink(sheet)
    assert dark[150].min() == 255
    assert dark[110:120].min() == 255
    assert dark[203].max() == 0


def test_where_hardly_anything_was_read_well_no_sheet_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_look, "find_quads", lambda *_: pytest.fail("looked"))
    known = (line("Exit", 0.9, (10, 10, 60, 30)), line("xqz", 0.4, (10, 50, 60, 70)))
    assert second_look.look_at_dark_ink(np.zeros((100, 100, 3), dtype=np.uint8), known) == known
