"""One picture through every check, and what came of it.

The checks assist; they never clear. "look" means that nothing was held and a person must still look; "not_checked"
means that the text could not be read, and it is never turned into anything else.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final, Literal, TypeVar

import cv2
import numpy as np
from PIL import Image

from screening import certificates, codes, engines, ocr, second_look
from screening.award_wording import is_a_name_in_words
from screening.blanks import Design, name_lines
from screening.faces import Face, find_faces
from screening.name_runs import reads_like_a_name, tokens_of
from screening.names import Roll
from screening.placed import overlap
from screening.signatories import signatories
from screening.spelling import fold, words_in

Verdict = Literal["held", "look", "not_checked"]
FindingKind = Literal["name", "text", "name_line", "code"]
Box = tuple[int, int, int, int]
Lines = tuple[ocr.Line, ...]
Result = TypeVar("Result")

SECONDS: Final = 60.0
_READABLE: Final = 0.5
_WHOLE_LINE: Final = 0.6
_ENOUGH_SURE: Final = 0.35
_READ_SURELY: Final = 0.95
_READ_WELL: Final = 0.8
_FITS_WELL: Final = 0.5
_FURTHEST_BESIDE: Final = 4.0
_MOST_WORDS_ABOVE: Final = 2
_MOST_WORDS_BELOW: Final = 3


@dataclass(frozen=True)
class Wording:
    """What the school has said is its own wording: names of the school and its houses, mottoes, phrases.

    Such a line is not asked about on a name line and not shown as text; a pupil's name in it is held all the same.
    """

    ours: tuple[str, ...] = ()


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


@dataclass(frozen=True)
class Reading:
    """What was seen in one picture. `faces` is None when they could not be counted; `ms` is CPU ms by engine.

    `reason` says why something was not checked: "" or words such as "text: TimedOut".
    """

    verdict: Verdict
    findings: tuple[Finding, ...]
    faces: tuple[Face, ...] | None
    ms: dict[str, int] = field(default_factory=dict)
    engine: dict[str, str] = field(default_factory=dict)
    reason: str = ""

    @property
    def was_read(self) -> bool:
        """Whether text and codes were looked for to the end, also where something was held."""
        return reaches_the_end(self.verdict, self.reason)


def reaches_the_end(verdict: str, reason: str) -> bool:
    """Faces are a question of their own: people count them."""
    return verdict != "not_checked" and all(part.startswith("faces:") for part in reason.split("; ") if part)


def screen_image(
    image: Image.Image, *, roll: Roll, wording: Wording, blanks: Sequence[Design] = (), seconds: float = SECONDS
) -> Reading:
    """Read a picture for names, codes, a filled name line and faces. Never raises.

    `image` is upright; `blanks` are the school's own certificates (screening.blanks). "held": a name on the roll or a
    code. "look": neither, and a person must look. "not_checked": text or codes could not be read within `seconds` or
    at all; what the other engines found is kept.
    """
    until = time.monotonic() + seconds
    run = _Run()
    faces, lit = _faces_and_light(image, run)
    if lit is None:
        return Reading("not_checked", (), faces, run.ms, engines.versions(), run.reason)
    first = run.of_lines("text", lambda: ocr.read_lines(lit, until=until))
    grey = np.asarray(cv2.cvtColor(lit, cv2.COLOR_RGB2GRAY), dtype=np.uint8)

    @cache
    def name_lines_among(lines: Lines) -> tuple[certificates.NameLine, ...]:
        return certificates.find_name_lines(lines, grey, ours=wording.ours)

    closer = run.of_lines(
        "closer", lambda: () if first is None else _look_closer(lit, first, roll, name_lines_among, until)
    )
    lines = closer if closer is not None else first or ()
    found_codes = run.of("codes", lambda: codes.find_codes(grey))
    slots = run.of("name_line", lambda: name_lines_among(lines))
    if blanks and slots is not None:
        slots = run.of("blanks", lambda: name_lines(slots or (), lines, grey, blanks))
    again = run.of_lines("again", lambda: _look_again(lit, slots or (), until))
    if slots is not None and again is not None:
        news = _not_read_before(again, lines)
        slots = tuple(_as_seen_again(slot, news, wording) for slot in slots)
    lines = (*lines, *(again or ()))
    names = run.of("names", lambda: tuple(_names(lines, roll)))
    named = (*(names or ()), *_on_name_lines(slots or (), names or (), lines))
    findings = (
        *named,
        *(Finding("code", code.text, (), code.box, 1.0) for code in found_codes or ()),
        *_other_text(lines, named, wording),
    )
    verdict = _verdict(findings, complete=reaches_the_end("look", run.reason))
    return Reading(verdict, findings, faces, run.ms, engines.versions(), run.reason)


def _faces_and_light(image: Image.Image, run: "_Run") -> tuple[tuple[Face, ...] | None, ocr.Pixels | None]:
    """The faces in a picture, and its pixels lit. A dark one is let go here: reading text takes the most memory, and
    both copies would come on top of it.
    """
    rgb = run.of("open", lambda: _pixels(image))
    if rgb is None:
        return None, None
    return run.of("faces", lambda: find_faces(rgb)), run.of("light", lambda: ocr.lit(rgb))


def _pixels(image: Image.Image) -> ocr.Pixels:
    # convert() copies even what is RGB already: 48 MB for 12 megapixels.
    return np.asarray(image if image.mode == "RGB" else image.convert("RGB"), dtype=np.uint8)


class _Run:
    """Runs one engine after the other; a failure is noted and never hides another engine's result."""

    def __init__(self) -> None:
        self.ms: dict[str, int] = {}
        self.failed: list[str] = []

    @property
    def reason(self) -> str:
        return "; ".join(self.failed)

    def of(self, name: str, work: Callable[[], Result]) -> Result | None:
        started = time.process_time()
        try:
            return work()
        except Exception as error:  # noqa: BLE001 - whatever an engine raises means: not checked
            # The kind of error only: its words may hold what was read.
            self.failed.append(f"{name}: {type(error).__name__}")
            return None
        finally:
            self.ms[name] = round((time.process_time() - started) * 1000)

    def of_lines(self, name: str, work: Callable[[], Lines]) -> Lines | None:
        """The same of lines: those that were read before it was too much count, and it was not read to the end."""

        def as_far_as_read() -> Lines:
            try:
                return work()
            except ocr.TooMuchText as more:
                self.failed.append(f"{name}: {type(more).__name__}")
                return more.lines

        return self.of(name, as_far_as_read)


