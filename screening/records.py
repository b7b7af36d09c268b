"""What `manage.py screen` writes to a file, one line for each picture, so that it can go on after it was stopped.

A line is written whole or not at all: what a killed run left of its last line is cut off before the next run goes on.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Final

COLUMNS: Final = ("file", "verdict", "names", "pupils", "name_lines", "codes", "other_text", "faces", "reason")
_FORMULA: Final = ("=", "+", "-", "@", "\t")


def as_json(record: Mapping[str, Any]) -> str:
    return json.dumps(record)


def as_row(record: Mapping[str, Any]) -> str:
    """The same as a row for a spreadsheet: several things in one cell are parted by " | ", nothing is a formula."""

    def texts(kind: str, key: str = "text") -> str:
        return " | ".join(each[key] for each in record["findings"] if each["kind"] == kind and each[key])

    reason = record.get("message") or record.get("reason") or ""
    faces = "" if record["faces"] is None else record["faces"]
    cells = (record["file"], record["verdict"], texts("name"), texts("name", "pupil"), texts("name_line"),
             texts("code"), texts("text"), faces, reason)  # fmt: skip
    return _row([_cell(cell) for cell in cells])


def _cell(value: object) -> str:
    """One line of text that every file can hold and no spreadsheet reckons with."""
    text = " ".join(str(value).split()).encode("utf-8", "backslashreplace").decode()
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()


class Kept:
    """The file of an earlier run, if there is one: which pictures it has, verdict and reason. Then the end of it.

    `is_csv`: rows below a line of column names, else one JSON object a line. Raises ValueError for another kind of
    file, which is left as it is.
    """

    def __init__(self, path: Path, *, is_csv: bool) -> None:
        self.path, self.is_csv = path, is_csv
        self.said = dict(self._earlier()) if path.exists() else {}

    def has(self, file: Path) -> bool:
        return self._name(str(file)) in self.said

    def _name(self, file: str) -> str:
        return _cell(file) if self.is_csv else file

    def _earlier(self) -> Iterator[tuple[str, tuple[str, str]]]:
        with self.path.open(encoding="utf-8", newline="") as file:
            lines = (line.removesuffix("\n") for line in file if line.endswith("\n"))
            if self.is_csv and (head := next(lines, None)) not in (None, _row(list(COLUMNS))):
                raise ValueError(head)
            for line in lines:
                record = next(csv.DictReader([line], COLUMNS)) if self.is_csv else json.loads(line)
                yield record["file"], (record["verdict"], record.get("reason") or "")

    def open(self) -> IO[str]:
        """Ready for the next line; the column names are written first."""
        self._cut_off_half_a_line()
        file = self.path.open("a", encoding="utf-8", newline="")
        if self.is_csv and not file.tell():
            file.write(_row(list(COLUMNS)) + "\n")
        return file

    def _cut_off_half_a_line(self) -> None:
        if not self.path.exists():
            return
        with self.path.open("r+b") as file:
            whole = end = 0
            for line in file:
                end += len(line)
                whole = end if line.endswith(b"\n") else whole
            file.truncate(whole)
