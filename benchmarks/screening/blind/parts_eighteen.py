"""A sheet of the eighteenth set: as one of the seventeenth, with names of its own, tartan, stamps, crowns and more."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from PIL import Image, ImageDraw
from PIL.Image import Resampling

from benchmarks.screening.blind.decor_eleven import WHITE
from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.names_eighteen import PLACES_EIGHTEEN
from benchmarks.screening.blind.paper import GREY, Colour
from benchmarks.screening.blind.parts_eleven import Page, Sheet, Step, Text
from benchmarks.screening.blind.parts_seventeen import Box, PageSeventeen, _box


class PageEighteen(PageSeventeen):
    places: Mapping[str, Sequence[str]] = PLACES_EIGHTEEN


class SheetEighteen(Sheet):
    page = PageEighteen


def sheet(name: str, size: str, colours: Sequence[Colour] | Colour, *steps: Step, welsh: bool = False) -> Sheet:
    several = [colours] if isinstance(colours[0], int) else colours
    return SheetEighteen(name, size, several, steps, welsh=welsh)  # type: ignore[arg-type]


def tartan(page: Page, box: Box, ground: Colour, one: Colour, two: Colour, size: int = 96) -> None:
    """A woven cloth: broad and narrow bands both ways."""
    x0, y0, x1, y1 = _box(page, box)
    patch = Image.new("RGB", (x1 - x0, y1 - y0), ground)
    bands = Image.new("L", patch.size, 0)
    draw, thin = ImageDraw.Draw(bands), ImageDraw.Draw(patch)
    for x in range(0, x1 - x0, size):
        draw.rectangle((x, 0, x + size // 3, y1 - y0), fill=130)
    for y in range(0, y1 - y0, size):
        draw.rectangle((0, y, x1 - x0, y + size // 3), fill=130)
    for x in range(size * 2 // 3, x1 - x0, size):
        thin.line((x, 0, x, y1 - y0), fill=two, width=5)
    for y in range(size * 2 // 3, y1 - y0, size):
        thin.line((0, y, x1 - x0, y), fill=two, width=5)
    patch.paste(one, (0, 0), bands)
    page.image.paste(patch, (x0, y0))


def lozenges(page: Page, fill: Colour, size: int = 40, inset: int = 58) -> None:
    """Diamonds in a row all round the sheet."""
    across, along = (int((side - 2 * inset) / (size * 1.5)) for side in (page.width, page.height))
    spots = [(inset + n * (page.width - 2 * inset) / across, y) for n in range(across + 1)
             for y in (inset, page.height - inset)]  # fmt: skip
    spots += [(x, inset + n * (page.height - 2 * inset) / along) for n in range(1, along)
              for x in (inset, page.width - inset)]  # fmt: skip
    half = size / 2
    for x, y in spots:
        page.draw.polygon([(x - half, y), (x, y - half), (x + half, y), (x, y + half)], fill=fill)


def rubber(page: Page, x: float, y: float, text: Text, size: float, fill: Colour, angle: float = 12) -> None:
    """Words in a frame, stamped aslant; their middle is at parts of the width and the height."""
    text = page.words(text)
    path = page.fonts.pick("print", text)
    text = drawable(path, text)
    font = page.font(path, size, text, page.width * 0.4)
    wide, high = int(font.getlength(text) / 2 + size * 0.5), int(size * 0.9)
    half = wide + high
    mask = Image.new("L", (2 * half, 2 * half), 0)
    draw = ImageDraw.Draw(mask)
    draw.rounded_rectangle((half - wide, half - high, half + wide, half + high), 20, outline=230, width=9)
    draw.text((half, half), text, font=font, fill=230, anchor="mm")
    mask = mask.rotate(angle, Resampling.BICUBIC)
    page.image.paste(fill, (int(x * page.width) - half, int(y * page.height) - half), mask)


def hot_air(page: Page, x: float, y: float, size: float, one: Colour, two: Colour) -> None:
    """A balloon with a basket; its middle is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    page.draw.polygon([(x - size * 0.42, y + size * 0.3), (x + size * 0.42, y + size * 0.3), (x + size * 0.12, y +
                       size * 0.75), (x - size * 0.12, y + size * 0.75)], fill=one)  # fmt: skip
    for part, fill in ((0.5, one), (0.34, two), (0.16, one)):
        page.draw.ellipse((x - size * part, y - size * 0.55, x + size * part, y + size * 0.48), fill=fill)
    for way in (-1, 1):
        page.draw.line((x + way * size * 0.11, y + size * 0.74, x + way * size * 0.1, y + size * 0.95), fill=GREY,
                       width=5)  # fmt: skip
    page.draw.rounded_rectangle((x - size * 0.14, y + size * 0.93, x + size * 0.14, y + size * 1.15), 12,
                                fill=(150, 100, 56))  # fmt: skip


