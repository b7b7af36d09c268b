"""What decorates the sheets of the fourth set, and the ways in which they take a name besides those of Paper."""

from collections.abc import Sequence
from math import cos, degrees, pi, sin

from PIL import Image, ImageDraw

from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.paper import GREY, Colour, Paper, today

GOLD: Colour = (206, 160, 40)
WHITE: Colour = (255, 255, 255)


def flow(page: Paper, before: str, after: str, size: float, left: float, right: float) -> None:
    """A paragraph with the name among its words: set with them, or written into a gap."""
    font, x, base = page.font(page.body_font, size), left, page.y + size
    space, bigger = font.getlength(" "), size * (1.1 if page.lettering == "print" else 1.5)
    gap = (right - left) * 0.46
    if page.written and page.lettering != "hand":
        gap = min(page.font(page.name_font, bigger).getlength(drawable(page.name_font, page.written)), right - left)
    for word in [*before.split(), "", *after.split()]:
        word = drawable(page.body_font, word)
        long = font.getlength(word) if word else gap
        if x + long > right:
            x, base = left, base + size * 1.85
        if word:
            x -= space * (word[0] in ",.!:")
            page.draw.text((x, base), word, font=font, fill=GREY, anchor="ls")
        else:
            if page.lettering == "hand" or not page.written:
                rule(page, x, base + size * 0.2, long)
            page.write((x + long / 2, base), bigger, long * 1.08)
        x += long + space
    page.y = base + size * 0.9


def rule(page: Paper, left: float, y: float, length: float, fill: Colour = (96, 96, 100)) -> None:
    """A line of short strokes to write on."""
    for x in range(int(left), int(left + length), 26):
        page.draw.line((x, y, x + 16, y), fill=fill, width=4)


def two_lines(page: Paper, size: float, x: float, room: float, *, ruled: bool = False) -> None:
    """The first name at `y` with its middle at `x`, the surname below it."""
    whole = page.written
    parts = whole.replace(", ", ",\n").split("\n" if ", " in whole else " ", 1)
    for part in [*parts, ""][:2]:
        page.y += size
        if ruled:
            page.draw.line((x - room / 2, page.y + 16, x + room / 2, page.y + 16), fill=(100, 100, 104), width=4)
        page.written = part
        page.write((x, page.y), size, room)
        page.y += size * 0.5
    page.written = whole


def ring(page: Paper, text: str, x: float, y: float, radius: float, size: float, fill: Colour) -> None:
    """Words round a circle, from its left over the top."""
    text = drawable(page.body_font, text)
    font = page.font(page.body_font, size)
    turn = -font.getlength(text) / 2 / radius
    for letter in text:
        half = font.getlength(letter) / 2 / radius
        turn += half
        mask = Image.new("L", (int(size * 3), int(size * 3)), 0)
        ImageDraw.Draw(mask).text((size * 1.5, size * 1.5), letter, font=font, fill=255, anchor="mm")
        mask = mask.rotate(-degrees(turn), Image.Resampling.BICUBIC)
        spot = (int(x + radius * sin(turn) - size * 1.5), int(y - radius * cos(turn) - size * 1.5))
        page.image.paste(fill, spot, mask)
        turn += half


def seal(page: Paper, x: float, y: float, radius: float, text: str, fill: Colour = GOLD) -> None:
    """A gold seal with a toothed edge and words round its middle."""
    page.star(x, y, radius * 1.12, fill, points=36)
    disc(page, x, y, radius * 0.93, fill)
    for share in (0.9, 0.58):
        page.draw.ellipse((x - radius * share, y - radius * share, x + radius * share, y + radius * share),
                          outline=(110, 80, 16), width=5)  # fmt: skip
    page.star(x, y, radius * 0.4, (110, 80, 16))
    ring(page, text, x, y, radius * 0.74, radius * 0.17, (70, 50, 10))


def disc(page: Paper, x: float, y: float, radius: float, fill: Colour) -> None:
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


def bunting(page: Paper, y: float, fills: Sequence[Colour]) -> None:
    """Pennants on a string."""
    step = page.width // 14
    page.draw.line((0, y, page.width, y), fill=GREY, width=5)
    for number in range(14):
        x = number * step + 10
        page.draw.polygon([(x, y), (x + step - 20, y), (x + step / 2 - 10, y + step * 0.9)],
                          fill=fills[number % len(fills)])  # fmt: skip


def leaves(page: Paper, inset: float, fill: Colour) -> None:
    """A wreath of leaves along the edge."""
    for x in range(int(inset), int(page.width - inset), 96):
        for y in (inset, page.height - inset):
            page.draw.ellipse((x, y - 20, x + 74, y + 20), fill=fill)
    for y in range(int(inset), int(page.height - inset), 96):
        for x in (int(inset), int(page.width - inset)):
            page.draw.ellipse((x - 20, y, x + 20, y + 74), fill=fill)


