"""Microsoft School Data Sync, the UK format (and the one it came from): School, Student, Section, StudentEnrollment.

Parents come in user.csv and guardianrelationship.csv. Passwords stand in Student.csv in plain words and are not read.
"""

from collections import defaultdict

from django.utils.translation import gettext as _

from people import upn as upns
from people.importers.csv_rows import FileRefused
from people.importers.headings import Column
from people.importers.packages import SentFile
from people.importers.roll_csv import parent_of
from people.importers.roll_file import RollFile, RollParent
from people.importers.roll_rows import RollRows
from people.importers.roll_status import Place, place_of
from people.importers.roster_tables import GONE, STAFF
from people.importers.rosters import chosen_school
from people.importers.sheets import Sheet, sheet_of, some_of

SCHOOL = ("School DfE Number", "School SIS ID")
STUDENT = (
    "ID",
    "SIS ID",
    *SCHOOL,
    "First Name",
    "Last Name",
    "State ID",
    "Student Number",
    "Grade",
    "Status",
    "Birthdate",
    "UPN",
    "Email",
    "Username",
)
SCHOOLS = ("DfE Number", "SIS ID", "Name", "School Number")
TERM = ("Term StartDate", "Term EndDate")
SECTION = ("ID", "SIS ID", "Section SIS ID", "Section Name", "Section Number", "Status", *TERM)
ENROLMENT = ("Section ID", "Section SIS ID", "ID", "SIS ID", "Student SIS ID")
USER = ("Email", "First Name", "Last Name", "Phone", "SIS ID", "ID")
RELATION = ("SIS ID", "Email", "Role", "ID")
TABLES = frozenset(
    [
        *("school", "schools", "student", "students", "section", "sections", "studentenrollment"),
        *("studentenrollments", "teacher", "teachers", "teacherroster", "user", "users", "guardianrelationship"),
    ]
)


def is_sds_uk(tables: dict[str, SentFile]) -> bool:
    file = tables.get("student") or tables.get("students")
    return file is not None and any(sheet_of(file, STUDENT).has(name) for name in SCHOOL)


def read_sds_uk(tables: dict[str, SentFile], *, our_school: str) -> RollFile:
    """The children in such a set. `our_school`: name or number of ours, where the files hold several."""

    def sheet(known: tuple[str, ...], *names: str) -> Sheet | None:
        file = next((tables[name] for name in names if name in tables), None)
        return sheet_of(file, known) if file and file.data.strip() else None

    students = sheet_of(tables.get("student") or tables["students"], STUDENT)
    students.must_have("First Name", "Last Name")
    if not (students.has("ID") or students.has("SIS ID")):
        students.must_have("ID")
    schools, users = sheet(SCHOOLS, "school", "schools"), sheet(USER, "user", "users")
    sections, enrolments = (
        sheet(SECTION, "section", "sections"),
        sheet(ENROLMENT, "studentenrollment", "studentenrollments"),
    )
    relations = sheet(RELATION, "guardianrelationship")
    ours = _ours(students, schools, our_school)
    groups = _groups(sections, enrolments)
    parents, doubts = _parents(users, relations)
    terms = [day for name in TERM for day in sections.all_of(name)] if sections else []
    read = RollRows(students.all_of("Birthdate"), beside=terms)
    for line, cells, reason in students.rows:
        number = students.cell(cells, "ID", "SIS ID")
        if students.cell(cells, "Status").lower() in GONE or (ours and students.cell(cells, *SCHOOL) != ours):
            continue
        value = {
            Column.FIRST_NAME: students.cell(cells, "First Name"),
            Column.LAST_NAME: students.cell(cells, "Last Name"),
            Column.YEAR: students.cell(cells, "Grade"),
            Column.GROUP: groups.get(number, ""),
            Column.UPN: _upn(students, cells),
            Column.BORN_ON: students.cell(cells, "Birthdate"),
            Column.NUMBER: number,
            Column.EMAIL: _own_email(students, cells),
            Column.STATUS: _status(students, cells),
        }
        place, whose = place_of(value[Column.STATUS]), parents.get(number, [])
        read.row(line, students.kept(cells), value, place=place, reason=reason, parents=whose)
    read.doubts += some_of([doubt for one in (students, sections, enrolments) if one for doubt in one.doubts] + doubts)
    if not read.rows and not read.bad:
        raise FileRefused(_("There is no pupil in these files whose place at the school has not ended."))
    every = [one for one in (students, schools, sections, enrolments, users, relations) if one]
    return read.as_file(
        headings=students.kept_headings(),
        ignored=sorted({heading for one in every for heading in one.ignored})
        + [tables[name].name for name in sorted(set(tables) - TABLES)],
        refused=sorted({heading for one in every for heading in one.refused}),
        has=sorted(column for column in Column if column is not Column.KNOWN_AS),
        kind="sds_uk",
        blank_is_unknown=True,
    )


