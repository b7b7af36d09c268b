"""How papers are signed: with an office, by a signature alone, by a printed name alone, or as "Mrs Evans"."""

import html

from benchmarks.screening.outside.names import Adult
from benchmarks.screening.outside.sheet import Sheet, by_hand, family, rough
from benchmarks.screening.outside_two.fonts import SIGNATURES

WAYS = ("office", "office", "script", "printed", "title")


def signatures(sheet: Sheet, line: str, words: list[str]) -> str:
    """Who signs, side by side; all on one sheet in the same way."""
    many, size, welsh = int(words[0]), float(words[1]), len(words) > 2
    way = sheet.rng.choice(WAYS)
    them = "".join(_signed(sheet, adult, way, (size, line), welsh=welsh) for adult in sheet.signers[:many])
    return f"<div style='display:flex;justify-content:space-around;align-items:flex-end;width:100%'>{them}</div>"


def _signed(sheet: Sheet, adult: Adult, way: str, look: tuple[float, str], *, welsh: bool) -> str:
    size, line = look
    office = adult.holds(welsh=welsh)
    if way == "script":
        inner = _script(sheet, adult, size) if sheet.signed else _empty(size)
        return f"<div style='min-width:200px;text-align:center'>{inner}</div>"
    if way == "title":
        said = by_hand(sheet, adult.full, size * 1.35) if sheet.signed else ""
        label = "Llofnod" if welsh else "Signed"
        return (
            f"<div style='font-size:{size}px;white-space:nowrap'>{label}: <span style='display:inline-block;"
            f"min-width:200px;border-bottom:1.3px solid {line};text-align:center'>{said or '&nbsp;'}</span></div>"
        )
    printed = html.escape(_in_print(sheet, adult))
    if way == "printed":
        return f"<div style='font-size:{size * 1.1}px;min-width:180px;text-align:center'>{printed}</div>"
    # A form that is not filled in yet has the office and, half of the time, who holds it.
    shown = sheet.signed or sheet.rng.random() < 0.5
    above = _script(sheet, adult, size) if sheet.signed and sheet.rng.random() < 0.8 else _empty(size)
    return (
        f"<div style='text-align:center;min-width:200px;font-size:{size}px'>{above}<div style='border-top:1.3px solid "
        f"{line};padding-top:3px;line-height:1.25'>{f'{printed}<br>' if shown else ''}{office}</div></div>"
    )


def _in_print(sheet: Sheet, adult: Adult) -> str:
    """With the whole first name, with its initial, or with none."""
    first = sheet.rng.choice([adult.first, adult.first, adult.first[0], ""])
    return " ".join(part for part in (adult.title, first or ("" if adult.title else adult.first), adult.last) if part)


def _empty(size: float) -> str:
    return f"<div style='height:{size * 1.9}px'></div>"


def _script(sheet: Sheet, adult: Adult, size: float) -> str:
    rng = sheet.rng
    font = sheet.signatures.setdefault(adult.last, rng.choice(SIGNATURES))
    text = rng.choice([f"{adult.first[0]} {adult.last}", f"{adult.first} {adult.last}", adult.full])
    roughness, number = rough(sheet, "x=-20% y=-60% width=140% height=220%", ".03", f"{size * 0.3:.1f}")
    shown = min(size * 0.62 / sheet.fonts.x_height(font), size * 2.4)
    return (
        f"<svg width=200 height={size * 1.9} style='overflow:visible;display:block;margin:0 auto -5px'>{roughness}"
        f"<text x=100 y={size * 1.45} text-anchor=middle filter=url(#f{number}) "
        f"transform='rotate({rng.uniform(-4, 2):.1f} 100 20)' "
        f'style="{family(font)};font-size:{shown:.1f}px;fill:{sheet.signing_ink}">{html.escape(text)}</text></svg>'
    )
