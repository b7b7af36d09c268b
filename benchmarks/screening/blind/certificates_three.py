"""Certificates of the third set: wording and layouts that are in neither of the others.

What else a hand fills in (date, class, reason, signature) stands there on about half of them, named or blank.
"""

from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names import STAFF
from benchmarks.screening.blind.paper import A4, A4_WIDE, A5_WIDE, GREY, Paper, today
from benchmarks.screening.blind.slips_three import (
    ballot,
    bike_result,
    captain_letter,
    comic_slip,
    hundred_club,
    lunch_helper,
    millionaire,
    postcard_home,
)


def tea_party(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A5_WIDE, (252, 240, 244))
    for x in range(60, page.width, 120):
        page.draw.ellipse((x - 60, -60, x + 60, 60), fill=page.deep)
        page.draw.ellipse((x - 60, page.height - 60, x + 60, page.height + 60), fill=page.deep)
    page.y = 150
    page.say("You are invited to the", 58, gap=0.4)
    page.say("Headteacher’s Tea Party", 150, title=True, gap=0.8)
    page.say(f"{page.rng.choice(STAFF)} requests the pleasure of the company of", 52, gap=0.8)
    page.name(120, line="dotted", room=0.62, gap=0.7)
    page.say("on Thursday at two o’clock in the Rainbow Room", 52, gap=0.5)
    page.say("There will be scones! R.S.V.P. to the office", 52)
    return page


