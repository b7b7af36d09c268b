"""Reading who was asked and who answered: whom to ask, who cannot be, who has not answered, class by class."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.models import Event
from consents.endings import RENEWED_FROM
from consents.form_words import has_words_for_pupils
from consents.links import Asked
from consents.models import (
    BY_WORD_OF_MOUTH,
    Answer,
    AskingRestriction,
    AskingSettings,
    ConsentDecision,
    ConsentRequest,
    Material,
    PupilCompetence,
    PupilContact,
    Respondent,
)
from consents.queries import channels_in_use
from consents.resolver import AGAINST, Child, asks_the_pupil, is_of_age
from consents.services import Purpose
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School
from people.names import folded
from people.queries import today_in
from policies.rules import Rules, rules_in_force

RENEWED_UNTIL = 8
"""From June to this month an answer that ends with the school year is asked for anew: September does not start red."""
A_WEEK = datetime.timedelta(days=7)
A_MONTH = datetime.timedelta(days=30)
"""Before a yes ends that lasts for a number of months, the family is asked again."""
BY_ITSELF_AT_MOST = 3
"""Reminders that are sent by themselves about one asking. After that a person decides."""


class Given(NamedTuple):
    """The newest answer of one parent, or of the pupil, to one question."""

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
    NO_WORDS = "no_words", _("the form has no words for pupils yet: put it in force once more")


@dataclass(frozen=True)
class NotAsked:
    """`asked`: the parent, or the pupil for themselves; None where nobody is on the record."""

    pupil: Pupil
    asked: Asked | None
    obstacle: Obstacle


@dataclass
class Plan:
    """Who would be asked about which children; who cannot be, and why; who was asked already or has answered.

    A pupil who answers for themselves stands here as a parent does, with themselves alone.
    """

    to_ask: dict[Asked, list[Pupil]] = field(default_factory=dict)
    not_asked: list[NotAsked] = field(default_factory=list)
    waiting: dict[Asked, list[Pupil]] = field(default_factory=dict)
    answered: int = 0

    @property
    def children_to_ask_about(self) -> int:
        return len({pupil.pk for pupils in self.to_ask.values() for pupil in pupils})


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
    form. One query. `of`: this one person's alone."""
    rows = ConsentDecision.objects.filter(
        BY_A_FORM, school_id=school_id, pupil_id__in=list(pupil_ids), corrects=None, correction=None
    )
    if of is not None:
        rows = rows.filter(guardian_id=of.pk) if isinstance(of, Guardian) else rows.filter(guardian_id=None)
    found: dict[tuple[int | None, int], dict[Purpose, Given]] = defaultdict(dict)
    wanted = ("guardian_id", "pupil_id", "channel", "material", "answer", "decided_at", "expires_at")
    for guardian_id, pupil_id, channel, material, *said in rows.order_by("decided_at", "id").values_list(*wanted):
        found[guardian_id, pupil_id][channel, material] = Given(*said)
    return found


BY_A_FORM = Q(respondent=Respondent.GUARDIAN) | Q(respondent=Respondent.PUPIL) & ~BY_WORD_OF_MOUTH
"""What parents, and pupils for themselves, answered to the form, in whatever way."""


def is_good(given: Given | None, *, beyond: datetime.datetime) -> bool:
    """A no is good for ever; a yes until it ends."""
    if given is None:
        return False
    return given.answer in AGAINST or given.expires_at is None or given.expires_at > beyond


def plan_asking(
    school: School, pupils: Iterable[Pupil], *, at: datetime.datetime | None = None, by_message: bool = False
) -> Plan:
    """Look before asking about these children. Ten queries, however many children.

    `by_message`: the school sends the link itself, so an e-mail address is not needed, nor is it looked at.

    A parent is asked where at least one question has no answer of theirs that is good for long enough; who was asked
    already and has not answered is waited for, and reminded instead. So is a pupil whose own yes is needed. Of somebody
    of 18 no parent is asked any more.
    """
    return _Planner(school, pupils, at=at or timezone.now(), by_message=by_message).plan()


