"""What else bears a name at a school: badges, shirts, boards, labels, signs at doors."""

from benchmarks.screening.outside.borders import border
from benchmarks.screening.outside.shapes import circle, drawing, path, star
from benchmarks.screening.outside.sheet import Layout, Page, Sheet, art, box, name_in, page, rule, text_at
from benchmarks.screening.outside.wording import SCHOOLS

SHIRT = (1000, 1050)
BOARD = (1600, 1200)
TASKS = (
    ("Register", "#e3f2fd", "pencil"), ("Line leader", "#f1f8e9", "paw"), ("Fruit", "#fff3e0", "sun"),
    ("Books", "#fce4ec", "book"),
)  # fmt: skip


def _prefect(sheet: Sheet) -> Page:
    inner = (
        "<div class=abs style='inset:6px;border-radius:26px;background:linear-gradient(#e9c75a,#b8902a);"
        "border:3px solid #7a5c10'></div>"
        "<div class=abs style='inset:26px;border-radius:18px;background:#14264d'></div>"
    )
    office = "PREFECT" if sheet.name else "STUDENT LIBRARIAN"
    inner += art("crest", 44, 70, 150)
    inner += text_at((200, 56, 520), 40, "LiberationSerif-Bold", office, "#f3dc93", "center")
    inner += name_in(sheet, (205, 190, 520), 24, "middle", "#fff")
    inner += text_at((200, 222, 520), 22, "LiberationSerif-Regular", SCHOOLS["secondary"][0], "#f3dc93", "center")
    return page(sheet, (760, 300), inner, cut_out=True)


def _lanyard(sheet: Sheet) -> Page:
    head = circle(100, 90, 50, "#90a4ae") + path("M20 230 Q20 150 100 150 Q180 150 180 230 Z", "#90a4ae")
    inner = (
        "<div class=abs style='inset:0;border-radius:26px;background:#fff;border:2px solid #bbb'></div>"
        "<div class=abs style='left:0;top:0;width:100%;height:150px;border-radius:26px 26px 0 0;"
        "background:#00695c'></div>"
    )
    inner += box(190, 16, 80, 18, "border-radius:9px;background:#333")
    inner += text_at((0, 64, 460), 30, "Lato-Bold", "SCHOOL COUNCIL", "#fff", "center")
    inner += box(130, 180, 200, 230, "background:#cfd8dc")
    inner += drawing((200, 230), head, "style='left:130px;top:180px'") + name_in(sheet, (20, 500, 420), 22, "middle")
    inner += text_at((0, 560, 460), 26, "Lato-Regular", sheet.group, "#333", "center")
    inner += text_at((0, 640, 460), 20, "Lato-Regular", SCHOOLS["primary"][0], "#00695c", "center")
    return page(sheet, (460, 720), inner, cut_out=True)


def _sticker(sheet: Sheet) -> Page:
    inner = (
        "<div class=abs style='inset:4px;border-radius:34px;background:#fff;box-shadow:0 0 0 2px #ccc inset'></div>"
        "<div class=abs style='left:4px;top:4px;right:4px;height:130px;border-radius:34px 34px 0 0;"
        "background:#d32f2f'></div>"
    )
    said = sheet.rng.choice(["my name is", "fy enw i yw"])
    inner += text_at((0, 14, 640), 52, "LiberationSans-Bold", "HELLO", "#fff", "center")
    inner += text_at((0, 80, 640), 28, "LiberationSans-Regular", said, "#fff", "center")
    return page(sheet, (640, 430), inner + name_in(sheet, (30, 310, 580), 38, "middle"), cut_out=True)


def _shirt(colour: str, trim: str) -> str:
    body = (
        "M330 40 Q500 130 670 40 L900 130 L990 420 L820 480 L790 330 L800 1040 H200 L210 330 L180 480 L10 420 "
        "L100 130 Z"
    )
    cuffs = "M20 392 L12 420 L180 480 L186 450 Z M980 392 L988 420 L820 480 L814 450 Z"
    folds = "M260 500 Q300 760 240 1000 M740 480 Q700 700 770 980 M420 900 Q460 960 440 1030"
    return drawing(
        SHIRT,
        path(body, colour, "#0004", 4)
        + path("M330 40 Q500 130 670 40 L640 28 Q500 100 360 28 Z", trim)
        + path(cuffs, trim)
        + path(folds, "none", "#0002", 14),
        "",
    )


