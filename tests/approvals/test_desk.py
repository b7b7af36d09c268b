"""The deputy head's desk in a browser without JavaScript."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from approvals.models import Decision, Verdict
from audit.models import Event
from people.models import Staff
from posts.models import Post
from posts.services import recall_post, submit_post
from posts.workflow import PostState
from tests import cast


def sign_in(staff: Staff) -> Client:
    client = Client()
    user = staff.users.first()
    assert user is not None
    client.force_login(user)
    return client


def page(post: Post, name: str = "review") -> str:
    return reverse(f"approvals:{name}", args=[post.public_id])


def shown_digest(post: Post) -> str:
    assert post.revision is not None
    return post.revision.digest


def confirmed(post: Post) -> dict[str, Any]:
    """What the page sends when everything on it is ticked."""
    return {"digest": shown_digest(post), "criteria": cast.ticks(post)}


@pytest.fixture
def waiting(at: Callable[..., Post]) -> Post:
    return at(PostState.AWAITING_APPROVAL)


def test_what_waits_is_on_the_desk_and_one_page_shows_the_words(waiting: Post, dee: Staff) -> None:
    client = sign_in(dee)
    assert "1 post waits for you" in client.get(reverse("approvals:desk")).content.decode()
    review = client.get(page(waiting)).content.decode()
    assert "The vegetable garden is open." in review
    assert "Confirm it can go live" in review


def test_confirming_what_the_page_showed_approves_it(waiting: Post, dee: Staff) -> None:
    client = sign_in(dee)
    digest = shown_digest(waiting)
    assert client.post(page(waiting, "confirm"), confirmed(waiting)).status_code == 302
    post = Post.objects.get(pk=waiting.pk)
    assert (post.state, post.approved_digest) == (PostState.APPROVED, digest)


def test_confirming_something_else_than_what_is_there_is_a_conflict(waiting: Post, dee: Staff) -> None:
    answer = sign_in(dee).post(page(waiting, "confirm"), {**confirmed(waiting), "digest": "0" * 64})
    assert answer.status_code == 409
    assert Post.objects.get(pk=waiting.pk).state == PostState.AWAITING_APPROVAL


def test_asking_for_changes_wants_words_and_keeps_what_was_typed(waiting: Post, dee: Staff) -> None:
    client = sign_in(dee)
    digest = shown_digest(waiting)
    empty = client.post(page(waiting, "changes"), {"digest": digest, "words": " "})
    assert empty.status_code == 422
    assert "Say in a sentence" in empty.content.decode()
    client.post(page(waiting, "changes"), {"digest": digest, "words": "Say which class grew it."})
    assert Post.objects.get(pk=waiting.pk).state == PostState.DRAFT
    assert Decision.objects.get().words == "Say which class grew it."


def test_declining_ends_it(waiting: Post, dee: Staff) -> None:
    sign_in(dee).post(page(waiting, "decline"), {"digest": shown_digest(waiting), "words": "Not for the public."})
    assert Post.objects.get(pk=waiting.pk).state == PostState.DECLINED


def test_declining_asks_why_not_and_changes_ask_what_should_change(waiting: Post, dee: Staff) -> None:
    client = sign_in(dee)
    for name, question, missing in (
        ("decline", "Why not?", "Say in a sentence why not."),
        ("changes", "What should change?", "Say in a sentence what should change."),
    ):
        answer = client.post(page(waiting, name), {"digest": shown_digest(waiting), "words": ""})
        assert answer.status_code == 422
        assert f"{question} {missing}" in answer.content.decode()
        assert list(answer.context["form"].errors["words"]) == [missing]


def test_a_post_that_waits_names_what_to_do_with_it(waiting: Post, dee: Staff) -> None:
    desk = sign_in(dee).get(reverse("approvals:desk")).content.decode()
    assert f'<a class="btn" href="{page(waiting)}">Look and decide' in desk


def test_a_get_changes_nothing(waiting: Post, dee: Staff) -> None:
    client = sign_in(dee)
    before = Event.objects.count()
    for name in ("review", "confirm", "changes", "decline"):
        client.get(page(waiting, name))
    assert Event.objects.count() == before
    assert Post.objects.get(pk=waiting.pk).state == PostState.AWAITING_APPROVAL


def test_a_deputy_head_cannot_approve_her_own_post_and_sees_who_can(dee: Staff, dan: Staff, mo: Staff) -> None:
    own = cast.at(PostState.AWAITING_APPROVAL, sam=dee, dee=dan, mo=mo)
    client = sign_in(dee)
    assert "Waiting for somebody else" in client.get(reverse("approvals:desk")).content.decode()
    shown = client.get(page(own)).content.decode()
    assert "You wrote this post" in shown
    assert "Ms Rahman can confirm it." in shown
    assert "Confirm it can go live" not in shown
    assert client.post(page(own, "confirm"), confirmed(own)).status_code == 403
    assert Event.objects.filter(name="post.step_refused", post_id=own.pk).count() == 1


def test_an_approver_who_is_called_nearly_as_the_author_is_asked_and_not_stopped(
    waiting: Post, dee: Staff, dan: Staff
) -> None:
    asked = "are you one person?"
    assert asked not in sign_in(dee).get(page(waiting)).content.decode()
    Staff.objects.filter(pk=dee.pk).update(name="Sarah Hughes")
    review = sign_in(dee).get(page(waiting)).content.decode()
    assert "Mrs Hughes and Sarah Hughes: are you one person?" in review
    assert page(waiting, "confirm") in review
    assert asked not in sign_in(dan).get(page(waiting)).content.decode()


def test_an_approver_of_another_school_finds_nothing(waiting: Post, olu: Staff) -> None:
    client = sign_in(olu)
    assert "Nothing waits for you" in client.get(reverse("approvals:desk")).content.decode()
    assert client.get(page(waiting)).status_code == 404
    assert client.post(page(waiting, "confirm"), confirmed(waiting)).status_code == 404


def test_the_second_of_two_approvers_sees_who_decided(waiting: Post, dee: Staff, dan: Staff) -> None:
    digest = shown_digest(waiting)
    sign_in(dee).post(page(waiting, "confirm"), {**confirmed(waiting), "digest": digest})
    second = sign_in(dan)
    for name, body in (("confirm", {}), ("changes", {"words": "Say which class."}), ("decline", {"words": "No."})):
        late = second.post(page(waiting, name), {"digest": digest, **body})
        assert late.status_code == 409, name
        assert "What you pressed was not done" in late.content.decode()
        assert "Go-live confirmed by Mr Okafor" in late.content.decode()
        assert body.get("words", "") in late.content.decode()
    assert "Go-live confirmed by Mr Okafor" in second.get(page(waiting)).content.decode()
    assert Decision.objects.count() == 1


def test_whoever_looks_at_an_earlier_version_is_shown_the_new_one(waiting: Post, sam: Staff, dee: Staff) -> None:
    """Taken back, changed and sent in again meanwhile: the digest on the page is not the one that is there."""
    digest = shown_digest(waiting)
    again = cast.change_words(recall_post(waiting, by=sam), by=sam, words="The garden is closed.")
    submit_post(again, by=sam, version=again.version)
    late = sign_in(dee).post(page(waiting, "confirm"), {**confirmed(waiting), "digest": digest})
    assert late.status_code == 409
    assert "This post has changed since you opened the page." in late.content.decode()
    assert "The garden is closed." in late.content.decode()
    assert Post.objects.get(pk=waiting.pk).state == PostState.AWAITING_APPROVAL


@pytest.mark.parametrize("name", ["changes", "decline"])
def test_words_about_an_earlier_version_are_refused_and_kept(name: str, waiting: Post, sam: Staff, dee: Staff) -> None:
    """The link on the review page says what was seen there: the page with the words does not look for itself."""
    client = sign_in(dee)
    link = f"{page(waiting, name)}?shown={shown_digest(waiting)}"
    assert f'href="{link}"' in client.get(page(waiting)).content.decode()
    typed = client.get(link)
    assert (typed.status_code, typed.context["form"]["digest"].value()) == (200, shown_digest(waiting))
    again = cast.change_words(recall_post(waiting, by=sam), by=sam, words="The garden is closed.")
    submit_post(again, by=sam, version=again.version)
    body = {"digest": typed.context["form"]["digest"].value(), "words": "Say which gate is open."}
    late = [client.post(link, body), client.get(link)]
    assert [answer.status_code for answer in late] == [409, 409]
    assert "Say which gate is open." in late[0].content.decode()
    assert all("The garden is closed." in answer.content.decode() for answer in late)
    assert Post.objects.get(pk=waiting.pk).state == PostState.AWAITING_APPROVAL
    assert not Decision.objects.exists()


def test_nobody_writes_about_what_they_have_not_looked_at(waiting: Post, dee: Staff) -> None:
    for name in ("changes", "decline"):
        assert sign_in(dee).get(page(waiting, name)).headers["Location"] == page(waiting)


def test_a_second_look_shows_what_changed(waiting: Post, sam: Staff, dee: Staff) -> None:
    sign_in(dee).post(page(waiting, "changes"), {"digest": shown_digest(waiting), "words": "Say since when."})
    draft = Post.objects.get(pk=waiting.pk)
    changed = cast.change_words(draft, by=sam, words="The vegetable garden is open since Monday.")
    cast.at(PostState.AWAITING_APPROVAL, sam=sam, dee=dee, mo=dee, post=changed)
    shown = sign_in(dee).get(page(waiting)).content.decode()
    assert "Say since when." in shown
    assert "<ins>" in shown
    assert "Monday" in shown


def test_counting_stops_at_a_hundred(
    at: Callable[..., Post], dee: Staff, waiting: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(PostState.AWAITING_APPROVAL)
    client = sign_in(dee)
    monkeypatch.setattr("approvals.views.MANY", 2)
    assert "99+ posts wait for you" in client.get(reverse("approvals:desk")).content.decode()
    monkeypatch.setattr("approvals.views.MANY", 3)
    assert "2 posts wait for you" in client.get(reverse("approvals:desk")).content.decode()


@pytest.mark.parametrize("posts", [1, 25])
@pytest.mark.slow
def test_the_desk_costs_the_same_at_any_size(
    posts: int, at: Callable[..., Post], dee: Staff, django_assert_num_queries: Any
) -> None:
    """What waits is asked once: for the list, for its heading and for the way to the desk."""
    for _ in range(posts):
        at(PostState.AWAITING_APPROVAL)
    client = sign_in(dee)
    client.get(reverse("approvals:desk"))
    with django_assert_num_queries(6):
        client.get(reverse("approvals:desk"))


def test_the_way_to_the_desk_says_how_many_wait_on_every_page(
    at: Callable[..., Post], dee: Staff, waiting: Post
) -> None:
    at(PostState.AWAITING_APPROVAL)
    client = sign_in(dee)
    for name in ("approvals:desk", "posts:desk"):
        (way,) = [way for way in client.get(reverse(name)).context["nav"] if way.url == reverse("approvals:desk")]
        assert way.count == 2, name


def test_what_one_wrote_or_changed_stands_beside_what_one_can_confirm(
    at: Callable[..., Post], dee: Staff, dan: Staff, waiting: Post
) -> None:
    changed = at(PostState.AWAITING_APPROVAL)
    changed.contributors.add(dee)
    own = at(PostState.AWAITING_APPROVAL, sam=dee, post=cast.draft(dee))
    page = sign_in(dee).get(reverse("approvals:desk"))
    assert [post["public_id"] for post in page.context["page"].object_list] == [waiting.public_id]
    assert [post["public_id"] for post in page.context["for_others"]] == [changed.public_id, own.public_id]
    for post in (waiting, changed, own):
        assert reverse("approvals:review", args=[post.public_id]) in page.content.decode()


def test_what_one_decided_is_listed(at: Callable[..., Post], dee: Staff) -> None:
    confirmed, declined = at(PostState.APPROVED), at(PostState.DECLINED)
    page = sign_in(dee).get(reverse("approvals:desk")).content.decode()
    for post, words in ((confirmed, Verdict.CONFIRMED.label), (declined, Verdict.DECLINED.label)):
        assert reverse("approvals:review", args=[post.public_id]) in page
        assert str(words) in page
