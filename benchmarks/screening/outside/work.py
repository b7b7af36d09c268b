"""Pieces of work that bear a name: a story, sums, pictures, a poem, a poster, the cover of a book."""

from benchmarks.screening.outside.borders import border
from benchmarks.screening.outside.shapes import circle, drawing, path, rect
from benchmarks.screening.outside.sheet import (
    LANDSCAPE,
    PORTRAIT,
    Layout,
    Page,
    Sheet,
    art,
    box,
    by_hand_at,
    name_in,
    page,
    rule,
    text_at,
)
from benchmarks.screening.outside.wording import SCHOOLS

WORK_KIND = "work"
STORY = (
    "Once there was a small grey dragon who lived under the bridge at the end of our lane.",
    "Every night it came out to look for chips and biscuits. One day I followed it all the way",
    "down to the river and it told me a secret. It could not breathe fire because it was too",
    "cold. So I gave it my scarf and a hot drink and it was so happy that it lit up the whole sky.",
    "After that we were best friends and nobody in the village was ever frightened again.",
)
POEM = (
    "Frost has painted every pane,", "Silver feathers, silver rain,", "Footprints crunching down the lane,",
    "Robin singing once again.", "", "Smoke is rising, thin and slow,", "Over rooftops capped with snow,",
    "Under lamps that softly glow,", "Home, and in from cold, we go.",
)  # fmt: skip
FACTS = (
    ("What is lava?", "Lava is melted rock that has come out of the ground.", "#e53935"),
    ("Where are they?", "Most are found around the Pacific, in the Ring of Fire.", "#fb8c00"),
    ("Did you know?", "Pumice is a rock so light that it can float on water.", "#fdd835"),
)


def _ruled(place: tuple[int, int, int], many: int, gap: int, colour: str) -> str:
    left, top, width = place
    return "".join(rule(left, top + number * gap, width, f"1.4px solid {colour}") for number in range(many))


def _story(sheet: Sheet) -> Page:
    inner = _ruled((60, 190, 680), 18, 44, "#90caf9")
    inner += "<div class=abs style='left:110px;top:0;height:100%;border-left:1.5px solid #ef9a9a'></div>"
    inner += text_at((60, 60, 200), 22, "LiberationSans-Regular", "Name:")
    inner += rule(135, 88, 380, "1.4px solid #777") + name_in(sheet, (140, 82, 370), 15)
    inner += text_at((540, 60, 200), 22, "LiberationSans-Regular", "Date:") + by_hand_at(sheet, 600, 60, 20, "4th May")
    for number, line in enumerate(STORY):
        words = line.split()
        half = len(words) // 2
        inner += by_hand_at(sheet, 118, 198 + number * 88, 19, " ".join(words[:half]))
        inner += by_hand_at(sheet, 118, 242 + number * 88, 19, " ".join(words[half:]))
    return page(sheet, PORTRAIT, inner, "#fffef8")


