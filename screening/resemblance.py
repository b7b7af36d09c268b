"""Which names on the roll a line of read text resembles, allowing for what a machine misreads.

A match means "a name on your roll", never one pupil: several may resemble it. Printed signatories are not pupils:
after a title only a whole name counts, and staff are left out unless a pupil has the same name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, Self, TypeVar

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from screening.asking import best_fit
from screening.everyday import CERTIFICATE_WORDS, CUES_BESIDE_A_NAME, NAMES_THAT_ARE_WORDS, PLACE_WORDS, TITLES
from screening.spelling import as_read, fold, words_in

if TYPE_CHECKING:
    from screening.names import Pupil

_Key = TypeVar("_Key")
MatchKind = Literal["full", "initial", "first", "last"]

_MOST_WORDS: Final = 5
_LONGEST: Final = 40
_ALIKE: Final = 0.78
_PART_ALIKE: Final = 0.55
_ALONE_ALIKE: Final = 0.85
_SHORTEST_ALONE: Final = 3
_INEXACT_FROM: Final = 6
_SAME: Final = 1e-6
_STAFF_ALIKE: Final = 0.85
_MOST_TOGETHER: Final = 3
_WORD: Final = re.compile(r"[^\W_](?:[^\W_]|['’|!$\u0300-\u036f])*")
_HUMP: Final = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][a-zà-ÿ])")
_POSSESSIVE: Final = re.compile(r"(?<=..)['’]s$", re.IGNORECASE)


@dataclass(frozen=True)
class Match:
    """A name on the roll in a line: which line, which part of it (start, end), whose it may be, how alike (0 to 1)."""

    line: int
    start: int
    end: int
    text: str
    kind: MatchKind
    refs: tuple[int, ...]
    score: float


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int
    folded: str
    read: str
    dotted: bool = False
    """A full stop follows, as after an initial."""


@dataclass(frozen=True)
class _Window:
    line: int
    words: tuple[_Word, ...]
    before: tuple[_Word, ...]
    after: tuple[_Word, ...]

    @property
    def read(self) -> str:
        return "".join(word.read for word in self.words)

    @property
    def plain(self) -> str:
        return "".join(word.folded for word in self.words)


@dataclass(frozen=True)
class Index:
    """The roll's names as a machine would read them."""

    full: tuple[str, ...]
    plain: tuple[str, ...]
    """The same names as `full`, without look-alike letters taken together."""
    plain_splits: tuple[int, ...]
    """For each of `plain`: the letters before the second part."""
    parts: tuple[tuple[int, tuple[int, ...]], ...]
    """For each of `full`: the letters before the second part, and whose name it is."""
    firsts: dict[str, tuple[int, ...]]
    lasts: dict[str, tuple[int, ...]]
    initials: dict[int, frozenset[str]]
    staff: frozenset[str]
    staff_plain: frozenset[str]

    @classmethod
    def over(cls, pupils: Iterable["Pupil"], staff_keys: frozenset[str]) -> Self:
        """Prepare the names of these pupils; `staff_keys` are folded names that are not to be alarmed on."""
        full: dict[tuple[str, str], list[int]] = defaultdict(list)
        firsts: dict[str, list[int]] = defaultdict(list)
        lasts: dict[str, list[int]] = defaultdict(list)
        initials = {}
        for pupil in pupils:
            initials[pupil.ref] = pupil.initials
            for first in pupil.first_names():
                _note(firsts, as_read(first), pupil.ref)
                for last in pupil.last_names():
                    _note(full, (first, last), pupil.ref)
                    _note(full, (last, first), pupil.ref)
            for last in pupil.last_names():
                _note(lasts, as_read(last), pupil.ref)
        keys = [(one, two) for one, two in full if len(one + two) > _SHORTEST_ALONE]
        return cls(
            full=tuple(as_read(one + two) for one, two in keys),
            plain=tuple(one + two for one, two in keys),
            plain_splits=tuple(len(one) for one, _ in keys),
            parts=tuple((len(as_read(one)), tuple(full[one, two])) for one, two in keys),
            firsts={name: tuple(refs) for name, refs in firsts.items()},
            lasts={name: tuple(refs) for name, refs in lasts.items()},
            initials=initials,
            staff=frozenset(as_read(key) for key in staff_keys),
            staff_plain=staff_keys,
        )

    def match_lines(self, lines: Sequence[str]) -> tuple[Match, ...]:
        """Find names in lines; at most one match for a place, the best; ordered as read."""
        words = [_split(line) for line in lines]
        found = self._full_names(words)
        taken = {(match.line, place) for match in found for place in range(match.start, match.end)}
        found += [match for match in self._short_names(words) if (match.line, match.start) not in taken]
        return tuple(sorted(found, key=lambda match: (match.line, match.start)))

    def ask(self, text: str, letters: npt.NDArray[np.float32]) -> Match | None:
        """Find a full name in the reader's probabilities for a line whose best guess named nobody."""
        words = _split(text)
        if any(word.folded in TITLES for word in words) or all(word.folded in CERTIFICATE_WORDS for word in words):
            return None
        places, shortfall = best_fit(text, letters, self.plain, self.plain_splits)
        if not places or self._is_staff(as_read(text), float(np.exp(shortfall))):
            return None
        refs = tuple(dict.fromkeys(ref for place in places for ref in self.parts[place][1]))
        return Match(0, 0, len(text), text, "full", refs, round(float(np.exp(shortfall)), 3))

    def _full_names(self, lines: Sequence[Sequence[_Word]]) -> list[Match]:
        windows = [window for number, words in enumerate(lines) for window in _windows(number, words)]
        if not windows or not self.full:
            return []
        distinct = sorted({(window.read, window.plain) for window in windows})
        rows = {text: row for row, text in enumerate(distinct)}
        alike = np.maximum(
            _alike([read for read, _ in distinct], self.full), _alike([plain for _, plain in distinct], self.plain)
        )
        candidates = [
            match for window in windows if (match := self._named(window, alike[rows[window.read, window.plain]]))
        ]
        chosen: list[Match] = []
        for match in sorted(candidates, key=lambda match: (-match.score, match.start - match.end)):
            if not any(match.line == other.line and match.start < other.end and other.start < match.end
                       for other in chosen):  # fmt: skip
                chosen.append(match)
        return chosen

    def _named(self, window: _Window, alike: npt.NDArray[np.float32]) -> Match | None:
        """The full names that a window resembles, the most alike only."""
        top = float(alike.max())
        if top < _enough(len(window.read)) or self._is_excused(window, top):
            return None
        refs: list[int] = []
        for index in np.flatnonzero(alike >= top - _SAME).tolist():
            split, whose = self.parts[index]
            as_spelt = _parts_alike(window.plain, self.plain[index], self.plain_splits[index])
            if as_spelt or _parts_alike(window.read, self.full[index], split):
                refs += [ref for ref in whose if ref not in refs]
        return _match(window, "full", tuple(refs), top) if refs else None

    def _is_excused(self, window: _Window, top: float) -> bool:
        """Staff are not pupils, and everyday words must be the very name, with its capitals."""
        exact = top >= 1.0
        words = window.words
        if all(word.folded in CERTIFICATE_WORDS for word in words):
            return not (exact and len(words) > 1 and all(word.text[:1].isupper() for word in words))
        if exact:
            return False
        titled = bool(window.before) and window.before[-1].folded in TITLES
        has_title = any(word.folded in TITLES or len(word.folded) == 1 for word in words)
        # An everyday word at the edge is a worse reading of a better window ("to Sian Evans").
        ragged = words[0].folded in _EDGES or words[-1].folded in _EDGES
        # "Hughes Road" is a street, however near it comes to "Roza Hughes".
        a_place = words[-1].folded in PLACE_WORDS and words[-1].read not in self.lasts
        return titled or has_title or ragged or a_place or self._is_staff(window.read, top)

    def _is_staff(self, read: str, top: float) -> bool:
        return any(Levenshtein.normalized_similarity(read, key) >= top for key in self.staff)

    def _short_names(self, lines: Sequence[Sequence[_Word]]) -> Iterator[Match]:
        for number, words in enumerate(lines):
            if (whole := _as_one_word(number, words)) and (match := self._alone(whole)):
                yield match
                continue
            for place, word in enumerate(words):
                window = _Window(number, (word,), tuple(words[:place]), tuple(words[place + 1 :]))
                match = self._with_initial(window) or self._alone(window)
                if match:
                    yield match

    def _with_initial(self, window: _Window) -> Match | None:
        """An initial before a surname, unless a title stands before it or a member of staff is called so."""
        before = window.before
        initials = [word for word in before[-2:] if len(word.folded) == 1]
        if not initials or not before or before[-1] is not initials[-1]:
            return None
        first = initials[0]
        untitled = not any(word.folded in TITLES for word in before[-len(initials) - 1 :])
        if not untitled or first.folded + window.plain in self.staff_plain:
            return None
        # A signatory read with a slip is not a pupil, unless a pupil's surname is spelt so.
        if window.read not in self.lasts and self._is_staff(as_read(first.folded) + window.read, _STAFF_ALIKE):
            return None
        # "A Day Out" is a title; "A. Day" is somebody.
        dotted = first.dotted and window.words[0].text[:1].isupper()
        whose = self._whose(window.words[0], self.lasts, words_too=dotted)
        refs = tuple(ref for ref in whose if first.folded in self.initials[ref])
        whole = _Window(window.line, (first, *window.words), (), window.after)
        return _match(whole, "initial", refs, 1.0) if refs else None

    def _alone(self, window: _Window) -> Match | None:
        """A first name or surname that stands for itself on a line, as on a peg, a jersey or a piece of work."""
        word = window.words[0]
        others = (*window.before, *window.after)
        if any(other.folded not in CUES_BESIDE_A_NAME and len(other.folded) > 1 for other in others):
            return None
        if window.before and window.before[-1].folded in TITLES:
            return None
        if window.after and window.after[0].folded in PLACE_WORDS:
            return None
        if not word.text[:1].isupper() or word.folded in CERTIFICATE_WORDS or len(word.folded) < _SHORTEST_ALONE:
            return None
        if any(key.endswith(word.read) for key in self.staff) or self._ends_like_staff(word):
            return None
        firsts, lasts = self._whose(word, self.firsts), self._whose(word, self.lasts)
        refs = tuple(dict.fromkeys((*firsts, *lasts)))
        return _match(window, "first" if firsts else "last", refs, 0.9) if refs else None

    def _ends_like_staff(self, word: _Word) -> bool:
        """Say whether a word that is nobody's very name on the roll is a staff surname read with one slip."""
        if len(word.read) < _INEXACT_FROM or word.read in self.firsts or word.read in self.lasts:
            return False
        lengths = range(len(word.read) - 1, len(word.read) + 2)
        return any(Levenshtein.distance(key[-length:], word.read) <= 1 for key in self.staff for length in lengths)

    def _whose(self, word: _Word, names: dict[str, tuple[int, ...]], *, words_too: bool = False) -> tuple[int, ...]:
        if word.folded in NAMES_THAT_ARE_WORDS and not words_too:
            return ()
        if word.read in names:
            return names[word.read]
        if len(word.read) < _INEXACT_FROM or word.folded in CERTIFICATE_WORDS:
            return ()
        near = process.extract(
            word.read, list(names), scorer=Levenshtein.normalized_similarity, score_cutoff=_ALONE_ALIKE, limit=3
        )
        return tuple(dict.fromkeys(ref for name, _, _ in near for ref in names[name]))


