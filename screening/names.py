"""The school's roll, prepared once for finding its names in words and in what a machine read.

A roll holds references (the caller's own numbers) and spellings; it can be pickled and kept by the caller.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, Self

import ahocorasick
import numpy as np
import numpy.typing as npt

from screening import resemblance
from screening.asking import Reading
from screening.everyday import DIMINUTIVES, NAMES_THAT_ARE_WORDS, PARTICLES
from screening.spelling import fold, mutations, words_in

EntryKind = Literal["full", "first", "last", "staff"]

WELSH_PARTICLES: Final = frozenset(words_in("ap ab ferch verch uch"))
# Fewer letters than this are never looked for alone: "Bo" and "Li" are inside too many things.
SHORTEST_ALONE: Final = 3
_SHORTEST_FULL: Final = 4


@dataclass(frozen=True)
class Pupil:
    """One name on the roll; `ref` is the caller's own number for the pupil."""

    ref: int
    first: str
    last: str
    known_as: str = ""
    diminutives: tuple[str, ...] = ()

    @property
    def initials(self) -> frozenset[str]:
        """First letters of every name that the pupil goes by, folded."""
        return frozenset(name[0] for name in self.first_names())

    def first_names(self) -> tuple[str, ...]:
        """Folded first names, the registered one first: whole, its first part, known as, the usual short forms."""
        given = [self.first, *words_in(self.first)[:1], self.known_as, *self.diminutives]
        short = [name for known in (self.first, self.known_as) for name in _short_forms(known)]
        return tuple(dict.fromkeys(folded for name in (*given, *short) if (folded := fold(name))))

    def last_names(self) -> tuple[str, ...]:
        """Folded surnames: whole, without ap, ab or van, and each part of a double one."""
        parts = words_in(self.last)
        proper = [part for part in parts if part not in PARTICLES]
        long = [part for part in proper if len(part) >= SHORTEST_ALONE]
        patronymic = [
            f"{son}{''.join(proper)}" for son in ("ap", "ab", "ferch") if {*parts[:1]} & WELSH_PARTICLES and proper
        ]
        every = (fold(self.last), "".join(proper), *(long if len(proper) > 1 else ()), *patronymic)
        return tuple(dict.fromkeys(name for name in every if name))


@dataclass(frozen=True)
class Entry:
    """What a run of letters stands for: a full name, one name alone, or a member of staff.

    `split` is where its second part begins, in letters (0: no second part).
    """

    kind: EntryKind
    split: int
    refs: tuple[int, ...]


