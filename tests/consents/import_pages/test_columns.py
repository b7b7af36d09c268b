"""Which column is which: read from its heading, or said by the school once and for itself alone."""

import pytest

from consents import rolls
from consents.file_answers import CHANNELS_OF
from consents.import_forms import PHOTO
from consents.models import ConsentDecision, RollUpload
from people.importers.roll_csv import Table
from people.importers.roll_file import RollFile
from people.models import Pupil, RollColumns, School, Staff
from tests.consents.import_pages.lists import STRANGE
from tests.consents.register_pages import read, sign_in
from tests.consents.roll_page import press, send


def test_a_column_with_the_whole_name_is_read_and_can_be_chosen(school: School, cai: Staff) -> None:
    client = sign_in(cai)
    page = read(client, send(client, {"a.csv": 'Name,Class\n"Ng, Siân",7B\n'}))
    assert "“Name” → First and last name in one column" in page
    assert "Photo permission in the file" not in page
    url = send(client, {"a.csv": 'Who,Class\n"Ng, Huw",7B\n'})
    answer = client.post(client.get(url)["Location"], {"column-0": "whole_name", "column-1": "registration_group"})
    press(client, answer["Location"])
    assert Pupil.objects.get().name == "Huw Ng"


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
        ({**ANSWERS, "column-2": "password"}, "cannot be chosen here any more"),
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
