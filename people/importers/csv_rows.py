"""A CSV file as rows of cells, whichever program wrote it: comma, semicolon or tab, UTF-8 or Windows, with its dirt."""

import codecs
import csv
import re
import unicodedata
from collections.abc import Iterator
from itertools import chain, islice

from django.utils.translation import gettext as _

from people.importers.headings import meaning

AT_MOST_BYTES = 12_000_000
AT_MOST_ROWS = 300_000
AT_MOST_COLUMNS = 300
AT_MOST_LINES_IN_A_ROW = 20
AT_MOST_ABOVE = 5
"""Rows that may stand above the headings: what the list is, who made it, how to fill it in."""
READABLE = 5_000
AT_MOST_IN_A_HEADING = 200
AS_WINDOWS = "schoolsocial-as-windows"
AS_MAC = "schoolsocial-as-mac"
AS_TEXT = re.compile(r'="([^"]*)"')
"""How programs write a number whose noughts a spreadsheet is to keep: ="001234"."""
UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Signs of no width that say where a line may break or which way it runs: with one, a name is another name. The joiners
(U+200C, U+200D) belong to the spelling of some names and stay."""
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


def too_large() -> str:
    return _("The file is larger than %(most)d MB.") % {"most": AT_MOST_BYTES // 1_000_000}


class FileRefused(Exception):
    """The file as a whole cannot be read. Carries the sentence for the screen."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def text_of(data: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with it; what is no UTF-8 is what Windows programs write (cp1252)."""
    if len(data) > AT_MOST_BYTES:
        raise FileRefused(too_large())
    if not data.strip():
        raise FileRefused(_("The file is empty."))
    if another := _another_kind(data):
        raise FileRefused(another)
    wide = data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    try:
        text = data.decode("utf-16", errors="replace") if wide else data.decode("utf-8-sig", errors=_otherwise(data))
    except UnicodeDecodeError:
        text = "\0"
    if text.count("\0") * 100 > len(text) or (wide and text.count("\ufffd") * 10 > len(text)):
        raise FileRefused(_("This is no text file that we can read. Save the list as “CSV UTF-8”."))
    return unicodedata.normalize("NFC", UNSEEN.sub("", text))


def _another_kind(data: bytes) -> str:
    """The sentence for a file that is no list in columns, perhaps under another name; nothing for one that may be."""
    begins = data[:200].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        what = _("This is a spreadsheet.")
    elif begins.startswith((b"<!doctype html", b"<html", b"<table")):
        what = _("This is a web page, though it may be called a spreadsheet.")
    elif begins.startswith((b"<?xml", b"<ctfile")):
        what = _("This is an XML file, not a list in columns.")
    elif begins.startswith((b"%pdf", b"{", b"[{")):
        return _("This is no list in columns. Export the list from your system as CSV or as a spreadsheet.")
    else:
        return ""
    how = _("Open it in Excel, choose File, Save As, and the type “CSV UTF-8 (Comma delimited)”. Then send that file.")
    return f"{what} {how}"


def _otherwise(data: bytes) -> str:
    """Whose letters what is no UTF-8 is in: only an old Mac ends every line with CR alone."""
    return AS_MAC if b"\r" in data and b"\n" not in data else AS_WINDOWS


def _as_mac(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("mac_roman"), error.end


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Rows pasted together from two programs are in two encodings: byte by byte, so that one row spoils no other."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error(AS_WINDOWS, _as_windows)
codecs.register_error(AS_MAC, _as_mac)


class _Lines:
    """The lines of the file, for the csv module; after a row that never ended they are read again one by one."""

    def __init__(self, text: str) -> None:
        self.lines: list[str] = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text)
        self.at = self.begun_at = 0
        if len(self.lines) > AT_MOST_ROWS:
            raise FileRefused(_("The file has more lines than the lists of one school can have."))

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self.at >= len(self.lines) or self.at - self.begun_at >= AT_MOST_LINES_IN_A_ROW:
            raise StopIteration
        self.at += 1
        return self.lines[self.at - 1]


