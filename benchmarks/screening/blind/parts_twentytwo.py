"""A sheet of the twenty-second set: as one of the twentieth, with the adults of an academy, and woven things."""

from collections.abc import Mapping, Sequence
from math import pi, sin

from benchmarks.screening.blind.decor_eleven import WHITE
from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.names_twenty import Adult
from benchmarks.screening.blind.names_twentytwo import ADULTS, PLACES_TWENTYTWO
from benchmarks.screening.blind.paper import GREY, Colour
from benchmarks.screening.blind.parts_eleven import Line, Page, Text, _by_hand, _slot
from benchmarks.screening.blind.parts_seventeen import Box, _box
from benchmarks.screening.blind.parts_twenty import PageTwenty, sheets_on


class PageTwentytwo(PageTwenty):
    places: Mapping[str, Sequence[str]] = PLACES_TWENTYTWO
    who_sign: Mapping[str, Sequence[Adult]] = ADULTS

    def _who_may_sign(self, does: str, left: Sequence[Adult]) -> Sequence[Adult]:
        """The head of the house or the year, the teacher of the subject."""
        of = self.answers.get({"house": "side", "year": "years", "subject": "subject_"}.get(does, ""), "")
        return [one for one in left if of and one.office.endswith((f"of {of}", f"of {of} House"))]


sheet = sheets_on(PageTwentytwo)


def woven(page: Page, box: Box, one: Colour, two: Colour, size: int = 40) -> None:
    """A band of cloth: short bars that lie across and along in turn."""
    x0, y0, x1, y1 = _box(page, box)
    page.draw.rectangle((x0, y0, x1, y1), fill=one)
    for row, y in enumerate(range(y0, y1 - size + 1, size)):
        for col, x in enumerate(range(x0, x1 - size + 1, size)):
            thin = size // 7
            across = (row + col) % 2
            for n in (1, 3, 5):
                bar = (x, y + n * thin, x + size, y + (n + 1) * thin) if across else (
                    x + n * thin, y, x + (n + 1) * thin, y + size)  # fmt: skip
                page.draw.rectangle(bar, fill=two)


def threads(page: Page, y: float, *fills: Colour, sway: float = 40, gap: float = 26) -> None:
    """Threads of several colours that wave across the sheet together."""
    for n, fill in enumerate(fills):
        base = y * page.height + n * gap
        spots = [(x, base + sway * sin(x / page.width * 3 * pi + n * 0.35)) for x in range(-20, page.width + 40, 20)]
        page.draw.line(spots, fill=fill, width=12, joint="curve")


def bobbin(page: Page, x: float, y: float, size: float, fill: Colour, wood: Colour = (170, 120, 70)) -> None:
    """A reel with thread on it; its middle is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    page.draw.rectangle((x - size * 0.34, y - size * 0.5, x + size * 0.34, y + size * 0.5), fill=fill)
    for n in range(1, 8):
        level = y - size * 0.5 + n * size / 8
        page.draw.line((x - size * 0.34, level + 6, x + size * 0.34, level - 6),
                       fill=tuple(part * 3 // 4 for part in fill), width=4)  # fmt: skip
    for way in (-1, 1):
        top = y + way * size * 0.58
        page.draw.rounded_rectangle((x - size * 0.5, top - size * 0.1, x + size * 0.5, top + size * 0.1), size * 0.05,
                                    fill=wood)  # fmt: skip


def roofs(page: Page, y: float, fill: Colour, foot: float = 1.0) -> None:
    """The sheds and chimneys of a mill town along a part of the height, filled down to the foot."""
    level, down, wide = y * page.height, foot * page.height, page.width / 12
    for n in range(12):
        x = n * wide
        page.draw.polygon([(x, down), (x, level), (x + wide * 0.3, level - wide * 0.55), (x + wide, level),
                           (x + wide, down)], fill=fill)  # fmt: skip
        if n % 4 == 1:
            page.draw.polygon([(x + wide * 0.5, level), (x + wide * 0.56, level - wide * 1.5), (x + wide * 0.74,
                               level - wide * 1.5), (x + wide * 0.8, level)], fill=fill)  # fmt: skip


def emblem(page: Page, x: float, y: float, size: float, fill: Colour, thread: Colour = WHITE) -> None:
    """The academy's badge: a round shuttle with crossing threads."""
    x, y = x * page.width, y * page.height
    page.draw.ellipse((x - size, y - size, x + size, y + size), fill=fill)
    page.draw.ellipse((x - size * 0.86, y - size * 0.86, x + size * 0.86, y + size * 0.86), outline=thread,
                      width=max(3, int(size * 0.05)))  # fmt: skip
    for n in (-0.45, -0.15, 0.15, 0.45):
        page.draw.line((x + n * size, y - size * 0.7, x + n * size, y + size * 0.7), fill=thread,
                       width=max(3, int(size * 0.06)))  # fmt: skip
    page.draw.polygon([(x - size * 0.8, y), (x - size * 0.4, y - size * 0.22), (x + size * 0.4, y - size * 0.22),
                       (x + size * 0.8, y), (x + size * 0.4, y + size * 0.22), (x - size * 0.4, y + size * 0.22)],
                      fill=thread)  # fmt: skip
    page.draw.ellipse((x - size * 0.34, y - size * 0.12, x + size * 0.34, y + size * 0.12), fill=fill)


