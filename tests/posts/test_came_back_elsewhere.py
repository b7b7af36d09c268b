"""The same photograph in two posts: what was decided of one stops the other, until somebody lets it in again."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from approvals.services import ask_for_changes, decline_post
from people.models import Staff
from posts import came_back, looks, pictures, removal
from posts.errors import Blocked
from posts.models import CameBack, KeptHash, LookAs, Picture, Post, VoidReason
from posts.picture_facts import facts_of
from posts.services import submit_post
from posts.workflow import PostState
from publishing.services import schedule_post, take_down_post
from publishing.sweeps import release_due
from tests import cast
from tests.cast import approve_post
from tests.posts import photos
from tests.posts.forms import signed_in
from tests.posts.test_came_back import copy
from tests.posts.test_pictures_going import carried

pytestmark = pytest.mark.usefixtures("store", "machine")


def with_a_copy(post: Post, by: Staff) -> Picture:
    """The mirrored and turned photograph in another draft, which could be sent in."""
    photos.on_our_device(post)
    picture = photos.screen(pictures.add_picture(post, by=by, data=copy(), file_name="a.jpg"))
    Picture.objects.filter(pk=picture.pk).update(alt={"en": "A vegetable garden.", "cy": "Gardd lysiau."})
    looks.look_at_picture(picture, by=by, looked_as=LookAs.AUTHOR, sha256=picture.sha256)
    return picture


@pytest.fixture
def other(sam: Staff) -> Post:
    post = cast.draft(sam)
    with_a_copy(post, sam)
    return post


def decline(sam: Staff, dee: Staff, mo: Staff) -> None:
    carried(cast.draft(sam), sam, dee, mo, PostState.DECLINED)


def take_down(sam: Staff, dee: Staff, mo: Staff) -> None:
    take_down_post(carried(cast.draft(sam), sam, dee, mo, PostState.RELEASED)[0], by=mo)


def delete_as_not_taken(sam: Staff, dee: Staff, mo: Staff) -> None:
    removal.delete_picture_now(photos.add(cast.draft(sam), sam), by=sam, not_taken=True)


def set_aside(sam: Staff, dee: Staff, mo: Staff) -> None:
    removal.freeze_picture(photos.add(cast.draft(sam), sam), by=sam)


def stops(post: Post, step: Callable[[], object]) -> str:
    """What stands before this step, which nothing but the picture that came back may."""
    with pytest.raises(Blocked) as blocked:
        step()
    (only,) = blocked.value.blockers
    assert (only.code, only.fix_at) == ("came_back", f"picture-{post.pictures.get().public_id}")
    return str(only.message)


def send_in(post: Post) -> Post:
    return submit_post(post, by=post.author, version=Post.objects.get(pk=post.pk).version)


@pytest.mark.parametrize(
    ("happens", "said", "who"),
    [
        (decline, "was in a post that was declined", "whoever confirms posts can let it in"),
        (take_down, "was taken down", "whoever confirms posts can let it in"),
        (delete_as_not_taken, "should not have been taken", "the safeguarding lead can let it in"),
        (set_aside, "was held back at this school", "speak to the safeguarding lead"),
    ],
)
def test_a_copy_in_another_draft_is_not_sent_in_until_it_is_let_in_again(
    happens: Callable[[Staff, Staff, Staff], None],
    said: str,
    who: str,
    other: Post,
    sam: Staff,
    dee: Staff,
    mo: Staff,
    des: Staff,
) -> None:
    happens(sam, dee, mo)
    kept = KeptHash.objects.get()
    words = stops(other, lambda: send_in(other))
    assert f"A picture like picture 1 {said}" in words
    assert who in words
    assert f"(number {kept.pk})" in words
    came_back.let_in_again(kept, by=des if kept.reason in came_back.HELD_BACK else dee)
    assert send_in(other).state == PostState.AWAITING_APPROVAL


def test_what_was_sent_in_before_is_not_confirmed(other: Post, sam: Staff, dee: Staff, mo: Staff) -> None:
    waiting = send_in(other)
    picture = waiting.pictures.get()
    looks.look_at_picture(picture, by=dee, looked_as=LookAs.APPROVER, sha256=picture.sha256)
    assert waiting.revision is not None
    digest = waiting.revision.digest
    decline(sam, dee, mo)
    assert "declined" in stops(other, lambda: approve_post(waiting, by=dee, shown_digest=digest))
    came_back.let_in_again(KeptHash.objects.get(), by=dee)
    confirmed = approve_post(waiting, by=dee, shown_digest=digest)
    set_aside(sam, dee, mo)
    assert "held back" in stops(other, lambda: schedule_post(confirmed, by=mo))


def test_what_is_due_goes_back_to_its_author_with_a_reason_that_is_true(sam: Staff, dee: Staff, mo: Staff) -> None:
    due, _picture = carried(cast.draft(sam), sam, dee, mo, PostState.SCHEDULED)
    publishers = reverse("publishing:picture", args=[due.public_id, 1, "full.jpg"])
    assert signed_in(mo).get(publishers).status_code == 200
    set_aside(sam, dee, mo)
    assert signed_in(mo).get(publishers).status_code == 404
    assert release_due() == 0
    due = Post.objects.get(pk=due.pk)
    assert (due.state, due.void_reason) == (PostState.DRAFT, VoidReason.PICTURE)


def test_another_schools_pattern_does_not_count(other: Post, dee: Staff, olu: Staff) -> None:
    removal.freeze_picture(photos.add(cast.draft(olu), olu), by=olu)
    assert KeptHash.objects.get().school_id == olu.school_id
    assert send_in(other).state == PostState.AWAITING_APPROVAL


def test_a_post_that_was_sent_back_for_changes_is_sent_in_again_as_it_was(sam: Staff, dee: Staff, mo: Staff) -> None:
    post, _picture = carried(cast.draft(sam), sam, dee, mo, PostState.AWAITING_APPROVAL)
    assert post.revision is not None
    back = ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words="Another title, please.")
    assert not KeptHash.objects.exists()
    assert send_in(back).state == PostState.AWAITING_APPROVAL


def test_one_picture_let_in_again_goes_all_the_way_though_its_post_is_sent_back(
    other: Post, sam: Staff, dee: Staff, mo: Staff
) -> None:
    decline(sam, dee, mo)
    came_back.let_in_again(KeptHash.objects.get(), by=dee)
    waiting = send_in(other)
    assert waiting.revision is not None
    back = ask_for_changes(waiting, by=dee, shown_digest=waiting.revision.digest, words="Another title, please.")
    assert send_in(back).state == PostState.AWAITING_APPROVAL


def test_a_picture_taken_out_of_a_post_that_waits_stops_none_of_its_others(sam: Staff, dee: Staff, mo: Staff) -> None:
    post = cast.draft(sam)
    photos.ready(post, sam, seed=2)
    waiting, picture = carried(post, sam, dee, mo, PostState.AWAITING_APPROVAL)
    removal.delete_picture_now(picture, by=sam)
    assert KeptHash.objects.get().reason == CameBack.TAKEN_DOWN
    corrected = Post.objects.get(pk=waiting.pk)
    assert corrected.state == PostState.DRAFT
    assert send_in(corrected).state == PostState.AWAITING_APPROVAL


def test_a_correction_after_a_takedown_is_stopped_by_the_same_picture_alone(sam: Staff, dee: Staff, mo: Staff) -> None:
    correction, again = cast.draft(sam), cast.draft(sam)
    photos.ready(correction, sam, seed=2)
    photos.ready(again, sam)
    take_down(sam, dee, mo)
    assert send_in(correction).state == PostState.AWAITING_APPROVAL
    assert "was taken down" in stops(again, lambda: send_in(again))
    came_back.let_in_again(KeptHash.objects.get(), by=dee)
    assert send_in(again).state == PostState.AWAITING_APPROVAL


def test_it_is_said_beside_the_picture_and_the_author_takes_it_out(
    other: Post, sam: Staff, dee: Staff, mo: Staff
) -> None:
    picture, client = other.pictures.get(), signed_in(sam)
    decline(sam, dee, mo)
    for page in (
        reverse("posts:compose", args=[other.public_id]),
        reverse("posts:pictures", args=[other.public_id]),
        reverse("posts:picture", args=[picture.public_id]),
    ):
        assert "A picture like picture 1 was in a post that was declined" in client.get(page).content.decode()
    whole = reverse("posts:picture_file", args=[picture.public_id, picture.sha256, "full.jpg"])
    assert client.get(whole).status_code == 200, "what was declined may be seen"
    removal.delete_picture_now(picture, by=sam)
    assert send_in(other).state == PostState.AWAITING_APPROVAL


def test_a_copy_of_what_was_set_aside_is_shown_to_nobody(other: Post, sam: Staff, dee: Staff, mo: Staff) -> None:
    waiting, _picture = carried(cast.draft(sam), sam, dee, mo, PostState.AWAITING_APPROVAL)
    set_aside(sam, dee, mo)
    delete = reverse("posts:delete_picture", args=[other.pictures.get().public_id])
    for post, who in ((other, sam), (waiting, dee)):
        picture, client = post.pictures.get(), signed_in(who)
        at = [picture.public_id, picture.sha256]
        shown = client.get(reverse("posts:picture", args=at[:1])).content.decode()
        assert "This picture is shown to nobody" in shown
        assert (delete in shown) == (who == sam)
        pages = [shown]
        if who == sam:
            pages += [client.get(reverse(f"posts:{name}", args=[post.public_id])).content.decode() for name in PAGES]
        else:
            pages.append(client.get(reverse("approvals:review", args=[post.public_id])).content.decode())
        assert not [page for page in pages if picture.sha256 in page], "no page asks for its bytes"
        for rendition in ("full.jpg", "320.webp", "960.webp"):
            assert client.get(reverse("posts:picture_file", args=[*at, rendition])).status_code == 404
    assert signed_in(sam).post(delete).status_code == 302
    assert not other.pictures.exists()


PAGES = ("compose", "pictures")


def test_a_crop_is_still_a_copy_of_what_arrived(sam: Staff, dee: Staff, mo: Staff) -> None:
    post = cast.draft(sam)
    picture = with_a_copy(post, sam)
    pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=[0, 0, 300, 300])
    set_aside(sam, dee, mo)
    (facts,) = facts_of(post)
    assert facts.is_like_one_set_aside


def test_a_picture_of_before_is_known_the_same_way_up_alone(other: Post, sam: Staff, dee: Staff, mo: Staff) -> None:
    photos.add(other, sam)
    Picture.objects.update(turned=[])
    set_aside(sam, dee, mo)
    mirrored, as_it_was = facts_of(other)
    assert mirrored.came_back is None
    assert as_it_was.came_back is not None


def test_what_the_pictures_of_a_post_cost_at_each_step(
    other: Post, sam: Staff, dee: Staff, mo: Staff, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(1):
        facts_of(other)
    came_back.keep_hashes(sam.school_id, ["0f" * 32], reason=CameBack.FROZEN)
    with django_assert_num_queries(2):  # what is new is read once
        facts_of(other)
    with django_assert_num_queries(1):
        facts_of(other)
    set_aside(sam, dee, mo)
    with django_assert_num_queries(3):
        facts_of(other)
    with django_assert_num_queries(2):  # which one it is a copy of
        facts_of(other)


def test_a_declined_post_itself_is_as_it_was(sam: Staff, dee: Staff, mo: Staff) -> None:
    waiting, picture = carried(cast.draft(sam), sam, dee, mo, PostState.AWAITING_APPROVAL)
    assert waiting.revision is not None
    declined = decline_post(waiting, by=dee, shown_digest=waiting.revision.digest, words="Not for the public.")
    client = signed_in(sam)
    assert client.get(reverse("posts:picture", args=[picture.public_id])).status_code == 200
    assert declined.state == PostState.DECLINED