_EDGES: Final = frozenset(words_in("to for by of the and i am a o y yr is has name enw from gan with wedi in"))


def _alike(read: Sequence[str], names: Sequence[str]) -> npt.NDArray[np.float32]:
    scorer = Levenshtein.normalized_similarity
    found = process.cdist(read, names, scorer=scorer, score_cutoff=_ALIKE, dtype=np.float32)
    return np.asarray(found, dtype=np.float32)


def without_titles(words: Sequence[str]) -> list[str]:
    """Drop titles from the front of folded words."""
    start = 0
    while start < len(words) and words[start] in TITLES:
        start += 1
    return list(words[start:])


def _note(into: dict[_Key, list[int]], key: _Key, ref: int) -> None:
    if ref not in into[key]:
        into[key].append(ref)


def _split(line: str) -> list[_Word]:
    words = []
    for found in _WORD.finditer(line):
        start = found.start()
        # A capital inside a word is where a reader dropped a gap: "bodAdwoa".
        for part in _HUMP.sub(" ", found.group()).split(" "):
            start = line.index(part, start)
            text = _POSSESSIVE.sub("", part.strip("'’|!$"))
            if fold(text):
                first = line.index(text, start)
                end = first + len(text)
                words.append(_Word(text, first, end, fold(text), as_read(text), line[end : end + 1] == "."))
            start += len(part)
    return words


