"""What each step of the reading does: the kept photographs of a folder, read once for each variant, as one table.

    python -m benchmarks.screening.variants FOLDER [--only "without brightening" …] [--every 1]

A variant is everything, or everything without one step. Each reads in a process of its own, one after the other, so
that its memory is its own.
"""

import argparse
import importlib
import multiprocessing
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.screening.kept import BLANK, ROLL, STRANGER, Seen, kept_labels, kept_roll, seen_of
from benchmarks.screening.memory import highest
from screening.engines import warm
from screening.finder import Look
from screening.second_look import LOOKS


@dataclass(frozen=True)
class Step:
    """A step that a variant leaves out: a module's function or constant, and what stands in its place meanwhile."""

    module: str
    name: str
    instead: Any


EVERYTHING = "everything"
VARIANTS: dict[str, Step | None] = {
    EVERYTHING: None,
    "without brightening": Step("screening.ocr", "lit", lambda rgb: rgb),
    "without reading turned round": Step("screening.ocr", "_better", lambda first, _turned, _as_line, **_: first),
    "without one way up for all lines": Step(
        "screening.ocr", "_one_way_up", lambda lines, _until, _as_line: [line for _, line in lines]
    ),
    "without the line turner": Step("screening.ocr", "_TURNED", 2.0),
    "lines found at 1920 pixels": Step("screening.ocr", "FIRST", Look(1920)),
    "without short words read up the picture": Step("screening.ocr", "_HARDLY_LONGER", 0.0),
    "without the second look where no name was found": Step("screening.second_look", "LOOKS", ()),
    "the second look at 480 pixels alone": Step("screening.second_look", "LOOKS", (LOOKS[1],)),
    "the second look at 800 pixels alone": Step("screening.second_look", "LOOKS", (LOOKS[0],)),
    "without the second look into a large shape": Step("screening.ocr", "_MOST_LOOKS", 0),
    "without asking the letter probabilities": Step("screening.resemblance", "best_fit", lambda *_: ([], 0.0)),
    "without names over two lines": Step("screening.findings", "_over_two_lines", lambda *_: iter(())),
    "without the second look at an empty name place": Step("screening.pipeline", "read_again", lambda *_: ()),
    "without other ways of reading what is by hand": Step("screening.pipeline", "named_otherwise", lambda *_, **__: ()),
    "without a name where a page is due one": Step("screening.certificates", "due_names", lambda *_: []),
    "without name lines": Step("screening.certificates", "find_name_lines", lambda *_, **__: ()),
}


@contextmanager
def without(step: Step | None) -> Iterator[None]:
    """Everything but this step, as long as it lasts; a step that is no longer there raises AttributeError."""
    if step is None:
        yield
        return
    module = importlib.import_module(step.module)
    before = getattr(module, step.name)
    setattr(module, step.name, step.instead)
    try:
        yield
    finally:
        setattr(module, step.name, before)


@dataclass(frozen=True)
class Told:
    """What one variant made of a photograph: little enough to come back from its process."""

    kind: str
    filled: str
    held: bool
    held_right: bool
    asked: bool
    ms: float

    @classmethod
    def of(cls, seen: Seen) -> "Told":
        return cls(seen.label.kind, seen.label.filled, seen.held, seen.held_right, seen.asked, seen.ms)


def read_without(variant: str, folder: Path, every: int) -> tuple[list[Told], int]:
    """Read the folder's photographs with one variant; also the highest memory of this process, in MB."""
    with without(VARIANTS[variant]):
        warm()
        roll = kept_roll(folder)
        return [Told.of(seen_of(folder, label, roll)) for label in kept_labels(folder)[::every]], highest()


def heading(kinds: Sequence[str]) -> str:
    columns = ["variant", "names held", *kinds, "blanks held", "blanks asked", "strangers asked", "strangers held",
               "CPU ms median", "highest", "MB"]  # fmt: skip
    return f"{_row(columns)}\n{_row(['---'] * len(columns))}"


def row(variant: str, told: Sequence[Told], megabytes: int, kinds: Sequence[str]) -> str:
    """One line of the table."""
    names = [one for one in told if one.filled == ROLL]
    blanks = [one for one in told if one.filled == BLANK]
    strangers = [one for one in told if one.filled == STRANGER]
    ms = sorted(one.ms for one in told)
    return _row([variant, _share(one.held_right for one in names),
                 *(_share(one.held_right for one in names if one.kind == kind) for kind in kinds),
                 _share(one.held for one in blanks), _share(one.asked for one in blanks),
                 _share(one.asked for one in strangers), _share(one.held for one in strangers),
                 f"{ms[len(ms) // 2]:.0f}", f"{ms[-1]:.0f}", str(megabytes)])  # fmt: skip


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _share(results: Iterator[bool]) -> str:
    all_of = list(results)
    return f"{sum(all_of)} of {len(all_of)}" if all_of else "none"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="with labels.jsonl and roll.csv, as --keep leaves it")
    parser.add_argument("--only", nargs="+", choices=VARIANTS, default=list(VARIANTS), metavar="VARIANT")
    parser.add_argument("--every", type=int, default=1, help="only every so manieth photograph")
    asked = parser.parse_args()
    kinds = sorted({label.kind for label in kept_labels(asked.folder)[:: asked.every] if label.filled == ROLL})
    print(heading(kinds), flush=True)
    for variant in asked.only:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            told, megabytes = pool.apply(read_without, (variant, asked.folder, asked.every))
        print(row(variant, told, megabytes, kinds), flush=True)


if __name__ == "__main__":
    main()
