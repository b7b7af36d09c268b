"""A long roll goes on in the background, one at a time, and whoever brought it in sees how far it is."""

import csv
import io

import pytest
import time_machine
from django.utils import timezone

from consents import rolls
from consents.models import ConsentDecision, RollUpload
from consents.tasks import bring_in_rolls, forget
from people import roll_run
from people.models import Membership, Pupil, RollRun, School, Staff
from people.rolls import erase_pupil
from tests import cast
from tests.consents.import_pages.lists import HEAD
from tests.consents.register_pages import read, sign_in
from tests.consents.roll_page import press, seen, send


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roll_run, "ROWS_AT_ONCE", 3)


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


@pytest.mark.parametrize(
    ("count", "says"),
    [
        ("undecided", "1 row is left out until somebody says who it is."),
        ("not_added", "1 child in the file had left and was not here: not added."),
        ("to_come", "1 child in the file is not here yet: not added."),
        ("noes_of_nobody", "1 no in the file is on nobody&#x27;s record."),
        ("parents", "1 parent or carer is new or changed."),
        ("noes", "For 1 child the file&#x27;s no is now on the register."),
        ("addresses", "1 pupil&#x27;s own e-mail address is new or changed."),
    ],
)
def test_what_was_done_is_said_where_there_is_any_of_it(school: School, cai: Staff, count: str, says: str) -> None:
    client = sign_in(cai)
    url = send(client, {"a.csv": HEAD + "Siân,Ng,7B,\n"})
    press(client, url)
    page = read(client, url + "progress/")
    assert "1 new, 0 changed, 0 as before, 0 left." in page
    assert says not in page
    RollRun.objects.update(counts={count: 1})
    assert says in read(client, url + "progress/")


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
