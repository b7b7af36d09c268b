"""Every format comes in by the page, and what cannot be read or is hostile does no harm."""

import csv
import io

import pytest
from django.urls import reverse

from consents import rolls
from consents.models import RollUpload
from people.importers.packages import AT_MOST_FILES, SentFile
from people.importers.roll_file import RollFile
from people.models import Guardian, Guardianship, Pupil, School, Staff
from tests.consents.import_pages.lists import EVERY, HEAD
from tests.consents.register_pages import read, sign_in
from tests.consents.roll_page import press, refusal, send
from tests.people.roster_sets import SDS_21, zipped


@pytest.mark.slow
@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("as_zip", [True, False])
def test_every_format_comes_in_by_the_page(school: School, cai: Staff, name: str, as_zip: bool) -> None:
    client = sign_in(cai)
    of = EVERY[name]
    url = send(client, {"export.zip": zipped(of).data} if as_zip else of)
    page = read(client, url)
    assert "Siân" in page
    assert "Not read, and better left out of such files" in page
    assert "Parents and carers in the file" in page
    assert not Pupil.objects.exists()
    assert "2 new, 0 changed" in press(client, url)
    assert Pupil.objects.get(first_name="Siân").search_name.startswith("sian")
    assert set(Guardianship.objects.values_list("parental_responsibility", flat=True)) == {"unknown"}
    url = send(client, of)
    assert "0 new, 0 changed, 2 as before" in press(client, url)


def test_of_a_trusts_files_the_page_asks_which_school_is_ours_and_remembers(school: School, cai: Staff) -> None:
    School.objects.update(name="Another name")
    client = sign_in(cai)
    of = {
        **SDS_21,
        "orgs.csv": SDS_21["orgs.csv"] + "12,Marlow Green School,school,10\n",
        "roles.csv": SDS_21["roles.csv"].replace("2002,11", "2002,12"),
    }
    assert "Write below which is yours" in refusal(client, of)
    press(client, send(client, of, our_school="Ysgol y Dderwen"))
    assert [pupil.first_name for pupil in Pupil.objects.all()] == ["Siân"]
    assert 'value="Ysgol y Dderwen"' in read(client, reverse("consents:import"))
    assert "1 as before" in press(client, send(client, of, our_school="Ysgol y Dderwen"))
    assert "Write below which is yours" in refusal(client, of), "the office emptied the field"


@pytest.mark.parametrize(
    ("of", "sentence"),
    [
        ({"a.zip": b"PK\x03\x04 broken"}, "The zip is damaged"),
        ({"a.zip": zipped({"inner.zip": b"PK"}).data}, "There is no CSV file in it."),
        ({"a.csv": b"\xff\xfe\x00"}, "This is no text file that we can read."),
        ({"a.csv": b"\x00" * 50}, "This is no text file that we can read."),
        ({"roll.xlsx": zipped({"[Content_Types].xml": "x"}).data}, "This is a spreadsheet."),
        ({"a.csv": HEAD, "b.csv": HEAD}, "We do not know what these files are together."),
        ({"users.csv": SDS_21["users.csv"], "Users 2.csv": "x", "roles.csv": "x"}, "is in it twice"),
        ({f"{n}.csv": HEAD for n in range(AT_MOST_FILES + 1)}, "more than the lists of one school"),
        ({"a.csv": ",".join(f"c{n}" for n in range(400)) + "\n"}, "more columns than a list of pupils"),
    ],
)
def test_what_cannot_be_read_is_answered_with_a_sentence(cai: Staff, of: dict[str, str | bytes], sentence: str) -> None:
    assert sentence in refusal(sign_in(cai), of)
    assert not RollUpload.objects.exists()


def test_hostile_words_are_shown_as_words_and_handed_back_harmless(school: School, cai: Staff) -> None:
    words = ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "@SUM(1)", "\u202egnirts", "' OR 1=1 --", "{{ seven }}"]
    head = "First name,Last name,Class,Contact 1 name,UPN,<b>Heading</b>\n"
    rows = "".join(
        f'"{word}","{word}",7B,"{word}",{"" if n % 2 else "A801200005001"},x\n' for n, word in enumerate(words)
    )
    client = sign_in(cai)
    url = send(client, {"a.csv": head + rows})
    page = read(client, url)
    assert "<script>alert(1)" not in page
    assert "<b>Heading" not in page
    back = client.get(url + "rows.csv").content.decode("utf-8-sig")
    assert not any(cell.startswith(rolls.STARTS_A_FORMULA) for row in csv.reader(io.StringIO(back)) for cell in row)
    press(client, url)
    assert {pupil.first_name for pupil in Pupil.objects.all()} == {word.strip("\u202e") for word in words[1::2]}


def test_an_upload_holds_nothing_that_is_never_read(school: School, cai: Staff) -> None:
    head = "First name,Last name,Password,Medical notes,SEN\n"
    upload = rolls.keep_upload(
        [SentFile("a.csv", (head + "Siân,Ng,hunter2,asthma,K\n,Ng,hunter3,x,y\n").encode())], by=cai
    )
    kept = rolls.rows_of(upload)
    assert isinstance(kept, RollFile)
    assert kept.refused == ["Password", "Medical notes", "SEN"]
    assert "hunter" not in str(kept.to_json())
    assert not Guardian.objects.exists()
