"""What is told of a picture: names on the roll, filled name lines, and whatever else can be read."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from screening.certificates import NameLine
from screening.name_places import names_a_date
from screening.name_tokens import tokens_of
from screening.names import Roll
from screening.ocr import Box, Line
from screening.placed import lies_in, overlap
from screening.resemblance import Match
from screening.short_names import goes_with_a_name
from screening.signatories import signatories
from screening.spelling import as_phrase, phrases_of, words_in
from screening.written import split

FindingKind = Literal["name", "text", "name_line", "code"]

READABLE: Final = 0.5
READ_SURELY: Final = 0.95
_WHOLE_LINE: Final = 0.6
_ENOUGH_SURE: Final = 0.35
_FITS_WELL: Final = 0.5
_FITS_VERY_WELL: Final = 0.7
_LEAST: Final = 0.2
_FURTHEST_BESIDE: Final = 4.0
_MOST_WORDS_ABOVE: Final = 2
_MOST_WORDS_BELOW: Final = 3


@dataclass(frozen=True)
class Finding:
    """Something in a picture: its box (x0, y0, x1, y1) in pixels of the picture given, confidence 0 to 1.

    "name": a name on the roll, `pupil_refs` are the pupils it may be. "name_line": something is written where a
    certificate has the name. "code": a QR or bar code. "text": other readable text. `turn`: how far what is written
    there lies turned to the right, by the nearest quarter (0, 90, 180, 270), so that it can be shown as it reads.
    """

    kind: FindingKind
    text: str
    pupil_refs: tuple[int, ...]
    box: Box
    confidence: float
    turn: int = 0


def names_in(lines: Sequence[Line], roll: Roll, *, asked: Sequence[Line] | None = None) -> Iterator[Finding]:
    """The names on the roll in what was read: as read, in two pieces, and in the reader's second thoughts. These are
    asked of the lines in `asked`, without it of all."""
    readable = [line for line in lines if line.confidence >= _ENOUGH_SURE]
    signed = signatories(readable)
    matches = [
        match
        for match in roll.match_lines([line.text for line in readable])
        if (match.line not in signed or (match.kind == "full" and match.score >= 1.0))
        and not _is_plainly_wording(match, [readable[match.line]], roll)
    ]
    for match in matches:
        line = readable[match.line]
        box = _part(line, match.start, match.end)
        yield Finding("name", match.text, match.refs, box, round(match.score * line.confidence, 3), line.turn)
    yield from _over_two_lines([line for number, line in enumerate(readable) if number not in signed], roll)
    named = {id(readable[match.line]) for match in matches}
    signing = {id(readable[number]) for number in signed}
    for line in lines if asked is None else asked:
        fit = None if id(line) in named else roll.ask(line.text, line.letters, signed=id(line) in signing)
        if fit and _fits_well_enough(fit.score, line):
            sure = round(fit.score * line.confidence, 3)
            yield Finding("name", line.text, fit.refs, line.box, sure, line.turn)


def _fits_well_enough(score: float, line: Line) -> bool:
    """Whether a name that is in the reader's second thoughts alone is told: what was read surely is hardly something
    else, and what was hardly read, as a row of dots, is like too much."""
    if line.confidence < READ_SURELY:
        return score >= _FITS_VERY_WELL or score * line.confidence >= _LEAST
    return score >= (_FITS_VERY_WELL if is_plain(line) else _FITS_WELL)


def is_plain(line: Line) -> bool:
    """Whether it is print that was read surely, which says what it says."""
    return line.by_hand <= 0 and line.confidence >= READ_SURELY


def _is_plainly_wording(match: Match, lines: Sequence[Line], roll: Roll) -> bool:
    """Whether the likeness of a whole name is nothing but words of the language, in print that was read surely or in a
    date: "One stormy night" is no Jones, Tommy, and "Date 18 July" no Patel, Billy.

    Not where one of these words is the very name of whom it is like, or has a figure in it, nor where they stand alone
    with capitals, or with nothing but what goes with a name.
    """
    tokens = tokens_of(match.text)
    if match.kind != "full" or match.score >= 1.0 or not tokens or any(token.sort != "word" for token in tokens):
        return False
    if any(_has_letters_and_figures(word) for word in match.text.split()):
        return False
    theirs = {name for ref in match.refs for name in (*roll.pupils[ref].first_names(), *roll.pupils[ref].last_names())}
    if any(token.folded in theirs for token in tokens):
        return False
    if names_a_date(match.text):
        return True
    text = " ".join(line.text for line in lines)
    others = [word for word in split(text) if not match.start <= word.start < match.end]
    stands_alone = all(map(goes_with_a_name, others)) and (not others or all(token.has_capital for token in tokens))
    return not stands_alone and all(map(is_plain, lines))


def _has_letters_and_figures(word: str) -> bool:
    return any(map(str.isdigit, word)) and any(map(str.isalpha, word))


def names_where_due(
    slots: Sequence[NameLine], names: Sequence[Finding], lines: Sequence[Line], roll: Roll
) -> Iterator[Finding]:
    """The names on the roll that are all of what stands where a name is due, though more stands on the line: "Emre" in
    "This is to say that Emre"."""
    for slot in slots:
        if slot.state == "filled" and slot.box and not any(overlap(slot.box, name.box) for name in names):
            sure = max((line.confidence for line in lines if overlap(slot.box, line.box)), default=0.0)
            for match in roll.match_lines([slot.text]):
                score = round(match.score * sure, 3)
                yield Finding("name", match.text, match.refs, slot.box, score, _turn_at(slot.box, lines))


def _over_two_lines(lines: Sequence[Line], roll: Roll) -> Iterator[Finding]:
    """A first name with the surname below it, as on a badge or a peg, or far beside it; a number below a surname."""
    words = [len(words_in(line.text)) for line in lines]
    uppers = [line for line, many in zip(lines, words, strict=True) if many <= _MOST_WORDS_ABOVE]
    lowers = [line for line, many in zip(lines, words, strict=True) if many <= _MOST_WORDS_BELOW]
    pairs = [(upper, lower) for upper in uppers for lower in lowers if upper is not lower and _goes_on(upper, lower)]
    joined = [f"{upper.text} {lower.text}" for upper, lower in pairs]
    for match in roll.match_lines(joined):
        upper, lower = pairs[match.line]
        crosses = match.start < len(upper.text) < match.end
        on_a_shirt = lower.text.isdigit() and upper.text.isupper() and match.text == upper.text
        if on_a_shirt or (match.kind == "full" and crosses and not _is_plainly_wording(match, [upper, lower], roll)):
            one, two = upper.box, lower.box
            box = (min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3]))
            sure = min(upper.confidence, lower.confidence)
            yield Finding("name", match.text, match.refs, box, round(match.score * sure, 3), upper.turn)


def _goes_on(first: Line, second: Line) -> bool:
    """Whether the second line lies below the first, or beside it with a gap, so that a name may go on there."""
    length = max(abs(first.along), 1.0)
    step = (second.middle - first.middle) * (first.along / length).conjugate()
    aside, down = step.real, step.imag
    height, other = max(first.height, second.height), abs(second.along)
    below = 0.4 * height < down < 2.2 * height and abs(aside) < max(length, other)
    beside = abs(down) < 0.5 * height and 0 < aside - (length + other) / 2 + height < _FURTHEST_BESIDE * height
    return below or beside


def on_name_lines(slots: Sequence[NameLine], names: Sequence[Finding], lines: Sequence[Line]) -> Iterator[Finding]:
    """What is written where a certificate has the name, but for what is told as a name on the roll."""
    for slot in slots:
        if slot.state == "filled" and slot.box and not any(overlap(slot.box, name.box) for name in names):
            yield Finding("name_line", slot.text, (), slot.box, 0.7 if slot.text else 0.5, _turn_at(slot.box, lines))


def _turn_at(box: Box, lines: Sequence[Line]) -> int:
    """How the line nearest to a place lies: ink that nobody could read lies as what is printed beside it."""
    middle = complex(box[0] + box[2], box[1] + box[3]) / 2
    readable = [line for line in lines if line.confidence >= READABLE]
    return min(readable, key=lambda line: abs(line.middle - middle)).turn if readable else 0


def other_text(lines: Sequence[Line], names: Sequence[Finding], wording: Collection[str]) -> Iterator[Finding]:
    """What else can be read; not what the school has said is its own `wording`."""
    ours = phrases_of(wording)
    named = {name.box for name in names}
    told: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.box[1], line.box[0])):
        if line.confidence >= READABLE and line.box not in named and as_phrase(line.text) not in ours:
            # A second look reads some lines once more, in the same place: a person judges each once.
            if not any(other.text == line.text and lies_in(line.middle, other.box) for other in told):
                yield Finding("text", line.text, (), line.box, line.confidence, line.turn)
            told.append(line)


def _part(line: Line, start: int, end: int) -> Box:
    """The box of a part of a line, with a letter's room on both sides; the whole line if it is most of it."""
    length = max(1, len(line.text))
    if (end - start) / length >= _WHOLE_LINE:
        return line.box
    first, last = max(0.0, (start - 1.5) / length), min(1.0, (end + 1.5) / length)
    corners = np.array(line.corners)
    above, below = corners[1] - corners[0], corners[2] - corners[3]
    points = np.array([corners[0] + above * first, corners[0] + above * last,
                       corners[3] + below * first, corners[3] + below * last])  # fmt: skip
    low, high = np.floor(points.min(axis=0)).astype(int), np.ceil(points.max(axis=0)).astype(int)
    return int(low[0]), int(low[1]), int(high[0]), int(high[1])
