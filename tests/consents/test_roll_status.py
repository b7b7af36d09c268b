"""A roll whose rows say who is on the roll and who has left: nobody who left is added, nobody is deleted."""

import datetime
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse

from audit.models import Event
from audit.names import EventName
from consents.models import ConsentDecision, PupilContact
from consents.rolls import go_on_with_runs
from people import roll_run
from people.importers.headings import Column, meaning
from people.importers.roll_csv import read_roll, read_table, table_of
from people.importers.roll_file import RollFile, RollRow
from people.importers.roll_status import PLACES, SAYS_HERE, SAYS_LEFT, SAYS_NOT_YET, Place, place_of
from people.models import Guardian, Pupil, RollColumns, School, Staff
from people.roll_plan import Plan, plan_roll
from people.rolls import leave_roll
from tests import cast
from tests.consents.test_import_pages import press, send
from tests.consents.test_pages import read, sign_in
from tests.people.roster_sets import upn

TODAY = datetime.date(2026, 11, 25)
NUMBERED = "First name,Last name,Class,Admission number,Status\n"
HEAD = "First name,Last name,Class,UPN,Status,Leaving date\n"


@pytest.fixture(autouse=True)
def in_november() -> Iterator[None]:
    with time_machine.travel("2026-11-25T10:00+00:00"):
        yield


def roll(*rows: str, head: str = HEAD) -> RollFile:
    return read_roll((head + "".join(f"{row}\n" for row in rows)).encode())


def left(file: RollFile) -> dict[str, str | None]:
    return {row.first_name: row.left_on if row.has_left else None for row in file.rows}


# reading


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


def test_another_thing_that_is_called_status_is_not_read() -> None:
    file = roll("Siân,Prosser,Single parent", "Llŷr,Ng,Band 2", head="First name,Last name,Status\n")
    assert len(file.rows) == 2
    assert file.ignored == ["Status"]


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


def photo_key(heading: str) -> str | None:
    return "everywhere" if "Photo" in heading else None


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


# what would change


def plan(school: School, *rows: str, **decided: str) -> Plan:
    return plan_roll(school, roll(*rows), decided={int(line[1:]): said for line, said in decided.items()})  # type: ignore[misc]


def names(rows: list[RollRow]) -> list[str]:
    return [row.first_name for row in rows]


