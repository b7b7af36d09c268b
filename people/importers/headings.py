"""What the headings of a school's list mean, whoever exported it, and which columns are not read at all."""

import re
from collections.abc import Callable, Collection, Iterable
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from people.names import folded


class Column(StrEnum):
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    KNOWN_AS = "known_as"
    YEAR = "year"
    GROUP = "registration_group"
    UPN = "upn"
    BORN_ON = "born_on"
    NUMBER = "mis_id"
    EMAIL = "email"
    STATUS = "status"
    LEFT_ON = "left_on"


NEEDED = (Column.FIRST_NAME, Column.LAST_NAME)
WHOLE_NAME = "whole_name"
"""First and last name in one column; asked for only where they do not stand in two."""
LAST_FIRST = frozenset(
    ["surnameforename", "surnameforenames", "surnamefirstname", "lastnamefirstname", "familynamegivenname"]
)
"""A whole name whose last name comes first, with a comma or without."""
WHOLE = LAST_FIRST | {
    *("name", "names", "fullname", "legalname", "legalfullname", "enwllawn", "pupilname", "studentname", "childname"),
    *("nameofpupil", "pupil", "student", "child", "forenamesurname", "firstnamelastname", "firstnamesurname"),
    *("givennamefamilyname",),
}
INSTEAD = {
    Column.FIRST_NAME: frozenset(["preferredforename", "preferredfirstname", "preferredgivenname", "preferredname"]),
    Column.LAST_NAME: frozenset(["preferredsurname", "preferredlastname", "preferredfamilyname"]),
}
"""What a list has in place of the legal name, where it has no other."""
PARENTS = (1, 2, 3)
PARENT_PARTS = ("name", "first_name", "last_name", "email", "phone", "relationship", "responsibility")
ANSWERS = "answers:"
YES_WORDS = frozenset(
    ["y", "yes", "t", "true", "1", "given", "granted", "agreed", "consented", "ie", "ydy", "ydw", "oes"]
)
TICKS = frozenset("✓✔☑✅√")
"""Before the key of a column that holds photo answers."""

KNOWN: dict[Column, str] = {
    Column.FIRST_NAME: "first name|forename|forenames|given name|given names|legal forename|legal first name|"
    "pupil forename|pupil first name|student first name|student forename|chosen first name|enw cyntaf",
    Column.LAST_NAME: "last name|surname|family name|legal surname|legal last name|pupil surname|pupil last name|"
    "student last name|student surname|cyfenw",
    Column.KNOWN_AS: "known as|preferred name|preferred forename|preferred first name|preferred given name|chosen name",
    Column.YEAR: "year|year group|yr|yr group|nc year|nc year actual|nc year group|national curriculum year|"
    "current year|current year group|curriculum year|yr grp|nc yr|year level|grade|grade level|blwyddyn",
    Column.GROUP: "registration group|registration|reg group|reg|reg form|reg grp|registration form|form|form group|"
    "tutor group|form tutor group|form class|class|class name|current class|current registration group|home room|"
    "dosbarth|grwp cofrestru",
    Column.UPN: "upn|unique pupil number|unique pupil no|pupil upn|unique pupil number upn|upn unique pupil number",
    Column.BORN_ON: "date of birth|dob|birth date|birthday|born on|d o b|dyddiad geni",
    Column.NUMBER: "admission number|admission no|adno|adm no|mis id|pupil id|student id|person id|pupil number|"
    "student number|pupil ref|pupil reference|student ref|student reference|arbor id|arbor student id|"
    "mis student id|mis pupil id|sis id|sourced id|admission num|admissions number|sims id|bromcom id|isams id",
    Column.EMAIL: "pupil email|pupil e mail|pupil email address|pupil e mail address|student email|student e mail|"
    "student email address|student e mail address|pupil school email|student school email|e bost disgybl",
    Column.STATUS: "status|status on roll|roll status|on roll status|on roll|enrolment status|enrollment status|"
    "enrolment|pupil status|student status|registration status|current status|application status|"
    "admission status|admissions status|applicant status|enrolment mode|enrollment mode|enrolment type|"
    "mode of enrolment|registration type|statws|statws cofrestru",
    Column.LEFT_ON: "date of leaving|leaving date|date left|left date|leave date|left on|leaver date|"
    "school leaving date|actual leaving date|dyddiad gadael",
}
MEANINGS = {column: frozenset(words.split("|")) for column, words in KNOWN.items()}
JOINED = {name.replace(" ", ""): column for column, names in MEANINGS.items() for name in names}
WHOSE = re.compile(r"(?:pupil|student|learner|child)s? ")
"""Before a heading, where a list has the parents' beside it: "Student Reg Group"."""
PARENT = re.compile(
    r"(?:pupil |student )?(?:parent carer|parent guardian|parent contact|contact|parent|guardian|carer)\b(.*)"
)
PARENT_WORDS = {
    "name": "name|full name",
    "first_name": "first name|first|forename|given name",
    "last_name": "last name|last|surname|family name",
    "email": "email|e mail|email address|e mail address|mail|primary email|home email",
    "phone": "phone|telephone|mobile|phone number|telephone number|mobile number|tel|main telephone",
    "relationship": "relationship|relation|relationship to pupil|relationship to student|type",
    "responsibility": "pr|parental responsibility|has parental responsibility|responsibility",
}
PART_OF = {name: part for part, words in PARENT_WORDS.items() for name in words.split("|")}
WITHOUT_A_PARENT = {
    "relationship": "relationship",
    "parental responsibility": "responsibility",
    "has parental responsibility": "responsibility",
}
NOTE = re.compile(
    r"\b(?:required|mandatory|optional|read only|upload only|dd ?mm ?yy(?:yy)?|mm ?dd ?yy(?:yy)?|yyyy ?mm ?dd)\b"
)
"""What the makers of a template write beside a heading for whoever fills it in."""
SHORTEST_GUESS = 6
"""A shorter word is too near to others: "from" is no "form"."""

