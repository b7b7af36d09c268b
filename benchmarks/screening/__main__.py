"""How much the machine sees: recall and false alarms by kind, CPU and memory, on photographs drawn afresh.

    python -m benchmarks.screening [--half tuning|held-back] [--n 60] [--seed 1] [--fonts FOLDER…] [--misses]

The figures are about drawn photographs. Real children's handwriting was never tested.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.screening.cast import School, school
from benchmarks.screening.memory import memory_after
from benchmarks.screening.scenes import photograph
from benchmarks.screening.sheets import Pen, sheet
from screening.decode import clean_jpeg, open_upload, preview_webp
from screening.engines import warm
from screening.names import Roll
from screening.pipeline import Reading, Wording, screen_image

MEMORY_OVER = 10
# Of every ten certificates: five with a name on the roll, two with a stranger's, three blank.
KINDS = [("certificate", "roll"), ("certificate", "blank"), ("certificate", "roll"), ("certificate", "stranger"),
         ("certificate", "roll"), ("certificate", "blank"), ("work", "roll"), ("badge", "roll"), ("jersey", "roll"),
         ("sign", "blank"), ("certificate", "stranger"), ("certificate", "roll"), ("certificate", "blank"),
         ("certificate", "roll")]  # fmt: skip


@dataclass(frozen=True)
class Seen:
    """One photograph and what came of it; times in CPU ms."""

    kind: str
    filled: str
    lettering: str
    hard: bool
    layout: str
    name: str
    reading: Reading
    upload_ms: float
    screen_ms: float
    held_right: bool
    asked: bool
    data: bytes


def main() -> None:
    asked = _arguments()
    warm()
    pupils = school(asked.seed)
    roll = Roll.from_people(pupils.pupils, staff=pupils.staff)
    seen = []
    for one in _run(asked, pupils, roll):
        seen.append(one)
        if asked.misses and _is_miss(one):
            read = " | ".join(f"{finding.kind}:{finding.text}" for finding in one.reading.findings)
            print(f"MISS {one.kind}/{one.layout}/{one.lettering} hard={one.hard} {one.filled} [{one.name}]: {read}",
                  flush=True)  # fmt: skip
    _print(seen, asked, [one.data for one in seen[:MEMORY_OVER]])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=["tuning", "held-back"], default="tuning")
    parser.add_argument("--n", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fonts", nargs="+", default=["/usr/share/fonts"])
    parser.add_argument("--misses", action="store_true", help="print every miss and false alarm as it happens")
    parser.add_argument("--keep", help="a folder to keep the photographs in, so that variants see the same ones")
    return parser.parse_args()


def _run(asked: argparse.Namespace, pupils: School, roll: Roll) -> Iterator[Seen]:
    rng = random.Random(asked.seed * 1000 + (asked.half == "held-back"))
    pen = Pen(rng, asked.half, tuple(asked.fonts))
    for number in range(asked.n):
        kind, filled = KINDS[number % len(KINDS)]
        hard = (number // len(KINDS)) % 2 == 1
        ref = 0
        name: tuple[str, str] | None = None
        if filled == "roll":
            ref, first, last = rng.choice(pupils.pupils)
            name = (first, last)
        elif filled == "stranger":
            name = rng.choice(pupils.strangers)
        drawn = sheet(pen, kind, asked.half, name)
        scene_seed = rng.randrange(2**32)
        data = _photograph(asked, number, partial(photograph, drawn.image, random.Random(scene_seed), hard=hard))
        yield _screened(data, roll, ref, (kind, filled, drawn.lettering, hard, drawn.layout, " ".join(name or ())))


def _photograph(asked: argparse.Namespace, number: int, take: Callable[[], bytes]) -> bytes:
    """Take the photograph, or the same one from an earlier run when `--keep` names its folder."""
    if not asked.keep:
        return take()
    path = Path(asked.keep) / f"{asked.half}-{asked.seed}-{number:04}.jpg"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(take())
    return path.read_bytes()


def _screened(data: bytes, roll: Roll, ref: int, what: tuple[str, str, str, bool, str, str]) -> Seen:
    started = time.process_time()
    upload = open_upload(data, file_name="photo.jpg")
    clean_jpeg(upload.image)
    preview_webp(upload.image, width=960)
    uploaded = time.process_time()
    reading = screen_image(upload.image, roll=roll, wording=Wording())
    done = time.process_time()
    names = [finding for finding in reading.findings if finding.kind == "name"]
    right = reading.verdict == "held" and any(ref in finding.pupil_refs for finding in names)
    line = any(finding.kind == "name_line" for finding in reading.findings)
    return Seen(*what, reading, (uploaded - started) * 1000, (done - uploaded) * 1000, right, line or bool(names), data)


def _is_miss(one: Seen) -> bool:
    if one.filled == "roll":
        return not one.held_right
    return one.asked if one.filled == "blank" else not one.asked


def _print(seen: list[Seen], asked: argparse.Namespace, photographs: list[bytes]) -> None:
    print(f"\n{asked.half} half, seed {asked.seed}, {len(seen)} photographs of 12 megapixels, roll of 600")
    print(f"{'what':46} {'seen':>9}  share  95 % interval")
    groups: dict[str, list[bool]] = defaultdict(list)
    for one in seen:
        for what, result in _counted(one):
            groups[what].append(result)
    for what, results in sorted(groups.items()):
        low, high = wilson(sum(results), len(results))
        share = sum(results) / len(results)
        print(f"{what:46} {sum(results):4}/{len(results):<4}  {share:.2f}  {low:.2f} to {high:.2f}")
    _print_cost(seen)
    for number, megabytes in enumerate(memory_after(photographs), start=1):
        print(f"memory (RSS) of a worker after {number * len(photographs)} photographs: {megabytes} MB")


def _counted(one: Seen) -> Iterator[tuple[str, bool]]:
    """What a photograph counts for, and whether it came out so."""
    level = "hard" if one.hard else "ordinary"
    held = one.reading.verdict == "held"
    if one.filled == "roll":
        for group in (one.kind, "all", f"lettering {one.lettering}"):
            yield f"name on the roll held, {level}, {group}", one.held_right
    if one.kind == "certificate" and one.filled != "blank":
        yield f"certificate filled: held or asked, {level}", one.asked
    if one.filled == "stranger":
        yield f"a stranger's name: asked, {level}", one.asked
        yield "a stranger's name taken for the roll", held
    if one.filled == "blank":
        yield f"blank held (false alarm), {level}", held
        yield f"blank asked about (false alarm), {level}", one.asked


def _print_cost(seen: list[Seen]) -> None:
    for what, values in (("upload: open, re-encode, preview", [one.upload_ms for one in seen]),
                         ("screening", [one.screen_ms for one in seen])):  # fmt: skip
        values.sort()
        print(f"{what}: CPU ms median {values[len(values) // 2]:.0f}, highest {values[-1]:.0f}")
    by_engine = {name: sum(one.reading.ms.get(name, 0) for one in seen) / len(seen) for name in seen[0].reading.ms}
    print("mean CPU ms by engine: " + ", ".join(f"{name} {ms:.0f}" for name, ms in by_engine.items()))


def wilson(hits: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share by Wilson's score."""
    z = 1.96
    middle = (hits + z * z / 2) / (n + z * z)
    half = z / (n + z * z) * (hits * (n - hits) / n + z * z / 4) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)


if __name__ == "__main__":
    main()
