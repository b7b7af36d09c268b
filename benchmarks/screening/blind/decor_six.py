"""Drawn things of the sixth set: borders, clip art in dots, bubbles, bunting, landscapes."""

from collections.abc import Sequence
from math import cos, pi, sin

from PIL import Image, ImageDraw

from benchmarks.screening.blind.decor_five import RAINBOW, WHITE
from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.paper import Colour, Paper

# Clip art: a dot for every letter that is not a full stop.
CROWN = ("x...x...x", "xx.xxx.xx", "xxxxxxxxx", "xxxxxxxxx", ".........", "xxxxxxxxx")
IMP = ("..x...x..", "...xxx...", "..xxxxx..", ".xx.x.xx.", "xxxxxxxxx", "x.xxxxx.x", "x.x...x.x", "...x.x...")
CASTLE = ("x.x.x.x", "xxxxxxx", ".xxxxx.", ".xx.xx.", ".xxxxx.", "xxxxxxx")
KEY = (".xxx.......", "xx.xx......", "x...xxxxxxx", "xx.xx..x.x.", ".xxx.......")
FISH = ("...xxxx...x", ".xxxxxxx.xx", "xx.xxxxxxxx", ".xxxxxxx.xx", "...xxxx...x")
OWL = ("x.....x", "xxxxxxx", "x..x..x", "x.xxx.x", "xxx.xxx", ".xxxxx.", ".xxxxx.", "..x.x..")
WHISTLE = ("....xxxxx", "xxxxxxxxx", "xx..xx...", "x....x...", "xx..xx...", ".xxxx....")
BOOT = ("..xxx....", "..xxx....", "..xxx....", "..xxxx...", "..xxxxxx.", "xxxxxxxxx", "xxxxxxxxx")


def dots(page: Paper, x: float, y: float, cell: float, rows: Sequence[str], colour: Colour | None = None) -> None:
    """Clip art made of squares, its left upper corner at the spot."""
    fill = colour or page.deep
    for down, row in enumerate(rows):
        for across, letter in enumerate(row):
            if letter != ".":
                at, top = x + across * cell, y + down * cell
                page.draw.rectangle((at, top, at + cell, top + cell), fill=fill)


def stars_round(page: Paper, far: float = 40, colours: Sequence[Colour] = tuple(RAINBOW)) -> None:
    step, count = far * 2.6, 0
    for x in range(int(far * 1.4), page.width, int(step)):
        for y in (far * 1.4, page.height - far * 1.4):
            page.star(x, y, far, colours[count % len(colours)])
            count += 1
    for y in range(int(far * 1.4 + step), int(page.height - step), int(step)):
        for x in (int(far * 1.4), int(page.width - far * 1.4)):
            page.star(x, y, far, colours[count % len(colours)])
            count += 1


def guilloche(page: Paper, colour: Colour, depth: float = 60) -> None:
    """The woven line of bought certificate paper, along all four edges."""
    inset = depth * 1.6
    for phase in range(6):
        for side in range(4):
            length = page.width if side < 2 else page.height
            spots = []
            for at in range(int(inset), int(length - inset), 10):
                off = inset + depth * 0.6 * sin(at / 38 + phase * pi / 3)
                far = (page.height if side < 2 else page.width) - off if side % 2 else off
                spots.append((at, far) if side < 2 else (far, at))
            page.draw.line(spots, fill=colour, width=3)


def crayons(page: Paper, y: float, tall: float = 120) -> None:
    """A row of crayons with their points up."""
    wide = tall * 0.3
    for number in range(int(page.width / wide)):
        x, colour = number * wide, RAINBOW[number % len(RAINBOW)]
        page.draw.rectangle((x, y + tall * 0.3, x + wide - 4, y + tall), fill=colour)
        page.draw.polygon([(x, y + tall * 0.3), (x + wide - 4, y + tall * 0.3), (x + wide / 2, y)], fill=colour)


def bunting(page: Paper, y: float, flags: int = 14) -> None:
    wide = page.width / flags
    for number in range(flags):
        x, sag = number * wide, 60 * sin(pi * (number + 0.5) / flags)
        spots = [(x, y + sag), (x + wide, y + sag), (x + wide / 2, y + sag + wide * 0.9)]
        page.draw.polygon(spots, fill=RAINBOW[number % len(RAINBOW)])