def _ours(students: Sheet, schools: Sheet | None, our_school: str) -> str:
    used = {number: [number] for number in students.all_of(*SCHOOL) if number}
    for _line, cells, _reason in schools.rows if schools else []:
        number = schools.cell(cells, "DfE Number", "SIS ID") if schools else ""
        if schools and number in used:
            used[number] = [schools.cell(cells, "Name") or number, number, schools.cell(cells, "School Number")]
    return chosen_school(used, our_school)


def _upn(students: Sheet, cells: list[str]) -> str:
    """What says that it is a UPN, right or wrong; and what is one without saying so."""
    said = students.cell(cells, "UPN")
    likely = (upns.tidy(students.cell(cells, name)) for name in ("Student Number", "State ID", "ID", "SIS ID"))
    return said or next((number for number in likely if upns.is_valid(number)), "")


def _status(students: Sheet, cells: list[str]) -> str:
    """Only that a child is not here, any more or yet: the format knows no words for the rest."""
    word = students.cell(cells, "Status")
    return word if place_of(word) in (Place.LEFT, Place.NOT_YET) else ""


def _own_email(students: Sheet, cells: list[str]) -> str:
    """The address of the pupil; the user name where it is written as one."""
    user = students.cell(cells, "Username")
    return students.cell(cells, "Email") or (user if "@" in user else "")


def _groups(sections: Sheet | None, enrolments: Sheet | None) -> dict[str, str]:
    """The only section that a child is in. The format does not say which of several is the registration group."""
    if not sections or not enrolments:
        return {}
    names = {
        sections.cell(cells, "ID", "SIS ID", "Section SIS ID"): sections.cell(cells, "Section Name", "Section Number")
        for _line, cells, _reason in sections.rows
    }
    of_child: dict[str, set[str]] = defaultdict(set)
    for _line, cells, _reason in enrolments.rows:
        which = names.get(enrolments.cell(cells, "Section ID", "Section SIS ID"))
        if which:
            of_child[enrolments.cell(cells, "ID", "SIS ID", "Student SIS ID")].add(which)
    return {child: min(which)[:40] for child, which in of_child.items() if len(which) == 1}


def _parents(users: Sheet | None, relations: Sheet | None) -> tuple[dict[str, list[RollParent]], list[str]]:
    """By the child's number. The e-mail is what ties the two files together, and the parent's number here."""
    found: dict[str, list[RollParent]] = defaultdict(list)
    doubts: list[str] = []
    if not users or not relations:
        return found, doubts
    people = {users.cell(cells, "Email").lower(): cells for _line, cells, _reason in users.rows}
    for line, cells, _reason in relations.rows:
        email, role = relations.cell(cells, "Email").lower(), relations.cell(cells, "Role").lower()
        person = people.get(email)
        if person is None or not email:
            doubts.append(
                _("%(file)s, line %(line)d: no such person in user.csv.") % {"file": relations.name, "line": line}
            )
            continue
        if role in STAFF or role == "child":
            continue
        name = f"{users.cell(person, 'First Name')} {users.cell(person, 'Last Name')}".strip()
        if name:
            parent, said = parent_of(
                name, email=email, phone=users.cell(person, "Phone"), relationship=role, mis_id=email
            )
            found[relations.cell(cells, "SIS ID", "ID")].append(parent)
            doubts += said
    return found, doubts
