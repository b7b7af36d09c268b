"""A sheet of the nineteenth set: as one of the seventeenth, with a school's staff, who sign as people do, and more."""

import re
from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from benchmarks.screening.blind.decor_eleven import WHITE
from benchmarks.screening.blind.fonts import Fonts, drawable
from benchmarks.screening.blind.names_nineteen import PLACES_NINETEEN, SIGNERS
from benchmarks.screening.blind.paper import GREY, Colour, Paper
from benchmarks.screening.blind.parts_eleven import SIZES, Page, Sheet, Step, Text, _by_hand
from benchmarks.screening.blind.parts_seventeen import Box, PageSeventeen, _box

_SIGNER = re.compile(r"\{(\w+)(?::(\w))?\}")


class PageNineteen(PageSeventeen):
    """{head} is somebody as print has it, {head:s} how the same person signs, {head:m} "Mrs Evans"."""

    places: Mapping[str, Sequence[str]] = PLACES_NINETEEN

    def words(self, text: Text) -> str:
        text = text if isinstance(text, str) else self.rng.choice(text)
        return super().words(_SIGNER.sub(self._signer, text))

    def _signer(self, found: re.Match[str]) -> str:
        key, way = found.groups()
        if key not in SIGNERS:
            return found[0]
        which = int(self.answers.setdefault(f"who {key}", str(self.rng.randrange(len(SIGNERS[key])))))
        title, first, last = SIGNERS[key][which]
        ways = {
            "s": (f"{first[0]} {last}", f"{first[0]}. {last}", f"{first} {last}", f"{title} {last}", last),
            "m": (f"{title} {last}",),
            None: (f"{title} {first[0]} {last}", f"{title} {first[0]}. {last}", f"{first} {last}", f"{title} {last}"),
        }[way]
        return self.answers.setdefault(f"how {key} {way}", self.rng.choice(ways))


class SheetNineteen(Sheet):
    """A third of the blank sheets is filled in apart from the name, and four in five of the others."""

    def __call__(self, fonts: Fonts, lettering: str, written: str) -> Paper:
        page = PageNineteen(fonts, lettering, written, SIZES[self.size], fonts.rng.choice(self.colours))
        page.answers, page.filled = {}, fonts.rng.random() < (0.8 if written else 0.34)
        if self.welsh:
            page.body_font = fonts.pick("print", "ŵŷâêîôû")
        page.left, page.right, page.y = page.width * 0.12, page.width * 0.88, page.height * 0.1
        for step in self.steps:
            step(page)
        return page


def sheet(name: str, size: str, colours: Sequence[Colour] | Colour, *steps: Step, welsh: bool = False) -> Sheet:
    several = [colours] if isinstance(colours[0], int) else colours
    return SheetNineteen(name, size, several, steps, welsh=welsh)  # type: ignore[arg-type]


def hand(page: Page, text: Text, size: float = 110, font: str = "hand") -> None:
    """A signature without a line, in a handwriting or a script font, where the sheet's other places are filled in."""
    text = page.words(text)
    if page.filled:
        path = page.fonts.pick(font, text)
        text = drawable(path, text)
        x = {"m": page.middle, "l": page.left, "r": page.right}[page.side]
        lettering = page.font(path, size, text, page.right - page.left)
        page.draw.text((x, page.y + size), text, font=lettering, fill=page.rng.choice([(24, 30, 92), (18, 18, 22),
                       (36, 60, 150)]), anchor=f"{page.side}s")  # fmt: skip
    page.y += size * 1.3


def signed(page: Page, who: str, office: Text = "", size: float = 54, how: Text = "") -> None:
    """A signature over the printed name and the office. `how` is "hand", "script" or "~", which nobody can read."""
    how = page.rng.choice(("hand", "script", "~")) if not how else page.words(how)
    if how == "~":
        spot = {"m": page.middle, "l": page.left + 260, "r": page.right - 260}[page.side]
        if page.filled:
            page.scribble(spot - 220, page.y + size * 1.3, 400)
        page.y += size * 2.4
    else:
        hand(page, f"{{{who}:s}}", size * 1.7, how)
        page.y += size * 0.3
    for text, part in ((f"{{{who}}}", 1.0), (office, 0.85)):
        if text:
            page.put(page.words(text), size * part, page.body_font, GREY)


def ask(page: Page, text: Text, answer: Text, size: float = 56) -> None:
    """A question in print, and the answer in a hand on a line of its own."""
    page.put(page.words(text), size, page.body_font, GREY)
    base = page.y + size * 1.35
    page.draw.line((page.left, base + size * 0.24, page.right, base + size * 0.24), fill=(150, 154, 164), width=3)
    if page.filled:
        _by_hand(page, page.words(answer), page.left + 20, base, size * 1.3, page.right - page.left - 40)
    page.y = base + size * 0.8


