"""A password or a second factor was changed: every other session ends, and whose it is hears of it by e-mail."""

import datetime
import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from audit.models import ActorKind, Event
from audit.outbox import run_follow_ups
from notifications.mail import send_waiting
from notifications.models import Notice, Preference
from people.links import set_up_link
from people.models import Staff, User
from people.roles import Role
from people.services import NEW_FOR, NewStaff, invite_staff

pytestmark = pytest.mark.django_db
PASSWORD = "wellies in the rain again"
ANOTHER = "a scarecrow under the stairs"
SECRET = "JBSWY3DPEHPK3PXP"

Change = Callable[[Client, User], Any]


def browser_of(user: User, password: str = PASSWORD) -> Client:
    """Signed in by the page, as everybody is."""
    client = Client()
    assert client.post("/account/login/", {"login": user.email, "password": password}).status_code == 302
    return client


def proved(client: Client) -> Client:
    """Whoever changes how they sign in is asked first whether it is still them."""
    assert client.post("/account/reauthenticate/", {"password": PASSWORD}).status_code == 302
    return client


def is_in(client: Client) -> bool:
    return client.get("/posts/").status_code == 200


def app_set_up(client: Client, user: User) -> Any:
    client.get("/account/2fa/totp/activate/")
    secret = client.session["mfa.totp.secret"]
    now = next(yield_hotp_counters_from_time())
    return client.post("/account/2fa/totp/activate/", {"code": format_hotp_value(hotp_value(secret, now))})


def app_removed(client: Client, user: User) -> Any:
    TOTP.activate(user, SECRET)
    return client.post("/account/2fa/totp/deactivate/")


def passkey_added(client: Client, user: User) -> Any:
    return client.post("/account/2fa/webauthn/add/", {"name": "Tablet", "credential": '{"id": "a"}'})


def passkey_removed(client: Client, user: User) -> Any:
    key = Authenticator.objects.create(
        user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "Tablet", "credential": {}}
    )
    return client.post(f"/account/2fa/webauthn/keys/{key.pk}/remove/")


def codes_made_anew(client: Client, user: User) -> Any:
    TOTP.activate(user, SECRET)
    return client.post("/account/2fa/recovery-codes/generate/")


def password_chosen(client: Client, user: User) -> Any:
    return client.post(
        "/account/password/change/", {"oldpassword": PASSWORD, "password1": ANOTHER, "password2": ANOTHER}
    )


CHANGES: list[tuple[Change, str]] = [
    (app_set_up, "totp_activated"),
    (app_removed, "totp_deactivated"),
    (passkey_added, "webauthn_added"),
    (passkey_removed, "webauthn_removed"),
    (codes_made_anew, "recovery_codes_generated"),
    (password_chosen, "password_changed"),
]