def globe(page: Page, x: float, y: float, radius: float, fill: Colour, line: Colour = WHITE) -> None:
    """A globe with its meridians."""
    x, y = x * page.width, y * page.height
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)
    for part in (0.35, 0.75):
        page.draw.ellipse((x - radius * part, y - radius, x + radius * part, y + radius), outline=line, width=6)
    for part in (-0.5, 0, 0.5):
        wide = radius * (1 - part * part) ** 0.5
        page.draw.line((x - wide, y + radius * part, x + wide, y + radius * part), fill=line, width=6)


def memo(page: Page, *rows: tuple[Text, Text], size: float = 56, wide: float = 0.26, line: Line = "ruled") -> None:
    """Captions at the left, each with a colon, and behind them what was typed; "NAME" is the place for the name."""
    for label, answer in rows:
        label, answer = drawable(page.body_font, f"{page.words(label)}:"), page.words(answer)
        start = page.left + (page.right - page.left) * wide
        font = page.font(page.body_font, size, label, start - page.left - 16)
        if answer == "NAME":
            base = page.y + size * 1.9
            style = line if isinstance(line, str) else page.rng.choice(line)
            _slot(page, style, start, base, page.right - start, size * 1.9)
        else:
            base = page.y + size * 1.1
            answer = drawable(page.body_font, answer)
            page.draw.text((start, base), answer, font=page.font(page.body_font, size, answer, page.right - start),
                           fill=GREY, anchor="ls")  # fmt: skip
        page.draw.text((page.left, base), label, font=font, fill=GREY, anchor="ls")
        page.y = base + size * 0.65


def token(page: Page, x: float, y: float, radius: float, fill: Colour, *lines: Text, ink: Colour = WHITE) -> None:
    """A disc with short printed lines in it."""
    x, y = x * page.width, y * page.height
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)
    tall = radius * 1.2 / max(2, len(lines))
    for n, text in enumerate(lines):
        text = drawable(page.body_font, page.words(text))
        page.draw.text((x, y + (n - (len(lines) - 1) / 2) * tall), text, fill=ink, anchor="mm",
                       font=page.font(page.body_font, tall * 0.8, text, radius * 1.5))  # fmt: skip


def greetings(page: Page, words: Sequence[str], size: float, *fills: Colour) -> None:
    """The same greeting in many languages, in rows across the column."""
    x = page.left
    for n, word in enumerate(words):
        word = drawable(page.body_font, word)
        font = page.font(page.body_font, size)
        long = font.getlength(word)
        if x + long > page.right and x > page.left:
            x, page.y = page.left, page.y + size * 1.5
        page.draw.text((x, page.y + size), word, font=font, fill=fills[n % len(fills)], anchor="ls")
        x += long + size * 0.9
    page.y += size * 1.6


def remark(page: Page, caption: Text, answers: Text, lines: int = 2, size: float = 54) -> None:
    """A printed caption, and below it ruled lines, the first of which is written on where the sheet is filled."""
    page.put(page.words(caption), size, page.body_font, GREY)
    answer = page.words(answers)
    for n in range(lines):
        base = page.y + size * 1.55
        page.draw.line((page.left, base + 12, page.right, base + 12), fill=(120, 122, 130), width=3)
        if n == 0 and answer and page.filled:
            _by_hand(page, answer, page.left + 16, base, size * 1.25, page.right - page.left - 40)
        page.y = base + size * 0.35


def hemmed(page: Page, fill: Colour, inset: int = 44, thick: int = 22) -> None:
    """A broad line round the sheet with a run of stitches inside it."""
    w, h = page.width, page.height
    page.draw.rectangle((inset, inset, w - inset, h - inset), outline=fill, width=thick)
    far = inset + thick + 22
    for x in range(far, w - far - 20, 46):
        for y in (far, h - far):
            page.draw.line((x, y, x + 24, y), fill=fill, width=5)
    for y in range(far, h - far - 20, 46):
        for x in (far, w - far):
            page.draw.line((x, y, x, y + 24), fill=fill, width=5)


def topped(page: Page, caption: Text, size: float = 130, line: Line = "ruled") -> None:
    """The place for the name with a small caption over its left end that tall letters and boxes keep clear of."""
    small = size * 0.3
    caption = drawable(page.body_font, page.words(caption))
    page.draw.text((page.left, page.y + small), caption, font=page.font(page.body_font, small), fill=(104, 108, 118),
                   anchor="ls")  # fmt: skip
    page.y += small * 1.4
    style = line if isinstance(line, str) else page.rng.choice(line)
    base = page.y + size * (1.3 if style == "boxed" else 1.22)
    _slot(page, style, page.left, base, page.right - page.left, size)
    page.y = base + size * 0.5


def told(page: Page, *pairs: tuple[Text, Text], size: float = 52) -> None:
    """Captions with room below them for what was filled in, side by side."""
    part, top = (page.right - page.left) / len(pairs), page.y
    for n, (caption, answer) in enumerate(pairs):
        left = page.left + n * part
        caption, answer = drawable(page.body_font, page.words(caption)), page.words(answer)
        font = page.font(page.body_font, size * 0.7, caption, part - 30)
        page.draw.text((left, top + size * 0.7), caption, font=font, fill=(104, 108, 118), anchor="ls")
        page.draw.line((left, top + size * 2.9, left + part - 40, top + size * 2.9), fill=(104, 108, 118), width=3)
        if answer and page.filled:
            _by_hand(page, answer, left + 10, top + size * 2.65, size, part - 64)
    page.y = top + size * 3.4
