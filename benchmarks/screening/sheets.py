"""Certificates, pieces of work, badges, jerseys and signs: the plain designs.

Fonts and layouts are split by name into a tuning half and a held-back half; nothing is tuned on the held-back half.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageDraw

from benchmarks.screening.fonts import Pen

WORDING = {
    "en": [("Certificate of Achievement", "This is to certify that", "has completed the swimming course"),
           ("Star of the Week", "Presented to", "for excellent effort in mathematics"),
           ("Award", "This award is proudly presented to", "in recognition of outstanding attendance"),
           ("Sports Day", "Awarded to", "who came first in the 100 metres")],
    "cy": [("Tystysgrif", "Cyflwynir i", "am ymdrech ardderchog"),
           ("Seren yr Wythnos", "Dyfarnwyd i", "am ddarllen bob dydd"),
           ("Tystysgrif Nofio", "Tystir bod", "wedi cwblhau 25 metr")],
}  # fmt: skip
SIGNED = ["Mrs J Evans", "Mr F. Okafor, Headteacher", "H Pritchard", "Signed: Mrs A Day", "Pennaeth: Mr R Sharma"]
SCHOOLS = ["Ysgol Gynradd y Bryn", "St Teilo's Primary School", "Oakfield Junior School", "Ysgol Bro Afon"]


@dataclass(frozen=True)
class Sheet:
    """A drawn sheet and what it is: its kind, the layout's name, the lettering of the name and whether it has one."""

    image: Image.Image
    kind: str
    layout: str
    lettering: str


Layout = Callable[[Pen, str, str], Image.Image]


def sheet(pen: Pen, kind: str, half: str, name: tuple[str, str] | None) -> Sheet:
    """Draw one sheet of a kind: certificate, work, badge, jersey or sign; without a name it is blank."""
    lettering = "print" if kind in {"jersey", "sign"} else pen.rng.choice(["print", "script", "hand"])
    if kind == "work":
        lettering = "hand"
    layouts = LAYOUTS[kind][half]
    layout = pen.rng.choice(layouts)
    written = _spoken(kind, name)
    return Sheet(layout(pen, written, lettering), kind, layout.__name__, lettering)


def _spoken(kind: str, name: tuple[str, str] | None) -> str:
    if name is None:
        return ""
    return name[1].upper() if kind == "jersey" else f"{name[0]} {name[1]}"


def _paper(pen: Pen, size: tuple[int, int]) -> tuple[Image.Image, ImageDraw.ImageDraw, tuple[int, int, int]]:
    shade = pen.rng.randint(225, 255)
    image = Image.new("RGB", size, (shade, shade - pen.rng.randint(0, 8), shade - pen.rng.randint(0, 30)))
    draw = ImageDraw.Draw(image)
    colour = tuple(pen.rng.randint(20, 160) for _ in range(3))
    for inset in range(20, 20 + 12 * pen.rng.randint(0, 3), 12):
        draw.rectangle((inset, inset, size[0] - inset, size[1] - inset), outline=colour, width=4)
    return image, draw, (pen.rng.randint(0, 70), pen.rng.randint(0, 70), pen.rng.randint(10, 110))


def _words(pen: Pen) -> tuple[str, str, str]:
    return pen.rng.choice(WORDING[pen.rng.choice(["en", "en", "cy"])])


def _rule(pen: Pen, draw: ImageDraw.ImageDraw, left: float, right: float, y: float) -> None:
    if pen.rng.random() < 0.5:
        draw.line((left, y, right, y), fill=(90, 90, 90), width=3)
    else:
        for x in range(int(left), int(right), 16):
            draw.ellipse((x, y, x + 4, y + 4), fill=(90, 90, 90))


