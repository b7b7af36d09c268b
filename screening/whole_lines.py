"""Lines that are nothing but a name, though one of its words looks like none.

A letter is cut off, or small in place of large, or what a child is called is a word of the language.
"""

import re
from collections.abc import Sequence
from string import ascii_lowercase
from typing import Final

from screening.everyday import CERTIFICATE_WORDS, NAMES_THAT_ARE_WORDS
from screening.name_tokens import NEVER, Token
from screening.vocabulary import is_a_family_name, is_a_first_name, is_a_surname, is_a_syllable, is_a_word, words_like

NO_NAME: Final = re.compile(r"[\d:/=+()]")
"""What stands in no line that is nothing but a name."""
MOST: Final = 5
"""So many words a name has at most."""
_LONG_ENOUGH: Final = 4
_LONGEST_SYLLABLE: Final = 6
_PAIR: Final = 2
_THREE: Final = 3


def is_hushed(line: str, tokens: Sequence[Token]) -> bool:
    """ "tukasz świątek": two words or more and nothing else on the line, none a word, one a name that a list has; a
    child writes so, and a reader takes capitals for small letters."""
    return (
        line.lower() == line
        and 1 < len(tokens) <= MOST
        and not NO_NAME.search(line)
        and any(token.sort == "name" for token in tokens)
        and all(token.sort in {"name", "unknown", "particle"} for token in tokens)
    )


def has_a_small_surname(line: str, tokens: Sequence[Token]) -> bool:
    """ "Gruff ogwen", and nothing else on the line: after a first name no word of the language, nor after one that is a
    word as well what may be a word misread: "Grace perlod"."""
    if len(tokens) != _PAIR or NO_NAME.search(line):
        return False
    first, surname = tokens
    return (
        first.has_capital
        and is_a_first_name(first.folded)
        and surname.sort in {"name", "unknown"}
        and len(surname.folded) >= _LONG_ENOUGH
        and not (first.sort == "either" and surname.sort == "unknown" and words_like(surname.folded))
    )


def lacks_its_first_letter(tokens: Sequence[Token]) -> bool:
    """ "axon Dudfield", and nothing else on the line: the finder cut off a letter."""
    if len(tokens) != _PAIR:
        return False
    first, surname = tokens
    cut_off = first.sort in {"word", "either"} and len(first.text) >= _LONG_ENOUGH and first.text.islower()
    return (
        cut_off
        and first.folded not in CERTIFICATE_WORDS - NAMES_THAT_ARE_WORDS
        and not is_a_word(first.folded)
        and surname.has_capital
        and surname.sort in {"name", "unknown"}
        and any(is_a_first_name(letter + first.folded) for letter in ascii_lowercase)
    )


def is_in_three(line: str, tokens: Sequence[Token]) -> bool:
    """ "Wing Sum Lau", "Au Chi Hang": nothing else on the line, with a family name first or last, its words words of
    English but none of a certificate's; or "Hai Yen Ton", all of them syllables of such names."""
    folded = [token.folded for token in tokens]
    if len(tokens) != _THREE or len(set(folded)) == 1 or NO_NAME.search(line):
        return False
    if any(not token.has_capital or len(token.text) > _LONGEST_SYLLABLE or token.sort == "title" for token in tokens):
        return False
    if all(is_a_family_name(each) or is_a_syllable(each) for each in folded):
        return True
    named = is_a_family_name(folded[0]) or is_a_family_name(folded[-1])
    return named and not any(each in CERTIFICATE_WORDS | NEVER for each in folded)


def has_a_word_in_the_middle(line: str, tokens: Sequence[Token]) -> bool:
    """ "Huw Cefni Lloyd", and nothing else on the line: a first name and a surname that the lists have, and between
    them a word that no certificate has."""
    if len(tokens) != _THREE or NO_NAME.search(line) or any(not token.has_capital for token in tokens):
        return False
    first, middle, last = tokens
    return (
        first.sort == "name"
        and first.has_a_first_name
        and middle.sort == "word"
        and middle.text.istitle()
        and middle.folded not in CERTIFICATE_WORDS | NEVER
        and last.sort == "name"
        and is_a_surname(last.folded)
    )
