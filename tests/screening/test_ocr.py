"""Which way up a line is read, in which letters, and that one store of memory serves all models."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from screening import engines, finder, ocr
from screening.cutting import cut
from screening.finder import FIRST, INTO_A_SHAPE, Look, find_quads, shrunk

QUAD = np.array([[0, 0], [100, 0], [100, 20], [0, 20]], dtype=np.float64)


def read(text: str, sure: float, *, turned: bool = False) -> tuple[ocr._Piece, ocr.Line]:
    piece = ocr._Piece(np.zeros((20, 100, 3), dtype=np.uint8), np.roll(QUAD, 2, axis=0) if turned else QUAD)
    corners = tuple((float(x), float(y)) for x, y in piece.corners)
    return piece, ocr.Line(text, sure, corners, np.zeros((1, len(ocr.LETTERS)), dtype=np.float32))


@pytest.mark.parametrize(
    ("sure", "sure_turned", "expected"),
    [(0.82, 0.95, "wedi dysgu"), (0.82, 0.75, "wedi dysgu"), (0.82, 0.6, "nsp pa"), (0.96, 0.99, "nsp pa")],
)
def test_a_line_against_the_others_is_read_turned_round(
    monkeypatch: pytest.MonkeyPatch, sure: float, sure_turned: float, expected: str
) -> None:
    monkeypatch.setattr(ocr, "_as_line", lambda piece: read("wedi dysgu", sure_turned)[1])
    lines = [read("Presented to", 0.99), read("Headteacher", 0.99), read("nsp pa", sure, turned=True)]
    found = [line.text for line in ocr._one_way_up(lines, float("inf"), ocr._EachWayOnce())]
    assert found == ["Presented to", "Headteacher", expected]


def test_a_line_alone_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_as_line", lambda piece: pytest.fail("read again"))
    assert [line.text for line in ocr._one_way_up([read("a", 0.5)], float("inf"), ocr._EachWayOnce())] == ["a"]


@pytest.mark.parametrize(
    ("shape", "sure", "expected"),
    [
        ((130, 114), 0.5, "Mia"),
        ((60, 114), 0.5, "Mia"),
        ((130, 114), 0.85, "N"),
        ((50, 114), 0.5, "N"),
    ],
)
def test_a_short_word_read_with_doubt_is_read_as_if_it_ran_up_the_picture(
    monkeypatch: pytest.MonkeyPatch, shape: tuple[int, int], sure: float, expected: str
) -> None:
    def as_line(piece: ocr._Piece) -> ocr.Line:
        (x0, y0), (x1, y1) = piece.corners[0], piece.corners[1]
        found = ("Mia", 0.98) if x0 == x1 and y1 < y0 else ("N", sure)
        return read(*found)[1]

    monkeypatch.setattr(ocr, "_as_line", as_line)
    piece = ocr._Piece(np.zeros((*shape, 3), dtype=np.uint8), np.array([[0, 0], [9, 0], [9, 9], [0, 9]], float))
    assert [line.text for _, line in ocr._read([piece], ocr._EachWayOnce())] == [expected]


def placed(text: str, sure: float, box: ocr.Box) -> ocr.Line:
    x0, y0, x1, y1 = box
    corners = ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    return ocr.Line(text, sure, corners, np.zeros((1, len(ocr.LETTERS)), dtype=np.float32))


def test_what_was_taken_for_one_large_line_is_looked_at_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = []
    wall = [placed("8", 0.3, (100, 100, 500, 500)), placed("My family", 0.99, (150, 420, 400, 460))]
    small = [placed("My family", 0.9, (55, 322, 290, 358)), placed("Ioana", 0.9, (50, 50, 150, 80))]

    def find(rgb: ocr.Pixels, look: Look) -> list[ocr.Quad]:
        looks.append((rgb.shape[:2], look))
        return []

    monkeypatch.setattr(ocr, "find_quads", find)
    monkeypatch.setattr(ocr, "read_places", lambda *_, **__: tuple(wall if len(looks) == 1 else small))
    lines = ocr.read_lines(np.zeros((1000, 1000, 3), dtype=np.uint8))
    assert [(line.text, line.box) for line in lines[2:]] == [("Ioana", (150, 150, 250, 180))]
    assert looks == [((1000, 1000), FIRST), ((400, 400), INTO_A_SHAPE)]


@pytest.mark.parametrize(("sure", "side", "looks"), [(0.95, 400, 1), (0.3, 60, 1), (0.3, 400, 3)])
def test_only_large_unread_lines_are_looked_at_and_no_more_than_two(
    monkeypatch: pytest.MonkeyPatch, sure: float, side: int, looks: int
) -> None:
    asked: list[Look] = []
    walls = [placed("8", sure, (place, 0, place + side, side)) for place in (0, 100, 200)]

    def find(rgb: ocr.Pixels, look: Look) -> list[ocr.Quad]:
        asked.append(look)
        return []

    monkeypatch.setattr(ocr, "find_quads", find)
    monkeypatch.setattr(ocr, "read_places", lambda *_, **__: tuple(walls))
    ocr.read_lines(np.zeros((1000, 1000, 3), dtype=np.uint8))
    assert len(asked) == looks


def test_so_many_of_the_largest_are_read_as_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row of dots in the place for the name was read ring by ring, each of them every way up, for 0.9 s."""
    places = [np.full((4, 2), float(size)) for size in range(40, 0, -1)]
    monkeypatch.setattr(ocr, "find_quads", lambda *_: places)
    monkeypatch.setattr(ocr, "read_places", lambda _, quads, **__: [placed(str(len(quads)), 1.0, (0, 0, 9, 9))])
    sheet = np.zeros((100, 100, 3), dtype=np.uint8)
    assert [line.text for line in ocr.read_lines(sheet, largest=12)] == ["12"]
    assert [line.text for line in ocr.read_lines(sheet)] == ["40"]


