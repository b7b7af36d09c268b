"""A sheet of the twenty-fourth set: as one of the twentieth, with the adults of a town's school, and night skies."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from PIL import Image, ImageDraw
from PIL.Image import Resampling

from benchmarks.screening.blind.decor_eleven import WHITE
from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.names_twenty import Adult
from benchmarks.screening.blind.names_twentyfour import ADULTS, PLACES_TWENTYFOUR
from benchmarks.screening.blind.paper import GREY, Colour
from benchmarks.screening.blind.parts_eleven import Page, Text, _by_hand
from benchmarks.screening.blind.parts_seventeen import Box, _box
from benchmarks.screening.blind.parts_twenty import PageTwenty, sheets_on

PALE: Colour = (104, 108, 118)
# The Plough, from the handle's end on, about its middle.
PLOUGH = ((-0.72, -0.36), (-0.4, -0.3), (-0.16, -0.14), (0.1, 0.0), (0.16, 0.32), (0.6, 0.4), (0.7, 0.04))


class PageTwentyfour(PageTwenty):
    places: Mapping[str, Sequence[str]] = PLACES_TWENTYFOUR
    who_sign: Mapping[str, Sequence[Adult]] = ADULTS

    def _who_may_sign(self, does: str, left: Sequence[Adult]) -> Sequence[Adult]:
        """The head of the house or the year, the teacher of the subject."""
        of = self.answers.get({"house": "side", "year": "years", "subject": "subject_"}.get(does, ""), "")
        return [one for one in left if of and one.office.endswith((f"of {of}", f"of {of} House"))]


sheet = sheets_on(PageTwentyfour)


def night(page: Page, box: Box, sky: Colour = (22, 28, 64), many: int = 90, star: Colour = (250, 240, 200)) -> None:
    """A dark sky with small stars."""
    x0, y0, x1, y1 = _box(page, box)
    page.draw.rectangle((x0, y0, x1, y1), fill=sky)
    for _ in range(many):
        x, y, r = page.rng.uniform(x0 + 8, x1 - 8), page.rng.uniform(y0 + 8, y1 - 8), page.rng.uniform(2, 6)
        page.draw.ellipse((x - r, y - r, x + r, y + r), fill=star)


def comet(page: Page, x: float, y: float, size: float, fill: Colour, tail: Colour) -> None:
    """A comet that flies to the upper right; its head is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    for n, spread in enumerate((0.62, 0.36, 0.16)):
        long = size * (2.2 + n * 0.7)
        page.draw.polygon([(x - size * 0.3, y - size * 0.3), (x - long, y + long * (0.55 + spread * 0.3)),
                           (x - long * 0.85, y + long * (0.8 + spread * 0.2)), (x + size * 0.3, y + size * 0.3)],
                          fill=tuple((part * (n + 1) + base * (2 - n)) // 3 for part, base in
                                     zip(tail, page.colour, strict=True)))  # fmt: skip
    page.draw.ellipse((x - size * 0.5, y - size * 0.5, x + size * 0.5, y + size * 0.5), fill=fill)


def plough(page: Page, x: float, y: float, size: float, fill: Colour, line: Colour | None = None) -> None:
    """The seven stars of the Plough, joined by lines where a colour for them is given."""
    spots = [(x * page.width + dx * size, y * page.height + dy * size) for dx, dy in PLOUGH]
    if line:
        page.draw.line([*spots, spots[3]], fill=line, width=max(3, int(size * 0.03)))
    for sx, sy in spots:
        page.star(sx, sy, size * 0.15, fill)


def shield(page: Page, x: float, y: float, size: float, fill: Colour, stars: Colour = WHITE) -> None:
    """The school's badge: the Plough on a shield."""
    left, top = x * page.width, y * page.height
    page.draw.polygon([(left - size, top - size), (left + size, top - size), (left + size, top + size * 0.3),
                       (left, top + size * 1.25), (left - size, top + size * 0.3)], fill=fill)  # fmt: skip
    plough(page, x, y - size * 0.12 / page.height, size * 0.95, stars, stars)