def _windows(line: int, words: Sequence[_Word]) -> Iterator[_Window]:
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _MOST_WORDS) + 1):
            window = _Window(line, tuple(words[start:end]), tuple(words[:start]), tuple(words[end:]))
            if _SHORTEST_ALONE < len(window.read) <= _LONGEST:
                yield window


def _as_one_word(line: int, words: Sequence[_Word]) -> _Window | None:
    """A name of several words that stands alone as one: "EL-AMIN", "Mary Jane", "van der Berg"."""
    own = [word for word in words if word.folded not in CUES_BESIDE_A_NAME]
    if not 1 < len(own) <= _MOST_TOGETHER or any(word.folded in TITLES for word in words):
        return None
    first, last = own[0], own[-1]
    text = " ".join(word.text for word in own)
    joined = _Word(text, first.start, last.end, "".join(word.folded for word in own), as_read(text), last.dotted)
    return _Window(line, (joined,), (), ())


def _match(window: _Window, kind: MatchKind, refs: tuple[int, ...], score: float) -> Match:
    text = " ".join(word.text for word in window.words)
    return Match(window.line, window.words[0].start, window.words[-1].end, text, kind, refs, round(score, 3))


def _enough(length: int) -> float:
    """How alike a full name of so many letters must be: one slip from 6 letters, two from 9, three from 13."""
    slips = sum(length >= bound for bound in (6, 9, 13, 20))
    return 1.0 - (slips + 0.01) / length


def _parts_alike(read: str, key: str, split: int) -> bool:
    """Both parts of the name must be there, so that one long surname does not stand for the whole."""
    for middle in range(max(1, split - 2), min(len(read) - 1, split + 2) + 1):
        first = Levenshtein.normalized_similarity(key[:split], read[:middle])
        second = Levenshtein.normalized_similarity(key[split:], read[middle:])
        if min(first, second) >= _PART_ALIKE:
            return True
    return False
