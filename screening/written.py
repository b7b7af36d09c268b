"""A line of read text as words and as runs of words that may be somebody's name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from screening.everyday import NAMES_LIKE_SIGNED, PARTICLES, PLACE_WORDS, SIGNED_WORDS, TITLES
from screening.spelling import as_read, fold, has_capital, words_in
from screening.vocabulary import is_a_first_name, is_a_word, sort_of

_MOST_WORDS: Final = 5
_MOST_BETWEEN: Final = 2
_SHORTEST: Final = 4
_SIGNED_INEXACT_FROM: Final = 6
_LONGEST: Final = 40
_WORD: Final = re.compile(r"(?:[^\W_]|\[(?=[a-zà-ÿ]{3}))(?:[^\W_]|['’|!$\u0300-\u036f])*")
# A capital inside a word is where a reader dropped a gap: "bodAdwoa", "SiânR", "MrsJEvans".
_HUMP: Final = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ](?:[a-zà-ÿ]|$))|(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ]{2}[a-zà-ÿ])"
                          r"|(?<=[A-ZÀ-Þ])(?=[A-ZÀ-Þ][a-zà-ÿ]{2})")  # fmt: skip
_APOSTROPHE_AS_DOT: Final = re.compile(r"(?<=\bO)[·•](?=[A-Z])")
_POSSESSIVE: Final = re.compile(r"(?<=..)['’]s$", re.IGNORECASE)
_HYPHENS: Final = frozenset({"-", "‐", "‑", "–"})
_NO_MORE_THAN_A_GAP: Final = re.compile(r"[\s.'’-]*")
_MAY_BE_LARGE_I: Final = re.compile(r"(?:[1|[](?!st\b)|l(?!l))(?=[a-zà-ÿ]{2})")
_ONE_SHAPE: Final = frozenset("cosuvwxz")
_CLASS: Final = re.compile(r"(?:[YF]?\d{1,2}[A-Z]{0,2}|[A-Z]{1,2}\d)", re.IGNORECASE)
_OF_CLASSES: Final = frozenset(words_in("year class blwyddyn dosbarth"))


@dataclass(frozen=True)
class Word:
    """A word, its place in the line, and its letters: plain, and with look-alike letters taken together."""

    text: str
    start: int
    end: int
    folded: str
    read: str
    dotted: bool = False
    """A full stop follows, as after an initial."""
    joined: bool = False
    """Nothing but a gap, a dot or a hyphen stands between the word before and this one."""
    possessive: bool = False
    hyphened: bool = False
    """Nothing but a hyphen stands between the word before and this one."""

    @property
    def has_capital(self) -> bool:
        """As `screening.spelling.has_capital`; and since a roll is at hand, a small l before a vowel is a large i too
        where that makes a first name or the whole is no word: "loan", "lolo", but not "loved"."""
        if has_capital(self.text):
            return True
        if not _MAY_BE_LARGE_I.match(self.text):
            return False
        return is_a_first_name("i" + fold(self.text[1:])) or not is_a_word(self.text)

    @property
    def may_have_capital(self) -> bool:
        """Whether it begins with a capital, or with a letter whose capital is quite the same but for its size."""
        return self.has_capital or self.text[:1] in _ONE_SHAPE

    @property
    def is_class(self) -> bool:
        """ "4B", "Y5", "7": a class, a year or an age; and "Vear" for "Year"."""
        return bool(_CLASS.fullmatch(self.text)) or _is_nearly_a_class(self.folded)


@lru_cache(maxsize=4096)
def _is_nearly_a_class(folded: str) -> bool:
    """In no list, and a slip away from what a class begins with; hardly anybody is called Vear."""
    slips = (Levenshtein.distance(folded, word, score_cutoff=1) for word in _OF_CLASSES)
    return folded == "vear" or (1 in slips and sort_of(folded) == "unknown")


@dataclass(frozen=True)
class Window:
    """A run of words of a line; `ends_only`: its first and last word without the middle names between."""

    line: int
    words: tuple[Word, ...]
    before: tuple[Word, ...] = ()
    after: tuple[Word, ...] = ()
    ends_only: bool = False

    @property
    def compared(self) -> tuple[Word, ...]:
        return (self.words[0], self.words[-1]) if self.ends_only else self.words

    @property
    def read(self) -> str:
        return "".join(word.read for word in self.compared)

    @property
    def plain(self) -> str:
        return "".join(word.folded for word in self.compared)


@lru_cache(maxsize=2048)
def split(line: str) -> tuple[Word, ...]:
    """The words of a line, with a reader's slips mended: "bodAdwoa" is two, "O·Neill" is one."""
    line = _APOSTROPHE_AS_DOT.sub("'", line)
    words: list[Word] = []
    for found in _WORD.finditer(line):
        start = found.start()
        for part in _HUMP.sub(" ", found.group()).split(" "):
            start = line.index(part, start)
            text = _POSSESSIVE.sub("", part.strip("'’|!$"))
            # A lone figure may be an initial: "5. Rhys" for "S. Rhys".
            if (as_read(text) and (fold(text) or len(text) == 1)) or _CLASS.fullmatch(text):
                first = line.index(text, start)
                end = first + len(text)
                gap = line[words[-1].end : first] if words else " "
                words.append(
                    Word(text, first, end, fold(text), as_read(text), line[end : end + 1] == ".",
                         bool(_NO_MORE_THAN_A_GAP.fullmatch(gap)), text != part.strip("'’|!$"), gap in _HYPHENS)
                )  # fmt: skip
            start += len(part)
    return tuple(words)


def windows(line: int, words: Sequence[Word]) -> Iterator[Window]:
    """Every run of words that may be a full name, and the ends of runs with middle names between."""
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _MOST_WORDS) + 1):
            run, before, after = tuple(words[start:end]), tuple(words[:start]), tuple(words[end:])
            ways = (False, True) if has_middle_names(run) else (False,)
            for ends_only in ways:
                window = Window(line, run, before, after, ends_only)
                if _SHORTEST <= len(window.read) <= _LONGEST:
                    yield window


def has_middle_names(run: Sequence[Word]) -> bool:
    """ "Siân Mair Rhys", "Maria da Silva Santos": capitals throughout, and no comma or "and" between."""
    return (
        len(run) > 2
        and sum(word.folded not in PARTICLES for word in run[1:-1]) <= _MOST_BETWEEN
        and all(word.joined for word in run[1:])
        and run[0].has_capital
        and run[-1].has_capital
        and min(len(run[0].folded), len(run[-1].folded)) > 1
        and all(word.has_capital or word.folded in PARTICLES for word in run[1:-1])
        and not any(word.folded in TITLES or word.folded in PLACE_WORDS for word in run)
    )


@lru_cache(maxsize=4096)
def is_signed(word: str) -> bool:
    """Whether a folded word is one of a signature's ("Headteacher", "Signed"), also read with a slip."""
    return word in SIGNED_WORDS or (
        len(word) >= _SIGNED_INEXACT_FROM
        and word not in NAMES_LIKE_SIGNED
        and any(Levenshtein.distance(word, known, score_cutoff=1) <= 1 for known in SIGNED_WORDS)
    )