def _verdict(findings: Sequence[Finding], *, complete: bool) -> Verdict:
    if any(finding.kind in {"name", "code"} for finding in findings):
        return "held"
    return "look" if complete else "not_checked"


def _names(lines: Sequence[ocr.Line], roll: Roll) -> Iterator[Finding]:
    readable = [line for line in lines if line.confidence >= _ENOUGH_SURE]
    signed = signatories(readable)
    matches = [
        match
        for match in roll.match_lines([line.text for line in readable])
        if match.line not in signed or (match.kind == "full" and match.score >= 1.0)
    ]
    for match in matches:
        line = readable[match.line]
        box = _part(line, match.start, match.end)
        yield Finding("name", match.text, match.refs, box, round(match.score * line.confidence, 3), line.turn)
    yield from _over_two_lines([line for number, line in enumerate(readable) if number not in signed], roll)
    named = {id(readable[match.line]) for match in matches}
    for line in lines:
        if id(line) in named or (asked := roll.ask(line.text, line.letters)) is None:
            continue
        # What was read surely is hardly something else: a long quotation has the letters of somebody's name in it.
        if line.confidence < _READ_SURELY or asked.score >= _FITS_WELL:
            sure = round(asked.score * line.confidence, 3)
            yield Finding("name", line.text, asked.refs, line.box, sure, line.turn)


def _look_closer(
    rgb: ocr.Pixels,
    first: Lines,
    roll: Roll,
    name_lines_among: Callable[[Lines], Sequence[certificates.NameLine]],
    until: float,
) -> Lines:
    """Look again until a name is held, if the first look may have passed something over; hiding that name makes a new
    picture, which is read afresh.
    """
    lines = first
    if second_look.read_enough(lines, name_lines_among):
        return lines
    for look in second_look.LOOKS:
        if next(_names(lines, roll), None) is None:
            lines = second_look.look_again(rgb, lines, look, until=until)
    return lines


def _look_again(rgb: ocr.Pixels, slots: Sequence[certificates.NameLine], until: float) -> tuple[ocr.Line, ...]:
    """Read the place for the name once more, at full size, where the first look read nothing there."""
    found: list[ocr.Line] = []
    seen: list[Box] = []
    for slot in slots:
        if slot.box and not slot.text and (slot.state == "filled" or not any(overlap(slot.box, one) for one in seen)):
            x0, y0, x1, y1 = slot.box
            seen.append(slot.box)
            piece = np.ascontiguousarray(rgb[y0:y1, x0:x1])
            found += [line.moved(x0, y0) for line in ocr.read_lines(piece, until=until)]
    return tuple(found)


