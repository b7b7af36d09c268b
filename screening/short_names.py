"""A name that is not whole: an initial with the surname, a first name with an initial, one name that stands for itself.

One name alone alarms where it can only be somebody's: among words that go with a name, after "by" or "my name is",
before "age 6" or a class, whose picture it is, or what somebody did ("Siân skipped"). In the middle of other writing it
does not.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, Self

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from screening.asking import best_short_fit
from screening.everyday import (
    CERTIFICATE_WORDS,
    COLOURS,
    COMES_AFTER_A_NAME,
    CUES_BESIDE_A_NAME,
    LEADS_TO_A_NAME,
    MADE_BY_A_CHILD,
    MONTHS,
    NAMES_THAT_ARE_WORDS,
    PARTICLES,
    PLACE_WORDS,
    TITLES,
)
from screening.spelling import as_read, outline
from screening.vocabulary import is_a_word
from screening.written import Window, Word, is_signed

if TYPE_CHECKING:
    from screening.names import Pupil

Kind = Literal["initial", "first", "last"]
Whose = Mapping[str, tuple[int, ...]]
Fit = tuple[tuple[int, ...], float]

_SHORTEST: Final = 3
_INEXACT_FROM: Final = 6
_OUTLINED_FROM: Final = 4
_ALIKE: Final = 0.83
_STAFF_ALIKE: Final = 0.85
_MOST_TOGETHER: Final = 3
_WHOLE, _IN_PIECES = 2, 3
_LONGEST_LEAD: Final = 3
_YEARS: Final = frozenset({"year", "class", "form", "blwyddyn", "dosbarth", "flwyddyn", "ddosbarth"})
_CLASS_WORDS: Final = frozenset({"class", "dosbarth"})
_OF: Final = frozenset({"of", "o"})
# "Seren y" may go on in the next line, and is no Seren Yates.
_WORDS_OF_ONE_LETTER: Final = frozenset({"a", "i", "o", "y"})
_SEASONS: Final = frozenset({"autumn", "spring", "summer"})
_DID: Final = frozenset({"is", "was", "has", "had", "can", "did", "got", "ran", "swam", "sang", "read", "wedi", "yn"})
_DONE: Final = re.compile(r"[a-z]{2,}ed")
_NO_DEEDS: Final = frozenset(
    {"need", "feed", "seed", "weed", "heed", "speed", "bleed", "breed", "indeed", "succeed", "proceed", "exceed"}
)


@dataclass(frozen=True)
class Short:
    """A name that is not whole, where it stands and whose it may be."""

    window: Window
    kind: Kind
    refs: tuple[int, ...]
    score: float


@dataclass(frozen=True)
class ShortNames:
    """The roll's first names and surnames, each by itself, as a machine would read them."""

    firsts: dict[str, tuple[int, ...]]
    lasts: dict[str, tuple[int, ...]]
    outlines: dict[str, tuple[str, ...]]
    """The names of the same outline (see `screening.spelling.outline`)."""
    initials: dict[int, frozenset[str]]
    last_initials: dict[int, frozenset[str]]
    spelt: Whose
    """First names as they are spelt, each alone and with the initial of its surname, and whose they are."""
    with_initial: Whose
    """Surnames as they are spelt with the initial of a first name before each, and whose they are."""
    cut_off: dict[str, tuple[int, ...]]
    """First names without their first letter, which a finder cuts off now and then: "asleen", "ennie"."""
    staff: frozenset[str]
    staff_plain: frozenset[str]

    @classmethod
    def over(cls, pupils: Iterable["Pupil"], staff_keys: frozenset[str]) -> Self:
        firsts: dict[str, dict[int, None]] = defaultdict(dict)
        lasts: dict[str, dict[int, None]] = defaultdict(dict)
        initials, last_initials = {}, {}
        for pupil in pupils:
            initials[pupil.ref] = frozenset(map(as_read, pupil.initials))
            last_initials[pupil.ref] = frozenset(as_read(name[0]) for name in pupil.last_names())
            for name in pupil.first_names():
                firsts[as_read(name)][pupil.ref] = None
            for name in pupil.last_names():
                lasts[as_read(name)][pupil.ref] = None
        cut_off: dict[str, dict[int, None]] = defaultdict(dict)
        for name, refs in firsts.items():
            if len(name) >= _INEXACT_FROM:
                cut_off[name[1:]].update(refs)
        outlines: dict[str, list[str]] = defaultdict(list)
        for read in dict.fromkeys((*firsts, *lasts)):
            outlines[outline(read)].append(read)
        return cls(
            {name: tuple(refs) for name, refs in firsts.items()},
            {name: tuple(refs) for name, refs in lasts.items()},
            {name: tuple(same) for name, same in outlines.items()},
            initials,
            last_initials,
            _by_name(pupils, _first_names),
            _by_name(pupils, _surnames_with_an_initial),
            {rest: tuple(refs) for rest, refs in cut_off.items()},
            frozenset(map(as_read, staff_keys)),
            staff_keys,
        )

    def ask(self, words: Sequence[Word], letters: npt.NDArray[np.float32]) -> Fit:
        """Whose first name, alone or with an initial, or whose initial and surname the reader's probabilities have for
        a line that is nothing else, and how well it fits (0 to 1); () without one."""
        if len(words) > 1 and len(words[0].folded) == 1 and words[0].has_capital:
            return self._ask_initial_and_surname(words, letters)
        name, initials = words[0], words[1:]
        wording = is_a_word(name.text) or name.folded in TITLES | PLACE_WORDS | CERTIFICATE_WORDS
        if wording or len(initials) > 1 or any(len(word.folded) != 1 for word in initials):
            return (), 0.0
        return _best_of(self.spelt, " ".join(word.text for word in words), letters)

    def _ask_initial_and_surname(self, words: Sequence[Word], letters: npt.NDArray[np.float32]) -> Fit:
        """ "K. Ziclinska", "I. W illiams": one word may have come apart after its first letter."""
        surname = "".join(word.folded for word in words[1:])
        apart = len(words) == _IN_PIECES and len(words[1].folded) == 1
        if len(surname) < _INEXACT_FROM or not (len(words) == _WHOLE or apart) or not words[1].has_capital:
            return (), 0.0
        text = words[0].folded + surname
        of_staff, _ = best_short_fit(text, letters, tuple(self.staff_plain))
        if is_a_word(surname) or surname in CERTIFICATE_WORDS or of_staff:
            return (), 0.0
        return _best_of(self.with_initial, text, letters)

    def find(self, lines: Sequence[Sequence[Word]]) -> Iterator[Short]:
        for number, words in enumerate(lines):
            if (whole := _as_one_word(number, words)) and (short := self._alone(whole)):
                yield short
                continue
            for place, word in enumerate(words):
                window = Window(number, (word,), tuple(words[:place]), tuple(words[place + 1 :]))
                short = self._initial_and_surname(window) or self._first_and_initial(window) or self._alone(window)
                if not short and (double := _doubled(window)):
                    short = self._alone(double)
                if short:
                    yield short

    def _initial_and_surname(self, window: Window) -> Short | None:
        """An initial before a surname, unless a title or a signature stands beside it or a member of staff has it."""
        surname = window.words[0]
        before = _without_particles(window.before)
        initials = [word for word in before[-2:] if len(word.text) == 1]
        if not initials or before[-1] is not initials[-1] or not surname.joined:
            return None
        first = initials[0]
        others = (*before[: -len(initials)], *window.after)
        if any(word.folded in TITLES or is_signed(word.folded) for word in others):
            return None
        if first.folded + surname.folded in self.staff_plain or _is_before_a_place(window):
            return None
        # A signatory read with a slip is not a pupil, unless a pupil's surname is spelt so.
        if surname.read not in self.lasts and self._is_staff(first.read + surname.read):
            return None
        # "A Day Out" is a title and "G May" a date; "A. Day" is somebody. "5. Rhys" is "S. Rhys", "5 Evans" counts.
        dotted = first.dotted and surname.has_capital
        by_itself = all(goes_with_a_name(word) for word in others) and surname.has_capital
        if not first.folded and not dotted:
            return None
        words_too = dotted or (by_itself and surname.folded not in MONTHS)
        refs = self._whose(surname, self.lasts, words_too=words_too)
        refs = tuple(ref for ref in refs if first.read in self.initials[ref])
        whole = Window(window.line, (first, surname), (), window.after)
        return Short(whole, "initial", refs, 1.0) if refs else None

    def _first_and_initial(self, window: Window) -> Short | None:
        """ "Siân R." in any writing: a first name with the surname's initial; not a figure: "Siân 1" is any."""
        name, after = window.words[0], window.after
        if not after or len(after[0].text) != 1 or after[0].text.isdigit() or not after[0].joined:
            return None
        # A reader takes a large letter for a small one: "Faith m", and nothing else on the line.
        small = not after[0].has_capital
        if small and (window.before or after[1:] or not name.has_capital):
            return None
        if _is_titled(window) or any(is_signed(word.folded) for word in after):
            return None
        by_itself = all(goes_with_a_name(word) for word in (*window.before, *after))
        by_itself = by_itself and not (small and after[0].text in _WORDS_OF_ONE_LETTER)
        if name.has_capital:
            refs = self._whose(name, self.firsts, words_too=after[0].dotted or by_itself)
        else:
            refs = self._cut_off(name) if not window.before and len(after) == 1 else ()
        refs = tuple(ref for ref in refs if after[0].read in self.last_initials[ref])
        whole = Window(window.line, (name, after[0]), window.before, after[1:])
        return Short(whole, "initial", refs, 0.95) if refs else None

    def _alone(self, window: Window) -> Short | None:
        """A first name or surname that stands for itself, as on a peg, a jersey or a piece of work."""
        word, others = window.words[0], _beside(window)
        if not window.before and not window.after and (refs := self._cut_off(word)):
            return Short(window, "first", refs, 0.9)
        # "lay-lay" is "Jay-Jay" where nothing stands beside it.
        large = word.has_capital or (word.text.startswith("l") and not others and not is_a_word(word.text))
        if _is_titled(window) or _is_before_a_place(window) or not large or len(word.folded) < _SHORTEST:
            return None
        among_cues = all(goes_with_a_name(other) for other in others)
        of_its_class = _begins_with_its_class(window)
        said = _is_said_to_be_a_name(window) or (word.read in self.firsts and _goes_on_about_it(window))
        if (not among_cues and not of_its_class and not said) or _is_half_a_term(window):
            return None
        numbered = _is_on_a_shirt(window)
        said = said or numbered or of_its_class
        if self._is_staffs(word, others) or (word.folded in CERTIFICATE_WORDS and not said):
            return None
        words_too = among_cues and not word.possessive and _is_said_to_be_a_name(window)
        firsts = self._whose(word, self.firsts, words_too=words_too)
        lasts = self._whose(word, self.lasts, words_too=numbered) if among_cues or of_its_class else ()
        refs = tuple(dict.fromkeys((*firsts, *lasts)))
        return Short(window, "first" if firsts else "last", refs, 0.9) if refs else None

    def _cut_off(self, word: Word) -> tuple[int, ...]:
        """Whose first name a word is without its first letter, if it is no word and has no capital."""
        return self.cut_off.get(word.read, ()) if word.text.islower() and not is_a_word(word.text) else ()

    def _is_staff(self, read: str) -> bool:
        return any(Levenshtein.normalized_similarity(read, key) >= _STAFF_ALIKE for key in self.staff)

    def _is_staffs(self, word: Word, others: Sequence[Word]) -> bool:
        """A staff surname beside an initial, or one read with a slip that is nobody's very name on the roll."""
        beside_initial = any(len(other.text) == 1 and other.folded for other in others)
        if word.read in self.firsts or word.read in self.lasts:
            return beside_initial and any(key.endswith(word.read) for key in self.staff)
        lengths = range(len(word.read) - 1, len(word.read) + 2)
        return any(Levenshtein.distance(key[-length:], word.read) <= 1 for key in self.staff for length in lengths)

    def _whose(self, word: Word, names: Whose, *, words_too: bool = False) -> tuple[int, ...]:
        """The pupils with this name, or with one that it is a slip away from; none for an everyday word."""
        if word.folded in NAMES_THAT_ARE_WORDS and not words_too:
            return ()
        if word.read in names:
            return names[word.read]
        if word.folded in CERTIFICATE_WORDS or not word.has_capital:
            return ()
        near = [name for name in self.outlines.get(outline(word.read), ())
                if name in names and Levenshtein.distance(name, word.read) <= _slips(word.read)]  # fmt: skip
        if len(word.read) >= _INEXACT_FROM:
            scorer = Levenshtein.normalized_similarity
            near += [name for name, _, _ in process.extract(word.read, list(names), scorer=scorer,
                                                            score_cutoff=_ALIKE, limit=3)]  # fmt: skip
        elif len(word.read) < _OUTLINED_FROM:
            return ()
        return tuple(dict.fromkeys(ref for name in near for ref in names[name]))


