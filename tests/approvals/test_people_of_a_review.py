"""Whom the approver's page shows: in which picture each child is, since when an adult agreed, and who else confirms."""

from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from consents.models import AdultPermission, Material
from people.models import Staff
from posts.models import Post
from posts.people_in import Shown
from posts.places import places_of
from posts.workflow import PostState
from tests import cast
from tests.approvals.test_changes import content, seen
from tests.approvals.test_second_look import send_in_again

SignedIn = Callable[[Staff], Client]


def page_of(client: Client, post: Post) -> str:
    return unescape(client.get(reverse("approvals:review", args=[post.public_id])).content.decode())


def test_each_child_is_said_to_be_in_its_pictures_in_the_order_of_the_post() -> None:
    both = content(pictures=((8, "a"), (5, "b")))
    both["appearances"] = [seen(5, pupil=1), seen(8, pupil=1), seen(None, pupil=1), seen(5, pupil=2), seen(8, adult=3)]
    assert places_of(both) == {1: ("picture 1", "picture 2", "the words"), 2: ("picture 2",)}


def test_a_post_without_pictures_has_one_place_which_goes_without_saying() -> None:
    assert places_of(content(pupils=(1,))) == {}


@pytest.mark.django_db
def test_who_else_can_confirm_it_is_said_as_such(
    at: Callable[..., Post], dee: Staff, dan: Staff, signed_in: SignedIn
) -> None:
    shown = page_of(signed_in(dee), at(PostState.AWAITING_APPROVAL))
    assert "Ms Rahman can confirm it too." in shown
    assert "0 children" not in shown


@pytest.mark.django_db
def test_the_day_on_which_an_adult_agreed_is_written_as_people_here_write_it(
    sam: Staff, dee: Staff, signed_in: SignedIn
) -> None:
    adult = AdultPermission.objects.create(
        school=sam.school, name="Mr Idris Vaughan", covers="photo", given_on="2026-01-05", evidence="x", recorded_by=sam
    )
    said = {**cast.DECLARED, "adults": "some"}
    people = (Shown(material=Material.INFORMATION, adult_id=adult.pk),)
    account_ids = frozenset({cast.own_page(sam.school).pk})
    sent = send_in_again(cast.draft(sam), by=sam, people=people, declarations=said, account_ids=account_ids)
    assert "(5 January 2026; x)" in page_of(signed_in(dee), sent)
