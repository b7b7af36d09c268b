"""`manage.py restore FILE`: a school as it was, without what was erased since. Stop the school first."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from audit.verifying import verify
from schoolsocial import backups, erasures


class Command(BaseCommand):
    help = "Put database and media back from a file of `manage.py backup`."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="in place of the school that is here")
        parser.add_argument("--erased", type=Path, help="a newer list of what was erased (erased.json)")

    def handle(self, *, file: Path, replace: bool, erased: Path | None, **_: Any) -> None:
        try:
            listed = erasures.read_erasures(erased) if erased else erasures.Erasures()
            gone = listed | erasures.erasures_of_the_record()
            manifest = backups.put_back(file, replace=replace)
        except (backups.BackupProblem, OSError, ValueError) as problem:
            raise CommandError(str(problem)) from problem
        call_command("migrate", interactive=False, verbosity=0)
        call_command("install_guards", stdout=self.stdout)
        again = erasures.erase_again(gone)
        self.stdout.write(f"As it was on {manifest.made_at}. Erased again: {again}.")
        self._check(manifest)
        self.stdout.write(
            "What was written since is lost, withdrawals and holds included: record them before anything is posted."
        )

    def _check(self, manifest: backups.Manifest) -> None:
        verdict = verify()
        if verdict.broken or verdict.checked < manifest.seals:
            raise CommandError("The record does not hold: run verify_audit.")
        self.stdout.write(f"The record holds: {verdict.checked} seals.")
