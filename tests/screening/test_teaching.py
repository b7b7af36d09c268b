"""The lines that the text reader learnt from: drawn, legible, and saying what their label says."""

import random
from pathlib import Path

import numpy as np
import pytest
from PIL import ImageFont

from benchmarks.screening.fonts import FONTS as HALVES
from benchmarks.screening.teaching import drawn
from benchmarks.screening.teaching.drawn import Writer
from benchmarks.screening.teaching.fonts import HAND, ORNATE, PRINT
from benchmarks.screening.teaching.sayings import name, said, wording
from screening import engines


@pytest.fixture
def writer(monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A writer with Pillow's own font, so that no machine's fonts matter."""
    monkeypatch.setattr(drawn, "_font", lambda path, size: ImageFont.load_default(size))
    monkeypatch.setattr(drawn, "drawable", lambda path, text: text)
    return Writer([Path("hand")], [Path("print")], seed=3)


def test_lines_differ_in_all_and_the_same_seed_draws_them_again(writer: Writer) -> None:
    lines = [writer.line() for _ in range(12)]
    again = Writer([Path("hand")], [Path("print")], seed=3)
    assert [text for _, text in lines] == [again.line()[1] for _ in range(12)]
    assert len({text for _, text in lines}) > 9
    assert len({pixels.shape for pixels, _ in lines}) > 9
    for pixels, _ in lines:
        assert pixels.dtype == np.uint8
        assert drawn.can_be_seen(pixels)


def test_another_pen_changes_how_much_ink_there_is_and_never_what_is_written_where(writer: Writer) -> None:
    font = ImageFont.load_default(72)
    ink = writer._inked("dog day", font, by_hand=False)
    longer = drawn._with_longer_stems(ink, "dog day", font, 1.8)
    (top, foot, *across), (higher, lower, *as_far) = drawn._where(ink), drawn._where(longer)
    assert higher < top - 10
    assert lower > foot + 5
    assert across == as_far
    small = int(drawn._AROUND - font.getbbox("dog day")[1] + font.getmetrics()[0]) - 10
    assert np.allclose(ink[small], longer[small], atol=0.02)
    for _ in range(20):
        assert writer._penned(ink, "dog day", font).sum() > drawn._LEAST_INK * ink.sum()


def test_a_blank_sheet_cannot_be_seen_to_say_anything() -> None:
    assert not drawn.can_be_seen(np.full((30, 90, 3), 240, dtype=np.uint8))


def test_writing_fills_what_the_finder_would_cut_out() -> None:
    ink = np.zeros((40, 60), dtype=np.float32)
    ink[10:20, 5:50] = 1.0
    assert drawn._where(ink) == (10, 20, 5, 50)


def test_what_is_said_is_names_above_all_and_has_characters_that_the_reader_knows() -> None:
    rng = random.Random(1)
    # Few would do, but one line in Arabic among few is too many.
    lines = [said(rng) for _ in range(4000)]
    known = set(engines.text_reader().characters)
    letters = [letter for line, _ in lines for letter in line]
    assert sum(letter in known for letter in letters) > 0.998 * len(letters)
    assert 0.3 < sum(by_hand for _, by_hand in lines) / len(lines) < 0.9
    assert not any("{" in line for line in wording())


def test_a_name_is_written_in_many_ways() -> None:
    rng = random.Random(2)
    names = [name(rng) for _ in range(300)]
    for sign in (",", ".", "-", "Year"):
        assert any(sign in each for each in names)
    assert any(" " not in each for each in names)
    assert len(set(names)) > 290


def test_no_font_that_screening_is_judged_by_was_learnt_from() -> None:
    taught = {_plain(name) for name in (*HAND, *ORNATE, *PRINT)}
    judged = {name for designs in HALVES.values() for names in designs["held-back"].values() for name in names}
    assert len(taught) == len(HAND) + len(ORNATE) + len(PRINT) == 446
    assert not taught & {_plain(name) for name in judged}


def _plain(name: str) -> str:
    """ "KaushanScript-Regular" and "kaushan-script" are one font."""
    letters = "".join(filter(str.isalpha, name.lower()))
    for way in ("regular", "italic", "bold"):
        letters = letters.removesuffix(way)
    return letters
