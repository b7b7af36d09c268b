"""Pictures are taken on the school's own devices: what a picture says of its camera, against what was declared."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from audit.models import Event
from people.models import Staff
from policies.models import Device
from policies.services import retire_device
from posts import looks
from posts.errors import Blocked
from posts.models import Look, LookAs, Picture, Post
from posts.services import submit_post
from posts.workflow import PostState
from tests import cast
from tests.cast import approve_post
from tests.posts import photos

pytestmark = pytest.mark.usefixtures("store", "machine")

SignedIn = Callable[[Staff], Client]
NOT_OURS = "Picture 1 says that it was taken with “Llwyfan Tab 7”, which is none of the school's devices."


@pytest.fixture
def strange(sam: Staff, dee: Staff) -> Post:
    """Sent in as taken on a tablet of the school; the picture says another camera, which no device has."""
    post = cast.draft(sam)
    photos.ready(post, sam)
    Device.objects.filter(school=sam.school).update(name="Staff tablet 1", camera="Derwen Cam 2")
    post = Post.objects.get(pk=post.pk)
    return submit_post(post, by=sam, version=post.version)


def approve(post: Post, *, by: Staff) -> Post:
    assert post.revision is not None
    return approve_post(post, by=by, shown_digest=post.revision.digest)


def messages(blocked: pytest.ExceptionInfo[Blocked]) -> str:
    return " ".join(str(blocker.message) for blocker in blocked.value.blockers)


def look(post: Post, *, by: Staff, **more: bool) -> Look:
    picture = Picture.objects.get(post=post)
    return looks.look_at_picture(picture, by=by, looked_as=LookAs.APPROVER, sha256=picture.sha256, **more)


def test_a_camera_of_nobodys_is_something_that_the_approver_must_look_at(strange: Post, dee: Staff) -> None:
    look(strange, by=dee)
    with pytest.raises(Blocked) as blocked:
        approve(strange, by=dee)
    assert messages(blocked).startswith(NOT_OURS)
    look(strange, by=dee, read_camera=True)
    assert approve(strange, by=dee).state == PostState.APPROVED
    said = Event.objects.filter(name="picture.looked_at", actor_id=dee.pk).latest("pk")
    assert said.data["read_camera"] is True


def test_another_approvers_look_at_it_is_not_theirs(strange: Post, dee: Staff, dan: Staff) -> None:
    look(strange, by=dan, read_camera=True)
    look(strange, by=dee)
    with pytest.raises(Blocked):
        approve(strange, by=dee)


def test_a_camera_that_is_on_the_register_asks_nothing_more(sam: Staff, dee: Staff) -> None:
    post = cast.draft(sam)
    photos.ready(post, sam)
    Device.objects.filter(school=sam.school).update(camera="LLWYFAN Tab 7")
    post = submit_post(Post.objects.get(pk=post.pk), by=sam, version=post.version)
    look(post, by=dee)
    assert approve(post, by=dee).state == PostState.APPROVED


def test_the_page_says_what_both_say_and_one_press_answers(strange: Post, dee: Staff, signed_in: SignedIn) -> None:
    client, page = signed_in(dee), reverse("approvals:review", args=[strange.public_id])
    html = client.get(page).content.decode().replace("&#x27;", "'")
    assert NOT_OURS in html
    assert "Its author says that it was taken on “Staff tablet 1”." in html
    assert "I have looked at picture 1 of 1, and at its camera" in html
    picture = Picture.objects.get(post=strange)
    fields = dict(re.findall(r'<input type="hidden" name="(sha256|camera)" value="([^"]*)"', html))
    client.post(reverse("posts:look_at_picture", args=[picture.public_id]), {**fields, "next": page})
    assert Look.objects.get(staff=dee).read_camera
    assert NOT_OURS not in client.get(page).content.decode()


def test_a_look_from_a_page_that_did_not_say_so_leaves_it_open(strange: Post, dee: Staff, signed_in: SignedIn) -> None:
    """The device was retired after the page was drawn: its button said nothing of a camera."""
    picture = Picture.objects.get(post=strange)
    client, page = signed_in(dee), reverse("approvals:review", args=[strange.public_id])
    client.post(reverse("posts:look_at_picture", args=[picture.public_id]), {"sha256": picture.sha256})
    assert "and at its camera" in client.get(page).content.decode()


def test_a_device_that_was_retired_after_the_save_cannot_be_sent_in(sam: Staff, dee: Staff, hana: Staff) -> None:
    post = cast.draft(sam)
    photos.ready(post, sam)
    retire_device(Device.objects.get(name="Tablet 7"), by=hana)
    post = Post.objects.get(pk=post.pk)
    with pytest.raises(Blocked) as blocked:
        submit_post(post, by=sam, version=post.version)
    assert [(each.code, each.fix_at) for each in blocked.value.blockers] == [("device_retired", "device")]
    assert "“Tablet 7” is not one of the school's devices any more." in messages(blocked)
    assert "headteacher" in messages(blocked)


def test_where_the_list_does_not_say_the_devices_camera_it_is_only_mentioned(
    strange: Post, dee: Staff, signed_in: SignedIn
) -> None:
    """It may be this one."""
    Device.objects.filter(school=dee.school).update(camera="")
    html = signed_in(dee).get(reverse("approvals:review", args=[strange.public_id])).content.decode()
    html = html.replace("&#x27;", "'")
    assert "The school's list does not say which camera “Staff tablet 1” has" in html
    assert "and at its camera" not in html
    look(strange, by=dee)
    assert approve(strange, by=dee).state == PostState.APPROVED
