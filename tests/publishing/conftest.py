"""What tests of publishing use besides the cast: a post with pictures and words in two languages, and its pack."""

from collections.abc import Callable

import pytest

from channels.models import Account
from people.models import Staff
from policies.models import Device
from posts.drafts import DraftWords, save_draft
from posts.models import Picture, Post
from posts.workflow import PostState
from publishing.models import Delivery
from tests import cast
from tests.posts import photos
from tests.posts.conftest import store

__all__ = ["store"]

AtState = Callable[..., Post]
WORDS = {(None, "en"): "The garden is open.\n\nCome & see <it>!", (None, "cy"): "Mae'r ardd ar agor."}


@pytest.fixture
def illustrated(
    sam: Staff, store: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> Callable[[list[Account]], Post]:
    """A draft with two described pictures and words in English and Welsh. What pictures need before they are sent in
    has tests of its own; here it is taken as done.
    """
    monkeypatch.setattr("posts.checks.picture_blockers", lambda *_, **__: [])
    monkeypatch.setattr("posts.checks.look_blockers", lambda *_, **__: [])

    def make(accounts: list[Account]) -> Post:
        post = cast.draft(sam, accounts=accounts)
        ids = frozenset(account.pk for account in accounts)
        said = dict(cast.DECLARED)
        tablet, _ = Device.objects.get_or_create(school=sam.school, name="Class tablet", camera="Llwyfan Tab 7")
        words = DraftWords(
            title="Secret title",
            category="school",
            words=WORDS,
            account_ids=ids,
            declarations=said,
            device_id=tablet.pk,
        )
        post = save_draft(post, by=sam, version=post.version, words=words)
        for seed in (1, 2):
            picture = photos.add(post, sam, seed=seed)
            alt = {"en": f"Bean poles {seed}", "cy": f"Polion ffa {seed}"}
            Picture.objects.filter(pk=picture.pk).update(alt=alt)
        return Post.objects.get(pk=post.pk)

    return make


@pytest.fixture
def page(sam: Staff) -> Account:
    return cast.facebook(sam.school)


@pytest.fixture
def pack(at: AtState, illustrated: Callable[..., Post], page: Account) -> Delivery:
    """Waiting to be posted by hand, with two pictures and two languages."""
    return Delivery.objects.get(post=at(PostState.SCHEDULED, post=illustrated([page])))
