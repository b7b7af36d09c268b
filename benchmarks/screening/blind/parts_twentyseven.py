"""A sheet of the twenty-seventh set: as one of the twentieth, with the adults of an academy by the sea, and shores."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from benchmarks.screening.blind.decor_eleven import WHITE
from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.names_twenty import Adult
from benchmarks.screening.blind.names_twentyseven import ADULTS, PLACES_TWENTYSEVEN
from benchmarks.screening.blind.paper import GREY, INKS, Colour
from benchmarks.screening.blind.parts_eleven import Line, Page, Text, _slot
from benchmarks.screening.blind.parts_seventeen import Box, _box
from benchmarks.screening.blind.parts_twenty import PageTwenty, sheets_on

PALE: Colour = (104, 108, 118)


class PageTwentyseven(PageTwenty):
    places: Mapping[str, Sequence[str]] = PLACES_TWENTYSEVEN
    who_sign: Mapping[str, Sequence[Adult]] = ADULTS

    def _who_may_sign(self, does: str, left: Sequence[Adult]) -> Sequence[Adult]:
        """The head of the house or the year, the teacher of the subject or the class."""
        of = self.answers.get({"house": "side", "year": "years", "subject": "subject_"}.get(does, ""), "")
        heads = [one for one in left if of and one.office.endswith((f"of {of}", f"of {of} House"))] or left
        room = next((self.answers[key] for key in self._rooms(does) if key in self.answers), "")
        return [one for one in heads if room and one.office.startswith(room)] or heads

    def _note(self, does: str, adult: Adult) -> None:
        for key in self._rooms(does):
            self.answers.setdefault(key, adult.office.split()[0])

    def _rooms(self, does: str) -> Sequence[str]:
        return ("infants", "juniors", "room") if does == "class" else ()


sheet = sheets_on(PageTwentyseven)


def surf(page: Page, y: float, *fills: Colour, high: float = 46, foot: float = 1.0) -> None:
    """Rows of breaking waves from a part of the height down to the foot, one behind the other."""
    step = (foot - y) * page.height / len(fills)
    for n, fill in enumerate(fills):
        level, down = y * page.height + n * step, foot * page.height
        wave = [(x, level - high * abs(sin((x + n * 70) / 110))) for x in range(-10, page.width + 20, 10)]
        page.draw.polygon([(-10, down), *wave, (page.width + 20, down)], fill=fill)


def boat(page: Page, x: float, foot: float, size: float, hull: Colour, sail: Colour, jib: Colour = WHITE) -> None:
    """A dinghy under sail that floats on a part of the height."""
    x, foot = x * page.width, foot * page.height
    page.draw.polygon([(x - size * 0.7, foot - size * 0.25), (x + size * 0.75, foot - size * 0.25),
                       (x + size * 0.45, foot), (x - size * 0.5, foot)], fill=hull)  # fmt: skip
    page.draw.line((x, foot - size * 0.25, x, foot - size * 1.5), fill=(96, 72, 50), width=max(5, int(size * 0.06)))
    page.draw.polygon([(x + size * 0.06, foot - size * 1.45), (x + size * 0.06, foot - size * 0.35),
                       (x + size * 0.7, foot - size * 0.35)], fill=sail)  # fmt: skip
    page.draw.polygon([(x - size * 0.06, foot - size * 1.3), (x - size * 0.06, foot - size * 0.35),
                       (x - size * 0.55, foot - size * 0.35)], fill=jib, outline=hull, width=3)  # fmt: skip


def anchor(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    """An anchor; its middle is at parts of the width and the height."""
    x, y = x * page.width, y * page.height
    thick = max(6, int(size * 0.13))
    page.draw.ellipse((x - size * 0.2, y - size, x + size * 0.2, y - size * 0.6), outline=fill, width=thick)
    page.draw.line((x, y - size * 0.62, x, y + size * 0.85), fill=fill, width=thick)
    page.draw.line((x - size * 0.4, y - size * 0.4, x + size * 0.4, y - size * 0.4), fill=fill, width=thick)
    page.draw.arc((x - size * 0.7, y - size * 0.5, x + size * 0.7, y + size * 0.9), 10, 170, fill=fill, width=thick)
    for way in (-1, 1):
        page.draw.polygon([(x + way * size * 0.86, y + size * 0.42), (x + way * size * 0.44, y + size * 0.36),
                           (x + way * size * 0.72, y + size * 0.02)], fill=fill)  # fmt: skip


def lifebelt(page: Page, x: float, y: float, radius: float, fill: Colour, band: Colour = WHITE) -> None:
    """A ring to be thrown to swimmers."""
    x, y = x * page.width, y * page.height
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)
    for n in range(4):
        page.draw.pieslice((x - radius, y - radius, x + radius, y + radius), n * 90 + 30, n * 90 + 60, fill=band)
    hole = radius * 0.55
    page.draw.ellipse((x - hole, y - hole, x + hole, y + hole), fill=page.colour)


def gulls(page: Page, fill: Colour, *spots: tuple[float, float, float]) -> None:
    """Gulls far away at parts of the width and the height, with their size."""
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        for way in (-1, 0):
            left = x + way * size
            page.draw.arc((left, y - size * 0.4, left + size, y + size * 0.5), 200, 340, fill=fill,
                          width=max(5, int(size * 0.12)))  # fmt: skip


def shells(page: Page, fill: Colour, line: Colour, *spots: tuple[float, float, float]) -> None:
    """Scallop shells at parts of the width and the height, with their size."""
    for across, along, size in spots:
        x, y = across * page.width, along * page.height
        page.draw.pieslice((x - size, y - size, x + size, y + size), 180, 360, fill=fill)
        page.draw.polygon([(x - size, y), (x + size, y), (x + size * 0.25, y + size * 0.62),
                           (x - size * 0.25, y + size * 0.62)], fill=fill)  # fmt: skip
        for turn in (-0.9, -0.45, 0, 0.45, 0.9):
            page.draw.line((x, y + size * 0.5, x + size * 0.95 * sin(turn), y - size * 0.95 * cos(turn)), fill=line,
                           width=max(3, int(size * 0.05)))  # fmt: skip


def pier(page: Page, y: float, fill: Colour, left: float = 0.0, right: float = 1.0, high: float = 150) -> None:
    """A pier on iron legs with a domed hall at its end, its deck at a part of the height."""
    x0, x1, deck = left * page.width, right * page.width, y * page.height
    page.draw.rectangle((x0, deck, x1, deck + 22), fill=fill)
    for x in range(int(x0) + 30, int(x1) - 10, 120):
        page.draw.line((x, deck, x, deck + high), fill=fill, width=12)
        page.draw.line((x, deck + high * 0.2, x + 120, deck + high * 0.8), fill=fill, width=5)
    hall = x1 - 380
    page.draw.rectangle((hall, deck - 110, x1 - 60, deck), fill=fill)
    page.draw.pieslice((hall + 40, deck - 240, x1 - 100, deck + 20), 180, 360, fill=fill)
    page.draw.line((hall + 160, deck - 290, hall + 160, deck - 230), fill=fill, width=8)


def rope(page: Page, one: Colour, two: Colour, inset: int = 52, thick: int = 26) -> None:
    """A twisted rope all round the sheet."""
    w, h = page.width, page.height
    page.draw.rounded_rectangle((inset, inset, w - inset, h - inset), 60, outline=one, width=thick)
    for x in range(inset + 70, w - inset - 70, 40):
        for y in (inset, h - inset - thick):
            page.draw.line((x, y + thick, x + 16, y), fill=two, width=6)
    for y in range(inset + 70, h - inset - 70, 40):
        for x in (inset, w - inset - thick):
            page.draw.line((x, y + 16, x + thick, y), fill=two, width=6)


def crab(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    x, y = x * page.width, y * page.height
    for way in (-1, 1):
        for n in range(3):
            page.draw.line((x + way * size * 0.5, y + n * size * 0.14, x + way * size * (1.0 - n * 0.08), y + size *
                            (0.3 + n * 0.17)), fill=fill, width=max(6, int(size * 0.09)))  # fmt: skip
        cx, cy = x + way * size * 0.9, y - size * 0.5
        page.draw.line((x + way * size * 0.5, y - size * 0.1, cx, cy), fill=fill, width=max(6, int(size * 0.12)))
        page.draw.pieslice((cx - size * 0.28, cy - size * 0.28, cx + size * 0.28, cy + size * 0.28), -50, 230,
                           fill=fill)  # fmt: skip
        page.draw.line((x + way * size * 0.2, y - size * 0.3, x + way * size * 0.24, y - size * 0.6), fill=fill,
                       width=6)  # fmt: skip
        page.draw.ellipse((x + way * size * 0.24 - 12, y - size * 0.6 - 14, x + way * size * 0.24 + 12, y - size * 0.6
                           + 10), fill=GREY)  # fmt: skip
    page.draw.ellipse((x - size * 0.62, y - size * 0.4, x + size * 0.62, y + size * 0.46), fill=fill)


def board(page: Page, x: float, y: float, size: float, fill: Colour, stripe: Colour) -> None:
    """A surfboard that stands on its tail."""
    x, y = x * page.width, y * page.height
    side = [(x + size * 0.24 * sin(pi * n / 20) ** 0.7, y - size + 2 * size * n / 20) for n in range(21)]
    page.draw.polygon([*side, *((2 * x - px, py) for px, py in reversed(side))], fill=fill)
    page.draw.line((x, y - size * 0.96, x, y + size * 0.96), fill=stripe, width=max(6, int(size * 0.05)))
    page.draw.line((x - size * 0.23, y + size * 0.2, x + size * 0.23, y + size * 0.2), fill=stripe,
                   width=max(6, int(size * 0.08)))  # fmt: skip


def horn(page: Page, x: float, y: float, size: float, fill: Colour) -> None:
    """A cornet that points to the right."""
    x, y, thick = x * page.width, y * page.height, max(8, int(size * 0.1))
    page.draw.line((x - size, y, x + size * 0.5, y), fill=fill, width=thick)
    page.draw.polygon([(x + size * 0.4, y - size * 0.06), (x + size * 1.05, y - size * 0.42), (x + size * 1.05, y +
                       size * 0.42), (x + size * 0.4, y + size * 0.06)], fill=fill)  # fmt: skip
    page.draw.rounded_rectangle((x - size * 0.6, y - size * 0.02, x + size * 0.35, y + size * 0.5), size * 0.2,
                                outline=fill, width=thick)  # fmt: skip
    for n in range(3):
        page.draw.rectangle((x - size * 0.35 + n * size * 0.22, y - size * 0.28, x - size * 0.25 + n * size * 0.22, y +
                             size * 0.4), fill=fill)  # fmt: skip


def crest(page: Page, x: float, y: float, size: float, fill: Colour, pale: Colour = WHITE) -> None:
    """The academy's badge: an anchor over two waves in a round shield."""
    left, top = x * page.width, y * page.height
    page.draw.pieslice((left - size, top - size * 1.1, left + size, top + size * 1.3), 0, 180, fill=fill)
    page.draw.rectangle((left - size, top - size, left + size, top + size * 0.12), fill=fill)
    anchor(page, x, y - size * 0.22 / page.height, size * 0.6, pale)
    for n in range(2):
        low = top + size * (0.58 + n * 0.22)
        wave = [(left - size * (0.56 - n * 0.2) + m * size * (0.1 - n * 0.035), low + size * 0.06 * sin(m * 1.6))
                for m in range(12)]  # fmt: skip
        page.draw.line(wave, fill=pale, width=max(4, int(size * 0.07)))


