"""`manage.py prepare`: what a new version needs before it is started. On a second call there is nothing left to do.

With two database roles (docs/operations.md) it runs as the owner of the tables; install_guards gives the other role
its rights.
"""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from people.installation import refuse_wrong_database
from schoolsocial import static_files


class Command(BaseCommand):
    help = "Migrate, install the guards, collect static files; in a demonstration make its school."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-static", action="store_true", help="the image holds the static files already")

    def handle(self, *, no_static: bool, **_: Any) -> None:
        refuse_wrong_database()
        call_command("migrate", interactive=False, verbosity=0)
        call_command("install_guards", verbosity=0)
        if not no_static:
            static_files.collect_if_changed()
        if settings.DEMO:
            call_command("demo_school", stdout=self.stdout)
