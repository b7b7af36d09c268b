"""Reading the register: what holds for these children, on these channels, at this moment."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Lower
from django.utils import timezone

from channels.models import Account, ConsentChannel
from consents.models import (
    BY_WORD_OF_MOUTH,
    AdultPermission,
    CareStatus,
    ConsentDecision,
    Material,
    PublicationHold,
    PupilCompetence,
    Respondent,
    Route,
    WhoDecides,
)
from consents.resolver import (
    AGAINST,
    AdultFacts,
    Child,
    ChildFacts,
    DecisionFact,
    Resolution,
    may_stay,
    resolve,
    resolve_adult,
)
from consents.statement import newest_answers
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School
from people.names import folded, is_nearly_called
from policies.rules import Rules, rules_in_force


class Need(NamedTuple):
    """A permission that a post needs: this child, on this consent channel, in this material."""

    pupil_id: int
    channel: str
    material: str


EVERY_PURPOSE: tuple[tuple[str, str], ...] = tuple(
    (channel, material) for channel in ConsentChannel.values for material in Material.values
)


def resolve_needs(
    *, school_id: int, needs: Iterable[Need], at: datetime.datetime, on: datetime.date, rules: Rules | None = None
) -> dict[Need, Resolution]:
    """The answer to each need at `at` (`on` is that day in the school). A child of another school is BLOCKED.

    One statement, however many children, channels and years of answers. Whoever knows the rules in force says so, and
    spares another.
    """
    known = _facts(school_id, set(needs), at=at, on=on)
    rules = rules or (rules_in_force(school_id) if known else None)
    return {need: resolve(facts, rules) for need, facts in known.items()} if rules else {}


def needs_that_must_go(*, school_id: int, needs: Iterable[Need], at: datetime.datetime, on: datetime.date) -> set[Need]:
    """Of what is out already: the needs that a hold or somebody's no now brings down (resolver.may_stay)."""
    return {need for need, facts in _facts(school_id, set(needs), at=at, on=on).items() if not may_stay(facts)}


NOBODY_ANSWERED = Child(on_roll=True, held=False)
"""Of a child about whom nobody answered anything no more is asked: that is a no."""


def _facts(school_id: int, wanted: set[Need], *, at: datetime.datetime, on: datetime.date) -> dict[Need, ChildFacts]:
    """What is known for each need."""
    if not wanted:
        return {}
    found: dict[Need, list[DecisionFact]] = defaultdict(list)
    children: dict[int, Child] = {}
    pupils, channels, materials = ([*dict.fromkeys(part)] for part in zip(*sorted(wanted), strict=True))
    rows = newest_answers(school_id, pupils, channels, materials, at, on)
    for pk, pupil_id, channel, material, *said, on_roll, held, born_on, is_able, care, carer_id, number in rows:
        if pupil_id not in children:
            children[pupil_id] = Child(on_roll, held, born_on, is_able, care, carer_id, number)
        found[Need(pupil_id, channel, material)].append(DecisionFact(pk, *said))
    return {
        need: ChildFacts(at, on, children.get(need.pupil_id, NOBODY_ANSWERED), tuple(found[need]), *need[1:])
        for need in wanted
    }


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
    """The answers on file, newest first. What the child said to somebody's face, and what the local authority said, or
    the carer to whom it gave the decision by a link, is for the lead alone (docs/decisions/0005)."""
    rows = ConsentDecision.objects.filter(school_id=pupil.school_id, pupil_id=pupil.pk)
    if not objections_too:
        for_the_lead = ConsentDecision.objects.filter(
            BY_WORD_OF_MOUTH | by_a_carer() | Q(respondent=Respondent.AUTHORITY)
        )
        of_this_child = for_the_lead.filter(school_id=pupil.school_id, pupil_id=pupil.pk).values("pk")
        rows = rows.exclude(pk__in=of_this_child).exclude(corrects__in=of_this_child)
    return rows.select_related("wording").order_by("-id")


