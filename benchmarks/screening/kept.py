"""A folder of kept photographs: the pictures, labels.jsonl that says what each shows, roll.csv, and staff.csv and
ours.txt, which hold what the school has entered besides: adults who sign, and the words that are its own.

`manage.py screen --roll FOLDER/roll.csv --staff FOLDER/staff.csv --ours FOLDER/ours.txt FOLDER` reads it too.
"""

import csv
import json
import multiprocessing
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from screening.decode import open_upload
from screening.engines import warm
from screening.names import Roll
from screening.pipeline import Reading, Wording, screen_image

ROLL, STRANGER, BLANK = "roll", "stranger", "blank"
CERTIFICATE = "certificate"
Names = Iterable[tuple[str, str]]
NOTHING_SAID = Wording()


@dataclass(frozen=True)
class Label:
    """What a photograph shows.

    `filled` is "roll", "stranger" or "blank"; `level` scan, photo or what makes it hard; `ref` the line of roll.csv,
    from 1, of the pupil whose name it is (0 for none). `turn` is how the picture is turned, in degrees, of which
    `still_to_turn` are not in the file but are to be turned before it is read.
    """

    file: str
    kind: str
    filled: str
    level: str
    turn: int
    layout: str
    lettering: str
    form: str
    written: str
    ref: int
    still_to_turn: int = 0


@dataclass(frozen=True)
class Seen:
    """A kept photograph and what came of it; `ms` of CPU, opening left out."""

    label: Label
    reading: Reading
    ms: float

    @property
    def held(self) -> bool:
        return self.reading.verdict == "held"

    @property
    def held_right(self) -> bool:
        return self.held and any(self.label.ref in finding.pupil_refs for finding in self.reading.findings)

    @property
    def asked(self) -> bool:
        return any(finding.kind == "name_line" for finding in self.reading.findings)


def keep_labels(folder: Path, labels: Iterable[Label], roll: Names, staff: Names = ()) -> None:
    """Write what the photographs show, and who is on the roll, beside them."""
    lines = "".join(f"{json.dumps(asdict(label), ensure_ascii=False)}\n" for label in labels)
    (folder / "labels.jsonl").write_text(lines)
    for name, people in (("roll.csv", roll), ("staff.csv", staff)):
        with (folder / name).open("w", newline="") as file:
            csv.writer(file).writerows([("first_name", "last_name"), *people])


def kept_labels(folder: Path) -> list[Label]:
    return [Label(**json.loads(line)) for line in (folder / "labels.jsonl").read_text().splitlines()]


def kept_roll(folder: Path) -> Roll:
    """The roll of the folder; a pupil's ref is the number of the line, as `manage.py screen` has it."""
    pupils = _people(folder / "roll.csv")
    return Roll.from_people([(ref, *name) for ref, name in enumerate(pupils, start=1)])


def kept_wording(folder: Path) -> Wording:
    """What the school of the folder has said on its page: its own words, and which adults sign."""
    ours, staff = folder / "ours.txt", folder / "staff.csv"
    return Wording(
        ours=tuple(ours.read_text().splitlines()) if ours.exists() else (),
        adults=tuple(f"{first} {last}" for first, last in _people(staff)) if staff.exists() else (),
    )


def _people(path: Path) -> list[tuple[str, str]]:
    with path.open(newline="") as file:
        return [(row["first_name"], row["last_name"]) for row in csv.DictReader(file)]


def seen_of(folder: Path, label: Label, roll: Roll, wording: Wording = NOTHING_SAID) -> Seen:
    """Read one photograph of the folder as a worker would."""
    image = open_upload((folder / label.file).read_bytes(), file_name=label.file).image
    image = image.rotate(label.still_to_turn, expand=True) if label.still_to_turn else image
    started = time.process_time()
    reading = screen_image(image, roll=roll, wording=wording)
    return Seen(label, reading, (time.process_time() - started) * 1000)


def read_kept(folder: Path, workers: int = 1, *, roll_alone: bool = False) -> Iterator[Seen]:
    """Read all the photographs of a folder, in their order; with the roll alone as if the school had entered nothing
    else."""
    roll = kept_roll(folder)
    read = partial(seen_of, folder, roll=roll, wording=NOTHING_SAID if roll_alone else kept_wording(folder))
    with multiprocessing.get_context("spawn").Pool(workers, initializer=warm) as pool:
        yield from pool.imap(read, kept_labels(folder))
