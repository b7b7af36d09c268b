"""A sheet of the twentieth set: as one of the seventeenth, with the adults of one school who sign, bridges and more."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin
from typing import Protocol

from benchmarks.screening.blind.decor_eleven import WHITE
from benchmarks.screening.blind.fonts import Fonts, drawable
from benchmarks.screening.blind.names_twenty import ADULTS, PLACES_TWENTY, Adult, named
from benchmarks.screening.blind.paper import GREY, Colour, Paper
from benchmarks.screening.blind.parts_eleven import SIZES, Line, Page, Sheet, Step, Text, _by_hand, _slot, _wrapped
from benchmarks.screening.blind.parts_seventeen import Box, PageSeventeen, _box

FILLED, FILLED_BLANK = 0.75, 1 / 3


class PageTwenty(PageSeventeen):
    """A page on which {head}, {class full}, {office pen} and the like are one adult each, whatever the form.

    Later sets have places and adults of their own, and say which of these signs for what the sheet has named.
    """

    places: Mapping[str, Sequence[str]] = PLACES_TWENTY
    who_sign: Mapping[str, Sequence[Adult]] = ADULTS
    adults: dict[str, Adult]

    def _answer(self, key: str) -> str:
        does, _, how = key.partition(" ")
        if does not in self.who_sign:
            return super()._answer(key)
        left = [one for one in self.who_sign[does] if one not in self.adults.values()] or self.who_sign[does]
        adult = self.adults.setdefault(does, self.rng.choice(self._who_may_sign(does, left) or left))
        self._note(does, adult)
        return named(adult, how, self.rng.randrange(3))

    def _who_may_sign(self, does: str, left: Sequence[Adult]) -> Sequence[Adult]:
        """Of those who are left, who signs for the house, the year or the class that the sheet has named."""
        return left

    def _note(self, does: str, adult: Adult) -> None:
        """What the sheet has named once this adult signs."""


class SheetTwenty(Sheet):
    page: type[PageTwenty] = PageTwenty

    def __call__(self, fonts: Fonts, lettering: str, written: str) -> Paper:
        page = self.page(fonts, lettering, written, SIZES[self.size], fonts.rng.choice(self.colours))
        page.answers, page.adults = {}, {}
        page.filled = fonts.rng.random() < (FILLED if written else FILLED_BLANK)
        if self.welsh:
            page.body_font = fonts.pick("print", "ŵŷâêîôû")
        page.left, page.right, page.y = page.width * 0.12, page.width * 0.88, page.height * 0.1
        for step in self.steps:
            step(page)
        return page


class Sheets(Protocol):
    def __call__(
        self, name: str, size: str, colours: Sequence[Colour] | Colour, *steps: Step, welsh: bool = False
    ) -> Sheet: ...


def sheets_on(page: type[PageTwenty]) -> Sheets:
    """What makes the sheets of a set whose pages these are."""

    def sheet(name: str, size: str, colours: Sequence[Colour] | Colour, *steps: Step, welsh: bool = False) -> Sheet:
        several = [colours] if isinstance(colours[0], int) else colours
        made = SheetTwenty(name, size, several, steps, welsh=welsh)  # type: ignore[arg-type]
        made.page = page
        return made

    return sheet


sheet = sheets_on(PageTwenty)


def _signature(page: Page, text: str, x: float, base: float, size: float, room: float, anchor: str = "ls") -> None:
    """A name as its owner signs it: in a handwriting or in a script font."""
    path = page.fonts.pick(page.rng.choice(["hand", "script"]), text)
    text = drawable(path, text)
    page.draw.text((x, base), text, font=page.font(path, size, text, room), fill=page.rng.choice([(24, 30, 92),
                   (18, 18, 22), (36, 60, 150)]), anchor=anchor)  # fmt: skip


def signed(page: Page, *who: tuple[Text, Text], size: float = 46) -> None:
    """Lines side by side: what is printed below each ("|" begins another line), and what stands on it.

    On it stands "~" for a scribble, "@..." for a signature, anything else in a hand; only where the sheet is filled.
    """
    part, base = (page.right - page.left) / len(who), page.y + size * 2.2
    deepest = 1
    for number, (under, text) in enumerate(who):
        left, text = page.left + number * part + 24, page.words(text)
        page.draw.line((left, base, left + part - 48, base), fill=(80, 80, 86), width=4)
        lines = page.words(under).split("|")
        deepest = max(deepest, len(lines))
        for n, line in enumerate(lines):
            line = drawable(page.body_font, line)
            page.draw.text((left + part / 2 - 24, base + 14 + n * size * 1.25), line, anchor="mt", fill=(60, 60, 66),
                           font=page.font(page.body_font, size, line, part - 48))  # fmt: skip
        if text == "~" and page.filled:
            page.scribble(left + part * 0.2, base - 34, min(part * 0.5, size * 8))
        elif text.startswith("@") and page.filled:
            _signature(page, text[1:], left + part * 0.1, base - 12, size * 1.6, part * 0.74)
        elif text not in ("~", "") and page.filled and not text.startswith("@"):
            _by_hand(page, text, left + part * 0.12, base - 14, size * 1.5, part * 0.72)
    page.y = base + size * (0.9 + 1.25 * deepest)


def penned(page: Page, text: Text, *below: Text, size: float = 54, always: bool = True) -> None:
    """A signature without a line, as a letter ends, and what is printed below it; "~" is a scribble."""
    text = page.words(text)
    base = page.y + size * 1.6
    if (always or page.filled) and text == "~":
        left = {"m": page.middle - size * 3.5, "l": page.left, "r": page.right - size * 8}[page.side]
        page.scribble(left, base - 16, size * 7)
    elif (always or page.filled) and text:
        x = {"m": page.middle, "l": page.left, "r": page.right}[page.side]
        _signature(page, text, x, base, size * 1.7, size * 11, anchor=f"{page.side}s")
    page.y = base + size * 0.9
    for line in below:
        page.put(page.words(line), size, page.body_font, GREY)


def asked(page: Page, *pairs: tuple[Text, Text], size: float = 52) -> None:
    """Captions over what was filled in, side by side; tall letters keep clear of the captions."""
    part, top = (page.right - page.left) / len(pairs), page.y
    for n, (caption, answer) in enumerate(pairs):
        left = page.left + n * part
        caption, answer = drawable(page.body_font, page.words(caption)), page.words(answer)
        font = page.font(page.body_font, size * 0.7, caption, part - 30)
        page.draw.text((left, top + size * 0.7), caption, font=font, fill=(110, 114, 124), anchor="ls")
        page.draw.line((left, top + size * 2.7, left + part - 36, top + size * 2.7), fill=(110, 114, 124), width=3)
        if answer and page.filled:
            _by_hand(page, answer, left + 10, top + size * 2.4, size * 1.15, part - 60)
    page.y = top + size * 3.3


def plate(page: Page, box: Box, size: float, fill: Colour = WHITE, edge: Colour | None = None) -> None:
    """A plate in parts of the width and the height with the place for the name in it."""
    x0, y0, x1, y1 = _box(page, box)
    page.draw.rounded_rectangle((x0, y0, x1, y1), 26, fill=fill, outline=edge, width=8 if edge else 1)
    page.write(((x0 + x1) / 2, (y0 + y1) / 2 + size * 0.32), size, x1 - x0 - 20)


def spotted(page: Page, left: float, right: float, base: float, size: float, line: Line = "ruled") -> None:
    """The place for the name between parts of the width, its base line at a part of the height."""
    style = line if isinstance(line, str) else page.rng.choice(line)
    _slot(page, style, left * page.width, base * page.height, (right - left) * page.width, size)


def boxes(page: Page, many: int, size: float, fill: Colour, rows: int = 1) -> None:
    """Squares across the column, some of them coloured in where the sheet is filled."""
    step = (page.right - page.left) / many
    reached = page.rng.randint(1, many * rows)
    for n in range(many * rows):
        x, y = page.left + step * (n % many + 0.5), page.y + (n // many) * size * 1.25
        page.draw.rounded_rectangle((x - size / 2, y, x + size / 2, y + size), 12, outline=fill, width=6,
                                    fill=fill if page.filled and n < reached else None)  # fmt: skip
    page.y += rows * size * 1.25 + size * 0.3


def listed(page: Page, texts: Sequence[Text], size: float = 56, fill: Colour = GREY) -> None:
    """Wording with a dot before each."""
    left = page.left
    for text in texts:
        y = page.y + size * 0.55
        page.draw.ellipse((left, y - size * 0.14, left + size * 0.28, y + size * 0.14), fill=fill)
        page.left = left + size * 0.8
        for line in _wrapped(page, page.words(text), size):
            page.put(line, size, page.body_font, GREY)
        page.left = left
        page.y += size * 0.25


def span(page: Page, y: float, fill: Colour, many: int = 3, high: float = 0.08, water: Colour | None = None) -> None:
    """A stone bridge across the sheet: its deck at a part of the height, so many arches below it."""
    top, tall = y * page.height, high * page.height
    page.draw.rectangle((0, top, page.width, top + tall), fill=fill)
    wide = page.width / many
    for n in range(many):
        page.draw.pieslice((n * wide + wide * 0.12, top + tall * 0.3, (n + 1) * wide - wide * 0.12, top + tall * 1.72),
                           180, 360, fill=water or page.colour)  # fmt: skip
    page.draw.rectangle((0, top - 14, page.width, top + 6), fill=tuple(part * 3 // 4 for part in fill))


def stones(page: Page, fill: Colour, *spots: tuple[float, float, float]) -> None:
    """Flat stones at parts of the width and the height, with their size."""
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        dark = tuple(part * 4 // 5 for part in fill)
        page.draw.ellipse((x - size, y - size * 0.42, x + size, y + size * 0.58), fill=dark)
        page.draw.ellipse((x - size, y - size * 0.5, x + size, y + size * 0.42), fill=fill)


def river(page: Page, y: float, fill: Colour, thick: float = 90, sway: float = 60) -> None:
    """A band of water that winds across the sheet."""
    upper = [(x, y * page.height + sway * sin(x / page.width * 4 * pi)) for x in range(-20, page.width + 40, 20)]
    lower = [(x, top + thick + 14 * sin(x / 90)) for x, top in reversed(upper)]
    page.draw.polygon([*upper, *lower], fill=fill)


def reeds(page: Page, x: float, foot: float, size: float, fill: Colour, many: int = 5) -> None:
    """Bulrushes that stand on a part of the height."""
    x, foot = x * page.width, foot * page.height
    for n in range(many):
        lean, tall = (n - many / 2) * size * 0.16, size * (0.7 + 0.3 * ((n * 7) % 4) / 3)
        page.draw.line((x + lean * 0.4, foot, x + lean, foot - tall), fill=fill, width=9)
        page.draw.rounded_rectangle((x + lean - 13, foot - tall - size * 0.2, x + lean + 13, foot - tall), 12,
                                    fill=(120, 78, 44))  # fmt: skip


def swooper(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    """A bird of prey that glides, its tail forked."""
    x, y = x * page.width, y * page.height
    for way in (-1, 1):
        page.draw.polygon([(x, y - size * 0.1), (x + way * size * 0.5, y - size * 0.42), (x + way * size,
             y - size * 0.2),
                           (x + way * size * 0.55, y - size * 0.12), (x, y + size * 0.16)], fill=fill)  # fmt: skip
        page.draw.polygon([(x, y + size * 0.1), (x + way * size * 0.2, y + size * 0.6), (x, y + size * 0.45)],
                          fill=fill)  # fmt: skip
    page.draw.ellipse((x - size * 0.1, y - size * 0.34, x + size * 0.1, y + size * 0.2), fill=fill)


def voussoirs(page: Page, x: float, y: float, radius: float, fill: Colour, key: Colour, many: int = 9) -> None:
    """An arch of stones, the middle one in a colour of its own."""
    x, y = x * page.width, y * page.height
    for n in range(many):
        one, two = (pi + pi * (n + part) / many for part in (0.04, 0.96))
        page.draw.polygon([(x + far * cos(turn), y + far * sin(turn)) for turn, far in (
            (one, radius), (two, radius), (two, radius * 0.72), (one, radius * 0.72))],
            fill=key if n == many // 2 else fill)  # fmt: skip


def edged(page: Page, fill: Colour, wide: int = 30, *, sides: str = "tblr") -> None:
    """Bars of a colour along these sides of the sheet."""
    spots = {"t": (0, 0, page.width, wide), "b": (0, page.height - wide, page.width, page.height),
             "l": (0, 0, wide, page.height), "r": (page.width - wide, 0, page.width, page.height)}  # fmt: skip
    for side in sides:
        page.draw.rectangle(spots[side], fill=fill)


def ticked_corner(page: Page, fill: Colour, inset: int = 70, long: int = 260) -> None:
    """Only the corners of a frame."""
    for x, y, way, up in ((inset, inset, 1, 1), (page.width - inset, inset, -1, 1), (inset, page.height - inset, 1, -1),
                          (page.width - inset, page.height - inset, -1, -1)):  # fmt: skip
        page.draw.line((x, y + up * long, x, y, x + way * long, y), fill=fill, width=12)


def stitched(page: Page, fill: Colour, inset: int = 50, dash: int = 34) -> None:
    """A dashed frame with round corners."""
    for x in range(inset + 40, page.width - inset - 40, dash * 2):
        for y in (inset, page.height - inset):
            page.draw.line((x, y, x + dash, y), fill=fill, width=8)
    for y in range(inset + 40, page.height - inset - 40, dash * 2):
        for x in (inset, page.width - inset):
            page.draw.line((x, y, x, y + dash), fill=fill, width=8)


def crest(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    """The school's badge: a bridge of two arches over a wave on a shield."""
    x, y = x * page.width, y * page.height
    page.draw.polygon([(x - size, y - size), (x + size, y - size), (x + size, y + size * 0.2), (x, y + size * 1.2),
                       (x - size, y + size * 0.2)], fill=fill)  # fmt: skip
    page.draw.rectangle((x - size * 0.75, y - size * 0.5, x + size * 0.75, y + size * 0.1), fill=WHITE)
    for way in (-1, 1):
        cx = x + way * size * 0.36
        page.draw.pieslice((cx - size * 0.27, y - size * 0.26, cx + size * 0.27, y + size * 0.5), 180, 360, fill=fill)
    wave = [(x - size * 0.6 + n * size * 0.1, y + size * 0.35 + size * 0.07 * sin(n * 1.4)) for n in range(13)]
    page.draw.line(wave, fill=WHITE, width=max(4, int(size * 0.08)))