def by_a_carer() -> Q:
    """Answers that came by the lead's link, of somebody without responsibility to whom the authority gave its decision:
    that there are any would tell who decides."""
    of_theirs = {"pupil": OuterRef("pupil_id")}
    have_it = Guardianship.objects.filter(
        guardian=OuterRef("guardian_id"), parental_responsibility=ParentalResponsibility.YES, **of_theirs
    )
    decided = CareStatus.objects.filter(carer=OuterRef("guardian_id"), **of_theirs)
    return Q(route=Route.LINK) & Q(Exists(decided)) & ~Q(Exists(have_it))


def child_of(pupil: Pupil, *, on: datetime.date) -> Child:
    """What is known of one child on that day, holds apart: for who writes in the register, not for who shows."""
    care, found = care_of(pupil), competence_of(pupil)
    return Child(
        on_roll=Pupil.objects.filter(pk=pupil.pk).on_roll(on).exists(),
        held=False,
        born_on=pupil.born_on,
        is_able=found.is_able if found else None,
        care=care.decides if care else "",
        carer_id=care.carer_id if care else None,
        authority=care.authority if care else None,
    )


def care_of(pupil: Pupil) -> CareStatus | None:
    """Who decides for a child who is looked after, as it stands."""
    return care_records(pupil).filter(ended_at__isnull=True).first()


def care_records(pupil: Pupil) -> QuerySet[CareStatus]:
    """Who decides, and who did before: the newest first."""
    return CareStatus.objects.filter(pupil=pupil).select_related("recorded_by", "carer").order_by("-pk")


def authority_on(pupil: Pupil, day: datetime.date) -> CareStatus | None:
    """Whose answer a paper of that day is, of the authorities that are written down: of the last that had begun by its
    end, else of the first. So no yes to a former one is taken for one of the present one's."""
    ends = datetime.datetime.combine(day, datetime.time.max, ZoneInfo(pupil.school.time_zone))
    records = list(CareStatus.objects.filter(pupil=pupil, decides=WhoDecides.AUTHORITY).order_by("pk"))
    begun = [each for each in records if each.recorded_at <= ends]
    return begun[-1] if begun else next(iter(records), None)


def competence_of(pupil: Pupil) -> PupilCompetence | None:
    """What was found last of whether the pupil is able to answer."""
    return PupilCompetence.objects.filter(pupil=pupil).select_related("assessed_by").order_by("-pk").first()


def open_holds(pupil: Pupil) -> QuerySet[PublicationHold]:
    """For the safeguarding lead's eyes only: every caller asks authority first."""
    return (
        PublicationHold.objects.filter(pupil=pupil, lifted_at__isnull=True).select_related("set_by").order_by("set_at")
    )


def held_children(school_id: int) -> QuerySet[Pupil]:
    """The do-not-publish list, for the safeguarding lead's eyes only: whom to look at again first, then by name."""
    holds = PublicationHold.objects.filter(school_id=school_id, lifted_at__isnull=True)
    open_ones = holds.filter(pupil=OuterRef("pk")).order_by("set_at")
    found = Pupil.objects.filter(school_id=school_id, erased_at__isnull=True, pk__in=holds.values("pupil_id"))
    return found.annotate(
        held_since=Subquery(open_ones.values("set_at")[:1]),
        review_on=Subquery(open_ones.filter(review_on__isnull=False).order_by("review_on").values("review_on")[:1]),
    ).order_by(F("review_on").asc(nulls_last=True), "last_name", "first_name", "pk")


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


Papers = Mapping[int, tuple[AdultPermission, ...]]
"""By the id of a yes, the papers that count for whoever gave it; the first is their own (`papers_that_count`)."""


def adults_of(school_id: int) -> list[AdultPermission]:
    """The adults whose written permission is on file and stands, by name: each once, with their paper that counts."""
    return adults_in(papers_that_count(school_id))


