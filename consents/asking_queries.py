"""Reading who was asked and who answered: whom to ask, who cannot be, who has not answered, class by class."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.models import Event
from consents.endings import RENEWED_FROM
from consents.models import (
    AskingRestriction,
    AskingSettings,
    ConsentDecision,
    ConsentRequest,
    Material,
    Respondent,
)
from consents.queries import channels_in_use
from consents.resolver import AGAINST
from consents.services import Purpose
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School
from people.names import folded
from people.queries import today_in

RENEWED_UNTIL = 8
"""From June to this month an answer that ends with the school year is asked for anew: September does not start red."""
A_WEEK = datetime.timedelta(days=7)
A_MONTH = datetime.timedelta(days=30)
"""Before a yes ends that lasts for a number of months, the family is asked again."""
BY_ITSELF_AT_MOST = 3
"""Reminders that are sent by themselves about one asking. After that a person decides."""


class Given(NamedTuple):
    """The newest answer of one parent to one question."""

    answer: str
    decided_at: datetime.datetime
    expires_at: datetime.datetime | None


class Obstacle(models.TextChoices):
    """Why somebody cannot be asked by e-mail."""

    NOBODY = "nobody", _("no parent or carer is on the record")
    RESPONSIBILITY = "responsibility", _("parental responsibility is not confirmed")
    RESTRICTED = "restricted", _("a restriction says that nothing is sent")
    NO_EMAIL = "no_email", _("no e-mail address")
    SHARED = "shared", _("two people have this e-mail address: ask each of them by letter or in person")


@dataclass(frozen=True)
class NotAsked:
    pupil: Pupil
    guardian: Guardian | None
    obstacle: Obstacle


@dataclass
class Plan:
    """Who would be asked about which children; who cannot be, and why; who was asked already or has answered."""

    to_ask: dict[Guardian, list[Pupil]] = field(default_factory=dict)
    not_asked: list[NotAsked] = field(default_factory=list)
    waiting: dict[Guardian, list[Pupil]] = field(default_factory=dict)
    answered: int = 0

    @property
    def children_to_ask_about(self) -> int:
        return len({pupil.pk for pupils in self.to_ask.values() for pupil in pupils})


def purposes_in_use(school: School) -> list[Purpose]:
    """Every question of the form: each channel that the school uses, each kind of material."""
    return [(channel, material) for channel in channels_in_use(school) for material in Material.values]


def good_beyond(school: School, *, at: datetime.datetime) -> datetime.datetime:
    """A yes that ends at this moment or before is asked for again: from June the coming 1 September, else now."""
    local = at.astimezone(ZoneInfo(school.time_zone))
    if RENEWED_FROM <= local.month <= RENEWED_UNTIL:
        return datetime.datetime(local.year, 9, 1, tzinfo=ZoneInfo(school.time_zone))
    return at


def own_answers(
    school_id: int, pupil_ids: Iterable[int], *, guardian: Guardian | None = None
) -> dict[tuple[int, int], dict[Purpose, Given]]:
    """By (guardian, pupil): the newest answer of that person to each question. One query."""
    rows = ConsentDecision.objects.filter(
        school_id=school_id,
        pupil_id__in=list(pupil_ids),
        respondent=Respondent.GUARDIAN,
        corrects=None,
        correction=None,
    )
    if guardian is not None:
        rows = rows.filter(guardian_id=guardian.pk)
    found: dict[tuple[int, int], dict[Purpose, Given]] = defaultdict(dict)
    wanted = ("guardian_id", "pupil_id", "channel", "material", "answer", "decided_at", "expires_at")
    for guardian_id, pupil_id, channel, material, *said in rows.order_by("decided_at", "id").values_list(*wanted):
        found[guardian_id, pupil_id][channel, material] = Given(*said)
    return found


def is_good(given: Given | None, *, beyond: datetime.datetime) -> bool:
    """A no is good for ever; a yes until it ends."""
    if given is None:
        return False
    return given.answer in AGAINST or given.expires_at is None or given.expires_at > beyond


def plan_asking(
    school: School, pupils: Iterable[Pupil], *, at: datetime.datetime | None = None, by_message: bool = False
) -> Plan:
    """Look before asking about these children. Six queries, however many children.

    `by_message`: the school sends the link itself, so an e-mail address is not needed, nor is it looked at.

    A parent is asked where at least one question has no answer of theirs that is good for long enough; who was asked
    already and has not answered is waited for, and reminded instead.
    """
    at = at or timezone.now()
    wanted = {pupil.pk: pupil for pupil in pupils}
    held = list(
        Guardianship.objects.filter(pupil__in=wanted)
        .select_related("guardian")
        .order_by("guardian__name", "guardian_id")
    )
    restricted, waiting = restrictions(school.pk, wanted), _waiting_pairs(school.pk, wanted)
    shared = _shared_addresses(school.pk, {row.guardian.email.casefold() for row in held if row.guardian.email})
    answers, questions = own_answers(school.pk, wanted), purposes_in_use(school)
    beyond = max(good_beyond(school, at=at), at + A_MONTH)
    plan = Plan()
    for row in held:
        pair = (row.guardian_id, row.pupil_id)
        obstacle = _obstacle(row, restricted=pair in restricted, shared=shared)
        if by_message and obstacle in (Obstacle.NO_EMAIL, Obstacle.SHARED):
            obstacle = None
        if obstacle is not None:
            plan.not_asked.append(NotAsked(wanted[row.pupil_id], row.guardian, obstacle))
        elif pair in waiting:
            plan.waiting.setdefault(row.guardian, []).append(wanted[row.pupil_id])
        elif all(is_good(answers.get(pair, {}).get(each), beyond=beyond) for each in questions):
            plan.answered += 1
        else:
            plan.to_ask.setdefault(row.guardian, []).append(wanted[row.pupil_id])
    with_somebody = {row.pupil_id for row in held}
    plan.not_asked += [
        NotAsked(pupil, None, Obstacle.NOBODY) for pk, pupil in wanted.items() if pk not in with_somebody
    ]
    return plan


def _obstacle(row: Guardianship, *, restricted: bool, shared: set[str]) -> Obstacle | None:
    if restricted:
        return Obstacle.RESTRICTED
    if row.parental_responsibility != ParentalResponsibility.YES:
        return Obstacle.RESPONSIBILITY
    if not row.guardian.email:
        return Obstacle.NO_EMAIL
    return Obstacle.SHARED if row.guardian.email.casefold() in shared else None


def _shared_addresses(school_id: int, addresses: set[str]) -> set[str]:
    """Addresses that two people of different names have: a link sent there could be opened by the other.

    The same person may be on the record several times, once for each child.
    """
    people: dict[str, set[str]] = defaultdict(set)
    everybody = Guardian.objects.filter(school_id=school_id).exclude(email="")
    for email, name in everybody.values_list("email", "name"):
        if email.casefold() in addresses:
            people[email.casefold()].add(folded(name))
    return {email for email, names in people.items() if len(names) > 1}


def is_shared(guardian: Guardian) -> bool:
    return bool(_shared_addresses(guardian.school_id, {guardian.email.casefold()}))


def restrictions(school_id: int, pupil_ids: Iterable[int]) -> set[tuple[int, int]]:
    """(guardian, pupil) of whom nothing is sent to the one about the other."""
    open_ones = AskingRestriction.objects.filter(school_id=school_id, pupil__in=list(pupil_ids), lifted_at__isnull=True)
    return set(open_ones.values_list("guardian_id", "pupil_id"))


def parents_of(pupil: Pupil) -> QuerySet[Guardianship]:
    """Everybody on the child's record, by name, and whether a restriction says that nothing is sent to them."""
    restricted = AskingRestriction.objects.filter(
        guardian=OuterRef("guardian"), pupil=OuterRef("pupil"), lifted_at__isnull=True
    )
    held = Guardianship.objects.filter(pupil=pupil).annotate(is_restricted=Exists(restricted))
    return held.select_related("guardian").order_by("guardian__name", "pk")


