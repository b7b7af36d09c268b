"""The command says and does what the page does, and nobody leaves by one answer for all."""

import datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from people.models import Pupil, School, Staff
from tests.consents.roll_status.lists import LIST, TODAY, left_on


@pytest.mark.django_db
def test_the_command_says_and_does_the_same(here: list[Pupil], school: School, cai: Staff, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST)
    out = StringIO()
    how = {"school": school.slug, "by": cai.email, "stdout": out}
    call_command("import_roll", str(path), **how)
    assert "Leavers: 2 on the roll here, 1 of them without a day; 1 not known here and not added." in out.getvalue()
    assert "Not here yet: 1 not added; 0 on the roll here, who stay." in out.getvalue()
    call_command("import_roll", str(path), apply=True, leavers_today=True, **how)
    assert left_on() == {"Siân": None, "Llŷr": datetime.date(2026, 7, 22), "Ffion": TODAY}


@pytest.mark.django_db
def test_the_command_names_the_line_of_a_no_that_is_on_nobodys_record(
    here: list[Pupil], school: School, cai: Staff, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("First name,Last name,Class,Status,Photo consent\nLlŷr,Ng,9M,Left,No\nOld,Pupil,9M,Applicant,No\n")
    out = StringIO()
    call_command("import_roll", str(path), school=school.slug, by=cai.email, stdout=out)
    for line in (2, 3):
        assert f"line {line}: the no in it is on nobody's record. Say on the page whose it is." in out.getvalue()
    assert "Pupil" not in out.getvalue().replace("Pupils", "")
    many = "".join(f"Old,Pupil{number},9M,Left,No\n" for number in range(25))
    path.write_text(f"First name,Last name,Class,Status,Photo consent\n{many}")
    call_command("import_roll", str(path), school=school.slug, by=cai.email, stdout=(out := StringIO()))
    assert out.getvalue().count("the no in it is on nobody's record") == 20
    assert "… and 5 more like these." in out.getvalue()


@pytest.mark.django_db
def test_the_command_takes_no_leaver_for_the_same_child(
    here: list[Pupil], school: School, cai: Staff, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("First name,Last name,Class,Status,Leaving date\nLlŷr,Ng,9M,Left,22/07/2026\nSiân,Prosser,9M,,\n")
    call_command(
        "import_roll", str(path), school=school.slug, by=cai.email, apply=True, same_children=True, stdout=StringIO()
    )
    assert not any(left_on().values())
    assert Pupil.objects.get(first_name="Siân").registration_group == "9M"
