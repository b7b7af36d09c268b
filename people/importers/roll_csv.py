"""A roll as a CSV file, as any office's system exports it: its headings are known, guessed, or chosen by the school."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from people.importers.csv_rows import FileRefused, headings_in, rows_of, text_of
from people.importers.headings import (
    ANSWERS,
    NEEDED,
    PARENT_PARTS,
    PARENTS,
    WHOLE_NAME,
    Column,
    columns_of,
    has_names,
    is_last_first,
    is_never_read,
    meaning,
    parent_column,
    parents_part,
    plain,
)
from people.importers.roll_file import Responsibility, RollFile, RollParent
from people.importers.roll_rows import RollRows, is_address, is_nothing
from people.importers.roll_status import StatusColumn, status_column, told_together
from people.names import folded

Row = tuple[int, list[str], str]
HAS_IT = frozenset(["y", "yes", "true", "1", "t", "oes", "ie"])
HAS_IT_NOT = frozenset(["n", "no", "false", "0", "f", "nac oes", "na"])
SIGNS_IN_A_PHONE = re.compile(r"[\d +()./-]{5,30}")


class NeedsColumns(Exception):
    """The headings do not say which column is which: somebody at the school has to."""


@dataclass(frozen=True)
class Table:
    """A CSV file cell by cell, without the columns that are never read."""

    headings: list[str]
    rows: list[Row]
    refused: list[str]


def table_of(data: bytes) -> Table:
    """Raises FileRefused when it is no table that we can read."""
    headings, records = headings_in(rows_of(text_of(data)))
    headings = told_apart(headings)
    kept = [place for place, heading in enumerate(headings) if not is_never_read(heading)]
    rows = [(line, _only(kept, cells), reason or _too_wide(cells, len(headings))) for line, cells, reason in records]
    return Table(_only(kept, headings), rows, [heading for heading in headings if is_never_read(heading)])


def told_apart(headings: list[str]) -> list[str]:
    """What stands there a second time says so: "Forename" and "Forename (2)" are two columns, the child's and perhaps a
    parent's, and whoever says which is which has to be able to name them."""
    met: Counter[str] = Counter()
    told = []
    for heading in headings:
        met[plain(heading)] += 1
        told.append(f"{heading} ({met[plain(heading)]})" if heading and met[plain(heading)] > 1 else heading)
    return told


def _only(kept: list[int], cells: list[str]) -> list[str]:
    return [cells[place] if place < len(cells) else "" for place in kept]


def _too_wide(cells: list[str], width: int) -> str:
    return _("The row has more cells than the first line has headings.") if any(cells[width:]) else ""


def read_roll(data: bytes, *, answer_key: Callable[[str], str | None] | None = None) -> RollFile:
    """Every good row and every bad one. `answer_key` says which other headings hold answers, and under which key.

    Raises FileRefused when there is no roll in it at all.
    """
    try:
        return read_table(table_of(data), answer_key=answer_key)
    except NeedsColumns as needed:
        raise FileRefused(_("The first line has no column for the first name and the last name.")) from needed


def read_table(
    table: Table, *, answer_key: Callable[[str], str | None] | None = None, chosen: dict[str, str] | None = None
) -> RollFile:
    """The same of a table. `chosen`: what the school said of its headings (folded), which comes first.

    Raises NeedsColumns where no column is the first name or the last name.
    """
    columns = columns_of(table.headings, chosen)
    statuses = _statuses(table, columns, chosen or {})
    columns = {place: column for place, column in columns.items() if column != Column.STATUS or place in statuses}
    if not has_names(columns.values()):
        raise NeedsColumns
    whole = next((place for place, column in columns.items() if column == WHOLE_NAME), None)
    answers = {
        place: key
        for place, heading in enumerate(table.headings)
        if answer_key and place not in columns and plain(heading) not in (chosen or {}) and (key := answer_key(heading))
    }
    answers |= {place: column.removeprefix(ANSWERS) for place, column in columns.items() if column.startswith(ANSWERS)}
    columns = {place: column for place, column in columns.items() if not column.startswith(ANSWERS)}
    places = sorted([*columns, *answers])
    read = RollRows(
        _all_of(table, columns, Column.BORN_ON),
        left=_all_of(table, columns, Column.LEFT_ON),
    )
    for line, cells, reason in table.rows:
        if not reason and not any(cells[place] for place in places):
            continue  # "Printed on 26/11/2026", in a column that is not read
        value = {Column(name): cells[place] for place, name in columns.items() if name in set(Column)}
        parents, doubts = _parents({name: cells[place] for place, name in columns.items()})
        read.doubt(line, *doubts)
        if whole is not None:
            first_name, last_name = first_and_last(cells[whole], last_first=is_last_first(table.headings[whole]))
            value = {Column.FIRST_NAME: first_name, Column.LAST_NAME: last_name, **value}
            reason = reason or ("" if first_name else _in_one_column())
        word, stands = told_together((status, _something(cells[place])) for place, status in statuses.items())
        value |= {Column.STATUS: word} if statuses else {}
        said = _said(cells, answers)
        kept = [cells[place] for place in places]
        read.row(line, kept, value, place=stands, reason=reason, answers=said, parents=parents)
    return read.as_file(
        headings=[table.headings[place] for place in places],
        ignored=[heading for place, heading in enumerate(table.headings) if place not in places and heading.strip()],
        refused=table.refused,
        has=sorted({*columns.values(), *(NEEDED if whole is not None else ())} & set(Column)),
        read_as=[
            [table.headings[place], name]
            for place, name in columns.items()
            if meaning(table.headings[place]) != name and parents_part(table.headings[place]) != name
        ],
    )


