"""What a school knows to be no child's name on a page: its own wording, and the names of its staff and its classes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Self

from rapidfuzz.distance import Levenshtein

from screening.name_runs import Run, is_turned_round
from screening.name_tokens import Token
from screening.resemblance import without_titles
from screening.spelling import as_phrase, as_read, fold, phrases_of, words_in
from screening.vocabulary import is_a_first_name, is_a_surname

_ALIKE: Final = 0.85
_LONG_ENOUGH_FOR_A_SLIP: Final = 8
_SHORTEST: Final = 3
_MOST_WITH_A_MIDDLE: Final = 3
_CLASS_WORDS: Final = re.compile(r"\b(?:class|dosbarth|form|tutor group|year|blwyddyn)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Familiar:
    """`phrases` are what the school has said is its own wording, as `spelling.as_phrase`: nowhere anybody's name.

    `names` are folded, of its staff and its classes, and its wording, which the reader may misread: no child's, but
    where the page leads to a name. A pupil of the very same name is held by the roll, which knows nothing of this.
    """

    phrases: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        *,
        ours: Iterable[str] = (),
        classes: Iterable[str] = (),
        adults: Iterable[str] = (),
        staff: Iterable[str] = (),
    ) -> Self:
        """All but `staff` as they are written; that is folded and without titles (`names.Roll.staff`)."""
        phrases = phrases_of(ours)
        called = {fold(phrase) for phrase in phrases} | {fold(_CLASS_WORDS.sub("", name)) for name in classes}
        called |= {"".join(without_titles(words_in(name))) for name in adults}
        return cls(phrases, frozenset(name for name in called | set(staff) if len(name) >= _SHORTEST))

    def is_ours(self, text: str) -> bool:
        return as_phrase(text) in self.phrases

    def covers(self, run: Run) -> bool:
        """Whether a run stands inside words that the school has said are its own: "Scout Elf" in "Scout Elf of the
        Day"; but not Rowan who speaks for "Rowan House" on the same line."""
        if not self.phrases:
            return False
        if as_phrase(run.text) in self.phrases:
            return True
        words, (start, end) = words_in(run.line), _place_of(run)
        return any(
            first <= start and end <= last
            for phrase in self.phrases
            for first, last in _places_of(tuple(phrase.split()), words)
        )

    def has_the_name(self, run: Run) -> bool:
        """Whether a run is the name of somebody of the staff or of a class, a slip of the reader's allowed.

        A first name alone never is: a class may be called Rowan, and a child. "A. Evans" is Anna Evans of the staff.
        """
        if not self.names or (len(run.tokens) == 1 and run.has_a_first_name):
            return False
        tokens = run.tokens[::-1] if is_turned_round(run.line, run.tokens) else run.tokens
        read = "".join(token.folded for token in tokens)
        if read in self.names or self._has_the_ends(tokens):
            return True
        return len(read) >= _LONG_ENOUGH_FOR_A_SLIP and any(
            Levenshtein.normalized_similarity(as_read(read), as_read(name)) >= _ALIKE and _may_be_a_slip(tokens, name)
            for name in self.names
        )

    def _has_the_ends(self, tokens: Sequence[Token]) -> bool:
        """An initial and a surname, or a name left out between: "A. Evans", "Anna Mair Evans"."""
        first, last = tokens[0], tokens[-1]
        if not 1 < len(tokens) <= _MOST_WITH_A_MIDDLE:
            return False
        if len(first.folded) == 1:
            return any(name[0] == first.folded and _is_the_surname(last.folded, name) for name in self.names)
        return first.folded + last.folded in self.names


NOTHING: Final = Familiar()


def _place_of(run: Run) -> tuple[int, int]:
    """Which of the words of its line a run is, from and to."""
    start = len(words_in(run.lead))
    return start, start + len(words_in(run.text))


def _places_of(phrase: Sequence[str], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    for start in range(len(words) - len(phrase) + 1):
        if phrase and words[start : start + len(phrase)] == phrase:
            yield start, start + len(phrase)


def _is_the_surname(last: str, name: str) -> bool:
    """ "Evans" of "annaevans" and "aevans"; but "hill" is not that of Tina Churchill."""
    before = name.removesuffix(last)
    return before != name and (len(before) == 1 or is_a_first_name(before))


def _may_be_a_slip(tokens: Sequence[Token], name: str) -> bool:
    """Whether what differs from a name that is known may be the reader's: "Trevor Dunmalles" for Trevor Dunmallet.

    Not where each word is a name itself: Ann is no slip for the Anna of a member of staff, nor Daniel for Danielle.
    Nor is an initial.
    """
    words = [fold(part) for token in tokens for part in token.text.split("-")]
    initial = len(words[0]) == 1 and words[0] != name[0]
    named = [word for word in words if len(word) == 1 or is_a_first_name(word) or is_a_surname(word)]
    return not initial and len(named) < len(words) and all(word in name for word in named)
