"""What stands on the lines that the reader learns from: names of every origin, wording, dates, words."""

import gzip
import json
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

VOCABULARY = Path(__file__).parents[3] / "screening" / "vocabulary"
PAGES = Path(__file__).parents[1] / "pages"
ACCENTS = {
    "a": "áàâäãåāăą", "c": "çćč", "d": "ďđ", "e": "éèêëēęě", "g": "ğ", "i": "íìîïī", "l": "ł", "n": "ñńň",
    "o": "óòôöõøő", "r": "ř", "s": "śşšș", "t": "țť", "u": "úùûüūůű", "w": "ŵẁ", "y": "ýŷÿ", "z": "źżž",
}  # fmt: skip
PARTICLES = ["ap", "ab", "ferch", "de", "da", "van", "von", "bin", "al", "el", "O'", "Mac", "Mc", "St"]
CLASSES = ["Year {n}", "Class {n}", "Blwyddyn {n}", "Dosbarth {n}", "{n}B", "{n}M", "Y{n}", "age {n}", "Reception"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "September", "October", "November", "Ionawr",
          "Chwefror", "Mawrth", "Ebrill", "Mehefin", "Gorffennaf", "Medi", "Hydref", "Tachwedd", "Rhagfyr"]  # fmt: skip
OFFICES = ["Headteacher", "Pennaeth", "Class teacher", "Mrs", "Mr", "Miss", "Ms", "Dr", "Signed", "Coach", "Date"]
LEADING = ["to", "Awarded to", "Presented to", "Well done", "This is to certify that", "I", "Da iawn", "Name:", "Enw:",
           "by", "gan", "Congratulations", "Llongyfarchiadau", "Dear", "Annwyl", "Name of pupil",
           "Cyflwynir i"]  # fmt: skip


@cache
def listed(name: str) -> list[str]:
    """The words of one list of the vocabulary."""
    return gzip.decompress((VOCABULARY / f"{name}.txt.gz").read_bytes()).decode().split("\n")[:-1]


@cache
def wording() -> list[str]:
    """Every line of the written pages that has no place for a name."""
    lines = {line["text"] for page in sorted(PAGES.glob("*.jsonl")) for row in page.read_text().splitlines()
             for line in json.loads(row)["lines"]}  # fmt: skip
    return sorted(line for line in lines if "{" not in line)


def said(rng: random.Random) -> tuple[str, bool]:
    """A line, and whether it is of those that are mostly written by hand, as names are."""
    kind = rng.random()
    if kind < 0.5:
        return _accented(rng, _cased(rng, name(rng))), True
    if kind < 0.56:
        return f"{rng.choice(LEADING)} {name(rng)}", rng.random() < 0.5
    if kind < 0.76:
        return _some_of(rng, rng.choice(wording())), rng.random() < 0.25
    if kind < 0.9:
        return _cased(rng, _words(rng)), rng.random() < 0.5
    return _dated(rng), rng.random() < 0.6


def name(rng: random.Random) -> str:
    """Somebody's name in one of the ways in which it is written: a child's, now and then an adult's."""
    first, last = _first(rng), _last(rng)
    forms: list[tuple[float, Callable[[], str]]] = [
        (0.50, lambda: f"{first} {last}"),
        (0.16, lambda: first),
        (0.07, lambda: f"{first[0]}{rng.choice(['. ', ' ', '.'])}{last}"),
        (0.06, lambda: f"{first} {last[0]}{rng.choice(['', '.'])}"),
        (0.05, lambda: f"{first} {_first(rng)} {last}"),
        (0.03, lambda: f"{first} {last}-{_last(rng)}"),
        (0.03, lambda: f"{last}, {first}"),
        (0.03, lambda: f"{first} {rng.choice(PARTICLES)} {last}".replace("' ", "'")),
        (0.04, lambda: f"{first} {last} {_class(rng)}"),
        (0.03, lambda: f"{rng.choice(OFFICES)} {last}"),
    ]
    return rng.choices([form for _, form in forms], [share for share, _ in forms])[0]()


def _first(rng: random.Random) -> str:
    one = rng.choice(listed("first_names")).capitalize()
    return f"{one}-{rng.choice(listed('first_names')).capitalize()}" if rng.random() < 0.03 else one


def _last(rng: random.Random) -> str:
    if rng.random() < 0.1:
        return rng.choice(listed("welsh" if rng.random() < 0.5 else "english")).capitalize()
    last = rng.choice(listed("surnames"))
    return last[:1].upper() + last[1:]


def _class(rng: random.Random) -> str:
    return rng.choice(CLASSES).format(n=rng.randint(1, 13))


def _words(rng: random.Random) -> str:
    words = listed("welsh" if rng.random() < 0.35 else "english")
    line = " ".join(rng.choice(words) for _ in range(rng.randint(1, 4)))
    return line + rng.choice(["", "", "", ".", "!", ",", ":", "?"])


def _some_of(rng: random.Random, line: str) -> str:
    """At most six words of it, since the finder leaves long lines in pieces and a batch pads to its longest."""
    words = line.split()
    start = rng.randrange(max(1, len(words) - 5))
    return " ".join(words[start : start + 6])


def _dated(rng: random.Random) -> str:
    day, year, number = rng.randint(1, 31), rng.randint(2015, 2030), rng.randint(1, 2500)
    return rng.choice([
        f"{day} {rng.choice(MONTHS)} {year}", f"{day}.{rng.randint(1, 12)}.{year % 100}",
        f"{day}/{rng.randint(1, 12)}/{year}", f"{rng.choice(MONTHS)} {year}", f"{day}th {rng.choice(MONTHS)}",
        f"{number} points", f"{day % 12 + 1}:{day + 20}",
        f"{number} m", f"{day}%", _class(rng), f"No. {number}", f"Level {day % 9 + 1}", f"{day} / {day + 9}",
    ])  # fmt: skip


def _cased(rng: random.Random, line: str) -> str:
    chance = rng.random()
    if chance < 0.12:
        return line.upper()
    return line.lower() if chance < 0.15 else line


def _accented(rng: random.Random, line: str) -> str:
    if rng.random() < 0.8:
        return line
    place = rng.randrange(len(line))
    letter = line[place]
    other = rng.choice(ACCENTS.get(letter.lower(), letter.lower()))
    return line[:place] + (other.upper() if letter.isupper() else other) + line[place + 1 :]