def ringed(page: Page, texts: Sequence[str], size: float = 56) -> None:
    """Words side by side, one of which has a ring round it where the sheet is filled in."""
    part, y = (page.right - page.left) / len(texts), page.y + size
    chosen = page.rng.randrange(len(texts))
    for n, text in enumerate(texts):
        x, text = page.left + part * (n + 0.5), drawable(page.body_font, page.words(text))
        font = page.font(page.body_font, size, text, part - 60)
        page.draw.text((x, y), text, font=font, fill=GREY, anchor="mm")
        if page.filled and n == chosen:
            wide = font.getlength(text) / 2 + size * 0.5
            page.draw.ellipse((x - wide, y - size * 0.85, x + wide, y + size * 0.85), outline=(40, 60, 160), width=7)
    page.y += size * 2.2


def waved(page: Page, box: Box, fill: Colour, many: int = 5) -> None:
    """Wavy lines across a box."""
    x0, y0, x1, y1 = _box(page, box)
    step = (y1 - y0) / many
    for n in range(many):
        y = y0 + (n + 0.5) * step
        page.draw.line([(x, y + step * 0.25 * sin(x / 60)) for x in range(x0, x1, 8)], fill=fill, width=9)


def brackets(page: Page, fill: Colour, inset: int = 60, long: int = 260, thick: int = 18) -> None:
    """An angle in each corner."""
    w, h = page.width, page.height
    for x, way in ((inset, 1), (w - inset, -1)):
        for y, up in ((inset, 1), (h - inset, -1)):
            page.draw.line((x, y + up * long, x, y, x + way * long, y), fill=fill, width=thick)


def leaf(page: Page, x: float, y: float, size: float, fill: Colour, tilt: float = 0.6) -> None:
    """A leaf with its vein; its middle is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    dx, dy = cos(tilt) * size, -sin(tilt) * size
    side = [(t / 10, 0.42 * sin(pi * t / 10)) for t in range(-10, 11)]
    outer = [(x + dx * t, y + dy * t, abs(cos(t * pi / 2)) * 0.42) for t, _ in side]
    edge = [(px - dy * r, py + dx * r) for px, py, r in outer] + [(px + dy * r, py - dx * r) for px, py, r in
            reversed(outer)]  # fmt: skip
    page.draw.polygon(edge, fill=fill)
    page.draw.line((x - dx * 1.25, y - dy * 1.25, x + dx * 0.8, y + dy * 0.8), fill=WHITE, width=6)


def badger(page: Page, x: float, y: float, size: float) -> None:
    """A badger's face."""
    x, y = x * page.width, y * page.height
    for way in (-1, 1):
        cx = x + way * size * 0.6
        page.draw.ellipse((cx - size * 0.2, y - size * 0.85, cx + size * 0.2, y - size * 0.45), fill=(40, 40, 44))
    page.draw.ellipse((x - size * 0.75, y - size * 0.75, x + size * 0.75, y + size * 0.8), fill=WHITE, outline=GREY,
                      width=6)  # fmt: skip
    for way in (-1, 1):
        page.draw.polygon([(x + way * size * 0.16, y - size * 0.7), (x + way * size * 0.6, y - size * 0.5), (x + way *
                           size * 0.3, y + size * 0.5), (x + way * size * 0.12, y + size * 0.5)],
                          fill=(40, 40, 44))  # fmt: skip
        cx = x + way * size * 0.3
        page.draw.ellipse((cx - size * 0.06, y - size * 0.12, cx + size * 0.06, y), fill=WHITE)
    page.draw.ellipse((x - size * 0.14, y + size * 0.48, x + size * 0.14, y + size * 0.7), fill=(40, 40, 44))


def kettle(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    x, y = x * page.width, y * page.height
    page.draw.arc((x - size * 0.5, y - size * 0.95, x + size * 0.5, y + size * 0.2), 180, 360, fill=fill, width=26)
    page.draw.polygon([(x - size * 0.55, y + size * 0.6), (x - size * 0.42, y - size * 0.3), (x + size * 0.42, y -
                       size * 0.3), (x + size * 0.55, y + size * 0.6)], fill=fill)  # fmt: skip
    page.draw.polygon([(x + size * 0.45, y + size * 0.3), (x + size * 0.9, y - size * 0.2), (x + size * 0.74, y -
                       size * 0.26), (x + size * 0.42, y)], fill=fill)  # fmt: skip
    page.draw.ellipse((x - size * 0.1, y - size * 0.45, x + size * 0.1, y - size * 0.25), fill=GREY)


def portrait(page: Page, box: Box) -> None:
    """A grey head and shoulders, where a photograph is to be glued."""
    x0, y0, x1, y1 = _box(page, box)
    wide, middle = x1 - x0, (x0 + x1) / 2
    page.draw.rectangle((x0, y0, x1, y1), fill=(222, 226, 232), outline=(150, 154, 164), width=4)
    page.draw.ellipse((middle - wide * 0.2, y0 + wide * 0.18, middle + wide * 0.2, y0 + wide * 0.6), fill=(168, 174,
                      186))  # fmt: skip
    page.draw.pieslice((middle - wide * 0.38, y1 - wide * 0.44, middle + wide * 0.38, y1 + wide * 0.4), 180, 360,
                       fill=(168, 174, 186))  # fmt: skip
