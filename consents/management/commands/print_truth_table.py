"""Prints the register's truth table into docs/consent.md."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from consents.truth_table import as_page

PAGE = Path(settings.BASE_DIR) / "docs" / "consent.md"
BEGIN = "<!-- from here on printed by manage.py print_truth_table -->\n"
END = "<!-- until here -->\n"


class Command(BaseCommand):
    help = "Print the truth table of the register into docs/consent.md, between its two marks."

    def handle(self, *_args: Any, **_options: Any) -> None:
        PAGE.write_text(with_table(PAGE.read_text()))


def with_table(page: str) -> str:
    """The page with the table as it is now. Raises ValueError for a page without the marks."""
    before, begin, rest = page.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not (begin and end):
        msg = "docs/consent.md has lost the marks between which the table stands."
        raise ValueError(msg)
    return f"{before}{begin}\n{as_page()}\n{end}{after}"
