"""A paper that is drawn as a page for a browser: what is to stand on it, and how a name and handwriting are set."""

import html
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from benchmarks.screening.kept import CERTIFICATE
from benchmarks.screening.outside.fonts import PLAIN_HAND, Fonts
from benchmarks.screening.outside.names import Adult

LANDSCAPE, PORTRAIT, A5, SQUARE = (1123, 794), (794, 1123), (794, 560), (860, 860)
ART = Path(__file__).parent / "art"
ROOM = 0.96
# Where along its place a name begins, stands in the middle or ends, as a share of the width.
ANCHORS = {"start": 0.02, "middle": 0.5, "end": 0.98}


@dataclass
class Name:
    """A name as it is lettered; `x_height` is how tall its small letters came out, in px of the page."""

    text: str
    font: str
    lettering: str
    colour: str
    opacity: float = 1.0
    unrest: float = 0.0
    pen: float = 0.0
    x_height: float = 0.0

    @property
    def in_capitals(self) -> bool:
        return self.text.upper() == self.text


@dataclass
class Sheet:
    """What is to stand on a paper; `filled` says whether class, date and reason are, `name` is None on a blank one."""

    rng: random.Random
    fonts: Fonts
    hand: str
    ink: str
    signing_ink: str
    reason: str
    date: str
    group: str
    house: str
    filled: bool
    signed: bool
    signers: Sequence[Adult]
    name: Name | None = None
    signatures: dict[str, str] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=count)

    def number(self) -> int:
        """A number for an element that another one on the page refers to."""
        return next(self._numbers)


@dataclass(frozen=True)
class Page:
    """A paper as HTML; a `cut_out` one is no rectangle and has nothing round it."""

    html: str
    width: int
    height: int
    cut_out: bool = False


@dataclass(frozen=True)
class Layout:
    """A kind of paper; `settings` are the places where it is photographed, `dark` that its writing is light."""

    name: str
    kind: str
    draw: Callable[[Sheet], Page]
    settings: Sequence[str] = ("desk", "desk", "held", "wall", "pinned", "desk")
    welsh: bool = False
    signed_by: str = "school"
    colour: str = ""
    dark: bool = False

    @property
    def is_certificate(self) -> bool:
        return self.kind == CERTIFICATE


def page(sheet: Sheet, size: tuple[int, int], inner: str, background: str = "#fff", *, cut_out: bool = False) -> Page:
    width, height = size
    names = sorted(set(re.findall(r"font-family:'([^']+)'", inner)))
    faces = "".join(
        f"@font-face{{font-family:'{name}';src:url('{sheet.fonts.files[name].resolve().as_uri()}');"
        "font-weight:100 900}"
        for name in names
    )
    style = (
        f"{faces}*{{box-sizing:border-box;margin:0;padding:0}}"
        f"html,body{{width:{width}px;height:{height}px;overflow:hidden;"
        f"background:{'transparent' if cut_out else '#fff'}}}"
        f".pg{{position:relative;width:{width}px;height:{height}px;overflow:hidden;"
        f"background:{'transparent' if cut_out else background}}}"
        ".abs{position:absolute}"
    )
    text = f"<!doctype html><meta charset=utf-8><style>{style}</style><div class=pg>{inner}</div>"
    return Page(text, width, height, cut_out)


def family(font: str) -> str:
    return f"font-family:'{font}'"


def art(name: str, x: float, y: float, size: float) -> str:
    """A clip-art at its place; `art/` holds them."""
    place = f"<svg class=abs style='left:{x}px;top:{y}px' width={size} height={size} "
    return (ART / f"{name}.svg").read_text().replace("<svg ", place, 1)


def text_at(
    place: tuple[float, float, float], size: float, font: str, text: str,
    colour: str = "#222", align: str = "left", more: str = "",
) -> str:  # fmt: skip
    """Print at (left, top, width)."""
    left, top, width = place
    return (
        f'<div class=abs style="left:{left}px;top:{top}px;width:{width}px;font-size:{size}px;{family(font)};'
        f'color:{colour};text-align:{align};line-height:1.3;{more}">{text}</div>'
    )


def box(left: float, top: float, width: float, height: float, style: str) -> str:
    return f"<div class=abs style='left:{left}px;top:{top}px;width:{width}px;height:{height}px;{style}'></div>"


