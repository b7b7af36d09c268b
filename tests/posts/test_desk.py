"""The staff desk: what needs me first, in words; the same few queries at every size."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from approvals.services import ask_for_changes, decline_post
from people.models import Staff
from posts import drafts
from posts.models import HandedBack, Post, VoidReason
from posts.services import void_post
from posts.workflow import PostState
from tests import cast

DESK = "/posts/"
AT_MOST = 15


def desk(client: Client) -> str:
    answer = client.get(reverse("posts:desk"))
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def sams(signed_in: Callable[[Staff], Client], sam: Staff) -> Client:
    return signed_in(sam)


def test_an_empty_desk_says_how_to_begin(sams: Client) -> None:
    page = desk(sams)
    assert "Nothing needs you" in page
    assert "You have written no posts yet" in page
    assert reverse("posts:new") in page


def test_changes_asked_for_stand_first_with_the_approvers_words(
    sams: Client, sam: Staff, dee: Staff, at: Callable[..., Post]
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    assert post.revision is not None
    cast.draft(sam)
    ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words="Say which garden.")
    drafts.draft_post(by=sam)
    answer = sams.get(DESK)
    cards = answer.context["cards"]
    assert [card.kind for card in cards] == ["Changes asked for", "Draft", "Draft"]
    assert (cards[0].said, cards[0].speaker) == ("Say which garden.", "Mr Okafor")
    assert "3 things need you" in answer.content.decode()


def test_the_notice_of_asked_changes_leads_to_where_they_are_made(
    sams: Client, dee: Staff, at: Callable[..., Post]
) -> None:
    """A notice leads to the post's page; there, the way on is no dead end while the author has the post."""
    post = at(PostState.AWAITING_APPROVAL)
    assert post.revision is not None
    page, edit = (reverse(f"posts:{name}", args=[post.public_id]) for name in ("show", "compose"))
    assert edit not in sams.get(page).content.decode(), "what was sent in cannot be edited"
    ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words="Say which garden.")
    there = sams.get(page).content.decode()
    assert f'href="{edit}">Make the change' in there


def test_a_draft_says_what_is_missing(sams: Client, sam: Staff) -> None:
    empty = drafts.draft_post(by=sam)
    assert "It has no words yet." in desk(sams)
    drafts.save_draft(
        empty, by=sam, version=empty.version, words=drafts.DraftWords(words={(None, "en"): "The garden is open."})
    )
    assert "It is not said yet where it should go." in desk(sams)


def test_photos_without_a_description_are_counted(sams: Client, sam: Staff) -> None:
    post = cast.draft(sam)
    post.pictures.create(position=1, alt={"en": "Beans in rows"})
    post.pictures.create(position=2)
    assert "1 of 2 photos have no description yet." in desk(sams)


def test_a_voided_post_says_why(sams: Client, at: Callable[..., Post]) -> None:
    void_post(at(PostState.APPROVED), reason=VoidReason.PERMISSION)
    page = desk(sams)
    assert str(HandedBack.VOIDED.label) in page
    assert "Somebody in it cannot be shown on an account it is for." in page


def test_a_declined_post_says_in_whose_words(sams: Client, dee: Staff, at: Callable[..., Post]) -> None:
    at(PostState.DECLINED)
    page = desk(sams)
    assert "Not for the public." in page
    assert "Declined by Mr Okafor" in page


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (PostState.AWAITING_APPROVAL, "With Mr Okafor to confirm"),
        (PostState.APPROVED, "With Miss Pryce to post"),
        (PostState.SCHEDULED, "Step 6 of 6: Posting, with Miss Pryce"),
        (PostState.RELEASED, "Going out"),
        (PostState.PUBLISHED, "Gone out"),
        (PostState.TAKEN_DOWN, "Ordered down"),
    ],
)
def test_each_post_says_who_has_it(state: PostState, words: str, sams: Client, at: Callable[..., Post]) -> None:
    at(state)
    assert words in desk(sams)


@pytest.mark.parametrize("state", [PostState.RELEASED, PostState.PUBLISHED, PostState.TAKEN_DOWN])
def test_the_list_claims_nothing_that_only_the_deliveries_know(
    state: PostState, sams: Client, at: Callable[..., Post]
) -> None:
    """Not that a post is live everywhere, and not that it is down: the page that knows it is one press away."""
    post = at(state)
    (row,) = sams.get(DESK).context["rows"]
    assert (row.where.step, row.where.pen == "go") == (6, False)
    assert not {"Live", "Taken down"} & {row.where.words}
    assert sams.get(row.url).headers["Location"] == reverse("publishing:post", args=[post.public_id])


