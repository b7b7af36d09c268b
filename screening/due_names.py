"""The names that a page is due, whatever its wording: on a certificate, a slip, a card, a list of what was done."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from statistics import median
from typing import Final

from screening.award_wording import leads_to_a_name, says_why
from screening.familiar import NOTHING, Familiar
from screening.labels import is_for_something_else, left_of
from screening.misread import is_misread_wording
from screening.name_places import (
    goes_on,
    is_a_class,
    is_a_name_and_a_word,
    is_by_whom,
    is_dated,
    is_held_by_another,
    is_nothing_but_a_class,
    is_of_the_body,
    is_quoted,
    is_somebody_elses,
    leads_beside,
    leads_on,
    names_a_date,
    names_an_office,
    praises,
)
from screening.name_runs import Run, runs_of
from screening.ocr import Box
from screening.placed import (
    Placed,
    beside_or_just_below,
    is_level,
    next_above,
    next_below,
    overlap,
    piece_of,
)
from screening.signatories import is_signed_above_a_title
from screening.spelling import words_in
from screening.two_pieces import in_two_pieces

# So much more than what else the page has a line looks written by hand, in log-odds.
_BY_HAND: Final = 2.0
_SURE_OF_A_NAME: Final = 0.5
_MOST_ASKED: Final = 3
_NOT_MUCH_SMALLER: Final = 0.8
_STANDS_OUT: Final = 1.15
_LARGEST: Final = 0.95
_UPPER_PART: Final = (0.2, 0.4)
_ABOUT_THE_MIDDLE: Final = 0.45
_MOST_TENTHS: Final = 5
_AT_THE_TOP, _AT_THE_FOOT = 0.1, 0.75
# So many lines larger than a name speak against it once, twice, three times.
_LARGER: Final = (1, 2, 5)
_FURTHEST: Final = 5.0
_REASON_REACH: Final = 1.5
_OF_A_ROSETTE: Final = 2
_FEW: Final = 3
_FEWEST_LETTERS: Final = 3
_MANY: Final = 4
_MUCH: Final = 14
_MOST_PRAISE: Final = 3


def due_names(placed: Sequence[Placed], familiar: Familiar = NOTHING) -> list[tuple[Box, str]]:
    """What can only be somebody's name where a page is due one, the likeliest first, three at most.

    Every run of words that is a name by the word lists, and no signatory's, giver's, author's or place's, is weighed by
    what stands round it; a first name alone needs more than a first name and a surname. What is `familiar` is none, but
    where the page leads to it.
    """
    runs, page = runs_that_may_be_due(placed, familiar)
    weighed = [
        (sum(WEIGHTS[sign] for sign in signs_of(run, line, page)), run, line)
        for run, line in runs
        if not (familiar.has_the_name(run) or run.is_a_gate) or _is_led_to(run, line, placed) or leads_on(run.lead)
    ]
    found: list[tuple[Box, str]] = []
    for weight, run, line in sorted(weighed, key=lambda each: -each[0]):
        box, text = _where(run, line)
        if weight <= 0 or len(found) == _MOST_ASKED:
            break
        if not any(overlap(box, other) for other, _ in found) and not is_misread_wording(run, line.line):
            found.append((box, text))
    return found


def runs_that_may_be_due(
    placed: Sequence[Placed], familiar: Familiar = NOTHING
) -> tuple[list[tuple[Run, Placed]], "Page"]:
    """The runs of words of a page that may be a child's name, each with its line; and what weighs for all of them."""
    lines = [line for line in placed if _is_writing(line)]
    runs = [(run, line) for run, line in _runs(lines) if not familiar.covers(run)]
    return runs, _page(lines, runs)


def _is_writing(line: Placed) -> bool:
    """Not what a reader makes of a star, a border or a drawing: "A", "O", "2"."""
    return line.line.confidence >= _SURE_OF_A_NAME and sum(map(str.isalnum, line.line.text)) > 1