@dataclass(frozen=True)
class Roll:
    """The names of a school's pupils and staff, ready to be looked for. Build it with `from_people`."""

    pupils: dict[int, Pupil]
    entries: dict[str, tuple[Entry, ...]]
    exact: Any
    """The Aho-Corasick automaton over the keys of `entries`."""
    resembling: resemblance.Index
    staff: frozenset[str]
    """Folded names of staff, without titles."""

    @classmethod
    def from_people(cls, people: Iterable[Sequence[Any]], staff: Iterable[Any] = ()) -> Self:
        """Prepare a roll.

        `people` are (ref, first, last), or with known_as, or with known_as and a sequence of further short names.
        `staff` are (first, last) pairs or whole names such as "Mrs J Evans"; staff are not alarmed on unless a
        pupil has the very same full name.
        """
        pupils = {pupil.ref: pupil for pupil in (_pupil(person) for person in people)}
        staff_keys = frozenset(key for member in staff for key in _staff_keys(member) if key)
        gathered: dict[str, dict[tuple[EntryKind, int], list[int]]] = defaultdict(lambda: defaultdict(list))
        for key in staff_keys:
            gathered[key]["staff", 0] = []
        for pupil in pupils.values():
            for key, kind, split in _keys(pupil):
                refs = gathered[key][kind, split]
                if pupil.ref not in refs:
                    refs.append(pupil.ref)
        entries = {key: tuple(Entry(kind, split, tuple(refs)) for (kind, split), refs in kinds.items())
                   for key, kinds in gathered.items()}  # fmt: skip
        automaton = ahocorasick.Automaton()
        for key in entries:
            automaton.add_word(key, key)
        if entries:
            automaton.make_automaton()
        return cls(pupils, entries, automaton, resemblance.Index.over(pupils.values(), staff_keys),
                   staff_keys)  # fmt: skip

    def for_a_picture(self) -> Self:
        """The same roll, which keeps what it found in a line for the next look at the picture, and goes with it."""
        return replace(self, resembling=replace(self.resembling, matched={}))

    def match_lines(self, lines: Sequence[str]) -> tuple[resemblance.Match, ...]:
        """Find the roll's names in lines that a machine read, allowing for its mistakes."""
        return self.resembling.match_lines(lines)

    def ask(self, text: str, letters: npt.NDArray[np.float32], *, signed: bool = False) -> resemblance.Match | None:
        """Look for a name in the reader's probabilities for a line (see `screening.asking`); where somebody signs, for
        a full one only."""
        return self.resembling.ask(text, letters, signed=signed)

    def likeliest(self, readings: Sequence[Reading]) -> tuple[tuple[int, ...], float]:
        """Whose names fit best what was read in several ways where a name is due (see `screening.likeliest`)."""
        return self.resembling.likeliest(readings)

    def has_the_very_name(self, text: str) -> bool:
        """Whether a text is spelt as a whole name on the roll or a first name, so that no initial is in doubt."""
        return any(entry.refs and entry.kind != "last" for entry in self.entries.get(fold(text), ()))

    def found_in(self, letters: str) -> Iterator[tuple[int, int, Entry]]:
        """Yield (start, end, entry) for every key in a run of folded letters; overlaps included."""
        if not self.entries:
            return
        for last, key in self.exact.iter(letters):
            for entry in self.entries[key]:
                yield last + 1 - len(key), last + 1, entry


def is_everyday(name: str) -> bool:
    """Say whether a folded name is also a word, so that alone it does not alarm."""
    return name in NAMES_THAT_ARE_WORDS


def _pupil(person: Sequence[Any]) -> Pupil:
    ref, first, last, *more = person
    known_as = str(more[0] or "") if more else ""
    short = tuple(str(name) for name in more[1]) if len(more) > 1 and more[1] else ()
    return Pupil(int(ref), str(first or ""), str(last or ""), known_as, short)


def _short_forms(name: str) -> list[str]:
    first = next(iter(words_in(name)), "")
    return DIMINUTIVES.get(first, "").split()


def _keys(pupil: Pupil) -> Iterator[tuple[str, EntryKind, int]]:
    firsts, lasts = pupil.first_names(), pupil.last_names()
    # Short forms that the pupil may not even use are left out: mutated, many are words ("Men", "Bat", "Wen").
    used = dict.fromkeys(fold(name) for name in (pupil.first, *words_in(pupil.first)[:1], pupil.known_as))
    changed = tuple(dict.fromkeys(new for name in used for new in mutations(name)))
    yield from _full_keys(firsts, lasts, changed)
    yield from ((name, "first", 0) for name in (*firsts, *changed) if len(name) >= SHORTEST_ALONE)
    yield from ((name, "last", 0) for name in lasts if len(name) >= SHORTEST_ALONE)


def _full_keys(
    firsts: Sequence[str], lasts: Sequence[str], changed: Sequence[str]
) -> Iterator[tuple[str, EntryKind, int]]:
    for last in lasts:
        for first in firsts:
            if len(first + last) >= _SHORTEST_FULL:
                yield first + last, "full", len(first)
                yield last + first, "full", len(last)
        for first in changed:
            yield first + last, "full", len(first)


def _staff_keys(member: Any) -> Iterator[str]:
    if not isinstance(member, str):
        first, last = member
        yield fold(f"{first}{last}")
        member = f"{first[:1]} {last}"
    words = resemblance.without_titles(words_in(member))
    if words:
        yield "".join(words)
