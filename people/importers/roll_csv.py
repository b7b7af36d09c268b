"""A roll as a CSV file, as any office's system exports it: comma, semicolon or tab, UTF-8 or Windows, with its dirt."""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from people import upn as upns
from people.importers.csv_rows import FileRefused, rows_of, text_of
from people.importers.headings import NEEDED, Column, is_never_read, meaning

AT_MOST_ROWS = 20_000
LONGEST: dict[Column, int] = {
    Column.FIRST_NAME: 80,
    Column.LAST_NAME: 80,
    Column.KNOWN_AS: 80,
    Column.YEAR: 20,
    Column.GROUP: 40,
    Column.UPN: 13,
}
YEAR = re.compile(r"(?:year|yr|y|blwyddyn|bl)?\.?\s*0*(\d{1,2})", re.IGNORECASE)


@dataclass(frozen=True)
class RollRow:
    """One child as the file has it. `answers` are the cells of the answer columns, by the key that was given: all of
    them, where several columns have the same key or the child stands in the file twice."""

    line: int
    first_name: str
    last_name: str
    known_as: str = ""
    year: str = ""
    registration_group: str = ""
    upn: str = ""
    answers: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class BadRow:
    """A row that is handed back: the cells we read, and why."""

    line: int
    cells: list[str]
    reason: str


@dataclass(frozen=True)
class RollFile:
    """What a file holds. `refused` are headings that were not read on purpose, `ignored` those we have no use for."""

    rows: list[RollRow]
    bad: list[BadRow]
    headings: list[str]
    ignored: list[str]
    refused: list[str]
    doubts: list[str]
    has: list[str]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "RollFile":
        rows = [RollRow(**row) for row in kept.pop("rows")]
        return cls(rows=rows, bad=[BadRow(**row) for row in kept.pop("bad")], **kept)


def read_roll(data: bytes, *, answer_key: Callable[[str], str | None] | None = None) -> RollFile:
    """Every good row and every bad one. `answer_key` says which other headings hold answers, and under which key.

    Raises FileRefused when there is no roll in it at all.
    """
    records = rows_of(text_of(data))
    _line, headings, _doubt = next(records, (0, [], ""))
    columns: dict[int, Column] = {}
    for place, heading in enumerate(headings):
        column = meaning(heading)
        if column and column not in columns.values():
            columns[place] = column
    for needed in NEEDED:
        if needed not in columns.values():
            raise FileRefused(_("The first line has no column for the first name and the last name."))
    refused = [heading for heading in headings if is_never_read(heading)]
    answers = {
        place: key
        for place, heading in enumerate(headings)
        if answer_key and place not in columns and heading not in refused and (key := answer_key(heading))
    }
    read = _Reader(len(headings), columns, answers)
    for line, cells, reason in records:
        read.row(line, cells, reason)
    return RollFile(
        rows=read.rows,
        bad=read.bad,
        headings=[headings[place] for place in read.places],
        ignored=[
            heading
            for place, heading in enumerate(headings)
            if place not in read.places and heading not in refused and heading.strip()
        ],
        refused=refused,
        doubts=read.doubts,
        has=sorted(columns.values()),
    )


class _Reader:
    """Reads row after row and remembers which children it has met."""

    def __init__(self, width: int, columns: dict[int, Column], answers: dict[int, str]) -> None:
        self.width, self.columns, self.answers = width, columns, answers
        self.places = sorted([*columns, *answers])
        self.rows: list[RollRow] = []
        self.bad: list[BadRow] = []
        self.doubts: list[str] = []
        self.met: dict[tuple[str, ...], RollRow] = {}

    def row(self, line: int, cells: list[str], reason: str) -> None:
        """One row of the file. `reason`: why it cannot be told where it ends, if it cannot."""
        if len(self.rows) + len(self.bad) >= AT_MOST_ROWS:
            raise FileRefused(_("The file has more than %(most)d rows.") % {"most": AT_MOST_ROWS})
        kept = [cells[place] if place < len(cells) else "" for place in self.places]
        value = {column: cells[place] if place < len(cells) else "" for place, column in self.columns.items()}
        if reason:
            reasons = [reason]
        elif any(cells[self.width :]):
            reasons = [_("The row has more cells than the first line has headings.")]
        else:
            reasons = _tidy(value)
        said = self._said(cells)
        if not reasons and (before := self.met.get(_child(value))):
            for key, spoken in said.items():
                before.answers.setdefault(key, []).extend(spoken)
            reasons = [_("This child stands in the file twice. If they are two children, give each their UPN.")]
        if reasons:
            self.bad.append(BadRow(line, kept, " ".join(reasons)))
            return
        if value.get(Column.UPN) and not upns.authority_is_known(value[Column.UPN]):
            self.doubts.append(_("Line %(line)d: we do not know the local authority in the UPN.") % {"line": line})
        row = RollRow(line=line, answers=said, **{str(column): text for column, text in value.items()})
        self.met[_child(value)] = row
        self.rows.append(row)

    def _said(self, cells: list[str]) -> dict[str, list[str]]:
        """Every cell with an answer in it: of several columns that are about one thing, none is lost."""
        said: dict[str, list[str]] = {}
        for place, key in self.answers.items():
            if place < len(cells) and cells[place]:
                said.setdefault(key, []).append(cells[place])
        return said


def _child(value: dict[Column, str]) -> tuple[str, ...]:
    """Which child a row is about: by number, or without one by name and class."""
    if value.get(Column.UPN):
        return (value[Column.UPN],)
    return tuple(value.get(column, "").casefold() for column in (Column.FIRST_NAME, Column.LAST_NAME, Column.GROUP))


def _tidy(value: dict[Column, str]) -> list[str]:
    """Bring the cells of one row into our shape, in place; the sentences say what is wrong with them."""
    reasons = []
    if Column.UPN in value:
        value[Column.UPN] = upns.tidy(value[Column.UPN])
        if value[Column.UPN] and not upns.is_valid(value[Column.UPN]):
            reasons.append(_("The UPN is not right: its first letter does not fit the rest, or it is not 13 long."))
    if Column.YEAR in value and (year := YEAR.fullmatch(value[Column.YEAR])):
        value[Column.YEAR] = year[1]
    if not (value[Column.FIRST_NAME] and value[Column.LAST_NAME]):
        reasons.append(_("The first name or the last name is missing."))
    names = value[Column.FIRST_NAME] + value[Column.LAST_NAME] + value.get(Column.KNOWN_AS, "")
    if _lost_a_letter(names):
        reasons.append(_("A letter of the name was lost (ŵ or ŷ?). Save the file as “CSV UTF-8” and try again."))
    for column, text in value.items():
        if len(text) > LONGEST[column] and column is not Column.UPN:
            reasons.append(_("A cell is too long."))
            break
    return reasons


def _lost_a_letter(names: str) -> bool:
    """A mark where a letter was, or UTF-8 that some program took for Windows: "SiÃ¢n"."""
    try:
        was_something_else = not names.isascii() and bool(names.encode("cp1252").decode("utf-8"))
    except UnicodeError:
        was_something_else = False
    return was_something_else or "?" in names or "�" in names
