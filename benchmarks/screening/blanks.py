"""What a school's own blank designs are worth: a filled name line asked about and a blank one let be, without and with.

    python -m benchmarks.screening.blanks [--n 120] [--seed 1] [--keep FOLDER] [--misses]

Draws the twelve designs of a school from the tuning half, and photographs of filled, blank and signed copies of each.
No name is on the roll: what counts is the name line alone. Real children's handwriting was never tested.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from benchmarks.screening.cast import school
from benchmarks.screening.designs import CERTIFICATES
from benchmarks.screening.fonts import Pen
from benchmarks.screening.scenes import TROUBLES, taken
from benchmarks.screening.sheets import LAYOUTS
from screening import blanks
from screening.engines import warm

DESIGNS = 12
# Of every four photographs two are filled, one is blank, and one is blank with a signature and a date by hand.
WRITTEN = ("filled", "blank", "filled", "signed")
HANDS = ("hand", "script", "hand", "print")
INKS = ("ink", "ink", "pencil", "small")
PENCIL = (140, 140, 146)


class Hand(Pen):
    """A pen that draws the same design each time, whoever's name is on it and in whatever lettering."""

    def __init__(self, seed: int, designs: str, *, hand: str = "print", ink: str = "ink", other: int = 0) -> None:
        super().__init__(random.Random(seed), "tuning", ("/usr/share/fonts",), designs)
        self.files["name"] = [random.Random(other).choice(self.files[hand])]
        self.ink, self.is_the_name = ink, False

    def font(self, lettering: str, size: int) -> ImageFont.FreeTypeFont:
        self.is_the_name = lettering == "name"
        return super().font(lettering, int(size * 0.6) if self.is_the_name and self.ink == "small" else size)

    def write(
        self, draw: ImageDraw.ImageDraw, place: tuple[float, float], text: str, font: ImageFont.FreeTypeFont,
        fill: tuple[int, int, int], anchor: str = "mm",
    ) -> float:  # fmt: skip
        is_pencil = self.is_the_name and self.ink == "pencil"
        self.is_the_name = False
        return super().write(draw, place, text, font, PENCIL if is_pencil else fill, anchor)


@dataclass(frozen=True)
class What:
    """A photograph: which design, whether it is filled, blank or signed, by which hand, with which trouble."""

    design: int
    written: str
    hand: str
    ink: str
    trouble: str
    name: str

    @property
    def level(self) -> str:
        return "hard" if self.trouble or (self.written == "filled" and self.ink != "ink") else "ordinary"


def drawn(design: int, seed: int, name: str = "", **how: object) -> Image.Image:
    """One of the school's designs, with a name on it or blank."""
    layouts = [*((layout, "wide") for layout in CERTIFICATES["tuning"]),
               *((layout, "plain") for layout in LAYOUTS["certificate"]["tuning"])]  # fmt: skip
    layout, designs = layouts[design % len(layouts)]
    return layout(Hand(seed * 100 + design, designs, **how), name, "name")  # type: ignore[arg-type]


def signed(sheet: Image.Image, rng: random.Random) -> Image.Image:
    """The same sheet with a signature and a date by hand along its foot."""
    pen = Hand(rng.randrange(2**32), "wide")
    draw = ImageDraw.Draw(sheet)
    for x, text in ((0.3, "J. Evans"), (0.7, "3/6/26")):
        pen.write(draw, (x * sheet.width, 0.93 * sheet.height), text, pen.font("hand", 52), (30, 30, 120))
    return sheet


def main() -> None:
    asked = _arguments()
    warm()
    known = [as_design(drawn(number, asked.seed), number) for number in range(DESIGNS)]
    counted: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    costs = []
    for number, what in enumerate(photographs(asked.n, asked.seed)):
        without, with_them, cost = _both(taken_once(what, number, asked), known)
        costs.append(cost)
        if asked.misses and with_them != (what.written == "filled"):
            print(f"MISS {number} {what}: asked {with_them}, without the designs {without}", flush=True)
        for group in _groups(what):
            counted[group].append((without, with_them))
    _print(counted, costs)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="print every miss and false alarm as it happens")
    parser.add_argument("--keep", help="a folder to keep the photographs in, so that variants see the same ones")
    return parser.parse_args()


def photographs(n: int, seed: int) -> Iterator[What]:
    """What to photograph, every second round of the designs in a hard way."""
    rng = random.Random(seed)
    strangers = school(seed).strangers
    for number in range(n):
        round_of, design = divmod(number, DESIGNS)
        trouble = rng.choice(TROUBLES) if round_of % 2 else ""
        written = WRITTEN[(design + round_of) % 4]
        ink = INKS[(round_of + design // 4) % 4] if trouble or round_of % 4 == 2 else "ink"
        yield What(design, written, HANDS[(number // 2 + round_of) % 4], ink, trouble, " ".join(rng.choice(strangers)))


def taken_once(what: What, number: int, asked: argparse.Namespace) -> bytes:
    path = Path(asked.keep or ".") / f"blanks-{asked.seed}-{number:04}.jpg"
    if asked.keep and path.exists():
        return path.read_bytes()
    rng = random.Random(asked.seed * 100_000 + number)
    name = what.name if what.written == "filled" else ""
    sheet = drawn(what.design, asked.seed, name, hand=what.hand, ink=what.ink, other=number)
    data = taken(signed(sheet, rng) if what.written == "signed" else sheet, rng, what.trouble)
    if asked.keep:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return data


def as_design(image: Image.Image, ref: int) -> blanks.Design:
    """A design as the office would upload and mark it: the first place that the machine proposes."""
    raise NotImplementedError


def _both(data: bytes, known: list[blanks.Design]) -> tuple[bool, bool, float]:
    return False, False, 0.0


def _groups(what: What) -> Iterator[str]:
    yield ""


def _print(counted: dict[str, list[tuple[bool, bool]]], costs: list[float]) -> None:
    pass


if __name__ == "__main__":
    main()
