"""Certificates of the first set, as schools print them. Each is drawn with what is written on it, or blank."""

from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names import STAFF
from benchmarks.screening.blind.paper import A4, A4_WIDE, A5_WIDE, Paper, today

HEAD = "Headteacher"


def swimming(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4, (232, 246, 252))
    page.border("waves")
    page.y = 300
    page.say("SWIMMING AWARD", 170, title=True)
    page.say(page.rng.choice(["10 metres", "25 metres", "50 metres", "Water Skills 3"]), 120, gap=1.2)
    page.say("This is to certify that", 66, gap=1.3)
    page.name(150, room=0.66, gap=1.0)
    page.say("has swum the distance above unaided in good style", 60)
    page.say("and has met every requirement of the award", 60, gap=2)
    page.star(page.width / 2, page.y + 200, 180)
    page.signatures(2340, [("Swimming teacher", ""), ("Date", today(page.rng))])
    return page


def reading(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4_WIDE)
    page.border("corners")
    page.y = 260
    page.say("Reading Challenge", 220, title=True, gap=0.7)
    page.say("Certificate of Achievement", 90, gap=1.2)
    page.name(150, line="dotted", room=0.5, cue="Presented to", gap=1.1)
    page.say(f"for reading {page.rng.choice(['six', 'ten', 'twenty', 'one hundred'])} books this summer", 74, gap=2)
    page.signatures(1580, [(page.rng.choice(STAFF), ""), ("Date", today(page.rng))])
    return page


def attendance(fonts: Fonts, lettering: str, written: str) -> Paper:
    """The sentence runs through the place for the name."""
    page = Paper(fonts, lettering, written, A4_WIDE)
    page.border("double")
    page.watermark("100%")
    page.y = 240
    page.say("100% ATTENDANCE", 190, title=True, gap=1.2)
    page.name(120, room=0.42, cue="Well done", after="for being", x=page.width * 0.12, gap=0.75)
    page.say("here every single day of the Autumn Term", 66, gap=1.6)
    page.say("Every school day counts!", 84, title=True)
    page.signatures(1560, [(HEAD, ""), ("Attendance lead", ""), ("Date", "")], signed=page.rng.random() < 0.7)
    return page


def star_of_the_week(fonts: Fonts, lettering: str, written: str) -> Paper:
    """The name stands below the heading, with no line and no cue."""
    page = Paper(fonts, lettering, written, A4_WIDE, (255, 246, 206))
    for x, y in ((300, 300), (2330, 300), (300, 1560), (2330, 1560), (640, 200), (1990, 200)):
        page.star(x, y, page.rng.randint(90, 170))
    page.y = 330
    page.say("Star of the Week", 260, title=True, gap=0.9)
    page.name(200, line="", room=0.7, gap=1.0)
    page.say(page.rng.choice(["for always trying your best", "for super phonics this week"]), 80, gap=1.6)
    page.signatures(1600, [("Class teacher", ""), ("Week ending", today(page.rng))])
    return page


def head_award(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4)
    page.border("double")
    page.y = 260
    page.rosette(page.width / 2, 400, 190)
    page.y = 900
    page.say("Headteacher’s Award", 170, title=True, gap=0.9)
    page.say("awarded to", 64, gap=0.8)
    page.name(150, line="boxed", room=0.68, gap=1.2)
    page.say("for", 64, gap=0.9)
    for text in ("showing great resilience", "in your writing"):
        if page.rng.random() < 0.7:
            page.fill_in(text, page.width * 0.2, page.y + 70, 92)
        page.draw.line((page.width * 0.15, page.y + 84, page.width * 0.85, page.y + 84), fill=(90, 90, 90), width=3)
        page.y += 170
    page.signatures(2360, [(f"{page.rng.choice(STAFF)}, {HEAD}", ""), ("Date", today(page.rng))])
    return page