def balloons(page: Paper, x: float, y: float, far: float, many: int = 3) -> None:
    for number in range(many):
        cx, cy = x + (number - (many - 1) / 2) * far * 1.5, y + (number % 2) * far * 0.7
        page.draw.line((cx, cy, x, y + far * 4), fill=(120, 120, 120), width=4)
        page.draw.ellipse((cx - far * 0.8, cy - far, cx + far * 0.8, cy + far), fill=page.rng.choice(RAINBOW))


def books(page: Paper, x: float, foot: float, width: float, many: int = 4) -> None:
    for number in range(many):
        left, top = x + page.rng.uniform(0, width * 0.12), foot - (number + 1) * width * 0.16
        page.draw.rectangle((left, top, left + width * 0.88, top + width * 0.15), fill=RAINBOW[number % 6])
        page.draw.rectangle((left + width * 0.8, top + 8, left + width * 0.86, top + width * 0.15 - 8), fill=WHITE)


def sunshine(page: Paper, x: float, y: float, far: float, colour: Colour = (248, 200, 60)) -> None:
    for number in range(16):
        a = number * pi / 8
        near, away = far * 1.15, far * 1.6
        spots = (x + near * cos(a), y + near * sin(a), x + away * cos(a), y + away * sin(a))
        page.draw.line(spots, fill=colour, width=int(far * 0.12))
    page.draw.ellipse((x - far, y - far, x + far, y + far), fill=colour)


def downs(page: Paper, y: float, colour: Colour = (126, 176, 104)) -> None:
    """Rolling land across the foot of the sheet."""
    for number, part in enumerate((0.1, 0.5, 0.9)):
        shade = (colour[0] - number * 14, colour[1] - number * 14, colour[2] - number * 14)
        x = page.width * part
        page.draw.ellipse((x - page.width * 0.45, y + number % 2 * 60, x + page.width * 0.45, y + 1600), fill=shade)


def ripples(page: Paper, y: float, colour: Colour = (70, 150, 200), rows: int = 3) -> None:
    for row in range(rows):
        for x in range(-60 + row % 2 * 60, page.width, 120):
            page.draw.arc((x, y + row * 50, x + 120, y + row * 50 + 90), 200, 340, fill=colour, width=10)


def paws(page: Paper, spots: Sequence[tuple[float, float]], far: float, colour: Colour | None = None) -> None:
    for x, y in spots:
        fill = colour or page.deep
        page.draw.ellipse((x - far * 0.6, y - far * 0.4, x + far * 0.6, y + far * 0.6), fill=fill)
        for number in range(4):
            cx, cy = x + (number - 1.5) * far * 0.45, y - far * (0.7 if number in (0, 3) else 0.95)
            page.draw.ellipse((cx - far * 0.18, cy - far * 0.24, cx + far * 0.18, cy + far * 0.24), fill=fill)


def rocket(page: Paper, x: float, y: float, far: float) -> None:
    page.draw.polygon(
        [(x - far * 0.9, y + far * 1.5), (x + far * 0.9, y + far * 1.5), (x, y + far * 0.3)], fill=RAINBOW[0]
    )
    page.draw.ellipse((x - far * 0.5, y - far * 1.6, x + far * 0.5, y + far * 1.6), fill=(210, 214, 222))
    page.draw.ellipse((x - far * 0.25, y - far * 0.7, x + far * 0.25, y - far * 0.2), fill=RAINBOW[4])
    page.draw.polygon(
        [(x - far * 0.3, y + far * 1.6), (x + far * 0.3, y + far * 1.6), (x, y + far * 2.4)], fill=RAINBOW[1]
    )


def tree(page: Paper, x: float, foot: float, far: float, colour: Colour = (70, 120, 70)) -> None:
    page.draw.rectangle((x - far * 0.15, foot - far, x + far * 0.15, foot), fill=(110, 78, 50))
    for number in range(3):
        top, half = foot - far * (1.5 + number * 0.55), far * (0.9 - number * 0.2)
        page.draw.polygon([(x - half, top + far * 0.7), (x + half, top + far * 0.7), (x, top - far * 0.1)], fill=colour)


