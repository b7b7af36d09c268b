"""Lists with a status in them, for the tests of who is on the roll: how one is read, and what became of whom."""

import datetime

from people.importers.roll_csv import read_roll
from people.importers.roll_file import RollFile
from people.models import Pupil

TODAY = datetime.date(2026, 11, 25)
HEAD = "First name,Last name,Class,UPN,Status,Leaving date\n"


def roll(*rows: str, head: str = HEAD) -> RollFile:
    return read_roll((head + "".join(f"{row}\n" for row in rows)).encode())


def left(file: RollFile) -> dict[str, str | None]:
    return {row.first_name: row.left_on if row.has_left else None for row in file.rows}


def photo_key(heading: str) -> str | None:
    return "everywhere" if "Photo" in heading else None


LIST = (
    "First name,Last name,Class,UPN,Status,Leaving date,Photo consent\n"
    "Siân,Prosser,7B,,On roll,,Yes\n"
    "Llŷr,Ng,7B,,Left,22/07/2026,No\n"
    "Ffion,Webb,7B,,Leaver,,\n"
    "Old,Pupil,11A,,Former,31/08/2020,\n"
    "New,Comer,7B,,Applicant,,\n"
    "Odd,Ball,7B,,Band 2,,\n"
)


def left_on() -> dict[str, datetime.date | None]:
    return dict(Pupil.objects.values_list("first_name", "left_on"))
