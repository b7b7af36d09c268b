"""What the approver's page says of the pictures: what was found stays said, and a draft is its author's again."""

from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people.models import Staff
from people.queries import person
from people.roles import Role
from policies.authority import may
from policies.rules import rules_in_force
from posts import services
from posts.looks import look_at_picture
from posts.models import LookAs, Picture, Post
from tests import cast
from tests.posts import photos
from tests.posts.conftest import store
from tests.posts.photos import Machine, machine, name, ready_with_a_reason, saw

__all__ = ["machine", "store"]

SignedIn = Callable[[Staff], Client]


@pytest.fixture
def answered(sam: Staff, dee: Staff, machine: Machine, store: object) -> Picture:
    """A picture sent in with a name in it, of which its author said that it is no pupil's."""
    machine(saw(name("Ffion Prosser")))
    draft = cast.draft(sam)
    picture = ready_with_a_reason(draft, sam, number=1)
    services.submit_post(Post.objects.get(pk=draft.pk), by=sam, version=Post.objects.get(pk=draft.pk).version)
    picture.refresh_from_db()
    return picture


def page_of(client: Client, post: Post) -> str:
    return unescape(client.get(reverse("approvals:review", args=[post.public_id])).content.decode())


def test_what_was_found_is_not_called_nothing_once_it_was_looked_at(
    answered: Picture, dee: Staff, signed_in: SignedIn
) -> None:
    client = signed_in(dee)
    assert "2 things to look at" in page_of(client, answered.post)
    for finding in (None, answered.findings.get()):
        look_at_picture(answered, by=dee, looked_as=LookAs.APPROVER, sha256=answered.sha256, finding=finding)
    page = page_of(client, answered.post)
    assert "You have looked at everything" in page
    assert "Found nothing else. A machine looked; you look too." in page
    assert "Found nothing. A machine" not in page


def test_pictures_of_a_post_that_was_taken_back_are_not_shown_any_more(
    answered: Picture, sam: Staff, dee: Staff, signed_in: SignedIn
) -> None:
    post, client = answered.post, signed_in(dee)
    assert str(answered.public_id) in page_of(client, post)
    services.recall_post(Post.objects.get(pk=post.pk), by=sam)
    page = page_of(client, post)
    assert "This post is not waiting to be confirmed any more." in page
    assert "Its pictures are not shown while it is a draft." in page
    for hidden in (str(answered.public_id), "It reads", "Found nothing", "Look at everything once"):
        assert hidden not in page, hidden


def test_a_picture_that_was_set_aside_opens_none_of_a_draft_to_whoever_may_set_holds(
    answered: Picture, sam: Staff, signed_in: SignedIn
) -> None:
    post = answered.post
    lead = cast.make_staff(sam.school, "Mrs Lloyd", Role.DEPUTY_HEAD, Role.DSL)
    services.recall_post(Post.objects.get(pk=post.pk), by=sam)
    aside = photos.add(Post.objects.get(pk=post.pk), sam, seed=2)
    Picture.objects.filter(pk=aside.pk).update(frozen_at=timezone.now())
    assert may(person(lead), "set_holds", rules=rules_in_force(lead.school_id))
    page = page_of(signed_in(lead), post)
    assert "Its pictures are not shown while it is a draft." in page
    assert str(answered.public_id) not in page


def test_a_post_that_waits_is_never_called_a_draft(answered: Picture, dee: Staff, signed_in: SignedIn) -> None:
    Picture.objects.filter(pk=answered.pk).delete()
    assert "while it is a draft" not in page_of(signed_in(dee), answered.post)