def _best_of(names: Whose, text: str, letters: npt.NDArray[np.float32]) -> Fit:
    """Whose names fit a line best, and how well (0 to 1); () where none does."""
    places, shortfall = best_short_fit(text, letters, tuple(names))
    whose = tuple(names.values())
    return tuple(dict.fromkeys(ref for place in places for ref in whose[place])), float(np.exp(shortfall))


def _by_name(pupils: Iterable["Pupil"], names_of: Callable[["Pupil"], Iterable[str]]) -> dict[str, tuple[int, ...]]:
    """Whose each of these names is, of four letters and more and no word of certificates."""
    whose: dict[str, dict[int, None]] = defaultdict(dict)
    for pupil in pupils:
        for name in names_of(pupil):
            if len(name) >= _OUTLINED_FROM and name not in CERTIFICATE_WORDS:
                whose[name][pupil.ref] = None
    return {name: tuple(refs) for name, refs in whose.items()}


def _first_names(pupil: "Pupil") -> Iterator[str]:
    for first in pupil.first_names():
        yield from (first, *(first + last[:1] for last in pupil.last_names()))


def _surnames_with_an_initial(pupil: "Pupil") -> Iterator[str]:
    return (initial + last for last in pupil.last_names() for initial in sorted(pupil.initials))


