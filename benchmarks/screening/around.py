"""The wide designs of what else is in a school's pictures: work, boards, badges, jerseys, door signs, peg labels."""

from collections.abc import Callable

from PIL import Image

from benchmarks.screening.designs import Paper
from benchmarks.screening.fonts import Pen
from benchmarks.screening.wording import BOARDS, SIGNS, WORK

LIGHT = (246, 244, 236)


def wall(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Three pieces of work on a wall, one with a label."""
    p = Paper(pen, 1700, 1100)
    p.draw.rectangle((0, 0, 1700, 1100), fill=p.colour)
    p.say(0.5, 0.1, pen.rng.choice(WORK[pen.half]), 90, fill=LIGHT)
    for place in range(3):
        left = 90 + 530 * place
        p.draw.rectangle((left, 240, left + 460, 900), fill=LIGHT)
        for _ in range(6):
            x, y, r = left + pen.rng.randint(90, 370), pen.rng.randint(330, 720), pen.rng.randint(20, 80)
            p.draw.ellipse((x - r, y - r, x + r, y + r), fill=tuple(pen.rng.randint(90, 230) for _ in range(3)))
    p.say((320 + 530 * pen.rng.randrange(3)) / 1700, 0.775, name, 56, lettering, room=0.25)
    return p.image


def story(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A ruled page with the name at the top left, date at the right, and writing below."""
    p = Paper(pen, 1060, 1400)
    p.say(0.08, 0.1, name, 54, lettering, anchor="ls", room=0.55)
    p.say(0.93, 0.1, "3.6.26", 44, lettering, anchor="rs")
    rows = [pen.rng.choice(WORK[pen.half]), "First we looked at a big map", "and then we drew our own."]
    for row, text in enumerate(rows):
        p.say(0.09, 0.25 + 0.1 * row, text, 50, lettering, anchor="ls", room=0.84)
        p.draw.line((80, (0.26 + 0.1 * row) * 1400, 980, (0.26 + 0.1 * row) * 1400), fill=(180, 195, 220), width=2)
    return p.image


def signed_picture(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A painting with the name in a corner, the title below."""
    p = Paper(pen, 1400, 1100)
    for _ in range(16):
        x, y, r = pen.rng.randint(80, 1320), pen.rng.randint(80, 780), pen.rng.randint(30, 150)
        p.draw.rectangle((x - r, y - r, x + r, y + r), fill=tuple(pen.rng.randint(90, 240) for _ in range(3)))
    p.say(0.04, 0.9, name, 58, lettering, anchor="ls", room=0.5)
    p.say(0.96, 0.9, pen.rng.choice(WORK[pen.half]), 44, anchor="rs", room=0.4)
    return p.image


def listed(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A board with a heading and the name among marks."""
    p = Paper(pen, 1500, 1000)
    p.say(0.5, 0.14, pen.rng.choice(BOARDS[pen.half]), 90, "hand")
    p.draw.line((200, 210, 1300, 210), fill=p.colour, width=8)
    p.say(0.12, 0.4, "•  " + name if name else "", 76, lettering, anchor="lm", room=0.8)
    p.say(0.12, 0.6, "•  10 points", 66, "hand", anchor="lm")
    return p.image


def chalked(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Light letters on a dark board."""
    p = Paper(pen, 1600, 1000)
    p.draw.rectangle((0, 0, 1600, 1000), fill=(34, 58, 48))
    p.say(0.5, 0.2, pen.rng.choice(BOARDS[pen.half]), 90, fill=LIGHT)
    p.say(0.5, 0.5, name, 92, lettering, room=0.8, fill=(250, 232, 150))
    p.say(0.5, 0.78, "Monday 4 May", 60, "hand", fill=LIGHT)
    return p.image


def lanyard(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A badge in portrait: school band, first name large, surname small."""
    p = Paper(pen, 640, 900)
    p.draw.rectangle((0, 0, 640, 180), fill=tuple(min(part, 120) for part in p.colour))
    p.say(0.5, 0.1, "PUPIL", 70, fill=LIGHT)
    first, _, last = name.partition(" ")
    p.say(0.5, 0.42, first, 110, lettering)
    p.say(0.5, 0.6, last, 80, lettering)
    return p.image


def captain(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A round badge with a role above the name."""
    p = Paper(pen, 900, 900)
    p.draw.ellipse((30, 30, 870, 870), fill=(250, 246, 214), outline=p.colour, width=24)
    p.say(0.5, 0.3, pen.rng.choice(["School Council", "Playground Leader", "Llysgennad"]), 60, room=0.66)
    p.say(0.5, 0.54, name, 84, lettering, room=0.8)
    return p.image


def shirt(pen: Pen, name: str, lettering: str) -> Image.Image:
    """The back of a shirt: name above the number, light on dark or dark on light."""
    dark = pen.rng.random() < 0.6
    p = Paper(pen, 900, 1050)
    p.draw.rectangle((0, 0, 900, 1050), fill=tuple(part // 2 for part in p.colour) if dark else (232, 214, 70))
    fill = LIGHT if dark else (24, 24, 60)
    p.say(0.5, 0.2, name, 110, lettering, room=0.8, fill=fill)
    p.say(0.5, 0.6, str(pen.rng.randint(2, 99)), 460, fill=fill)
    return p.image


def hoodie(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A hoodie: year and school above, name below."""
    p = Paper(pen, 1000, 1050)
    p.draw.rectangle((0, 0, 1000, 1050), fill=tuple(part // 2 for part in p.colour))
    p.say(0.5, 0.25, "LEAVERS", 130, fill=LIGHT)
    p.say(0.5, 0.45, "26", 220, fill=LIGHT)
    p.say(0.5, 0.72, name, 92, lettering, room=0.8, fill=LIGHT)
    return p.image


def peg(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A label above a peg, with a picture beside the name."""
    p = Paper(pen, 1000, 420)
    p.frame()
    p.draw.regular_polygon((170, 210, 90), pen.rng.choice([3, 5, 6]), fill=p.colour)
    p.say(0.62, 0.5, name, 96, lettering, room=0.62)
    return p.image


def drawer(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Labels on drawers: the name on one, things on the others."""
    p = Paper(pen, 1100, 1000)
    p.draw.rectangle((0, 0, 1100, 1000), fill=tuple(part // 2 + 60 for part in p.colour))
    words = ["Glue and scissors", name, "Paints"]
    for row, text in enumerate(words):
        p.draw.rectangle((150, 110 + 290 * row, 950, 270 + 290 * row), fill=LIGHT)
        p.say(0.5, 0.19 + 0.29 * row, text, 76, lettering if row == 1 else "print", room=0.66)
    return p.image


def door(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A sign on a door or a street: nobody of the roll."""
    p = Paper(pen, 1400, 760)
    p.frame()
    one, two = pen.rng.choice(SIGNS[pen.half])
    p.say(0.5, 0.36, one, 120, pen.rng.choice(["print", "print", "script"]))
    p.say(0.5, 0.64, two, 84)
    return p.image


Layout = Callable[[Pen, str, str], Image.Image]
AROUND: dict[str, dict[str, list[Layout]]] = {
    "work": {"tuning": [wall, story], "held-back": [signed_picture]},
    "board": {"tuning": [listed], "held-back": [chalked]},
    "badge": {"tuning": [lanyard], "held-back": [captain]},
    "jersey": {"tuning": [shirt], "held-back": [hoodie]},
    "peg": {"tuning": [peg], "held-back": [drawer]},
    "sign": {"tuning": [door], "held-back": [door]},
}