def _jersey(sheet: Sheet) -> Page:
    colour, trim = sheet.rng.choice([("#b71c1c", "#fff"), ("#0d47a1", "#ffca28"), ("#1b5e20", "#fff")])
    inner = _shirt(colour, trim) + name_in(sheet, (240, 310, 520), 44, "middle", trim)
    number = str(sheet.rng.randint(2, 23))
    inner += text_at((200, 360, 600), 330, "LiberationSansNarrow-Bold", number, trim, "center", "line-height:1.1")
    return page(sheet, SHIRT, inner, cut_out=True)


def _hoodie(sheet: Sheet) -> Page:
    inner = _shirt("#37474f", "#263238") + text_at((200, 240, 600), 56, "bevan", "LEAVERS ’25", "#ffd54f", "center")
    inner += name_in(sheet, (220, 420, 560), 38, "middle", "#fff")
    inner += text_at((200, 470, 600), 30, "Lato-Regular", SCHOOLS["secondary"][0], "#cfd8dc", "center")
    return page(sheet, SHIRT, inner + art("crest", 420, 540, 160), cut_out=True)


def _star_board(sheet: Sheet) -> Page:
    inner = border("scallop", BOARD, "#f9a825", "#1e5aa8")
    inner += box(350, 60, 900, 170, "background:#fffde7;border-radius:12px")
    inner += text_at((350, 84, 900), 88, "fredoka", "Star of the Week", "#d84315", "center")
    shape = path(star(470, 440, 450, inner=0.6), "#ffe082", "#ffb300", 10)
    inner += drawing((940, 820), shape, "style='left:330px;top:260px'")
    inner += box(540, 600, 520, 170, "background:#fff;box-shadow:3px 5px 8px #0005")
    inner += name_in(sheet, (560, 700, 480), 36, "middle")
    for left, top, what in ((80, 300, "owl"), (80, 800, "rainbow"), (1300, 320, "rocket"), (1300, 820, "trophy")):
        inner += box(left - 10, top - 10, 230, 230, "background:#fff;box-shadow:2px 4px 6px #0004")
        inner += art(what, left, top, 210)
    return page(sheet, BOARD, inner, "#1e5aa8")


def _captain(sheet: Sheet) -> Page:
    gold, (school, motto) = "#e9c75a", SCHOOLS["welsh secondary"]
    inner = (
        "<div class=abs style='inset:40px;background:linear-gradient(#5b3620,#7a4a2c);border:16px solid #3e2412'></div>"
    ) + art("crest", 500, 110, 200)
    inner += text_at((100, 340, 1000), 74, "LiberationSerif-Bold", "CAPTEN YR YSGOL", gold, "center")
    inner += text_at((100, 440, 1000), 44, "LiberationSerif-Regular", "SCHOOL CAPTAIN", gold, "center")
    inner += rule(200, 560, 800, "3px solid #c9a227")
    inner += text_at((100, 640, 1000), 50, "LiberationSerif-Regular", "2024 – 2025", gold, "center")
    inner += name_in(sheet, (180, 840, 840), 38, "middle", "#f6dc8b")
    inner += text_at((100, 1300, 1000), 40, "LiberationSerif-Italic", f"{school} · {motto}", gold, "center")
    return page(sheet, (1200, 1600), inner, "#e8e2d5")


def _helper(sheet: Sheet) -> Page:
    said = sheet.rng.choice(["Helper of the Day", "Helpwr Heddiw"])
    inner = "<div class=abs style='inset:0;border:34px solid #cfd8dc'></div>"
    inner += text_at((100, 90, 1400), 90, "LiberationSans-Bold", said, "#00695c", "center")
    inner += box(330, 330, 940, 260, "border:6px solid #ffb300;border-radius:30px;background:#fffbe8")
    inner += name_in(sheet, (360, 490, 880), 48, "middle")
    for number, (task, colour, what) in enumerate(TASKS):
        left = 130 + number * 345
        inner += box(left, 760, 300, 260, f"background:{colour};border:3px solid #999")
        inner += text_at((left, 950, 300), 40, "LiberationSans-Regular", task, align="center")
        inner += art(what, left + 70, 780, 150)
    return page(sheet, BOARD, inner, "#fdfdfb")


