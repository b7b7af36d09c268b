"""The outside examiner's set has the photographs it promises, and every paper has a place for the name."""

import random
from collections import Counter
from pathlib import Path

import pytest
from PIL import ImageFont

from benchmarks.screening.blind.fonts import FontsMissing
from benchmarks.screening.kept import BLANK, ROLL, STRANGER
from benchmarks.screening.outside import names
from benchmarks.screening.outside.filling import sheet_for
from benchmarks.screening.outside.fonts import DESIGNS, FONTS, Fonts
from benchmarks.screening.outside.plan import CERTIFICATES, OTHERS, TROUBLES, planned
from benchmarks.screening.outside.sheet import ART, Layout, Name, Sheet

LAYOUTS = [*CERTIFICATES, *OTHERS]
NAME = "Nia Powell"


@pytest.fixture(scope="module")
def font_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pillow's own font under every name, so that the papers can be drawn on any machine."""
    folder = tmp_path_factory.mktemp("fonts")
    letters = ImageFont.load_default(20).font_bytes
    for font in {*DESIGNS, *(font for fonts in FONTS.values() for font in fonts)}:
        (folder / f"{font}.ttf").write_bytes(letters)
    return folder


@pytest.fixture(scope="module")
def fonts(font_folder: Path) -> Fonts:
    return Fonts([str(font_folder)])


def a_sheet(fonts: Fonts, name: Name | None) -> Sheet:
    return Sheet(random.Random(1), fonts, "kalam", "#111", "#222", "trying hard", "9th May 2025", "Year 5", "Severn",
                 filled=True, signed=True, signers=names.STAFF[:3], name=name)  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_paper_has_a_place_for_the_name_and_a_blank_one_does_not_hold_it(layout: Layout, fonts: Fonts) -> None:
    name = Name(NAME, "kalam", "hand", "#123456", unrest=1.0)
    assert layout.draw(a_sheet(fonts, name)).html.count(f">{NAME}</text>") == 1
    assert name.x_height > 5
    assert NAME not in layout.draw(a_sheet(fonts, None)).html


def test_a_long_name_is_made_to_fit(fonts: Fonts) -> None:
    short, long = (Name(text, "kalam", "print", "#111") for text in (NAME, "Nia Powell " * 9))
    for name in (short, long):
        LAYOUTS[0].draw(a_sheet(fonts, name))
    assert long.x_height < short.x_height / 2


def test_no_two_papers_are_called_the_same_and_every_clip_art_is_used(fonts: Fonts) -> None:
    assert len({layout.name for layout in LAYOUTS}) == len(LAYOUTS) == 66
    drawn = "".join(layout.draw(a_sheet(fonts, None)).html for layout in LAYOUTS)
    unused = [path.stem for path in ART.glob("*.svg") if path.read_text().split("\n")[1] not in drawn]
    assert unused == []


def test_the_plan_has_as_many_of_each_as_it_says() -> None:
    plan = planned()
    counted = Counter((want.filled, want.layout.is_certificate) for want in plan)
    assert counted == {(ROLL, True): 60, (ROLL, False): 30, (STRANGER, True): 69, (BLANK, True): 80, (BLANK, False): 20}
    assert Counter(want.level for want in plan if want.level in TROUBLES) == {**TROUBLES, "blurred": 10}
    assert Counter(want.turn > 0 for want in plan) == {False: 216, True: 43}
    assert Counter(want.form for want in plan) == {
        "": 100, "whole": 150, "first + initial": 3, "initial + surname": 3, "first name alone": 3,
    }  # fmt: skip
    letterings = Counter(want.lettering for want in plan if want.filled != BLANK)
    assert max(letterings.values()) - min(letterings.values()) <= 2
    assert {want.layout.name for want in plan} == {layout.name for layout in LAYOUTS}


def test_the_plan_is_always_the_same_and_leaves_out_what_nobody_could_read() -> None:
    assert planned() == planned()
    assert {*range(1, 261)} - {want.number for want in planned()} == {174}


def test_nobody_is_on_the_roll_and_a_stranger_or_signs_and_is_on_it() -> None:
    assert (len(set(names.ROLL)), len(set(names.STRANGERS))) == (80, 60)
    first, last = ({name[part] for name in names.ROLL} for part in (0, 1))
    assert not [name for name in names.STRANGERS if name[0] in first and name[1] in last]
    adults = {(adult.first, adult.last) for adult in (*names.STAFF, *names.OUTSIDERS)}
    assert not adults & {*names.ROLL, *names.STRANGERS}


def test_a_stranger_has_no_line_on_the_roll_and_a_pupil_has_that_of_the_name() -> None:
    for want in planned():
        assert want.ref == (names.ROLL.index(want.name) + 1 if want.filled == ROLL else 0)


def test_a_name_is_written_in_its_form(fonts: Fonts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "able", lambda lettering, _: fonts.there[lettering])
    for want in planned():
        sheet = sheet_for(want, fonts)
        assert (sheet.name is None) == (want.filled == BLANK)
        if sheet.name and want.form == "whole":
            assert sheet.name.text.upper() == " ".join(want.name).upper()
        elif sheet.name:
            first, last = (part.upper() for part in want.name)
            assert (first in sheet.name.text.upper()) != (last in sheet.name.text.upper())


def without(gone: set[str], font_folder: Path, folder: Path) -> Fonts:
    """The fonts of a folder but for some."""
    for path in font_folder.iterdir():
        if path.stem not in gone:
            (folder / path.name).symlink_to(path)
    return Fonts([str(folder)])


def test_missing_fonts_are_said(tmp_path: Path, font_folder: Path) -> None:
    assert without({"zeyada", "allura"}, font_folder, tmp_path).missing == ["allura", "zeyada"]


def test_with_too_few_fonts_of_a_lettering_nothing_is_drawn(tmp_path: Path, font_folder: Path) -> None:
    with pytest.raises(FontsMissing, match=r"caveat-brush.*outside/fonts\.py says where from"):
        without({*FONTS["hand"]} - {*DESIGNS}, font_folder, tmp_path)


def test_without_a_font_of_the_papers_themselves_nothing_is_drawn(tmp_path: Path, font_folder: Path) -> None:
    with pytest.raises(FontsMissing, match="press-start-2p"):
        without({"press-start-2p"}, font_folder, tmp_path)