NEVER_READ = re.compile(
    r"password|passwd|medical|medication|allerg|health|safeguard|ethnic|religio|disabil|premium|adopt|nationality"
    r"|american indian|native hawaiian|african american|hispanic|sexual|blood (?:group|type)|free lunch|primary need"
    r"|asylum seeker|refugee status|two or more races|ell status|frl status"
    r"|^(?:(?:federal )?race(?: codes?| ethnicity)?|asian|white|refugee|ell|frl)$"
    r"|\b(pwd|pin|nhs|gp|doctor|sen|send|aln|ehcp?|iep|idp|fsm|lac|cla|pp|ppg|cp|eal|in care|looked after|diet\w*"
    r"|social (?:worker|services|care)"
    r"|free school meals?|free meals?|child protection|court\w*|conditions?|special educational \w+|additional \w+)\b"
)
"""Passwords, and what the law guards specially: refused by the name of the column, never kept, never handed back."""


def plain(heading: str) -> str:
    """A heading folded to plain words: "SENStatus", "sen_status" and "Sen status" are one."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", heading)
    return folded(spaced.replace("_", " "))


def is_yes(cell: str) -> bool:
    """A plain yes, or a tick. Whatever else is written in the cell ("No", "ask mum") is a no: a no always counts."""
    return plain(cell) in YES_WORDS or cell in TICKS


@lru_cache(maxsize=4_096)
def squashed(heading: str) -> str:
    return plain(heading).replace(" ", "")


def without_note(heading: str) -> str:
    """In plain words, without what is a note to whoever fills it in: "First Name [Required]" is a first name."""
    return " ".join(NOTE.sub(" ", plain(heading)).split())


def meaning(heading: str) -> Column | None:
    """Which of our columns this is, if any."""
    words = without_note(heading)
    return JOINED.get(words.replace(" ", "")) or JOINED.get(WHOSE.sub("", words, count=1).replace(" ", ""))


def is_whole_name(heading: str) -> bool:
    """Whether first and last name stand together in this column, whosever it says they are."""
    words = without_note(heading)
    return {words.replace(" ", ""), WHOSE.sub("", words, count=1).replace(" ", "")} & WHOLE != set()


def is_last_first(heading: str) -> bool:
    return WHOSE.sub("", without_note(heading), count=1).replace(" ", "") in LAST_FIRST


def _registration(heading: str) -> Column | None:
    """Of a column "Class" and one "Registration group" the second is the class: the first may be a lesson."""
    return Column.GROUP if meaning(heading) is Column.GROUP and "reg" in plain(heading) else None


def guess(heading: str, known: Collection[str]) -> str | None:
    """The one of these (squashed) names that a slip of the keys turned into this heading; None where two might be."""
    typed = squashed(heading)
    if len(typed) < SHORTEST_GUESS:
        return None
    most = 1 if len(typed) < 10 else 2
    near = {
        name for name in known if len(name) >= SHORTEST_GUESS and OSA.distance(typed, name, score_cutoff=most) <= most
    }
    return near.pop() if len(near) == 1 else None


def parent_column(number: int, part: str) -> str:
    return f"parent{number}_{part}"


def parents_part(heading: str) -> str | None:
    """The part of a parent or carer that a column holds: "Contact 2 Email" is the second's e-mail."""
    words = without_note(heading)
    if words in WITHOUT_A_PARENT:
        return parent_column(1, WITHOUT_A_PARENT[words])
    number = re.search(r"\d+", words)
    found = PARENT.fullmatch(" ".join(re.sub(r"\d+|\b(?:priority|primary|main)\b", " ", words).split()))
    which = int(number[0]) if number else 1
    part = PART_OF.get(found[1].strip()) if found else None
    return parent_column(which, part) if part and which in PARENTS else None


