"""The names that a page is due, whatever its wording: on a certificate, a slip, a card, a list of what was done."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations, repeat
from typing import Final

from screening.award_wording import leads_to_a_name, says_why
from screening.everyday import PLACE_WORDS, PRIZE_WORDS
from screening.name_places import (
    goes_on,
    is_a_class,
    is_of_the_body,
    is_somebody_elses,
    leads_beside,
    leads_on,
    names_an_office,
    praises,
)
from screening.name_runs import Run, runs_of
from screening.ocr import Box
from screening.placed import Placed, is_level, overlap, piece_of
from screening.spelling import words_in

_SURE_OF_A_NAME: Final = 0.5
_MOST_ASKED: Final = 3
_NOT_MUCH_SMALLER: Final = 0.8
_STANDS_OUT: Final = 1.15
_LARGEST: Final = 0.95
_ONE_SIZE: Final = 1.7
_UPPER_PART: Final = 0.76
_SIGNED_REACH: Final = 2.0
_FURTHEST: Final = 5.0
_REASON_REACH: Final = 1.5
_BESIDE: Final = 14.0
_LABEL: Final = 4
_FEW: Final = 3
_MANY: Final = 4
_MUCH: Final = 14
_MOST_PRAISE: Final = 3


def due_names(placed: Sequence[Placed], own: Collection[str] = ()) -> list[tuple[Box, str]]:
    """What can only be somebody's name where a page is due one, the likeliest first, three at most.

    Every run of words that is a name by the word lists, and no signatory's, giver's, author's or place's, is weighed by
    what stands round it; a first name alone needs more than a first name and a surname. `own` is never one.
    """
    runs, page = runs_that_may_be_due(placed, own)
    weighed = [(sum(WEIGHTS[sign] for sign in signs_of(run, line, page)), run, line) for run, line in runs]
    found: list[tuple[Box, str]] = []
    for weight, run, line in sorted(weighed, key=lambda each: -each[0]):
        box, text = _where(run, line)
        if weight > 0 and not any(overlap(box, other) for other, _ in found):
            found.append((box, text))
    return found[:_MOST_ASKED]


def runs_that_may_be_due(
    placed: Sequence[Placed], own: Collection[str] = ()
) -> tuple[list[tuple[Run, Placed]], "Page"]:
    """The runs of words of a page that may be a child's name, each with its line; and what weighs for all of them."""
    runs = [(run, line) for run, line in _runs(placed) if " ".join(words_in(run.text)) not in own]
    return runs, _page(placed, [run for run, _ in runs])


def _runs(placed: Sequence[Placed]) -> Iterator[tuple[Run, Placed]]:
    """The runs of words that may be a child's name, with their lines."""
    for line in (*placed, *_in_two_pieces(placed)):
        if line.line.confidence < _SURE_OF_A_NAME or _is_labelled_otherwise(line, placed):
            continue
        for run in runs_of(line.line.text):
            if (run.strength or run.is_in_words) and not is_somebody_elses(run):
                yield run, line


def _where(run: Run, line: Placed) -> tuple[Box, str]:
    if run.alone:
        return line.line.box, run.text
    return piece_of(line.line, run.tokens[0].start, run.tokens[-1].end), run.text


@dataclass(frozen=True)
class Page:
    """The lines of a page and what weighs for all of its names: the lines that are its wording, their usual height,
    how many words of praise it has (three at most), and whether it has many names or much to read."""

    placed: Sequence[Placed]
    body: Sequence[Placed]
    usual: float
    praise: int
    many_names: bool
    much: bool

    @property
    def lower_part(self) -> float:
        top, bottom = min(line.v0 for line in self.placed), max(line.v1 for line in self.placed)
        return top + _UPPER_PART * (bottom - top)


