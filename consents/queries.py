"""Reading the register: what holds for these children, on these channels, at this moment."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Lower

from channels.models import Account, ConsentChannel
from consents.models import AdultPermission, ConsentDecision, Material, PublicationHold, Respondent
from consents.resolver import AGAINST, ChildFacts, DecisionFact, Resolution, may_stay, resolve
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School
from people.names import folded
from prepared import prepared


class Need(NamedTuple):
    """A permission that a post needs: this child, on this consent channel, in this material."""

    pupil_id: int
    channel: str
    material: str


EVERY_PURPOSE: tuple[tuple[str, str], ...] = tuple(
    (channel, material) for channel in ConsentChannel.values for material in Material.values
)


DECISION_COLUMNS = (
    "pk",
    "pupil_id",
    "channel",
    "material",
    "respondent",
    "guardian_id",
    "answer",
    "decided_at",
    "expires_at",
    "counts",
    "correction__pk",
)


def resolve_needs(
    *, school_id: int, needs: Iterable[Need], at: datetime.datetime, on: datetime.date
) -> dict[Need, Resolution]:
    """The answer to each need at `at` (`on` is that day in the school). A child of another school is BLOCKED.

    One query, however many children and channels.
    """
    return {need: resolve(facts) for need, facts in _facts(school_id, set(needs), at=at, on=on).items()}


def needs_that_must_go(*, school_id: int, needs: Iterable[Need], at: datetime.datetime, on: datetime.date) -> set[Need]:
    """Of what is out already: the needs that a hold or somebody's no now brings down (resolver.may_stay)."""
    return {need for need, facts in _facts(school_id, set(needs), at=at, on=on).items() if not may_stay(facts)}


def _facts(school_id: int, wanted: set[Need], *, at: datetime.datetime, on: datetime.date) -> dict[Need, ChildFacts]:
    """What is known for each need. Of a child about whom nobody answered anything no more is asked: that is a no."""
    found: dict[Need, list[DecisionFact]] = defaultdict(list)
    standing: dict[int, tuple[bool, bool]] = {}
    for row in _decisions(school_id, wanted, on=on) if wanted else ():
        standing[row.pupil_id] = (row.is_on_roll, row.is_held)
        found[Need(row.pupil_id, row.channel, row.material)].append(
            DecisionFact(
                id=row.pk,
                respondent=row.respondent,
                guardian_id=row.guardian_id,
                answer=row.answer,
                decided_at=row.decided_at,
                expires_at=row.expires_at,
                counts=row.counts,
                responsibility=row.responsibility or ParentalResponsibility.UNKNOWN,
                entered_in_error=row.correction__pk is not None,
            )
        )
    facts = {}
    for need in wanted:
        on_roll, held = standing.get(need.pupil_id, (True, False))
        facts[need] = ChildFacts(at=at, on_roll=on_roll, held=held, decisions=tuple(found[need]))
    return facts


def _decisions(school_id: int, wanted: set[Need], *, on: datetime.date) -> list[Any]:
    """The answers to these needs, each with what else decides."""
    pupils, channels, materials = ([*dict.fromkeys(part)] for part in zip(*sorted(wanted), strict=True))
    return _answers(school_id, pupils, channels, materials, on)


@prepared
def _answers(
    school_id: int, pupils: list[int], channels: list[str], materials: list[str], on: datetime.date
) -> QuerySet[ConsentDecision, Any]:
    """Each answer with a place on the roll that day, a hold, and who may say yes."""
    guardianship = Guardianship.objects.filter(pupil=OuterRef("pupil_id"), guardian=OuterRef("guardian_id"))
    here = Pupil.objects.filter(pk=OuterRef("pupil_id"), school=OuterRef("school_id")).on_roll(on)
    return (
        ConsentDecision.objects.filter(
            corrects__isnull=True,
            school_id=school_id,
            pupil_id__in=pupils,
            channel__in=channels,
            material__in=materials,
        )
        .annotate(
            is_on_roll=Exists(here),
            is_held=Exists(PublicationHold.objects.filter(pupil=OuterRef("pupil_id"), lifted_at__isnull=True)),
            responsibility=Subquery(guardianship.values("parental_responsibility")[:1]),
        )
        .values_list(*DECISION_COLUMNS, "is_on_roll", "is_held", "responsibility", named=True)
    )