def _not_read_before(again: Lines, known: Lines) -> Lines:
    """Without the pieces of what was read whole: half a title is no name."""
    whole = [line.box for line in known if line.confidence >= _READ_WELL]
    return tuple(line for line in again if not any(_lies_in(line.middle, box) for box in whole))


def _as_seen_again(slot: certificates.NameLine, again: Sequence[ocr.Line], wording: Wording) -> certificates.NameLine:
    """What the second look makes of a place in which nothing was read: a name fills one that looked empty; and what
    was taken for writing there is none of the child's where it is nothing but wording, read surely.
    """
    if not slot.box or slot.text or slot.compared:
        return slot
    there = [line for line in again if overlap(slot.box, line.box)]
    names = (line for line in there if line.confidence >= _READABLE and _is_a_name(line, wording))
    if name := next(names, None):
        return certificates.NameLine("filled", name.box, name.text)
    if there and all(line.confidence >= _READ_SURELY and _is_wording(line, wording) for line in there):
        return replace(slot, state="empty")
    return slot


def _is_a_name(line: ocr.Line, wording: Wording) -> bool:
    name_like = reads_like_a_name(line.text) or is_a_name_in_words(line.text)
    return name_like and line.text[:1].isupper() and not _is_ours(line, wording)


def _is_wording(line: ocr.Line, wording: Wording) -> bool:
    """Whether no word of a line can be anybody's name, or the school has said that the line is its own."""
    return _is_ours(line, wording) or all(token.sort == "word" for token in tokens_of(line.text))


def _is_ours(line: ocr.Line, wording: Wording) -> bool:
    return any(fold(line.text) == fold(phrase) for phrase in wording.ours)


def _over_two_lines(lines: Sequence[ocr.Line], roll: Roll) -> Iterator[Finding]:
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
        if (match.kind == "full" and crosses) or on_a_shirt:
            one, two = upper.box, lower.box
            box = (min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3]))
            sure = min(upper.confidence, lower.confidence)
            yield Finding("name", match.text, match.refs, box, round(match.score * sure, 3), upper.turn)


def _goes_on(first: ocr.Line, second: ocr.Line) -> bool:
    """Whether the second line lies below the first, or beside it with a gap, so that a name may go on there."""
    length = max(abs(first.along), 1.0)
    step = (second.middle - first.middle) * (first.along / length).conjugate()
    aside, down = step.real, step.imag
    height, other = max(first.height, second.height), abs(second.along)
    below = 0.4 * height < down < 2.2 * height and abs(aside) < max(length, other)
    beside = abs(down) < 0.5 * height and 0 < aside - (length + other) / 2 + height < _FURTHEST_BESIDE * height
    return below or beside


def _on_name_lines(
    slots: Sequence[certificates.NameLine], names: Sequence[Finding], lines: Sequence[ocr.Line]
) -> Iterator[Finding]:
    for slot in slots:
        if slot.state == "filled" and slot.box and not any(overlap(slot.box, name.box) for name in names):
            yield Finding("name_line", slot.text, (), slot.box, 0.7 if slot.text else 0.5, _turn_at(slot.box, lines))


def _turn_at(box: Box, lines: Sequence[ocr.Line]) -> int:
    """How the line nearest to a place lies: ink that nobody could read lies as what is printed beside it."""
    middle = complex(box[0] + box[2], box[1] + box[3]) / 2
    readable = [line for line in lines if line.confidence >= _READABLE]
    return min(readable, key=lambda line: abs(line.middle - middle)).turn if readable else 0


def _other_text(lines: Sequence[ocr.Line], names: Sequence[Finding], wording: Wording) -> Iterator[Finding]:
    ours = {" ".join(words_in(phrase)) for phrase in wording.ours}
    named = {name.box for name in names}
    told: list[ocr.Line] = []
    for line in sorted(lines, key=lambda line: (line.box[1], line.box[0])):
        if line.confidence >= _READABLE and line.box not in named and " ".join(words_in(line.text)) not in ours:
            # A second look reads some lines once more, in the same place: a person judges each once.
            if not any(other.text == line.text and _lies_in(line.middle, other.box) for other in told):
                yield Finding("text", line.text, (), line.box, line.confidence, line.turn)
            told.append(line)


def _lies_in(point: complex, box: Box) -> bool:
    return box[0] <= point.real <= box[2] and box[1] <= point.imag <= box[3]


def _part(line: ocr.Line, start: int, end: int) -> Box:
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
