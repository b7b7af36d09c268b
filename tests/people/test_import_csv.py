"""Reading a roll as real offices export it, with its dirt. No database."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.importers.csv_rows import AT_MOST_BYTES, FileRefused, headings_in, rows_of
from people.importers.headings import Column, is_never_read, meaning
from people.importers.roll_csv import read_roll
from people.importers.roll_file import RollFile
from people.names import folded
from people.upn import LETTERS, authority_is_known, check_letter, is_valid

HEAD = "First name,Last name,Year,Registration group,UPN\r\n"


def read(text: str, encoding: str = "utf-8") -> RollFile:
    return read_roll(text.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
def test_every_usual_file_is_read_alike(encoding: str, delimiter: str, newline: str) -> None:
    lines = ["First name,Last name,Year,Registration group,UPN", "Siân,Llŷr-O’Neill,7,7B,B801200005001"]
    text = newline.join(line.replace(",", delimiter) for line in [*lines, ""])
    (row,) = read(text, encoding).rows
    assert (row.first_name, row.last_name, row.year, row.registration_group, row.upn) == (
        "Siân",
        "Llŷr-O’Neill",
        "7",
        "7B",
        "B801200005001",
    )


def test_a_file_of_a_windows_program_keeps_its_accents() -> None:
    (row,) = read(HEAD + "Siân,O’Neill,7,7B,\r\n", "cp1252").rows
    assert (row.first_name, row.last_name) == ("Siân", "O’Neill")


def test_a_letter_that_the_program_could_not_write_is_handed_back() -> None:
    file = read_roll((HEAD + "Llŷr,Prosser,7,7B,\r\n").encode("cp1252", errors="replace"))
    assert file.rows == []
    assert "ŵ or ŷ" in file.bad[0].reason


def test_quoted_cells_with_line_breaks_commas_and_stray_spaces_are_one_cell() -> None:
    (row,) = read(HEAD + '" Siân \n Mair ","ap Rhys, Jones",7,7B,\r\n').rows
    assert (row.first_name, row.last_name) == ("Siân Mair", "ap Rhys, Jones")


def test_the_line_that_names_the_separator_is_passed_over() -> None:
    assert len(read("sep=;\r\n" + HEAD.replace(",", ";") + "Siân;Prosser;7;7B;\r\n").rows) == 1


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


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"   \r\n", "empty"),
        (b"PK\x03\x04 xlsx", "spreadsheet"),
        (b"Forename,Class\r\nSian,7B\r\n", "no column"),
        (b"a" * (AT_MOST_BYTES + 1), "12 MB"),
        (b"\x00\x01\x02\x81", "text file"),
        (b"\xef\xbb\xbf", "no column"),
        (b"\xff\xfe\x00", "text file"),
    ],
)
def test_what_is_no_roll_is_refused_with_a_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(FileRefused, match=reason):
        read_roll(data)


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


def test_answer_columns_are_kept_by_their_key() -> None:
    data = b"First name,Last name,Photo consent\r\nSian,Prosser,N\r\nLlyr,Ng,\r\n"
    first, second = read_roll(data, answer_key=lambda heading: "photo" if "Photo" in heading else None).rows
    assert first.answers == {"photo": ["N"]}
    assert second.answers == {}


def test_of_several_columns_about_one_thing_no_answer_is_lost() -> None:
    data = b"First name,Last name,Photo consent,Photo 2\r\nSian,Prosser,N,Y\r\n"
    (row,) = read_roll(data, answer_key=lambda heading: "photo" if "Photo" in heading else None).rows
    assert row.answers == {"photo": ["N", "Y"]}


def test_the_answers_of_a_row_that_is_there_twice_are_not_lost() -> None:
    data = b"First name,Last name,Photo consent\r\nSian,Prosser,Y\r\nSian,Prosser,N\r\n"
    file = read_roll(data, answer_key=lambda heading: "photo" if "Photo" in heading else None)
    assert [row.answers for row in file.rows] == [{"photo": ["Y", "N"]}]
    assert len(file.bad) == 1


def test_a_number_beside_two_names_is_said_and_no_child_gets_the_yes_of_another() -> None:
    head = b"First name,Last name,UPN,Photo consent,Photo 2\n"
    data = head + b"Sian,Prosser,B801200005001,,Y\nHuw,Ng,B801200005001,Y,N\n"
    file = read_roll(data, answer_key=lambda heading: heading if "Photo" in heading else None)
    assert [row.answers for row in file.rows] == [{"Photo 2": ["Y", "N"]}]
    assert [bad.reason for bad in file.bad] == ["Line 2 has this number beside another name: one of the two is wrong."]


@pytest.mark.parametrize(
    ("columns", "one", "other", "gets"),
    [
        ("DOB", "31/12/2014", "30/11/2015", {"No": ["N"]}),
        ("DOB", "31/12/2014", "31/12/2014", {"Yes": ["Y"], "No": ["N"]}),
        ("DOB", "31/12/2014", "", {"No": ["N"]}),
        ("Class", "", "", {"No": ["N"]}),
        ("Class", "7B", "7B", {"No": ["N"]}),
        ("UPN", "B801200005001", "B801200005001", {"Yes": ["Y"], "No": ["N"]}),
    ],
)
def test_a_namesake_gets_every_no_and_no_yes_of_another(
    columns: str, one: str, other: str, gets: dict[str, list[str]]
) -> None:
    """Two of one name in a list without numbers may be two children: nobody's yes is made of the other's."""
    data = f"First name,Last name,{columns},Photo Yes,Photo No\nSian,Prosser,{one},,\nSian,Prosser,{other},Y,N\n"
    file = read_roll(
        data.encode(), answer_key=lambda heading: heading.removeprefix("Photo ") if "Photo" in heading else None
    )
    assert [row.answers for row in file.rows] == [gets]
    assert len(file.bad) == 1


def names_in(file: RollFile) -> tuple[list[str], list[int]]:
    return [row.first_name for row in file.rows], [bad.line for bad in file.bad]


@pytest.mark.parametrize("broken", ['"Siân,Prosser,7,7B,', 'Siân,"Prosser,7,7B,', 'Siân,Prosser,7,7B,"'])
@pytest.mark.parametrize("later", ["Mair,Ng,7,7B,", '"Mair","Ng",7,7B,', 'Mair,"Ng, or Jones",7,7B,'])
def test_a_quotation_mark_that_is_not_closed_swallows_no_other_row(broken: str, later: str) -> None:
    rows = [f"Child{letter},Ng,7,7B," for letter in "abcdefgh"]
    file = read(HEAD + "\r\n".join([rows[0], broken, *rows[1:], later, "Zofia,Ng,7,7B,"]))
    good, bad = names_in(file)
    assert good == [*(f"Child{letter}" for letter in "abcdefgh"), "Mair", "Zofia"]
    assert bad == [3]
    assert "not closed" in file.bad[0].reason
    assert "Prosser" in " ".join(file.bad[0].cells)


def test_an_open_quotation_mark_in_a_column_that_is_not_read_swallows_no_row_either() -> None:
    head = "First name,Last name,Address,Class\r\n"
    file = read(head + 'Siân,Ng,"1 High St,7B\r\nMair,Ng,2 High St,7B\r\nOwen,Ng,"3 High St",7B\r\n')
    assert names_in(file) == (["Mair", "Owen"], [2])


def test_an_address_over_three_lines_is_one_cell() -> None:
    head = "First name,Last name,Address,Class\r\n"
    (row,) = read(head + 'Siân,Ng,"1 High St,\r\nCaerffili,\r\nCymru",7B\r\n').rows
    assert row.registration_group == "7B"


def test_a_cell_without_end_costs_its_own_row_only() -> None:
    file = read(HEAD + "Siân,Ng,7,7B,\r\n" + "x" * 200_000 + ",Ng,7,7B,\r\n" + "Mair,Ng,7,7B,\r\n")
    assert names_in(file) == (["Siân", "Mair"], [3])
    assert file.bad[0].reason == "A cell is too long."


def test_rows_pasted_together_from_two_programs_are_all_read() -> None:
    data = (HEAD + "Siân,Llŷr,7,7B,\r\n").encode() + "Zoë,O’Neill,7,7B,\r\n".encode("cp1252")
    assert [(row.first_name, row.last_name) for row in read_roll(data).rows] == [("Siân", "Llŷr"), ("Zoë", "O’Neill")]


def test_a_byte_that_is_no_letter_costs_its_own_row_only() -> None:
    data = HEAD.encode() + b"Si\x81n,Ng,7,7B,\r\nMair,Ng,7,7B,\r\n"
    assert names_in(read_roll(data)) == (["Mair"], [2])


def test_letters_that_were_read_wrongly_before_are_handed_back() -> None:
    file = read(HEAD + "SiÃ¢n,Prosser,7,7B,\r\nÂngela,Ŵyn,7,7B,\r\n")
    assert names_in(file) == (["Ângela"], [2])


def test_an_accent_that_is_a_sign_of_its_own_is_the_same_letter() -> None:
    (row,) = read(HEAD + "Sia\u0302n,Lly\u0302r,7,7B,\r\n").rows
    assert (row.first_name, row.last_name) == ("Siân", "Llŷr")


def test_the_line_is_the_one_a_spreadsheet_shows() -> None:
    text = "sep=,\r\n" + HEAD + "\r\n" + '"Siân\r\nMair",Ng,7,7B,\r\n' + "Owen,,7,7B,\r\n"
    assert [bad.line for bad in read(text).bad] == [6]


def test_two_open_quotation_marks_that_find_each_other_swallow_no_row_between_them() -> None:
    file = read(HEAD + '"\r\n;","\r\nSiân,Ng,7,7B,\r\nMair,Ng,7,7B,\r\n"')
    assert "Siân" in str(file.to_json())
    assert "Mair" in str(file.to_json())


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


lines_of_dirt = st.text(st.sampled_from('ab",;\u00e9 '), max_size=12)


@given(st.lists(lines_of_dirt, max_size=6), st.lists(lines_of_dirt, max_size=6))
def test_whatever_stands_around_it_a_good_row_is_never_lost(before: list[str], after: list[str]) -> None:
    """Two good rows, since an open quotation mark may take the line behind it for its end."""
    good = ["Siân,Ng,7,7B,", "Mair,Ng,7,7B,"]
    file = read(HEAD + "\r\n".join([*before, *good, *after]))
    everything = " ".join([*(row.first_name for row in file.rows), *(" ".join(bad.cells) for bad in file.bad)])
    assert "Mair" in everything
    assert "Siân" in everything


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail_in_any_other_way(data: bytes) -> None:
    with suppress(FileRefused):
        file = read_roll(b"First name,Last name\r\n" + data)
        assert all(row.first_name and row.last_name for row in file.rows)
        assert all(bad.reason for bad in file.bad)


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