@pytest.mark.django_db
def test_who_left_is_never_added_and_who_is_here_leaves(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser")
    found = plan(school, "Siân,Prosser,7B,,Left,22/07/2026", "Llŷr,Ng,7B,,Former,", "Ffion,Webb,7B,,Guest,")
    assert names(found.new) == ["Ffion"]
    assert names(found.not_added) == ["Llŷr"]
    assert [(each.pupil, each.on) for each in found.leaving] == [(siân, datetime.date(2026, 7, 22))]
    assert found.missing == []


@pytest.mark.django_db
def test_who_has_left_here_already_stays_as_they_are_and_is_no_question(school: School, cai: Staff) -> None:
    numbered = cast.make_pupil(school, "Siân", "Prosser", upn=upn(1))
    by_name = cast.make_pupil(school, "Llŷr", "Ng")
    for pupil in (numbered, by_name):
        leave_roll(pupil, by=cai, on=datetime.date(2026, 7, 20))
    found = plan(school, f"Siân,Prosser,9X,{upn(1)},Left,22/07/2026", "Llŷr,Ng,7B,,Left,")
    assert (found.leaving, found.to_decide, found.changed, found.new) == ([], [], [], [])
    assert [change.pupil for change in found.unchanged] == [numbered]
    assert not any(change.is_back for change in found.unchanged)


@pytest.mark.django_db
def test_a_leaver_of_the_same_name_in_another_class_is_asked_about(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", "7B")
    row = "Siân,Prosser,9M,,Left,22/07/2026"
    assert [doubt.pupil for doubt in plan(school, row).to_decide] == [siân]
    assert [each.pupil for each in plan(school, row, l2="same").leaving] == [siân]
    assert names(plan(school, row, l2="other").not_added) == ["Siân"]
    here = plan(school, row, "Siân,Prosser,7B,,On roll,")
    assert (here.leaving, here.to_decide, names(here.not_added)) == ([], [], ["Siân"]), "she is met in her own row"


@pytest.mark.django_db
def test_who_is_on_the_roll_under_another_number_leaves_only_if_somebody_says_so(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", mis_id="100")
    file = roll("Siân,Prosser,7B,100,Left", "Siân,Prosser,7B,200,On roll", head=NUMBERED)
    found = plan_roll(school, file)
    assert (found.leaving, found.new, found.missing) == ([], [], [])
    assert sorted((doubt.row.line, doubt.pupil.pk) for doubt in found.to_decide) == [(2, siân.pk), (3, siân.pk)]
    same = plan_roll(school, file, decided={2: "same", 3: "same"})
    assert (same.leaving, same.new, [change.pupil for change in same.known]) == ([], [], [siân])
    other = plan_roll(school, file, decided={2: "same", 3: "other"})
    assert ([each.pupil for each in other.leaving], names(other.new)) == ([siân], ["Siân"])


@pytest.mark.django_db
def test_who_was_met_by_the_number_does_not_leave_by_the_upn(school: School) -> None:
    cast.make_pupil(school, "Siân", "Prosser", upn=upn(1), mis_id="100")
    head = "First name,Last name,UPN,Admission number,Status\n"
    found = plan_roll(school, roll(f"Siân,Prosser,{upn(1)},,Left", "Siân,Prosser,,100,On roll", head=head))
    assert (found.leaving, found.to_decide, found.new) == ([], [], [])


@pytest.mark.django_db
def test_whose_own_row_was_handed_back_does_not_leave_by_another(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser")
    rows = ("Siân,Prosser,7B,WRONG,On roll,", "Siân,Prosser,7B,,Left,22/07/2026")
    found = plan(school, *rows)
    assert (found.leaving, [doubt.pupil for doubt in found.to_decide]) == ([], [siân])
    assert [each.pupil for each in plan(school, *rows, l3="same").leaving] == [siân]


@pytest.mark.django_db
def test_an_applicant_is_not_added_and_makes_nobody_a_leaver(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", upn=upn(1))
    found = plan(school, f"Siân,Prosser,7B,{upn(1)},Applicant,31/08/2027", "Llŷr,Ng,7B,,Waiting list,")
    assert (found.new, found.leaving, found.missing, found.to_decide) == ([], [], [], [])
    assert (found.here_already, names(found.to_come), found.left_before) == ([siân], ["Llŷr"], [])


@pytest.mark.django_db
def test_an_applicant_who_left_before_does_not_come_back(school: School, cai: Staff) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", upn=upn(1))
    leave_roll(siân, by=cai, on=datetime.date(2026, 7, 20))
    found = plan(school, f"Siân,Prosser,7B,{upn(1)},Applicant,")
    assert (found.here_already, found.new, found.changed) == ([], [], [])


@pytest.mark.django_db
def test_an_applicant_whose_other_row_has_no_number_and_says_left_leaves(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", upn=upn(1))
    found = plan(school, f"Siân,Prosser,7B,{upn(1)},Applicant,", "Siân,Prosser,7B,,Left,22/07/2026")
    assert ([each.pupil for each in found.leaving], found.here_already, found.not_added) == ([siân], [], [])


@pytest.mark.django_db
def test_an_applicant_of_a_name_that_is_here_in_another_class_is_asked_about_and_nobody_leaves(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", "7B")
    row = "Siân,Prosser,,,Applicant,"
    found = plan(school, row)
    assert ([doubt.pupil for doubt in found.to_decide], found.missing) == ([siân], [])
    assert plan(school, row, l2="same").here_already == [siân]
    other = plan(school, row, l2="other")
    assert (names(other.to_come), other.leaving) == (["Siân"], [])


def with_answers(*rows: str) -> RollFile:
    head = "First name,Last name,Class,UPN,Status,Photo consent\n"
    return read_roll((head + "".join(f"{row}\n" for row in rows)).encode(), answer_key=photo_key)


@pytest.mark.django_db
def test_the_no_of_a_leaver_known_by_name_only_is_asked_about_where_a_namesake_is_here(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", "7B")
    file = with_answers("Siân,Prosser,7B,,On roll,Yes", "Siân,Prosser,9M,,Left,No")
    found = plan_roll(school, file)
    assert [(doubt.row.line, doubt.pupil) for doubt in found.to_decide] == [(3, siân)]
    assert [row.line for row in found.noes_of_nobody] == [3]
    same = plan_roll(school, file, decided={3: "same"})
    assert (same.leaving, same.noes_of_nobody, len(same.known)) == ([], [], 2), "her no, and she is here"
    other = plan_roll(school, file, decided={3: "other"})
    assert (names(other.left_before), [row.line for row in other.noes_of_nobody]) == (["Siân"], [3]), "still said"
    turned = plan_roll(school, with_answers("Siân,Prosser,7B,,On roll,", "Prosser,Siân,9M,,Left,No"))
    assert [doubt.pupil for doubt in turned.to_decide] == [siân]


@pytest.mark.django_db
def test_a_no_lands_on_nobody_of_another_number(school: School) -> None:
    cast.make_pupil(school, "Siân", "Prosser", "7B", upn=upn(1))
    found = plan_roll(school, with_answers(f"Siân,Prosser,7B,{upn(1)},On roll,", f"Siân,Prosser,7B,{upn(2)},Left,No"))
    assert (found.to_decide, names(found.left_before)) == ([], ["Siân"])
    assert [row.line for row in found.noes_of_nobody] == [3]
    file = with_answers(f"Siân,Prosser,7B,{upn(1)},On roll,", f"Siân,Prosser,7B,{upn(2)},Left,Yes")
    assert plan_roll(school, file).noes_of_nobody == [], "a yes of who left says nothing"


@pytest.mark.django_db
def test_the_digest_tells_that_a_leaver_was_looked_at(school: School) -> None:
    cast.make_pupil(school, "Siân", "Prosser")
    days = ("22/07/2026", "23/07/2026", "")
    assert len({plan(school, f"Siân,Prosser,7B,,Left,{day}").digest() for day in days}) == 3


# in the browser

LIST = (
    "First name,Last name,Class,UPN,Status,Leaving date,Photo consent\n"
    "Siân,Prosser,7B,,On roll,,Yes\n"
    "Llŷr,Ng,7B,,Left,22/07/2026,No\n"
    "Ffion,Webb,7B,,Leaver,,\n"
    "Old,Pupil,11A,,Former,31/08/2020,\n"
    "New,Comer,7B,,Applicant,,\n"
    "Odd,Ball,7B,,Band 2,,\n"
)


@pytest.fixture
def here(school: School) -> list[Pupil]:
    found = [("Siân", "Prosser"), ("Llŷr", "Ng"), ("Ffion", "Webb")]
    return [cast.make_pupil(school, *name, "7B") for name in found]


def left_on() -> dict[str, datetime.date | None]:
    return dict(Pupil.objects.values_list("first_name", "left_on"))


@pytest.mark.django_db
def test_the_office_sees_who_leaves_and_says_what_the_file_does_not(
    here: list[Pupil], school: School, cai: Staff
) -> None:
    client = sign_in(cai)
    url = send(client, {"list.csv": LIST})
    words = " ".join(read(client, url).split())
    assert "1 child is not on the roll from the day in the file" in words
    assert "Llŷr Ng" in words
    assert "22 July 2026" in words
    assert "1 child has left, and the file does not say when" in words
    assert "1 who has left is not on the roll here: not added." in words
    assert "“Band 2” is no status that we know. Write “On roll”, “Left” or “Applicant”." in words
    assert "Not here yet, says the file" in words
    assert "1 child is not here yet: not added" in words
    assert "checked" not in words, "nothing is ticked beforehand"
    words = press(client, url)
    assert "2 left" not in words
    assert "1 left" in words
    assert "1 child in the file had left and was not here: not added." in words
    assert "1 child in the file is not here yet: not added." in words
    assert f'href="{reverse("consents:asking")}"' in words, "what comes next"
    july = datetime.date(2026, 7, 22)
    assert left_on() == {"Siân": None, "Llŷr": july, "Ffion": None}, "without the tick she stays"
    assert ConsentDecision.objects.filter(pupil_id=here[1].pk, answer="refused").exists(), "a no always counts"
    event = Event.objects.get(name=EventName.PUPIL_LEFT)
    assert (event.pupil_id, event.data) == (here[1].pk, {"on": "2026-07-22"})
    url = send(client, {"list.csv": LIST})
    press(client, url, leavers_today="yes")
    assert left_on() == {"Siân": None, "Llŷr": july, "Ffion": TODAY}
    press(client, send(client, {"list.csv": LIST}), leavers_today="yes")
    assert Event.objects.filter(name=EventName.PUPIL_LEFT).count() == 2, "the same file twice changes nothing"
    assert Pupil.objects.count() == 3, "nobody is deleted, nobody added"


@pytest.mark.django_db
def test_who_is_asked_about_can_leave_today_as_well(here: list[Pupil], school: School, cai: Staff) -> None:
    text = "First name,Last name,Class,Status,Leaving date\nFfion,Webb,9M,Left,\nLlŷr,Ng,9M,Left,22/07/2026\n"
    client = sign_in(cai)
    url = send(client, {"list.csv": text})
    words = read(client, url)
    assert "Ffion Webb: 7B → has left, says the file" in words
    assert "Llŷr Ng: 7B → left on 22 July 2026, says the file" in words
    press(client, url, all_lines="same", leavers_today="yes")
    assert not any(left_on().values()), "one answer for all is meant for no leaver"
    url = send(client, {"list.csv": text})
    press(client, url, **{"line-2": "same", "line-3": "same"}, leavers_today="yes")
    assert left_on() == {"Siân": None, "Llŷr": datetime.date(2026, 7, 22), "Ffion": TODAY}


@pytest.mark.django_db
def test_of_many_questions_those_about_leavers_are_shown_first(
    here: list[Pupil], cai: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("consents.import_views.SHOWN", 1)
    client = sign_in(cai)
    text = "First name,Last name,Class,Status\nSiân,Prosser,9M,On roll\nLlŷr,Ng,9M,Left\n"
    words = read(client, send(client, {"list.csv": text}))
    assert "Llŷr Ng: 7B → has left, says the file" in words
    assert "Siân Prosser: 7B" not in words, "the answer for all can be given for her, and not for him"


@pytest.mark.django_db
def test_a_date_on_the_page_is_written_as_here(here: list[Pupil], school: School, cai: Staff) -> None:
    text = "First name,Last name,Class,Date of birth\nFfion,Webb,7B,25/12/2013\n"
    client = sign_in(cai)
    assert "– → 25 December 2013" in read(client, send(client, {"list.csv": text}))


@pytest.mark.django_db
def test_nothing_else_of_a_leaver_is_brought_in(here: list[Pupil], school: School, cai: Staff) -> None:
    text = "First name,Last name,Class,Date of birth,Status,Parent name,Pupil email\n"
    text += "Ffion,Webb,7B,01/09/2010,Left,Mrs Webb,ffion@pupils.example\n"
    client = sign_in(cai)
    press(client, send(client, {"list.csv": text}), leavers_today="yes")
    pupil = Pupil.objects.get(first_name="Ffion")
    assert (pupil.left_on, pupil.born_on) == (TODAY, None)
    assert not Guardian.objects.exists()
    assert not PupilContact.objects.exists()


@pytest.mark.django_db
def test_a_leaver_in_a_file_of_the_whole_roll_leaves_on_the_day_in_the_file(
    here: list[Pupil], school: School, cai: Staff
) -> None:
    text = "First name,Last name,Class,Status,Leaving date\nLlŷr,Ng,7B,Left,22/07/2026\nSiân,Prosser,7B,On roll,\n"
    client = sign_in(cai)
    press(client, send(client, {"list.csv": text}), whole_roll="yes")
    assert left_on() == {"Siân": None, "Llŷr": datetime.date(2026, 7, 22), "Ffion": TODAY}


@pytest.mark.django_db
def test_the_page_offers_the_status_and_remembers_which_column_it_is(
    here: list[Pupil], school: School, cai: Staff
) -> None:
    text = "First name,Last name,Class,Stat. 2,Gone\nFfion,Webb,7B,Leaver,22/07/2026\n"
    client = sign_in(cai)
    url = send(client, {"list.csv": text}, choose_columns="on")
    assert "Status on roll (on roll, left, guest …)" in read(client, f"{url}columns/")
    said = ["first_name", "last_name", "registration_group", "status", "left_on"]
    client.post(f"{url}columns/", {f"column-{place}": column for place, column in enumerate(said)})
    assert "22 July 2026" in read(client, url)
    assert RollColumns.objects.get(school=school).columns["stat 2"] == "status"
    assert "22 July 2026" in read(client, send(client, {"list.csv": text})), "the next file needs no questions"


@pytest.mark.django_db
def test_the_school_may_say_of_two_columns_that_they_are_the_status(here: list[Pupil], cai: Staff) -> None:
    text = "First name,Last name,Class,Registration type,Status\nFfion,Webb,7B,Main,Leaver\n"
    client = sign_in(cai)
    url = send(client, {"list.csv": text}, choose_columns="on")
    said = ["first_name", "last_name", "registration_group", "status", "status"]
    client.post(f"{url}columns/", {f"column-{place}": column for place, column in enumerate(said)})
    assert "1 child has left, and the file does not say when" in " ".join(read(client, url).split())


@pytest.mark.django_db
def test_a_column_that_the_school_says_is_the_status_is_read_even_where_no_word_is_known(
    school: School, cai: Staff
) -> None:
    RollColumns.objects.create(school=school, columns={"status": "status"})
    client = sign_in(cai)
    url = send(client, {"list.csv": "First name,Last name,Status\nFfion,Webb,Band 2\n"})
    assert "“Band 2” is no status that we know." in read(client, url)


@pytest.mark.django_db
def test_the_no_of_who_left_here_already_is_asked_about_and_that_of_nobody_is_not_counted(
    here: list[Pupil], cai: Staff
) -> None:
    leave_roll(here[1], by=cai, on=datetime.date(2026, 7, 20))
    text = "First name,Last name,Class,Status,Photo consent\nLlŷr,Ng,7B,Left,No\nOld,Pupil,11A,Left,No\n"
    client = sign_in(cai)
    url = send(client, {"list.csv": text})
    words = read(client, url)
    assert "0 children with a no" in words
    assert "2 noes are on nobody&#x27;s record yet" in words or "2 noes are on nobody's record yet" in words
    assert "Line 3: Old Pupil" in words
    assert "says the file (with a no)" in " ".join(words.split())
    words = press(client, url, **{"line-2": "same"})
    assert "1 no in the file is on nobody" in words
    assert list(ConsentDecision.objects.values_list("pupil_id", "answer").distinct()) == [(here[1].pk, "refused")]
    assert left_on()["Llŷr"] == datetime.date(2026, 7, 20)


@pytest.mark.django_db
def test_the_no_of_a_namesake_counts_for_whom_a_person_says_and_nobody_leaves_by_it(
    here: list[Pupil], cai: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roll_run, "ROWS_AT_ONCE", 1)
    text = "First name,Last name,Class,Status,Leaving date,Photo on Facebook,Photo on website\n"
    text += "Siân,Prosser,7B,On roll,,No,Yes\nSiân,Prosser,9M,Left,22/07/2026,,No\n"
    client = sign_in(cai)
    press(client, send(client, {"list.csv": text}))
    go_on_with_runs()
    assert not said_of(here[0], "website", "refused"), "left out until somebody says who it is"
    press(client, send(client, {"list.csv": text}), **{"line-3": "same"})
    go_on_with_runs()
    assert left_on()["Siân"] is None, "her own row has her here"
    assert said_of(here[0], "facebook", "refused")
    assert said_of(here[0], "website", "refused")
    assert not ConsentDecision.objects.filter(channel="website", answer="given", decided_at__gt=first_no()).exists()


def said_of(pupil: Pupil, channel: str, answer: str) -> bool:
    return ConsentDecision.objects.filter(pupil_id=pupil.pk, channel=channel, answer=answer).exists()


def first_no() -> datetime.datetime:
    first = ConsentDecision.objects.filter(channel="website", answer="refused").earliest("decided_at")
    return first.decided_at


@pytest.mark.django_db
def test_the_no_of_an_applicant_who_is_here_counts(here: list[Pupil], cai: Staff) -> None:
    text = "First name,Last name,Class,Status,Photo consent\nLlŷr,Ng,7B,Applicant,No\n"
    client = sign_in(cai)
    url = send(client, {"list.csv": text})
    assert "On the roll here, and they stay as they are: Llŷr Ng" in " ".join(read(client, url).split())
    press(client, url, whole_roll="yes")
    assert said_of(here[1], "website", "refused")
    assert left_on()["Llŷr"] is None


@pytest.mark.django_db
def test_who_is_met_by_a_number_does_not_leave_on_the_day_beside_another(school: School, cai: Staff) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", upn=upn(1), mis_id="100")
    head = "First name,Last name,UPN,Admission number,Status,Leaving date\n"
    text = f"{head}Siân,Prosser,{upn(1)},,Left,22/07/2026\nSiân,Prosser,,100,On roll,\n"
    client = sign_in(cai)
    press(client, send(client, {"list.csv": text}))
    siân.refresh_from_db()
    assert siân.left_on is None


@pytest.mark.django_db
def test_who_is_to_leave_later_leaves_on_the_earlier_day_that_the_file_says(here: list[Pupil], cai: Staff) -> None:
    leave_roll(here[2], by=cai, on=datetime.date(2027, 7, 22))
    client = sign_in(cai)
    press(client, send(client, {"list.csv": LIST}), leavers_today="yes")
    assert left_on()["Ffion"] == TODAY


@pytest.mark.django_db
def test_the_command_says_and_does_the_same(here: list[Pupil], school: School, cai: Staff, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST)
    out = StringIO()
    how = {"school": school.slug, "by": cai.email, "stdout": out}
    call_command("import_roll", str(path), **how)
    assert "Leavers: 2 on the roll here, 1 of them without a day; 1 not known here and not added." in out.getvalue()
    assert "Not here yet: 1 not added; 0 on the roll here, who stay." in out.getvalue()
    call_command("import_roll", str(path), apply=True, leavers_today=True, **how)
    assert left_on() == {"Siân": None, "Llŷr": datetime.date(2026, 7, 22), "Ffion": TODAY}


@pytest.mark.django_db
def test_the_command_names_the_line_of_a_no_that_is_on_nobodys_record(
    here: list[Pupil], school: School, cai: Staff, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("First name,Last name,Class,Status,Photo consent\nLlŷr,Ng,9M,Left,No\nOld,Pupil,9M,Applicant,No\n")
    out = StringIO()
    call_command("import_roll", str(path), school=school.slug, by=cai.email, stdout=out)
    for line in (2, 3):
        assert f"line {line}: the no in it is on nobody's record. Say on the page whose it is." in out.getvalue()
    assert "Pupil" not in out.getvalue().replace("Pupils", "")
    many = "".join(f"Old,Pupil{number},9M,Left,No\n" for number in range(25))
    path.write_text(f"First name,Last name,Class,Status,Photo consent\n{many}")
    call_command("import_roll", str(path), school=school.slug, by=cai.email, stdout=(out := StringIO()))
    assert out.getvalue().count("the no in it is on nobody's record") == 20
    assert "… and 5 more like these." in out.getvalue()


@pytest.mark.django_db
def test_the_command_takes_no_leaver_for_the_same_child(
    here: list[Pupil], school: School, cai: Staff, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("First name,Last name,Class,Status,Leaving date\nLlŷr,Ng,9M,Left,22/07/2026\nSiân,Prosser,9M,,\n")
    call_command(
        "import_roll", str(path), school=school.slug, by=cai.email, apply=True, same_children=True, stdout=StringIO()
    )
    assert not any(left_on().values())
    assert Pupil.objects.get(first_name="Siân").registration_group == "9M"
