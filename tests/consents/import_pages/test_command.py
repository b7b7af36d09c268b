"""The same by a command, which says what to do next when it cannot."""

from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from people import roll_run
from people.models import Pupil, RollRun, School, Staff
from tests.consents.import_pages.lists import EVERY, HEAD, STRANGE
from tests.people.roster_sets import zipped


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
