"""What else bears a name in the fifth set: badges, labels, jerseys, boards, doors and pupils' work."""

from benchmarks.screening.blind.around import Layout
from benchmarks.screening.blind.boards_five import BOARDS
from benchmarks.screening.blind.decor_five import (
    GOLD,
    RAINBOW,
    WHITE,
    flower,
    frame,
    jot,
    mascot,
    paragraph,
    photograph,
    put,
    slot,
    table,
)
from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names_five import STAFF
from benchmarks.screening.blind.paper import A4, A4_WIDE, GREY, Paper, today


def day_pass(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1500, 1050), WHITE)
    page.draw.rectangle((0, 0, 1500, 240), fill=(196, 40, 48))
    put(page, 750, 120, "VISITOR", 150, fill=WHITE)
    put(page, 90, 340, "Name", 56, anchor="lm")
    slot(page, 90, 1410, 540, 140, line="ruled")
    put(page, 90, 720, "Here to see", 56, anchor="lm")
    jot(page, page.rng.choice(["the office", "Year 5", "the library"]), 480, 730, 90, 800)
    put(page, 90, 900, f"In {page.rng.randint(8, 11)}.{page.rng.randint(10, 59)}     Out ____", 60, anchor="lm")
    put(page, 1410, 900, "Cefn Onnen School", 52, anchor="rm")
    return page


def digital_leader(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1300, 1300), GREY)
    page.draw.ellipse((30, 30, 1270, 1270), fill=page.deep, outline=GOLD, width=30)
    put(
        page,
        650,
        320,
        page.rng.choice(["Digital Leader", "Playground Pal", "Llysgennad Eco"]),
        120,
        fill=WHITE,
        room=900,
    )
    slot(page, 120, 1180, 700, 140, line="filled", colour=WHITE)
    put(page, 650, 960, "2026 - 2027", 90, fill=WHITE)
    return page


def trip_lanyard(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1200, 1700), (255, 250, 228))
    page.draw.rounded_rectangle((450, 50, 750, 120), 30, fill=(120, 120, 120))
    put(page, 600, 260, "On a school trip today", 84, room=1050)
    mascot(page, 600, 600, 190, page.rng.choice(RAINBOW))
    slot(page, 80, 1120, 1040, 150, line="boxed", colour=page.deep)
    put(page, 600, 1270, f"Group {page.rng.randint(1, 6)} with {page.rng.choice(STAFF)}", 66, room=1050)
    put(page, 600, 1460, "If I am lost, please ring 01632 960 417", 56, room=1050)
    return page


def engraved_medal(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1400, 1700), (60, 40, 90))
    page.draw.polygon([(400, 0), (1000, 0), (800, 520), (600, 520)], fill=RAINBOW[page.rng.randrange(6)])
    page.draw.ellipse((150, 450, 1250, 1550), fill=(206, 170, 84), outline=(150, 112, 40), width=34)
    put(page, 700, 660, page.rng.choice(["Cross Country", "Gymnastics", "Netball"]), 92, room=800)
    page.ink = (60, 44, 14)
    slot(page, 230, 1170, 1020, 120, line="")
    put(page, 700, 1230, page.rng.choice(["Gold 2026", "Runner-up 2026"]), 84)
    return page


def coat_peg(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1700, 700), (252, 240, 214))
    frame(page, 24, RAINBOW[page.rng.randrange(6)], 18, 80)
    flower(page, 230, 350, 130, RAINBOW[page.rng.randrange(6)])
    slot(page, 440, 1640, 410, 200, line="")
    return page


def tray(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1900, 560), WHITE)
    page.draw.rectangle((0, 0, 300, 560), fill=page.deep)
    put(page, 150, 280, str(page.rng.randint(1, 30)), 190, fill=WHITE)
    slot(page, 340, 1860, 330, 190, line=page.rng.choice(["", "ruled"]), left=True)
    return page


def dinner_ticket(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1700, 900), (226, 244, 226))
    put(page, 850, 130, "Lunch / Cinio", 120, fill=page.deep)
    put(page, 90, 340, "Name / Enw", 54, anchor="lm")
    slot(page, 460, 1620, 360, 120, line="dotted", left=True)
    for number, meal in enumerate(("Hot meal", "Jacket potato", "Packed lunch")):
        y = 500 + number * 110
        page.draw.rectangle((100, y - 34, 168, y + 34), outline=GREY, width=5)
        put(page, 210, y, meal, 58, anchor="lm")
    page.draw.line((108, 500, 130, 524, 176, 450), fill=(24, 30, 92), width=9)
    put(page, 1620, 720, page.rng.choice(["Monday", "Dydd Iau", "Friday"]), 70, anchor="rm")
    return page


def bottle(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1600, 520), (200, 226, 244))
    page.draw.rectangle((0, 0, 1600, 60), fill=page.deep)
    put(page, 800, 440, page.rng.choice(["WATER ONLY PLEASE", "Year 2", "Nut allergy: no"]), 56)
    slot(page, 80, 1520, 290, 150, line="")
    return page


