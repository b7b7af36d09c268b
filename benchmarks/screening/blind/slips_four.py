"""Slips, cards, letters and a newsletter of the fourth set."""

from math import pi, sin

from benchmarks.screening.blind.decor_four import (
    GOLD,
    WHITE,
    bunting,
    disc,
    flow,
    heart,
    quote,
    ring,
    rule,
    seal,
    signed,
    stitches,
    sun,
)
from benchmarks.screening.blind.fonts import Fonts, drawable
from benchmarks.screening.blind.names_four import STAFF
from benchmarks.screening.blind.paper import A4, A4_WIDE, A5_WIDE, GREY, Paper, today


def library_passport(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A booklet's page with a label in both tongues, and stamps in rings."""
    page = Paper(fonts, lettering, written, A5_WIDE, (238, 244, 236))
    page.draw.rectangle((0, 0, page.width, 210), fill=page.deep)
    page.y = 40
    page.say("Pasbort Darllen · Reading Passport", 110, title=True, fill=WHITE, gap=1.5)
    page.name(110, line=page.rng.choice(["ruled", "dotted"]), room=0.6, cue="Enw · Name", x=130, gap=0.6)
    page.answer("Llyfrgell · Library", "Pont y Gof", 130, 1500, 60)
    stamped = page.rng.randint(2, 5)
    for number in range(5):
        x = 250 + number * 340
        page.draw.rectangle((x - 150, 800, x + 150, 1100), outline=(170, 176, 170), width=5)
        if number < stamped:
            colour = page.rng.choice([(180, 40, 50), (40, 80, 160), (90, 60, 140)])
            page.draw.ellipse((x - 125, 825, x + 125, 1075), outline=colour, width=8)
            ring(page, "DA IAWN · WELL READ", x, 950, 88, 32, colour)
            page.star(x, 955, 40, colour)
    page.y = 1160
    page.say("Pum stamp, un bathodyn · Five stamps, one badge", 54)
    return page


def lantern_news(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A school's newsletter: the name heads a box beside columns of news."""
    page = Paper(fonts, lettering, written, A4, (255, 255, 252))
    page.y = 110
    page.say("The Larkfield Lantern", 190, title=True, gap=0.1)
    page.say("Issue 14 · Spring · free to a good home", 50, gap=0.5)
    page.draw.line((120, page.y, 1740, page.y), fill=GREY, width=8)
    page.draw.rectangle((120, 500, 1740, 1360), fill=(244, 236, 214), outline=page.deep, width=8)
    page.draw.rectangle((180, 570, 640, 1290), fill=(190, 206, 216))
    disc(page, 410, 820, 120, (130, 146, 158))
    page.draw.pieslice((210, 960, 610, 1600), 180, 360, fill=(130, 146, 158))
    page.y = 590
    page.say("READER OF THE TERM", 74, x=1190, room=0.54, gap=0.6)
    page.name(120, line="" if written else "ruled", room=0.54, x=690, gap=0.8)
    for text in ("has now read the whole of shelf C and", "is asking what we mean to do about it.",
                 "Our librarian has ordered more."):  # fmt: skip
        page.say(text, 54, x=710, anchor="l", room=0.53, gap=0.6)
    news = ["The roof of the bike shed is mended.", "Lost: one left welly, green.", "Cake sale raised £61.20.",
            "Do not feed the goat.", "Choir meets at noon, not at one.",
            "Swimming bags home on Friday."]  # fmt: skip
    for column in range(2):
        page.y = 1450
        page.say(("Notices", "Sport and clubs")[column], 70, title=True, x=130 + column * 840, anchor="l", room=0.4)
        for text in page.rng.sample(news, 6):
            page.say(text, 48, x=130 + column * 840, anchor="l", room=0.41, gap=1.4)
    return page


def cerdyn_post(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A postcard in Welsh: the name is in the address."""
    page = Paper(fonts, lettering, written, A5_WIDE, (252, 250, 244))
    page.draw.line((930, 120, 930, 1200), fill=(150, 150, 150), width=5)
    page.draw.rectangle((1520, 90, 1760, 380), outline=page.deep, width=8)
    sun(page, 1640, 235, 60)
    page.draw.ellipse((1330, 120, 1560, 350), outline=(110, 110, 120), width=7)
    page.y = 110
    page.say("Cerdyn Post Canmol", 90, title=True, x=110, anchor="l", room=0.42, gap=0.9)
    for text in ("Am wythnos ardderchog!", "Diolch am helpu pawb", "i roi’r paent i gadw", "ac am ganu wrth wneud."):
        page.say(text, 60, x=110, anchor="l", room=0.41, gap=0.9)
    page.fill_in(page.rng.choice(["Miss Dolwen", "Mr Llanfair", "Dosb. 4"]), 130, 1010, 90)
    page.y = 500
    page.name(100, line="ruled", room=0.36, cue="I", x=985, gap=0.6)
    for text in ("d/o Ysgol Bryn Awelon", "Heol y Felin", "Pentre’r Cledan"):
        page.say(text, 56, x=1000, anchor="l", room=0.4, gap=0.2)
        rule(page, 1000, page.y + 4, 740)
        page.y += 56
    return page


def head_letter(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A typed letter to the parents: the name is somewhere in its second sentence."""
    page = Paper(fonts, lettering, written, A4, (255, 255, 255))
    page.draw.polygon([(150, 130), (330, 130), (330, 290), (240, 380), (150, 290)], fill=page.deep)
    page.draw.text((240, 230), "MS", font=page.font(page.body_font, 84), fill=WHITE, anchor="mm")
    page.y = 150
    page.say("Marrowby School", 110, title=True, x=390, anchor="l", room=0.6, gap=0.1)
    page.say("Church Lane, Marrowby · Kind, curious, on time", 46, x=390, anchor="l", room=0.7, gap=3.6)
    page.say(today(page.rng), 56, x=1700, anchor="r", gap=0.8)
    page.say("Dear family,", 60, x=160, anchor="l", gap=1.0)
    flow(page, "It is not often that I write with nothing to complain of. Today I must tell you that",
         "stayed behind after the storm to sweep the yard, found the goat and brought it home. We are all very"
         " proud, the goat most of all.", 60, 160, 1700)  # fmt: skip
    page.y += 60
    page.say("With warm wishes,", 60, x=160, anchor="l")
    page.scribble(190, page.y + 150, 420)
    page.y += 260
    page.say(f"{page.rng.choice(STAFF)}, Head", 56, x=160, anchor="l", gap=2)
    quote(page, "Sweep your own step and the street is clean", "Tobias Umberleigh, poet", 50)
    page.y = 2470
    page.say("Supported by the Friends of Marrowby and Tattersby Tractors Ltd", 42)
    return page


def book_token(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A bookshop's token, torn off at the left: bearer, worth and what it was for."""
    page = Paper(fonts, lettering, written, (2300, 1040), (250, 236, 220))
    page.draw.rectangle((0, 0, 420, 1040), fill=page.deep)
    for y in range(20, 1040, 60):
        disc(page, 420, y, 16, (255, 255, 255))
    for number, text in enumerate(("£5", "BOOK", "TOKEN")):
        page.draw.text(
            (210, 300 + number * 180), text, font=page.font(page.body_font, 110, text, 350), fill=WHITE, anchor="mm"
        )
    page.y = 110
    page.say("Marrow & Finch, Booksellers", 120, title=True, x=1350, room=0.7, gap=0.2)
    page.say("of Bridge Street, opposite the clock", 54, x=1350, gap=1.0)
    page.name(120, room=0.58, cue="Bearer", x=500, gap=0.6)
    page.answer("For", page.rng.choice(["a poem about soup", "the best bookmark", ""]), 500, 2160, 64)
    page.say("Good for any book but the one in the window", 52, x=1350, gap=0.4)
    return page


def bees_knees(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A honeycomb: the name in the middle cell, the praise round it."""
    page = Paper(fonts, lettering, written, (1700, 1500), (250, 196, 50))
    for across in range(-1, 6):
        for down in range(-1, 6):
            x, y = across * 340 + (down % 2) * 170, down * 300
            page.draw.regular_polygon((x, y, 180), 6, rotation=30, outline=(206, 146, 20))
    page.draw.polygon([(150, 750), (350, 380), (1350, 380), (1550, 750), (1350, 1120), (350, 1120)],
                      fill=(255, 250, 226), outline=(120, 80, 10), width=12)  # fmt: skip
    page.y = 120
    page.say("You are the bee’s knees,", 130, title=True, fill=(60, 40, 10))
    page.write((850, 740), 190, 1160)
    page.y = 830
    page.say(page.rng.choice(["for sharing the shears", "for a tidy tray", "for buzzing with ideas"]), 84, room=0.6)
    page.y = 1240
    page.say("love from all in Hive Class", 90, fill=(60, 40, 10))
    for x in (480, 1220):
        page.draw.ellipse((x - 70, 980, x + 70, 1060), fill=(240, 180, 30), outline=(40, 30, 10), width=8)
        page.draw.line((x, 984, x, 1056), fill=(40, 30, 10), width=18)
    return page


def boarding_pass(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A pass for the reward trip, in both tongues: small headings, answers below, bars at the right."""
    page = Paper(fonts, lettering, written, (2400, 1000), (246, 250, 254))
    page.draw.rectangle((0, 0, 2400, 180), fill=page.deep)
    page.y = 35
    page.say("Awyrennau’r Dychymyg · Imagination Airways", 100, fill=WHITE, room=0.9)
    rows = [("Teithiwr · Passenger", "", 100, 250), ("O · From", "Ysgol", 100, 580),
            ("I · To", page.rng.choice(["Amgueddfa", "Sinema", "Traeth"]), 820, 580),
            ("Sedd · Seat", f"{page.rng.randint(1, 30)}{page.rng.choice('ABCDEF')}", 1460, 580)]  # fmt: skip
    for label, text, x, y in rows:
        page.draw.text((x, y), label, font=page.font(page.body_font, 46), fill=(110, 110, 120), anchor="ls")
        page.draw.text((x, y + 110), text, font=page.font(page.body_font, 84), fill=GREY, anchor="ls")
    page.draw.line((100, 445, 1750, 445), fill=(160, 164, 170), width=4)
    page.write((920, 420), 140, 1640)
    page.y = 800
    page.say("Am ymddwyn yn wych · For flying colours all term", 64, x=100, anchor="l", room=0.66)
    x = 1880
    while x < 2300:
        wide = page.rng.choice([6, 10, 18])
        page.draw.rectangle((x, 260, x + wide, 900), fill=(20, 20, 24))
        x += wide + page.rng.choice([8, 14])
    return page


def cegin_nain(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A cook's card in Welsh: the name after a label, at the foot."""
    page = Paper(fonts, lettering, written, A5_WIDE, (255, 248, 240))
    for x in range(0, page.width, 120):
        page.draw.rectangle((x, 0, x + 60, 70), fill=(210, 60, 60))
        page.draw.rectangle((x + 60, 70, x + 120, 140), fill=(210, 60, 60))
    page.y = 210
    page.say("Cogydd y Tymor", 160, title=True, gap=0.4)
    page.say(page.rng.choice(["Picau ar y maen", "Cawl cennin", "Bara brith"]), 100, gap=0.5)
    page.say("Blas: 10/10   Taclusrwydd: 9/10   Golchi llestri: 10/10", 54, gap=1.2)
    heart(page, 1710, 560, 80, (220, 70, 80))
    page.name(120, line=page.rng.choice(["dotted", "ruled"]), room=0.56, cue="Gwnaed gan:", x=140, gap=0.7)
    signed(page, 1160, f"{STAFF[4]}, cegin yr ysgol", date="Dyddiad")
    return page


def pen_licence(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A card like a driver's, with numbers before the answers and a space for a face."""
    page = Paper(fonts, lettering, written, (1900, 1200), (250, 222, 226))
    page.draw.rounded_rectangle((20, 20, 1880, 1180), 80, outline=page.deep, width=14)
    page.y = 80
    page.say("PEN LICENCE", 130, title=True, x=110, anchor="l", room=0.5, gap=1.0)
    page.draw.rectangle((110, 340, 610, 960), fill=(230, 230, 236), outline=GREY, width=4)
    disc(page, 360, 560, 120, (150, 150, 160))
    page.draw.pieslice((170, 700, 550, 1220), 180, 360, fill=(150, 150, 160))
    page.draw.text((690, 420), "1.", font=page.font(page.body_font, 70), fill=GREY, anchor="ls")
    page.write((1300, 420), 130, 1060)
    page.draw.line((780, 440, 1820, 440), fill=(150, 120, 130), width=4)
    for number, text in enumerate(("Blue ink, joined up", today(page.rng), "Never expires", page.rng.choice(STAFF))):
        page.draw.text((690, 580 + number * 140), f"{number + 2}.  {text}", font=page.font(page.body_font, 70),
                       fill=GREY, anchor="ls")  # fmt: skip
    page.y = 1050
    page.say("The holder may write in pen on any day of the week", 56)
    return page


def afon_las(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A swimming club's form in Welsh: a label, a line, then a list with ticks."""
    page = Paper(fonts, lettering, written, A4, (236, 246, 255))
    for y in (90, 2520):
        spots = [(x, y + 34 * sin(x / 70 * pi)) for x in range(0, page.width, 10)]
        page.draw.line(spots, fill=(40, 120, 200), width=18)
    page.y = 220
    page.say("Clwb Nofio Afon Las", 150, title=True, gap=0.3)
    page.say(f"Tystysgrif Nofio · Cam {page.rng.randint(2, 7)}", 100, gap=1.3)
    page.name(120, line="dotted", room=0.56, cue="Cyflwynwyd i", x=150, gap=1.0)
    marked = page.rng.random() < 0.7
    for text in (
        "Mynd i’r dŵr yn ddiogel",
        "Arnofio ar y cefn am ddeg eiliad",
        "Chwythu swigod",
        "Nofio pum metr ar hugain",
    ):
        page.draw.rectangle((190, page.y, 280, page.y + 90), outline=GREY, width=5)
        if marked:
            page.draw.line((200, page.y + 46, 232, page.y + 84, 300, page.y - 20), fill=(24, 30, 92), width=10)
        page.say(text, 76, x=350, anchor="l", room=0.74, gap=1.0)
    seal(page, 1480, 2010, 180, "AFON LAS · NOFIO I BAWB · ")
    signed(page, 2330, "Hyfforddwr Afon Las", date="Dyddiad")
    return page


def fun_run(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A runner's number with the name below it, and shops that paid for it."""
    page = Paper(fonts, lettering, written, (2000, 1640), (255, 255, 255))
    page.draw.rectangle((0, 0, 2000, 330), fill=page.deep)
    for x, y in ((70, 70), (1930, 70), (70, 1570), (1930, 1570)):
        disc(page, x, y, 26, (120, 120, 124))
    page.y = 60
    page.say("Puddle Lane Fun Run", 150, title=True, fill=WHITE, gap=0.1)
    page.say("FINISHER’S CERTIFICATE", 64, fill=WHITE, gap=1.0)
    page.draw.text((1000, 640), str(page.rng.randint(101, 989)), font=page.font(page.body_font, 480), fill=page.deep,
                   anchor="mm")  # fmt: skip
    page.y = 920
    page.name(150, line="dotted", room=0.78, gap=0.7)
    page.say(f"2 km of mud in {page.rng.randint(9, 19)} minutes {page.rng.randint(10, 58)} seconds", 76, gap=1.2)
    page.say("Plumleys Shoes · The Corner Dairy · Wick Radio 98", 56)
    return page


def diolch_card(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A card from the old people's home, all of it by hand, in both tongues."""
    page = Paper(fonts, lettering, written, A5_WIDE, (248, 240, 250))
    stitches(page, 50, page.deep)
    for x, y, fill in ((160, 180, (220, 80, 120)), (1650, 1120, (250, 170, 60))):
        for turn in ((0, 60), (60, 0), (0, -60), (-60, 0)):
            disc(page, x + turn[0], y + turn[1], 50, fill)
        disc(page, x, y, 40, (250, 230, 120))
    path = page.fonts.pick("hand")
    page.y = 150
    page.name(120, line="", room=0.48, cue="Annwyl / Dear", x=300, gap=0.9)
    for text in ("Diolch o galon am ganu i ni.", "Thank you for the songs and the mince pies.",
                 "You made Mr Plimmer dance, which takes some doing.", "Dewch eto! Come again!"):  # fmt: skip
        text = drawable(path, text)
        page.draw.text((180, page.y + 70), text, font=page.font(path, 88, text, 1500), fill=page.ink, anchor="ls")
        page.y += 160
    page.y += 20
    page.say("Plas Hendre · Cartref i’r Henoed", 54)
    return page


def presenoldeb(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A card punched for every week, both tongues; the name on a line at the head, at the right."""
    page = Paper(fonts, lettering, written, A4_WIDE, (240, 248, 255))
    bunting(page, 40, [page.deep, GOLD, (220, 226, 232)])
    page.y = 300
    page.name(130, room=0.5, cue="Disgybl · Pupil", x=130, gap=0.9)
    page.say("Yma bob dydd · Here every day", 170, title=True, gap=0.5)
    reached = page.rng.randint(6, 12)
    for week in range(12):
        x, y = 330 + (week % 6) * 390, 980 + (week // 6) * 330
        page.draw.ellipse((x - 130, y - 130, x + 130, y + 130), outline=page.deep, width=8)
        page.draw.text((x, y), str(week + 1), font=page.font(page.body_font, 90), fill=(150, 160, 170), anchor="mm")
        if week < reached:
            page.star(x, y, 100)
    page.y = 1540
    page.say("Awarded by / Rhoddwyd gan: Swyddfa’r ysgol, the school office", 64)
    return page


SLIPS = [library_passport, lantern_news, cerdyn_post, head_letter, book_token, bees_knees, boarding_pass, cegin_nain,
         pen_licence, afon_las, fun_run, diolch_card, presenoldeb]  # fmt: skip
