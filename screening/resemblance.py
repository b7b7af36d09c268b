"""Which names on the roll a line of read text resembles, allowing for what a machine misreads.

A match means "a name on your roll", never one pupil: several may resemble it. Printed signatories are not pupils:
after a title only a whole name counts, and staff are left out unless a pupil has the same name.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Literal, Self, TypeVar

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from screening.asking import Reading, best_fit, likeliest
from screening.everyday import CERTIFICATE_WORDS, PLACE_WORDS, SAINTS, TITLES
from screening.short_names import ShortNames
from screening.spelling import as_read, words_in
from screening.vocabulary import is_a_word
from screening.written import Window, Word, is_signed, split, windows

if TYPE_CHECKING:
    from screening.names import Pupil

_Key = TypeVar("_Key")
MatchKind = Literal["full", "initial", "first", "last"]

_ALIKE: Final = 0.78
_PART_ALIKE: Final = 0.55
_SHORTEST: Final = 4
_SHORTEST_WRITTEN: Final = 3
_ONE_WORD_FROM: Final = 7
_ONE_WORD_INEXACT_FROM: Final = 9
_SAME: Final = 1e-6
_MOST_WITHOUT_CAPITALS: Final = 3


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
class Index:
    """The roll's names as a machine would read them."""

    full: tuple[str, ...]
    plain: tuple[str, ...]
    """The same names as `full`, without look-alike letters taken together."""
    plain_splits: tuple[int, ...]
    """For each of `plain`: the letters before the second part."""
    parts: tuple[tuple[int, tuple[int, ...]], ...]
    """For each of `full`: the letters before the second part, and whose name it is."""
    places: dict[str, tuple[int, ...]]
    """Where a name stands in `full`."""
    short: ShortNames
    staff: frozenset[str]
    written: dict[str, tuple[int, ...]]
    """Every way in which a name may be all that stands somewhere, and whose it is: whole, turned round, one name alone,
    a first name with the surname's initial, an initial with the surname; what only the staff are called is nobody's."""
    matched: dict[str, tuple[Match, ...]] | None = field(default=None, repr=False, compare=False)
    """What was found in each line of a picture, since each look asks for most of them again; None keeps nothing."""

    @classmethod
    def over(cls, pupils: Iterable["Pupil"], staff_keys: frozenset[str]) -> Self:
        """Prepare the names of these pupils; `staff_keys` are folded names that are not to be alarmed on."""
        pupils = tuple(pupils)
        full: dict[tuple[str, str], list[int]] = defaultdict(list)
        for pupil in pupils:
            for first in pupil.first_names():
                # A pupil of one name has it whole: "Nandini".
                for last in pupil.last_names() or ("",):
                    _note(full, (first, last), pupil.ref)
                    _note(full, (last, first), pupil.ref)
        keys = [(one, two) for one, two in full if len(one + two) >= _SHORTEST and one]
        read = tuple(as_read(one + two) for one, two in keys)
        places: dict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(read):
            places[name].append(place)
        return cls(
            full=read,
            plain=tuple(one + two for one, two in keys),
            plain_splits=tuple(len(one) for one, _ in keys),
            parts=tuple((len(as_read(one)), tuple(full[one, two])) for one, two in keys),
            places={name: tuple(where) for name, where in places.items()},
            short=ShortNames.over(pupils, staff_keys),
            staff=frozenset(as_read(key) for key in staff_keys),
            written=_written(pupils, staff_keys),
        )

    def match_lines(self, lines: Sequence[str]) -> tuple[Match, ...]:
        """Find names in lines; at most one match for a place, the best; ordered as read."""
        known = {} if self.matched is None else self.matched
        new = [line for line in dict.fromkeys(lines) if line not in known]
        by_line: dict[str, list[Match]] = {line: [] for line in new}
        for match in self._match_new(new):
            by_line[new[match.line]].append(match)
        known.update((line, tuple(matches)) for line, matches in by_line.items())
        return tuple(replace(match, line=number) for number, line in enumerate(lines) for match in known[line])

    def _match_new(self, lines: Sequence[str]) -> tuple[Match, ...]:
        words = [split(line) for line in lines]
        found = self._full_names(words)
        short = [_match(one.window, one.kind, one.refs, one.score) for one in self.short.find(words)]
        full = [_with_short_ones(match, short) for match in found]
        apart = [match for match in short if not any(_starts_in(match, other) for other in found)]
        return tuple(sorted((*full, *apart), key=lambda match: (match.line, match.start)))

    def ask(self, text: str, letters: npt.NDArray[np.float32], *, signed: bool = False) -> Match | None:
        """Find a name in the reader's probabilities for a line whose best guess named nobody: a full one, or a first
        name where the line is nothing else and stands where nobody signs."""
        words = split(text)
        if found := self._ask_whole(words, text, letters):
            return found
        refs, score = self.short.ask(words, letters) if words and not signed else ((), 0.0)
        return Match(0, 0, len(text), text, "first", refs, round(score, 3)) if refs else None

    def likeliest(self, readings: Sequence[Reading]) -> tuple[tuple[int, ...], float]:
        """Whose names fit best what was read in several ways where nothing but a name stands, the best first, and how
        well (0 to 1); nobody's where none does, or a member of staff's best."""
        places, shortfall = likeliest(readings, tuple(self.written))
        whose = tuple(self.written.values())
        if not places or not whose[places[0]]:
            return (), 0.0
        return tuple(dict.fromkeys(ref for place in places for ref in whose[place])), float(np.exp(shortfall))

    def _ask_whole(self, words: Sequence[Word], text: str, letters: npt.NDArray[np.float32]) -> Match | None:
        unknown = [word for word in words if word.folded not in CERTIFICATE_WORDS]
        if any(word.folded in TITLES for word in words) or not unknown:
            return None
        # In a sentence a name has its capital: "sweeping the hall" is not Theo Hall.
        if len(words) > _MOST_WITHOUT_CAPITALS and not any(word.has_capital for word in unknown):
            return None
        if len(words) > _MOST_WITHOUT_CAPITALS and all(is_a_word(word.text) for word in unknown):
            return None
        places, shortfall = best_fit(text, letters, self.plain, self.plain_splits)
        if not places or self._is_staff(as_read(text), float(np.exp(shortfall))):
            return None
        whole = [place for place in places if not _ends_within_a_word(self.plain[place], words)]
        refs = tuple(dict.fromkeys(ref for place in whole for ref in self.parts[place][1]))
        return Match(0, 0, len(text), text, "full", refs, round(float(np.exp(shortfall)), 3)) if refs else None

    def _full_names(self, lines: Sequence[Sequence[Word]]) -> list[Match]:
        every = [
            window for number, words in enumerate(lines) for window in windows(number, words) if not _is_place(window)
        ]
        if not every or not self.full:
            return []
        doubtful = sorted({(window.read, window.plain) for window in every if _may_be_misread(window)})
        rows = {text: row for row, text in enumerate(doubtful)}
        alike = np.maximum(
            _alike([read for read, _ in doubtful], self.full), _alike([plain for _, plain in doubtful], self.plain)
        )
        candidates = []
        for window in every:
            row = rows.get((window.read, window.plain)) if _may_be_misread(window) else None
            match = self._the_very_name(window) if row is None else self._named(window, alike[row])
            if match:
                candidates.append(match)
        chosen: list[Match] = []
        for match in sorted(candidates, key=lambda match: (-match.score, match.start - match.end)):
            if not any(match.line == other.line and match.start < other.end and other.start < match.end
                       for other in chosen):  # fmt: skip
                chosen.append(match)
        return chosen

    def _the_very_name(self, window: Window) -> Match | None:
        places = self.places.get(window.read, ())
        if not places or _is_wording(window):
            return None
        refs = tuple(dict.fromkeys(ref for place in places for ref in self.parts[place][1]))
        return _match(window, "full", refs, 1.0)

    def _named(self, window: Window, alike: npt.NDArray[np.float32]) -> Match | None:
        """The full names that a window resembles, the most alike only."""
        if match := self._the_very_name(window):
            return match
        top = float(alike.max())
        if top < _enough(len(window.read)) or self._is_excused(window, top):
            return None
        refs: list[int] = []
        for index in np.flatnonzero(alike >= top - _SAME).tolist():
            split_at, whose = self.parts[index]
            as_spelt = _parts_alike(window.plain, self.plain[index], self.plain_splits[index])
            if as_spelt or _parts_alike(window.read, self.full[index], split_at):
                refs += [ref for ref in whose if ref not in refs]
        return _match(window, "full", tuple(refs), top) if refs else None

    def _is_excused(self, window: Window, top: float) -> bool:
        """Staff, signatories and places are not pupils, however near they come to one."""
        words = window.words
        titled = bool(window.before) and window.before[-1].folded in TITLES
        has_title = any(word.folded in TITLES or len(word.folded) == 1 for word in window.compared)
        signed = any(is_signed(word.folded) for word in (*window.before, *window.after))
        # An everyday word at the edge is a worse reading of a better window ("to Sian Evans").
        ragged = words[0].folded in _EDGES | SAINTS or words[-1].folded in _EDGES
        # The "done" of "Well done Jessica" is no Jones.
        ragged |= _is_plainly_a_word(words[0]) and words[-1].read in self.short.firsts
        # "Hughes Road" is a street, however near it comes to "Roza Hughes".
        a_place = words[-1].folded in PLACE_WORDS and words[-1].read not in self.short.lasts
        # "Pennywhistle Lane" is one too, though "Penny White" is a pupil.
        a_place |= len(words) == 1 and bool(window.after) and _is_a_street(window.after[0])
        return titled or has_title or signed or ragged or a_place or self._is_staff(window.read, top)

    def _is_staff(self, read: str, top: float) -> bool:
        return any(Levenshtein.normalized_similarity(read, key) >= top for key in self.staff)


