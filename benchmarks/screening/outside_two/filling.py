"""What is filled in on a paper of the second collection: a blank one has all else than the name, or nothing."""

import random

from benchmarks.screening.kept import BLANK
from benchmarks.screening.outside.filling import FAINT_BLANK, INKS, NEEDED_BY_HAND, lettered
from benchmarks.screening.outside.fonts import Fonts
from benchmarks.screening.outside.names import Adult
from benchmarks.screening.outside.sheet import Layout, Sheet
from benchmarks.screening.outside_two.names import OUTSIDE, STAFF
from benchmarks.screening.outside_two.plan import Wanted
from benchmarks.screening.outside_two.wording import CLASSES, DATES, DOSBARTHIADAU, HOUSES, REASONS, RHESYMAU

SIGNED = 0.85


def sheet_for(want: Wanted, fonts: Fonts) -> Sheet:
    rng, layout, blank = random.Random(want.seed), want.layout, want.filled == BLANK
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
        signers=_signers(rng, layout),
    )
    if not blank:
        sheet.name = lettered(rng, want, fonts)
    elif want.level == "faint":
        sheet.ink = FAINT_BLANK
    return sheet


def _signers(rng: random.Random, layout: Layout) -> tuple[Adult, ...]:
    return OUTSIDE[layout.signed_by] if layout.signed_by in OUTSIDE else tuple(rng.sample(STAFF, 2))
