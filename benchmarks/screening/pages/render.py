"""Pages that were written out by hand, as the lines that a reader would give of them.

Each of `set_1.jsonl` to `set_12.jsonl` was written by one hand that had not seen the rules: certificates, slips, cards,
letters and labels with {NAME} or {FIRST} where a child's name stands. `set_4.jsonl` is writing of other kinds with the
names of adults, places and books in it and no child's. Everybody and every school in them is invented, but for authors,
composers and the like who are long dead. A line has its text, role, x and y of its middle (or of its left or right
end), and the height h of its letters, on a page 1,000 wide.
"""

import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.screening.blind.names import school as school_one
from benchmarks.screening.blind.names_five import school_five
from benchmarks.screening.blind.names_four import school_four
from screening.ocr import LETTERS, Line

WITH_A_CHILD = (1, 2, 3, 5, 6, 7, 8, 9, 11, 12)
WITHOUT = (4, 10)
HELD_BACK = (11, 12)
HERE = Path(__file__).parent
SCALE = 3.0
WIDTH_OF_A_LETTER = 0.5
RUN_TOGETHER = 0.1

FIRST = [
    "Olivia", "Amelia", "Toby", "Siân", "Zara", "Priya", "Mohammed", "Rosie", "Grace", "Megan", "Oliwia", "Ioana",
    "Yusuf", "Chidera", "Kwame", "Mei-Ling", "Llŷr", "Cadi", "Gethin", "Eilidh", "Saoirse", "Aoife", "Ruaridh",
    "Fatima", "Aaliyah", "Ayaan", "Ivan", "Leo", "Max", "Summer", "Harper", "Ellis", "Tomos", "Gruffudd", "Nia",
    "Poppy", "Jude", "Reuben", "Abdirahman", "Hodan", "Tunde", "Anjali", "Arjun", "Noah", "Bea", "Kit", "Wren",
    "Ottilie", "Jean-Luc", "Ines", "Matteo", "Emre", "Defne",
]  # fmt: skip
LAST = """
Frost|Kowalska|Popescu|Okonkwo|Mensah|Adeyemi|Llewelyn|Parry|ap Gwilym|O'Rourke|MacAulay|Hussain|Begum|Chowdhury
Sharma|Patel|Iyer|Yılmaz|Demir|Chen|Li|Nguyen|Warsame|Abdi|Ferreira|Rossi|Brown|Walker-Hughes|Day|Field|Park|Hill
Young|Marsh|Pritchard|Bevan|Tudor|Clegg|Entwistle|Haddad|Rahman|Nowak|Wójcik|Georgiou|Baptiste|St Clair|Achebe|Osei
""".strip().replace("\n", "|").split("|")  # fmt: skip


def _people() -> list[tuple[str, str]]:
    """Everybody of the blind sets of photographs, and as many names that are common or words as well."""
    drawn = [name for school in (school_one, school_four, school_five) for part in school() for name in part]
    rng = random.Random(3)
    return drawn + [(rng.choice(FIRST), rng.choice(LAST)) for _ in drawn]


PEOPLE = _people()


@dataclass(frozen=True)
class Written:
    """A page with a child's name, or blank ("" twice); `slot` is "name", "first" or "none"."""

    page: str
    slot: str
    first: str
    last: str
    lines: tuple[Line, ...]

    def has(self, text: str) -> bool:
        """Whether a text has a word of the child's name."""
        return bool(_words(text) & _words(f"{self.first} {self.last}"))


def pages(which: int) -> list[dict[str, Any]]:
    text = (HERE / f"set_{which}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line]


def written(which: int, *, names: int, seed: int = 1, people: Sequence[tuple[str, str]] = PEOPLE) -> Iterator[Written]:
    """Every page of a set with as many different names, then blank."""
    for page in pages(which):
        rng = random.Random(f"{seed} {page['id']}")
        text = " ".join(line["text"] for line in page["lines"])
        slot = "name" if "{NAME}" in text else "first" if "{FIRST}" in text else "none"
        for _ in range(names if slot != "none" else 0):
            first, last = rng.choice(people)
            yield Written(page["id"], slot, first, last, tuple(_lines(page, first, last, rng)))
        yield Written(page["id"], slot, "", "", tuple(_lines(page, "", "", rng)))


def _lines(page: Mapping[str, Any], first: str, last: str, rng: random.Random) -> Iterator[Line]:
    for line in page["lines"]:
        text = line["text"].replace("{NAME}", f"{first} {last}").replace("{FIRST}", first)
        text = re.sub(r"\s+", " ", text).strip()
        if text == line["text"] and rng.random() < RUN_TOGETHER:
            text = text.replace(" ", "", 1)  # A reader drops gaps.
        if re.search(r"\w", text):
            yield _placed(text, line)


def _placed(text: str, line: Mapping[str, Any]) -> Line:
    high, wide = float(line["h"]), WIDTH_OF_A_LETTER * float(line["h"]) * len(text)
    before = {"left": 0.0, "right": 1.0}.get(line.get("align", "centre"), 0.5)
    x0, y0 = float(line["x"]) - before * wide, float(line["y"]) - high / 2
    corners = ((x0, y0), (x0 + wide, y0), (x0 + wide, y0 + high), (x0, y0 + high))
    nothing = np.zeros((1, len(LETTERS)), dtype=np.float32)
    return Line(text, 0.95, tuple((x * SCALE, y * SCALE) for x, y in corners), nothing)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