_EDGES: Final = frozenset(words_in("to for by of the and i am a o y yr is has name enw from gan with wedi in"))


# Not "House", "School" or "Club": a pupil's name, run together, stands before these as well.
_STREETS: Final = frozenset(words_in("lane road street close avenue drive crescent terrace"))


def _may_be_misread(window: Window) -> bool:
    """Whether a name is looked for in it that is not spelt so: not in wording, and not where nothing is a capital."""
    words = window.words
    lettered = [word for word in window.compared if word.folded]  # "Monday 4" is no Mo Day
    if len(lettered) == 1 and len(window.read) < _ONE_WORD_INEXACT_FROM:
        return False
    if not any(word.has_capital for word in (words[0], words[-1])):
        return False
    return not all(word.folded in CERTIFICATE_WORDS for word in words)


def _is_plainly_a_word(word: Word) -> bool:
    """A word of the language without a capital, whose first letter would look otherwise with one."""
    return not word.may_have_capital and is_a_word(word.text)


def _is_place(window: Window) -> bool:
    """ "St Thomas Green" is a church, a school or a field."""
    before = window.before[-1] if window.before else None
    return before is not None and before.folded in SAINTS and before.text.isalpha()


def _is_a_street(word: Word) -> bool:
    return word.joined and word.has_capital and word.folded in _STREETS