def _all_of(table: Table, columns: dict[int, str], wanted: Column) -> list[str]:
    return [
        cells[place] for place, column in columns.items() if column == wanted for _line, cells, _reason in table.rows
    ]


def _statuses(table: Table, columns: dict[int, str], chosen: dict[str, str]) -> dict[int, StatusColumn]:
    """A column is the status on roll where the school says so, or where its heading does and a cell has a word for it:
    there are many other things called "Status"."""
    found: dict[int, StatusColumn] = {}
    for place, column in columns.items():
        if column == Column.STATUS:
            heading = table.headings[place]
            by_hand = plain(heading) in chosen
            status = status_column(heading, [cells[place] for _line, cells, _reason in table.rows], by_hand=by_hand)
            found |= {place: status} if by_hand or status.is_about_the_roll else {}
    return found


def _something(cell: str) -> str:
    return "" if is_nothing(cell) else cell


def first_and_last(name: str, *, last_first: bool = False) -> tuple[str, str]:
    """ "Ng, Siân" and "Siân Ng", or "Ng Siân" where the heading says so (`last_first`); of three words without a comma
    nobody can tell, and neither name is returned."""
    words = name.split()
    parts = name.split(",") if "," in name else words if last_first else words[::-1]
    last_name, first_name = (part.strip() for part in parts) if len(parts) == 2 else ("", "")
    return (first_name, last_name) if first_name and last_name else ("", "")


def _in_one_column() -> str:
    return _("The first name cannot be told from the last. Write “Last name, First name”, or two columns.")


def _said(cells: list[str], answers: dict[int, str]) -> dict[str, list[str]]:
    """Every cell with an answer in it: of several columns that are about one thing, none is lost."""
    said: dict[str, list[str]] = {}
    for place, key in answers.items():
        if cells[place]:
            said.setdefault(key, []).append(cells[place])
    return said


def _parents(value: dict[str, str]) -> tuple[list[RollParent], list[str]]:
    """The parents in one row, and what had to be left out of them."""
    found, doubts = [], []
    for number in PARENTS:
        part = {name: value.get(parent_column(number, name), "") for name in PARENT_PARTS}
        name = part["name"] or f"{part['first_name']} {part['last_name']}".strip()
        if all(map(is_nothing, name.split())):
            continue
        parent, doubt = parent_of(
            name,
            email=part["email"],
            phone=part["phone"],
            relationship=part["relationship"],
            responsibility=responsibility_of(part["responsibility"]),
        )
        found.append(parent)
        doubts += doubt
    return found, doubts


def parent_of(
    name: str,
    *,
    email: str,
    phone: str,
    relationship: str,
    mis_id: str = "",
    responsibility: Responsibility = "unknown",
) -> tuple[RollParent, list[str]]:
    """A parent whose e-mail and telephone are ones, or empty; the sentences say which were left out."""
    doubts = []
    email, phone, relationship = ("" if is_nothing(cell) else cell for cell in (email, phone, relationship))
    if email and not is_address(email):
        email = ""
        doubts.append(_("the e-mail of a parent is no address and was left out."))
    if phone and not SIGNS_IN_A_PHONE.fullmatch(phone):
        phone = ""
        doubts.append(_("the telephone number of a parent was left out: write it in figures only."))
    if len(name) > 120:
        name = name[:120]
        doubts.append(_("the name of a parent was longer than we keep."))
    return RollParent(name, mis_id[:64], email[:254], phone, relationship[:40], responsibility), doubts


def responsibility_of(cell: str) -> Responsibility:
    """Only a plain yes is a yes, only a plain no a no; whatever else is written is not known."""
    word = folded(cell)
    return "yes" if word in HAS_IT else "no" if word in HAS_IT_NOT else "unknown"
