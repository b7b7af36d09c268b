"""Names as people type them when they look for somebody: without accents, capitals or apostrophes."""

import unicodedata

APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻ`´"))
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def folded(name: str) -> str:
    """Lower case, no accents, no apostrophes, other signs as single spaces: "Siân O’Neill" is "sian oneill".

    The same for what is kept and for what is typed, so an accent lost on either side loses nobody.
    """
    plain = unicodedata.normalize("NFKD", name.translate(APOSTROPHES)).casefold().translate(LETTERS)
    letters = (sign for sign in plain if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in letters).split())
