"""Certificates of the second set, kept for the very end; none shares its layout with one of the first."""

from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names import STAFF
from benchmarks.screening.blind.paper import A4, A4_WIDE, A5_WIDE, Paper, today


def inside_a_sentence(fonts: Fonts, lettering: str, written: str) -> Paper:
    """We are pleased to say that ____ has been chosen … : wording before, behind and below the place."""
    page = Paper(fonts, lettering, written, A4_WIDE)
    page.border("corners")
    page.y = 320
    page.say("Pupil of the Month", 200, title=True, gap=1.2)
    page.say("The staff of Brynteg Primary are delighted that", 66, gap=1.0)
    page.name(130, line="dotted", room=0.46, after="of Class", gap=0.9)
    page.say("has been chosen for being polite, punctual and prepared", 66, gap=1.4)
    page.signatures(1560, [("Chair of Governors", ""), ("Month", page.rng.choice(["May", "June", "March"]))])
    return page


def cycling(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A table with a label and an answer in each row; the first row is the name."""
    page = Paper(fonts, lettering, written, A4, (250, 250, 250))
    page.draw.rectangle((0, 0, page.width, 420), fill=page.deep)
    page.y = 150
    page.say("Cycle Training – Level 2", 150, fill=(255, 255, 255), gap=2.4)
    rows = [
        ("Trainee", None),
        ("School", "Ysgol Maes y Coed"),
        ("Instructor", page.rng.choice(STAFF)),
        ("Passed on", today(page.rng)),
    ]
    for label, filled in rows:
        page.draw.rectangle((160, page.y, page.width - 160, page.y + 230), outline=(120, 120, 120), width=4)
        page.draw.line((640, page.y, 640, page.y + 230), fill=(120, 120, 120), width=4)
        page.draw.text((200, page.y + 115), label, font=page.font(page.body_font, 76), fill=(40, 40, 44), anchor="lm")
        if filled is None:
            page.write((1170, page.y + 152), 110, 980)
        else:
            page.draw.text(
                (700, page.y + 115), filled, font=page.font(page.body_font, 70), fill=(40, 40, 44), anchor="lm"
            )
        page.y += 230
    page.y += 160
    page.small_print(
        "The holder has shown an instructor that he or she can ride on roads with little traffic. This does not "
        "replace the supervision of an adult. Wear a helmet, keep your brakes in order and look behind before you "
        "turn."
    )
    return page


def golden_ticket(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (2200, 980), (244, 206, 96))
    page.draw.rectangle((40, 40, 2160, 940), outline=(150, 104, 12), width=12)
    for x in (40, 2160):
        for y in range(120, 940, 120):
            page.draw.ellipse((x - 34, y - 34, x + 34, y + 34), fill=(90, 70, 40))
    page.y = 120
    page.say("GOLDEN TICKET", 170, title=True, gap=0.5)
    page.say("Afternoon tea with the Head for", 66, gap=0.8)
    page.name(130, room=0.6, gap=0.8)
    page.say(f"Friday, 2.15 pm  –  No. {page.rng.randint(100, 999)}", 58)
    return page


def merit_slip(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A slip with labels after one another on one line: name, then class."""
    page = Paper(fonts, lettering, written, A5_WIDE, (236, 250, 230))
    page.border("waves")
    page.y = 170
    page.say("MERIT", 200, title=True, gap=0.8)
    page.name(104, room=0.42, cue="Pupil", x=150, gap=0.0)
    page.draw.text((1260, page.y), "Class", font=page.font(page.body_font, 58), fill=(40, 40, 44), anchor="ls")
    page.draw.line((1420, page.y + 12, 1720, page.y + 12), fill=(90, 90, 90), width=4)
    page.fill_in(page.rng.choice(["4B", "6M", "2W"]), 1500, page.y - 2, 84)
    page.y += 150
    for text in ("Reason", "Teacher"):
        page.draw.text((150, page.y + 60), text, font=page.font(page.body_font, 58), fill=(40, 40, 44), anchor="ls")
        page.draw.line((420, page.y + 72, 1720, page.y + 72), fill=(90, 90, 90), width=4)
        page.fill_in("tidy handwriting" if text == "Reason" else "Mr Cromwell", 480, page.y + 56, 84)
        page.y += 190
    return page


def dance(fonts: Fonts, lettering: str, written: str) -> Paper:
    """The name above everything, large, and the certificate's own words below it."""
    page = Paper(fonts, lettering, written, A4, (250, 244, 250))
    page.border("double")
    page.y = 520
    page.name(210, room=0.8, line="", gap=0.5)
    page.say("danced in the spring show", 84, gap=0.6)
    page.say("and is a member of the company", 84, gap=2.4)
    page.rosette(page.width / 2, 1500, 230, "D")
    page.signatures(2340, [("Dance teacher", ""), ("Spring 2026", "")])
    return page


def clwb_darllen(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Welsh alone; the name is in the middle of the sentence."""
    page = Paper(fonts, lettering, written, A5_WIDE, (255, 250, 232))
    page.border("band")
    page.y = 190
    page.say("Clwb Darllen yr Haf", 140, title=True, gap=0.9)
    page.say("Tystiwn fod", 56, gap=0.5)
    page.name(116, room=0.66, gap=0.7)
    page.say(f"wedi darllen {page.rng.choice(['chwe', 'deg', 'ugain'])} llyfr. Da iawn ti!", 60)
    page.signatures(1120, [("Athro / Athrawes", ""), ("Dyddiad", today(page.rng))])
    return page


def graduation(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Nursery leavers: a ribbon across the head, two columns of the two tongues below the name."""
    page = Paper(fonts, lettering, written, A4_WIDE, (234, 244, 252))
    page.draw.polygon([(300, 180), (2330, 180), (2230, 300), (2330, 420), (300, 420), (400, 300)], fill=page.deep)
    page.y = 230
    page.say("NURSERY GRADUATION", 130, fill=(255, 255, 255), gap=2.0)
    page.name(190, line="ruled", room=0.62, gap=0.9)
    page.y += 80
    for x, lines in (
        (800, ["has finished Nursery", "and is ready for big school"]),
        (1830, ["wedi gorffen y Feithrin", "ac yn barod am yr ysgol fawr"]),
    ):
        held = page.y
        for text in lines:
            page.say(text, 58, x=x, room=0.4)
        page.y = held
    for x in range(300, 2400, 300):
        page.star(x, 1420, 60)
    page.signatures(1640, [(page.rng.choice(STAFF), ""), ("July 2026", "")])
    return page


def chess(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A dark certificate with pale print, and a white panel for the name."""
    page = Paper(fonts, lettering, written, A4_WIDE, (30, 34, 58))
    page.deep = (240, 214, 130)
    page.draw.rectangle((60, 60, page.width - 60, page.height - 60), outline=page.deep, width=10)
    page.y = 250
    page.say("INTER-SCHOOL CHESS", 180, title=True, gap=0.6)
    page.say("Finalist 2026", 110, fill=(230, 230, 236), gap=1.2)
    page.draw.rounded_rectangle((520, page.y, 2110, page.y + 330), 30, fill=(252, 252, 248))
    page.ink = page.ink if sum(page.ink) < 400 else (30, 30, 40)
    page.write((1315, page.y + 215), 170, 1480)
    page.y += 460
    page.say("played four rounds and shook hands every time", 70, fill=(230, 230, 236))
    return page


def maths_day(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A cue with a colon at the left, the line far to the right of it; squared paper behind."""
    page = Paper(fonts, lettering, written, A4, (255, 255, 255))
    for step in range(0, page.height, 80):
        page.draw.line((0, step, page.width, step), fill=(224, 234, 244), width=3)
        page.draw.line((step, 0, step, page.height), fill=(224, 234, 244), width=3)
    page.y = 330
    page.say("World Maths Day", 180, title=True, gap=0.4)
    page.say("Certificate", 130, title=True, gap=1.6)
    page.name(130, room=0.52, cue="Awarded to:", x=200, gap=1.1)
    page.say("who solved", 66, gap=0.5)
    page.say(str(page.rng.randint(40, 400)), 190, title=True, gap=0.3)
    page.say("problems in one hour", 66)
    page.star(420, 2080, 170)
    page.star(1440, 2080, 170)
    page.signatures(2440, [("Maths lead", ""), ("Date", today(page.rng))])
    return page


def thank_you(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A letter-like card: Dear ____, then print."""
    page = Paper(fonts, lettering, written, A5_WIDE, (250, 238, 226))
    page.draw.ellipse((1400, -200, 2000, 400), fill=page.deep)
    page.y = 230
    page.name(110, line="dotted", room=0.46, cue="Dear", x=170, gap=1.0)
    for text in (
        "Thank you for helping at the Harvest Fair.",
        "The cake stall raised £84 for the food bank",
        "and we could not have done it without you.",
    ):
        page.say(text, 58, x=170, anchor="l", room=0.8, gap=0.5)
    page.scribble(1100, 1060, 420)
    page.y = 1120
    page.say("Friends of the School", 50, x=1300)
    return page


CERTIFICATES = [inside_a_sentence, cycling, golden_ticket, merit_slip, dance, clwb_darllen, graduation, chess,
                maths_day, thank_you]  # fmt: skip
