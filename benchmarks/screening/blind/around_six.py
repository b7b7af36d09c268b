"""What else bears a name in the sixth set: badges, labels, jerseys, boards, doors and pupils' work."""

from collections.abc import Sequence

from benchmarks.screening.blind.decor_five import (
    GOLD,
    RAINBOW,
    WHITE,
    flower,
    frame,
    jot,
    mascot,
    photograph,
    put,
    slot,
)
from benchmarks.screening.blind.decor_six import (
    BOOT,
    OWL,
    balloons,
    dots,
    panel,
    paws,
    rule,
    stars_round,
    sunshine,
    tree,
)
from benchmarks.screening.blind.names_six import strangers
from benchmarks.screening.blind.paper import A4, A4_WIDE, GREY
from benchmarks.screening.blind.parts_six import (
    Page,
    Sheet,
    jotted,
    on,
    place,
    sheet,
    split_place,
    title,
    words,
)

PARTS = ("The Whale", "Ship's cook", "Aunt Marrow", "A lamp-post", "Two gulls", "The Storm", "Prompter")
Spots = tuple[tuple[float, float], ...]


def among(page: Page, spots: Spots, width: float, size: float, *, fill: tuple[int, int, int] = GREY) -> None:
    """The name at one of the spots, other people's at the rest; each spot is the left end of a base line."""
    others, at = page.rng.sample(strangers(), len(spots)), page.rng.randrange(len(spots))
    for number, (x, base) in enumerate(spots):
        if number == at:
            slot(page, x, x + width, base, size * 1.1, line="", left=True, fill=fill)
        else:
            put(page, x + size * 0.3, base, " ".join(others[number]), size, fill=fill, anchor="ls", room=width * 0.9)


def sentences(page: Page, x: float, y: float, texts: Sequence[str], size: float, step: float) -> None:
    """A pupil's own writing, all in one hand."""
    hand = page.fonts.pick("hand", "".join(texts))
    for number, text in enumerate(texts):
        jot(page, text, x, y + number * step, size, page.width - x - 80, hand)


