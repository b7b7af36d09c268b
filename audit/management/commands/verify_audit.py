"""`manage.py verify_audit`: is the record still what was sealed?"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from audit.exports import NotASeal, read_seal
from audit.verifying import verify


class Command(BaseCommand):
    help = "Walk the chain of seals and name the first row that is not as it was sealed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--against", type=Path, help="a seal that was exported earlier (a file of SEAL_FOLDER)")

    def handle(self, *, against: Path | None, **_: Any) -> None:
        try:
            exported = read_seal(against) if against else None
        except NotASeal as error:
            raise CommandError(f"{error} holds no exported seal.") from error
        verdict = verify(against=exported)
        if broken := verdict.broken:
            event = f" (event {broken.event_id})" if broken.event_id else ""
            raise CommandError(f"BROKEN at seal {broken.position}{event}: {broken.why}.", returncode=2)
        self.stdout.write(f"{verdict.checked} seals hold; {verdict.waiting} events wait to be sealed.")