def _sums(sheet: Sheet) -> Page:
    inner = border("thin", PORTRAIT, "#333", "#333")
    inner += text_at((60, 50, 674), 36, "ComicNeue-Bold", "Column Addition", align="center")
    inner += text_at((60, 120, 100), 22, "ComicNeue-Regular", "Name")
    inner += rule(130, 146, 330, "2px dotted #555") + name_in(sheet, (136, 140, 320), 15)
    inner += text_at((480, 120, 100), 22, "ComicNeue-Regular", "Class") + by_hand_at(sheet, 550, 118, 20, sheet.group)
    for number in range(12):
        one, other = sheet.rng.randint(100, 899), sheet.rng.randint(100, 899)
        x, y = 90 + (number % 3) * 220, 220 + (number // 3) * 210
        inner += text_at((x, y, 120), 34, "DejaVuSansMono", f"&nbsp;{one}<br>+{other}<br>", align="right")
        inner += box(x + 10, y + 96, 120, 50, "border-top:2px solid #222;border-bottom:2px solid #222")
        inner += by_hand_at(sheet, x + 50, y + 104, 30, str(one + other))
    return page(sheet, PORTRAIT, inner)


def _landscape(sheet: Sheet) -> Page:
    house = (
        rect(420, 360, 220, 210, "#ef9a9a", "#5d4037", 5)
        + path("M400 360 L530 250 L660 360 Z", "#8d6e63", "#5d4037", 5)
        + rect(500, 470, 60, 100, "#6d4c41")
        + rect(445, 400, 50, 50, "#fff9c4", "#333", 3)
        + rect(570, 400, 50, 50, "#fff9c4", "#333", 3)
    )
    land = (
        rect(0, 0, *LANDSCAPE, "#b3e5fc")
        + path("M0 560 Q300 440 620 560 T1123 520 V794 H0 Z", "#81c784")
        + path("M0 640 Q400 540 1123 660 V794 H0 Z", "#66bb6a")
        + circle(940, 140, 80, "#ffd54f")
    )
    inner = drawing(LANDSCAPE, land + house, "") + art("tree", 120, 380, 240) + art("tree", 800, 400, 220)
    return page(sheet, LANDSCAPE, inner + name_in(sheet, (640, 760, 440), 19, "end"))


def _poem(sheet: Sheet) -> Page:
    inner = border("flourish", PORTRAIT, "#5c6bc0", "#9fa8da")
    inner += text_at((90, 110, 614), 54, "dancing-script", "Winter Morning", "#283593", "center")
    verses = "<br>".join(POEM)
    inner += text_at((90, 230, 614), 27, "EBGaramond12-Regular", verses, align="center", more="line-height:1.7")
    if sheet.name:
        inner += text_at((180, 812, 200), 26, "EBGaramond12-Italic", "by") + name_in(sheet, (222, 840, 420), 18)
    inner += text_at((90, 900, 614), 20, "EBGaramond12-Regular", sheet.group, align="center")
    return page(sheet, PORTRAIT, inner, "#f7f8ff")


def _poster(sheet: Sheet) -> Page:
    lava = "M190 70 Q240 110 290 70 L310 140 L280 120 L262 220 L240 130 L214 180 L200 110 L176 130 Z"
    volcano = path("M20 320 L190 70 H290 L460 320 Z", "#6d4c41") + path(lava, "#ff5722")
    volcano += circle(240, 40, 36, "#bdbdbd") + circle(200, 30, 26, "#cfd8dc") + circle(286, 26, 30, "#cfd8dc")
    inner = text_at((40, 50, 714), 74, "bubblegum-sans", "All About Volcanoes", "#bf360c", "center")
    inner += drawing((480, 330), volcano, "style='left:160px;top:190px'")
    for number, (question, answer, colour) in enumerate(FACTS):
        left = number * 236
        inner += box(50 + left, 560, 222, 330, f"border:5px solid {colour};border-radius:14px;background:#fff")
        inner += text_at((62 + left, 575, 200), 24, "LiberationSans-Bold", question, align="center")
        inner += text_at((66 + left, 625, 196), 23, "patrick-hand", answer)
    return page(sheet, PORTRAIT, inner + name_in(sheet, (150, 1010, 500), 22, "middle"), "#fff3e0")


def _plant(sheet: Sheet) -> Page:
    inner = text_at((60, 50, 674), 32, "Lato-Bold", "Gwyddoniaeth: Rhannau Planhigyn", align="center")
    inner += text_at((60, 130, 90), 22, "Lato-Regular", "Enw:")
    inner += rule(120, 158, 360, "1.5px solid #444") + name_in(sheet, (126, 152, 350), 15)
    inner += text_at((500, 130, 150), 22, "Lato-Regular", "Dyddiad:") + by_hand_at(sheet, 595, 130, 19, "6 Mai")
    inner += art("daff", 220, 230, 380)
    for left, top, part in ((90, 300, "petal"), (590, 330, "blodyn"), (100, 560, "deilen"), (570, 560, "coesyn")):
        inner += by_hand_at(sheet, left, top, 26, part) + rule(left, top + 40, 120, "2px solid #333")
    inner += text_at((60, 680, 674), 22, "Lato-Regular", "Beth sydd ei angen ar blanhigyn i dyfu?")
    inner += _ruled((60, 760, 674), 6, 46, "#999")
    inner += by_hand_at(sheet, 66, 728, 24, "Mae angen dŵr a golau haul ar")
    inner += by_hand_at(sheet, 66, 774, 24, "blanhigyn i dyfu yn iach.")
    return page(sheet, PORTRAIT, inner)


def _portrait(sheet: Sheet) -> Page:
    face = (
        path("M14 130 Q16 96 50 96 Q84 96 86 130 Z", "#1e5aa8")
        + "<ellipse cx=50 cy=58 rx=27 ry=36 fill='#e8b98c' stroke='#8d5a34'/>"
        + path("M22 56 Q18 16 50 16 Q82 16 78 56 Q72 34 50 33 Q28 34 22 56 Z", "#5b3620")
        + circle(39, 56, 5, "#fff", "#333")
        + circle(61, 56, 5, "#fff", "#333")
        + circle(39, 56, 2.2, "#345")
        + circle(61, 56, 2.2, "#345")
        + path("M50 60 L46 72 H52", "none", "#8d5a34", 1.4)
        + path("M38 80 Q50 90 62 80", "none", "#b71c1c", 2.4)
    )
    inner = drawing((560, 720), face, "style='left:120px;top:130px' viewBox='0 0 100 130'")
    inner += text_at((60, 50, 674), 44, "gloria-hallelujah", "My Self Portrait", "#333", "center")
    inner += name_in(sheet, (147, 960, 500), 24, "middle")
    inner += text_at((60, 1020, 674), 22, "coming-soon", sheet.group, "#333", "center")
    return page(sheet, PORTRAIT, inner, "#fffdf7")


def _book_cover(sheet: Sheet) -> Page:
    inner = "<div class=abs style='left:0;top:0;width:26px;height:100%;background:#0003'></div>"
    inner += box(110, 180, 430, 300, "background:#fff;border:2px solid #333")
    for number, label in enumerate(("Name", "Subject", "Form", "Teacher")):
        inner += text_at((126, 214 + number * 66, 110), 22, "LiberationSans-Regular", label)
        inner += rule(226, 242 + number * 66, 296, "1.4px dotted #333")
    inner += name_in(sheet, (230, 236, 290), 14)
    filled = (sheet.rng.choice(["History", "Geography", "Science"]), sheet.group, "Mr Karim")
    inner += "".join(by_hand_at(sheet, 236, 278 + number * 66, 20, text) for number, text in enumerate(filled))
    inner += text_at((60, 90, 530), 30, "LiberationSerif-Bold", SCHOOLS["secondary"][0], "#fff", "center")
    colour = sheet.rng.choice(["#b71c1c", "#1a4f8b", "#2e6b34", "#6a3d8a"])
    return page(sheet, (640, 830), inner, colour)


WORK = (
    Layout("o01-story", WORK_KIND, _story, ("desk",)),
    Layout("o02-maths", WORK_KIND, _sums, ("desk",)),
    Layout("o03-art", WORK_KIND, _landscape, ("pinned",)),
    Layout("o04-poem", WORK_KIND, _poem, ("wall",)),
    Layout("o05-poster", WORK_KIND, _poster, ("pinned",)),
    Layout("o06-gwyddoniaeth", WORK_KIND, _plant, ("desk",), welsh=True),
    Layout("o07-portrait", WORK_KIND, _portrait, ("wall",)),
    Layout("o08-bookcover", WORK_KIND, _book_cover, ("desk",)),
)
