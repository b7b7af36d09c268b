"""Bringing in a roll in a browser without JavaScript: every format, the columns that a school names, the progress."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents import rolls
from consents.file_answers import CHANNELS_OF, answer_key
from consents.import_forms import PHOTO
from consents.models import ConsentDecision, RollUpload
from consents.tasks import bring_in_rolls, forget
from people import roll_run
from people.importers.packages import AT_MOST_FILES, SentFile
from people.importers.roll_csv import Table, read_roll
from people.importers.roll_file import RollFile
from people.models import Guardian, Guardianship, Membership, Pupil, RollColumns, RollRun, School, Staff
from people.roll_plan import plan_roll
from people.rolls import erase_pupil
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.posts_with import told_about
from tests.consents.register_pages import read, sign_in
from tests.consents.test_import import seen
from tests.people.roster_sets import ONEROSTER_11, ONEROSTER_12, SDS_21, SDS_UK, upn, zipped

EVERY = {"sds_uk": SDS_UK, "sds_21": SDS_21, "oneroster 1.1": ONEROSTER_11, "oneroster 1.2": ONEROSTER_12}
HEAD = "First name,Last name,Registration group,Photo consent\n"


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roll_run, "ROWS_AT_ONCE", 3)


@pytest.fixture(autouse=True)
def in_term() -> Iterator[None]:
    """The roles in the invented files have not ended."""
    with time_machine.travel("2026-11-25T10:00+00:00"):
        yield


def send(client: Client, of: Mapping[str, str | bytes], **more: str) -> str:
    """The address that comes after the upload."""
    sent = [SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode()) for name, text in of.items()]
    answer = client.post(reverse("consents:import"), {"file": sent, **more})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def refusal(client: Client, of: Mapping[str, str | bytes], **more: str) -> str:
    sent = [SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode()) for name, text in of.items()]
    answer = client.post(reverse("consents:import"), {"file": sent, **more})
    assert answer.status_code == 422
    return answer.content.decode()


def press(client: Client, url: str, **more: str) -> str:
    """Look at the difference and bring it in: the page that follows."""
    answer = client.post(url, {"seen": seen(read(client, url)), **more})
    assert answer.status_code == 302
    return read(client, answer["Location"])


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


def test_a_number_beside_another_name_is_asked_about_with_both_names(school: School, cai: Staff) -> None:
    cast.make_pupil(school, "Siân", "Ng", group="7B", mis_id="41")
    client = sign_in(cai)
    url = send(client, {"a.csv": "First name,Last name,Class,Adno\nHuw,Prys,8C,41\n"})
    assert "Huw Prys: Siân Ng, 7B → 8C" in read(client, url)
    press(client, url, **{"line-2": "other"})
    assert {pupil.name for pupil in Pupil.objects.all()} == {"Siân Ng", "Huw Prys"}


def test_a_column_with_the_whole_name_is_read_and_can_be_chosen(school: School, cai: Staff) -> None:
    client = sign_in(cai)
    page = read(client, send(client, {"a.csv": 'Name,Class\n"Ng, Siân",7B\n'}))
    assert "“Name” → First and last name in one column" in page
    assert "Photo permission in the file" not in page
    url = send(client, {"a.csv": 'Who,Class\n"Ng, Huw",7B\n'})
    answer = client.post(client.get(url)["Location"], {"column-0": "whole_name", "column-1": "registration_group"})
    press(client, answer["Location"])
    assert Pupil.objects.get().name == "Huw Ng"


STRANGE = (
    "Enw,Teulu,Grŵp,Rhif,Llun?,Mam,Cyfrinair password\nSiân,Llŷr,7B,5001,Na,Mair Llŷr,hunter2\nHuw,Prys,7C,5002,,,x\n"
)
ANSWERS = {
    "column-0": "first_name",
    "column-1": "last_name",
    "column-2": "registration_group",
    "column-3": "mis_id",
    "column-4": "answers:everywhere",
    "column-5": "parent1_name",
}


def test_headings_that_nobody_knows_are_asked_about_once(school: School, cai: Staff) -> None:
    client = sign_in(cai)
    url = send(client, {"rhestr.csv": STRANGE})
    page = client.get(url, follow=True).content.decode()
    assert "Which column is which?" in page
    assert "Siân · Huw" in page
    assert "Cyfrinair password" in page
    assert "hunter2" not in page
    assert b"hunter2" not in bytes(RollUpload.objects.get().sealed)
    answer = client.post(url + "columns/", ANSWERS)
    assert (answer.status_code, answer["Location"]) == (302, url)
    assert "1 child with a no: it counts." in read(client, url)
    press(client, url)
    siân = Pupil.objects.get(first_name="Siân")
    assert (siân.registration_group, siân.mis_id, siân.guardians.get().name) == ("7B", "5001", "Mair Llŷr")
    assert set(ConsentDecision.objects.filter(pupil_id=siân.pk).values_list("answer", flat=True)) == {"refused"}
    assert "2 as before" in press(client, send(client, {"rhestr.csv": STRANGE})), "it is remembered"


def test_what_a_school_said_holds_for_no_other_school(school: School, cai: Staff, olu: Staff) -> None:
    RollColumns.objects.create(school=school, columns={"enw": "first_name", "teulu": "last_name"})
    kinds = []
    for by in (cai, olu):
        send(sign_in(by), {"a.csv": STRANGE})
        kinds.append(type(rolls.rows_of(RollUpload.objects.get(by=by))))
    assert kinds == [RollFile, Table]


def test_whoever_wants_to_say_it_is_asked_and_what_we_thought_is_filled_in(school: School, cai: Staff) -> None:
    client = sign_in(cai)
    url = send(client, {"a.csv": "First name,Last name,House,Photo consent\nSiân,Ng,Red,N\n"}, choose_columns="on")
    page = client.get(url, follow=True).content.decode()
    assert '<option value="first_name" selected>' in page
    assert '<option value="answers:everywhere" selected>' in page
    client.post(url + "columns/", {"column-0": "first_name", "column-1": "last_name", "column-2": "registration_group"})
    press(client, url)
    assert Pupil.objects.get().registration_group == "Red"
    assert not ConsentDecision.objects.exists(), "the school said that this column is not read"


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Say which column is the first name and which is the last name."),
        ({**ANSWERS, "column-2": "first_name"}, "Two columns are this."),
        ({**ANSWERS, "column-2": "password"}, "Select a valid choice"),
    ],
)
def test_columns_that_cannot_be_are_asked_about_again(cai: Staff, said: dict[str, str], sentence: str) -> None:
    client = sign_in(cai)
    url = send(client, {"a.csv": STRANGE}) + "columns/"
    answer = client.post(url, said)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not RollColumns.objects.exists()


def test_every_key_of_a_photo_answer_can_be_chosen() -> None:
    assert set(PHOTO) == set(CHANNELS_OF)


@pytest.mark.usefixtures("small_parts")
def test_a_long_roll_goes_on_in_the_background_and_says_how_far_it_is(school: School, cai: Staff) -> None:
    client = sign_in(cai)
    url = send(client, {"a.csv": HEAD + "".join(f"Child{n},Ng,7B,N\n" for n in range(8)) + ",Missing,7B,\n"})
    page = press(client, url)
    assert "3 of 8 rows are done." in page
    assert '<progress max="8" value="3"' in page
    assert "Look again" in page
    assert Pupil.objects.count() == 3
    assert client.get(url)["Location"] == url + "progress/", "it is not brought in twice"
    assert bring_in_rolls() == 1
    page = read(client, url + "progress/")
    assert "8 new, 0 changed" in page
    assert "For 8 children the file&#x27;s no is now on the register." in page
    assert "1 row could not be read." in page
    assert "hx-trigger" not in page.split('id="roll-progress"')[1].split(">")[0]
    assert Pupil.objects.count() == ConsentDecision.objects.values("pupil_id").distinct().count() == 8
    assert bring_in_rolls() == 0
    rows = list(csv.reader(io.StringIO(client.get(url + "rows.csv").content.decode("utf-8-sig"))))
    assert rows[1][1] == "Missing"


@pytest.mark.usefixtures("small_parts")
def test_a_worker_that_died_is_replaced_and_too_many_deaths_end_it_with_a_sentence(school: School, cai: Staff) -> None:
    client = sign_in(cai)
    url = send(client, {"a.csv": HEAD + "".join(f"Child{n},Ng,7B,\n" for n in range(5))})
    press(client, url)
    RollRun.objects.update(tries=1)
    assert bring_in_rolls() == 0, "another worker is at it"
    with time_machine.travel(timezone.now() + roll_run.SILENT_FOR * 2):
        RollRun.objects.update(tries=roll_run.MOST_TRIES)
        assert bring_in_rolls() == 1
    page = read(client, url + "progress/")
    assert "3 of 5 rows are in, and nothing of them is lost." in page
    assert "Bring the same file in again" in page
    url = send(client, {"a.csv": HEAD + "".join(f"Child{n},Ng,7B,\n" for n in range(5))})
    press(client, url)
    assert bring_in_rolls() == 1
    assert "2 new, 0 changed, 3 as before" in read(client, url + "progress/")
    assert Pupil.objects.count() == 5


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("why", ["a child is forgotten", "the role has ended", "the hour is over"])
def test_a_run_whose_rows_or_right_are_gone_ends_where_it_is(school: School, cai: Staff, hana: Staff, why: str) -> None:
    client = sign_in(cai)
    press(client, send(client, {"a.csv": HEAD + "".join(f"Child{n},Ng,7B,\n" for n in range(5))}))
    if why == "a child is forgotten":
        erase_pupil(Pupil.objects.first(), by=hana)
    elif why == "the role has ended":
        Membership.objects.filter(staff=cai, role="office").update(ends_on="2026-11-01")
    else:
        RollUpload.objects.update(forget_at=timezone.now())
        forget()
    assert bring_in_rolls() == 1
    run = RollRun.objects.get()
    assert (run.is_complete, run.ended_at is None, Pupil.objects.count()) == (False, False, 3)


def test_bad_rows_that_were_deleted_with_a_child_do_not_come_back(
    school: School, cai: Staff, hana: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The child is forgotten after the last row and before the rest of the upload is put away."""
    client = sign_in(cai)
    url = send(client, {"a.csv": HEAD + "Zebedee,Ng,7B,\n,Missing,7B,\n"})
    bring_in = rolls.continue_run

    def and_forget(*args: object, **how: object) -> RollRun:
        run = bring_in(*args, **how)
        erase_pupil(Pupil.objects.get(), by=hana)
        return run

    monkeypatch.setattr(rolls, "continue_run", and_forget)
    assert "1 new, 0 changed" in press(client, url)
    assert not RollUpload.objects.exists()


