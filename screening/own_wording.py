"""Whether words that a school calls its own are somebody's name: such words are never anybody's to wave through."""

import re
from collections.abc import Iterable
from typing import Final

from screening.names import Pupil
from screening.spelling import fold, words_in

_APOSTROPHES: Final = re.compile(r"['’ʼ`]")
_RUN_TOGETHER: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_SHORTEST_JOINED: Final = 6


def names_anybody(words: str, people: Iterable[Pupil]) -> bool:
    """Whether these words are, or contain, the full name or the surname of anybody here, or are a first name.

    Any spelling counts: accents, capitals, hyphens, apostrophes, a possessive, short forms, a hashtag. A first name
    inside other words ("Seren yr Wythnos") is no name of a child's here: it alarms everywhere else as before.
    """
    runs = _runs(words)
    whole = fold(words)
    return any(
        whole in pupil.first_names() or not runs.isdisjoint(pupil.last_names()) or _is_joined(whole, pupil)
        for pupil in people
    )


def _runs(words: str) -> set[str]:
    """Every run of neighbouring words as one: "Tŷ ap Rhys" holds "tyap", "aprhys", "rhys" and the others."""
    found: set[str] = set()
    for text in (words, _APOSTROPHES.sub(" ", words), _RUN_TOGETHER.sub(" ", words)):
        each = words_in(text)
        found |= {"".join(each[start:end]) for start in range(len(each)) for end in range(start + 1, len(each) + 1)}
    return found


def _is_joined(whole: str, pupil: Pupil) -> bool:
    """The full name run together with other letters: #WellDoneSianRhys."""
    for last in pupil.last_names():
        if last in whole:
            for first in pupil.first_names():
                if len(first + last) >= _SHORTEST_JOINED and (first + last in whole or last + first in whole):
                    return True
    return False
