"""Certificates of the fifth set: bought, typed or drawn on a screen, by schools, clubs and halls that do not exist."""

from benchmarks.screening.blind.clubs_five import CLUBS
from benchmarks.screening.blind.decor_five import (
    GOLD,
    RAINBOW,
    WHITE,
    banner,
    confetti,
    dated,
    frame,
    inline,
    jot,
    put,
    seal,
    several,
    side_ribbon,
    signer,
    slot,
)
from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names_five import OFFICES, STAFF
from benchmarks.screening.blind.paper import A4, A4_WIDE, Paper
from benchmarks.screening.blind.slips_five import SLIPS
from benchmarks.screening.blind.welsh_five import WELSH


def parchment(fonts: Fonts, lettering: str, written: str) -> Paper:
    """From a stationer's pack: gold frames and a seal, two to sign."""
    page = Paper(fonts, lettering, written, A4_WIDE, (250, 241, 214))
    for inset, width in ((60, 22), (104, 4), (124, 4)):
        frame(page, inset, GOLD, width)
    for x in (124, 2506):
        for y in (124, 1736):
            page.draw.ellipse((x - 60, y - 60, x + 60, y + 60), fill=GOLD)
    page.y = 230
    page.say("Certificate of Achievement", 190, title=True, gap=0.5, room=0.74)
    page.say(page.rng.choice(["is proudly presented to", "This award is made to"]), 70, gap=0.7)
    page.name(170, room=0.58, gap=0.8)
    page.say("in recognition of outstanding effort in", 62, gap=0.4)
    subject = page.rng.choice(["Pottery", "Technology", "Being brave", "Geography"])
    jot(page, subject, 1000, page.y + 90, 100, 800)
    page.draw.line((800, page.y + 110, 1830, page.y + 110), fill=GOLD, width=4)
    inked = page.rng.random() < 0.6
    signer(page, 300, 1540, 620, page.rng.choice(STAFF), "Headteacher", inked=inked)
    seal(page, 1315, 1500, 150, text="Merit")
    dated(page, 1720, 1540, 560, inked=inked)
    return page


