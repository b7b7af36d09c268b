"""What a layout of the sixth and later sets is: a sheet as data, and the parts put on it one after the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

from benchmarks.screening.blind import decor_five, decor_four
from benchmarks.screening.blind.decor_five import jot, put
from benchmarks.screening.blind.fonts import Fonts, drawable
from benchmarks.screening.blind.names_eight import PLACES_EIGHT
from benchmarks.screening.blind.names_nine import PLACES_NINE
from benchmarks.screening.blind.names_seven import PLACES
from benchmarks.screening.blind.names_six import OFFICES, STAFF, SWYDDI
from benchmarks.screening.blind.names_ten import PLACES_TEN
from benchmarks.screening.blind.paper import GREY, Colour, Paper, today

Text = str | tuple[str, ...]
P = ParamSpec("P")
# What stands for {group} and the like in the wording of a sheet.
KINDS: dict[str, Sequence[str]] = {
    **PLACES,
    **PLACES_EIGHT,
    **PLACES_NINE,
    **PLACES_TEN,
    "staff": STAFF,
    "office": OFFICES,
    "swydd": SWYDDI,
    "group": ["Otters", "Year 4", "Willow Class", "2T", "Class 6", "Reception", "P5", "Kestrels", "Y3 Saturn", "5/6B"],
    "dosbarth": ["Blwyddyn 4", "Dosbarth Ceirios", "Blwyddyn 6", "Dosbarth y Wylan", "Derbyn", "Dosbarth 3"],
    "house": ["Thornbeam", "Redwing", "Saltmarsh", "Ironwood", "Larkfoot", "Cobalt"],
    "school": ["Pennywhistle Lane Primary", "St Osmunda's C of E School", "Kettlebeck Academy", "Marlhope Juniors",
               "Thistledown Infants", "The Cobbles Federation", "Quarrybank & Dell Primary"],
    "ysgol": ["Ysgol Nant Eirin", "Ysgol Pen y Gorlan", "Ysgol Gymunedol Traethlyn", "Ysgol Maes Clychau"],
    "term": ["Autumn 1", "Spring Term 2026", "Summer 2", "Trinity Term", "2025/26"],
    "star": ["Bronze", "Silver", "Gold", "Platinum"],
}  # fmt: skip


class Page(Paper):
    """A sheet whose other places - signature, date, class, who presents - are all filled in, or none of them."""

    def __init__(self, fonts: Fonts, lettering: str, written: str, size: tuple[int, int], colour: Colour | None):
        super().__init__(fonts, lettering, written, size, colour)
        self.filled = self.rng.random() < 0.55

    def said(self, text: Text) -> str:
        """One of several wordings, with somebody or something for each {kind}."""
        one = text if isinstance(text, str) else self.rng.choice(text)
        found = {kind: self.rng.choice(several) for kind, several in KINDS.items() if f"{{{kind}}}" in one}
        return one.format(date=today(self.rng), n=self.rng.randint(3, 29), big=self.rng.randint(4, 40) * 10, **found)

    def coloured(self, fill: Colour | None) -> Colour:
        return self.deep if fill is None else fill


@dataclass(frozen=True)
class Part:
    """Something that is put on a page when its turn comes."""

    draw: Callable[..., object]
    args: tuple[object, ...]
    more: tuple[tuple[str, object], ...]

    def put_on(self, page: Page) -> None:
        self.draw(page, *self.args, **dict(self.more))


def on(draw: Callable[Concatenate[Page, P], object], *args: P.args, **more: P.kwargs) -> Part:
    return Part(draw, args, tuple(more.items()))


@dataclass(frozen=True)
class Sheet:
    """A layout: what it is called, its size, the colour of its paper, and its parts in order."""

    called: str
    size: tuple[int, int]
    colour: Colour | None
    parts: tuple[Part, ...]

    @property
    def __name__(self) -> str:
        return self.called

    def __call__(self, fonts: Fonts, lettering: str, written: str) -> Paper:
        page = Page(fonts, lettering, written, self.size, self.colour)
        for part in self.parts:
            part.put_on(page)
        return page


def sheet(called: str, size: tuple[int, int], colour: Colour | None, *parts: Part) -> Sheet:
    return Sheet(called, size, colour, parts)


def words(page: Page, x: float, y: float, text: Text, size: float, *, fill: Colour | None = GREY, anchor: str = "mm",
          room: float = 0, title: bool = False) -> None:  # fmt: skip
    """A line of wording; `fill` None is the sheet's own colour."""
    room = room or page.width * 0.84
    put(page, x, y, page.said(text), size, fill=page.coloured(fill), anchor=anchor, room=room, title=title)


def title(page: Page, x: float, y: float, text: Text, size: float, *, fill: Colour | None = None, anchor: str = "mm",
          room: float = 0) -> None:  # fmt: skip
    words(page, x, y, text, size, fill=fill, anchor=anchor, room=room, title=True)


def lines(page: Page, x: float, y: float, texts: Sequence[Text], size: float, *, gap: float = 0.45,
          fill: Colour | None = GREY, anchor: str = "mm", room: float = 0) -> None:  # fmt: skip
    for number, text in enumerate(texts):
        words(page, x, y + number * size * (1 + gap), text, size, fill=fill, anchor=anchor, room=room)


def para(page: Page, left: float, right: float, y: float, text: Text, size: float, *, fill: Colour = GREY) -> None:
    page.y = y
    decor_five.paragraph(page, page.said(text), left, right, size, fill)


