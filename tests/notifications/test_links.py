"""A notice leads its recipient to a page that opens for them."""

from collections.abc import Callable

import pytest

from audit.outbox import run_follow_ups
from notifications.links import page_of
from notifications.models import Notice
from notifications.queries import told
from people.models import Staff
from posts.models import Post, VoidReason
from posts.services import recall_post, void_post
from posts.workflow import PostState
from publishing.services import send_back_post, take_down_post
from tests import cast
from tests.approvals.test_desk import sign_in
from tests.cast import approve_post

pytestmark = pytest.mark.django_db


def pages_open() -> int:
    """Open every page that a notice leads to just now, as its recipient; how many there were."""
    run_follow_ups()
    notices = Notice.objects.select_related("recipient").order_by("pk")
    for reading in told(notices):
        answer = sign_in(reading.notice.recipient).get(reading.url)
        assert answer.status_code in (200, 302), f"{reading.notice.kind}: {reading.url} is {answer.status_code}"
    return notices.count()


@pytest.mark.slow
def test_while_a_post_waits_is_confirmed_and_comes_back(
    at: Callable[..., Post], sam: Staff, dee: Staff, dan: Staff, mo: Staff
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    assert pages_open() == 2
    assert post.revision is not None
    post = approve_post(post, by=dee, shown_digest=post.revision.digest)
    assert pages_open() == 4
    post = send_back_post(post, by=mo, words="The date has passed.")
    assert pages_open() == 5


@pytest.mark.parametrize("kind", ["to_publish", "to_post", "to_take_down", "nothing_went_out", "in_doubt"])
def test_a_publisher_who_wrote_the_post_is_led_to_where_it_is_published(
    at: Callable[..., Post], mo: Staff, dee: Staff, kind: str
) -> None:
    post = at(PostState.APPROVED, sam=mo, post=cast.draft(mo))
    run_follow_ups()
    notice = Notice.objects.filter(recipient=mo)[0]
    assert page_of(Notice(kind=kind, recipient=mo, post_id=post.pk), post) == f"/publishing/posts/{post.public_id}/"
    assert page_of(notice, post) == f"/publishing/posts/{post.public_id}/"


@pytest.mark.slow
@pytest.mark.parametrize("end", ["recalled", "void", "down"])
def test_when_it_does_not_end_well(
    at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff, des: Staff, end: str
) -> None:
    post = at(PostState.PUBLISHED if end == "down" else PostState.APPROVED)
    if end == "recalled":
        recall_post(post, by=sam)
    elif end == "void":
        void_post(post, reason=VoidReason.PERMISSION)
    else:
        take_down_post(post, by=des)
    assert pages_open() >= 4
