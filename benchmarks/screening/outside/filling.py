"""What is filled in on a paper of the plan: by whose hand, for what, signed by whom, and the name."""

import random
from collections.abc import Sequence

from benchmarks.screening.kept import BLANK
from benchmarks.screening.outside.fonts import Fonts
from benchmarks.screening.outside.names import AT_EISTEDDFOD, OUTSIDERS, STAFF, Adult
from benchmarks.screening.outside.plan import Wanted
from benchmarks.screening.outside.sheet import Layout, Name, Sheet
from benchmarks.screening.outside.wording import CLASSES, DATES, ENGLISH_CLASSES, HOUSES, REASONS, WELSH_REASONS

INKS = ("#1a2a6c", "#10203f", "#111", "#1d3ea8", "#222", "#14213d")
FAINT_INKS, FAINT_BLANK = ("#555", "#3a4a8a", "#666"), "#8a8fa8"
PRINTED = ("#111", "#222", "#1a237e", "#4a148c")
TOO_PALE = ("", "#fff", "#fbc02d", "#f9a825", "#00e5ff")
PENS = (0, 0, 0.008, 0.018, 0.03)
NEEDED_BY_HAND = "ŵâôî0123456789"


def sheet_for(want: Wanted, fonts: Fonts) -> Sheet:
    """What stands on a paper: of a blank one three in five are filled in but for the name, two in three signed."""
    rng, layout, blank = random.Random(want.seed), want.layout, want.filled == BLANK
    sheet = Sheet(
        rng=rng,
        fonts=fonts,
        hand=rng.choice(fonts.able("hand", NEEDED_BY_HAND)),
        ink=rng.choice(INKS),
        signing_ink=rng.choice(INKS),
        reason=rng.choice(WELSH_REASONS if layout.welsh else REASONS),
        date=rng.choice(DATES),
        group=rng.choice(CLASSES if layout.welsh else ENGLISH_CLASSES),
        house=rng.choice(HOUSES),
        filled=not blank or rng.random() < 0.6,
        signed=rng.random() < (0.65 if blank else 0.85),
        signers=_signers(rng, layout),
    )
    if not blank:
        sheet.name = lettered(rng, want, fonts)
    elif want.level == "faint":
        sheet.ink = FAINT_BLANK
    return sheet


def _signers(rng: random.Random, layout: Layout) -> Sequence[Adult]:
    if layout.signed_by == "eisteddfod":
        return AT_EISTEDDFOD
    return rng.sample(OUTSIDERS if layout.signed_by == "outsiders" else STAFF, 3)


def lettered(rng: random.Random, want: Wanted, fonts: Fonts) -> Name:
    """The name in a font that has its letters; by hand it is uneven, and on faint papers pale."""
    layout, by_hand = want.layout, want.lettering == "hand"
    text = _written(rng, want)
    font = rng.choice(fonts.able(want.lettering, text))
    too_pale = layout.dark or layout.colour in TOO_PALE
    colour = rng.choice(INKS if by_hand else (*PRINTED, "#111" if too_pale else layout.colour))
    name = Name(text, font, want.lettering, colour)
    if by_hand:
        name.unrest, name.pen = rng.uniform(0.5, 1.3), rng.choice(PENS)
        if layout.kind == "work" and rng.random() < 0.4:
            name.colour = "#444"
    if want.level == "faint":
        name.opacity = rng.uniform(0.42, 0.6)
        name.colour = name.colour if layout.dark else rng.choice(FAINT_INKS)
    return name


def _written(rng: random.Random, want: Wanted) -> str:
    """The name in its form, sometimes in capitals: print one time in five and on shirts, handwriting seldom."""
    first, last = want.name
    stop, dotted = rng.choice(["", "."]), rng.random() < 0.6
    text = {
        "whole": f"{first} {last}",
        "first + initial": f"{first} {last[0]}{stop}",
        "initial + surname": f"{first[0]}. {last}" if dotted else f"{first[0]} {last}",
        "first name alone": first,
    }[want.form]
    capitals = want.lettering != "script" and rng.random() < (0.2 if want.lettering == "print" else 0.05)
    on_shirt = want.layout.kind == "jersey" and want.lettering == "print"
    return text.upper() if capitals or on_shirt else text
