"""The answers of the demonstration's families end as a school's do, and on no day have they all ended already."""

import datetime

import pytest
import time_machine
from django.utils import timezone
from pytest_django.fixtures import Settings

from consents.models import ConsentDecision
from people.models import School
from schoolsocial.demo_school import day_of_the_form, make_demo_school

pytestmark = pytest.mark.django_db


@pytest.mark.slow
def test_each_yes_ends_and_none_has_ended_yet(settings: Settings) -> None:
    settings.DEMO = True
    make_demo_school()
    given = ConsentDecision.objects.filter(answer="given")
    assert given.exists()
    assert not given.exclude(expires_at__gt=timezone.now()).exists()


@pytest.mark.parametrize("today", ["2026-06-10", "2026-08-31", "2026-09-05", "2026-11-26"])
def test_on_no_day_of_the_year_has_it_ended(school: School, today: str) -> None:
    with time_machine.travel(datetime.datetime.fromisoformat(today).replace(tzinfo=datetime.UTC), tick=False):
        answered_at, ends_at = day_of_the_form(school)
        assert answered_at <= timezone.now()
        assert ends_at
        assert ends_at > timezone.now()
