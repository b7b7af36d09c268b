"""The demonstration: never real children, never reachable from outside, never mixed with a school."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from consents.models import ConsentDecision
from people.installation import refuse_wrong_database
from people.models import Installation, Pupil, School, Staff, User
from people.services import mark_installation
from schoolsocial.demo_school import day_of_the_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings: Settings) -> None:
    settings.DEMO = True
    call_command("demo_school")


def test_migrate_alone_makes_no_account() -> None:
    assert not User.objects.exists()
    assert not School.objects.exists()


def test_the_school_is_made_once_and_kept(demo: None) -> None:
    staff, pupils = Staff.objects.count(), Pupil.objects.count()
    call_command("demo_school")
    assert (Staff.objects.count(), Pupil.objects.count()) == (staff, pupils) == (7, 84)
    given = ConsentDecision.objects.filter(answer="given")
    assert given.exists()
    assert not given.exclude(expires_at__gt=timezone.now()).exists(), "each ends, as a real yes does, and none has yet"


@pytest.mark.parametrize("today", ["2026-06-10", "2026-08-31", "2026-09-05", "2026-11-26"])
def test_on_no_day_of_the_year_is_its_register_empty(demo: None, today: str) -> None:
    with time_machine.travel(datetime.datetime.fromisoformat(today).replace(tzinfo=datetime.UTC), tick=False):
        answered_at, ends_at = day_of_the_form(School.objects.get())
        assert answered_at <= timezone.now()
        assert ends_at
        assert ends_at > timezone.now()


def test_continue_as_somebody_is_a_post_with_a_csrf_token(demo: None) -> None:
    user = User.objects.get(email="hughes@oakfield.example")
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/demonstration/", {"user": user.pk}).status_code == 403
    page = strict.get("/demonstration/")
    assert "Continue as Mrs Hughes" in page.content.decode()
    token = page.context["csrf_token"]
    answer = strict.post("/demonstration/", {"user": user.pk, "csrfmiddlewaretoken": token})
    assert answer.status_code == 302
    assert strict.session["_auth_user_id"] == str(user.pk)


def test_a_request_that_came_through_a_proxy_is_refused(demo: None) -> None:
    for header in ("x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "forwarded", "via"):
        assert Client().get("/demonstration/", headers={header: "198.51.100.7"}).status_code == 403


def test_every_page_says_that_it_is_a_demonstration(demo: None) -> None:
    assert "demonstration: not for real children" in Client().get("/demonstration/").content.decode()


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


def test_the_drawn_pictures_can_be_had_in_the_demonstration_only(demo: None, settings: Settings) -> None:
    address = "/demonstration/pictures/certificate-with-a-name.jpg"
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer.content.startswith(b"\xff\xd8")
    assert Client().get("/demonstration/pictures/..%2Fsecret-key").status_code == 404
    settings.DEMO = False
    assert Client().get(address).status_code == 404


def test_without_demo_mode_there_is_no_demo_school() -> None:
    with pytest.raises(CommandError, match="DEMO=1"):
        call_command("demo_school")


def test_the_list_of_ones_sessions_is_never_an_empty_page(demo: None, client: Client) -> None:
    client.post("/demonstration/", {"user": User.objects.get(email="hughes@oakfield.example").pk})
    page = client.get("/account/sessions/").content.decode()
    assert "This browser is the only one that we know of." in page
