"""A sheet of the seventeenth set: as one of the eleventh, with names of its own, word art, fades, medals and more."""

from collections.abc import Mapping, Sequence
from math import cos, pi, radians, sin

from PIL import Image, ImageDraw
from PIL.Image import Resampling

from benchmarks.screening.blind.decor_eleven import WHITE
from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.names_seventeen import PLACES_SEVENTEEN
from benchmarks.screening.blind.paper import GREY, Colour
from benchmarks.screening.blind.parts_eleven import Page, Sheet, Step, Text

Box = tuple[float, float, float, float]


class PageSeventeen(Page):
    places: Mapping[str, Sequence[str]] = PLACES_SEVENTEEN

    def put(self, text: str, size: float, path: str, fill: Colour) -> None:
        """As ever, but a line whose letters are very tall or deep keeps clear of those above and below it."""
        text = drawable(path, text)
        _, top, _, foot = self.font(path, size, text, self.right - self.left).getbbox(text, anchor="ls")
        self.y += max(0, -top - size * 0.82)
        super().put(text, size, path, fill)
        self.y += max(0, foot - size * 0.5)

    def write(self, middle: tuple[float, float], size: float, room: float, fill: Colour | None = None) -> None:
        """As ever, but a name in very tall letters is a little smaller, so that it keeps clear of the line above."""
        text = drawable(self.name_font, self.written)
        tall = -self.font(self.name_font, size, text, room * 0.94).getbbox(text, anchor="ls")[1]
        super().write(middle, size * min(1, size * 1.02 / max(1, tall)), room, fill)


class SheetSeventeen(Sheet):
    page = PageSeventeen


def sheet(name: str, size: str, colours: Sequence[Colour] | Colour, *steps: Step, welsh: bool = False) -> Sheet:
    several = [colours] if isinstance(colours[0], int) else colours
    return SheetSeventeen(name, size, several, steps, welsh=welsh)  # type: ignore[arg-type]


def _box(page: Page, box: Box) -> tuple[int, int, int, int]:
    return tuple(int(part * side) for part, side in zip(box, (page.width, page.height) * 2, strict=True))  # type: ignore[return-value]


def arched(page: Page, text: Text, size: float, fill: Colour, bend: float = 40, font: str = "print") -> None:
    """A title along an arc, as word art; `bend` is the angle in degrees between its ends."""
    text = page.words(text)
    path = page.fonts.pick(font, text)
    text = drawable(path, text)
    lettering = page.font(path, size, text, (page.right - page.left) * 0.96)
    radius = lettering.getlength(text) / radians(bend)
    x, y = page.middle, page.y + lettering.size + radius
    for n, letter in enumerate(text):
        far = lettering.getlength(text[:n]) + lettering.getlength(letter) / 2
        turn = far / radius - radians(bend) / 2
        half = int(lettering.size * 1.5)
        mask = Image.new("L", (2 * half, 2 * half), 0)
        ImageDraw.Draw(mask).text((half, half), letter, font=lettering, fill=255, anchor="ms")
        mask = mask.rotate(-turn * 180 / pi, Resampling.BICUBIC)
        page.image.paste(fill, (int(x + radius * sin(turn)) - half, int(y - radius * cos(turn)) - half), mask)
    page.y += lettering.size * 1.3 + radius * (1 - cos(radians(bend) / 2))


