"""The sheet of paper and what is put on it: wording, a place for the name, borders, rosettes, signatures."""

import random
from collections.abc import Sequence
from math import cos, pi, sin

from PIL import Image, ImageChops, ImageDraw, ImageFont

from benchmarks.screening.blind.fonts import Font, Fonts, drawable

Colour = tuple[int, int, int]
INKS: list[Colour] = [(24, 30, 92), (18, 18, 22), (36, 60, 150), (70, 70, 76), (120, 24, 44), (12, 84, 60)]
DEEP: list[Colour] = [(20, 52, 110), (130, 22, 40), (18, 92, 66), (84, 36, 116), (36, 36, 44), (150, 84, 8)]
PASTEL: list[Colour] = [
    (255, 255, 255),
    (254, 250, 236),
    (236, 246, 252),
    (252, 240, 244),
    (240, 250, 236),
    (255, 246, 206),
]
GREY: Colour = (40, 40, 44)
A4, A4_WIDE, A5_WIDE = (1860, 2630), (2630, 1860), (1860, 1316)


class Paper:
    """One sheet. `written` is what stands in the place for a name ("" leaves it blank); `place` is its box.

    `y` goes down the page as things are put on it.
    """

    def __init__(
        self, fonts: Fonts, lettering: str, written: str, size: tuple[int, int], colour: Colour | None = None
    ) -> None:
        self.fonts, self.rng, self.lettering, self.written = fonts, fonts.rng, lettering, written
        self.colour = colour or self.rng.choice(PASTEL)
        self.image = Image.new("RGB", size, self.colour)
        self.draw = ImageDraw.Draw(self.image)
        self.width, self.height = size
        self.deep = self.rng.choice(DEEP)
        self.title_font = fonts.pick(self.rng.choice(["print", "print", "script"]))
        self.body_font = fonts.pick("print")
        self.name_font = fonts.pick(lettering, written)
        self.ink = self.deep if lettering != "hand" and self.rng.random() < 0.3 else self.rng.choice(INKS)
        self.y = 0.0
        self.place: tuple[float, float, float, float] | None = None

    def font(self, path: str, size: float, text: str = "", room: float = 1e9) -> Font:
        font = ImageFont.truetype(path, int(size))
        length = font.getlength(text) if text else 0
        return font if length <= room else ImageFont.truetype(path, max(12, int(size * room / length)))

    def say(self, text: str, size: float, *, gap: float = 0.5, title: bool = False, fill: Colour | None = None,
            x: float | None = None, anchor: str = "m", room: float = 0.84) -> None:  # fmt: skip
        """A line of wording at `y`, in the middle or at `x`; then `y` goes below it."""
        path = self.title_font if title else self.body_font
        text = drawable(path, text)
        font = self.font(path, size, text, self.width * room)
        self.draw.text((self.width / 2 if x is None else x, self.y + size / 2), text, font=font,
                       fill=fill or (self.deep if title else (40, 40, 44)), anchor=f"{anchor}m")  # fmt: skip
        self.y += size * (1 + gap)

    def small_print(self, text: str, size: float = 34, room: float = 0.8) -> None:
        words, line = text.split(), ""
        font = self.font(self.body_font, size)
        for word in [*words, ""]:
            if not word or font.getlength(f"{line} {word}") > self.width * room:
                self.say(line, size, gap=0.25)
                line = ""
            line = f"{line} {word}".strip()

    def name(self, size: float, *, line: str = "ruled", room: float = 0.6, cue: str = "", after: str = "",
             x: float | None = None, gap: float = 0.6) -> None:  # fmt: skip
        """The place for the name at `y`, between a cue and what follows it; then `y` goes below it.

        `line` is "ruled", "dotted", "boxed" or "".
        """
        small = size * 0.55
        cue_font, after_font = (self.font(self.body_font, small) for _ in range(2))
        left_room = cue_font.getlength(f"{cue} ") if cue else 0
        right_room = after_font.getlength(f" {after}") if after else 0
        length = self.width * room
        left = (self.width - length - left_room - right_room) / 2 + left_room if x is None else x + left_room
        base = self.y + size
        if cue:
            self.draw.text((left - left_room, base), cue, font=cue_font, fill=(40, 40, 44), anchor="ls")
        if after:
            self.draw.text((left + length + right_room, base), after, font=after_font, fill=(40, 40, 44), anchor="rs")
        self._line(line, left, base + size * 0.12, length, size)
        self.write((left + length / 2, base - size * (0.1 if line == "boxed" else 0)), size, length)
        self.y = base + size * gap

    def _line(self, line: str, left: float, base: float, length: float, size: float) -> None:
        grey = self.rng.choice([(60, 60, 60), (130, 130, 130), self.deep])
        if line == "ruled":
            self.draw.line((left, base, left + length, base), fill=grey, width=self.rng.choice([3, 4, 6]))
        elif line == "dotted":
            step = self.rng.choice([11, 14, 19])
            for number in range(int(length / step)):
                x = left + number * step
                self.draw.ellipse((x, base - 4, x + 5, base + 1), fill=grey)
        elif line == "boxed":
            self.draw.rounded_rectangle((left, base - size * 1.25, left + length, base + size * 0.2), size * 0.2,
                                        outline=grey, width=5)  # fmt: skip

    def write(self, middle: tuple[float, float], size: float, room: float, fill: Colour | None = None) -> None:
        """Write the name with its base line at `middle`, a little crooked if it is by hand; note its place."""
        if not self.written:
            return
        text = drawable(self.name_font, self.written)
        font = self.font(self.name_font, size, text, room * 0.94)
        angle = self.rng.uniform(-1.6, 1.6) if self.lettering == "hand" else 0
        lift = self.rng.uniform(-0.08, 0.05) * size if self.lettering == "hand" else 0
        half, tall = int(font.getlength(text) * 0.5 + size), int(size * 2)
        mask = Image.new("L", (2 * half, 2 * tall), 0)
        ImageDraw.Draw(mask).text((half, tall + lift), text, font=font, fill=255, anchor="ms")
        mask = mask.rotate(angle, Image.Resampling.BICUBIC)
        left, top = int(middle[0]) - half, int(middle[1]) - tall
        x0, y0, x1, y1 = mask.getbbox() or (half, tall, half, tall)
        self.place = (left + x0, top + y0, left + x1, top + y1)
        self.image.paste(fill or self.ink, (left, top), mask)

    def fill_in(self, text: str, x: float, base: float, size: float) -> None:
        """Something else that a hand filled in: a date, a reason, a class; it stands there with or without a name."""
        path = self.fonts.pick("hand")
        self.draw.text(
            (x, base), drawable(path, text), font=self.font(path, size), fill=self.rng.choice(INKS[:3]), anchor="ls"
        )

    def scribble(self, x: float, y: float, length: float) -> None:
        """A signature that nobody can read."""
        rng, here = self.rng, x
        points: list[tuple[float, float]] = []
        while here < x + length:
            here += length / rng.uniform(14, 40)
            points.append((here, y + rng.uniform(-0.14, 0.1) * length * (1.5 if len(points) < 4 else 1)))
        self.draw.line(points, fill=self.rng.choice(INKS[:3]), width=5, joint="curve")

    def signatures(self, y: float, people: Sequence[tuple[str, str]], *, signed: bool = True) -> None:
        """Lines at the foot: who signs (printed below the line), and perhaps a scribble above it."""
        part = self.width * 0.8 / len(people)
        font = self.font(self.body_font, 38)
        for number, (who, filled) in enumerate(people):
            x = self.width * 0.1 + number * part
            self.draw.line((x + 30, y, x + part - 30, y), fill=(80, 80, 80), width=3)
            self.draw.text(
                (x + part / 2, y + 12), drawable(self.body_font, who), font=font, fill=(50, 50, 50), anchor="mt"
            )
            if filled:
                self.fill_in(filled, x + part * 0.25, y - 12, 64)
            elif signed:
                self.scribble(x + part * 0.2, y - 30, part * 0.5)

    def foot(self, y: float, *who: str, date: str = "Date") -> bool:
        """Lines for signatures and a date, filled in on half of the sheets; whether they are on this one."""
        filled = self.rng.random() < 0.5
        people = [(one, "") for one in who] + [(date, today(self.rng) if filled else "")]
        self.signatures(y, people, signed=filled)
        return filled

    def answer(self, label: str, text: str, left: float, right: float, size: float = 56) -> None:
        """A printed label at `y`, a line behind it, and perhaps an answer on the line; then `y` goes below it."""
        font = self.font(self.body_font, size)
        start = left + font.getlength(f"{label} ")
        self.draw.text((left, self.y + 60), label, font=font, fill=GREY, anchor="ls")
        self.draw.line((start, self.y + 72, right, self.y + 72), fill=(90, 90, 90), width=4)
        if text:
            self.fill_in(text, start + 30, self.y + 58, size * 1.4)
        self.y += size * 2.4

    def border(self, style: str) -> None:
        """ "double", "waves", "corners" or "band"."""
        {"double": self._double, "waves": self._waves, "corners": self._round_corners, "band": self._bands}[style]()

    def _double(self) -> None:
        for inset, thick in ((50, 14), (84, 4)):
            right, foot = self.width - inset, self.height - inset
            self.draw.rectangle((inset, inset, right, foot), outline=self.deep, width=thick)

    def _waves(self) -> None:
        for x in range(40, self.width - 40, 44):
            for y in (40, self.height - 84):
                self.draw.arc((x, y, x + 44, y + 44), 0, 180 if x % 88 else 360, fill=self.deep, width=7)
        for y in range(40, self.height - 40, 44):
            for x in (40, self.width - 84):
                self.draw.arc((x, y, x + 44, y + 44), 90, 270, fill=self.deep, width=7)

    def _round_corners(self) -> None:
        for x, y in ((0, 0), (self.width, 0), (0, self.height), (self.width, self.height)):
            for radius in (300, 230, 160):
                red, green, blue = (min(255, part + 300 - radius) for part in self.deep)
                self.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(red, green, blue))

    def _bands(self) -> None:
        self.draw.rectangle((0, 0, self.width, self.height * 0.09), fill=self.deep)
        self.draw.rectangle((0, self.height * 0.94, self.width, self.height), fill=self.deep)

    def star(self, x: float, y: float, radius: float, fill: Colour = (240, 184, 30), points: int = 5) -> None:
        reach = [radius, radius * 0.45] * points
        spots = [(x + far * sin(n * pi / points), y - far * cos(n * pi / points)) for n, far in enumerate(reach)]
        self.draw.polygon(spots, fill=fill)

    def rosette(self, x: float, y: float, radius: float, text: str = "1") -> None:
        for side in (-0.5, 0.5):
            self.draw.polygon([(x + side * radius * 0.3, y), (x + side * radius * 1.7, y + radius * 2.1),
                               (x + side * radius * 0.7, y + radius * 2.2)], fill=self.deep)  # fmt: skip
        self.star(x, y, radius * 1.15, self.deep, points=16)
        self.draw.ellipse(
            (x - radius * 0.7, y - radius * 0.7, x + radius * 0.7, y + radius * 0.7), fill=(250, 240, 214)
        )
        self.draw.text((x, y), text, font=self.font(self.body_font, radius * 0.7), fill=self.deep, anchor="mm")

    def watermark(self, text: str) -> None:
        """A pale word across the page, under everything that comes after."""
        mask = Image.new("L", self.image.size, 0)
        font = self.font(self.title_font, 400, text, self.width * 0.9)
        ImageDraw.Draw(mask).text((self.width / 2, self.height / 2), text, font=font, fill=22, anchor="mm")
        mask = mask.rotate(self.rng.choice([18, 30, -24]), Image.Resampling.BICUBIC)
        self.image.paste(self.deep, mask=mask)
        self.draw = ImageDraw.Draw(self.image)

    def tint(self, other: Colour) -> None:
        """The paper runs from its colour to another one down the page."""
        slope = Image.linear_gradient("L").resize(self.image.size)
        tinted = Image.composite(Image.new("RGB", self.image.size, other), self.image, slope)
        self.image.paste(ImageChops.darker(tinted, tinted))
        self.draw = ImageDraw.Draw(self.image)


def today(rng: random.Random) -> str:
    day, month = rng.randint(2, 28), rng.randint(1, 12)
    return rng.choice([f"{day}/{month}/26", f"{day}.{month}.2026", f"{day}th {rng.choice(['March', 'June', 'July'])}"])
