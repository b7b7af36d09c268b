"""The tables of a set of OneRoster or School Data Sync 2.1: which files there are, and what we read of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from people.importers.csv_rows import FileRefused
from people.importers.packages import SentFile
from people.importers.sheets import Sheet, sheet_of

CHILD = frozenset(["student", "pupil", "learner"])
PARENT = frozenset(["guardian", "parent", "relative", "contact", "carer", "family"])
STAFF = frozenset(
    [
        *("teacher", "aide", "proctor", "administrator", "principal", "doctor", "nurse", "staff", "faculty"),
        *("professor", "lecturer", "counselor", "siteadministrator", "systemadministrator", "districtadministrator"),
    ]
)
GONE = frozenset(["tobedeleted", "inactive", "false", "deleted", "no", "0"])
NEVER_READ = frozenset(["userflags"])
"""What School Data Sync knows of a child's special needs and free meals."""

USERS = (
    "sourcedId status enabledUser orgSourcedIds role userIds givenName familyName identifier email sms phone "
    "agentSourcedIds agents grades grade preferredGivenName primaryOrgSourcedId userMasterIdentifier"
)
ROLES = "userSourcedId orgSourcedId role roleType grade isPrimary status roleStartDate roleEndDate beginDate endDate"
RELATIONS = "userSourcedId relationshipUserSourcedId relationshipRole"
CLASSES = "sourcedId status title classType classCode"
ENROLMENTS = "classSourcedId userSourcedId role status beginDate endDate"
LAST_DAYS = ("roleEndDate", "endDate")
FIRST_DAYS = ("roleStartDate", "beginDate")
BIRTHDAYS = "sourcedId userSourcedId birthDate"
SCHOOLS = "sourcedId name type identifier"


@dataclass
class Roster:
    """The tables of one set, those that were sent."""

    users: Sheet
    roles: Sheet | None = None
    relations: Sheet | None = None
    classes: Sheet | None = None
    enrolments: Sheet | None = None
    birthdays: Sheet | None = None
    schools: Sheet | None = None
    unread: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def days(self) -> Iterator[str]:
        """First and last days of roles and of places in classes: how this export writes a day."""
        for sheet in filter(None, (self.roles, self.enrolments)):
            yield from sheet.all_of(*FIRST_DAYS)
            yield from sheet.all_of(*LAST_DAYS)

    @property
    def sheets(self) -> list[Sheet]:
        every = (
            self.users, self.roles, self.relations, self.classes, self.enrolments, self.birthdays, self.schools
        )  # fmt: skip
        return [sheet for sheet in every if sheet is not None]


def roster_of(tables: dict[str, SentFile]) -> Roster:
    """Raises FileRefused with a sentence where nothing says who is a pupil."""

    def sheet(known: str, *names: str) -> Sheet | None:
        file = next((tables[name] for name in names if name in tables), None)
        return sheet_of(file, known.split()) if file and file.data.strip() else None

    read = {
        "users",
        "roles",
        "relationships",
        "classes",
        "enrollments",
        "enrolments",
        "demographics",
        "orgs",
        "manifest",
    }
    roster = Roster(
        users=sheet_of(tables["users"], USERS.split()),
        roles=sheet(ROLES, "roles"),
        relations=sheet(RELATIONS, "relationships"),
        classes=sheet(CLASSES, "classes"),
        enrolments=sheet(ENROLMENTS, "enrollments", "enrolments"),
        birthdays=sheet(BIRTHDAYS, "demographics"),
        schools=sheet(SCHOOLS, "orgs"),
        unread=[tables[name].name for name in sorted(set(tables) - read - NEVER_READ)],
        refused=[tables[name].name for name in sorted(set(tables) & NEVER_READ)],
    )
    if roster.roles:
        roster.roles.must_have("userSourcedId", "role")
    elif not roster.users.has("role"):
        raise FileRefused(
            _("%(file)s does not say who is a pupil. Send roles.csv with it: all files of the export together.")
            % {"file": roster.users.name}
        )
    return roster


def is_gone(sheet: Sheet, cells: list[str]) -> bool:
    return any(sheet.cell(cells, name).lower() in GONE for name in ("status", "enabledUser"))
