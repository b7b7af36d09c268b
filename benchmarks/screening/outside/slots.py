"""What is made to be filled in: the place of the name, the lines of date and class, and signatures."""

import html

from benchmarks.screening.outside.fonts import DOTTED, SIGNATURES
from benchmarks.screening.outside.names import Adult
from benchmarks.screening.outside.sheet import Sheet, by_hand, family, name_at, rough, rule

LINES = {"line": "1.6px solid", "dots": "2.6px dotted", "dash": "2px dashed", "double": "4px double"}
FIELDS = {"line": "1.4px solid", "dots": "2px dotted", "none": "0 solid"}
FRAMED = ("box", "pill", "brush")
FRAMES = {"box": ("2px", "4px"), "pill": ("3px", "99px")}


def slot(
    sheet: Sheet, kind: str, width: float, x_height: float, colour: str = "#555", *,
    align: str = "middle", inline: bool = False, background: str = "#fff8",
) -> str:  # fmt: skip
    """The place of the name, with the name on it."""
    base, height = x_height * 2.9, x_height * (3.3 if inline else 3.7)
    if kind in FRAMED:
        base, height = x_height * 2.6, x_height * 4
    name = name_at(sheet, width, base, x_height, align)
    under = _under(sheet, kind, (width, height, base), x_height, colour, background)
    flow = f"vertical-align:{-(height - base):.1f}px;" if inline else "margin:0 auto;"
    return (
        f"<span style='display:{'inline-block' if inline else 'block'};position:relative;width:{width}px;"
        f"height:{height}px;{flow}'>{under}{name}</span>"
    )


def _under(
    sheet: Sheet, kind: str, size: tuple[float, float, float], x_height: float, colour: str, background: str
) -> str:
    """What shows where the name goes: a line, a frame, or nothing."""
    width, height, base = size
    low = base + x_height * 0.35
    if kind in LINES:
        return rule(0, low, width, f"{LINES[kind]} {colour}")
    if kind in FRAMES:
        border, radius = FRAMES[kind]
        return (
            f"<div class=abs style='inset:0;border:{border} solid {colour};background:{background};"
            f"border-radius:{radius}'></div>"
        )
    if kind == "thick":
        return (
            f"<div class=abs style='left:0;top:{low}px;width:{width}px;height:4px;border-radius:2px;"
            f"background:{colour}'></div>"
        )
    if kind == "under":
        return _underscores(sheet, width, base, x_height * 1.25, colour)
    return _brush(width, height, colour) if kind == "brush" else ""


def _underscores(sheet: Sheet, width: float, base: float, size: float, colour: str) -> str:
    many = int(width / (sheet.fonts.width(DOTTED, "_") * size))
    return (
        f'<div class=abs style="left:0;top:{base - size * 0.82}px;width:{width}px;white-space:nowrap;{family(DOTTED)};'
        f'font-size:{size}px;line-height:1.1;color:{colour}">{"_" * many}</div>'
    )


def _brush(width: float, height: float, colour: str) -> str:
    """A stroke of a broad brush, wider than the place."""
    return (
        f"<svg class=abs style='left:-20px;top:0' width={width + 40} height={height}><path d='M10 {height * 0.3} "
        f"Q{width * 0.3} {height * 0.05} {width * 0.6} {height * 0.15} T{width + 30} {height * 0.2} "
        f"L{width + 36} {height * 0.8} Q{width * 0.5} {height * 1.02} 6 {height * 0.85} Z' fill='{colour}' "
        "opacity=.28 /></svg>"
    )


def fill_in(sheet: Sheet, text: str, width: float, size: float, kind: str, colour: str, *, filled: bool) -> str:
    """A line for a date, a class or a reason, filled in by hand or empty."""
    inner = by_hand(sheet, text, size) if filled and text else "&nbsp;"
    return (
        f"<span style='display:inline-block;width:{width}px;height:{size * 1.5}px;"
        f"border-bottom:{FIELDS[kind]} {colour};text-align:center;vertical-align:bottom;"
        f"line-height:{size * 1.4}px;white-space:nowrap'>{inner}</span>"
    )


def signed(sheet: Sheet, which: int, size: float, colour: str, *, printed: bool = True, welsh: bool = False) -> str:
    """A line with the office below it, mostly with the printed name; above it the signature, if the sheet is signed."""
    adult = sheet.signers[which]
    label = html.escape(_printed(sheet, adult)) + "<br>"
    above = _signature(sheet, adult, size * 1.25) if sheet.signed else f"<div style='height:{size * 1.6}px'></div>"
    return (
        f"<div style='text-align:center;min-width:190px'>{above}<div style='border-top:1.3px solid {colour};"
        f"font-size:{size}px;padding-top:3px;line-height:1.25'>{label if printed else ''}"
        f"<span style='font-size:{size * 0.88}px'>{adult.holds(welsh=welsh)}</span></div></div>"
    )


def _printed(sheet: Sheet, adult: Adult) -> str:
    """The name with the first name, with its initial, or without."""
    first = ""
    if sheet.rng.random() < 0.3 and len(adult.first) > 2:
        first = f"{adult.first} "
    elif sheet.rng.random() < 0.6:
        first = f"{adult.first[0]} "
    return f"{adult.title} {first}{adult.last}".strip()


def _signature(sheet: Sheet, adult: Adult, size: float) -> str:
    rng = sheet.rng
    font = sheet.signatures.setdefault(adult.last, rng.choice(SIGNATURES))
    text = rng.choice([f"{adult.first[0]}. {adult.last}", f"{adult.first[0]} {adult.last}", adult.full])
    roughness, number = rough(sheet, "x=-20% y=-60% width=140% height=220%", ".03", f"{size * 0.35:.1f}")
    shown = size * 0.55 / sheet.fonts.x_height(font) * 0.9
    return (
        f"<svg width=190 height={size * 1.6} style='overflow:visible;display:block;margin:0 auto -6px'>{roughness}"
        f"<text x=95 y={size * 1.25} text-anchor=middle filter=url(#f{number}) "
        f"transform='rotate({rng.uniform(-5, 2):.1f} 95 20)' "
        f'style="{family(font)};font-size:{shown:.1f}px;fill:{sheet.signing_ink}">{html.escape(text)}</text></svg>'
    )