def _runs(placed: Sequence[Placed]) -> Iterator[tuple[Run, Placed]]:
    """The runs of words that may be a child's name, with their lines."""
    for line in (*placed, *in_two_pieces(placed)):
        if is_for_something_else(line, placed):
            continue
        for run in runs_of(line.line.text):
            if (run.strength or run.is_in_words or is_a_name_and_a_word(run)) and not is_somebody_elses(run):
                yield run, line


def _where(run: Run, line: Placed) -> tuple[Box, str]:
    if run.alone:
        return line.line.box, run.text
    return piece_of(line.line, run.tokens[0].start, run.tokens[-1].end), run.text


@dataclass(frozen=True)
class Page:
    """The lines of a page and what weighs for all of its names: the lines that are its wording, their usual height,
    how many words of praise it has (three at most), whether it has many names or much to read, and whether a name
    stands at none of the places that it has for one."""

    placed: Sequence[Placed]
    body: Sequence[Placed]
    usual: float
    praise: int
    many_names: bool
    much: bool
    empty_place: bool

    @cached_property
    def read(self) -> Sequence[Placed]:
        """Its lines of three letters or figures or more: a rosette may be read as "Oo", larger than any name."""
        return [line for line in self.placed if sum(map(str.isalnum, line.line.text)) > _OF_A_ROSETTE]

    def share_above(self, line: Placed) -> float:
        """How much of the page stands above the middle of a line, 0 to 1."""
        top, bottom = min(line.v0 for line in self.placed), max(line.v1 for line in self.placed)
        return ((line.v0 + line.v1) / 2 - top) / max(bottom - top, 1.0)


