"""Who did it: a person on the school's staff, a parent, a pupil, a local authority, or the software itself."""

from dataclasses import dataclass
from typing import Protocol


class System:
    """The software as an actor. It holds its own steps and no person's: it is never a superuser."""

    def __repr__(self) -> str:
        return "SYSTEM"


SYSTEM = System()


class StaffLike(Protocol):
    """A row of people.Staff, which this room may not import."""

    pk: int


@dataclass(frozen=True)
class Parent:
    """A parent who acts for themselves, by a link. `pk` is the id of a row of people.Guardian."""

    pk: int


@dataclass(frozen=True)
class Themselves:
    """A pupil who acts for themselves, by a link. `pk` is the id of a row of people.Pupil."""

    pk: int


@dataclass(frozen=True)
class Authority:
    """The local authority that decides for a child in care, by a link. `pk` is the id of the care record."""

    pk: int


ByLink = Parent | Themselves | Authority
"""Whoever acts by a link, without an account."""
