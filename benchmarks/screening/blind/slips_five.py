"""Slips, cards, bookmarks and invitations of the fifth set, hardly one of which calls itself a certificate."""

from benchmarks.screening.blind.decor_five import (
    RAINBOW,
    WHITE,
    blob,
    confetti,
    dated,
    frame,
    heart,
    jot,
    mascot,
    mug,
    photograph,
    put,
    several,
    side_ribbon,
    signer,
    slot,
    table,
    trophy,
)
from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names_five import OFFICES, STAFF
from benchmarks.screening.blind.paper import A4, A4_WIDE, A5_WIDE, Paper, today

BOOKMARK, CREDIT_CARD = (900, 2500), (2000, 1260)


def house_tally(fonts: Fonts, lettering: str, written: str) -> Paper:
    """House points: a ribbon at the right, a tally of four houses, the name above them all."""
    page = Paper(fonts, lettering, written, A4_WIDE, (254, 250, 236))
    colour = page.rng.choice(RAINBOW)
    side_ribbon(page, 2200, 280, 1640, "HOUSE POINTS", colour)
    slot(page, 160, 1980, 330, 160, line="dotted", left=True)
    put(page, 160, 460, f"has earned {page.rng.choice([50, 100, 150, 250])} house points", 92, anchor="lm")
    rows = [
        ["House", "So far"],
        *[[house, str(page.rng.randint(310, 990))] for house in ("Curlew", "Heron", "Plover", "Teal")],
    ]
    foot = table(page, 160, 600, [900, 500], rows, tall=120, size=64, head=colour)
    put(page, 160, foot + 120, "“Every point pulls the whole house along.”", 66, anchor="lm")
    inked = page.rng.random() < 0.6
    signer(page, 160, 1600, 640, page.rng.choice(STAFF), "Head of House", inked=inked)
    dated(page, 1000, 1600, 560, inked=inked)
    return page


