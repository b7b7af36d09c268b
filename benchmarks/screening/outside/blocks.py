"""What a certificate is made of, from above to below: titles, lines of print, the place of the name, signatures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from benchmarks.screening.kept import CERTIFICATE
from benchmarks.screening.outside.borders import border
from benchmarks.screening.outside.sheet import Layout, Page, Sheet, art, by_hand, family, page
from benchmarks.screening.outside.slots import fill_in, signed, slot
from benchmarks.screening.outside.wording import ENGLISH_SCHOOLS, SCHOOLS

LIGHT = ("#fff", "#e0f7fa")
LIGHT_INK = "#fffbe0"
SMALL_PRINT = ("© Sunny Classroom Resources", "www.merit-makers.example", "Form SC/12 Rev. 3", "Page 1 of 1")


@dataclass(frozen=True)
class Design:
    """How a certificate looks: border with its two colours, font of the titles and of the rest, clip-art, blocks."""

    size: tuple[int, int]
    border: str
    colours: tuple[str, str]
    fonts: tuple[str, str]
    blocks: Sequence["Block"]
    art: Sequence[tuple[str, float, float, float]] = ()
    background: str = "#fff"
    school: str = "primary"
    welsh: bool = False
    padding: str = "60px 80px"
    align: str = "center"
    ink: str = "#222"
    spread: str = "space-evenly"
    watermark: bool = False

    @property
    def line(self) -> str:
        """The colour of lines to be filled in."""
        return "#fff" if self.ink in LIGHT else "#555"

    def aligned(self, sheet: Sheet) -> str:
        """Where on its line the name begins: in the middle, or on a sheet that is set to the left sometimes there."""
        return "middle" if self.align == "center" else sheet.rng.choice(["start", "middle"])


Block = Callable[[Sheet, Design], str]


def certificate(
    name: str, size: tuple[int, int], border_: str, colours: tuple[str, str], fonts: tuple[str, str],
    *blocks: Block, signed_by: str = "school", **more: Any,
) -> Layout:  # fmt: skip
    """A certificate that is made of blocks."""
    design = Design(size, border_, colours, fonts, blocks, **more)
    return Layout(name, CERTIFICATE, partial(_drawn, design), welsh=design.welsh, signed_by=signed_by,
                  colour=colours[0], dark=design.ink in LIGHT)  # fmt: skip


def _drawn(design: Design, sheet: Sheet) -> Page:
    if design.ink in LIGHT:
        sheet.ink = sheet.signing_ink = LIGHT_INK
    around = border(design.border, design.size, *design.colours) + "".join(art(*each) for each in design.art)
    body = "".join(block(sheet, design) for block in design.blocks)
    if sheet.rng.random() < 0.2:
        body += (
            "<div class=abs style='right:46px;bottom:44px;font-size:9px;opacity:.6'>"
            f"{sheet.rng.choice(SMALL_PRINT)}</div>"
        )
    where = "flex-start" if design.align == "left" else "center"
    inner = (
        f'<div class=abs style="inset:0;padding:{design.padding};display:flex;flex-direction:column;'
        f"justify-content:{design.spread};align-items:{where};text-align:{design.align};color:{design.ink};"
        f'{family(design.fonts[1])}">{body}</div>'
    )
    return page(
        sheet, design.size, (_watermark(design) if design.watermark else "") + around + inner, design.background
    )


def _watermark(design: Design) -> str:
    return (
        '<div class=abs style="inset:0;display:flex;align-items:center;justify-content:center;'
        f"transform:rotate(-28deg);{family('DejaVuSans')};font-size:{design.size[0] * 0.13}px;"
        f'color:{design.colours[0]};opacity:0.07">✶</div>'
    )


def school(size: int) -> Block:
    return lambda _, design: (
        f'<div style="font-size:{size}px;{family(design.fonts[1])};letter-spacing:.5px">'
        f"{SCHOOLS[design.school][0]}</div>"
    )


def motto(size: int) -> Block:
    return lambda _, design: (
        f"<div style='font-size:{size}px;font-style:italic;opacity:.8'>{SCHOOLS[design.school][1]}</div>"
    )


def title(text: str, size: int, colour: str = "") -> Block:
    return lambda _, design: (
        f'<div style="{family(design.fonts[0])};font-size:{size}px;'
        f'color:{colour or design.colours[0]};line-height:1.12">{text}</div>'
    )


def say(text: str, size: int) -> Block:
    return lambda *_: f"<div style='font-size:{size}px;line-height:1.3'>{text}</div>"


def caption(text: str) -> Block:
    return lambda *_: f"<div style='font-size:15px;opacity:.8;margin-top:-8px'>{text}</div>"


def across() -> Block:
    return lambda *_: "<div style='border-top:2px solid #333;width:100%'></div>"


def gap(height: int) -> Block:
    return lambda *_: f"<div style='height:{height}px;flex:none'></div>"


def table(rows: Sequence[tuple[str, str]], size: int) -> Block:
    cells = "".join(
        f"<tr><td style='padding:3px 40px 3px 8px;border-bottom:1px solid #bbb'>{left}</td><td>{right}</td></tr>"
        for left, right in rows
    )
    return lambda *_: f"<table style='font-size:{size}px;border-collapse:collapse'>{cells}</table>"


def name(kind: str, width: int, x_height: int, colour: str = "", background: str = "#fffc") -> Block:
    """The place of the name on a line of its own."""

    def block(sheet: Sheet, design: Design) -> str:
        inner = slot(sheet, kind, width, x_height, colour or design.line, align=design.aligned(sheet),
                     background=background)  # fmt: skip
        return f"<div>{inner}</div>"

    return block


def name_row(label: str, kind: str, width: int, x_height: int, size: int) -> Block:
    """The place of the name behind a label."""

    def block(sheet: Sheet, design: Design) -> str:
        align = sheet.rng.choice(["start", "middle"])
        inner = slot(sheet, kind, width, x_height, design.line, align=align, inline=True)
        return f"<div style='font-size:{size}px;white-space:nowrap'>{label} &nbsp;{inner}</div>"

    return block


def sentence(text: str, size: int, kind: str, width: int, x_height: int) -> Block:
    """A sentence with the place of the name, and of class and reason, in it."""

    def block(sheet: Sheet, design: Design) -> str:
        if kind == "none" and sheet.name is None:
            place = f"<span style='display:inline-block;width:{width}px'></span>"
        else:
            place = slot(sheet, kind, width, x_height, design.line, inline=True)
        line = "none" if kind == "none" else "dots"
        group = fill_in(sheet, sheet.group, 130, size * 0.9, line, design.line, filled=True)
        filled = text.replace("{name}", place).replace("{class}", group).replace("{reason}", sheet.reason)
        wide = design.size[0] * 0.78
        return f"<div style='font-size:{size}px;line-height:1.9;max-width:{wide}px'>{filled}</div>"

    return block


def row(label: str, size: int, text: Callable[[Sheet, Design], str], width: int, kind: str) -> Block:
    """A label and what is filled in behind it."""

    def block(sheet: Sheet, design: Design) -> str:
        inner = fill_in(sheet, text(sheet, design), width, size, kind, design.line, filled=sheet.filled)
        return f"<div style='font-size:{size}px'>{label} {inner}</div>"

    return block


def class_row(size: int, label: str = "Class:", width: int = 170, kind: str = "line") -> Block:
    return row(label, size, lambda sheet, _: sheet.group, width, kind)


def house_row(size: int) -> Block:
    return row("House:", size, lambda sheet, _: sheet.house, 210, "dots")


def date_row(size: int, label: str = "Date:", width: int = 210) -> Block:
    return row(label, size, lambda sheet, _: sheet.date, width, "line")


def school_row(size: int, label: str) -> Block:
    """The line for the school that a child comes from, as clubs and boards have it."""

    def which(sheet: Sheet, design: Design) -> str:
        return SCHOOLS["welsh" if design.welsh else sheet.rng.choice(ENGLISH_SCHOOLS)][0]

    return row(label, size, which, 340, "line")


def reason(lead: str, size: int) -> Block:
    """What for, in print."""
    return lambda sheet, design: (
        f"<div style='font-size:{size}px;line-height:1.35;max-width:{design.size[0] * 0.72}px'>"
        f"{lead} {sheet.reason}</div>"
    )


def reason_by_hand(lead: str, size: int, width: int) -> Block:
    def block(sheet: Sheet, design: Design) -> str:
        kind = sheet.rng.choice(["line", "dots"])
        inner = fill_in(sheet, sheet.reason, width, size, kind, design.line, filled=sheet.filled)
        return f"<div style='font-size:{size}px;white-space:nowrap'>{lead} {inner}</div>"

    return block


def reason_on_lines(lead: str, size: int, lines: int) -> Block:
    """What for, by hand on the first two of several lines."""

    def block(sheet: Sheet, design: Design) -> str:
        words = sheet.reason.split()
        half = (len(words) + 1) // 2
        parts = [" ".join(words[:half]), " ".join(words[half:]), *[""] * (lines - 2)]
        width = 560 if design.size[0] > 800 else 520
        return "".join(
            f"<div style='font-size:{size}px;white-space:nowrap;margin-top:6px'>{'' if number else f'{lead} '}"
            f"{fill_in(sheet, part, width, size, 'dots', design.line, filled=sheet.filled)}</div>"
            for number, part in enumerate(parts)
        )

    return block


def signatures(many: int, size: int, *, dated: bool = True, printed: bool = True, colour: str = "") -> Block:
    """Who signs, side by side, with the date before or behind them."""

    def block(sheet: Sheet, design: Design) -> str:
        line = colour or design.line
        them = [signed(sheet, which, size, line, printed=printed, welsh=design.welsh) for which in range(many)]
        if dated:
            them.insert(many if sheet.rng.random() < 0.5 else 0, _dated(sheet, design, size, line))
        width = "74%" if design.border == "corner" else "100%"
        return (
            f"<div style='display:flex;justify-content:space-around;align-items:flex-end;width:{width}'>"
            f"{''.join(them)}</div>"
        )

    return block


def _dated(sheet: Sheet, design: Design, size: int, line: str) -> str:
    date = by_hand(sheet, sheet.date, size * 1.1) if sheet.filled else ""
    label = "Date"
    if design.welsh:
        label = "Dyddiad" if sheet.rng.random() < 0.5 else "Dyddiad / Date"
    return (
        f"<div style='text-align:center;min-width:170px'><div style='height:{size * 2}px;font-size:{size * 1.1}px'>"
        f"{date}</div><div style='border-top:1.3px solid {line};font-size:{size * 0.9}px;padding-top:3px'>{label}"
        "</div></div>"
    )


def arched(text: str, size: int, colour: str, width: int = 900) -> Block:
    """A title on a bow."""

    def block(sheet: Sheet, design: Design) -> str:
        number, rise = sheet.number(), width * 0.25
        height = size * 1.5 + rise * 0.5
        return (
            f"<svg width={width} height={height} style='overflow:visible'><path id=a{number} fill=none "
            f"d='M10 {height - 8} Q{width / 2} {height - 8 - rise} {width - 10} {height - 8}'/>"
            f'<text style="{family(design.fonts[0])};font-size:{size}px;fill:{colour}" text-anchor=middle>'
            f"<textPath href=#a{number} startOffset=50%>{text}</textPath></text></svg>"
        )

    return block


def ribbon(text: str, size: int, colour: str, width: int) -> Block:
    """A title on a ribbon with two ends."""
    height = size * 1.9
    low = height + 16
    ends = (
        f"M0 16 H70 V{low} H0 L26 {height / 2 + 16} Z M{width} 16 H{width - 70} V{low} H{width} "
        f"L{width - 26} {height / 2 + 16} Z"
    )
    folds = f"M44 {height} L70 {low} V{height} Z M{width - 44} {height} L{width - 70} {low} V{height} Z"
    return lambda _, design: (
        f"<svg width={width} height={low} style='overflow:visible'><path d='{ends}' fill='{colour}' opacity=.75 />"
        f"<path d='{folds}' fill='#0005'/><rect x=44 y=0 width={width - 88} height={height} fill='{colour}'/>"
        f"<text x={width / 2} y={size * 1.3} text-anchor=middle "
        f'style="{family(design.fonts[0])};font-size:{size}px;fill:#fff">{text}</text></svg>'
    )
