"""A sheet of the twenty-sixth set: as one of the twentieth, with the adults of a junior school, and canal things."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from benchmarks.screening.blind.decor_eleven import WHITE
from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.names_twenty import Adult
from benchmarks.screening.blind.names_twentysix import ADULTS, PLACES_TWENTYSIX
from benchmarks.screening.blind.paper import GREY, Colour
from benchmarks.screening.blind.parts_eleven import Line, Page, Text, _by_hand, _slot
from benchmarks.screening.blind.parts_seventeen import Box, _box
from benchmarks.screening.blind.parts_twenty import PageTwenty, sheets_on

PALE: Colour = (104, 108, 118)


class PageTwentysix(PageTwenty):
    places: Mapping[str, Sequence[str]] = PLACES_TWENTYSIX
    who_sign: Mapping[str, Sequence[Adult]] = ADULTS

    def _who_may_sign(self, does: str, left: Sequence[Adult]) -> Sequence[Adult]:
        """The class's own teacher."""
        room = self.answers.get("room", "")
        return [one for one in left if room and one.office.startswith(room)]

    def _note(self, does: str, adult: Adult) -> None:
        if does == "class":
            self.answers.setdefault("room", adult.office.split()[0])


sheet = sheets_on(PageTwentysix)


def mosaic(page: Page, box: Box, size: int, *fills: Colour) -> None:
    """Small tiles side by side with the mortar between them, each cut a little askew."""
    x0, y0, x1, y1 = _box(page, box)
    for top in range(y0, y1 - size + 1, size):
        for left in range(x0, x1 - size + 1, size):
            a, b, c, d = (page.rng.randint(2, max(3, size // 6)) for _ in range(4))
            page.draw.polygon([(left + a, top + b), (left + size - c, top + a), (left + size - b, top + size - d),
                               (left + d, top + size - c)], fill=page.rng.choice(fills))  # fmt: skip


def mosaic_frame(page: Page, size: int, *fills: Colour) -> None:
    """Tiles all round the sheet."""
    wide, high = size / page.width, size / page.height
    for box in ((0, 0, 1, high), (0, 1 - high, 1, 1), (0, high, wide, 1 - high), (1 - wide, high, 1, 1 - high)):
        mosaic(page, box, size, *fills)


def kite(page: Page, x: float, y: float, size: float, one: Colour, two: Colour) -> None:
    """A kite with bows on its tail; its middle is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    tail = [(x + size * 0.25 * sin(n * 0.9), y + size * (1.2 + n * 0.16)) for n in range(7)]
    page.draw.line([(x, y + size * 1.2), *tail], fill=GREY, width=6, joint="curve")
    for n in (2, 4, 6):
        tx, ty = tail[n]
        for way in (-1, 1):
            page.draw.polygon([(tx, ty), (tx + way * size * 0.2, ty - size * 0.1), (tx + way * size * 0.2,
                               ty + size * 0.1)], fill=one if n % 4 else two)  # fmt: skip
    top, foot, west, east = (x, y - size), (x, y + size * 1.2), (x - size * 0.7, y), (x + size * 0.7, y)
    for corner, fill in (((top, west), one), ((top, east), two), ((foot, west), two), ((foot, east), one)):
        page.draw.polygon([*corner, (x, y)], fill=fill)


def lantern(page: Page, x: float, y: float, size: float, frame: Colour, light: Colour = (250, 206, 90)) -> None:
    """A lantern that is lit; its middle is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    page.draw.arc((x - size * 0.35, y - size * 1.35, x + size * 0.35, y - size * 0.6), 180, 360, fill=frame,
                  width=max(5, int(size * 0.09)))  # fmt: skip
    page.draw.polygon([(x - size * 0.6, y - size * 0.6), (x - size * 0.3, y - size * 0.95), (x + size * 0.3,
                       y - size * 0.95), (x + size * 0.6, y - size * 0.6)], fill=frame)  # fmt: skip
    page.draw.rectangle((x - size * 0.5, y - size * 0.6, x + size * 0.5, y + size * 0.7), fill=light, outline=frame,
                        width=max(5, int(size * 0.1)))  # fmt: skip
    page.draw.polygon([(x, y - size * 0.4), (x + size * 0.2, y + size * 0.1), (x, y + size * 0.4), (x - size * 0.2,
                       y + size * 0.1)], fill=(238, 130, 40))  # fmt: skip
    page.draw.rectangle((x - size * 0.65, y + size * 0.7, x + size * 0.65, y + size * 0.9), fill=frame)


def narrowboat(page: Page, x: float, foot: float, size: float, hull: Colour, cabin: Colour) -> None:
    """A canal boat with round windows that floats on a part of the height."""
    x, foot = x * page.width, foot * page.height
    page.draw.polygon([(x - size * 1.6, foot - size * 0.4), (x + size * 1.5, foot - size * 0.4), (x + size * 1.3, foot),
                       (x - size * 1.4, foot)], fill=hull)  # fmt: skip
    page.draw.rectangle((x - size * 1.2, foot - size * 0.85, x + size * 0.9, foot - size * 0.4), fill=cabin)
    for n in range(4):
        cx = x - size * 0.95 + n * size * 0.5
        page.draw.ellipse((cx - size * 0.12, foot - size * 0.76, cx + size * 0.12, foot - size * 0.52), fill=WHITE,
                          outline=hull, width=5)  # fmt: skip
    page.draw.rectangle((x + size * 0.45, foot - size * 1.05, x + size * 0.58, foot - size * 0.85), fill=hull)


def terrace(page: Page, y: float, fill: Colour, window: Colour, many: int = 8, foot: float = 1.0) -> None:
    """A row of houses with chimneys along a part of the height, filled down to the foot."""
    top, down, wide = y * page.height, foot * page.height, page.width / many
    for n in range(many):
        x = n * wide
        page.draw.polygon([(x, top + wide * 0.35), (x + wide / 2, top), (x + wide, top + wide * 0.35), (x + wide, down),
                           (x, down)], fill=fill)  # fmt: skip
        page.draw.rectangle((x + wide * 0.7, top - wide * 0.1, x + wide * 0.85, top + wide * 0.25), fill=fill)
        page.draw.rectangle((x + wide * 0.2, top + wide * 0.5, x + wide * 0.42, top + wide * 0.8), fill=window)
        page.draw.rectangle((x + wide * 0.58, top + wide * 0.5, x + wide * 0.8, top + wide * 0.8), fill=window)


def crest(page: Page, x: float, y: float, size: float, fill: Colour, pale: Colour = WHITE) -> None:
    """The school's badge: a tile of four quarters in a ring."""
    x, y = x * page.width, y * page.height
    page.draw.ellipse((x - size, y - size, x + size, y + size), fill=fill)
    part = size * 0.62
    for n, (dx, dy) in enumerate(((-1, -1), (1, -1), (-1, 1), (1, 1))):
        page.draw.rectangle((min(x, x + dx * part) + 4, min(y, y + dy * part) + 4, max(x, x + dx * part) - 4,
                             max(y, y + dy * part) - 4),
                            fill=pale if n in (0, 3) else (240, 180, 60))  # fmt: skip


def letterhead(page: Page, fill: Colour, *lines: Text, size: float = 64) -> None:
    """The badge in the middle, what is printed below it, and a double line."""
    crest(page, page.middle / page.width, (page.y + size * 1.2) / page.height, size * 1.2, fill)
    page.y += size * 2.7
    for n, text in enumerate(lines):
        text, high = drawable(page.body_font, page.words(text)), size * (1 if n == 0 else 0.66)
        font = page.font(page.body_font, high, text, page.right - page.left)
        page.draw.text((page.middle, page.y + high), text, font=font, fill=fill if n == 0 else PALE, anchor="ms")
        page.y += high * 1.35
    page.y += size * 0.25
    for thick, gap in ((7, 12), (3, 0)):
        page.draw.line((page.left, page.y, page.right, page.y), fill=fill, width=thick)
        page.y += gap
    page.y += size * 0.7


def meter(page: Page, caption: tuple[Text, Text], fill: Colour, many: int = 10, size: float = 56) -> None:
    """A row of small steps between two words; so many are coloured in where the sheet is filled."""
    low, high = (drawable(page.body_font, page.words(text)) for text in caption)
    font = page.font(page.body_font, size * 0.8)
    page.draw.text((page.left, page.y + size * 0.85), low, font=font, fill=GREY, anchor="ls")
    page.draw.text((page.right, page.y + size * 0.85), high, font=font, fill=GREY, anchor="rs")
    left, right = page.left + font.getlength(low) + 30, page.right - font.getlength(high) - 30
    step, reached = (right - left) / many, page.rng.randint(many // 2, many)
    for n in range(many):
        page.draw.rectangle((left + n * step, page.y, left + (n + 1) * step - 10, page.y + size), outline=fill, width=5,
                            fill=fill if page.filled and n < reached else None)  # fmt: skip
    page.y += size * 1.7


def written_in(page: Page, label: Text, answers: Text, size: float = 60, wide: float = 0.42) -> None:
    """A printed label in a coloured bar at the left, and a box behind it that a hand fills in."""
    label, answer = drawable(page.body_font, page.words(label)), page.words(answers)
    cut, tall = page.left + (page.right - page.left) * wide, size * 1.9
    page.draw.rectangle((page.left, page.y, page.right, page.y + tall), fill=WHITE, outline=PALE, width=4)
    page.draw.rectangle((page.left, page.y, cut, page.y + tall), fill=page.deep)
    page.draw.text((page.left + 20, page.y + tall / 2), label, fill=WHITE, anchor="lm",
                   font=page.font(page.body_font, size * 0.85, label, cut - page.left - 36))  # fmt: skip
    if answer and page.filled:
        _by_hand(page, answer, cut + 24, page.y + tall * 0.7, size * 1.2, page.right - cut - 44)
    page.y += tall + size * 0.3


def hung(page: Page, box: Box, size: float, fill: Colour = WHITE, line: Line = "", string: Colour = PALE) -> None:
    """A board that hangs from two strings, with the place for the name on it."""
    x0, y0, x1, y1 = _box(page, box)
    for part in (0.2, 0.8):
        x = x0 + (x1 - x0) * part
        page.draw.line((x, y0 - page.height * 0.07, x, y0), fill=string, width=8)
    page.draw.rounded_rectangle((x0, y0, x1, y1), 20, fill=fill, outline=string, width=7)
    style = line if isinstance(line, str) else page.rng.choice(line)
    _slot(page, style, x0 + 40, (y0 + y1) / 2 + size * 0.34, x1 - x0 - 80, size)


def gears(page: Page, fill: Colour, *spots: tuple[float, float, float]) -> None:
    """Cog wheels at parts of the width and the height, with their size."""
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        for n in range(10):
            turn = n * 2 * pi / 10
            cx, cy, r = x + size * 0.95 * cos(turn), y + size * 0.95 * sin(turn), size * 0.19
            page.draw.ellipse((cx - r, cy - r, cx + r, cy + r), fill=fill)
        page.draw.ellipse((x - size * 0.9, y - size * 0.9, x + size * 0.9, y + size * 0.9), fill=fill)
        page.draw.ellipse((x - size * 0.35, y - size * 0.35, x + size * 0.35, y + size * 0.35), fill=page.colour)


def beans(page: Page, foot: float, fill: Colour, pot: Colour, many: int = 6) -> None:
    """Seedlings in pots that stand on a part of the height, side by side."""
    foot, wide = foot * page.height, page.width / many
    for n in range(many):
        x, s = (n + 0.5) * wide, wide * 0.22
        tall = s * (1.2 + 0.5 * ((n * 3) % 4))
        page.draw.line((x, foot - s, x, foot - s - tall), fill=fill, width=10)
        for way in (-1, 1):
            page.draw.ellipse((min(x, x + way * s), foot - s - tall - s * 0.3, max(x, x + way * s),
                               foot - s - tall + s * 0.3), fill=fill)  # fmt: skip
        page.draw.polygon([(x - s, foot - s), (x + s, foot - s), (x + s * 0.7, foot), (x - s * 0.7, foot)], fill=pot)
