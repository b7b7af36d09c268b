"""A reminder for parents has an end: without its last day it is not sent in, and past it it stands on the desk."""

import datetime
from collections.abc import Callable
from html import unescape

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from channels.models import Account
from people.models import Staff
from people.queries import person
from policies.rules import rules_in_force
from posts import drafts
from posts.checks import submit_blockers
from posts.errors import Blocked
from posts.models import Kind, Post
from posts.revisions import content_of
from posts.services import submit_post
from posts.views.compose import SEND
from posts.workflow import PostState
from publishing.models import Delivery, Proof
from publishing.queries import count_waiting
from publishing.services import schedule_post
from publishing.takedowns import settle_takedown
from tests import cast
from tests.cast import approve_post
from tests.posts.forms import form_of

SignedIn = Callable[[Staff], Client]
DESK = reverse("publishing:desk")
LAST_DAY = datetime.date(2026, 3, 12)
PAST_ITS_DAY = "Past its day: take it down"


def on(day: int, hour: int = 9) -> datetime.datetime:
    return datetime.datetime(2026, 3, day, hour, tzinfo=datetime.UTC)


def draft_until(by: Staff, day: datetime.date | None, *, account: Account | None = None) -> Post:
    post = drafts.draft_post(by=by, kind=Kind.REMINDER)
    words = drafts.DraftWords(
        title="Wellies",
        words={(None, "en"): "Bring wellies on Thursday."},
        account_ids=frozenset([(account or cast.own_page(by.school)).pk]),
        declarations={"children": "none", "adults": "none", "where_now": "no"},
        expires_on=day,
    )
    return drafts.save_draft(post, by=by, version=post.version, words=words)


def go_out(post: Post, *, by: Staff, approver: Staff) -> Post:
    post = submit_post(post, by=by, version=post.version)
    assert post.revision is not None
    post = approve_post(post, by=approver, shown_digest=post.revision.digest)
    return cast.go_out(schedule_post(post, by=by), by=by)


def read(client: Client) -> str:
    return unescape(client.get(DESK).content.decode())


@pytest.mark.parametrize(
    ("day", "code", "said"),
    [(None, "no_last_day", "Say until when it matters."), (LAST_DAY, "last_day_past", "That day has passed.")],
)
def test_without_its_last_day_a_reminder_is_not_sent_in_and_the_field_says_so(
    mo: Staff, dee: Staff, signed_in: SignedIn, day: datetime.date | None, code: str, said: str
) -> None:
    with time_machine.travel(on(13)):
        post = draft_until(mo, day)
        with pytest.raises(Blocked) as blocked:
            submit_post(post, by=mo, version=post.version)
        assert [(each.code, each.fix_at) for each in blocked.value.blockers] == [(code, "expires_on")]
        form = {**form_of(post), "expires_on": day.isoformat() if day else "", "go": SEND}
        answer = signed_in(mo).post(reverse("posts:compose", args=[post.public_id]), form)
        assert answer.status_code == 422
        assert [link for link, _sentence in answer.context["summary"]] == ["#expires_on"]
        assert answer.context["form"].errors["expires_on"][0].startswith(said)


def test_on_its_last_day_it_can_still_be_sent_in(mo: Staff, dee: Staff) -> None:
    with time_machine.travel(on(12, 23)):
        post = draft_until(mo, LAST_DAY)
        assert submit_post(post, by=mo, version=post.version).state == PostState.AWAITING_APPROVAL


def test_news_needs_no_last_day(sam: Staff, dee: Staff) -> None:
    post = cast.draft(sam)
    assert submit_blockers(post, content_of(post), rules_in_force(sam.school_id)) == []


def test_past_its_day_it_stands_on_the_desk_with_the_way_to_take_it_down(
    mo: Staff, dee: Staff, signed_in: SignedIn
) -> None:
    with time_machine.travel(on(10)):
        post = go_out(draft_until(mo, LAST_DAY), by=mo, approver=dee)
    with time_machine.travel(on(12, 22)):
        assert PAST_ITS_DAY not in read(signed_in(mo))
        assert count_waiting(person(mo), rules_in_force(mo.school_id), mo.school) == 0
    with time_machine.travel(on(13)):
        client = signed_in(mo)
        desk = read(client)
        assert PAST_ITS_DAY in desk
        assert "mattered until Thursday 12 March" in desk
        assert "1 thing needs you" in desk
        assert count_waiting(person(mo), rules_in_force(mo.school_id), mo.school) == 1
        take_down = reverse("publishing:take_down", args=[post.public_id])
        assert take_down in desk
        client.post(take_down)
        assert PAST_ITS_DAY not in read(client), "our own page lets go at once"


def test_the_count_beside_the_desk_goes_by_the_schools_own_day_as_the_desk_does(
    mo: Staff, dee: Staff, signed_in: SignedIn
) -> None:
    mo.school.time_zone = "Pacific/Auckland"
    mo.school.save()
    with time_machine.travel(on(10)):
        go_out(draft_until(mo, LAST_DAY), by=mo, approver=dee)
    with time_machine.travel(on(12, 20)):  # the morning of the next day there
        assert PAST_ITS_DAY in read(signed_in(mo))
        assert count_waiting(person(mo), rules_in_force(mo.school_id), mo.school) == 1


def test_on_an_account_by_hand_it_stays_on_the_desk_until_it_is_down(
    mo: Staff, dee: Staff, signed_in: SignedIn
) -> None:
    facebook = cast.facebook(mo.school)
    with time_machine.travel(on(10)):
        post = go_out(draft_until(mo, LAST_DAY, account=facebook), by=mo, approver=dee)
    with time_machine.travel(on(13)):
        client = signed_in(mo)
        client.post(reverse("publishing:take_down", args=[post.public_id]))
        delivery = Delivery.objects.get(post=post)
        settle = reverse("publishing:settle", args=[delivery.public_id])
        assert settle in read(client)
        settle_takedown(delivery.takedown, by=mo, proof=Proof.SEEN_GONE)
        assert settle not in read(client)


def test_one_that_never_went_out_is_not_listed(mo: Staff, dee: Staff, signed_in: SignedIn) -> None:
    with time_machine.travel(on(10)):
        post = draft_until(mo, LAST_DAY)
        submit_post(post, by=mo, version=post.version)
    with time_machine.travel(on(13)):
        assert PAST_ITS_DAY not in read(signed_in(mo))


def test_another_schools_are_not_listed(mo: Staff, dee: Staff, olu: Staff, signed_in: SignedIn) -> None:
    with time_machine.travel(on(10)):
        go_out(draft_until(mo, LAST_DAY), by=mo, approver=dee)
    with time_machine.travel(on(13)):
        assert PAST_ITS_DAY not in read(signed_in(olu))
        assert count_waiting(person(olu), rules_in_force(olu.school_id), olu.school) == 0


def test_a_pack_says_that_the_day_is_past_before_it_is_posted(mo: Staff, dee: Staff, signed_in: SignedIn) -> None:
    facebook = cast.facebook(mo.school)
    with time_machine.travel(on(10)):
        post = draft_until(mo, LAST_DAY, account=facebook)
        post = submit_post(post, by=mo, version=post.version)
        assert post.revision is not None
        post = approve_post(post, by=dee, shown_digest=post.revision.digest)
        schedule_post(post, by=mo)
    pack = reverse("publishing:pack", args=[Delivery.objects.get(post=post).public_id])
    for day, is_past in ((12, False), (13, True)):
        with time_machine.travel(on(day)):
            shown = signed_in(mo).get(pack).content.decode()
        assert ("It mattered until Thursday 12 March: that day is past" in shown) is is_past