def rows_of(text: str) -> Iterator[tuple[int, list[str], str]]:
    """(line, cells, reason) of every row that is not empty; breaks within a cell and stray spaces become one space.

    A quotation mark that nobody closed would swallow the rows after it: then the line is handed back by itself, with
    the reason, and reading goes on with the next.
    """
    lines = _Lines(_opened(text))
    if text.startswith("sep="):
        lines.at = 1
    delimiter = max(",;\t", key=_first_with_columns(lines.lines[lines.at :]).count)
    reader = csv.reader(lines, delimiter=delimiter)
    width = 0
    while lines.at < len(lines.lines):
        lines.begun_at = lines.at
        reason = ""
        try:
            cells = next(reader)
        except csv.Error:
            reason = _("A cell is too long.")
        else:
            if _has_swallowed(lines.lines[lines.begun_at : lines.at], delimiter, width):
                reason = _("A quotation mark in this row is not closed.")
        if reason:
            lines.at = lines.begun_at + 1
            (cells,) = csv.reader([lines.lines[lines.begun_at][:READABLE]], delimiter=delimiter)
        tidy = [" ".join(_without_text_marks(cell).split()) for cell in cells]
        if any(tidy):
            width = width if width > 1 else len(cells)
            yield lines.begun_at + 1, *_without_control(tidy, reason)


def _opened(text: str) -> str:
    """The same, where a program took every row for one cell and put it into quotation marks, from the headings on."""
    written = text.splitlines()
    if not all(map(_is_one_cell, filter(None, map(str.strip, written)))):
        return text
    return "\n".join(line.strip()[1:-1].replace('""', '"') for line in written)


def _is_one_cell(line: str) -> bool:
    """Whether the line is in quotation marks as a whole, and would be three cells or more without them."""
    inner = line[1:-1].replace('""', "")
    is_quoted = len(line) > 1 and line[0] == line[-1] == '"' and '"' not in inner
    return is_quoted and any(inner.count(sign) > 1 for sign in ",;\t")


def _without_text_marks(cell: str) -> str:
    return found[1] if cell.startswith("=") and (found := AS_TEXT.fullmatch(cell.strip())) else cell


def _first_with_columns(lines: list[str]) -> str:
    """The first line that is parted into columns at all and is no remark."""
    written = islice((line for line in lines if line.strip()), AT_MOST_ABOVE + 1)
    return next((line for line in written if not line.startswith("# ") and any(map(line.count, ",;\t"))), "")


def headings_in(
    records: Iterator[tuple[int, list[str], str]],
) -> tuple[list[str], Iterator[tuple[int, list[str], str]]]:
    """The headings, and the rows below them. A title or a remark above them is passed over, where there are headings.

    So is a title in several cells ("Pupil list", "printed 26/11/2026"): none is a heading, and headings come below.
    Raises FileRefused where they are more than any list of people has.
    """
    top = list(islice(records, AT_MOST_ABOVE + 1))
    at = next((at for at, (_line, cells, _reason) in enumerate(top) if not _is_above(cells)), 0)
    known = [sum(meaning(cell) is not None for cell in cells) for _line, cells, _reason in top]
    if top and not known[at]:
        at = next((below for below in range(at, len(top)) if known[below] > 1), at)
    headings = [heading[:AT_MOST_IN_A_HEADING] for heading in top[at][1]] if top else []
    if len(headings) > AT_MOST_COLUMNS:
        raise FileRefused(_("The file has more columns than a list of pupils. Export only what you need."))
    return headings, chain(top[at + 1 :], records)


def _is_above(cells: list[str]) -> bool:
    """A row that says one thing only, once or in every column, or that says itself that it is a remark."""
    return cells[0].startswith("# ") or len({cell for cell in cells if cell}) < 2


def _without_control(cells: list[str], reason: str) -> tuple[list[str], str]:
    """A sign that is none, or that no database keeps, costs its own row only."""
    if not any(map(CONTROL.search, cells)):
        return cells, reason
    return [CONTROL.sub("", cell) for cell in cells], reason or _("A sign in this row cannot be read. Type it anew.")


def _has_swallowed(lines: list[str], delimiter: str, width: int) -> bool:
    """Whether a row over several lines holds others: its quotation marks do not pair up, or a line within is a row."""
    if len(lines) == 1:
        return False
    if sum(line.count('"') for line in lines) % 2:
        return True
    rest = [line for line in lines[1:] if line.count('"') % 2 == 0]
    return any(len(cells) == width for line in rest for cells in csv.reader([line], delimiter=delimiter))
