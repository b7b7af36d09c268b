"""No address of a picture shows or changes more than its caller may: not another school's, not one that was sent in,
and one that was set aside is seen by nobody.
"""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from people.models import Staff
from posts.models import Picture, Post
from posts.picture_urls import urlpatterns
from posts.workflow import PostState
from tests.posts import photos
from tests.posts.forms import signed_in, url

pytestmark = pytest.mark.usefixtures("store", "machine")
Store = Callable[[], list[str]]


def _addresses(picture: Picture) -> list[tuple[str, str]]:
    """Every address of pictures, with the ids of this one."""
    found = []
    for pattern in urlpatterns:
        name = f"posts:{pattern.name}"
        if pattern.name == "picture_file":
            found.append((name, url(picture)))
        elif pattern.name in ("pictures", "add_picture"):
            found.append((name, reverse(name, args=[picture.post.public_id])))
        elif pattern.name == "picture_before":
            found.append((name, reverse(name, args=[picture.public_id, picture.sha256])))
        elif pattern.name in ("wording_is_ours", "name_signs"):
            found.append((name, reverse(name, args=[picture.public_id, 1])))
        elif pattern.name in ("set_aside", "came_back", "let_in_again"):
            continue
        else:
            found.append((name, reverse(name, args=[picture.public_id])))
    return found


@pytest.mark.slow
def test_another_schools_picture_does_not_exist_at_any_address(
    post: Post, sam: Staff, olu: Staff, store: Store
) -> None:
    picture = photos.screen(photos.add(post, sam))
    theirs, before = signed_in(olu), store()
    for _name, address in _addresses(picture):
        sent = {"sha256": picture.sha256, "number": "1", "answer": "blank", "faces": "0", "to": "later"}
        assert theirs.get(address).status_code in (404, 405), address
        assert theirs.post(address, sent).status_code in (404, 405), address
    assert store() == before
    assert Picture.objects.get(pk=picture.pk).edits == []
    assert not Event.objects.filter(actor_id=olu.pk).exists()


@pytest.mark.slow
def test_a_colleague_changes_nothing_by_any_address(
    post: Post, sam: Staff, dee: Staff, at: Callable[..., Post]
) -> None:
    picture = photos.ready(post, sam)
    at(PostState.AWAITING_APPROVAL, post=post)
    theirs = signed_in(dee)
    for name, address in _addresses(picture):
        if name in ("posts:look_at_picture", "posts:delete_picture", "posts:freeze_picture"):
            continue
        sent = {"sha256": picture.sha256, "number": "1", "answer": "blank", "faces": "3", "do": "crop"}
        sent |= {"left": "0", "top": "0", "right": "50", "bottom": "50", f"alt-{picture.public_id}-en": "x"}
        assert theirs.post(address, sent).status_code in (403, 404, 405, 422), name
    now = Picture.objects.get(pk=picture.pk)
    assert (now.sha256, now.alt, now.edits) == (picture.sha256, picture.alt, [])


@pytest.mark.slow
def test_the_author_changes_nothing_that_was_sent_in_by_any_address(
    browser: Client, post: Post, sam: Staff, at: Callable[..., Post]
) -> None:
    picture = photos.ready(post, sam)
    at(PostState.AWAITING_APPROVAL, post=post)
    for name, address in _addresses(picture):
        if name in ("posts:delete_picture", "posts:freeze_picture"):
            continue
        sent = {"sha256": picture.sha256, "number": "1", "answer": "blank", "faces": "3", "do": "crop"}
        sent |= {"left": "0", "top": "0", "right": "50", "bottom": "50", f"alt-{picture.public_id}-en": "x"}
        assert browser.post(address, sent).status_code in (403, 405, 409, 422), name
    now = Picture.objects.get(pk=picture.pk)
    assert (now.sha256, now.alt, now.edits) == (picture.sha256, picture.alt, [])


@pytest.mark.slow
def test_a_get_changes_nothing(browser: Client, post: Post, sam: Staff, store: Store) -> None:
    picture = photos.screen(photos.add(post, sam))
    events, files = Event.objects.count(), store()
    for _name, address in _addresses(picture):
        browser.get(address)
    assert (Event.objects.count(), store()) == (events, files)
    assert Picture.objects.filter(pk=picture.pk, frozen_at=None).exists()


