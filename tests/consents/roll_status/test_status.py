"""A status is read as other systems write it: whoever has left in one column has left; the unknown is handed back."""

import pytest

from people.importers.headings import Column, meaning
from people.importers.roll_csv import read_roll, read_table, table_of
from people.importers.roll_file import RollFile
from people.importers.roll_status import PLACES, SAYS_HERE, SAYS_LEFT, SAYS_NOT_YET, Place, place_of
from tests.consents.roll_status.lists import left, photo_key, roll
from tests.people.roster_sets import upn


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("On roll", Place.HERE),
        ("CURRENT", Place.HERE),
        ("Guest", Place.HERE),
        ("G - Guest pupil", Place.HERE),
        ("Dual registered", Place.HERE),
        ("Subsidiary/dual registered", Place.HERE),
        ("C - Single Registration", Place.HERE),
        ("C", Place.HERE),
        ("Current (single registration at this school)", Place.HERE),
        ("M - Main - Dual Registration", Place.HERE),
        ("S - Current Subsidiary (dual registration)", Place.HERE),
        ("Leaver", Place.LEFT),
        ("left ", Place.LEFT),
        ("Former student", Place.LEFT),
        ("P - Previous", Place.LEFT),
        ("Off-roll", Place.LEFT),
        ("tobedeleted", Place.LEFT),
        ("Wedi gadael", Place.LEFT),
        ("Applicant", Place.NOT_YET),
        ("Application", Place.NOT_YET),
        ("Offered", Place.NOT_YET),
        ("Accepted", Place.NOT_YET),
        ("Offer - Accepted", Place.NOT_YET),
        ("Pre-admission", Place.NOT_YET),
        ("Future pupils", Place.NOT_YET),
        ("Prospective student", Place.NOT_YET),
        ("Waiting list", Place.NOT_YET),
        ("Enquiry", Place.NOT_YET),
        ("Rhestr aros", Place.NOT_YET),
        ("Band 2", None),
        ("Current account", None),
        ("child", None),
        ("", None),
    ],
)
def test_the_words_of_other_systems(word: str, expected: Place | None) -> None:
    assert place_of(word) is expected


def test_no_word_says_two_things() -> None:
    assert len(PLACES) == sum(len(words.split("|")) for words in (SAYS_HERE, SAYS_LEFT, SAYS_NOT_YET))
    assert {place_of(word) for word in SAYS_NOT_YET.split("|")} == {Place.NOT_YET}


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Status", Column.STATUS),
        ("Enrolment Status", Column.STATUS),
        ("On roll", Column.STATUS),
        ("Date of Leaving", Column.LEFT_ON),
        ("DateLeft", Column.LEFT_ON),
    ],
)
def test_the_headings_are_known(heading: str, column: Column) -> None:
    assert meaning(heading) is column


def test_who_left_and_when() -> None:
    file = roll(
        "Siân,Prosser,7B,,On roll,",
        "Llŷr,Ng,7B,,Left,22/07/2026",
        "Ffion,Webb,7B,,Leaver,",
        "Cai,Ali,7B,,,01/09/2026",
        "Mia,Ito,7B,,,31/07/2027",
        "Ola,Nowak,7B,,Leaver,31/12/2026",
        "Ben,Hill,7B,,N/A,",
    )
    assert left(file) == {
        "Siân": None,
        "Llŷr": "2026-07-22",
        "Ffion": "",
        "Cai": "2026-09-01",
        "Mia": None,
        "Ola": "2026-12-31",
        "Ben": None,
    }
    assert file.bad == []


def test_a_word_that_nobody_knows_is_named_row_by_row_and_costs_no_other_row() -> None:
    file = roll("Siân,Prosser,7B,,On roll,", "Llŷr,Ng,7B,,Band 2,", "Ffion,Webb,7B,,Blue,")
    assert [row.first_name for row in file.rows] == ["Siân"]
    assert [(bad.line, bad.reason.split("”")[0]) for bad in file.bad] == [(3, "“Band 2"), (4, "“Blue")]
    assert file.bad[0].cells == ["Llŷr", "Ng", "7B", "", "Band 2", ""], "handed back whole, to be mended"