def crown(page: Page, x: float, y: float, size: float, fill: Colour, gems: Colour) -> None:
    x, y = x * page.width, y * page.height
    tops = [(-1, -0.5), (-0.5, 0.05), (0, -0.7), (0.5, 0.05), (1, -0.5)]
    page.draw.polygon([(x - size * 0.85, y + size * 0.5), *((x + dx * size, y + dy * size) for dx, dy in tops),
                       (x + size * 0.85, y + size * 0.5)], fill=fill)  # fmt: skip
    r = size * 0.11
    for dx, dy in (tops[0], tops[2], tops[4], (-0.4, 0.32), (0, 0.32), (0.4, 0.32)):
        page.draw.ellipse((x + dx * size - r, y + dy * size - r, x + dx * size + r, y + dy * size + r), fill=gems)


def jigsaw(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    """A piece of a jigsaw."""
    x, y, r = x * page.width, y * page.height, size * 0.22
    page.draw.rectangle((x - size / 2, y - size / 2, x + size / 2, y + size / 2), fill=fill)
    for dx, dy, colour in ((0, -0.62, fill), (0.62, 0, fill), (0, 0.4, page.colour), (-0.4, 0, page.colour)):
        cx, cy = x + dx * size, y + dy * size
        page.draw.ellipse((cx - r, cy - r, cx + r, cy + r), fill=colour)


def snow(page: Page, fill: Colour, many: int = 120, box: Box = (0, 0, 1, 1)) -> None:
    x0, y0, x1, y1 = _box(page, box)
    for _ in range(many):
        x, y, r = page.rng.uniform(x0, x1), page.rng.uniform(y0, y1), page.rng.uniform(5, 16)
        page.draw.ellipse((x - r, y - r, x + r, y + r), fill=fill)


def perforated(page: Page, fill: Colour = (206, 206, 212), radius: int = 24) -> None:
    """Half holes on all four sides, as round a postage stamp."""
    for x in range(radius * 2, page.width, radius * 4):
        for y in (0, page.height):
            page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)
    for y in range(radius * 2, page.height, radius * 4):
        for x in (0, page.width):
            page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


def guilloche(page: Page, fill: Colour, inset: int = 70, high: int = 26) -> None:
    """Waves that cross each other all round the sheet, as on bonds and bank notes."""
    for phase in (0, pi / 2, pi, pi * 1.5):
        across = [(x, high * sin(x / 34 + phase)) for x in range(inset, page.width - inset + 1, 6)]
        along = [(y, high * sin(y / 34 + phase)) for y in range(inset, page.height - inset + 1, 6)]
        for far in (inset, page.height - inset):
            page.draw.line([(x, far + off) for x, off in across], fill=fill, width=3)
        for far in (inset, page.width - inset):
            page.draw.line([(far + off, y) for y, off in along], fill=fill, width=3)


def lighthouse(page: Page, x: float, foot: float, size: float, one: Colour, lamp: Colour) -> None:
    """A striped lighthouse that stands on a part of the height."""
    x, foot = x * page.width, foot * page.height
    for n in range(5):
        wide, top = size * (0.3 - n * 0.03), foot - size * (n + 1) * 0.28
        page.draw.polygon([(x - wide, top + size * 0.28), (x - wide + size * 0.03, top), (x + wide - size * 0.03, top),
                           (x + wide, top + size * 0.28)], fill=WHITE if n % 2 else one)  # fmt: skip
    top = foot - size * 1.4
    page.draw.rectangle((x - size * 0.13, top - size * 0.2, x + size * 0.13, top), fill=lamp, outline=GREY, width=6)
    page.draw.polygon([(x - size * 0.18, top - size * 0.2), (x, top - size * 0.38), (x + size * 0.18, top - size *
                       0.2)], fill=one)  # fmt: skip


def tree(page: Page, x: float, foot: float, size: float, crowned: Colour, trunk: Colour = (110, 78, 50)) -> None:
    x, foot = x * page.width, foot * page.height
    page.draw.rectangle((x - size * 0.08, foot - size * 0.6, x + size * 0.08, foot), fill=trunk)
    for dx, dy, r in ((-0.28, -0.75, 0.3), (0.28, -0.75, 0.3), (0, -1.0, 0.36), (0, -0.7, 0.3)):
        cx, cy, radius = x + dx * size, foot + dy * size, r * size
        page.draw.ellipse((cx - radius, cy - radius, cx + radius, cy + radius), fill=crowned)