@pytest.mark.parametrize(("places", "inner"), [(150, 150), (151, 1), (1, 151)])
def test_more_places_than_are_read_are_said_and_what_was_read_is_kept(
    monkeypatch: pytest.MonkeyPatch, places: int, inner: int
) -> None:
    """A list on the wall has more lines than are read: that its end was passed over is no reading of it."""
    wall = placed("8", 0.3, (0, 0, 900, 900))
    many = [[np.array(wall.corners)] * places, [np.array(wall.corners)] * inner]
    monkeypatch.setattr(ocr, "find_quads", lambda rgb, look: many[look is INTO_A_SHAPE])
    monkeypatch.setattr(ocr, "_upright", lambda rgb, quads, until: list(quads))
    monkeypatch.setattr(ocr, "_read", lambda pieces, as_line, is_further: [(None, wall)])
    monkeypatch.setattr(ocr, "_one_way_up", lambda lines, until, as_line: [each for _piece, each in lines])
    blank = np.zeros((1000, 1000, 3), dtype=np.uint8)
    if max(places, inner) <= ocr.MOST_LINES:
        assert len(ocr.read_lines(blank)) == 2
    else:
        with pytest.raises(ocr.TooMuchText) as more:
            ocr.read_lines(blank)
        assert len(more.value.lines) == 2


def test_a_smaller_copy_keeps_the_picture() -> None:
    across = np.tile(np.linspace(0, 255, 1001), (751, 1)).astype(np.uint8)
    small = shrunk(np.dstack([across] * 3), (160, 96))
    assert small.shape == (96, 160, 3)
    assert np.abs(small[:, :, 0].astype(int) - np.linspace(0, 255, 160)[None]).max() <= 4
    assert shrunk(small, (160, 96)).tobytes() == small.tobytes()


@pytest.mark.slow
def test_all_models_draw_on_one_store_of_memory(engine: dict[str, str]) -> None:
    reader = engines.text_reader().model
    for session in (engines.text_finder(), reader, engines.line_turner(), engines.face_finder()):
        options = session.get_session_options()
        assert options.get_session_config_entry("session.use_env_allocators") == "1"
        assert not options.enable_mem_pattern
        assert options.intra_op_num_threads == 1


