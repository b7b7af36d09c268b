"""What in a post's words, alt text or file name tells who a child is.

| code | what | severity |
| --- | --- | --- |
| full_name | first name and surname of a pupil, either order, short and mutated forms, run together | blocker |
| full_name | a surname that stands once for several: "Siân & Llŷr Rhys" | blocker |
| initial_surname, first_initial | S. Evans, Evans S.; Siân E. | blocker |
| class_with_name | a first name beside a class or year | blocker |
| first_name, surname | alone; by the school's rule (advice unless `lone_names` says blocker) | advice |
| email, phone, postcode, upn, handle | patterns, unless they are the school's own | blocker |

A name alone needs a capital (not in file names and hashtags), is not an everyday word (Grace, Will, May), does not
follow a title (Mrs Evans), does not belong to a place (Evans Road, St David's) and is not part of a staff name.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal

from screening import patterns, vocabulary
from screening.everyday import PLACE_WORDS, SAINTS, TITLES
from screening.lettering import FLAG, INVISIBLE, is_capital, is_symbol
from screening.names import Entry, Roll, is_everyday
from screening.spelling import fold, letters_of

Severity = Literal["blocker", "advice"]

_BETWEEN: Final = re.compile(rf"[{INVISIBLE}]*(?:[\s\-‐‑–_.,'’ʼ`·][{INVISIBLE}]*){{0,3}}")
_AND_ANOTHER: Final = re.compile(
    r"(?:\s{0,3},\s{0,3}[^\W\d_][\w'’-]*){0,3}\s{0,3},?"
    r"(?:\s{0,3}[&+/]\s{0,3}|\s{1,3}(?:and|a|ac)\s{1,3})([^\W\d_][\w'’-]*)\s{1,3}",
    re.IGNORECASE,
)
_POSSESSIVE: Final = re.compile(r"['’ʼ`]s?(?![^\W\d_])", re.IGNORECASE)
_PICTURE_NAME: Final = re.compile(r"\.(jpe?g|jfif|png|webp|hei[cf]|mpo|gif|tiff?)$", re.IGNORECASE)
_RUN: Final = re.compile(r"[#@][\w-]+|\S+\.\w{2,4}$")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)[.\s]*$")
_WORD_AFTER: Final = re.compile(r"^(?:['’]s)?\s*([^\W\d_]+)")
_INITIALS_BEFORE: Final = re.compile(r"(?:(?<=^)|(?<=[^\w'’]))((?:[^\W\d_]\.?[\s]?){1,3})[\s.]*$")
_INITIAL_AFTER: Final = re.compile(r"^[\s_.,]{1,2}([^\W\d_])(?![\w'’])\.?")
_LONGEST_GUESS: Final = 8
_WIDEST_GAP: Final = 24
_NEAR: Final = 40

Placed = tuple[int, int, Entry]
"""Where a name that is a word by itself begins and ends, in letters of a text."""


@dataclass(frozen=True)
class WordFinding:
    """A place in a text (start, end in characters) that tells who somebody is; `text` is what stands there."""

    code: str
    start: int
    end: int
    text: str
    severity: Severity
    pupil_refs: tuple[int, ...] = ()


def find_identifying(
    text: str, *, roll: Roll, ours: Collection[str] = (), lone_names: Severity = "advice"
) -> tuple[WordFinding, ...]:
    """Find everything in a text that identifies a pupil or leads to one, in order of place.

    `ours` are the school's own addresses, numbers, postcodes and handles, which are not reported, and its own
    phrases: a first name inside one of them is not either. A surname or a whole name always is. `lone_names` is the
    severity of a first name or a surname alone. English and Welsh; no errors are raised for any text.
    """
    letters = _Letters(text)
    named = _without_overlaps(_names(letters, roll, lone_names))
    phrases = [] if not named else list(_phrases(letters, ours))
    named = [_with_class(finding, text) for finding in named if not _is_in_a_phrase(finding, phrases)]
    own = {_plain(value) for value in ours}
    marks = [
        WordFinding(code, start, end, text[start:end], "blocker")
        for code, start, end in patterns.find(text)
        if _plain(text[start:end]) not in own
    ]
    return tuple(sorted((*named, *marks), key=lambda finding: (finding.start, finding.end)))


class _Letters:
    """A text's plain letters in one run, with the place of each and where words begin and end."""

    def __init__(self, text: str) -> None:
        self.text = text
        run: list[str] = []
        self.places: list[int] = []
        flags = {place for flag in FLAG.finditer(text) for place in range(*flag.span())}
        for place, character in enumerate(text):
            for letter in "" if place in flags else letters_of(character):
                run.append(letter)
                self.places.append(place)
        self.run = "".join(run)

    @cached_property
    def is_file_name(self) -> bool:
        return "\n" not in self.text and bool(_PICTURE_NAME.search(self.text.strip()))

    @cached_property
    def _runs(self) -> list[tuple[int, int]]:
        return [found.span() for found in _RUN.finditer(self.text)]

    def in_a_run(self, start: int, end: int) -> bool:
        """Say whether two places lie in one hashtag, handle, address or file name, where words are run together."""
        index = bisect_right(self._runs, (start, len(self.text) + 1)) - 1
        return index >= 0 and self._runs[index][0] <= start and end <= self._runs[index][1]

    def starts_word(self, index: int) -> bool:
        place = self.places[index]
        if place == 0:
            return True
        before, here = self.text[place - 1], self.text[place]
        if index and self.places[index - 1] == place:
            return False
        return not (_is_letter(before) or _is_mark(before)) or (before.islower() and here.isupper())

    def ends_word(self, index: int) -> bool:
        """Say whether a word ends after the letter at `index` (a possessive 's counts as an end)."""
        place = self.places[index] + 1
        while place < len(self.text) and _is_mark(self.text[place]):
            place += 1
        if place >= len(self.text):
            return True
        here, after = self.text[place - 1], self.text[place]
        if after in "'’ʼ`":
            return bool(_POSSESSIVE.match(self.text, place)) or not self.text[place + 1 : place + 2].isalpha()
        return not _is_letter(after) or (here.islower() and after.isupper())

    def is_joined(self, start: int, end: int, split: int = 0) -> bool:
        """Say whether nothing but a space, hyphen, comma or the like lies between the letters of a name.

        Symbols may lie before the letter at `split`, where its second part begins.
        """
        for index in range(start, end - 1):
            one, two = self.places[index], self.places[index + 1]
            if two - one == 1 or _BETWEEN.fullmatch(self.text, one + 1, two):
                continue
            if index + 1 != split or not self.are_symbols(one + 1, two):
                return False
        return True

    def are_symbols(self, first: int, last: int) -> bool:
        """Say whether nothing but a few emoji, lines, stars or spaces lie between two places."""
        return last - first <= _WIDEST_GAP and all(map(is_symbol, self.text[first:last]))

    def span(self, start: int, end: int) -> tuple[int, int]:
        last = self.places[end - 1] + 1
        while last < len(self.text) and _is_mark(self.text[last]):
            last += 1
        return self.places[start], last


