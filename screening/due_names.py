"""Where a page is due a name, whatever its wording; and where those who sign it stand."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Final

from screening.award_wording import (
    can_only_be_a_name,
    is_a_schools,
    is_about_an_award,
    is_cue,
    is_signed_or_dated,
    is_wording,
    leads_to_a_name,
    name_after_a_cue,
    name_before_a_reason,
    says_who_signs,
    says_why,
    says_why_of_an_award,
)
from screening.ocr import Box, Line
from screening.placed import Placed, at_the_end, direction, is_level, place
from screening.spelling import words_in

_SURE_OF_A_NAME: Final = 0.5
_NOT_MUCH_SMALLER: Final = 0.8
_SIGNED_REACH: Final = 2.0
_UPPER_PART: Final = 0.7
_MOST_ON_AN_AWARD: Final = 20
_FURTHEST: Final = 5.0
_SHEET: Final = 2
_SENTENCE: Final = 4
_MOST_OF_A_NAME: Final = 4
_STANDS_OUT: Final = 1.15
_ONE_SIZE: Final = 1.7
_REASON_REACH: Final = 1.5
_LARGER_THAN_A_REASON: Final = 1.1


def signatories(lines: Sequence[Line]) -> frozenset[int]:
    """Which lines of an award stand where those who sign it do: beside "Headteacher", or with it at the foot.

    A pupil is found there only by the whole name, letter for letter.
    """
    angle = direction(lines)
    placed = [place(line, angle) for line in lines]
    if not _is_an_award(placed):
        return frozenset()
    body = [line for line in placed if _is_of_the_body(line.line.text) and len(words_in(line.line.text)) > 1]
    foot = max((line.v1 for line in body), default=float("inf"))
    if not any(says_who_signs(line.line.text) and line.v1 > foot for line in placed):
        foot = float("inf")
    return frozenset(
        number
        for number, line in enumerate(placed)
        if (line.v0 + line.h / 2 > foot or _is_signed(line, placed)) and not name_after_a_cue(line.line.text)
    )


def due_name(placed: Sequence[Placed], own: Collection[str] = ()) -> tuple[Box, str] | None:
    """The line that can only be a name, where one is due; the largest where there are more.

    On an award that is below a title or a cue and above more wording; on any other page, as names stand in letters and
    on tickets too, below wording that leads to a name or above the reason, larger than it.
    """
    body = [line for line in placed if _is_of_the_body(line.line.text)]
    if not body:
        return None
    award = _is_an_award(placed)
    usual = sorted(line.h for line in body)[(len(body) - 1) // 2]
    names = [
        line
        for line in (*placed, *_in_two_pieces(placed))
        if line.line.confidence >= _SURE_OF_A_NAME
        and line.h >= _NOT_MUCH_SMALLER * usual
        and can_only_be_a_name(line.line.text, own)
        and not _is_signed(line, placed)
        and (
            (award and _is_due_a_name(line, placed, body))
            or _is_led_to(line, placed)
            or _is_given_a_reason(line, body)
            or _stands_out(line, placed, body)
        )
    ]
    if name := max(names, key=lambda line: line.h, default=None):
        return name.line.box, name.line.text
    may_go_on = award or any(is_cue(line.line.text) for line in placed)
    for line in placed:
        if may_go_on and (before := name_before_a_reason(line.line.text, own)):
            return line.line.box, before
        if award and (after := name_after_a_cue(line.line.text, own, award=True)):
            return at_the_end(line.line, after)
    return None


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


def _is_led_to(line: Placed, placed: Sequence[Placed]) -> bool:
    """Whether the line just above ends with what a name follows: "Afternoon tea with the Head for"."""
    above = [other for other in placed if _is_over(other, line)]
    nearest = max(above, key=lambda other: other.v1, default=None)
    return (
        nearest is not None
        and len(words_in(line.line.text)) > 1
        and line.v0 - nearest.v1 < _FURTHEST * nearest.h
        and leads_to_a_name(nearest.line.text)
    )


def _stands_out(line: Placed, placed: Sequence[Placed], body: Sequence[Placed]) -> bool:
    """Whether two words or more that can only be a name stand larger than a sheet's wording, between its head and its
    foot. A sheet has sentences; a poster and a sign have not."""
    lengths = [len(words_in(other.line.text)) for other in body]
    wording = [other for other, length in zip(body, lengths, strict=True) if length > 1]
    if len(wording) < _SHEET or max(lengths) < _SENTENCE or not 2 <= len(words_in(line.line.text)) <= _MOST_OF_A_NAME:
        return False
    usual = sorted(other.h for other in wording)[(len(wording) - 1) // 2]
    top, bottom = min(other.v0 for other in placed), max(other.v1 for other in placed)
    between = any(_is_over(other, line) for other in body) and (line.v0 + line.v1) / 2 < top + _UPPER_PART * (
        bottom - top
    )
    return between and line.h >= _STANDS_OUT * usual


def _is_over(other: Placed, line: Placed) -> bool:
    return other.v1 <= line.v0 + line.h / 2 and min(other.u1, line.u1) > max(other.u0, line.u0)


def _is_given_a_reason(line: Placed, body: Sequence[Placed]) -> bool:
    """Whether the line just below says why, in smaller letters: "danced in the spring show"."""
    below = [other for other in body if _is_over(line, other)]
    nearest = min(below, key=lambda other: other.v0, default=None)
    return (
        nearest is not None
        and len(words_in(line.line.text)) > 1
        and len(words_in(nearest.line.text)) > 2
        and nearest.v0 - line.v1 < _REASON_REACH * line.h
        and line.h >= _LARGER_THAN_A_REASON * nearest.h
        and says_why(nearest.line.text)
    )


def _is_due_a_name(line: Placed, placed: Sequence[Placed], body: Sequence[Placed]) -> bool:
    """Whether a line of an award stands after a title or a cue and before more wording; or before the reason.

    The lower part of a page is for those who sign it, unless a reason follows at once. One word at the foot is what
    somebody is: "Librarian".
    """
    after = [other for other in body if other is not line and other.v0 >= line.v1 - line.h / 2]
    if not any(len(words_in(other.line.text)) > 1 for other in after):
        return False
    top, bottom = min(other.v0 for other in placed), max(other.v1 for other in placed)
    reason = says_why(min(after, key=lambda other: other.v0).line.text)
    if not reason and (line.v0 + line.v1) / 2 > top + _UPPER_PART * (bottom - top):
        return False
    if any(_is_before(other, line) and not is_a_schools(other.line.text) for other in body):
        return True
    return reason and len(words_in(line.line.text)) > 1


def _is_before(other: Placed, line: Placed) -> bool:
    above = other.v1 <= line.v0 + line.h / 2
    left = other.u1 <= line.u0 + line.h and other.v0 < line.v1 and line.v0 < other.v1
    return above or left


def _is_of_the_body(text: str) -> bool:
    return (is_wording(text) or says_why(text)) and not is_signed_or_dated(text)


def _is_an_award(placed: Sequence[Placed]) -> bool:
    texts = [line.line.text for line in placed]
    if any(is_about_an_award(text) or says_why_of_an_award(text) for text in texts):
        return True
    # Wording that nobody thought of, with a reason for something and somebody to sign it.
    return (
        len(texts) <= _MOST_ON_AN_AWARD
        and any(says_why(text) for text in texts)
        and any(is_signed_or_dated(text) for text in texts)
    )


def _is_signed(line: Placed, placed: Sequence[Placed]) -> bool:
    """Whether "Headteacher" or "Signed" stands beside a line or just below it."""
    return any(
        says_who_signs(other.line.text)
        and line.v0 - line.h / 2 < other.v0 < line.v1 + _SIGNED_REACH * other.h
        and min(other.u1, line.u1) > max(other.u0, line.u0) - _SIGNED_REACH * line.h
        for other in placed
        if other is not line
    )
