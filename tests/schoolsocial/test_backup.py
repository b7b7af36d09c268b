"""Backup and restore: a round trip on each database, and what is refused."""

import os
import subprocess
import sys
import tarfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from pytest_django import Settings

from schoolsocial import backups
from tests.schoolsocial.backup_scenario import play

pytestmark = pytest.mark.slow  # real processes


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_a_round_trip_on_postgresql(app_role: str, settings: Settings, tmp_path: Path) -> None:
    here = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path / "media"}}
    settings.STORAGES = {**settings.STORAGES, "default": here}
    settings.APP_DATABASE_ROLE = urlsplit(os.environ["TEST_APP_DATABASE_URL"]).username
    play(tmp_path)
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege(%s, 'posts_post', 'UPDATE')", [app_role])
        assert cursor.fetchone() == (True,), "the application can work again"


def test_a_round_trip_on_sqlite(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "VAR_DIR": str(tmp_path / "var"),
        "DATABASE_URL": f"sqlite:///{tmp_path}/school.sqlite3",
        "DJANGO_SETTINGS_MODULE": "schoolsocial.settings",
        "APP_DATABASE_ROLE": "",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.schoolsocial.backup_scenario", str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.endswith("played\n"), done.stderr[-3000:]


def test_a_program_that_has_touched_no_file_yet_takes_the_media_along_and_puts_them_back(tmp_path: Path) -> None:
    """What a school types: each command is a process of its own, in which nobody has opened a picture before."""

    def manage(place: str, *words: str) -> str:
        environment = {**os.environ, "VAR_DIR": str(tmp_path / place), "APP_DATABASE_ROLE": ""}
        environment["DATABASE_URL"] = f"sqlite:///{tmp_path}/{place}.sqlite3"
        done = subprocess.run(
            [sys.executable, "manage.py", *words], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout

    manage("here", "migrate", "--verbosity=0")
    kept = tmp_path / "here" / "media" / "pictures" / "ab" / "clean.webp"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"a picture")

    said = manage("here", "backup", str(tmp_path / "school.tar"))

    assert "the database and 1 files" in said
    assert "bucket" not in said
    manage("there", "restore", str(tmp_path / "school.tar"))
    assert (tmp_path / "there" / "media" / "pictures" / "ab" / "clean.webp").read_bytes() == b"a picture"


@pytest.mark.django_db
def test_without_the_programs_of_postgresql_the_error_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups.connection, "vendor", "postgresql")
    monkeypatch.setattr(backups.shutil, "which", lambda _: None)
    with pytest.raises(CommandError, match="apt-get install postgresql-client"):
        call_command("backup", str(tmp_path / "school.tar"))
    assert list(tmp_path.iterdir()) == [], "no half backup is left"


@pytest.mark.parametrize(
    ("name", "kind"), [("../outside", tarfile.REGTYPE), ("link", tarfile.SYMTYPE), ("pipe", tarfile.FIFOTYPE)]
)
def test_nothing_but_plain_files_below_its_folder_is_unpacked(tmp_path: Path, name: str, kind: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.type, member.linkname = kind, str(tmp_path / "school.tar")
    with tarfile.open(tmp_path / "school.tar", "w") as archive:
        archive.addfile(member)
    into = tmp_path / "into"
    into.mkdir()
    with pytest.raises(backups.BackupProblem, match="no backup"):
        backups.read_backup(tmp_path / "school.tar", into)
    assert sorted(tmp_path.rglob("*")) == [into, tmp_path / "school.tar"]
