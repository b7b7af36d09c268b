"""Sheets of the fifth set in Welsh, or in both languages."""

from benchmarks.screening.blind.decor_five import (
    GOLD,
    RAINBOW,
    WHITE,
    bicycle,
    dated,
    flower,
    frame,
    heart,
    inline,
    jot,
    laurel,
    paragraph,
    photograph,
    put,
    seal,
    several,
    signer,
    slot,
    staves,
    table,
    teeth,
)
from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names_five import STAFF, SWYDDI
from benchmarks.screening.blind.paper import A4, A4_WIDE, Paper

POSTCARD, FOLDED = (2100, 1480), (2600, 1840)


def gwyl_lenyddol(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Welsh alone: a festival's certificate with the competition in a table and two adjudicators."""
    page = Paper(fonts, lettering, written, A4, (247, 243, 232))
    frame(page, 70, (120, 30, 44), 10, 60)
    for number in range(3):
        page.draw.line((930, 190, 830 + number * 100, 420), fill=(120, 30, 44), width=18)
    page.y = 470
    page.say("Eisteddfod Cwm Gwernant", 150, title=True, gap=0.3, room=0.8)
    page.say("TYSTYSGRIF", 96, gap=0.8)
    page.say(page.rng.choice(["Dyfernir i", "Rhoddir hon i", "Cyflwynir i"]), 66, gap=0.6)
    page.name(150, line="dotted", room=0.72, gap=0.8)
    page.say(page.rng.choice(["y wobr gyntaf", "yr ail wobr", "y drydedd wobr"]), 110, gap=0.7, fill=(120, 30, 44))
    rows = [
        ["Cystadleuaeth", "Oedran"],
        [
            page.rng.choice(["Llefaru unigol", "Canu emyn", "Dawns greadigol", "Llawysgrifen"]),
            page.rng.choice(["Bl. 3 a 4", "Dan 12", "Bl. 5 a 6"]),
        ],
    ]
    foot = table(page, 260, page.y + 40, [900, 440], rows, tall=120, size=60, head=(120, 30, 44))
    put(page, 930, foot + 150, "“Gorau dawn, deall.”", 70)
    inked = page.rng.random() < 0.6
    judge, secretary = page.rng.sample(STAFF, 2)
    signer(page, 240, 2280, 620, judge, "Beirniad", inked=inked)
    signer(page, 1000, 2280, 620, secretary, "Ysgrifennydd", inked=inked)
    return page


def seren(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Welsh alone: a star fills the sheet, the name on a strip across it."""
    page = Paper(fonts, lettering, written, A4_WIDE, (44, 62, 120))
    gold = (248, 208, 78)
    page.star(1315, 1020, 760, gold)
    put(page, 1315, 150, "Seren yr Wythnos", 190, fill=gold, title=True, room=2300)
    slot(page, 560, 2070, 1000, 170, line="filled", colour=WHITE)
    put(page, 1315, 1165, "am", 66)
    page.draw.rounded_rectangle((860, 1230, 1770, 1400), 30, fill=WHITE)
    reason = page.rng.choice(["rannu a helpu", "ddarllen yn uchel", "ddal ati gyda ffracsiynau", "fod yn ffrind da"])
    jot(page, reason, 920, 1350, 96, 780)
    put(page, 240, 1740, f"{page.rng.choice(STAFF)}, {page.rng.choice(SWYDDI)}", 54, fill=WHITE, anchor="lm", room=1000)
    put(page, 2400, 1740, "Ysgol Gynradd Pant-y-Celyn", 54, fill=WHITE, anchor="rm")
    return page


def calonnau(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Bilingual: kindness in a sentence that runs through the name, once for both languages."""
    page = Paper(fonts, lettering, written, A4_WIDE, (255, 240, 244))
    for x in range(160, 2600, 330):
        heart(page, x, 150, 70, RAINBOW[x // 330 % 6])
        heart(page, x, 1730, 70, RAINBOW[(x // 330 + 3) % 6])
    page.y = 330
    page.say("Caredigrwydd ~ Kindness", 170, title=True, gap=0.9, room=0.8)
    inline(page, "Diolch i / Thank you ", " !", page.y + 140, 110, line=page.rng.choice(["", "dotted"]), blank=900)
    page.y += 330
    several(page, ["Gwelsom dy garedigrwydd yr wythnos hon.", "We noticed how kind you were this week."], 80, gap=0.4)
    page.y += 40
    reason = page.rng.choice(["You let someone else go first", "Helpu yn y gegin", "You picked up all the coats"])
    jot(page, reason, 760, page.y + 80, 92, 1120)
    page.draw.line((700, page.y + 100, 1930, page.y + 100), fill=page.deep, width=4)
    signer(page, 1000, 1530, 640, page.rng.choice(STAFF), "Pennaeth / Headteacher", inked=page.rng.random() < 0.6)
    return page


def siarter(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Welsh alone: for speaking the language, with somewhere for a picture."""
    page = Paper(fonts, lettering, written, A4_WIDE, (238, 250, 238))
    teeth(page, (54, 140, 90))
    photograph(page, 230, 480, 760, 920)
    put(page, 1740, 320, "Llongyfarchiadau", 170, fill=(200, 40, 50), title=True, room=1300)
    slot(page, 1120, 2400, 660, 150, line="ruled", colour=(54, 140, 90))
    page.y = 780
    for text in ("Rwyt ti wedi siarad Cymraeg", "ar yr iard, yn y ffreutur", "ac yn y dosbarth."):
        put(page, 1760, page.y, text, 84, room=1240)
        page.y += 125
    put(page, 1760, 1240, page.rng.choice(["Gwobr Efydd", "Gwobr Arian", "Gwobr Aur"]), 140, fill=GOLD)
    inked = page.rng.random() < 0.6
    signer(page, 1150, 1560, 560, page.rng.choice(STAFF), page.rng.choice(SWYDDI), inked=inked)
    dated(page, 1840, 1560, 500, "Dyddiad", inked=inked)
    put(page, 610, 1560, "Criw Iaith Ysgol y Foryd", 66)
    return page


def cor(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Bilingual: a choir's, staves at the head and the foot."""
    page = Paper(fonts, lettering, written, A4, (246, 240, 252))
    staves(page, 120, 1740, 190, (92, 60, 130))
    staves(page, 120, 1740, 2450, (92, 60, 130))
    page.y = 440
    page.say("Côr Plant Glannau Teifryn", 120, gap=0.3, room=0.82)
    page.say("Teifryn Shore Children's Choir", 80, gap=1.3)
    slot(page, 260, 1600, page.y + 130, 160, line="")
    page.y += 240
    several(page, ["canodd yng nghyngerdd y gwanwyn", "sang in the spring concert"], 78, gap=0.4)
    page.y += 60
    page.say(
        page.rng.choice(["Unawdydd / Soloist", "Alto", "Soprano", "Ail lais / Second voice"]), 150, title=True, gap=0.8
    )
    paragraph(page, "Rhaglen / Programme: Cân y Môr, Lights on the Water, Tri Aderyn, and a round that nobody got lost "
              "in.", 280, 1600, 62)  # fmt: skip
    laurel(page, 930, 1990, 110, (92, 60, 130))
    signer(page, 240, 2200, 640, page.rng.choice(STAFF), "Arweinydd / Conductor", inked=page.rng.random() < 0.6)
    put(page, 1340, 2180, "Neuadd Goffa Aberllydan", 60, room=640)
    return page


def two_leaves(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Bilingual, for leavers: a folded card laid open, a letter on the left, the name on the right."""
    page = Paper(fonts, lettering, written, FOLDED, (250, 250, 246))
    page.draw.rectangle((1296, 0, 1304, 1840), fill=(206, 204, 196))
    page.y = 260
    paragraph(
        page,
        "Seven years ago you hung your coat on a peg that was too high for you. Today you lift the little "
        "ones up to theirs. Remember the pond, the play about the dragon, and the day it snowed at lunch.",
        150,
        1150,
        64,
    )
    page.y += 60
    paragraph(page, "Cofia ni, a dere 'nôl i ddweud helo.", 150, 1150, 64)
    signer(page, 200, 1560, 640, page.rng.choice(STAFF), "Pennaeth / Headteacher", inked=page.rng.random() < 0.7)
    put(page, 1950, 330, "Hwyl Fawr", 190, title=True, fill=page.deep)
    put(page, 1950, 520, "Goodbye and good luck", 80)
    slot(page, 1430, 2470, 930, 150, line="ruled")
    put(page, 1950, 1100, "Ymadawyr 2026 Leavers", 84, fill=page.deep)
    seal(page, 1950, 1400, 150, page.deep, "2026")
    return page


def cerdyn_adref(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Bilingual: a postcard home, the message on the left, whose family on the right."""
    page = Paper(fonts, lettering, written, POSTCARD, (252, 248, 240))
    page.draw.line((1080, 120, 1080, 1360), fill=(150, 150, 150), width=5)
    page.draw.rectangle((1780, 110, 2010, 390), outline=page.deep, width=8)
    put(page, 1895, 250, "D.D.", 70, fill=page.deep)
    put(page, 110, 170, "Cerdyn Post Adref", 100, anchor="lm", title=True, fill=page.deep, room=900)
    put(page, 110, 280, "A postcard home", 64, anchor="lm")
    page.y = 400
    paragraph(page, "Newyddion da! / Good news! This week we saw:", 110, 1000, 58)
    for number, text in enumerate(
        page.rng.sample(["great listening", "lots of Cymraeg", "neat writing", "a helping hand", "a big smile"], 3)
    ):
        jot(page, text, 140, 760 + number * 150, 92, 840)
        page.draw.line((110, 780 + number * 150, 1010, 780 + number * 150), fill=(170, 170, 170), width=3)
    put(page, 110, 1300, f"{page.rng.choice(STAFF)}, {page.rng.choice(SWYDDI)}", 54, anchor="lm", room=900)
    put(page, 1150, 560, "I deulu / To the family of", 58, anchor="lm")
    slot(page, 1150, 2010, 760, 120, line="ruled", left=True)
    for y in (920, 1070, 1220):
        page.draw.line((1150, y, 2010, y), fill=GOLD, width=3)
    return page


def mynydd(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Bilingual: a mountain of books, a flag for every twenty-five."""
    page = Paper(fonts, lettering, written, A4, (214, 234, 250))
    page.draw.polygon([(0, 2630), (0, 2050), (930, 900), (1860, 2050), (1860, 2630)], fill=(120, 140, 120))
    page.draw.polygon([(760, 1110), (930, 900), (1100, 1110), (1000, 1070), (930, 1160), (860, 1070)], fill=WHITE)
    for number, (x, y) in enumerate(((420, 1750), (700, 1420), (930, 930))):
        page.draw.line((x, y, x, y - 200), fill=(60, 60, 60), width=10)
        page.draw.polygon([(x, y - 200), (x + 190, y - 140), (x, y - 90)], fill=RAINBOW[number])
        put(page, x + 60, y - 145, str(25 * 2**number), 56, fill=WHITE)
    page.y = 160
    page.say("Dringo'r Mynydd Darllen", 130, title=True, gap=0.2, room=0.86)
    page.say("Climb Reading Mountain", 84, gap=0.7)
    slot(page, 240, 1620, page.y + 130, 140, line="ruled", fill=page.ink)
    put(page, 930, page.y + 240, "wedi cyrraedd / has reached", 60)
    jot(page, page.rng.choice(["25 llyfr", "50 books", "y copa!"]), 1300, 1150, 110, 480)
    put(page, 930, 2300, f"{page.rng.choice(STAFF)}, Llyfrgell / Library", 60, fill=WHITE, room=1500)
    put(page, 930, 2430, "“Llyfr da, ffrind da”", 66, fill=WHITE)
    return page


def pedalu(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Bilingual: riding on the road; level, place, instructor."""
    page = Paper(fonts, lettering, written, A4_WIDE, (250, 250, 246))
    page.draw.rectangle((0, 1480, 2630, 1860), fill=(88, 92, 98))
    for x in range(40, 2630, 260):
        page.draw.rectangle((x, 1650, x + 150, 1680), fill=WHITE)
    bicycle(page, 2200, 1400, 190, page.deep)
    put(page, 160, 190, "Beicio Diogel", 170, anchor="lm", title=True, fill=page.deep)
    put(page, 160, 350, "Safe Cycling", 96, anchor="lm")
    put(page, 2470, 220, page.rng.choice(["Lefel 1 / Level 1", "Lefel 2 / Level 2"]), 96, anchor="rm")
    put(page, 160, 535, "Beiciwr / Rider", 62, anchor="lm")
    slot(page, 160, 1900, 770, 150, line="boxed", colour=page.deep, left=True)
    page.y = 920
    paragraph(page, "Mae'r beiciwr hwn yn edrych, arwyddo ac aros. This rider looks, signals and waits, on quiet roads "
              "and at junctions.", 160, 1850, 66)  # fmt: skip
    signer(page, 160, 1340, 700, page.rng.choice(STAFF), "Hyfforddwr / Instructor", inked=page.rng.random() < 0.6)
    return page


def folded_thanks(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Bilingual: one line of thanks to a helper, in a sentence of its own."""
    page = Paper(fonts, lettering, written, POSTCARD, (255, 252, 240))
    frame(page, 50, page.deep, 5)
    for x in range(140, 2050, 230):
        flower(page, x, 1330, 60, RAINBOW[x % 6])
    page.y = 200
    page.say("Diolch o galon", 180, title=True, gap=0.9)
    inline(page, "Da iawn, ", ",", page.y + 110, 90, line=page.rng.choice(["", "ruled"]), blank=960)
    page.y += 250
    several(page, ["am helpu'r dosbarth derbyn amser cinio.", "for helping Reception at lunchtime."], 74, gap=0.4)
    page.y += 60
    page.say(f"{page.rng.choice(STAFF)}, {page.rng.choice(SWYDDI)}", 60)
    return page


WELSH = [gwyl_lenyddol, seren, calonnau, siarter, cor, two_leaves, cerdyn_adref, mynydd, pedalu, folded_thanks]