def test_who_is_not_here_yet_is_read_as_such_and_nothing_of_them_but_a_no() -> None:
    head = "First name,Last name,UPN,Status,Leaving date,Photo consent,Parent name\n"
    rows = ["Siân,Prosser,,Applicant,,Yes,Mrs Prosser", "Llŷr,Ng,,Offered,31/08/2027,No,Mr Ng"]
    file = read_roll((head + "\n".join(rows)).encode(), answer_key=photo_key)
    assert file.bad == []
    assert [(row.is_to_come, row.has_left, row.is_here, row.left_on, row.parents) for row in file.rows] == [
        (True, False, False, "", [])
    ] * 2
    assert [row.answers for row in file.rows] == [{}, {"everywhere": ["No"]}]


def test_a_child_of_the_nursery_who_asked_for_a_place_stands_in_the_file_twice_and_is_here() -> None:
    rows = [f"Siân,Prosser,N1,{upn(1)},Applicant,", f"Siân,Prosser,N1,{upn(1)},On roll,"]
    file = roll(*rows)
    assert ([row.is_here for row in file.rows], file.bad) == ([True], [])
    assert file.doubts == ["Line 2: line 3 has this child on the roll already."]


@pytest.mark.parametrize(("words", "is_status"), [(["Accepted", "Declined"], False), (["Accepted", "Applied"], True)])
def test_a_list_of_who_accepted_a_letter_is_no_list_of_applicants(words: list[str], is_status: bool) -> None:
    file = roll(*(f"Siân,Prosser{word},{word}" for word in words), head="First name,Last name,Status\n")
    assert file.ignored == ([] if is_status else ["Status"])
    assert [row.is_to_come for row in file.rows] == [is_status] * 2


@pytest.mark.parametrize("words", [["Offered", "Accepted"], ["Accepted", "Declined"]])
def test_a_column_that_is_called_the_status_of_an_application_is_one(words: list[str]) -> None:
    assert meaning("Application status") is Column.STATUS
    file = roll(*(f"Siân,Prosser{word},{word}" for word in words), head="First name,Last name,Application status\n")
    assert [row.is_to_come for row in file.rows] == [True, True]


@pytest.mark.parametrize(
    ("headings", "said", "expected"),
    [
        ("Registration Type,Status", "Main,Left", "left"),
        ("Status,Registration Type", "Left,Main", "left"),
        ("Enrolment Type,Enrolment Status", "Full time,Left", "left"),
        ("Admission Status,Status", "Admitted,Leaver", "left"),
        ("Status,Admission Status", "Current,Withdrawn", "left"),
        ("On roll,Status", "No,Current", "left"),
        ("Application Status,Enrolment Status", "Offered,", "to come"),
        ("Enrolment Type,Status", "Full time,Applicant", "to come"),
        ("Application Status,Enrolment Type", "Offered,Full time", "to come"),
        ("Application Status,Enrolment Status", "Offered,Current", "here"),
        ("Enrolment Type,Status", "Full time,Band 2", "handed back"),
        ("Status,Enrolment Type", "Current,Five mornings", "here"),
        ("Enrolment Type,Status", "Full time,", "here"),
        ("Enrolment Type,Status", "Five mornings,", "handed back"),
        ("Application Status,Enrolment Type", "Fee paid,Full time", "handed back"),
        ("Application Status,Status", "N/A,Left", "left"),
    ],
)
def test_every_column_with_a_status_is_heard_and_who_left_in_one_has_left(
    headings: str, said: str, expected: str
) -> None:
    known = ",".join("Full time" if "Type" in one else "Enrolled" for one in headings.split(","))
    file = roll(f"Siân,Prosser,{said}", f"Ffion,Webb,{known}", head=f"First name,Last name,{headings}\n")
    found = {row.first_name: "left" if row.has_left else "to come" if row.is_to_come else "here" for row in file.rows}
    assert found.pop("Ffion") == "here"
    assert found.get("Siân", "handed back") == expected
    assert file.ignored == []


