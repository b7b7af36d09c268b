"""A row is read as one child, or handed back with the reason, and costs no other row. No database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.names import folded
from people.upn import LETTERS, authority_is_known, check_letter, is_valid
from tests.people.roll_csv.lists import HEAD, names_in, read


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",Prosser,7,7B,", "missing"),
        ("Siân,,7,7B,", "missing"),
        ("Siân,Prosser,7,7B,A801200005001", "UPN"),
        ("Siân,Prosser,7,7B,X80120000A001", "UPN"),
        ("Siân,Prosser,7,7B,B80120000500", "UPN"),
        ("Siân,Prosser,7,7B,,left over", "more cells"),
        (f"{'S' * 81},Prosser,7,7B,", "too long"),
    ],
)
def test_a_bad_row_is_handed_back_with_the_reason(row: str, reason: str) -> None:
    file = read(HEAD + row + "\r\nLlŷr,Nakamura,7,7B,\r\n")
    assert [good.first_name for good in file.rows] == ["Llŷr"]
    assert reason in file.bad[0].reason
    assert file.bad[0].line == 2


def test_a_child_that_stands_in_the_file_twice_is_taken_once() -> None:
    upn = "B801200005001"
    file = read(HEAD + f"Siân,Prosser,7,7B,{upn}\r\nSiân,Prosser,7,7C,{upn}\r\nLlŷr,Ng,7,7B,\r\nllŷr,NG,7,7B,\r\n")
    assert len(file.rows) == len(file.bad) == 2
    assert "twice" in file.bad[0].reason


def test_a_list_of_lessons_says_that_a_name_stands_in_two_classes() -> None:
    file = read(HEAD + "Siân,Ng,7,7B/En,\r\nsiân,Ng,7,7B/Ma,\r\nHuw,Ng,7,7B,\r\n")
    assert len(file.rows) == 3, "whether they are one child a person says"
    assert file.doubts == ["Line 3: the same name stands in line 2, in another class."]


def test_what_a_program_writes_into_an_empty_cell_is_empty() -> None:
    head = "First name,Last name,Class,UPN,DOB,Adno,Parent name,Parent email,Parent phone\n"
    file = read(
        head + "Siân,Null,NULL,null,NaN,N/A,Mair Null,null,undefined\nHuw,Ng,,,,n/a,NULL NULL,,\nnull,NULL,,,,,,,\n"
    )
    assert [(row.first_name, row.last_name, row.registration_group, row.mis_id) for row in file.rows] == [
        ("Siân", "Null", "", ""),
        ("Huw", "Ng", "", ""),
    ]
    assert [(parent.name, parent.email, parent.phone) for row in file.rows for parent in row.parents] == [
        ("Mair Null", "", "")
    ]
    assert file.doubts == []
    assert [bad.line for bad in file.bad] == [4]


def test_signs_that_nobody_sees_make_no_other_name_and_joiners_stay() -> None:
    (row,) = read(HEAD + "Si\u200bân\u200e,\ufeffLl\u00adŷr \u0646\u0647\u200c\u0627,7,7B,\r\n").rows
    assert (row.first_name, row.last_name) == ("Siân", "Llŷr \u0646\u0647\u200c\u0627")


def test_a_control_sign_costs_its_own_row_only() -> None:
    file = read(HEAD + "Si\x08ân,Ng,7,7B,\r\nO\u0092Neill,Ng,7,7B,\r\nMair,Ng,7,7B,\r\n")
    assert names_in(file) == (["Mair"], [2, 3])
    assert file.bad[0].cells[0] == "Siân"


def test_short_rows_and_empty_lines_are_no_error() -> None:
    file = read(HEAD + "\r\nSiân,Prosser\r\n,,,,\r\n")
    assert len(file.rows) == 1
    assert file.bad == []


@pytest.mark.parametrize(
    ("written", "year"),
    [
        *[("Year 7", "7"), ("Y07", "7"), ("07", "7"), ("Blwyddyn 10", "10"), ("Yr. 7", "7"), ("Grade 7", "7")],
        *[("Year R", "R"), ("YR", "R"), ("yn2", "N2"), ("R", "R"), ("N1", "N1"), ("Reception", "Reception")],
        *[("Kindergarten", "Kindergarten"), ("KG", "KG"), ("Yearling", "Yearling")],
    ],
)
def test_years_are_written_in_one_way(written: str, year: str) -> None:
    assert read(HEAD + f"Siân,Prosser,{written},7B,\r\n").rows[0].year == year


def test_a_welsh_upn_is_right_and_an_unknown_authority_only_a_doubt() -> None:
    welsh = check_letter("672400005001") + "672400005001"
    strange = check_letter("999400005001") + "999400005001"
    assert is_valid(welsh)
    assert authority_is_known(welsh)
    file = read(HEAD + f"Siân,Prosser,7,7B,{welsh.lower()}\r\nLlŷr,Ng,7,7B,{strange}\r\n")
    assert file.bad == []
    assert file.rows[0].upn == welsh
    assert len(file.doubts) == 1
    assert "Line 3" in file.doubts[0]


def test_the_published_examples_of_upns() -> None:
    assert is_valid("B801200005001")
    assert not is_valid("A801200005001")
    assert not is_valid("X80120000A001")


@given(st.from_regex(r"\A\d{11}[\dA-HJ-NP-RT-Z]\Z"), st.sampled_from(LETTERS))
def test_exactly_one_letter_fits(twelve: str, letter: str) -> None:
    assert is_valid(letter + twelve) == (letter == check_letter(twelve))


def test_a_cell_without_end_costs_its_own_row_only() -> None:
    file = read(HEAD + "Siân,Ng,7,7B,\r\n" + "x" * 200_000 + ",Ng,7,7B,\r\n" + "Mair,Ng,7,7B,\r\n")
    assert names_in(file) == (["Siân", "Mair"], [3])
    assert file.bad[0].reason == "A cell is too long."


def test_the_line_is_the_one_a_spreadsheet_shows() -> None:
    text = "sep=,\r\n" + HEAD + "\r\n" + '"Siân\r\nMair",Ng,7,7B,\r\n' + "Owen,,7,7B,\r\n"
    assert [bad.line for bad in read(text).bad] == [6]


@given(st.text(max_size=60))
def test_folding_a_folded_name_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Siân O’Neill", "sian oneill"),
        ("Siân O'Neill", "sian oneill"),
        ("Siân", "sian"),
        ("Llŷr ap Rhys", "llyr ap rhys"),
        ("Łukasz Wójcik-Smith", "lukasz wojcik smith"),
        ("Søren STRAẞE", "soren strasse"),
    ],
)
def test_names_are_found_with_and_without_their_signs(name: str, plain: str) -> None:
    assert folded(name) == plain