def nursery(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A nursery's: a picture, the name under it, large and friendly words."""
    page = Paper(fonts, lettering, written, A4, (255, 246, 206))
    for number, colour in enumerate(RAINBOW):
        x = 150 + number * 290
        page.draw.rounded_rectangle((x, 60, x + 90, 420), 20, fill=colour)
        page.draw.polygon([(x, 420), (x + 90, 420), (x + 45, 540)], fill=(240, 214, 180))
    put(page, 930, 680, "Little Acorns Nursery", 120, room=1500)
    photograph(page, 430, 800, 1000, 720)
    slot(page, 330, 1530, 1740, 150, line=page.rng.choice(["", "filled"]), colour=WHITE)
    page.y = 1880
    page.say(
        page.rng.choice(["I can zip my own coat!", "I tried new food!", "I counted to twenty!"]),
        140,
        title=True,
        gap=0.5,
    )
    page.say("We are so proud of you", 76, gap=0.6)
    put(page, 930, 2440, f"from {page.rng.choice(STAFF)} and everyone in the Squirrel Room", 54, room=1500)
    return page


def terminal(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A coding club: light letters on black, the name as if it were a variable."""
    page = Paper(fonts, lettering, written, A4_WIDE, (20, 24, 30))
    green, pale = (120, 226, 140), (220, 226, 232)
    page.draw.rectangle((0, 0, page.width, 110), fill=(60, 66, 76))
    for number, colour in enumerate(((236, 96, 88), (240, 190, 70), (100, 200, 100))):
        page.draw.ellipse((50 + number * 80, 30, 100 + number * 80, 80), fill=colour)
    for y, text in (
        (260, "> load lunchtime_code_club"),
        (400, "> unlock badge: "),
        (700, "> coder ="),
        (1000, "> skills = [loops, lists, bug hunting]"),
        (1140, "> status: LEVEL UP!"),
    ):
        put(page, 160, y, text, 84, anchor="lm", fill=green, room=2200)
    put(
        page,
        1200,
        480,
        page.rng.choice(["Loop Wizard", "Bug Hunter", "Sprite Maker"]),
        170,
        anchor="lm",
        fill=pale,
        room=1250,
    )
    slot(page, 700, 2440, 740, 150, line=page.rng.choice(["boxed", "dashed"]), colour=pale, left=True, fill=pale)
    signer(page, 1640, 1560, 700, page.rng.choice(STAFF), "Club leader", inked=False, colour=pale)
    put(page, 160, 1600, today(page.rng), 76, anchor="lm", fill=pale)
    return page


def long_bookmark(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A reading bookmark with a tassel, the name at its foot."""
    page = Paper(fonts, lettering, written, BOOKMARK, (236, 246, 252))
    page.draw.ellipse((400, 60, 500, 160), fill=(120, 120, 120))
    frame(page, 30, page.deep, 10, 70)
    page.y = 260
    several(page, ["Every page", "a new place"], 110, gap=0.3, fill=page.deep)
    for number in range(6):
        y = 680 + number * 130
        page.draw.rectangle((200 + number % 3 * 20, y, 700 - number % 2 * 40, y + 110), fill=RAINBOW[number])
    put(page, 450, 1560, page.rng.choice(["Bronze reader", "Silver reader", "Gold reader"]), 110, title=True, room=740)
    put(page, 450, 1690, f"{page.rng.choice([20, 40, 60])} books read", 70)
    put(page, 450, 1900, page.rng.choice(["This bookmark belongs to", "Earned by", "Reader"]), 54)
    slot(page, 90, 810, 2100, 110, line=page.rng.choice(["ruled", "dotted"]))
    put(page, 450, 2290, f"{page.rng.choice(STAFF)}, Library", 50, room=740)
    return page


def hot_chocolate(fonts: Fonts, lettering: str, written: str) -> Paper:
    """An invitation to Friday's hot chocolate; it begins with the name."""
    page = Paper(fonts, lettering, written, A5_WIDE, (244, 228, 210))
    frame(page, 44, (110, 66, 40), 8, 50)
    mug(page, 300, 900, 170, (150, 50, 50))
    put(page, 150, 220, "Dear", 80, anchor="lm")
    slot(page, 360, 1650, 240, 130, line=page.rng.choice(["ruled", "dotted"]), colour=(110, 66, 40), left=True)
    put(page, 1130, 430, "Hot Chocolate Friday", 140, title=True, fill=(110, 66, 40), room=1120)
    for number, text in enumerate(
        (
            "You went above and beyond this week,",
            "so come and have a warm drink, a biscuit",
            "and a chat in the library.",
        )
    ):
        put(page, 1150, 590 + number * 90, text, 64, room=1100)
    put(
        page,
        1150,
        920,
        f"Friday at {page.rng.choice(['10.40', '11 o’clock', '2.15'])} - bring this with you",
        60,
        room=1100,
    )
    put(page, 1150, 1110, f"{page.rng.choice(STAFF)} ({page.rng.choice(OFFICES)})", 62, room=1100)
    return page


def pastel_note(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A small note in soft colours: what somebody did, and in the corner who."""
    page = Paper(fonts, lettering, written, A5_WIDE, WHITE)
    for x, y, colour in (
        (120, 120, (250, 214, 220)),
        (1740, 160, (206, 232, 226)),
        (1700, 1220, (240, 228, 190)),
        (90, 1230, (216, 218, 246)),
    ):
        blob(page, x, y, 330, colour)
    put(
        page,
        930,
        210,
        page.rng.choice(["Today I was amazing!", "Guess what I did?", "A proud moment"]),
        150,
        title=True,
        fill=page.deep,
        room=1400,
    )
    for y in (460, 600, 740):
        page.draw.line((250, y, 1610, y), fill=(150, 150, 150), width=3)
    jot(
        page,
        page.rng.choice(["shared my crayons without", "read a whole chapter to", "put up my hand four times"]),
        280,
        440,
        96,
        1300,
    )
    jot(page, page.rng.choice(["being asked", "my talking partner", "in one lesson"]), 280, 580, 96, 1300)
    slot(page, 860, 1720, 1030, 130, line="dashed")
    put(page, 1290, 1110, "that's me!", 48)
    put(page, 160, 1130, f"Seen by {page.rng.choice(STAFF)}", 50, anchor="lm")
    heart(page, 420, 950, 80, RAINBOW[0])
    return page


def golden_broom(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Gold on dark green card: for the one who tidies without being told."""
    page = Paper(fonts, lettering, written, A5_WIDE, (16, 62, 44))
    bright = (240, 208, 110)
    frame(page, 40, bright, 6)
    page.draw.line((250, 260, 250, 900), fill=bright, width=22)
    page.draw.polygon([(160, 1120), (340, 1120), (290, 900), (210, 900)], fill=bright)
    put(page, 1080, 220, "The Golden Broom", 150, title=True, fill=bright, room=1350)
    put(page, 1080, 380, "this week in the hands of", 58, fill=WHITE)
    slot(page, 480, 1720, 640, 150, line=page.rng.choice(["", "ruled"]), colour=bright, fill=WHITE)
    put(page, 1080, 830, "no crumb too small, no coat left on the floor", 56, fill=WHITE, room=1240)
    put(page, 1080, 1050, f"{page.rng.choice(STAFF)}, caretaker's office", 54, fill=bright)
    return page


def pen_licence(fonts: Fonts, lettering: str, written: str) -> Paper:
    """As big as a bank card, with a picture, a number and what one may do."""
    page = Paper(fonts, lettering, written, CREDIT_CARD, (226, 232, 248))
    page.draw.rounded_rectangle((0, 0, 2000, 230), 30, fill=page.deep)
    put(page, 90, 115, "PEN LICENCE", 120, fill=WHITE, anchor="lm")
    put(page, 1910, 115, "St Wilfreda's", 70, fill=WHITE, anchor="rm")
    photograph(page, 90, 310, 520, 640)
    for y, label, text in (
        (360, "Holder", None),
        (600, "Licence no.", f"HW {page.rng.randint(100, 999)}"),
        (770, "Class", page.rng.choice(["3 Kingfisher", "4 Otter", "Bl. 3"])),
        (940, "Joined-up since", today(page.rng)),
    ):
        put(page, 680, y, label, 50, anchor="lm")
        if text is None:
            slot(page, 680, 1910, y + 140, 120, line="", left=True)
        else:
            put(page, 1110, y, text, 66, anchor="lm")
    put(page, 90, 1130, "The bearer may write in ink in every lesson.", 52, anchor="lm")
    page.scribble(1400, 1110, 420)
    return page


def stub(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A ticket to eat at the head's table, torn off along a row of holes."""
    page = Paper(fonts, lettering, written, (2400, 1000), (252, 226, 150))
    for y in range(20, 1000, 54):
        page.draw.ellipse((1640, y, 1664, y + 24), fill=(120, 100, 60))
    put(page, 820, 210, "Top Table", 190, title=True, fill=page.deep)
    put(page, 820, 370, "Admit one, and a friend, to lunch on a tablecloth", 62, room=1500)
    slot(page, 200, 1440, 640, 130, line="boxed", colour=page.deep)
    put(page, 820, 850, f"Host: {page.rng.choice(STAFF)}", 60)
    trophy(page, 2020, 380, 150)
    put(page, 2020, 700, f"No. {page.rng.randint(1, 480):03}", 84)
    put(page, 2020, 830, "Keep this half", 54)
    return page


def bubble(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A shout-out: the name in a speech bubble, an animal that says it."""
    page = Paper(fonts, lettering, written, A4, (206, 232, 226))
    page.draw.ellipse((120, 240, 1740, 1360), fill=WHITE, outline=page.deep, width=12)
    page.draw.polygon([(600, 1290), (860, 1330), (560, 1640)], fill=WHITE, outline=page.deep)
    put(page, 930, 480, "Hip hip hooray for", 84)
    slot(page, 280, 1580, 790, 170, line=page.rng.choice(["", "ruled"]), colour=page.deep)
    put(
        page,
        930,
        960,
        page.rng.choice(["a super team player", "a never-give-up-er", "a wonder of a friend"]),
        96,
        title=True,
        room=1150,
    )
    mascot(page, 480, 1900, 260, page.rng.choice(RAINBOW))
    put(page, 1270, 1800, "Shout-out!", 190, title=True, fill=page.deep, room=1000)
    put(page, 1270, 1980, f"from {page.rng.choice(STAFF)}", 64)
    confetti(page, 60, 2300, 2610)
    return page


SLIPS = [house_tally, nursery, terminal, long_bookmark, hot_chocolate,
         pastel_note, golden_broom, pen_licence, stub, bubble]  # fmt: skip