AROUND_SIX: dict[str, list[Sheet]] = {
    "badge": [
        sheet("play_leader", (1600, 1000), (250, 220, 70),
              on(panel, (0, 0, 1600, 230), GREY),
              on(words, 800, 115, ("PLAY LEADER", "HEAD BOY", "PREFECT"), 120, fill=WHITE),
              on(place, 80, 1520, 580, 180, line=""), on(words, 800, 840, "{school}", 70)),
        sheet("choir_lanyard", (1200, 1700), WHITE,
              on(panel, (460, 50, 740, 110), GREY, 30), on(photograph, 300, 220, 600, 620),
              on(split_place, 80, 1120, 1050, 150, line=""), on(words, 600, 1450, "CHOIR {n}", 84, fill=None)),
        sheet("shield_pin", (1300, 1500), (200, 200, 206),
              on(panel, (60, 60, 1240, 1440), (30, 60, 120), 220), on(dots, 490, 220, 46, OWL, GOLD),
              on(words, 650, 760, ("Library Monitor", "Llyfrgellydd Bach"), 110, fill=WHITE, room=1000),
              on(panel, (130, 880, 1170, 1120), GOLD, 20), on(place, 150, 1150, 1050, 130, line="")),
    ],
    "label": [
        sheet("book_plate", (1500, 1200), (250, 242, 220),
              on(frame, 40, (110, 70, 40), 12),
              on(words, 750, 250, ("This book belongs to", "Ex libris", "Mae'r llyfr hwn yn eiddo i"), 90),
              on(place, 150, 1350, 600, 150, line="dotted"),
              on(words, 750, 900, "Please return it before the ending", 64)),
        sheet("exercise_cover", (1700, 1300), (120, 170, 120),
              on(panel, (250, 260, 1450, 1040), WHITE, 20), on(words, 310, 400, "Name", 56, anchor="lm"),
              on(place, 500, 1400, 430, 120, left=True), on(words, 310, 620, "Subject", 56, anchor="lm"),
              on(jotted, 540, 640, ("Science", "RE", "Cymraeg", "French"), 110, 820, always=True),
              on(words, 310, 840, "Class", 56, anchor="lm"), on(jotted, 540, 860, "{group}", 110, 820, always=True)),
        sheet("peg_leaf", (1500, 900), (226, 240, 216),
              on(tree, 240, 820, 200), on(place, 440, 1460, 480, 200, line=""),
              on(words, 950, 720, ("peg {n}", "bachyn {n}"), 70)),
        sheet("seedling_pot", (1600, 620), WHITE,
              on(flower, 200, 260, 100, RAINBOW[0], stem=300),
              on(place, 380, 1540, 300, 160, line="ruled", left=True),
              on(words, 400, 470, ("sweet pea, sown 3 March", "runner bean no. {n}"), 66, anchor="lm")),
    ],
    "jersey": [
        sheet("hoops", (2000, 2200), (190, 30, 46),
              *(on(panel, (0, y, 2000, y + 180), (240, 236, 226)) for y in range(900, 2200, 360)),
              on(place, 200, 1800, 560, 230, line="", fill=WHITE),
              on(words, 1000, 1420, "{n}", 640, fill=(20, 20, 30))),
        sheet("leavers_hoodie", (2000, 2300), (30, 34, 60),
              on(words, 1000, 420, "LEAVERS", 300, fill=WHITE),
              on(words, 1000, 1180, "26", 900, fill=(120, 130, 190)),
              on(place, 260, 1740, 1960, 200, line="", fill=WHITE)),
    ],
    "board": [
        sheet("honours_wood", (1700, 2300), (96, 60, 34),
              on(frame, 50, GOLD, 12),
              on(words, 850, 260, ("Head Pupils", "Captains of Sport", "Dux of the School"), 140, fill=GOLD),
              *(on(words, 170, 560 + n * 260, str(2020 + n), 84, fill=GOLD, anchor="lm") for n in range(6)),
              on(among, tuple((420, 590 + n * 260) for n in range(6)), 1180, 90, fill=(236, 206, 120))),
        sheet("cast_list", A4, (255, 255, 255),
              on(title, 930, 240, "The Tin Whale", 190), on(words, 930, 420, "a musical in two acts: the cast", 70),
              *(on(words, 140, 650 + n * 270, part, 72, anchor="lm", room=600)
                for n, part in enumerate(PARTS)),
              on(among, tuple((800, 675 + n * 270) for n in range(len(PARTS))), 1000, 78)),
        sheet("star_board", A4_WIDE, (250, 240, 206),
              on(stars_round, 36), on(title, 1315, 260, ("Stars of the Week", "Sêr yr Wythnos"), 170),
              *(on(panel, (200 + n % 2 * 1140, 420 + n // 2 * 420, 1260 + n % 2 * 1140, 760 + n // 2 * 420), WHITE,
                   30, RAINBOW[n])
                for n in range(6)),
              *(on(words, 250 + n % 2 * 1140, 490 + n // 2 * 420, f"Class {n + 1}", 54, anchor="lm")
                for n in range(6)),
              on(among, tuple((240 + n % 2 * 1140, 660 + n // 2 * 420) for n in range(6)), 1000, 92)),
    ],
    "door": [
        sheet("music_door", (2200, 1300), (236, 240, 252),
              on(frame, 50, (60, 60, 130), 14), on(words, 1100, 240, "Drum lesson in progress", 130),
              on(place, 240, 1960, 660, 200, line="ruled"), on(words, 1100, 940, "then: {n} minutes of peace", 80)),
        sheet("reading_nook", (1400, 2000), (222, 206, 240),
              on(balloons, 700, 330, 120), on(words, 700, 980, ("Shh... reading corner of", "Cornel ddarllen"), 90),
              on(split_place, 120, 1280, 1240, 180, line=""), on(words, 700, 1760, "No dragons past this point", 70)),
    ],
    "work": [
        sheet("diary_page", A4, (254, 252, 244),
              *(on(rule, 120, 1760, y, (180, 200, 224), 3) for y in range(420, 2560, 120)),
              on(words, 120, 250, "My name is", 66, anchor="lm"),
              on(place, 500, 1500, 275, 120, line="dotted", left=True),
              on(sentences, 140, 530,
                 ("On Saturday we went to see my nan.", "She has a parrot that can whistle.",
                  "It bit the postman on the thumb.", "I had two puddings and was sick.",
                  "Then we played cards till bedtime."), 96, 240)),
        sheet("fact_file", A4_WIDE, (232, 244, 252),
              on(title, 1000, 220, ("All About Octopuses", "The Water Cycle", "Castell y Mynydd"), 150, room=1600),
              on(photograph, 140, 380, 1000, 760),
              on(sentences, 1240, 500, ("Three hearts!", "No bones at all.", "They taste with", "their arms."), 110,
                 190), on(words, 1500, 1640, "Researched by", 60, anchor="rm"),
              on(place, 1540, 2520, 1660, 130, left=True)),
        sheet("map_quest", A4_WIDE, (240, 226, 190),
              *(on(tree, x, y, 110) for x, y in ((400, 700), (620, 820), (1900, 640), (2150, 760))),
              on(dots, 1150, 800, 30, BOOT), on(paws, ((700, 1200), (900, 1120), (1400, 1180), (1640, 1080)), 40),
              on(title, 1315, 240, "Map of Grumble Island", 150), on(words, 150, 1640, "drawn by", 60, anchor="lm"),
              on(place, 420, 1500, 1660, 140, line="", left=True)),
        sheet("self_portrait", A4, WHITE,
              on(panel, (160, 160, 1700, 1900), (250, 230, 200), 10, (90, 60, 40), 16),
              on(mascot, 930, 1080, 480, (206, 150, 110)), on(sunshine, 310, 310, 70),
              on(place, 260, 1600, 2180, 180, line=""),
              on(words, 930, 2400, ("Me, aged six and a half", "Hunanbortread"), 74)),
    ],
}  # fmt: skip