def orbits(page: Page, x: float, y: float, radius: float, fill: Colour, *planets: Colour) -> None:
    """A sun with a planet on each of the rings round it."""
    x, y = x * page.width, y * page.height
    r = radius * 0.16
    page.draw.ellipse((x - r, y - r, x + r, y + r), fill=(246, 190, 60))
    for n, planet in enumerate(planets, start=1):
        far = radius * (0.2 + 0.8 * n / len(planets))
        page.draw.ellipse((x - far, y - far * 0.62, x + far, y + far * 0.62), outline=fill, width=5)
        px, py, size = x + far * cos(n * 1.9), y + far * 0.62 * sin(n * 1.9), radius * (0.06 + 0.02 * (n % 3))
        page.draw.ellipse((px - size, py - size, px + size, py + size), fill=planet)


def contours(page: Page, x: float, y: float, radius: float, fill: Colour, many: int = 6) -> None:
    """The lines of a hill on a map, round parts of the width and the height."""
    x, y = x * page.width, y * page.height
    for n in range(1, many + 1):
        far = radius * n / many
        ring = [(x + far * (1 + 0.12 * sin(3 * t + n * 0.3) + 0.06 * cos(5 * t)) * cos(t),
                 y + far * 0.7 * (1 + 0.12 * sin(3 * t + n * 0.3)) * sin(t))
                for t in (2 * pi * step / 72 for step in range(73))]  # fmt: skip
        page.draw.line(ring, fill=fill, width=5, joint="curve")


def pixels(page: Page, box: Box, size: int, *fills: Colour) -> None:
    """Squares of these colours strewn over a box."""
    x0, y0, x1, y1 = _box(page, box)
    for top in range(y0, y1 - size + 1, size):
        for left in range(x0, x1 - size + 1, size):
            if page.rng.random() < 0.55:
                page.draw.rectangle((left, top, left + size - 4, top + size - 4), fill=page.rng.choice(fills))


def sidebar(page: Page, text: Text, wide: float, fill: Colour, size: float = 90, ink: Colour = WHITE) -> None:
    """A bar down the left edge with words that run up it."""
    text = page.words(text)
    path = page.fonts.pick("print", text)
    text = drawable(path, text)
    across = int(wide * page.width)
    font = page.font(path, min(size, across * 0.62), text, page.height * 0.86)
    patch = Image.new("RGB", (page.height, across), fill)
    ImageDraw.Draw(patch).text((page.height / 2, across / 2), text, font=font, fill=ink, anchor="mm")
    page.image.paste(patch.rotate(90, Resampling.BICUBIC, expand=True), (0, 0))


def sash(page: Page, text: Text, fill: Colour, size: float = 64, ink: Colour = WHITE) -> None:
    """A band across the upper right corner with words on it."""
    text = page.words(text)
    path = page.fonts.pick("print", text)
    text = drawable(path, text)
    half = int(page.width * 0.26)
    patch = Image.new("L", (2 * half, 2 * half), 0)
    draw = ImageDraw.Draw(patch)
    draw.rectangle((0, half - size, 2 * half, half + size), fill=255)
    band = patch.rotate(-40, Resampling.BICUBIC)
    words = Image.new("L", patch.size, 0)
    ImageDraw.Draw(words).text((half, half), text, font=page.font(path, size, text, half * 0.95), fill=255, anchor="mm")
    words = words.rotate(-40, Resampling.BICUBIC)
    spot = (page.width - int(half * 1.42), int(half * 0.42) - half)
    page.image.paste(fill, spot, band)
    page.image.paste(ink, spot, words)


