"""Slips, cards and letters of the third set: what a school hands out besides certificates."""

from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names import STAFF
from benchmarks.screening.blind.paper import A4, A5_WIDE, GREY, Paper, today


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
    filled = page.foot(1200, "Tutor", date="Week of")
    page.answer("", "really thoughtful questions in history" if filled else "", 110, 1750)
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
    filled = page.foot(2380, "Trainer")
    page.answer("Year group:", page.rng.choice(["5", "6"]) if filled else "", 170, 900, 60)
    page.y += 80
    for text in ("can get on and off without help", "can look all round, and behind", "can stop quickly, under control",
                 "is ready for Level 2"):  # fmt: skip
        page.draw.rectangle((170, page.y, 250, page.y + 80), outline=GREY, width=5)
        if filled:
            page.draw.line((185, page.y + 40, 210, page.y + 70, 260, page.y - 10), fill=(24, 30, 92), width=9)
        page.say(text, 64, x=310, anchor="l", gap=1.1)
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
    page.foot(2240, "Director of Sport")
    return page


def hundred_club(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A member's card: number and date above the name, what the line is for printed below it."""
    page = Paper(fonts, lettering, written, (1700, 1070), (238, 232, 250))
    page.draw.rounded_rectangle((24, 24, 1676, 1046), 70, outline=page.deep, width=18)
    page.y = 110
    page.say("100 Book Club", 170, title=True, gap=0.5)
    filled = page.rng.random() < 0.5
    page.answer("Member no.", str(page.rng.randint(10, 99)) if filled else "", 160, 760, 54)
    page.y -= 130
    page.answer("Joined", today(page.rng) if filled else "", 860, 1540, 54)
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
    page.answer("Voting for class", page.rng.choice(["3P", "6 Ash", ""]), 230, 1200, 60)
    page.small_print("Fold the paper twice and post it in the box by the hall before the bell.", 46)
    return page
