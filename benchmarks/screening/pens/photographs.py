"""Certificates of the tenth set whose name was written by a hand, photographed as that set was."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np
from PIL import Image

from benchmarks.screening.blind.around import Layout
from benchmarks.screening.blind.camera import TooSmall, take
from benchmarks.screening.blind.certificates_ten import CERTIFICATES
from benchmarks.screening.blind.draw import SIZES_FOUR
from benchmarks.screening.blind.fonts import Fonts, drawable
from benchmarks.screening.blind.names import WHOLE
from benchmarks.screening.blind.names_ten import school_ten
from benchmarks.screening.blind.paper import Colour, Paper
from benchmarks.screening.blind.plan import Wanted, dealt, planned_later
from benchmarks.screening.kept import CERTIFICATE, ROLL, STRANGER, Label, keep_labels
from benchmarks.screening.pens.hand import Hand

SET = 10


@dataclass(frozen=True)
class Sheet:
    """One photograph to be drawn: the same name, layout and hand whatever the unrest."""

    want: Wanted
    name: tuple[str, str]
    ref: int
    layout: Layout
    hand: Path

    def draw(self, path: Path, fonts: Sequence[str], unrest: float | None, seed: str) -> Label:
        rng = random.Random(seed)
        chosen = Fonts(fonts, SET, rng)
        chosen.there["hand"] = [self.hand]
        written = " ".join(self.name)
        with patch.object(Paper, "write", _by_pen(unrest) if unrest is not None else Paper.write):
            paper = self.layout(chosen, "hand", written)
        path.write_bytes(self._nearer(paper, rng))
        want = self.want
        return Label(path.name, CERTIFICATE, want.filled, want.level, want.turn, self.layout.__name__,
                     f"{self.hand.stem} {unrest}", WHOLE, written, self.ref)  # fmt: skip

    def _nearer(self, paper: Paper, rng: random.Random) -> bytes:
        for _ in range(5):
            try:
                return take(paper, self.want.level, self.want.turn, rng, rng.choice(SIZES_FOUR))
            except TooSmall as problem:
                why = problem
        raise why


def _by_pen(unrest: float) -> Callable[..., None]:
    def write(self: Paper, middle: tuple[float, float], size: float, room: float, fill: Colour | None = None) -> None:
        """In place of `Paper.write`: by a hand, a little crooked; notes its place."""
        if not self.written:
            return
        text = drawable(self.name_font, self.written)
        hand = Hand.of(self.rng, self.name_font, unrest)
        size = min(size, room * 0.94 / hand.length(text))
        ink = hand.written(text, size)
        mask = Image.fromarray((ink.pixels * 255).astype(np.uint8))
        mask = mask.rotate(self.rng.uniform(-1.6, 1.6), Image.Resampling.BICUBIC, expand=True)
        left = round(middle[0] - mask.width / 2)
        top = round(middle[1] - ink.base + self.rng.uniform(-0.08, 0.05) * size)
        x0, y0, x1, y1 = mask.getbbox() or (0, 0, 1, 1)
        self.place = (left + x0, top + y0, left + x1, top + y1)
        self.image.paste(fill or self.ink, (left, top), mask)

    return write


def sheets(hands: Sequence[Path], seed: int, many: int) -> list[Sheet]:
    """So many with a pupil's name, so many with a stranger's, on every layout in turn."""
    rng = random.Random(seed)
    layouts = dealt(rng, CERTIFICATES)
    roll, strangers = school_ten()
    made = []
    for filled, people in ((ROLL, roll), (STRANGER, strangers)):
        wanted = [want for want in planned_later(10, rng) if want.filled == filled][:many]
        chosen = rng.sample(list(enumerate(people, start=1)), len(wanted))
        for want, (ref, name) in zip(wanted, chosen, strict=True):
            made.append(Sheet(want, name, ref if filled == ROLL else 0, next(layouts), rng.choice(hands)))
    return made


def draw_all(
    folder: Path, fonts: Sequence[str], hands: Sequence[Path], unrest: float | None, seed: int, many: int
) -> None:
    """Draw them into a folder that `benchmarks.screening.kept` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    labels = [
        sheet.draw(folder / f"{number:03}.jpg", fonts, unrest, f"{seed} {number}")
        for number, sheet in enumerate(sheets(hands, seed, many))
    ]
    keep_labels(folder, labels, school_ten()[0])
