"""No address and no id in a body reaches a draft that is not one's own, or a post that was sent in (product rule 1).

Every address of the staff desk that takes a post or a picture is asked, as found among the addresses themselves.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse

from audit.models import Event
from people.models import Staff
from posts import drafts, looks, urls
from posts.models import Appearance, Finding, HandedBack, Look, LookAs, Picture, Post, Variant
from posts.workflow import PostState
from publishing.services import release_post, schedule_post
from tests import cast
from tests.cast import approve_post
from tests.posts.forms import form_of
from tests.posts.photos import Machine, photo, ready

AtState = Callable[..., Post]
MAY_STILL = ("take_back", "delete_picture", "freeze_picture")
"""A post that was sent in is taken back by a step of its own; a picture that must go goes at once, and stops it."""


def addresses() -> Iterator[tuple[str, str]]:
    """(name, route) of every address below /posts/ that is about one post or one picture."""

    def walk(patterns: list[Any], route: str = "") -> Iterator[tuple[str, str]]:
        for pattern in patterns:
            here = route + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                yield from walk(pattern.url_patterns, here)
            elif isinstance(pattern, URLPattern) and here.count("<") == 1 and "public_id" in here:
                yield str(pattern.name), here

    yield from walk(urls.urlpatterns)


def everything_about(post: Post) -> list[Any]:
    return [
        Post.objects.filter(pk=post.pk).values().get(),
        list(post.accounts.values_list("pk", flat=True)),
        *(
            list(model.objects.filter(**{where: post}).order_by("pk").values())
            for model, where in (
                (Variant, "post"),
                (Appearance, "post"),
                (Picture, "post"),
                (Finding, "picture__post"),
                (Look, "picture__post"),
            )
        ),
    ]


def body_about(post: Post, picture: Picture, **more: Any) -> dict[str, Any]:
    """What any form of the staff desk sends, all at once, with every id of this post and picture in it."""
    child = cast.make_pupil(post.school, "Zofia")
    return {
        **form_of(post, words_en="Not yours", children_shown="some", children=[str(child.public_id)], **more),
        "id": str(post.pk),
        "post": str(post.pk),
        "public_id": str(post.public_id),
        "picture": str(picture.public_id),
        "sha256": picture.sha256,
        f"kind-{picture.public_id}": ["photo_individual"],
        f"in-{picture.public_id}": [str(child.public_id)],
        "other-0-school": "Marlow Green School",
        "other-0-picture": str(picture.public_id),
        f"alt-{picture.public_id}-en": "Not yours",
        "to": "later",
        "faces": "3",
        "x": "1",
        "y": "1",
        "width": "50",
        "height": "50",
        "declared": "on",
        "digest": "0" * 64,
        "wording": "1",
        "words": "Not yours",
    }


@pytest.fixture
def pictured(sam: Staff, dee: Staff, machine: Machine, store: object) -> Post:
    draft = cast.draft(sam)
    ready(draft, sam)
    return Post.objects.get(pk=draft.pk)


def send(client: Client, name: str, route: str, post: Post, body: dict[str, Any]) -> int:
    about = post.pictures.get() if route.startswith("picture/") else post
    upload = SimpleUploadedFile("IMG_0001.JPG", photo(seed=9), content_type="image/jpeg")
    return client.post(reverse(f"posts:{name}", args=[about.public_id]), {**body, "photo": upload}).status_code


@pytest.mark.slow
def test_a_colleague_reaches_no_draft_by_any_address(
    pictured: Post, dan: Staff, mo: Staff, olu: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    body = body_about(pictured, pictured.pictures.get())
    before, events = everything_about(pictured), Event.objects.count()
    for stranger in (dan, mo, olu):
        client = signed_in(stranger)
        for name, route in addresses():
            assert send(client, name, route, pictured, body) in (403, 404, 405), name
            assert everything_about(pictured) == before, name
    assert Event.objects.exclude(name="post.step_refused").count() == events


@pytest.mark.slow
def test_its_own_author_changes_nothing_that_was_sent_in_by_any_address(
    pictured: Post, sam: Staff, dee: Staff, mo: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    sent = cast.at(PostState.AWAITING_APPROVAL, sam=sam, dee=dee, mo=mo, post=pictured)
    body = body_about(sent, sent.pictures.get())
    before, client = everything_about(sent), signed_in(sam)
    asked = [(name, route) for name, route in addresses() if name not in MAY_STILL]
    assert len(asked) > 15
    for name, route in asked:
        assert send(client, name, route, sent, body) != 200 or name == "find_child", name
        assert everything_about(sent) == before, name


@pytest.mark.slow
@pytest.mark.parametrize("state", [PostState.AWAITING_APPROVAL, PostState.SCHEDULED, PostState.PUBLISHED])
def test_an_id_in_the_body_of_ones_own_draft_reaches_nothing_that_was_sent_in(
    state: PostState, pictured: Post, sam: Staff, dee: Staff, mo: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    """The address is of a draft; every id in the body is of the post that was sent in."""
    approved = _confirmed(state, pictured, sam=sam, dee=dee, mo=mo)
    before = everything_about(approved)
    mine = drafts.draft_post(by=sam)
    body = body_about(approved, approved.pictures.get())
    for name in ("compose", "autosave"):
        answer = signed_in(sam).post(
            reverse(f"posts:{name}", args=[mine.public_id]), {**body, "version": Post.objects.get(pk=mine.pk).version}
        )
        assert answer.status_code in (200, 302), name
    assert everything_about(approved) == before
    assert mine.appearances.filter(picture__isnull=False).count() == 0
    assert Post.objects.get(pk=approved.pk).handed_back == HandedBack.NOT


def _confirmed(state: PostState, post: Post, *, sam: Staff, dee: Staff, mo: Staff) -> Post:
    sent = cast.at(PostState.AWAITING_APPROVAL, sam=sam, dee=dee, mo=mo, post=post)
    if state is PostState.AWAITING_APPROVAL:
        return sent
    picture = sent.pictures.get()
    looks.look_at_picture(picture, by=dee, looked_as=LookAs.APPROVER, sha256=picture.sha256)
    assert sent.revision is not None
    confirmed = schedule_post(approve_post(sent, by=dee, shown_digest=sent.revision.digest), by=mo)
    return confirmed if state is PostState.SCHEDULED else release_post(confirmed)