@pytest.mark.usefixtures("small_parts")
def test_while_one_roll_comes_in_no_other_does(school: School, cai: Staff, hana: Staff) -> None:
    other = cast.make_staff(school, "Ms Lindqvist", "office")
    press(sign_in(cai), send(sign_in(cai), {"a.csv": HEAD + "".join(f"Child{n},Ng,7B,\n" for n in range(5))}))
    client = sign_in(other)
    url = send(client, {"a.csv": HEAD + "Zofia,Ng,7B,\n"})
    answer = client.post(url, {"seen": seen(read(client, url))})
    assert answer.status_code == 409
    assert "Somebody is bringing in a roll at this moment." in answer.content.decode()
    assert client.get(url + "progress/")["Location"] == url


def test_progress_is_one_persons(school: School, cai: Staff, olu: Staff, des: Staff) -> None:
    client = sign_in(cai)
    url = send(client, {"a.csv": HEAD + "Zofia,Ng,7B,\n"})
    press(client, url)
    assert client.get(url + "progress/").status_code == 200
    assert sign_in(olu).get(url + "progress/").status_code == 404
    assert sign_in(des).get(url + "progress/").status_code == 403
    assert client.post(url + "progress/").status_code == 405


def test_the_difference_names_who_gains_and_who_loses_responsibility(school: School, cai: Staff) -> None:
    head = "First name,Last name,Class,Contact 1 name,Contact 1 PR\n"
    client = sign_in(cai)
    press(client, send(client, {"a.csv": head + "Siân,Ng,7B,Mair Ng,Yes\nHuw,Prys,7B,Ann Prys,No\n"}))
    page = read(client, send(client, {"a.csv": head + "Siân,Ng,7B,Mair Ng,No\nHuw,Prys,7B,Ann Prys,Yes\n"}))
    assert "Mair Ng (Siân Ng)" in page
    assert "What rested on their yes stops." in page
    assert "Ann Prys (Huw Prys)" in page
    assert "The register stands" in page


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


