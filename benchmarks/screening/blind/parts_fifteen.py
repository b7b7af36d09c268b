"""A sheet of the fifteenth set: as one of the eleventh, with names of its own, clouds, keys, film, belts and more."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from benchmarks.screening.blind.decor_eleven import WHITE
from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.names_fifteen import PLACES_FIFTEEN
from benchmarks.screening.blind.paper import GREY, Colour
from benchmarks.screening.blind.parts_eleven import Line, Page, Sheet, Step, Text, _by_hand, _slot


class PageFifteen(Page):
    places: Mapping[str, Sequence[str]] = PLACES_FIFTEEN


class SheetFifteen(Sheet):
    page = PageFifteen


def sheet(name: str, size: str, colours: Sequence[Colour] | Colour, *steps: Step, welsh: bool = False) -> Sheet:
    several = [colours] if isinstance(colours[0], int) else colours
    return SheetFifteen(name, size, several, steps, welsh=welsh)  # type: ignore[arg-type]


def start(page: Page, size: float) -> None:
    """The name at the left of the column, as an address or a heading begins."""
    width = page.right - page.left
    base = page.y + size
    text = drawable(page.name_font, page.written)
    length = min(page.font(page.name_font, size).getlength(text), width * 0.94)
    page.write((page.left + length / 2, base), size, length / 0.94 + 2)
    page.y = base + size * 0.45


def halves(page: Page, size: float, line: Line = "") -> None:
    """The name on two lines; its place is that of the lower one, by whose height the camera goes."""
    whole, style = page.written, line if isinstance(line, str) else page.rng.choice(line)
    upper, _, lower = whole.partition(" ")
    for text in (upper, lower) if lower or not whole else ("", upper):
        page.written = text
        _slot(page, style, page.left, page.y + size, page.right - page.left, size)
        page.y += size * 1.4
    page.written = whole


def cloud(page: Page, x: float, y: float, wide: float, fill: Colour = WHITE) -> None:
    """A cloud with its middle at parts of the width and the height; so wide in parts of the width."""
    x, y, wide = x * page.width, y * page.height, wide * page.width
    page.draw.rounded_rectangle((x - wide / 2, y - wide * 0.1, x + wide / 2, y + wide * 0.16), wide * 0.13, fill=fill)
    for dx, dy, r in ((-0.25, -0.06, 0.15), (-0.02, -0.1, 0.2), (0.23, -0.05, 0.16)):
        cx, cy, radius = x + dx * wide, y + dy * wide, r * wide
        page.draw.ellipse((cx - radius, cy - radius * 0.8, cx + radius, cy + radius * 0.8), fill=fill)


def sun(page: Page, x: float, y: float, radius: float, fill: Colour) -> None:
    x, y = x * page.width, y * page.height
    for n in range(16):
        dx, dy = cos(n * pi / 8), sin(n * pi / 8)
        page.draw.line((x + dx * radius * 1.2, y + dy * radius * 1.2, x + dx * radius * 1.6, y + dy * radius * 1.6),
                       fill=fill, width=int(radius * 0.14))  # fmt: skip
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


def keys(page: Page, y: float, high: float, many: int = 21) -> None:
    """A keyboard across the sheet, from a part of the height on."""
    top, wide = y * page.height, page.width / many
    page.draw.rectangle((0, top, page.width, top + high), fill=WHITE)
    for n in range(many):
        page.draw.rectangle((n * wide, top, (n + 1) * wide, top + high), outline=GREY, width=4)
    for n in range(1, many):
        if n % 7 not in (0, 3):
            page.draw.rectangle(
                (n * wide - wide * 0.3, top, n * wide + wide * 0.3, top + high * 0.6), fill=(18, 18, 22)
            )


def film(page: Page, y: float, high: float = 110, fill: Colour = (24, 24, 30)) -> None:
    """A strip of film across the sheet, from a part of the height on."""
    top = y * page.height
    page.draw.rectangle((0, top, page.width, top + high), fill=fill)
    for x in range(20, page.width, 90):
        page.draw.rounded_rectangle((x, top + high * 0.3, x + 46, top + high * 0.7), 8, fill=page.colour)


def stripes(page: Page, box: tuple[float, float, float, float], one: Colour, two: Colour, wide: float = 60) -> None:
    """Slanted stripes in a box that is given in parts of the width and the height."""
    x0, y0, x1, y1 = (int(part * side) for part, side in zip(box, (page.width, page.height) * 2, strict=True))
    patch = page.image.crop((x0, y0, x1, y1))
    high, draw = y1 - y0, type(page.draw)(patch)
    draw.rectangle((0, 0, x1 - x0, high), fill=one)
    for n in range(-int(high / wide) - 1, int((x1 - x0) / wide) + 1, 2):
        left = n * wide
        draw.polygon([(left, high), (left + high, 0), (left + high + wide, 0), (left + wide, high)], fill=two)
    page.image.paste(patch, (x0, y0))


def belt(page: Page, y: float, fill: Colour, high: float = 70) -> None:
    """A knotted belt across the sheet."""
    middle, x = y * page.height, page.width / 2
    dark = tuple(part * 3 // 4 for part in fill)
    page.draw.rectangle((0, middle - high / 2, page.width, middle + high / 2), fill=fill)
    for way in (-1, 1):
        page.draw.polygon([(x, middle), (x + way * high * 1.1, middle + high * 2), (x + way * high * 1.9, middle +
                           high * 1.8), (x + way * high * 0.7, middle - 8)], fill=dark)  # fmt: skip
    page.draw.rounded_rectangle((x - high * 0.7, middle - high * 0.7, x + high * 0.7, middle + high * 0.7), 18,
                                fill=dark)  # fmt: skip


def steps(page: Page, texts: Sequence[str], fill: Colour, radius: float = 80) -> None:
    """Discs with a word in each across the column; one of them is filled, as far as somebody has come."""
    part, reached = (page.right - page.left) / len(texts), page.rng.randrange(len(texts))
    y = page.y + radius
    for n, text in enumerate(texts):
        x = page.left + part * (n + 0.5)
        page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=fill, width=8,
                          fill=fill if n == reached else WHITE)  # fmt: skip
        text = drawable(page.body_font, text)
        page.draw.text((x, y), text, font=page.font(page.body_font, radius * 0.6, text, radius * 1.7),
                       fill=WHITE if n == reached else GREY, anchor="mm")  # fmt: skip
    page.y += radius * 2.3


def backers(page: Page, y: float, *texts: str, size: float = 40) -> None:
    """Who paid for it, in boxes across the column, as logos stand at the foot of a sheet."""
    part, top = (page.right - page.left) / len(texts), y * page.height
    for n, text in enumerate(texts):
        left, text = page.left + n * part, drawable(page.body_font, page.words(text))
        page.draw.rounded_rectangle((left + 16, top, left + part - 16, top + size * 2), 14, outline=(150, 154, 164),
                                    width=4)  # fmt: skip
        page.draw.text((left + part / 2, top + size), text, font=page.font(page.body_font, size, text, part - 70),
                       fill=(90, 94, 104), anchor="mm")  # fmt: skip


def rows(page: Page, many: int, step: float = 84, fill: Colour = (176, 196, 220)) -> None:
    """Lines as in an exercise book, with a margin, over the rest of the column."""
    top = page.y
    for _ in range(many):
        page.y += step
        page.draw.line((page.left, page.y, page.right, page.y), fill=fill, width=3)
    page.draw.line((page.left + 90, top, page.left + 90, page.y + 20), fill=(226, 130, 140), width=3)
    page.y += 40


def frame(page: Page, box: tuple[float, float, float, float], angle: float = 0) -> None:
    """An empty photograph with a white edge, its box in parts of the width and the height."""
    x0, y0, x1, y1 = (part * side for part, side in zip(box, (page.width, page.height) * 2, strict=True))
    page.draw.polygon([(x0 + angle, y0), (x1, y0 + angle), (x1 - angle, y1), (x0, y1 - angle)], fill=WHITE,
                      outline=(170, 172, 180))  # fmt: skip
    page.draw.rectangle((x0 + 40, y0 + 40, x1 - 40, y1 - 110), fill=(176, 186, 198))


def jot(page: Page, text: Text, size: float) -> None:
    """Something in a hand at the left of the column, where the sheet's other places are filled in."""
    text = page.words(text)
    if page.filled:
        _by_hand(page, text, page.left, page.y + size, size, page.right - page.left)
    page.y += size * 1.35
