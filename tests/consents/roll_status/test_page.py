"""On the page somebody says what the list does not, nothing is ticked beforehand, and a no always counts."""

import datetime

import pytest
from django.urls import reverse

from audit.models import Event
from audit.names import EventName
from consents.models import ConsentDecision, PupilContact
from consents.rolls import go_on_with_runs
from people import roll_run
from people.models import Guardian, Pupil, RollColumns, School, Staff
from people.rolls import leave_roll
from tests import cast
from tests.consents.register_pages import read, sign_in
from tests.consents.roll_page import press, send
from tests.consents.roll_status.lists import LIST, TODAY, left_on
from tests.people.roster_sets import upn


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
