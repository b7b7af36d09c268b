"""What stands out on a page is a sign of the child's name, but not where people sign, nor in a title, nor on a sign."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from screening.due_names import runs_that_may_be_due, signs_of
from screening.placed import place
from tests.screening.test_certificates import line
from tests.screening.test_name_places import SHEET, filled


def by_hand_on(page: Sequence[tuple[str, *tuple[int, ...]]], name: str) -> set[str]:
    """What speaks for a name that is by hand where the rest is print."""
    placed = [place(replace(line(*each), by_hand=6.0 if each[0] == name else -4.0), 0.0) for each in page]
    runs, whole = runs_that_may_be_due(placed)
    return next(set(signs_of(run, at, whole)) for run, at in runs if run.text == name)


STANDING_OUT = {"by hand, among print", "larger than the wording", "the largest"}
REASON = (("shared the last of the paint", 300), ("and washed the brushes", 400), ("when nobody had asked", 480))


@pytest.mark.parametrize(
    ("top", "beside", "said"),
    [
        (350, (("Millrace Juniors", 800),), True),
        (700, (("Millrace Juniors", 800),), False),
        (700, (("10 June", 700, 1400),), False),
        (700, (("10 June", 800),), True),
        (700, (("Year 4", 800),), True),
        (700, (), True),
        (700, (("Presented to", 170),), False),
    ],
    ids=[
        "in the middle",
        "at the foot, where people sign",
        "a day beside it",
        "a day below it, as on a child's work",
        "a class below it",
        "the last of all, where a picture ends",
        "the last of all, and the place for the name is empty",
    ],
)
def test_that_a_name_stands_out_counts_where_nobody_signs(
    top: int, beside: tuple[tuple[str, *tuple[int, ...]], ...], said: bool
) -> None:
    page = [("The Art Room", 100), *REASON, ("Zodwe Mbeki", top, 400, 90), *beside]
    assert STANDING_OUT.isdisjoint(by_hand_on(page, "Zodwe Mbeki")) != said


def test_an_office_beside_it_says_whose_hand_it_is() -> None:
    page = [("The Art Room", 100), *REASON, ("Zodwe Mbeki", 200)]
    assert "by hand, among print" in by_hand_on(page, "Zodwe Mbeki")
    assert "by hand, among print" not in by_hand_on([*page, ("Headteacher", 245)], "Zodwe Mbeki")


@pytest.mark.parametrize(
    ("text", "said"),
    [("Trallwyn", False), ("Zarvo Kresek", False), ("Ngozi", True), ("Z. Mbeki", True)],
    ids=["a word that no list has", "two", "a first name", "an initial"],
)
def test_what_a_page_begins_with_stands_out_as_titles_do(text: str, said: bool) -> None:
    """But not what something is larger than, as where a child writes its name above its work; nor on a slip."""
    title = (text, 100, 400, 90)
    assert STANDING_OUT.isdisjoint(by_hand_on([title, *REASON, ("Summer Term", 900)], text)) != said
    below = ("Waterfalls", 220, 400, 120)
    assert "by hand, among print" in by_hand_on([title, *REASON, below, ("Summer Term", 900)], text)
    assert "by hand, among print" in by_hand_on([title, *REASON[:2]], text)


def test_who_awards_is_not_who_is_awarded() -> None:
    page = (("Homework Hall of Fame", 100), *REASON)
    assert filled(*page, ("Awarded by Zodwe Mbeki", 220)) == []
    assert filled(*page, ("Achieved by Zodwe Mbeki", 220)) == ["Zodwe Mbeki"]


@pytest.mark.parametrize("title", ["Zodwe y Dosbarth", "Zodwe of the Week", "Zodwe yr Wythnos!"])
def test_what_is_of_the_week_is_an_award(title: str) -> None:
    assert filled((title, 100, 400, 90), ("wedi nofio pum deg metr", 400)) == []
    assert filled(("Zodwe, Dosbarth 3", 100, 400, 90), ("wedi nofio pum deg metr", 400)) == ["Zodwe"]


@pytest.mark.parametrize("name", ["Em Mbeki", "SORE AMHED", "Whillams Llôr"])
def test_below_wording_or_above_its_label_two_words_with_capitals_are_a_name_though_one_is_a_word(name: str) -> None:
    assert filled(("Well Done Card", 100), ("Presented to", 250), (name, 350), ("for kindness", 600)) == [name]
    assert filled(("Well Done Card", 100), (name, 350), ("Child's name", 395), ("for kindness", 600)) == [name]


@pytest.mark.parametrize("text", ["House Wedgwood", "Tyfais i: Mbeki", "Zodwe & Biscuit", "Gold Award"])
def test_not_so_what_is_no_name_beside_it(text: str) -> None:
    assert filled(("Well Done Card", 100), ("Presented to", 250), (text, 350), ("for kindness", 600)) == []


def test_whose_shop_it_is_is_nobody() -> None:
    assert filled(("Mbeki's Flowers", 300, 400, 120), ("Fresh every day", 450, 400, 60)) == []
    assert filled(("MBEKI'S FLOWERS", 300, 400, 120), ("Fresh every day", 450, 400, 60)) == []
    assert filled(*SHEET, ("Ngozi Mbeki's picture", 330, 400, 70)) == ["Ngozi Mbeki's"]