def _without_particles(before: Sequence[Word]) -> tuple[Word, ...]:
    """The words before a surname, without what belongs to it: "S. ap" before "Rhys", but not the O of "O. Read"."""
    end = len(before)
    while end and before[end - 1].folded in PARTICLES and not _is_an_initial(before[end - 1]):
        end -= 1
    return tuple(before[:end])


def _is_an_initial(word: Word) -> bool:
    return len(word.text) == 1 and (word.text.isupper() or word.dotted)


def _slips(read: str) -> int:
    return 1 if len(read) < _INEXACT_FROM else 2


def _is_titled(window: Window) -> bool:
    return bool(window.before) and window.before[-1].folded in TITLES


def _is_before_a_place(window: Window) -> bool:
    return bool(window.after) and window.after[0].folded in PLACE_WORDS


def _beside(window: Window) -> tuple[Word, ...]:
    """The other words of the line, without the name of a class: "Dosbarth Derwen"."""
    words = (*window.before, *window.words, *window.after)
    of_a_class = [after for before, after in pairwise(words) if before.folded in _CLASS_WORDS and after.has_capital]
    return tuple(word for word in (*window.before, *window.after) if word not in of_a_class)


def goes_with_a_name(other: Word) -> bool:
    return other.folded in CUES_BESIDE_A_NAME or other.folded in PARTICLES or len(other.folded) <= 1 or other.is_class


