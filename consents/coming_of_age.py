"""Pupils whose own answer is needed from a day that is near, and those who have come so far and were not asked yet."""

import datetime
from typing import NamedTuple

from django.db.models import Q

from consents.asking_plan import Plan, plan_asking
from consents.asking_queries import A_MONTH, children_of
from consents.not_answered import children_without_an_answer
from consents.resolver import OF_AGE, asks_the_pupil, is_of_age
from consents.whose_answer import years_before
from people.models import Pupil, PupilQuerySet, School
from policies.rules import Rules


class Coming(NamedTuple):
    """`on` is the birthday from which the pupil answers too, or at 18 `alone`."""

    pupil: Pupil
    on: datetime.date
    alone: bool


def soon(school: School, rules: Rules, *, on: datetime.date) -> PupilQuerySet:
    """The pupils on the roll who reach the school's age, or 18, within thirty days."""
    ages = {OF_AGE, rules.pupil_answers_from or OF_AGE}
    near = Q(pk=None)
    for age in ages:
        near |= Q(born_on__gt=years_before(on, age), born_on__lte=years_before(on + A_MONTH, age))
    return Pupil.objects.filter(near, school=school).on_roll(on)


def coming(school: School, rules: Rules, *, on: datetime.date) -> list[Coming]:
    """The same with the day, the nearest first; nobody whose own answer is needed already, unless they become 18, and
    nobody who was found unable to answer, before that."""
    pupils = list(soon(school, rules, on=on))
    children = children_of(pupils)
    found = []
    for pupil in pupils:
        child = children[pupil.pk]
        for ahead in range(1, A_MONTH.days + 1):
            day = on + datetime.timedelta(days=ahead)
            alone = is_of_age(child, on=day)
            if alone or (asks_the_pupil(child, rules, on=day) and not asks_the_pupil(child, rules, on=on)):
                found.append(Coming(pupil, day, alone))
                break
    return sorted(found, key=lambda each: (each.on, each.pupil.last_name, each.pupil.pk))


def not_asked_yet(school: School, rules: Rules, *, on: datetime.date, at: datetime.datetime) -> Plan:
    """Of those whose own answer is missing: who would be asked now, who cannot be, and who has been asked."""
    missing = children_without_an_answer(school, rules, on=on, at=at).filter(Q(not_themselves=True))
    plan = plan_asking(school, missing.order_by("registration_group", "last_name", "first_name", "pk"), at=at)
    return Plan(
        to_ask={asked: about for asked, about in plan.to_ask.items() if isinstance(asked, Pupil)},
        not_asked=[each for each in plan.not_asked if isinstance(each.asked, Pupil)],
        waiting={asked: about for asked, about in plan.waiting.items() if isinstance(asked, Pupil)},
    )
