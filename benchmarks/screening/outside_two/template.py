"""A paper of the second collection as a short text of marks, as a teacher sets it on a page.

`<h40 CSS>` is a title and `<p20 CSS>` other print of that many px, `<d CSS>` a box, `</>` ends each. In brackets stand
what is filled in: `[name KIND WIDTH HEIGHT]` the place of the name (`[at …]` in a line of print), `[hand WHAT WIDTH
SIZE KIND]` a line to be filled in by hand, `[WHAT]` the same in print, `[sign MANY SIZE]`, `[write SIZE TEXT]` a
child's handwriting, `[art WHAT X Y SIZE]` (`[over …]` above boxes) and `[border KIND COLOUR COLOUR]`.
"""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.screening.kept import CERTIFICATE
from benchmarks.screening.outside import sheet as first
from benchmarks.screening.outside.borders import border
from benchmarks.screening.outside.sheet import Layout, Page, Sheet, by_hand, family, page
from benchmarks.screening.outside.slots import fill_in, slot
from benchmarks.screening.outside_two.signing import signatures
from benchmarks.screening.outside_two.wording import ARWYDDAIR, MOTTO, SCHOOL, YSGOL

Size = tuple[int, int]
CARD, SLIP, TICKET, TALL = (900, 640), (820, 400), (1000, 420), (620, 960)
ART = Path(__file__).parent / "art"
LIGHT_INK = "#fffbe6"
LINE = "#666"
FIXED = {"school": SCHOOL, "ysgol": YSGOL, "motto": MOTTO, "arwyddair": ARWYDDAIR}
CENTRED = "padding:50px 70px;display:flex;flex-direction:column;justify-content:space-evenly;align-items:center;"\
          "text-align:center"  # fmt: skip
LEFT = "padding:50px 70px;display:flex;flex-direction:column;justify-content:space-evenly;align-items:flex-start"


def paper(
    name: str, size: Size, fonts: tuple[str, str], text: str, *, background: str = "#fff", ink: str = "#222",
    css: str = CENTRED, kind: str = CERTIFICATE, dark: bool = False, cut_out: bool = False, **more: Any,
) -> Layout:  # fmt: skip
    """A paper whose titles are in the first font and whose other print is in the second."""
    drawn = partial(_drawn, size, fonts, text, (background, ink, css), dark=dark, cut_out=cut_out)
    return Layout(name, kind, drawn, dark=dark, colour=more.pop("colour", "" if dark else ink), **more)


def _drawn(
    size: Size, fonts: tuple[str, str], text: str, style: tuple[str, str, str], sheet: Sheet, *, dark: bool,
    cut_out: bool,
) -> Page:  # fmt: skip
    background, ink, css = style
    if dark:
        sheet.ink = sheet.signing_ink = LIGHT_INK
        if sheet.name:
            sheet.name.colour = LIGHT_INK
    titles, print_ = fonts
    marked = re.sub(r"<([hpd])(\d*) ?([^>]*)>", partial(_opened, titles), text).replace("</>", "</div>")
    placed: list[str] = []
    inner = re.sub(r"\[([a-z]+)( [^\]]*)?\]", partial(_mark, sheet, size, placed, LIGHT_INK if dark else LINE), marked)
    body = f'<div class=abs style="inset:0;z-index:0;line-height:1.25;color:{ink};{family(print_)};{css}">{inner}</div>'
    back = f"<div class=abs style='inset:0;background:{background}'></div>" if not cut_out else ""
    return page(sheet, size, back + "".join(placed) + body, cut_out=cut_out)


def _opened(titles: str, found: re.Match[str]) -> str:
    tag, size, css = found.groups()
    font = f"{family(titles)};line-height:1.1;" if tag == "h" else ""
    return f'<div style="{font}{f"font-size:{size}px;" if size else ""}{css}">'


def _mark(sheet: Sheet, size: Size, placed: list[str], line: str, found: re.Match[str]) -> str:
    """What a mark in brackets stands for; pictures and borders go behind all the rest."""
    what, words = found.group(1), (found.group(2) or "").split()
    if what == "art":
        placed.append(art(words[0], *(float(each) for each in words[1:])))
        return ""
    if what == "over":
        return art(words[0], *(float(each) for each in words[1:]))
    if what == "border":
        placed.append(border(words[0], size, words[1], words[2]))
        return ""
    if what in FIXED:
        return FIXED[what]
    if what in MARKS:
        return MARKS[what](sheet, line, words)
    return _printed(sheet, what)


def art(name: str, x: float, y: float, size: float) -> str:
    """A clip-art of this collection, or of the first one."""
    file = ART / f"{name}.svg"
    if not file.exists():
        return first.art(name, x, y, size)
    place = f"<svg class=abs style='left:{x}px;top:{y}px' width={size} height={size} "
    return file.read_text().replace("<svg ", place, 1)


def _name(sheet: Sheet, line: str, words: list[str]) -> str:
    kind, width, height, *align = words
    where = align[0] if align else "middle"
    return f"<div>{slot(sheet, kind, float(width), float(height), line, align=where, background='#fff')}</div>"


def _name_in_line(sheet: Sheet, line: str, words: list[str]) -> str:
    kind, width, height, *align = words
    return slot(sheet, kind, float(width), float(height), line, align=align[0] if align else "start", inline=True)


def _by_hand(sheet: Sheet, line: str, words: list[str]) -> str:
    what, width, size, *kind = words
    return fill_in(sheet, _said(sheet, what), float(width), float(size), kind[0] if kind else "line", line,
                   filled=sheet.filled)  # fmt: skip


def _written(sheet: Sheet, line: str, words: list[str]) -> str:
    """What a child has written, name or no name."""
    return by_hand(sheet, " ".join(words[1:]), float(words[0]))


def _said(sheet: Sheet, what: str) -> str:
    if what == "points":
        return str(sheet.rng.choice([50, 75, 100, 150, 200, 250]))
    words = sheet.reason.split()
    half = (len(words) + 1) // 2
    return {"class": sheet.group, "date": sheet.date, "house": sheet.house, "reason": sheet.reason, "empty": "",
            "begun": " ".join(words[:half]), "ended": " ".join(words[half:]), "ysgol": "Pont Gafran",
            "pounds": "£27.50", "time": "14:32"}[what]  # fmt: skip


def _printed(sheet: Sheet, what: str) -> str:
    """What is typed in; a gap on a sheet that is still to be filled in."""
    return _said(sheet, what) if sheet.filled else "&nbsp;" * (14 if what == "reason" else 1)


MARKS: dict[str, Callable[[Sheet, str, list[str]], str]] = {
    "name": _name, "at": _name_in_line, "hand": _by_hand, "sign": signatures, "write": _written,
}  # fmt: skip
