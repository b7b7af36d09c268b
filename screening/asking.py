"""Ask the reader for a name: how well does a line fit a name on the roll, letter by letter?

The reader's best guess may be "Uywely" where the second best letters spell a pupil's name. Here the names that look
nearest are laid over the reader's probabilities, and a name that fits almost as well as the best guess is told.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from screening.spelling import fold

Floats = npt.NDArray[np.float32]
Reading = tuple[str, Floats]
"""What was read in a place, and the probabilities of its letters."""

# One step in which the reader saw something else costs at most this much (natural logarithm of its share).
FLOOR: Final = -5.0
_PLACE: Final = {letter: place for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz", start=1)}
_GAP: Final = 27
_NEVER: Final = -1e9
# On drawn photographs no name that was not there passed the rule for its parts; these bounds only add caution.
ENOUGH: Final = -1.2
ENOUGH_SHORT: Final = -0.5
ENOUGH_PART: Final = -1.5
# In a long line that is hardly read the letters of somebody's name can be found anywhere.
ENOUGH_IN_MORE: Final = -0.7
_FAR_LONGER: Final = 1.6
_LONG: Final = 8
_SHORTEST: Final = 5
_SHORTEST_ALONE: Final = 4
_CANDIDATES: Final = 40
# Where a name is due, and read in four ways.
ENOUGH_WHERE_DUE: Final = -1.6
_MORE_CANDIDATES: Final = 100
_FEWEST_READINGS: Final = 2
# In all, not for each letter: the initial is one letter, whatever follows it.
_NEARLY_AS_WELL: Final = 2.0
_SAME: Final = 0.02


def shortfalls(letters: Floats, names: Sequence[str], *, whole: bool = False) -> Floats:
    """How much worse each name fits than the best guess, in nats for each of its letters: 0 is the guess itself.

    `letters` are a line's probabilities (steps x LETTERS of `screening.ocr`); names are folded and run together. A
    name may lie anywhere in the line, or with `whole` it is all of it; a gap may come between any two letters. Nearer
    to 0 is better.
    """
    if not names:
        return np.zeros(0, dtype=np.float32)
    steps = np.log(np.maximum(letters, np.exp(FLOOR)))
    steps = np.maximum(steps - steps.max(axis=1, keepdims=True), FLOOR)
    # A gap and a blank are one to a name, so that its words may be read apart or together.
    steps[:, 0] = np.maximum(steps[:, 0], steps[:, _GAP])
    # What it costs that no letter stands before each step.
    outside = np.concatenate(([0.0], np.cumsum(steps[:, 0]))) if whole else np.zeros(len(steps) + 1)
    return _best_places(steps, outside, [[_PLACE[letter] for letter in name] for name in names])


def _best_places(steps: Floats, outside: npt.NDArray[np.float64], spelt: Sequence[Sequence[int]]) -> Floats:
    """Viterbi over each name's letters with blanks between them, which may begin and end at any step, for what it
    costs to leave out what is `outside`.

    The states of a name are letter 0, blank, letter 1, blank … last letter. A letter may follow a letter without a
    blank unless they are the same.
    """
    width = 2 * max(len(name) for name in spelt) - 1
    letter = np.zeros((len(spelt), width), dtype=np.intp)
    skipping = np.full((len(spelt), width), _NEVER, dtype=np.float32)
    for row, name in enumerate(spelt):
        letter[row, 0 : 2 * len(name) : 2] = name
        skipping[row, 2 : 2 * len(name) : 2] = [_NEVER if one == two else 0.0 for one, two in pairwise(name)]
    ends = (np.arange(len(spelt)), [2 * len(name) - 2 for name in spelt])
    score = np.full((len(spelt), width), _NEVER, dtype=np.float32)
    best = np.full(len(spelt), _NEVER, dtype=np.float32)
    for step, now in enumerate(steps):
        before, score = score, score.copy()
        np.maximum(score[:, 1:], before[:, :-1], out=score[:, 1:])
        np.maximum(score[:, 2:], before[:, :-2] + skipping[:, 2:], out=score[:, 2:])
        np.maximum(score[:, 0], outside[step], out=score[:, 0])
        score += now[letter]
        best = np.maximum(best, score[ends] + outside[-1] - outside[step + 1])
    return np.asarray(best / [len(name) for name in spelt], dtype=np.float32)


def best_short_fit(text: str, letters: Floats, names: Sequence[str]) -> tuple[list[int], float]:
    """Ask a line that is nothing but a short name for those that fit it best; returns as `best_fit` does.

    A name fits the whole line: it has as many letters, one more or one fewer.
    """
    folded = fold(text)
    shortest, longest = len(folded) - 1, len(folded) + 1
    alike = {place: name for place, name in enumerate(names) if shortest <= len(name) <= longest}
    if len(folded) < _SHORTEST_ALONE or not alike:
        return [], 0.0
    near = [place for _, _, place in process.extract(folded, alike, scorer=fuzz.ratio, limit=_CANDIDATES)]
    fits = shortfalls(letters, [names[place] for place in near])
    top = float(fits.max())
    if top < ENOUGH_SHORT:
        return [], 0.0
    return [place for place, shortfall in zip(near, fits.tolist(), strict=True) if shortfall >= top - _SAME], top


def likeliest(readings: Sequence[Reading], names: Sequence[str]) -> tuple[list[int], float]:
    """Ask for the names that fit best what was read in several ways (text and letters of each): (which of `names`,
    shortfall), or ([], 0).

    A name is all that stands there. How well it fits is the mean over all readings, of which there must be two, and
    all that fit nearly as well as the best are told with it, the best first.
    """
    near = sorted({place for text, _ in readings if (folded := fold(text)) for place in _nearest(folded, names)})
    if not near or len(readings) < _FEWEST_READINGS:
        return [], 0.0
    chosen = [names[place] for place in near]
    fits = np.mean([shortfalls(letters, chosen, whole=True) for _, letters in readings], axis=0)
    top = float(fits.max())
    if top < ENOUGH_WHERE_DUE:
        return [], 0.0
    worse = {place: (top - float(fit)) * len(name) for place, name, fit in zip(near, chosen, fits, strict=True)}
    return [place for place in sorted(near, key=worse.__getitem__) if worse[place] <= _NEARLY_AS_WELL], top


def _nearest(text: str, names: Sequence[str]) -> list[int]:
    scorer = Levenshtein.normalized_similarity
    return [place for _, _, place in process.extract(text, names, scorer=scorer, limit=_MORE_CANDIDATES)]


def best_fit(text: str, letters: Floats, names: Sequence[str], splits: Sequence[int]) -> tuple[list[int], float]:
    """Ask a line for the names that look nearest to its text: (which of `names` fit best, shortfall), or ([], 0).

    `names` are folded full names and `splits` where their second parts begin. The whole must fit and each part by
    itself too, so that a surname alone does not stand for a pupil.
    """
    folded = fold(text)
    if len(folded) < _SHORTEST or not names:
        return [], 0.0
    near = [place for _, _, place in process.extract(folded, names, scorer=fuzz.partial_ratio, limit=_CANDIDATES)]
    whole = shortfalls(letters, [names[place] for place in near])
    top = float(whole.max())
    best = [place for place, shortfall in zip(near, whole.tolist(), strict=True) if shortfall >= top - _SAME]
    name = names[best[0]]
    enough = ENOUGH if len(name) >= _LONG else ENOUGH_SHORT
    if len(folded) > _FAR_LONGER * len(name):
        enough = max(enough, ENOUGH_IN_MORE)
    if top < enough or len(letters) < len(name):
        return [], 0.0
    parts = [part for place in best for part in (names[place][: splits[place]], names[place][splits[place] :])]
    fits = shortfalls(letters, parts).reshape(-1, 2).min(axis=1) >= ENOUGH_PART
    return [place for place, fit in zip(best, fits.tolist(), strict=True) if fit], top
