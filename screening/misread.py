"""Wording that a reader made a name of: "Young Adrenturer", "INBROKEN!", "Certificate of Henit"."""

from functools import lru_cache
from itertools import product
from typing import Final

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from screening.asking import shortfalls
from screening.award_wording import is_cue
from screening.everyday import CERTIFICATE_WORDS
from screening.name_places import goes_on, is_a_class, leads_on
from screening.name_runs import Run
from screening.ocr import Line
from screening.spelling import fold
from screening.vocabulary import is_a_first_name, words_like

# So many nats less than what was read: nothing for one word, a letter that the reader wavered about in several. A
# letter of which it was sure costs 5.
_ONE_WORD: Final = -1.2
_SEVERAL: Final = -4.8
# Two letters of which it was sure, in a line that says something else.
_IN_A_LINE: Final = -10.2
_MOST_WAYS: Final = 200
_MOST_LIKE: Final = 12
_SHORTEST: Final = 4
# From so many letters on a word of a certificate may have two slips.
_TWO_SLIPS_FROM: Final = 5


def is_misread_wording(run: Run, line: Line) -> bool:
    """Whether what stands in a line for a run may as well be words of the language: by the reader's own probabilities
    it wavered between these and what it told. Within a line that says something else, and leads to no name, it may
    have been sure too. Never so for a first name that the lists have."""
    doubtful = [token.sort in {"name", "unknown"} for token in run.tokens]
    if run.has_a_first_name or line.text != run.line or not any(doubtful) or not line.letters.any():
        return False
    read = [token.folded for token in run.tokens]
    ways = list(
        product(*(_wording_like(word) if doubt else (word,) for word, doubt in zip(read, doubtful, strict=True)))
    )
    if not 0 < len(ways) <= _MOST_WAYS:
        return False
    spelt = [fold(run.lead) + "".join(way) + fold(run.rest) for way in (read, *ways)]
    fits = shortfalls(line.letters, spelt, whole=True) * [len(text) for text in spelt]
    return bool(np.max(fits[1:]) - fits[0] > _enough(run))


def _enough(run: Run) -> float:
    if run.is_whole:
        return _SEVERAL
    # "Certificate of" leads to what it is for.
    is_led_to = is_cue(run.lead) or (leads_on(run.lead) and not fold(run.lead).endswith("of"))
    says_who = is_led_to or goes_on(run.rest) or is_a_class(run.rest)
    is_listed = any(token.sort == "name" for token in run.tokens)
    return _ONE_WORD if run.alone or says_who or is_listed else _IN_A_LINE


@lru_cache(maxsize=1024)
def _wording_like(folded: str) -> tuple[str, ...]:
    """The words of either language that `words_like` tells, and those of certificates that a folded word is two slips
    away from, twelve at most, the likest first."""
    slips = 2 if len(folded) >= _TWO_SLIPS_FROM else 1
    found = process.extract(
        folded, _of_certificates(), scorer=Levenshtein.distance, score_cutoff=slips, limit=_MOST_LIKE
    )
    every = dict.fromkeys((*words_like(folded), *(word for word, _, _ in found)))
    return tuple(sorted(every, key=lambda word: Levenshtein.distance(folded, word))[:_MOST_LIKE])


@lru_cache(maxsize=1)
def _of_certificates() -> tuple[str, ...]:
    words = (word for word in CERTIFICATE_WORDS if len(word) >= _SHORTEST and not is_a_first_name(word))
    return tuple(sorted(words))