def test_the_strip_is_green_only_after_go_live(sams: Client, at: Callable[..., Post]) -> None:
    at(PostState.AWAITING_APPROVAL)
    assert "data-confirmed" not in desk(sams)
    at(PostState.APPROVED)
    assert desk(sams).count("data-confirmed") == 1


def test_a_post_that_nobody_can_confirm_says_so(sams: Client, dee: Staff, at: Callable[..., Post]) -> None:
    at(PostState.AWAITING_APPROVAL)
    dee.memberships.all().delete()
    assert "With nobody: the headteacher has to give somebody the role" in desk(sams)


def test_going_out_this_week_has_today(sams: Client, at: Callable[..., Post]) -> None:
    at(PostState.SCHEDULED)
    answer = sams.get(DESK)
    (today,) = answer.context["days"]
    assert today["today"]
    assert len(today["items"]) == 1


def test_a_colleague_and_another_school_see_none_of_it(
    signed_in: Callable[[Staff], Client], dan: Staff, olu: Staff, at: Callable[..., Post]
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    for stranger in (dan, olu):
        client = signed_in(stranger)
        assert "You have written no posts yet" in desk(client)
        for name in ("show", "compose", "send_in", "take_back", "discard", "missing", "children"):
            assert client.get(reverse(f"posts:{name}", args=[post.public_id])).status_code == 404, name


@pytest.mark.slow
@pytest.mark.parametrize("posts", [1, 12])
def test_the_desk_asks_the_same_few_queries_at_every_size(
    posts: int, sams: Client, sam: Staff, at: Callable[..., Post], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """Three of them only while there are drafts, whose cards say what is missing, and posts that wait for somebody."""
    for _ in range(posts):
        at(PostState.PUBLISHED)
    desk(sams)
    with django_assert_max_num_queries(AT_MOST) as asked:
        desk(sams)
    assert len(asked) == 9, [query["sql"][:90] for query in asked.captured_queries]
    for _ in range(posts):
        cast.draft(sam)
        at(PostState.AWAITING_APPROVAL)
    with django_assert_max_num_queries(AT_MOST) as asked:
        desk(sams)
    assert len(asked) == 12, [query["sql"][:90] for query in asked.captured_queries]


def test_each_card_says_what_its_own_post_lacks(sams: Client, sam: Staff) -> None:
    """All of it is asked in one query, and none of it is another post's."""
    drafts.draft_post(by=sam)
    cast.draft(sam, accounts=[])
    cast.draft(sam).pictures.create(position=1)
    cast.draft(sam).pictures.create(position=1, alt={"en": "Beans in rows"})
    cards = sams.get(DESK).context["cards"]
    assert [card.text for card in reversed(cards)] == [
        "It has no words yet.",
        "It is not said yet where it should go.",
        "1 of 1 photo has no description yet.",
        "Not sent in yet.",
    ]


def test_whoever_changed_a_post_is_not_named_as_its_approver(
    sams: Client, dee: Staff, dan: Staff, at: Callable[..., Post]
) -> None:
    at(PostState.AWAITING_APPROVAL).contributors.add(dee)
    page = desk(sams)
    assert "With Ms Rahman to confirm" in page
    assert "With Mr Okafor to confirm" not in page


def test_the_list_is_paged(sams: Client, sam: Staff) -> None:
    for _ in range(11):
        cast.draft(sam)
    first, second = sams.get(DESK), sams.get(f"{DESK}?page=2")
    assert (len(first.context["rows"]), len(second.context["rows"])) == (10, 1)
    assert "More than 5 things need you" in first.content.decode()
    for nonsense in ("nonsense", "0", "²", "99999999999999999999"):
        assert sams.get(f"{DESK}?page={nonsense}").status_code == 200


def test_declining_stands_after_changes_asked_for(sams: Client, dee: Staff, at: Callable[..., Post]) -> None:
    first, second = at(PostState.AWAITING_APPROVAL), at(PostState.AWAITING_APPROVAL)
    assert first.revision is not None
    assert second.revision is not None
    ask_for_changes(first, by=dee, shown_digest=first.revision.digest, words="Say which garden.")
    decline_post(second, by=dee, shown_digest=second.revision.digest, words="Not for the public.")
    assert [card.kind for card in sams.get(DESK).context["cards"]] == ["Changes asked for", "Declined"]
