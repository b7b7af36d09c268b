"""Finding and blacking out the name of one child who is being forgotten. Pure."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from people.models import Pupil
from people.names import folded

WORD = re.compile(r"\w+(?:['’‘ʼʻ`]\w+)*")
BLACK = "▇▇▇"


@dataclass(frozen=True)
class ErasedName:
    """The names of a child as folded words. `full` tells the child anywhere; `single` only where she is known to be:
    a first name alone, in a post without her, is somebody else's or a word ("Summer")."""

    full: tuple[tuple[str, ...], ...]
    single: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, pupil: Pupil) -> "ErasedName":
        first, known, last = (
            tuple(folded(name).split()) for name in (pupil.first_name, pupil.known_as, pupil.last_name)
        )
        given = [name for name in (first, known) if name]
        full = [both for name in given if last for both in ((*name, *last), (*last, *name))]
        single = [name for name in (*given, last) if name]
        return cls(tuple(full), tuple(single))

    def is_told(self, value: Any, *, among_her_own: bool) -> bool:
        """Whether a text, or any text within lists and dicts, has the name in it."""
        return any(True for text in _texts(value) for _span in self._spans(text, among_her_own))

    def blacked_out(self, value: Any, *, among_her_own: bool) -> Any:
        """The same without the name; anything that is no text stays as it is."""
        if isinstance(value, str):
            return self._without(value, among_her_own)
        if isinstance(value, list):
            return [self.blacked_out(each, among_her_own=among_her_own) for each in value]
        if isinstance(value, dict):
            return {key: self.blacked_out(each, among_her_own=among_her_own) for key, each in value.items()}
        return value

    def _without(self, text: str, among_her_own: bool) -> str:
        text = unicodedata.normalize("NFC", text)
        end, kept = 0, []
        for start, stop in sorted(set(self._spans(text, among_her_own))):
            if start >= end:
                kept += [text[end:start], BLACK]
                end = stop
        return "".join([*kept, text[end:]])

    def _spans(self, text: str, among_her_own: bool) -> Iterator[tuple[int, int]]:
        text = unicodedata.normalize("NFC", text)
        words = [(found.start(), found.end(), folded(found[0])) for found in WORD.finditer(text)]
        names = (*self.full, *self.single) if among_her_own else self.full
        for at in range(len(words)):
            for name in names:
                run = words[at : at + len(name)]
                if _is(name, [word for _start, _stop, word in run]):
                    yield run[0][0], run[-1][1]


def _is(name: tuple[str, ...], words: list[str]) -> bool:
    """Word for word; the last may carry a possessive s ("Ffion's" folds to "ffions")."""
    return len(words) == len(name) and words[:-1] == list(name[:-1]) and words[-1] in (name[-1], name[-1] + "s")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
