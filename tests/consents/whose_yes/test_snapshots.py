"""What the register said is kept at each step of a post that was taken, and nothing of why another was stopped."""

from collections.abc import Callable

import pytest

from audit.models import Event
from audit.names import EventName
from consents import services
from consents.holds import set_hold
from people.models import Guardian, Pupil, Staff
from posts.errors import Blocked, Blocker
from posts.models import Post, VoidReason
from posts.workflow import PostState
from publishing.models import Delivery
from publishing.packs import open_pack
from publishing.sweeps import reason_for
from tests import cast
from tests.consents.answers import says
from tests.consents.posts_with import told_about

pytestmark = pytest.mark.django_db


def test_a_snapshot_is_kept_at_submit_approval_and_release(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    (yes,) = says(siân, by=cai, guardian=mum)
    post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    snapshot = {f"{siân.pk}:website:information": {"code": "held", "decisions": [yes.pk]}}
    assert post.revision is not None
    assert post.revision.clearance == snapshot
    for name in (EventName.POST_APPROVED, EventName.POST_SCHEDULED, EventName.POST_RELEASED):
        assert Event.objects.get(name=name, post_id=post.pk).data["clearance"] == snapshot
    services.withdraw_consent(siân, by=cai, guardian=mum)
    assert Post.objects.get(pk=post.pk).revision.clearance == snapshot  # type: ignore[union-attr]


def test_the_pack_of_a_further_account_keeps_what_the_register_said_of_it(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, mo: Staff, at: Callable[..., Post]
) -> None:
    cast.answer_for(siân, guardian=mum)
    accounts = [cast.own_page(sam.school), cast.facebook(sam.school)]
    post = at(PostState.SCHEDULED, post=told_about(siân, author=sam, accounts=accounts))
    cast.go_out(post, by=mo)
    open_pack(Delivery.objects.get(post=post, account=accounts[1]), by=mo)
    kept = Event.objects.get(name=EventName.DELIVERY_OPENED, post_id=post.pk).data["clearance"]
    assert kept.keys() == {f"{siân.pk}:facebook:information"}


def test_no_step_that_was_stopped_leaves_a_snapshot_of_why(
    siân: Pupil, mum: Guardian, cai: Staff, des: Staff, sam: Staff, dee: Staff, at: Callable[..., Post]
) -> None:
    says(siân, by=cai, guardian=mum)
    at(PostState.AWAITING_APPROVAL, post=told_about(siân, author=sam))
    set_hold(siân, by=des)
    assert not [event for event in Event.objects.all() if "hold" in str(event.data.get("clearance", ""))]


def test_a_post_whose_adult_may_not_be_shown_any_more_goes_back_for_a_permission() -> None:
    blocked = Blocked([Blocker("adult_without_permission", "")])
    assert reason_for(blocked) == VoidReason.PERMISSION