def tape_first(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Sports day: a ribbon hangs at the left, a big place in the middle, the name at the foot."""
    page = Paper(fonts, lettering, written, A4, (255, 250, 228))
    side_ribbon(page, 130, 300, 2250, "SPORTS DAY 2026", RAINBOW[page.rng.randrange(6)])
    put(page, 1130, 260, "Ysgol Brynheulog Primary", 84, room=1200)
    seal(page, 1130, 900, 460, page.deep)
    put(page, 1130, 900, page.rng.choice(["1st", "2nd", "3rd"]), 330, fill=WHITE, title=True)
    race = page.rng.choice(["Sack race", "Egg and spoon", "Skipping race", "80 m sprint", "Welly throwing"])
    put(page, 1130, 1520, race, 130, fill=page.deep, room=1200)
    put(page, 1130, 1690, "well run, and cheered home", 60)
    put(page, 1130, 1880, page.rng.choice(["won by", "Athlete", "goes to"]), 56)
    slot(page, 530, 1740, 2110, 150, line="ruled")
    put(page, 1130, 2320, f"Starter: {page.rng.choice(STAFF)}", 52)
    return page


def every_day(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Attendance, light ink on a dark sheet: the name stands first, over a dial."""
    page = Paper(fonts, lettering, written, A4, (26, 34, 66))
    light = (240, 236, 214)
    frame(page, 60, light, 5, 80)
    slot(page, 240, 1620, 400, 160, line="ruled", colour=light, fill=(252, 226, 140))
    put(page, 930, 520, "has been here", 70, fill=light)
    put(page, 930, 700, "Every Single Day", 170, fill=light, title=True, room=1500)
    page.draw.arc((480, 900, 1380, 1800), 150, 390, fill=(90, 100, 140), width=70)
    page.draw.arc((480, 900, 1380, 1800), 150, 380, fill=(120, 200, 140), width=70)
    put(page, 930, 1350, "100%", 260, fill=light)
    put(page, 930, 1560, "attendance", 76, fill=light)
    put(page, 930, 1840, page.rng.choice(["Autumn Term", "Spring Term", "Summer Term"]), 90, fill=light)
    put(page, 930, 1960, "“Here today, ready for tomorrow.”", 60, fill=light)
    signer(page, 300, 2300, 560, page.rng.choice(STAFF), "Attendance Officer", colour=light, inked=False)
    put(page, 1290, 2290, "Larkhope Academy", 76, fill=light, room=560)
    return page


def squared(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Maths on squared paper: the name in the top left corner, as in an exercise book."""
    page = Paper(fonts, lettering, written, A4_WIDE, (255, 255, 255))
    for x in range(0, page.width, 66):
        page.draw.line((x, 0, x, page.height), fill=(206, 226, 240), width=2)
        page.draw.line((0, x, page.width, x), fill=(206, 226, 240), width=2)
    put(page, 140, 200, "Mathematician:", 66, anchor="lm", room=480)
    slot(page, 640, 1700, 220, 120, line="dashed", left=True)
    put(page, 2500, 200, "Date: __ / __ / __", 60, anchor="rm")
    page.y = 430
    title = page.rng.choice(["Fraction Master", "Number Bond Ninja", "Times Table Ace"])
    page.say(title, 230, title=True, gap=0.4, room=0.8)
    page.say("Certificate", 90, gap=0.7)
    for number in range(1, 13):
        x, y = 300 + (number - 1) % 6 * 350, 940 + (number - 1) // 6 * 170
        put(page, x, y, f"{number} x 8 = {number * 8}", 74, anchor="lm", fill=page.deep, room=320)
    put(page, 1315, 1330, f"Beat the clock in {page.rng.randint(42, 98)} seconds with no mistakes", 74)
    inked = page.rng.random() < 0.6
    signer(page, 340, 1640, 640, page.rng.choice(STAFF), inked=inked)
    signer(page, 1500, 1640, 640, page.rng.choice(STAFF), "Maths Lead", inked=inked)
    return page


def crest(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A school's own, typed: crest, motto, citation, three to sign."""
    page = Paper(fonts, lettering, written, A4, (252, 252, 250))
    page.watermark("Fellgate")
    page.draw.polygon([(780, 160), (1080, 160), (1080, 340), (930, 500), (780, 340)], fill=page.deep)
    put(page, 930, 290, "F", 180, fill=WHITE)
    page.y = 540
    several(page, ["Fellgate Church of England School", "Servire et Discere"], 68, gap=0.3)
    page.y += 90
    page.say("Head's Commendation", 170, title=True, gap=0.9, room=0.8)
    inline(page, "This is to commend ", "", page.y + 70, 74, line="ruled", blank=980)
    page.y += 200
    group = page.rng.choice(["5 Elm", "6 Rowan", "3 Larch"])
    several(page, [f"of {group} for conduct, courtesy and", "quiet perseverance during the"], 74, gap=0.5)
    page.say(page.rng.choice(["Michaelmas Term", "Lent Term", "Summer Term"]), 90, gap=0.8)
    page.say("“Small acts, done daily, build a life.”", 62, gap=0.2)
    page.say("Honoria Blessingham, founder", 48)
    inked = page.rng.random() < 0.6
    for number in range(3):
        who, office = STAFF[(number * 3 + 1) % len(STAFF)], OFFICES[number * 2]
        signer(page, 130 + number * 560, 2260, 480, who, office, inked=inked)
    return page


def plain_typed(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Typed in a hurry: no border at all, everything in the middle."""
    page = Paper(fonts, lettering, written, A4_WIDE, (255, 255, 255))
    page.y = 240
    page.say("Penhaligon Science Fair 2026", 120, gap=0.9)
    page.say("This certifies that", 74, gap=0.6)
    page.name(150, line=page.rng.choice(["", "ruled"]), room=0.56, gap=0.7)
    page.say("was judged", 74, gap=0.4)
    page.say(page.rng.choice(["Highly Commended", "First in Class", "Most Original"]), 170, title=True, gap=0.5)
    page.say(page.rng.choice(["Why do bridges hum?", "The Lemon Battery", "Mould on Four Breads"]), 84, gap=0.8)
    put(page, 200, 1640, f"Judges: {STAFF[2]}; {STAFF[5]}", 58, anchor="lm", room=1050)
    put(page, 2430, 1640, "Held at Penhaligon Hall, 14 March 2026", 58, anchor="rm", room=1050)
    return page


def fiesta(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Made on a screen: confetti, a banner, a certificate for talking at the front of the class."""
    page = Paper(fonts, lettering, written, A4_WIDE, (255, 255, 255))
    confetti(page, 110, 0, 300)
    confetti(page, 90, 1640, 1860)
    title = page.rng.choice(["Super Speaker", "Brilliant Presenter", "Confident Talker"])
    banner(page, 360, 260, title, page.deep, inset=460)
    page.y = 760
    page.say("this certificate goes to", 66, gap=0.6)
    page.name(190, line="", room=0.66, gap=0.5)
    page.say("who stood up, spoke up and made us all laugh", 72, gap=0.8)
    inked = page.rng.random() < 0.6
    signer(page, 480, 1480, 680, page.rng.choice(STAFF), page.rng.choice(OFFICES), inked=inked)
    dated(page, 1480, 1480, 640, inked=inked)
    return page


CERTIFICATES = [parchment, tape_first, every_day, squared, crest, plain_typed, fiesta, *CLUBS, *WELSH, *SLIPS]