def _is_wording(window: Window) -> bool:
    """Whether very letters of a name are no name: everyday words without capitals, one short word ("losing")."""
    words = window.words
    if len(words) == 1 and (len(window.read) < _ONE_WORD_FROM or not words[0].has_capital):
        return True
    if any(word.folded not in CERTIFICATE_WORDS for word in words):
        return False
    if len(words) > 1 and not window.before and not window.after and words[0].has_capital:
        return not all(word.may_have_capital for word in words)
    return len(words) == 1 or not all(word.has_capital for word in words)


def _ends_within_a_word(name: str, words: Sequence[Word]) -> bool:
    """Whether a name is spelt there but ends within a word of the language: Robinson Thea in "The Robinson Theatre"."""
    read = "".join(word.folded for word in words)
    end = read.find(name) + len(name)
    if name not in read:
        return False
    ends = list(accumulate(len(word.folded) for word in words))
    within = next(word for word, last in zip(words, ends, strict=True) if last >= end)
    return end not in ends and is_a_word(within.text)


def _starts_in(match: Match, other: Match) -> bool:
    return match.line == other.line and other.start <= match.start < other.end


def _with_short_ones(full: Match, short: Sequence[Match]) -> Match:
    """A likeness, with those whose name stands there though it is not whole: "F. Jones-Kowalski" is like Jun
    Jones-Kowalski's name, and is Freya's."""
    if full.score >= 1.0:
        return full
    more = [ref for match in short if _starts_in(match, full) for ref in match.refs]
    return replace(full, refs=tuple(dict.fromkeys((*full.refs, *more))))


def _alike(read: Sequence[str], names: Sequence[str]) -> npt.NDArray[np.float32]:
    if not read:
        return np.zeros((0, len(names)), dtype=np.float32)
    scorer = Levenshtein.normalized_similarity
    found = process.cdist(read, names, scorer=scorer, score_cutoff=_ALIKE, dtype=np.float32)
    return np.asarray(found, dtype=np.float32)


def without_titles(words: Sequence[str]) -> list[str]:
    """Drop titles from the front of folded words."""
    start = 0
    while start < len(words) and words[start] in TITLES:
        start += 1
    return list(words[start:])


def _written(pupils: Iterable["Pupil"], staff_keys: frozenset[str]) -> dict[str, tuple[int, ...]]:
    """Whose each name is that may be all that stands somewhere; what only the staff are called is nobody's."""
    written: dict[str, dict[int, None]] = defaultdict(dict)
    for pupil in pupils:
        for first in pupil.first_names():
            if len(first) >= _SHORTEST_WRITTEN:
                written[first][pupil.ref] = None
            for last in pupil.last_names():
                for name in (first + last, last + first, first + last[0], first[0] + last):
                    if len(name) >= _SHORTEST_WRITTEN:
                        written[name][pupil.ref] = None
    return {**dict.fromkeys(staff_keys, ()), **{name: tuple(refs) for name, refs in written.items()}}


def _note(into: dict[_Key, list[int]], key: _Key, ref: int) -> None:
    if ref not in into[key]:
        into[key].append(ref)


def _match(window: Window, kind: MatchKind, refs: tuple[int, ...], score: float) -> Match:
    text = " ".join(word.text for word in window.words)
    return Match(window.line, window.words[0].start, window.words[-1].end, text, kind, refs, round(score, 3))


def _enough(length: int) -> float:
    """How alike a full name of so many letters must be: one slip from 6 letters, two from 9, three from 13."""
    slips = sum(length >= bound for bound in (6, 9, 13, 20))
    return 1.0 - (slips + 0.01) / length


def _parts_alike(read: str, key: str, split_at: int) -> bool:
    """Both parts of the name must be there, so that one long surname does not stand for the whole."""
    if split_at == len(key):
        return True
    for middle in range(max(1, split_at - 2), min(len(read) - 1, split_at + 2) + 1):
        first = Levenshtein.normalized_similarity(key[:split_at], read[:middle])
        second = Levenshtein.normalized_similarity(key[split_at:], read[middle:])
        if min(first, second) >= _PART_ALIKE:
            return True
    return False