def letterhead(page: Page, fill: Colour, *lines: Text, size: float = 70) -> None:
    """The head of a letter: a band with the badge in the middle of it, the school's name below, and small lines."""
    page.draw.rectangle((0, 0, page.width, size * 0.5), fill=fill)
    crest(page, page.middle / page.width, (page.y + size * 1.4) / page.height, size * 1.15, fill)
    page.y += size * 3.1
    for n, text in enumerate(lines):
        side, page.side = page.side, "m"
        page.put(page.words(text), size if n == 0 else size * 0.56, page.body_font, fill if n == 0 else PALE)
        page.side = side
    page.y += size * 0.2
    page.draw.line((page.left, page.y, page.right, page.y), fill=fill, width=4)
    page.y += size * 0.6


def rated(page: Page, texts: Sequence[Text], fill: Colour, size: float = 54, many: int = 5) -> None:
    """Captions with discs at the right, as many of them filled as somebody has earned, where the sheet is filled."""
    for text in texts:
        text, base = drawable(page.body_font, page.words(text)), page.y + size
        room = page.right - page.left - many * size * 1.1 - 30
        page.draw.text((page.left, base), text, font=page.font(page.body_font, size, text, room), fill=GREY,
                       anchor="ls")  # fmt: skip
        earned = page.rng.randint(2, many) if page.filled else 0
        for n in range(many):
            x, r = page.right - (many - n - 0.5) * size * 1.1, size * 0.38
            page.draw.ellipse((x - r, base - r * 2, x + r, base), outline=fill, width=5,
                              fill=fill if n < earned else None)  # fmt: skip
        page.y += size * 1.6


