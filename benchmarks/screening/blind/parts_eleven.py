"""How a sheet of the eleventh set is put together: text that runs down a column, and a place for the name in it."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.screening.blind.fonts import Fonts, drawable, has
from benchmarks.screening.blind.names_eleven import PLACES_ELEVEN
from benchmarks.screening.blind.paper import A4, A4_WIDE, A5_WIDE, GREY, Colour, Paper

A5, SLIP, BOOKMARK, SQUARE, CARD = (1316, 1860), (1860, 860), (720, 2100), (1500, 1500), (1860, 1240)
SIZES = {"A4": A4, "A4 wide": A4_WIDE, "A5 wide": A5_WIDE, "A5": A5, "slip": SLIP, "bookmark": BOOKMARK,
         "square": SQUARE, "card": CARD}  # fmt: skip
Text = str | tuple[str, ...]
Line = str | tuple[str, ...]


def _date(rng: random.Random) -> str:
    day, month = rng.randint(1, 28), rng.randint(1, 12)
    ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(day, "th")
    return rng.choice([f"{day}/{month}/26", f"{day:02}.{month:02}.26", f"{day}-{month}-2026",
                       f"{day}{ending} {rng.choice(['Feb', 'May', 'November'])}"])  # fmt: skip


class Page(Paper):
    """A paper with a column, down which the things run, and one answer for each {question} in its wording."""

    places: Mapping[str, Sequence[str]] = PLACES_ELEVEN
    left, right, side = 0.0, 0.0, "m"
    answers: dict[str, str]
    filled = False

    def words(self, text: Text) -> str:
        text = text if isinstance(text, str) else self.rng.choice(text)
        for key in [key for key in [*self.places, "date", "n", "big"] if f"{{{key}}}" in text]:
            if key not in self.answers:
                self.answers[key] = self._answer(key)
            text = text.replace(f"{{{key}}}", self.answers[key])
        return text

    def _answer(self, key: str) -> str:
        if key == "date":
            return _date(self.rng)
        if key in ("n", "big"):
            return str(self.rng.randint(2, 30) if key == "n" else self.rng.randrange(50, 900, 50))
        return self.rng.choice(self.places[key])

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def put(self, text: str, size: float, path: str, fill: Colour) -> None:
        """One line at `y`, made smaller until the column holds it."""
        text = drawable(path, text)
        font = self.font(path, size, text, self.right - self.left)
        x = {"m": self.middle, "l": self.left, "r": self.right}[self.side]
        self.draw.text((x, self.y + size * 0.8), text, font=font, fill=fill, anchor=f"{self.side}s")
        self.y += size * 1.35


Step = Callable[[Page], None]


class Sheet:
    """One layout: called with the fonts, the lettering and the name it draws the sheet."""

    page: type[Page] = Page

    def __init__(self, name: str, size: str, colours: Sequence[Colour], steps: Sequence[Step], *, welsh: bool) -> None:
        self.__name__ = name
        self.size, self.colours, self.steps, self.welsh = size, colours, steps, welsh

    def __call__(self, fonts: Fonts, lettering: str, written: str) -> Paper:
        page = self.page(fonts, lettering, written, SIZES[self.size], fonts.rng.choice(self.colours))
        page.answers, page.filled = {}, fonts.rng.random() < 0.6
        if self.welsh:
            page.body_font = fonts.pick("print", "ŵŷâêîôû")
        page.left, page.right, page.y = page.width * 0.12, page.width * 0.88, page.height * 0.1
        for step in self.steps:
            step(page)
        return page


@dataclass(frozen=True)
class On:
    """A step that is to be done to a page later; unlike a lambda it can be sent to another process."""

    do: Callable[..., None]
    args: tuple
    named: tuple[tuple[str, object], ...]

    def __call__(self, page: Page) -> None:
        self.do(page, *self.args, **dict(self.named))


def on(do: Callable[..., None], *args: object, **named: object) -> Step:
    return On(do, args, tuple(named.items()))


def sheet(name: str, size: str, colours: Sequence[Colour] | Colour, *steps: Step, welsh: bool = False) -> Sheet:
    several = [colours] if isinstance(colours[0], int) else colours
    return Sheet(name, size, several, steps, welsh=welsh)  # type: ignore[arg-type]


def at(page: Page, y: float) -> None:
    """Go on at this part of the height."""
    page.y = page.height * y


def down(page: Page, much: float) -> None:
    page.y += much


def column(page: Page, left: float, right: float, side: str = "m", y: float | None = None) -> None:
    """From here on things stand between these parts of the width: in the middle, to the left or to the right."""
    page.left, page.right, page.side = page.width * left, page.width * right, side
    if y is not None:
        page.y = page.height * y


def big(page: Page, text: Text, size: float = 170, fill: Colour | None = None, font: str = "") -> None:
    """A title. `font` is "print" or "script" where it must be one of them."""
    text = page.words(text)
    whole = all(has(page.title_font, letter) for letter in text)
    path = page.title_font if whole and not font else page.fonts.pick(font or "print", text)
    page.put(text, size, path, fill or page.deep)


def say(page: Page, text: Text, size: float = 64, fill: Colour = GREY) -> None:
    page.put(page.words(text), size, page.body_font, fill)


def para(page: Page, text: Text, size: float = 60, fill: Colour = GREY) -> None:
    """Wording that is wrapped in the column."""
    for line in _wrapped(page, page.words(text), size):
        page.put(line, size, page.body_font, fill)


def _wrapped(page: Page, text: str, size: float) -> list[str]:
    font, lines = page.font(page.body_font, size), [""]
    for word in drawable(page.body_font, text).split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) > page.right - page.left and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def name(page: Page, size: float = 150, line: Line = "ruled", cue: Text = "", after: Text = "", under: Text = "",
         room: float = 1.0) -> None:  # fmt: skip
    """The place for the name in the column: on a line or on none, with words before, behind or under it."""
    cue, after, under = page.words(cue), page.words(after), page.words(under)
    small = page.font(page.body_font, size * 0.46)
    before = small.getlength(f"{cue} ") if cue else 0
    behind = small.getlength(f" {after}") if after else 0
    width = (page.right - page.left) * room
    left = {"m": page.middle - width / 2, "l": page.left, "r": page.right - width}[page.side]
    base = page.y + size * 1.05
    page.draw.text((left, base), drawable(page.body_font, cue), font=small, fill=GREY, anchor="ls")
    page.draw.text((left + width, base), drawable(page.body_font, after), font=small, fill=GREY, anchor="rs")
    style = line if isinstance(line, str) else page.rng.choice(line)
    _slot(page, style, left + before, base, width - before - behind, size)
    page.y = base + size * 0.55
    if under:
        page.put(under, size * 0.3, page.body_font, (90, 90, 96))
        page.y += size * 0.15


def _slot(page: Page, line: str, left: float, base: float, length: float, size: float) -> None:
    if line == "dashed":
        for x in range(int(left), int(left + length - 20), 52):
            page.draw.line((x, base + size * 0.14, x + 32, base + size * 0.14), fill=(90, 90, 100), width=5)
    elif line == "white":
        page.draw.rounded_rectangle((left, base - size * 1.1, left + length, base + size * 0.4), size * 0.25,
                                    fill=(255, 255, 255))  # fmt: skip
    else:
        page._line(line, left, base + size * 0.14, length, size)
    boxed = line in ("boxed", "white")
    page.write((left + length / 2, base - (size * 0.12 if boxed else 0)), size * (0.85 if boxed else 1), length)


def run(page: Page, before: Text, after: Text, size: float = 66, blank: float = 0.5, line: Line = "ruled",
        tall: float = 1.5) -> None:  # fmt: skip
    """A wrapped sentence with the place for the name inside it; `blank` is that part of the column."""
    font, width = page.font(page.body_font, size), page.right - page.left
    style = line if isinstance(line, str) else page.rng.choice(line)
    x, base = page.left, page.y + size * tall
    space, length = font.getlength(" "), width * blank
    before, after = (drawable(page.body_font, page.words(text)) for text in (before, after))
    for word in [*before.split(), "", *after.split()]:
        wide = font.getlength(word) if word else length
        if x + wide > page.right and x > page.left and word not in (".", ",", "!"):
            x, base = page.left, base + size * (1.75 if word else 1 + tall)
        if word:
            page.draw.text((x, base), word, font=font, fill=GREY, anchor="ls")
        else:
            _slot(page, style, x, base, length - space, size * tall)
        x += wide + space
    page.y = base + size * 1.1


def field(page: Page, label: Text, answers: Text = "", size: float = 60, filled: bool | None = None) -> None:
    """A printed label and a line behind it, filled in by hand on most of the sheets."""
    label, answer = drawable(page.body_font, page.words(label)), page.words(answers)
    font, base = page.font(page.body_font, size), page.y + size * 1.2
    start = page.left + font.getlength(f"{label} ")
    page.draw.text((page.left, base), label, font=font, fill=GREY, anchor="ls")
    page.draw.line((start, base + size * 0.2, page.right, base + size * 0.2), fill=(100, 100, 106), width=4)
    if answer and (page.filled if filled is None else filled):
        _by_hand(page, answer, start + 24, base, size * 1.3, page.right - start - 30)
    page.y = base + size * 1.15


def _by_hand(page: Page, text: str, x: float, base: float, size: float, room: float) -> None:
    path = page.fonts.pick("hand", text)
    text = drawable(path, text)
    page.draw.text((x, base), text, font=page.font(path, size, text, room), fill=page.rng.choice([(24, 30, 92),
                   (18, 18, 22), (36, 60, 150)]), anchor="ls")  # fmt: skip


def pair(page: Page, one: tuple[Text, Text], two: tuple[Text, Text], size: float = 60, split: float = 0.5) -> None:
    """Two fields side by side."""
    left, right, y = page.left, page.right, page.y
    cut = left + (right - left) * split
    for (label, answers), (page.left, page.right) in ((one, (left, cut - 30)), (two, (cut + 30, right))):
        page.y = y
        field(page, label, answers, size)
    page.left, page.right = left, right


def signs(page: Page, *who: tuple[Text, Text], size: float = 50) -> None:
    """Lines next to each other with what is printed below each, and what stands on it.

    What stands there is "~" for a signature that nobody can read, "" for nothing, or words in a hand.
    """
    part = (page.right - page.left) / len(who)
    base = page.y + size * 2.2
    font = page.font(page.body_font, size)
    for number, (under, text) in enumerate(who):
        left, text = page.left + number * part + 24, page.words(text)
        page.draw.line((left, base, left + part - 48, base), fill=(80, 80, 86), width=4)
        under = drawable(page.body_font, page.words(under))
        page.draw.text((left + part / 2 - 24, base + 14), under, font=page.font(page.body_font, size, under, part - 48),
                       fill=(60, 60, 66), anchor="mt")  # fmt: skip
        if text == "~" and page.filled:
            page.scribble(left + part * 0.2, base - 24, part * 0.5)
        elif text not in ("~", "") and page.filled:
            _by_hand(page, text, left + part * 0.12, base - 14, size * 1.5, part * 0.72)
    page.y = base + font.size * 2


def printed(page: Page, text: Text, below: Text = "", size: float = 54) -> None:
    """Someone who signs with a scribble over the printed name."""
    spot = {"m": page.middle, "l": page.left + 260, "r": page.right - 260}[page.side]
    page.scribble(spot - 230, page.y + size * 1.3, 420)
    page.y += size * 2.3
    say(page, text, size)
    if below:
        say(page, below, size * 0.85)


def ticks(page: Page, texts: Sequence[str], size: float = 60, step: float = 1.6) -> None:
    """Boxes to tick, some of them ticked."""
    for text in texts:
        x, y = page.left, page.y
        page.draw.rectangle((x, y, x + size * 0.9, y + size * 0.9), outline=GREY, width=4)
        if page.filled and page.rng.random() < 0.5:
            page.draw.line((x + 8, y + size * 0.5, x + size * 0.4, y + size * 0.8, x + size, y - 14),
                           fill=(30, 40, 140), width=9, joint="curve")  # fmt: skip
        words = drawable(page.body_font, page.words(text))
        room = page.right - x - size * 1.5
        page.draw.text((x + size * 1.4, y + size * 0.75), words, font=page.font(page.body_font, size, words, room),
                       fill=GREY, anchor="ls")  # fmt: skip
        page.y += size * step