def test_no_name_of_a_child_is_in_any_address(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    assert all(str(picture.public_id) in address or "pictures" in address for _, address in _addresses(picture))
    assert json.loads(json.dumps(picture.removed)) == picture.removed


def test_nobody_is_led_away_from_the_site(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.screen(photos.add(post, sam))
    for elsewhere in ("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"):
        answer = browser.post(
            reverse("posts:describe_picture", args=[picture.public_id]),
            {f"alt-{picture.public_id}-en": "x", "next": elsewhere},
        )
        assert answer["Location"].startswith(f"/posts/{post.public_id}/"), elsewhere


@pytest.mark.slow
def test_the_safeguarding_lead_sees_that_a_picture_was_set_aside_and_never_the_picture(
    post: Post, sam: Staff, dee: Staff, des: Staff, olu: Staff
) -> None:
    picture = photos.screen(photos.add(post, sam))
    signed_in(sam).post(reverse("posts:freeze_picture", args=[picture.public_id]))
    theirs = signed_in(des)
    page = theirs.get(reverse("posts:set_aside")).content.decode()
    assert picture.original_file in page
    picture.refresh_from_db()
    assert picture.frozen_at is not None
    assert f"Set aside on {timezone.localtime(picture.frozen_at):%A %-d %B %Y, %H:%M}" in page
    assert "<img" not in page
    for rendition in ("full.jpg", "320.webp"):
        assert theirs.get(url(picture, rendition)).status_code == 404
        assert signed_in(sam).get(url(picture, rendition)).status_code == 404
    assert signed_in(dee).get(reverse("posts:set_aside")).status_code == 403
    assert picture.original_file not in signed_in(olu).get(reverse("posts:set_aside")).content.decode()


def test_the_safeguarding_lead_deletes_it_for_good_and_nobody_else_does(
    post: Post, sam: Staff, dee: Staff, des: Staff, store: Store, django_capture_on_commit_callbacks: Any
) -> None:
    picture = photos.screen(photos.add(post, sam))
    signed_in(sam).post(reverse("posts:freeze_picture", args=[picture.public_id]))
    address = reverse("posts:delete_picture", args=[picture.public_id])
    assert signed_in(sam).post(address).status_code == 403
    assert signed_in(dee).post(address).status_code == 404
    assert "sealed file for good" in signed_in(des).get(address).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        assert signed_in(des).post(address).status_code == 302
    assert store() == []


def test_what_was_set_aside_stands_first_at_the_safeguarding_leads_home(
    post: Post, sam: Staff, dee: Staff, des: Staff
) -> None:
    """A notice that was read is gone: "Nothing needs you" would then be all that is said of it."""
    theirs, home = signed_in(des), reverse("posts:desk")
    assert "Nothing needs you" in theirs.get(home).content.decode()
    picture = photos.add(post, sam)
    signed_in(sam).post(reverse("posts:freeze_picture", args=[picture.public_id]))
    page = theirs.get(home).content.decode()
    assert "A picture is set aside for you to see to." in page
    assert f'href="{reverse("posts:set_aside")}"' in page
    assert "Nothing needs you" not in page
    assert "set aside for you" not in signed_in(dee).get(home).content.decode()


def test_whoever_is_about_to_delete_a_worrying_picture_is_led_to_setting_it_aside(
    browser: Client, post: Post, sam: Staff, des: Staff
) -> None:
    picture = photos.add(post, sam)
    delete = reverse("posts:delete_picture", args=[picture.public_id])
    aside = reverse("posts:freeze_picture", args=[picture.public_id])
    assert f'href="{aside}"' in browser.get(delete).content.decode()
    browser.post(aside)
    assert aside not in signed_in(des).get(delete).content.decode()


def test_the_page_that_asks_before_setting_aside_shows_no_picture(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    page = browser.get(reverse("posts:freeze_picture", args=[picture.public_id])).content.decode()
    assert "<img" not in page
    assert picture.sha256 not in page
