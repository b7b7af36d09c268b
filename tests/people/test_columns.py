"""Which column is which: as it is called, as it was meant, as the school says. No database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.importers.csv_rows import FileRefused
from people.importers.headings import WHOLE_NAME, Column, columns_of, guess, is_never_read, parents_part, plain
from people.importers.packages import SentFile
from people.importers.roll_csv import NeedsColumns, read_roll, read_table, responsibility_of, table_of
from people.importers.roll_file import RollFile, RollParent, RollRow
from people.importers.sheets import sheet_of

SIMS = "Legal Forename,Legal Surname,Reg,Year Taught In,Adno,DOB,Main Adult,Contact 1 Email,Parental Responsibility\n"


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Forname", Column.FIRST_NAME),
        ("Surnmae", Column.LAST_NAME),
        ("Registraton Group", Column.GROUP),
        ("Date of Brith", Column.BORN_ON),
        ("prefferedGivenName", Column.KNOWN_AS),
        ("Frm", None),
        ("From", None),
        ("Nickname", None),
        ("House", None),
    ],
)
def test_a_slip_of_the_keys_is_read_as_what_was_meant(heading: str, column: Column | None) -> None:
    assert columns_of([heading]).get(0) == column


def test_what_was_guessed_is_said() -> None:
    file = read_roll("Forname,Surname\nSiân,Ng\n".encode())
    assert file.read_as == [["Forname", "first_name"]]
    assert file.rows[0].first_name == "Siân"


def test_where_two_columns_may_be_meant_none_is_guessed() -> None:
    assert guess("abcdefgh", ["abcdefgx", "abcdefgy"]) is None


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Contact 1 Name", "parent1_name"),
        ("Priority 1 Contact Name", "parent1_name"),
        ("Parent 2 Email", "parent2_email"),
        ("Guardian2 Mobile", "parent2_phone"),
        ("Contact Surname", "parent1_last_name"),
        ("Carer 3 PR", "parent3_responsibility"),
        ("Parental Responsibility", "parent1_responsibility"),
        ("Parent First", "parent1_first_name"),
        ("Contact Email (2)", "parent2_email"),
        ("Parent 2 Last [optional]", "parent2_last_name"),
        ("Contact 4 Email", None),
        ("Parent address", None),
        ("Contacted on", None),
    ],
)
def test_columns_about_parents(heading: str, part: str | None) -> None:
    assert parents_part(heading) == part


def test_what_the_school_said_comes_first_and_what_is_never_read_comes_never() -> None:
    headings = ["Forename", "Chosen", "Surname", "Medical", "Class"]
    chosen = {"chosen": "first_name", "forename": "known_as", "medical": "year", "class": ""}
    assert columns_of(headings, chosen) == {0: "known_as", 1: "first_name", 2: "last_name"}


def test_no_column_is_taken_twice() -> None:
    assert columns_of(["Forename", "First name", "Surname"]) == {0: "first_name", 2: "last_name"}


REPEATED = "ID,Forename,Surname,Parental responsibility,Forename,Surname,Email\n1,Siân,Ng,T,Mair,Llŷr,m@home.example\n"


def test_first_and_last_name_may_stand_in_one_column() -> None:
    file = read_roll('Pupil name,Class\n"Llŷr, Siân Mair",7B\nHuw Ng,7B\nMair Ann Ng,7B\nHuw,7B\n'.encode())
    assert [(row.first_name, row.last_name) for row in file.rows] == [("Siân Mair", "Llŷr"), ("Huw", "Ng")]
    assert [bad.line for bad in file.bad] == [4, 5]
    assert "Last name, First name" in file.bad[0].reason
    assert set(file.has) == {"first_name", "last_name", "registration_group"}
    assert file.read_as == [["Pupil name", WHOLE_NAME]]


@pytest.mark.parametrize("headings", ["Name,Surname", "Forename,Name"])
def test_a_name_beside_half_a_name_is_asked_about(headings: str) -> None:
    with pytest.raises(NeedsColumns):
        read_table(table_of(f"{headings}\nSiân,Ng\n".encode()))


def test_a_heading_that_comes_twice_can_be_told_apart() -> None:
    """As some systems write contacts: the parent's forename is called like the child's."""
    table = table_of(REPEATED.encode())
    assert table.headings[4:6] == ["Forename (2)", "Surname (2)"]
    assert "Forename (2)" in read_table(table).ignored
    said = {
        "id": "mis_id",
        "forename 2": "parent1_first_name",
        "surname 2": "parent1_last_name",
        "email": "parent1_email",
    }
    (row,) = read_table(table, chosen=said).rows
    assert (row.first_name, row.last_name, row.mis_id) == ("Siân", "Ng", "1")
    assert row.parents == [RollParent("Mair Llŷr", email="m@home.example", responsibility="yes")]


@given(st.lists(st.text(max_size=30), max_size=8), st.dictionaries(st.text(max_size=10), st.sampled_from(list(Column))))
def test_whatever_the_headings_are_nothing_that_is_never_read_is_read(
    headings: list[str], chosen: dict[str, str]
) -> None:
    columns = columns_of(headings, {plain(heading): column for heading, column in chosen.items()})
    assert not any(is_never_read(headings[place]) for place in columns)
    taken_once = [column for column in columns.values() if column != Column.STATUS]
    assert len(set(taken_once)) == len(taken_once)


def test_a_list_of_sims_with_a_contact_and_a_number() -> None:
    table = table_of((SIMS + "Siân,Llŷr,7B,Year 7,001234,03/04/2014,Mrs M Llŷr,m@home.example,Yes\n").encode())
    chosen = {plain("Year Taught In"): "year", plain("Main Adult"): "parent1_name"}
    (row,) = read_table(table, chosen=chosen).rows
    assert (row.year, row.mis_id, row.registration_group) == ("7", "001234", "7B")
    assert row.parents == [RollParent("Mrs M Llŷr", email="m@home.example", responsibility="yes")]


def test_headings_that_nobody_knows_ask_for_a_person() -> None:
    table = table_of("Enw,Teulu\nSiân,Llŷr\n".encode())
    with pytest.raises(NeedsColumns):
        read_table(table)
    assert read_table(table, chosen={"enw": "first_name", "teulu": "last_name"}).rows[0].first_name == "Siân"


def test_a_table_holds_no_column_that_is_never_read() -> None:
    table = table_of(b"Enw,Teulu,Password,Medical notes\nSian,Llyr,hunter2,asthma\n")
    assert table.refused == ["Password", "Medical notes"]
    assert "hunter2" not in str(table)
    assert "asthma" not in str(table)


def test_a_list_of_contacts_has_a_row_for_each_parent_of_a_numbered_child() -> None:
    head = "First name,Last name,Adno,Contact name,Relationship\n"
    file = read_roll((head + "Siân,Ng,1,Mair Ng,Mother\nSiân,Ng,1,Ifor Ng,Father\nHuw,Ng,1,Ann Ng,Mother\n").encode())
    assert [[p.relationship for p in row.parents] for row in file.rows] == [["Mother", "Father"]]
    assert [bad.line for bad in file.bad] == [4], "the same number beside another name is no second contact"


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        *[("Y", "yes"), ("yes", "yes"), ("TRUE", "yes"), ("N", "no"), ("No", "no"), ("", "unknown")],
        *[("ask mum", "unknown"), ("yes, but see file", "unknown"), ("mother", "unknown")],
    ],
)
def test_only_a_plain_word_says_who_has_parental_responsibility(cell: str, said: str) -> None:
    assert responsibility_of(cell) == said


def test_too_many_columns_are_refused() -> None:
    headings = ",".join(f"c{n}" for n in range(400))
    with pytest.raises(FileRefused, match="more columns"):
        table_of(headings.encode())
    with pytest.raises(FileRefused, match="more columns"):
        sheet_of(SentFile("users.csv", headings.encode()), ["sourcedId"])


words = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Z", "P"], exclude_characters="?�"), min_size=1, max_size=12
)


@given(st.lists(st.tuples(words, words), min_size=1, max_size=6, unique_by=lambda names: names))
def test_what_is_kept_for_the_hour_comes_back_as_it_was(names: list[tuple[str, str]]) -> None:
    rows = [
        RollRow(line, first, last, answers={"x": [last]}, parents=[RollParent(first, responsibility="no")])
        for line, (first, last) in enumerate(names)
    ]
    file = RollFile(rows, [], ["a"], [], [], [], ["first_name"], read_as=[["A", "b"]])
    assert RollFile.from_json(file.to_json()) == file