def unanswered(school_id: int) -> QuerySet[ConsentRequest]:
    """What was asked and not answered since by that parent, in whatever way: by the link, on paper, by phone."""
    answered = ConsentDecision.objects.filter(
        school_id=OuterRef("school_id"),
        pupil_id=OuterRef("pupil_id"),
        guardian_id=OuterRef("guardian_id"),
        recorded_at__gte=OuterRef("asked_at"),
        corrects=None,
        correction=None,
    )
    return ConsentRequest.objects.filter(~Exists(answered), school_id=school_id)


def _waiting_pairs(school_id: int, pupil_ids: Iterable[int]) -> set[tuple[int, int]]:
    return set(unanswered(school_id).filter(pupil__in=list(pupil_ids)).values_list("guardian_id", "pupil_id"))


def to_remind(
    school: School,
    *,
    pupils: Iterable[Pupil] | None = None,
    waited: datetime.timedelta = A_WEEK,
    by_itself: bool = False,
) -> dict[Guardian, list[ConsentRequest]]:
    """Whom to remind: asked or reminded at least `waited` ago (a week at the least), no answer since.

    Children who are not on the roll any more are left out, and so is everybody who could not be asked today.
    """
    before = timezone.now() - max(waited, A_WEEK)
    asked = unanswered(school.pk).filter(pupil__in=Pupil.objects.filter(school=school).on_roll(today_in(school)))
    asked = asked.filter(Q(reminded_at__isnull=True, asked_at__lte=before) | Q(reminded_at__lte=before))
    if pupils is not None:
        asked = asked.filter(pupil__in=[pupil.pk for pupil in pupils])
    if by_itself:
        asked = asked.filter(reminders__lt=BY_ITSELF_AT_MOST)
    found: dict[tuple[int, int], ConsentRequest] = {(row.guardian_id, row.pupil_id): row for row in asked}
    plan = plan_asking(school, Pupil.objects.filter(pk__in={pupil_id for _guardian, pupil_id in found}))
    reminded = {
        guardian: [found[guardian.pk, pupil.pk] for pupil in pupils if (guardian.pk, pupil.pk) in found]
        for guardian, pupils in plan.waiting.items()
    }
    return {guardian: requests for guardian, requests in reminded.items() if requests}


def says_no_without_responsibility(event: Event) -> bool:
    """Whether the sitting of this event holds a no of somebody who has no parental responsibility that is confirmed."""
    holds_it = Guardianship.objects.filter(
        pupil=OuterRef("pupil_id"),
        guardian=OuterRef("guardian_id"),
        parental_responsibility=ParentalResponsibility.YES,
    )
    noes = ConsentDecision.objects.filter(
        ~Exists(holds_it),
        school_id=event.school_id or 0,
        pupil_id=event.pupil_id or 0,
        batch=event.data["batch"],
        respondent=Respondent.GUARDIAN,
        answer__in=AGAINST,
    )
    return noes.exists()


def remind_after(school: School) -> int | None:
    """After how many days the school reminds by itself, or None for never."""
    return AskingSettings.objects.filter(school=school).values_list("remind_after_days", flat=True).first()
