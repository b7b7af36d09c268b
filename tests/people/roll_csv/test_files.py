"""Every usual file of an office is read alike, and what is no list is refused with a sentence. No database."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.importers.csv_rows import AT_MOST_BYTES, FileRefused
from people.importers.roll_csv import read_roll
from tests.people.roll_csv.lists import HEAD, names_in, read


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


def test_the_line_that_names_the_separator_is_passed_over() -> None:
    assert len(read("sep=;\r\n" + HEAD.replace(",", ";") + "Siân;Prosser;7;7B;\r\n").rows) == 1


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


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail_in_any_other_way(data: bytes) -> None:
    with suppress(FileRefused):
        file = read_roll(b"First name,Last name\r\n" + data)
        assert all(row.first_name and row.last_name for row in file.rows)
        assert all(bad.reason for bad in file.bad)
