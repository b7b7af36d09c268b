"""Certificates of the fourth set: what clubs, choirs, pools and schools give, most of them without saying so."""

from benchmarks.screening.blind.decor_four import (
    GOLD,
    WHITE,
    bunting,
    cup,
    disc,
    fish,
    flow,
    leaves,
    note,
    quote,
    rule,
    seal,
    shield,
    signed,
    stitches,
    sun,
    two_lines,
)
from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names_four import STAFF
from benchmarks.screening.blind.paper import A4, A4_WIDE, Paper
from benchmarks.screening.blind.slips_four import SLIPS


def otter_pool(fonts: Fonts, lettering: str, written: str) -> Paper:
    """The name stands above the title, what the line is for in small print above it."""
    page = Paper(fonts, lettering, written, A4, (222, 242, 248))
    for number in range(4):
        top = 2180 + number * 120
        page.draw.rectangle((0, top, page.width, page.height), fill=(60 - number * 12, 150 - number * 18, 196))
        for x in range(0, page.width, 200):
            disc(page, x + number * 50, top, 70, (60 - number * 12, 150 - number * 18, 196))
    for x, y in ((400, 1960), (930, 2060), (1490, 1950)):
        fish(page, x, y, 110, (240, 130, 50))
    page.y = 200
    page.say("Otterpool Swim School", 84, gap=1.6)
    page.say("our swimmer", 46, gap=0.4)
    page.name(150, room=0.7, gap=1.1)
    page.say("GOLDEN OTTER", 230, title=True, gap=0.4)
    page.say(page.rng.choice(["Stage 4", "Stage 6", "Deep End"]), 130, gap=0.8)
    for text in ("can glide, roll over and tread water", "and fetched a brick from two metres down"):
        page.say(text, 66, gap=0.5)
    signed(page, 1780, f"{page.rng.choice(STAFF)}, poolside", date="Swum on")
    return page


