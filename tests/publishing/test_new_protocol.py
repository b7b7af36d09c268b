"""A new version of the protocol re-asks what is not yet out: what it would not have let come so far is void."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from audit.models import Event
from people.models import Staff
from people.roles import Role
from people.services import end_staff
from policies import services
from policies.rules import read_preset
from policies.services import adopt_protocol, change_rules
from posts import drafts
from posts.models import Kind, Post, VoidReason
from posts.services import submit_post
from posts.workflow import BEFORE_RELEASE, PostState
from publishing.models import Delivery, DeliveryState
from publishing.packs import open_pack, record_not_posted
from publishing.services import release_post
from tests import cast

AtState = Callable[..., Post]


@pytest.fixture
def adopt(sam: Staff, hana: Staff, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """adopt(publish=["office"]): the school's rules with these instead, as its next version."""

    def adopt_with(**instead: Any) -> None:
        monkeypatch.setattr(services, "read_preset", lambda key: {**read_preset(key), **instead})
        adopt_protocol(sam.school, preset="deputy_head", by=hana)

    return adopt_with


def now(post: Post) -> Post:
    return Post.objects.get(pk=post.pk)


@pytest.mark.parametrize("state", BEFORE_RELEASE)
def test_what_still_passes_goes_on_and_is_judged_by_the_new_version(
    state: PostState, at: AtState, adopt: Callable[..., None]
) -> None:
    post = at(state)
    adopt(takedown_due_hours=12)
    assert (now(post).state, now(post).void_reason) == (state, "")
    if state is PostState.SCHEDULED:
        release_post(post)
        assert Event.objects.get(name="post.released", post_id=post.pk).protocol_version == 2
        assert Event.objects.get(name="post.approved", post_id=post.pk).protocol_version == 1


@pytest.mark.parametrize("state", BEFORE_RELEASE)
def test_what_no_longer_passes_is_void_with_the_reason(
    state: PostState, at: AtState, adopt: Callable[..., None]
) -> None:
    post = at(state)
    adopt(categories=["achievement"])
    assert (now(post).state, now(post).void_reason) == (PostState.DRAFT, VoidReason.PROTOCOL)
    assert now(post).approved_digest == ""
    event = Event.objects.get(name="post.voided")
    assert (event.protocol_version, event.data["reason"]) == (2, "protocol")
    assert not Delivery.objects.filter(state=DeliveryState.WAITING).exists()


def test_a_go_live_by_whoever_is_no_approver_any_more_does_not_count(
    at: AtState, adopt: Callable[..., None], hana: Staff
) -> None:
    confirmed, waiting = at(PostState.SCHEDULED), at(PostState.AWAITING_APPROVAL)
    adopt(approve=[Role.HEADTEACHER.value])
    assert (now(confirmed).state, now(confirmed).void_reason) == (PostState.DRAFT, VoidReason.PROTOCOL)
    assert now(waiting).state == PostState.AWAITING_APPROVAL


@pytest.mark.parametrize(
    ("chosen", "state"),
    [
        ({"school_hours": ["07:30", "15:00"], "remind_after_hours": 2}, PostState.APPROVED),
        ({"tell_head_after_hours": 20, "leavers_stay_months": 6}, PostState.DRAFT),
    ],
)
def test_other_hours_alone_ask_no_post_anew(
    chosen: dict[str, Any], state: PostState, at: AtState, dee: Staff, hana: Staff
) -> None:
    """Whoever confirmed it has left since, which no confirmed post is asked about but by a new protocol."""
    confirmed = at(PostState.APPROVED)
    end_staff(dee, by=hana)
    change_rules(hana.school, by=hana, **chosen)
    assert now(confirmed).state == state


def test_a_post_that_nobody_could_confirm_any_more_does_not_wait_for_ever(
    at: AtState, adopt: Callable[..., None]
) -> None:
    waiting = at(PostState.AWAITING_APPROVAL)
    adopt(approve=[Role.ASSISTANT_HEAD.value])
    assert (now(waiting).state, now(waiting).void_reason) == (PostState.DRAFT, VoidReason.PROTOCOL)


def test_a_reminder_goes_back_when_somebody_else_owns_reminders(
    adopt: Callable[..., None], dee: Staff, mo: Staff
) -> None:
    draft = drafts.draft_post(by=mo, kind=Kind.REMINDER)
    words = drafts.DraftWords(
        words={(None, "en"): "Sports day is on Thursday."},
        account_ids=frozenset({cast.own_page(mo.school).pk}),
        declarations={"children": "none", "adults": "none", "where_now": "no"},
        expires_on=date(2100, 1, 1),
    )
    draft = drafts.save_draft(draft, by=mo, version=draft.version, words=words)
    sent = submit_post(draft, by=mo, version=draft.version)
    assert sent.state == PostState.AWAITING_APPROVAL
    adopt(own_reminders=[Role.OFFICE.value])
    assert now(sent).void_reason == VoidReason.PROTOCOL


def test_what_is_out_stays_out(at: AtState, adopt: Callable[..., None]) -> None:
    out = at(PostState.PUBLISHED)
    adopt(categories=["achievement"], approve=[Role.HEADTEACHER.value])
    assert now(out).state == PostState.PUBLISHED
    assert Delivery.objects.get(post=out).state == DeliveryState.LIVE


def test_the_posts_of_another_school_are_not_asked(at: AtState, adopt: Callable[..., None], olu: Staff) -> None:
    cast.make_staff(olu.school, "Ms Eze", Role.DEPUTY_HEAD)
    theirs = cast.draft(olu)
    submit_post(theirs, by=olu, version=theirs.version)
    adopt(categories=["achievement"])
    assert now(theirs).state == PostState.AWAITING_APPROVAL


@pytest.mark.parametrize(
    ("instead", "state", "reason"),
    [
        ({"takedown_due_hours": 12}, PostState.APPROVED, ""),
        ({"categories": ["achievement"]}, PostState.DRAFT, VoidReason.PROTOCOL),
        ({"approve": ["headteacher"]}, PostState.DRAFT, VoidReason.PROTOCOL),
    ],
)
def test_what_comes_back_because_nothing_went_out_is_judged_by_the_protocol_of_that_day(
    instead: dict[str, Any],
    state: PostState,
    reason: str,
    at: AtState,
    sam: Staff,
    mo: Staff,
    adopt: Callable[..., None],
) -> None:
    """A pack was open when it was adopted, so that the post was left alone; then it had not been posted after all."""
    post = at(PostState.SCHEDULED, post=cast.draft(sam, accounts=[cast.facebook(sam.school)]))
    pack = open_pack(Delivery.objects.get(post=post), by=mo)
    adopt(**instead)
    assert now(post).state == PostState.RELEASED
    record_not_posted(pack, by=mo)
    assert (now(post).state, now(post).void_reason) == (state, reason)
