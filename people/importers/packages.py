"""What was sent: one CSV file, several, or a zip of them. Read in memory only; no name in a zip is ever a path here."""

import re
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from django.utils.translation import gettext as _

from people.importers.csv_rows import AT_MOST_BYTES, FileRefused

AT_MOST_FILES = 60
AT_MOST_TOGETHER = 30_000_000
"""All files of one import, unpacked."""
LEADS_OUT = re.compile(r"(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:")


@dataclass(frozen=True)
class SentFile:
    """A file as it was sent: `name` is for the screen and for knowing what it is, never for opening anything."""

    name: str
    data: bytes

    @property
    def table(self) -> str:
        """What the file is called, without folder, ending, signs and numbers: "Student_2026.csv" is "student"."""
        base = re.split(r"[/\\]", self.name)[-1].lower()
        return re.sub(r"[^a-z]", "", base.rsplit(".", 1)[0])


def unpacked(sent: Iterable[SentFile]) -> list[SentFile]:
    """Every CSV file in what was sent, zips opened. Raises FileRefused with the sentence for the screen."""
    found: list[SentFile] = []
    left = AT_MOST_TOGETHER
    for file in sent:
        inside = _in_zip(file.data, left) if _is_zip(file) else [file]
        left -= sum(len(one.data) for one in inside)
        found += inside
    if not found:
        raise FileRefused(_("There is no CSV file in it. Export the lists as CSV, and send those or a zip of them."))
    if len(found) > AT_MOST_FILES or left < 0:
        raise _too_much()
    return found


def _is_zip(file: SentFile) -> bool:
    return file.data[:4] in (b"PK\x03\x04", b"PK\x05\x06") and not _is_spreadsheet(file)


def _is_spreadsheet(file: SentFile) -> bool:
    """An .xlsx or .ods file is a zip too: csv_rows says what to do with it."""
    named = file.name.lower().endswith((".xlsx", ".xlsm", ".ods", ".numbers"))
    return named or b"[Content_Types].xml" in file.data[:4_000] or b"mimetypeapplication/vnd" in file.data[:200]


def _in_zip(data: bytes, left: int) -> list[SentFile]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            wanted = [entry for entry in archive.infolist() if _is_wanted(entry)]
            if len(wanted) > AT_MOST_FILES or sum(entry.file_size for entry in wanted) > left:
                raise _too_much()
            return [SentFile(entry.filename, _unzipped(archive, entry)) for entry in wanted]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise FileRefused(_("The zip is damaged and cannot be opened. Make it anew and send it again.")) from error
    except RuntimeError as error:
        # What zipfile raises for a password; its kind NotImplementedError, for a way of packing that it does not know.
        raise FileRefused(
            _("The zip is locked with a password, or packed in a way that we cannot open. Send an ordinary zip.")
        ) from error


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    if LEADS_OUT.search(entry.filename):
        raise FileRefused(_("The zip names a file outside itself. Make it anew from the exported files only."))
    base = re.split(r"[/\\]", entry.filename)[-1]
    hidden = base.startswith(".") or "__MACOSX" in entry.filename
    return not entry.is_dir() and not hidden and base.lower().endswith(".csv")


def _unzipped(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """What it says of its own size is not believed: reading stops at the most that we take."""
    with archive.open(entry) as inside:
        data = inside.read(AT_MOST_BYTES + 1)
    if len(data) > AT_MOST_BYTES:
        raise _too_much()
    return data


def _too_much() -> FileRefused:
    return FileRefused(
        _("There is more in it than the lists of one school. Send only the files that hold pupils and their contacts.")
    )
