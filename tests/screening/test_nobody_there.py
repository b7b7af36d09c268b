"""Words on a page that look like a child's name and are none: who signs, a title in two lines, a tale, a day."""

import time
from dataclasses import replace

import pytest

from screening.certificates import find_name_lines
from screening.findings import names_in
from screening.name_places import is_held_by_another, names_an_office
from screening.name_runs import runs_of
from screening.names import Roll
from screening.ocr import Line
from screening.placed import beside_or_just_below, place
from screening.signatories import signatories
from tests.screening.test_certificates import line, sheet


def asked(*lines: Line) -> list[str]:
    return [one.text for one in find_name_lines(lines, sheet()) if one.state == "filled"]


@pytest.mark.parametrize(
    ("by_hand", "in_print"),
    [
        ("Protheroe", "Mr Protheroe"),
        ("M Gwyn", "Miss M Gwyn"),
        ("DI. Prosser", "Cllr Prosser"),
        ("K. Oduya", "Mrs Oduya"),
        ("Prothenoe", "Mr Protheroe"),
    ],
)
def test_a_signature_above_the_same_name_with_its_title_is_who_signs(by_hand: str, in_print: str) -> None:
    """Also on a page that does not read like an award, such as of a sports day."""
    lines = [line("Sports Day", 100, height=90), line(by_hand, 560, 300), line(in_print, 630, 300)]
    assert signatories(lines) == {1}


@pytest.mark.parametrize(
    ("name", "in_print"),
    [
        ("Ffion Protheroe", "Mr Protheroe"),
        ("Owen", "Mr Owen"),
        ("M Gwyn", "Miss Protheroe"),
        ("Protheroe", "Protheroe"),
        ("Jo Evans", "Mrs Evans"),
        ("JO EVANS", "MRS EVANS"),
        ("T Hill", "Mrs Hall"),
        ("A. Khan", "Mr Chan"),
        ("M Gwyn", "Miss K Gwyn"),
        ("To Owen", "Mr Owen"),
        ("I Owen", "Mr Owen"),
    ],
)
def test_a_child_who_is_called_like_the_teacher_does_not_sign(name: str, in_print: str) -> None:
    lines = [line("Sports Day", 100, height=90), line(name, 560, 300), line(in_print, 630, 300)]
    assert not signatories(lines)


def test_a_signature_below_what_leads_to_a_name_is_not_the_name() -> None:
    page = [line("Star of the Week", 100), line("Well done to", 250), line("M Gwyn", 330), line("Miss M Gwyn", 400)]
    assert not asked(*page)


def test_a_pupils_surname_alone_is_not_held_where_a_teacher_of_that_name_signs() -> None:
    roll = Roll.from_people([(1, "Ffion", "Protheroe")])
    lines = [line("Sports Day", 100), line("Protheroe", 560, 300), line("Mr Protheroe", 630, 300)]
    assert [found.text for found in names_in(lines[:2], roll)] == ["Protheroe"]
    assert not list(names_in(lines, roll))


def test_the_first_line_of_a_title_is_no_label_of_what_stands_beside_it() -> None:
    title = [line("Clwb", 582, 0, 80), line("Clebran", 670, 0, 85)]
    assert asked(*title, line("Jaspreet Kaur Mahal", 585, 350, 78)) == ["Jaspreet Kaur Mahal"]
    assert not asked(line("Clwb", 582, 0, 80), line("Gwenfair", 585, 350, 78))


@pytest.mark.parametrize(
    "page",
    ["Jack and the Beanstalk", "Elin a'r Ddraig Goch", "Che Golden Kettle is on", "Thu", "Victor Ludorum", "Iplayed",
     "Bunsen Burner", "14th Jeb", "Tim / Team Cochion", "Whitton Gate", "Severn and Marches Youth Wind Band"],
)  # fmt: skip
def test_a_tale_a_day_and_a_misread_article_are_nobody(page: str) -> None:
    assert not asked(line("Year 3 this week", 100), line(page, 260, 300, 90), line("for trying hard all term", 480))


