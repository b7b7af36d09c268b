"""Whose answer is needed, asked of many children at once: the parents', the pupil's own, from 18 the pupil's alone.

The same rule as `resolver.asks_the_pupil`, said to the database; a test compares the two child by child.
"""

import datetime

from django.db.models import BooleanField, Case, OuterRef, Q, QuerySet, Subquery, Value, When

from consents.models import PupilCompetence
from consents.resolver import OF_AGE
from people.models import Pupil
from policies.rules import Rules


def with_whose_answer(pupils: QuerySet[Pupil], rules: Rules, *, on: datetime.date) -> QuerySet[Pupil]:
    """The children with `is_of_age` and `answers_too`: whether the pupil answers alone, and whether at all."""
    return pupils.alias(found_able=_found_able()).annotate(
        is_of_age=if_(of_age(on)), answers_too=if_(_answers_too(rules, on))
    )


def who_answer_themselves(pupils: QuerySet[Pupil], rules: Rules, *, on: datetime.date) -> QuerySet[Pupil]:
    """Those of them whose own yes is needed."""
    return pupils.alias(found_able=_found_able()).filter(_answers_too(rules, on))


def _found_able() -> Subquery:
    """What was found last of the pupil's understanding."""
    return Subquery(PupilCompetence.objects.filter(pupil=OuterRef("pk")).order_by("-pk").values("is_able")[:1])


def of_age(on: datetime.date) -> Q:
    """Who is 18 on that day."""
    return Q(born_on__lte=years_before(on, OF_AGE))


def years_before(day: datetime.date, years: int) -> datetime.date:
    """Who was born on this day or before is so many years old on `day`: on 28 February nobody of the 29th is."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _answers_too(rules: Rules, on: datetime.date) -> Q:
    asked = Q(found_able=True) | of_age(on)
    if rules.pupil_answers_from is None:
        return asked
    old_enough = Q(born_on__isnull=True) | Q(born_on__lte=years_before(on, rules.pupil_answers_from))
    return asked | Q(found_able__isnull=True) & old_enough


def if_(condition: Q) -> Case:
    """Yes or no, never unknown."""
    return Case(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())
