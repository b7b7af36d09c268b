"""Letters in fancy dress: what networks' "fonts" and letters of other alphabets stand for, and what cannot be seen.

Bold, script, circled, squared and full-width letters have their plain letter in Unicode, and need no table. These have
none there: small capitals, white letters on black, flags' letters, and Cyrillic and Greek ones that look Latin.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz"


def _from(first: int) -> dict[str, str]:
    return {chr(first + place): letter for place, letter in enumerate(_ALPHABET)}


_SMALL_CAPITALS: Final = dict(zip("ᴀʙᴄᴅᴇꜰғɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdeffghijklmnopqrstuvwyz", strict=True))
_WITHOUT_CASE: Final = _from(0x1F150) | _from(0x1F170) | _from(0x1F1E6) | _SMALL_CAPITALS
_CYRILLIC: Final = dict(
    zip("АВЕЅЈКМНОРСТУХІӀԜԚаеѕјкмнорстухіӏһԁԛԝѵв", "abesjkmhopctyxilwqaesjkmhopctyxilhdqwvb", strict=True)
)
_GREEK: Final = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεηικνορτυχωϲ", "abezhikmnoptyxabenikvoptuxwc", strict=True))
_LATIN: Final = dict(zip("ɑɡƒɩʋꞵ", "agfivb", strict=True))
_SIGNS: Final = {"™": "", "℠": ""}
DRESSED: Final = _WITHOUT_CASE | _CYRILLIC | _GREEK | _LATIN | _SIGNS
"""The plain letter of each character that Unicode gives none; marks of trade that it gives two are none."""

INVISIBLE: Final = (
    r"\u00ad\u0300-\u036f\u061c\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff"
    r"\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef"
)
"""For a class of a pattern: soft hyphens, characters without width, marks that lie on the letter before them."""

FLAG: Final = re.compile(r"(?<![\U0001f1e6-\U0001f1ff])[\U0001f1e6-\U0001f1ff]{2}(?![\U0001f1e6-\U0001f1ff])")
"""Two letters of flags are a flag; more, or one, are somebody's lettering."""

_SENTENCE: Final = frozenset("+&=<>$^")
_SEPARATES: Final = frozenset('/\\*#@|"“”„‟()[]{}•…‧∙・°¦~')
_DRAWN: Final = frozenset({"So", "Sk", "Sm", "Cf", "Mn", "Me", "Zs", "Pd", "Pc"})


@lru_cache(maxsize=4096)
def is_symbol(character: str) -> bool:
    """Whether it says nothing between two names: an emoji, a star, a line, a space; not "and", nor a sentence's end."""
    if character in _SENTENCE:
        return False
    return character in _SEPARATES or unicodedata.category(character) in _DRAWN


@lru_cache(maxsize=4096)
def is_capital(character: str) -> bool:
    """Whether a letter is a large one, or of a lettering that has no small ones."""
    return character in _WITHOUT_CASE or unicodedata.normalize("NFKD", character)[:1].isupper()
