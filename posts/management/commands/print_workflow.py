"""Prints the protocol as docs/workflow.md has it."""

from typing import Any

from django.core.management.base import BaseCommand

from posts.protocol_page import protocol_page


class Command(BaseCommand):
    help = "Print the states and steps of a post: manage.py print_workflow > docs/workflow.md"

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.stdout.write(protocol_page(), ending="")
