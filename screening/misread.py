"""Wording that a reader made a name of: "Young Adrenturer", "INBROKEN!"."""

from itertools import product
from typing import Final

import numpy as np

from screening.asking import shortfalls
from screening.name_runs import Run
from screening.ocr import Line
from screening.spelling import fold
from screening.vocabulary import words_like

# So many nats less than what was read: nothing for one word, a letter that the reader wavered about in several. A
# letter of which it was sure costs 5.
_ONE_WORD: Final = -1.2
_SEVERAL: Final = -4.8
_MOST_WAYS: Final = 200


def is_misread_wording(run: Run, line: Line) -> bool:
    """Whether what stands in a line for a run may as well be words of the language: by the reader's own probabilities
    it wavered between these and what it told. Never so for a first name that the lists have."""
    doubtful = [token.sort in {"name", "unknown"} for token in run.tokens]
    if run.has_a_first_name or line.text != run.line or not any(doubtful) or not line.letters.any():
        return False
    read = [token.folded for token in run.tokens]
    ways = list(product(*(words_like(word) if doubt else (word,) for word, doubt in zip(read, doubtful, strict=True))))
    if not 0 < len(ways) <= _MOST_WAYS:
        return False
    spelt = [fold(run.lead) + "".join(way) + fold(run.rest) for way in (read, *ways)]
    fits = shortfalls(line.letters, spelt, whole=True) * [len(text) for text in spelt]
    return bool(np.max(fits[1:]) - fits[0] > (_SEVERAL if run.is_whole else _ONE_WORD))