def adults_in(papers: Papers) -> list[AdultPermission]:
    now = timezone.now()
    return [
        own
        for pk, (own, *others) in papers.items()
        if pk == own.pk and all(paper.expires_at is None or paper.expires_at > now for paper in (own, *others))
    ]


def counting_id(papers: Papers, pk: int) -> int:
    """An adult is one person: the id of their paper that counts, whichever of theirs was named."""
    return papers[pk][0].pk if pk in papers else pk


def papers_that_count(school_id: int) -> Papers:
    """Every yes that stands, by id and in the order of names, with the papers that are asked in its place, and that
    pages show: the last that was given under this name as who they are here and, if it is another, the last under
    this name. One query.

    A yes that was replaced stays on file as it was said; a post that rests on it asks those that came after. Two of one
    name may be two people, a governor and an author: neither may more than their own paper says, and where a later one
    under the name says less, nobody more than that. A no is everybody's of the name.
    """
    rows = list(what_adults_said(school_id))
    refused = {folded(row.name) for row in rows if row.said_no}
    as_who: dict[tuple[str, str], AdultPermission] = {}
    last: dict[str, AdultPermission] = {}
    for row in sorted(rows, key=lambda row: (row.given_on, row.pk)):
        as_who[who_it_is(row)] = last[folded(row.name)] = row
    return {
        row.pk: tuple(dict.fromkeys((as_who[who_it_is(row)], last[folded(row.name)])))
        for row in rows
        if folded(row.name) not in refused
    }


def who_it_is(row: AdultPermission) -> tuple[str, str]:
    """Whose paper it is. Two of one name are told apart by who they are, so that no yes counts for the other."""
    return folded(row.name), folded(row.capacity)


def adults_nearly_called(school_id: int, name: str, capacity: str | None = None) -> list[AdultPermission]:
    """The last that each adult said whose name is nearly this one, but not this one: it may be the same person. With
    `capacity`: also the yes of whoever has this name and is somebody else by that."""
    rows = sorted(what_adults_said(school_id), key=lambda row: (row.given_on, row.pk))
    last = {who_it_is(row): row for row in rows}
    return [row for _who, row in sorted(last.items()) if _may_be_meant(row, name, capacity)]


def _may_be_meant(row: AdultPermission, name: str, capacity: str | None) -> bool:
    if folded(row.name) != folded(name):
        return is_nearly_called(row.name, name)
    return capacity is not None and not row.said_no and folded(row.capacity) != folded(capacity)


def replaced_adults(school_id: int) -> set[int]:
    """The ids of what adults said before they said something else."""
    return {pk for pk, (own, *_others) in papers_that_count(school_id).items() if pk != own.pk}


def what_adults_said(school_id: int) -> QuerySet[AdultPermission]:
    """Every adult's yes, ended or not, and every no, by name; neither what was taken back nor what was an error."""
    standing = AdultPermission.objects.filter(school_id=school_id, withdrawn_at__isnull=True, mistake="")
    return standing.order_by("name", "pk")


def adults_not_cleared(
    school_id: int, wanted: Iterable[tuple[int, str, str]], *, at: datetime.datetime, rules: Rules
) -> set[int]:
    """Of these adults (id, channel, material) those who may not be shown so. One query; none where there is nobody."""
    needed = set(wanted)
    found = (
        {pk: [_adult_facts(paper, at) for paper in papers] for pk, papers in papers_that_count(school_id).items()}
        if needed
        else {}
    )
    return {
        pk
        for pk, channel, material in needed
        if pk not in found
        or not all(resolve_adult(paper, rules, channel=channel, material=material).is_held for paper in found[pk])
    }


def _adult_facts(row: AdultPermission, at: datetime.datetime) -> AdultFacts:
    return AdultFacts(
        at=at,
        channels=tuple(row.channels),
        materials=tuple(row.materials),
        said_no=row.said_no,
        is_withdrawn=row.withdrawn_at is not None,
        entered_in_error=bool(row.mistake),
        expires_at=row.expires_at,
    )
