"""A sheet of the twenty-third set: as one of the twentieth, with the adults of a primary school, and market things."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from benchmarks.screening.blind.decor_eleven import WHITE
from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.names_twenty import Adult
from benchmarks.screening.blind.names_twentythree import ADULTS, PLACES_TWENTYTHREE
from benchmarks.screening.blind.paper import GREY, Colour
from benchmarks.screening.blind.parts_eleven import Line, Page, Text, _by_hand, _slot
from benchmarks.screening.blind.parts_seventeen import Box, _box
from benchmarks.screening.blind.parts_twenty import PageTwenty, sheets_on


class PageTwentythree(PageTwenty):
    places: Mapping[str, Sequence[str]] = PLACES_TWENTYTHREE
    who_sign: Mapping[str, Sequence[Adult]] = ADULTS

    def _who_may_sign(self, does: str, left: Sequence[Adult]) -> Sequence[Adult]:
        """The class's own teacher."""
        room = next((self.answers[of] for of in ("room", "infants", "juniors") if of in self.answers), "")
        return [one for one in left if room and one.office.startswith(room)]

    def _note(self, does: str, adult: Adult) -> None:
        for of in ("room", "juniors") if does == "class" else ():
            self.answers.setdefault(of, adult.office.split()[0])


sheet = sheets_on(PageTwentythree)


def sheep(page: Page, fill: Colour, *spots: tuple[float, float, float], face: Colour = (50, 48, 54)) -> None:
    """Sheep at parts of the width and the height, with their size."""
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        for leg in (-0.45, -0.2, 0.2, 0.45):
            page.draw.rectangle((x + leg * size - size * 0.05, y, x + leg * size + size * 0.05, y + size * 0.75),
                                fill=face)  # fmt: skip
        for n in range(9):
            cx, cy = x + size * 0.55 * cos(n * 2 * pi / 9), y + size * 0.3 * sin(n * 2 * pi / 9)
            page.draw.ellipse((cx - size * 0.3, cy - size * 0.28, cx + size * 0.3, cy + size * 0.28), fill=fill)
        page.draw.ellipse((x - size * 0.6, y - size * 0.35, x + size * 0.6, y + size * 0.35), fill=fill)
        page.draw.ellipse((x + size * 0.6, y - size * 0.5, x + size * 1.1, y + size * 0.1), fill=face)
        page.draw.ellipse((x + size * 0.88, y - size * 0.32, x + size * 0.96, y - size * 0.24), fill=WHITE)


