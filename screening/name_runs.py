"""Runs of words in a line that can be somebody's name: "Nia Hill" in "Well done, Nia Hill, who swam 25 metres"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from screening.award_wording import OF_AWARDS, is_cue
from screening.everyday import CERTIFICATE_WORDS, PLACE_WORDS
from screening.name_tokens import HYPHENED, NEVER, SHORT_FORM, Token, tokens_of
from screening.spelling import fold, words_in
from screening.vocabulary import (
    is_a_first_name,
    is_a_small_word,
    is_a_surname,
    is_hardly_a_short_name,
    is_hardly_a_surname,
)
from screening.whole_lines import (
    MOST,
    NO_NAME,
    has_a_small_surname,
    has_a_word_in_the_middle,
    is_hushed,
    is_in_three,
    lacks_its_first_letter,
)

_BETWEEN: Final = re.compile(r"[ \t_]{1,3}|\.[ \t]?|[\-‐‑–]|['’] ")
# "Hussain, Noah" and "Parry-Jenkins, Heledd" are one name where the line is nothing else.
_TURNED_ROUND: Final = re.compile(rf"\W*{HYPHENED.pattern}, ?{HYPHENED.pattern}\W*")
_NO_WHOLE_NAME: Final = 3
_SHORTEST_WORD: Final = 2
_PAIR: Final = 2
_SHORTEST_PLACE, _LONG_PLACE = 5, 8
_LONG_ENOUGH: Final = 4
_ARTICLES: Final = frozenset({"a", "i", "y"})
# "Zodwa's Bakery" is a shop.
_WHOSE: Final = re.compile(r"['’`]s$", re.IGNORECASE)
_SMALL: Final = frozenset({"particle", "saint", "initial"})
_GARBLED: Final = re.compile(r"[bcdfghjklmnpqrstvwxz]{5}|(.)\1\1")
# What a reader makes of a zigzag that signs: "WMMV", "MAMW".
_SCRAWL: Final = frozenset("amnwvur")
_SHORT_SCRAWL: Final = 3
_VOWEL: Final = re.compile(r"[aeiouwy]")
_OF_EVERY_PAGE: Final = frozenset(words_in("may mai mae jan mark haf"))
# "Bob" is "every" in Welsh: "bob dydd", "Bob Wythnos".
_OF_EVERY: Final = frozenset(words_in("dydd diwrnod wythnos mis blwyddyn amser plentyn un nos bore dosbarth cam gair"))
_WHAT_BETH_ASKS: Final = frozenset(words_in("iw yw ywr ydy ydi mae maer sydd syn sy oedd am"))
# What goes on about a child: "Che has", "Che for".
_DOES: Final = frozenset(
    words_in("is was has had have did can will who for and in from of won sydd wedi yn am a ar ac o")
)
_SURNAMES_OF_PLACES: Final = frozenset(words_in("church street lane court bridge march"))
# "Rhiau ap buw": what follows is a name, though its capital was read as a small letter.
_CHILD_OF: Final = frozenset({"ap", "ab", "ferch"})
_MONTH: Final = frozenset({"march"})
_GATES: Final = frozenset({"gate", "quay"})
# "Thorley Green", "Stanbridge Mill": what ends a place's name, after what is no first name.
_ENDS_OF_PLACES: Final = frozenset(
    words_in(
        "green mill mills hill hills wood woods moor moors park heath bridge cross common grove ford dale end field "
        "fields grange wharf bay sands cliff cliffs head point vale brook falls pool lake lakes forest hall house "
        "farm barn row corner marsh meadow meadows hollow heights rise gardens banks bank fold combe holt spinney "
        "weir lodge lock staithe haven harbour island beach port wells spa"
    )
)
_TITLES_AND_SURNAMES: Final = frozenset(words_in("king pope bishop prince duke earl friar"))


@dataclass(frozen=True)
class Run:
    """A run of tokens of a line that may be a name, with the tokens and the text before and after it."""

    line: str
    tokens: tuple[Token, ...]
    before: tuple[Token, ...]
    after: tuple[Token, ...]

    @property
    def text(self) -> str:
        return self.line[self.tokens[0].start : self.tokens[-1].end]

    @property
    def lead(self) -> str:
        return self.line[: self.tokens[0].start]

    @property
    def rest(self) -> str:
        return self.line[self.tokens[-1].end :].replace("_", " ")

    @property
    def is_whole(self) -> bool:
        """A first name and a surname, or an initial with one."""
        return len(self._proper) > 1 or any(token.sort == "initial" for token in self.tokens)

    @property
    def is_full(self) -> bool:
        """Two words or more, one of them at least no word of the language, and none an initial."""
        return len(self._proper) > 1 and self.strength > 0

    @property
    def strength(self) -> int:
        """How many of its words are no words of the language."""
        return sum(token.sort in {"name", "unknown"} and _is_well_formed(token.folded) for token in self._proper)

    @property
    def is_in_words(self) -> bool:
        """A first name that is a word too, with any surname: "Grace Park", "Ewa-Rose Hill"; but not "Moon Reader"."""
        first, *others = reversed(self.tokens) if is_turned_round(self.line, self.tokens) else self.tokens
        is_double = len(others) > 1 and self.line[first.end : others[0].start] == "-"
        return (
            len(self.tokens) == _PAIR + is_double
            and not self.strength
            and is_a_first_name(first.folded)
            and first.folded not in OF_AWARDS
            and all(other.sort in {"name", "unknown", "either"} or is_a_surname(other.folded) for other in others)
        )

    @property
    def is_one_word_too(self) -> bool:
        """A first name alone that is a word as well, and not one that every page may have."""
        word = self.tokens[0].folded
        return (
            len(self.tokens) == 1
            and not self.strength
            and is_a_first_name(word)
            and word not in OF_AWARDS | _OF_EVERY_PAGE
        )

    @property
    def has_a_first_name(self) -> bool:
        """Whether it begins with a first name that the lists have: "Mei-Ling Zhou"; "Zhou, Mei-Ling" ends so."""
        named = reversed(self._proper) if is_turned_round(self.line, self.tokens) else self._proper
        first = next(iter(named), None)
        return first is not None and first.has_a_first_name

    @property
    def is_a_place_too(self) -> bool:
        """ "Molly Church", but also "George Street"; "at Thorley Green", but not "Molly Green", nor what may be a child
        with a first name that no list has: "Zodwe Green" with nothing beside it."""
        return self._ends_like_a_street or (not self.alone and self._ends_like_a_place)

    @property
    def is_a_place_on_a_sign(self) -> bool:
        """The same with nothing beside it as well: "Thorley Green"; and what was misread: "Thorley Schaol", and of long
        words "Owen Brothens" too."""
        if self._ends_like_a_street or self._ends_like_a_place:
            return True
        first, last = self.tokens[0], self.tokens[-1]
        if first.sort == "initial":
            return False
        shortest = _LONG_PLACE if first.has_a_first_name else _SHORTEST_PLACE
        return len(self.tokens) == _PAIR and last.sort != "name" and _is_nearly_a_place(last.folded, shortest)

    @property
    def _ends_like_a_place(self) -> bool:
        first, last = self.tokens[0], self.tokens[-1]
        unnamed = len(self.tokens) == _PAIR and first.sort != "initial" and not first.has_a_first_name
        return unnamed and last.folded in _ENDS_OF_PLACES

    @property
    def _ends_like_a_street(self) -> bool:
        return len(self.tokens) > 1 and self.tokens[-1].folded in _SURNAMES_OF_PLACES - _MONTH

    @property
    def is_hardly_a_surname(self) -> bool:
        """ "Dino Dig": its last word is one of English that hardly anybody is called by."""
        if len(self._proper) == 1 or is_turned_round(self.line, self.tokens):
            return False
        last = self._proper[-1]
        return last.sort in {"word", "either"} and is_hardly_a_surname(last.folded)

    @property
    def is_all_words(self) -> bool:
        """Whether each of its words is one of the language as well: "Blue Feather"."""
        return all(token.sort in {"word", "either"} for token in self._proper)

    @property
    def is_short_and_hardly_a_name(self) -> bool:
        """One word of three letters or fewer that hardly anybody is called by: short forms, and what was misread."""
        return len(self.tokens) == 1 and is_hardly_a_short_name(self.tokens[0].folded)

    @property
    def is_a_gate(self) -> bool:
        """ "Whitton Gate", a surname before what is a place first; but "Harry Gate" and "Olivia Quay" too."""
        return len(self.tokens) == _PAIR and self.tokens[1].folded in _GATES and is_a_surname(self.tokens[0].folded)

    @property
    def is_known(self) -> bool:
        """Whether one of its words is a name that a list has."""
        return any(token.sort in {"name", "either"} for token in self._proper)

    @property
    def alone(self) -> bool:
        return not self.before and not self.after

    @property
    def _proper(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.sort not in _SMALL)


def runs_of(line: str) -> Iterator[Run]:
    """Every longest run of up to five words of a line that can be a name, from left to right."""
    tokens = list(tokens_of(line))
    if lacks_its_first_letter(tokens):
        tokens[0] = replace(tokens[0], sort="unknown")
    if has_a_word_in_the_middle(line, tokens):
        tokens[1] = replace(tokens[1], sort="unknown")
    if is_in_three(line, tokens):
        tokens = [replace(token, sort="name") for token in tokens]
    if is_turned_round(line, tokens):
        yield Run(line, tuple(tokens), (), ())
    else:
        yield from _longest_runs(line, tokens)


def _longest_runs(line: str, tokens: Sequence[Token]) -> Iterator[Run]:
    shouted = line.upper() == line or is_hushed(line, tokens) or has_a_small_surname(line, tokens)
    start = 0
    while start < len(tokens):
        if (
            not _may_stand_in_a_name(tokens[start], shouted)
            or tokens[start].sort in {"particle", "saint"}
            or _is_an_article(tokens[start], line)
            or _is_no_first_word(tokens[start:], line)
        ):
            start += 1
            continue
        end = start + 1
        while (
            end < len(tokens)
            and _may_stand_in_a_name(tokens[end], shouted or tokens[end - 1].folded in _CHILD_OF)
            and _joined(line, tokens[end - 1], tokens[end])
        ):
            end += 1
        while end > start and (_is_no_last_name(tokens[end - 1]) or _is_no_initial(tokens[end - 1], line)):
            end -= 1
        if end <= start:
            start += 1
            continue
        if end < len(tokens) and _is_a_surname_too(tokens[start:end], tokens[end:], line):
            end += 1
        end = min(end, start + MOST)
        run = Run(line, tuple(tokens[start:end]), tuple(tokens[:start]), tuple(tokens[end:]))
        if any(token.sort not in _SMALL for token in run.tokens):
            yield run
        start = max(end, start + 1)


def _may_stand_in_a_name(token: Token, shouted: bool) -> bool:
    if token.sort in {"particle", "saint"}:
        return True
    if token.sort in {"name", "unknown"} and len(token.text) >= _LONG_ENOUGH and token.start == 0:
        return True  # A reader takes the first capital for a small letter: "olivia Mair Nowak".
    return token.sort not in {"word", "title"} and (shouted or token.has_capital)


def _is_no_first_word(tokens: Sequence[Token], line: str) -> bool:
    """ "beth i'w wneud", "beth yw": it asks, and is nobody, but "beth wrote this" is by her; "bob dydd"; "Best Samosa",
    but not "Best, Nia Mair"; "Tim / Team", but not "Tim, team captain"; and "allan." on a line of its own, a word too,
    with no capital."""
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else None
    if second is None:
        return first.start == 0 and first.text.islower() and is_a_small_word(first.folded)
    if first.folded == "che":
        return first.start == 0 and _is_misread_the(tokens, line)
    return (
        (first.folded == "best" and "," not in line[first.end : second.start])
        or (first.text == "beth" and second.folded in _WHAT_BETH_ASKS)
        or (first.folded == "bob" and second.folded in _OF_EVERY)
        or (first.folded == "victor" and second.folded == "ludorum")
        or (
            first.folded == "tim"
            and second.folded == "team"
            and line[first.end : second.start].strip() in {"", "/", "|"}
        )
    )


def _is_misread_the(tokens: Sequence[Token], line: str) -> bool:
    """ "Che Golden Kettle is on"; but not "Che Morgan", "Che Salmon", "Che has read ten books", "Che, for reading"."""
    first, second, *more = tokens
    if line[first.end : second.start] != " ":
        return False
    if second.sort == "word":
        return second.folded not in _DOES and (bool(more) or not is_a_surname(second.folded))
    return second.sort == "either" and bool(more) and more[0].has_capital and more[0].sort == "word"


@lru_cache(maxsize=1024)
def _is_nearly_a_place(folded: str, shortest: int) -> bool:
    """No surname by the lists, and a slip away from "school" or "street", two from a longer one."""
    return not is_a_surname(folded) and any(
        Levenshtein.distance(folded, place, score_cutoff=2) <= (2 if len(place) >= _LONG_PLACE else 1)
        for place in PLACE_WORDS
        if len(place) >= shortest
    )


def _is_no_last_name(token: Token) -> bool:
    """A particle, but not "Hoa Lê"."""
    is_surname = token.has_capital and len(token.text) > 1 and is_a_surname(token.folded)
    return token.sort == "saint" or (token.sort == "particle" and not is_surname)


def _is_no_initial(token: Token, line: str) -> bool:
    """ "Stokewell C of E": a letter at the end of a name has a full stop or a comma, or ends the line."""
    return (
        token.sort == "initial"
        and line[token.end : token.end + 1] not in {".", ","}
        and bool(line[token.end :].strip())
    )


def _is_a_surname_too(before: Sequence[Token], words: Sequence[Token], line: str) -> bool:
    """ "Olivia Salmon", "to Olivia Mair Salmon, who": after a first name, a word that no certificate has; the lists
    have it as a surname, or the line is nothing else."""
    (first, *middle), (word, *more) = before, words
    if _WHOSE.search(before[-1].text):
        return False
    goes_on = bool(more) and more[0].has_capital and line[word.end : more[0].start] == " "
    alone = not words_in(line[: first.start]) and not more
    led = not more and is_cue(line[: first.start])
    if (alone or led) and not middle and word.folded in _SURNAMES_OF_PLACES and word.has_capital:
        return first.sort in {"name", "either"} and first.has_a_first_name
    is_first = first.sort == "name" or (first.sort == "unknown" and first.has_a_first_name)
    if is_first and len(middle) == 1 and middle[0].sort == "particle" and middle[0].has_capital and word.has_capital:
        return alone and word.sort == "word"  # "Caitríona Ní Shé"
    if not is_first or goes_on or line[before[-1].end : word.start] != " " or not _may_be_a_surname(word):
        return False
    named = all(token.sort in {"name", "either"} or token.has_a_first_name for token in middle)
    return named and (is_a_surname(word.folded) or (not words_in(line[: first.start]) and not more))


def _may_be_a_surname(word: Token) -> bool:
    if word.sort == "title":
        return word.has_capital and word.folded in _TITLES_AND_SURNAMES
    return (
        word.sort == "word"
        and word.has_capital
        and word.folded not in CERTIFICATE_WORDS | NEVER
        and len(word.folded) >= _SHORTEST_WORD
        and not SHORT_FORM.search(word.text)
    )


def _is_an_article(token: Token, line: str) -> bool:
    """ "A" and "Y" are words where no full stop follows: "Y Zorba", but "Ngozi A. Eze"."""
    return token.sort == "initial" and token.folded in _ARTICLES and line[token.end : token.end + 1] != "."


def is_turned_round(line: str, tokens: Sequence[Token]) -> bool:
    """A surname, a comma and a first name, and nothing else: "Mould, Noah"."""
    if len(tokens) != _PAIR or not _TURNED_ROUND.fullmatch(line):
        return False
    surname, first = tokens
    named = first.has_a_first_name or first.sort in {"name", "unknown", "initial"}
    known = surname.sort in {"name", "unknown", "either"} or is_a_surname(surname.folded)
    return named and known and first.has_capital and (surname.has_capital or _may_stand_in_a_name(surname, False))


def _joined(line: str, one: Token, other: Token) -> bool:
    gap = line[one.end : other.start]
    if gap and _WHOSE.search(one.text):
        return False
    return not gap or bool(_BETWEEN.fullmatch(gap) or _TURNED_ROUND.fullmatch(line))


def _is_well_formed(folded: str) -> bool:
    letters = _SCRAWL if len(folded) > _SHORT_SCRAWL else _SCRAWL | {"e", "i", "x"}
    is_scrawl = set(folded) <= letters and not (is_a_first_name(folded) or is_a_surname(folded))
    has_sounds = bool(_VOWEL.search(folded)) and not is_scrawl
    return len(folded) > _SHORTEST_WORD and has_sounds and not _GARBLED.search(folded)


def reads_like_a_name(text: str) -> bool:
    """Whether a line is nothing but a name, as far as it was read: no word of the language, no figure, no colon."""
    tokens = tokens_of(text)
    if not 0 < len(tokens) < MOST or NO_NAME.search(text) or any(token.sort in {"word", "title"} for token in tokens):
        return False
    known = any(token.sort == "name" for token in tokens)
    return any(token.sort in {"name", "unknown"} and _is_well_formed(token.folded) for token in tokens) and (
        known or len(fold(text)) > _NO_WHOLE_NAME
    )