def portholes(page: Page, texts: Sequence[Text], fill: Colour, radius: float = 90) -> None:
    """Round windows side by side with a printed word in each; a tick beside some, where the sheet is filled."""
    part, y = (page.right - page.left) / len(texts), page.y + radius
    for n, text in enumerate(texts):
        x, text = page.left + part * (n + 0.5), drawable(page.body_font, page.words(text))
        page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=fill, width=16, fill=WHITE)
        page.draw.text((x, y), text, font=page.font(page.body_font, radius * 0.5, text, radius * 1.5), fill=GREY,
                       anchor="mm")  # fmt: skip
        if page.filled and page.rng.random() < 0.6:
            page.draw.line((x + radius * 0.5, y - radius * 0.9, x + radius * 0.75, y - radius * 0.55, x + radius * 1.2,
                            y - radius * 1.3), fill=(30, 40, 140), width=10, joint="curve")  # fmt: skip
    page.y += radius * 2.4


def typed(page: Page, *rows: tuple[Text, Text], size: float = 54, split: float = 0.34) -> None:
    """Captions and what a computer put behind them, without any lines; the answer "NAME" is the place for the name."""
    for label, answer in rows:
        label, answer = drawable(page.body_font, page.words(label)), page.words(answer)
        start = page.left + (page.right - page.left) * split
        if answer == "NAME":
            base = page.y + size * 1.7
            _slot(page, "", start, base, page.right - start, size * 1.8)
        else:
            base, answer = page.y + size * 1.1, drawable(page.body_font, answer) if page.filled else ""
            page.draw.text((start, base), answer, font=page.font(page.body_font, size, answer, page.right - start),
                           fill=GREY, anchor="ls")  # fmt: skip
        page.draw.text((page.left, base), label, fill=PALE, anchor="ls",
                       font=page.font(page.body_font, size * 0.9, label, start - page.left - 20))  # fmt: skip
        page.y = base + size * 0.6


