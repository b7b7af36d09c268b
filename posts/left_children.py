"""Children who left long ago are forgotten by themselves, once nothing with them is out any more."""

import datetime
from functools import partial

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from audit.actors import SYSTEM
from audit.one_by_one import one_by_one
from consents.retention import LEFT, days_of
from people.models import Pupil, School
from people.queries import today_in
from people.rolls import erase_pupil
from posts.models import Appearance
from posts.workflow import BEFORE_RELEASE, OUT

A_NIGHT = 200
"""Forgetting one child walks through all her posts: a large school takes several nights, and nobody waits for it."""
OF_AGE = 18


def forget_left_children(now: datetime.datetime | None = None) -> int:
    """Forget whoever left, and was 18, longer ago than the school's schedule says. Returns how many.

    Where the birthday is not known, 18 years are added to the day of leaving. A child in a post that is out, on its way
    or not yet down everywhere is kept: the answers are the evidence for it as long as it is shown, and whoever takes it
    down has to know what it was.
    """
    at = now or timezone.now()
    schools = School.objects.order_by("pk")
    return one_by_one(schools, partial(_forget, at=at), failed="posts.left_children_not_forgotten")


def _forget(school: School, *, at: datetime.datetime) -> int:
    before = (at - datetime.timedelta(days=days_of(school)[LEFT])).astimezone().date()
    grown = _years_before(min(before, today_in(school)), OF_AGE)
    coming_down = Q(post__deliveries__takedown__isnull=False, post__deliveries__takedown__done_at__isnull=True)
    on_its_way_or_out = Q(post__state__in=[*BEFORE_RELEASE, *OUT])
    shown = Appearance.objects.filter(on_its_way_or_out | coming_down, pupil=OuterRef("pk"))
    past = Pupil.objects.filter(
        Q(born_on__lt=grown) | Q(born_on__isnull=True, left_on__lt=grown),
        ~Exists(shown),
        school=school,
        erased_at__isnull=True,
        left_on__lt=before,
    )
    found = list(past.order_by("left_on", "pk")[:A_NIGHT])
    return one_by_one(found, _erase, failed="posts.left_child_not_forgotten")


def _erase(pupil: Pupil) -> int:
    erase_pupil(pupil, by=SYSTEM)
    return 1


def _years_before(day: datetime.date, years: int) -> datetime.date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
