"""A name of two words that a page has in two pieces: side by side, or the surname just below the first name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Final

from screening.name_runs import runs_of
from screening.placed import Placed, is_level
from screening.spelling import words_in

_ONE_SIZE: Final = 1.7


def in_two_pieces(placed: Sequence[Placed]) -> Iterator[Placed]:
    """A name of two words that were found apart, side by side or one below the other, and of one size."""
    single = [line for line in placed if len(words_in(line.line.text)) == 1]
    for left, right in permutations(single, 2):
        if _is_a_surname_below(left, right):
            yield _put_together(left, right)
            continue
        near = -left.h / 2 < right.u0 - left.u1 < left.h and max(left.h, right.h) < _ONE_SIZE * min(left.h, right.h)
        if near and is_level(left, right):
            yield _put_together(left, right)


def _is_a_surname_below(first: Placed, other: Placed) -> bool:
    """ "Jowan" and just below it, in the middle of it and of its size, "Roskruge"."""
    size = max(first.h, other.h) < _ONE_SIZE * min(first.h, other.h)
    near = -first.h / 2 < other.v0 - first.v1 < first.h / 2
    middle = abs(first.u0 + first.u1 - other.u0 - other.u1) / 2 < first.h
    if not (size and near and middle):
        return False
    named = [next(runs_of(each.line.text), None) for each in (first, other)]
    return all(run and run.alone and run.strength for run in named) and bool(named[0] and named[0].has_a_first_name)


def _put_together(first: Placed, other: Placed) -> Placed:
    one, two = first.line, other.line
    corners = (one.corners[0], two.corners[1], two.corners[2], one.corners[3])
    line = replace(one, text=f"{one.text} {two.text}", corners=corners)
    return Placed(
        line, min(first.u0, other.u0), max(first.u1, other.u1), min(first.v0, other.v0), max(first.v1, other.v1)
    )
