"""OneRoster 1.1 and 1.2 and Microsoft School Data Sync 2.1: users, roles, relations, classes that name each other.

OneRoster 1.1 has the role beside the user, 1.2 and School Data Sync in roles.csv. Parents are `agentSourcedIds` in
OneRoster and relationships.csv in School Data Sync. Neither says who has parental responsibility: it is not known.
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from people import upn as upns
from people.importers.csv_rows import FileRefused
from people.importers.dates import Order, order_of, read_date
from people.importers.headings import Column
from people.importers.packages import SentFile
from people.importers.roll_csv import parent_of
from people.importers.roll_file import RollFile, RollParent
from people.importers.roll_rows import RollRows
from people.importers.roster_tables import CHILD, LAST_DAYS, PARENT, STAFF, USERS, Roster, is_gone, roster_of
from people.importers.sheets import Sheet, sheet_of, some_of

LABELLED_UPN = re.compile(r"\{\s*UPN\s*:\s*([^}]*)\}", re.IGNORECASE)


@dataclass
class Part:
    """The role that somebody has, where, and in which year."""

    role: str
    orgs: list[str]
    grade: str


def is_roster(tables: dict[str, SentFile]) -> bool:
    """Whether these files are such a set: it is the users that say so."""
    return "users" in tables and sheet_of(tables["users"], USERS.split()).has("sourcedId", "givenName", "familyName")


def read_roster(tables: dict[str, SentFile], *, our_school: str, on: datetime.date) -> RollFile:
    """The children in a set of files. `our_school`: name or number of ours, where a trust's files hold several."""
    roster = roster_of(tables)
    parts = _parts(roster, on)
    ours = _ours(roster, parts, our_school)
    children = {who: part for who, has in parts.items() for part in has if part.role in CHILD and _is_of(part, ours)}
    if not children:
        raise FileRefused(_("There is no pupil in these files whose place at the school has not ended."))
    groups = _groups(roster, set(children), on)
    born = _birthdays(roster)
    parents, doubts = _parents(roster, parts, children)
    read = RollRows(born.values(), beside=roster.days)
    users = roster.users
    for line, cells, reason in users.rows:
        who = users.cell(cells, "sourcedId")
        if who not in children or is_gone(users, cells):
            continue
        value = {
            Column.FIRST_NAME: users.cell(cells, "givenName"),
            Column.LAST_NAME: users.cell(cells, "familyName"),
            Column.KNOWN_AS: _known_as(users, cells),
            Column.YEAR: children[who].grade or users.cell(cells, "grades", "grade").split(",")[0].strip(),
            Column.GROUP: groups.get(who, ""),
            Column.UPN: _upn(users, cells),
            Column.BORN_ON: born.get(who, ""),
            Column.NUMBER: who,
            Column.EMAIL: users.cell(cells, "email"),
        }
        read.row(line, users.kept(cells), value, reason=reason, parents=parents.get(who, []))
    read.doubts += some_of([doubt for sheet in roster.sheets for doubt in sheet.doubts] + doubts)
    return read.as_file(
        headings=users.kept_headings(),
        ignored=sorted({heading for sheet in roster.sheets for heading in sheet.ignored} | set(roster.unread)),
        refused=sorted({heading for sheet in roster.sheets for heading in sheet.refused} | set(roster.refused)),
        has=sorted(column for column in Column),
        kind="sds_21" if roster.roles and not roster.roles.has("roleType") else "oneroster",
        blank_is_unknown=True,
    )


def _has_ended(roster: Roster, sheet: Sheet, on: datetime.date) -> list[bool]:
    """For each row whether its last day is past. A day that cannot be read ends nothing; all days of the export
    together say which number is the day, where they do not contradict each other."""
    last_days = list(sheet.all_of(*LAST_DAYS))
    together = order_of(roster.days)
    order = order_of(last_days) if together is Order.MIXED else together
    ended = []
    for cell in last_days:
        try:
            ended.append(bool(cell) and read_date(cell, order) < on)
        except ValueError:
            ended.append(False)
    return ended


