"""Who has not answered: class by class, child by child, and the e-mails that came back."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, Concat

from consents.asking_queries import purposes_in_use
from consents.models import Answer, ConsentDecision, ConsentRequest, Letter, Respondent
from consents.queries import channels_in_use
from consents.resolver import AGAINST
from people.models import Pupil, School


def children_without_an_answer(school: School, *, on: datetime.date, at: datetime.datetime) -> QuerySet[Pupil]:
    """The children on the roll with a question that no parent has answered, or only with a yes that has ended.

    Counted by question: any parent's answer counts, since one is enough to know.
    """
    return (
        Pupil.objects.filter(school=school)
        .on_roll(on)
        .annotate(answered=_questions_answered(school, at=at))
        .filter(answered__lt=len(purposes_in_use(school)))
    )


def _questions_answered(school: School, *, at: datetime.datetime) -> Coalesce:
    """How many of the questions in use have a parent's answer that is good now. A subquery per child."""
    rows = ConsentDecision.objects.filter(
        Q(answer__in=AGAINST) | Q(answer=Answer.GIVEN) & (Q(expires_at__isnull=True) | Q(expires_at__gt=at)),
        school_id=school.pk,
        pupil_id=OuterRef("pk"),
        respondent=Respondent.GUARDIAN,
        channel__in=channels_in_use(school),
        corrects=None,
        correction=None,
    ).order_by()
    counted = rows.values("pupil_id").annotate(
        questions=Count(Concat("channel", models.Value("/"), "material"), distinct=True)
    )
    return Coalesce(models.Subquery(counted.values("questions")), 0)


class ClassCount(NamedTuple):
    name: str
    children: int
    unanswered: int
    asked: int


def counts_by_class(school: School, *, on: datetime.date, at: datetime.datetime) -> list[ClassCount]:
    """For each class: how many children, how many without an answer, of how many of these a parent was asked."""
    asked = Exists(ConsentRequest.objects.filter(school=school, pupil=OuterRef("pk")))
    open_ones = children_without_an_answer(school, on=on, at=at).annotate(asked=asked)
    waiting: Mapping[str, tuple[int, int]] = {
        name: (many, of_these)
        for name, many, of_these in open_ones.values("registration_group")
        .annotate(many=Count("pk"), of_these=Count("pk", filter=Q(asked=True)))
        .values_list("registration_group", "many", "of_these")
        .order_by()
    }
    everybody = Pupil.objects.filter(school=school).on_roll(on).values("registration_group").order_by()
    return [
        ClassCount(name, children, *waiting.get(name, (0, 0)))
        for name, children in everybody.annotate(children=Count("pk")).values_list("registration_group", "children")
    ]


def requests_of(pupils: Iterable[Pupil]) -> dict[int, list[ConsentRequest]]:
    """By child: what was asked of whom, newest first."""
    found: dict[int, list[ConsentRequest]] = defaultdict(list)
    rows = ConsentRequest.objects.filter(pupil__in=[pupil.pk for pupil in pupils]).select_related("guardian")
    for row in rows.order_by("-asked_at", "pk"):
        found[row.pupil_id].append(row)
    return found


def undelivered_letters(school: School) -> QuerySet[Letter]:
    """E-mails to parents that a server refused for good, unless a later one arrived: the address is wrong."""
    later = Letter.objects.filter(guardian=OuterRef("guardian"), mailed_at__gt=OuterRef("mail_failed_at"))
    failed = Letter.objects.filter(~Exists(later), school=school, mail_failed_at__isnull=False)
    return failed.select_related("guardian").order_by("-mail_failed_at", "-pk")


def years_of(school: School, *, on: datetime.date) -> list[str]:
    found = Pupil.objects.filter(school=school).on_roll(on).exclude(year="")
    return sorted(found.values_list("year", flat=True).distinct().order_by(), key=lambda year: (len(year), year))
