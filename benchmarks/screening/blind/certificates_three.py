"""Certificates, slips and cards of the third set: wording and layouts that are in neither of the others.

What else a hand fills in (date, class, reason, signature) stands there on about half of them, named or blank.
"""

from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names import STAFF
from benchmarks.screening.blind.paper import A4, A4_WIDE, A5_WIDE, Paper, today

GREY = (40, 40, 44)


def _foot(page: Paper, y: float, *who: str, date: str = "Date") -> bool:
    """Lines for signatures and a date; whether they are filled in."""
    filled = page.rng.random() < 0.5
    people = [(one, "") for one in who] + [(date, today(page.rng) if filled else "")]
    page.signatures(y, people, signed=filled)
    return filled


def _answer(page: Paper, label: str, text: str, left: float, right: float, size: float = 56) -> None:
    """A printed label at `y`, a line behind it, and perhaps an answer on the line; then `y` goes below it."""
    font = page.font(page.body_font, size)
    start = left + font.getlength(f"{label} ")
    page.draw.text((left, page.y + 60), label, font=font, fill=GREY, anchor="ls")
    page.draw.line((start, page.y + 72, right, page.y + 72), fill=(90, 90, 90), width=4)
    if text:
        page.fill_in(text, start + 30, page.y + 58, size * 1.4)
    page.y += size * 2.4


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


def postcard_home(fonts: Fonts, lettering: str, written: str) -> Paper:
    """The name is in the middle of a line of the letter."""
    page = Paper(fonts, lettering, written, A5_WIDE, (255, 255, 255))
    page.draw.rectangle((0, 0, page.width, 150), fill=page.deep)
    page.draw.rectangle((1540, 190, 1790, 480), outline=page.deep, width=8)
    page.star(1665, 335, 100)
    page.y = 35
    page.say("GOOD NEWS FROM SCHOOL", 84, fill=(255, 255, 255), gap=2)
    page.y = 330
    page.say("Dear Parent or Carer,", 58, x=110, anchor="l", gap=2.2)
    page.name(104, line=page.rng.choice(["dotted", "ruled"]), room=0.38, cue="I am writing to tell you that",
              after="has", x=110, gap=0.6)  # fmt: skip
    page.say("had a brilliant week with us. What impressed me most was", 58, x=110, anchor="l", gap=0.8)
    filled = _foot(page, 1200, "Tutor", date="Week of")
    _answer(page, "", "really thoughtful questions in history" if filled else "", 110, 1750)
    return page