@pytest.mark.parametrize(
    "name",
    [
        "Jack and the team",
        "Victor Tunnicliffe",
        "Thu Nguyen",
        "Che Morgan",
        "Huw Cefni Lloyd",
        "Hai Yen Luong",
        "Severn and Tom Hill",
        "Imogen Hall",
        "Che Salmon",
        "Che Lane",
        "Che Park Jones",
        "Che has read ten books",
        "Che, for reading",
        "Che a'r Cyngor Ysgol",
        "Thu, Year 3",
        "Thu has read ten books",
        "Tim, team captain",
        "Evie and the School Council",
        "Osian Pryce and the Beanstalk",
        "Nia a'r Criw Cymraeg",
        "Osian Rees and Mali Pryce Davies won the league",
        "Jack Waterer",
        "Ffion Gate",
        "Mia Ingall",
    ],
)
def test_a_child_beside_such_words_is_still_a_name(name: str) -> None:
    assert any(name.startswith(run.text) for run in runs_of(name))
    assert asked(line("Year 3 this week", 100), line(name, 260, 300, 90), line("for trying hard all term", 480))


@pytest.mark.parametrize("name", ["Thu", "Harry Gate", "Olivia Quay"])
def test_what_is_a_day_or_a_place_too_is_a_name_where_the_page_leads_to_it(name: str) -> None:
    assert asked(line("Presented to", 250), line(name, 350)) == [name]
    assert asked(line("Year 3 this week", 100), line(f"Well done, {name}!", 260), line("for reading", 380)) == [name]


@pytest.mark.parametrize("place", ["11th Osian", "12th Jac", "14th Ffion", "21st Max"])
def test_who_came_in_twelfth_is_a_name(place: str) -> None:
    lines = [line("Year 3 this week", 100), line(place, 260, 300, 90), line("for trying hard all term", 480)]
    assert asked(*lines) == [place.split()[1]]


@pytest.mark.parametrize("day", ["Thu 4 May", "Thu, Fri", "3 Jeb", "Mon"])
def test_a_day_beside_another_is_nobody(day: str) -> None:
    assert "Thu" not in asked(line("Year 3 this week", 100), line(day, 260, 300, 90), line("for all of us", 480))


def test_a_long_line_in_capitals_is_looked_through_at_once() -> None:
    """The search for a tale took twice as long with each letter or two."""
    text = "OSIAN AND THE " + " ".join(["CHILDREN"] * 12) + " (2026)"
    assert list(runs_of(text))
    started = time.process_time()
    asked(line(text, 260))
    assert time.process_time() - started < 10


@pytest.mark.parametrize("below", ["Class", "School", "Date"])
def test_a_label_with_another_label_right_below_it_stays_one(below: str) -> None:
    form = [line("House", 400, 0, 60), line("Zodwa Mbeki", 400, 350, 60), line(below, 466, 0, 60)]
    assert not asked(line("Sports Day", 100, height=90), *form)


def test_a_surname_that_is_a_place_too_is_one_behind_what_leads_to_a_name() -> None:
    """As on a line of its own; elsewhere it is a street."""
    assert asked(line("Presented to Molly Church", 250)) == ["Molly Church"]
    assert not asked(line("The Book Stall, Molly Church", 250))


def test_a_dog_with_its_label_beside_it_is_nobody() -> None:
    page = [line("Second Chance Home", 100), line("Dog", 300, 100), line("Pepper", 300, 300, 60)]
    assert not asked(*page)


@pytest.mark.parametrize("scrawl", ["MXM", "WEW", "MWNM", "WIW"])
def test_a_zigzag_of_letters_is_nobody(scrawl: str) -> None:
    assert not asked(line("Year 3 this week", 100), line(scrawl, 260, 300, 90), line("for trying hard all term", 480))


TITLE = [("was seen to be kind on the playground", 480), ("and to share what she had", 560), ("Mrs K. Oduya", 800)]


@pytest.mark.parametrize("title", ["Blue Feather", "Ward Star", "SCOUT ELF", "Amber Kettle Drum", "HAF", "MXA"])
def test_words_that_hardly_anybody_is_called_are_a_title(title: str) -> None:
    assert not asked(line(title, 300, 500, height=90), *(line(*each) for each in TITLE))


