"""The reader tells Latin letters alone, and how sure it is of them."""

import random

import numpy as np
import pytest
from PIL import ImageFont

from benchmarks.screening.pens import strokes
from benchmarks.screening.pens.hand import Hand
from benchmarks.screening.teaching.latin import LATIN
from screening import engines, ocr, reader
from screening.cutting import cut
from screening.finder import FIRST, find_quads
from tests.screening.drawing import page


def drawn(text: str) -> reader.Steps:
    """A line as the reader is given it."""
    pixels = np.asarray(page([text]), dtype=np.uint8)
    line = cut(pixels, find_quads(pixels, FIRST)[0])
    return ocr._scaled(line, ocr._length(line))[None]


@pytest.mark.slow
@pytest.mark.parametrize("text", ["Thomas O'Brien 3B", "Presented to Nia Hill-Okoro"])
def test_a_printed_line_is_read_surely(engine: dict[str, str], text: str) -> None:
    read = reader.read(drawn(text))
    assert read.text == text
    assert read.sure > 0.9
    assert read.letters.sum(axis=1) == pytest.approx(1.0, abs=1e-4)
    assert read.by_hand < 0


@pytest.mark.slow
def test_noise_is_not_read_as_writing(engine: dict[str, str]) -> None:
    noise = np.random.default_rng(2).uniform(-1, 1, (1, 3, 48, 320)).astype(np.float32)
    shares, _ = reader.seen(noise)
    assert shares.sum(axis=1) == pytest.approx(1.0, abs=1e-4)
    assert len(reader.spelt(shares)[0]) < 2


@pytest.mark.slow
def test_the_characters_that_are_told_are_latin_and_welsh_has_all_of_its_own(engine: dict[str, str]) -> None:
    characters = engines.text_reader().characters
    assert characters[0] == ""
    assert characters[-1] == " "
    assert len(set(characters)) == len(characters) == engines.text_reader().model.get_outputs()[0].shape[-1]
    assert all(any(low <= each < high for low, high in LATIN) for each in characters[1:])
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


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Nia Hill-Okoro", "Thomas O'Brien", "Zodwa Mbeki"])
def test_what_a_pen_wrote_looks_written_by_hand(
    engine: dict[str, str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """In the very font that the printed lines have."""
    own = ImageFont.load_default(strokes.SIZE)
    monkeypatch.setattr(strokes.ImageFont, "truetype", lambda path, size: own)
    ink = np.pad(Hand.of(random.Random(3), "own", 2.0).written(name, 72).pixels, 20)
    strokes.strokes_of.cache_clear()
    strokes.thickness.cache_clear()
    pixels = np.repeat((255 - 220 * ink.clip(0, 1))[..., None], 3, axis=2).astype(np.uint8)
    written = reader.read(ocr._scaled(pixels, ocr._length(pixels))[None])
    monkeypatch.undo()
    assert written.by_hand > reader.read(drawn(name)).by_hand + 2