def _peg(sheet: Sheet) -> Page:
    colour = sheet.rng.choice(["#43a047", "#fb8c00", "#8e24aa", "#1e88e5"])
    inner = f"<div class=abs style='inset:0;border-radius:22px;background:#fff;border:10px solid {colour}'></div>"
    inner += art(sheet.rng.choice(["bee", "owl", "rocket", "paw", "balloons"]), 34, 75, 180)
    return page(sheet, (700, 330), inner + name_in(sheet, (230, 190, 440), 32, "middle"), cut_out=True)


def _bookplate(sheet: Sheet) -> Page:
    size = (560, 700)
    inner = border("leaves", size, "#4e342e", "#a1887f") + art("book", 180, 70, 200)
    said = sheet.rng.choice(["This book belongs to", "Eiddo"])
    inner += text_at((40, 300, 480), 40, "Z003-MediumItalic", said, "#3e2723", "center")
    inner += rule(80, 462, 400, "2px solid #5d4037") + name_in(sheet, (84, 452, 392), 20, "middle")
    whose = "Awarded by the Governors, Summer 2025" if sheet.rng.random() < 0.5 else SCHOOLS["church"][0]
    inner += text_at((40, 560, 480), 24, "EBGaramond12-Regular", whose, "#3e2723", "center")
    return page(sheet, size, inner, "#fdf6e3")


def _quiet_room(sheet: Sheet) -> Page:
    inner = "<div class=abs style='inset:10px;border:6px solid #14264d;background:#fff'></div>"
    inner += text_at((0, 60, 900), 60, "Lato-Black", "QUIET STUDY ROOM", "#14264d", "center")
    if sheet.name:
        inner += text_at((0, 170, 900), 34, "Lato-Regular", "Period 3: reserved for", "#333", "center")
        inner += name_in(sheet, (100, 330, 700), 34, "middle")
    else:
        inner += text_at((0, 200, 900), 44, "Lato-Regular", "Please knock and wait", "#333", "center")
        inner += text_at((0, 300, 900), 40, "Lato-Bold", "Mrs D. Rowlands", "#333", "center")
    rules = "No food or drink · Please keep silent"
    return page(sheet, (900, 560), inner + text_at((0, 430, 900), 30, "Lato-Regular", rules, "#555", "center"))


def _welcome(sheet: Sheet) -> Page:
    size = (800, 480)
    inner = border("crayon", size, "#333", "#333")
    inner += text_at((0, 60, 800), 44, "fredoka", "Croeso / Welcome", "#d81b60", "center")
    inner += name_in(sheet, (90, 250, 620), 36, "middle")
    said = "Reading Corner Monitor" if sheet.name else "Welcome to our classroom"
    inner += text_at((0, 330, 800), 34, "Quicksand-Bold", said, "#3949ab", "center")
    if not sheet.name:
        inner += text_at((0, 170, 800), 50, "fredoka", "Owls Class", "#3949ab", "center")
        inner += text_at((0, 390, 800), 26, "Quicksand-Medium", "Teacher: Mrs P Drinkwater", "#333", "center")
    return page(sheet, size, inner, "#fff8fb")


AROUND = (
    Layout("o09-prefect", "badge", _prefect, ("jumper",)),
    Layout("o10-lanyard", "badge", _lanyard, ("jumper",)),
    Layout("o11-sticker", "badge", _sticker, ("jumper",)),
    Layout("o12-jersey", "jersey", _jersey, ("desk", "wall")),
    Layout("o13-hoodie", "jersey", _hoodie, ("desk", "wall")),
    Layout("o14-starboard", "board", _star_board, ("none",)),
    Layout("o15-capten", "board", _captain, ("none",)),
    Layout("o16-helper", "board", _helper, ("none",)),
    Layout("o17-peg", "label", _peg, ("wall",)),
    Layout("o18-bookplate", "label", _bookplate, ("desk",)),
    Layout("o19-prefroom", "door", _quiet_room, ("door",)),
    Layout("o20-bedroom", "door", _welcome, ("door",)),
)
