"""Read pictures for names from the command line: the pictures already on a school's website, or a new one."""

import csv
import mimetypes
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from screening.blanks import FEWEST_LINES, Design, prepare, small_copy
from screening.decode import MAX_BYTES, Refused, open_upload
from screening.names import Roll
from screening.ocr import TooMuchText
from screening.own_wording import NamesOf
from screening.pipeline import Reading, Wording, reaches_the_end, screen_image
from screening.records import Kept, as_json, as_row
from screening.spelling import words_in

NOTHING_HELD, HELD, NOT_CHECKED, WRONGLY_ASKED, STOPPED = 0, 1, 2, 3, 130
STATUS = {"look": NOTHING_HELD, "held": HELD, "not_checked": NOT_CHECKED}
BAR = 30
WIDEST = 44
EVERY = 25


class Command(BaseCommand):
    help = (
        "Read pictures for names on a roll, codes and filled name lines. Nothing found is not the same as nothing "
        "there: a person must look at every picture. With --out it goes on where it was stopped. Exit status: 0 "
        "nothing held, 1 something held, 2 something was not checked or not accepted, 3 the roll or the file to write "
        "to cannot be used, 130 stopped before the end."
    )
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="FILE|FOLDER", help="pictures, or folders of pictures")
        parser.add_argument("--roll", help="a CSV file with the columns first_name and last_name")
        parser.add_argument(
            "--staff", help="a CSV file with the same columns: adults who sign, and are not asked about for it"
        )
        parser.add_argument(
            "--ours",
            metavar="FILE",
            help="a text file of the school's own wording, a phrase a line: its name, houses, classes, mottoes",
        )
        parser.add_argument(
            "--blanks",
            metavar="FOLDER",
            help="the school's own certificates, blank: a photo of one is asked about when something is written where "
            "the machine thinks that the name goes",
        )
        parser.add_argument(
            "--out",
            metavar="FILE",
            help="write to this file, one line for each picture, and leave out what an earlier run wrote there: rows "
            "for a spreadsheet if its name ends in .csv, else one JSON object a line",
        )
        parser.add_argument(
            "--json",
            action="store_true",
            help="one JSON object a line, on a screen too (words otherwise)",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        pupils = _pupils(options["roll"]) if options["roll"] else []
        self.names = {ref: f"{first} {last}" for ref, first, last in pupils}
        self.roll = Roll.from_people(pupils)
        signing = _pupils(options["staff"]) if options["staff"] else []
        ours = _own_words(options["ours"], self.roll) if options["ours"] else ()
        self.wording = Wording(ours=ours, adults=tuple(f"{first} {last}" for _, first, last in signing))
        self.blanks = self._blanks(options["blanks"]) if options["blanks"] else ()
        try:
            status = self._to_file(options) if options["out"] else self._to_screen(options)
        except KeyboardInterrupt:
            self.stderr.write("Stopped. Run the same command again to go on." if options["out"] else "Stopped.")
            status = STOPPED
        if status != NOTHING_HELD:
            raise SystemExit(status)

    def _blanks(self, folder: str) -> tuple[Design, ...]:
        """The designs in a folder; what cannot be one is said and left out."""
        found: list[Design] = []
        for path in _pictures([folder]):
            try:
                image = open_upload(path.read_bytes(), file_name="").image
                prepared = prepare(image)
            except (Refused, OSError, TooMuchText) as error:
                self.stderr.write(f"{path} is left out: {getattr(error, 'message', type(error).__name__)}")
                continue
            if len(prepared.lines) < FEWEST_LINES or not prepared.proposed:
                self.stderr.write(f"{path} is left out: too little print, or no place for a name.")
                continue
            found.append(Design(len(found), prepared.lines, small_copy(image), prepared.proposed[0], is_marked=False))
        return tuple(found)

    def _record(self, path: Path) -> dict[str, Any]:
        return _record(path, self.roll, self.names, self.wording, self.blanks)

    def _to_screen(self, options: dict[str, Any]) -> int:
        status = NOTHING_HELD
        in_json = options["json"] or not self.stdout.isatty()
        for path in _pictures(options["paths"]):
            record = self._record(path)
            self.stdout.write(as_json(record) if in_json else _in_words(record))
            self.stdout.flush()
            status = max(status, _status(record["verdict"], record.get("reason", "")))
        return status

    def _to_file(self, options: dict[str, Any]) -> int:
        """The status is of everything in the file, what an earlier run wrote there too."""
        out = Path(options["out"])
        try:
            kept = Kept(out, is_csv=out.suffix.lower() == ".csv")
            file = kept.open()
        except (OSError, ValueError, KeyError, TypeError) as error:
            message = f"{out} cannot be written to, or is not the file of an earlier run: {type(error).__name__}"
            raise CommandError(message, returncode=WRONGLY_ASKED) from error
        every = [path for path in _pictures(options["paths"]) if path.resolve() != out.resolve()]
        left = [path for path in every if not kept.has(path)]
        status = max((_status(*said) for said in kept.said.values()), default=NOTHING_HELD)
        progress = _Progress(self.stderr, done=len(every) - len(left), total=len(every))
        with file:
            for path in left:
                record = self._record(path)
                file.write((as_row if kept.is_csv else as_json)(record) + "\n")
                file.flush()
                status = max(status, _status(record["verdict"], record.get("reason", "")))
                progress.step()
        return status


def _status(verdict: str, reason: str) -> int:
    """A name that was held does not make up for text that was not read."""
    return STATUS[verdict] if reaches_the_end(verdict, reason) else NOT_CHECKED


class _Progress:
    """How far it is and how long it still takes: a bar on a screen, a line now and then in a log."""

    def __init__(self, out: Any, *, done: int, total: int) -> None:
        self.out, self.done, self.total = out, done, total
        self.before, self.started = done, time.monotonic()
        if done:
            self._say(f"{done} of {total} were read before.")

    def step(self) -> None:
        self.done += 1
        each = (time.monotonic() - self.started) / (self.done - self.before)
        words = f"{self.done} of {self.total}{left(each * (self.total - self.done))}"
        if self.out.isatty():
            full = BAR * self.done // self.total
            ends = "\n" if self.done == self.total else ""
            # Padded, since a shorter line would leave the end of the one before it standing.
            self._say(f"\r[{'#' * full}{'.' * (BAR - full)}] {words:<{WIDEST}}", ends)
            self.out.flush()
        elif self.done % EVERY == 0 or self.done == self.total:
            self._say(words)

    def _say(self, words: str, ending: str = "\n") -> None:
        """Not in the red of an error, which this is not."""
        self.out.write(words, str, ending)


def left(seconds: float) -> str:
    """What still has to be waited, in words; nothing at the end."""
    if seconds <= 0:
        return ""
    minutes = round(seconds / 60)
    if minutes < 1:
        return ", less than a minute left"
    return f", about {minutes} minute{'s' if minutes > 1 else ''} left"


def _own_words(path: str, roll: Roll) -> tuple[str, ...]:
    """The phrases of a file, but for those that name anybody on the roll, as on the School page."""
    try:
        phrases = Path(path).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path} cannot be read: {error}", returncode=WRONGLY_ASKED) from error
    names_of = NamesOf(roll.pupils.values())
    return tuple(phrase for phrase in phrases if words_in(phrase) and not names_of.are_in(phrase))