class _Planner:
    """Everything that is known of these children, and what follows for each person who could be asked."""

    def __init__(self, school: School, pupils: Iterable[Pupil], *, at: datetime.datetime, by_message: bool) -> None:
        self.school, self.by_message, self.on = school, by_message, at.astimezone(ZoneInfo(school.time_zone)).date()
        self.wanted = {pupil.pk: pupil for pupil in pupils}
        self.rules = rules_in_force(school)
        self.children = children_of(self.wanted.values())
        ties = Guardianship.objects.filter(pupil__in=self.wanted).select_related("guardian")
        self.ties = [
            tie
            for tie in ties.order_by("guardian__name", "guardian_id")
            if not is_of_age(self.children[tie.pupil_id], on=self.on)
        ]
        self.emails = dict(PupilContact.objects.filter(pupil__in=self.wanted).values_list("pupil_id", "email"))
        addresses = {*(tie.guardian.email for tie in self.ties), *self.emails.values()} - {""}
        self.shared = _shared_addresses(school.pk, {address.casefold() for address in addresses})
        self.restricted, self.waiting = restrictions(school.pk, self.wanted), _waiting_pairs(school.pk, self.wanted)
        self.answers, self.questions = own_answers(school.pk, self.wanted), purposes_in_use(school, self.rules)
        self.beyond = max(good_beyond(school, at=at), at + A_MONTH)

    @cached_property
    def has_words(self) -> bool:
        return has_words_for_pupils(self.school)

    def plan(self) -> Plan:
        plan = Plan()
        for tie in self.ties:
            is_restricted = (tie.guardian_id, tie.pupil_id) in self.restricted
            answers = self.answers.get((tie.guardian_id, tie.pupil_id), {})
            is_complete = all(is_good(answers.get(each), beyond=self.beyond) for each in self.questions)
            obstacle = _obstacle(tie, restricted=is_restricted) or self._of_address(tie.guardian.email)
            self._place(plan, tie.guardian, self.wanted[tie.pupil_id], obstacle, is_complete=is_complete)
        for pk, pupil in self.wanted.items():
            if asks_the_pupil(self.children[pk], self.rules, on=self.on):
                obstacle = self._of_address(self.emails.get(pk, "")) if self.has_words else Obstacle.NO_WORDS
                self._place(plan, pupil, pupil, obstacle, is_complete=self._is_complete(pupil))
        with_somebody = {tie.pupil_id for tie in self.ties}
        plan.not_asked += [
            NotAsked(pupil, None, Obstacle.NOBODY)
            for pk, pupil in self.wanted.items()
            if pk not in with_somebody and not is_of_age(self.children[pk], on=self.on)
        ]
        return plan

    def _place(self, plan: Plan, asked: Asked, pupil: Pupil, obstacle: Obstacle | None, *, is_complete: bool) -> None:
        guardian_id = asked.pk if isinstance(asked, Guardian) else None
        if obstacle is not None:
            plan.not_asked.append(NotAsked(pupil, asked, obstacle))
        elif (guardian_id, pupil.pk) in self.waiting:
            plan.waiting.setdefault(asked, []).append(pupil)
        elif is_complete:
            plan.answered += 1
        else:
            plan.to_ask.setdefault(asked, []).append(pupil)

    def _is_complete(self, pupil: Pupil) -> bool:
        """From 18 on, what a pupil says from that birthday on: an earlier yes is asked for anew, a no stands."""
        answers, birthday = self.answers.get((None, pupil.pk), {}), self.children[pupil.pk].of_age_on
        if birthday is not None and birthday <= self.on:
            answers = {
                purpose: given
                for purpose, given in answers.items()
                if given.answer != Answer.GIVEN or given.decided_at.astimezone(datetime.UTC).date() >= birthday
            }
        return all(is_good(answers.get(each), beyond=self.beyond) for each in self.questions)

    def _of_address(self, email: str) -> Obstacle | None:
        if self.by_message:
            return None
        if not email:
            return Obstacle.NO_EMAIL
        return Obstacle.SHARED if email.casefold() in self.shared else None


def children_of(pupils: Iterable[Pupil]) -> dict[int, Child]:
    """What says of these whether they are asked for themselves (resolver.asks_the_pupil). One query."""
    known = {pupil.pk: pupil for pupil in pupils}
    found = PupilCompetence.objects.filter(pupil__in=known).order_by("pk").values_list("pupil_id", "is_able")
    able = dict(found)
    return {
        pk: Child(on_roll=True, held=False, born_on=pupil.born_on, is_able=able.get(pk)) for pk, pupil in known.items()
    }


def _obstacle(tie: Guardianship, *, restricted: bool) -> Obstacle | None:
    if restricted:
        return Obstacle.RESTRICTED
    return None if tie.parental_responsibility == ParentalResponsibility.YES else Obstacle.RESPONSIBILITY


def _shared_addresses(school_id: int, addresses: set[str]) -> set[str]:
    """Addresses that two people have: a link sent there could be opened by the other.

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
    return {email for email, found in people.items() if len(found) > 1}


def email_of(asked: Asked) -> str:
    """The address of a parent, or a pupil's own; empty where there is none."""
    return asked.email if isinstance(asked, Guardian) else _contact(asked).email


def language_of(asked: Asked) -> str:
    return asked.language if isinstance(asked, Guardian) else _contact(asked).language


def _contact(pupil: Pupil) -> PupilContact:
    return getattr(pupil, "contact", None) or PupilContact(school_id=pupil.school_id, pupil=pupil)


def is_shared(asked: Asked) -> bool:
    return bool(_shared_addresses(asked.school_id, {email_of(asked).casefold()}))


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
        school_id=OuterRef("school_id"),
        pupil_id=OuterRef("pupil_id"),
        recorded_at__gte=OuterRef("asked_at"),
        corrects=None,
        correction=None,
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


def _waiting_pairs(school_id: int, pupil_ids: Iterable[int]) -> set[tuple[int | None, int]]:
    return set(unanswered(school_id).filter(pupil__in=list(pupil_ids)).values_list("guardian_id", "pupil_id"))


def to_remind(
    school: School,
    *,
    pupils: Iterable[Pupil] | None = None,
    waited: datetime.timedelta = A_WEEK,
    by_itself: bool = False,
) -> dict[Asked, list[ConsentRequest]]:
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
    found = {(row.guardian_id, row.pupil_id): row for row in asked}
    plan = plan_asking(school, Pupil.objects.filter(pk__in={pupil_id for _guardian, pupil_id in found}))
    reminded: dict[Asked, list[ConsentRequest]] = {}
    for each, about in plan.waiting.items():
        guardian_id = each.pk if isinstance(each, Guardian) else None
        reminded[each] = [found[guardian_id, pupil.pk] for pupil in about if (guardian_id, pupil.pk) in found]
    return {each: requests for each, requests in reminded.items() if requests}


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