def match_shirt(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (2000, 2200), (34, 82, 150))
    for x in range(0, 2000, 400):
        page.draw.rectangle((x, 0, x + 200, 2200), fill=(28, 70, 130))
    page.draw.ellipse((700, -200, 1300, 160), fill=(14, 40, 80))
    page.ink = WHITE
    slot(page, 240, 1760, 620, 220, line="", fill=WHITE)
    put(page, 1000, 1250, str(page.rng.randint(2, 23)), 900, fill=WHITE)
    return page


def netball_bib(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1800, 1900), (236, 200, 60))
    frame(page, 0, (60, 60, 60), 40)
    put(page, 900, 760, page.rng.choice(["GA", "WD", "GK", "C"]), 820, fill=(40, 40, 44))
    slot(page, 160, 1640, 1620, 180, line="", fill=(40, 40, 44))
    return page


def practice_room(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (2200, 1300), (240, 232, 250))
    frame(page, 40, page.deep, 16, 90)
    put(page, 1100, 260, "Practice Room 2", 170, title=True, fill=page.deep)
    put(page, 1100, 470, "Quiet please: at the piano is", 74)
    slot(page, 240, 1960, 760, 190, line="dotted")
    put(page, 1100, 1060, f"until {page.rng.randint(2, 4)}.{page.rng.choice(['15', '30', '45'])}", 84)
    return page


def den(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1300, 2300), (206, 226, 240))
    page.draw.ellipse((400, 60, 900, 560), fill=WHITE, outline=page.deep, width=14)
    put(page, 650, 760, "Knock, knock!", 140, title=True, fill=page.deep, room=1150)
    slot(page, 80, 1220, 1180, 180, line="")
    put(page, 650, 1420, "works in here", 84)
    page.star(650, 1850, 260)
    return page


def sums(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4, WHITE)
    put(page, 120, 170, "Name:", 62, anchor="lm")
    slot(page, 330, 1240, 190, 105, line="ruled", left=True)
    put(page, 1300, 170, "Date:", 62, anchor="lm")
    jot(page, today(page.rng), 1470, 185, 72, 330)
    put(page, 930, 420, "Adding with exchange", 130, title=True, fill=page.deep)
    for number in range(10):
        x, y = 160 + number % 2 * 880, 640 + number // 2 * 370
        one, two = page.rng.randint(120, 480), page.rng.randint(130, 490)
        put(page, x, y, f"{number + 1})  {one} + {two} =", 76, anchor="lm")
        jot(page, str(one + two), x + 600, y + 20, 96, 200)
    return page


def poster(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4, (255, 246, 206))
    put(
        page,
        930,
        280,
        page.rng.choice(["Save our hedgehogs", "Switch it off!", "Plant a tree today"]),
        200,
        title=True,
        fill=page.deep,
        room=1650,
    )
    mascot(page, 930, 1050, 480, (150, 112, 80))
    for number, text in enumerate(("Leave a gap in the fence", "Put out water, not milk", "Check before you strim")):
        jot(page, text, 240, 1830 + number * 150, 110, 1400)
    slot(page, 980, 1780, 2500, 110, line="")
    return page


def story(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4, (252, 252, 248))
    for y in range(420, 2600, 110):
        page.draw.line((0, y, 1860, y), fill=(176, 200, 226), width=3)
    page.draw.line((230, 0, 230, 2630), fill=(226, 150, 150), width=4)
    slot(page, 1000, 1800, 250, 110, line="")
    hand = page.fonts.pick("hand")
    texts = [
        "The lighthouse that sneezed",
        "One night the lamp went out and",
        "nobody knew why. The keeper ran",
        "up all the steps and found a very",
        "large bird asleep on the switch.",
        "It had a cold, poor thing, so he",
        "wrapped it in his second-best scarf.",
    ]
    for number, text in enumerate(texts):
        jot(page, text, 280, 630 + number * 220, 96, 1480, hand)
    return page


def investigation(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4_WIDE, (236, 246, 252))
    page.draw.rectangle((0, 0, 2630, 260), fill=page.deep)
    put(page, 120, 130, "Which cup keeps tea warm?", 130, anchor="lm", fill=WHITE, room=1500)
    rows = [["Cup", "Start", "After 10 min"], ["paper", "71", "48"], ["china", "70", "55"], ["foam", "72", "63"]]
    table(page, 120, 380, [420, 320, 460], rows, tall=130, size=60, head=page.deep)
    page.y = 1040
    paragraph(
        page,
        "We found that the foam cup lost the least heat. To be fair we used the same water and a lid.",
        120,
        1300,
        64,
    )
    photograph(page, 1480, 400, 1000, 800)
    put(page, 1480, 1440, "Scientist:", 62, anchor="lm")
    slot(page, 1480, 2480, 1640, 130, line="ruled")
    return page


AROUND_FIVE: dict[str, list[Layout]] = {
    "badge": [day_pass, digital_leader, trip_lanyard, engraved_medal],
    "label": [coat_peg, tray, dinner_ticket, bottle],
    "jersey": [match_shirt, netball_bib],
    "board": BOARDS,
    "door": [practice_room, den],
    "work": [sums, poster, story, investigation],
}