def _page(placed: Sequence[Placed], runs: Sequence[Run]) -> Page:
    body = [line for line in placed if is_of_the_body(line.line.text)]
    heights = sorted(line.h for line in (body or placed))
    usual = heights[(len(heights) - 1) // 2] if heights else 0.0
    praise = min(_MOST_PRAISE, sum(praises(line.line.text) for line in placed))
    return Page(placed, body, usual, praise, sum(run.is_whole for run in runs) >= _MANY, len(placed) > _MUCH)


# What speaks for a run of words being the name that a page is due, and against it: fitted to pages that were written
# out by hand (`python -m benchmarks.screening.pages --fit`) and rounded. More than nought in all is a name that is due.
WEIGHTS: Final = {
    "any": -3.1,
    "first name and surname": 1.1,
    "neither an initial": 2.2,
    "all of it words too": 1.5,
    "whole name alone on its line": 0.8,
    "first name alone on its line": 1.6,
    "praise": 0.4,
    "led to in its line": 2.4,
    "led to from above": 1.2,
    "led to from beside": 2.1,
    "a reason after it": 1.5,
    "a reason below it": 1.1,
    "a class after it": 0.9,
    "signed": -1.9,
    "alone below the wording": -0.7,
    "in the lower part": -3.2,
    "larger than the wording": 1.6,
    "the largest": 1.1,
    "smaller than the wording": -0.9,
    "many names": -1.7,
    "much to read": -0.5,
}


def signs_of(run: Run, line: Placed, page: Page) -> Iterator[str]:
    """The names of what speaks for and against a run, as in `WEIGHTS`."""
    yield "any"
    if run.is_whole:
        yield "first name and surname"
        if run.alone:
            yield "whole name alone on its line"
    else:
        yield from repeat("praise", page.praise)
        if run.alone:
            yield "first name alone on its line"
    if not run.strength:
        yield "all of it words too"
    if run.is_full:
        yield "neither an initial"
    yield from _by_its_line(run, line, page)
    yield from _by_what_stands_round(run, line, page)
    yield from _by_looks(run, line, page)


def _by_what_stands_round(run: Run, line: Placed, page: Page) -> Iterator[str]:
    above, below = _above(line, page.placed), _below(line, page.placed)
    led = not run.before and above is not None and _leads_down(above, line)
    if led:
        yield "led to from above"
    if run.alone and any(leads_beside(other.line.text) for other in _left_of(line, page.placed)):
        yield "led to from beside"
    if not run.after and below is not None and _says_why_below(line, below):
        yield "a reason below it"
    if _is_signed(line, page.placed):
        yield "signed"
    if run.alone and not led and _is_below_the_wording(line, page.body):
        yield "alone below the wording"


def _by_its_line(run: Run, line: Placed, page: Page) -> Iterator[str]:
    reason = bool(run.after) and goes_on(run.rest)
    if reason:
        yield "a reason after it"
    if run.before and leads_on(run.lead):
        yield "led to in its line"
    if is_a_class(run.rest):
        yield "a class after it"
    if (line.v0 + line.v1) / 2 > page.lower_part and not reason and len(page.placed) > _FEW:
        yield "in the lower part"


def _by_looks(run: Run, line: Placed, page: Page) -> Iterator[str]:
    if run.alone and line.h >= _STANDS_OUT * page.usual:
        yield "larger than the wording"
    largest = line.h >= _LARGEST * max(other.h for other in page.placed)
    if run.alone and largest and line.h > page.usual:
        yield "the largest"
    if line.h < _NOT_MUCH_SMALLER * page.usual:
        yield "smaller than the wording"
    if page.many_names:
        yield "many names"
    if page.much:
        yield "much to read"


def _above(line: Placed, placed: Sequence[Placed]) -> Placed | None:
    over = (other for other in placed if other is not line and _is_over(other, line))
    return max(over, key=lambda other: other.v1, default=None)


def _below(line: Placed, placed: Sequence[Placed]) -> Placed | None:
    under = (other for other in placed if other is not line and _is_over(line, other))
    return min(under, key=lambda other: other.v0, default=None)


def _left_of(line: Placed, placed: Sequence[Placed]) -> list[Placed]:
    """What stands left of a line on its level, within reach."""
    return [
        other
        for other in placed
        if other is not line and is_level(other, line) and -other.h <= line.u0 - other.u1 < _BESIDE * other.h
    ]


def _is_labelled_otherwise(line: Placed, placed: Sequence[Placed]) -> bool:
    """Whether the label beside a line says that it is for something else than the name: "Coach", "School"."""
    label = max(_left_of(line, placed), key=lambda other: other.u1, default=None)
    if label is None or leads_beside(label.line.text):
        return False
    words = words_in(label.line.text)
    return len(words) <= _LABEL and (
        names_an_office(label.line.text) or any(word in PLACE_WORDS - PRIZE_WORDS for word in words)
    )


def _leads_down(above: Placed, line: Placed) -> bool:
    return line.v0 - above.v1 < _FURTHEST * above.h and (
        leads_beside(above.line.text) or leads_to_a_name(above.line.text)
    )


def _says_why_below(line: Placed, below: Placed) -> bool:
    near = below.v0 - line.v1 < _REASON_REACH * line.h
    return near and len(words_in(below.line.text)) > 1 and says_why(below.line.text)


def _is_below_the_wording(line: Placed, body: Sequence[Placed]) -> bool:
    others = [other for other in body if other is not line]
    return any(other.v1 <= line.v0 + line.h / 2 for other in others) and not any(
        other.v0 >= line.v1 - line.h / 2 for other in others
    )


def _in_two_pieces(placed: Sequence[Placed]) -> Iterator[Placed]:
    """A name of two words that were found apart, side by side and of one size."""
    single = [line for line in placed if len(words_in(line.line.text)) == 1]
    for left, right in permutations(single, 2):
        near = -left.h / 2 < right.u0 - left.u1 < left.h and max(left.h, right.h) < _ONE_SIZE * min(left.h, right.h)
        if near and is_level(left, right):
            one, two = left.line, right.line
            corners = (one.corners[0], two.corners[1], two.corners[2], one.corners[3])
            line = replace(one, text=f"{one.text} {two.text}", corners=corners)
            yield Placed(line, left.u0, right.u1, min(left.v0, right.v0), max(left.v1, right.v1))


def _is_over(other: Placed, line: Placed) -> bool:
    return other.v1 <= line.v0 + line.h / 2 and min(other.u1, line.u1) > max(other.u0, line.u0)


def _is_signed(line: Placed, placed: Sequence[Placed]) -> bool:
    """Whether "Headteacher" or "Signed" stands beside a line, or as the next thing below it."""
    below = _below(line, placed)
    near = [other for other in placed if other is not line and is_level(other, line) and _is_beside(other, line)]
    if below is not None and below.v0 < line.v1 + _SIGNED_REACH * below.h:
        near.append(below)
    return any(names_an_office(other.line.text) for other in near)


def _is_beside(other: Placed, line: Placed) -> bool:
    return min(other.u1, line.u1) > max(other.u0, line.u0) - _SIGNED_REACH * line.h
