"""Runs of words in a line that can be somebody's name: "Nia Hill" in "Well done, Nia Hill, who swam 25 metres"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from screening.award_wording import OF_AWARDS, is_everyday_word
from screening.everyday import (
    CERTIFICATE_WORDS,
    PARTICLES,
    PLACE_WORDS,
    SAINTS,
    SIGNED_WORDS,
    TITLES,
)
from screening.spelling import fold, has_capital, words_in
from screening.vocabulary import is_a_first_name, is_a_surname, is_two_words, sort_of
from screening.vocabulary.other_tongues import OTHER_TONGUES

_TOKEN: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’`](?=[^\W\d_]))*")
_HYPHENED: Final = re.compile(rf"{_TOKEN.pattern}(?:-{_TOKEN.pattern})*")
# A reader drops gaps: "toNia", "NiaHill"; but "MacAulay" and "O'Rourke" are whole.
_HUMP: Final = re.compile(
    r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ][a-zà-ÿ])|(?<=^Mr)(?=[A-ZÀ-Þ])|(?<=^Ms)(?=[A-ZÀ-Þ])|(?<=^Dr)(?=[A-ZÀ-Þ])"
    r"|(?<=^Mrs)(?=[A-ZÀ-Þ])|(?<=^Miss)(?=[A-ZÀ-Þ])|(?<=^[A-Z])(?=[A-ZÀ-Þ][a-zà-ÿ]{2})"
)
_BETWEEN: Final = re.compile(r"[ \t_]{1,3}|\.[ \t]?|[\-‐‑–]")
# "Hussain, Noah" and "Parry-Jenkins, Heledd" are one name where the line is nothing else.
_TURNED_ROUND: Final = re.compile(rf"\W*{_HYPHENED.pattern}, {_HYPHENED.pattern}\W*")
# "Cadno'r", "Dwi'n", "You're": no name has these ends.
_SHORT_FORM: Final = re.compile(r".['’`](?:r|n|i|u|w|m|re|ll|ve|d|t)$", re.IGNORECASE)
_MOST: Final = 5
_TOO_SHORT: Final = 3
_SHORT: Final = 2
_PAIR: Final = 2
_LONG_ENOUGH: Final = 4
_ARTICLES: Final = frozenset({"a", "i", "y"})
_NO_NAME: Final = re.compile(r"[\d:/=+()]")
_SMALL: Final = frozenset({"particle", "saint", "initial"})
_GARBLED: Final = re.compile(r"[bcdfghjklmnpqrstvwxz]{5}|(.)\1\1")
_VOWEL: Final = re.compile(r"[aeiouwy]")


_TITLES_TOO: Final = frozenset(
    words_in("""
    nanny gran granny grandma grandad grandpa taid nain mamgu tadcu fr canon admiral emperor
    king angel capt lt cpl sub akela skipper auntie uncle ranger sensei mme monsieur mlle herr frau senor senora signor
    signora cllr councillor alderman judge san santa queen duke duchess earl colonel lieutenant officer brother bishop
    chef athrawes athro hyfforddwr hyfforddwraig anti ewythr modryb nyrs nurse friar pope
    """)
)
_TITLES_AND_SURNAMES: Final = frozenset(words_in("king pope bishop prince duke earl friar"))
# Months, days, places and offices, which lists have with a capital.
_NEVER: Final = (
    (PLACE_WORDS - frozenset(words_in("park hall")))
    | SIGNED_WORDS
    | frozenset(
        words_in(
            "january february march june july september october november december ionawr chwefror mawrth ebrill "
            "mehefin gorffennaf awst medi hydref tachwedd rhagfyr monday tuesday wednesday thursday friday saturday "
            "sunday llun mercher iau gwener sadwrn sul jan feb mar apr jun jul aug sept oct nov dec easter christmas "
            "english french german spanish italian latin welsh british irish scottish european african american "
            "asian indian chinese wales england scotland ireland britain london cardiff cymru cymraeg caerdydd "
            "diwali eid ramadan hanukkah vaisakhi holi halloween nadolig pasg gwyl "
            "vale chase castle cathedral palace zoo pier valley docks airport market bowl cwm dyffryn "
            "junior senior ex libris pro fide victor victrix ludorum "
            "pow bang zap boom yay hooray "
            "cpr dan waw wow shwmae shwd sumae haia ddewi leaver leavers board "
            "god jesus christ lego ict pshe eyfs ks1 ks2 phd bsc jn tv fm cic pta ptfa "
            "beach strand moor dojo libraries harriers wanderers rovers strollers brownies cubs scouts beavers "
            "rainbows scaffolding reservoir regatta junction gardens kennels stables leisure lanyard ponies goffa "
            "coffa cyf fach judoka karate nidan shodan heian khatm allah quran surah gurdwara darbar sewa sliotar "
            "camogie kumon boccia parkrun "
            "victorian victorians viking vikings georgian edwardian elizabethan aztec aztecs saxon saxons celts mayan "
            "epq gcse btec dofe"
        )
    )
    | OTHER_TONGUES
)
# In Irish, Spanish, French, Portuguese and Dutch names; a roll's names may leave out fewer.
_PARTICLES_TOO: Final = frozenset(words_in("ni nic mhic ui du dos las ter ait ould bint ibn"))
_SORTS: Final = (
    ("particle", PARTICLES | _PARTICLES_TOO), ("saint", SAINTS), ("title", TITLES | _TITLES_TOO), ("word", _NEVER),
)  # fmt: skip


@dataclass(frozen=True)
class Token:
    """A word of a line with its place; `sort` as in `vocabulary`, "particle" and "initial" besides."""

    text: str
    start: int
    end: int
    sort: str

    @property
    def folded(self) -> str:
        return fold(self.text)

    @property
    def has_capital(self) -> bool:
        return has_capital(self.text)

    @property
    def has_a_first_name(self) -> bool:
        """Whether it is a first name that the lists have, or a part of it is: "Mei-Ling"."""
        return any(is_a_first_name(fold(part)) for part in re.split(r"[-‐–]", self.text))


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
        first, *others = self.tokens
        is_double = len(others) > 1 and self.line[first.end : others[0].start] == "-"
        return (
            len(self.tokens) == _PAIR + is_double
            and not self.strength
            and is_a_first_name(first.folded)
            and first.folded not in OF_AWARDS
            and all(other.sort in {"name", "unknown", "either"} for other in others)
        )

    @property
    def has_a_first_name(self) -> bool:
        """Whether it begins with a first name that the lists have: "Mei-Ling Zhou"."""
        first = next(iter(self._proper), None)
        return first is not None and first.has_a_first_name

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


def tokens_of(line: str) -> list[Token]:
    """The words of a line; two that a hyphen joins are one where a part is no word or both are a first name:
    "OG-UNLEYE", "Mei-Ling", "Min-jun"."""
    found = []
    for match in _HYPHENED.finditer(line):
        if line[match.start() - 1 : match.start()].isdigit() or line[match.end() : match.end() + 1].isdigit():
            continue
        pieces = [piece for part in _TOKEN.finditer(match.group()) for piece in _pieces(part.group(), part.start())]
        tokens = [Token(text, match.start() + at, match.start() + at + len(text), _sort(text)) for text, at in pieces]
        joined = any(token.sort in {"name", "unknown"} for token in tokens) or is_a_first_name(fold(match.group()))
        if "-" in match.group() and joined:
            tokens = [Token(match.group(), match.start(), match.end(), "unknown")]
        found += tokens
    return [_after_a_first_name(before, token) for before, token in pairwise([None, *found]) if token]


def _after_a_first_name(before: Token | None, token: Token) -> Token:
    """Two words in one are a surname at once after a first name: "Nia Drinkwater", but not "Turnedthe Hall"."""
    follows = before is not None and before.has_capital and is_a_first_name(before.folded)
    if follows and token.has_capital and token.sort == "word" and is_two_words(token.folded):
        return replace(token, sort="unknown")
    return token


def _pieces(text: str, start: int) -> Iterator[tuple[str, int]]:
    """The parts of a word with a hump; one is whole where no list has a part of it: "KulKarni" has a large k for a
    small one."""
    parts = _HUMP.split(text)
    whole = text.startswith(("Mac", "Mc", "O'", "O’")) or all(_sort(part) == "unknown" for part in parts)
    for piece in [text] if whole else parts:
        yield piece, start
        start += len(piece)


def _sort(text: str) -> str:
    folded = fold(text.removesuffix("'s").removesuffix("’s"))
    if not folded or _SHORT_FORM.search(text):
        return "word"
    if len(folded) == 1:
        return "initial" if text.isupper() else "word"
    for sort, words in _SORTS:
        if folded in words:
            return sort
    sort = sort_of(folded)
    return "word" if sort == "unknown" and (is_everyday_word(folded) or is_two_words(folded)) else sort


def runs_of(line: str) -> Iterator[Run]:
    """Every longest run of up to five words of a line that can be a name, from left to right."""
    tokens = tokens_of(line)
    shouted = line.upper() == line
    start = 0
    while start < len(tokens):
        if (
            not _may_stand_in_a_name(tokens[start], shouted)
            or tokens[start].sort in {"particle", "saint"}
            or _is_an_article(tokens[start], line)
        ):
            start += 1
            continue
        end = start + 1
        while (
            end < len(tokens)
            and _may_stand_in_a_name(tokens[end], shouted)
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
        run = Run(line, tuple(tokens[start:end]), tuple(tokens[:start]), tuple(tokens[end:]))
        if end - start <= _MOST and any(token.sort not in _SMALL for token in run.tokens):
            yield run
        start = max(end, start + 1)


def _may_stand_in_a_name(token: Token, shouted: bool) -> bool:
    if token.sort in {"particle", "saint"}:
        return True
    if token.sort in {"name", "unknown"} and len(token.text) >= _LONG_ENOUGH and token.start == 0:
        return True  # A reader takes the first capital for a small letter: "olivia Mair Nowak".
    return token.sort not in {"word", "title"} and (shouted or token.has_capital)


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
    goes_on = bool(more) and more[0].has_capital and line[word.end : more[0].start] == " "
    is_first = first.sort == "name" or (first.sort == "unknown" and first.has_a_first_name)
    if not is_first or goes_on or line[before[-1].end : word.start] != " " or not _may_be_a_surname(word):
        return False
    listed = is_a_surname(word.folded) and all(token.sort in {"name", "either"} for token in middle)
    return listed or (first.start == 0 and not middle and not more)


def _may_be_a_surname(word: Token) -> bool:
    if word.sort == "title":
        return word.has_capital and word.folded in _TITLES_AND_SURNAMES
    return (
        word.sort == "word"
        and word.has_capital
        and word.folded not in CERTIFICATE_WORDS | _NEVER
        and len(word.folded) >= _SHORT
        and not _SHORT_FORM.search(word.text)
    )


def _is_an_article(token: Token, line: str) -> bool:
    """ "A" and "Y" are words where no full stop follows: "Y Zorba", but "Ngozi A. Eze"."""
    return token.sort == "initial" and token.folded in _ARTICLES and line[token.end : token.end + 1] != "."


def _joined(line: str, one: Token, other: Token) -> bool:
    gap = line[one.end : other.start]
    return not gap or bool(_BETWEEN.fullmatch(gap)) or bool(_TURNED_ROUND.fullmatch(line))


def _is_well_formed(folded: str) -> bool:
    return len(folded) > _SHORT and bool(_VOWEL.search(folded)) and not _GARBLED.search(folded)


def reads_like_a_name(text: str) -> bool:
    """Whether a line is nothing but a name, as far as it was read: no word of the language, no figure, no colon."""
    tokens = tokens_of(text)
    if not 0 < len(tokens) < _MOST or _NO_NAME.search(text) or any(token.sort in {"word", "title"} for token in tokens):
        return False
    known = any(token.sort == "name" for token in tokens)
    return any(token.sort in {"name", "unknown"} and _is_well_formed(token.folded) for token in tokens) and (
        known or len(fold(text)) > _TOO_SHORT
    )
