"""What pools, halls and clubs outside a classroom give in the fifth set."""

from benchmarks.screening.blind.decor_five import (
    RAINBOW,
    WHITE,
    checks,
    dated,
    flower,
    jot,
    mascot,
    paragraph,
    put,
    signer,
    slot,
    table,
)
from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names_five import STAFF
from benchmarks.screening.blind.paper import A4, A4_WIDE, Paper


def lanes(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A pool's distance award: ropes of floats, ticked boxes, the name in a box."""
    page = Paper(fonts, lettering, written, A4, (226, 244, 250))
    blue = (14, 76, 130)
    for row in (300, 2230):
        for x in range(0, page.width, 90):
            page.draw.rounded_rectangle((x, row, x + 80, row + 60), 28, fill=RAINBOW[0] if x // 90 % 3 else WHITE)
    put(page, 930, 160, "Brackenmere Leisure Pool", 96, fill=blue, room=1500)
    page.y = 450
    page.say(page.rng.choice(["25 metres", "50 metres", "100 metres", "Ten lengths"]), 280, title=True, gap=0.35)
    page.say("Swimmer", 60, gap=1.2)
    slot(page, 230, 1630, page.y + 130, 140, line="boxed", colour=blue)
    page.y += 270
    text = "swam the whole way on the front without touching the bottom, climbed out without steps and showered."
    paragraph(page, text, 260, 1600, 66)
    for number, what in enumerate(("Front crawl", "Backstroke", "Floating star")):
        y = 1560 + number * 120
        page.draw.rectangle((300, y, 370, y + 70), outline=blue, width=6)
        if page.rng.random() < 0.6:
            page.draw.line((312, y + 34, 336, y + 60, 384, y - 8), fill=(24, 30, 92), width=10)
        put(page, 410, y + 36, what, 60, anchor="lm")
    mascot(page, 1380, 1700, 160, (90, 150, 190))
    inked = page.rng.random() < 0.6
    signer(page, 240, 2080, 640, page.rng.choice(STAFF), "Swimming Teacher", inked=inked)
    dated(page, 1000, 2080, 600, "Passed on", inked=inked)
    put(page, 930, 2430, "Supported by Quennock Dairies and the Friends of Brackenmere", 48, room=1500)
    return page


def marks(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A music board's result, all in a table."""
    page = Paper(fonts, lettering, written, A4, (255, 255, 255))
    page.draw.rectangle((0, 0, 1860, 330), fill=page.deep)
    put(page, 120, 130, "Lindisholme Board of Music", 110, fill=WHITE, anchor="lm", room=1500)
    put(page, 120, 246, "Practical examinations - Summer session", 58, fill=WHITE, anchor="lm", room=1500)
    page.y = 420
    instrument = page.rng.choice(["Cello", "Trombone", "Harp", "Clarinet"])
    grade = page.rng.choice(["One", "Three", "Five"])
    for label, text in (("Candidate", ""), ("Instrument", instrument), ("Grade", grade), ("Centre", "Howell 0417")):
        put(page, 140, page.y + 60, label, 58, anchor="lm")
        if text:
            put(page, 580, page.y + 60, text, 66, anchor="lm")
        else:
            slot(page, 560, 1720, page.y + 80, 110, line="dotted", left=True)
        page.y += 170
    parts = [("First piece", 30), ("Second piece", 30), ("Scales and arpeggios", 30), ("Sight reading and aural", 30)]
    rows = [["Part", "Out of", "Mark"], *[[part, str(most), str(page.rng.randint(17, 29))] for part, most in parts]]
    foot = table(page, 140, 1160, [900, 340, 340], rows, tall=110, size=56, head=page.deep)
    verdict = page.rng.choice(["Pass with Merit", "Distinction", "Pass"])
    put(page, 1720, foot + 100, verdict, 110, anchor="rm", fill=page.deep)
    page.y = foot + 220
    text = "A warm tone and a steady pulse. Watch the left hand in the quick section; the last line sang."
    paragraph(page, text, 140, 1720, 54)
    signer(page, 140, 2400, 660, page.rng.choice(STAFF), "Examiner for the Board")
    return page


def bandage(fonts: Fonts, lettering: str, written: str) -> Paper:
    """First aid: skills in two columns, a number and a date until when it holds."""
    page = Paper(fonts, lettering, written, A4_WIDE, (240, 250, 244))
    green = (16, 124, 84)
    page.draw.rectangle((0, 0, 520, 1860), fill=green)
    page.draw.rectangle((200, 300, 320, 660), fill=WHITE)
    page.draw.rectangle((80, 420, 440, 540), fill=WHITE)
    put(page, 260, 1500, f"No. {page.rng.randint(10000, 99999)}", 64, fill=WHITE)
    put(page, 260, 1600, "Valid three years", 50, fill=WHITE, room=460)
    put(page, 1570, 240, "Young First Aider", 190, title=True, fill=green, room=1900)
    put(page, 660, 470, "We certify that", 64, anchor="lm")
    slot(page, 660, 2460, 670, 150, line="ruled", left=page.rng.random() < 0.5)
    put(page, 660, 820, "completed six hours of training and can:", 64, anchor="lm")
    skills = [
        "call 999 clearly",
        "treat a burn",
        "use a sling",
        "ask for help",
        "stop a nosebleed",
        "stay calm",
    ]
    for number, skill in enumerate(skills):
        x, y = 700 + number % 2 * 900, 930 + number // 2 * 120
        page.draw.ellipse((x, y - 18, x + 36, y + 18), fill=green)
        put(page, x + 70, y, skill, 62, anchor="lm", room=800)
    inked = page.rng.random() < 0.6
    signer(page, 680, 1560, 700, page.rng.choice(STAFF), "Trainer, Hafan Health", inked=inked)
    dated(page, 1640, 1560, 640, inked=inked)
    return page


def gambit(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Chess: a chequered border, the rung of a ladder."""
    page = Paper(fonts, lettering, written, A4, (250, 246, 236))
    brown = (70, 48, 34)
    checks(page, 93, brown, (232, 214, 180))
    page.y = 360
    page.say("Stokeferry Chess Club", 90, gap=0.9, room=0.7)
    page.say(page.rng.choice(["Knight's Rung", "Bishop's Rung", "Rook's Rung"]), 210, title=True, gap=0.7, room=0.7)
    page.say("climbed by", 62, gap=0.6)
    page.name(140, line="ruled", room=0.62, gap=1.0)
    won, drawn, lost = page.rng.randint(4, 9), page.rng.randint(0, 3), page.rng.randint(0, 4)
    page.say(f"{won} wins, {drawn} draws, {lost} losses", 74, gap=0.5)
    page.say("in the Thursday ladder", 74)
    page.draw.polygon([(830, 1900), (1030, 1900), (990, 1640), (930, 1560), (870, 1640)], fill=brown)
    page.draw.ellipse((870, 1470, 990, 1590), fill=brown)
    inked = page.rng.random() < 0.6
    signer(page, 280, 2200, 600, page.rng.choice(STAFF), "Club Captain", inked=inked)
    dated(page, 1000, 2200, 560, inked=inked)
    return page


def race_bib(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A mini-marathon: a runner's number, the time, sponsors, and the name at the foot."""
    page = Paper(fonts, lettering, written, (2200, 1760), WHITE)
    page.draw.rectangle((0, 0, 2200, 260), fill=page.deep)
    put(page, 1100, 130, "Llanerch Lakes Mini-Marathon", 116, fill=WHITE, room=2000)
    for x, y in ((90, 330), (2110, 330), (90, 1680), (2110, 1680)):
        page.draw.ellipse((x - 26, y - 26, x + 26, y + 26), outline=(90, 90, 90), width=8)
    put(page, 1100, 590, str(page.rng.randint(101, 999)), 480, fill=page.deep)
    put(page, 1100, 920, "FINISHER", 130)
    put(page, 620, 1090, "2.6 km", 96)
    put(page, 1560, 1090, f"{page.rng.randint(11, 19)} min {page.rng.randint(10, 59)} s", 96)
    slot(page, 320, 1880, 1400, 160, line=page.rng.choice(["", "ruled"]))
    put(page, 1100, 1610, "with thanks to Garthwen Garage  |  Bevyn's Bakery  |  Lakes Rotary", 54, room=1800)
    return page


def seed_packet(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A gardening club's slip, got up as a packet of seeds."""
    page = Paper(fonts, lettering, written, (1700, 2400), (232, 244, 214))
    page.draw.rectangle((0, 0, 1700, 260), fill=(86, 130, 60))
    put(page, 850, 130, "The Muddy Boots Gardeners", 96, fill=WHITE, room=1500)
    for x in (420, 850, 1280):
        flower(page, x, 640 + (x % 3) * 50, 170, RAINBOW[x % 5], stem=700)
    page.draw.rectangle((0, 1340, 1700, 1460), fill=(110, 74, 46))
    put(
        page,
        850,
        1580,
        page.rng.choice(["Tallest Sunflower", "Giant Marrow", "Best Broad Beans"]),
        160,
        title=True,
        fill=(60, 100, 40),
        room=1450,
    )
    put(page, 160, 1800, "Grown by", 70, anchor="lm")
    slot(page, 480, 1560, 1820, 130, line="dotted", colour=(86, 130, 60))
    put(page, 160, 1990, "Height", 70, anchor="lm")
    jot(page, f"{page.rng.randint(128, 260)} cm", 520, 2010, 96, 900)
    put(page, 850, 2200, f"Measured by {page.rng.choice(STAFF)} with the long ruler", 54, room=1450)
    return page


CLUBS = [lanes, marks, bandage, gambit, race_bib, seed_packet]
