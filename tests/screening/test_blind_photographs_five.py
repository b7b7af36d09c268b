"""The fifth blind set has the photographs it promises, and its strangers and signatories are nobody on its roll."""

import random
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from PIL import ImageFont

from benchmarks.screening.blind.around_five import AROUND_FIVE
from benchmarks.screening.blind.certificates_five import CERTIFICATES
from benchmarks.screening.blind.draw import orders
from benchmarks.screening.blind.fonts import FONTS, Fonts, plain
from benchmarks.screening.blind.names_five import STAFF, school_five
from benchmarks.screening.kept import BLANK, CERTIFICATE, ROLL, STRANGER

LAYOUTS = [*CERTIFICATES, *(layout for layouts in AROUND_FIVE.values() for layout in layouts)]


@pytest.fixture(scope="module")
def font_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One font under the name of each of the set, so that no machine needs them to draw."""
    folder = tmp_path_factory.mktemp("fonts")
    letters = ImageFont.load_default(20).font_bytes
    for name in [name for names in FONTS[5].values() for name in names]:
        (folder / f"{name}.ttf").write_bytes(letters)
    return folder


def test_the_set_is_made_up_as_promised() -> None:
    wanted = [order.want for order in orders(Path("x"), 5, 1, [])]
    made = Counter((one.filled, one.kind == CERTIFICATE, one.level in ("scan", "photo")) for one in wanted)
    assert made == {(ROLL, True, True): 42, (ROLL, True, False): 24, (ROLL, False, True): 24,
                    (STRANGER, True, True): 30, (STRANGER, True, False): 10, (BLANK, True, True): 40,
                    (BLANK, True, False): 10}  # fmt: skip
    hard = [one.lettering for one in wanted if one.filled == ROLL and one.level not in ("scan", "photo")]
    assert Counter(hard) == {"print": 8, "script": 8, "hand": 8}


def test_every_layout_of_the_set_is_drawn() -> None:
    assert {order.layout for order in orders(Path("x"), 5, 1, [])} == set(LAYOUTS)


def test_nobody_else_is_near_a_pupil() -> None:
    roll, strangers = school_five()
    halves = {_bare(half) for name in roll for half in name}
    others = {half for name in strangers for half in name} | {word for name in STAFF for word in name.split()[1:]}
    near = [(one, half) for one in others for half in halves if len(one) > 1 and _alike(_bare(one), half)]
    assert near == []


def _bare(name: str) -> str:
    return plain(name).casefold()


def _alike(one: str, other: str) -> bool:
    matched = SequenceMatcher(None, one, other, autojunk=False)
    return matched.real_quick_ratio() > 0.8 and matched.ratio() > 0.8


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_a_name_lies_on_the_sheet(layout, font_folder: Path) -> None:
    paper = layout(Fonts([str(font_folder)], 5, random.Random(1)), "hand", "Chukwuemeka Micklethwait")
    assert paper.place is not None
    left, top, right, foot = paper.place
    assert 0 <= left < right <= paper.width
    assert 0 <= top < foot <= paper.height


@pytest.mark.parametrize("layout", CERTIFICATES, ids=lambda layout: layout.__name__)
def test_a_blank_one_has_no_name(layout, font_folder: Path) -> None:
    assert layout(Fonts([str(font_folder)], 5, random.Random(1)), "hand", "").place is None
