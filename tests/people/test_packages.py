"""What is sent: files, zips, and zips that somebody made to do harm. No database."""

import io
import struct
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.importers.csv_rows import AT_MOST_BYTES, AT_MOST_ROWS, FileRefused, text_of
from people.importers.packages import AT_MOST_FILES, AT_MOST_TOGETHER, SentFile, unpacked
from people.importers.roll_csv import read_roll
from tests.people.roster_sets import zipped

CSV = "First name,Last name\nSiân,Ng\n"


def refused(*sent: SentFile) -> str:
    with pytest.raises(FileRefused) as found:
        unpacked(sent)
    return found.value.reason


def test_a_zip_is_opened_and_only_its_csv_files_are_taken() -> None:
    of = {"users.csv": CSV, "__MACOSX/._users.csv": "x", ".hidden.csv": "x", "readme.txt": "x", "photos/a.jpg": b"x"}
    (file,) = unpacked([zipped(of)])
    assert (file.name, file.data.decode()) == ("users.csv", CSV)


@pytest.mark.parametrize(
    "name", ["Student.csv", "out/Student.csv", r"C\Student.csv", "STUDENT_2026-09.CSV", "student 2.csv"]
)
def test_what_a_file_is_called_says_which_table_it_is(name: str) -> None:
    assert SentFile(name, b"").table == "student"


@pytest.mark.parametrize(
    "name", ["../../etc/users.csv", "/etc/users.csv", r"..\users.csv", r"C:\users.csv", "a/../../b.csv"]
)
def test_a_name_that_leads_out_of_the_zip_is_refused(name: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo("x")
        entry.filename = name
        archive.writestr(entry, CSV)
    assert "outside itself" in refused(SentFile("a.zip", out.getvalue()))


def test_a_zip_that_unpacks_to_more_than_a_schools_lists_is_never_unpacked() -> None:
    bomb = zipped({f"users{'x' * number}.csv": b"0" * AT_MOST_BYTES for number in range(6)})
    assert len(bomb.data) < 1_000_000
    assert 6 * AT_MOST_BYTES > AT_MOST_TOGETHER
    assert "more in it than the lists of one school" in refused(bomb)


def test_a_zip_that_lies_about_its_size_is_read_no_further_than_we_take() -> None:
    data = bytearray(zipped({"users.csv": b"0" * (AT_MOST_BYTES + 10)}).data)
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    with pytest.raises(FileRefused):
        unpacked([SentFile("a.zip", bytes(data))])


def test_too_many_files_are_refused() -> None:
    many = {f"{'a' * number}.csv": CSV for number in range(1, AT_MOST_FILES + 2)}
    assert "more in it" in refused(zipped(many))
    assert "more in it" in refused(*[SentFile(name, text.encode()) for name, text in many.items()])


def test_a_zip_in_a_zip_is_not_opened() -> None:
    assert "no CSV file" in refused(zipped({"inner.zip": zipped({"users.csv": CSV}).data}))


def test_a_zip_with_a_password_is_refused_with_a_sentence() -> None:
    data = bytearray(zipped({"users.csv": CSV}).data)
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert "password" in refused(SentFile("a.zip", bytes(data)))


def test_a_damaged_zip_is_refused_with_a_sentence() -> None:
    data = bytearray(zipped({"users.csv": CSV * 50}).data)
    data[60:70] = b"0123456789"
    assert "damaged" in refused(SentFile("a.zip", bytes(data)))
    assert "damaged" in refused(SentFile("a.zip", zipped({"users.csv": CSV}).data[:40]))


@pytest.mark.parametrize("name", ["roll.xlsx", "roll.ods", "roll"])
def test_a_spreadsheet_is_no_zip_of_lists(name: str) -> None:
    data = zipped({"[Content_Types].xml": "<x/>", "a.csv": CSV}).data
    (file,) = unpacked([SentFile(name, data)])
    with pytest.raises(FileRefused, match="spreadsheet"):
        text_of(file.data)


def test_more_lines_than_any_school_has_are_refused() -> None:
    with pytest.raises(FileRefused, match="more lines"):
        read_roll(CSV.encode() + b"\n" * AT_MOST_ROWS)


def test_a_sign_that_no_database_keeps_costs_its_own_row_only() -> None:
    file = read_roll(b"First name,Last name\n" + b"Mair,Ng\n" * 1 + b"Si\x00n,Ng\n" + b"Huw,Ng\nAled,Ng\n" * 30)
    assert "Mair" in {row.first_name for row in file.rows}
    assert [(bad.line, bad.cells[0]) for bad in file.bad if "sign" in bad.reason] == [(3, "Sin")]


@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", zipped({"users.csv": CSV}).data[:60]]))
def test_no_bytes_make_it_fail_in_any_other_way(data: bytes, beginning: bytes) -> None:
    with suppress(FileRefused):
        assert unpacked([SentFile("a.zip", beginning + data)])