@pytest.mark.parametrize(
    "name",
    [
        "Lily Frost", "Poppy Nightingale", "Grace Park", "Daisy Field", "Rose Bloom", "Sky Hawthorn", "Amber Salt",
        "Mabli Haf", "Cadi Prys", "Wing To Man", "Star, Ngozi", "Ivy", "Twm", "Efa", "Ela", "Zoe",
        "Grace Hillier", "Lily Budge", "Amber Barley", "Poppy Gurney", "Jasmine Tailor", "Joy Barman", "Grace Hove",
        "Lily Jade", "Lily-Jade", "Lily Willow",
    ],
)  # fmt: skip
def test_words_that_people_are_called_are_not(name: str) -> None:
    assert asked(line(name, 300, 500, height=90), *(line(*each) for each in TITLE)) == [name]


@pytest.mark.parametrize(
    "name",
    ["Ayo", "Bea", "Dex", "Efe", "Esi", "Fia", "Gül", "Iga", "Ivo", "Nye", "Rua", "Yuv", "Yui", "Seun", "Wojtek"],
)
def test_a_short_first_name_that_children_have_needs_no_large_letters(name: str) -> None:
    below = [line("to listen first and to speak kindly every day", 480), line("and to bring back the kit.", 560)]
    assert asked(line("Team Leader's Promise", 100), line(name, 330), *below, line("Head of Year", 800)) == [name]


@pytest.mark.parametrize("name", ["Lily Star", "Sky Feather", "Fatima Lone", "Tariro Gumbo", "Lis"])
def test_where_the_page_leads_to_a_name_anybody_may_be_called_so(name: str) -> None:
    lines = [line("Awarded to", 200), line(name, 300, 500, height=70), *(line(*each) for each in TITLE)]
    assert asked(*lines) == [name]
    assert asked(line("Well done,", 200), line(f"Dear {name}", 300, 500), *(line(*each) for each in TITLE)) == [name]


REASON = [("for a whole term of kindness", 480), ("and for helping others", 560)]


@pytest.mark.parametrize(
    "lines",
    [
        [line("Re-Cycle Workshop, Thorley Green", 100), line("rebuilt a bike for someone else", 480)],
        [line("Festival, Stanbridge Mill", 100), line("tracked back from the first minute", 480)],
        [line("Gair gan yr arweinydd", 480), line("Côr Plant Pontybrenin", 250, 300, 90)],
        [line("A Year of Sundays", 100), line("My favourite story", 300), line("Jonah", 360, 400, 60)],
        [line("School dinners", 100), line("Pupil", 250), line("Mon", 330), line("Tue", 410), line("Thu", 490)],
        [line("Lunchtime superstar", 100), line("Our cook's mascot, Colin the Carrot!", 300)],
        [line("I liked it when Felix the fox fell", 300), line("into the pond and lost his hat.", 360)],
        [line("BEST COSTUME", 100), line("BOOKDAY", 300, 300, 120), line("This year's parade was led by", 480)],
        [line("FOREST EXPLORER", 200, 300, 120), line("in all weathers with our boots on", 480)],
        [line("Best Sambusa", 200, 300, 120), line("The plate came back empty.", 480)],
    ],
    ids=["a workshop", "a festival", "a choir", "a story", "days", "a mascot", "a fox", "two words", "a title", "best"],
)
def test_places_choirs_stories_days_and_animals_are_nobody(lines: list[Line]) -> None:
    assert asked(*lines) == []


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("Gruff ogwen", "Gruff ogwen"),
        ("awel Dudek", "awel Dudek"),
        ("Osian Llwyn-onn", "Osian Llwyn-onn"),
        ("Angharad Tý-Mawr", "Angharad Tý-Mawr"),
        ("Eryn Tal-y-bont", "Eryn Tal-y-bont"),
        ("Molly Green", "Molly Green"),
        ("Ngozi Mills", "Ngozi Mills"),
        ("Thu", "Thu"),
        ("Felix, for the fox mask", "Felix"),
        ("Harlow Marsh", "Harlow Marsh"),
    ],
)
def test_such_words_hide_no_child(read: str, name: str) -> None:
    page = [line("Well done to", 200), line(read, 300, 400, 70), *(line(*each) for each in REASON)]
    assert asked(*page) == [name]