def candle(page: Page, x: float, foot: float, size: float, wax: Colour, flame: Colour = (246, 170, 40)) -> None:
    """A lit candle that stands on a part of the height."""
    x, foot = x * page.width, foot * page.height
    page.draw.ellipse(
        (x - size * 0.6, foot - size * 1.75, x + size * 0.6, foot - size * 0.65),
        fill=tuple((part + 3 * pale) // 4 for part, pale in zip(flame, page.colour, strict=True)),
    )
    page.draw.rectangle((x - size * 0.16, foot - size * 0.9, x + size * 0.16, foot), fill=wax)
    page.draw.polygon([(x, foot - size * 1.6), (x + size * 0.16, foot - size * 1.15), (x, foot - size * 0.95),
                       (x - size * 0.16, foot - size * 1.15)], fill=flame)  # fmt: skip
    page.draw.ellipse((x - size * 0.4, foot - size * 0.08, x + size * 0.4, foot + size * 0.12), fill=(150, 120, 70))


def bell(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    """A church bell; its middle is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    page.draw.ellipse((x - size * 0.14, y + size * 0.42, x + size * 0.14, y + size * 0.72), fill=(90, 70, 40))
    page.draw.polygon([(x - size * 0.3, y - size * 0.4), (x + size * 0.3, y - size * 0.4), (x + size * 0.42,
                       y + size * 0.25), (x + size * 0.62, y + size * 0.5), (x - size * 0.62, y + size * 0.5),
                       (x - size * 0.42, y + size * 0.25)], fill=fill)  # fmt: skip
    page.draw.pieslice((x - size * 0.3, y - size * 0.72, x + size * 0.3, y - size * 0.08), 180, 360, fill=fill)
    page.draw.rectangle((x - size * 0.08, y - size * 0.86, x + size * 0.08, y - size * 0.66), fill=(90, 70, 40))


def weathercock(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    """A cockerel over the four winds; its middle is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    page.draw.line((x, y, x, y + size), fill=fill, width=int(size * 0.08))
    page.draw.line((x - size * 0.7, y + size * 0.6, x + size * 0.7, y + size * 0.6), fill=fill, width=int(size * 0.06))
    page.draw.pieslice((x - size * 0.55, y - size * 0.75, x + size * 0.45, y + size * 0.15), 0, 180, fill=fill)
    page.draw.polygon([(x - size * 0.55, y - size * 0.3), (x - size * 0.8, y - size * 0.75), (x - size * 0.3,
                       y - size * 0.6), (x - size * 0.2, y - size * 0.28)], fill=fill)  # fmt: skip
    page.draw.polygon([(x + size * 0.1, y - size * 0.28), (x + size * 0.28, y - size * 0.85), (x + size * 0.62,
                       y - size * 0.68), (x + size * 0.44, y - size * 0.28)], fill=fill)  # fmt: skip
    page.draw.polygon([(x + size * 0.5, y - size * 0.72), (x + size * 0.8, y - size * 0.62), (x + size * 0.5,
                       y - size * 0.56)], fill=(236, 170, 40))  # fmt: skip
    for n in range(3):
        cx = x + size * (0.3 + n * 0.1)
        page.draw.ellipse((cx - size * 0.07, y - size * 0.96, cx + size * 0.07, y - size * 0.8), fill=(200, 40, 44))


def clover(page: Page, fill: Colour, *spots: tuple[float, float, float]) -> None:
    """Clover leaves at parts of the width and the height, with their size."""
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        page.draw.line((x, y, x + size * 0.25, y + size * 1.1), fill=fill, width=max(5, int(size * 0.12)))
        for turn in (-pi / 2, pi / 6, 5 * pi / 6):
            cx, cy = x + size * 0.48 * cos(turn), y + size * 0.48 * sin(turn)
            page.draw.ellipse((cx - size * 0.42, cy - size * 0.42, cx + size * 0.42, cy + size * 0.42), fill=fill)


def apple(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    x, y = x * page.width, y * page.height
    for way in (-1, 1):
        cx = x + way * size * 0.26
        page.draw.ellipse((cx - size * 0.52, y - size * 0.5, cx + size * 0.52, y + size * 0.62), fill=fill)
    page.draw.line((x, y - size * 0.4, x + size * 0.12, y - size * 0.85), fill=(96, 66, 40), width=int(size * 0.1))
    page.draw.ellipse((x + size * 0.12, y - size * 0.9, x + size * 0.58, y - size * 0.62), fill=(92, 150, 70))


def awning(page: Page, one: Colour, two: Colour, high: float = 0.09, many: int = 12) -> None:
    """The striped roof of a market stall along the top, scalloped below."""
    wide, foot = page.width / many, high * page.height
    for n in range(many):
        fill = two if n % 2 else one
        page.draw.rectangle((n * wide, 0, (n + 1) * wide, foot), fill=fill)
        page.draw.pieslice((n * wide, foot - wide / 2, (n + 1) * wide, foot + wide / 2), 0, 180, fill=fill)


def town(page: Page, y: float, fill: Colour, foot: float = 1.0) -> None:
    """Gables, a market hall and a church tower along a part of the height, filled down to the foot."""
    level, down, wide = y * page.height, foot * page.height, page.width / 11
    for n in range(11):
        x, rise = n * wide, (0.2, 0.5, 0.1, 0.4, 0.3)[n % 5] * wide
        page.draw.rectangle((x, level - rise, x + wide + 1, down), fill=fill)
        if n == 7:
            page.draw.rectangle((x + wide * 0.2, level - wide * 1.5, x + wide * 0.8, down), fill=fill)
            page.draw.polygon([(x + wide * 0.2, level - wide * 1.5), (x + wide * 0.5, level - wide * 2.3),
                               (x + wide * 0.8, level - wide * 1.5)], fill=fill)  # fmt: skip
        else:
            page.draw.polygon([(x, level - rise), (x + wide / 2, level - rise - wide * 0.5), (x + wide, level - rise)],
                              fill=fill)  # fmt: skip


def shield(page: Page, x: float, y: float, size: float, fill: Colour, pale: Colour = WHITE) -> None:
    """The school's badge: a candle on a shield."""
    x, y = x * page.width, y * page.height
    page.draw.polygon([(x - size, y - size), (x + size, y - size), (x + size * 0.95, y + size * 0.3), (x, y +
                       size * 1.25), (x - size * 0.95, y + size * 0.3)], fill=fill)  # fmt: skip
    page.draw.rectangle((x - size * 0.17, y - size * 0.2, x + size * 0.17, y + size * 0.7), fill=pale)
    page.draw.polygon([(x, y - size * 0.85), (x + size * 0.2, y - size * 0.45), (x, y - size * 0.25),
                       (x - size * 0.2, y - size * 0.45)], fill=(250, 204, 70))  # fmt: skip
    for way in (-1, 1):
        page.draw.line((x + way * size * 0.35, y - size * 0.5, x + way * size * 0.7, y - size * 0.7), fill=pale,
                       width=max(4, int(size * 0.08)))  # fmt: skip
        page.draw.line((x + way * size * 0.38, y - size * 0.2, x + way * size * 0.74, y - size * 0.2), fill=pale,
                       width=max(4, int(size * 0.08)))  # fmt: skip


def pegged(page: Page, fill: Colour, many: int = 6) -> None:
    """Washing pegs along the top of the sheet."""
    for n in range(many):
        x = (n + 0.5) * page.width / many
        page.draw.rounded_rectangle((x - 20, 0, x + 20, 120), 14, fill=fill)
        page.draw.line((x, 40, x, 120), fill=tuple(part * 3 // 4 for part in fill), width=5)


def hoof(page: Page, fill: Colour, *spots: tuple[float, float, float]) -> None:
    """Horseshoes at parts of the width and the height, with their size."""
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        page.draw.arc((x - size, y - size, x + size, y + size), 130, 410, fill=fill, width=int(size * 0.34))


def lined(page: Page, caption: Text, texts: Text, size: float = 54, rows: int = 2, box: Colour = WHITE) -> None:
    """A box with a small caption, in the first row of which something is written where the sheet is filled."""
    caption, answer = drawable(page.body_font, page.words(caption)), page.words(texts)
    tall = size * (1.3 + 1.5 * rows)
    page.draw.rounded_rectangle((page.left, page.y, page.right, page.y + tall), 18, fill=box, outline=(130, 132, 140),
                                width=4)  # fmt: skip
    page.draw.text((page.left + 24, page.y + size * 0.95), caption, font=page.font(page.body_font, size * 0.72),
                   fill=(104, 108, 118), anchor="ls")  # fmt: skip
    if answer and page.filled:
        _by_hand(page, answer, page.left + 36, page.y + size * 2.5, size * 1.3, page.right - page.left - 80)
    page.y += tall + size * 0.5


def tag(page: Page, box: Box, size: float, fill: Colour = WHITE, edge: Colour = (120, 120, 128),
        line: Line = "") -> None:  # fmt: skip
    """A tie-on label with a hole at its left, and the place for the name on it."""
    x0, y0, x1, y1 = _box(page, box)
    high = y1 - y0
    shape = [(x0, (y0 + y1) / 2 - high * 0.2), (x0 + high * 0.4, y0), (x1, y0), (x1, y1), (x0 + high * 0.4, y1),
             (x0, (y0 + y1) / 2 + high * 0.2)]  # fmt: skip
    page.draw.polygon(shape, fill=fill, outline=edge, width=6)
    hole = high * 0.09
    page.draw.ellipse((x0 + high * 0.24 - hole, (y0 + y1) / 2 - hole, x0 + high * 0.24 + hole, (y0 + y1) / 2 + hole),
                      fill=page.colour, outline=edge, width=5)  # fmt: skip
    style = line if isinstance(line, str) else page.rng.choice(line)
    _slot(page, style, x0 + high * 0.5, (y0 + y1) / 2 + size * 0.32, x1 - x0 - high * 0.6, size)


def slotted(page: Page, label: Text, size: float = 110, after: Text = "", line: Line = "ruled") -> None:
    """A printed word at the left with the place for the name behind it to the end of the column."""
    label, after = (drawable(page.body_font, page.words(text)) for text in (label, after))
    font, base = page.font(page.body_font, size * 0.5), page.y + size * 1.15
    page.draw.text((page.left, base), label, font=font, fill=GREY, anchor="ls")
    begin = page.left + font.getlength(f"{label}  ")
    end = page.right - (font.getlength(f" {after}") if after else 0)
    page.draw.text((page.right, base), after, font=font, fill=GREY, anchor="rs")
    style = line if isinstance(line, str) else page.rng.choice(line)
    _slot(page, style, begin, base, end - begin, size)
    page.y = base + size * 0.55
