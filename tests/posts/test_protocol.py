"""One text-only post through the whole protocol."""

from collections.abc import Callable

import pytest

from audit.models import Event
from people.models import Staff
from posts.models import Post
from posts.workflow import PostState


@pytest.mark.parametrize(
    "state",
    [
        PostState.DRAFT,
        PostState.CHECKING,
        PostState.AWAITING_APPROVAL,
        PostState.APPROVED,
        PostState.SCHEDULED,
        PostState.PUBLISHED,
        PostState.TAKEN_DOWN,
        PostState.DECLINED,
        PostState.DISCARDED,
    ],
)
def test_a_post_reaches_each_state_through_the_gate(at: Callable[..., Post], state: PostState) -> None:
    assert Post.objects.get(pk=at(state).pk).state == state


def test_the_whole_journey_is_in_the_record_in_order(at: Callable[..., Post], dan: Staff) -> None:
    post = at(PostState.TAKEN_DOWN)
    names = list(Event.objects.filter(post_id=post.pk).order_by("id").values_list("name", flat=True))
    assert names == [
        "post.drafted",
        "post.submitted",
        "post.checks_passed",
        "post.approved",
        "post.scheduled",
        "delivery.posted",
        "post.released",
        "post.published",
        "takedown.ordered",
        "post.takedown_ordered",
    ]
