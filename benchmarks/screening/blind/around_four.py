"""What else carries a name, in the fourth set: badges, work, jerseys, labels, doors and boards, each with a name."""

from math import pi, sin

from benchmarks.screening.blind.around import Layout
from benchmarks.screening.blind.decor_four import WHITE, bunting, disc, fish, heart, ring, rule, sun, two_lines
from benchmarks.screening.blind.fonts import Fonts, drawable
from benchmarks.screening.blind.paper import A4, A4_WIDE, GREY, Paper


def _by_hand(page: Paper, lines: list[str], size: float, step: float, x: float) -> None:
    path = page.name_font if page.lettering == "hand" else page.fonts.pick("hand")
    for line in lines:
        line = drawable(path, line)
        page.draw.text((x, page.y), line, font=page.font(path, size, line, page.width - x - 90), fill=page.ink,
                       anchor="ls")  # fmt: skip
        page.y += step


def ribbon(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A rosette on a jumper: words round it, the name across a bar below."""
    page = Paper(fonts, lettering, written, (1500, 1500), (44, 54, 92))
    page.draw.polygon([(500, 700), (700, 700), (640, 1440), (540, 1360), (420, 1440)], fill=page.deep)
    page.draw.polygon([(800, 700), (1000, 700), (1080, 1440), (960, 1360), (860, 1440)], fill=page.deep)
    page.star(750, 480, 470, (220, 60, 70), points=22)
    disc(page, 750, 480, 340, (255, 250, 236))
    ring(page, page.rng.choice(["PLAYGROUND PAL", "LUNCH LEADER", "FFRIND BUARTH"]), 750, 480, 235, 84, (60, 40, 50))
    page.star(750, 520, 110)
    page.draw.rounded_rectangle((110, 900, 1390, 1180), 30, fill=(252, 252, 248), outline=(120, 120, 124), width=6)
    page.write((750, 1090), 170, 1200)
    return page


def shield_badge(fonts: Fonts, lettering: str, written: str) -> Paper:
    """An enamel badge in the form of a shield, with the name in two lines."""
    page = Paper(fonts, lettering, written, (1300, 1500), (60, 60, 66))
    page.draw.rectangle((90, 90, 1210, 800), fill=(250, 250, 244))
    page.draw.pieslice((90, 180, 1210, 1420), 0, 180, fill=(250, 250, 244))
    page.draw.rectangle((90, 90, 1210, 330), fill=page.deep)
    page.y = 140
    page.say(page.rng.choice(["PREFECT", "SENATOR", "SWYDDOG"]), 130, fill=WHITE, room=0.7, gap=1.2)
    two_lines(page, 180, 650, 1020)
    return page


def visitor_pass(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A folded sticker: I am ____, ask me about something."""
    page = Paper(fonts, lettering, written, (1500, 1000), (255, 240, 120))
    page.y = 100
    page.say(page.rng.choice(["I am", "Fi yw"]), 100, gap=0.9)
    page.name(200, line="", room=0.86, gap=0.8)
    page.draw.line((120, page.y, 1380, page.y), fill=GREY, width=6)
    page.y += 60
    page.say(page.rng.choice(["Ask me about newts", "Ask me where the hall is", "Ask me in Welsh"]), 100)
    return page


def volcano(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A poster about volcanoes: by ____ below the heading."""
    page = Paper(fonts, lettering, written, A4, (250, 250, 244))
    page.draw.polygon([(300, 2450), (780, 1350), (1080, 1350), (1560, 2450)], fill=(110, 74, 56))
    page.draw.polygon([(780, 1350), (1080, 1350), (1000, 1750), (930, 1600), (850, 1820)], fill=(230, 70, 30))
    page.y = 250
    _by_hand(page, ["How a volcano works"], 190, 190, 150)
    page.y -= 40
    page.name(130, line="", room=0.62, cue="by", x=160, gap=1.4)
    page.y += 60
    _by_hand(page, ["Magma is rock so hot that it runs.", "When it comes out we call it lava.",
                    "Ash can fall as far away as Leeds."], 96, 150, 150)  # fmt: skip
    return page


def book_cover(fonts: Fonts, lettering: str, written: str) -> Paper:
    """An exercise book: labels with a line each."""
    page = Paper(fonts, lettering, written, (1860, 2300), None)
    page.draw.rectangle((0, 0, 1860, 2300), fill=page.rng.choice([(232, 130, 40), (90, 150, 90), (150, 90, 160)]))
    page.draw.rounded_rectangle((210, 500, 1650, 1500), 50, fill=(252, 252, 250))
    page.y = 600
    page.say("Bryn Awelon", 110, title=True, room=0.6, gap=0.9)
    page.name(120, room=0.52, cue="Name", x=290, gap=0.7)
    for label, text in (("Subject", page.rng.choice(["Maths", "Science", "History"])), ("Room", "")):
        page.answer(label, text, 290, 1560, 66)
    return page


def seascape(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A picture in a mount with a typed card below: title, name, paint."""
    page = Paper(fonts, lettering, written, A4_WIDE, (236, 232, 224))
    page.draw.rectangle((300, 120, 2330, 1280), fill=(160, 206, 236))
    for number in range(5):
        spots = [(x, 760 + number * 100 + 40 * sin(x / 120 * pi + number)) for x in range(300, 2331, 10)]
        page.draw.polygon([*spots, (2330, 1280), (300, 1280)], fill=(40, 110 - number * 12, 170 - number * 14))
    sun(page, 1980, 360, 130)
    for x in (700, 1300, 1800):
        fish(page, x, 1120, 90, (240, 150, 60))
    page.draw.rectangle((800, 1370, 1830, 1780), fill=(255, 255, 255))
    page.y = 1400
    page.say(page.rng.choice(["“The sea on Tuesday”", "“Storm, mostly”"]), 74, room=0.36)
    page.write((1315, 1630), 120, 960)
    page.y = 1690
    page.say("poster paint and salt", 48, room=0.3)
    return page


def haiku(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A poem, and whoever wrote it below at the right."""
    page = Paper(fonts, lettering, written, A4_WIDE, (246, 250, 240))
    page.draw.rectangle((70, 70, page.width - 70, page.height - 70), outline=(120, 160, 110), width=24)
    page.y = 420
    _by_hand(page, ["Under the grey slide", "a puddle holds the whole sky", "until we jump in."], 170, 270, 330)
    page.write((1800, 1430), 150, 1200)
    disc(page, 420, 1430, 120, (150, 190, 220))
    return page


def rugby_back(fonts: Fonts, lettering: str, written: str) -> Paper:
    """The back of a hooped shirt: the number first, the name below it on a band."""
    page = Paper(fonts, "print", written.upper(), (1700, 1800), (246, 246, 240))
    for y in range(0, 1800, 360):
        page.draw.rectangle((0, y, 1700, y + 180), fill=page.deep)
    page.draw.polygon([(640, 0), (1060, 0), (960, 110), (740, 110)], fill=(240, 240, 236))
    page.draw.rectangle((480, 300, 1220, 960), fill=(246, 246, 240))
    page.draw.text((850, 630), str(page.rng.randint(1, 15)), font=page.font(page.body_font, 600), fill=page.deep,
                   anchor="mm")  # fmt: skip
    page.draw.rectangle((120, 1120, 1580, 1440), fill=(246, 246, 240))
    page.write((850, 1350), 200, 1360, fill=page.deep)
    return page


def club_hoodie(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A hooded top: the club in a ring on the back, the name small across the shoulders."""
    page = Paper(fonts, "print", written.upper(), (1700, 1800), (96, 30, 60))
    page.draw.arc((500, -420, 1200, 260), 0, 180, fill=(70, 18, 42), width=90)
    page.write((850, 520), 150, 1240, fill=(250, 236, 200))
    disc(page, 850, 1160, 420, (250, 236, 200))
    disc(page, 850, 1160, 390, page.colour)
    ring(page, "CLEDAN HARRIERS · RUN ON · ", 850, 1160, 310, 84, (250, 236, 200))
    page.star(850, 1180, 180, (250, 236, 200))
    return page


def bottle(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A bottle's wrap: a fish, the name, a warning."""
    page = Paper(fonts, lettering, written, (1500, 620), (222, 244, 250))
    fish(page, 220, 300, 120, page.deep)
    page.write((880, 330), 170, 1040)
    page.y = 470
    page.say("water only, no squash", 62, x=880, room=0.6)
    return page


def coat_hook(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A row of hooks with a card over each, two of them empty."""
    page = Paper(fonts, lettering, written, A4_WIDE, (190, 150, 110))
    page.draw.rectangle((0, 900, page.width, 1080), fill=(130, 90, 56))
    chosen = page.rng.randrange(3)
    for number in range(3):
        x = 470 + number * 845
        page.draw.rounded_rectangle((x - 400, 360, x + 400, 800), 40, fill=(254, 252, 246))
        disc(page, x, 1000, 40, (210, 210, 214))
        page.draw.arc((x - 70, 1000, x + 70, 1200), 0, 180, fill=(210, 210, 214), width=30)
        heart(page, x, 460, 70, page.rng.choice([(220, 60, 70), (70, 130, 200), (90, 170, 90)]))
        if number == chosen:
            page.write((x, 700), 150, 740)
    return page


def suitcase(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A label for the residential trip, with a hole and lines."""
    page = Paper(fonts, lettering, written, (1700, 900), (236, 214, 170))
    page.draw.polygon([(0, 0), (200, 0), (0, 200)], fill=(110, 110, 114))
    page.draw.polygon([(0, 900), (200, 900), (0, 700)], fill=(110, 110, 114))
    disc(page, 150, 450, 50, (110, 110, 114))
    page.y = 110
    page.say("Glan y Llyn Camp", 90, title=True, x=300, anchor="l", room=0.7, gap=0.9)
    page.name(130, line="dotted", room=0.6, cue="Bag of", x=300, gap=0.6)
    page.answer("Hut", page.rng.choice(["3", "7", "12"]), 300, 900, 70)
    return page


def quiet_room(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A sign on a door: someone is inside."""
    page = Paper(fonts, lettering, written, A4_WIDE, (226, 236, 250))
    page.draw.rounded_rectangle((80, 80, page.width - 80, page.height - 80), 120, outline=page.deep, width=24)
    page.y = 280
    page.say(page.rng.choice(["Quiet please! Violin lesson", "Ssh! Author at work", "Ust! Mae’n recordio"]), 140,
             title=True, gap=1.4)  # fmt: skip
    page.write((page.width / 2, 980), 260, page.width * 0.8)
    page.y = 1220
    page.say("is in here until the bell", 100)
    return page


def den_sign(fonts: Fonts, lettering: str, written: str) -> Paper:
    """An arrow of wood that points to somebody's den."""
    page = Paper(fonts, lettering, written, (2400, 1000), (120, 170, 110))
    page.draw.polygon([(80, 220), (1950, 220), (2320, 500), (1950, 780), (80, 780)], fill=(222, 184, 130))
    for y in (330, 470, 640):
        page.draw.line((90, y, 1980, y + 14), fill=(206, 164, 108), width=8)
    page.write((1040, 530), 200, 1700, fill=(60, 34, 16))
    page.y = 610
    page.say("this way, mind the nettles", 80, x=1040, room=0.6, fill=(90, 60, 30))
    return page


def cast_list(fonts: Fonts, lettering: str, written: str) -> Paper:
    """The parts of a play with dots after them; one is taken."""
    page = Paper(fonts, lettering, written, A4, (255, 252, 244))
    bunting(page, 40, [(200, 50, 60), (250, 200, 60)])
    page.y = 300
    page.say("The Moon Thief", 190, title=True, gap=0.1)
    page.say("a play with songs · who is who", 64, gap=1.4)
    parts = ["Moon", "Thief", "First Owl", "Judge", "Hedgehog", "Sea"]
    chosen = page.rng.randrange(len(parts))
    for number, part in enumerate(parts):
        page.draw.text((180, page.y + 100), part, font=page.font(page.body_font, 80), fill=page.deep, anchor="ls")
        rule(page, 660, page.y + 106, 1030)
        if number == chosen:
            page.write((1180, page.y + 94), 120, 1000)
        page.y += 280
    return page


def wall_of_wow(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A cork board with one card pinned at an angle of words, and empty ones."""
    page = Paper(fonts, lettering, written, A4_WIDE, (206, 164, 112))
    made = page.rng
    for _ in range(900):
        x, y = made.randrange(page.width), made.randrange(page.height)
        disc(page, x, y, 5, (176, 132, 84))
    page.y = 110
    page.say(page.rng.choice(["WALL OF WOW", "Wal y Waw", "LOOK WHO’S TRYING"]), 190, title=True, gap=0.5)
    for x, y, fill in ((240, 520, (255, 230, 120)), (1400, 470, (190, 230, 255)), (700, 1180, (255, 200, 214))):
        page.draw.rectangle((x, y, x + 1000, y + 540), fill=fill)
        disc(page, x + 500, y + 40, 26, (200, 40, 50))
    page.write((1900, 760), 150, 920)
    page.y = 850
    page.say("learned to whistle", 80, x=1900, room=0.3)
    return page


AROUND_FOUR: dict[str, list[Layout]] = {
    "badge": [ribbon, shield_badge, visitor_pass], "work": [volcano, book_cover, seascape, haiku],
    "jersey": [rugby_back, club_hoodie], "label": [bottle, coat_hook, suitcase], "door": [quiet_room, den_sign],
    "board": [cast_list, wall_of_wow],
}  # fmt: skip
