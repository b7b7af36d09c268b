"""One picture through every check, and what came of it.

The checks assist; they never clear. "look" means that nothing was held and a person must still look; "not_checked"
means that the text could not be read, and it is never turned into anything else.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, Literal, TypeVar

import cv2
import numpy as np
from PIL import Image

from screening import certificates, codes, engines, ocr, second_look
from screening.blanks import Design, name_lines
from screening.faces import Face, find_faces
from screening.familiar import Familiar
from screening.findings import Finding, names_in, names_where_due, on_name_lines, other_text
from screening.likeliest import with_the_likeliest
from screening.names import Roll
from screening.other_ways import named_otherwise
from screening.place_again import as_seen_again, read_again

Verdict = Literal["held", "look", "not_checked"]
Lines = tuple[ocr.Line, ...]
Result = TypeVar("Result")

SECONDS: Final = 60.0


@dataclass(frozen=True)
class Wording:
    """`ours` is what the school has said is its own wording: names of the school and its houses, mottoes, phrases.

    Such a line is not asked about on a name line and not shown as text; a pupil's name in it is held all the same.
    `classes` are the names of its classes, `adults` of those who sign: shown, and not taken for a child's name.
    """

    ours: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    adults: tuple[str, ...] = ()


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
    run, roll = _Run(), roll.for_a_picture()
    faces, lit = _faces_and_light(image, run)
    if lit is None:
        return Reading("not_checked", (), faces, run.ms, engines.versions(), run.reason)
    first = run.of_lines("text", lambda: ocr.read_lines(lit, until=until))
    grey = np.asarray(cv2.cvtColor(lit, cv2.COLOR_RGB2GRAY), dtype=np.uint8)

    familiar = Familiar.of(ours=wording.ours, classes=wording.classes, adults=wording.adults, staff=roll.staff)

    @cache
    def names_among(lines: Lines) -> tuple[Finding, ...]:
        return tuple(names_in(lines, roll))

    @cache
    def name_lines_among(lines: Lines) -> tuple[certificates.NameLine, ...]:
        return certificates.find_name_lines(lines, grey, familiar=familiar)

    closer = run.of_lines(
        "closer", lambda: () if first is None else _look_closer(lit, first, names_among, name_lines_among, until)
    )
    lines = closer if closer is not None else first or ()
    found_codes = run.of("codes", lambda: codes.find_codes(grey))
    slots = run.of("name_line", lambda: name_lines_among(lines))
    if blanks and slots is not None:
        slots = run.of("blanks", lambda: name_lines(slots or (), lines, grey, blanks))
    again = run.of_lines("again", lambda: read_again(lit, slots or (), until))
    if slots is not None and again is not None:
        slots = as_seen_again(slots, again, lines, wording.ours)
    lines = (*lines, *(again or ()))
    names = run.of("names", lambda: _names(names_among(lines), slots or (), lines, roll))
    if names == ():
        names = run.of("other_ways", lambda: named_otherwise(lit, lines, slots or (), roll, until=until))
    found = names or ()
    likeliest = run.of("likeliest", lambda: with_the_likeliest(lit, slots or (), found, lines, roll, until=until))
    names = found if likeliest is None else likeliest
    named = (*names, *on_name_lines(slots or (), names, lines))
    findings = (
        *named,
        *(Finding("code", code.text, (), code.box, 1.0) for code in found_codes or ()),
        *other_text(lines, named, wording.ours),
    )
    verdict = _verdict(findings, complete=reaches_the_end("look", run.reason))
    return Reading(verdict, findings, faces, run.ms, engines.versions(), run.reason)


def _names(
    names: tuple[Finding, ...], slots: Sequence[certificates.NameLine], lines: Lines, roll: Roll
) -> tuple[Finding, ...]:
    return (*names, *names_where_due(slots, names, lines, roll))


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


def _look_closer(
    rgb: ocr.Pixels,
    first: Lines,
    names_among: Callable[[Lines], Sequence[Finding]],
    name_lines_among: Callable[[Lines], Sequence[certificates.NameLine]],
    until: float,
) -> Lines:
    """Look again until a name is held: at the dark ink alone, and further if these two may have passed something over.
    Hiding that name makes a new picture, which is read afresh.
    """
    lines = first
    if not names_among(lines):
        lines = second_look.look_at_dark_ink(rgb, lines, until=until)
    if second_look.read_enough(lines, name_lines_among):
        return lines
    if not names_among(lines):
        lines = second_look.look_at_sheets(rgb, lines, until=until)
    for look in second_look.LOOKS:
        if not names_among(lines):
            lines = second_look.look_again(rgb, lines, look, until=until)
    return lines
