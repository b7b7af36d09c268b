"""`manage.py install_guards`: after each migrate, by the owner of the tables."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection

from audit import guards
from schoolsocial import grants


class Command(BaseCommand):
    help = (
        "Put up every trigger that guards the record and the protocol, and give the application's database role "
        "(APP_DATABASE_ROLE, PostgreSQL only) its rights. May be repeated."
    )

    def handle(self, **_: Any) -> None:
        names = guards.install()
        self.stdout.write(f"{len(names)} guards stand.")
        if connection.vendor == "postgresql" and settings.APP_DATABASE_ROLE:
            grants.grant_to(settings.APP_DATABASE_ROLE)
            self.stdout.write("The application's role has its rights.")
