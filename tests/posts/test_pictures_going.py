"""Pictures that go: thrown away, set aside unseen, past their time. And a walk of the store for what is left over."""

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from approvals.services import decline_post
from audit.models import Event, FollowUp
from audit.outbox import run_follow_ups
from people.models import Staff
from policies.authority import NotAllowed
from posts import looks, media, pictures, readings, removal, retention, tasks
from posts.errors import Blocked, Stale
from posts.models import Appearance, Finding, LookAs, Picture, Post, Screening, VoidReason
from posts.picture_checks import picture_blockers
from posts.revisions import content_of
from posts.services import discard_post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState
from publishing.services import release_post, schedule_post
from tests import cast
from tests.cast import approve_post
from tests.posts import photos

pytestmark = pytest.mark.usefixtures("store", "machine")
Store = Callable[[], list[str]]
Committing = Callable[..., Any]


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Committing) -> Committing:
    """with committed(): what is put off until the commit is done at the end of the block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def leftovers(store: Store) -> list[str]:
    """Every file of the store that is not part of a picture as it now is."""
    folders = {str(Path(name).parent) for name in store()}
    return [name for folder in folders for name in retention.leftovers_in(folder)]


def carried(post: Post, sam: Staff, dee: Staff, mo: Staff, to: PostState) -> tuple[Post, Picture]:
    """A post with one picture, brought to a state through the real gate, with every look."""
    picture = photos.ready(post, sam)
    post = cast.at(PostState.AWAITING_APPROVAL, sam=sam, dee=dee, mo=mo, post=post)
    looks.look_at_picture(picture, by=dee, looked_as=LookAs.APPROVER, sha256=picture.sha256)
    if to is PostState.AWAITING_APPROVAL:
        return post, picture
    assert post.revision is not None
    digest = post.revision.digest
    if to is PostState.DECLINED:
        return decline_post(post, by=dee, shown_digest=digest, words="Not for the public."), picture
    post = approve_post(post, by=dee, shown_digest=digest)
    if to is PostState.APPROVED:
        return post, picture
    post = schedule_post(post, by=mo)
    return (post, picture) if to is PostState.SCHEDULED else (release_post(post), picture)


# --- deleted now --------------------------------------------------------------------------------------------


def test_delete_now_leaves_nothing_but_the_hash_in_the_record(
    post: Post, sam: Staff, store: Store, machine: photos.Machine, committed: Committing
) -> None:
    machine(photos.saw(photos.name("Ffion Prosser", 3), faces=[(1, 2, 90, 99)]))
    picture = photos.screen(photos.add(post, sam))
    with committed():
        removal.delete_picture_now(picture, by=sam)
    assert store() == []
    assert not any(model.objects.exists() for model in (Picture, Finding, Appearance))
    event = Event.objects.get(name="picture.deleted")
    assert (event.digest, event.data) == (picture.sha256, {"picture": picture.pk, "state": "draft"})


@pytest.mark.parametrize("state", [PostState.AWAITING_APPROVAL, PostState.APPROVED, PostState.SCHEDULED])
def test_deleting_a_picture_of_what_was_sent_in_voids_it_first(
    post: Post, sam: Staff, dee: Staff, mo: Staff, store: Store, committed: Committing, state: PostState
) -> None:
    post, picture = carried(post, sam, dee, mo, state)
    with committed():
        removal.delete_picture_now(picture, by=sam)
    now = Post.objects.get(pk=post.pk)
    assert (now.state, now.void_reason, now.approved_digest) == (PostState.DRAFT, VoidReason.PICTURE, "")
    assert not Delivery.objects.filter(post=post, state=DeliveryState.WAITING).exists()
    assert store() == []


def test_deleting_a_picture_of_what_is_out_orders_it_down(
    post: Post, sam: Staff, dee: Staff, mo: Staff, store: Store, committed: Committing
) -> None:
    post, picture = carried(post, sam, dee, mo, PostState.PUBLISHED)
    with committed():
        removal.delete_picture_now(picture, by=mo)
    assert Post.objects.get(pk=post.pk).state == PostState.TAKEN_DOWN
    assert store() == []


def test_nothing_is_deleted_when_the_record_cannot_be_written(
    post: Post, sam: Staff, store: Store, committed: Committing, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = photos.screen(photos.add(post, sam))
    before = store()

    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(removal, "record", fails)
    with pytest.raises(RuntimeError), committed():
        removal.delete_picture_now(picture, by=sam)
    assert store() == before
    assert Picture.objects.filter(pk=picture.pk).exists()


def test_a_picture_is_deleted_by_its_author_or_by_whoever_may_take_a_post_down(
    post: Post, sam: Staff, dee: Staff, mo: Staff, cai: Staff, olu: Staff
) -> None:
    post, picture = carried(post, sam, dee, mo, PostState.AWAITING_APPROVAL)
    for somebody in (cai, olu):
        with pytest.raises(NotAllowed):
            removal.delete_picture_now(picture, by=somebody)
    removal.delete_picture_now(picture, by=dee)
    with pytest.raises(Stale):
        removal.delete_picture_now(picture, by=sam)


def test_a_reading_that_arrives_after_the_picture_is_gone_is_dropped(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    removal.delete_picture_now(picture, by=sam)
    assert not readings.screen(picture.pk, picture.sha256)


# --- set aside unseen ---------------------------------------------------------------------------------------


def test_a_picture_set_aside_is_shown_to_nobody_and_one_file_is_kept(
    post: Post, sam: Staff, store: Store, committed: Committing, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name(), faces=[(1, 2, 90, 99)]))
    picture = photos.screen(photos.add(post, sam))
    with committed():
        picture = removal.freeze_picture(picture, by=sam)
    assert store() == [picture.original_file]
    assert not Finding.objects.exists()
    for rendition in (media.FULL, "320.webp", "close-1.webp"):
        assert media.open_rendition(picture, sha256=picture.sha256, rendition=rendition) is None


def test_the_safeguarding_lead_is_told(post: Post, sam: Staff) -> None:
    removal.freeze_picture(photos.add(post, sam), by=sam)
    event = Event.objects.get(name="picture.frozen")
    assert FollowUp.objects.filter(event=event, handler="notifications.handlers.tell_safeguarding_lead").exists()


@pytest.mark.parametrize(
    ("state", "then"),
    [
        (PostState.AWAITING_APPROVAL, PostState.DRAFT),
        (PostState.SCHEDULED, PostState.DRAFT),
        (PostState.PUBLISHED, PostState.TAKEN_DOWN),
    ],
)
def test_a_post_does_not_go_on_with_a_picture_that_was_set_aside(
    post: Post, sam: Staff, dee: Staff, mo: Staff, state: PostState, then: PostState
) -> None:
    post, picture = carried(post, sam, dee, mo, state)
    removal.freeze_picture(picture, by=dee)
    now = Post.objects.get(pk=post.pk)
    assert now.state == then
    found = picture_blockers(now, content_of(now))
    assert [each.code for each in found] == ["picture_gone"]


def test_a_picture_set_aside_is_neither_edited_nor_screened_nor_looked_at(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    removal.freeze_picture(picture, by=sam)
    assert not readings.screen(picture.pk, picture.sha256)
    for attempt in (
        lambda: pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 0, 500, 500)),
        lambda: pictures.describe_picture(picture, by=sam, alt={"en": "x"}),
        lambda: looks.look_at_picture(picture, by=sam, looked_as=LookAs.AUTHOR, sha256=picture.sha256),
    ):
        with pytest.raises(Stale):
            attempt()


def test_only_the_safeguarding_lead_deletes_what_was_set_aside(
    post: Post, sam: Staff, dee: Staff, mo: Staff, des: Staff, store: Store, committed: Committing
) -> None:
    post, picture = carried(post, sam, dee, mo, PostState.PUBLISHED)
    with committed():
        removal.freeze_picture(picture, by=mo)
    for somebody in (sam, dee, mo):
        with pytest.raises(NotAllowed):
            removal.delete_picture_now(picture, by=somebody)
    with committed():
        removal.delete_picture_now(picture, by=des)
    assert store() == []


def test_what_was_set_aside_outlives_discard_and_the_daily_purge(
    post: Post, sam: Staff, store: Store, committed: Committing
) -> None:
    picture, other = photos.add(post, sam, seed=1), photos.add(post, sam, seed=2)
    with committed():
        picture = removal.freeze_picture(picture, by=sam)
        discard_post(post, by=sam)
    with committed():
        retention.purge_originals(timezone.now() + datetime.timedelta(days=400))
        retention.delete_leftovers(timezone.now() + datetime.timedelta(days=400))
    assert store() == [picture.original_file]
    assert not Picture.objects.filter(pk=other.pk).exists()


def test_without_an_original_the_clean_file_is_what_is_kept(
    post: Post, sam: Staff, dee: Staff, mo: Staff, store: Store, committed: Committing
) -> None:
    post, picture = carried(post, sam, dee, mo, PostState.PUBLISHED)
    with committed():
        retention.purge_originals()
    with committed():
        removal.freeze_picture(picture, by=mo)
    assert store() == [picture.clean_file]


# --- past its time ------------------------------------------------------------------------------------------


def test_discard_deletes_the_files(post: Post, sam: Staff, store: Store, committed: Committing) -> None:
    photos.screen(photos.add(post, sam))
    with committed():
        discard_post(post, by=sam)
    assert store() == []
    assert not Picture.objects.exists()


def test_release_deletes_the_original_and_nothing_else(
    post: Post, sam: Staff, dee: Staff, mo: Staff, store: Store, committed: Committing
) -> None:
    with committed():
        post, picture = carried(post, sam, dee, mo, PostState.PUBLISHED)
    with committed():
        run_follow_ups()
    picture.refresh_from_db()
    assert picture.original_file == ""
    assert not any(name.endswith(".bin") for name in store())
    assert picture.clean_file in store()
    assert media.digest_of_file(picture.clean_file) == picture.sha256


@pytest.mark.parametrize(("days", "kept"), [(6, True), (8, False)])
def test_an_original_is_deleted_seven_days_after_the_post_was_declined(
    post: Post, sam: Staff, dee: Staff, mo: Staff, store: Store, committed: Committing, days: int, kept: bool
) -> None:
    carried(post, sam, dee, mo, PostState.DECLINED)
    with committed():
        retention.purge_originals(timezone.now() + datetime.timedelta(days=days))
    assert any(name.endswith(".bin") for name in store()) is kept


@pytest.mark.parametrize("state", [PostState.AWAITING_APPROVAL, PostState.APPROVED, PostState.SCHEDULED])
def test_an_original_stays_while_the_post_can_still_come_back_to_its_author(
    post: Post, sam: Staff, dee: Staff, mo: Staff, store: Store, committed: Committing, state: PostState
) -> None:
    carried(post, sam, dee, mo, state)
    with committed():
        retention.purge_originals(timezone.now() + datetime.timedelta(days=400))
    assert any(name.endswith(".bin") for name in store())


def test_what_was_read_goes_with_the_original(
    post: Post, sam: Staff, dee: Staff, mo: Staff, machine: photos.Machine, committed: Committing
) -> None:
    machine(photos.saw(photos.something("text", "Eisteddfod yr Ysgol")))
    carried(post, sam, dee, mo, PostState.PUBLISHED)
    with committed():
        retention.purge_originals()
    assert Finding.objects.get().text == ""


def test_an_erased_child_is_in_no_reading(post: Post, sam: Staff, machine: photos.Machine) -> None:
    pupil = cast.make_pupil(sam.school)
    machine(photos.saw(photos.name("Ffion Prosser", pupil.pk), photos.something("text", "Ffion's garden")))
    picture = photos.screen(photos.add(post, sam))
    Appearance.objects.create(post=post, picture=picture, pupil=pupil, material="photo_group")
    assert retention.forget_readings_about(pupil.pk) == 2
    assert {(finding.text, tuple(finding.pupil_ids)) for finding in Finding.objects.all()} == {("", ())}


# --- the walk -----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_no_file_is_left_over_after_a_whole_life(
    post: Post, sam: Staff, dee: Staff, mo: Staff, store: Store, machine: photos.Machine, committed: Committing
) -> None:
    machine(photos.saw(photos.something("name_line")))
    with committed():
        picture = photos.screen(photos.add(post, sam, seed=3))
    assert leftovers(store) == []
    for step in ("hide", "crop", "undo"):
        with committed():
            if step == "hide":
                picture = pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[(490, 590, 810, 670)])
            elif step == "crop":
                picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 0, 900, 700))
            else:
                picture = pictures.undo_edit(picture, by=sam, sha256=picture.sha256)
        machine(photos.saw())
        picture = photos.screen(picture)
        assert leftovers(store) == [], step
    with committed():
        removal.delete_picture_now(picture, by=sam)
    assert store() == []
    with committed():
        post, _picture = carried(Post.objects.get(pk=post.pk), sam, dee, mo, PostState.PUBLISHED)
        run_follow_ups()
    assert leftovers(store) == []


def test_the_daily_walk_deletes_what_belongs_to_nothing_and_nothing_else(post: Post, sam: Staff, store: Store) -> None:
    photos.screen(photos.add(post, sam))
    before = store()
    orphan = default_storage.save("pictures/ab/abcd/orphan.jpg", ContentFile(b"left by a crash"))
    fresh = default_storage.save("pictures/cd/cdef/being-written.jpg", ContentFile(b"in a moment"))
    long_ago = (timezone.now() - datetime.timedelta(hours=2)).timestamp()
    os.utime(default_storage.path(orphan), (long_ago, long_ago))
    assert retention.delete_leftovers() == 1
    assert store() == sorted([*before, fresh])


def test_the_daily_task_does_both(post: Post, sam: Staff, dee: Staff, mo: Staff, store: Store) -> None:
    _post, picture = carried(post, sam, dee, mo, PostState.PUBLISHED)
    tasks.purge_originals()
    picture.refresh_from_db()
    assert picture.original_file == ""


def test_an_upload_whose_transaction_fails_leaves_no_file(
    post: Post, sam: Staff, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(pictures, "record", fails)
    with pytest.raises(RuntimeError):
        photos.add(post, sam)
    assert store() == []
    assert not Picture.objects.exists()


def test_an_edit_whose_transaction_fails_leaves_the_picture_as_it_was(
    post: Post, sam: Staff, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = photos.screen(photos.add(post, sam))
    before = store()

    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(pictures, "record", fails)
    with pytest.raises(RuntimeError):
        pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 0, 500, 500))
    assert store() == before
    assert Picture.objects.get(pk=picture.pk).sha256 == picture.sha256


def test_a_missing_file_is_said_and_is_not_a_crash(post: Post, sam: Staff) -> None:
    picture = photos.screen(photos.add(post, sam))
    media.delete([picture.original_file])
    with pytest.raises(Blocked) as blocked:
        pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 0, 500, 500))
    assert blocked.value.blockers[0].code == "file_missing"
    assert Picture.objects.get(pk=picture.pk).screening == Screening.SCREENED
