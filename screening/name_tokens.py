"""The words of a line, each with its sort: a word of the language, a name, a title, an initial, a particle."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from screening.award_wording import is_everyday_word
from screening.everyday import (
    CERTIFICATE_WORDS,
    NAMES_THAT_ARE_WORDS,
    PARTICLES,
    PLACE_WORDS,
    SAINTS,
    SIGNED_WORDS,
    TITLES,
)
from screening.spelling import fold, has_capital, words_in
from screening.vocabulary import (
    is_a_first_name,
    is_a_small_word,
    is_a_surname,
    is_a_word,
    is_two_words,
    is_welsh,
    sort_of,
)
from screening.vocabulary.other_tongues import OTHER_TONGUES

_TOKEN: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’`](?=[^\W\d_]))*")
HYPHENED: Final = re.compile(rf"{_TOKEN.pattern}(?:-{_TOKEN.pattern})*")
# A reader drops gaps: "toNia", "NiaHill"; but "MacAulay" and "O'Rourke" are whole.
_HUMP: Final = re.compile(
    r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ][a-zà-ÿ])|(?<=^Mr)(?=[A-ZÀ-Þ])|(?<=^Ms)(?=[A-ZÀ-Þ])|(?<=^Dr)(?=[A-ZÀ-Þ])"
    r"|(?<=^Mrs)(?=[A-ZÀ-Þ])|(?<=^Miss)(?=[A-ZÀ-Þ])|(?<=^[A-Z])(?=[A-ZÀ-Þ][a-zà-ÿ]{2})"
)
# "Cadno'r", "Dwi'n", "You're": no name has these ends.
SHORT_FORM: Final = re.compile(r".['’`](?:r|n|i|u|w|m|re|ll|ve|d|t)$", re.IGNORECASE)
_SHORTEST_DEED: Final = 3
_ROOFED: Final = frozenset("âêîôûŵŷ")
_TITLES_TOO: Final = frozenset(
    words_in("""
    nanny gran granny grandma grandad grandpa taid nain mamgu tadcu fr canon admiral emperor
    king angel capt lt cpl sub akela skipper auntie uncle ranger sensei mme monsieur mlle herr frau senor senora signor
    signora cllr councillor alderman judge san santa queen duke duchess earl colonel lieutenant officer brother bishop
    chef athrawes athro hyfforddwr hyfforddwraig anti ewythr modryb nyrs nurse friar pope
    """)
)
# Months, days, places, offices, greetings and the like, which lists have with a capital or not at all.
NEVER: Final = (
    (PLACE_WORDS - frozenset(words_in("park hall")))
    | SIGNED_WORDS
    | frozenset(
        words_in(
            "dydd january february march june july september october november december ionawr chwefror mawrth ebrill "
            "mehefin gorffennaf awst medi hydref tachwedd rhagfyr monday tuesday wednesday thursday friday saturday "
            "sunday llun mercher iau gwener sadwrn sul feb mar apr jul aug sept oct nov dec easter christmas "
            "english french german spanish italian latin welsh british irish scottish european african american "
            "asian indian chinese romanian lithuanian portuguese ukrainian bulgarian hungarian turkish punjabi bengali "
            "cantonese mandarin japanese korean wales england scotland ireland britain london cardiff "
            "cymru cymraeg caerdydd "
            "diwali eid ramadan hanukkah vaisakhi holi halloween nadolig pasg gwyl "
            "vale chase castle cathedral palace zoo pier valley docks airport market bowl cwm dyffryn "
            "junior senior ex libris pro fide victrix ludorum "
            "pow bang zap boom yay hooray "
            "cpr dan waw wow shwmae shwd sumae haia leaver leavers board ist "
            "god jesus christ lego ict pshe eyfs ks1 ks2 phd bsc jn tv fm cic pta ptfa "
            "beach strand moor dojo libraries harriers wanderers rovers strollers brownies cubs scouts beavers "
            "rainbows scaffolding reservoir regatta junction gardens kennels stables leisure lanyard ponies goffa "
            "coffa cyf fach judoka karate nidan shodan heian khatm allah quran surah gurdwara darbar sewa sliotar "
            "camogie kumon boccia parkrun "
            "victorian victorians viking vikings georgian edwardian elizabethan aztec aztecs saxon saxons celts mayan "
            "bunsen quay gate waterer cymro cymraes kumite dome pages "
            "epq gcse btec dofe jaun kyu reg mubarak riant rieni warcheidwad gwarcheidwad gofalwr"
        )
    )
    | OTHER_TONGUES
)
# In Irish, Spanish, French, Portuguese and Dutch names; a roll's names may leave out fewer.
_PARTICLES_TOO: Final = frozenset(words_in("ni nic mhic ui du dos las ter ait bint ibn"))
_SURNAMES_TOO: Final = frozenset({"waterer", "bunsen", "gate", "quay"})
# What ends other words of two: "Year-End", "Top-Up", "Well-Being".
_NO_SURNAMES: Final = frozenset(
    words_in("end up out off long time free being made half first one two work book day holiday party stage stitch")
)
_SORTS: Final = (
    ("particle", PARTICLES | _PARTICLES_TOO), ("saint", SAINTS), ("title", TITLES | _TITLES_TOO), ("word", NEVER),
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


@lru_cache(maxsize=2048)
def tokens_of(line: str) -> tuple[Token, ...]:
    """The words of a line; two that a hyphen joins may be one: "OG-UNLEYE", "Mei-Ling", "Min-jun"."""
    found: list[Token] = []
    for match in HYPHENED.finditer(line):
        if line[match.start() - 1 : match.start()].isdigit() or line[match.end() : match.end() + 1].isdigit():
            continue
        pieces = [piece for part in _TOKEN.finditer(match.group()) for piece in _pieces(part.group(), part.start())]
        tokens = [Token(text, match.start() + at, match.start() + at + len(text), _sort(text)) for text, at in pieces]
        after = found[-1] if found else None
        double = after and (_is_a_double(after, tokens) or _is_called_by_a_house(after, tokens, line))
        if "-" in match.group() and (_is_one(match.group(), tokens) or double):
            tokens = [Token(match.group(), match.start(), match.end(), "unknown")]
        found += tokens
    return tuple(_after_another(before, token) for before, token in pairwise([None, *found]) if token)


def _is_one(hyphened: str, parts: Sequence[Token]) -> bool:
    """Whether a part is no word, or a part is nothing but one and the whole a first name; "Lily-Rose" stays two."""
    sorts = {part.sort for part in parts}
    return not sorts.isdisjoint({"name", "unknown"}) or ("word" in sorts and is_a_first_name(fold(hyphened)))


def _is_a_double(before: Token, parts: Sequence[Token]) -> bool:
    """A double surname of words after a first name: "Lorna Street-Dean"; after one that is a word as well none
    of a certificate's: "Holly Marsh-Dean", but not "Rose Sports-Hall"."""
    follows = before.has_capital and is_a_first_name(before.folded) and before.end + 1 == parts[0].start
    last = parts[-1].folded
    capitals = all(part.has_capital for part in parts)
    doubtful = before.sort == "either" and any(
        part.folded in CERTIFICATE_WORDS - NAMES_THAT_ARE_WORDS for part in parts
    )
    return follows and capitals and not doubtful and is_a_surname(last) and last not in _NO_SURNAMES