@pytest.fixture
def account(quick_to_check: None, sam: Staff) -> User:
    user = sam.users.get()
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture(autouse=True)
def quick_to_check(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def any_passkey_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a browser and its key say to each other is the library's own to test."""
    monkeypatch.setattr("allauth.mfa.webauthn.internal.auth.parse_registration_response", lambda _: None)
    said = SimpleNamespace(is_user_verified=lambda: True)
    monkeypatch.setattr("allauth.mfa.webauthn.internal.auth.complete_registration", lambda _: said)


@pytest.mark.parametrize(("change", "what"), CHANGES, ids=[what for _, what in CHANGES])
def test_every_other_session_ends_the_present_one_stays_and_one_email_says_so(
    account: User, sam: Staff, django_capture_on_commit_callbacks: Any, change: Change, what: str
) -> None:
    present, left_open, colleague = proved(browser_of(account)), browser_of(account), Client()
    colleague.force_login(User.objects.create_user("colleague@school.example", staff=sam))
    assert is_in(left_open)
    with django_capture_on_commit_callbacks(execute=True):
        answer = change(present, account)
    assert (answer.status_code, "reauthenticate" in answer["Location"]) == (302, False), answer["Location"]
    assert [is_in(each) for each in (present, left_open, colleague)] == [True, False, True]
    (event,) = Event.objects.filter(name="sign_in.changed")
    assert (event.actor_kind, event.data) == (
        ActorKind.SYSTEM,
        {"staff": sam.pk, "user": account.pk, "what": what},
    )
    run_follow_ups()
    send_waiting()
    (letter,) = mail.outbox
    assert letter.to == [sam.email]
    assert letter.subject == "How you sign in was changed"
    assert "every other device was signed out" in letter.body
    assert "remove every passkey and app that is not yours" in " ".join(letter.body.split())
    assert "/account/2fa/\n" in letter.body


def test_whoever_chose_a_new_password_is_led_home_and_told(account: User) -> None:
    client = browser_of(account)
    assert password_chosen(client, account)["Location"] == "/"
    assert "Your new password is set." in client.get("/", follow=True).content.decode()


def test_a_new_password_by_a_link_ends_every_session_and_tells_whose_it_is(account: User, sam: Staff) -> None:
    left_open = browser_of(account)
    account.refresh_from_db()
    page = Client().get(set_up_link(account), follow=True)
    address = page.redirect_chain[-1][0]
    forgetful = page.client
    assert forgetful.post(address, {"password1": ANOTHER, "password2": ANOTHER}).status_code == 302
    assert not is_in(left_open)
    run_follow_ups()
    assert [notice.recipient for notice in Notice.objects.filter(kind="sign_in_changed")] == [sam]


def test_a_new_password_lets_a_strangers_passkey_be_and_the_page_of_the_email_leads_to_where_it_is_removed(
    account: User, sam: Staff
) -> None:
    passkey_added(proved(browser_of(account)), account)
    run_follow_ups()
    send_waiting()
    (address,) = re.findall(r"https?://[^/\s]+(/account/2fa/)\s", mail.outbox[0].body)
    owner = Client()
    owner.force_login(account)
    password_chosen(proved(owner), account)
    (key,) = Authenticator.objects.filter(user=account, type=Authenticator.Type.WEBAUTHN)
    assert reverse("mfa_list_webauthn") in owner.get(address).content.decode()
    remove = reverse("mfa_remove_webauthn", args=[key.pk])
    assert remove in owner.get(reverse("mfa_list_webauthn")).content.decode()
    owner.post(remove)
    assert not Authenticator.objects.filter(pk=key.pk).exists()


def test_whoever_chooses_the_first_password_of_an_account_is_not_warned_of_it(hana: Staff) -> None:
    lewis = NewStaff("Mr Lewis", "lewis@school.example", roles=frozenset({Role.STAFF}))
    new = invite_staff(hana.school, lewis, by=hana)
    page = Client().get(set_up_link(new.users.get()), follow=True)
    chosen = {"password1": ANOTHER, "password2": ANOTHER}
    assert page.client.post(page.redirect_chain[-1][0], chosen).status_code == 302
    assert is_in(browser_of(new.users.get(), ANOTHER))
    assert not Event.objects.filter(name="sign_in.changed").exists()


def happened() -> list[str]:
    return list(Event.objects.filter(name__startswith="sign_in.").order_by("pk").values_list("name", flat=True))


@pytest.mark.parametrize("first", [app_set_up, passkey_added])
def test_whoever_sets_up_the_second_step_that_is_asked_of_everybody_is_warned_of_every_later_one_only(
    account: User, settings: Settings, django_capture_on_commit_callbacks: Any, first: Change
) -> None:
    settings.REQUIRE_SECOND_FACTOR = True
    client = proved(browser_of(account))
    with django_capture_on_commit_callbacks(execute=True):
        first(client, account)
    run_follow_ups()
    assert happened() == ["sign_in.second_step_set_up"]
    assert not Notice.objects.exists()
    passkey_added(client, account)
    assert happened()[1:] == ["sign_in.changed"]


def test_whose_account_has_lain_open_with_a_password_alone_is_warned_of_its_first_second_step(
    account: User, settings: Settings
) -> None:
    """Whoever found out the password could have set it up."""
    settings.REQUIRE_SECOND_FACTOR = True
    User.objects.filter(pk=account.pk).update(date_joined=timezone.now() - NEW_FOR - datetime.timedelta(minutes=1))
    passkey_added(proved(browser_of(account)), account)
    run_follow_ups()
    assert happened() == ["sign_in.changed"]
    assert [notice.kind for notice in Notice.objects.all()] == ["sign_in_changed"]


def test_whoever_sets_up_another_second_step_after_the_only_one_was_taken_away_is_warned(
    account: User, settings: Settings
) -> None:
    settings.REQUIRE_SECOND_FACTOR = True
    client = proved(browser_of(account))
    passkey_added(client, account)
    Authenticator.objects.filter(user=account).delete()
    passkey_added(client, account)
    assert happened() == ["sign_in.second_step_set_up", "sign_in.changed"]


def test_whoever_wants_no_email_besides_the_bell_gets_this_one(account: User, sam: Staff) -> None:
    Preference.objects.create(staff=sam, email=False)
    password_chosen(browser_of(account), account)
    run_follow_ups()
    assert send_waiting() == 1
    assert not Notice.objects.filter(under_bell=True).exists()


def test_an_account_of_nobody_at_a_school_only_loses_its_other_sessions() -> None:
    user = User.objects.create_user("it@school.example", PASSWORD)
    present, left_open = browser_of(user), browser_of(user)
    assert password_chosen(present, user).status_code == 302
    assert "_auth_user_id" in present.session
    assert "_auth_user_id" not in left_open.session
    assert not Event.objects.filter(name="sign_in.changed").exists()


def test_the_record_says_it_without_saying_who_did_it(account: User, hana: Staff, signed_in: Any, sam: Staff) -> None:
    password_chosen(browser_of(account), account)
    page = signed_in(hana).get("/record/").content.decode()
    assert f"The password or the second step of {sam.name} was changed." in page
