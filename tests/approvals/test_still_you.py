"""A tablet that lies open confirms nothing: go-live asks who it is once more, and loses nothing by it."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from approvals.models import Decision
from people.models import Staff
from posts.models import Post
from posts.services import recall_post, submit_post
from posts.workflow import PostState
from tests import cast
from tests.approvals.test_desk import confirmed, page, shown_digest, waiting

__all__ = ["waiting"]
pytestmark = pytest.mark.django_db
PASSWORD = "wellies in the rain again"
NINE = "2026-09-07T09:00:00+00:00"
ASKS = reverse("account_reauthenticate")


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NINE, tick=False) as clock:
        yield clock


@pytest.fixture
def signed_in_at_nine(clock: time_machine.Traveller, waiting: Post, dee: Staff) -> Client:
    user = dee.users.get()
    user.set_password(PASSWORD)
    user.save()
    client = Client()
    signed_in = client.post(reverse("account_login"), {"login": dee.email, "password": PASSWORD})
    assert signed_in.status_code == 302
    client.get(page(waiting))
    return client


def confirm(client: Client, post: Post) -> Any:
    return client.post(page(post, "confirm"), confirmed(post))


def state_of(post: Post) -> str:
    return str(Post.objects.get(pk=post.pk).state)


def later(clock: time_machine.Traveller, client: Client, minutes: int) -> None:
    """In steps, because half an hour without a request signs out."""
    for _ in range(0, minutes, 8):
        clock.shift(8 * 60)
        client.get(reverse("approvals:desk"))


def test_whoever_has_just_signed_in_is_not_asked(signed_in_at_nine: Client, waiting: Post) -> None:
    assert not confirm(signed_in_at_nine, waiting)["Location"].startswith(ASKS)
    assert state_of(waiting) == PostState.APPROVED


def test_a_while_later_nothing_is_confirmed_before_they_show_who_they_are_and_then_it_is(
    clock: time_machine.Traveller, signed_in_at_nine: Client, waiting: Post, dee: Staff
) -> None:
    later(clock, signed_in_at_nine, 16)
    asked = confirm(signed_in_at_nine, waiting)["Location"]
    assert asked.startswith(ASKS)
    assert "Is it still you?" in signed_in_at_nine.get(asked).content.decode()
    assert signed_in_at_nine.post(asked, {"password": "somebody else's"}).status_code == 200
    assert (state_of(waiting), Decision.objects.count()) == (PostState.AWAITING_APPROVAL, 0)
    goes_on = signed_in_at_nine.post(asked, {"password": PASSWORD})
    assert (goes_on.status_code, goes_on["Location"]) == (302, reverse("approvals:desk"))
    assert "Go-live is confirmed" in signed_in_at_nine.get(goes_on["Location"]).content.decode()
    assert state_of(waiting) == PostState.APPROVED
    assert Decision.objects.get().by == dee


def test_who_has_shown_it_is_not_asked_again_for_a_while(
    clock: time_machine.Traveller, signed_in_at_nine: Client, waiting: Post, sam: Staff
) -> None:
    later(clock, signed_in_at_nine, 16)
    signed_in_at_nine.post(confirm(signed_in_at_nine, waiting)["Location"], {"password": PASSWORD})
    draft = cast.draft(sam)
    second = submit_post(draft, by=sam, version=draft.version)
    assert not confirm(signed_in_at_nine, second)["Location"].startswith(ASKS)
    assert state_of(second) == PostState.APPROVED


def test_what_changed_while_they_were_asked_is_not_confirmed(
    clock: time_machine.Traveller, signed_in_at_nine: Client, waiting: Post, sam: Staff
) -> None:
    later(clock, signed_in_at_nine, 16)
    asked = confirm(signed_in_at_nine, waiting)["Location"]
    draft = cast.change_words(recall_post(waiting, by=sam), by=sam, words="The garden is closed.")
    submit_post(draft, by=sam, version=draft.version)
    answer = signed_in_at_nine.post(asked, {"password": PASSWORD})
    assert answer.status_code == 409
    assert "The garden is closed." in answer.content.decode()
    assert state_of(waiting) == PostState.AWAITING_APPROVAL


def test_looking_at_the_question_confirms_nothing(
    clock: time_machine.Traveller, signed_in_at_nine: Client, waiting: Post
) -> None:
    later(clock, signed_in_at_nine, 16)
    asked = confirm(signed_in_at_nine, waiting)["Location"]
    for _ in range(2):
        assert signed_in_at_nine.get(asked).status_code == 200
    assert signed_in_at_nine.get(page(waiting)).status_code == 200
    assert state_of(waiting) == PostState.AWAITING_APPROVAL


@pytest.mark.parametrize("step", ["changes", "decline"])
def test_a_no_is_never_held_up(
    clock: time_machine.Traveller, signed_in_at_nine: Client, waiting: Post, step: str
) -> None:
    later(clock, signed_in_at_nine, 16)
    words = {"digest": shown_digest(waiting), "words": "Not this one, please."}
    assert not signed_in_at_nine.post(page(waiting, step), words)["Location"].startswith(ASKS)
    assert state_of(waiting) in (PostState.DRAFT, PostState.DECLINED)


def test_a_demonstration_has_no_passwords_to_ask_for(
    clock: time_machine.Traveller, signed_in_at_nine: Client, waiting: Post, settings: Settings
) -> None:
    settings.DEMO = True
    later(clock, signed_in_at_nine, 16)
    confirm(signed_in_at_nine, waiting)
    assert state_of(waiting) == PostState.APPROVED