def test_the_store_is_emptied_before_a_larger_picture_than_any_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its blocks would come on top of those that are too small for it; whatever is smaller finds room in them."""
    asked: list[tuple[tuple[int, ...], bool]] = []

    class Finder:
        @staticmethod
        def get_inputs() -> list[SimpleNamespace]:
            return [SimpleNamespace(name="x")]

        @staticmethod
        def run(outputs: None, feed: dict[str, ocr.Pixels], options: Any = None) -> list[str]:
            gives_back = options and options.get_run_config_entry("memory.enable_memory_arena_shrinkage") == "cpu:0"
            asked.append((feed["x"].shape[2:], bool(gives_back)))
            return [""]

    monkeypatch.setattr(engines, "text_finder", lambda: Finder)
    monkeypatch.setattr(engines, "_largest", [0])
    monkeypatch.setattr(finder, "_boxes_of", lambda: lambda maps, size: ([], []))
    for height, width in ((64, 96), (96, 64), (32, 64), (128, 96), (64, 96)):
        find_quads(np.zeros((height, width, 3), dtype=np.uint8), FIRST)
    assert [size for size, gives_back in asked if not gives_back] == [(64, 96), (96, 64), (32, 64), (128, 96), (64, 96)]
    assert [place for place, (_size, gives_back) in enumerate(asked) if gives_back] == [0, 4]


def test_the_finder_is_given_blue_green_red_from_minus_one_to_one() -> None:
    small = np.random.default_rng(0).integers(0, 256, (32, 64, 3), dtype=np.uint8)
    given = finder._given(small, FIRST, (64, 32))
    assert given.flags.c_contiguous
    assert np.array_equal(given[0, 0], small[:, :, 2].astype(np.float32) / 127.5 - 1)
    assert given.dtype == np.float32
    assert given.shape == (1, 3, 32, 64)


def test_a_line_is_cut_turned_and_given_without_a_pixel_out_of_place() -> None:
    """Against the clock, round, and blue before green before red, as the reader was taught."""
    picture = np.random.default_rng(1).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    flat = np.array([[50, 40], [150, 40], [150, 60], [50, 60]], dtype=np.float64)
    assert np.array_equal(cut(picture, flat), picture[40:60, 50:150])
    tall = np.array([[50, 40], [70, 40], [70, 140], [50, 140]], dtype=np.float64)
    assert np.array_equal(cut(picture, tall), np.rot90(picture[40:140, 50:70]))
    turned = ocr._Piece(picture, flat).on_its_head
    assert np.array_equal(turned.pixels, picture[::-1, ::-1])
    assert turned.corners[0].tolist() == [150, 60]
    line = ocr._scaled(np.dstack([np.full((48, 96), value, dtype=np.uint8) for value in (255, 51, 0)]), 104)
    assert line[:, 0, 0].tolist() == pytest.approx([-1.0, -0.6, 1.0])
    assert not line[:, :, 96:].any()


@pytest.mark.parametrize("turn", [0, 1], ids=["level", "up the picture"])
def test_what_is_many_times_as_high_as_a_line_is_halved_and_shows_the_same(turn: int) -> None:
    """Three bands, of which the place leaves out the first; 800 pixels high, it is halved twice."""
    picture = np.repeat(np.array([40, 120, 200], dtype=np.uint8), 800)[:, None, None].repeat(3000, 1).repeat(3, 2)
    place = np.array([[100, 1200], [2700, 1200], [2700, 2000], [100, 2000]], dtype=np.float64)
    if turn:  # Cutting lays it down against the clock, so it is turned the other way first.
        picture = np.ascontiguousarray(np.rot90(picture, -1))
        place = np.stack([2399 - place[:, 1], place[:, 0]], axis=1)[[3, 0, 1, 2]]
    piece = cut(picture, place)
    assert piece.shape == (200, 650, 3)
    assert (piece[:95] == 120).all()
    assert (piece[105:] == 200).all()


def test_a_place_beyond_the_picture_is_cut_all_the_same() -> None:
    picture = np.full((300, 400, 3), 7, dtype=np.uint8)
    beyond = np.array([[-900, -900], [900, -900], [900, 900], [-900, 900]], dtype=np.float64)
    outside = beyond + 5000
    assert (cut(picture, beyond) == 7).all()
    assert (cut(picture, outside) == 7).all()


@pytest.mark.parametrize(
    ("end", "turn"),
    [((90, 9), 0), ((90, -9), 0), ((9, 90), 90), ((-90, 9), 180), ((-90, -9), 180), ((-9, -90), 270), ((50, 60), 90)],
)
def test_a_line_says_how_far_it_lies_turned_to_the_right(end: tuple[float, float], turn: int) -> None:
    """From its own top left to its top right, in a picture whose second number goes down; by the nearest quarter."""
    corners = ((0.0, 0.0), end, end, (0.0, 0.0))
    assert ocr.Line("Da iawn", 0.9, corners, np.zeros((1, len(ocr.LETTERS)), dtype=np.float32)).turn == turn
