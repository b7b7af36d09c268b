"""`manage.py prune_record --before DATE`: by the owner of the tables, for what is past the school's retention time."""

import datetime
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from audit.retention import NotPruned, prune_events

LEAST_KEPT = datetime.timedelta(days=365)


class Command(BaseCommand):
    help = "Remove the oldest events of the record; their seals stay, and the removal is on record."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--before", type=datetime.date.fromisoformat, required=True, help="a day: 2020-09-01")

    def handle(self, *, before: datetime.date, **_: Any) -> None:
        moment = timezone.make_aware(datetime.datetime.combine(before, datetime.time()))
        if moment > timezone.now() - LEAST_KEPT:
            raise CommandError("The record is kept for a year at least; six are usual.")
        try:
            self.stdout.write(f"{prune_events(before=moment)} events removed. Their seals stay.")
        except NotPruned as problem:
            raise CommandError(str(problem)) from problem
