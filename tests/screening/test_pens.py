"""A pen that writes a font's letters anew: along their lines, never twice the same, the more unrest the further off."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import ImageFont

from benchmarks.screening.pens import strokes
from benchmarks.screening.pens.hand import Hand
from benchmarks.screening.pens.strokes import SIZE, Points, strokes_of, thinned


@pytest.fixture(autouse=True)
def font(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Pillow's own font, so that no machine's fonts matter; its strokes are forgotten afterwards."""
    own = ImageFont.load_default(SIZE)
    monkeypatch.setattr(strokes.ImageFont, "truetype", lambda path, size: own)
    yield Path("own")
    strokes_of.cache_clear()
    strokes.thickness.cache_clear()


def test_ink_is_thinned_to_a_line_along_its_middle() -> None:
    bar = np.zeros((40, 120), dtype=np.uint8)
    bar[12:29, 10:110] = 1
    line = thinned(bar)
    assert line.sum(axis=0).max() == 1
    assert set(np.nonzero(line)[0]) <= {19, 20, 21}
    assert line.any(axis=0).sum() > 70


@pytest.mark.parametrize(("letter", "many"), [("I", 1), ("o", 1), ("T", 2), ("L", 1)])
def test_a_letter_has_as_many_strokes_as_a_person_writes(letter: str, many: int) -> None:
    assert len(strokes_of("own", letter)) == many


def test_strokes_are_told_in_shares_of_the_fonts_size() -> None:
    (stem,) = strokes_of("own", "I")
    assert np.ptp(stem[:, 0]) < 0.05
    assert 0.5 < np.ptp(stem[:, 1]) < 0.8
    assert stem[:, 1].max() <= 1 / SIZE, "it stands on the base line"


def _apart(one: Points, other: Points) -> float:
    return float(np.abs(one.mean(axis=0) - other.mean(axis=0)).max())


def test_without_unrest_a_hand_writes_as_the_font_does_and_with_it_ever_further_off() -> None:
    hands = {unrest: Hand("own", unrest, 0.0, 0.05, 0.0, 7) for unrest in (0.0, 1.0, 3.0)}
    ways = {unrest: [stroke for stroke, _ in hand._strokes("Nia")] for unrest, hand in hands.items()}
    off = {
        unrest: max(_apart(one, still) for one, still in zip(way, ways[0.0], strict=True))
        for unrest, way in ways.items()
    }
    assert off[0.0] == 0 < off[1.0] < off[3.0]
    assert hands[1.0].written("Nia", 40).pixels.max() == 1.0
    again = Hand("own", 1.0, 0.0, 0.05, 0.0, 7).written("Nia", 40)
    assert np.array_equal(hands[1.0].written("Nia", 40).pixels, again.pixels)
    first, second = (np.ptp(stroke, axis=0) for stroke, _ in hands[1.0]._strokes("II"))
    assert not np.allclose(first, second, atol=0.002), "no letter twice the same"