def test_p_beside_f_is_part_time_and_makes_no_leaver() -> None:
    head = "First name,Last name,Enrolment mode,Status\n"
    file = roll("Siân,Prosser,P,Current", "Ffion,Webb,F,Current", "Llŷr,Ng,P,Left", head=head)
    assert left(file) == {"Siân": None, "Ffion": None, "Llŷr": ""}
    file = roll("Siân,Prosser,P", "Ffion,Webb,M", head="First name,Last name,Registration type\n")
    assert left(file) == {"Ffion": None, "Siân": ""}, "the letter of the census: previous"


def test_of_two_columns_the_one_that_is_no_status_is_not_read() -> None:
    file = roll("Siân,Prosser,Single parent,Left", head="First name,Last name,Status,Enrolment status\n")
    assert ([row.has_left for row in file.rows], file.ignored) == ([True], ["Status"])


@pytest.mark.parametrize(
    ("heading", "other", "is_read"),
    [
        ("Status", "Current", True),
        ("Registration type", "Current", True),
        ("Status", "Applicant", False),
        ("Admission status", "Admitted", False),
        ("Application status", "Admitted", False),
    ],
)
def test_who_is_registered_among_applicants_may_have_paid_a_fee(heading: str, other: str, is_read: bool) -> None:
    file = roll("Siân,Prosser,Registered", f"Ffion,Webb,{other}", head=f"First name,Last name,{heading}\n")
    assert ("Siân" in [row.first_name for row in file.rows if row.is_here]) is is_read
    assert [bad.reason.split(".")[0] for bad in file.bad] == (
        [] if is_read else ["“Registered” is no status that we know"]
    )


def test_who_applied_for_the_sixth_form_and_has_left_has_left() -> None:
    rows = [f"Siân,Prosser,11A,{upn(1)},Applicant,", f"Siân,Prosser,11A,{upn(1)},Left,"]
    for sent, line in ((rows, 2), (rows[::-1], 3)):
        file = roll(*sent)
        assert ([row.has_left for row in file.rows], file.bad) == ([True], [])
        assert file.doubts == [f"Line {line}: line {5 - line} says that this child has left, and that counts."]


def test_another_thing_that_is_called_status_is_not_read() -> None:
    file = roll("Siân,Prosser,Single parent", "Llŷr,Ng,Band 2", head="First name,Last name,Status\n")
    assert len(file.rows) == 2
    assert file.ignored == ["Status"]


def test_a_yes_or_a_no_is_a_status_only_where_it_is_asked_who_is_on_the_roll() -> None:
    rows = ["Siân,Prosser,Yes", "Llŷr,Ng,No"]
    for heading in ("On roll", "On roll?", "Status on roll"):
        file = roll(*rows, head=f"First name,Last name,{heading}\n")
        assert left(file) == {"Siân": None, "Llŷr": ""}, heading
    assert roll(*rows, head="First name,Last name,Status\n").ignored == ["Status"]
    file = roll(*rows, "Ffion,Webb,On roll", head="First name,Last name,Status\n")
    assert [row.first_name for row in file.rows] == ["Ffion"]
    table = table_of("\n".join(["First name,Last name,Status", *rows]).encode())
    assert left(read_table(table, chosen={"status": "status"})) == {"Siân": None, "Llŷr": ""}


def test_rows_that_were_kept_before_there_was_a_status_are_read_as_before() -> None:
    kept = roll("Siân,Prosser,7B,,,").to_json()
    for row in kept["rows"]:
        del row["has_left"], row["left_on"], row["is_to_come"]
    (row,) = RollFile.from_json(kept).rows
    assert row.is_here
