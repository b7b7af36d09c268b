"""Boards and a cup of the fifth set: one name among others."""

from benchmarks.screening.blind.around import Layout
from benchmarks.screening.blind.decor_five import (
    GOLD,
    RAINBOW,
    WHITE,
    photograph,
    put,
    slot,
    table,
    trophy,
)
from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names_five import STRANGE_FIRST, STRANGE_LAST
from benchmarks.screening.blind.paper import A4, A4_WIDE, Paper


def _others(page: Paper, many: int) -> list[str]:
    """Other people on the same board."""
    firsts, lasts = page.rng.sample(STRANGE_FIRST, many), page.rng.sample(STRANGE_LAST, many)
    return [f"{first} {last}" for first, last in zip(firsts, lasts, strict=True)]


def birthday_wall(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4_WIDE, (252, 236, 240))
    put(page, 1315, 170, "Our Birthdays", 190, title=True, fill=page.deep)
    others, at = _others(page, 8), page.rng.randrange(9)
    months = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
    for number, month in enumerate(months):
        x, y = 110 + number % 3 * 820, 340 + number // 3 * 480
        page.draw.rounded_rectangle((x, y, x + 770, y + 430), 40, fill=WHITE, outline=RAINBOW[number % 6], width=10)
        put(page, x + 385, y + 90, month, 84, fill=page.deep)
        put(page, x + 36, y + 260, str(page.rng.randint(1, 28)), 84, anchor="lm")
        if number == at:
            slot(page, x + 140, x + 768, y + 285, 84, line="")
        else:
            put(page, x + 455, y + 260, others.pop(), 64, room=520)
    return page


def plinth(fonts: Fonts, lettering: str, written: str) -> Paper:
    """A cup's winners, engraved year by year."""
    page = Paper(fonts, lettering, written, (1700, 2100), (44, 34, 28))
    trophy(page, 850, 480, 260)
    put(
        page,
        850,
        960,
        page.rng.choice(["The Brannock Cup", "Tlws Heledd Fawr", "The Endeavour Shield"]),
        120,
        fill=GOLD,
        room=1500,
    )
    others, at = _others(page, 4), page.rng.randrange(5)
    for number in range(5):
        y = 1120 + number * 180
        page.draw.rectangle((200, y, 1500, y + 150), fill=(214, 184, 104))
        put(page, 260, y + 75, str(2022 + number), 76, anchor="lm")
        if number == at:
            page.ink = (50, 36, 12)
            slot(page, 460, 1480, y + 105, 96, line="")
        else:
            put(page, 970, y + 75, others.pop(), 76, room=960)
    return page


def helpers(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4, WHITE)
    put(page, 930, 200, "Who helps this week?", 150, title=True, fill=page.deep, room=1600)
    days, jobs = (
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
        ["milk", "register", "books", "plants", "lights"],
    )
    others, at = _others(page, 4), page.rng.randrange(5)
    rows = [["Day", "Job", "Helper"]]
    rows += [[day, job, "" if n == at else others.pop()] for n, (day, job) in enumerate(zip(days, jobs, strict=True))]
    table(page, 100, 400, [420, 340, 900], rows, tall=300, size=68, head=page.deep)
    slot(page, 870, 1750, 400 + 300 * (at + 1) + 180, 110, line="")
    return page


def council(fonts: Fonts, lettering: str, written: str) -> Paper:
    page = Paper(fonts, lettering, written, A4_WIDE, (230, 240, 230))
    put(page, 1315, 170, "Cyngor Ysgol / School Council", 150, title=True, fill=page.deep, room=2300)
    others, at = _others(page, 5), page.rng.randrange(6)
    for number in range(6):
        x, y = 150 + number % 3 * 800, 340 + number // 3 * 740
        photograph(page, x + 150, y, 430, 430)
        if number == at:
            slot(page, x, x + 730, y + 550, 92, line="")
        else:
            put(page, x + 365, y + 530, others.pop(), 66, room=700)
        put(page, x + 365, y + 640, f"Class {page.rng.randint(1, 7)}", 54)
    return page


BOARDS: list[Layout] = [birthday_wall, plinth, helpers, council]