def cue_above(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Title, cue, ruled line with the name, reason, signature; all in the middle."""
    image, draw, ink = _paper(pen, (1500, 1060))
    title, cue, reason = _words(pen)
    plain = pen.font("print", 44)
    pen.write(draw, (750, 150), title, pen.font(pen.rng.choice(["print", "script"]), 92), ink)
    pen.write(draw, (750, 330), cue, plain, ink)
    _rule(pen, draw, 300, 1200, 520)
    pen.write(draw, (750, 470), name, pen.font(lettering, 78), ink)
    pen.write(draw, (750, 640), reason, plain, ink)
    pen.write(draw, (1100, 900), pen.rng.choice(SIGNED), pen.font("print", 36), ink)
    pen.write(draw, (350, 900), pen.rng.choice(SCHOOLS), pen.font("print", 32), ink)
    return image


def inline_sentence(pen: Pen, name: str, lettering: str) -> Image.Image:
    """The name inside a printed sentence, on a dotted gap."""
    image, draw, ink = _paper(pen, (1500, 1060))
    plain = pen.font("print", 46)
    cue, rest = pen.rng.choice([("This is to certify that", "took part in"), ("Tystir bod", "wedi cymryd rhan")])
    pen.write(draw, (750, 180), pen.rng.choice(["CERTIFICATE", "Tystysgrif"]), pen.font("print", 96), ink)
    end = 120 + pen.write(draw, (120, 420), cue, plain, ink, "ls") + 20
    gap = 620
    _rule(pen, draw, end, end + gap, 428)
    pen.write(draw, (end + gap / 2, 420), name, pen.font(lettering, 64), ink, "ms")
    pen.write(draw, (120, 540), f"{rest} the school choir concert", plain, ink, "ls")
    pen.write(draw, (1100, 860), pen.rng.choice(SIGNED), plain, ink)
    return image


def left_form(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A form at the left: Name: …, For: …, Signed: … as on stickers and slips."""
    image, draw, ink = _paper(pen, (1300, 900))
    plain = pen.font("print", 48)
    cue = pen.rng.choice(["Name:", "Enw:", "Awarded to:"])
    pen.write(
        draw, (650, 130), pen.rng.choice(["Well done!", "Da iawn!", "Reading Challenge"]), pen.font("print", 90), ink
    )
    end = 100 + pen.write(draw, (100, 340), cue, plain, ink, "ls") + 24
    _rule(pen, draw, end, 1150, 350)
    pen.write(draw, (end + 10, 338), name, pen.font(lettering, 70), ink, "ls")
    pen.write(draw, (100, 500), "For: reading every day", plain, ink, "ls")
    pen.write(draw, (100, 660), f"Signed: {pen.rng.choice(SIGNED[:3])}", plain, ink, "ls")
    return image


def cue_above_portrait(pen: Pen, name: str, lettering: str) -> Image.Image:
    """Portrait, the name large between two lines of wording, the school above."""
    image, draw, ink = _paper(pen, (1060, 1500))
    title, cue, reason = _words(pen)
    plain = pen.font("print", 42)
    pen.write(draw, (530, 140), pen.rng.choice(SCHOOLS), pen.font("print", 40), ink)
    pen.write(draw, (530, 340), title, pen.font("print", 72), ink)
    pen.write(draw, (530, 560), cue, plain, ink)
    pen.write(draw, (530, 720), name, pen.font(lettering, 84), ink)
    _rule(pen, draw, 180, 880, 780)
    pen.write(draw, (530, 900), reason, plain, ink)
    pen.write(draw, (530, 1300), pen.rng.choice(SIGNED), pen.font("print", 34), ink)
    return image


def bilingual(pen: Pen, name: str, lettering: str) -> Image.Image:
    """English and Welsh wording on both sides of one name."""
    image, draw, ink = _paper(pen, (1600, 1100))
    plain = pen.font("print", 40)
    for x, words in ((420, pen.rng.choice(WORDING["cy"])), (1180, pen.rng.choice(WORDING["en"]))):
        pen.write(draw, (x, 160), words[0], pen.font("print", 56), ink)
        pen.write(draw, (x, 330), words[1], plain, ink)
        pen.write(draw, (x, 700), words[2], pen.font("print", 34), ink)
    pen.write(draw, (800, 500), name, pen.font(lettering, 84), ink)
    _rule(pen, draw, 350, 1250, 560)
    pen.write(draw, (800, 950), pen.rng.choice(SIGNED), plain, ink)
    return image


def to_and_for(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A card with To: and For: on lines of their own."""
    image, draw, ink = _paper(pen, (1400, 900))
    pen.write(draw, (700, 150), pen.rng.choice(["Congratulations", "Llongyfarchiadau"]), pen.font("script", 100), ink)
    plain = pen.font("print", 46)
    cue = pen.rng.choice(["Presented to", "Rhoddir i", "Awarded to"])
    end = 110 + pen.write(draw, (110, 400), cue, plain, ink, "ls") + 30
    _rule(pen, draw, end, 1280, 410)
    pen.write(draw, ((end + 1280) / 2, 398), name, pen.font(lettering, 72), ink, "ms")
    pen.write(draw, (110, 570), "for kindness and courage this term", plain, ink, "ls")
    pen.write(draw, (1000, 780), pen.rng.choice(SIGNED), plain, ink)
    return image


def work_top(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A page of writing with the name at the top."""
    image, draw, ink = _paper(pen, (1060, 1400))
    writing = pen.font(lettering, 50)
    pen.write(draw, (100, 130), name, pen.font(lettering, 58), ink, "ls")
    for row, text in enumerate(
        ["My holiday", "We went to the beach", "and it was sunny all day.", "I saw a big crab!"]
    ):
        pen.write(draw, (110, 320 + 130 * row), text, writing, ink, "ls")
        draw.line((90, 335 + 130 * row, 980, 335 + 130 * row), fill=(190, 200, 220), width=2)
    return image


def work_bottom(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A painting signed in a lower corner."""
    image, draw, ink = _paper(pen, (1400, 1000))
    for _ in range(14):
        x, y, r = pen.rng.randint(100, 1300), pen.rng.randint(80, 700), pen.rng.randint(30, 160)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=tuple(pen.rng.randint(90, 240) for _ in range(3)))
    pen.write(draw, (1320, 930), f"by {name}" if name else "", pen.font(lettering, 60), ink, "rs")
    return image


def badge_two_lines(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A badge: school, first name, surname below."""
    image, draw, ink = _paper(pen, (900, 600))
    pen.write(draw, (450, 110), pen.rng.choice(SCHOOLS), pen.font("print", 44), ink)
    first, _, last = name.partition(" ")
    pen.write(draw, (450, 290), first, pen.font(lettering, 100), ink)
    pen.write(draw, (450, 430), last, pen.font(lettering, 84), ink)
    return image


def badge_one_line(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A sticker: Hello my name is …"""
    image, draw, ink = _paper(pen, (1000, 600))
    draw.rectangle((0, 0, 1000, 190), fill=(170, 40, 40))
    pen.write(draw, (500, 95), "HELLO my name is", pen.font("print", 76), (255, 255, 255))
    pen.write(draw, (500, 380), name, pen.font(lettering, 90), ink)
    return image


def jersey(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A shirt with a surname and a number."""
    colour = tuple(pen.rng.randint(20, 120) for _ in range(3))
    image = Image.new("RGB", (900, 1000), colour)
    draw = ImageDraw.Draw(image)
    pen.write(draw, (450, 180), name, pen.font(lettering, 96), (245, 245, 245))
    pen.write(draw, (450, 560), str(pen.rng.randint(2, 99)), pen.font("print", 420), (245, 245, 245))
    return image


def sign(pen: Pen, name: str, lettering: str) -> Image.Image:
    """A sign without any child on it: the blank that must not alarm."""
    image, draw, ink = _paper(pen, (1400, 700))
    text = pen.rng.choice([("Welcome to", "Oakfield Junior School"), ("Fire exit", "Keep clear"),
                           ("Jones & Son", "Butchers"),
                           ("Llyfrgell", "Library"), ("Davies Street", "leading to Station Road"),
                           ("Be kind", "Work hard, have faith"), ("Headteacher", "Mrs J Evans"),
                           ("Summer Fair", "Saturday 14 June")])  # fmt: skip
    pen.write(draw, (700, 240), text[0], pen.font(lettering, 110), ink)
    pen.write(draw, (700, 450), text[1], pen.font(lettering, 80), ink)
    return image


LAYOUTS: dict[str, dict[str, list[Layout]]] = {
    "certificate": {
        "tuning": [cue_above, inline_sentence, left_form],
        "held-back": [cue_above_portrait, bilingual, to_and_for],
    },
    "work": {"tuning": [work_top], "held-back": [work_bottom]},
    "badge": {"tuning": [badge_two_lines], "held-back": [badge_one_line]},
    "jersey": {"tuning": [jersey], "held-back": [jersey]},
    "sign": {"tuning": [sign], "held-back": [sign]},
}
