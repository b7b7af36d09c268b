"""How often a name is asked about on pages that were written out by hand, and how often where there is none.

    python -m benchmarks.screening.pages [--set 1 …] [--names 3] [--fresh] [--misses]
    python -m benchmarks.screening.pages --fit [FOLDER …]

No picture is drawn and nothing is read: this is what the rules for names make of perfect reading, so that wording and
layouts by many hands can be tried in seconds. `--fit` prints the weights of `screening.due_names` as logistic
regression has them on all sets, and on the kept photographs of the folders.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz

from benchmarks.screening.__main__ import wilson
from benchmarks.screening.blind.names_eight import strangers
from benchmarks.screening.kept import Label, kept_labels
from benchmarks.screening.pages.render import PEOPLE, WITH_A_CHILD, WITHOUT, Written, written
from screening import ocr
from screening.certificates import find_name_lines
from screening.decode import open_upload
from screening.due_names import WEIGHTS, runs_that_may_be_due, signs_of
from screening.ocr import Line
from screening.placed import by_their_way, direction, place
from screening.spelling import fold

ALL = tuple(sorted((*WITH_A_CHILD, *WITHOUT)))
ROOM = 50
PAPER = 250
NAMES = 3
BLANK_COUNTS, PHOTOGRAPH_COUNTS = 2.0, 3.0
ALIKE = 70
RIDGE = 10.0
STEPS = 40


def asked_about(lines: Sequence[Line]) -> list[str]:
    """The names that are asked about on an empty sheet with these lines."""
    if not lines:
        return []
    wide, high = (int(max(corner[side] for line in lines for corner in line.corners)) + ROOM for side in (0, 1))
    sheet = np.full((high, wide), PAPER, dtype=np.uint8)
    return [found.text for found in find_name_lines(lines, sheet) if found.state == "filled"]


def measure(
    which: int, names: int, misses: bool, people: Sequence[tuple[str, str]] = PEOPLE
) -> Counter[tuple[str, bool]]:
    counted: Counter[tuple[str, bool]] = Counter()
    for page in written(which, names=names, people=people):
        asked = asked_about(page.lines)
        if page.first:
            right = any(page.has(text) for text in asked)
            counted["whole name asked about" if page.slot == "name" else "first name alone asked about", right] += 1
        else:
            right = not asked
            counted["blank asked about" if page.slot != "none" else "other writing asked about", bool(asked)] += 1
        if misses and not right:
            print(f"{page.page} {page.first} {page.last}: {asked}")
    return counted


def fit(folders: Sequence[Path]) -> dict[str, float]:
    """The weights that tell a child's name from every other run of words best, with a ridge against chance; on all
    pages, with both lists of people, and on what is read in the kept photographs of `folders`."""
    seen = [each for folder in folders for label in kept_labels(folder) for each in _on_photograph(folder, label)]
    for people in (PEOPLE, strangers()):
        for which in ALL:
            seen += [each for page in written(which, names=NAMES, people=people) for each in _on_page(page)]
    signs = np.array([each.signs for each in seen])
    wanted, much = np.array([each.right for each in seen], dtype=float), np.array([each.counts for each in seen])
    weights = np.zeros(signs.shape[1])
    ridge = np.diag([0.0] + [RIDGE] * (signs.shape[1] - 1))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (much * (chance - wanted)) + ridge @ weights
        bend = (signs * (much * chance * (1 - chance))[:, None]).T @ signs + ridge
        weights -= np.linalg.solve(bend, slope)
    return dict(zip(WEIGHTS, weights.round(2).tolist(), strict=True))


@dataclass(frozen=True)
class Candidate:
    """A run of words on a page: how often each sign is there, whether it is the child's name, how much it counts."""

    signs: list[int]
    right: bool
    counts: float


def _on_page(page: Written) -> Iterator[Candidate]:
    counts = BLANK_COUNTS if page.slot != "none" and not page.first else 1.0
    for signs, text in _candidates(page.lines):
        yield Candidate(signs, bool(page.first) and page.has(text), counts)


def _on_photograph(folder: Path, label: Label) -> Iterator[Candidate]:
    image = open_upload((folder / label.file).read_bytes(), file_name=label.file).image
    image = image.rotate(label.still_to_turn, expand=True) if label.still_to_turn else image
    written_there = fold(label.written)
    for sheet in by_their_way(ocr.read_lines(ocr.lit(np.asarray(image.convert("RGB"))))):
        for signs, text in _candidates(sheet):
            right = bool(written_there) and fuzz.partial_ratio(written_there, fold(text)) > ALIKE
            yield Candidate(signs, right, PHOTOGRAPH_COUNTS * (1.0 if right else BLANK_COUNTS))


def _candidates(lines: Sequence[Line]) -> Iterator[tuple[list[int], str]]:
    placed = [place(line, direction(lines)) for line in lines] if lines else []
    runs, page = runs_that_may_be_due(placed)
    for run, line in runs:
        signs = list(signs_of(run, line, page))
        yield [signs.count(sign) for sign in WEIGHTS], run.text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", type=int, nargs="+", choices=ALL, default=ALL)
    parser.add_argument("--names", type=int, default=NAMES, help="how many names each page is filled with, one by one")
    parser.add_argument("--fresh", action="store_true", help="with 600 names that no list was made with")
    parser.add_argument("--misses", action="store_true", help="name every page that came out wrong")
    parser.add_argument(
        "--fit", type=Path, nargs="*", metavar="FOLDER", help="print the weights in place of the figures"
    )
    asked = parser.parse_args()
    if asked.fit is not None:
        print("\n".join(f'    "{sign}": {weight},' for sign, weight in fit(asked.fit).items()))
        return
    for which in asked.set:
        counted = measure(which, asked.names, asked.misses, strangers() if asked.fresh else PEOPLE)
        for what in sorted({what for what, _ in counted}):
            good, n = counted[what, True], counted[what, True] + counted[what, False]
            low, high = wilson(good, n)
            print(f"set {which}  {what:30} {good:4}/{n:<4} {good / n:.3f}  {low:.2f} to {high:.2f}")


if __name__ == "__main__":
    main()
