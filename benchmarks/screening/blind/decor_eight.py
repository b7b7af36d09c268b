"""Drawn things of the eighth set: tags, tickets, films, belts, boards, hexagons, hills on a map."""

from math import cos, pi, sin

from benchmarks.screening.blind.decor_five import RAINBOW, WHITE, put
from benchmarks.screening.blind.paper import GREY, Colour, Paper

DUSK: Colour = (120, 124, 130)


def eyelet(page: Paper, x: float, y: float, far: float, string: Colour = (150, 110, 70)) -> None:
    """A hole with a ring and the string that goes through it to the sheet's edge."""
    page.draw.line((x, y, x - far * 1.5, 0), fill=string, width=12)
    page.draw.line((x, y, x + far * 0.7, 0), fill=string, width=12)
    page.draw.ellipse((x - far, y - far, x + far, y + far), fill=(196, 170, 120))
    page.draw.ellipse((x - far / 2, y - far / 2, x + far / 2, y + far / 2), fill=(70, 66, 62))


def tag_corners(page: Paper, cut: float, table: Colour = (92, 88, 84)) -> None:
    """The upper corners cut off, as a luggage tag has them."""
    page.draw.polygon([(0, 0), (cut, 0), (0, cut)], fill=table)
    page.draw.polygon([(page.width, 0), (page.width - cut, 0), (page.width, cut)], fill=table)


def perforation(page: Paper, x: float, colour: Colour = DUSK) -> None:
    for y in range(20, page.height, 52):
        page.draw.ellipse((x - 10, y - 10, x + 10, y + 10), fill=colour)


def tear_line(page: Paper, y: float, colour: Colour = DUSK) -> None:
    for x in range(20, page.width, 70):
        page.draw.line((x, y, x + 40, y), fill=colour, width=5)


def bites(page: Paper, far: float, table: Colour = (92, 88, 84)) -> None:
    """Round bites along the left and the right edge of a ticket."""
    for y in range(int(far * 1.5), page.height, int(far * 3)):
        for x in (0, page.width):
            page.draw.ellipse((x - far, y - far, x + far, y + far), fill=table)


def bars(page: Paper, x: float, y: float, width: float, tall: float) -> None:
    """A bar code."""
    at = x
    while at < x + width:
        wide = page.rng.choice([4, 4, 8, 12])
        page.draw.rectangle((at, y, at + wide, y + tall), fill=(20, 20, 20))
        at += wide + page.rng.choice([6, 10, 14])


def film(page: Paper, y: float, tall: float = 120) -> None:
    page.draw.rectangle((0, y, page.width, y + tall), fill=(24, 24, 28))
    for x in range(30, page.width, 110):
        page.draw.rounded_rectangle((x, y + tall * 0.25, x + 60, y + tall * 0.75), 12, fill=(238, 238, 232))


def slants(page: Paper, y0: float, y1: float, colours: tuple[Colour, ...], wide: float = 120) -> None:
    """Slanting stripes from edge to edge."""
    lean, number, x = (y1 - y0) * 0.6, 0, -wide * 2
    while x < page.width + lean:
        spots = [(x, y1), (x + wide, y1), (x + wide + lean, y0), (x + lean, y0)]
        page.draw.polygon(spots, fill=colours[number % len(colours)])
        x, number = x + wide, number + 1


def hexagon(page: Paper, x: float, y: float, far: float, fill: Colour | None, outline: Colour | None = None) -> None:
    spots = [(x + far * cos(n * pi / 3), y + far * sin(n * pi / 3)) for n in range(6)]
    page.draw.polygon(spots, fill=fill, outline=outline, width=10)


def honeycomb(page: Paper, x: float, y: float, far: float, rows: int, across: int, colour: Colour) -> None:
    for row in range(rows):
        for column in range(across):
            cx = x + column * far * 1.6
            cy = y + row * far * 1.85 + (column % 2) * far * 0.92
            hexagon(page, cx, cy, far, colour if (row + column) % 3 else WHITE, (180, 130, 40))


def contours(page: Paper, x: float, y: float, far: float, colour: Colour) -> None:
    """A hill as a map has it."""
    for number in range(1, 8):
        reach, spots = far * number / 7, []
        for step in range(61):
            a = step * pi / 30
            r = reach * (1 + 0.12 * sin(3 * a + number * 0.3) + 0.06 * cos(5 * a))
            spots.append((x + r * 1.3 * cos(a), y + r * sin(a)))
        page.draw.line(spots, fill=colour, width=4)


