"""The drawn photographs behind the figures: their halves share nothing, and missing fonts are said."""

import argparse
import random
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import ImageFont

from benchmarks.screening.__main__ import What, label_of, wilson
from benchmarks.screening.around import AROUND
from benchmarks.screening.blanks import BENT, photographs
from benchmarks.screening.designs import CERTIFICATES
from benchmarks.screening.fonts import FONTS, NoFonts, Pen
from benchmarks.screening.scenes import TROUBLES
from benchmarks.screening.spoken import FORMS, spoken
from benchmarks.screening.wording import WORDING


def test_the_halves_share_no_font_no_wording_and_no_layout_but_the_door() -> None:
    for designs in FONTS.values():
        one, two = ({name for names in designs[half].values() for name in names} for half in ("tuning", "held-back"))
        assert not one & two
    for tongue in ("en", "cy"):
        assert not set(WORDING["tuning"][tongue]) & set(WORDING["held-back"][tongue])
    for kind, halves in {**AROUND, "certificate": CERTIFICATES}.items():
        assert kind == "sign" or not set(halves["tuning"]) & set(halves["held-back"])


def test_missing_fonts_are_named_and_one_or_two_do_not_stand_for_a_class(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NoFonts, match="LiberationSans-Regular"):
        Pen(random.Random(1), "tuning", (str(tmp_path),), "wide")
    names = {cls: [*names[:2], "Absent"] for cls, names in FONTS["wide"]["tuning"].items()}
    monkeypatch.setitem(FONTS["wide"], "tuning", names)
    for name in {name for fonts in names.values() for name in fonts[:2]}:
        (tmp_path / f"{name}.ttf").touch()
    folder = tmp_path / "."
    from benchmarks.screening import fonts

    fonts.found_fonts.cache_clear()
    assert Pen(random.Random(1), "tuning", (str(folder),), "wide").missing == ["Absent"] * 3


def test_every_wide_design_can_be_drawn_with_a_name_and_blank(monkeypatch: pytest.MonkeyPatch) -> None:
    own = ImageFont.load_default(40)
    monkeypatch.setattr(Pen, "__init__", lambda self, half: vars(self).update(rng=random.Random(1), half=half))
    monkeypatch.setattr(Pen, "fitting", lambda self, *_: own)
    for half in ("tuning", "held-back"):
        pen = Pen(half)  # type: ignore[call-arg,arg-type]
        for draw in (*CERTIFICATES[half], *(draw for kind in AROUND.values() for draw in kind[half])):
            blank, named = draw(pen, "", "print"), draw(pen, "Siân ap Rhys", "hand")
            assert min(blank.size) > 400
            assert named.size == blank.size


def test_names_are_written_in_every_form() -> None:
    rng = random.Random(1)
    seen = dict(spoken(rng, kind, ("Siân", "Evans")) for kind in FORMS for _ in range(200))
    assert seen["no accents"] == "Sian Evans"
    assert seen["initial"] == "S. Evans"
    assert {"full", "reversed", "capitals", "first", "last", "class", "first and initial"} <= set(seen)
    assert {spoken(rng, "peg", ("Grace", "Evans"))[0] for _ in range(50)} == {"full"}


def test_the_interval_of_a_share() -> None:
    low, high = wilson(24, 24)
    assert (round(low, 2), high) == (0.86, 1.0)
    assert wilson(0, 24)[0] == 0.0


def test_a_kept_photograph_says_what_it_shows_and_how_it_is_turned_before_it_is_read() -> None:
    asked = argparse.Namespace(designs="wide", half="tuning", level="both", seed=3)
    what = What("badge", "roll", "hand", "", "sticker", "full", "Siân Evans", 3)
    label = label_of(asked, 7, what, 12)
    assert (label.file, label.level, label.ref) == ("wide-tuning-both-3-0007.jpg", "photo", 12)
    assert (label.turn, label.still_to_turn) == (270, 270)
    assert label_of(asked, 8, replace(what, trouble="dark", turn=0), 12).level == "dark"


def test_the_photographs_of_own_designs_are_half_filled_and_every_trouble_has_both_kinds() -> None:
    drawn = list(photographs(144, seed=1))
    assert sum(each.written == "filled" for each in drawn) == len(drawn) / 2
    assert {each.trouble for each in drawn if each.written == "filled"} >= {"", BENT, "small", "faint"}
    assert {each.trouble for each in drawn if each.written != "filled"} >= {"", BENT, *TROUBLES} - {"small"}
    for hand in ("print", "script", "hand"):
        assert any(each.hand == hand and each.written == "filled" for each in drawn)
    assert {each.design for each in drawn} == set(range(12))