def mast(page: Page, fill: Colour, *lines: Text, size: float = 60, side: str = "l") -> None:
    """The head of a letter: the badge, the school and what else is printed there, and a line below it all."""
    tall = size * 1.1
    x = page.left + tall if side == "l" else page.right - tall
    shield(page, x / page.width, (page.y + tall * 1.1) / page.height, tall, fill)
    spot = page.left + tall * 2.4 if side == "l" else page.right - tall * 2.4
    for n, text in enumerate(lines):
        text, high = drawable(page.body_font, page.words(text)), size * (1 if n == 0 else 0.62)
        font = page.font(page.body_font, high, text, page.right - page.left - tall * 2.5)
        page.draw.text((spot, page.y + size * (0.95 + n * 0.95)), text, font=font, fill=fill if n == 0 else PALE,
                       anchor=f"{side}s")  # fmt: skip
    page.y += max(tall * 2.6, size * (0.95 + len(lines) * 0.95))
    page.draw.line((page.left, page.y, page.right, page.y), fill=fill, width=5)
    page.y += size * 0.6


def leaders(page: Page, *rows: tuple[Text, Text], size: float = 54) -> None:
    """What a till prints: captions, dots, and at the right what it came to, where the sheet is filled."""
    for caption, answer in rows:
        caption, answer = (drawable(page.body_font, page.words(text)) for text in (caption, answer))
        font = page.font(page.body_font, size, f"{caption}{answer}", (page.right - page.left) * 0.86)
        base, answer = page.y + size, answer if page.filled else ""
        page.draw.text((page.left, base), caption, font=font, fill=GREY, anchor="ls")
        page.draw.text((page.right, base), answer, font=font, fill=GREY, anchor="rs")
        start, end = page.left + font.getlength(caption) + 20, page.right - font.getlength(answer) - 20
        for x in range(int(start), int(end), 22):
            page.draw.ellipse((x, base - 6, x + 5, base - 1), fill=PALE)
        page.y += size * 1.55


def noted(page: Page, text: Text, size: float = 90, turn: float = 0.0) -> None:
    """Something written by hand across the column where the sheet is filled in, and room for it where it is not."""
    text = page.words(text)
    if page.filled and text:
        _by_hand(page, text, page.left + turn, page.y + size, size, page.right - page.left - turn)
    page.y += size * 1.5


def scale(page: Page, texts: Sequence[Text], fill: Colour, high: float = 70) -> None:
    """Fields side by side, one of them filled in where the sheet is."""
    part, chosen = (page.right - page.left) / len(texts), page.rng.randrange(len(texts))
    for n, text in enumerate(texts):
        left, text = page.left + n * part, drawable(page.body_font, page.words(text))
        on_it = page.filled and n == chosen
        page.draw.rectangle((left, page.y, left + part - 8, page.y + high), outline=fill, width=5,
                            fill=fill if on_it else None)  # fmt: skip
        page.draw.text((left + part / 2 - 4, page.y + high / 2), text, fill=WHITE if on_it else GREY, anchor="mm",
                       font=page.font(page.body_font, high * 0.5, text, part - 40))  # fmt: skip
    page.y += high * 1.5


def pins(page: Page, *spots: tuple[float, float, Colour]) -> None:
    """Drawing pins at parts of the width and the height."""
    for across, along, fill in spots:
        x, y = across * page.width, along * page.height
        page.draw.ellipse((x - 20, y - 12, x + 34, y + 42), fill=(196, 196, 200))
        page.draw.ellipse((x - 28, y - 28, x + 28, y + 28), fill=fill, outline=tuple(part * 3 // 4 for part in fill),
                          width=5)  # fmt: skip
        page.draw.ellipse((x - 14, y - 16, x + 2, y), fill=WHITE)


def bolts(page: Page, fill: Colour, *spots: tuple[float, float, float]) -> None:
    """Flashes of lightning at parts of the width and the height, with their size."""
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        page.draw.polygon([(x + size * 0.15, y - size), (x - size * 0.5, y + size * 0.15), (x - size * 0.05, y + size *
                           0.15), (x - size * 0.2, y + size), (x + size * 0.5, y - size * 0.25), (x + size * 0.05, y -
                           size * 0.25)], fill=fill)  # fmt: skip
