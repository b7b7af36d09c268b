"""What changed since the approver's first look: words marked, pictures and people told apart. Pure."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from posts.how_shown import as_asked
from posts.revisions import Content, PictureContent

WORD = re.compile(r"\s+|[^\s]+")
Ways = dict[int, set[tuple[int | None, str]]]


@dataclass(frozen=True)
class Piece:
    """A run of words: `kind` is "same", "gone" or "new"."""

    kind: str
    text: str


@dataclass(frozen=True)
class WordsChange:
    """The words of one account in one language; `account` is its id."""

    account: int
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class DescriptionChange:
    """The description of one picture (by id) in one language."""

    picture: int
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Changes:
    """Everything that differs between two revisions: accounts, pictures, children and adults by id.

    `pictures_redrawn` have other bytes than before; `shown_otherwise` are children who were in it before too, in other
    pictures or in another way, `adults_shown_otherwise` such adults; visiting children are told apart by their school
    alone.
    """

    words: tuple[WordsChange, ...]
    accounts_new: tuple[int, ...]
    accounts_gone: tuple[int, ...]
    pictures_new: tuple[int, ...]
    pictures_gone: tuple[int, ...]
    pictures_redrawn: tuple[int, ...]
    descriptions: tuple[DescriptionChange, ...]
    order: bool
    people_new: tuple[int, ...]
    people_gone: tuple[int, ...]
    shown_otherwise: tuple[int, ...]
    adults_new: tuple[int, ...]
    adults_gone: tuple[int, ...]
    adults_shown_otherwise: tuple[int, ...]
    schools_new: tuple[str, ...]
    schools_gone: tuple[str, ...]
    declarations: bool

    @property
    def anything(self) -> bool:
        return any(getattr(self, name) for name in self.__dataclass_fields__)


def compare(before: Content, after: Content) -> Changes:
    """What changed from `before` to `after`."""
    then = {picture["picture"]: picture for picture in before["pictures"]}
    now = {picture["picture"]: picture for picture in after["pictures"]}
    both = [picture for picture in now if picture in then]
    accounts_then = {account["account"] for account in before["accounts"]}
    accounts_now = {account["account"] for account in after["accounts"]}
    ways_then, ways_now = _ways(before), _ways(after)
    adults_then, adults_now = _adult_ways(before), _adult_ways(after)
    schools_then, schools_now = _schools(before), _schools(after)
    return Changes(
        words=tuple(_words(before, after)),
        accounts_new=tuple(sorted(accounts_now - accounts_then)),
        accounts_gone=tuple(sorted(accounts_then - accounts_now)),
        pictures_new=tuple(picture for picture in now if picture not in then),
        pictures_gone=tuple(picture for picture in then if picture not in now),
        pictures_redrawn=tuple(p for p in both if then[p]["sha256"] != now[p]["sha256"]),
        descriptions=tuple(
            change for p, each in now.items() for change in _descriptions(p, then[p]["alt"] if p in then else {}, each)
        ),
        order=[p for p in then if p in now] != both,
        people_new=tuple(sorted(ways_now.keys() - ways_then.keys())),
        people_gone=tuple(sorted(ways_then.keys() - ways_now.keys())),
        shown_otherwise=_otherwise(ways_then, ways_now),
        adults_new=tuple(sorted(adults_now.keys() - adults_then.keys())),
        adults_gone=tuple(sorted(adults_then.keys() - adults_now.keys())),
        adults_shown_otherwise=_otherwise(adults_then, adults_now),
        schools_new=tuple(sorted(schools_now - schools_then)),
        schools_gone=tuple(sorted(schools_then - schools_now)),
        declarations=any(
            before[key] != after[key]  # type: ignore[literal-required]
            for key in ("declarations", "category", "device", "expires_on", "kind")
        ),
    )


def _otherwise(then: Ways, now: Ways) -> tuple[int, ...]:
    return tuple(pk for pk in sorted(then.keys() & now.keys()) if then[pk] != now[pk])


def _ways(content: Content) -> Ways:
    """For each child the pictures (None: the words) and the ways in which the child is there."""
    ways: Ways = {}
    for seen in content["appearances"]:
        if seen["pupil"] is not None:
            ways.setdefault(seen["pupil"], set()).add((seen["picture"], seen["material"]))
    return ways


def _adult_ways(content: Content) -> Ways:
    """For each adult the pictures (None: the post as a whole) and the ways, in the words of today's format."""
    ways: Ways = {}
    for seen in as_asked(content):
        if seen["adult"] is not None:
            ways.setdefault(seen["adult"], set()).add((seen["picture"], seen["material"]))
    return ways


def _schools(content: Content) -> set[str]:
    return {seen["other_school"] for seen in content["appearances"] if seen["other_school"]}


def _descriptions(picture: int, then: dict[str, str], now: PictureContent) -> Iterator[DescriptionChange]:
    for language in sorted(set(then) | set(now["alt"])):
        old, new = then.get(language, ""), now["alt"].get(language, "")
        if old != new:
            yield DescriptionChange(picture, language, tuple(mark(old, new)))


def _words(before: Content, after: Content) -> Iterator[WordsChange]:
    then = {account["account"]: account["words"] for account in before["accounts"]}
    shown: set[tuple[str, str]] = set()
    for account in after["accounts"]:
        old_words = then.get(account["account"], {})
        for language in sorted(set(old_words) | set(account["words"])):
            old, new = old_words.get(language, ""), account["words"].get(language, "")
            if old != new and (old, new) not in shown:
                shown.add((old, new))
                yield WordsChange(account["account"], language, tuple(mark(old, new)))


def mark(old: str, new: str) -> Iterator[Piece]:
    """Word by word: what stayed, what went, what came."""
    a, b = WORD.findall(old), WORD.findall(new)
    for kind, a0, a1, b0, b1 in difflib.SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(b[b0:b1]))
            continue
        if a1 > a0:
            yield Piece("gone", "".join(a[a0:a1]))
        if b1 > b0:
            yield Piece("new", "".join(b[b0:b1]))
