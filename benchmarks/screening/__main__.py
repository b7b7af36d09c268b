"""How much the machine sees: recall and false alarms by kind, CPU and memory, on photographs drawn afresh.

    python -m benchmarks.screening [--designs wide|plain] [--half tuning|held-back] [--n 80] [--turn mixed|0|90|180|270]

The figures are about drawn photographs. Real children's handwriting was never tested.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.screening.around import AROUND
from benchmarks.screening.cast import SPECIAL, School, school
from benchmarks.screening.designs import CERTIFICATES
from benchmarks.screening.fonts import Pen
from benchmarks.screening.kept import Label, keep_labels
from benchmarks.screening.memory import memory_after
from benchmarks.screening.scenes import TROUBLES, photograph, taken
from benchmarks.screening.sheets import sheet
from benchmarks.screening.spoken import ODD, spoken
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


WIDE_KINDS = [("certificate", "roll"), ("certificate", "blank"), ("work", "roll"), ("certificate", "stranger"),
              ("certificate", "roll"), ("board", "roll"), ("certificate", "blank"), ("badge", "roll"),
              ("sign", "blank"), ("certificate", "roll"), ("jersey", "roll"), ("certificate", "blank"),
              ("peg", "roll"), ("certificate", "stranger"), ("certificate", "roll"), ("work", "blank"),
              ("certificate", "roll"), ("board", "blank"), ("certificate", "roll"), ("sign", "blank")]  # fmt: skip


@dataclass(frozen=True)
class What:
    """What a photograph shows: `trouble` is "" for an ordinary one, `form` how the name is written, `turn` quarters."""

    kind: str
    filled: str
    lettering: str
    trouble: str
    layout: str
    form: str
    name: str
    turn: int = 0


@dataclass(frozen=True)
class Seen:
    """One photograph and what came of it; times in CPU ms."""

    what: What
    reading: Reading
    upload_ms: float
    screen_ms: float
    held_right: bool
    asked: bool
    data: bytes


def main() -> None:
    asked = _arguments()
    warm()
    pupils = school(asked.seed, odd=ODD if asked.designs == "wide" else ())
    roll = Roll.from_people(pupils.pupils, staff=pupils.staff)
    seen = []
    for number, one in enumerate(_run(asked, pupils, roll)):
        seen.append(one)
        if asked.misses and _is_miss(one):
            read = " | ".join(f"{finding.kind}:{finding.text}" for finding in one.reading.findings)
            shown = "/".join((one.what.kind, one.what.layout, one.what.lettering, one.what.trouble, one.what.form))
            print(f"MISS {number} {shown} turn={one.what.turn} {one.what.filled} [{one.what.name}]: {read}", flush=True)
    _print(seen, asked, [one.data for one in seen[:MEMORY_OVER]])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=["tuning", "held-back"], default="tuning")
    parser.add_argument("--n", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fonts", nargs="+", default=["/usr/share/fonts"])
    parser.add_argument("--designs", choices=["plain", "wide"], default="wide")
    parser.add_argument("--level", choices=["both", "ordinary", "hard"], default="both")
    parser.add_argument("--turn", choices=["mixed", "0", "90", "180", "270"], default="mixed",
                        help="turn every photograph so (wide designs), or some of them")  # fmt: skip
    parser.add_argument("--misses", action="store_true", help="print every miss and false alarm as it happens")
    parser.add_argument(
        "--keep", help="a folder to keep the photographs in, with what they show, so that variants see the same ones"
    )
    return parser.parse_args()


def _run(asked: argparse.Namespace, pupils: School, roll: Roll) -> Iterator[Seen]:
    rng = random.Random(asked.seed * 1000 + (asked.half == "held-back"))
    pen = Pen(rng, asked.half, tuple(asked.fonts), asked.designs)
    if pen.missing:
        print(f"fonts that this machine does not have: {', '.join(pen.missing)}; see benchmarks/screening/fonts.py")
    kinds = WIDE_KINDS if asked.designs == "wide" else KINDS
    labels: list[Label] = []
    for number in range(asked.n):
        kind, filled = kinds[number % len(kinds)]
        hard = (number // len(kinds)) % 2 == 1 if asked.level == "both" else asked.level == "hard"
        ref = 0
        name: tuple[str, str] | None = None
        if filled == "roll":
            odd = asked.designs == "wide" and number % 5 == 0
            ref, first, last = rng.choice(_odd(pupils) if odd else pupils.pupils)
            name = (first, last)
        elif filled == "stranger":
            name = rng.choice(pupils.strangers)
        what, take = (_wide if asked.designs == "wide" else _plain)(pen, kind, name, hard=hard)
        data = _photograph(asked, number, take)
        what = replace(what, filled=filled, turn=_turn(asked, number))
        labels.append(label_of(asked, number, what, ref))
        yield _screened(data, roll, ref, what, timed=number < MEMORY_OVER)
    if asked.keep:
        keep_labels(Path(asked.keep), labels, [name for _, *name in pupils.pupils], pupils.staff)


def _plain(pen: Pen, kind: str, name: tuple[str, str] | None, *, hard: bool) -> tuple[What, Callable[[], bytes]]:
    drawn = sheet(pen, kind, pen.half, name)
    scene_seed = pen.rng.randrange(2**32)
    what = What(kind, "", drawn.lettering, "hard" if hard else "", drawn.layout, "full", " ".join(name or ()))
    return what, lambda: photograph(drawn.image, random.Random(scene_seed), hard=hard)


def _wide(pen: Pen, kind: str, name: tuple[str, str] | None, *, hard: bool) -> tuple[What, Callable[[], bytes]]:
    trouble = pen.rng.choice(TROUBLES) if hard else ""
    lettering = "print" if kind == "jersey" else pen.rng.choice(["print", "script", "hand"])
    layout = pen.rng.choice((CERTIFICATES if kind == "certificate" else AROUND[kind])[pen.half])
    form, written = spoken(pen.rng, kind, name) if name else ("", "")
    image = layout(pen, written, lettering)
    scene_seed = pen.rng.randrange(2**32)
    what = What(kind, "", lettering, trouble, layout.__name__, form, written)
    return what, lambda: taken(image, random.Random(scene_seed), trouble)


def _odd(pupils: School) -> list[tuple[int, str, str]]:
    return [pupil for pupil in pupils.pupils if pupil[1:] in {*ODD, *SPECIAL}]


def _turn(asked: argparse.Namespace, number: int) -> int:
    """Quarter turns: as asked, or of every five photographs three upright."""
    if asked.turn == "mixed":
        return (0, 1, 0, 3, 0, 2, 0, 1, 0, 3, 0)[number % 11] if asked.designs == "wide" else 0
    return int(asked.turn) // 90


def _photograph(asked: argparse.Namespace, number: int, take: Callable[[], bytes]) -> bytes:
    """Take the photograph, or the same one from an earlier run when `--keep` names its folder."""
    if not asked.keep:
        return take()
    path = Path(asked.keep) / _file(asked, number)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(take())
    return path.read_bytes()


def _file(asked: argparse.Namespace, number: int) -> str:
    return f"{asked.designs}-{asked.half}-{asked.level}-{asked.seed}-{number:04}.jpg"


def label_of(asked: argparse.Namespace, number: int, what: What, ref: int) -> Label:
    """What the kept photograph shows; it is kept upright, and turned before it is read."""
    return Label(_file(asked, number), what.kind, what.filled, what.trouble or "photo", 90 * what.turn, what.layout,
                 what.lettering, what.form, what.name, ref, 90 * what.turn)  # fmt: skip


def _screened(data: bytes, roll: Roll, ref: int, what: What, *, timed: bool) -> Seen:
    started = time.process_time()
    upload = open_upload(data, file_name="photo.jpg")
    if timed:
        clean_jpeg(upload.image)
        preview_webp(upload.image, width=960)
    uploaded = time.process_time()
    image = upload.image.rotate(90 * what.turn, expand=True) if what.turn else upload.image
    turned = time.process_time()
    reading = screen_image(image, roll=roll, wording=Wording())
    done = time.process_time()
    names = [finding for finding in reading.findings if finding.kind == "name"]
    right = reading.verdict == "held" and any(ref in finding.pupil_refs for finding in names)
    line = any(finding.kind == "name_line" for finding in reading.findings)
    return Seen(what, reading, (uploaded - started) * 1000, (done - turned) * 1000, right, line or bool(names), data)


def _is_miss(one: Seen) -> bool:
    if one.what.filled == "roll":
        return not one.held_right
    return one.asked if one.what.filled == "blank" else not one.asked


def _print(seen: list[Seen], asked: argparse.Namespace, photographs: list[bytes]) -> None:
    print(f"\n{asked.designs} designs, {asked.half} half, turn {asked.turn}, seed {asked.seed}, roll of 600")
    print(f"{len(seen)} photographs of 12 megapixels")
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
    what = one.what
    level = "hard" if what.trouble else "ordinary"
    held = one.reading.verdict == "held"
    if what.filled == "roll":
        turned = "turned" if what.turn else "upright"
        for group in (f"{level}, {what.kind}", f"{level}, all", f"lettering {what.lettering}", f"form {what.form}",
                      f"trouble {what.trouble or 'none'}", turned):  # fmt: skip
            yield f"name on the roll held, {group}", one.held_right
    if what.kind == "certificate" and what.filled != "blank":
        yield f"certificate filled: held or asked, {level}", one.asked
    if what.filled == "stranger":
        yield f"a stranger's name: asked, {level}", one.asked
        yield "a stranger's name taken for the roll", held
    if what.filled == "blank":
        for group in (level, f"of {what.kind}"):
            yield f"blank held (false alarm), {group}", held
            yield f"blank asked about (false alarm), {group}", one.asked


def _print_cost(seen: list[Seen]) -> None:
    for what, values in (("upload: open, re-encode, preview", [one.upload_ms for one in seen[:MEMORY_OVER]]),
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
