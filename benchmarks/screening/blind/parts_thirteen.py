"""A sheet of the thirteenth set: as one of the eleventh, with names of its own, a table and two more borders."""

from collections.abc import Mapping, Sequence

from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.blind.names_thirteen import PLACES_THIRTEEN
from benchmarks.screening.blind.paper import GREY, Colour
from benchmarks.screening.blind.parts_eleven import Page, Sheet, Step, Text


class PageTwelve(Page):
    places: Mapping[str, Sequence[str]] = PLACES_THIRTEEN


class SheetTwelve(Sheet):
    page = PageTwelve


def sheet(name: str, size: str, colours: Sequence[Colour] | Colour, *steps: Step, welsh: bool = False) -> Sheet:
    several = [colours] if isinstance(colours[0], int) else colours
    return SheetTwelve(name, size, several, steps, welsh=welsh)  # type: ignore[arg-type]


def cells(page: Page, *rows: tuple[Text, Text], size: float = 60, split: float = 0.36, tall: float = 2.1,
          fill: Colour = (230, 234, 242)) -> None:  # fmt: skip
    """A table of printed labels and printed answers; the answer "NAME" is the place for the name."""
    cut = page.left + (page.right - page.left) * split
    for label, answer in rows:
        foot = page.y + size * tall
        page.draw.rectangle((page.left, page.y, cut, foot), fill=fill)
        page.draw.rectangle((page.left, page.y, page.right, foot), outline=(120, 124, 134), width=3)
        page.draw.line((cut, page.y, cut, foot), fill=(120, 124, 134), width=3)
        base, room = page.y + size * (tall / 2 + 0.34), page.right - cut
        _cell(page, page.words(label), page.left + 24, base, size, cut - page.left - 40)
        if answer == "NAME":
            page.write(((cut + page.right) / 2, base), size * 1.55, room)
        elif page.filled:
            _cell(page, page.words(answer), cut + 30, base, size, room - 50)
        page.y = foot


def _cell(page: Page, text: str, x: float, base: float, size: float, room: float) -> None:
    text = drawable(page.body_font, text)
    page.draw.text((x, base), text, font=page.font(page.body_font, size, text, room), fill=GREY, anchor="ls")


def beads(page: Page, *fills: Colour, inset: float = 64, radius: float = 22) -> None:
    """Dots in turn of these colours all round the sheet."""
    across, along = int((page.width - 2 * inset) / (radius * 3)), int((page.height - 2 * inset) / (radius * 3))
    wide, high = (page.width - 2 * inset) / across, (page.height - 2 * inset) / along
    spots = [(inset + n * wide, y) for n in range(across + 1) for y in (inset, page.height - inset)]
    spots += [(x, inset + n * high) for n in range(1, along) for x in (inset, page.width - inset)]
    for number, (x, y) in enumerate(spots):
        page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fills[number // 2 % len(fills)])


def chequers(page: Page, y: float, one: Colour, two: Colour, size: int = 46) -> None:
    """Two rows of squares across the sheet."""
    for row in range(2):
        for n in range(page.width // size + 1):
            x, top = n * size, page.height * y + row * size
            page.draw.rectangle((x, top, x + size, top + size), fill=one if (n + row) % 2 else two)
