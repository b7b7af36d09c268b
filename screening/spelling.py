"""One spelling for comparing: no accents, no capitals, no marks, so that Siân, SIAN and Sian are the same letters."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from screening.lettering import DRESSED

_WRITTEN_OUT: Final = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t",
    "ə": "e",
}  # fmt: skip
# What the reader takes for one another; both sides of a comparison are written this way.
_LOOK_ALIKE: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"))
_ONE_LETTER: Final = str.maketrans(
    {"1": "l", "0": "o", "5": "s", "8": "b", "6": "b", "|": "l", "!": "l", "[": "l", "$": "s"}
)
_AS_READ: Final = str.maketrans({"i": "l", "j": "l", "q": "g", "y": "y"})
_OUTLINE: Final = str.maketrans("aecunrvtfkyqzpm", "ooonnnnllhggsgn")
# No word begins with a small l before another consonant, but for Welsh ones with two; "1st" has two letters.
_LARGE_I: Final = re.compile(r"[1|[][^\W\d_]{3}|l[bcdfghjkmnpqrstvxz][^\W\d_]")
_WELSH_SOFT: Final = (
    ("ll", ("l",)), ("rh", ("r",)), ("c", ("g", "ngh", "ch")), ("p", ("b", "mh", "ph")), ("t", ("d", "nh", "th")),
    ("g", ("", "ng")), ("b", ("f", "m")), ("d", ("dd", "n")), ("m", ("f",)),
)  # fmt: skip


@lru_cache(maxsize=4096)
def letters_of(character: str) -> str:
    """Return the plain letters a to z that a single character stands for; "" for marks, digits and gaps.

    Taken apart first and made small then: capitals of bold or script lettering have no small one of their own.
    """
    if character in DRESSED:
        return DRESSED[character]
    return "".join(_plain(part) for part in unicodedata.normalize("NFKD", character))


def _plain(part: str) -> str:
    small = part.lower()
    if "a" <= small <= "z":
        return small
    return _WRITTEN_OUT.get(small) or DRESSED.get(part, "")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return only the plain letters of a text: `fold("ap Rhŷs-Jones")` is "aprhysjones"."""
    return "".join(letters_of(character) for character in text)


@lru_cache(maxsize=4096)
def words_in(text: str) -> tuple[str, ...]:
    """Split at anything but letters and apostrophes and fold each part: "O'Neill-Ŵyn" is ("oneill", "wyn")."""
    spaced = "".join(
        character if letters_of(character) or character in "'’ʼ`" or unicodedata.combining(character) else " "
        for character in text
    )
    return tuple(folded for part in spaced.split() if (folded := fold(part)))


def has_capital(text: str) -> bool:
    """Whether a word that a machine read begins with a capital; it takes a large i for a small l or a one: "lqbal"."""
    return text[:1].isupper() or bool(_LARGE_I.match(text))


def as_phrase(text: str) -> str:
    """Words as they are compared with what a school has said is its own wording."""
    return " ".join(words_in(text))


def phrases_of(wording: Iterable[str]) -> frozenset[str]:
    """What a school has said is its own wording, ready to be compared with `as_phrase`."""
    return frozenset(as_phrase(phrase) for phrase in wording)


def as_read(text: str) -> str:
    """Fold a text and write look-alike letters in one way, for comparing what a machine read with a name."""
    folded = fold(text.translate(_ONE_LETTER))
    for pair, single in _LOOK_ALIKE:
        folded = folded.replace(pair, single)
    return folded.translate(_AS_READ)


def mutations(name: str) -> tuple[str, ...]:
    """Return the forms of a folded Welsh name after a mutation: "catrin" gives "gatrin", "nghatrin", "chatrin"."""
    for start, changed in _WELSH_SOFT:
        if name.startswith(start):
            return tuple(new + name[len(start) :] for new in changed)
    return ()


def outline(read: str) -> str:
    """The outline of letters `as_read`: what handwriting makes look alike is one ("Sion" and "Sian")."""
    return read.translate(_OUTLINE)
