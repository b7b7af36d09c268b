"""Whether words that a school calls its own are somebody's name: such words are never anybody's to wave through."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from screening.names import Pupil
from screening.spelling import fold, words_in

_APOSTROPHES: Final = re.compile(r"['’ʼ`]")
_RUN_TOGETHER: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_SHORTEST_JOINED: Final = 6


class NamesOf:
    """The names of these people, prepared once to be looked for in any number of wordings."""

    def __init__(self, people: Iterable[Pupil]) -> None:
        self.firsts: set[str] = set()
        self.lasts: dict[str, set[str]] = defaultdict(set)
        """The first names that each surname is borne with."""
        for pupil in people:
            firsts = pupil.first_names()
            self.firsts.update(firsts)
            for last in pupil.last_names():
                self.lasts[last].update(firsts)

    def are_in(self, words: str) -> bool:
        """Whether these words are, or contain, the full name or the surname of anybody here, or are a first name.

        Any spelling counts: accents, capitals, hyphens, apostrophes, a possessive, short forms, a hashtag. A first name
        inside other words ("Cerys yr Wythnos") is no name of a child's here: it alarms everywhere else as before.
        """
        whole = fold(words)
        return whole in self.firsts or not self.lasts.keys().isdisjoint(_runs(words)) or self._are_joined_in(whole)

    def is_called(self, folded: str) -> bool:
        """Whether somebody here has this whole name, folded and run together, first name first or last."""
        return any(
            folded in (first + last, last + first)
            for last, firsts in self.lasts.items()
            if last in folded
            for first in firsts
        )

    def _are_joined_in(self, whole: str) -> bool:
        """The full name run together with other letters: #WellDoneSianRhys."""
        return any(
            len(first + last) >= _SHORTEST_JOINED and (first + last in whole or last + first in whole)
            for last, firsts in self.lasts.items()
            if last in whole
            for first in firsts
        )


def _runs(words: str) -> set[str]:
    """Every run of neighbouring words as one: "Tŷ ap Rhys" holds "tyap", "aprhys", "rhys" and the others."""
    found: set[str] = set()
    for text in (words, _APOSTROPHES.sub(" ", words), _RUN_TOGETHER.sub(" ", words)):
        each = words_in(text)
        found |= {"".join(each[start:end]) for start in range(len(each)) for end in range(start + 1, len(each) + 1)}
    return found
