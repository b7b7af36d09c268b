"""A list of pupils as a test writes it: its headings, how it is read, and which lines are good or handed back."""

from people.importers.roll_csv import read_roll
from people.importers.roll_file import RollFile

HEAD = "First name,Last name,Year,Registration group,UPN\r\n"


def read(text: str, encoding: str = "utf-8") -> RollFile:
    return read_roll(text.encode(encoding))


def names_in(file: RollFile) -> tuple[list[str], list[int]]:
    return [row.first_name for row in file.rows], [bad.line for bad in file.bad]
