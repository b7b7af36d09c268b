"""Who has not answered: class by class, child by child, and the e-mails that came back."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from django.db import models
from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Coalesce, Concat, ExtractDay, ExtractMonth, ExtractYear

from consents.asking_queries import BY_A_FORM, purposes_in_use
from consents.models import STANDING, Answer, ConsentDecision, ConsentRequest, Letter, Respondent
from consents.queries import by_a_carer
from consents.resolver import AGAINST, OF_AGE
from consents.services import Purpose
from consents.whose_answer import if_, with_whose_answer
from people.models import Guardianship, Pupil, School
from policies.rules import Rules


def children_without_an_answer(
    school: School, rules: Rules, *, on: datetime.date, at: datetime.datetime
) -> QuerySet[Pupil]:
    """The children on the roll of whom an answer that is needed is missing, or has ended: `no_parent` where no parent
    has answered some question and the pupil is not 18, `not_themselves` where the pupil has not, whose own is needed.

    Counted by question: any parent's answer counts, since one is enough to know. Who decides for a child in care is for
    the lead alone: here such a child stands as any other does, whatever its carer answered.
    """
    questions = purposes_in_use(school, rules)
    on_roll = with_whose_answer(Pupil.objects.filter(school=school).on_roll(on), rules, on=on)
    return (
        on_roll.annotate(counts_from=_counts_from())
        .annotate(
            by_parents=_answered(school, questions, at=at, by=Respondent.GUARDIAN),
            by_pupil=_answered(school, questions, at=at, by=Respondent.PUPIL),
        )
        .annotate(
            no_parent=if_(Q(is_of_age=False, by_parents__lt=len(questions))),
            not_themselves=if_(Q(answers_too=True, by_pupil__lt=len(questions))),
        )
        .filter(Q(no_parent=True) | Q(not_themselves=True))
    )


def _counts_from() -> Case:
    """The first day, as a number, whose yes counts of a pupil: from 18 on the birthday, before any."""
    return Case(
        When(is_of_age=True, then=_as_number("born_on") + OF_AGE * 10_000),
        default=Value(0),
        output_field=models.IntegerField(),
    )


def _as_number(moment: str, zone: datetime.tzinfo | None = None) -> CombinedExpression:
    """A day as both databases can compare it with one of other years: 20081231."""
    year, month, day = (part(moment, tzinfo=zone) for part in (ExtractYear, ExtractMonth, ExtractDay))
    return year * 10_000 + month * 100 + day


def _answered(school: School, questions: Iterable[Purpose], *, at: datetime.datetime, by: Respondent) -> Coalesce:
    """How many of these questions have an answer of theirs that is good now. A subquery per child."""
    asked = Q(pk=None)
    for channel, each in groupby(questions, key=itemgetter(0)):
        asked |= Q(channel=channel, material__in=[material for _channel, material in each])
    is_no = Q(answer__in=AGAINST)
    is_yes = Q(answer=Answer.GIVEN) & (Q(expires_at__isnull=True) | Q(expires_at__gt=at))
    rows = ConsentDecision.objects.filter(
        BY_A_FORM, STANDING, asked, school_id=school.pk, pupil_id=OuterRef("pk"), respondent=by
    )
    if by == Respondent.PUPIL:
        rows = rows.alias(said_on=_as_number("decided_at", datetime.UTC))
        is_yes &= Q(said_on__gte=OuterRef("counts_from"))
    else:
        rows = rows.exclude(by_a_carer())
    counted = (
        rows.filter(is_no | is_yes)
        .order_by()
        .values("pupil_id")
        .annotate(questions=Count(Concat("channel", models.Value("/"), "material"), distinct=True))
    )
    return Coalesce(models.Subquery(counted.values("questions")), 0)


class ClassCount(NamedTuple):
    """A class: its children, of how many an answer is missing, of how many of these somebody was asked, and of how many
    the pupil's own is missing."""

    name: str
    children: int
    unanswered: int
    asked: int
    themselves: int


def counts_by_class(school: School, rules: Rules, *, on: datetime.date, at: datetime.datetime) -> list[ClassCount]:
    """Who has not answered, class by class."""
    asked = Exists(ConsentRequest.objects.filter(school=school, pupil=OuterRef("pk")))
    open_ones = children_without_an_answer(school, rules, on=on, at=at).annotate(asked=asked)
    waiting: Mapping[str, tuple[int, int, int]] = {
        name: (many, of_these, themselves)
        for name, many, of_these, themselves in open_ones.values("registration_group")
        .annotate(
            many=Count("pk"),
            of_these=Count("pk", filter=Q(asked=True)),
            themselves=Count("pk", filter=Q(not_themselves=True)),
        )
        .values_list("registration_group", "many", "of_these", "themselves")
        .order_by()
    }
    everybody = Pupil.objects.filter(school=school).on_roll(on).values("registration_group").order_by()
    return [
        ClassCount(name, children, *waiting.get(name, (0, 0, 0)))
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
    """E-mails that a server refused for good, unless a later one arrived for the same person: the address is wrong.

    Without those to an authority, or to somebody who has responsibility for nobody: the lead alone knows why they are
    written to.
    """
    to_the_same = Q(guardian=OuterRef("guardian")) | Q(link__pupil=OuterRef("link__pupil"))
    later = Letter.objects.filter(to_the_same, mailed_at__gt=OuterRef("mail_failed_at"))
    has_it = Exists(Guardianship.objects.filter(guardian=OuterRef("guardian"), parental_responsibility="yes"))
    failed = Letter.objects.filter(
        Q(link__pupil__isnull=False) | Q(has_it), ~Exists(later), school=school, mail_failed_at__isnull=False
    )
    return failed.select_related("guardian", "link__guardian", "link__pupil__contact").order_by(
        "-mail_failed_at", "-pk"
    )


def years_of(school: School, *, on: datetime.date) -> list[str]:
    found = Pupil.objects.filter(school=school).on_roll(on).exclude(year="")
    return sorted(found.values_list("year", flat=True).distinct().order_by(), key=lambda year: (len(year), year))
