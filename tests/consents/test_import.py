"""The import as the office does it: the photo answers in the file, the page, the command."""

import csv
import datetime
import io
from collections.abc import Callable
from pathlib import Path

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from consents import rolls, services
from consents.file_answers import answer_key, answers_of
from consents.models import Answer, ConsentDecision, PupilContact, Respondent, RollUpload
from consents.queries import Need, resolve_needs
from consents.tasks import forget
from people.importers.headings import is_yes
from people.importers.roll_csv import read_roll
from people.models import Pupil, School, Staff
from people.queries import today_in
from people.roll_plan import plan_roll
from people.roll_run import Done
from policies.models import Protocol
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.posts_with import told_about
from tests.consents.register_pages import read, sign_in
from tests.consents.roll_page import seen

HEAD = "First name,Last name,Registration group,Photo consent\n"


def bring(school: School, by: Staff, text: str) -> Done:
    file = read_roll(text.encode(), answer_key=answer_key)
    return rolls.bring_in(school, file, by=by, seen=plan_roll(school, file).digest())


def let_yes_count(school: School) -> None:
    protocol = Protocol.objects.get(school=school)
    protocol.rules["imported_yes_counts"] = True
    protocol.save()


def may_be_in_a_group_photo(pupil: Pupil, channel: str = "website") -> bool:
    need = Need(pupil.pk, channel, "photo_group")
    found = resolve_needs(school_id=pupil.school_id, needs=[need], at=timezone.now(), on=today_in(pupil.school))
    return found[need].is_held


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Photo consent", "everywhere"),
        ("Photograph permission", "everywhere"),
        ("Caniatâd llun", "everywhere"),
        ("Facebook", "facebook"),
        ("Photo consent (Facebook)", "facebook"),
        ("Twitter", "x"),
        ("Website photos", "website"),
        ("Social media", "social"),
        ("Instagram consent", "instagram"),
        ("Consent", "everywhere"),
        ("Website", "website"),
        ("X consent", "x"),
        ("Facebook (given by mother) permission", "facebook"),
        ("Admission number", None),
        ("House", None),
        ("Trip consent", None),
        ("Permission to go home alone", None),
        ("Social club", None),
        ("Web address", None),
        ("Set X", None),
        ("", None),
    ],
)
def test_which_columns_hold_answers(heading: str, key: str | None) -> None:
    assert answer_key(heading) == key


@pytest.mark.parametrize("cell", ["Y", "yes", "TRUE", "1", "Granted", "ie", "ydw"])
def test_a_plain_yes(cell: str) -> None:
    assert is_yes(cell)


@pytest.mark.parametrize("cell", ["N", "no", "0", "refused", "Yes but not Facebook", "ask mum", "na", "?"])
def test_whatever_is_no_plain_yes_is_a_no(cell: str) -> None:
    assert not is_yes(cell)


def test_a_no_in_any_column_wins_for_its_channels() -> None:
    said = answers_of({"everywhere": ["yes"], "social": ["no"]})
    assert said["website", "photo_group"] == Answer.GIVEN
    assert said["facebook", "photo_group"] == Answer.REFUSED
    assert said["facebook", "video"] == Answer.REFUSED
    assert ("website", "video") not in said
    assert ("website", "first_name") not in said


def test_a_no_in_any_of_several_columns_about_one_thing_wins() -> None:
    assert answers_of({"website": ["no", "yes"]})["website", "photo_group"] == Answer.REFUSED


def test_of_a_child_who_stands_in_the_file_twice_the_no_counts(school: School, cai: Staff) -> None:
    let_yes_count(school)
    bring(school, cai, HEAD + "Siân,ap Rhys,7B,Y\nSiân,ap Rhys,7B,N\n")
    assert not may_be_in_a_group_photo(Pupil.objects.get())


def test_a_yes_in_next_years_file_counts_for_next_year(school: School, cai: Staff) -> None:
    let_yes_count(school)
    text = HEAD + "Siân,ap Rhys,7B,Y\n"
    with time_machine.travel("2026-10-01T10:00+01:00", tick=False):
        bring(school, cai, text)
    with time_machine.travel("2027-09-02T10:00+01:00", tick=False):
        assert not may_be_in_a_group_photo(Pupil.objects.get())
        bring(school, cai, text)
        assert may_be_in_a_group_photo(Pupil.objects.get())
        assert bring(school, cai, text).yeses == 0