def _is_said_to_be_a_name(window: Window) -> bool:
    """What stands at once before or after says that this is somebody's name: "by …", "… age 6", "…'s picture"."""
    word, before, after = window.words[0], window.before, window.after
    # "by Lewis Carroll" and "Anne Frank wrote" are somebody else.
    follows = after[0] if after else None
    if follows and follows.joined and follows.has_capital and not goes_with_a_name(follows):
        return False
    precedes = before[-1] if before else None
    if precedes and word.joined and precedes.has_capital and not goes_with_a_name(precedes):
        return False
    said = [" ".join(one.folded for one in before[-length:]) for length in range(1, _LONGEST_LEAD + 1)]
    if any("".join(lead.split()) in LEADS_TO_A_NAME for lead in said if lead):
        return True
    if not follows:
        return False
    return (
        follows.folded in COMES_AFTER_A_NAME
        or follows.is_class
        or (word.possessive and follows.folded in MADE_BY_A_CHILD)
    )


def _goes_on_about_it(window: Window) -> bool:
    """ "Cuthbert skipped 250 times", "Đức was very brave": a line begins with a name and goes on with a verb."""
    follows = window.after[0] if window.after and not window.before else None
    if follows is None or not follows.joined or follows.folded in _NO_DEEDS:
        return False
    return follows.folded in _DID or bool(_DONE.fullmatch(follows.text))