def gwyl_gorawl(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Welsh alone, a choir: the name after a verb, a proverb at the foot."""
    page = Paper(fonts, lettering, written, A4, (252, 248, 238))
    leaves(page, 90, (70, 130, 90))
    for x in (420, 860, 1300):
        note(page, x, 420, 110, page.deep)
    page.y = 520
    page.say("Gŵyl Gorawl Dyffryn Cledan", 140, title=True, gap=0.5, room=0.74)
    page.say("Unawd dan 12 oed", 90, gap=1.2)
    page.say("Llongyfarchwn", 66, gap=0.7)
    page.name(150, line="dotted", room=0.7, gap=1.0)
    for text in ("a ganodd o flaen cynulleidfa lawn", f"gan ennill {page.rng.choice(['82', '88', '91'])} o farciau"):
        page.say(text, 64, gap=0.6)
    page.y += 220
    quote(page, "Gorau arf, arf dysg", "hen air")
    signed(page, 2270, "Huw Llandre, beirniad", "Trysorydd", date="Dyddiad")
    return page


def apple_keeper(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A proclamation: the name is among the words of one long sentence."""
    page = Paper(fonts, lettering, written, A4_WIDE, (244, 230, 196))
    for y in (0, page.height - 120):
        page.draw.rounded_rectangle((40, y, page.width - 40, y + 120), 60, fill=(206, 178, 122))
    page.y = 240
    page.say("Hear ye, hear ye!", 210, title=True, gap=0.8)
    flow(page, "Let it be known from the bike shed to the bell tower that our friend",
         ", who has watered, weeded and whistled since September, shall from this day be called Keeper of the Apple"
         " Trees and may eat the first pear.", 70, 280, 2350)  # fmt: skip
    seal(page, 2150, 1420, 190, "LARKFIELD SCHOOL GARDEN · ")
    for x in (420, 620, 820):
        disc(page, x, 1400, 60, (200, 50, 44))
        page.draw.line((x, 1350, x + 20, 1300), fill=(80, 60, 30), width=12)
    page.y = 1540
    page.say(f"{page.rng.choice(STAFF)} set hand and wellington to this", 54, x=320, anchor="l", room=0.55)
    return page


def rovers_plaque(fonts: Fonts, lettering: str, written: str) -> Paper:
    """The name in two lines beside a cup, above the title; a shop that paid for it at the foot."""
    page = Paper(fonts, lettering, written, A4_WIDE, (250, 250, 250))
    page.draw.polygon([(0, 0), (900, 0), (620, 1860), (0, 1860)], fill=page.deep)
    cup(page, 390, 960, 560)
    page.y = 220
    two_lines(page, 210, 1730, 1500)
    page.y += 110
    page.say("PLAYER OF THE SEASON", 140, title=True, x=1730, room=0.56, gap=0.5)
    page.say(page.rng.choice(["Under 9 Kestrels", "Under 11 Girls", "Mini Rugby"]), 90, x=1730, room=0.5, gap=0.6)
    page.say("Mawddwy Rovers Juniors · Heads up, boots on", 56, x=1730, room=0.55, gap=1.6)
    page.say("Shirts given by Hobbs & Daughters, Bakers since 1931", 46, x=1730, room=0.55)
    return page


def ty_gwynant(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A house's shield, with the name on the ribbon across it; Welsh and English."""
    page = Paper(fonts, lettering, written, A4, (248, 248, 244))
    stitches(page, 70, page.deep)
    page.y = 200
    page.say(page.rng.choice(["Tŷ Gwynant", "Tŷ Hafren", "Tŷ Ogwen"]), 190, title=True, gap=0.3)
    page.say("Capten Tŷ · House Captain", 84, gap=0.5)
    shield(page, 930, 660, 560, [(190, 40, 50), (236, 190, 60)])
    page.draw.polygon([(60, 1130), (220, 1040), (220, 1330), (60, 1400), (130, 1265)], fill=(214, 204, 170))
    page.draw.polygon([(1800, 1130), (1640, 1040), (1640, 1330), (1800, 1400), (1730, 1265)], fill=(214, 204, 170))
    page.draw.rectangle((170, 980, 1690, 1290), fill=(252, 248, 230), outline=(150, 130, 80), width=8)
    page.write((930, 1175), 160, 1420)
    page.y = 2100
    page.say("Dal ati, dal dy dir", 90, title=True, gap=0.2)
    page.say("Keep on, stand firm", 60)
    signed(page, 2440, "Pennaeth · Headteacher", date="Dyddiad · Date")
    return page


def chalk_star(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A blackboard: everything in chalk, the name too."""
    page = Paper(fonts, lettering, written, A4_WIDE, (44, 60, 54))
    page.draw.rectangle((0, 0, page.width, page.height), outline=(150, 100, 54), width=70)
    pale = (236, 238, 230)
    page.y = 230
    page.say("Today’s chalk star is", 120, title=True, fill=pale, gap=1.0)
    page.write((1315, page.y + 250), 230, 2000, fill=page.rng.choice([pale, (250, 240, 170), (250, 206, 214)]))
    if page.rng.random() < 0.5:
        rule(page, 420, page.y + 300, 1790, pale)
    page.y += 420
    page.say(page.rng.choice(["for explaining why ice floats", "for asking a question nobody could answer"]), 90,
             fill=pale, gap=1.1)  # fmt: skip
    for x, y in ((300, 1250), (2320, 1200), (2200, 420)):
        page.star(x, y, 110, (240, 220, 130))
    page.say("“Mistakes are how a brain does press-ups.”", 64, fill=pale, gap=0.2)
    page.say("— Professor Wilhelmina Tock", 50, fill=pale)
    return page


def lluosi(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Welsh alone: a cheer before the name, sums all round."""
    page = Paper(fonts, lettering, written, A4_WIDE, (255, 250, 230))
    for number in range(9):
        x, y = 200 + (number % 5) * 520, 130 + (number // 5) * 1560
        page.draw.text((x, y), f"{number + 2} × {page.rng.randint(2, 12)}", font=page.font(page.body_font, 84),
                       fill=(226, 170, 90), anchor="mm")  # fmt: skip
    page.y = 270
    page.say("Pencampwr y Lluosi", 210, title=True, gap=0.9)
    page.name(150, line=page.rng.choice(["dotted", ""]), room=0.58, cue="Hwrê i", after="!", gap=1.0)
    for text in ("Rwyt ti’n gwybod dy dablau bob un,", "ymlaen, yn ôl a ben i waered."):
        page.say(text, 72, gap=0.5)
    sun(page, 2300, 1130, 120)
    signed(page, 1540, f"{STAFF[1]}, athro mathemateg", date="Dydd")
    return page


def young_musicians(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A diploma of a music guild, with a number, a seal and two who sign."""
    page = Paper(fonts, lettering, written, A4, (254, 252, 244))
    for inset, wide in ((60, 26), (104, 6), (124, 6)):
        page.draw.rectangle((inset, inset, page.width - inset, page.height - inset), outline=page.deep, width=wide)
    page.y = 250
    page.say("Fenland Guild of Young Musicians", 96, title=True, room=0.74, gap=0.3)
    page.say("founded 1894 · “Sound before show”", 50, gap=1.6)
    page.say("This Diploma records that", 64, gap=1.0)
    page.name(150, line=page.rng.choice(["", "ruled"]), room=0.72, gap=0.9)
    page.say("having satisfied the Guild’s visitors in", 60, gap=0.7)
    page.say(page.rng.choice(["Bassoon", "Steel Pan", "Viola", "Harmonium"]), 130, title=True, gap=0.6)
    page.say("is admitted as a Chorister of the Second Row", 60)
    seal(page, 930, 1800, 220, "FENLAND GUILD · PLAY ON · ")
    signed(page, 2260, "Gordon Plimmer, visitor", "Hilda Wragg, registrar")
    page.y = 2400
    page.say(f"Certificate No. {page.rng.randint(10000, 99999)}", 44)
    return page


def river_pledge(fonts: Fonts, lettering: str, written: str) -> Paper:
    """The pledge first; whoever made it is at the foot, in the place of a signature."""
    page = Paper(fonts, lettering, written, A4, (232, 246, 232))
    leaves(page, 80, (60, 140, 70))
    page.y = 300
    page.say("River Ranger Pledge", 170, title=True, room=0.76, gap=1.2)
    for text in ("I have pulled three trolleys from the brook.", "I know a vole from a rat.",
                 "I shall leave no crisp packet behind,", "not even somebody else’s."):  # fmt: skip
        page.say(text, 72, gap=0.8)
    page.draw.line((300, 1330, 1560, 1330), fill=(60, 120, 190), width=40)
    fish(page, 1350, 1240, 90, (90, 110, 150))
    page.y = 1560
    page.name(140, room=0.7, gap=0.35)
    page.say("River Ranger", 54, gap=1.6)
    page.say("Witnessed by the Brook Trust and a passing heron", 54)
    signed(page, 2330, f"{page.rng.choice(STAFF)}, warden", date="Day")
    return page


def gem_of_the_match(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Welsh and English one over the other; the name after two cues."""
    page = Paper(fonts, lettering, written, A4_WIDE, (250, 252, 250))
    for x in range(0, page.width, 330):
        page.draw.rectangle((x, 0, x + 165, page.height), fill=(226, 242, 224))
    page.draw.ellipse((1990, 1060, 2450, 1360), fill=(150, 84, 40))
    page.draw.line((2090, 1210, 2350, 1210), fill=WHITE, width=12)
    page.y = 190
    page.say("Seren y Gêm", 200, title=True, gap=0.1)
    page.say("Gem of the Match", 120, title=True, gap=1.1)
    page.name(140, line="ruled", room=0.52, cue="Neb llai na / It was", x=110, gap=0.9)
    for text in ("a daclodd fel tarw ac a wenodd drwy’r mwd", "who tackled like a bull and grinned through the mud"):
        page.say(text, 62, x=150, anchor="l", room=0.68, gap=0.6)
    signed(page, 1560, "Hyfforddwr / Coach", date="Dyddiad / Date")
    return page


def reading_dragon(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Welsh and English in two columns; the name in two ruled lines in the middle."""
    page = Paper(fonts, lettering, written, A4, (255, 244, 232))
    bunting(page, 60, [(200, 30, 40), (255, 255, 255), (30, 130, 70)])
    page.y = 330
    page.say("Draig y Darllen", 180, title=True, gap=0.1)
    page.say("The Reading Dragon", 110, title=True, gap=1.0)
    two_lines(page, 150, 930, 1250, ruled=True)
    page.y += 80
    top = page.y
    for x, lines in ((490, ["Darllenodd", "i ffrind bach", "bob bore Llun"]),
                     (1370, ["Read to", "a little friend", "every Monday"])):  # fmt: skip
        page.y = top
        for text in lines:
            page.say(text, 74, x=x, room=0.4, gap=0.4)
    page.draw.line((930, top, 930, page.y), fill=page.deep, width=6)
    page.draw.polygon([(430, 1900), (930, 2000), (1430, 1900), (1430, 2150), (930, 2250), (430, 2150)], fill=page.deep)
    page.draw.line((930, 2000, 930, 2250), fill=WHITE, width=8)
    signed(page, 2450, f"{STAFF[4]}, Llyfrgell y Bont", date="Dyddiad")
    return page


def honours_roll(fonts: Fonts, lettering: str, written: str) -> Paper:
    """An honours board of gold on wood: the office at the left, the name at the right."""
    page = Paper(fonts, lettering, written, A4_WIDE, (74, 40, 22))
    page.draw.rectangle((60, 60, page.width - 60, page.height - 60), outline=GOLD, width=16)
    page.y = 170
    page.say("MARROWBY SCHOOL", 150, title=True, fill=GOLD, gap=0.2)
    page.say("Honours of the year 2026", 84, fill=GOLD, gap=1.1)
    rows = ["Victor Ludorum", "Reading Shield", "Orchestra Leader", "Garden Cup"]
    chosen = page.rng.randrange(4)
    for number, row in enumerate(rows):
        page.draw.text((190, page.y + 120), row, font=page.font(page.body_font, 84), fill=GOLD, anchor="ls")
        rule(page, 960, page.y + 130, 1480, GOLD)
        if number == chosen:
            page.write((1700, page.y + 112), 130, 1460, fill=(244, 214, 120))
        page.y += 230
    page.y += 20
    page.say("Labor omnia, and a biscuit", 70, title=True, fill=GOLD)
    return page


def dawnsio(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Welsh with a quotation and its author; the name below a short word."""
    page = Paper(fonts, lettering, written, A4_WIDE, (250, 238, 248))
    for x in range(100, page.width, 220):
        disc(page, x, 80, 30, page.deep)
        disc(page, x, page.height - 80, 30, page.deep)
    page.y = 230
    page.say("Clocsio a Dawnsio Gwerin", 170, title=True, gap=0.9)
    page.say("Clod i", 80, gap=0.7)
    page.name(170, line="", room=0.7, gap=0.8)
    page.say(page.rng.choice(["am gadw’r curiad", "am gamau chwim", "am godi’r to"]), 90, gap=1.0)
    quote(page, "Mae’r droed yn cofio’r hyn a anghofia’r pen", "Nansi’r Felin", 60)
    signed(page, 1590, "Adran Cwm Elan", f"{STAFF[4]}, hyfforddwraig")
    return page


CERTIFICATES = [otter_pool, gwyl_gorawl, apple_keeper, rovers_plaque, ty_gwynant, chalk_star, lluosi, young_musicians,
                river_pledge, gem_of_the_match, reading_dragon, honours_roll, dawnsio, *SLIPS]  # fmt: skip