def channels_in_use(school: School) -> list[str]:
    """The consent channels that the school's open accounts count as, in the list's order; all while it has none."""
    used = set(Account.objects.open().filter(school=school).values_list("consent_channel", flat=True))
    return [channel for channel in ConsentChannel.values if channel in used or not used]


def register_for(
    school: School, *, on: datetime.date, search: str = "", group: str = "", left_too: bool = False
) -> QuerySet[Pupil]:
    """The children on the roll, by name. Every word typed must begin or lie in a name, accents or none.

    `left_too`: those who left as well, of whom something may still be out and whose family may still say no.
    """
    known = Pupil.objects.filter(school=school, erased_at__isnull=True)
    pupils = known if left_too else known.on_roll(on)
    for word in folded(search).split():
        pupils = pupils.filter(search_name__contains=word)
    if group:
        pupils = pupils.filter(registration_group=group)
    return pupils.order_by("last_name", "first_name", "pk")


def classes_of(school: School, *, on: datetime.date) -> list[str]:
    """The registration groups with a child in them today, 9M before 10A."""
    found = Pupil.objects.filter(school=school).on_roll(on).exclude(registration_group="")
    return sorted(found.values_list("registration_group", flat=True).distinct().order_by(), key=_by_number)


def _by_number(name: str) -> tuple[int, str]:
    digits = re.match(r"\d+", name)
    return (int(digits[0]) if digits else 0, name)


def says_no_in_file(pupil: Pupil) -> bool:
    """Whether the school's own file says no to anything, which a parent's answer may have to replace."""
    in_file = ConsentDecision.objects.filter(
        school_id=pupil.school_id, pupil_id=pupil.pk, respondent=Respondent.FAMILY, correction=None
    )
    return in_file.filter(answer__in=AGAINST).exists()


def decisions_shown(pupil: Pupil, *, objections_too: bool) -> QuerySet[ConsentDecision]:
    """The answers on file, newest first. What the child said is for the lead alone (docs/decisions/0005)."""
    rows = ConsentDecision.objects.filter(school_id=pupil.school_id, pupil_id=pupil.pk)
    if not objections_too:
        rows = rows.exclude(respondent="pupil").exclude(Q(corrects__respondent="pupil"))
    return rows.select_related("wording").order_by("-id")


def open_holds(pupil: Pupil) -> QuerySet[PublicationHold]:
    """For the safeguarding lead's eyes only: every caller asks authority first."""
    return (
        PublicationHold.objects.filter(pupil=pupil, lifted_at__isnull=True).select_related("set_by").order_by("set_at")
    )


def siblings_without_a_hold(pupil: Pupil, *, on: datetime.date) -> QuerySet[Pupil]:
    """For the safeguarding lead: children on the roll who have a parent, or a way to reach one, in common with this
    child, and no hold yet. The same parent may be on the record once for each child."""
    parents = Guardian.objects.filter(pupils=pupil)
    emails = {email.lower() for email in parents.values_list("email", flat=True) if email}
    phones = {phone for phone in parents.values_list("phone", flat=True) if phone}
    same = Guardian.objects.filter(school_id=pupil.school_id).annotate(lower=Lower("email"))
    same = same.filter(Q(pk__in=parents.values("pk")) | Q(lower__in=emails) | Q(phone__in=phones))
    held = PublicationHold.objects.filter(pupil=OuterRef("pk"), lifted_at__isnull=True)
    others = Pupil.objects.filter(~Exists(held), school_id=pupil.school_id, guardians__in=same).exclude(pk=pupil.pk)
    return others.on_roll(on).distinct().order_by("last_name", "first_name", "pk")


def adults_of(school_id: int) -> QuerySet[AdultPermission]:
    """The adults whose written permission is on file and was not withdrawn, by name."""
    return AdultPermission.objects.filter(school_id=school_id, withdrawn_at__isnull=True).order_by("name", "pk")