def test_who_judges_is_said_below_and_is_not_who_stands_above() -> None:
    """ "Beirniad: Gwenallt Môn" is the office of who is named there; and of who signs above it by that name."""
    page = [line("Y Gadair", 100), line("am gerdd ar y testun", 200), line("Hiba Mansour", 300, 400, 70)]
    assert asked(*page, line("Beirniad: Gwenallt Môn", 400, 400)) == ["Hiba Mansour"]
    hiba, whose = next(runs_of("H. Mansour")), "Headteacher: Hiba Mansour"
    assert names_an_office(whose)
    assert not is_held_by_another(whose, hiba)
    assert is_held_by_another("Headteacher: Gwenallt Môn", hiba)
    assert not is_held_by_another("Headteacher: ______", hiba)


def test_paper_in_perspective_fans_out() -> None:
    """A tall box round a tilted line reaches far below it: an office further down is not the child's."""
    level = line("Veronika Novak", 300, 400, 60)
    slanting = replace(level, corners=((400, 300), (1300, 600), (1280, 660), (380, 360)))
    office = replace(level, text="Course Lead", corners=((300, 760), (900, 960), (885, 1010), (285, 810)))
    placed = [place(each, 0.0) for each in (slanting, office)]
    assert placed[1].v0 < placed[0].v1 + 2 * placed[1].h
    assert not beside_or_just_below(placed[0], placed)


def test_what_runs_up_the_edge_of_a_paper_labels_nothing_on_it() -> None:
    name = line("Dafydd Garthmor", 300, 400, 70)
    university = replace(line("UNIVERSITY OF WEST SHORES", 0), corners=((200, 900), (200, 100), (260, 100), (260, 900)))
    upright = replace(university, corners=((20, 310), (380, 310), (380, 360), (20, 360)))
    page = [line("Certificate of attendance for", 200, 400), name, line("two-day taster", 480, 400)]
    assert asked(*page, university) == ["Dafydd Garthmor"]
    assert asked(*page, upright) == []


@pytest.mark.parametrize("name", ["Zodwe Green", "Xolile Hill", "Aelwyth Park"])
def test_a_first_name_that_no_list_has_is_no_place_where_nothing_stands_beside_it(name: str) -> None:
    assert asked(line(name, 300, 500, height=90), *(line(*each) for each in TITLE)) == [name]


@pytest.mark.parametrize(
    ("read", "names"),
    [
        ("Our matchday mascot was Ngozi Mbeki", ["Ngozi Mbeki"]),
        ("Matchday mascot: Ngozi Mbeki", ["Ngozi Mbeki"]),
        ("Well done, Ngozi, our mascot", ["Ngozi"]),
        ("Mascot: Colin", []),
        ("Best, Nia Mair", ["Nia Mair"]),
        ("Best Costume", []),
    ],
)
def test_a_child_may_be_a_mascot_and_be_called_best(read: str, names: list[str]) -> None:
    assert asked(line("Great fun on Saturday", 100), line(read, 230), line("well done", 360)) == names


def test_a_day_of_another_size_makes_no_day_of_a_child() -> None:
    page = [line("Awarded to", 200), line("Thu", 300, 500, 90), *(line(*each) for each in REASON)]
    assert asked(*page, line("Fri", 640, 900, 40)) == ["Thu"]
    assert asked(line("Mon", 300, 500, 90), line("Tue", 420, 500, 90), *(line(*each) for each in REASON)) == []


@pytest.mark.parametrize(("title", "names"), [("My favourite friend", ["Ngozi"]), ("My favourite story", [])])
def test_a_favourite_friend_is_somebody(title: str, names: list[str]) -> None:
    assert asked(line("All about me", 100), line(title, 180, height=60), line("Ngozi", 255, height=60)) == names


@pytest.mark.parametrize(
    ("read", "is_asked"),
    [("Grace perlod", False), ("Mark schene", False), ("April flovers", False), ("Grace tomkiewicz", True),
     ("Rose nowak", True), ("Faith adeyemi", True)],
)  # fmt: skip
def test_a_word_misread_is_no_small_surname_of_what_is_a_word_too(read: str, *, is_asked: bool) -> None:
    assert bool(asked(line("Home learning", 100, height=60), line(read, 300, 500, 90))) == is_asked
