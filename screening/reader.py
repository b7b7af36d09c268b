"""What stands on one line: the reader's probabilities of the letters that are asked for, what they spell, and whether
a hand wrote them."""

import unicodedata
from functools import cache
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from screening import engines

# What the reader's probabilities are gathered into: nothing, a to z, a gap (space, hyphen, apostrophe), anything else.
LETTERS: Final = ("", *"abcdefghijklmnopqrstuvwxyz", " ", "?")

# What the model calls the second thing that it tells: log-odds that a hand or a script font wrote the line.
BY_HAND: Final = "by_hand"

_GAPS: Final = " -'’.,_"
_LEAST_LATIN: Final = 0.02

Steps = npt.NDArray[np.float32]


class Read(NamedTuple):
    """The text of a line, how sure it is, the probabilities of its letters (steps x LETTERS, capitals and accents taken
    together), and the log-odds that handwriting or script stands there and no print."""

    text: str
    sure: float
    letters: Steps
    by_hand: float


def read(line: Steps) -> Read:
    """Read one line, given as the model takes it: 1 x 3 x height x length, values -1 to 1."""
    steps, by_hand = seen(line)
    return Read(*spelt(steps), gathered(steps), by_hand)


def seen(line: Steps) -> tuple[Steps, float]:
    """The probability of each character that the reader tells, at each step along the line; and the log-odds of
    handwriting or script."""
    model = engines.text_reader().model
    steps, by_hand = model.run(None, {model.get_inputs()[0].name: line})
    return np.asarray(steps[0], dtype=np.float32), round(float(by_hand[0, 0]), 2)


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
