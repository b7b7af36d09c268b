"""What a school's own blank designs are worth: a filled name line asked about and a blank one let be, without and with.

    python -m benchmarks.screening.blanks [--n 168] [--seed 1] [--keep FOLDER] [--misses] [--blank scan|photograph]

Draws the twelve designs of a school from the tuning half, and photographs of filled, blank and signed copies of each.
No name is on the roll: what counts is the name line alone. Real children's handwriting was never tested.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from benchmarks.screening.__main__ import wilson
from benchmarks.screening.cast import school
from benchmarks.screening.designs import CERTIFICATES
from benchmarks.screening.fonts import Pen
from benchmarks.screening.scenes import TROUBLES, taken
from benchmarks.screening.sheets import LAYOUTS
from screening import blanks, ocr, pipeline
from screening.decode import open_upload
from screening.engines import warm
from screening.names import Roll
from screening.pipeline import Wording, screen_image

DESIGNS = 12
LARGEST_SIDE = 2000
# Of every four photographs two are filled, one is blank, and one is blank with a signature and a date by hand.
WRITTEN = ("filled", "blank", "filled", "signed")
HANDS = ("hand", "script", "hand", "print")
INKS = ("ink", "ink", "pencil", "small")
PENCIL = (140, 140, 146)
BENT = "bent"
"""Beside the troubles of other photographs: the paper is held, so that it bends."""


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


@dataclass(frozen=True)
class Seen:
    """What came of a photograph without the designs and with them: asked or not; times in CPU ms."""

    without: bool
    with_them: bool
    ms: int


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
    known = [design_of(number, asked) for number in range(DESIGNS)]
    counted: dict[str, list[Seen]] = defaultdict(list)
    for number, what in enumerate(photographs(asked.n, asked.seed)):
        seen = _seen(taken_once(what, number, asked), known)
        if asked.misses and seen.with_them != (what.written == "filled"):
            print(f"MISS {number} {what}: asked {seen.with_them}, without the designs {seen.without}", flush=True)
        for group in _groups(what):
            counted[group].append(seen)
    _print(counted)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=168)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="print every miss and false alarm as it happens")
    parser.add_argument("--blank", choices=["scan", "photograph"], default="scan", help="how the office sent it in")
    parser.add_argument("--keep", help="a folder to keep the photographs in, so that variants see the same ones")
    return parser.parse_args()


def photographs(n: int, seed: int) -> Iterator[What]:
    """What to photograph, every second round of the designs in a hard way."""
    rng = random.Random(seed)
    strangers = school(seed).strangers
    for number in range(n):
        round_of, design = divmod(number, DESIGNS)
        trouble = rng.choice(TROUBLES) if round_of % 2 else ""
        if trouble and (number % 4 == 0 or number % 6 == 1):
            trouble = BENT
        written = WRITTEN[(design + round_of) % 4]
        ink = INKS[(round_of + design // 4) % 4] if trouble or round_of % 4 == 2 else "ink"
        yield What(design, written, HANDS[(number // 2 + round_of) % 4], ink, trouble, " ".join(rng.choice(strangers)))


def taken_once(what: What, number: int, asked: argparse.Namespace) -> bytes:
    """Take the photograph, or the same one from an earlier run when `--keep` names its folder."""
    path = Path(asked.keep or ".") / f"blanks-{asked.seed}-{number:04}.jpg"
    if asked.keep and path.exists():
        return path.read_bytes()
    rng = random.Random(asked.seed * 100_000 + number)
    name = what.name if what.written == "filled" else ""
    sheet = drawn(what.design, asked.seed, name, hand=what.hand, ink=what.ink, other=number)
    if what.written == "signed":
        sheet = signed(sheet, rng)
    data = taken(bent(sheet, rng), rng, "") if what.trouble == BENT else taken(sheet, rng, what.trouble)
    if asked.keep:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return data


def bent(sheet: Image.Image, rng: random.Random) -> Image.Image:
    """The sheet bent along one side: its middle lies up to two hundredths of its size off."""
    pixels = np.asarray(sheet)
    height, width = pixels.shape[:2]
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    bow = rng.choice((-1, 1)) * rng.uniform(0.008, 0.02)
    down += np.float32(bow * height) * np.sin(across / width * np.pi)
    return Image.fromarray(cv2.remap(pixels, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))


def design_of(number: int, asked: argparse.Namespace) -> blanks.Design:
    """A design as the office sends it in and marks it: of the places proposed the one where names go, else drawn."""
    image = drawn(number, asked.seed)
    prepared, grey = blanks.prepare(image), blanks.small_copy(image)
    names_go = _where_names_go(number, asked, grey)
    proposed = [box for box in prepared.proposed if _holds(box, names_go)]
    scan = blanks.Design(number, prepared.lines, grey, proposed[0] if proposed else names_go)
    print(f"design {number}: the place was {'proposed' if proposed else 'drawn'}", flush=True)
    return scan if asked.blank == "scan" else _photographed(scan, image)


def _photographed(scan: blanks.Design, sheet: Image.Image) -> blanks.Design:
    """The same design where the office sends in a photograph of the blank, and marks the same place on it."""
    image = open_upload(taken(sheet, random.Random(scan.ref), ""), file_name="blank.jpg").image
    image.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    grey = np.asarray(image.convert("L"))
    (answer,) = blanks.name_lines((), ocr.read_lines(np.asarray(image)), grey, [scan])
    share = blanks.SIDE / max(image.size)
    x0, y0, x1, y1 = (round(side * share) for side in answer.box or (0, 0, 0, 0))
    return blanks.Design(scan.ref, blanks.prepare(image).lines, blanks.small_copy(image), (x0, y0, x1, y1))


def _where_names_go(number: int, asked: argparse.Namespace, grey: ocr.Pixels) -> ocr.Box:
    """The box that somebody would draw: around a long name, with a little room."""
    named = blanks.small_copy(drawn(number, asked.seed, "Alexandra Montgomery"))
    down, across = np.nonzero(cv2.absdiff(grey, named) > 40)
    room = int(0.3 * (down.max() - down.min()))
    height, width = grey.shape
    x0, y0 = max(0, int(across.min()) - room), max(0, int(down.min()) - room)
    return x0, y0, min(width, int(across.max()) + room), min(height, int(down.max()) + room)


def _holds(box: ocr.Box, names_go: ocr.Box) -> bool:
    """Whether somebody would choose this box: it covers where names go, and nothing that is printed."""
    across = min(box[2], names_go[2]) - max(box[0], names_go[0])
    down = min(box[3], names_go[3]) - max(box[1], names_go[1])
    high, wide = names_go[3] - names_go[1], names_go[2] - names_go[0]
    return down > 0.75 * high and across > 0.8 * wide and box[3] - box[1] < 4 * high


def _seen(data: bytes, known: list[blanks.Design]) -> Seen:
    """Read once, then told without the designs and with them."""
    image = open_upload(data, file_name="photo.jpg").image
    lines = ocr.read_lines(ocr.lit(np.asarray(image)))
    readings = []
    for designs in ((), known):
        # What is read is the same both times, but for a place that is read once more; faces and codes are not asked.
        with (
            mock.patch.object(pipeline.ocr, "read_lines", _unless_whole(image, lines)),
            mock.patch.object(pipeline, "find_faces", return_value=()),
            mock.patch.object(pipeline.codes, "find_codes", return_value=()),
        ):
            readings.append(screen_image(image, roll=Roll.from_people([]), wording=Wording(), blanks=designs))
    without, with_them = (any(each.kind == "name_line" for each in reading.findings) for reading in readings)
    return Seen(without, with_them, readings[1].ms["blanks"])


def _unless_whole(image: Image.Image, lines: tuple[ocr.Line, ...]) -> Callable[..., tuple[ocr.Line, ...]]:
    read = ocr.read_lines
    return lambda rgb, **how: lines if rgb.shape[1::-1] == image.size else read(rgb, **how)


def _groups(what: What) -> Iterator[str]:
    if what.written == "filled":
        yield f"filled, {what.level}"
        yield f"filled, in {what.hand}"
        yield f"filled, {what.ink}"
    else:
        yield f"blank, {what.level}"
        yield f"blank, {'signed and dated by hand' if what.written == 'signed' else 'untouched'}"
    if what.trouble:
        yield f"{'filled' if what.written == 'filled' else 'blank'}, {what.trouble}"
    yield f"{'filled' if what.written == 'filled' else 'blank'}, all"


def _print(counted: dict[str, list[Seen]]) -> None:
    print(f"{'asked about':44} {'without':>11} {'with the designs':>20}  95 % interval")
    for group, seen in sorted(counted.items()):
        without, with_them = sum(one.without for one in seen), sum(one.with_them for one in seen)
        low, high = wilson(with_them, len(seen))
        print(f"{group:44} {without:4} of {len(seen):<4} {with_them:11} of {len(seen):<4}  {low:.2f} to {high:.2f}")
    costs = sorted(one.ms for group, seen in counted.items() if group.endswith(", all") for one in seen)
    print(f"CPU ms for {DESIGNS} designs: median {costs[len(costs) // 2]}, highest {costs[-1]}")


if __name__ == "__main__":
    main()