def statements(school: School, by: Staff, count: int, answer: str) -> int:
    text = "First name,Last name,Class,UPN,Photo consent\n" + "".join(
        f"Child{n},Ng,7B,{upn(n)},{answer}\n" for n in range(count)
    )
    file = read_roll(text.encode(), answer_key=answer_key)
    with CaptureQueriesContext(connection) as asked:
        done = rolls.bring_in(school, file, by=by, seen=plan_roll(school, file).digest())
    assert done.noes + done.yeses == count
    return len(asked)


@pytest.mark.slow
@pytest.mark.parametrize("answer", ["Y", "N"])
def test_photo_answers_cost_no_statement_a_child(school: School, cai: Staff, olu: Staff, answer: str) -> None:
    few, many = statements(school, cai, 20, answer), statements(olu.school, olu, 200, answer)
    if connection.features.max_query_params is None:
        assert few == many < 45
    assert many - few < 90


def test_many_noes_at_once_stop_every_post_with_one_of_the_children(
    school: School, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    posts = []
    for n in range(4):
        pupil = cast.make_pupil(school, f"Child{n}", "Ng", upn=upn(n))
        cast.answer_for(pupil)
        post = told_about(pupil, author=sam)
        post.appearances.update(material="photo_group")
        posts.append(at(PostState.SCHEDULED, post=post))
    text = "First name,Last name,Class,UPN,Photo consent\n" + "".join(
        f"Child{n},Ng,7B,{upn(n)},{'N' if n < 3 else 'Y'}\n" for n in range(4)
    )
    file = read_roll(text.encode(), answer_key=answer_key)
    rolls.bring_in(school, file, by=cai, seen=plan_roll(school, file).digest())
    states = [Post.objects.get(pk=post.pk).state for post in posts]
    assert states == [PostState.DRAFT] * 3 + [PostState.SCHEDULED]
    assert Event.objects.filter(name=EventName.CONSENT_WITHDRAWN).count() == 3
    assert Event.objects.filter(name=EventName.CONSENT_RECORDED).count() == 1


@pytest.mark.slow
@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("how", ["folder", "zip", "files"])
def test_the_command_takes_a_folder_a_zip_or_files(
    school: School, cai: Staff, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, how: str
) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    for file, text in EVERY[name].items():
        (folder / file).write_bytes(text.encode())
    (folder / "notes.txt").write_text("not a list")
    (tmp_path / "export.zip").write_bytes(zipped(EVERY[name]).data)
    paths = {"folder": [folder], "zip": [tmp_path / "export.zip"], "files": sorted(folder.glob("*.csv"))}[how]
    call_command("import_roll", *map(str, paths), school=school.slug, by=cai.email)
    said = capsys.readouterr().out
    assert "2 new, 0 changed" in said
    assert "Parents: " in said
    assert not any(word in said for word in ("Siân", "Mair", "home.example", "secret", "P@55"))
    assert not Pupil.objects.exists()
    call_command("import_roll", *map(str, paths), school=school.slug, by=cai.email, apply=True)
    said = capsys.readouterr().out
    assert "of 2 rows" in said or "of 3 rows" in said
    assert Pupil.objects.count() == 2
    call_command("import_roll", *map(str, paths), school=school.slug, by=cai.email, apply=True, whole_roll=True)
    assert "Brought in: 0 new, 0 changed, 0 left" in capsys.readouterr().out


def test_the_command_says_what_to_do_next_when_it_cannot(school: School, cai: Staff, tmp_path: Path) -> None:
    strange, missing, big = tmp_path / "a.csv", tmp_path / "nowhere.csv", tmp_path / "b.zip"
    strange.write_text(STRANGE)
    big.write_bytes(b"PK\x03\x04 broken")
    how = {"school": school.slug, "by": cai.email}
    with pytest.raises(CommandError, match="on the page “Bring in the roll”"):
        call_command("import_roll", str(strange), **how)
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_roll", str(missing), **how)
    with pytest.raises(CommandError, match="Make it anew"):
        call_command("import_roll", str(big), **how)
    RollRun.objects.create(school=school, by=cai, rows=5)
    strange.write_text(HEAD + "Siân,Ng,7B,\n")
    with pytest.raises(CommandError, match="Wait two minutes"):
        call_command("import_roll", str(strange), apply=True, **how)
    with time_machine.travel(timezone.now() + roll_run.SILENT_FOR * 2):
        call_command("import_roll", str(strange), apply=True, **how)
    assert Pupil.objects.count() == 1


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