def test_a_no_in_the_file_counts_and_a_yes_does_not_unless_the_school_says_so(school: School, cai: Staff) -> None:
    bring(school, cai, HEAD + "Siân,ap Rhys,7B,Y\nLlŷr,Ng,7B,N\n")
    siân, llŷr = Pupil.objects.get(first_name="Siân"), Pupil.objects.get(first_name="Llŷr")
    assert not may_be_in_a_group_photo(siân)
    assert set(ConsentDecision.objects.filter(pupil_id=siân.pk).values_list("counts", flat=True)) == {False}
    cast.answer_for(siân)
    cast.answer_for(llŷr)
    assert may_be_in_a_group_photo(siân)
    assert not may_be_in_a_group_photo(llŷr)


def test_where_the_school_says_so_a_yes_counts_until_the_end_of_the_school_year(school: School, cai: Staff) -> None:
    let_yes_count(school)
    with time_machine.travel("2026-10-01T10:00+01:00", tick=False):
        bring(school, cai, HEAD + "Siân,ap Rhys,7B,Y\n")
        assert may_be_in_a_group_photo(Pupil.objects.get())
    with time_machine.travel("2027-09-01T00:00+01:00", tick=False):
        assert not may_be_in_a_group_photo(Pupil.objects.get())


def test_the_same_file_twice_adds_nothing(school: School, cai: Staff) -> None:
    text = HEAD + "Siân,ap Rhys,7B,Y\nLlŷr,Ng,7B,N\nMair,Ng,7B,\n"
    first = bring(school, cai, text)
    count = ConsentDecision.objects.count()
    second = bring(school, cai, text)
    assert ((first.noes, first.yeses), (second.noes, second.yeses)) == ((1, 1), (0, 0))
    assert ConsentDecision.objects.count() == count
    assert set(ConsentDecision.objects.values_list("respondent", "route")) == {(Respondent.FAMILY, "import")}


def test_a_file_never_undoes_a_no_that_somebody_said_here(school: School, cai: Staff, sam: Staff) -> None:
    let_yes_count(school)
    bring(school, cai, HEAD + "Siân,ap Rhys,7B,Y\n")
    siân = Pupil.objects.get()
    assert may_be_in_a_group_photo(siân)
    services.withdraw_consent(siân, by=cai, respondent=Respondent.FAMILY)
    bring(school, cai, HEAD + "Siân,ap Rhys,7B,Y\n")
    assert not may_be_in_a_group_photo(siân)


