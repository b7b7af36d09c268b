"""The later blind sets have the photographs they promise; their strangers and signatories are nobody on their rolls."""

import pickle
import random
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from PIL import ImageFont

from benchmarks.screening.blind import names_five, names_four, names_seven, names_six
from benchmarks.screening.blind.around_five import AROUND_FIVE
from benchmarks.screening.blind.around_four import AROUND_FOUR
from benchmarks.screening.blind.around_six import AROUND_SIX
from benchmarks.screening.blind.certificates_five import CERTIFICATES as CERTIFICATES_FIVE
from benchmarks.screening.blind.certificates_four import CERTIFICATES as CERTIFICATES_FOUR
from benchmarks.screening.blind.certificates_seven import CERTIFICATES as CERTIFICATES_SEVEN
from benchmarks.screening.blind.certificates_six import CERTIFICATES as CERTIFICATES_SIX
from benchmarks.screening.blind.draw import orders
from benchmarks.screening.blind.fonts import FONTS, Fonts, plain
from benchmarks.screening.blind.parts_six import Page, on, place, sheet, split_place
from benchmarks.screening.kept import BLANK, CERTIFICATE, ROLL, STRANGER

CERTIFICATES = [
    (number, each)
    for number, them in ((4, CERTIFICATES_FOUR), (5, CERTIFICATES_FIVE), (6, CERTIFICATES_SIX), (7, CERTIFICATES_SEVEN))
    for each in them
]
AROUND = [
    (number, each)
    for number, kinds in ((4, AROUND_FOUR), (5, AROUND_FIVE), (6, AROUND_SIX))
    for layouts in kinds.values()
    for each in layouts
]
LAYOUTS = [*CERTIFICATES, *AROUND]
SCHOOLS = {
    4: (names_four.school_four, names_four.STAFF),
    5: (names_five.school_five, names_five.STAFF),
    6: (names_six.school_six, names_six.STAFF),
    7: (names_seven.school_seven, names_seven.STAFF),
}
TITLES = {"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Sir", "Rev.", "Prof.", "Cllr", "Coach", "Madame", "Señor"}
# Certificates with a pupil's name, with a stranger's and with none: ordinary photographs and hard ones.
MADE_UP = {4: ((42, 24), (30, 10), (40, 10)), 5: ((42, 24), (30, 10), (40, 10)), 6: ((40, 24), (60, 20), (48, 12)),
           7: ((0, 0), (48, 16), (40, 8))}  # fmt: skip
LONG_NAMES = {4: "Oluwaseun Bhattacharya", 5: "Chukwuemeka Micklethwait", 6: "Christelle Wickramasinghe",
              7: "Vaishnavi Kanagaratnam"}  # fmt: skip
# How many things that are no certificates, and of the hard certificates that bear a name, who and in what lettering.
OTHER_KINDS = {4: 24, 5: 24, 6: 24, 7: 0}
HARD_LETTERING = {
    4: (ROLL, [8, 8, 8]), 5: (ROLL, [8, 8, 8]), 6: (ROLL, [8, 8, 8]), 7: (STRANGER, [5, 5, 6]),
}  # fmt: skip


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
    promised = Counter({(ROLL, False, True): OTHER_KINDS[number]})
    for filled, (ordinary, hard) in zip((ROLL, STRANGER, BLANK), MADE_UP[number], strict=True):
        promised |= {(filled, True, True): ordinary, (filled, True, False): hard}
    assert made == promised
    whose, letterings = HARD_LETTERING[number]
    drawn = Counter(one.lettering for one in wanted if one.filled == whose and one.level not in ("scan", "photo"))
    assert [drawn[lettering] for lettering in ("print", "script", "hand")] == letterings


@pytest.mark.parametrize("number", SCHOOLS)
def test_every_layout_of_the_set_is_drawn(number: int) -> None:
    drawn = {order.layout for order in orders(Path("x"), number, 1, [])}
    assert drawn == {layout for of, layout in LAYOUTS if of == number}


@pytest.mark.parametrize("number", SCHOOLS)
def test_nobody_else_is_near_a_pupil(number: int) -> None:
    school, staff = SCHOOLS[number]
    roll, strangers = school()
    halves = {_bare(half) for name in roll for half in name}
    others = {half for name in strangers for half in name} | {word for name in staff for word in name.split()} - TITLES
    assert list(_near({_bare(one) for one in others if len(one) > 1}, halves)) == []


def _near(others: set[str], halves: set[str]) -> Iterator[tuple[str, str]]:
    matched = SequenceMatcher(autojunk=False)
    for half in halves:
        matched.set_seq2(half)
        for one in others:
            matched.set_seq1(one)
            if matched.real_quick_ratio() > 0.8 and matched.quick_ratio() > 0.8 and matched.ratio() > 0.8:
                yield one, half


def _bare(name: str) -> str:
    return plain(name).casefold()


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


def test_the_sixth_set_has_people_and_fonts_of_its_own() -> None:
    roll, strangers = names_six.school_six()
    assert (len(set(roll)), len(set(strangers)), len(set(names_six.STAFF))) == (600, 120, 40)
    fonts = [name for names in FONTS[6].values() for name in names]
    earlier = {name for number in (1, 2, 4, 5) for names in FONTS[number].values() for name in names}
    assert len(set(fonts)) == len(fonts) > 50
    assert not earlier & set(fonts)


def test_the_seventh_set_has_people_and_layouts_of_its_own() -> None:
    roll, strangers = names_seven.school_seven()
    assert (len(set(roll)), len(set(strangers)), len(set(names_seven.STAFF))) == (200, 64, 24)
    assert not set(strangers) & set(names_six.strangers())
    called = [each.__name__ for each in CERTIFICATES_SEVEN]
    assert len(set(called)) == len(called) >= 24
    assert not set(called) & {each.__name__ for number, each in LAYOUTS if number != 7}


@pytest.mark.parametrize(
    ("first", "last"), [("Gronw", "ap Tegid"), ("Inés", "de la Fuente"), ("Peter John", "Ashdown"), ("Bei", "Li")]
)
def test_a_surname_keeps_what_belongs_to_it(first: str, last: str) -> None:
    assert (first, last) in names_six.strangers()


def test_a_sheet_goes_to_another_process_whole() -> None:
    assert pickle.loads(pickle.dumps(CERTIFICATES_SIX)) == CERTIFICATES_SIX


def _fonts(font_folder: Path, seed: int = 1) -> Fonts:
    return Fonts([str(font_folder)], 6, random.Random(seed))


def test_about_half_of_the_sheets_are_signed_and_dated(font_folder: Path) -> None:
    filled = [Page(_fonts(font_folder, seed), "print", "", (10, 10), None).filled for seed in range(100)]
    assert 40 < sum(filled) < 70


def test_a_name_on_two_lines_is_as_tall_as_one_of_them(font_folder: Path) -> None:
    slots = (60, 800, 200, 90)
    one, two = (
        sheet("x", (900, 500), (255, 255, 255), on(put, *slots))(_fonts(font_folder), "print", "Bei Li")
        for put in (place, split_place)
    )
    assert one.written == two.written == "Bei Li"
    assert one.place is not None
    assert two.place is not None
    assert two.place[1] > one.place[3]
    assert two.place[3] - two.place[1] <= one.place[3] - one.place[1]
