"""What a roll holds once it is read, whichever format it came in: children, their parents, and what is handed back."""

import datetime
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any, Literal

from people.importers.headings import INSTEAD, Column, is_yes, meaning, squashed

Responsibility = Literal["yes", "no", "unknown"]


@dataclass(frozen=True)
class RollParent:
    """A parent or carer as the file has them. `mis_id`: their number there. What the file does not say is unknown."""

    name: str
    mis_id: str = ""
    email: str = ""
    phone: str = ""
    relationship: str = ""
    responsibility: Responsibility = "unknown"


@dataclass(frozen=True)
class RollRow:
    """One child as the file has it. `born_on` and `left_on` are ISO dates, `email` the pupil's own address. `has_left`:
    the file says so, perhaps without the day; `is_to_come`: not here yet, says the file. `answers` are the cells of the
    answer columns, by the key that was given: all of them, where several columns have the same key or the child stands
    in the file twice."""

    line: int
    first_name: str
    last_name: str
    known_as: str = ""
    year: str = ""
    registration_group: str = ""
    upn: str = ""
    born_on: str = ""
    mis_id: str = ""
    email: str = ""
    has_left: bool = False
    left_on: str = ""
    is_to_come: bool = False
    answers: dict[str, list[str]] = field(default_factory=dict)
    parents: list[RollParent] = field(default_factory=list)

    @property
    def is_here(self) -> bool:
        """Whether the row has the child on the roll: of anybody else nothing is brought in but a no."""
        return not (self.has_left or self.is_to_come)

    @property
    def has_a_no(self) -> bool:
        return any(not is_yes(cell) for spoken in self.answers.values() for cell in spoken)

    @property
    def day_of_leaving(self) -> datetime.date | None:
        return datetime.date.fromisoformat(self.left_on) if self.left_on else None


@dataclass(frozen=True)
class BadRow:
    """A row that is handed back: the cells we read, and why."""

    line: int
    cells: list[str]
    reason: str


@dataclass(frozen=True)
class RollFile:
    """What was sent. `refused` are headings that were not read on purpose, `ignored` those we have no use for, `doubts`
    sentences that somebody should see. `has`: what the format says of a child; `blank_is_unknown`: an empty cell leaves
    what is there. `read_as`: headings that are not called as we call them, and what we took them for."""

    rows: list[RollRow]
    bad: list[BadRow]
    headings: list[str]
    ignored: list[str]
    refused: list[str]
    doubts: list[str]
    has: list[str]
    kind: str = "csv"
    blank_is_unknown: bool = False
    read_as: list[list[str]] = field(default_factory=list)

    @cached_property
    def preferred(self) -> set[str]:
        """The names, first or last, that are only what a child goes by: the list has no legal one."""
        return {
            name
            for heading, name in self.read_as
            if (name == Column.FIRST_NAME and meaning(heading) is Column.KNOWN_AS)
            or squashed(heading) in INSTEAD.get(name, ())  # type: ignore[call-overload]
        }

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "RollFile":
        rows = [
            RollRow(**{**row, "parents": [RollParent(**parent) for parent in row["parents"]]}) for row in kept["rows"]
        ]
        return cls(**{**kept, "rows": rows, "bad": [BadRow(**row) for row in kept["bad"]]})