def _page(placed: Sequence[Placed], runs: Sequence[tuple[Run, Placed]]) -> Page:
    body = [line for line in placed if is_of_the_body(line.line.text)]
    heights = sorted(line.line.height for line in (body or placed))
    usual = heights[(len(heights) - 1) // 2] if heights else 0.0
    praise = min(_MOST_PRAISE, sum(praises(line.line.text) for line in placed))
    places = any(leads_beside(line.line.text) for line in placed)
    empty_place = places and not any(_is_led_to(run, line, placed) for run, line in runs)
    many_names = sum(run.is_whole for run, _ in runs) >= _MANY
    return Page(placed, body, usual, praise, many_names, len(placed) > _MUCH, empty_place)


def _is_led_to(run: Run, line: Placed, placed: Sequence[Placed]) -> bool:
    return _is_led_to_from_above(run, line, placed) or _is_led_to_from_beside(run, line, placed)


def _is_led_to_from_above(run: Run, line: Placed, placed: Sequence[Placed]) -> bool:
    above = None if run.before else next_above(line, placed)
    return above is not None and _leads_down(above, line)


def _is_led_to_from_beside(run: Run, line: Placed, placed: Sequence[Placed]) -> bool:
    return not run.before and any(leads_beside(other.line.text) for other in left_of(line, placed))


# What speaks for a run of words being the name that a page is due, and against it: fitted to pages that were written
# out by hand and to the lines read from three sets of photographs (`python -m benchmarks.screening.pages --fit`) and
# rounded; "any" is 1.7 above it, since a name that is missed is worse than a blank that is asked about, and no sum is
# nought. "A place as well", the three that have "hardly" and "one word in print" are set by hand: the pages have few
# of them. More than nought in all is a name that is due.
WEIGHTS: Final = {
    "any": -2.5,
    "first name and surname": 2.3,
    "neither an initial": 0.5,
    "a listed first name": 2.9,
    "a word as well": -0.7,
    "a place as well": -3.5,
    "a place, on a sign": -6.0,
    "hardly a surname": -2.0,
    "words, and hardly a surname": -7.0,
    "short, and hardly a name": -3.0,
    "one word in print that nothing leads to": -1.0,
    "whole name alone on its line": 0.4,
    "first name alone on its line": 1.3,
    "praise": 0.5,
    "led to in its line": 2.0,
    "led to from above": 1.1,
    "led to from beside": 2.2,
    "a reason after it": 1.1,
    "a reason below it": 1.2,
    "a class after it": 0.8,
    "signed": -2.4,
    "in the upper part": 0.9,
    "a tenth of the page below its middle": -0.8,
    "by whom, and nothing else": 0.2,
    "quoted": -0.5,
    "larger than the wording": 1.1,
    "the largest": 0.8,
    "by hand, among print": 1.5,
    "other lines are larger": -0.8,
    "smaller than the wording": -0.2,
    "many names": -1.0,
    "much to read": -0.4,
    "a place for it is empty": -0.8,
}


_SPEAKS_OF_A_NAME: Final = frozenset({
    "led to in its line", "led to from above", "led to from beside", "a reason after it", "a reason below it",
    "a class after it", "by hand, among print",
})  # fmt: skip


def signs_of(run: Run, line: Placed, page: Page) -> Iterator[str]:
    """The names of what speaks for and against a run, as in `WEIGHTS`."""
    signs = list(_each_sign_of(run, line, page))
    if "signed" in signs:
        # A signature is by hand as well.
        signs = [sign for sign in signs if sign != "by hand, among print"]
    yield from signs
    if not run.is_whole and _SPEAKS_OF_A_NAME.isdisjoint(signs):
        yield "one word in print that nothing leads to"


def _each_sign_of(run: Run, line: Placed, page: Page) -> Iterator[str]:
    yield "any"
    if run.is_whole:
        yield "first name and surname"
        if _is_alone(run):
            yield "whole name alone on its line"
    else:
        yield from repeat("praise", page.praise)
        if _is_alone(run):
            yield "first name alone on its line"
    if run.is_full:
        yield "neither an initial"
    if run.has_a_first_name:
        yield "a listed first name"
    if run.is_one_word_too:
        yield "a word as well"
    if run.is_a_place_too:
        yield "a place as well"
    yield from _by_how_many_are_called_so(run, line, page)
    yield from _by_its_line(run, line, page)
    yield from _by_what_stands_round(run, line, page)
    yield from _by_looks(run, line, page)


def _by_how_many_are_called_so(run: Run, line: Placed, page: Page) -> Iterator[str]:
    """What hardly anybody is called speaks against a name, but where the page leads to one or goes on about one, a
    class for instance; and what places are, on a sign: a few lines, no praise, no reason and no class."""
    says_who = leads_on(run.lead) or goes_on(run.rest) or is_a_class(run.rest)
    if says_who or _is_led_to(run, line, page.placed):
        return
    if run.is_hardly_a_surname:
        yield "words, and hardly a surname" if run.is_all_words else "hardly a surname"
    if run.is_short_and_hardly_a_name:
        yield "short, and hardly a name"
    if run.is_a_place_on_a_sign and _is_a_sign(page):
        yield "a place, on a sign"


def _is_a_sign(page: Page) -> bool:
    """A few lines without praise, a reason or a class, which stands on a peg and below a picture."""
    given = any(says_why(line.line.text) or is_nothing_but_a_class(f" {line.line.text}") for line in page.placed)
    return len(page.placed) <= _FEW and not page.praise and not given


def _is_alone(run: Run) -> bool:
    """On a line of its own, or with nothing but a class: "Yavuz, Year 3"."""
    return run.alone or (not run.before and is_nothing_but_a_class(run.rest))


def _by_what_stands_round(run: Run, line: Placed, page: Page) -> Iterator[str]:
    below = next_below(line, page.placed)
    if _is_led_to_from_above(run, line, page.placed):
        yield "led to from above"
    if _is_led_to_from_beside(run, line, page.placed):
        yield "led to from beside"
    if not run.after and below is not None and _says_why_below(line, below):
        yield "a reason below it"
    offices = [other.line.text for other in beside_or_just_below(line, page.placed) if names_an_office(other.line.text)]
    if any(not is_held_by_another(office, run) for office in offices) or is_signed_above_a_title(line, page.placed):
        yield "signed"


def _by_its_line(run: Run, line: Placed, page: Page) -> Iterator[str]:
    if run.after and goes_on(run.rest):
        yield "a reason after it"
    if run.before and leads_on(run.lead):
        yield "led to in its line"
    if is_dated(run.rest):
        yield "signed"
    elif is_a_class(run.rest):
        yield "a class after it"
    if is_by_whom(run):
        yield "by whom, and nothing else"
    if is_quoted(run):
        yield "quoted"
    yield from _by_its_height(line, page)


def _by_its_height(line: Placed, page: Page) -> Iterator[str]:
    """Where on its page a name stands; in a list and on a slip of a few lines that says nothing."""
    if len(page.placed) <= _FEW:
        return
    share = page.share_above(line)
    if _UPPER_PART[0] <= share < _UPPER_PART[1] and not page.many_names:
        yield "in the upper part"
    below = min(_MOST_TENTHS, math.floor((share - _ABOUT_THE_MIDDLE) * 10) + 1)
    yield from repeat("a tenth of the page below its middle", max(0, below))


def _by_looks(run: Run, line: Placed, page: Page) -> Iterator[str]:
    height = line.line.height
    others = [other.line.height for other in page.read if not overlap(other.line.box, line.line.box)]
    yield from _by_how_it_stands_out(run, line, page, max(others, default=0.0))
    larger = sum(other > _STANDS_OUT * height for other in others)
    yield from repeat("other lines are larger", sum(larger >= many for many in _LARGER))
    if height < _NOT_MUCH_SMALLER * page.usual:
        yield "smaller than the wording"
    if page.many_names:
        yield "many names"
    if page.much:
        yield "much to read"
    if page.empty_place:
        yield "a place for it is empty"


def _by_how_it_stands_out(run: Run, line: Placed, page: Page, highest: float) -> Iterator[str]:
    height = line.line.height
    is_larger = height >= _STANDS_OUT * page.usual
    is_largest = height >= _LARGEST * highest and height > page.usual
    if _is_at_the_foot(line, page) or (is_larger and is_largest and _is_a_heading(run, line, page)):
        return
    if run.alone and is_larger:
        yield "larger than the wording"
    if run.alone and is_largest:
        yield "the largest"
    if _is_by_hand_among_print(line, page):
        yield "by hand, among print"


def _is_a_heading(run: Run, line: Placed, page: Page) -> bool:
    """Whether a page begins with it, which is no first name by the lists, no initial with a surname, and has no class:
    titles stand out as names do, and are in script where the rest is print."""
    may_be_a_title = not run.has_a_first_name and run.is_whole == run.is_full
    says_who = is_a_class(run.rest) or is_by_whom(run)
    at_the_top = len(page.placed) > _FEW and page.share_above(line) < _AT_THE_TOP
    return at_the_top and may_be_a_title and not says_who


def _is_at_the_foot(line: Placed, page: Page) -> bool:
    """Where people sign, larger than print and by hand, so that nothing of this is a sign of the child's name: low on a
    page that has something else as low, or an empty place for the name. What stands there alone may be the child's,
    below work or where the picture ends; so may what has an age, a class or, below it, a day."""
    if len(page.placed) <= _MANY or page.share_above(line) < _AT_THE_FOOT:
        return False
    others = (other for other in page.placed if other is not line and page.share_above(other) >= _AT_THE_FOOT)
    return page.empty_place or any(_is_of_who_signs(other, line) for other in others)


def _is_of_who_signs(other: Placed, line: Placed) -> bool:
    text = other.line.text
    if names_a_date(text):
        return is_level(other, line)
    return sum(map(str.isalpha, text)) >= _FEWEST_LETTERS and not is_a_class(f" {text}")


def _is_by_hand_among_print(line: Placed, page: Page) -> bool:
    """Whether handwriting or script stands there, and most of what else the page has looks more like print."""
    others = [other.line.by_hand for other in page.placed if not overlap(other.line.box, line.line.box)]
    return bool(others) and line.line.by_hand - median(others) > _BY_HAND


def _leads_down(above: Placed, line: Placed) -> bool:
    return line.v0 - above.v1 < _FURTHEST * above.h and (
        leads_beside(above.line.text) or leads_to_a_name(above.line.text)
    )


def _says_why_below(line: Placed, below: Placed) -> bool:
    near = below.v0 - line.v1 < _REASON_REACH * line.h
    return near and len(words_in(below.line.text)) > 1 and says_why(below.line.text)
