"""Row after row of a roll: brought into our shape, or handed back with the reason; a child is met once."""

import datetime
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from people import upn as upns
from people.importers.csv_rows import FileRefused
from people.importers.dates import Order, is_a_guess, order_of, read_date
from people.importers.headings import NEEDED, Column, is_yes, meaning
from people.importers.roll_file import BadRow, RollFile, RollParent, RollRow
from people.importers.roll_status import Place
from people.names import folded

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
    Column.STATUS: 80,
    Column.LEFT_ON: 40,
}
YEAR = re.compile(r"(?:year|yr|y|grade|gr|blwyddyn|bl)?\.?\s*0*(\d{1,2})|(?:year|yr|y)\.?\s*([rn][12]?)", re.IGNORECASE)
NAMES = (*NEEDED, Column.KNOWN_AS)
OLDEST = 25
FURTHEST_AHEAD = datetime.timedelta(days=731)
NOTHING = frozenset(["null", "nan", "undefined", "none", "nil", "n/a", "#n/a", "(null)", "(blank)"])
"""What a program writes into a cell that is empty. A child or a parent may well be called one of these, but not both by
the first name and by the last."""
COUNTING_WORDS = (
    "total|totals|subtotal|grand|sub|count|number|of|in|the|on|all|roll|pupil|pupils|student|students|child|children|"
    "boy|boys|girl|girls|class|form|group|year|cyfanswm|nifer|disgybl|disgyblion|plant|bechgyn|merched|dosbarth"
)
COUNTING = frozenset(COUNTING_WORDS.split("|"))
"""Words of which, with one of more than three letters, no child's whole name is made: such a row counts pupils."""
_SAYS_SOMETHING = re.compile(r"[1-9]|[^\W\d_]")


class RowOfAbsent(NamedTuple):
    """A row of whoever is not here, any more or yet: it waits until those of the children on the roll are read.
    `left_on`: an ISO date, or nothing."""

    line: int
    kept: list[str]
    value: dict[Column, str]
    answers: dict[str, list[str]]
    left_on: str
    is_to_come: bool


