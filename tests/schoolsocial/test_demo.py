"""The demonstration: never real children, never reachable from outside, never mixed with a school."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django.fixtures import Settings

from people.installation import refuse_wrong_database
from people.models import Installation, School, User
from people.services import mark_installation

pytestmark = pytest.mark.django_db


def test_migrate_alone_makes_no_account() -> None:
    assert not User.objects.exists()
    assert not School.objects.exists()


def test_a_real_school_has_no_such_door(settings: Settings, school: School) -> None:
    mark_installation(demonstration=False)
    assert Client().get("/demonstration/").status_code == 404
    settings.DEMO = True
    assert Client().get("/demonstration/").status_code == 404


def test_a_real_school_never_opens_a_demonstration_and_the_reverse(settings: Settings) -> None:
    Installation.objects.create(demonstration=True)
    with pytest.raises(ImproperlyConfigured, match="is a demonstration"):
        refuse_wrong_database()
    settings.DEMO = True
    refuse_wrong_database()
    Installation.objects.update(demonstration=False)
    with pytest.raises(ImproperlyConfigured, match="real school"):
        refuse_wrong_database()
    with pytest.raises(CommandError, match="real school"):
        call_command("demo_school")


def test_without_demo_mode_there_is_no_demo_school() -> None:
    with pytest.raises(CommandError, match="DEMO=1"):
        call_command("demo_school")