def puffed(page: Page, text: Text, size: float, fill: Colour, edge: Colour, font: str = "print") -> None:
    """A title with an outline and a shadow, as word art."""
    text = page.words(text)
    path = page.fonts.pick(font, text)
    text = drawable(path, text)
    lettering = page.font(path, size, text, (page.right - page.left) * 0.95)
    x = {"m": page.middle, "l": page.left, "r": page.right}[page.side]
    base, thick = page.y + lettering.size * 0.95, max(3, lettering.size // 26)
    shadow = tuple((part + 2 * 190) // 3 for part in edge)
    page.draw.text((x + thick * 2, base + thick * 2), text, font=lettering, fill=shadow, anchor=f"{page.side}s")
    page.draw.text((x, base), text, font=lettering, fill=fill, anchor=f"{page.side}s", stroke_width=thick,
                   stroke_fill=edge)  # fmt: skip
    page.y += lettering.size * 1.4


def fade(page: Page, box: Box, top: Colour, foot: Colour) -> None:
    """A block that runs from one colour to another."""
    x0, y0, x1, y1 = _box(page, box)
    slope = Image.linear_gradient("L").resize((x1 - x0, y1 - y0))
    page.image.paste(Image.composite(Image.new("RGB", slope.size, foot), Image.new("RGB", slope.size, top), slope),
                     (x0, y0))  # fmt: skip


def scallops(page: Page, fill: Colour, radius: int = 48) -> None:
    """Half discs all round the sheet."""
    for x in range(0, page.width + radius, radius * 2):
        for y in (0, page.height):
            page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)
    for y in range(0, page.height + radius, radius * 2):
        for x in (0, page.width):
            page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


def gingham(page: Page, box: Box, fill: Colour, size: int = 34) -> None:
    """A checked cloth."""
    x0, y0, x1, y1 = _box(page, box)
    pale = tuple((part + 255) // 2 for part in fill)
    patch = Image.new("RGB", (x1 - x0, y1 - y0), WHITE)
    draw = ImageDraw.Draw(patch)
    for n, y in enumerate(range(0, y1 - y0, size)):
        for m, x in enumerate(range(0, x1 - x0, size)):
            if n % 2 or m % 2:
                draw.rectangle((x, y, x + size, y + size), fill=fill if n % 2 and m % 2 else pale)
    page.image.paste(patch, (x0, y0))


def polka(page: Page, fill: Colour, step: int = 130, radius: int = 16) -> None:
    """Pale dots over the whole sheet, under everything that comes after."""
    for row, y in enumerate(range(step // 2, page.height, step)):
        for x in range(step // 2 if row % 2 else step, page.width, step):
            page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


def pencil(page: Page, x: float, y: float, long: float, fill: Colour, high: float = 60) -> None:
    """A pencil that points to the right, from parts of the width and the height on."""
    left, top = x * page.width, y * page.height
    end, foot = left + long, top + high
    page.draw.rectangle((left, top, left + high * 0.6, foot), fill=(240, 150, 160))
    page.draw.rectangle((left + high * 0.6, top, left + high, foot), fill=(180, 184, 192))
    page.draw.rectangle((left + high, top, end - high, foot), fill=fill)
    page.draw.polygon([(end - high, top), (end, top + high / 2), (end - high, foot)], fill=(240, 212, 170))
    page.draw.polygon([(end - high * 0.3, top + high * 0.35), (end, top + high / 2), (end - high * 0.3, top +
                       high * 0.65)], fill=(40, 40, 44))  # fmt: skip


def ball(page: Page, x: float, y: float, radius: float) -> None:
    """A football."""
    x, y = x * page.width, y * page.height
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=WHITE, outline=GREY, width=6)

    def corner(far: float, n: float) -> tuple[float, float]:
        return x + radius * far * sin(n * 2 * pi / 5), y - radius * far * cos(n * 2 * pi / 5)

    page.draw.polygon([corner(0.36, n) for n in range(5)], fill=GREY)
    for n in range(5):
        page.draw.line((*corner(0.36, n), *corner(0.7, n)), fill=GREY, width=6)
        page.draw.polygon([corner(0.7, n), corner(0.95, n - 0.25), corner(0.99, n), corner(0.95, n + 0.25)], fill=GREY)


def book(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    """An open book; its middle is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    for way in (-1, 1):
        page.draw.polygon([(x, y - size * 0.3), (x + way * size, y - size * 0.45), (x + way * size, y + size * 0.45),
                           (x, y + size * 0.6)], fill=fill)  # fmt: skip
        page.draw.polygon([(x, y - size * 0.26), (x + way * size * 0.9, y - size * 0.5), (x + way * size * 0.9, y +
                           size * 0.36), (x, y + size * 0.5)], fill=WHITE, outline=(170, 170, 176))  # fmt: skip
        for n in range(4):
            drop = y - size * 0.2 + n * size * 0.16
            page.draw.line((x + way * size * 0.15, drop, x + way * size * 0.75, drop - size * 0.14),
                           fill=(190, 192, 200), width=4)  # fmt: skip


def medal(page: Page, x: float, y: float, radius: float, fill: Colour, ribbon: Colour, text: str = "") -> None:
    """A medal that hangs from a ribbon."""
    x, y = x * page.width, y * page.height
    for way in (-1, 1):
        page.draw.polygon([(x - way * radius * 0.2, y - radius * 0.6), (x + way * radius * 0.35, y - radius * 0.6),
                           (x + way * radius * 0.95, y - radius * 2.3), (x + way * radius * 0.4, y - radius * 2.3)],
                          fill=ribbon)  # fmt: skip
    dark = tuple(part * 4 // 5 for part in fill)
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=dark)
    page.draw.ellipse((x - radius * 0.84, y - radius * 0.84, x + radius * 0.84, y + radius * 0.84), fill=fill)
    page.draw.text((x, y), text, font=page.font(page.body_font, radius * 0.8, text, radius * 1.4), fill=WHITE,
                   anchor="mm")  # fmt: skip


def quavers(page: Page, fill: Colour, *spots: tuple[float, float, float]) -> None:
    """Pairs of quavers at parts of the width and the height, with their size."""
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        for dx in (0, size * 0.8):
            page.draw.ellipse((x + dx - size * 0.22, y - size * 0.15, x + dx + size * 0.22, y + size * 0.15), fill=fill)
            page.draw.line((x + dx + size * 0.19, y, x + dx + size * 0.19, y - size), fill=fill, width=7)
        page.draw.line((x + size * 0.19, y - size, x + size * 0.99, y - size), fill=fill, width=int(size * 0.2))


def hearts(page: Page, fill: Colour, *spots: tuple[float, float, float]) -> None:
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        for way in (-1, 1):
            cx = x + way * size * 0.25
            page.draw.ellipse((cx - size * 0.28, y - size * 0.5, cx + size * 0.28, y + size * 0.06), fill=fill)
        page.draw.polygon([(x - size * 0.5, y - size * 0.12), (x + size * 0.5, y - size * 0.12), (x, y + size * 0.5)],
                          fill=fill)  # fmt: skip


def fish(page: Page, fill: Colour, *spots: tuple[float, float, float]) -> None:
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        page.draw.polygon([(x - size * 0.5, y), (x - size, y - size * 0.35), (x - size, y + size * 0.35)], fill=fill)
        page.draw.ellipse((x - size * 0.65, y - size * 0.36, x + size * 0.65, y + size * 0.36), fill=fill)
        page.draw.ellipse((x + size * 0.3, y - size * 0.14, x + size * 0.42, y - size * 0.02), fill=WHITE)


def faces(page: Page, many: int = 5, radius: float = 60) -> None:
    """Smiling and other faces across the column; one has a ring round it where the sheet is filled in."""
    part, y = (page.right - page.left) / many, page.y + radius * 1.3
    ringed = page.rng.randrange(max(1, many - 2), many)
    for n in range(many):
        x, mood = page.left + part * (n + 0.5), 2 * n / (many - 1) - 1
        page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=GREY, width=6, fill=(255, 226, 96))
        for way in (-1, 1):
            cx = x + way * radius * 0.35
            page.draw.ellipse((cx - 7, y - radius * 0.35, cx + 7, y - radius * 0.15), fill=GREY)
        bow = [(x + radius * 0.5 * t / 4, y + radius * (0.35 + mood * 0.2 * (1 - (t / 4) ** 2) * 1.4 - mood * 0.1))
               for t in range(-4, 5)]  # fmt: skip
        page.draw.line(bow, fill=GREY, width=6)
        if page.filled and n == ringed:
            far = radius * 1.25
            page.draw.ellipse((x - far, y - far, x + far, y + far), outline=(40, 60, 160), width=8)
    page.y = y + radius * 1.6


def meander(page: Page, fill: Colour, inset: int = 60, size: int = 44) -> None:
    """Small squares in a row all round the sheet between two lines, as on diplomas."""
    for far in (inset - size // 2, inset + size + size // 2):
        page.draw.rectangle((far, far, page.width - far, page.height - far), outline=fill, width=4)
    for x in range(inset, page.width - inset - size, size * 2):
        for y in (inset, page.height - inset - size):
            page.draw.rectangle((x, y, x + size, y + size), outline=fill, width=7)
    for y in range(inset + size * 2, page.height - inset - size * 2, size * 2):
        for x in (inset, page.width - inset - size):
            page.draw.rectangle((x, y, x + size, y + size), outline=fill, width=7)


def rocket(page: Page, x: float, y: float, size: float, fill: Colour, fins: Colour) -> None:
    x, y = x * page.width, y * page.height
    for way in (-1, 1):
        page.draw.polygon([(x + way * size * 0.22, y + size * 0.2), (x + way * size * 0.55, y + size * 0.75),
                           (x + way * size * 0.15, y + size * 0.6)], fill=fins)  # fmt: skip
    page.draw.polygon([(x - size * 0.18, y + size * 0.6), (x, y + size * 1.15), (x + size * 0.18, y + size * 0.6)],
                      fill=(250, 170, 50))  # fmt: skip
    page.draw.ellipse((x - size * 0.3, y - size, x + size * 0.3, y + size * 0.72), fill=fill)
    page.draw.ellipse((x - size * 0.15, y - size * 0.4, x + size * 0.15, y - size * 0.1), fill=WHITE, outline=fins,
                      width=8)  # fmt: skip


def mortar(page: Page, x: float, y: float, size: float, fill: Colour, tassel: Colour) -> None:
    """A scholar's cap."""
    x, y = x * page.width, y * page.height
    page.draw.rectangle((x - size * 0.45, y, x + size * 0.45, y + size * 0.4), fill=fill)
    page.draw.polygon([(x - size, y), (x, y - size * 0.4), (x + size, y), (x, y + size * 0.4)], fill=fill)
    page.draw.line((x, y, x + size * 0.8, y + size * 0.06, x + size * 0.8, y + size * 0.6), fill=tassel, width=9)
    page.draw.ellipse((x + size * 0.74, y + size * 0.55, x + size * 0.86, y + size * 0.75), fill=tassel)


def tape(page: Page, x: float, y: float, long: float, fill: Colour = (226, 214, 176), slant: float = 50) -> None:
    """A strip of sticky tape; its middle is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    page.draw.polygon([(x - long / 2, y + slant), (x + long / 2, y - slant), (x + long / 2 + 16, y - slant + 62),
                       (x - long / 2 + 16, y + slant + 62)], fill=fill)  # fmt: skip


def ruling(page: Page, step: int, fill: Colour, margin: float = 0.0) -> None:
    """Lines over the whole sheet, as paper from a pad has, and perhaps its margin."""
    for y in range(step * 2, page.height, step):
        page.draw.line((0, y, page.width, y), fill=fill, width=3)
    if margin:
        page.draw.line((margin * page.width, 0, margin * page.width, page.height), fill=(226, 130, 140), width=4)


def squared(page: Page, step: int, fill: Colour) -> None:
    """Squares over the whole sheet, as a maths book has."""
    for x in range(step, page.width, step):
        page.draw.line((x, 0, x, page.height), fill=fill, width=2)
    for y in range(step, page.height, step):
        page.draw.line((0, y, page.width, y), fill=fill, width=2)


def flags(page: Page, y: float, size: float, one: Colour, two: Colour) -> None:
    """Swallow-tailed flags along a string across the sheet."""
    top, many = y * page.height, int(page.width / (size * 1.2))
    page.draw.line((0, top, page.width, top), fill=GREY, width=5)
    for n in range(many):
        x = (n + 0.5) * page.width / many
        page.draw.polygon([(x - size / 2, top), (x + size / 2, top), (x + size / 2, top + size), (x, top + size * 0.7),
                           (x - size / 2, top + size)], fill=two if n % 2 else one)  # fmt: skip
