"""Names as people type them when they look for somebody: without accents, capitals or apostrophes."""

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻ`´"))
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def folded(name: str) -> str:
    """Lower case, no accents, no apostrophes, other signs as single spaces: "Siân O’Neill" is "sian oneill".

    The same for what is kept and for what is typed, so an accent lost on either side loses nobody.
    """
    plain = unicodedata.normalize("NFKD", name.translate(APOSTROPHES)).casefold().translate(LETTERS)
    letters = (sign for sign in plain if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in letters).split())


TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor rev revd reverend canon fr sir dame lady lord cllr councillor".split()  # noqa: SIM905
)
NEARLY = 0.8
"""How much of two surnames is the same where one may be a slip of the pen: "Feris" and "Ferris"."""


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a grown-up's name, folded, without titles."""
    return tuple(word for word in folded(name).split() if word not in TITLES)


def may_be_one_person(one: str, other: str) -> bool:
    """Whether these may be two ways to write one grown-up's name: in full, with an initial, a title and a surname."""
    short, long = sorted((words_of(one), words_of(other)), key=len)
    if not short:
        return False
    if sorted(short) == sorted(long):
        return True
    if len(short) == 1:
        return short[0] in (long[1:] or long)
    first, given = short[0], long[0]
    has_an_initial = 1 in (len(first), len(given))
    return short[-1] == long[-1] and (first == given or (has_an_initial and first[0] == given[0]))


def is_nearly_called(one: str, other: str) -> bool:
    """The same, and also where the first names only begin alike or a letter of the surname may have slipped: for a
    question to whoever writes one of them down."""
    if may_be_one_person(one, other):
        return True
    short, long = sorted((words_of(one), words_of(other)), key=len)
    if not short or (len(short) > 1 and short[0][0] != long[0][0]):
        return False
    return SequenceMatcher(None, short[-1], long[-1]).ratio() >= NEARLY