def _parts(roster: Roster, on: datetime.date) -> dict[str, list[Part]]:
    """What everybody is, by their number: from roles.csv, else from beside the user."""
    parts: dict[str, list[Part]] = defaultdict(list)
    if roster.roles:
        roles = roster.roles
        for (_line, cells, _reason), ended in zip(roles.rows, _has_ended(roster, roles, on), strict=True):
            if not ended and not is_gone(roles, cells):
                org = [roles.cell(cells, "orgSourcedId")]
                part = Part(roles.cell(cells, "role").lower(), org, roles.cell(cells, "grade"))
                parts[roles.cell(cells, "userSourcedId")].append(part)
        return parts
    users = roster.users
    for _line, cells, _reason in users.rows:
        orgs = re.split(r"\s*[,;]\s*", users.cell(cells, "orgSourcedIds"))
        parts[users.cell(cells, "sourcedId")].append(Part(users.cell(cells, "role").lower(), orgs, ""))
    return parts


def _is_of(part: Part, ours: str) -> bool:
    return not ours or ours in part.orgs


def _ours(roster: Roster, parts: dict[str, list[Part]], our_school: str) -> str:
    """The number of our school in files of several; empty where there is only one. Nobody else's children are read."""
    used = {org for has in parts.values() for part in has if part.role in CHILD for org in part.orgs if org}
    schools: dict[str, list[str]] = {}
    if roster.schools:
        for _line, cells, _reason in roster.schools.rows:
            words = [roster.schools.cell(cells, name) for name in ("name", "sourcedId", "identifier")]
            schools[words[1]] = [word for word in words if word]
    if not used and roster.schools and sum(kind.lower() == "school" for kind in roster.schools.all_of("type")) > 1:
        raise FileRefused(
            _("These files hold several schools and do not say who is at which. Export them for your school only.")
        )
    return chosen_school({number: schools.get(number, [number]) for number in used}, our_school)


def chosen_school(schools: dict[str, list[str]], our_school: str) -> str:
    """Which of these is ours, by any of its words. Raises FileRefused where nobody could tell."""
    if len(schools) <= 1:
        return ""
    wanted = our_school.casefold().strip()
    fits = [number for number, words in schools.items() if wanted in {word.casefold() for word in words}]
    if len(fits) == 1:
        return fits[0]
    names = ", ".join(sorted(words[0] for words in schools.values())[:10])
    raise FileRefused(
        _("These files hold several schools: %(names)s. Write below which is yours, and send them again.")
        % {"names": names}
    )


def _known_as(users: Sheet, cells: list[str]) -> str:
    known_as = users.cell(cells, "preferredGivenName")
    return "" if known_as == users.cell(cells, "givenName") else known_as


def _upn(users: Sheet, cells: list[str]) -> str:
    """What says that it is a UPN, right or wrong; and what is one without saying so."""
    labelled = LABELLED_UPN.search(users.cell(cells, "userIds"))
    if labelled:
        return labelled[1]
    likely = (upns.tidy(users.cell(cells, name)) for name in ("identifier", "userMasterIdentifier", "sourcedId"))
    return next((number for number in likely if upns.is_valid(number)), "")


def _groups(roster: Roster, children: set[str], on: datetime.date) -> dict[str, str]:
    """The registration group: the class that says it is one, else the only class that a child is in."""
    if not roster.classes or not roster.enrolments:
        return {}
    classes, enrolments = roster.classes, roster.enrolments
    titles = {
        classes.cell(cells, "sourcedId"): classes.cell(cells, "title", "classCode")
        for _line, cells, _reason in classes.rows
        if not is_gone(classes, cells)
    }
    homerooms = {
        classes.cell(cells, "sourcedId")
        for _line, cells, _reason in classes.rows
        if classes.cell(cells, "classType").lower() in ("homeroom", "registration", "tutor")
    }
    of_child: dict[str, set[str]] = defaultdict(set)
    for (_line, cells, _reason), ended in zip(enrolments.rows, _has_ended(roster, enrolments, on), strict=True):
        who, which = enrolments.cell(cells, "userSourcedId"), enrolments.cell(cells, "classSourcedId")
        if who in children and which in titles and not ended and not is_gone(enrolments, cells):
            of_child[who].add(which)
    found = {who: sorted(which & homerooms or which) for who, which in of_child.items()}
    return {who: titles[which[0]][:40] for who, which in found.items() if len(which) == 1}


