"""Ornaments of the eleventh set: borders, corners, seals and badges, as templates and bought pads have them."""

from math import cos, pi, sin

from benchmarks.screening.blind.paper import Colour
from benchmarks.screening.blind.parts_eleven import Page

GOLD: Colour = (214, 164, 44)
WHITE: Colour = (255, 255, 255)
GAY: list[Colour] = [(232, 74, 84), (250, 176, 48), (70, 168, 96), (58, 132, 206), (148, 92, 190), (240, 130, 176)]
RAINBOW: list[Colour] = [(228, 60, 60), (246, 146, 40), (250, 214, 60), (84, 176, 80), (60, 120, 204), (122, 74, 168)]


def lines_round(page: Page, fill: Colour, insets: tuple[int, ...] = (54, 76), thick: int = 6) -> None:
    for number, inset in enumerate(insets):
        page.draw.rectangle((inset, inset, page.width - inset, page.height - inset), outline=fill,
                            width=thick if number == 0 else 3)  # fmt: skip


def notched(page: Page, fill: Colour, inset: int = 70, notch: int = 110) -> None:
    """A line round the sheet with its corners cut inwards."""
    a, b, c, d = inset, inset, page.width - inset, page.height - inset
    page.draw.line((a + notch, b, c - notch, b, c - notch, b + notch, c, b + notch, c, d - notch, c - notch, d - notch,
                    c - notch, d, a + notch, d, a + notch, d - notch, a, d - notch, a, b + notch, a + notch, b + notch,
                    a + notch, b), fill=fill, width=9)  # fmt: skip


def _corners(page: Page, inset: float) -> list[tuple[float, float, int, int]]:
    right, foot = page.width - inset, page.height - inset
    return [(inset, inset, 1, 1), (right, inset, -1, 1), (inset, foot, 1, -1), (right, foot, -1, -1)]


def leaves(page: Page, fill: Colour, size: float = 230, inset: float = 60) -> None:
    """A twig with leaves along both sides of every corner."""
    for x, y, way, up in _corners(page, inset):
        page.draw.line((x, y + up * size, x, y, x + way * size, y), fill=fill, width=6)
        for n in range(1, 6):
            far, leaf = size * n / 5.5, size * 0.11
            for cx, cy in ((x + way * far, y + up * leaf), (x + way * leaf, y + up * far)):
                page.draw.ellipse((cx - leaf, cy - leaf * 0.55, cx + leaf, cy + leaf * 0.55), fill=fill)


def wedges(page: Page, one: Colour, two: Colour, size: float = 420) -> None:
    """Slanted blocks in two opposite corners, as a slide template has."""
    w, h = page.width, page.height
    page.draw.polygon([(0, 0), (size * 1.5, 0), (0, size)], fill=one)
    page.draw.polygon([(0, size * 1.06), (size * 1.6, 0), (size * 1.75, 0), (0, size * 1.17)], fill=two)
    page.draw.polygon([(w, h), (w - size * 1.5, h), (w, h - size)], fill=one)
    page.draw.polygon([(w, h - size * 1.06), (w - size * 1.6, h), (w - size * 1.75, h), (w, h - size * 1.17)], fill=two)


def bunting(page: Page, y: float = 0, size: float = 120) -> None:
    count = int(page.width / size)
    wide = page.width / count
    for n in range(count):
        dip = y + 50 * sin(pi * (n + 0.5) / count)
        page.draw.polygon([(n * wide + 6, dip), ((n + 1) * wide - 6, dip), ((n + 0.5) * wide, dip + size)],
                          fill=GAY[n % len(GAY)])  # fmt: skip


def confetti(page: Page, many: int = 70, edge: float = 0.1) -> None:
    """Dots of all colours near the edges."""
    for _ in range(many):
        x, y = page.rng.uniform(0, page.width), page.rng.uniform(0, page.height)
        if page.rng.random() < 0.5:
            x = page.rng.choice([x * edge, page.width - x * edge])
        else:
            y = page.rng.choice([y * edge * 0.7, page.height - y * edge * 0.7])
        r = page.rng.uniform(8, 24)
        page.draw.ellipse((x - r, y - r, x + r, y + r), fill=page.rng.choice(GAY))


