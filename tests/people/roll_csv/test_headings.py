"""What the headings of different systems mean, what stands above them, and what is never read. No database."""

import pytest

from people.importers.csv_rows import headings_in, rows_of
from people.importers.headings import Column, is_never_read, meaning
from tests.people.roll_csv.lists import HEAD, names_in, read


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("First name", Column.FIRST_NAME),
        ("FORENAME", Column.FIRST_NAME),
        ("Legal Forename", Column.FIRST_NAME),
        ("givenName", Column.FIRST_NAME),
        ("Enw cyntaf", Column.FIRST_NAME),
        ("Surname", Column.LAST_NAME),
        ("family_name", Column.LAST_NAME),
        ("Cyfenw", Column.LAST_NAME),
        ("Preferred Forename", Column.KNOWN_AS),
        ("Year Group", Column.YEAR),
        ("NC Year", Column.YEAR),
        ("Blwyddyn", Column.YEAR),
        ("Reg", Column.GROUP),
        ("Tutor Group", Column.GROUP),
        ("Class", Column.GROUP),
        ("Dosbarth", Column.GROUP),
        ("UPN", Column.UPN),
        ("Unique Pupil Number", Column.UPN),
        ("Admission number", Column.NUMBER),
        ("sourcedId", Column.NUMBER),
        ("Grade_level", Column.YEAR),
        ("Form/Tutor Group", Column.GROUP),
        ("First Name [Required]", Column.FIRST_NAME),
        ("* Surname", Column.LAST_NAME),
        ("Date of birth (DD/MM/YYYY)", Column.BORN_ON),
        ("UPN (optional)", Column.UPN),
        ("Surname (parent)", None),
        ("House", None),
        ("", None),
    ],
)
def test_headings_of_different_systems_mean_the_same(heading: str, column: Column | None) -> None:
    assert meaning(heading) is column


@pytest.mark.parametrize(
    "heading",
    [
        "Password",
        "userPassword",
        "PIN",
        "Medical Notes",
        "medicalnotes",
        "Allergies",
        "SEN Status",
        "SENStatus",
        "ALN",
        "EHCP",
        "Free School Meals",
        "Pupil Premium",
        "Ethnicity",
        "Religion",
        "In Care",
        "Looked after",
        "Safeguarding flag",
        "Social worker",
        "Court order",
        "bloodGroup",
        "FederalRace",
        "raceCodes",
        "ELL Status",
        "FRL_status",
        "Free lunch",
        "Primary need",
        "Password [Required]",
    ],
)
def test_columns_that_are_never_read_are_refused_by_name(heading: str) -> None:
    assert is_never_read(heading)
    file = read(f"First name,Last name,{heading}\r\nSiân,Prosser,secret-7\r\n,Prosser,secret-8\r\n")
    assert file.refused == [heading]
    assert "secret" not in str(file.to_json())


@pytest.mark.parametrize(
    "heading",
    [
        *("First name", "Registration group", "Surname", "Admission number", "Sender", "Trace", "Cell"),
        *("Race day photo consent", "White house", "Blood brothers photo"),
    ],
)
def test_other_columns_are_not(heading: str) -> None:
    assert not is_never_read(heading)


def test_columns_we_have_no_use_for_are_named_and_not_kept() -> None:
    file = read("First name,Last name,Home address\r\nSiân,Prosser,12 Heol Newydd\r\n")
    assert file.ignored == ["Home address"]
    assert "Heol" not in str(file.to_json())


@pytest.mark.parametrize(
    "above",
    [
        "Class list for Year 7\r\n",
        "Class list for Year 7,,,,\r\n\r\n,,,,\r\n",
        "Fill in,Fill in,Fill in,Fill in,Fill in\r\n",
        "# Our template\r\n# Needed: first name, last name, year\r\n",
        "Ysgol Oakfield\r\nPupil list,printed 26/11/2026\r\n\r\n",
    ],
)
def test_a_title_or_a_remark_above_the_headings_is_passed_over(above: str) -> None:
    file = read(above + HEAD + "Siân,Ng,7,7B,\r\nOwen,,7,7B,\r\n")
    assert names_in(file) == (["Siân"], [above.count("\r\n") + 3]), "the line is still the one of the file"


def test_a_title_does_not_say_what_parts_the_columns() -> None:
    assert read("Class list\n" + HEAD.replace(",", ";") + "Siân;Ng;7;7B;\n").rows[0].registration_group == "7B"


def test_headings_that_nobody_knows_stay_the_headings() -> None:
    text = "Vorname,Nachname\r\nSiân,Class\r\n"
    headings, rows = headings_in(rows_of(text))
    assert headings == ["Vorname", "Nachname"]
    assert [cells for _line, cells, _reason in rows] == [["Siân", "Class"]]


def test_a_column_of_row_numbers_is_no_remark() -> None:
    assert read("#,First name,Last name\n1,Siân,Ng\n").rows[0].last_name == "Ng"


def test_headings_that_come_again_are_no_child() -> None:
    file = read(HEAD + "first_name,last_name,year_group,class,upn\r\nSiân,Ng,7,7B,\r\n" + HEAD + "Reg,Last,7,7B,\r\n")
    assert names_in(file) == (["Siân", "Reg"], [2, 4])
    assert file.bad[0].reason == "This row holds headings and no child."
