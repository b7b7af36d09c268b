"""Whom to ask and whom to remind: looked at before anything is sent, and again when it is."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consents.asking_queries import (
    A_MONTH,
    children_of,
    good_beyond,
    is_good,
    own_answers,
    purposes_in_use,
    restrictions,
    shared_addresses,
    unanswered,
    waiting_pairs,
)
from consents.form_words import has_words_for
from consents.links import Asked
from consents.models import Answer, ConsentRequest, PupilContact
from consents.resolver import asks_the_pupil, is_of_age
from consents.standard_form import Reader
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School
from people.queries import today_in
from policies.rules import rules_in_force

A_WEEK = datetime.timedelta(days=7)
BY_ITSELF_AT_MOST = 3
"""Reminders that are sent by themselves about one asking. After that a person decides."""


class Obstacle(models.TextChoices):
    """Why somebody cannot be asked by e-mail."""

    NOBODY = "nobody", _("no parent or carer is on the record")
    RESPONSIBILITY = "responsibility", _("parental responsibility is not confirmed")
    RESTRICTED = "restricted", _("a restriction says that nothing is sent")
    NO_EMAIL = "no_email", _("no e-mail address")
    SHARED = "shared", _("two people have this e-mail address: ask each of them by letter or in person")
    NO_WORDS = "no_words", _("the form has no words for pupils yet")


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
        self.shared = shared_addresses(school.pk, {address.casefold() for address in addresses})
        self.restricted, self.waiting = restrictions(school.pk, self.wanted), waiting_pairs(school.pk, self.wanted)
        self.answers, self.questions = own_answers(school.pk, self.wanted), purposes_in_use(school, self.rules)
        self.beyond = max(good_beyond(school, at=at), at + A_MONTH)

    @cached_property
    def has_words(self) -> bool:
        return has_words_for(self.school, Reader.PUPIL)

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


def _obstacle(tie: Guardianship, *, restricted: bool) -> Obstacle | None:
    if restricted:
        return Obstacle.RESTRICTED
    return None if tie.parental_responsibility == ParentalResponsibility.YES else Obstacle.RESPONSIBILITY


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
