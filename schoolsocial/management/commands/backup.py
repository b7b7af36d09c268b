"""`manage.py backup FILE`: the whole school in one file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from schoolsocial import backups, erasures


class Command(BaseCommand):
    help = "Write database and media to one new file, and beside it the list of what was erased."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **_: Any) -> None:
        try:
            manifest = backups.back_up(file)
            erasures.write_erasures(file.with_name(f"{file.name}.erased.json"))
        except (backups.BackupProblem, OSError) as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{file.name}: the database and {len(manifest.files) - 1} files, {manifest.seals} seals.")
        if not manifest.with_media:
            self.stdout.write("Media lie in a bucket and are not in the file: keep its versions.")
