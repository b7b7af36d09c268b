"""Whoever confirms go-live answers each criterion of the school's protocol (S0-P3, S1-7.4): nobody without."""

from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any

import pytest
import yaml
from django.test import Client
from django.urls import reverse

from approvals.models import Decision
from approvals.services import approve_post
from audit.models import Event
from notifications.story import story_of
from people.models import School, Staff
from policies import services
from policies.authority import Step
from policies.criteria import CRITERIA, UnknownCriterion
from policies.rules import PRESETS, read_preset
from policies.services import adopt_protocol
from posts import drafts
from posts.errors import Blocked
from posts.models import Kind, Post
from posts.services import move, submit_post
from posts.workflow import PostState
from tests import cast
from tests.approvals.test_desk import confirmed, page, shown_digest, sign_in, waiting
from tests.posts.effects import effect_of

__all__ = ["waiting"]
pytestmark = pytest.mark.django_db
THREE = ["positive", "relevant", "best_interests"]
NOT_TICKED = "Tick this if it is so. If it is not, ask for changes."
LEGEND = "Tick each before you confirm"
AtState = Callable[..., Post]


@pytest.fixture
def asks(school: School, hana: Staff, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """asks("fair"): the school's rules with these criteria alone, as its next version."""

    def adopt(*criteria: str) -> None:
        monkeypatch.setattr(services, "read_preset", lambda key: {**read_preset(key), "criteria": list(criteria)})
        adopt_protocol(school, preset="deputy_head", by=hana)

    return adopt


def send(client: Client, post: Post, *criteria: str) -> Any:
    return client.post(page(post, "confirm"), {"digest": shown_digest(post), "criteria": criteria})


def state_of(post: Post) -> str:
    return str(Post.objects.get(pk=post.pk).state)


def test_the_page_asks_each_criterion_in_words_and_ticks_none_itself(waiting: Post, dee: Staff) -> None:
    shown = unescape(sign_in(dee).get(page(waiting)).content.decode())
    assert shown.count('name="criteria"') == len(THREE)
    for code in THREE:
        assert f'value="{code}" id="criterion-{code}"><span>{CRITERIA[code]}</span>' in shown
    assert '<a href="#criteria">First tick what you confirm</a>' in shown
    assert NOT_TICKED not in shown


@pytest.mark.parametrize("ticked", [[], ["positive"], ["positive", "best_interests"], ["nonsense", "relevant"]])
def test_confirming_without_a_tick_is_refused_beside_it_and_loses_nothing(
    ticked: list[str], waiting: Post, dee: Staff
) -> None:
    before = Event.objects.count()
    answer = send(sign_in(dee), waiting, *ticked)
    assert answer.status_code == 422
    shown = unescape(answer.content.decode())
    for code in THREE:
        is_ticked = code in ticked
        assert (f'id="criterion-{code}" checked' in shown) is is_ticked
        assert (f'id="criterion-{code}_error"' in shown) is not is_ticked
        assert (f'<a href="#criterion-{code}">Not ticked: {CRITERIA[code]}</a>' in shown) is not is_ticked
    assert shown.count(NOT_TICKED) == len(set(THREE) - set(ticked))
    assert (state_of(waiting), Event.objects.count()) == (PostState.AWAITING_APPROVAL, before)
    assert not Decision.objects.exists()


def test_the_service_refuses_what_the_page_refuses(waiting: Post, dee: Staff) -> None:
    with pytest.raises(Blocked) as refused:
        approve_post(waiting, by=dee, shown_digest=shown_digest(waiting), criteria=["relevant"])
    assert [blocker.code for blocker in refused.value.blockers] == ["criterion_not_ticked"] * 2
    assert [blocker.fix_at for blocker in refused.value.blockers] == ["criterion-positive", "criterion-best_interests"]
    assert (state_of(waiting), Decision.objects.count()) == (PostState.AWAITING_APPROVAL, 0)


def test_what_was_ticked_is_kept_as_codes_and_shown_in_words(
    waiting: Post, sam: Staff, dee: Staff, dan: Staff, mo: Staff
) -> None:
    assert send(sign_in(dee), waiting, *reversed(THREE), "nonsense").status_code == 302
    assert Decision.objects.get().criteria == THREE
    assert Event.objects.get(name="post.approved").data["criteria"] == THREE
    words = "Ticked: " + "; ".join(str(CRITERIA[code]) for code in THREE) + "."
    (line,) = [line for line in story_of(waiting) if line.code == "post.approved"]
    assert line.words == f"{dee.name} confirmed that it can go live. {words}"
    assert words in unescape(sign_in(dan).get(page(waiting)).content.decode())
    for reader in (sam, mo):
        post_page = sign_in(reader).get(reverse("publishing:post", args=[waiting.public_id]))
        assert words in unescape(post_page.content.decode())


def test_a_decision_from_before_there_was_a_question_says_that_nothing_was_asked(waiting: Post, dee: Staff) -> None:
    assert waiting.revision is not None
    decision = Decision.objects.create(revision=waiting.revision, verdict="confirmed", by=dee)
    assert (decision.criteria, decision.ticked) == (None, "Nothing had to be ticked then.")
    assert not decision.lacks(THREE)


def test_a_no_asks_nothing_and_keeps_nothing(waiting: Post, dee: Staff) -> None:
    sign_in(dee).post(page(waiting, "decline"), {"digest": shown_digest(waiting), "words": "No.", "criteria": THREE})
    assert (Decision.objects.get().criteria, Decision.objects.get().ticked) == (None, "")


def test_a_protocol_without_criteria_asks_nothing(waiting: Post, dee: Staff, asks: Callable[..., None]) -> None:
    asks()
    client = sign_in(dee)
    shown = client.get(page(waiting)).content.decode()
    assert (LEGEND in shown, "First tick" in shown) == (False, False)
    assert send(client, waiting).status_code == 302
    assert (Decision.objects.get().criteria, Decision.objects.get().ticked) == ([], "")


def test_the_protocol_in_force_is_what_asks(waiting: Post, dee: Staff, asks: Callable[..., None]) -> None:
    """Adopted while the page was open: the new line stands beside what was ticked of the old."""
    asks("positive", "fair")
    answer = send(sign_in(dee), waiting, *THREE)
    assert answer.status_code == 422
    shown = unescape(answer.content.decode())
    assert 'id="criterion-positive" checked' in shown
    assert "Not ticked: It is fair to everybody in it" in shown
    assert "criterion-relevant" not in shown


def test_what_was_ticked_stays_ticked_whatever_stops_it(sam: Staff, dee: Staff, mo: Staff) -> None:
    """An account that was closed meanwhile; the answers that are missing are said along with it."""
    account = cast.own_page(sam.school)
    post = cast.at(PostState.AWAITING_APPROVAL, sam=sam, dee=dee, mo=mo, post=cast.draft(sam, accounts=[account]))
    account.closed_at = post.state_since
    account.save()
    shown = unescape(send(sign_in(dee), post, "positive").content.decode())
    assert "An account that the post is for has been closed." in shown.split("<h1>")[0]
    assert "Not ticked: It is in the children’s best interests" in shown.split("<h1>")[0]
    assert 'id="criterion-positive" checked' in shown


def test_other_content_is_ticked_anew(waiting: Post, dee: Staff) -> None:
    answer = sign_in(dee).post(page(waiting, "confirm"), {**confirmed(waiting), "digest": "0" * 64})
    assert answer.status_code == 409
    assert " checked" not in answer.content.decode().split('id="criteria"')[1]


def test_whoever_may_not_confirm_is_asked_nothing(dee: Staff, dan: Staff, mo: Staff) -> None:
    own = cast.at(PostState.AWAITING_APPROVAL, sam=dee, dee=dan, mo=mo)
    assert LEGEND not in sign_in(dee).get(page(own)).content.decode()


def test_a_reminder_is_not_asked_whether_it_is_good_news(mo: Staff, dee: Staff) -> None:
    draft = drafts.draft_post(by=mo, kind=Kind.REMINDER)
    words = drafts.DraftWords(
        words={(None, "en"): "Closed on Friday: no heating."},
        account_ids=frozenset({cast.own_page(mo.school).pk}),
        declarations={"children": "none", "adults": "none", "where_now": "no"},
        expires_on=date(2100, 1, 1),
    )
    draft = drafts.save_draft(draft, by=mo, version=draft.version, words=words)
    sent = submit_post(draft, by=mo, version=draft.version)
    client = sign_in(dee)
    assert client.get(page(sent)).content.decode().count('name="criteria"') == 1
    assert send(client, sent).status_code == 422
    assert send(client, sent, "best_interests").status_code == 302
    assert Decision.objects.get().criteria == ["best_interests"]


def test_a_new_protocol_that_asks_more_is_asked_before_it_goes_out(at: AtState, asks: Callable[..., None]) -> None:
    same, more = at(PostState.SCHEDULED), at(PostState.PUBLISHED)
    asks("best_interests", "positive")
    assert state_of(same) == PostState.SCHEDULED
    asks(*THREE, "accurate")
    assert (state_of(same), state_of(more)) == (PostState.DRAFT, PostState.PUBLISHED)
    assert Post.objects.get(pk=same.pk).void_reason == "protocol"


def test_what_was_confirmed_before_anything_was_asked_is_not_asked_now(
    waiting: Post, dee: Staff, asks: Callable[..., None]
) -> None:
    move(waiting, Step.APPROVE, by=dee, effect=effect_of(Step.APPROVE))
    asks(*THREE, "accurate")
    assert (state_of(waiting), Decision.objects.get().criteria) == (PostState.APPROVED, None)


def test_a_criterion_without_words_is_no_protocol(school: School, asks: Callable[..., None]) -> None:
    with pytest.raises(UnknownCriterion, match="tasteful"):
        asks("positive", "tasteful")
    assert not Event.objects.filter(name="protocol.changed", protocol_version=2).exists()


def test_every_criterion_of_every_preset_has_its_words() -> None:
    for preset in PRESETS.glob("*.yaml"):
        assert set(yaml.safe_load(preset.read_text())["criteria"]) <= CRITERIA.keys(), preset.name
    assert all(str(words) for words in CRITERIA.values())
