"""Where a name is due, whatever the wording; and where a name on the roll may be the signatory's."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from screening.award_wording import can_only_be_a_name, is_a_label, is_everyday_word, leads_to_a_name
from screening.certificates import find_name_lines
from screening.due_names import WEIGHTS, runs_that_may_be_due, signs_of
from screening.placed import direction, place
from screening.signatories import signatories
from tests.screening.test_certificates import line, sheet, turned


def filled(*lines: tuple[str, int] | tuple[str, int, int] | tuple[str, int, int, int]) -> list[str]:
    return [one.text for one in find_name_lines([line(*each) for each in lines], sheet()) if one.state == "filled"]


@pytest.mark.parametrize(
    "around",
    [
        [("Silver Ticket", 100), ("Hot chocolate with the Deputy for", 250), ("Monday, 9.30 am", 480)],
        [("Inter-Form Draughts", 100), ("Semi-finalist 2026", 220), ("won two games and smiled throughout", 480)],
        [("sang in the winter concert", 480), ("and never missed a rehearsal", 560)],
        [("Learner of the Term", 100), ("of Class", 350, 900), ("is chosen for listening so well", 480)],
        [("Annwyl", 350, 200), ("Diolch am helpu yn y ffair.", 480)],
        [("Tystiwn fod", 250), ("wedi nofio hanner milltir", 480)],
        [("Sack race", 100), ("well run, and cheered home", 220), ("Athlete", 300)],
    ],
    ids=["a ticket", "no award's word", "nothing above", "a class beside it", "a letter", "Welsh", "a label above"],
)
def test_a_name_is_due_there_whatever_else_is_said(around: list[tuple[str, int]]) -> None:
    assert filled(*around, ("Zodwe Mbeki", 350, 400, 70)) == ["Zodwe Mbeki"]
    assert filled(*around, ("Zodwe Mbeki", 350, 400, 70), ("Oo", 340, 40, 160)) == ["Zodwe Mbeki"], (
        "a rosette beside it"
    )
    assert filled(*around) == []


SHEET = [
    ("Team Leader's Promise", 100),
    ("to listen first and to speak kindly every day,", 480),
    ("and to bring back the kit.", 560),
    ("Head of Year", 800),
]


def test_a_name_that_stands_out_of_a_sheets_wording_needs_no_words_that_lead_to_it() -> None:
    assert filled(*SHEET, ("Zodwe Mbeki", 330, 400, 70)) == ["Zodwe Mbeki"]
    assert filled(*SHEET) == []


@pytest.mark.parametrize("name", ["Zodwa", "Z. Mbeki"], ids=["one word", "an initial"])
def test_a_name_by_itself_counts_in_the_middle_of_a_sheet_and_not_at_its_foot(name: str) -> None:
    """Nor does a whole one there: whoever signs does so at the foot."""
    assert filled(*SHEET, (name, 330, 400, 50)) == [name]
    assert filled(*SHEET, (name, 690, 400, 50)) == []
    assert filled(*SHEET, ("Zodwe Mbeki", 690, 400, 50)) == []


def test_the_further_down_and_the_more_lines_are_larger_the_less_a_name_is_due() -> None:
    weights = [weight_of("Ngozi Mbeki", [*SHEET, ("Ngozi Mbeki", top, 400, 50)]) for top in (300, 420, 620, 720)]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] > weights[-1] + 1
    large = [("Wow", 340, 40, high) for high in (50, 160)]
    small, larger = (weight_of("Ngozi Mbeki", [*SHEET, ("Ngozi Mbeki", 330, 400, 50), each]) for each in large)
    assert larger < small


def test_a_name_turned_round_begins_with_its_surname() -> None:
    """ "Mbeki, Ngozi" has a listed first name as "Ngozi Mbeki" has, and counts as much."""
    there = [weight_of(name, [*SHEET, (name, 330, 400, 70)]) for name in ("Mbeki, Ngozi", "Ngozi Mbeki")]
    assert there[0] == there[1]


def test_a_surname_that_is_a_place_counts_where_it_stands_out_and_not_in_an_address() -> None:
    assert filled(*SHEET, ("Molly Church", 330, 400, 70)) == ["Molly Church"]
    letter = [("Marram Primary", 100, 40, 60), ("George Street", 170, 40, 40), ("Dear parents,", 300, 40)]
    assert filled(*letter, ("your child has done well this term.", 360, 40)) == []
    assert filled(("Campbell Street", 300, 400, 120), ("Car park", 450, 400, 60)) == [], "a sign"
    by_hand = replace(line("Campbell Street", 300, 400, 120), by_hand=9.0)
    assert not find_name_lines([by_hand, line("Car park", 450)], sheet()), "a sign painted by hand"
    assert filled(("Well done", 200), ("Molly Church", 300, 400, 120)) == ["Molly Church"], "a slip"
    assert filled(("Zodwe Hall", 300, 400, 120), ("Fire exit", 450, 400, 60)) == [], "a hall"
    assert filled(("Ngozi Hall", 300, 400, 120), ("Peg 14", 450, 400, 60)) == ["Ngozi Hall"], "a first name"
    assert filled(("Zodwe Schaol", 300, 400, 120), ("Car park", 450, 400, 60)) == [], "misread"
    assert filled(*SHEET, ("Zodwe Hall", 330, 400, 70)) == ["Zodwe Hall"], "on a sheet"
    assert filled(("Zodwe Hall", 300, 400, 120), ("Year 4", 450, 400, 60)) == ["Zodwe Hall"], "a peg"
    assert filled(("Owen Brothens", 300, 400, 120), ("Family butchers", 450, 400, 60)) == [], "a long word misread"
    assert filled(("Olivia Capela", 300, 400, 120), ("Car park", 450, 400, 60)) == ["Olivia Capela"], "a first name"
    assert filled(("Zodwe Capela has read ten books", 300, 400, 70), ("Summer", 450)) == ["Zodwe Capela"]
    assert filled(("Molly Church", 200, 400, 120), ("for reading to the infants", 400)) == ["Molly Church"]


def test_a_first_letter_that_was_cut_off_hides_no_name() -> None:
    assert filled(*SHEET, ("axon Mbeki", 330, 400, 70)) == ["axon Mbeki"], "Jaxon"
    assert filled(*SHEET, ("read Mbeki", 330, 400, 70)) != ["read Mbeki"]


def test_a_page_of_many_names_is_hardly_about_one_of_them() -> None:
    authors = [(f"{first} Mbeki", 200 + 60 * number) for number, first in enumerate(("Zodwe", "Ngozi", "Ewa", "Lleu"))]
    page = [("Books that we like", 100), ("all of them are in our library", 500)]
    assert "Zodwe Mbeki" not in filled(page[0], *authors, page[1])
    alone = weight_of("Ngozi Mbeki", [page[0], authors[1], page[1]])
    assert weight_of("Ngozi Mbeki", [page[0], *authors, page[1]]) < alone


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zodwe Mbeki for being", "Zodwe Mbeki"),
        ("Sioned Nowak has swum a mile", "Sioned Nowak"),
        ("Zodwe for being", ""),
        ("Our class for being", ""),
        ("Well done for being", ""),
    ],
)
def test_a_name_at_the_beginning_of_a_line_that_goes_on_with_the_reason(text: str, name: str) -> None:
    assert filled(("Achievement Award", 100), (text, 250)) == ([name] if name else [])


def test_a_name_in_two_pieces_side_by_side_is_one() -> None:
    title, reason = ("Inter-Form Draughts", 100), ("won two games and smiled throughout", 480)
    assert filled(title, ("Mbeki,", 350, 300, 70), ("Zodwe", 352, 450, 66), reason) == ["Mbeki, Zodwe"]
    assert filled(title, ("Mbeki,", 350, 300, 70), ("Zodwe", 352, 900, 66), reason) == ["Mbeki"]


@pytest.mark.parametrize(
    ("label", "leads"),
    [
        ("Name of candidate", True), ("Enw'r cystadleuydd", True), ("Name on ticket", True), ("Exhibitor", True),
        ("Name of school", False), ("Name of book", False), ("Name of class teacher", False),
        ("Name of parent", False), ("Name of judge", False), ("Name of race", False), ("Enw'r gân", False),
    ],
)  # fmt: skip
def test_a_label_says_whose_name_stands_there(label: str, leads: bool) -> None:
    assert is_a_label(label) is leads


def test_a_zigzag_that_signs_and_a_grade_are_no_names() -> None:
    assert filled(("Graduation", 100), ("Congratulations to", 200), ("WMMV", 500, 700), ("Manager", 560, 700)) == []
    assert filled(("Gwobr", 100), ("Da Jaun", 250), ("am helpu eraill", 400)) == [], "Da iawn, read with two slips"
    assert filled(("9th Kyu", 100, 400, 90), ("It is hereby certified that", 250), ("has passed", 480)) == []


def test_letters_by_themselves_do_not_turn_a_page() -> None:
    """A reader makes an "E" of a large shadow, across the page."""
    sheet_of_three = [line("Star of the Week", 100), line("Zodwe Mbeki", 300), line("for reading", 400)]
    shadow = turned(line("E", 300, 300, 900), 1)
    assert abs(direction([*sheet_of_three, shadow])) < 0.01
    assert abs(abs(direction([shadow])) - np.pi / 2) < 0.01


def test_a_small_chef_is_a_child_and_the_dog_is_none() -> None:
    assert filled(("Holiday Club", 100), ("chef Annis Mbeki", 250), ("made rainbow wraps", 380)) == ["Annis Mbeki"]
    assert filled(("Holiday Club", 100), ("Chef Annis Mbeki", 250), ("made rainbow wraps", 380)) == []
    assert filled(("I read to a real dog!", 100), ("Dog: Hugo", 250), ("Book:", 380)) == []


def test_who_stands_left_of_a_name_is_no_label_for_it() -> None:
    card = [("Newyddion da!", 100, 40), ("Mrs A Tŷ Mawr", 350, 40), ("I deulu", 280, 700)]
    assert filled(*card, ("Tudur Teifi", 345, 700, 60)) == ["Tudur Teifi"]


def test_a_tilted_name_that_reaches_above_its_cue_is_below_it() -> None:
    assert filled(("This is to certify that", 250), ("Zodwe Mbeki", 230, 420, 190)) == ["Zodwe Mbeki"]


def test_an_underscore_joins_no_cue_to_a_name() -> None:
    assert filled(("Kindness Award", 100), ("To_ZODWE MBEKI", 250)) == ["ZODWE MBEKI"]


def test_a_welsh_name_one_letter_from_a_word_is_a_name() -> None:
    assert can_only_be_a_name("Sioned Nowak")
    assert not is_everyday_word("Sioned")


def test_what_leads_to_a_name_is_wording_and_more_than_a_word() -> None:
    assert leads_to_a_name("A morning in the nursery for")
    assert not leads_to_a_name("for")
    assert not leads_to_a_name("Zodwe Mbeki is")


@pytest.mark.parametrize(
    "around",
    [
        [("Chess Cup 2026", 100)],
        [("Learner of the Term", 100), ("of Class", 360, 900), ("is chosen for listening so well", 480)],
        [("Reading Award", 100), ("for reading every day", 250), ("Date", 360, 900)],
    ],
    ids=["below a title alone", "a class beside it", "a date beside it"],
)
def test_a_pupil_is_no_signatory_where_nobody_signs(around: list[tuple[str, int]]) -> None:
    """What is written there is held like any other name, be it an initial with a surname only."""
    lines = [*(line(*each) for each in around), line("Z. Mbeki", 350)]
    assert len(lines) - 1 not in signatories(lines)


def test_what_wording_leads_to_is_no_signature_though_nothing_but_a_foot_stands_below_it() -> None:
    page = [line("Disgybl yr Wythnos", 100), line("Llongyfarchiadau i", 250), line("Zodwe", 350)]
    foot = [line("Dyddiad", 700, 300), line("Athrawes", 700, 800)]
    assert 2 not in signatories([*page, *foot])
    assert 2 in signatories([*page[:2], line("Zodwe", 600), *foot])


@pytest.mark.parametrize(
    "foot",
    [
        [("BSc", 560, 400), ("Headteacher", 620, 400)],
        [("Headteacher", 590, 620)],
        [("Headteacher", 560, 400)],
    ],
    ids=["a line between", "to the side of it", "below it"],
)
def test_an_office_near_below_a_name_makes_it_a_signature(foot: list[tuple[str, int, int]]) -> None:
    page = [line("Disgybl yr Wythnos", 100), line("Llongyfarchiadau i", 250), line("Zodwe Mbeki", 350)]
    lines = [*page, line("Beth Rhys", 500, 400), *(line(*each) for each in foot), line("for reading every day", 900)]
    assert 3 in signatories(lines)
    assert 2 not in signatories(lines)


def test_a_large_name_is_not_signed_by_an_office_far_below_it() -> None:
    lines = [("for trying hard", 300), ("Class teacher", 470, 400, 30)]
    assert filled(("Zodwe Mbeki", 100, 400, 180), *lines) == ["Zodwe Mbeki"]


def test_who_stands_elsewhere_is_not_due_where_the_place_for_the_name_is_empty() -> None:
    page = [("Awarded to", 200), ("for kindness in the yard", 420), ("Zodwe Mbeki", 560), ("who teaches judo", 900)]
    weights = [weight_of("Zodwe Mbeki", lines) for lines in (page, [("Ngozi Eze", 300), *page])]
    assert weights[0] < weights[1]


def test_a_picture_that_is_read_as_a_letter_is_no_part_of_the_page() -> None:
    page = (("Learner of the Term", 100), ("Zodwe Mbeki", 330, 400, 60), ("for listening so well", 480))
    drawn: list[tuple[str, int, int, int]] = [("O", 30, 40, 300), ("A", 900, 40, 120), ("Q", 600, 900, 90)]
    assert weight_of("Zodwe Mbeki", page) == weight_of("Zodwe Mbeki", (*page, *drawn))


@pytest.mark.parametrize("label", ["Beiciwr / Rider", "Disgybl·Pupil", "Cystadleuydd"])
def test_a_label_in_both_languages_leads_to_the_name_below_it(label: str) -> None:
    page = [("Beicio Diogel", 100), (label, 250), ("Zodwe", 330), ("rides on quiet roads with care", 480)]
    assert filled(*page) == ["Zodwe"]


def test_the_label_of_another_place_and_what_goes_on_about_the_child_are_told_apart() -> None:
    page = [("NURSERY SPORTS", 100), ("Zodwe Mbeki", 350, 700, 70), ("and is ready for more", 480)]
    assert filled(*page, ("Nursery school", 355, 250)) == []
    assert filled(*page, ("has left Nursery", 355, 250)) == ["Zodwe Mbeki"]


def test_by_whom_a_poem_is_may_be_asked_about_and_from_whom_a_prize_is_may_not() -> None:
    poem = [("The Canal", 100), ("Slow as a slug the water goes", 300), ("past the lock and the mill", 500)]
    assert filled(*poem, ("by Zodwe Mbeki", 200)) == ["Zodwe Mbeki"]
    assert filled(*poem, ("from Zodwe Mbeki", 200)) == []


def test_who_said_a_saying_is_not_whom_it_praises() -> None:
    page = [("Hooray for", 100), ("You have been a brilliant buddy", 300), ("to somebody new this week.", 420)]
    assert filled(*page, ("said Zodwe Mbeki", 600)) == []
    assert filled(*page, ("said well done to Zodwe Mbeki", 600)) == ["Zodwe Mbeki"]


def test_the_page_weighs_as_much_on_its_head_as_upright() -> None:
    page = [line("Learner of the Term", 100), line("Zodwe Mbeki", 330), line("for listening so well", 480)]
    assert [one.text for one in find_name_lines([turned(each, 2) for each in page], sheet())] == ["Zodwe Mbeki"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dear Sonny,", "Sonny"),
        ("Da iawn Mei", "Mei"),
        ("Ffion", "Ffion"),
        ("Ode to Joy", ""),
        ("We play in the May sun", ""),
        ("May", ""),
        ("to stack the chairs.", ""),
        ("TO STACK THE CHAIRS.", ""),
        ("To Stack", "Stack"),
        ("To Grace, our star of the week", "Grace"),
        ("Dear Grace, a huge well done", "Grace"),
        ("Dear Sonny, your picture was lovely", "Sonny"),
        ("Well done Sonny, the best reader", "Sonny"),
        ("Llongyfarchiadau Grace, y darllenwr gorau", "Grace"),
    ],
)
def test_a_first_name_that_is_a_word_as_well_is_asked_about_where_one_is_due(text: str, name: str) -> None:
    page = [("thank you for being so kind", 450), ("you are a star!", 600)]
    assert filled((text, 230, 400, 60), *page) == ([name] if name else [])


def test_a_name_in_two_pieces_is_the_largest_though_one_piece_is_larger() -> None:
    pieces = [("Zodwe", 352, 300, 66), ("Mbeki", 350, 470, 74)]
    placed = [place(line(*each), 0.0) for each in (("we sang for the town", 100), *pieces, ("Conductor", 800, 800))]
    runs, page = runs_that_may_be_due(placed)
    assert "the largest" in next(set(signs_of(run, at, page)) for run, at in runs if run.text == "Zodwe Mbeki")


def test_a_surname_just_below_a_first_name_is_the_rest_of_it_and_another_line_is_not() -> None:
    ribbon = [("Saturday Mile", 100), ("50", 200), ("Jowan", 600, 400, 60), ("Fifty miles of mud and puddles", 900)]
    assert filled(*ribbon, ("Roskruge", 665, 380, 60)) == ["Jowan Roskruge"]
    assert "Jowan Roskruge" not in filled(*ribbon, ("Roskruge", 780, 380, 60))
    assert filled(*ribbon, ("together", 665, 380, 60)) == ["Jowan"]


def weight_of(name: str, lines: Sequence[tuple[str, *tuple[int, ...]]]) -> float:
    placed = [place(line(each[0], *each[1:]), 0.0) for each in lines]
    runs, page = runs_that_may_be_due(placed)
    return next(sum(WEIGHTS[sign] for sign in signs_of(run, at, page)) for run, at in runs if run.text == name)


def test_a_sheet_that_hangs_on_its_head_beside_an_upright_one_is_read_in_its_own_way() -> None:
    upright = [line("Gold Award", 100), line("Zodwe Mbeki", 330), line("for listening so well", 480)]
    other = [line("Star of the Week", 100), line("Ngozi Eze", 330, 400, 70), line("for helping in the garden", 480)]
    hanging = [turned(each, 2) for each in other]
    found = find_name_lines([*upright, *hanging], sheet())
    assert {one.text for one in found if one.state == "filled"} == {"Zodwe Mbeki", "Ngozi Eze"}


def test_a_name_by_hand_among_print_weighs_more_and_where_all_is_by_hand_it_does_not() -> None:
    page = [
        line("Player of the Day", 100),
        line("Zodwe Mbeki", 600),
        line("Millrace Juniors", 800),
        line("Score 3-1", 700),
    ]

    def signs(*by_hand: float) -> set[str]:
        placed = [place(replace(one, by_hand=much), 0.0) for one, much in zip(page, by_hand, strict=True)]
        runs, whole = runs_that_may_be_due(placed)
        return next(set(signs_of(run, at, whole)) for run, at in runs if run.text == "Zodwe Mbeki")

    assert signs(-4.0, 3.0, -3.0, -5.0) - signs(-4.0, -4.0, -3.0, -5.0) == {"by hand, among print"}
    assert "by hand, among print" not in signs(4.0, 3.0, 3.0, 5.0)


def test_a_chapter_of_a_book_is_nobody() -> None:
    title = ("First Holy Communion", 100)
    assert filled(title, ('"I am the bread of life." John 6:35', 400)) == []
    assert filled(title, ("This is to certify that", 300), ("John Mbeki", 400)) == ["John Mbeki"]


def test_beside_a_label_of_a_class_stands_no_name() -> None:
    title, reason = ("Raffle Winner", 100), ("Collect from the hut by 3.30.", 600)
    assert filled(title, ("Class", 352, 300, 70), ("2 Dahl", 350, 520, 70), reason) == []
    assert filled(title, ("Winner", 352, 300, 70), ("Zodwe Mbeki", 350, 560, 70), reason) == ["Zodwe Mbeki"]


def test_a_name_with_a_day_after_it_is_a_signature() -> None:
    page = (("First Quarter Peal", 100), ("rang the treble in 44 minutes", 300), ("and made no mistakes", 380))
    assert filled(*page, ("Trevor Mbeki _ 23.08.26", 560)) == []
    assert filled(*page, ("Trevor Mbeki, Year 4", 200)) == ["Trevor Mbeki"]
