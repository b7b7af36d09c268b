"""Two people at once at go-live, each with a connection of their own: one decision, and it is on what was looked at."""

from collections.abc import Callable

import pytest

from approvals.models import Decision
from approvals.services import ask_for_changes, decline_post
from audit.models import Event
from people.models import Staff
from posts.errors import Stale, WrongState
from posts.models import Post
from posts.services import recall_post, submit_post
from posts.workflow import PostState
from tests import cast
from tests.cast import approve_post
from tests.racing import only, race

pytestmark = [pytest.mark.race, pytest.mark.usefixtures("database_role")]


@pytest.fixture
def waiting(at: Callable[..., Post]) -> Post:
    return at(PostState.AWAITING_APPROVAL)


def digest(post: Post) -> str:
    assert post.revision is not None
    return post.revision.digest


def state_of(post: Post) -> str:
    return str(Post.objects.get(pk=post.pk).state)


def decisions() -> int:
    return Event.objects.filter(name__in=["post.approved", "post.changes_asked", "post.declined"]).count()


@pytest.mark.parametrize("other", ["approve", "ask for changes", "decline"])
def test_two_approvers_take_one_decision(other: str, waiting: Post, dee: Staff, dan: Staff) -> None:
    shown = digest(waiting)
    second = {
        "approve": lambda: approve_post(waiting, by=dan, shown_digest=shown),
        "ask for changes": lambda: ask_for_changes(waiting, by=dan, shown_digest=shown, words="Say more."),
        "decline": lambda: decline_post(waiting, by=dan, shown_digest=shown, words="Not this one."),
    }[other]
    only(race(lambda: approve_post(waiting, by=dee, shown_digest=shown), second), WrongState)
    decision = Decision.objects.get()
    expected = {"confirmed": PostState.APPROVED, "changes_asked": PostState.DRAFT, "declined": PostState.DECLINED}
    assert state_of(waiting) == expected[decision.verdict]
    assert decisions() == 1


def test_a_double_click_confirms_once(waiting: Post, dee: Staff) -> None:
    only(race(*[lambda: approve_post(waiting, by=dee, shown_digest=digest(waiting))] * 2), WrongState)
    assert decisions() == 1


def test_taking_it_back_and_confirming_it_meet(waiting: Post, sam: Staff, dee: Staff) -> None:
    """Whichever comes first, what is left is a draft without a digest: a confirmation never outlives the post."""
    race(lambda: recall_post(waiting, by=sam), lambda: approve_post(waiting, by=dee, shown_digest=digest(waiting)))
    now = Post.objects.get(pk=waiting.pk)
    assert (now.state, now.approved_digest) == (PostState.DRAFT, "")


def test_what_is_changed_and_sent_in_meanwhile_is_not_confirmed_unseen(waiting: Post, sam: Staff, dee: Staff) -> None:
    shown = digest(waiting)

    def change() -> None:
        draft = recall_post(waiting, by=sam)
        draft = cast.change_words(draft, by=sam, words="Other words.")
        submit_post(draft, by=sam, version=draft.version)

    _changed, confirmed = race(change, lambda: approve_post(waiting, by=dee, shown_digest=shown))
    assert state_of(waiting) == PostState.AWAITING_APPROVAL
    assert isinstance(confirmed, Post | Stale | WrongState)
    assert not Decision.objects.exclude(revision__number=1).exists()