class RollRows:
    """Reads row after row and remembers which children it has met. `born`: every date of birth in the file, since
    only together they say which number is the day. `beside`: other dates of the same export, for when they do not.
    `left`: every day of leaving. Whoever is not here is read last: a row that has the child on the roll goes before."""

    def __init__(
        self,
        born: Iterable[str] = (),
        beside: Iterable[str] = (),
        left: Iterable[str] = (),
    ) -> None:
        self.born = list(born)
        self.order = order_of(self.born)
        if self.order is Order.UNSAID and (other := order_of([*self.born, *beside])) is not Order.MIXED:
            self.order = other
        self.order_of_leaving = order_of(left)
        if self.order_of_leaving is Order.UNSAID and self.order is not Order.MIXED:
            self.order_of_leaving = self.order
        self.absent: list[RowOfAbsent] = []
        self.rows: list[RollRow] = []
        self.bad: list[BadRow] = []
        self.doubts: list[str] = []
        self.met: dict[tuple[str, ...], RollRow] = {}
        self.named: dict[tuple[str, str], int] = {}
        self.today = datetime.datetime.now(datetime.UTC).date()
        if self.order is Order.UNSAID:
            self.doubts.append(
                _("No date of birth tells the day from the month: we read the day first, as in 3/4/2014.")
            )
        if self.order is Order.COUNTED:
            self.doubts.append(
                _("The dates of birth stand as numbers, as a spreadsheet counts days. Compare one with your system.")
            )

    def doubt(self, line: int, *doubts: str) -> None:
        self.doubts += [_("Line %(line)d: %(doubt)s") % {"line": line, "doubt": doubt} for doubt in doubts]

    def row(
        self,
        line: int,
        kept: list[str],
        value: dict[Column, str],
        *,
        place: Place | None = None,
        reason: str = "",
        answers: dict[str, list[str]] | None = None,
        parents: list[RollParent] | None = None,
    ) -> None:
        """One row of the file. `place`: what its status tells. `reason`: why it cannot be told where it ends, if it
        cannot."""
        if len(self.rows) + len(self.bad) + len(self.absent) >= AT_MOST_ROWS:
            raise FileRefused(_("The file has more than %(most)d rows.") % {"most": AT_MOST_ROWS})
        reasons = [reason] if reason else self._tidy(line, value)
        place, left_on, why_not = (None, "", []) if reasons else self._place(line, value, place)
        reasons += why_not
        if reasons:
            self.bad.append(BadRow(line, kept, " ".join(reasons)))
        elif place in (Place.LEFT, Place.NOT_YET):
            is_to_come = place is Place.NOT_YET
            self.absent.append(RowOfAbsent(line, kept, value, _noes(answers or {}), left_on, is_to_come))
        else:
            self._keep(line, kept, value, answers or {}, parents or [])

    def _keep(
        self,
        line: int,
        kept: list[str],
        value: dict[Column, str],
        answers: dict[str, list[str]],
        parents: list[RollParent],
    ) -> None:
        """A row that can be read, of a child on the roll: another child, or one who was met before."""
        before = self._met(value)
        if before is not None:
            if reasons := self._once_more(before, value, answers, parents):
                self.bad.append(BadRow(line, kept, " ".join(reasons)))
            return
        if value.get(Column.UPN) and not upns.authority_is_known(value[Column.UPN]):
            self.doubt(line, _("we do not know the local authority in the UPN."))
        fields: dict[str, Any] = {str(column): text for column, text in value.items()}
        row = RollRow(line=line, answers=answers, parents=parents, **fields)
        for key in _children(value):
            self.met[key] = row
        self.rows.append(row)
        self._doubt_a_namesake(row)

    def _doubt_a_namesake(self, row: RollRow) -> None:
        """Lists of lessons name a child once for each: without a number nobody can tell them from two children."""
        name = row.first_name.casefold(), row.last_name.casefold()
        if name in self.named and not (row.upn or row.mis_id):
            self.doubt(
                row.line, _("the same name stands in line %(line)d, in another class.") % {"line": self.named[name]}
            )
        self.named.setdefault(name, row.line)

    def _keep_absent(self, absent: RowOfAbsent) -> None:
        """A child who has left or is yet to come, once: nothing of them is brought in but the day, and a no, which is
        never lost. Of one whom another row has on the roll, the row that says they left is handed back, and the one of
        an applicant left aside: who is here in the nursery may have asked for a place in the school."""
        line, kept, value, answers, left_on, is_to_come = absent
        before = self._met(value)
        if before is None:
            fields: dict[str, Any] = {str(column): text for column, text in value.items()} | {"email": ""}
            row = RollRow(
                line=line, has_left=not is_to_come, left_on=left_on, is_to_come=is_to_come, answers=answers, **fields
            )
            self.met |= dict.fromkeys(_children(value), row)
            self.rows.append(row)
            return
        reasons = self._once_more(before, value, answers, [])
        if _is_called_otherwise(before, value):
            self.bad.append(BadRow(line, kept, " ".join(reasons)))
        elif before.is_here and is_to_come:
            self.doubt(line, _("line %(line)d has this child on the roll already.") % {"line": before.line})
        elif before.has_left and is_to_come:
            self.doubt(line, _("line %(line)d says that this child has left, and that counts.") % {"line": before.line})
        elif before.is_here:
            words = _("Line %(line)d has this child on the roll, and this row says that they have left.")
            self.bad.append(BadRow(line, kept, words % {"line": before.line}))

    def _met(self, value: dict[Column, str]) -> RollRow | None:
        return next((self.met[key] for key in _children(value) if key in self.met), None)

    def _once_more(
        self, before: RollRow, value: dict[Column, str], answers: dict[str, list[str]], parents: list[RollParent]
    ) -> list[str]:
        """A list of contacts has a row for each parent of a numbered child. Otherwise the row is handed back; its
        answers count all the same, since a no is never lost. They may be another child's where nothing but the name
        says who it is, or the birthday is another: then a yes counts only where this child has an answer too, for a no
        wins and a yes is never made of nothing. So does any answer beside another name."""
        is_called_otherwise = _is_called_otherwise(before, value)
        is_sure = not is_called_otherwise and _are_one(before, value)
        for key, spoken in answers.items():
            noes = [] if is_called_otherwise else [cell for cell in spoken if not is_yes(cell)]
            if heard := spoken if key in before.answers or is_sure else noes:
                before.answers.setdefault(key, []).extend(heard)
        if is_called_otherwise:
            return [
                _("Line %(line)d has this number beside another name: one of the two is wrong.") % {"line": before.line}
            ]
        fields = {str(column): text for column, text in value.items()}
        is_the_same = all(getattr(before, name) == text for name, text in fields.items())
        if parents and is_the_same and (before.upn or before.mis_id):
            before.parents.extend(parent for parent in parents if parent not in before.parents)
            return []
        return [_("This child stands in the file twice. If they are two children, give each their UPN.")]

    def _tidy(self, line: int, value: dict[Column, str]) -> list[str]:
        """Bring the cells of one row into our shape, in place; the sentences say what is wrong with them."""
        if all(meaning(value.get(column, "")) is column for column in NEEDED):
            return [_("This row holds headings and no child.")]
        reasons = []
        value |= {column: "" for column, cell in value.items() if column not in NAMES and is_nothing(cell)}
        if Column.UPN in value:
            value[Column.UPN] = upns.tidy(value[Column.UPN])
            if value[Column.UPN] and not upns.is_valid(value[Column.UPN]):
                reasons.append(_("The UPN is not right: its first letter does not fit the rest, or it is not 13 long."))
        if value.get(Column.NUMBER):
            value[Column.NUMBER] = value[Column.NUMBER].lstrip("'")
        if Column.YEAR in value and (year := YEAR.fullmatch(value[Column.YEAR])):
            value[Column.YEAR] = year[1] or year[2].upper()
        reasons += _wrong_with_the_names(value)
        if any(len(text) > LONGEST[column] for column, text in value.items() if column is not Column.UPN):
            reasons.append(_("A cell is too long."))
        if value.get(Column.BORN_ON):
            reasons += self._birthday(line, value)
        self._own_address(line, value)
        return reasons

    def _place(self, line: int, value: dict[Column, str], place: Place | None) -> tuple[Place | None, str, list[str]]:
        """Where the child is; of whoever has left the day, "" where the row does not say it; and what is wrong. Takes
        the two cells out of the row."""
        word, cell = value.pop(Column.STATUS, ""), value.pop(Column.LEFT_ON, "")
        on, is_unread = self._day_of_leaving(line, cell, value.get(Column.BORN_ON, ""))
        is_past = bool(on) and on <= self.today.isoformat()
        if word and place is None:
            words = _("“%(word)s” is no status that we know. Write “On roll”, “Left” or “Applicant”.")
            return None, "", [words % {"word": word[:40]}]
        if is_unread and not word:
            return None, "", [_("The day of leaving cannot be read for certain. Write it as 31/12/2014, or “On roll”.")]
        if place is Place.HERE and is_past:
            return None, "", [_("The status says on the roll, and the day of leaving is past: which of the two is it?")]
        if place is Place.NOT_YET:
            words = _("The status says not here yet, and the day of leaving is past: which of the two is it?")
            return place, "", [words] if is_past else []
        return (Place.LEFT if is_past else place), on, []

    def _day_of_leaving(self, line: int, cell: str, born_on: str) -> tuple[str, bool]:
        """An ISO date, or nothing, with a doubt; and whether the cell cannot be read for certain. A day on which no
        pupil leaves (1900, 9999) is what programs write for none."""
        if not _SAYS_SOMETHING.search(cell) or cell.strip().casefold() in NOTHING:
            return "", False  # "-", "00/00/0000" and the like are written where there is no day.
        try:
            is_unread = self.order_of_leaving is Order.MIXED and is_a_guess(cell)
            day = None if is_unread else read_date(cell, self.order_of_leaving)
        except ValueError:
            day = None
        if day is None:
            self.doubt(line, _("the day of leaving cannot be read for certain and was left out."))
            return "", True
        is_likely = self.today.year - OLDEST <= day.year and day <= self.today + FURTHEST_AHEAD
        if is_likely and day.isoformat() >= born_on:
            return day.isoformat(), False
        self.doubt(line, _("the day of leaving cannot be a pupil's and was left out."))
        return "", False

    def _own_address(self, line: int, value: dict[Column, str]) -> None:
        if value.get(Column.EMAIL) and not is_address(value[Column.EMAIL]):
            value[Column.EMAIL] = ""
            self.doubt(line, _("the pupil's own e-mail is no address and was left out."))

    def _birthday(self, line: int, value: dict[Column, str]) -> list[str]:
        """An ISO date. Where the file has both orders, what could be either is left out rather than guessed; and so is
        a day on which no pupil was born, since the rest of the row, a no in it above all, is none the worse."""
        cell = value[Column.BORN_ON]
        value[Column.BORN_ON] = ""
        if self.order is Order.MIXED and is_a_guess(cell):
            self.doubt(line, _("the date of birth could be read in two ways and was left out."))
            return []
        try:
            day = read_date(cell, self.order)
        except ValueError:
            return [_("The date of birth is no date: is there such a day? Write it as 31/12/2014.")]
        if not self.today.year - OLDEST <= day.year or day > self.today:
            self.doubt(line, _("the date of birth cannot be a pupil's and was left out."))
        else:
            value[Column.BORN_ON] = day.isoformat()
        return []

    def as_file(self, **more: Any) -> RollFile:
        for absent in sorted(self.absent, key=lambda absent: (not absent.is_to_come, absent.left_on), reverse=True):
            self._keep_absent(absent)  # who left first, of two days the later: it is the one that is kept
        bad = sorted(self.bad, key=lambda row: row.line) if self.absent else self.bad
        return RollFile(rows=self.rows, bad=bad, doubts=self.doubts, **more)