def compass(page: Page, x: float, y: float, radius: float, fill: Colour, pale: Colour = WHITE) -> None:
    """A compass rose."""
    x, y = x * page.width, y * page.height
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=fill, width=8)
    for n in range(8):
        far, turn = radius * (0.95 if n % 2 == 0 else 0.6), n * pi / 4
        tip = (x + far * sin(turn), y - far * cos(turn))
        for side, colour in ((-1, fill), (1, pale)):
            near = (x + radius * 0.2 * sin(turn + side * pi / 8), y - radius * 0.2 * cos(turn + side * pi / 8))
            page.draw.polygon([(x, y), near, tip], fill=colour, outline=fill)


def clock(page: Page, x: float, y: float, radius: float, fill: Colour, hour: int = 4) -> None:
    """A clock that shows half past the hour before."""
    x, y = x * page.width, y * page.height
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=WHITE, outline=fill, width=14)
    for n in range(1, 13):
        turn = n * pi / 6
        page.draw.text((x + radius * 0.76 * sin(turn), y - radius * 0.76 * cos(turn)), str(n),
                       font=page.font(page.body_font, radius * 0.24), fill=GREY, anchor="mm")  # fmt: skip
    for turn, far in (((hour - 0.5) * pi / 6, 0.42), (pi, 0.6)):
        page.draw.line((x, y, x + radius * far * sin(turn), y - radius * far * cos(turn)), fill=fill, width=12)


def target(page: Page, x: float, y: float, radius: float, *fills: Colour) -> None:
    """Rings within each other, the first the outermost."""
    x, y = x * page.width, y * page.height
    for n, fill in enumerate(fills):
        r = radius * (1 - n / len(fills))
        page.draw.ellipse((x - r, y - r, x + r, y + r), fill=fill, outline=GREY, width=3)


def robot(page: Page, x: float, y: float, size: float, fill: Colour, eyes: Colour) -> None:
    x, y = x * page.width, y * page.height
    page.draw.line((x, y - size * 0.5, x, y - size * 0.8), fill=GREY, width=8)
    page.draw.rectangle((x - size * 0.14, y + size * 0.2, x + size * 0.14, y + size * 0.5), fill=GREY)
    page.draw.ellipse((x - size * 0.08, y - size * 0.92, x + size * 0.08, y - size * 0.76), fill=eyes)
    page.draw.rounded_rectangle((x - size * 0.5, y - size * 0.5, x + size * 0.5, y + size * 0.3), size * 0.1, fill=fill)
    for way in (-1, 1):
        cx = x + way * size * 0.22
        page.draw.ellipse((cx - size * 0.12, y - size * 0.3, cx + size * 0.12, y - size * 0.06), fill=eyes)
    for n in range(5):
        left = x - size * 0.25 + n * size * 0.1
        page.draw.rectangle((left, y + size * 0.06, left + size * 0.07, y + size * 0.18), fill=WHITE)
    page.draw.rounded_rectangle((x - size * 0.4, y + size * 0.36, x + size * 0.4, y + size * 0.95), size * 0.08,
                                fill=fill)  # fmt: skip


def layers(page: Page, x: float, foot: float, size: float, sponge: Colour, icing: Colour) -> None:
    """A cake with candles that stands on a part of the height."""
    x, foot = x * page.width, foot * page.height
    page.draw.ellipse((x - size * 0.8, foot - size * 0.1, x + size * 0.8, foot + size * 0.12), fill=(200, 206, 214))
    page.draw.rounded_rectangle((x - size * 0.62, foot - size * 0.6, x + size * 0.62, foot), 20, fill=sponge)
    page.draw.rectangle((x - size * 0.62, foot - size * 0.34, x + size * 0.62, foot - size * 0.26), fill=icing)
    page.draw.rounded_rectangle((x - size * 0.62, foot - size * 0.66, x + size * 0.62, foot - size * 0.5), 20,
                                fill=icing)  # fmt: skip
    for n in range(-2, 3):
        left = x + n * size * 0.22
        page.draw.rectangle((left - 8, foot - size * 0.9, left + 8, foot - size * 0.66), fill=(90, 150, 210))
        page.draw.ellipse((left - 12, foot - size * 1.02, left + 12, foot - size * 0.9), fill=(250, 180, 50))


def ripples(page: Page, x: float, y: float, fill: Colour, many: int = 7, step: float = 60) -> None:
    """Rings in the water round a spot, under everything that comes after."""
    x, y = x * page.width, y * page.height
    for n in range(1, many + 1):
        r = n * step
        page.draw.ellipse((x - r, y - r, x + r, y + r), outline=fill, width=7)


def spokes(page: Page, x: float, y: float, radius: float, fill: Colour) -> None:
    """A wheel."""
    x, y = x * page.width, y * page.height
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=fill, width=int(radius * 0.14))
    for n in range(12):
        turn = n * pi / 6
        page.draw.line((x, y, x + radius * 0.9 * cos(turn), y + radius * 0.9 * sin(turn)), fill=fill, width=4)
