"""A real start: the school, its first head, and a link that sets up the account once."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from audit.models import Event
from channels.models import Account
from people.models import Installation, Membership, School, User
from people.roles import Role
from policies.rules import rules_in_force

pytestmark = pytest.mark.django_db

PASSWORD = "wellies in the rain again"


def new_school(**options: str) -> str:
    out = StringIO()
    call_command("new_school", "Ysgol Afon Wen", head="Mrs Tudur", email="tudur@afonwen.example", stdout=out, **options)
    return out.getvalue()


def test_a_new_school_has_a_protocol_a_page_and_one_head() -> None:
    new_school()
    school = School.objects.get()
    assert school.slug == "ysgol-afon-wen"
    assert rules_in_force(school).approve == ("deputy_head",)
    page = Account.objects.get()
    assert (page.channel, page.consent_channel, page.name) == ("own_page", "website", "Ysgol Afon Wen: news")
    assert Event.objects.get(name="account.registered").data["account"] == page.pk
    assert set(Membership.objects.values_list("role", flat=True)) == {Role.HEADTEACHER, Role.STAFF}
    assert Installation.objects.get().demonstration is False


@pytest.mark.slow
def test_the_link_sets_a_password_once_and_the_head_signs_in() -> None:
    link = new_school().splitlines()[-1]
    path = link.split("localhost:8000")[1]
    client = Client()
    form = client.get(path, follow=True)
    assert form.status_code == 200
    target = form.redirect_chain[-1][0]
    client.post(target, {"password1": PASSWORD, "password2": PASSWORD})
    assert User.objects.get().check_password(PASSWORD)
    second = Client()
    for address in (path, target):
        second.get(path, follow=True)
        second.post(address, {"password1": "another one entirely", "password2": "another one entirely"})
    assert User.objects.get().check_password(PASSWORD)
    fresh = Client()
    fresh.post("/account/login/", {"login": "tudur@afonwen.example", "password": PASSWORD})
    assert fresh.get("/people/").status_code == 200


def test_looking_at_the_link_changes_nothing() -> None:
    link = new_school().splitlines()[-1]
    for _ in range(2):
        assert Client().get(link.split("localhost:8000")[1], follow=True).status_code == 200
    assert not User.objects.get().has_usable_password()


def test_a_second_school_of_the_same_word_is_refused_with_what_to_do() -> None:
    new_school()
    with pytest.raises(CommandError, match="--slug"):
        new_school()


def test_a_demonstration_does_not_become_a_school() -> None:
    Installation.objects.create(demonstration=True)
    with pytest.raises(CommandError, match="never becomes a school"):
        new_school()


def test_a_school_with_a_long_name_has_its_page_too() -> None:
    call_command(
        "new_school", "Ysgol " + "Hir " * 40, head="Mrs Tudur", email="tudur@afonwen.example", stdout=StringIO()
    )
    assert Account.objects.get().name.endswith(": news")
