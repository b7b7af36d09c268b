"""Certificates that are no column of blocks: a form with cells, a panel beside the text, a round one."""

from benchmarks.screening.kept import CERTIFICATE
from benchmarks.screening.outside.shapes import circle, drawing, path, star
from benchmarks.screening.outside.sheet import (
    LANDSCAPE,
    PORTRAIT,
    SQUARE,
    Layout,
    Page,
    Sheet,
    art,
    box,
    by_hand_at,
    family,
    name_in,
    page,
    text_at,
)
from benchmarks.screening.outside.slots import signed, slot
from benchmarks.screening.outside.wording import SCHOOLS


def _form(sheet: Sheet) -> Page:
    inner = text_at((60, 60, 674), 26, "LiberationSans-Regular", SCHOOLS["church"][0], align="center")
    inner += text_at((60, 110, 674), 60, "LiberationSans-Bold", "AWARD", "#1b5e20", "center")
    inner += art("medal", 337, 200, 120)
    rows = (("Name", ""), ("Class", sheet.group), ("For", sheet.reason), ("Awarded by", sheet.signers[0].full),
            ("Date", sheet.date))  # fmt: skip
    for number, (label, text) in enumerate(rows):
        top = 370 + number * 120
        inner += box(70, top, 190, 100, "background:#c8e6c9;border:2px solid #1b5e20")
        inner += box(258, top, 466, 100, "background:#fff;border:2px solid #1b5e20")
        inner += text_at((84, top + 32, 170), 26, "LiberationSans-Bold", label)
        if text and sheet.filled:
            inner += by_hand_at(sheet, 280, top + 34, 19 if label == "For" else 24, text)
    return page(sheet, PORTRAIT, inner + name_in(sheet, (275, 436, 440), 22), "#f4fbf4")


def _panel(sheet: Sheet) -> Page:
    name, motto = SCHOOLS["secondary"]
    inner = (
        "<div class=abs style='left:0;top:0;width:360px;height:100%;background:linear-gradient(#263b6b,#5f2c6e)'></div>"
        + art("trophy", 80, 120, 200)
        + text_at((20, 380, 320), 44, "yeseva-one", "Student of the Half Term", "#fff", "center")
        + text_at((20, 640, 320), 22, "Lato-Regular", f"{name}<br><i>{motto}</i>", "#fff", "center")
        + f"<div class=abs style='left:430px;top:150px'>{slot(sheet, 'none', 620, 32)}</div>"
    )
    nominated = "has been nominated by the Science Faculty"
    inner += text_at((430, 300, 620), 28, "Lato-Regular", nominated, "#263b6b", "center")
    inner += text_at((430, 370, 620), 26, "Lato-Regular", f"for {sheet.reason}", "#333", "center")
    them = "".join(signed(sheet, which, 17, "#555") for which in range(2))
    inner += (
        '<div class=abs style="left:430px;top:600px;width:620px;display:flex;justify-content:space-around;'
        f'{family("Lato-Regular")}">{them}</div>'
    )
    return page(sheet, LANDSCAPE, inner)


def _round(sheet: Sheet) -> Page:
    seal = path(star(430, 430, 420, 30, 0.93), "#c9a227") + circle(430, 430, 370, "#fff", "#b71c1c", 8)
    inner = drawing(SQUARE, seal, "") + art("daff", 370, 80, 130)
    inner += text_at((60, 220, 740), 30, "Lato-Regular", SCHOOLS["welsh"][0], align="center")
    inner += text_at((60, 266, 740), 60, "lobster", "Gwobr Aur / Gold Award", "#b71c1c", "center")
    inner += f"<div class=abs style='left:160px;top:350px'>{slot(sheet, 'dots', 540, 24)}</div>"
    inner += text_at((60, 480, 740), 26, "Lato-Regular", f"am {sheet.reason}", align="center")
    inner += (
        '<div class=abs style="left:60px;top:570px;width:740px;display:flex;justify-content:center;'
        f'{family("Lato-Regular")}">{signed(sheet, 0, 18, "#555", welsh=True)}</div>'
    )
    return page(sheet, SQUARE, inner, "#2e7d32")


APART = (
    Layout("p25-form", CERTIFICATE, _form, colour="#1b5e20"),
    Layout("s11-panel", CERTIFICATE, _panel, colour="#263b6b"),
    Layout("w10-cylch", CERTIFICATE, _round, colour="#b71c1c", welsh=True),
)
