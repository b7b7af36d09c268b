"""The second collection of the outside generator has the photographs it promises, and shares nobody with the first."""

from collections import Counter
from pathlib import Path

import pytest
from PIL import ImageFont

from benchmarks.screening.blind.fonts import FontsMissing
from benchmarks.screening.kept import BLANK, ROLL, STRANGER
from benchmarks.screening.outside import names as first
from benchmarks.screening.outside.fonts import FONTS as FONTS_OF_THE_FIRST
from benchmarks.screening.outside.fonts import Fonts
from benchmarks.screening.outside.plan import CERTIFICATES as FIRST_CERTIFICATES
from benchmarks.screening.outside.plan import OTHERS as FIRST_OTHERS
from benchmarks.screening.outside_two import names
from benchmarks.screening.outside_two.filling import sheet_for
from benchmarks.screening.outside_two.fonts import DESIGNS, FONTS
from benchmarks.screening.outside_two.plan import CERTIFICATES, OTHERS, planned

LAYOUTS = [*CERTIFICATES, *OTHERS]


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Fonts:
    """Pillow's own font under every name, so that the papers can be drawn on any machine."""
    folder = tmp_path_factory.mktemp("fonts")
    letters = ImageFont.load_default(20).font_bytes
    for font in {*DESIGNS, *(font for fonts in FONTS.values() for font in fonts)}:
        (folder / f"{font}.ttf").write_bytes(letters)
    return Fonts([str(folder)], FONTS, DESIGNS, "outside_two")


def test_the_plan_has_as_many_of_each_as_it_says_and_is_always_the_same() -> None:
    plan = planned()
    counted = Counter((want.filled, want.layout.is_certificate) for want in plan)
    assert counted == {(ROLL, True): 60, (ROLL, False): 30, (STRANGER, True): 70, (BLANK, True): 80, (BLANK, False): 20}
    assert Counter(want.turn > 0 for want in plan) == {False: 217, True: 43}
    assert {want.layout.name for want in plan} == {layout.name for layout in LAYOUTS}
    assert plan == planned()


def test_every_paper_has_a_place_for_the_name_and_a_blank_one_does_not_hold_it(
    fonts: Fonts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "able", lambda lettering, _: fonts.there[lettering])
    for want in planned():
        sheet = sheet_for(want, fonts)
        drawn = want.layout.draw(sheet).html
        assert (sheet.name is None) == (want.filled == BLANK)
        if sheet.name:
            assert drawn.count(f">{sheet.name.text}</text>") == 1, want.layout.name
            assert sheet.name.x_height > 5


def test_it_shares_no_paper_no_font_and_nobody_with_the_first() -> None:
    assert not {layout.name for layout in LAYOUTS} & {layout.name for layout in (*FIRST_CERTIFICATES, *FIRST_OTHERS)}
    assert not [font for lettering in FONTS for font in FONTS[lettering] if font in FONTS_OF_THE_FIRST[lettering]]
    children = {*names.ROLL, *names.STRANGERS}
    assert not children & {*first.ROLL, *first.STRANGERS}
    assert not children & {(adult.first, adult.last) for adult in names.STAFF}
    assert not {*names.ROLL} & {*names.STRANGERS}


def test_the_fonts_are_said_by_the_folder_that_names_them(tmp_path: Path) -> None:
    with pytest.raises(FontsMissing, match=r"outside_two/fonts\.py"):
        Fonts([str(tmp_path)], FONTS, DESIGNS, "outside_two")
