"""What the sheets of the twelfth set have beside the parts of the eleventh: its own places, tables, rings, stubs."""

from collections.abc import Sequence

from benchmarks.screening.blind.fonts import Fonts, drawable
from benchmarks.screening.blind.names_twelve import PLACES_TWELVE
from benchmarks.screening.blind.paper import GREY, Colour, Paper
from benchmarks.screening.blind.parts_eleven import SIZES, Page, Sheet, Step, Text, _by_hand

NAME = "*"


class PageTwelve(Page):
    """A page whose schools, clubs and teachers are those of the twelfth set."""

    def words(self, text: Text) -> str:
        text = text if isinstance(text, str) else self.rng.choice(text)
        for key, several in PLACES_TWELVE.items():
            if f"{{{key}}}" in text:
                text = text.replace(f"{{{key}}}", self.answers.setdefault(key, self.rng.choice(several)))
        return super().words(text)


class SheetTwelve(Sheet):
    """A layout that is drawn on such a page."""

    def __call__(self, fonts: Fonts, lettering: str, written: str) -> Paper:
        page = PageTwelve(fonts, lettering, written, SIZES[self.size], fonts.rng.choice(self.colours))
        page.answers, page.filled = {}, fonts.rng.random() < 0.6
        if self.welsh:
            page.body_font = fonts.pick("print", "ŵŷâêîôû")
        page.left, page.right, page.y = page.width * 0.12, page.width * 0.88, page.height * 0.1
        for step in self.steps:
            step(page)
        return page


def sheet(name: str, size: str, colours: Sequence[Colour] | Colour, *steps: Step, welsh: bool = False) -> Sheet:
    several = [colours] if isinstance(colours[0], int) else colours
    return SheetTwelve(name, size, several, steps, welsh=welsh)  # type: ignore[arg-type]


def table(page: Page, rows: Sequence[tuple[Text, Text]], size: float = 58, tall: float = 2.2, split: float = 0.34,
          head: Colour | None = None) -> None:  # fmt: skip
    """A table of two columns; the answer "*" is the place for the name, the others are filled in by hand."""
    cut, high = page.left + (page.right - page.left) * split, size * tall
    for label, answer in rows:
        top, foot = page.y, page.y + high
        if head:
            page.draw.rectangle((page.left, top, cut, foot), fill=head)
        page.draw.rectangle((page.left, top, page.right, foot), outline=GREY, width=4)
        page.draw.line((cut, top, cut, foot), fill=GREY, width=4)
        words = drawable(page.body_font, page.words(label))
        font = page.font(page.body_font, size, words, cut - page.left - 40)
        page.draw.text((page.left + 24, top + high / 2), words, font=font, fill=GREY, anchor="lm")
        text = page.words(answer)
        if text == NAME:
            page.write(((cut + page.right) / 2, top + high * 0.68), size * 1.5, page.right - cut - 30)
        elif text and page.filled:
            _by_hand(page, text, cut + 30, top + high * 0.66, size * 1.2, page.right - cut - 60)
        page.y = foot


def ring(page: Page, x: float, y: float, radius: float, fill: Colour, inner: Colour | None = None) -> None:
    """A disc with a ring in it, in parts of the width and the height."""
    x, y = x * page.width, y * page.height
    page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)
    if inner:
        small = radius * 0.92
        page.draw.ellipse((x - small, y - small, x + small, y + small), fill=inner)


def stub(page: Page, x: float, fill: Colour = (120, 120, 126)) -> None:
    """Dashes from top to foot, where a ticket is torn."""
    for y in range(10, page.height, 46):
        page.draw.line((x * page.width, y, x * page.width, y + 26), fill=fill, width=6)


def stamp(page: Page, x: float, y: float, size: float, fill: Colour, text: str) -> None:
    """A postage stamp with its postmark."""
    left, top = x * page.width, y * page.height
    page.draw.rectangle((left, top, left + size, top + size * 1.2), outline=GREY, width=4)
    page.draw.rectangle((left + 16, top + 16, left + size - 16, top + size * 1.2 - 16), fill=fill)
    page.draw.text((left + size / 2, top + size * 0.6), text, font=page.font(page.body_font, size * 0.3, text,
                   size * 0.7), fill=(255, 255, 255), anchor="mm")  # fmt: skip


def bubble(page: Page, box: tuple[float, float, float, float], fill: Colour) -> None:
    """A speech bubble; its box is in parts of the width and the height."""
    x0, y0, x1, y1 = box[0] * page.width, box[1] * page.height, box[2] * page.width, box[3] * page.height
    page.draw.polygon([(x0 + 120, y1 - 20), (x0 + 320, y1 - 20), (x0 + 60, y1 + 150)], fill=fill)
    page.draw.rounded_rectangle((x0, y0, x1, y1), 90, fill=fill)


def bar(page: Page, part: float, fill: Colour, high: float = 46) -> None:
    """A bar that shows how far somebody has come."""
    wide = page.right - page.left
    page.draw.rounded_rectangle((page.left, page.y, page.right, page.y + high), high / 2, fill=(222, 224, 230))
    page.draw.rounded_rectangle((page.left, page.y, page.left + wide * part, page.y + high), high / 2, fill=fill)
    page.y += high * 2


def ledger(page: Page, many: int, step: float = 92, fill: Colour = (190, 200, 214)) -> None:
    """Ruled lines across the column, as on writing paper, on which nothing is written."""
    for _ in range(many):
        page.y += step
        page.draw.line((page.left, page.y, page.right, page.y), fill=fill, width=3)
    page.y += 30
