"""Of a leaver the day and a no are read and nothing else; a day that cannot be, or that contradicts, is nobody's."""

import pytest

from people.importers.roll_csv import read_roll
from tests.consents.roll_status.lists import left, photo_key, roll
from tests.people.roster_sets import upn


def test_status_and_day_that_contradict_each_other_are_handed_back() -> None:
    file = roll("Siân,Prosser,7B,,On roll,22/07/2026", "Llŷr,Ng,7B,,On roll,31/07/2027")
    assert [row.first_name for row in file.rows] == ["Llŷr"], "a day to come is no contradiction"
    assert "which of the two is it?" in file.bad[0].reason
    file = roll("Siân,Prosser,7B,,Applicant,22/07/2026", "Llŷr,Ng,7B,,Applicant,31/07/2027")
    assert [(row.first_name, row.is_to_come, row.left_on) for row in file.rows] == [("Llŷr", True, "")]
    assert file.bad[0].reason.startswith("The status says not here yet, and the day of leaving is past")


def test_a_day_of_leaving_that_could_be_either_is_left_out_and_named() -> None:
    file = roll("A,B,7B,,Left,25/12/2025", "C,D,7B,,Left,12/25/2025", "E,F,7B,,Left,03/04/2026", "G,H,7B,,Left,soon")
    assert left(file) == {"A": "2025-12-25", "C": "2025-12-25", "E": "", "G": ""}
    assert len([doubt for doubt in file.doubts if "day of leaving" in doubt]) == 2


def test_a_day_of_leaving_is_read_as_the_birthdays_are() -> None:
    head = "First name,Last name,Date of birth,Status,Leaving date\n"
    file = roll("Siân,Prosser,12/25/2013,Left,03/04/2026", head=head)
    assert left(file) == {"Siân": "2026-03-04"}


def test_a_child_whom_another_row_has_on_the_roll_has_not_left_and_the_no_beside_it_counts() -> None:
    head = "First name,Last name,UPN,Status,Photo consent\n"
    rows = [f"Siân,Prosser,{upn(1)},Left,No", f"Siân,Prosser,{upn(1)},On roll,Yes"]
    file = read_roll(
        (head + "\n".join(rows)).encode(), answer_key=lambda heading: "all" if "Photo" in heading else None
    )
    assert left(file) == {"Siân": None}
    assert file.rows[0].answers == {"all": ["Yes", "No"]}
    assert [(bad.line, bad.reason) for bad in file.bad] == [
        (2, "Line 3 has this child on the roll, and this row says that they have left.")
    ]


def test_of_a_leaver_with_a_row_for_each_parent_nothing_is_handed_back_and_no_parent_is_read() -> None:
    head = "First name,Last name,UPN,Status,Parent name,Pupil email\n"
    rows = [f"Siân,Prosser,{upn(1)},Left,{name},sian@pupils.example" for name in ("Mrs Prosser", "Mr Prosser")]
    file = roll(*rows, head=head)
    assert (file.bad, len(file.rows)) == ([], 1)
    assert (file.rows[0].parents, file.rows[0].email) == ([], "")


def test_of_a_leaver_a_no_is_read_and_a_yes_is_not() -> None:
    text = "First name,Last name,Status,Photo consent,Photo on web\nSiân,Prosser,Left,Yes,No\nLlŷr,Ng,Left,Yes,\n"
    file = read_roll(text.encode(), answer_key=photo_key)
    assert [row.answers for row in file.rows] == [{"everywhere": ["No"]}, {}]


def test_a_day_of_leaving_that_cannot_be_read_leaves_nobody_on_the_roll_unsaid() -> None:
    file = roll("Siân,Prosser,7B,,,soon", "Llŷr,Ng,7B,,On roll,soon", "Ffion,Webb,7B,,Left,soon")
    assert left(file) == {"Llŷr": None, "Ffion": ""}
    assert [(bad.line, bad.reason[:37]) for bad in file.bad] == [(2, "The day of leaving cannot be read for")]


@pytest.mark.parametrize("cell", ["-", "n/a", "00/00/0000", " "])
def test_what_programs_write_for_no_day_leaves_a_child_on_the_roll(cell: str) -> None:
    file = roll(f"Siân,Prosser,7B,,,{cell}")
    assert (left(file), file.bad, file.doubts) == ({"Siân": None}, [], [])


def test_a_day_on_which_no_pupil_leaves_is_no_day() -> None:
    head = "First name,Last name,Date of birth,Status,Leaving date\n"
    rows = ["A,B,,Left,01/01/1900", "C,D,,,01/01/1900", "E,F,,,31/12/9999", "G,H,03/09/2014,Left,02/09/2014"]
    file = roll(*rows, "I,J,,Left,27/11/2028", "K,L,03/09/2014,Left,01/11/2028", head=head)
    assert left(file) == {"A": "", "C": None, "E": None, "G": "", "I": "", "K": "2028-11-01"}
    assert (file.bad, len([doubt for doubt in file.doubts if "cannot be a pupil's" in doubt])) == ([], 5)


def test_of_two_days_of_one_leaver_the_later_counts() -> None:
    days = ("", "22/07/2025", "22/07/2026", "22/07/2024")
    file = roll(*(f"Siân,Prosser,7B,{upn(1)},Left,{day}" for day in days))
    assert (left(file), file.bad) == ({"Siân": "2026-07-22"}, [])
