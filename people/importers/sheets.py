"""One table of a set that belongs together (users, roles, classes): rows by column, slips in the headings mended."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from people.importers.csv_rows import FileRefused, headings_in, rows_of, text_of
from people.importers.headings import guess, is_never_read, squashed
from people.importers.packages import SentFile

AT_MOST_SENTENCES = 20


@dataclass
class Sheet:
    """`columns`: the place of each column that we know, by its squashed name. The rest of the cells is not kept."""

    name: str
    columns: dict[str, int]
    rows: list[tuple[int, list[str], str]]
    headings: list[str]
    refused: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    def has(self, *names: str) -> bool:
        return all(squashed(name) in self.columns for name in names)

    def cell(self, cells: list[str], *names: str) -> str:
        """What the row has in the first of these columns that the table has."""
        for name in names:
            place = self.columns.get(squashed(name))
            if place is not None and place < len(cells) and cells[place]:
                return cells[place]
        return ""

    def all_of(self, *names: str) -> Iterator[str]:
        return (self.cell(cells, *names) for _line, cells, _reason in self.rows)

    def kept(self, cells: list[str]) -> list[str]:
        """The cells that we read, in the order of the table: what is handed back of a bad row."""
        return [cells[place] if place < len(cells) else "" for place in sorted(self.columns.values())]

    def kept_headings(self) -> list[str]:
        return [self.headings[place] for place in sorted(self.columns.values())]

    def must_have(self, *names: str) -> None:
        missing = [name for name in names if not self.has(name)]
        if missing:
            raise FileRefused(
                _("%(file)s has no column %(columns)s. Export it again with all columns.")
                % {"file": self.name, "columns": ", ".join(missing)}
            )


def sheet_of(file: SentFile, known: Iterable[str]) -> Sheet:
    """The table in a file. `known`: the columns that we have a use for, as the format calls them."""
    headings, records = headings_in(rows_of(text_of(file.data)))
    names = {squashed(name): name for name in known}
    sheet = Sheet(file.name, {}, list(records), headings)
    typed = [squashed(heading) for heading in headings]
    for place, heading in enumerate(headings):
        if typed[place] in names:
            sheet.columns.setdefault(typed[place], place)
        elif is_never_read(heading):
            sheet.refused.append(heading)
        elif (near := guess(heading, names)) and near not in typed:
            sheet.columns.setdefault(near, place)
            sheet.doubts.append(
                _("%(file)s: we read the column “%(heading)s” as “%(name)s”.")
                % {"file": file.name, "heading": heading[:60], "name": names[near]}
            )
        elif heading:
            sheet.ignored.append(heading)
    _judge_width(sheet)
    return sheet


def _judge_width(sheet: Sheet) -> None:
    """A row with more cells than headings has slipped; where most have, it is the first line that is short."""
    width = len(sheet.headings)
    wide = sum(1 for _line, cells, _reason in sheet.rows if any(cells[width:]))
    if wide * 2 > len(sheet.rows):
        sheet.doubts.append(_("%(file)s: the first line has fewer columns than the rows.") % {"file": sheet.name})
        return
    slipped = _("The row has more cells than the first line has headings.")
    sheet.rows = [
        (line, cells, reason or (slipped if any(cells[width:]) else "")) for line, cells, reason in sheet.rows
    ]


def some_of(sentences: list[str]) -> list[str]:
    """The first of many like ones, and how many more there are."""
    more = len(sentences) - AT_MOST_SENTENCES
    if more <= 0:
        return sentences
    return [*sentences[:AT_MOST_SENTENCES], _("… and %(count)d more like these.") % {"count": more}]
