"""How often a name is asked about on pages that were written out by hand, and how often where there is none.

    python -m benchmarks.screening.pages [--set 1 …] [--names 3] [--fresh] [--misses]
    python -m benchmarks.screening.pages --fit

No picture is drawn and nothing is read: this is what the rules for names make of perfect reading, so that wording and
layouts by many hands can be tried in seconds. `--fit` prints the weights of `screening.due_names` as logistic
regression has them on all sets but the held-back one.
"""

import argparse
from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from benchmarks.screening.__main__ import wilson
from benchmarks.screening.blind.names_eight import strangers
from benchmarks.screening.pages.render import HELD_BACK, PEOPLE, WITH_A_CHILD, WITHOUT, Written, written
from screening.certificates import find_name_lines
from screening.due_names import WEIGHTS, runs_that_may_be_due, signs_of
from screening.ocr import Line
from screening.placed import direction, place

ALL = tuple(sorted((*WITH_A_CHILD, *WITHOUT)))
ROOM = 50
PAPER = 250
BLANK_COUNTS, OTHER_COUNTS = 2.0, 3.0
RIDGE = 3.0
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


def fit() -> dict[str, float]:
    """The weights that tell a child's name from every other run of words best, with a ridge against chance."""
    signs, right, counts = [], [], []
    for which in ALL:
        if which not in HELD_BACK:
            for page in written(which, names=4):
                for found, is_right in _candidates(page):
                    signs.append(found)
                    right.append(is_right)
                    counts.append(OTHER_COUNTS if page.slot == "none" else 1.0 if page.first else BLANK_COUNTS)
    seen, wanted, much = np.array(signs), np.array(right, dtype=float), np.array(counts)
    weights = np.zeros(seen.shape[1])
    ridge = np.diag([0.0] + [RIDGE] * (seen.shape[1] - 1))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (much * (chance - wanted)) + ridge @ weights
        bend = (seen * (much * chance * (1 - chance))[:, None]).T @ seen + ridge
        weights -= np.linalg.solve(bend, slope)
    return dict(zip(WEIGHTS, weights.round(2).tolist(), strict=True))


def _candidates(page: Written) -> list[tuple[npt.NDArray[np.float64], bool]]:
    if not page.lines:
        return []
    placed = [place(line, direction(page.lines)) for line in page.lines]
    runs, whole_page = runs_that_may_be_due(placed)
    found = []
    for run, line in runs:
        signs = list(signs_of(run, line, whole_page))
        counted = np.array([signs.count(sign) for sign in WEIGHTS], dtype=np.float64)
        found.append((counted, bool(page.first) and page.has(run.text)))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", type=int, nargs="+", choices=ALL, default=ALL)
    parser.add_argument("--names", type=int, default=3, help="how many names each page is filled with, one by one")
    parser.add_argument("--fresh", action="store_true", help="with 600 names that no list was made with")
    parser.add_argument("--misses", action="store_true", help="name every page that came out wrong")
    parser.add_argument("--fit", action="store_true", help="print the weights in place of the figures")
    asked = parser.parse_args()
    if asked.fit:
        print("\n".join(f'    "{sign}": {weight},' for sign, weight in fit().items()))
        return
    for which in asked.set:
        counted = measure(which, asked.names, asked.misses, strangers() if asked.fresh else PEOPLE)
        for what in sorted({what for what, _ in counted}):
            good, n = counted[what, True], counted[what, True] + counted[what, False]
            low, high = wilson(good, n)
            print(f"set {which}  {what:30} {good:4}/{n:<4} {good / n:.3f}  {low:.2f} to {high:.2f}")


if __name__ == "__main__":
    main()
