"""Which names on the roll a misread line resembles, and which lines never alarm."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.names import Roll
from tests.screening.conftest import PUPILS


@pytest.mark.parametrize(
    ("line", "kind", "ref"),
    [
        ("Siân ap Rhys", "full", 1),
        ("Sian ap Rnys", "full", 1),
        ("Llr Evans", "full", 2),
        ("SIANAPRHYS", "full", 1),
        ("Tystir bodCatrin Evans", "full", 9),
        ("CatrinEvans", "full", 9),
        ("Presented to Catrin Evans", "full", 9),
        ("Catnn Evans", "full", 9),
        ("Evans, Catrin", "full", 9),
        ("O’Nei11 Oisin", "full", 6),
        ("Anna Maria Kowa1ski", "full", 7),
        ("Faith Read", "full", 3),
        ("L. Evans", "initial", 2),
        ("Name: Aanya", "first", 8),
        ("Well done Aanya!", "first", 8),
        ("PATEL 7", "last", 8),
        ("AL-KHATIB", "last", 4),
        ("Name: Anna Maria", "first", 7),
        ("Gwobr: G. May", "initial", 5),
        ("Catrin Mair Evans", "full", 9),
        ("Catrin M. Evans has swum 25 metres", "full", 9),
        ("S. ap Rhys", "initial", 1),
        ("5. Rhys", "initial", 1),
        ("S.Rhys", "initial", 1),
        ("S. O Rhys", "initial", 1),
        ("1st Aanya P. 2nd Zodwa B.", "initial", 8),
        ("SiânR.", "initial", 1),
        ("Rhys 4B", "last", 1),
        ("Patel, Dosbarth Onnen", "last", 8),
        ("To Aanya, Class Willow", "first", 8),
        ("Aanya, age 6, drew the harbour at night", "first", 8),
        ("A poem about rain by Aanya", "first", 8),
        ("the boats in Aanya's picture sail home", "first", 8),
        ("Fy enw i yw Aanya ac rydw i'n hoffi nofio", "first", 8),
        ("Grace, age 6", "first", 5),
        ("Aonya", "first", 8),
    ],
)
def test_a_name_is_recognised_through_a_readers_slips(roll: Roll, line: str, kind: str, ref: int) -> None:
    (match,) = roll.match_lines([line])
    assert match.kind == kind
    assert ref in match.refs


def test_a_line_that_is_asked_for_again_has_the_same_name_wherever_it_stands(roll: Roll) -> None:
    """Each look at a picture asks for the lines of the one before; nothing outlives the picture."""
    lines = ["Presented to Catrin Evans", "of the school", "Sian ap Rnys"]
    of_a_picture = roll.for_a_picture()
    before = of_a_picture.match_lines(lines)
    assert before == roll.match_lines(lines)
    again = of_a_picture.match_lines([lines[2], "for kindness", lines[0], lines[0]])
    assert [match.line for match in again] == [0, 2, 3]
    assert [replace(match, line=0) for match in again] == [replace(before[place], line=0) for place in (1, 0, 0)]
    assert of_a_picture.resembling.matched is not None
    assert set(of_a_picture.resembling.matched) == {*lines, "for kindness"}
    assert roll.resembling.matched is None
    assert roll.for_a_picture().resembling.matched == {}


@pytest.mark.parametrize(
    "line",
    [
        "This is to certify that",
        "has completed the swimming course",
        "Headteacher Mrs J Evans",
        "Mrs F Okafor",
        "Jane Evans",
        "Faith",
        "in good faith read this",
        "Davies Street",
        "the Patel family shop was founded here",
        "Grace",
        "G May",
        "12.05.2024",
        "",
        "A poem about rain by Aanya Mbeki",
        "Catrin, Tom and Mair Evans",
        "St James Davies",
        "J. Davies, Headteacher",
        "Signed: C Evans",
        "J. Davies & Sons",
        "4B Evans went to the harbour",
        "Dosbarth Onnen Zodwa",
        "Rhys Willow class onnen",
        "Grace Class",
        "6 May",
    ],
)
def test_wording_staff_and_words_do_not_match(roll: Roll, line: str) -> None:
    assert roll.match_lines([line]) == ()


def test_a_signatory_read_with_a_slip_is_staff_unless_a_pupils_surname_is_spelt_so() -> None:
    pupils = [(1, "Hana", "Pritchard"), (2, "Ioan", "Hughes")]
    roll = Roll.from_people(pupils, staff=[("Huw", "Pritchard")])
    assert roll.match_lines(["H Pitchard", "Pitchard", "H Pritchard"]) == ()
    roll = Roll.from_people([*pupils, (3, "Heledd", "Pitchard")], staff=[("Huw", "Pritchard")])
    assert [match.refs for match in roll.match_lines(["H Pitchard"])] == [(3,)]


def test_a_street_is_no_pupil_and_a_pupil_called_like_a_place_is_found_through_a_slip() -> None:
    roll = Roll.from_people([(1, "Roza", "Hughes"), (2, "Emily", "Lane")])
    assert roll.match_lines(["Hughes Road"]) == ()

    assert [match.refs for match in roll.match_lines(["Hughes Roza", "Emlly Lane", "Emi1v Lane"])] == [(1,), (2,), (2,)]


def test_one_word_that_comes_near_a_whole_name_is_none_before_a_place() -> None:
    roll = Roll.from_people([(1, "Penelope", "White")])
    assert roll.match_lines(["Pennywhistle Lane Primary"]) == ()
    assert [match.refs for match in roll.match_lines(["Pennywhitte for Primary 4"])] == [(1,)]
    assert [match.refs for match in roll.match_lines(["Penny White Lane Primary"])] == [(1,)]


def test_a_member_of_staff_does_not_hide_a_pupil_of_the_same_name() -> None:
    roll = Roll.from_people([(1, "Jane", "Evans")], staff=[("Jane", "Evans")])
    assert roll.match_lines(["Jane Evans"])[0].refs == (1,)


def test_a_surname_shared_with_staff_counts_alone_and_not_beside_an_initial(roll: Roll) -> None:
    assert [match.kind for match in roll.match_lines(["EVANS 7", "J Evans", "Mrs Evans"])] == ["last"]


def test_a_surname_that_is_a_word_counts_on_a_shirt_and_a_house_with_points_does_not() -> None:
    roll = Roll.from_people([(1, "Nia", "Cooper"), (2, "Grace", "Green")])
    lines = ["COOPER 10", "7 COOPER", "Grace G", "COOPER", "GREEN 25", "Cooper 10 a day", "a point of Grace G today"]
    assert [match.line for match in roll.match_lines(lines)] == [0, 1, 2]


def test_a_pupil_of_one_name_and_the_particles_of_another_are_found_in_a_sentence() -> None:
    roll = Roll.from_people([(1, "Nandini", ""), (2, "Maria", "da Silva Santos")])
    lines = ["Presented to Nandini for effort", "Maria Santos", "Maria da Silva"]
    assert [match.refs for match in roll.match_lines(lines)] == [(1,), (2,), (2,)]


def test_wording_that_only_comes_near_a_name_is_not_one_without_its_capitals() -> None:
    roll = Roll.from_people([(1, "Lo", "Sing"), (2, "Mark", "Eddy")])
    assert roll.match_lines(["losing", "LOSING", "it was marked yesterday"]) == ()


def test_the_place_in_the_line_is_told(roll: Roll) -> None:
    line = "Presented to Catrin Evans for effort"
    (match,) = roll.match_lines([line])
    assert line[match.start : match.end] == match.text == "Catrin Evans"


def test_the_best_resembling_name_is_taken_and_ties_are_all_told() -> None:
    roll = Roll.from_people([(1, "Marta", "Silva"), (2, "Marla", "Silva"), (3, "Marta", "Silva")])
    assert roll.match_lines(["Marta Silva"])[0].refs == (1, 3)


ROLL = Roll.from_people(PUPILS)
names = st.sampled_from([pupil for pupil in PUPILS if len(f"{pupil[1]}{pupil[2]}") >= 9 and pupil[0] != 3])


@settings(deadline=None, max_examples=60)
@given(names, st.data())
def test_one_wrong_letter_does_not_hide_a_full_name(pupil: tuple[object, ...], data: st.DataObject) -> None:
    name = f"{pupil[1]} {pupil[2]}"
    place = data.draw(st.integers(0, len(name) - 1).filter(lambda index: name[index].isalpha()))
    slipped = name[:place] + data.draw(st.sampled_from("aeglorstu")) + name[place + 1 :]
    matches = ROLL.match_lines([slipped])
    assert any(pupil[0] in match.refs for match in matches)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=60), max_size=5))
def test_any_lines_can_be_matched_and_places_are_in_them(lines: list[str]) -> None:
    for match in ROLL.match_lines(lines):
        assert 0 <= match.start < match.end <= len(lines[match.line])


def test_a_surname_with_its_class_at_the_beginning_of_a_sentence_is_a_pupils() -> None:
    roll = Roll.from_people([(1, "Folake", "Ojo")])
    for text in (
        "Ojo, Year 3 read six books",
        "Ojo 4B was kind",
        "OJO, DOSBARTH 2 am ganu",
        "Folake of 8 Newton",
        "Folake o Flwyddyn 4",
    ):
        assert [match.refs for match in roll.match_lines([text])] == [(1,)], text
    assert roll.match_lines(["Ojo read six books", "Books by Ojo in Year 3", "Folake of the hills"]) == ()


def test_a_class_that_was_misread_is_one_beside_a_first_name() -> None:
    roll = Roll.from_people([(1, "Folake", "Ojo")])
    for text in ("Folake Vear", "Folake, Vear 3", "Folake Dosbarlh Derwen"):
        assert [match.refs for match in roll.match_lines([text])] == [(1,)], text
    assert roll.match_lines(["Folake Bear", "Folake Vearn", "Folake Lear", "Folake Claus"]) == ()


def test_a_large_i_that_is_read_as_a_small_l_or_a_one_is_a_capital() -> None:
    roll = Roll.from_people([(1, "Iolo", "Abbas"), (2, "Ibrahim", "Kaya")])
    for text, ref in (("lolo A", 1), ("lolo", 1), ("1brahim", 2), ("[brahim", 2), ("by 1brahim", 2), ("lbrahim", 2)):
        assert [match.refs for match in roll.match_lines([text])] == [(ref,)], text


def test_a_first_name_that_begins_a_line_and_goes_on_with_a_verb_is_a_pupils() -> None:
    roll = Roll.from_people([(1, "Cuthbert", "Hale"), (2, "Đức", "Trần"), (3, "Summer", "Day")])
    for text, ref in (("Cuthbert skipped 250 times", 1), ("Đức was very brave", 2)):
        assert [match.refs for match in roll.match_lines([text])] == [(ref,)], text
    others = (
        "Summer is here",
        "Cuthbart skipped",
        "St Cuthbert was a monk",
        "Hale was once a village",
        "Cuthbert Road",
    )
    assert roll.match_lines(others) == ()


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("ayden B.", (1,)), ("ayden M.", (2,)), ("ayden", (1, 2, 3)), ("ayden was here", ()),
        ("Linh-Dan of Y4 Amber", (4,)), ("Linh Dan of Y4 Amber", ()), ("Hay Den of Y4", ()), ("NGozi", (5,)),
    ],
)  # fmt: skip
def test_a_first_letter_cut_off_a_hyphen_and_a_large_letter_for_a_small_one(text: str, refs: tuple[int, ...]) -> None:
    people = ["Jayden Bevan", "Hayden Morgan", "Kayden Pugh", "Linh-Đan Tran", "Ngozi Eze"]
    found = Roll.from_people([(ref, *name.split()) for ref, name in enumerate(people, start=1)]).match_lines([text])
    assert tuple(sorted(ref for match in found for ref in match.refs)) == refs


def test_letters_whose_capitals_look_the_same_are_capitals_in_a_name_that_stands_alone() -> None:
    roll = Roll.from_people([(1, "Faith", "Summers")])
    assert [match.refs for match in roll.match_lines(["Faith summers"])] == [(1,)]
    assert roll.match_lines(["faith summers", "Have Faith summers come"]) == ()


@pytest.mark.parametrize(
    "text",
    ["loan Wyn Hughes", "by loan", "Well done loan!", "loan 4B", "loan's book", "loan Hughes", "1oan 4B", "loan H."],
)
def test_a_large_i_before_a_vowel_is_one_wherever_the_name_stands(text: str) -> None:
    roll = Roll.from_people([(1, "Ioan", "Hughes")])
    assert [match.refs for match in roll.match_lines([text])] == [(1,)]


def test_a_small_l_that_begins_a_word_is_no_capital() -> None:
    roll = Roll.from_people([(1, "Huw", "Llew"), (2, "Iqra", "Javed")])
    assert roll.match_lines(["llaw", "I loved this book"]) == ()
    assert Roll.from_people([(1, "Joss", "Lill")]).match_lines(["loss"]) == ()


def test_a_number_after_a_name_is_no_word_with_a_capital() -> None:
    roll = Roll.from_people([(1, "Siân", "Rhys")])
    assert [match.refs for match in roll.match_lines(["Siân 1st", "Siân 2nd"])] == [(1,), (1,)]


def test_half_a_term_is_nobodys_name() -> None:
    roll = Roll.from_people([(1, "Summer", "Day"), (2, "Autumn", "Reid")])
    assert roll.match_lines(["Summer 1", "Autumn 2"]) == ()
    assert [match.refs for match in roll.match_lines(["Summer, age 7", "by Autumn"])] == [(1,), (2,)]


def test_a_small_letter_after_a_first_name_is_an_initial_but_for_a_word_of_one_letter() -> None:
    roll = Roll.from_people(
        [(1, "Faith", "Mensah"), (2, "Rose", "Ahmed"), (3, "Summer", "Iqbal"), (4, "Max", "Morgan")]
    )
    lines = ["Faith m", "Rose a", "Summer i", "Max m", "Rose A", "max m", "Max m long"]
    assert [match.line for match in roll.match_lines(lines)] == [0, 3, 4]


def test_an_initial_that_is_a_particle_as_well_is_one_and_a_dot_that_was_an_apostrophe_is_none() -> None:
    roll = Roll.from_people([(1, "Omar", "Read"), (2, "Finn", "O'Neill")])
    for text, ref in (
        ("O. Read", 1),
        ("Awarded to O. Read", 1),
        ("Da iawn _o. Read", 1),
        ("F. O·Neill", 2),
        ("Finn O•Neill", 2),
    ):
        (found,) = roll.match_lines([text])
        assert found.refs == (ref,), text
    assert not roll.match_lines(["Ready · Read · O"])


def test_a_day_with_its_date_is_nobody_who_is_called_nearly_so() -> None:
    roll = Roll.from_people([(1, "Mohammed", "Day", "Mo")])
    assert not roll.match_lines(["Monday 4 May", "Monday 4", "Today 7"])
    assert [match.refs for match in roll.match_lines(["Mo Day 4", "Mohamed Day 4"])] == [(1,), (1,)]


def test_a_word_before_a_first_name_is_no_surname_that_is_spelt_nearly_so() -> None:
    roll = Roll.from_people([(1, "Jessica", "Jones"), (2, "Jessica", "Hill")])
    (found,) = roll.match_lines(["Well done Jessica"])
    assert (found.kind, found.refs) == ("first", (1, 2))
    (found,) = roll.match_lines(["Well done Jessica Jomes"])
    assert (found.kind, found.refs) == ("full", (1,))