def _pupils(path: str) -> list[tuple[int, str, str]]:
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path} cannot be read: {error}", returncode=WRONGLY_ASKED) from error
    if rows and not {"first_name", "last_name"} <= set(rows[0]):
        message = f"{path} needs the columns first_name and last_name in its first line."
        raise CommandError(message, returncode=WRONGLY_ASKED)
    return [(ref, row["first_name"] or "", row["last_name"] or "") for ref, row in enumerate(rows, start=1)]


def _pictures(paths: list[str]) -> Iterator[Path]:
    for name in paths:
        path = Path(name)
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if _may_be_a_picture(file, path))
        else:
            yield path


def _may_be_a_picture(file: Path, folder: Path) -> bool:
    """Whether a file in a folder is told about: whatever is not known to be something else, films too."""
    kind, _ = mimetypes.guess_type(file.name)
    is_hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return not is_hidden and file.is_file() and (kind is None or kind.startswith(("image/", "video/")))


def _record(
    path: Path, roll: Roll, names: dict[int, str], wording: Wording, blanks: Sequence[Design] = ()
) -> dict[str, Any]:
    record: dict[str, Any] = {"file": str(path), "verdict": "not_checked", "findings": [], "faces": None, "ms": {}}
    try:
        if path.stat().st_size > MAX_BYTES:
            return record | {"reason": "too_many_bytes", "message": "This file is larger than 20 MB."}
        # Without its name: on websites many a picture has the ending of what it once was, and it is to be read.
        upload = open_upload(path.read_bytes(), file_name="")
    except Refused as refused:
        return record | {"reason": refused.code, "message": str(refused.message)}
    except OSError as error:
        return record | {"reason": type(error).__name__, "message": "This file is not there or cannot be read."}
    reading = screen_image(upload.image, roll=roll, wording=wording, blanks=blanks)
    return record | _told(reading, names)


def _told(reading: Reading, names: dict[int, str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "verdict": reading.verdict,
        "findings": [
            {
                "kind": finding.kind,
                "text": finding.text,
                "pupil": " or ".join(names[ref] for ref in finding.pupil_refs) or None,
                "box": list(finding.box),
                "confidence": finding.confidence,
            }
            for finding in reading.findings
        ],
        "faces": None if reading.faces is None else len(reading.faces),
        "ms": reading.ms,
    }
    return told | ({"reason": reading.reason} if reading.reason else {})


def _in_words(record: dict[str, Any]) -> str:
    said = {"held": "HELD", "look": "please look", "not_checked": "NOT CHECKED"}[record["verdict"]]
    if record["verdict"] == "held" and not reaches_the_end("held", record.get("reason", "")):
        said = "HELD, AND NOT CHECKED TO THE END"
    parts = [f"{record['file']}: {said}"]
    if record.get("message") or record.get("reason"):
        parts.append(f"  {record.get('message') or record['reason']}")
    for finding in record["findings"]:
        whose = f" ({finding['pupil']})" if finding["pupil"] else ""
        kind = {"name": "a name on the roll", "name_line": "written on the name line", "code": "a code"}
        parts.append(f"  {kind.get(finding['kind'], 'can be read')}: {finding['text']}{whose}")
    if record["faces"] is not None:
        parts.append(f"  faces counted: {record['faces']}")
    return "\n".join(parts)