def _birthdays(roster: Roster) -> dict[str, str]:
    """Only the day: who a child's people are, and what the school knows of their needs, is not read."""
    if not roster.birthdays:
        return {}
    sheet = roster.birthdays
    return {
        sheet.cell(cells, "userSourcedId", "sourcedId"): sheet.cell(cells, "birthDate")
        for _line, cells, _reason in sheet.rows
    }


def _parents(
    roster: Roster, parts: dict[str, list[Part]], children: dict[str, Part]
) -> tuple[dict[str, list[RollParent]], list[str]]:
    """The parents and carers of each child, and sentences about relations that lead nowhere."""
    users = roster.users
    people = {users.cell(cells, "sourcedId"): cells for _line, cells, _reason in users.rows}
    found: dict[str, list[RollParent]] = defaultdict(list)
    doubts = _staff_of_their_own(roster, parts, children)
    for child, parent, relation in _relations(roster, children, parts):
        cells = people.get(parent)
        if cells is None or child not in people:
            doubts.append(
                _("A relation names %(number)s, who is not in users.csv.")
                % {"number": (parent if cells is None else child)[:40]}
            )
            continue
        if child not in children or is_gone(users, cells):
            continue
        name = f"{users.cell(cells, 'givenName')} {users.cell(cells, 'familyName')}".strip()
        if name and parent not in {known.mis_id for known in found[child]}:
            phone = users.cell(cells, "sms", "phone")
            known, said = parent_of(
                name, email=users.cell(cells, "email"), phone=phone, relationship=relation, mis_id=parent
            )
            found[child].append(known)
            doubts += said
    return found, doubts


def _relations(roster: Roster, children: dict[str, Part], parts: dict[str, list[Part]]) -> list[tuple[str, str, str]]:
    """(child, parent, relation): from relationships.csv, and from either side's list of agents."""
    found: list[tuple[str, str, str]] = []
    if roster.relations:
        sheet = roster.relations
        for _line, cells, _reason in sheet.rows:
            child, parent = sheet.cell(cells, "userSourcedId"), sheet.cell(cells, "relationshipUserSourcedId")
            relation = sheet.cell(cells, "relationshipRole").lower()
            if relation not in STAFF:
                found.append((child, parent, relation))
    for who, other in _agents(roster):
        roles = _roles(parts, other)
        if who in children and not (STAFF | CHILD) & roles:
            found.append((who, other, next(iter(PARENT & roles), "")))
        elif other in children and PARENT & _roles(parts, who):
            found.append((other, who, next(iter(PARENT & _roles(parts, who)))))
    return found


def _agents(roster: Roster) -> Iterator[tuple[str, str]]:
    users = roster.users
    for _line, cells, _reason in users.rows:
        for other in re.split(r"\s*[,;]\s*", users.cell(cells, "agentSourcedIds", "agents")):
            if other:
                yield users.cell(cells, "sourcedId"), other


def _roles(parts: dict[str, list[Part]], who: str) -> set[str]:
    return {part.role for part in parts.get(who, [])}


def _staff_of_their_own(roster: Roster, parts: dict[str, list[Part]], children: dict[str, Part]) -> list[str]:
    """Whether a teacher who is a guardian too stands beside this child as the one or as the other, no file says."""
    return [
        _("%(number)s works at the school and is a guardian: if of %(child)s, say so on the child's page.")
        % {"number": other[:40], "child": who[:40]}
        for who, other in _agents(roster)
        if who in children and STAFF & _roles(parts, other) and PARENT & _roles(parts, other)
    ]
