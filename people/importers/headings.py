"""What the headings of a school's list mean, whoever exported it, and which columns are not read at all."""

import re
from enum import StrEnum

from people.names import folded


class Column(StrEnum):
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    KNOWN_AS = "known_as"
    YEAR = "year"
    GROUP = "registration_group"
    UPN = "upn"


NEEDED = (Column.FIRST_NAME, Column.LAST_NAME)

MEANINGS: dict[Column, frozenset[str]] = {
    Column.FIRST_NAME: frozenset(
        [
            "first name",
            "firstname",
            "forename",
            "forenames",
            "given name",
            "given names",
            "legal forename",
            "legal first name",
            "pupil forename",
            "pupil first name",
            "student first name",
            "chosen first name",
            "enw cyntaf",
        ]
    ),
    Column.LAST_NAME: frozenset(
        [
            "last name",
            "lastname",
            "surname",
            "family name",
            "legal surname",
            "legal last name",
            "pupil surname",
            "pupil last name",
            "student last name",
            "cyfenw",
        ]
    ),
    Column.KNOWN_AS: frozenset(
        [
            "known as",
            "preferred name",
            "preferred forename",
            "preferred first name",
            "preferred given name",
            "chosen name",
        ]
    ),
    Column.YEAR: frozenset(
        [
            "year",
            "year group",
            "yeargroup",
            "yr",
            "nc year",
            "nc year actual",
            "national curriculum year",
            "grade",
            "blwyddyn",
        ]
    ),
    Column.GROUP: frozenset(
        [
            "registration group",
            "registration",
            "reg group",
            "reg",
            "reg form",
            "reg grp",
            "registration form",
            "form",
            "form group",
            "tutor group",
            "class",
            "class name",
            "dosbarth",
            "grwp cofrestru",
        ]
    ),
    Column.UPN: frozenset(["upn", "unique pupil number", "unique pupil no", "pupil upn"]),
}

NEVER_READ = re.compile(
    r"password|passwd|medical|medication|allerg|health|safeguard|ethnic|religio|disabil|premium|adopt|nationality"
    r"|\b(pwd|pin|nhs|gp|doctor|sen|send|aln|ehcp?|iep|idp|fsm|lac|cla|pp|ppg|cp|eal|in care|looked after|diet\w*"
    r"|social (?:worker|services|care)"
    r"|free school meals?|free meals?|child protection|court\w*|conditions?|special educational \w+|additional \w+)\b"
)
"""Passwords, and what the law guards specially: refused by the name of the column, never kept, never handed back."""


def plain(heading: str) -> str:
    """A heading folded to plain words: "SENStatus", "sen_status" and "Sen status" are one."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", heading)
    return folded(spaced.replace("_", " "))


def meaning(heading: str) -> Column | None:
    """Which of our columns this is, if any."""
    words = plain(heading)
    joined = words.replace(" ", "")
    for column, known in MEANINGS.items():
        if words in known or joined in {name.replace(" ", "") for name in known}:
            return column
    return None


def is_never_read(heading: str) -> bool:
    return meaning(heading) is None and bool(NEVER_READ.search(plain(heading)))
