"""The school of the demonstration, as it is made: who is in it, and how one becomes one of them."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from consents.models import ConsentDecision
from people.models import Pupil, Staff, User

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def demo_school(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Half a second to make, so it is made once, around the transactions of these tests."""
    around = transaction.atomic()
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        around.__enter__()
        patch.setattr("django.conf.settings.DEMO", True)
        call_command("demo_school")
    yield
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


@pytest.fixture
def demo(demo_school: None, settings: Settings) -> None:
    settings.DEMO = True


def test_the_school_is_made_once_and_kept(demo: None) -> None:
    staff, pupils = Staff.objects.count(), Pupil.objects.count()
    call_command("demo_school")
    assert (Staff.objects.count(), Pupil.objects.count()) == (staff, pupils) == (8, 84)
    assert ConsentDecision.objects.filter(answer="given").exists()


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


def test_its_governor_comes_to_the_page_of_counts_and_to_nothing_else(demo: None, client: Client) -> None:
    user = User.objects.get(email="treharne@oakfield.example")
    assert "Continue as Mr Treharne" in client.get("/demonstration/").content.decode()
    page = client.post("/demonstration/", {"user": user.pk}, follow=True)
    assert (page.redirect_chain[-1][0], page.status_code) == ("/governors/", 200)
    assert client.get("/posts/").status_code == 403


def test_a_request_that_came_through_a_proxy_is_refused(demo: None) -> None:
    for header in ("x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "forwarded", "via"):
        assert Client().get("/demonstration/", headers={header: "198.51.100.7"}).status_code == 403


def test_every_page_says_that_it_is_a_demonstration(demo: None) -> None:
    assert "demonstration: not for real children" in Client().get("/demonstration/").content.decode()


def test_the_drawn_pictures_can_be_had_in_the_demonstration_only(demo: None, settings: Settings) -> None:
    address = "/demonstration/pictures/certificate-with-a-name.jpg"
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer.content.startswith(b"\xff\xd8")
    assert Client().get("/demonstration/pictures/..%2Fsecret-key").status_code == 404
    settings.DEMO = False
    assert Client().get(address).status_code == 404


def test_the_list_of_ones_sessions_is_never_an_empty_page(demo: None, client: Client) -> None:
    client.post("/demonstration/", {"user": User.objects.get(email="hughes@oakfield.example").pk})
    page = client.get("/account/sessions/").content.decode()
    assert "This browser is the only one that we know of." in page