def block(page: Page, box: tuple[float, float, float, float], fill: Colour, radius: float = 0) -> None:
    """A filled block; its box is in parts of the width and the height."""
    x0, y0, x1, y1 = box
    page.draw.rounded_rectangle((x0 * page.width, y0 * page.height, x1 * page.width, y1 * page.height), radius,
                                fill=fill)  # fmt: skip


def outline(page: Page, box: tuple[float, float, float, float], fill: Colour, radius: float = 30) -> None:
    x0, y0, x1, y1 = box
    page.draw.rounded_rectangle((x0 * page.width, y0 * page.height, x1 * page.width, y1 * page.height), radius,
                                outline=fill, width=7)  # fmt: skip


def arch(page: Page, x: float, y: float, radius: float) -> None:
    """A rainbow that stands on y."""
    x, y = x * page.width, y * page.height
    for n, colour in enumerate(RAINBOW):
        r = radius * (1 - n * 0.1)
        page.draw.pieslice((x - r, y - r, x + r, y + r), 180, 360, fill=colour)
    r = radius * 0.4
    page.draw.pieslice((x - r, y - r, x + r, y + r), 180, 360, fill=page.colour)


def stars(page: Page, *spots: tuple[float, float, float], fill: Colour = GOLD) -> None:
    """Stars at parts of the width and the height, with their radius."""
    for x, y, radius in spots:
        page.star(x * page.width, y * page.height, radius, fill)


def wax(page: Page, x: float, y: float, radius: float, fill: Colour, text: str = "") -> None:
    """A seal with ribbons."""
    x, y = x * page.width, y * page.height
    for side in (-1, 1):
        page.draw.polygon([(x, y), (x + side * radius * 0.9, y + radius * 2), (x + side * radius * 0.45,
                           y + radius * 1.8), (x + side * radius * 0.15, y + radius * 2.1)], fill=fill)  # fmt: skip
    page.star(x, y, radius * 1.1, fill, points=24)
    page.draw.ellipse((x - radius * 0.78, y - radius * 0.78, x + radius * 0.78, y + radius * 0.78), outline=WHITE,
                      width=6)  # fmt: skip
    page.draw.text((x, y), text, font=page.font(page.body_font, radius * 0.42, text, radius * 1.4), fill=WHITE,
                   anchor="mm")  # fmt: skip


def badge(page: Page, x: float, y: float, radius: float, fill: Colour, letters: str, shape: str = "round") -> None:
    """A school's or a club's badge with its letters."""
    x, y = x * page.width, y * page.height
    if shape == "round":
        page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)
        page.draw.ellipse((x - radius * 0.86, y - radius * 0.86, x + radius * 0.86, y + radius * 0.86), outline=WHITE,
                          width=5)  # fmt: skip
    else:
        page.draw.polygon([(x - radius, y - radius), (x + radius, y - radius), (x + radius, y + radius * 0.2),
                           (x, y + radius * 1.25), (x - radius, y + radius * 0.2)], fill=fill)  # fmt: skip
        page.draw.line((x - radius, y - radius * 0.1, x + radius, y - radius * 0.1), fill=WHITE, width=8)
    page.draw.text(
        (x, y - (radius * 0.5 if shape != "round" else 0)),
        letters,
        font=page.font(page.body_font, radius * 0.7, letters, radius * 1.4),
        fill=WHITE,
        anchor="mm",
    )


def blossom(page: Page, x: float, y: float, radius: float, fill: Colour, heart: Colour = GOLD) -> None:
    x, y = x * page.width, y * page.height
    for n in range(6):
        cx, cy = x + radius * 0.62 * cos(n * pi / 3), y + radius * 0.62 * sin(n * pi / 3)
        page.draw.ellipse((cx - radius * 0.4, cy - radius * 0.4, cx + radius * 0.4, cy + radius * 0.4), fill=fill)
    page.draw.ellipse((x - radius * 0.36, y - radius * 0.36, x + radius * 0.36, y + radius * 0.36), fill=heart)