def place(page: Page, x0: float, x1: float, base: float, size: float, *, line: Text = "ruled",
          colour: Colour | None = GREY, left: bool = False, fill: Colour | None = None) -> None:  # fmt: skip
    """Where the name goes."""
    style = page.said(line)
    decor_five.slot(page, x0, x1, base, size, line=style, colour=page.coloured(colour), left=left, fill=fill)


def split_place(page: Page, x0: float, x1: float, base: float, size: float, *, step: float = 1.45, line: str = "ruled",
                fill: Colour | None = None) -> None:  # fmt: skip
    """The name on two lines; its place is that of the lower one, by whose height the camera goes."""
    whole = page.written
    upper, _, lower = whole.rpartition(" ")
    for number, text in enumerate((upper, lower)):
        page.written = text
        decor_five.slot(page, x0, x1, base + number * size * step, size, line=line, fill=fill)
    page.written = whole


def sentence(page: Page, before: Text, after: Text, base: float, size: float, *, blank: float = 760,
             line: str = "") -> None:  # fmt: skip
    decor_five.inline(page, page.said(before), page.said(after), base, size, blank=blank, line=line)


def begins(
    page: Page, x: float, base: float, after: Text, size: float, *, before: str = "", blank: float = 720
) -> None:
    """A sentence from the left margin with the name in it or at its head."""
    font, bigger = page.font(page.body_font, size), size * 1.3
    page.draw.text((x, base), drawable(page.body_font, before), font=font, fill=GREY, anchor="ls")
    x += font.getlength(before)
    name = drawable(page.name_font, page.written)
    length = min(page.font(page.name_font, bigger).getlength(name) * 1.15 + size * 0.2, blank * 1.4) if name else blank
    decor_five.slot(page, x, x + length, base, bigger, line="" if name else "ruled")
    words(page, x + length + size * 0.2, base, after, size, anchor="ls", room=page.width - x - length - 120)


def flowing(page: Page, left: float, right: float, y: float, before: Text, after: Text, size: float) -> None:
    """A paragraph from margin to margin with the name among its words."""
    page.y = y
    decor_four.flow(page, page.said(before), page.said(after), size, left, right)


def jotted(page: Page, x: float, base: float, text: Text, size: float, room: float, *, always: bool = False) -> None:
    """Filled in by hand, if the sheet's other places are."""
    if page.filled or always:
        jot(page, page.said(text), x, base, size, room)


def asked(page: Page, x: float, base: float, label: str, text: Text, size: float, right: float, *,
          always: bool = False) -> None:  # fmt: skip
    """A printed label, a line, and perhaps an answer on it."""
    start = x + put(page, x, base, label, size, anchor="ls") + size * 0.35
    page.draw.line((start, base + 10, right, base + 10), fill=GREY, width=3)
    jotted(page, start + 24, base, text, size * 1.3, right - start - 40, always=always)


def signed(page: Page, x: float, y: float, width: float, office: Text = "{office}", *, colour: Colour = GREY,
           who: str = "{staff}") -> None:  # fmt: skip
    """A line for a signature; who signs is printed under it, or the office alone."""
    who = page.said(who)
    _under_ink(page, x, y, width, colour)
    if page.filled and page.rng.random() < 0.55:
        page.scribble(x + width * 0.2, y - 34, width * 0.55)
    elif page.filled:
        jot(
            page,
            who,
            x + width * 0.1,
            y - 16,
            84,
            width * 0.8,
            page.fonts.pick(page.rng.choice(["hand", "script"]), who),
        )
    page.draw.line((x, y, x + width, y), fill=colour, width=3)
    printed = [who] if page.filled and page.rng.random() < 0.6 else []
    for number, text in enumerate([*printed, page.said(office)]):
        put(page, x + width / 2, y + 42 + number * 54, text, 42, fill=colour, room=width)


def by(page: Page, x: float, y: float, text: Text, size: float, *, fill: Colour = GREY, anchor: str = "mm",
       room: float = 0) -> None:  # fmt: skip
    """Who presents, printed, if the sheet's other places are filled."""
    if page.filled:
        words(page, x, y, text, size, fill=fill, anchor=anchor, room=room)


def _under_ink(page: Page, x: float, y: float, width: float, colour: Colour) -> None:
    """On a dark sheet a pale strip, so that ink can be seen."""
    if page.filled and colour != GREY:
        page.draw.rectangle((x, y - 130, x + width, y), fill=(244, 242, 234))


def dated(page: Page, x: float, y: float, width: float, label: str = "Date", *, colour: Colour = GREY) -> None:
    _under_ink(page, x, y, width, colour)
    decor_five.dated(page, x, y, width, label, inked=page.filled, colour=colour)


def ticks(page: Page, x: float, y: float, texts: Sequence[str], size: float, *, step: float = 1.7) -> None:
    """Boxes one under the other, each ticked or not."""
    for number, text in enumerate(texts):
        at = y + number * size * step
        page.draw.rectangle((x, at - size / 2, x + size, at + size / 2), outline=GREY, width=5)
        if page.rng.random() < 0.6:
            page.draw.line((x + 8, at, x + size * 0.4, at + size * 0.35, x + size * 1.1, at - size * 0.7),
                           fill=(24, 30, 92), width=9)  # fmt: skip
        put(page, x + size * 1.6, at, text, size, anchor="lm")


def grid(page: Page, x: float, y: float, widths: tuple[float, ...], rows: tuple[tuple[str, ...], ...], *,
         tall: float = 96, size: float = 50) -> None:  # fmt: skip
    """A ruled table with its first row on the sheet's own colour."""
    said = [[page.said(cell) if page.filled or not number else "" for cell in row] for number, row in enumerate(rows)]
    decor_five.table(page, x, y, widths, said, tall=tall, size=size, head=page.deep)