def belt(page: Paper, y: float, colour: Colour, tall: float = 110) -> None:
    """A judo belt across the sheet with its knot in the middle."""
    dark = (colour[0] * 3 // 4, colour[1] * 3 // 4, colour[2] * 3 // 4)
    middle = page.width / 2
    page.draw.rectangle((0, y, page.width, y + tall), fill=colour, outline=dark, width=5)
    for side in (-1, 1):
        spots = [(middle, y + 20), (middle + side * 330, y + 330), (middle + side * 230, y + 380), (middle, y + tall)]
        page.draw.polygon(spots, fill=colour, outline=dark, width=5)
    page.draw.rounded_rectangle((middle - 90, y - 24, middle + 90, y + tall + 24), 30, fill=dark)


def shield(page: Paper, x: float, y: float, far: float, colour: Colour, other: Colour, letters: str = "") -> None:
    """A school's crest, party per pale."""
    foot = y + far * 1.3
    for side, fill in ((-1, colour), (1, other)):
        spots = [(x, y - far), (x + side * far * 0.85, y - far), (x + side * far * 0.85, y + far * 0.3),
                 (x + side * far * 0.5, y + far * 0.95), (x, foot)]  # fmt: skip
        page.draw.polygon(spots, fill=fill)
    put(page, x, y - far * 0.1, letters, far * 0.6, fill=WHITE, room=far * 1.4)


def clock(page: Paper, x: float, y: float, far: float, colour: Colour) -> None:
    page.draw.ellipse((x - far, y - far, x + far, y + far), fill=WHITE, outline=colour, width=int(far * 0.1))
    for number in range(12):
        a = number * pi / 6
        cx, cy = x + far * 0.8 * cos(a), y + far * 0.8 * sin(a)
        page.draw.ellipse((cx - 8, cy - 8, cx + 8, cy + 8), fill=colour)
    page.draw.line((x, y, x + far * 0.45, y - far * 0.2), fill=colour, width=12)
    page.draw.line((x, y, x - far * 0.1, y - far * 0.68), fill=colour, width=9)


def sheep(page: Paper, x: float, y: float, far: float) -> None:
    for side in (-0.5, 0.4):
        page.draw.rectangle((x + side * far, y, x + side * far + far * 0.14, y + far), fill=(40, 40, 40))
    for number in range(9):
        a = number * 2 * pi / 9
        cx, cy = x + far * 0.7 * cos(a), y + far * 0.4 * sin(a)
        page.draw.ellipse((cx - far * 0.4, cy - far * 0.35, cx + far * 0.4, cy + far * 0.35), fill=(240, 238, 230),
                          outline=(170, 168, 160), width=3)  # fmt: skip
    page.draw.ellipse((x - far * 0.7, y - far * 0.4, x + far * 0.7, y + far * 0.4), fill=(240, 238, 230))
    page.draw.ellipse((x + far * 0.8, y - far * 0.6, x + far * 1.4, y + far * 0.1), fill=(40, 40, 40))


def daffodil(page: Paper, x: float, y: float, far: float, stem: float) -> None:
    page.draw.line((x, y, x, y + stem), fill=(70, 140, 80), width=int(far * 0.15))
    page.draw.polygon([(x, y + stem), (x + far * 0.5, y + stem * 0.3), (x + far * 0.2, y + stem)], fill=(70, 140, 80))
    page.star(x, y, far, (246, 206, 50), points=6)
    page.draw.ellipse((x - far * 0.4, y - far * 0.4, x + far * 0.4, y + far * 0.4), fill=(236, 140, 30))


def notebook(page: Paper, step: float = 96, margin: float = 220) -> None:
    """Ruled in blue, with a red margin."""
    y = step * 2.5
    while y < page.height:
        page.draw.line((0, y, page.width, y), fill=(170, 200, 226), width=3)
        y += step
    page.draw.line((margin, 0, margin, page.height), fill=(226, 120, 120), width=4)


def date_stamps(page: Paper, x: float, y: float, across: int, down: int, wide: float = 250, tall: float = 110) -> None:
    """A library's date label: boxes, some of them stamped."""
    for row in range(down):
        for column in range(across):
            left, top = x + column * wide, y + row * tall
            page.draw.rectangle((left, top, left + wide, top + tall), outline=DUSK, width=3)
            if row * across + column < across * down * 0.6:
                day = f"{page.rng.randint(1, 28)} {page.rng.choice(['JAN', 'FEB', 'MAR', 'MAY', 'JUN'])} 26"
                put(page, left + wide / 2, top + tall / 2, day, 46, fill=(150, 40, 60), room=wide * 0.85)


def beads(page: Paper, y: float, many: int = 24) -> None:
    step = page.width / many
    for number in range(many):
        x = step * (number + 0.5)
        page.draw.ellipse((x - step * 0.35, y - step * 0.35, x + step * 0.35, y + step * 0.35),
                          fill=RAINBOW[number % 6])  # fmt: skip


def pool(page: Paper, y: float, lanes: int, tall: float = 130) -> None:
    """A swimming bath from above."""
    for lane in range(lanes):
        top = y + lane * tall
        page.draw.rectangle((0, top, page.width, top + tall), fill=(116, 196, 226) if lane % 2 else (132, 208, 234))
        for x in range(0, page.width, 60):
            page.draw.ellipse((x, top - 10, x + 34, top + 10), fill=RAINBOW[0] if x // 60 % 2 else WHITE)


def scorebar(page: Paper, x: float, y: float, width: float, label: str, part: float, colour: Colour) -> None:
    put(page, x, y, label, 56, anchor="lm", room=width * 0.4)
    left = x + width * 0.45
    page.draw.rounded_rectangle((left, y - 26, x + width, y + 26), 26, fill=(226, 226, 226))
    page.draw.rounded_rectangle((left, y - 26, left + width * 0.55 * part, y + 26), 26, fill=colour)


def pinned(page: Paper, x: float, y: float, colour: Colour = (200, 40, 40)) -> None:
    page.draw.ellipse((x - 34, y - 34, x + 34, y + 34), fill=colour, outline=GREY, width=3)
    page.draw.ellipse((x - 14, y - 20, x + 2, y - 4), fill=WHITE)