def _phrases(letters: _Letters, ours: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where one of the school's own phrases stands, whole, in characters of the text."""
    for folded in {fold(phrase) for phrase in ours} - {""}:
        start = letters.run.find(folded)
        while start >= 0:
            end = start + len(folded)
            if letters.starts_word(start) and letters.ends_word(end - 1) and letters.is_joined(start, end):
                yield letters.span(start, end)
            start = letters.run.find(folded, start + 1)


def _is_in_a_phrase(finding: WordFinding, phrases: Collection[tuple[int, int]]) -> bool:
    """Whether it is a lone first name with more of the school's own words around it: "Seren" in "Seren yr Wythnos"."""
    place = (finding.start, finding.end)
    return finding.code == "first_name" and any(
        start <= finding.start and finding.end <= end and (start, end) != place for start, end in phrases
    )


def _is_mark(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"


def _is_letter(character: str) -> bool:
    """Of any lettering: a white letter on black is a symbol in Unicode."""
    return character.isalpha() or bool(letters_of(character))


def _names(letters: _Letters, roll: Roll, lone: Severity) -> Iterator[WordFinding]:
    words: list[Placed] = []
    for start, end, entry in roll.found_in(letters.run):
        if not letters.is_joined(start, end, start + entry.split):
            continue
        if entry.kind == "full":
            if _is_full_name(letters, start, end, entry):
                yield _finding("full_name", letters, start, end, "blocker", entry.refs)
        elif letters.starts_word(start) and letters.ends_word(end - 1):
            words.append((start, end, entry))
    for start, end, entry in words:
        if entry.kind == "staff":
            yield _finding("staff", letters, start, end, "advice", ())
        else:
            yield from _part(letters, start, end, entry, roll, lone)
    yield from _shared_surnames(letters, words, roll)


def _shared_surnames(letters: _Letters, words: list[Placed], roll: Roll) -> Iterator[WordFinding]:
    """A surname that stands once for several: "Siân & Llŷr Rhys", "Siân, Mali a Llŷr Rhys"."""
    surnames: dict[int, list[Placed]] = defaultdict(list)
    for word in words:
        if word[2].kind == "last":
            surnames[letters.places[word[0]]].append(word)
    for start, end, first in words if surnames else ():
        begins, ends = letters.span(start, end)
        found = _AND_ANOTHER.match(letters.text, ends) if first.kind == "first" else None
        if not found or not (is_capital(letters.text[begins]) and is_capital(found.group(1)[0])):
            continue
        for _, last, entry in surnames.get(found.end(), ()):
            surname = fold(letters.text[found.end() : letters.span(start, last)[1]])
            if refs := _who_share(surname, entry, first, fold(found.group(1)), roll):
                yield _finding("full_name", letters, start, last, "blocker", refs)


def _who_share(surname: str, entry: Entry, first: Entry, other: str, roll: Roll) -> list[int]:
    """Whoever has both the first name and the surname, and the other one before it, if that is a pupil too; nobody
    where the other is a title or a member of staff."""
    refs = [ref for ref in entry.refs if ref in first.refs]
    if not refs or other in TITLES or f"{other}{surname}" in roll.staff:
        return []
    return [*refs, *(ref for ref in entry.refs if ref not in refs and other in roll.pupils[ref].first_names())]


def _is_full_name(letters: _Letters, start: int, end: int, entry: Entry) -> bool:
    split = start + entry.split
    first, last = letters.span(start, end)
    whole = letters.starts_word(start) and letters.ends_word(end - 1)
    loose = letters.is_file_name or letters.in_a_run(first, last)
    everyday = is_everyday(letters.run[start:split]) and is_everyday(letters.run[split:end])
    if not (whole and letters.starts_word(split)):
        long = end - start >= _LONGEST_GUESS
        return long and (loose or (whole and not everyday and not _is_known_word(letters.run[start:end])))
    if everyday and not loose:
        capitals = is_capital(letters.text[first]) and is_capital(letters.text[letters.places[split]])
        return capitals and "." not in letters.text[first:last] and letters.is_joined(start, end)
    return True


def _is_known_word(run_together: str) -> bool:
    """Whether what would be a first name and a surname is one word, or one name, by the lists: "Stephenson"."""
    return vocabulary.sort_of(run_together) != "unknown"


def _part(letters: _Letters, start: int, end: int, entry: Entry, roll: Roll, lone: Severity) -> Iterator[WordFinding]:
    """A first name or surname on its own, or completed by initials."""
    first, last = letters.span(start, end)
    before, after = letters.text[:first], letters.text[last:]
    capital = is_capital(letters.text[first])
    if entry.kind == "last" and (capital or letters.is_file_name):
        finding = _initial_before(before, first, last, entry, roll, letters.text)
        if finding:
            yield finding
            return
    if capital and (finding := _initial_after(after, first, last, entry, roll, letters.text)):
        yield finding
        return
    loose = letters.is_file_name or letters.in_a_run(first, last)
    if is_everyday(letters.run[start:end]) or not (capital or loose):
        return
    if not _is_titled_or_placed(before, after):
        code = "first_name" if entry.kind == "first" else "surname"
        yield _finding(code, letters, start, end, lone, entry.refs)


def _initial_before(before: str, first: int, last: int, entry: Entry, roll: Roll, text: str) -> WordFinding | None:
    found = _INITIALS_BEFORE.search(before)
    if not found or _is_titled_or_placed(before[: found.start(1)], "") or fold(before[found.start(1) :]) in TITLES:
        return None
    initials = fold(found.group(1))
    if not initials or not found.group(1)[:1].isupper():
        return None
    refs = tuple(ref for ref in entry.refs if initials[0] in roll.pupils[ref].initials)
    if not refs or initials + fold(text[first:last]) in roll.staff:
        return None
    return WordFinding("initial_surname", found.start(1), last, text[found.start(1) : last], "blocker", refs)


def _initial_after(after: str, first: int, last: int, entry: Entry, roll: Roll, text: str) -> WordFinding | None:
    found = _INITIAL_AFTER.match(after)
    if not found or not found.group(1).isupper():
        return None
    initial = fold(found.group(1))
    # "Sian I ..." is more often the word I; with a full stop it is an initial.
    if initial in {"i", "a"} and not found.group().endswith("."):
        return None
    code, refs = "first_initial", _whose_last(entry, roll, initial)
    if entry.kind == "last":
        code, refs = "initial_surname", tuple(ref for ref in entry.refs if initial in roll.pupils[ref].initials)
    if not refs or _is_titled_or_placed(text[:first], ""):
        return None
    end = last + found.end()
    return WordFinding(code, first, end, text[first:end], "blocker", refs)


def _whose_last(entry: Entry, roll: Roll, initial: str) -> tuple[int, ...]:
    return tuple(ref for ref in entry.refs if any(name.startswith(initial) for name in roll.pupils[ref].last_names()))


def _is_titled_or_placed(before: str, after: str) -> bool:
    found = _WORD_BEFORE.search(before)
    word = fold(found.group(1)) if found else ""
    while found and len(word) == 1:  # "Mrs J Evans", "Mr S. R. Evans"
        found = _WORD_BEFORE.search(before[: found.start(1)])
        word = fold(found.group(1)) if found else ""
    if word in TITLES or word in SAINTS:
        return True
    following = _WORD_AFTER.match(after)
    return following is not None and fold(following.group(1)) in PLACE_WORDS


def _finding(
    code: str, letters: _Letters, start: int, end: int, severity: Severity, refs: Iterable[int]
) -> WordFinding:
    first, last = letters.span(start, end)
    return WordFinding(code, first, last, letters.text[first:last], severity, tuple(refs))


_ORDER: Final = ("full_name", "staff", "initial_surname", "first_initial", "first_name", "surname")


def _without_overlaps(found: Iterable[WordFinding]) -> list[WordFinding]:
    """Keep the weightiest and longest finding of each place; the same place and code are taken together."""
    merged: dict[tuple[str, int, int], WordFinding] = {}
    for finding in found:
        key = (finding.code, finding.start, finding.end)
        if key in merged:
            refs = dict.fromkeys((*merged[key].pupil_refs, *finding.pupil_refs))
            finding = replace(finding, pupil_refs=tuple(refs))
        merged[key] = finding
    kept: list[WordFinding] = []
    for finding in sorted(merged.values(), key=lambda one: (_ORDER.index(one.code), one.start - one.end)):
        if not any(finding.start < other.end and other.start < finding.end for other in kept):
            kept.append(finding)
    return [finding for finding in kept if finding.code != "staff"]


def _with_class(finding: WordFinding, text: str) -> WordFinding:
    if finding.code != "first_name":
        return finding
    nearby = text[max(0, finding.start - _NEAR) : finding.end + _NEAR]
    if patterns.CLASS.search(nearby):
        return replace(finding, code="class_with_name", severity="blocker")
    return finding


def _plain(text: str) -> str:
    return re.sub(r"[\s()+-]", "", text).lower()
