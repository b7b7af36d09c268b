"""A sheet of the sixteenth set: as one of the eleventh, with names of its own, captions, dots, medals and more."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from benchmarks.screening.blind.decor_eleven import WHITE
from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.names_sixteen import PLACES_SIXTEEN
from benchmarks.screening.blind.paper import GREY, Colour
from benchmarks.screening.blind.parts_eleven import Line, Page, Sheet, Step, Text, _by_hand, _slot

PALE: Colour = (120, 124, 132)


class PageSixteen(Page):
    places: Mapping[str, Sequence[str]] = PLACES_SIXTEEN


class SheetSixteen(Sheet):
    page = PageSixteen


def sheet(name: str, size: str, colours: Sequence[Colour] | Colour, *steps: Step, welsh: bool = False) -> Sheet:
    several = [colours] if isinstance(colours[0], int) else colours
    return SheetSixteen(name, size, several, steps, welsh=welsh)  # type: ignore[arg-type]


def captioned(page: Page, caption: Text, size: float = 130, line: Line = "ruled") -> None:
    """The place for the name with a small caption over its left end, as forms have it."""
    small = size * 0.3
    caption = drawable(page.body_font, page.words(caption))
    page.draw.text((page.left, page.y + small), caption, font=page.font(page.body_font, small), fill=PALE, anchor="ls")
    style = line if isinstance(line, str) else page.rng.choice(line)
    base = page.y + small * 1.3 + size
    _slot(page, style, page.left, base, page.right - page.left, size)
    page.y = base + size * 0.5


def entries(page: Page, *pairs: tuple[Text, Text], size: float = 52) -> None:
    """Captions over what was filled in, side by side, as forms have them."""
    part, top = (page.right - page.left) / len(pairs), page.y
    for n, (caption, answer) in enumerate(pairs):
        left = page.left + n * part
        caption, answer = drawable(page.body_font, page.words(caption)), page.words(answer)
        font = page.font(page.body_font, size * 0.7, caption, part - 30)
        page.draw.text((left, top + size * 0.7), caption, font=font, fill=PALE, anchor="ls")
        page.draw.line((left, top + size * 2.5, left + part - 36, top + size * 2.5), fill=PALE, width=3)
        if answer and page.filled:
            _by_hand(page, answer, left + 10, top + size * 2.25, size * 1.3, part - 60)
    page.y = top + size * 3.1


def polka(page: Page, fill: Colour, box: tuple[float, float, float, float] = (0, 0, 1, 1), step: int = 90,
          radius: int = 20) -> None:  # fmt: skip
    """Dots in rows that are shifted by half, in a box given in parts of the width and the height."""
    x0, y0, x1, y1 = (part * side for part, side in zip(box, (page.width, page.height) * 2, strict=True))
    for row in range(int((y1 - y0) / step) + 1):
        y, x = y0 + row * step, x0 + (step / 2 if row % 2 else 0)
        while x <= x1:
            page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)
            x += step


def medal(page: Page, x: float, y: float, radius: float, fill: Colour, band: Colour, text: str = "") -> None:
    """A medal that hangs from a ribbon."""
    x, y = x * page.width, y * page.height
    for side in (-1, 1):
        page.draw.polygon([(x, y - radius * 0.7), (x + side * radius * 0.5, y - radius * 0.7), (x + side * radius * 1.2,
                           y - radius * 2.6), (x + side * radius * 0.6, y - radius * 2.6)], fill=band)  # fmt: skip
    dark = tuple(part * 4 // 5 for part in fill)
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=dark)
    page.draw.ellipse((x - radius * 0.85, y - radius * 0.85, x + radius * 0.85, y + radius * 0.85), fill=fill)
    page.draw.text((x, y), text, font=page.font(page.body_font, radius * 0.8, text, radius * 1.4), fill=GREY,
                   anchor="mm")  # fmt: skip


def bitten(page: Page, fill: Colour = WHITE, radius: int = 34) -> None:
    """Half holes along the left and the right edge, as a ticket has them."""
    for y in range(radius, page.height, radius * 3):
        for x in (0, page.width):
            page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


def hexagon(page: Page, x: float, y: float, radius: float, fill: Colour, text: str = "") -> None:
    x, y = x * page.width, y * page.height
    page.draw.polygon([(x + radius * cos(n * pi / 3), y + radius * sin(n * pi / 3)) for n in range(6)], fill=fill)
    page.draw.text((x, y), text, font=page.font(page.body_font, radius * 0.6, text, radius * 1.5), fill=WHITE,
                   anchor="mm")  # fmt: skip


def hill(page: Page, fill: Colour, *peaks: tuple[float, float, float]) -> None:
    """Mountains: the middle, the top and half the foot of each, in parts of the width and the height."""
    for x, top, half in peaks:
        page.draw.polygon([((x - half) * page.width, page.height), (x * page.width, top * page.height),
                           ((x + half) * page.width, page.height)], fill=fill)  # fmt: skip


def crayon(page: Page, y: float, fill: Colour, high: float = 80) -> None:
    """A crayon that lies across the sheet."""
    middle, left, right = y * page.height, page.width * 0.08, page.width * 0.84
    dark = tuple(part * 3 // 4 for part in fill)
    page.draw.rectangle((left, middle - high / 2, right, middle + high / 2), fill=fill)
    page.draw.polygon([(right, middle - high * 0.4), (right + high * 1.3, middle - 8), (right + high * 1.3, middle + 8),
                       (right, middle + high * 0.4)], fill=dark)  # fmt: skip
    for x in (left + high * 0.4, right - high * 0.6):
        page.draw.rectangle((x, middle - high / 2, x + 16, middle + high / 2), fill=dark)


def lane(page: Page, y: float, fill: Colour, many: int = 3, gap: float = 44) -> None:
    """Running lanes: lines across the sheet."""
    for n in range(many):
        top = y * page.height + n * gap
        page.draw.line((0, top, page.width, top), fill=fill, width=7)


def ovals(page: Page, fill: Colour, many: int = 6, size: float = 0.42) -> None:
    """Rings inside one another that bleed off the lower right corner."""
    for n in range(many):
        radius = page.width * size * (1 - n / (many + 1))
        page.draw.ellipse((page.width - radius, page.height - radius, page.width + radius, page.height + radius),
                          outline=fill, width=10)  # fmt: skip
