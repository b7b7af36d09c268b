"""The photographs that were drawn by another hand: their sets share no layout, and a name stands where it should."""

import io
import random
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFont

from benchmarks.screening.blind.around import AROUND
from benchmarks.screening.blind.camera import PHOTO, SCAN, TROUBLES, TooSmall, homography, take
from benchmarks.screening.blind.certificates_one import CERTIFICATES as FIRST_SET
from benchmarks.screening.blind.certificates_three import CERTIFICATES as THIRD_SET
from benchmarks.screening.blind.certificates_two import CERTIFICATES as SECOND_SET
from benchmarks.screening.blind.fonts import FONTS, Fonts, FontsMissing, plain
from benchmarks.screening.blind.names import FORMS, IN_FULL, pupil_for, school, write_name
from benchmarks.screening.blind.paper import Paper
from benchmarks.screening.blind.plan import HOW_MANY, HOW_MANY_CERTIFICATES, dealt, planned
from benchmarks.screening.kept import CERTIFICATE, STRANGER

LAYOUTS = {1: FIRST_SET, 2: SECOND_SET, 3: THIRD_SET}


@pytest.fixture(scope="module")
def font_folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Pillow's own font under every name, so that the layouts can be drawn on any machine."""
    folder = tmp_path_factory.mktemp("fonts")
    held = ImageFont.load_default(20).path
    for name in {name for names in FONTS.values() for lettering in names.values() for name in lettering}:
        (folder / f"{name}.ttf").write_bytes(held.getvalue())
    return str(folder)


def test_the_sets_share_no_layout_and_the_first_two_no_font_for_names() -> None:
    first, second = ({name for names in FONTS[number].values() for name in names} for number in (1, 2))
    assert not first & second
    names = [layout.__name__ for layouts in LAYOUTS.values() for layout in layouts]
    assert len(set(names)) == len(names)
    for kind, layouts in AROUND[1].items():
        assert layouts
        assert AROUND[2][kind]
        assert not set(layouts) & set(AROUND[2][kind])


def test_missing_fonts_are_said_and_too_few_draw_nothing(tmp_path: Path, font_folder: str) -> None:
    with pytest.raises(FontsMissing, match="great-vibes"):
        Fonts([str(tmp_path)], 1, random.Random(1))
    for path in Path(font_folder).iterdir():
        if path.stem != "great-vibes":
            (tmp_path / "more").mkdir(exist_ok=True)
            (tmp_path / "more" / path.name).write_bytes(path.read_bytes())
    assert Fonts([str(tmp_path / "more")], 1, random.Random(1)).missing == ["great-vibes"]


@pytest.mark.parametrize("number", LAYOUTS)
def test_every_layout_has_a_place_for_the_name_and_can_be_blank(number: int, font_folder: str) -> None:
    fonts = Fonts([font_folder], number, random.Random(1))
    for layout in (*LAYOUTS[number], *(layout for layouts in AROUND[number].values() for layout in layouts)):
        page, blank = layout(fonts, "hand", "Nia Powell"), layout(fonts, "hand", "")
        assert blank.place is None, layout.__name__
        assert page.place is not None, layout.__name__
        x0, y0, x1, y1 = page.place
        assert 0 <= x0 < x1 <= page.width, layout.__name__
        assert 0 <= y0 < y1 <= page.height, layout.__name__
        assert page.image.size == blank.image.size


def test_a_name_is_written_in_every_form_and_never_as_a_word_alone() -> None:
    rng = random.Random(1)
    plainly = [form for form in FORMS if "initial" not in form and "class" not in form]
    assert {form: write_name(rng, form, ("Zoë", "Ó Briain")) for form in plainly} == {
        "whole": "Zoë Ó Briain", "first only": "Zoë", "capitals": "ZOË Ó BRIAIN", "reversed": "Ó Briain, Zoë",
        "no accents": "Zoe O Briain"}  # fmt: skip
    people = [("Hope", "Rees"), ("Zoë", "Rees")]
    assert {pupil_for(rng, "first only", people) for _ in range(30)} == {(2, ("Zoë", "Rees"))}
    assert plain("Mikołaj Yıldız Sørensen") == "Mikolaj Yildiz Sorensen"


def test_nobody_is_on_the_roll_and_a_stranger() -> None:
    roll, strangers = school()
    assert len(set(roll)) == 600
    assert len(strangers) == 300
    assert not set(roll) & set(strangers)


def test_a_set_has_as_many_of_each_as_it_says_and_the_same_seed_gives_the_same() -> None:
    wanted = planned(random.Random(7))
    assert wanted == planned(random.Random(7))
    assert Counter(want.filled for want in wanted) == {filled: sum(many) for filled, many in HOW_MANY.items()}
    assert {want.kind for want in wanted if want.filled == STRANGER} == {CERTIFICATE}
    assert {want.form for want in wanted if want.filled == STRANGER} <= IN_FULL
    assert {want.level for want in wanted} == {SCAN, PHOTO, *TROUBLES}
    assert {want.turn for want in wanted} == {0, 90, 180, 270}
    assert not [want for want in wanted if want.lettering == "script" and want.form == "capitals"]


def test_the_third_set_is_of_certificates_alone_as_many_blank_as_with_either_name() -> None:
    wanted = planned(random.Random(7), only_certificates=True)
    assert {want.kind for want in wanted} == {CERTIFICATE}
    assert Counter(want.filled for want in wanted) == {
        filled: sum(many) for filled, many in HOW_MANY_CERTIFICATES.items()
    }
    assert set(Counter(want.filled for want in wanted).values()) == {30}


def test_every_layout_has_its_turn() -> None:
    hands = dealt(random.Random(1), list("abc"))
    assert Counter(next(hands) for _ in range(9)) == {"a": 3, "b": 3, "c": 3}


def test_the_corners_of_a_sheet_go_where_they_should() -> None:
    here, there = [(0, 0), (10, 1), (9, 8), (1, 7)], [(0, 0), (100, 0), (100, 70), (0, 70)]
    matrix = homography(here, there)
    for (x, y), corner in zip(here, there, strict=True):
        a, b, c = matrix @ np.array([x, y, 1])
        assert (a / c, b / c) == pytest.approx(corner)


@pytest.mark.parametrize("level", [SCAN, PHOTO, *TROUBLES])
def test_the_camera_takes_a_picture_at_every_level(level: str, font_folder: str) -> None:
    page = Paper(Fonts([font_folder], 1, random.Random(1)), "print", "Nia Powell", (900, 640))
    page.write((450, 340), 120, 800)
    image = Image.open(io.BytesIO(take(page, level, 90, random.Random(3), (1000, 700))))
    image.load()
    upright = (640, 900) if level == SCAN else (700, 1000)
    assert image.width / image.height == pytest.approx(upright[0] / upright[1], abs=0.01)
    brightness = np.asarray(image.convert("L")).mean()
    assert (brightness < 60) == (level == "dark")


def test_a_name_that_nobody_could_read_is_not_drawn(font_folder: str) -> None:
    page = Paper(Fonts([font_folder], 1, random.Random(1)), "print", "Nia Powell", (900, 640))
    page.write((450, 340), 30, 800)
    with pytest.raises(TooSmall, match="pixels tall"):
        take(page, PHOTO, 0, random.Random(3), (300, 210))
