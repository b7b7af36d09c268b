"""The later collections of the outside generator have the photographs they promise, and share nobody."""

from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from PIL import ImageFont

from benchmarks.screening.blind.fonts import FontsMissing
from benchmarks.screening.kept import BLANK, ROLL, STRANGER
from benchmarks.screening.outside import names as names_of_the_first
from benchmarks.screening.outside import plan as the_first
from benchmarks.screening.outside.fonts import FONTS as FONTS_OF_THE_FIRST
from benchmarks.screening.outside.fonts import Fonts
from benchmarks.screening.outside_three import filling as filling_three
from benchmarks.screening.outside_three import fonts as fonts_three
from benchmarks.screening.outside_three import names as names_three
from benchmarks.screening.outside_three import plan as plan_three
from benchmarks.screening.outside_two import filling as filling_two
from benchmarks.screening.outside_two import fonts as fonts_two
from benchmarks.screening.outside_two import names as names_two
from benchmarks.screening.outside_two import plan as plan_two

COUNTS_TWO = {(ROLL, True): 60, (ROLL, False): 30, (STRANGER, True): 70, (BLANK, True): 80, (BLANK, False): 20}
COUNTS_THREE = {(ROLL, True): 40, (STRANGER, True): 60, (BLANK, True): 100}
LAYOUTS_TWO = [*plan_two.CERTIFICATES, *plan_two.OTHERS]
LAYOUTS_THREE = [*plan_three.CERTIFICATES]


@pytest.mark.parametrize(
    ("plan", "layouts", "counts", "turned"),
    [(plan_two, LAYOUTS_TWO, COUNTS_TWO, 43), (plan_three, LAYOUTS_THREE, COUNTS_THREE, 34)],
    ids=["two", "three"],
)
def test_the_plan_has_as_many_of_each_as_it_says_and_is_always_the_same(
    plan: ModuleType, layouts: list, counts: dict[tuple[str, bool], int], turned: int
) -> None:
    planned = plan.planned()
    assert Counter((want.filled, want.layout.is_certificate) for want in planned) == counts
    assert sum(want.turn > 0 for want in planned) == turned
    assert {want.layout.name for want in planned} == {layout.name for layout in layouts}
    assert planned == plan.planned()


@pytest.mark.parametrize(
    ("plan", "filling", "lettered", "folder"),
    [
        (plan_two, filling_two, fonts_two, "outside_two"),
        (plan_three, filling_three, fonts_three, "outside_three"),
    ],
    ids=["two", "three"],
)
def test_every_paper_has_a_place_for_the_name_and_a_blank_one_does_not_hold_it(
    plan: ModuleType,
    filling: ModuleType,
    lettered: ModuleType,
    folder: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With Pillow's own font under every name, so that the papers can be drawn on any machine."""
    letters = ImageFont.load_default(20).font_bytes
    for font in {*lettered.DESIGNS, *(font for fonts in lettered.FONTS.values() for font in fonts)}:
        (tmp_path / f"{font}.ttf").write_bytes(letters)
    fonts = Fonts([str(tmp_path)], lettered.FONTS, lettered.DESIGNS, folder)
    monkeypatch.setattr(fonts, "able", lambda lettering, _: fonts.there[lettering])
    for want in plan.planned():
        sheet = filling.sheet_for(want, fonts)
        drawn = want.layout.draw(sheet).html
        assert (sheet.name is None) == (want.filled == BLANK)
        if sheet.name:
            assert drawn.count(f">{sheet.name.text}</text>") == 1, want.layout.name
            assert sheet.name.x_height > 5


def test_no_paper_and_no_font_for_names_is_in_two_collections() -> None:
    papers = [[*the_first.CERTIFICATES, *the_first.OTHERS], LAYOUTS_TWO, LAYOUTS_THREE]
    called = [layout.name for collection in papers for layout in collection]
    assert len(called) == len(set(called))
    lettered = [{*fonts} for fonts in (FONTS_OF_THE_FIRST["hand"], fonts_two.FONTS["hand"], fonts_three.FONTS["hand"])]
    assert sum(map(len, lettered)) == len(set.union(*lettered))


def test_nobody_is_in_two_collections_or_signs_and_is_a_pupil() -> None:
    children = [{*names.ROLL, *names.STRANGERS} for names in (names_of_the_first, names_two, names_three)]
    assert sum(map(len, children)) == len(set.union(*children))
    for names, there in ((names_two, children[1]), (names_three, children[2])):
        assert not there & {(adult.first, adult.last) for adult in names.STAFF}
        assert not {*names.ROLL} & {*names.STRANGERS}


def test_missing_fonts_are_said_by_the_file_that_names_them(tmp_path: Path) -> None:
    with pytest.raises(FontsMissing, match=r"outside_three/fonts\.py"):
        Fonts([str(tmp_path)], fonts_three.FONTS, fonts_three.DESIGNS, "outside_three")
