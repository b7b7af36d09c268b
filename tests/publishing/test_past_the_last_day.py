"""A reminder does not go out after the last day on which it matters, whichever road it takes."""

import dataclasses
from collections.abc import Callable

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from people.models import Staff
from people.queries import person
from policies.rules import rules_in_force
from posts.errors import Blocked
from posts.models import Post, VoidReason
from posts.reminders import ask_for_reminder
from posts.services import submit_post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState
from publishing.packs import open_pack
from publishing.queries import count_waiting
from publishing.services import schedule_post
from publishing.sweeps import release_due
from tests import cast
from tests.cast import approve_post
from tests.publishing.pages import read
from tests.publishing.test_last_days import DESK, LAST_DAY, draft_until, on

SignedIn = Callable[[Staff], Client]


def codes(blocked: pytest.ExceptionInfo[Blocked]) -> set[str]:
    return {each.code for each in blocked.value.blockers}


def sent_in(post: Post, by: Staff) -> Post:
    with time_machine.travel(on(10)):
        return submit_post(post, by=by, version=post.version)


def confirmed(post: Post, by: Staff, approver: Staff) -> Post:
    post = sent_in(post, by)
    assert post.revision is not None
    with time_machine.travel(on(10)):
        return approve_post(post, by=approver, shown_digest=post.revision.digest)


def the(post: Post) -> Post:
    return Post.objects.get(pk=post.pk)


def test_it_is_not_planned_for_a_later_day_and_the_page_says_so(mo: Staff, dee: Staff, signed_in: SignedIn) -> None:
    post = confirmed(draft_until(mo, LAST_DAY), mo, dee)
    with time_machine.travel(on(10)):
        with pytest.raises(Blocked) as blocked:
            schedule_post(post, by=mo, at=on(13, 0))
        assert [(each.code, each.fix_at) for each in blocked.value.blockers] == [("last_day_passed", "")]
        later = {"when": "later", "day": "2026-03-13", "time": "09:00"}
        answer = signed_in(mo).post(reverse("publishing:when", args=[post.public_id]), later)
        assert answer.status_code == 422
        assert "matters until Thursday 12 March. After that day it does not go out." in answer.content.decode()
        assert schedule_post(post, by=mo, at=on(12, 23)).state == PostState.SCHEDULED, "on its last day it still goes"


def test_the_day_is_the_schools_own(mo: Staff, dee: Staff) -> None:
    mo.school.time_zone = "Pacific/Auckland"
    mo.school.save()
    post = confirmed(draft_until(mo, LAST_DAY), mo, dee)
    with time_machine.travel(on(10)), pytest.raises(Blocked) as blocked:
        schedule_post(post, by=mo, at=on(12, 20))
    assert codes(blocked) == {"last_day_passed"}


def test_nobody_confirms_it_any_more(mo: Staff, dee: Staff) -> None:
    post = sent_in(draft_until(mo, LAST_DAY), mo)
    assert post.revision is not None
    with time_machine.travel(on(13)), pytest.raises(Blocked) as blocked:
        approve_post(post, by=dee, shown_digest=post.revision.digest)
    assert codes(blocked) == {"last_day_passed"}


def test_what_waited_over_midnight_goes_back_and_says_that_the_time_passed(mo: Staff, dee: Staff) -> None:
    post = confirmed(draft_until(mo, LAST_DAY), mo, dee)
    with time_machine.travel(on(10)):
        schedule_post(post, by=mo, at=on(12, 23))
    with time_machine.travel(on(13, 0)):
        assert release_due() == 0
    assert (the(post).state, the(post).void_reason) == (PostState.DRAFT, VoidReason.TIME_PASSED)


@pytest.mark.parametrize("is_out", [False, True])
def test_no_pack_of_it_opens(mo: Staff, dee: Staff, is_out: bool) -> None:
    facebook = cast.facebook(mo.school)
    draft = draft_until(mo, LAST_DAY, account=facebook)
    if is_out:
        draft.accounts.add(cast.own_page(mo.school))
    post = confirmed(draft, mo, dee)
    with time_machine.travel(on(10)):
        post = schedule_post(post, by=mo)
        if is_out:
            cast.go_out(post, by=mo)
    pack = Delivery.objects.get(post=post, account=facebook)
    with time_machine.travel(on(13)), pytest.raises(Blocked) as blocked:
        open_pack(pack, by=mo)
    assert codes(blocked) == {"last_day_passed"}
    assert Delivery.objects.get(pk=pack.pk).state == DeliveryState.WAITING


def test_one_that_was_sent_in_without_a_last_day_goes_out(mo: Staff, dee: Staff) -> None:
    post = confirmed(draft_until(mo, LAST_DAY), mo, dee)
    Post.objects.filter(pk=post.pk).update(expires_on=None)
    with time_machine.travel(on(14)):
        assert cast.go_out(schedule_post(the(post), by=mo), by=mo).state == PostState.PUBLISHED


TOO_LATE = {"published": "Past its day: take it down", "scheduled": "Past its day: send it back"}


@pytest.mark.parametrize("state", TOO_LATE)
def test_it_stands_on_the_desk_once_and_never_to_be_posted(
    mo: Staff, dee: Staff, signed_in: SignedIn, state: str
) -> None:
    facebook = cast.facebook(mo.school)
    draft = draft_until(mo, LAST_DAY, account=facebook)
    if state == "published":
        draft.accounts.add(cast.own_page(mo.school))
    post = confirmed(draft, mo, dee)
    with time_machine.travel(on(10)):
        post = schedule_post(post, by=mo)
        if state == "published":
            cast.go_out(post, by=mo)
    with time_machine.travel(on(13)):
        client = signed_in(mo)
        desk, page = read(client, DESK), read(client, reverse("publishing:post", args=[post.public_id]))
        pack = read(client, reverse("publishing:pack", args=[Delivery.objects.get(account=facebook).public_id]))
        board = read(client, reverse("publishing:board") + "?from=2026-03-10")
        count = count_waiting(person(mo), rules_in_force(mo.school_id), mo.school)
    assert (count, desk.count(TOO_LATE[state]), "1 thing needs you" in desk) == (1, 1, True)
    assert reverse("publishing:pack", args=[Delivery.objects.get(account=facebook).public_id]) not in desk
    assert (str(post.public_id) in board) is (state == "scheduled"), "what comes down is planned no more"
    assert "Post it by hand" not in desk + page
    assert "Past its day: do not post it here" in page
    assert not any(words in pack for words in ("I am posting this now", "To be posted", "Press the button"))
    assert ("Leave this account out" in pack) is (state == "published")


def test_the_count_beside_the_desk_has_the_reminders_that_colleagues_ask_for(
    mo: Staff, dee: Staff, sam: Staff, signed_in: SignedIn
) -> None:
    cast.at(PostState.APPROVED, sam=sam, dee=dee, mo=mo)
    asked = draft_until(sam, LAST_DAY)
    ask_for_reminder(asked, by=sam, version=asked.version)
    rules = rules_in_force(mo.school_id)
    assert "2 things need you" in read(signed_in(mo), DESK)
    assert count_waiting(person(mo), rules, mo.school) == 2
    others = dataclasses.replace(rules, own_reminders=("office",))
    assert count_waiting(person(mo), others, mo.school) == 1, "of whoever owns them alone"