def panel(page: Page, box: Box, fill: Colour, caption: Text, size: float, line: Line = "", ink: Colour = WHITE,
          paper: Colour = WHITE) -> None:  # fmt: skip
    """A box whose coloured head bears a caption, and the place for the name in the rest of it."""
    x0, y0, x1, y1 = _box(page, box)
    head = y0 + (y1 - y0) * 0.3
    page.draw.rounded_rectangle((x0, y0, x1, y1), 24, fill=paper, outline=fill, width=8)
    page.draw.rounded_rectangle((x0, y0, x1, head), 24, fill=fill)
    caption = drawable(page.body_font, page.words(caption))
    high = (head - y0) * 0.62
    page.draw.text(((x0 + x1) / 2, (y0 + head) / 2), caption, fill=ink, anchor="mm",
                   font=page.font(page.body_font, high, caption, x1 - x0 - 40))  # fmt: skip
    style = line if isinstance(line, str) else page.rng.choice(line)
    _slot(page, style, x0 + 50, head + (y1 - head) * 0.5 + size * 0.32, x1 - x0 - 100, size)


def written_on(page: Page, texts: Text, size: float = 84, lines: int = 2, fill: Colour = (170, 180, 196)) -> None:
    """Ruled lines across the column; where the sheet is filled, wording in a hand on as many of them as it takes."""
    words, step = page.words(texts).split(), size * 1.25
    half = -(-len(words) // lines)
    path, ink = page.fonts.pick("hand", " ".join(words)), page.rng.choice(INKS)
    # Very tall letters are smaller, so that the lines keep clear of each other.
    _, top, _, foot = page.font(path, size).getbbox("lfgy", anchor="ls")
    size = min(size, size * size * 1.1 / (foot - top))
    for n in range(lines):
        base = page.y + step * (n + 1)
        page.draw.line((page.left, base + 10, page.right, base + 10), fill=fill, width=4)
        part = " ".join(words[n * half : (n + 1) * half])
        if part and page.filled:
            page.draw.text((page.left + 20, base - 4), drawable(path, part), fill=ink, anchor="ls",
                           font=page.font(path, size, part, page.right - page.left - 40))  # fmt: skip
    page.y += step * lines + size * 0.5
