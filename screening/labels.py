"""What stands beside or above a line and says that it is for something else than a child's name."""

import re
from collections.abc import Sequence
from typing import Final

from screening.award_wording import says_why
from screening.everyday import PLACE_WORDS, PRIZE_WORDS, TITLES
from screening.name_places import is_a_day, is_a_favourite, leads_beside, names_an_office
from screening.placed import Placed, is_level, next_above, seen_along
from screening.spelling import words_in

# Beside a label of these stands a class, a house or a place, and nobody: "Class: 2 Dahl".
_OF_ANOTHER: Final = (PLACE_WORDS - PRIZE_WORDS) | frozenset(words_in("class form tutor house dosbarth llys dog ci"))
_DATE: Final = re.compile(r"\W*(?:date|dyddiad|signed|llofnod)\W*", re.IGNORECASE)
_ONE_SIZE: Final = 1.7
_CLOSE: Final = 0.3
_BESIDE: Final = 14.0
# The cosine of some 30 degrees.
_ALIKE: Final = 0.86
_LABEL: Final = 4


def is_for_something_else(line: Placed, placed: Sequence[Placed]) -> bool:
    """Whether a line's label, what it is asked for above, or another day beside it says that it is no child's name."""
    return _is_labelled_otherwise(line, placed) or _is_a_favourite(line, placed) or is_one_of_the_days(line, placed)


def is_one_of_the_days(line: Placed, placed: Sequence[Placed]) -> bool:
    """ "Thu" where "Fri" stands as well, of its size; by itself it may be a name, where the page leads to one."""
    return is_a_day(line.line.text) and any(
        other is not line and is_a_day(other.line.text) and _is_of_its_size(line, other) for other in placed
    )


def left_of(line: Placed, placed: Sequence[Placed]) -> list[Placed]:
    """What stands left of a line on its level, within reach."""
    return _left_of(*seen_along(line, placed))


def _left_of(line: Placed, others: Sequence[Placed]) -> list[Placed]:
    return [
        other
        for other in others
        if is_level(other, line) and -other.h <= line.u0 - other.u1 < _BESIDE * other.h and _run_alike(other, line)
    ]


def _run_alike(one: Placed, other: Placed) -> bool:
    """Whether two lines run the same way: what runs up the edge of a paper labels nothing on it."""
    between = one.line.along * other.line.along.conjugate()
    return between.real > _ALIKE * abs(between)


def _is_labelled_otherwise(line: Placed, placed: Sequence[Placed]) -> bool:
    """Whether the label beside a line says that it is for something else than the name: "Coach", "School"."""
    line, others = seen_along(line, placed)
    label = max(_left_of(line, others), key=lambda other: other.u1, default=None)
    if label is None or leads_beside(label.line.text) or says_why(label.line.text):
        return False
    return _labels_something_else(label) and not any(_goes_on_below(label, other) for other in others)


def _labels_something_else(label: Placed) -> bool:
    words = words_in(label.line.text)
    return (
        0 < len(words) <= _LABEL
        and words[0] not in TITLES
        and (names_an_office(label.line.text) or any(word in _OF_ANOTHER for word in words))
    )


def _goes_on_below(line: Placed, other: Placed) -> bool:
    """Whether a line is the first of two that belong together: "Clwb" with "Clebran" right below is no label; but
    "House" with "Class" below it is one, and so is "Class"."""
    if _labels_something_else(other) or _DATE.fullmatch(other.line.text):
        return False
    close = -line.h / 2 < other.v0 - line.v1 < _CLOSE * line.h
    return close and _is_of_its_size(line, other) and min(line.u1, other.u1) > max(line.u0, other.u0)


def _is_of_its_size(one: Placed, other: Placed) -> bool:
    return max(one.h, other.h) < _ONE_SIZE * min(one.h, other.h)


def _is_a_favourite(line: Placed, placed: Sequence[Placed]) -> bool:
    above = next_above(line, placed)
    return above is not None and line.v0 - above.v1 < above.h and is_a_favourite(above.line.text)