def _begins_with_its_class(window: Window) -> bool:
    """ "Ojo, Year 3 read six books", "Tudur of 8 Newton": a line begins with one name and a class."""
    after = window.after[1:] if window.after and window.after[0].folded in _OF else window.after
    return not window.before and bool(after) and (after[0].folded in _YEARS or after[0].is_class)


def _is_half_a_term(window: Window) -> bool:
    """ "Summer 1", "Autumn 2": a school year has six of these."""
    number = window.after[0].text if window.after else ""
    return window.words[0].folded in _SEASONS and number in {"1", "2"}


def _is_on_a_shirt(window: Window) -> bool:
    """ "COOPER 10", and no colour: those have points."""
    word, others = window.words[0], (*window.before, *window.after)
    return word.text.isupper() and word.folded not in COLOURS and len(others) == 1 and others[0].text.isdigit()


def _as_one_word(line: int, words: Sequence[Word]) -> Window | None:
    """A name of several words that stands alone as one: "EL-AMIN", "Mary Jane", "van der Berg"."""
    touching = {one for one, other in pairwise(words) if one.end == other.start}  # "NGozi": no initial
    own = [
        word for word in words if not goes_with_a_name(word) or word.folded in NAMES_THAT_ARE_WORDS or word in touching
    ]
    if not 1 < len(own) <= _MOST_TOGETHER or any(word.folded in TITLES for word in words):
        return None
    return Window(line, (_run_together(own),))


def _doubled(window: Window) -> Window | None:
    """A word with the next one, if a hyphen joins them: "Linh-Dan of Y4"."""
    word, after = window.words[0], window.after
    if len(after) < 2 or not after[0].hyphened or not after[0].has_capital:
        return None
    return Window(window.line, (_run_together((word, after[0])),), window.before, after[1:])


def _run_together(words: Sequence[Word]) -> Word:
    first, last = words[0], words[-1]
    read, folded = "".join(word.read for word in words), "".join(word.folded for word in words)
    return Word(" ".join(word.text for word in words), first.start, last.end, folded, read, last.dotted, first.joined)
