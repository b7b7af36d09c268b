"""The wide designs of certificates: seven layouts for tuning and seven held back, each with a chance in its details."""

from collections.abc import Callable

from PIL import Image, ImageDraw

from benchmarks.screening.fonts import Pen
from benchmarks.screening.wording import BELOW, SCHOOLS, SIGNED, WORDING

Ink = tuple[int, int, int]


class Paper:
    """A sheet with a border, a watermark or neither, in one dark ink and one colour."""

    def __init__(self, pen: Pen, width: int, height: int) -> None:
        self.pen, self.rng, self.width, self.height = pen, pen.rng, width, height
        shade = self.rng.randint(228, 255)
        back = (shade, shade - self.rng.randint(0, 10), shade - self.rng.randint(0, 34))
        self.image = Image.new("RGB", (width, height), back)
        self.draw = ImageDraw.Draw(self.image)
        self.ink: Ink = (self.rng.randint(0, 60), self.rng.randint(0, 60), self.rng.randint(0, 110))
        self.colour: Ink = tuple(self.rng.randint(20, 170) for _ in range(3))  # type: ignore[assignment]

    def say(self, x: float, y: float, text: str, size: int, lettering: str = "print", *, anchor: str = "mm",
            room: float = 0.9, fill: Ink | None = None) -> float:  # fmt: skip
        """Write at a share of the sheet, no longer than a share of its width; returns the length in pixels."""
        font = self.pen.fitting(lettering, size, text, room * self.width)
        return self.pen.write(self.draw, (x * self.width, y * self.height), text, font, fill or self.ink, anchor)

    def rule(self, x0: float, x1: float, y: float) -> None:
        """A ruled, dotted or dashed line."""
        left, right, down = x0 * self.width, x1 * self.width, y * self.height
        kind = self.rng.choice(["ruled", "dotted", "dashed"])
        step = {"ruled": right - left, "dotted": 14, "dashed": 34}[kind]
        along = left
        while along < right - 1:
            end = {"ruled": right, "dotted": along + 4, "dashed": along + 20}[kind]
            self.draw.line((along, down, min(end, right), down), fill=(95, 95, 95), width=4 if kind == "dotted" else 3)
            along += step

    def frame(self) -> None:
        """A border: lines, dots, corners or none."""
        kind, w, h = self.rng.choice(["lines", "dots", "corners", "none"]), self.width, self.height
        if kind == "lines":
            for inset in (24, 36, 60):
                self.draw.rectangle((inset, inset, w - inset, h - inset), outline=self.colour, width=4)
        elif kind == "dots":
            above = [(x, y) for x in range(40, w - 30, 44) for y in (40, h - 40)]
            beside = [(x, y) for y in range(40, h - 30, 44) for x in (40, w - 40)]
            for x, y in above + beside:
                self.draw.ellipse((x - 12, y - 12, x + 12, y + 12), fill=self.colour)
        elif kind == "corners":
            for x, y, r in ((x, y, r) for x in (0, w) for y in (0, h) for r in (60, 110, 160)):
                self.draw.ellipse((x - r, y - r, x + r, y + r), outline=self.colour, width=8)

    def watermark(self) -> None:
        """A pale star, rings or word behind everything."""
        pale = tuple(255 - (255 - part) // 5 for part in self.colour)
        if self.rng.random() < 0.5:
            x, y = self.width / 2, self.height / 2
            for r in range(60, min(self.width, self.height) // 2, 70):
                self.draw.ellipse((x - r, y - r, x + r, y + r), outline=pale, width=14)
        else:
            self.say(0.5, 0.5, self.rng.choice(["STAR", "100%", "BRAVO"]), 420, fill=pale)  # type: ignore[arg-type]

    def words(self) -> tuple[str, str, str]:
        return self.rng.choice(WORDING[self.pen.half][self.rng.choice(["en", "en", "cy"])])

    def signed(self, x: float, y: float, size: int = 34) -> None:
        self.say(x, y, self.rng.choice(SIGNED[self.pen.half]), size, self.rng.choice(["print", "script"]), room=0.3)

    def school(self, x: float, y: float, size: int = 38) -> None:
        self.say(x, y, self.rng.choice(SCHOOLS[self.pen.half]), size, room=0.5)


def framed(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Landscape, centred; the name on a line; two labelled lines for signature and date."""
    p = Paper(pen, 1600, 1130)
    p.frame()
    title, cue, reason = p.words()
    p.say(0.5, 0.16, title, 100, pen.rng.choice(["print", "script"]))
    p.say(0.5, 0.32, cue, 46)
    p.say(0.5, 0.445, name, 90, lettering, room=0.6)
    p.rule(0.18, 0.82, 0.5)
    p.say(0.5, 0.6, reason, 44)
    p.signed(0.28, 0.79)
    p.say(0.72, 0.79, "14 June", 34)
    for x, label in ((0.28, "Headteacher"), (0.72, "Date")):
        p.rule(x - 0.13, x + 0.13, 0.82)
        p.say(x, 0.86, label, 28)
    return p.image


def banded(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A coloured band at the left with words in it; title, cue and name at the right, without a line."""
    p = Paper(pen, 1500, 1060)
    p.draw.rectangle((0, 0, 400, 1060), fill=p.colour)
    for row, house in enumerate(["Kind", "Brave", "Ready"]):
        p.say(0.13, 0.3 + 0.2 * row, house, 60, room=0.22, fill=(250, 250, 250))
    title, cue, reason = p.words()
    p.say(0.63, 0.14, title, 80, room=0.66)
    p.say(0.63, 0.34, cue, 42, room=0.6)
    p.say(0.63, 0.48, name, 84, lettering, room=0.66)
    p.say(0.63, 0.64, reason, 40, room=0.66)
    p.signed(0.63, 0.85)
    return p.image


def watermarked(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Portrait with a pale drawing behind the words."""
    p = Paper(pen, 1060, 1500)
    p.watermark()
    p.frame()
    title, cue, reason = p.words()
    p.school(0.5, 0.1)
    p.say(0.5, 0.2, title, 78, "script", room=0.8)
    p.say(0.5, 0.36, cue, 44, room=0.8)
    p.say(0.5, 0.475, name, 84, lettering, room=0.8)
    p.rule(0.14, 0.86, 0.51)
    p.say(0.5, 0.62, reason, 42, room=0.8)
    p.signed(0.5, 0.86)
    return p.image


def running(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A sentence that runs over three lines, the name in a gap of the first."""
    p = Paper(pen, 1600, 1000)
    p.frame()
    p.say(0.5, 0.17, pen.rng.choice(["WELL DONE", "Certificate", "Tystysgrif"]), 100)
    cue, on, end = pen.rng.choice([("This is to certify that", "of class 3 took part in", "the school sports day."),
                                   ("Congratulations to", "who has learned to", "read a whole chapter book."),
                                   ("Llongyfarchiadau i", "sydd wedi dysgu", "nofio ar ei gefn.")])  # fmt: skip
    start = 0.08 + p.say(0.08, 0.42, cue, 50, anchor="ls") / p.width + 0.02
    p.rule(start, 0.93, 0.428)
    p.say((start + 0.93) / 2, 0.42, name, 68, lettering, anchor="ms", room=0.92 - start)
    p.say(0.08, 0.55, on, 50, anchor="ls")
    p.say(0.08, 0.68, end, 50, anchor="ls")
    p.signed(0.75, 0.87)
    return p.image


def labelled_below(pen: Pen, name: str, lettering: str) -> Image.Image:
    """The name on a line with its label below the line, as on forms."""
    p = Paper(pen, 1500, 1060)
    p.frame()
    title, _, reason = p.words()
    p.say(0.5, 0.17, title, 90)
    p.say(0.5, 0.42, name, 84, lettering, room=0.6)
    p.rule(0.2, 0.8, 0.47)
    p.say(0.5, 0.505, pen.rng.choice(BELOW[pen.half]), 30)
    p.say(0.5, 0.66, reason, 44)
    p.signed(0.5, 0.84)
    return p.image


def boxed_form(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A table: Name, Class, For; each in a box of its own."""
    p = Paper(pen, 1300, 900)
    p.say(0.5, 0.14, pen.rng.choice(["Reading record", "Swimming award", "Gwobr Nofio"]), 84)
    cells = (pen.rng.choice(["Name", "Enw", "Name / Enw"]), name, lettering), ("Class", "4B", "print"), (
        "For", "swimming 20 lengths", "print")  # fmt: skip
    for row, (label, value, how) in enumerate(cells):
        top = 0.28 + 0.17 * row
        p.draw.rectangle((90, top * 900, 1210, (top + 0.15) * 900), outline=(110, 110, 110), width=3)
        p.draw.line((380, top * 900, 380, (top + 0.15) * 900), fill=(110, 110, 110), width=3)
        p.say(0.09, top + 0.075, label, 44, anchor="lm", room=0.2)
        p.say(0.32, top + 0.075, value, 62, how, anchor="lm", room=0.56)
    p.signed(0.7, 0.9)
    return p.image


def name_first(pen: Pen, name: str, lettering: str) -> Image.Image:
    """The name large, above what was done."""
    p = Paper(pen, 1500, 1060)
    p.frame()
    p.school(0.5, 0.13)
    p.say(0.5, 0.36, name, 120, lettering, room=0.75)
    done, what = pen.rng.choice([("has been awarded", "the Gold Certificate"), ("has completed", "Level Two"),
                                 ("wedi ennill", "Tystysgrif Aur")])  # fmt: skip
    p.say(0.5, 0.53, done, 46)
    p.say(0.5, 0.65, what, 72)
    p.signed(0.5, 0.86)
    return p.image


def ribbon(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Light words on a coloured ribbon, a medal, the name on white."""
    p = Paper(pen, 1600, 1130)
    p.frame()
    p.draw.rectangle((0, 90, 1600, 440), fill=tuple(min(part, 110) for part in p.colour))
    title, cue, reason = p.words()
    p.say(0.5, 0.16, title, 96, room=0.8, fill=(255, 252, 240))
    p.say(0.5, 0.32, cue, 46, fill=(255, 252, 240))
    p.say(0.5, 0.5, name, 92, lettering, room=0.6)
    p.say(0.5, 0.63, reason, 42)
    p.draw.ellipse((1250, 800, 1480, 1030), fill=(214, 172, 60))
    p.say(0.853, 0.81, "1st", 70, fill=(90, 60, 0))
    p.signed(0.3, 0.84)
    return p.image


def both_tongues(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Welsh and English on one line each: title / title, cue / cue, reason / reason."""
    p = Paper(pen, 1700, 1130)
    p.frame()
    one, two = pen.rng.choice(WORDING[pen.half]["cy"]), pen.rng.choice(WORDING[pen.half]["en"])
    p.say(0.5, 0.17, f"{one[0]} / {two[0]}", 66)
    p.say(0.5, 0.33, f"{one[1]} / {two[1]}", 42)
    p.rule(0.22, 0.78, 0.52)
    p.say(0.5, 0.465, name, 88, lettering, room=0.6)
    p.say(0.5, 0.62, one[2], 40)
    p.say(0.5, 0.69, two[2], 40)
    p.signed(0.5, 0.86)
    return p.image


def capitals(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Portrait; wording in capitals, the name between stars, no line."""
    p = Paper(pen, 1060, 1500)
    p.watermark()
    title, cue, reason = p.words()
    p.say(0.5, 0.15, title.upper(), 74)
    p.say(0.5, 0.32, cue.upper(), 38)
    for x in (0.07, 0.93):
        p.draw.regular_polygon((x * p.width, 0.46 * p.height, 34), 5, fill=p.colour)
    p.say(0.5, 0.46, name, 92, lettering, room=0.76)
    p.say(0.5, 0.6, reason.upper(), 34)
    p.school(0.5, 0.8)
    p.signed(0.5, 0.9)
    return p.image


def slip(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A small slip that speaks to the child or about it, the name in the sentence."""
    p = Paper(pen, 1400, 700)
    p.frame()
    cue, rest = pen.rng.choice([("Well done", "you worked so hard today!"), ("This is to say that", "had a great day"),
                                ("Da iawn", "am wrando'n dda!"), ("A big thank you to", "for tidying up")])  # fmt: skip
    start = 0.09 + p.say(0.09, 0.42, cue, 54, anchor="ls") / p.width + 0.02
    p.rule(start, 0.92, 0.43)
    p.say(start + 0.03, 0.42, name, 64, lettering, anchor="ls", room=0.9 - start)
    p.say(0.09, 0.62, rest, 54, anchor="ls")
    p.signed(0.78, 0.84)
    return p.image


def label_under_dots(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Portrait, the label in brackets below the dots."""
    p = Paper(pen, 1060, 1400)
    p.frame()
    p.school(0.5, 0.1)
    title, _, reason = p.words()
    p.say(0.5, 0.24, title, 80, "script", room=0.8)
    p.say(0.5, 0.43, reason, 40, room=0.8)
    p.say(0.5, 0.58, name, 78, lettering, room=0.74)
    p.rule(0.12, 0.88, 0.615)
    p.say(0.5, 0.645, pen.rng.choice(BELOW[pen.half]), 30)
    p.signed(0.5, 0.87)
    return p.image


def set_right(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Everything set to the right-hand margin, a drawing at the left."""
    p = Paper(pen, 1600, 1060)
    for r in range(40, 360, 60):
        p.draw.ellipse((300 - r, 530 - r, 300 + r, 530 + r), outline=p.colour, width=20)
    title, cue, reason = p.words()
    p.say(0.94, 0.16, title, 84, anchor="rm", room=0.55)
    p.say(0.94, 0.34, cue, 44, anchor="rm", room=0.5)
    p.say(0.94, 0.475, name, 84, lettering, anchor="rm", room=0.5)
    p.rule(0.45, 0.94, 0.53)
    p.say(0.94, 0.64, reason, 40, anchor="rm", room=0.5)
    p.signed(0.8, 0.86)
    return p.image


def numbered(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A swimming or cycling club's: number, name and class on one dotted line, signature and date on the next."""
    p = Paper(pen, 1600, 1000)
    p.frame()
    p.say(0.5, 0.17, pen.rng.choice(["CYCLE SAFETY", "Water Confidence", "Tystysgrif Beicio"]), 90)
    p.say(0.5, 0.3, "No. 204517", 32)
    start = 0.08 + p.say(0.08, 0.5, pen.rng.choice(["Name", "Enw", "Awarded to"]), 46, anchor="ls") / p.width + 0.015
    p.rule(start, 0.68, 0.507)
    p.say((start + 0.68) / 2, 0.5, name, 66, lettering, anchor="ms", room=0.66 - start)
    p.say(0.7, 0.5, "Class", 46, anchor="ls")
    p.say(0.83, 0.5, "5H", 46, anchor="ls")
    p.say(0.08, 0.68, "Stage reached: two", 46, anchor="ls")
    p.signed(0.3, 0.85)
    p.say(0.75, 0.85, "12/05/2026", 40)
    return p.image


CERTIFICATES: dict[str, list[Callable[[Pen, str, str], Image.Image]]] = {
    "tuning": [framed, banded, watermarked, running, labelled_below, boxed_form, name_first],
    "held-back": [ribbon, both_tongues, capitals, slip, label_under_dots, set_right, numbered],
}