def sports_day(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Labels stand to the left of each line, one below the other."""
    page = Paper(fonts, lettering, written, A5_WIDE)
    page.border("band")
    page.y = 180
    page.say("SPORTS DAY 2026", 150, title=True, gap=0.5)
    page.say(page.rng.choice(["1st Place", "2nd Place", "3rd Place", "Taking Part"]), 100, gap=0.6)
    page.name(100, room=0.52, cue="Name:", x=260, gap=0.5)
    for label, filled in (("Event:", page.rng.choice(["Egg and spoon", "Sack race", "80 m"])), ("House:", "")):
        font = page.font(page.body_font, 55)
        page.draw.text((260, page.y + 80), label, font=font, fill=(40, 40, 44), anchor="ls")
        page.draw.line((460, page.y + 88, 1400, page.y + 88), fill=(90, 90, 90), width=3)
        if filled:
            page.fill_in(filled, 500, page.y + 78, 76)
        page.y += 130
    return page


def eisteddfod(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4)
    page.border(page.rng.choice(["double", "corners"]))
    page.y = 420
    page.say("Eisteddfod yr Ysgol", 180, title=True, gap=0.6)
    page.say("Tystysgrif", 120, title=True, gap=1.4)
    page.say("Cyflwynir y dystysgrif hon i", 64, gap=1.0)
    page.name(150, line="dotted", room=0.66, gap=1.1)
    page.say(f"am ddod yn {page.rng.choice(['gyntaf', 'ail', 'drydydd'])} yn y gystadleuaeth", 64, gap=0.6)
    page.say(page.rng.choice(["Llefaru unigol", "Canu unigol", "Dawnsio disgo"]), 92, gap=1.6)
    page.signatures(2280, [("Pennaeth", ""), ("Dyddiad", today(page.rng))])
    return page


def house_points(fonts: Fonts, lettering: str, written: str) -> Paper:
    """What the line is for stands below it."""
    page = Paper(fonts, lettering, written, A5_WIDE)
    page.border("double")
    page.y = 160
    page.say("HOUSE POINTS", 140, title=True, gap=0.4)
    page.say(page.rng.choice(["BRONZE – 50", "SILVER – 100", "GOLD – 250"]), 90, gap=0.9)
    page.name(110, room=0.7, gap=0.3)
    page.say("(pupil’s name)", 38, gap=1.5)
    page.say("has earned these for their house", 58, gap=0.8)
    page.signatures(1160, [("Head of House", ""), ("Date", today(page.rng))], signed=page.rng.random() < 0.6)
    return page


def music(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4, (254, 250, 236))
    for number in range(5):
        page.draw.line((120, 330 + number * 34, page.width - 120, 330 + number * 34), fill=(170, 150, 120), width=3)
    page.y = 620
    page.say("Certificate of Music", 150, title=True, gap=1.2)
    page.say("It is hereby certified that the candidate", 60, gap=1.0)
    page.name(140, line="", room=0.74, gap=1.0)
    page.say("was examined and has been successful in", 60, gap=0.8)
    page.say(
        f"{page.rng.choice(['Violin', 'Recorder', 'Cornet', 'Piano'])} – Grade {page.rng.randint(1, 4)}", 96, gap=0.8
    )
    page.say(f"with {page.rng.choice(['Merit', 'Distinction'])}", 72, gap=2)
    page.small_print(
        "This certificate is awarded under the regulations of the county music service. It is not valid without "
        "the embossed seal. Marks are confirmed by a second examiner and kept for two years. Replacement copies "
        "can be had from the office for a fee."
    )
    page.signatures(2380, [(f"{page.rng.choice(STAFF)}, Examiner", ""), ("Date", today(page.rng))])
    return page


def kindness(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A5_WIDE, (252, 240, 244))
    page.tint((230, 220, 250))
    page.y = 170
    page.say("Caught Being Kind!", 150, title=True, gap=0.8)
    page.name(120, room=0.6, cue="To", gap=0.9)
    page.say("Thank you for", 58, gap=0.4)
    page.fill_in(page.rng.choice(["sharing your lunch", "helping in the cloakroom", "playing with the new girl"]),
                 page.width * 0.22, page.y + 110, 84)  # fmt: skip
    page.draw.line((page.width * 0.15, page.y + 124, page.width * 0.85, page.y + 124), fill=(150, 90, 120), width=3)
    page.signatures(1160, [("From", page.rng.choice(["Mrs P Hathersage", "Mr D Cromwell"])), ("Date", today(page.rng))])
    return page


def times_tables(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4_WIDE)
    page.border("band")
    page.rosette(2280, 1180, 170, "x")
    page.y = 280
    page.say("Times Tables Champion", 200, title=True, gap=1.0)
    page.say("Congratulations to", 74, gap=0.7)
    page.name(170, room=0.54, gap=1.0)
    page.say(f"You know your {page.rng.choice(['3', '6', '7', '8', '12'])} times table", 78, gap=0.6)
    page.say("off by heart, forwards and backwards!", 78)
    page.signatures(1560, [("Signed", ""), (today(page.rng), "")])
    return page


def two_tongues(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Every line in Welsh and in English."""
    page = Paper(fonts, lettering, written, A4_WIDE)
    page.border("double")
    page.y = 230
    page.say("Seren yr Wythnos  |  Star of the Week", 140, title=True, gap=1.3)
    page.say("Dyfernir i / Awarded to", 66, gap=0.9)
    page.name(150, line=page.rng.choice(["dotted", "ruled"]), room=0.6, gap=1.1)
    page.say("am / for", 60, gap=0.6)
    page.say(page.rng.choice(["ymdrech arbennig  –  excellent effort", "fod yn garedig  –  being kind"]), 76, gap=2)
    page.signatures(1560, [("Pennaeth / Headteacher", ""), ("Dyddiad / Date", today(page.rng))])
    return page


def science_fair(fonts: Fonts, lettering: str, written: str) -> Paper:
    """The name opens a sentence at the left margin, the wording goes on below."""
    page = Paper(fonts, lettering, written, A4, (236, 246, 252))
    page.draw.rectangle((0, 0, 330, page.height), fill=page.deep)
    page.y = 330
    left = 440.0
    page.say("Science Fair", 190, title=True, x=left, anchor="l", room=0.7, gap=0.3)
    page.say("Certificate of participation", 82, x=left, anchor="l", room=0.7, gap=2.2)
    page.name(140, room=0.68, x=left, gap=0.9)
    for text in ("took part in the school science fair", "and explained an experiment to the judges.",
                 "Topic: floating and sinking"):  # fmt: skip
        page.say(text, 60, x=left, anchor="l", room=0.7, gap=0.5)
    page.fill_in(today(page.rng), left + 100, 2240, 70)
    page.draw.line((left, 2256, left + 700, 2256), fill=(80, 80, 80), width=3)
    page.y = 2270
    page.say("Date", 42, x=left, anchor="l")
    return page


CERTIFICATES = [swimming, reading, attendance, star_of_the_week, head_award, sports_day, eisteddfod, house_points,
                music, kindness, times_tables, two_tongues, science_fair]  # fmt: skip
