"""Whatever was sent, read by whoever knows the format: School Data Sync, OneRoster, or any CSV with headings."""

import datetime
from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from people.importers.csv_rows import FileRefused, headings_in, rows_of, text_of
from people.importers.headings import squashed
from people.importers.packages import SentFile, unpacked
from people.importers.roll_csv import Table, read_table, table_of
from people.importers.roll_file import RollFile
from people.importers.rosters import is_roster, read_roster
from people.importers.sds_uk import is_sds_uk, read_sds_uk


def read_sent(
    sent: Iterable[SentFile],
    *,
    on: datetime.date,
    our_school: str = "",
    answer_key: Callable[[str], str | None] | None = None,
    chosen: dict[str, str] | None = None,
) -> RollFile:
    """The roll in these files. `on`: today at the school. `chosen`: what the school said of its own headings.

    Raises FileRefused with a sentence; NeedsColumns where a person has to say which column is which.
    """
    files = unpacked(sent)
    tables = _by_name(files)
    if len(files) == 1 and _are_users(files[0]):
        tables = {"users": files[0]}
    if is_sds_uk(tables):
        return read_sds_uk(tables, our_school=our_school)
    if is_roster(tables):
        return read_roster(tables, our_school=our_school, on=on)
    return read_table(the_table(files), answer_key=answer_key, chosen=chosen)


def _are_users(file: SentFile) -> bool:
    """Whether this one file is users.csv under another name: read as any list, it would make pupils of teachers."""
    headings, _rows = headings_in(rows_of(text_of(file.data)))
    return {"sourcedid", "givenname", "familyname"}.issubset(map(squashed, headings))


def the_table(files: list[SentFile]) -> Table:
    """The one CSV file that was sent. Raises FileRefused where there are several that do not belong together."""
    if len(files) > 1:
        raise FileRefused(
            _("We do not know what these files are together. Send one CSV file, or all files of one export.")
        )
    return table_of(files[0].data)


def _by_name(files: list[SentFile]) -> dict[str, SentFile]:
    tables: dict[str, SentFile] = {}
    for file in files:
        if file.table in tables and len(files) > 1:
            raise FileRefused(_("“%(name)s” is in it twice. Send each file once.") % {"name": file.name[-60:]})
        tables[file.table] = file
    return tables
