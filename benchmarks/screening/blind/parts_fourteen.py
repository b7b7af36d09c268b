"""A sheet of the fourteenth set: as one of the eleventh, with names of its own, ribbons, rays, laurels and grids."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.names_fourteen import PLACES_FOURTEEN
from benchmarks.screening.blind.paper import GREY, Colour
from benchmarks.screening.blind.parts_eleven import Line, Page, Sheet, Step, Text, _by_hand, _slot

EDGE: Colour = (126, 130, 140)


class PageFourteen(Page):
    places: Mapping[str, Sequence[str]] = PLACES_FOURTEEN


class SheetFourteen(Sheet):
    page = PageFourteen


def sheet(name: str, size: str, colours: Sequence[Colour] | Colour, *steps: Step, welsh: bool = False) -> Sheet:
    several = [colours] if isinstance(colours[0], int) else colours
    return SheetFourteen(name, size, several, steps, welsh=welsh)  # type: ignore[arg-type]


def spot(page: Page, left: float, right: float, base: float, size: float, line: Line = "") -> None:
    """The place for the name between these parts of the width, its base line at a part of the height."""
    style = line if isinstance(line, str) else page.rng.choice(line)
    _slot(page, style, left * page.width, base * page.height, (right - left) * page.width, size)


def ribbon(page: Page, y: float, fill: Colour, high: float = 230, inset: float = 0.1) -> None:
    """A band with notched ends, its middle at a part of the height."""
    left, right, middle = page.width * inset, page.width * (1 - inset), page.height * y
    top, foot, tail = middle - high / 2, middle + high / 2, high * 0.5
    dark = tuple(part * 3 // 4 for part in fill)
    for x, way in ((left, -1), (right, 1)):
        end = x + way * tail
        page.draw.polygon([(x - way * tail, top + 34), (end, top + 34), (end - way * 46, middle + 34), (end, foot + 34),
                           (x - way * tail, foot + 34)], fill=dark)  # fmt: skip
    page.draw.rectangle((left, top, right, foot), fill=fill)


def rays(page: Page, x: float, y: float, fill: Colour, many: int = 14) -> None:
    """A sunburst over the whole sheet, under everything that comes after."""
    x, y, far = x * page.width, y * page.height, page.width + page.height
    for n in range(many):
        one, two = (2 * pi * (n + part) / many for part in (0, 0.5))
        page.draw.polygon([(x, y), (x + far * cos(one), y + far * sin(one)), (x + far * cos(two), y + far * sin(two))],
                          fill=fill)  # fmt: skip


def zigzag(page: Page, fill: Colour, size: int = 60) -> None:
    """Triangles that point inwards all round the sheet."""
    for x in range(0, page.width, size):
        page.draw.polygon([(x, 0), (x + size, 0), (x + size / 2, size)], fill=fill)
        page.draw.polygon([(x, page.height), (x + size, page.height), (x + size / 2, page.height - size)], fill=fill)
    for y in range(0, page.height, size):
        page.draw.polygon([(0, y), (0, y + size), (size, y + size / 2)], fill=fill)
        page.draw.polygon([(page.width, y), (page.width, y + size), (page.width - size, y + size / 2)], fill=fill)


def laurel(page: Page, x: float, y: float, radius: float, fill: Colour, text: str = "") -> None:
    """Two twigs that nearly meet above, with a word between them."""
    x, y = x * page.width, y * page.height
    leaf = radius * 0.16
    for n in range(9):
        turn = pi * (0.6 + n * 0.095)
        for side in (-1, 1):
            cx, cy = x - side * radius * cos(turn), y + radius * sin(turn)
            page.draw.ellipse((cx - leaf, cy - leaf * 0.6, cx + leaf, cy + leaf * 0.6), fill=fill)
    page.draw.text((x, y - radius * 0.1), text, font=page.font(page.body_font, radius * 0.6, text, radius * 1.5),
                   fill=fill, anchor="mm")  # fmt: skip


def cup(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    """A cup with two handles; its middle is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    for side in (-1, 1):
        cx = x + side * size * 0.42
        page.draw.ellipse((cx - size * 0.2, y - size * 0.48, cx + size * 0.2, y), outline=fill, width=int(size * 0.07))
    page.draw.pieslice((x - size * 0.45, y - size, x + size * 0.45, y + size * 0.2), 0, 180, fill=fill)
    page.draw.rectangle((x - size * 0.45, y - size * 0.55, x + size * 0.45, y - size * 0.39), fill=fill)
    page.draw.rectangle((x - size * 0.06, y + size * 0.15, x + size * 0.06, y + size * 0.4), fill=fill)
    page.draw.rectangle((x - size * 0.3, y + size * 0.4, x + size * 0.3, y + size * 0.52), fill=fill)


def grid(page: Page, heads: Sequence[Text], rows: Sequence[Sequence[Text]], size: float = 50, tall: float = 2.0,
         head: Colour = (226, 230, 240)) -> None:  # fmt: skip
    """A table with a head; what begins with "+" is printed, the rest is written by hand where the sheet is filled."""
    wide, high = (page.right - page.left) / len(heads), size * tall
    for number, row in enumerate([[f"+{page.words(one)}" for one in heads], *rows]):
        for n, text in enumerate(row):
            x, text = page.left + n * wide, page.words(text)
            page.draw.rectangle((x, page.y, x + wide, page.y + high), outline=EDGE, width=3,
                                fill=head if number == 0 else None)  # fmt: skip
            base = page.y + high / 2 + size * 0.34
            if text.startswith("+"):
                text = drawable(page.body_font, text[1:])
                page.draw.text((x + 18, base), text, font=page.font(page.body_font, size, text, wide - 36), fill=GREY,
                               anchor="ls")  # fmt: skip
            elif text and page.filled:
                _by_hand(page, text, x + 22, base, size * 1.2, wide - 44)
        page.y += high
    page.y += 30


def paws(page: Page, fill: Colour, *spots: tuple[float, float, float]) -> None:
    """Paw prints at parts of the width and the height, with their size."""
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        page.draw.ellipse((x - size * 0.5, y - size * 0.1, x + size * 0.5, y + size * 0.7), fill=fill)
        for dx, dy in ((-0.62, -0.2), (-0.22, -0.5), (0.22, -0.5), (0.62, -0.2)):
            cx, cy, r = x + dx * size, y + dy * size, size * 0.18
            page.draw.ellipse((cx - r, cy - r * 1.3, cx + r, cy + r * 1.3), fill=fill)


def bars(page: Page, x: float, y: float, wide: float, high: float) -> None:
    """The bars of a bar code, from parts of the width and the height on."""
    left, top = x * page.width, y * page.height
    at = left
    while at < left + wide:
        thick = page.rng.choice([4, 6, 10, 14])
        page.draw.rectangle((at, top, at + thick, top + high), fill=(24, 24, 28))
        at += thick + page.rng.choice([6, 8, 12])