def test_a_new_no_in_the_file_stops_posts_in_the_same_transaction(
    school: School, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    siân = cast.make_pupil(school, "Siân", "ap Rhys")
    cast.answer_for(siân)
    post = told_about(siân, author=sam)
    post.appearances.update(material="photo_group")
    post = at(PostState.SCHEDULED, post=post)
    bring(school, cai, HEAD + "Siân,ap Rhys,7B,N\n")
    assert Post.objects.get(pk=post.pk).state == PostState.DRAFT


def upload(staff: Staff, text: str, name: str = "roll.csv") -> str:
    """The address of the difference."""
    client = sign_in(staff)
    answer = client.post(reverse("consents:import"), {"file": SimpleUploadedFile(name, text.encode())})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def test_the_office_looks_first_and_then_brings_it_in(school: School, cai: Staff) -> None:
    url = upload(cai, HEAD + "Siân,ap Rhys,7B,\n,Missing,7B,\n")
    client = sign_in(cai)
    page = read(client, url)
    assert "1 new child" in page
    assert "Siân ap Rhys" in page
    assert "The first name or the last name is missing." in page
    assert not Pupil.objects.exists()
    assert client.post(url, {"seen": seen(page)}).status_code == 302
    assert Pupil.objects.get().name == "Siân ap Rhys"
    kept = rolls.rows_of(RollUpload.objects.get())
    assert (kept.rows, [bad.cells[1] for bad in kept.bad]) == ([], ["Missing"])
    assert "1 row could not be read" in read(client, url + "progress/")


def test_of_a_file_without_a_bad_row_nothing_is_kept(school: School, cai: Staff) -> None:
    url = upload(cai, HEAD + "Siân,ap Rhys,7B,\n")
    client = sign_in(cai)
    client.post(url, {"seen": seen(read(client, url))})
    assert not RollUpload.objects.exists()
    assert "1 new, 0 changed" in read(client, url + "progress/")


def test_the_difference_asks_who_is_who_and_whether_it_is_the_whole_roll(school: School, cai: Staff) -> None:
    cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    cast.make_pupil(school, "Llŷr", "Ng", group="7B")
    url = upload(cai, HEAD + "Siân,ap Rhys,8B,\n")
    client = sign_in(cai)
    page = read(client, url)
    assert "The same name, another class" in page
    client.post(url, {"seen": seen(page), "line-2": "skip", "all_lines": "same", "whole_roll": "yes"})
    assert Pupil.objects.get(first_name="Siân").registration_group == "8B"
    assert Pupil.objects.get(first_name="Llŷr").left_on == today_in(school)


def test_who_is_left_out_is_said(school: School, cai: Staff) -> None:
    cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    url = upload(cai, HEAD + "Siân,ap Rhys,8B,\n")
    client = sign_in(cai)
    answer = client.post(url, {"seen": seen(read(client, url)), "line-2": "skip"}, follow=True)
    assert "1 row is left out until somebody says who it is." in answer.content.decode()


@pytest.mark.slow
def test_a_new_school_year_without_numbers_is_decided_in_one_answer(school: School, cai: Staff) -> None:
    """1,500 children are each in another class: the page stays readable, and one answer is meant for all."""
    for number in range(250):
        cast.make_pupil(school, "Siân", f"Prosser N{number}", group="7B")
    url = upload(cai, HEAD + "".join(f"Siân,Prosser N{number},8B,\n" for number in range(250)))
    client = sign_in(cai)
    page = read(client, url)
    assert page.count('name="line-') == 200
    client.post(url, {"seen": seen(page), "all_lines": "same"})
    assert Pupil.objects.filter(registration_group="8B").count() == Pupil.objects.count() == 250


def test_the_difference_says_which_columns_are_answers_and_what_they_do(school: School, cai: Staff) -> None:
    head = "First name,Last name,Class,Photo consent,Facebook,Trip consent\n"
    url = upload(cai, head + "Siân,Ng,7B,Y,ask mum,Y\nMair,Ng,7B,Y,,N\nOwen,Ng,7B,,,\n")
    page = read(sign_in(cai), url)
    assert "Read from: Photo consent, Facebook" in page
    assert "1 child with a no: it counts." in page
    assert "1 child with a yes: it is kept and does not count." in page
    assert "no use for: Trip consent" in page
    let_yes_count(school)
    assert "1 child with a yes: it counts, as your school decided." in read(sign_in(cai), url)


def test_a_file_that_is_too_large_is_never_read(cai: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_read(*_args: object, **_fields: object) -> None:
        raise AssertionError

    monkeypatch.setattr(rolls, "keep_upload", is_read)
    file = SimpleUploadedFile("roll.csv", b"a" * 12_000_001)
    answer = sign_in(cai).post(reverse("consents:import"), {"file": file})
    assert answer.status_code == 422
    assert "larger than 12 MB" in answer.content.decode()


def test_a_difference_that_is_no_longer_true_is_shown_again(school: School, cai: Staff) -> None:
    url = upload(cai, HEAD + "Siân,ap Rhys,7B,\n")
    client = sign_in(cai)
    old = seen(read(client, url))
    cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    answer = client.post(url, {"seen": old})
    assert answer.status_code == 409
    assert Pupil.objects.count() == 1


def test_the_bad_rows_come_back_with_reasons_and_no_formula(school: School, cai: Staff) -> None:
    url = upload(cai, "First name,Last name,UPN,Password\n=HYPERLINK(1),Prosser,A801200005001,hunter2\n+1,,,x\n")
    answer = sign_in(cai).get(url + "rows.csv")
    assert answer["Content-Type"].startswith("text/csv")
    text = answer.content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["First name", "Last name", "UPN", "Line", "Reason"]
    assert rows[1][:4] == ["'=HYPERLINK(1)", "Prosser", "A801200005001", "2"]
    assert rows[2][0] == "'+1"
    assert "hunter2" not in text


def test_the_upload_is_one_persons_encrypted_and_forgotten_within_the_hour(
    school: School, cai: Staff, olu: Staff, des: Staff
) -> None:
    url = upload(cai, HEAD + "Zebedee,Quartz,7B,\n")
    kept = RollUpload.objects.get()
    assert b"Zebedee" not in bytes(kept.sealed)
    assert kept.forget_at - timezone.now() <= datetime.timedelta(hours=1)
    assert sign_in(olu).get(url).status_code == 404
    assert sign_in(des).get(url).status_code == 403
    with time_machine.travel(timezone.now() + datetime.timedelta(minutes=61)):
        assert sign_in(cai).get(url).status_code == 404
        assert forget() == 1
    assert not RollUpload.objects.exists()


@pytest.mark.parametrize("who", ["sam", "dee", "mo", "des", "hana"])
def test_only_the_office_brings_in_a_roll(who: str, request: pytest.FixtureRequest) -> None:
    client = sign_in(request.getfixturevalue(who))
    assert client.get(reverse("consents:import")).status_code == 403
    file = SimpleUploadedFile("roll.csv", (HEAD + "Siân,ap Rhys,7B,\n").encode())
    assert client.post(reverse("consents:import"), {"file": file}).status_code == 403
    assert not RollUpload.objects.exists()


def test_a_file_that_is_no_roll_says_why(cai: Staff) -> None:
    client = sign_in(cai)
    file = SimpleUploadedFile("roll.xlsx", b"PK\x03\x04 something")
    answer = client.post(reverse("consents:import"), {"file": file})
    assert answer.status_code == 422
    assert "This is a spreadsheet" in answer.content.decode()


def test_the_command_says_what_would_change_and_names_nobody(
    school: School, cai: Staff, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "roll.csv"
    path.write_text(HEAD + "Siân,ap Rhys,7B,N\n,Missing,7B,\n")
    call_command("import_roll", str(path), school=school.slug, by=cai.email)
    said = capsys.readouterr().out
    assert "1 new, 0 changed" in said
    assert "Nothing was changed" in said
    assert "Siân" not in said
    assert not Pupil.objects.exists()
    back = tmp_path / "back.csv"
    call_command("import_roll", str(path), school=school.slug, by=cai.email, apply=True, bad_rows=back)
    assert Pupil.objects.count() == 1
    assert "Missing" in back.read_text()


def test_the_command_is_for_those_who_keep_the_register(school: School, sam: Staff, cai: Staff, tmp_path: Path) -> None:
    path = tmp_path / "roll.csv"
    path.write_text(HEAD + "Siân,ap Rhys,7B,N\n")
    with pytest.raises(CommandError, match="does not include"):
        call_command("import_roll", str(path), school=school.slug, by=sam.email, apply=True)
    with pytest.raises(CommandError, match="No such school"):
        call_command("import_roll", str(path), school="nowhere", by=cai.email)
    assert not Pupil.objects.exists()


def test_pupils_own_addresses_come_in_of_those_who_answer_soon_and_of_nobody_else(school: School, cai: Staff) -> None:
    thirteen, nine = (timezone.localdate().year - age for age in (14, 10))
    text = (
        "First name,Last name,Registration group,Date of birth,Pupil email,Email\n"
        f"Siân,ap Rhys,9M,1/1/{thirteen},Sian@pupils.example,home@families.example\n"
        f"Ifan,Ward,5B,1/1/{nine},ifan@pupils.example,\n"
        "Nia,Ward,9M,,nia@pupils.example,\n"
        f"Ola,Nowak,9M,1/1/{thirteen},,\n"
    )
    assert bring(school, cai, text).addresses == 0, "the school asks no pupils before they are 18"
    assert not PupilContact.objects.exists()
    protocol = Protocol.objects.get(school=school)
    protocol.rules["pupil_answers_from"] = 14
    protocol.save()
    assert bring(school, cai, text).addresses == 2
    kept = set(PupilContact.objects.values_list("pupil__first_name", "email"))
    assert kept == {("Siân", "Sian@pupils.example"), ("Nia", "nia@pupils.example")}
    assert bring(school, cai, text).addresses == 0, "the same file again adds nothing"
    assert bring(school, cai, text.replace("Sian@", "sian.ap@").replace("nia@pupils.example", "")).addresses == 1
    addresses = set(PupilContact.objects.values_list("email", flat=True))
    assert addresses == {"sian.ap@pupils.example", "nia@pupils.example"}, "an empty cell takes nothing away"


def test_the_difference_says_how_many_addresses_there_are_before_any_is_kept(school: School, cai: Staff) -> None:
    client = sign_in(cai)
    text = "First name,Last name,Pupil email\nNia,Ward,nia@pupils.example\n"
    sent = client.post(reverse("consents:import"), {"file": SimpleUploadedFile("roll.csv", text.encode())}, follow=True)
    assert "1 pupil has an e-mail address of their own in the file." in sent.content.decode()
    assert not PupilContact.objects.exists()
