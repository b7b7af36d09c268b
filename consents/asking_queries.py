"""Reading who was asked and who answered: whom to ask, who cannot be, who has not answered, class by class."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet

from audit.models import Event
from consents.endings import RENEWED_FROM
from consents.links import Asked
from consents.models import (
    BY_WORD_OF_MOUTH,
    STANDING,
    AskingRestriction,
    AskingSettings,
    CareStatus,
    ConsentDecision,
    ConsentRequest,
    Material,
    PupilCompetence,
    PupilContact,
    Respondent,
)
from consents.queries import channels_in_use
from consents.resolver import AGAINST, Child
from consents.services import Purpose
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School
from people.names import folded
from policies.rules import Rules

RENEWED_UNTIL = 8
"""From June to this month an answer that ends with the school year is asked for anew: September does not start red."""
A_MONTH = datetime.timedelta(days=30)
"""Before a yes ends that lasts for a number of months, the family is asked again."""


class Given(NamedTuple):
    """The newest answer of one parent, or of the pupil, to one question."""

    answer: str
    decided_at: datetime.datetime
    expires_at: datetime.datetime | None


def purposes_in_use(school: School, rules: Rules) -> list[Purpose]:
    """Every question of the form: each channel that the school uses, each kind of material, but for what the school
    shows of nobody there: nobody is asked for what cannot be."""
    return [
        (channel, material)
        for channel in channels_in_use(school)
        for material in Material.values
        if not rules.forbids(channel, material)
    ]


def good_beyond(school: School, *, at: datetime.datetime) -> datetime.datetime:
    """A yes that ends at this moment or before is asked for again: from June the coming 1 September, else now."""
    local = at.astimezone(ZoneInfo(school.time_zone))
    if RENEWED_FROM <= local.month <= RENEWED_UNTIL:
        return datetime.datetime(local.year, 9, 1, tzinfo=ZoneInfo(school.time_zone))
    return at


def own_answers(
    school_id: int, pupil_ids: Iterable[int], *, of: Asked | None = None
) -> dict[tuple[int | None, int], dict[Purpose, Given]]:
    """By (guardian, pupil): the newest answer of that person to each question; without a guardian, of the pupil on a
    form. One query. `of`: this one person's alone; a local authority's are among nobody else's, nor another's."""
    by = of_authority(of) if isinstance(of, CareStatus) else BY_A_FORM
    rows = ConsentDecision.objects.filter(by, STANDING, school_id=school_id, pupil_id__in=list(pupil_ids))
    if of is not None:
        rows = rows.filter(guardian_id=of.pk) if isinstance(of, Guardian) else rows.filter(guardian_id=None)
    found: dict[tuple[int | None, int], dict[Purpose, Given]] = defaultdict(dict)
    wanted = ("guardian_id", "pupil_id", "channel", "material", "answer", "decided_at", "expires_at")
    for guardian_id, pupil_id, channel, material, *said in rows.order_by("decided_at", "id").values_list(*wanted):
        found[guardian_id, pupil_id][channel, material] = Given(*said)
    return found


def of_authority(care: CareStatus) -> Q:
    """What the authority of this record answered, not what the former did."""
    return Q(respondent=Respondent.AUTHORITY, authority=care.authority)


def to_authority(care: CareStatus) -> Q:
    """The letters to the authority of this record."""
    return Q(link__care__in=care.of_the_same)


BY_A_FORM = Q(respondent=Respondent.GUARDIAN) | Q(respondent=Respondent.PUPIL) & ~BY_WORD_OF_MOUTH
"""What parents, and pupils for themselves, answered to the form, in whatever way."""


def is_good(given: Given | None, *, beyond: datetime.datetime) -> bool:
    """A no is good for ever; a yes until it ends."""
    if given is None:
        return False
    return given.answer in AGAINST or given.expires_at is None or given.expires_at > beyond


def children_of(pupils: Iterable[Pupil]) -> dict[int, Child]:
    """What says of these whether they are asked for themselves (resolver.asks_the_pupil). One query."""
    known = {pupil.pk: pupil for pupil in pupils}
    found = PupilCompetence.objects.filter(pupil__in=known).order_by("pk").values_list("pupil_id", "is_able")
    able = dict(found)
    return {
        pk: Child(on_roll=True, held=False, born_on=pupil.born_on, is_able=able.get(pk)) for pk, pupil in known.items()
    }


def shared_addresses(school_id: int, addresses: set[str]) -> set[str]:
    """Addresses that two people have: a link sent there could be opened by the other."""
    return {email for email, found in _who_is_at(school_id, addresses).items() if len(found) > 1}


def _who_is_at(school_id: int, addresses: set[str]) -> dict[str, set[str]]:
    """Who of the families has each of these addresses.

    The same parent may be on the record several times, once for each child, under the same name; a pupil is always
    somebody else.
    """
    people: dict[str, set[str]] = defaultdict(set)
    everybody = Guardian.objects.filter(school_id=school_id).exclude(email="").values_list("email", "name")
    pupils = PupilContact.objects.filter(school_id=school_id).exclude(email="").values_list("email", "pupil_id")
    whose = [(email, folded(name)) for email, name in everybody] + [(email, f"pupil {pk}") for email, pk in pupils]
    for email, who in whose if addresses else ():
        if email.casefold() in addresses:
            people[email.casefold()].add(who)
    return people


def email_of(asked: Asked) -> str:
    """The address of a parent or an authority, or a pupil's own; empty where there is none."""
    return _contact(asked).email if isinstance(asked, Pupil) else asked.email


def language_of(asked: Asked) -> str:
    return _contact(asked).language if isinstance(asked, Pupil) else asked.language


def _contact(pupil: Pupil) -> PupilContact:
    return getattr(pupil, "contact", None) or PupilContact(school_id=pupil.school_id, pupil=pupil)


def is_shared(asked: Asked) -> bool:
    """Whether somebody else reads that address; of an authority's, anybody of the families."""
    others = _who_is_at(asked.school_id, {email_of(asked).casefold()})
    most = 0 if isinstance(asked, CareStatus) else 1
    return any(len(found) > most for found in others.values())


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
    """What was asked and not answered since by that person, in whatever way: by the link, on paper, by phone."""
    since = ConsentDecision.objects.filter(
        STANDING,
        school_id=OuterRef("school_id"),
        pupil_id=OuterRef("pupil_id"),
        recorded_at__gte=OuterRef("asked_at"),
    )
    by_parent = Exists(since.filter(guardian_id=OuterRef("guardian_id")))
    by_pupil = Exists(since.filter(BY_A_FORM, respondent=Respondent.PUPIL))
    answered = Q(guardian__isnull=False) & Q(by_parent) | Q(guardian__isnull=True) & Q(by_pupil)
    return ConsentRequest.objects.filter(~answered, school_id=school_id)


def whose_request(asked: Asked) -> Q:
    """The requests to this person."""
    if isinstance(asked, Guardian):
        return Q(guardian=asked)
    return Q(guardian__isnull=True, pupil=asked)


def waiting_pairs(school_id: int, pupil_ids: Iterable[int]) -> set[tuple[int | None, int]]:
    return set(unanswered(school_id).filter(pupil__in=list(pupil_ids)).values_list("guardian_id", "pupil_id"))


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