def stitches(page: Paper, inset: float, fill: Colour) -> None:
    for x in range(int(inset), int(page.width - inset), 60):
        page.draw.line((x, inset, x + 36, inset), fill=fill, width=10)
        page.draw.line((x, page.height - inset, x + 36, page.height - inset), fill=fill, width=10)
    for y in range(int(inset), int(page.height - inset), 60):
        page.draw.line((inset, y, inset, y + 36), fill=fill, width=10)
        page.draw.line((page.width - inset, y, page.width - inset, y + 36), fill=fill, width=10)


def sun(page: Paper, x: float, y: float, radius: float) -> None:
    for number in range(12):
        turn = number * pi / 6
        page.draw.line((x + radius * 1.2 * cos(turn), y + radius * 1.2 * sin(turn), x + radius * 1.7 * cos(turn),
                        y + radius * 1.7 * sin(turn)), fill=(244, 170, 30), width=18)  # fmt: skip
    disc(page, x, y, radius, (250, 200, 50))


def heart(page: Paper, x: float, y: float, radius: float, fill: Colour) -> None:
    for side in (-1, 1):
        disc(page, x + side * radius * 0.48, y - radius * 0.3, radius * 0.52, fill)
    page.draw.polygon([(x - radius * 0.97, y - radius * 0.1), (x + radius * 0.97, y - radius * 0.1), (x, y + radius)],
                      fill=fill)  # fmt: skip


def cup(page: Paper, x: float, y: float, tall: float, fill: Colour = GOLD) -> None:
    wide = tall * 0.4
    page.draw.arc((x - wide * 1.5, y - tall * 0.5, x + wide * 1.5, y), 0, 360, fill=fill, width=int(tall * 0.07))
    page.draw.pieslice((x - wide, y - tall, x + wide, y + tall * 0.3), 0, 180, fill=fill)
    page.draw.rectangle((x - wide, y - tall * 0.6, x + wide, y - tall * 0.3), fill=fill)
    page.draw.rectangle((x - tall * 0.06, y, x + tall * 0.06, y + tall * 0.5), fill=fill)
    page.draw.rectangle((x - wide * 0.8, y + tall * 0.45, x + wide * 0.8, y + tall * 0.58), fill=(70, 52, 30))


def note(page: Paper, x: float, y: float, size: float, fill: Colour) -> None:
    """Two quavers."""
    for side in (0.0, size):
        page.draw.ellipse((x + side - size * 0.32, y - size * 0.22, x + side + size * 0.12, y + size * 0.12), fill=fill)
        page.draw.line((x + side + size * 0.1, y, x + side + size * 0.1, y - size * 1.2), fill=fill, width=10)
    page.draw.line((x + size * 0.1, y - size * 1.2, x + size * 1.1, y - size * 1.2), fill=fill, width=34)


def fish(page: Paper, x: float, y: float, size: float, fill: Colour) -> None:
    page.draw.ellipse((x - size, y - size * 0.5, x + size, y + size * 0.5), fill=fill)
    page.draw.polygon([(x - size * 0.8, y), (x - size * 1.6, y - size * 0.5), (x - size * 1.6, y + size * 0.5)],
                      fill=fill)  # fmt: skip
    disc(page, x + size * 0.5, y - size * 0.1, size * 0.1, WHITE)


def shield(page: Paper, x: float, y: float, wide: float, fills: Sequence[Colour]) -> None:
    """A shield in four quarters, its top at `y`."""
    page.draw.rectangle((x - wide, y, x, y + wide), fill=fills[0])
    page.draw.rectangle((x, y, x + wide, y + wide), fill=fills[1])
    page.draw.pieslice((x - wide, y - wide * 0.4, x + wide, y + wide * 2.4), 90, 180, fill=fills[1])
    page.draw.pieslice((x - wide, y - wide * 0.4, x + wide, y + wide * 2.4), 0, 90, fill=fills[0])


def quote(page: Paper, text: str, author: str, size: float = 54) -> None:
    page.say(f"“{text}”", size, gap=0.35)
    page.say(f"— {author}", size * 0.8, gap=0.8)


def signed(page: Paper, y: float, *who: str, date: str = "") -> None:
    """Who signs, printed below each line; above it a signature, now and then one that can be read, or nothing."""
    people = [*who, date] if date else [*who]
    part, rng = page.width * 0.8 / len(people), page.rng
    signs = rng.random() < 0.75
    for number, one in enumerate(people):
        x = page.width * 0.1 + number * part
        page.draw.line((x + 24, y, x + part - 24, y), fill=(84, 84, 88), width=3)
        text = drawable(page.body_font, one)
        page.draw.text((x + part / 2, y + 14), text, font=page.font(page.body_font, 46, text, part * 0.94),
                       fill=(50, 50, 54), anchor="mt")  # fmt: skip
        if not signs:
            continue
        if one == date:
            page.fill_in(today(rng), x + part * 0.22, y - 14, 70)
        elif "," in one and rng.random() < 0.4:
            name = one.split(",")[0]
            page.fill_in(name, x + part * 0.1, y - 16, min(66, part * 1.5 / len(name)))
        else:
            page.scribble(x + part * 0.2, y - 34, part * 0.5)
