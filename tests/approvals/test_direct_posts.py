"""What a page does not offer cannot be had by sending the form all the same (product rules 1, 3 and 4)."""

from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from approvals.models import Decision
from consents.models import Answer, Material
from people.models import Staff
from posts.looks import look_at_picture
from posts.models import Appearance, LookAs, Picture, Post
from posts.services import submit_post
from posts.workflow import PostState
from publishing.models import Delivery
from tests import cast
from tests.consents.posts_with import told_about
from tests.posts.conftest import store
from tests.posts.photos import Machine, machine, ready

__all__ = ["machine", "store"]

AtState = Callable[..., Post]
SignedIn = Callable[[Staff], Client]


def confirm(client: Client, post: Post, digest: str | None = None) -> int:
    assert post.revision is not None
    url = reverse("approvals:confirm", args=[post.public_id])
    body = {"digest": post.revision.digest if digest is None else digest, "criteria": cast.ticks(post)}
    return client.post(url, body).status_code


def state_of(post: Post) -> str:
    return str(Post.objects.get(pk=post.pk).state)


@pytest.fixture
def pictured(sam: Staff, dee: Staff, machine: Machine, store: object) -> Picture:
    draft = cast.draft(sam)
    picture = ready(draft, sam)
    submit_post(Post.objects.get(pk=draft.pk), by=sam, version=draft.version)
    picture.refresh_from_db()
    return picture


@pytest.mark.slow
def test_go_live_without_having_looked_at_the_picture_is_refused(
    pictured: Picture, dee: Staff, dan: Staff, signed_in: SignedIn
) -> None:
    """Somebody else's look is not one's own, and a look at other bytes is none."""
    post, client = pictured.post, signed_in(dee)
    look_at_picture(pictured, by=dan, looked_as=LookAs.APPROVER, sha256=pictured.sha256)
    assert confirm(client, post) == 422
    assert state_of(post) == PostState.AWAITING_APPROVAL
    looked = reverse("posts:look_at_picture", args=[pictured.public_id])
    assert client.post(looked, {"sha256": "0" * 64}).status_code == 409
    assert confirm(client, post) == 422
    assert client.post(looked, {"sha256": pictured.sha256}).status_code == 302
    assert confirm(client, post) == 302
    assert state_of(post) == PostState.APPROVED


def test_found_nothing_is_never_called_clear(pictured: Picture, dee: Staff, signed_in: SignedIn) -> None:
    page = unescape(signed_in(dee).get(reverse("approvals:review", args=[pictured.post.public_id])).content.decode())
    assert "Found nothing else. A machine looked; you look too." in page, "there is a picture to look at above it"
    assert "Nothing is posted" not in page
    for word in ("checks passed", "all clear", "is clear", "is safe", "pen-go"):
        assert word not in page.lower(), word


def test_the_approver_sees_children_of_another_school_and_by_whose_yes_they_are_shown(
    sam: Staff, dee: Staff, at: AtState, signed_in: SignedIn
) -> None:
    ours = cast.draft(sam)
    ours.declarations = {**ours.declarations, "children": "some"}
    ours.save()
    Appearance.objects.create(
        post=ours,
        material=Material.INFORMATION,
        other_school="Ysgol y Graig",
        other_school_yes="their e-mail, folder 5",
    )
    post = at(PostState.AWAITING_APPROVAL, post=ours)
    page = unescape(signed_in(dee).get(reverse("approvals:review", args=[post.public_id])).content.decode())
    assert "says that no child is shown" not in page
    assert "0 children" not in page
    assert "Ysgol y Graig: something told about the child. Their own school’s yes: their e-mail, folder 5" in page


@pytest.mark.slow
def test_go_live_of_a_child_whose_family_said_no_meanwhile_is_refused(
    sam: Staff, dee: Staff, mo: Staff, signed_in: SignedIn
) -> None:
    """The answer alone, as if nothing had followed from it: the gate asks again by itself."""
    child = cast.make_pupil(sam.school, "Siân")
    cast.answer_for(child)
    post = cast.at(PostState.AWAITING_APPROVAL, sam=sam, dee=dee, mo=mo, post=told_about(child, author=sam))
    cast.answer_for(child, Answer.WITHDRAWN, at=timezone.now())
    client = signed_in(dee)
    assert confirm(client, post) == 422
    assert state_of(post) == PostState.AWAITING_APPROVAL
    page = unescape(client.get(reverse("approvals:review", args=[post.public_id])).content.decode())
    assert "Siân Prosser cannot be shown on the school's website." in page


@pytest.mark.parametrize("digest", ["", "0" * 64])
def test_go_live_without_the_digest_of_what_was_shown_is_refused(
    digest: str, at: AtState, dee: Staff, signed_in: SignedIn
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    assert confirm(signed_in(dee), post, digest) == 409
    assert not Decision.objects.exists()


@pytest.mark.parametrize("state", [PostState.AWAITING_APPROVAL, PostState.DECLINED])
def test_the_publisher_posts_nothing_that_was_not_confirmed(
    state: PostState, at: AtState, mo: Staff, signed_in: SignedIn
) -> None:
    post, client = at(state), signed_in(mo)
    for name in ("when", "unschedule", "send_back", "take_down"):
        body = {"when": "now", "words": "Go.", "digest": "0" * 64}
        answer = client.post(reverse(f"publishing:{name}", args=[post.public_id]), body)
        assert answer.status_code in (404, 409), name
    assert state_of(post) == state
    assert not Delivery.objects.exists()


@pytest.mark.parametrize("who", ["sam", "dee", "cai"])
def test_nobody_but_the_publisher_sets_a_time(
    who: str, at: AtState, sam: Staff, dee: Staff, cai: Staff, signed_in: SignedIn
) -> None:
    post = at(PostState.APPROVED)
    person = {"sam": sam, "dee": dee, "cai": cai}[who]
    answer = signed_in(person).post(reverse("publishing:when", args=[post.public_id]), {"when": "now"})
    assert answer.status_code in (403, 404)
    assert state_of(post) == PostState.APPROVED
