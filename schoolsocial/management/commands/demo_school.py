"""`manage.py demo_school`: the demonstration's school, made once; later calls leave it as it is."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from people.models import Installation, School
from schoolsocial.demo_school import make_demo_school


class Command(BaseCommand):
    help = "Make the demonstration's school once. Only with DEMO=1, never in a real school's database."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        if not settings.DEMO:
            msg = "Set DEMO=1: a demonstration never mixes with a real school."
            raise CommandError(msg)
        existing = Installation.objects.first()
        if existing is not None and not existing.demonstration:
            msg = "This database belongs to a real school."
            raise CommandError(msg)
        if School.objects.exists():
            self.stdout.write("The demonstration's school is there already.")
            return
        school = make_demo_school()
        self.stdout.write(f"{school.name} is ready.")
