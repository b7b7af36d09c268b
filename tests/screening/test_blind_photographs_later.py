"""The later blind sets have the photographs they promise; their strangers and signatories are nobody on their rolls."""

import random
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from PIL import ImageFont

from benchmarks.screening.blind import names_five, names_four
from benchmarks.screening.blind.around_five import AROUND_FIVE
from benchmarks.screening.blind.around_four import AROUND_FOUR
from benchmarks.screening.blind.certificates_five import CERTIFICATES as CERTIFICATES_FIVE
from benchmarks.screening.blind.certificates_four import CERTIFICATES as CERTIFICATES_FOUR
from benchmarks.screening.blind.draw import orders
from benchmarks.screening.blind.fonts import FONTS, Fonts, plain
from benchmarks.screening.kept import BLANK, CERTIFICATE, ROLL, STRANGER

CERTIFICATES = [(number, each) for number, them in ((4, CERTIFICATES_FOUR), (5, CERTIFICATES_FIVE)) for each in them]
AROUND = [
    (number, each)
    for number, kinds in ((4, AROUND_FOUR), (5, AROUND_FIVE))
    for layouts in kinds.values()
    for each in layouts
]
LAYOUTS = [*CERTIFICATES, *AROUND]
SCHOOLS = {4: (names_four.school_four, names_four.STAFF), 5: (names_five.school_five, names_five.STAFF)}
LONG_NAMES = {4: "Oluwaseun Bhattacharya", 5: "Chukwuemeka Micklethwait"}


@pytest.fixture(scope="module")
def font_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One font under the name of each of the sets, so that no machine needs them to draw."""
    folder = tmp_path_factory.mktemp("fonts")
    letters = ImageFont.load_default(20).font_bytes
    for name in [name for number in SCHOOLS for names in FONTS[number].values() for name in names]:
        (folder / f"{name}.ttf").write_bytes(letters)
    return folder


@pytest.mark.parametrize("number", SCHOOLS)
def test_the_set_is_made_up_as_promised(number: int) -> None:
    wanted = [order.want for order in orders(Path("x"), number, 1, [])]
    made = Counter((one.filled, one.kind == CERTIFICATE, one.level in ("scan", "photo")) for one in wanted)
    assert made == {(ROLL, True, True): 42, (ROLL, True, False): 24, (ROLL, False, True): 24,
                    (STRANGER, True, True): 30, (STRANGER, True, False): 10, (BLANK, True, True): 40,
                    (BLANK, True, False): 10}  # fmt: skip
    hard = [one.lettering for one in wanted if one.filled == ROLL and one.level not in ("scan", "photo")]
    assert Counter(hard) == {"print": 8, "script": 8, "hand": 8}


@pytest.mark.parametrize("number", SCHOOLS)
def test_every_layout_of_the_set_is_drawn(number: int) -> None:
    drawn = {order.layout for order in orders(Path("x"), number, 1, [])}
    assert drawn == {layout for of, layout in LAYOUTS if of == number}


@pytest.mark.parametrize("number", SCHOOLS)
def test_nobody_else_is_near_a_pupil(number: int) -> None:
    school, staff = SCHOOLS[number]
    roll, strangers = school()
    halves = {_bare(half) for name in roll for half in name}
    others = {half for name in strangers for half in name} | {word for name in staff for word in name.split()[1:]}
    near = [(one, half) for one in others for half in halves if len(one) > 1 and _alike(_bare(one), half)]
    assert near == []


def _bare(name: str) -> str:
    return plain(name).casefold()


def _alike(one: str, other: str) -> bool:
    matched = SequenceMatcher(None, one, other, autojunk=False)
    return matched.real_quick_ratio() > 0.8 and matched.ratio() > 0.8


def _called(each: object) -> str:
    return getattr(each, "__name__", str(each))


@pytest.mark.parametrize(("number", "layout"), LAYOUTS, ids=_called)
def test_a_name_lies_on_the_sheet(number: int, layout, font_folder: Path) -> None:
    paper = layout(Fonts([str(font_folder)], number, random.Random(1)), "hand", LONG_NAMES[number])
    assert paper.place is not None
    left, top, right, foot = paper.place
    assert 0 <= left < right <= paper.width
    assert 0 <= top < foot <= paper.height


@pytest.mark.parametrize(("number", "layout"), CERTIFICATES, ids=_called)
def test_a_blank_one_has_no_name(number: int, layout, font_folder: Path) -> None:
    assert layout(Fonts([str(font_folder)], number, random.Random(1)), "hand", "").place is None
