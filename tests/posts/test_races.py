"""One draft in two tabs, or in two hands, at the same moment: nothing is overwritten, and everything is done once."""

import threading
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import transaction

from audit.models import Event
from people.models import Staff
from people.roles import Role
from posts import pictures
from posts.errors import Blocked, Stale, WrongState
from posts.models import Post, Revision
from posts.reminders import ask_for_reminder, take_reminder_back, take_reminder_over
from posts.services import discard_post, lock_post, recall_post, run_checks, send_in, submit_post
from posts.workflow import PostState
from tests import cast
from tests.posts import photos
from tests.posts.test_reminders import reminder
from tests.racing import only, race, until_somebody_waits_for_us

pytestmark = [pytest.mark.race, pytest.mark.usefixtures("database_role")]


def words_of(post: Post) -> str:
    return post.variants.get(account=None, language="en").words


def state_of(post: Post) -> str:
    return str(Post.objects.get(pk=post.pk).state)


def test_of_two_saves_of_one_version_one_is_kept_and_the_other_told(sam: Staff) -> None:
    post = cast.draft(sam)
    both = [lambda words=words: cast.change_words(post, by=sam, words=words) for words in ("First.", "Second.")]
    outcomes = race(*both)
    only(outcomes, Stale)
    kept = "First." if isinstance(outcomes[0], Post) else "Second."
    assert words_of(post) == kept
    assert Post.objects.get(pk=post.pk).version == post.version + 1


def test_a_save_and_sending_in_meet(sam: Staff, dee: Staff) -> None:
    """Either the save came first and the page is stale, or it was sent in and the save is refused: never both."""
    post = cast.draft(sam)
    saved, sent = race(
        lambda: cast.change_words(post, by=sam, words="Later words."),
        lambda: submit_post(post, by=sam, version=post.version),
    )
    if isinstance(saved, Post):
        assert isinstance(sent, Stale)
        assert (state_of(post), words_of(post)) == (PostState.DRAFT, "Later words.")
    else:
        assert isinstance(saved, WrongState)
        assert (state_of(post), words_of(post)) == (PostState.AWAITING_APPROVAL, "The vegetable garden is open.")


def test_a_double_click_sends_in_one_revision(sam: Staff, dee: Staff) -> None:
    post = cast.draft(sam)
    race(*[lambda: submit_post(post, by=sam, version=post.version)] * 2)
    assert Revision.objects.filter(post=post).count() == 1
    assert state_of(post) == PostState.AWAITING_APPROVAL
    assert Event.objects.filter(name="post.submitted").count() == 1


def test_the_page_and_the_outbox_check_a_post_once(sam: Staff, dee: Staff) -> None:
    post = cast.draft(sam)
    sent = send_in(post, by=sam, version=post.version)
    outcomes = race(lambda: run_checks(sent), lambda: run_checks(sent))
    assert not any(isinstance(outcome, Exception) for outcome in outcomes)
    assert Event.objects.filter(name="post.checks_passed").count() == 1


def test_sending_in_and_throwing_away_meet(sam: Staff, dee: Staff) -> None:
    post = cast.draft(sam)
    only(race(lambda: discard_post(post, by=sam), lambda: submit_post(post, by=sam, version=post.version)), WrongState)
    assert state_of(post) in (PostState.DISCARDED, PostState.AWAITING_APPROVAL)


def test_two_owners_take_a_reminder_over_once(sam: Staff, mo: Staff, dee: Staff) -> None:
    other = cast.make_staff(mo.school, "Mr Nakamura", Role.MEDIA_OFFICER)
    draft = reminder(sam)
    asked = ask_for_reminder(draft, by=sam, version=draft.version)
    only(race(*[lambda by=by: take_reminder_over(asked, by=by) for by in (mo, other)]), WrongState)
    assert Event.objects.filter(name="reminder.taken_over").count() == 1
    assert Post.objects.get(pk=asked.pk).author in (mo, other)


def test_taking_a_reminder_back_and_over_meet(sam: Staff, mo: Staff, dee: Staff) -> None:
    draft = reminder(sam)
    asked = ask_for_reminder(draft, by=sam, version=draft.version)
    only(race(lambda: take_reminder_back(asked, by=sam), lambda: take_reminder_over(asked, by=mo)), WrongState)
    now = Post.objects.get(pk=asked.pk)
    assert now.asked_for_at is None
    assert (now.author == sam) == (not now.contributors.exists())


@pytest.mark.parametrize("change", ["author", "revision"])
def test_whoever_waited_for_the_row_sees_it_whole(change: str, sam: Staff, mo: Staff, dee: Staff, dan: Staff) -> None:
    """The other one gives it another author, or sends in another revision, before letting the row go."""
    post = cast.at(PostState.AWAITING_APPROVAL, sam=sam, dee=dee, mo=mo)
    held = threading.Event()

    def hold() -> None:
        with transaction.atomic():
            locked = lock_post(post)
            held.set()
            until_somebody_waits_for_us()
            if change == "author":
                Post.objects.filter(pk=locked.pk).update(author=dan)
            else:
                draft = recall_post(locked, by=sam)
                submit_post(draft, by=sam, version=draft.version)

    def wait() -> tuple[str, int]:
        held.wait(timeout=30)
        with transaction.atomic():
            locked = lock_post(post)
            assert locked.revision is not None
            return locked.author.name, locked.revision.number

    _held, seen = race(hold, wait)
    assert seen == (("Ms Rahman", 1) if change == "author" else ("Mrs Hughes", 2))


@pytest.mark.usefixtures("store")
def test_two_uploads_that_arrive_at_once_stop_at_ten(sam: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PICTURES", 2)
    post = cast.draft(sam)
    photos.add(post, sam)
    only(race(lambda: photos.add(post, sam, seed=2), lambda: photos.add(post, sam, seed=3)), Blocked)
    assert post.pictures.count() == 2


def test_one_upload_id_of_two_people_is_two_pictures(sam: Staff, dan: Staff, store: Callable[[], list[str]]) -> None:
    """A browser chooses the id: whoever sends somebody else's, in the very same moment, gets another."""
    public_id, drafts = uuid4(), {staff: cast.draft(staff) for staff in (sam, dan)}
    both = [
        lambda staff=staff, post=post: pictures.add_picture(
            post, by=staff, data=photos.photo(), file_name="a.jpg", public_id=public_id
        )
        for staff, post in drafts.items()
    ]
    outcomes = race(*both)
    assert not any(isinstance(outcome, Exception) for outcome in outcomes), outcomes
    assert {outcome.post_id for outcome in outcomes} == {post.pk for post in drafts.values()}
    assert len({outcome.public_id for outcome in outcomes}) == 2
    assert len({name.split("/")[2] for name in store()}) == 2
