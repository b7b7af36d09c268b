"""What is read with doubt is read the other ways up, unless that can only be in vain."""

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

    def add(self, name: str, times: int, answers: Answers) -> None:
        x0 = 10_000.0 * len(self.pieces)
        x1 = x0 + 20 * times
        corners = np.array([[x0, 0], [x1, 0], [x1, 20], [x0, 20]])
        self.pieces.append(ocr._Piece(np.zeros((20, 20 * times, 3), dtype=np.uint8), corners))
        self.answers[x0] = (name, answers)

    def as_line(self, piece: ocr._Piece) -> ocr.Line | None:
        name, answers = self.answers[float(piece.corners[:, 0].min())]
        first, second = piece.corners[:2].tolist()
        along = complex(*second) - complex(*first)
        turned = round(float(np.angle(along)) * 2 / np.pi) % 4
        self.asked.append((name, turned))
        if turned not in answers:
            return None
        corners = tuple((float(x), float(y)) for x, y in piece.corners)
        return ocr.Line(*answers[turned], corners, np.zeros((1, len(ocr.LETTERS)), dtype=np.float32))

    def read(self, most_in_vain: int = ocr.MOST_LINES) -> list[str]:
        return [line.text for _, line in ocr._read(self.pieces, ocr._Reading(), most_in_vain)]

    def turns_of(self, name: str) -> list[int]:
        return [turned for asked, turned in self.asked if asked == name]


@pytest.fixture
def sheet(monkeypatch: pytest.MonkeyPatch) -> Sheet:
    sheet = Sheet()
    monkeypatch.setattr(ocr, "_as_line", sheet.as_line)
    return sheet


@pytest.mark.parametrize(("times", "turns"), [(1, [0, 2, 1, 3]), (2, [0, 2]), (16, [0, 2]), (17, [0])])
def test_a_rule_that_reads_as_nothing_is_not_turned(sheet: Sheet, times: int, turns: list[int]) -> None:
    """Writing of that length never does, on its head or not; what is short is read in all four ways."""
    sheet.add("nothing", times, {})
    assert sheet.read() == []
    assert sheet.turns_of("nothing") == turns


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


def test_a_border_of_dots_is_not_read_every_way(sheet: Sheet) -> None:
    """After six of them; a name among them is found, however it lies, as soon as anything is read in it."""
    for number in range(9):
        sheet.add(f"dot {number}", 1, {})
    sheet.add("up the picture", 1, {0: ("I", 0.3), 3: ("Mia", 0.99)})
    sheet.add("long", 4, {2: ("Carys Okafor", 0.99)})
    assert sheet.read() == ["Mia", "Carys Okafor"]
    assert [len(sheet.turns_of(f"dot {number}")) for number in range(9)] == [4] * 6 + [1] * 3


def test_marks_that_read_as_letters_do_not_make_a_border(sheet: Sheet) -> None:
    for number in range(9):
        sheet.add(f"mark {number}", 1, {0: ("O", 0.4)})
    sheet.add("on its side", 1, {1: ("Mia", 0.99)})
    assert sheet.read()[-1] == "Mia"


def test_a_look_ends_after_so_many_places_in_a_row_without_writing(sheet: Sheet) -> None:
    for name, text in (("a", "·"), ("b", "8"), ("c", "Mia"), ("d", "O"), ("e", "x."), ("f", "..")):
        sheet.add(name, 4, {0: (text, 0.9)})
    sheet.add("after", 4, {0: ("Carys", 0.9)})
    assert sheet.read(3) == ["·", "8", "Mia", "O", "x.", ".."]
    assert not sheet.turns_of("after")
    assert sheet.read(4)[-1] == "Carys"
    assert sheet.read()[-1] == "Carys"


def test_what_was_hardly_read_is_no_writing(sheet: Sheet) -> None:
    sheet.add("scrawl", 4, {0: ("wWMn", 0.4), 2: ("nMWw", 0.3)})
    sheet.add("after", 4, {0: ("Carys", 0.9)})
    assert sheet.read(1) == ["wWMn"]


def test_each_way_up_is_read_once(sheet: Sheet) -> None:
    """Also where a line that was turned already stands against all the others."""
    sheet.add("along", 8, {0: ("Presented to", 0.99)})
    sheet.add("doubtful", 4, {0: ("nsp", 0.5), 2: ("dsu pa", 0.55)})
    once = ocr._Reading()
    lines = list(ocr._one_way_up(list(ocr._read(sheet.pieces, once)), float("inf"), once))
    assert [line.text for line in lines] == ["Presented to", "nsp"]
    assert sorted(sheet.turns_of("doubtful")) == [0, 2]