def rule(left: float, top: float, width: float, kind: str) -> str:
    """A line from left to right; its kind is as CSS says it."""
    return f"<div class=abs style='left:{left}px;top:{top}px;width:{width}px;border-top:{kind}'></div>"


def rough(sheet: Sheet, margin: str, frequency: str, scale: str) -> tuple[str, int]:
    """A filter that makes letters uneven, and its number."""
    number = sheet.number()
    return (
        f"<filter id=f{number} {margin}><feTurbulence type=fractalNoise baseFrequency={frequency} numOctaves=2 "
        f"seed={sheet.rng.randint(1, 999)} /><feDisplacementMap in=SourceGraphic scale={scale} xChannelSelector=R "
        "yChannelSelector=G /></filter>"
    ), number


def name_at(
    sheet: Sheet, width: float, base: float, x_height: float, align: str = "middle", colour: str | None = None
) -> str:
    """The name on its base line, smaller where it would not fit; nothing on a blank sheet."""
    name = sheet.name
    if name is None:
        return ""
    size, length = _fitted(sheet.fonts, name, width, x_height)
    x, filtered, turn, lower = width * ANCHORS[align], "", 0.0, 0.0
    roughness = ""
    if name.lettering == "hand":
        roughness, number = rough(
            sheet, "x=-10% y=-60% width=120% height=220%", f"{0.9 / size:.4f}", f"{name.unrest * size * 0.045 * 2:.2f}"
        )
        filtered = f"filter=url(#f{number})"
        turn, lower = sheet.rng.uniform(-1.3, 1.3), sheet.rng.uniform(-0.15, 0.12) * x_height
        if align == "middle":
            x += sheet.rng.uniform(-0.5, 0.5) * max(0, width - length) * 0.3
    colour = colour or name.colour
    pen = f"stroke='{colour}' stroke-width='{name.pen * size:.2f}'" if name.pen else ""
    return (
        f"<svg class=abs style='left:0;top:0;overflow:visible;z-index:5' width={width} height={base + 20}>{roughness}"
        f"<text x={x:.1f} y={base + lower:.1f} text-anchor={align} "
        f"transform='rotate({turn:.2f} {width / 2} {base})' "
        f'style="{family(name.font)};font-size:{size:.2f}px;fill:{colour};opacity:{name.opacity}" {pen} {filtered}>'
        f"{html.escape(name.text)}</text></svg>"
    )


def _fitted(fonts: Fonts, name: Name, width: float, x_height: float) -> tuple[float, float]:
    """The size of the name's font and the length of the name; notes how tall its letters come out."""
    tall, capital = fonts.x_height(name.font), fonts.capital(name.font)
    size = x_height * 1.45 / capital if name.in_capitals else min(x_height / tall, x_height * 2.7 / capital)
    length = fonts.width(name.font, name.text) * size
    if length > width * ROOM:
        size, length = size * width * ROOM / length, width * ROOM
    name.x_height = size * (capital if name.in_capitals else tall)
    return size, length


def name_in(
    sheet: Sheet, place: tuple[float, float, float], x_height: float, align: str = "start", colour: str | None = None
) -> str:
    """The name where no line was made for it: at (left, base line, width)."""
    left, base, width = place
    inner = name_at(sheet, width, 0, x_height, align, colour)
    return f"<div class=abs style='left:{left}px;top:{base}px;width:{width}px;height:10px'>{inner}</div>"


def by_hand(sheet: Sheet, text: str, size: float) -> str:
    """What is filled in besides the name: in the sheet's hand, or a plain one where that lacks a letter."""
    text = text.replace("’", "'")
    font = sheet.hand if sheet.fonts.covers(sheet.hand, text) else PLAIN_HAND
    shown = min(size * 0.5 / sheet.fonts.x_height(font), size * 1.5)
    return (
        f'<span style="{family(font)};font-size:{shown:.1f}px;color:{sheet.ink};display:inline-block;line-height:1;'
        f'white-space:nowrap;transform:rotate({sheet.rng.uniform(-1, 1):.1f}deg)">{html.escape(text)}</span>'
    )


def by_hand_at(sheet: Sheet, left: float, top: float, size: float, text: str) -> str:
    inner = by_hand(sheet, text, size)
    return f"<div class=abs style='left:{left}px;top:{top}px;white-space:nowrap'>{inner}</div>"