def golden_book(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Wording before and behind the name on its own line, and reasons below."""
    page = Paper(fonts, lettering, written, A4_WIDE, (255, 250, 226))
    page.border("double")
    page.y = 220
    page.say("The Golden Book", 230, title=True, gap=1.0)
    page.name(120, line="dotted", room=0.42, cue="This week", after="was written into", x=page.width * 0.12, gap=0.7)
    page.say("our Golden Book in front of the whole school because", 66, gap=0.9)
    filled = page.foot(1620, "Deputy Head", date="Assembly on")
    for text in ("she looked after a friend who fell", "and told the truth about the window"):
        page.answer("", text if filled else "", 330, 2300, 70)
    return page


def proud_cloud(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4_WIDE, (150, 200, 236))
    for x, y, radius in ((620, 900, 420), (1000, 700, 480), (1500, 690, 500), (1990, 900, 430), (1300, 1020, 520)):
        page.draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(255, 255, 255))
    page.y = 380
    page.say("Proud Cloud", 210, title=True, room=0.5, gap=0.9)
    page.name(180, line="", room=0.56, gap=0.8)
    page.say("floated up here on", 70, gap=0.5)
    page.say(page.rng.choice(["working as a team", "never saying ‘I can’t’", "listening ears"]), 92, gap=0.8)
    if page.rng.random() < 0.5:
        page.fill_in(today(page.rng), 1150, 1400, 84)
    return page


def music_result(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Columns with a heading each; the answers are below the headings."""
    page = Paper(fonts, lettering, written, A4_WIDE, (255, 255, 255))
    page.draw.rectangle((0, 0, 120, page.height), fill=page.deep)
    page.y = 230
    page.say("Practical Examinations in Music", 140, title=True, gap=0.4)
    page.say("Notice of result", 90, gap=1.8)
    filled, top = page.foot(1620, "Chief Examiner"), page.y
    columns = [("Candidate", "", 220, 1320), ("Subject", page.rng.choice(["Harp", "Flute", "Tuba"]), 1320, 1700),
               ("Grade", str(page.rng.randint(1, 8)), 1700, 2000), ("Mark", "124 / 150", 2000, 2460)]  # fmt: skip
    for label, answer, left, right in columns:
        page.draw.rectangle((left, top, right, top + 110), fill=(226, 226, 232), outline=GREY, width=3)
        page.draw.rectangle((left, top + 110, right, top + 330), outline=GREY, width=3)
        for text, y, size in ((label, top + 55, 56), (answer if filled else "", top + 220, 64)):
            page.draw.text(((left + right) / 2, y), text, font=page.font(page.body_font, size), fill=GREY, anchor="mm")
    page.write((770, top + 255), 110, 1060)
    page.y = top + 420
    page.small_print("Pass 100, Merit 120, Distinction 130. Queries must reach the board within fourteen days.", 48)
    return page


def cerdd_dant(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A5_WIDE)
    page.border("corners")
    page.y = 200
    page.say("Cerdd Dant Unigol", 150, title=True, gap=0.4)
    page.say(page.rng.choice(["Blwyddyn 2 ac iau", "Blwyddyn 3 a 4", "Blwyddyn 5 a 6"]), 72, gap=0.7)
    page.name(110, room=0.52, cue="Cystadleuydd", x=190, gap=0.5)
    filled = page.rng.random() < 0.5
    page.answer("Ysgol / Adran", "Maes y Coed" if filled else "", 190, 1600, 60)
    page.answer("Safle", page.rng.choice(["1af", "2il", "3ydd"]) if filled else "", 190, 900, 60)
    page.y += 30
    page.say("Beirniad: llais swynol a geirio clir", 54)
    return page


def house_promise(fonts: Fonts, lettering: str, written: str) -> Paper:
    """I, ____, promise: a single letter before the name and a verb behind it."""
    page = Paper(fonts, lettering, written, A4, (240, 250, 236))
    page.border("band")
    page.y = 380
    page.say("HOUSE CAPTAIN", 190, title=True, gap=0.3)
    page.say(page.rng.choice(["Kestrel House", "Tŷ Dewi", "Severn House"]), 120, gap=1.6)
    page.name(120, room=0.6, cue="I,", after="promise", gap=0.8)
    for text in ("to lead by example, to cheer the loudest,", "to lose with a smile and to win with grace."):
        page.say(text, 64, gap=0.7)
    page.star(page.width / 2, 1820, 220)
    page.foot(2320, "Captain", "Head of Year")
    return page


def urdd_member(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A Welsh sentence that begins before the name and goes on behind it."""
    page = Paper(fonts, lettering, written, A5_WIDE, (255, 255, 255))
    for top, fill in ((0, (200, 30, 40)), (70, (250, 250, 250)), (140, (20, 130, 70))):
        page.draw.rectangle((0, top, page.width, top + 70), fill=fill)
    page.y = 300
    page.say("Adran yr Urdd", 170, title=True, gap=0.7)
    page.name(116, line="dotted", room=0.5, cue="Mae", after="yn aelod o’r", gap=0.7)
    page.say("Adran eleni ac yn addo bod yn ffyddlon i Gymru,", 54, gap=0.5)
    page.say("i’w gyd-ddyn ac i’r iaith.", 54)
    page.foot(1170, "Arweinydd", date="Dyddiad")
    return page


def expedition(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A letter with a badge: the heading speaks to the pupil by name."""
    page = Paper(fonts, lettering, written, A4_WIDE, (244, 240, 228))
    page.draw.polygon([(0, 1860), (0, 1400), (500, 1050), (900, 1500), (1300, 1150), (1900, 1860)], fill=page.deep)
    page.y = 200
    page.say("Bronze Expedition Award", 170, title=True, gap=1.1)
    page.name(150, line="", room=0.52, cue="Congratulations,", x=300, gap=0.9)
    page.say("You walked 24 km, slept in a tent and cooked in the rain.", 68, gap=0.6)
    page.say("Please wear the badge with pride.", 68)
    if page.rng.random() < 0.5:
        page.scribble(2000, 1520, 380)
        page.fill_in(today(page.rng), 2000, 1700, 76)
    return page


CERTIFICATES = [tea_party, postcard_home, millionaire, bike_result, golden_book, proud_cloud, comic_slip, music_result,
                cerdd_dant, captain_letter, house_promise, hundred_club, lunch_helper, urdd_member, ballot,
                expedition]  # fmt: skip