def _is_called_by_a_house(before: Token, parts: Sequence[Token], line: str) -> bool:
    """ "Osian Llwyn-du", "Eryn Tal-y-bont", and nothing else on the line: a first name that is no word, and words of
    Welsh that no certificate has."""
    alone = not words_in(line[: before.start]) and not words_in(line[parts[-1].end :])
    return (
        alone
        and before.sort == "name"
        and is_a_first_name(before.folded)
        and before.end + 1 == parts[0].start
        and parts[0].has_capital
        and all(is_welsh(part.folded) for part in parts if len(part.text) > 1)
        and not any(part.folded in CERTIFICATE_WORDS - NAMES_THAT_ARE_WORDS for part in parts[1:] if len(part.text) > 1)
    )


def _after_another(before: Token | None, token: Token) -> Token:
    """Two words in one are a surname at once after a first name: "Nia Drinkwater", but not "Turnedthe Hall"; so are
    some that have another sense alone: "Nia Waterer", but not "Plant Waterer"."""
    follows = before is not None and before.has_capital and is_a_first_name(before.folded)
    is_one = is_two_words(token.folded) or token.folded in _SURNAMES_TOO
    if follows and token.has_capital and token.sort == "word" and is_one:
        return replace(token, sort="unknown")
    return token


def _pieces(text: str, start: int) -> Iterator[tuple[str, int]]:
    """The parts of a word with a hump; one is whole where no list has a part of it, or a list has it whole: "KulKarni"
    and "WrigLey" have a large letter for a small one."""
    parts = _HUMP.split(text)
    is_listed = text[:1].isupper() and len(parts[0]) > 1 and _sort(text) == "name"
    whole = text.startswith(("Mac", "Mc", "O'", "O’")) or is_listed or all(_sort(part) == "unknown" for part in parts)
    for piece in [text] if whole else parts:
        yield piece, start
        start += len(piece)


def _is_a_word_with_another_roof(text: str) -> bool:
    """ "Gâyl" is "Gŵyl": readers know that a letter has a roof, and not always which letter it is."""
    low = text.lower()
    return any(
        sort_of(fold(low[:at] + vowel + low[at + 1 :])) == "word"
        for at, letter in enumerate(low)
        if letter in _ROOFED
        for vowel in "aeiouwy"
    )


def _is_what_i_did(text: str) -> bool:
    """ "Iplayed": a reader drops gaps."""
    did = text[1:]
    return text[0] == "I" and len(did) >= _SHORTEST_DEED and did.islower() and is_a_small_word(did) and is_a_word(did)


@lru_cache(maxsize=8192)
def _sort(text: str) -> str:
    folded = fold(text.removesuffix("'s").removesuffix("’s"))
    if not folded or SHORT_FORM.search(text):
        return "word"
    if len(folded) == 1:
        return "initial" if text.isupper() else "word"
    for sort, words in _SORTS:
        # No title has an accent: "Mř Duyên" is a name that was misread.
        if folded in words and not (sort == "title" and not text.isascii()):
            return sort
    sort = sort_of(folded)
    if sort == "unknown" and (_is_a_word_with_another_roof(text) or _is_what_i_did(text)):
        return "word"
    return "word" if sort == "unknown" and (is_everyday_word(folded) or is_two_words(folded)) else sort