def balloons(page: Page, x: float, y: float, size: float) -> None:
    x, y = x * page.width, y * page.height
    for n, (dx, dy) in enumerate([(-1, 0.2), (0, -0.3), (1, 0.3)]):
        cx, cy = x + dx * size * 0.8, y + dy * size
        page.draw.line((cx, cy, x, y + size * 2.6), fill=(120, 120, 126), width=4)
        page.draw.ellipse((cx - size * 0.5, cy - size * 0.62, cx + size * 0.5, cy + size * 0.62), fill=GAY[n])


def swell(page: Page, y: float, fill: Colour, high: float = 50) -> None:
    """Water or hills from y down to the foot."""
    top = [(x, y * page.height + high * sin(x / page.width * 3 * pi)) for x in range(0, page.width + 20, 20)]
    page.draw.polygon([*top, (page.width, page.height), (0, page.height)], fill=fill)


def rule(page: Page, fill: Colour, part: float = 1.0, thick: int = 5) -> None:
    """A line across the column at `y`."""
    wide = (page.right - page.left) * part / 2
    page.draw.line((page.middle - wide, page.y, page.middle + wide, page.y), fill=fill, width=thick)
    page.y += 40


def flourish(page: Page, fill: Colour, wide: float = 360) -> None:
    """A line with a diamond in the middle."""
    x, y = page.middle, page.y + 16
    page.draw.line((x - wide, y, x - 40, y), fill=fill, width=4)
    page.draw.line((x + 40, y, x + wide, y), fill=fill, width=4)
    page.draw.polygon([(x - 24, y), (x, y - 16), (x + 24, y), (x, y + 16)], fill=fill)
    page.y += 56


def cut_line(page: Page, inset: int = 24) -> None:
    """Dashes along which a slip is cut out."""
    for x in range(inset, page.width - inset, 44):
        for y in (inset, page.height - inset):
            page.draw.line((x, y, x + 24, y), fill=(130, 130, 136), width=4)
    for y in range(inset, page.height - inset, 44):
        for x in (inset, page.width - inset):
            page.draw.line((x, y, x, y + 24), fill=(130, 130, 136), width=4)


def code(page: Page, x: float, y: float, size: int) -> None:
    """A square to be scanned."""
    cell, left, top = size // 21, x * page.width, y * page.height
    for row in range(21):
        for line in range(21):
            if page.rng.random() < 0.48:
                page.draw.rectangle((left + line * cell, top + row * cell, left + line * cell + cell,
                                     top + row * cell + cell), fill=(20, 20, 24))  # fmt: skip


def punched(page: Page, many: int, fill: Colour, across: int = 5, radius: float = 52) -> None:
    """Rings to be stamped, some of them with a star in."""
    step = (page.right - page.left) / across
    rows = -(-many // across)
    for n in range(many):
        x, y = page.left + step * (n % across + 0.5), page.y + radius + (n // across) * radius * 2.5
        page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=fill, width=6)
        if page.filled and n < many * 0.7:
            page.star(x, y, radius * 0.7, fill)
    page.y += rows * radius * 2.5 + 20


def stave(page: Page, fill: Colour) -> None:
    """Five lines with notes across the column at `y`."""
    for n in range(5):
        page.draw.line((page.left, page.y + n * 26, page.right, page.y + n * 26), fill=fill, width=3)
    for n in range(9):
        x, y = page.left + (page.right - page.left) * (n + 0.5) / 9, page.y + page.rng.randrange(0, 105, 13)
        page.draw.ellipse((x - 20, y - 14, x + 20, y + 14), fill=fill)
        page.draw.line((x + 18, y, x + 18, y - 90), fill=fill, width=5)
    page.y += 170
