"""The reader is asked for Latin letters alone, and tells how sure it is of them among all that it knows."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from screening import engines, ocr, reader
from screening.last_layer import last_layer, up_to_last_layer
from tests.screening.drawing import page


def drawn(text: str) -> reader.Steps:
    """A line as the reader is given it."""
    pixels = np.asarray(page([text]), dtype=np.uint8)
    line = ocr.cut(pixels, ocr.find_quads(pixels, ocr.FIRST)[0])
    return ocr._scaled(line, ocr._length(line))[None]


@pytest.fixture
def whole(engine: dict[str, str]) -> Any:
    """The model as its makers left it, in one piece."""
    return engines._session(engines._model(engines._rapidocr_model("*_rec_*.onnx")))


@pytest.mark.slow
@pytest.mark.parametrize("text", ["Siân Llŷr-O'Brien 3B", "Zoë Żak"])
def test_two_sessions_read_what_the_whole_model_reads(whole: Any, text: str) -> None:
    line = drawn(text)
    before = whole.run(None, {"x": line})[0][0][:, engines.text_reader().columns]
    assert np.abs(reader.probabilities(line) - before).max() < 0.005
    assert reader.spelt(reader.probabilities(line))[0] == reader.spelt(before)[0] != ""


@pytest.mark.slow
def test_writing_that_is_hardly_there_is_read_no_more_surely_than_by_the_whole_model(whole: Any) -> None:
    """Most of what is seen in noise is Chinese: as shares of Latin letters alone it would look read."""
    line = np.random.default_rng(2).uniform(-1, 1, (1, 3, 48, 320)).astype(np.float32)
    before = whole.run(None, {"x": line})[0][0][:, engines.text_reader().columns]
    assert (before.sum(axis=1) < 0.9).any()
    assert np.allclose(reader.probabilities(line), before, atol=1e-4)


@pytest.mark.parametrize(("comes_to", "asked"), [((25.0, 18.5), [1]), ((25.0, 19.5), []), ((1.0, 2.0), [0, 1])])
def test_what_the_others_come_to_is_asked_where_the_letters_do_not_outweigh_them(
    monkeypatch: pytest.MonkeyPatch, comes_to: tuple[float, ...], asked: list[int]
) -> None:
    seen: list[float] = []

    def of_all(names: None, given: dict[str, Any]) -> list[Any]:
        seen.extend(given["y"][0, :, 0])
        return [np.full((1, given["y"].shape[1], 4), 0.25, dtype=np.float32)]

    leads_to = np.arange(len(comes_to), dtype=np.float32)[None, :, None]
    letters = np.array([[[sure, -9.0] for sure in comes_to]], dtype=np.float32)
    model = SimpleNamespace(get_inputs=lambda: [SimpleNamespace(name="x")], run=lambda *_: [leads_to, letters])
    layer = SimpleNamespace(get_inputs=lambda: [SimpleNamespace(name="y")], run=of_all)
    parts = engines.Reader(model, layer, ("", "a"), np.array([0, 2]))
    monkeypatch.setattr(engines, "text_reader", lambda: parts)
    shares = reader.probabilities(np.zeros((1, 3, 48, 64), dtype=np.float32))
    assert seen == asked
    for step, row in enumerate(shares):
        assert row.tolist() == pytest.approx([0.25, 0.25] if step in asked else [1.0, 0.0], abs=1e-6)


@pytest.mark.slow
def test_the_characters_asked_for_are_latin_and_welsh_has_all_of_its_own(engine: dict[str, str]) -> None:
    characters = engines.text_reader().characters
    assert characters[0] == ""
    assert characters[-1] == " "
    assert all(any(low <= each < high for low, high in engines.LATIN) for each in characters[1:])
    assert set("ABCXYZabcxyz0123456789âêîôûŵŷÂÊÎÔÛáéíóúñçßøł-'’.,?") <= set(characters)
    assert not {"日", "я", "α"} & set(characters)


@pytest.mark.slow
def test_unclear_writing_is_spelt_and_gathered_in_latin_letters(engine: dict[str, str]) -> None:
    characters = engines.text_reader().characters
    steps = np.zeros((3, len(characters)), dtype=np.float32)
    for step, letter in enumerate("Llŷ"):
        steps[step, characters.index(letter)] = 0.3
    text, sure = reader.spelt(steps)
    assert text == "Llŷ"
    assert sure == pytest.approx(0.3)
    gathered = reader.gathered(steps)
    assert gathered[0, reader.LETTERS.index("l")] == pytest.approx(1.0)
    assert not gathered[:, -1].any()
    assert reader.gathered(steps / 100)[0, reader.LETTERS.index("l")] == pytest.approx(0.003 / 0.02)


@pytest.mark.parametrize("pattern", ["*_cls_*.onnx", "*_det_*.onnx"])
def test_a_model_that_ends_otherwise_is_no_text_reader(pattern: str) -> None:
    model = engines._model(engines._rapidocr_model(pattern))
    with pytest.raises(ValueError, match="not a text reader"):
        up_to_last_layer(model, np.array([0]), of=2)
    with pytest.raises(ValueError, match="not a text reader"):
        last_layer(model)


def test_a_reader_whose_characters_are_not_those_of_its_last_layer_is_refused() -> None:
    """Each letter would be read as another."""
    model = engines._model(engines._rapidocr_model("*_rec_*.onnx"))
    with pytest.raises(ValueError, match="not a text reader"):
        up_to_last_layer(model, np.array([0, 1]), of=18_709)
    assert up_to_last_layer(model, np.array([0, 1]), of=18_710)


@pytest.mark.parametrize("junk", [b"", b"\xff\xff\xff", b"\x3a\x90\x01abc", b"\x0b"])
def test_bytes_that_are_no_model_have_no_last_layer(junk: bytes) -> None:
    with pytest.raises(ValueError, match="not an ONNX model"):
        last_layer(junk)