def bubble(
    page: Paper, box: tuple[float, float, float, float], tail: tuple[float, float], colour: Colour = WHITE
) -> None:
    """A speech bubble whose tail ends at a spot."""
    x0, y0, x1, y1 = box
    middle, foot = (x0 + x1) / 2, y1 - 60
    side = (tail[0] - middle) * 0.4
    page.draw.polygon([(middle + side - 70, foot), (middle + side + 70, foot), tail], fill=colour, outline=page.deep)
    page.draw.rounded_rectangle(box, min(x1 - x0, y1 - y0) * 0.42, fill=colour, outline=page.deep, width=8)
    page.draw.polygon([(middle + side - 66, foot), (middle + side + 66, foot), (middle + side, foot + 74)], fill=colour)


def arch(page: Paper, x: float, y: float, far: float) -> None:
    """A rainbow with its feet at `y`."""
    for number, colour in enumerate(RAINBOW):
        reach = far - number * far * 0.08
        page.draw.arc((x - reach, y - reach, x + reach, y + reach), 180, 360, fill=colour, width=int(far * 0.085))


def ball(page: Paper, x: float, y: float, far: float) -> None:
    page.draw.ellipse((x - far, y - far, x + far, y + far), fill=WHITE, outline=(30, 30, 30), width=8)
    for number in range(6):
        a, reach = number * 2 * pi / 5, far * 0.72 if number else 0
        cx, cy, half = x + reach * cos(a), y + reach * sin(a), far * 0.24
        spots = [(cx + half * cos(a + n * 2 * pi / 5), cy + half * sin(a + n * 2 * pi / 5)) for n in range(5)]
        page.draw.polygon(spots, fill=(30, 30, 30))


def medal(page: Paper, x: float, y: float, far: float, colour: Colour = (206, 170, 84)) -> None:
    for side in (-1, 1):
        spots = [
            (x + side * far * 0.2, y),
            (x + side * far * 0.9, y - far * 2.2),
            (x + side * far * 0.3, y - far * 2.2),
        ]
        page.draw.polygon(spots, fill=page.deep)
    page.draw.ellipse((x - far, y - far, x + far, y + far), fill=colour, outline=WHITE, width=8)
    page.star(x, y, far * 0.6, WHITE)


def corner_band(page: Paper, text: str, colour: Colour, tall: int = 150) -> None:
    """A band across the right upper corner with words on it."""
    length = int(page.width * 0.62)
    band = Image.new("RGB", (length, tall), colour)
    path = page.body_font
    text = drawable(path, text)
    font = page.font(path, tall * 0.5, text, length * 0.5)
    ImageDraw.Draw(band).text((length / 2, tall / 2), text, font=font, fill=WHITE, anchor="mm")
    mask = Image.new("L", band.size, 255).rotate(-45, expand=True)
    turned = band.rotate(-45, expand=True)
    page.image.paste(turned, (int(page.width - turned.width * 0.8), int(-turned.height * 0.2)), mask)


def panel(page: Paper, box: tuple[float, float, float, float], fill: Colour | None = None, radius: float = 0,
          outline: Colour | None = None, width: int = 6) -> None:  # fmt: skip
    """A block of colour, the sheet's own if none is named; with an outline alone it is empty."""
    fill = fill if fill or outline else page.deep
    page.draw.rounded_rectangle(box, radius, fill=fill, outline=outline, width=width)


def rule(page: Paper, x0: float, x1: float, y: float, colour: Colour | None = None, width: int = 5) -> None:
    page.draw.line((x0, y, x1, y), fill=colour or page.deep, width=width)


def stamp(page: Paper, x: float, y: float, wide: float) -> None:
    """A postage stamp with its perforation and a postmark."""
    tall = wide * 1.2
    page.draw.rectangle((x, y, x + wide, y + tall), fill=(250, 246, 236), outline=(150, 150, 150), width=3)
    for number in range(10):
        for cx, cy in ((x + number * wide / 9, y), (x + number * wide / 9, y + tall)):
            page.draw.ellipse((cx - 9, cy - 9, cx + 9, cy + 9), fill=page.colour)
    page.draw.rectangle((x + 30, y + 30, x + wide - 30, y + tall - 30), fill=page.rng.choice(RAINBOW))
    for number in range(4):
        page.draw.arc(
            (x - wide * 1.1, y + number * 44, x + wide * 0.4, y + number * 44 + 60), 0, 180, fill=(90, 90, 90), width=4
        )
