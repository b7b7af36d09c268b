"""How much the machine sees of photographs whose layouts, fonts, names and camera it was never tuned on.

    python -m benchmarks.screening.blind FOLDER --fonts FONTS [--set 1…27] [--misses]

Draws the set into FOLDER if it is not there yet, then reads it and prints every figure with n and its 95 % interval.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.screening.__main__ import wilson
from benchmarks.screening.blind.camera import PHOTO, SCAN
from benchmarks.screening.blind.draw import CERTIFICATES, draw_set
from benchmarks.screening.blind.fonts import FontsMissing
from benchmarks.screening.kept import CERTIFICATE, ROLL, STRANGER, Label, Seen, read_kept


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--set", type=int, choices=sorted(CERTIFICATES), default=1, help="its layouts are in no other")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fonts", nargs="+", default=["/usr/share/fonts"], help="folders with the fonts, see fonts.py")
    add_reading(parser)
    asked = parser.parse_args()
    if not (asked.folder / "labels.jsonl").exists():
        try:
            draw_set(asked.folder, asked.set, asked.seed, asked.fonts, asked.workers)
        except FontsMissing as problem:
            parser.error(str(problem))
    print_figures(seen_in(asked))


def add_reading(parser: argparse.ArgumentParser) -> None:
    """The options for how a set is read."""
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument(
        "--roll-alone", action="store_true", help="as if the school had entered neither its staff nor its own wording"
    )
    parser.add_argument("--misses", action="store_true", help="name every picture that came out wrong")


def seen_in(asked: argparse.Namespace) -> list[Seen]:
    """Read the folder; say at once what came out wrong, if that is asked for."""
    seen = []
    for one in read_kept(asked.folder, workers=asked.workers, roll_alone=asked.roll_alone):
        seen.append(one)
        if asked.misses and _is_wrong(one):
            print(f"WRONG {one.label} held={one.held} asked={one.asked}", flush=True)
    return seen


def _is_wrong(one: Seen) -> bool:
    if one.label.filled == ROLL:
        return not one.held_right
    return one.held or one.asked != (one.label.filled == STRANGER)


def print_figures(seen: list[Seen]) -> None:
    groups: dict[str, list[bool]] = defaultdict(list)
    for one in seen:
        for what, result in _counted(one):
            groups[what].append(result)
    print(f"{len(seen)} photographs\n{'what':58} {'seen':>9}  share  95 % interval")
    for what, results in sorted(groups.items()):
        low, high = wilson(sum(results), len(results))
        print(
            f"{what:58} {sum(results):4}/{len(results):<4}  {sum(results) / len(results):.2f}  {low:.2f} to {high:.2f}"
        )
    ms = sorted(one.ms for one in seen)
    print(f"CPU ms: median {ms[len(ms) // 2]:.0f}, highest {ms[-1]:.0f}")


def _level(label: Label) -> str:
    if label.level in (SCAN, PHOTO):
        return "ordinary"
    return "hard"


def _counted(one: Seen) -> Iterator[tuple[str, bool]]:
    """What a photograph counts for, and whether it came out so."""
    label, level = one.label, _level(one.label)
    if label.filled == ROLL:
        for group in (level, f"{level}, {label.kind}", f"{level}, lettering {label.lettering}", f"level {label.level}",
                      f"turned {label.turn}", f"written: {label.form}", f"layout {label.layout}"):  # fmt: skip
            yield f"name on the roll held, {group}", one.held_right
        if label.kind == CERTIFICATE:
            yield f"filled certificate held or asked about, {level}", one.held or one.asked
    elif label.filled == STRANGER:
        yield f"filled certificate held or asked about, {level}", one.held or one.asked
        yield f"stranger on a certificate asked about, {level}", one.asked
        yield f"stranger on a certificate asked about, lettering {label.lettering}", one.asked
        yield "stranger taken for a pupil", one.held
    else:
        kind = "certificate" if label.kind == CERTIFICATE else "of another kind"
        yield f"blank {kind} held, {level}", one.held
        yield f"blank {kind} asked about, {level}", one.asked


if __name__ == "__main__":
    main()
