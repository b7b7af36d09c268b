"""Row after row of a roll: brought into our shape, or handed back with the reason; a child is met once."""

import datetime
import re
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from people import upn as upns
from people.importers.csv_rows import FileRefused
from people.importers.dates import Order, is_a_guess, order_of, read_date
from people.importers.headings import Column
from people.importers.roll_file import BadRow, RollFile, RollParent, RollRow

AT_MOST_ROWS = 20_000
LONGEST: dict[Column, int] = {
    Column.FIRST_NAME: 80,
    Column.LAST_NAME: 80,
    Column.KNOWN_AS: 80,
    Column.YEAR: 20,
    Column.GROUP: 40,
    Column.UPN: 13,
    Column.BORN_ON: 40,
    Column.NUMBER: 64,
    Column.EMAIL: 254,
}
YEAR = re.compile(r"(?:year|yr|y|blwyddyn|bl)?\.?\s*0*(\d{1,2})", re.IGNORECASE)
OLDEST = 25


class RollRows:
    """Reads row after row and remembers which children it has met. `born`: every date of birth in the file, since
    only together they say which number is the day."""

    def __init__(self, born: Iterable[str] = ()) -> None:
        self.born = list(born)
        self.order = order_of(self.born)
        self.rows: list[RollRow] = []
        self.bad: list[BadRow] = []
        self.doubts: list[str] = []
        self.met: dict[tuple[str, ...], RollRow] = {}
        self.today = datetime.datetime.now(datetime.UTC).date()
        if self.order is Order.UNSAID:
            self.doubts.append(
                _("No date of birth tells the day from the month: we read the day first, as in 3/4/2014.")
            )

    def doubt(self, line: int, *doubts: str) -> None:
        self.doubts += [_("Line %(line)d: %(doubt)s") % {"line": line, "doubt": doubt} for doubt in doubts]

    def row(
        self,
        line: int,
        kept: list[str],
        value: dict[Column, str],
        *,
        reason: str = "",
        answers: dict[str, list[str]] | None = None,
        parents: list[RollParent] | None = None,
    ) -> None:
        """One row of the file. `reason`: why it cannot be told where it ends, if it cannot."""
        if len(self.rows) + len(self.bad) >= AT_MOST_ROWS:
            raise FileRefused(_("The file has more than %(most)d rows.") % {"most": AT_MOST_ROWS})
        reasons = [reason] if reason else self._tidy(line, value)
        before = None if reasons else self._met(value)
        if before is not None:
            reasons = self._once_more(before, value, answers or {}, parents or [])
            if not reasons:
                return
        if reasons:
            self.bad.append(BadRow(line, kept, " ".join(reasons)))
            return
        if value.get(Column.UPN) and not upns.authority_is_known(value[Column.UPN]):
            self.doubt(line, _("we do not know the local authority in the UPN."))
        fields: dict[str, Any] = {str(column): text for column, text in value.items()}
        row = RollRow(line=line, answers=answers or {}, parents=parents or [], **fields)
        for key in _children(value):
            self.met[key] = row
        self.rows.append(row)

    def _met(self, value: dict[Column, str]) -> RollRow | None:
        return next((self.met[key] for key in _children(value) if key in self.met), None)

    def _once_more(
        self, before: RollRow, value: dict[Column, str], answers: dict[str, list[str]], parents: list[RollParent]
    ) -> list[str]:
        """A list of contacts has a row for each parent of a numbered child. Otherwise the row is handed back; its
        answers count all the same, since a no is never lost."""
        for key, spoken in answers.items():
            before.answers.setdefault(key, []).extend(spoken)
        fields = {str(column): text for column, text in value.items()}
        is_the_same = all(getattr(before, name) == text for name, text in fields.items())
        if parents and is_the_same and (before.upn or before.mis_id):
            before.parents.extend(parent for parent in parents if parent not in before.parents)
            return []
        return [_("This child stands in the file twice. If they are two children, give each their UPN.")]

    def _tidy(self, line: int, value: dict[Column, str]) -> list[str]:
        """Bring the cells of one row into our shape, in place; the sentences say what is wrong with them."""
        reasons = []
        if Column.UPN in value:
            value[Column.UPN] = upns.tidy(value[Column.UPN])
            if value[Column.UPN] and not upns.is_valid(value[Column.UPN]):
                reasons.append(_("The UPN is not right: its first letter does not fit the rest, or it is not 13 long."))
        if Column.YEAR in value and (year := YEAR.fullmatch(value[Column.YEAR])):
            value[Column.YEAR] = year[1]
        if not (value.get(Column.FIRST_NAME) and value.get(Column.LAST_NAME)):
            reasons.append(_("The first name or the last name is missing."))
        names = "".join(value.get(column, "") for column in (Column.FIRST_NAME, Column.LAST_NAME, Column.KNOWN_AS))
        if _lost_a_letter(names):
            reasons.append(_("A letter of the name was lost (ŵ or ŷ?). Save the file as “CSV UTF-8” and try again."))
        if any(len(text) > LONGEST[column] for column, text in value.items() if column is not Column.UPN):
            reasons.append(_("A cell is too long."))
        if value.get(Column.BORN_ON):
            reasons += self._birthday(line, value)
        self._own_address(line, value)
        return reasons

    def _own_address(self, line: int, value: dict[Column, str]) -> None:
        if value.get(Column.EMAIL) and not is_address(value[Column.EMAIL]):
            value[Column.EMAIL] = ""
            self.doubt(line, _("the pupil's own e-mail is no address and was left out."))

    def _birthday(self, line: int, value: dict[Column, str]) -> list[str]:
        """An ISO date. Where the file has both orders, what could be either is left out rather than guessed."""
        cell = value[Column.BORN_ON]
        value[Column.BORN_ON] = ""
        if self.order is Order.MIXED and is_a_guess(cell):
            self.doubt(line, _("the date of birth could be read in two ways and was left out."))
            return []
        try:
            day = read_date(cell, self.order)
        except ValueError:
            return [_("The date of birth is no date. Write it as 31/12/2014.")]
        if not self.today.year - OLDEST <= day.year or day > self.today:
            return [_("The date of birth cannot be a pupil's.")]
        value[Column.BORN_ON] = day.isoformat()
        return []

    def as_file(self, **more: Any) -> RollFile:
        return RollFile(rows=self.rows, bad=self.bad, doubts=self.doubts, **more)


def _children(value: dict[Column, str]) -> list[tuple[str, ...]]:
    """Which child a row is about: by UPN or by the system's number; without either by name and class."""
    numbers = [(str(column), value[column]) for column in (Column.UPN, Column.NUMBER) if value.get(column)]
    named = tuple(value.get(column, "").casefold() for column in (Column.FIRST_NAME, Column.LAST_NAME, Column.GROUP))
    return list(numbers) or [named]


def is_address(email: str) -> bool:
    try:
        validate_email(email)
    except ValidationError:
        return False
    return True


def _lost_a_letter(names: str) -> bool:
    """A mark where a letter was, or UTF-8 that some program took for Windows: "SiÃ¢n"."""
    try:
        was_something_else = not names.isascii() and bool(names.encode("cp1252").decode("utf-8"))
    except UnicodeError:
        was_something_else = False
    return was_something_else or "?" in names or "�" in names
