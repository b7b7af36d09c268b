"""What else in a school carries a name: work, boards, badges, jerseys, labels, doors. Some of them with none on it."""

from collections.abc import Callable

from PIL import ImageDraw

from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.paper import A4, A4_WIDE, A5_WIDE, Paper

Layout = Callable[[Fonts, str, str], Paper]


def _paragraph(page: Paper, lines: list[str], size: float, step: float, x: float) -> None:
    path = page.name_font if page.lettering == "hand" else page.fonts.pick("hand")
    for line in lines:
        page.draw.text(
            (x, page.y), line, font=page.font(path, size, line, page.width - x - 80), fill=page.ink, anchor="ls"
        )
        page.y += step


def story(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A lined page of a book with the name at the top."""
    page = Paper(fonts, lettering, written, A4, (255, 255, 255))
    for number in range(21):
        page.draw.line((0, 420 + number * 105, page.width, 420 + number * 105), fill=(168, 196, 226), width=3)
    page.draw.line((210, 0, 210, page.height), fill=(230, 140, 150), width=4)
    page.write((page.width * 0.62, 300), 110, page.width * 0.6)
    page.y = 520
    story = ["My weekend", "On Saturday we went to the beach and it", "was windy. My brother lost his hat and the",
             "dog ran into the sea after it. Then we had", "chips with too much vinegar. I think the",
             "best part was the big red boat."]  # fmt: skip
    _paragraph(page, story, 92, 210, 250)
    return page


def painting(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A painting with the name in a corner of the sheet."""
    page = Paper(fonts, lettering, written, A4_WIDE, (250, 248, 240))
    rng = page.rng
    for _ in range(14):
        x, y, radius = rng.randrange(page.width), rng.randrange(int(page.height * 0.7)), rng.randint(60, 280)
        fill = (rng.randrange(256), rng.randrange(256), rng.randrange(80, 256))
        page.draw.ellipse((x - radius, y - radius, x + radius, y + radius * 0.7), fill=fill)
    page.draw.rectangle((0, page.height * 0.8, page.width, page.height), fill=(250, 248, 240))
    page.write((page.width * rng.choice([0.25, 0.72]), page.height * 0.93), 150, page.width * 0.42)
    return page


def worksheet(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4, (255, 255, 255))
    page.y = 140
    page.name(92, cue="Name", room=0.5, x=120, gap=0.8)
    page.say("Adding fractions", 110, title=True, gap=0.8)
    for number in range(1, 9):
        page.draw.text((180, page.y), f"{number})   {number}/8 + {page.rng.randint(1, 5)}/8  =", fill=(40, 40, 44),
                       font=page.font(page.body_font, 74))  # fmt: skip
        page.fill_in(f"{page.rng.randint(3, 9)}/8", 1100, page.y + 78, 96)
        page.y += 230
    return page


def display_board(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A display with captions cut out; one of them is a name."""
    page = Paper(fonts, lettering, written, A4_WIDE, (38, 92, 150))
    page.draw.rectangle((0, 0, page.width, page.height), outline=(250, 210, 60), width=60)
    page.y = 140
    page.say(page.rng.choice(["Our Wonderful Writers", "Ein Gwaith Da", "The Great Fire of London"]), 190, title=True,
             fill=(255, 255, 255), gap=0.6)  # fmt: skip
    for column in range(3):
        left = 220 + column * 760
        page.draw.rectangle((left, 520, left + 640, 1300), fill=(250, 250, 246))
        for row in range(9):
            y, end = 600 + row * 74, left + page.rng.randint(380, 590)
            page.draw.line((left + 50, y, end, y), fill=(120, 124, 140), width=9)
        page.draw.rectangle((left + 20, 1350, left + 620, 1500), fill=(255, 255, 255))
        if column == 1:
            page.write((left + 320, 1460), 112, 580)
    return page


def notice_board(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Team of the week: the name is one line of a list of house names and points."""
    page = Paper(fonts, lettering, written, A4, (255, 246, 206))
    page.border("double")
    page.y = 220
    page.say("Playground Leaders", 150, title=True, gap=1)
    for label in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"):
        page.draw.text((240, page.y + 110), label, font=page.font(page.body_font, 84), fill=page.deep, anchor="ls")
        page.draw.line((820, page.y + 124, 1660, page.y + 124), fill=(90, 90, 90), width=3)
        if label == "Wednesday":
            page.write((1240, page.y + 108), 110, 820)
        page.y += 340
    return page


def badge(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1300, 820), (255, 255, 255))
    page.draw.rectangle((0, 0, 1300, 230), fill=page.deep)
    page.y = 50
    page.say(page.rng.choice(["HELLO my name is", "School Council", "Digital Leader", "Y Cyngor Ysgol"]), 120,
             fill=(255, 255, 255))  # fmt: skip
    page.write((650, 600), 190, 1200)
    return page


def lanyard(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (860, 1300), (250, 250, 252))
    page.draw.rectangle((0, 0, 860, 330), fill=page.deep)
    page.draw.rounded_rectangle((350, 40, 510, 80), 20, fill=(200, 200, 200))
    page.y = 140
    page.say("Trip to the museum", 76, fill=(255, 255, 255))
    page.draw.rectangle((280, 400, 580, 760), fill=(206, 214, 222))
    page.draw.ellipse((350, 450, 510, 620), fill=(160, 170, 180))
    page.write((430, 960), 130, 800)
    page.y = 1080
    page.say("Group 3  –  if lost, ring the school", 46)
    return page


def jersey(fonts: Fonts, lettering: str, written: str) -> Paper:
    """The back of a shirt: the name in capitals above a number."""
    page = Paper(fonts, "print", written.upper(), (1500, 1700), None)
    page.draw.rectangle((0, 0, 1500, 1700), fill=page.deep)
    for x in range(0, 1500, 300):
        page.draw.rectangle((x, 0, x + 60, 1700), fill=tuple(min(255, part + 24) for part in page.deep))
    page.draw.arc((450, -260, 1050, 200), 0, 180, fill=(255, 255, 255), width=26)
    page.write((750, 560), 190, 1150, fill=(250, 250, 250))
    page.draw.text((750, 1120), str(page.rng.randint(2, 19)), font=page.font(page.body_font, 700), fill=(250, 250, 250),
                   anchor="mm")  # fmt: skip
    return page


def peg(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, (1200, 520), None)
    page.draw.rounded_rectangle((20, 20, 1180, 500), 60, outline=page.deep, width=18)
    page.star(200, 260, 130)
    page.write((700, 320), 190, 760)
    return page


def drawer(fonts: Fonts, lettering: str, written: str) -> Paper:
    """Trays one above the other, one of which has its label written."""
    page = Paper(fonts, lettering, written, A5_WIDE, (196, 150, 96))
    for number in range(3):
        y = 60 + number * 420
        fill = page.rng.choice([(200, 40, 50), (40, 110, 190), (60, 150, 80), (240, 190, 40)])
        page.draw.rounded_rectangle((80, y, 1780, y + 360), 30, fill=fill)
        page.draw.rectangle((430, y + 90, 1430, y + 270), fill=(252, 252, 250))
        if number == 1:
            page.write((930, y + 220), 130, 940)
    return page


def door(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4_WIDE, (252, 252, 252))
    page.border("double")
    page.y = 260
    page.say(
        page.rng.choice(["Welcome to our class", "Croeso i’n dosbarth", "Library monitor today"]),
        170,
        title=True,
        gap=1.4,
    )
    page.write((page.width / 2, 1000), 240, page.width * 0.8)
    page.y = 1240
    page.say("Please knock and wait", 90)
    return page


def birthday_wall(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4_WIDE, (250, 236, 244))
    page.y = 100
    page.say("Happy Birthday to You!", 200, title=True, gap=0.6)
    for column, month in enumerate(("January", "February", "March", "April")):
        left = 150 + column * 590
        page.draw.rounded_rectangle(
            (left, 520, left + 560, 1660), 40, fill=page.rng.choice([(255, 255, 255), (236, 246, 252)])
        )
        page.draw.text((left + 280, 620), month, font=page.font(page.body_font, 90), fill=page.deep, anchor="mm")
        if column == 2:
            page.write((left + 280, 900), 96, 540)
    return page


def poem(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A poem, typed, with who wrote it below."""
    page = Paper(fonts, lettering, written, A4, (254, 250, 236))
    page.border("corners")
    page.y = 620
    page.say("The Sea", 170, title=True, gap=1)
    for line in (
        "The sea is a big grey cat",
        "It purrs upon the stones",
        "It licks the sand at teatime",
        "And rattles all the bones",
    ):
        page.say(line, 78, gap=0.7)
    page.y += 160
    if written:
        page.say("by", 60, gap=0.7)
    page.write((page.width / 2, page.y + 110), 120, page.width * 0.7)
    return page


def team_sheet(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A team sheet pinned up: shirt numbers and one name."""
    page = Paper(fonts, lettering, written, A4, (255, 255, 255))
    page.y = 180
    page.say("Football v. Brynteg Primary", 120, title=True, gap=1)
    for number in range(1, 8):
        page.draw.rectangle((180, page.y, 1680, page.y + 220), outline=(90, 90, 90), width=4)
        page.draw.text(
            (270, page.y + 110), str(number), font=page.font(page.body_font, 110), fill=page.deep, anchor="mm"
        )
        if number == 3:
            page.write((1000, page.y + 150), 120, 1240)
        page.y += 250
    return page


def trophy(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A plate on a cup: engraved, dark on metal."""
    page = Paper(fonts, "print", written, (1500, 900), (206, 176, 96))
    page.tint((236, 214, 150))
    ImageDraw.Draw(page.image).rounded_rectangle((20, 20, 1480, 880), 60, outline=(120, 92, 30), width=14)
    page.y = 130
    page.say("Chess Cup 2026", 130, title=True, fill=(70, 52, 16), gap=1.6)
    page.write((750, 620), 160, 1320, fill=(60, 44, 14))
    return page


def belongs_to(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A sticky label with a cue before the name, on a jar or a lunch box."""
    page = Paper(fonts, lettering, written, (1300, 700), None)
    page.draw.rectangle((24, 24, 1276, 676), outline=page.deep, width=10)
    page.y = 100
    page.say("This belongs to", 96, gap=1.2)
    page.name(170, line="dotted", room=0.84, gap=0.6)
    return page


def kit(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A netball bib or a sports top: the name across the chest, in capitals, light or dark."""
    page = Paper(fonts, "print", written.upper(), (1600, 1500), None)
    dark = page.rng.random() < 0.5
    page.draw.rectangle((0, 0, 1600, 1500), fill=(28, 30, 36) if dark else (240, 226, 40))
    page.draw.polygon([(520, 0), (800, 320), (1080, 0)], fill=(250, 250, 250))
    page.write((800, 760), 200, 1300, fill=(248, 248, 248) if dark else (20, 20, 30))
    page.y = 980
    page.say("TEAM 26", 170, fill=(248, 248, 248) if dark else (20, 20, 30))
    return page


def round_badge(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A round badge: the office above, the name below."""
    page = Paper(fonts, lettering, written, (1300, 1300), (214, 214, 218))
    page.draw.ellipse((20, 20, 1280, 1280), fill=page.deep)
    page.draw.ellipse((80, 80, 1220, 1220), fill=(252, 252, 248))
    page.y = 330
    page.say(page.rng.choice(["House Captain", "Eco Council", "Criw Cymraeg"]), 130, title=True, room=0.7)
    page.write((650, 780), 170, 940)
    page.star(650, 990, 90)
    return page


def place_card(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A folded card on a door or a table: the name alone, with a class below."""
    page = Paper(fonts, lettering, written, A5_WIDE, None)
    page.draw.rectangle((0, 0, page.width, 200), fill=page.deep)
    page.write((page.width / 2, 700), 260, page.width * 0.86)
    page.y = 980
    page.say("Reading corner", 110)
    return page


AROUND: dict[int, dict[str, list[Layout]]] = {
    1: {"work": [story, painting, worksheet], "board": [display_board, notice_board], "badge": [badge, lanyard],
        "jersey": [jersey], "label": [peg, drawer], "door": [door]},
    2: {"work": [poem, trophy], "board": [birthday_wall, team_sheet], "badge": [round_badge], "jersey": [kit],
        "label": [belongs_to], "door": [place_card]},
    3: {},
}  # fmt: skip