def _noes(answers: dict[str, list[str]]) -> dict[str, list[str]]:
    noes = {key: [cell for cell in spoken if not is_yes(cell)] for key, spoken in answers.items()}
    return {key: spoken for key, spoken in noes.items() if spoken}


def is_nothing(cell: str) -> bool:
    return cell.casefold() in NOTHING


def _wrong_with_the_names(value: dict[Column, str]) -> list[str]:
    reasons = []
    names = [value.get(column, "") for column in NEEDED]
    if not all(names) or all(map(is_nothing, names)):
        reasons.append(_("The first name or the last name is missing."))
    elif not all(any(map(str.isalpha, name)) for name in names) or _counts_pupils(value):
        reasons.append(_("A number or a date stands where a name should be. If this row counts pupils, leave it out."))
    if _lost_a_letter("".join(value.get(column, "") for column in NAMES)):
        reasons.append(_("A letter of the name was lost (ŵ or ŷ?). Save the file as “CSV UTF-8” and try again."))
    return reasons


def _counts_pupils(value: dict[Column, str]) -> bool:
    """Whether a row with neither number nor birthday is a total: "28 pupils", "Grand total", "Class 3A"."""
    if any(value.get(column) for column in (Column.UPN, Column.NUMBER, Column.BORN_ON)):
        return False
    words = folded(" ".join(value[column] for column in NEEDED)).split()
    return any(word[0].isdigit() for word in words) or (COUNTING.issuperset(words) and len(max(words, key=len)) > 3)


def _children(value: dict[Column, str]) -> list[tuple[str, ...]]:
    """Which child a row is about: by UPN or by the system's number; without either by name and class."""
    numbers = [(str(column), value[column]) for column in (Column.UPN, Column.NUMBER) if value.get(column)]
    named = tuple(value.get(column, "").casefold() for column in (Column.FIRST_NAME, Column.LAST_NAME, Column.GROUP))
    return list(numbers) or [named]


def _is_called_otherwise(before: RollRow, value: dict[Column, str]) -> bool:
    return any(folded(getattr(before, column)) != folded(value[column]) for column in NEEDED)


def _are_one(before: RollRow, value: dict[Column, str]) -> bool:
    """Whether a number or the birthday of two rows is the same, and none of them another."""
    same = [
        getattr(before, column) == value[column]
        for column in (Column.UPN, Column.NUMBER, Column.BORN_ON)
        if getattr(before, column) and value.get(column)
    ]
    return bool(same) and all(same)


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
