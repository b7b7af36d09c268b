"""What is filled in on a paper of the third collection: a blank one has all else than the name, or nothing."""

import random

from benchmarks.screening.kept import BLANK
from benchmarks.screening.outside.filling import FAINT_BLANK, INKS, NEEDED_BY_HAND, lettered
from benchmarks.screening.outside.fonts import Fonts
from benchmarks.screening.outside.names import Adult
from benchmarks.screening.outside.sheet import Layout, Sheet
from benchmarks.screening.outside_three.fonts import SIGNATURES
from benchmarks.screening.outside_three.names import OUTSIDE, STAFF
from benchmarks.screening.outside_three.plan import Wanted
from benchmarks.screening.outside_three.wording import CLASSES, DATES, DOSBARTHIADAU, HOUSES, REASONS, RHESYMAU

SIGNED = 0.85
# The head and those who lead sign more than the others.
LEADING = 13


def sheet_for(want: Wanted, fonts: Fonts) -> Sheet:
    rng, layout, blank = random.Random(want.seed), want.layout, want.filled == BLANK
    signers = _signers(rng, layout)
    sheet = Sheet(
        rng=rng,
        fonts=fonts,
        hand=rng.choice(fonts.able("hand", NEEDED_BY_HAND)),
        ink=rng.choice(INKS),
        signing_ink=rng.choice(INKS),
        reason=rng.choice(RHESYMAU if layout.welsh else REASONS),
        date=rng.choice(DATES),
        group=rng.choice(DOSBARTHIADAU if layout.welsh else CLASSES),
        house=rng.choice(HOUSES),
        filled=not blank or want.complete,
        signed=want.complete if blank else rng.random() < SIGNED,
        signers=signers,
        signatures={adult.last: rng.choice(SIGNATURES) for adult in signers},
    )
    if not blank:
        sheet.name = lettered(rng, want, fonts)
    elif want.level == "faint":
        sheet.ink = FAINT_BLANK
    return sheet


def _signers(rng: random.Random, layout: Layout) -> tuple[Adult, ...]:
    """One of the body whose paper it is; of the school's own one who leads, and anybody."""
    if layout.signed_by in OUTSIDE:
        return OUTSIDE[layout.signed_by]
    one, other = rng.choice(STAFF[:LEADING]), rng.choice(STAFF[LEADING:])
    return (one, other) if rng.random() < 0.5 else (other, one)
