"""Strings that break programs, in every field of a roll, from the file to the pages and back into a file."""

import csv
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from consents import rolls
from consents.models import RollUpload
from people.models import Guardian, Pupil, School, Staff
from tests.consents.register_pages import read, sign_in
from tests.consents.roll_page import seen

NAUGHTY = [
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.example";"y")',
    "@SUM(1+1)*cmd",
    "+44-1+cmd",
    "-2+3",
    "\uff1d1+1",
    "<script>alert('roll')</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}{% csrf_token %}",
    "%s %(name)s {0} ${x}",
    "O'; DROP TABLE people_pupil; --",
    "../../etc/passwd",
    "null",
    "NaN",
    "undefined",
    "0",
    "true",
    "1e309",
    "\u202e\u200bgnirts\u2066",
    "a\ufeffb\u00adc",
    "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "Z̸̡̢a̴͝l̷g̵o̶",
    "田中さん",
    "مُحمد",
    "\u0646\u0647\u200c\u0627\u0644",
    "\x00NUL",
    "a\x08b\x1b[31m",
    "\x85next\u2028line",
    "line\nbreak\r\nand\ttab",
    "x" * 5_000,
    "ﷺ" * 200,
    "İıſß",
    "\\",
    '"',
    "''",
    "`id`",
]
FIELDS = [
    *("First name", "Last name", "Known as", "Year", "Class", "UPN", "Date of birth", "Admission number"),
    *("Parent 1 name", "Parent 1 email", "Parent 1 phone", "Parent 1 relationship", "Parent 1 PR", "Photo consent"),
]
FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def rows() -> list[list[str]]:
    """Each string once in each field of a child who is otherwise like any other."""
    every: list[list[str]] = []
    for string in NAUGHTY:
        for place in range(len(FIELDS)):
            number = str(len(every))
            row = [f"Child{number}", "Invented", "", "7", "7B", "", "", number, f"Parent{number}", "", "", "", "", ""]
            row[place] = string
            every.append(row)
    return every


def as_file(headings: list[str], cells: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([headings, *cells])
    return out.getvalue().encode()


def send(client: Client, name: str, data: bytes) -> str:
    answer = client.post(reverse("consents:import"), {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 302, answer.content.decode()[:2_000]
    return str(answer["Location"])


def is_harmless(page: str) -> bool:
    return "<script>alert" not in page and "<img src=x" not in page


@pytest.mark.slow
def test_no_string_in_any_field_breaks_a_page_a_row_or_the_file_that_is_handed_back(school: School, cai: Staff) -> None:
    client = sign_in(cai)
    url = send(client, "roll.csv", as_file(FIELDS, rows()))
    page = read(client, url)
    assert is_harmless(page)
    file = rolls.rows_of(RollUpload.objects.get())
    assert isinstance(file, rolls.RollFile)
    assert len(file.rows) + len(file.bad) == len(NAUGHTY) * len(FIELDS), "no row is lost"
    answer = client.post(url, {"seen": seen(page)})
    assert is_harmless(read(client, answer["Location"]))
    assert Pupil.objects.count() == len(file.rows)
    assert not any(is_unseen(pupil.name) for pupil in Pupil.objects.all())
    assert not any(is_unseen(parent.name) for parent in Guardian.objects.all())
    handed_back = client.get(url + "rows.csv").content.decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(handed_back, newline="")) for cell in row]
    assert len(cells) > len(file.bad)
    assert not any(cell.startswith(FORMULA) for cell in cells)
    for shown in ("consents:register", "consents:class_list", "consents:asking"):
        assert is_harmless(read(client, reverse(shown)))
    for pupil in Pupil.objects.filter(first_name__regex="[<{%]"):
        assert is_harmless(read(client, reverse("consents:pupil", args=[pupil.public_id])))
    again = send(client, "roll.csv", as_file(FIELDS, rows()))
    before = list(Pupil.objects.order_by("pk").values())
    client.post(again, {"seen": seen(read(client, again))})
    assert list(Pupil.objects.order_by("pk").values()) == before, "and a second time changes nothing"


def is_unseen(name: str) -> bool:
    return any(sign in name for sign in "\0\x08\x1b\u00ad\u200b\u202e\u2066\ufeff")


def test_no_string_as_a_heading_breaks_a_page(school: School, cai: Staff) -> None:
    client = sign_in(cai)
    headings = ["First name", "Last name", *NAUGHTY]
    cells = [["Siân", "Ng", *["x"] * len(NAUGHTY)], ["", "Ng", *["x"] * len(NAUGHTY)]]
    url = send(client, "=cmd <script>alert(1).csv", as_file(headings, cells))
    page = read(client, url)
    assert is_harmless(page)
    assert "x" * 201 not in page
    assert client.get(url + "rows.csv").status_code == 200
    asked = send(client, "b.csv", as_file(["Who", *NAUGHTY], [["Siân", *["=1"] * len(NAUGHTY)]]))
    assert is_harmless(read(client, str(client.get(asked)["Location"])))


@pytest.mark.parametrize("name", ["users.csv", "Student.csv"])
def test_no_string_in_a_set_of_files_breaks_a_page(school: School, cai: Staff, name: str) -> None:
    client = sign_in(cai)
    headings = {
        "users.csv": [
            "sourcedId",
            "role",
            "givenName",
            "familyName",
            "identifier",
            "grades",
            "agentSourcedIds",
            "email",
        ],
        "Student.csv": ["ID", "School DfE Number", "First Name", "Last Name", "Grade", "UPN", "Birthdate", "Status"],
    }[name]
    usual = {"role": "student", "School DfE Number": "1", "sourcedId": "{}", "ID": "{}"}
    named = {"givenName": "A", "familyName": "B", "First Name": "A", "Last Name": "B"}
    cells: list[list[str]] = []
    for string in NAUGHTY:
        for place in range(len(headings)):
            if headings[place] not in ("role", "School DfE Number"):
                row = [({**usual, **named}.get(heading, "")).format(len(cells)) for heading in headings]
                row[place] = string
                cells.append(row)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, as_file(headings, cells))
    url = send(client, "export.zip", packed.getvalue())
    page = read(client, url)
    assert is_harmless(page)
    client.post(url, {"seen": seen(page)})
    assert Pupil.objects.count() > len(NAUGHTY)
    handed_back = client.get(url + "rows.csv")
    assert handed_back.status_code == 200
    assert not any(
        cell.startswith(FORMULA)
        for row in csv.reader(io.StringIO(handed_back.content.decode("utf-8-sig")))
        for cell in row
    )


def test_half_a_sign_in_a_wide_file_costs_its_own_row_only(school: School, cai: Staff) -> None:
    client = sign_in(cai)
    text = "First name,Last name\r\n" + "".join(f"Child{n},Invented\r\n" for n in range(20))
    data = (
        b"\xff\xfe" + text.encode("utf-16-le") + "Si".encode("utf-16-le") + b"\x00\xd8" + "n,Ng\r\n".encode("utf-16-le")
    )
    page = read(client, send(client, "roll.csv", data))
    assert "20 new children" in page
    assert "A letter of the name was lost" in page
