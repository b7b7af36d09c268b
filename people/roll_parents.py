"""The parents and carers in a roll: who is known, who is new, and what the file says of parental responsibility.

On one child's record a parent is found by the number in the school's own system, else by name; on another child's
(a brother's) by that number, or by name and e-mail together: never by name alone. A file gives nobody parental
responsibility of whom the register says no, and what it does not say stays as it is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Q
from django.db.models.functions import Lower

from audit.names import EventName
from audit.services import record_many
from people.bulk import rewrite_rows
from people.importers.roll_file import RollParent, RollRow
from people.models import Guardian, Guardianship, ParentalResponsibility, School, Staff
from people.names import folded

MANY = 2_000
"""Of more than these all are asked for: a statement has no room for each by name."""

Rows = Mapping[int, tuple[RollRow, int]]
"""The rows of a file by line, each with the child that it is about (0: a new one)."""


@dataclass
class Met:
    """One parent of one row: who it is here (None: nobody yet) and the tie to the child, if there is one."""

    line: int
    pupil_id: int
    parent: RollParent
    guardian: Guardian | None = None
    tie: Guardianship | None = None

    @property
    def gains(self) -> bool:
        """Parental responsibility, which the register did not know of."""
        before = self.tie.parental_responsibility if self.tie else ParentalResponsibility.UNKNOWN
        return self.parent.responsibility == "yes" and before == ParentalResponsibility.UNKNOWN

    @property
    def loses(self) -> bool:
        had = self.tie is not None and self.tie.parental_responsibility == ParentalResponsibility.YES
        return had and self.parent.responsibility == "no"

    @property
    def is_contradicted(self) -> bool:
        """The file says yes where somebody here wrote no: that stands until somebody here says otherwise."""
        no = self.tie is not None and self.tie.parental_responsibility == ParentalResponsibility.NO
        return no and self.parent.responsibility == "yes"

    @property
    def responsibility(self) -> str:
        """What is kept."""
        before = self.tie.parental_responsibility if self.tie else ParentalResponsibility.UNKNOWN
        return before if self.parent.responsibility == "unknown" or self.is_contradicted else self.parent.responsibility

    def news(self) -> dict[str, str]:
        """What is written differently of the person."""
        if self.guardian is None:
            return {}
        said = {name: getattr(self.parent, name) for name in ("name", "email", "phone", "mis_id")}
        return {
            name: words
            for name, words in said.items()
            if words and words != getattr(self.guardian, name) and not (name == "name" and self._is_same_name())
        }

    def _is_same_name(self) -> bool:
        """Accents that were lost on the way, and capitals, are no other name."""
        return self.guardian is not None and folded(self.guardian.name) == folded(self.parent.name)

    @property
    def tie_changes(self) -> bool:
        said = self.parent.relationship
        return self.tie is not None and (
            self.responsibility != self.tie.parental_responsibility or bool(said and said != self.tie.relationship)
        )


@dataclass
class ParentsPlan:
    """What a file would change about parents."""

    met: list[Met] = field(default_factory=list)

    @property
    def new(self) -> list[Met]:
        return [met for met in self.met if met.tie is None]

    @property
    def changed(self) -> list[Met]:
        return [met for met in self.met if met.tie is not None and (met.news() or met.tie_changes)]

    @property
    def gaining(self) -> list[Met]:
        return [met for met in self.met if met.gains]

    @property
    def losing(self) -> list[Met]:
        return [met for met in self.met if met.loses]

    @property
    def contradicted(self) -> list[Met]:
        return [met for met in self.met if met.is_contradicted]

    def seen(self) -> list[list[object]]:
        """What the person saw of it, for the digest."""
        return [
            [met.line, met.guardian.pk if met.guardian else 0, met.responsibility, sorted(met.news())]
            for met in [*self.new, *self.changed, *self.contradicted]
        ]


def plan_parents(school: School, rows: Rows, *, lock: bool = False) -> ParentsPlan:
    """Who the parents in these rows are, in two queries however many rows. `lock`: they are about to be written."""
    wanted = [parent for row, _pupil_id in rows.values() for parent in row.parents]
    if not wanted:
        return ParentsPlan()
    ties: dict[int, list[Guardianship]] = defaultdict(list)
    children = {pupil_id for row, pupil_id in rows.values() if pupil_id and row.parents}
    known = Guardianship.objects.filter(pupil__school=school).select_related("guardian").order_by("pk")
    for tie in known.filter(pupil__in=children) if len(children) < MANY else known:
        ties[tie.pupil_id].append(tie)
    elsewhere = _Elsewhere(school, wanted, lock=lock)
    return ParentsPlan(
        [
            met
            for line, (row, pupil_id) in sorted(rows.items())
            for met in _met(line, pupil_id, row.parents, ties.get(pupil_id, []), elsewhere)
        ]
    )


class _Elsewhere:
    """Parents of other children of the school."""

    def __init__(self, school: School, wanted: Iterable[RollParent], *, lock: bool) -> None:
        numbers = {parent.mis_id for parent in wanted if parent.mis_id}
        emails = {parent.email.lower() for parent in wanted if parent.email}
        known = Guardian.objects.filter(school=school).exclude(name="").order_by("pk")
        if len(numbers) + len(emails) < MANY:
            address_or_number = Q(mis_id__in=numbers) | Q(address__in=emails)
            known = known.annotate(address=Lower("email")).filter(address_or_number)
        if lock:
            known = known.select_for_update(no_key=True)
        self.by_number: dict[str, Guardian] = {}
        self.by_address: dict[tuple[str, str], Guardian] = {}
        for guardian in known if numbers or emails else ():
            if guardian.mis_id in numbers:
                self.by_number.setdefault(guardian.mis_id, guardian)
            if guardian.email.lower() in emails:
                self.by_address.setdefault((folded(guardian.name), guardian.email.lower()), guardian)

    def find(self, parent: RollParent) -> Guardian | None:
        """By number, if a part of the name agrees; else by name and e-mail, if no number says otherwise."""
        found = self.by_number.get(parent.mis_id)
        if found and _share_a_name(found, parent):
            return found
        found = self.by_address.get((folded(parent.name), parent.email.lower())) if parent.email else None
        return found if found and not _two_numbers(found, parent) else None


def _met(
    line: int, pupil_id: int, parents: list[RollParent], ties: list[Guardianship], elsewhere: _Elsewhere
) -> list[Met]:
    """Each parent of a child once; two of one name are told apart by number or e-mail."""
    found: dict[tuple[str, ...], Met] = {}
    names = Counter(folded(parent.name) for parent in parents)
    free = list(ties)
    for parent in parents:
        key = (parent.mis_id,) if parent.mis_id else (folded(parent.name), parent.email.lower())
        if key in found:
            continue
        tie = _tie(parent, free, is_the_only_one=names[folded(parent.name)] == 1)
        if tie is not None:
            free.remove(tie)
        found[key] = Met(line, pupil_id, parent, tie.guardian if tie else elsewhere.find(parent), tie)
    return list(found.values())


def _tie(parent: RollParent, ties: list[Guardianship], *, is_the_only_one: bool) -> Guardianship | None:
    for tie in ties:
        if parent.mis_id and tie.guardian.mis_id == parent.mis_id and _share_a_name(tie.guardian, parent):
            return tie
    named = [
        tie
        for tie in ties
        if folded(tie.guardian.name) == folded(parent.name) and not _two_numbers(tie.guardian, parent)
    ]
    if len(named) > 1 or not is_the_only_one:
        named = [tie for tie in named if tie.guardian.email.lower() == parent.email.lower()]
    return named[0] if len(named) == 1 else None


def _share_a_name(guardian: Guardian, parent: RollParent) -> bool:
    return not set(folded(guardian.name).split()).isdisjoint(folded(parent.name).split())


def _two_numbers(guardian: Guardian, parent: RollParent) -> bool:
    return bool(guardian.mis_id and parent.mis_id) and guardian.mis_id != parent.mis_id


def keep_parents(school: School, rows: Rows, *, by: Staff) -> int:
    """Write what the rows say of parents; the children are locked. Returns how many ties are new or changed.

    Where responsibility is taken back, what rested on it stops in this transaction.
    """
    plan = plan_parents(school, rows, lock=True)
    _add_people(school, plan.new)
    _rewrite_people(plan.changed + [met for met in plan.new if met.news()])
    new, changed = plan.new, [met for met in plan.changed if met.tie_changes]
    for met in changed:
        if met.tie is not None:
            met.tie.parental_responsibility = met.responsibility
            met.tie.relationship = met.parent.relationship or met.tie.relationship
    Guardianship.objects.bulk_create(
        {
            (met.pupil_id, met.guardian.pk): Guardianship(
                pupil_id=met.pupil_id,
                guardian=met.guardian,
                parental_responsibility=met.responsibility,
                relationship=met.parent.relationship,
            )
            for met in new
            if met.guardian is not None
        }.values(),
        ignore_conflicts=True,
    )
    ties = [met.tie for met in changed if met.tie is not None]
    rewrite_rows(Guardianship, ties, ["parental_responsibility", "relationship"])
    told = [
        (met.pupil_id, {"guardian": met.guardian.pk, "parental_responsibility": met.responsibility})
        for met in [*new, *changed]
        if met.guardian is not None
    ]
    record_many(EventName.GUARDIAN_CHANGED, told, by=by, school_id=school.pk)
    return len(told)


def _add_people(school: School, new: list[Met]) -> None:
    """One person for all the children in these rows who have the same: by number, or by name and e-mail."""
    people: dict[tuple[object, ...], Guardian] = {}
    for met in new:
        if met.guardian is not None:
            continue
        parent = met.parent
        key: tuple[object, ...] = (met.pupil_id, folded(parent.name))
        if parent.mis_id:
            key = ("number", parent.mis_id, folded(parent.name))
        elif parent.email:
            key = (folded(parent.name), parent.email.lower())
        met.guardian = people.setdefault(
            key,
            Guardian(school=school, name=parent.name, email=parent.email, phone=parent.phone, mis_id=parent.mis_id),
        )
    Guardian.objects.bulk_create(people.values())


def _rewrite_people(changed: list[Met]) -> None:
    people: dict[int, Guardian] = {}
    for met in changed:
        if met.guardian is not None and (met.guardian.pk in people or met.news()):
            guardian = people.setdefault(met.guardian.pk, met.guardian)
            for name, words in met.news().items():
                setattr(guardian, name, words)
    rewrite_rows(Guardian, list(people.values()), ["name", "email", "phone", "mis_id"])
