"""How long somebody stays signed in, the common door of the technical admin, and what a password is not made of."""

from collections.abc import Callable

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client
from pytest_django import Settings

from people.admin import site
from people.models import Organisation, School, Staff, User

pytestmark = pytest.mark.django_db
SignIn = Callable[[Staff], Client]
OWN_PASSWORD_PAGE = "/technical-admin/password_change/"
NINE = "2026-09-07T09:00:00+00:00"


def is_in(client: Client) -> bool:
    return client.get("/posts/").status_code == 200


def test_half_an_hour_without_a_request_signs_out(signed_in: SignIn, sam: Staff) -> None:
    with time_machine.travel(NINE, tick=False) as clock:
        client = signed_in(sam)
        assert is_in(client)
        clock.shift(29 * 60)
        assert is_in(client)
        clock.shift(29 * 60)
        assert is_in(client), "every request counts"
        clock.shift(31 * 60)
        assert not is_in(client)
        clock.shift(-31 * 60)
        assert not is_in(client), "the session itself is gone"


@pytest.mark.slow
def test_twelve_hours_after_signing_in_it_ends_however_busy(signed_in: SignIn, sam: Staff) -> None:
    with time_machine.travel(NINE, tick=False) as clock:
        client = signed_in(sam)
        for _ in range(36):
            assert is_in(client)
            clock.shift(20 * 60)
        clock.shift(60)
        assert not is_in(client)


def test_a_session_is_written_seldom(
    signed_in: SignIn, sam: Staff, django_assert_num_queries: Callable[[int], object]
) -> None:
    client = signed_in(sam)
    client.get("/accessibility/")
    before = client.session["seen"]
    client.get("/accessibility/")
    assert client.session["seen"] == before


def test_signing_out_empties_the_browser_and_looking_at_the_page_does_not(signed_in: SignIn, sam: Staff) -> None:
    client = signed_in(sam)
    assert "Clear-Site-Data" not in client.get("/account/logout/").headers
    assert client.post("/account/logout/").headers["Clear-Site-Data"] == '"cache", "storage"'


def test_the_technical_admin_knows_three_kinds_of_rows_and_nothing_else() -> None:
    assert set(site._registry) == {Organisation, School, User}


def test_the_technical_admin_has_no_door_of_its_own(client: Client, sam: Staff) -> None:
    """Its form would take a password alone, as often as anybody likes."""
    user = sam.users.get()
    user.is_staff = True
    user.set_password("wellies in the rain again")
    user.save()
    answer = client.post("/technical-admin/login/", {"username": user.email, "password": "wellies in the rain again"})
    assert answer.headers["Location"].startswith("/account/login/")
    assert "_auth_user_id" not in client.session


def test_the_technical_admin_has_no_password_page_of_its_own(signed_in: SignIn, sam: Staff) -> None:
    """Its form would change a password unrecorded, and tell nobody."""
    user = sam.users.get()
    user.is_staff = True
    user.set_password("wellies in the rain again")
    user.save()
    client = signed_in(sam)
    again = "a scarecrow under the stairs"
    typed = {"old_password": "wellies in the rain again", "new_password1": again, "new_password2": again}
    for answer in (client.get(OWN_PASSWORD_PAGE), client.post(OWN_PASSWORD_PAGE, typed)):
        assert (answer.status_code, answer.headers["Location"]) == (302, "/account/password/change/")
    assert not User.objects.get(pk=user.pk).check_password(again)


def test_everybody_sets_up_a_second_factor_before_anything_else(
    signed_in: SignIn, sam: Staff, settings: Settings
) -> None:
    settings.REQUIRE_SECOND_FACTOR = True
    client = signed_in(sam)
    assert client.get("/posts/").headers["Location"] == "/account/2fa/"
    assert client.get("/account/2fa/").status_code == 200
    TOTP.activate(sam.users.get(), "JBSWY3DPEHPK3PXP")
    assert client.get("/posts/").status_code == 200


def test_the_secret_of_a_second_factor_is_not_readable_in_the_database(sam: Staff) -> None:
    TOTP.activate(sam.users.get(), "JBSWY3DPEHPK3PXP")
    kept = Authenticator.objects.get().data["secret"]
    assert "JBSWY3DPEHPK3PXP" not in kept
    assert TOTP(Authenticator.objects.get()).validate_code("000000") is False


@pytest.mark.parametrize("password", ["qwerty123456", "1Q2W3E4R5T6Y"])
def test_a_long_one_that_everybody_uses_is_refused(sam: Staff, password: str) -> None:
    with pytest.raises(ValidationError) as refused:
        validate_password(password, sam.users.get())
    assert [each.code for each in refused.value.error_list] == ["password_too_common"]


@pytest.mark.parametrize("password", ["Dderwen2026!", "ysgol-y-dderwen", "MrsHughes1234", "schoolsocial!1"])
def test_a_password_made_of_what_everybody_knows_is_refused(sam: Staff, password: str) -> None:
    with pytest.raises(ValidationError, match="name of the school"):
        validate_password(password, sam.users.get())


@pytest.mark.parametrize("password", ["wellies in the rain again", "eleven oaks for y dderwen", "!!!***???;;;::"])
def test_a_long_one_may_have_such_a_word_in_it(sam: Staff, password: str) -> None:
    validate_password(password, sam.users.get())


@pytest.mark.slow
def test_a_sign_in_that_keeps_failing_is_slowed_down(client: Client, sam: Staff) -> None:
    wrong = {"login": sam.email, "password": "not this one either"}
    pages = [client.post("/account/login/", wrong).content.decode() for _ in range(7)]
    assert "Too many failed login attempts" not in pages[0]
    assert "Too many failed login attempts" in pages[-1]


def test_an_account_has_the_address_that_it_was_invited_by(signed_in: SignIn, sam: Staff) -> None:
    assert signed_in(sam).get("/account/email/").status_code == 404