def is_never_read(heading: str) -> bool:
    return meaning(heading) is None and bool(NEVER_READ.search(plain(heading)))


def columns_of(headings: Iterable[str], chosen: dict[str, str] | None = None) -> dict[int, str]:
    """What each column is, by its place: as the school chose, else as it is called, else as it was meant to be.

    No column is taken twice but answers and the status on roll, of which every one is heard; and what is never read is
    never taken, whoever chose it.
    """
    headings, chosen = list(headings), chosen or {}
    columns: dict[int, str] = {}
    ways: tuple[Callable[[str], str | None], ...] = (
        lambda heading: chosen.get(plain(heading)),
        lambda heading: _registration(heading) if plain(heading) not in chosen else None,
        lambda heading: meaning(heading) if plain(heading) not in chosen else None,
        lambda heading: parents_part(heading) if plain(heading) not in chosen else None,
        lambda heading: _guessed(heading) if plain(heading) not in chosen else None,
    )
    for way in ways:
        for place, heading in enumerate(headings):
            column = None if place in columns or is_never_read(heading) else way(heading)
            is_heard = column and (column.startswith(ANSWERS) or column == Column.STATUS)
            if column and (is_heard or column not in columns.values()):
                columns[place] = str(column)
    if set(NEEDED).isdisjoint(columns.values()) and WHOLE_NAME not in columns.values():
        free = [
            place for place, heading in enumerate(headings) if place not in columns and plain(heading) not in chosen
        ]
        names = [place for place in free if is_whole_name(headings[place])]
        columns |= dict.fromkeys(names[:1], WHOLE_NAME)
    return columns if has_names(columns.values()) else _with_preferred_names(headings, columns, chosen)


def _with_preferred_names(headings: list[str], columns: dict[int, str], chosen: dict[str, str]) -> dict[int, str]:
    """The same, with preferred names in place of those that are missing; unless some are missing even so."""
    found = dict(columns)
    for column, words in INSTEAD.items():
        stand_in = [place for place, heading in enumerate(headings) if squashed(heading) in words]
        if column not in found.values():
            found |= {place: str(column) for place in stand_in[:1] if plain(headings[place]) not in chosen}
    return found if has_names(found.values()) else columns


def has_names(columns: Collection[str]) -> bool:
    """Whether it is said where first and last name stand."""
    return set(NEEDED) <= set(columns) or WHOLE_NAME in columns


def _guessed(heading: str) -> Column | None:
    near = guess(heading, JOINED)
    return JOINED[near] if near else None
