"""What is read with doubt is read the other ways up, unless that can only be in vain."""

import cv2
import numpy as np
import pytest

from screening import ocr

Answers = dict[int, tuple[str, float]]


class Sheet:
    """Pieces, each so many times as long as high, and what is read in each by the quarters that it is turned."""

    def __init__(self) -> None:
        self.pieces: list[ocr._Piece] = []
        self.answers: dict[float, tuple[str, Answers]] = {}
        self.asked: list[tuple[str, int]] = []
        self.lengths: list[int] = []

    def add(
        self, name: str, times: float, answers: Answers, *, height: int = 20, pixels: ocr.Pixels | None = None
    ) -> None:
        x0, width = 10_000.0 * len(self.pieces), int(height * times)
        corners = np.array([[x0, 0], [x0 + width, 0], [x0 + width, height], [x0, height]])
        paper = np.zeros((height, width, 3), dtype=np.uint8) if pixels is None else pixels
        self.pieces.append(ocr._Piece(paper, corners))
        self.answers[x0 // 10_000] = (name, answers)

    def as_line(self, piece: ocr._Piece) -> ocr.Line | None:
        name, answers = self.answers[piece.corners[:, 0].min() // 10_000]
        self.lengths.append(piece.pixels.shape[1])
        first, second = piece.corners[:2].tolist()
        along = complex(*second) - complex(*first)
        turned = round(float(np.angle(along)) * 2 / np.pi) % 4
        self.asked.append((name, turned))
        if turned not in answers:
            return None
        corners = tuple((float(x), float(y)) for x, y in piece.corners)
        return ocr.Line(*answers[turned], corners, np.zeros((1, len(ocr.LETTERS)), dtype=np.float32))

    def read(self, *, is_further: bool = False) -> list[str]:
        return [line.text for _, line in ocr._read(self.pieces, ocr._EachWayOnce(), is_further=is_further)]

    def turns_of(self, name: str) -> list[int]:
        return [turned for asked, turned in self.asked if asked == name]


@pytest.fixture
def sheet(monkeypatch: pytest.MonkeyPatch) -> Sheet:
    sheet = Sheet()
    monkeypatch.setattr(ocr, "_as_line", sheet.as_line)
    return sheet


@pytest.mark.parametrize(("times", "turns"), [(1, [0, 2, 1, 3]), (2, [0, 2]), (16, [0, 2])])
def test_what_reads_as_nothing_is_turned(sheet: Sheet, times: int, turns: list[int]) -> None:
    """What is short in all four ways."""
    sheet.add("nothing", times, {})
    assert sheet.read() == []
    assert sheet.turns_of("nothing") == turns


def test_of_a_rule_that_reads_as_nothing_no_more_than_both_ends_are_read(sheet: Sheet) -> None:
    """A third each, and all of it turned where anything stands there; in a further look these first."""
    sheet.add("rule", 18, {})
    sheet.add("line", 18, {2: ("Well done Carys Okafor of year four", 0.97)})
    assert sheet.read() == ["Well done Carys Okafor of year four"]
    assert sheet.lengths == [360, 120, 120, 360, 120, 120, 360]
    sheet.lengths.clear()
    assert sheet.read(is_further=True) == ["Well done Carys Okafor of year four"]
    assert sheet.lengths == [120, 120, 120, 120, 360, 360]


def test_what_is_long_and_reads_badly_is_turned(sheet: Sheet) -> None:
    sheet.add("a line on its head", 17, {0: ("sbn", 0.2), 2: ("Presented to Carys for her kindness", 0.99)})
    assert sheet.read() == ["Presented to Carys for her kindness"]


@pytest.mark.parametrize(
    ("read", "turned"),
    [
        ("and helped raise .... for the lifeboat", False),
        ("YZHERNDL EOYLE HWYLE", True),
        ("for the sea", True),
        ("helped raise", True),
    ],
)
def test_what_reads_as_several_words_is_not_on_its_head(sheet: Sheet, read: str, turned: bool) -> None:
    sheet.add("doubtful", 10, {0: (read, 0.7), 2: ("otherwise", 0.9)})
    assert sheet.read() == ["otherwise" if turned else read]


@pytest.mark.parametrize("read", [{}, {0: ("O", 0.4), 1: ("0", 0.3)}], ids=["nothing", "hardly a letter"])
def test_a_border_of_rings_is_not_read_every_way(sheet: Sheet, read: Answers) -> None:
    """After more than eight of one size; what is longer, larger, or read in any way at all is."""
    for number in range(12):
        sheet.add(f"ring {number}", 1, read)
    sheet.add("read in part", 1, {0: ("Mi", 0.3), 3: ("Mia", 0.99)})
    sheet.add("longer", 1.5, {1: ("Zoë", 0.99)})
    sheet.add("larger", 1, {1: ("Jo", 0.99)}, height=40)
    assert [text for text in sheet.read() if len(text) > 1] == ["Mia", "Zoë", "Jo"]
    assert [len(sheet.turns_of(f"ring {number}")) for number in range(12)] == [4] * 9 + [1] * 3


def test_marks_that_read_as_letters_do_not_make_a_border(sheet: Sheet) -> None:
    for number in range(12):
        sheet.add(f"mark {number}", 1, {0: ("O", 0.6)})
    sheet.add("on its side", 1, {1: ("Jo", 0.99)})
    assert sheet.read()[-1] == "Jo"


def test_a_dot_is_not_turned(sheet: Sheet) -> None:
    """A badge with a faint name on it may look like one: it is read as it stands."""
    for shape, size in (("dot", 60), ("ring", 60), ("dot", 300)):
        pixels = np.full((size, size, 3), 230, dtype=np.uint8)
        middle = (size // 2, size // 2)
        cv2.circle(pixels, middle, size // 3, (40, 60, 120), -1 if shape == "dot" else size // 8)
        sheet.add(f"{shape} of {size}", 1, {0: ("O", 0.4), 3: (f"{shape} of {size}", 0.9)}, pixels=pixels)
        sheet.add(f"{shape} of {size} with a name", 1, {0: ("Mi", 0.4), 1: ("Mia", 0.9)}, pixels=pixels)
    assert sheet.read() == ["O", "Mia", "ring of 60", "Mia", "dot of 300", "Mia"], (
        "what is large may be a sheet of paper"
    )
    assert sheet.turns_of("dot of 60") == [0]


def test_a_further_look_ends_after_six_places_in_a_row_without_writing(sheet: Sheet) -> None:
    """Marks, letters and what is hardly read are none; the first look reads all."""
    for text, sure in (("·", 0.9), ("Mia", 0.9), ("O", 0.9), ("x.", 0.9), ("..", 0.9), ("wWMn", 0.4), ("8", 0.9)):
        sheet.add(text, 4, {0: (text, sure)})
    sheet.add("nothing", 4, {})
    sheet.add("after", 4, {0: ("Carys", 0.9)})
    assert sheet.read(is_further=True)[-1] == "8"
    assert not sheet.turns_of("after")
    assert sheet.read()[-1] == "Carys"
    sheet.pieces.pop(-2)
    assert sheet.read(is_further=True)[-1] == "Carys"


def test_each_way_up_is_read_once(sheet: Sheet) -> None:
    """Also where a line that was turned already stands against all the others."""
    sheet.add("along", 8, {0: ("Presented to", 0.99)})
    sheet.add("doubtful", 4, {0: ("nsp", 0.5), 2: ("dsu pa", 0.55)})
    once = ocr._EachWayOnce()
    lines = list(ocr._one_way_up(list(ocr._read(sheet.pieces, once)), float("inf"), once))
    assert [line.text for line in lines] == ["Presented to", "nsp"]
    assert sorted(sheet.turns_of("doubtful")) == [0, 2]
