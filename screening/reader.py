"""What stands on one line: the reader's probabilities of the letters that are asked for, and what they spell."""

import unicodedata
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from screening import engines

# What the reader's probabilities are gathered into: nothing, a to z, a gap (space, hyphen, apostrophe), anything else.
LETTERS: Final = ("", *"abcdefghijklmnopqrstuvwxyz", " ", "?")

_GAPS: Final = " -'’.,_"
_LEAST_LATIN: Final = 0.02

Steps = npt.NDArray[np.float32]


def read(line: Steps) -> tuple[str, float, Steps]:
    """The text of a line, how sure it is, and its probabilities (steps x LETTERS, capitals and accents taken
    together). `line` is what the reader is given: 1 x 3 x height x length, values -1 to 1.
    """
    steps = probabilities(line)
    return *spelt(steps), gathered(steps)


def probabilities(line: Steps) -> Steps:
    """The probability of each character that the reader tells, at each step along the line."""
    model = engines.text_reader().model
    return np.asarray(model.run(None, {model.get_inputs()[0].name: line})[0][0], dtype=np.float32)


def spelt(steps: Steps) -> tuple[str, float]:
    """The reader's best guess: repeats and blanks dropped, the mean of the kept probabilities."""
    best, sure = steps.argmax(axis=1), steps.max(axis=1)
    kept = (best != 0) & np.concatenate(([True], best[1:] != best[:-1]))
    if not kept.any():
        return "", 0.0
    characters = engines.text_reader().characters
    return "".join(characters[index] for index in best[kept]), round(float(sure[kept].mean()), 3)


@cache
def columns() -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Which of the characters asked for are letters or gaps, and which place in LETTERS each counts for."""
    letters, places = [], []
    for index, character in enumerate(engines.text_reader().characters):
        base = unicodedata.normalize("NFKD", character).lower()[:1] if character else ""
        if character == "" or base in LETTERS[1:27]:
            letters.append(index)
            places.append(LETTERS.index(base))
        elif character in _GAPS:
            letters.append(index)
            places.append(27)
    return np.array(letters), np.array(places)


def gathered(steps: Steps) -> Steps:
    """The probabilities of LETTERS, as shares of those of the characters asked for."""
    letters, places = columns()
    together = np.zeros((len(steps), len(LETTERS)), dtype=np.float32)
    np.add.at(together.T, places, steps[:, letters].T)
    together[:, -1] = np.clip(steps.sum(axis=1) - together.sum(axis=1), 0.0, 1.0)
    return np.asarray(together / np.maximum(together.sum(axis=1, keepdims=True), _LEAST_LATIN), dtype=np.float32)