def millionaire(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A bank note: the name at the right, over what it is for."""
    page = Paper(fonts, lettering, written, (2200, 1000), (226, 240, 222))
    for inset in (30, 60):
        page.draw.rectangle((inset, inset, 2200 - inset, 1000 - inset), outline=page.deep, width=8)
    page.draw.ellipse((110, 250, 610, 750), outline=page.deep, width=14)
    page.draw.text((360, 500), "1m", font=page.font(page.body_font, 200), fill=page.deep, anchor="mm")
    page.y = 110
    page.say("WORD MILLIONAIRE", 140, title=True, x=1360, room=0.62, gap=0.5)
    page.say("The Bank of Books", 70, x=1360, room=0.6, gap=0.9)
    page.name(130, room=0.6, x=700, gap=0.6)
    page.say("has read one million words and passed every quiz", 54, x=1360, room=0.6, gap=0.8)
    page.say(f"Librarian: {page.rng.choice(STAFF)}", 50, x=1360, room=0.6)
    return page


def bike_result(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A result slip: label and line, then boxes that are ticked."""
    page = Paper(fonts, lettering, written, A4, (250, 250, 250))
    page.y = 200
    page.say("Bikeability", 210, title=True, gap=0.2)
    page.say("Level 1 – how your child got on", 84, gap=1.8)
    page.name(110, room=0.56, cue="Rider’s name:", x=170, gap=0.9)
    filled = _foot(page, 2380, "Trainer")
    _answer(page, "Year group:", page.rng.choice(["5", "6"]) if filled else "", 170, 900, 60)
    page.y += 80
    for text in ("can get on and off without help", "can look all round, and behind", "can stop quickly, under control",
                 "is ready for Level 2"):  # fmt: skip
        page.draw.rectangle((170, page.y, 250, page.y + 80), outline=GREY, width=5)
        if filled:
            page.draw.line((185, page.y + 40, 210, page.y + 70, 260, page.y - 10), fill=(24, 30, 92), width=9)
        page.say(text, 64, x=310, anchor="l", gap=1.1)
    return page


def golden_book(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Wording before and behind the name on its own line, and reasons below."""
    page = Paper(fonts, lettering, written, A4_WIDE, (255, 250, 226))
    page.border("double")
    page.y = 220
    page.say("The Golden Book", 230, title=True, gap=1.0)
    page.name(120, line="dotted", room=0.42, cue="This week", after="was written into", x=page.width * 0.12, gap=0.7)
    page.say("our Golden Book in front of the whole school because", 66, gap=0.9)
    filled = _foot(page, 1620, "Deputy Head", date="Assembly on")
    for text in ("she looked after a friend who fell", "and told the truth about the window"):
        _answer(page, "", text if filled else "", 330, 2300, 70)
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


def comic_slip(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A slip like a comic: the name is in a speech bubble between two words."""
    page = Paper(fonts, lettering, written, (1860, 1160), (255, 226, 60))
    page.star(1640, 220, 240, (220, 50, 40), points=14)
    page.draw.text((1640, 220), "POW!", font=page.font(page.body_font, 110), fill=(255, 255, 255), anchor="mm")
    page.draw.rounded_rectangle((90, 430, 1770, 820), 150, fill=(255, 255, 255), outline=(20, 20, 22), width=12)
    page.draw.polygon([(420, 810), (620, 810), (360, 980)], fill=(20, 20, 22))
    page.y = 130
    page.say("WRITER OF THE WEEK", 130, title=True, x=120, anchor="l", room=0.68)
    page.y = 540
    page.name(130, line="", room=0.6, cue="Wow,", after="!", gap=0.4)
    page.y = 890
    page.say("Your adjectives knocked our socks off", 62, x=1160, room=0.6, gap=0.4)
    if page.rng.random() < 0.5:
        page.fill_in(page.rng.choice(["5 Oak", "Yr 4", "2T"]), 1100, 1080, 80)
    return page


def music_result(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Columns with a heading each; the answers are below the headings."""
    page = Paper(fonts, lettering, written, A4_WIDE, (255, 255, 255))
    page.draw.rectangle((0, 0, 120, page.height), fill=page.deep)
    page.y = 230
    page.say("Practical Examinations in Music", 140, title=True, gap=0.4)
    page.say("Notice of result", 90, gap=1.8)
    filled, top = _foot(page, 1620, "Chief Examiner"), page.y
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
    _answer(page, "Ysgol / Adran", "Maes y Coed" if filled else "", 190, 1600, 60)
    _answer(page, "Safle", page.rng.choice(["1af", "2il", "3ydd"]) if filled else "", 190, 900, 60)
    page.y += 30
    page.say("Beirniad: llais swynol a geirio clir", 54)
    return page


def captain_letter(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A letter of appointment: the name on a line of its own at the left margin."""
    page = Paper(fonts, lettering, written, A4, (254, 254, 252))
    page.draw.polygon([(830, 130), (1030, 130), (1030, 300), (930, 390), (830, 300)], fill=page.deep)
    page.y = 440
    page.say("Cwm Derwen High School", 110, title=True, gap=0.3)
    page.say("Department of Physical Education", 60, gap=3)
    page.say("It gives me great pleasure to appoint", 64, x=210, anchor="l", gap=0.9)
    page.name(130, line=page.rng.choice(["", "ruled"]), room=0.7, x=210, gap=0.9)
    sport = page.rng.choice(["Netball", "Hockey", "Rugby", "Cross Country"])
    for text in (f"as Captain of {sport} for the year 2026–27.", "A captain sets the tone on and off the field,",
                 "thanks the referee and brings the kit back."):  # fmt: skip
        page.say(text, 64, x=210, anchor="l", gap=0.7)
    _foot(page, 2240, "Director of Sport")
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
    _foot(page, 2320, "Captain", "Head of Year")
    return page


def hundred_club(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A member's card: number and date above the name, what the line is for printed below it."""
    page = Paper(fonts, lettering, written, (1700, 1070), (238, 232, 250))
    page.draw.rounded_rectangle((24, 24, 1676, 1046), 70, outline=page.deep, width=18)
    page.y = 110
    page.say("100 Book Club", 170, title=True, gap=0.5)
    filled = page.rng.random() < 0.5
    _answer(page, "Member no.", str(page.rng.randint(10, 99)) if filled else "", 160, 760, 54)
    page.y -= 130
    _answer(page, "Joined", today(page.rng) if filled else "", 860, 1540, 54)
    page.y += 60
    page.name(130, room=0.8, gap=0.35)
    page.say("Card holder", 44, gap=1.2)
    page.say("Show this card to borrow one more book", 54)
    return page


def lunch_helper(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A round sticker in two tongues, the name over what it was for."""
    page = Paper(fonts, lettering, written, (1500, 1500), (222, 222, 226))
    page.draw.ellipse((20, 20, 1480, 1480), fill=(250, 130, 40))
    page.draw.ellipse((80, 80, 1420, 1420), fill=(255, 255, 250))
    page.y = 260
    page.say("Helpwr Amser Cinio", 100, title=True, room=0.62, gap=0.3)
    page.say("Lunchtime Helper", 100, title=True, room=0.66, gap=0.6)
    page.name(140, line="dotted", room=0.78, gap=0.7)
    page.say("cleared the tables without being asked", 56, room=0.78, gap=0.5)
    page.say("The kitchen says diolch!", 62, room=0.6, gap=0.9)
    if page.rng.random() < 0.5:
        page.fill_in(today(page.rng), 610, 1290, 80)
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
    _foot(page, 1170, "Arweinydd", date="Dyddiad")
    return page


def ballot(fonts: Fonts, lettering: str, written: str) -> Paper:
    """School council: the name in one row of a list, beside the box for a cross."""
    page = Paper(fonts, lettering, written, A4, (255, 255, 255))
    page.y = 200
    page.say("School Council Election", 140, title=True, gap=0.4)
    page.say("Ballot paper – put one X", 80, gap=1.6)
    marked = page.rng.randrange(3)
    for number, text in enumerate(("", "Re-open nominations", "None of these")):
        page.draw.rectangle((170, page.y, 1690, page.y + 280), outline=GREY, width=5)
        page.draw.rectangle((1440, page.y + 60, 1600, page.y + 220), outline=GREY, width=6)
        page.draw.text((230, page.y + 140), text, font=page.font(page.body_font, 76), fill=GREY, anchor="lm")
        if number == 0:
            page.write((800, page.y + 180), 120, 1140)
        if number == marked:
            page.fill_in("X", 1475, page.y + 195, 150)
        page.y += 280
    page.y += 90
    _answer(page, "Voting for class", page.rng.choice(["3P", "6 Ash", ""]), 230, 1200, 60)
    page.small_print("Fold the paper twice and post it in the box by the hall before the bell.", 46)
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
