"""Something is set aside while a post with a copy of it goes out: the copy is stopped, or its post is asked about."""

import threading

import pytest
from django.db import transaction

from audit.models import Event
from audit.outbox import run_follow_ups
from notifications.handlers import tell_of_a_copy_that_is_out
from notifications.models import Notice, NoticeKind
from people.models import Staff
from posts import removal
from posts.copies_out import find_copies
from posts.errors import Blocked
from posts.models import KeptHash, Post
from posts.workflow import PostState
from publishing.services import release_post, take_down_post
from tests import cast
from tests.posts import photos
from tests.posts.test_pictures_going import carried
from tests.racing import race, until_somebody_waits_for_us

pytestmark = [pytest.mark.race, pytest.mark.usefixtures("database_role", "store", "machine")]


@pytest.mark.parametrize("attempt", range(3))
def test_setting_aside_and_a_release_meet(sam: Staff, dee: Staff, mo: Staff, attempt: int) -> None:
    picture = photos.add(cast.draft(sam), sam)
    due, _copy = carried(cast.draft(sam), sam, dee, mo, PostState.SCHEDULED)

    def set_aside() -> int:
        removal.freeze_picture(picture, by=sam)
        return run_follow_ups()

    outcomes = race(set_aside, lambda: release_post(due))
    run_follow_ups()
    went_out = Post.objects.get(pk=due.pk).state == PostState.PUBLISHED
    assert went_out == (not any(isinstance(each, Blocked) for each in outcomes))
    assert Event.objects.filter(name="picture.copy_found", post_id=due.pk).count() == went_out
    assert Notice.objects.filter(kind=NoticeKind.HELD_BACK_OUT, recipient=mo).count() == went_out


def test_a_release_that_read_its_pictures_a_moment_before_is_waited_for(sam: Staff, dee: Staff, mo: Staff) -> None:
    picture = photos.add(cast.draft(sam), sam)
    due, _copy = carried(cast.draft(sam), sam, dee, mo, PostState.SCHEDULED)
    run_follow_ups()
    has_read = threading.Event()

    @transaction.atomic
    def release() -> None:
        release_post(due)
        has_read.set()
        until_somebody_waits_for_us()

    def set_aside() -> None:
        assert has_read.wait(timeout=30)
        removal.freeze_picture(picture, by=sam)
        run_follow_ups()

    assert race(release, set_aside) == [None, None]
    run_follow_ups()
    assert Post.objects.get(pk=due.pk).state == PostState.PUBLISHED
    assert Event.objects.filter(name="picture.copy_found", post_id=due.pk).count() == 1
    assert Notice.objects.filter(kind=NoticeKind.HELD_BACK_OUT, recipient=mo).count() == 1


def test_what_is_being_ordered_down_in_this_moment_is_not_asked_for(sam: Staff, dee: Staff, mo: Staff) -> None:
    out, _copy = carried(cast.draft(sam), sam, dee, mo, PostState.PUBLISHED)
    run_follow_ups()
    removal.freeze_picture(photos.add(cast.draft(sam), sam), by=sam)
    look(sam.school_id, [KeptHash.objects.get().pk])
    is_ordered = threading.Event()

    @transaction.atomic
    def order_down() -> None:
        take_down_post(out, by=mo)
        is_ordered.set()
        until_somebody_waits_for_us()

    @transaction.atomic
    def tell() -> None:
        assert is_ordered.wait(timeout=30)
        tell_of_a_copy_that_is_out(Event.objects.get(name="picture.copy_found"))

    assert race(order_down, tell) == [None, None]
    assert not Notice.objects.filter(kind=NoticeKind.HELD_BACK_OUT).exists()


def test_two_workers_tell_once(sam: Staff, dee: Staff, mo: Staff) -> None:
    out, _copy = carried(cast.draft(sam), sam, dee, mo, PostState.PUBLISHED)
    removal.freeze_picture(photos.add(cast.draft(sam), sam), by=sam)
    kept = [KeptHash.objects.get().pk]
    assert sorted(race(*[lambda: look(sam.school_id, kept)] * 2)) == [[], [out.pk]]


def look(school_id: int, kept: list[int]) -> list[int]:
    with transaction.atomic():
        return find_copies(school_id, kept)
