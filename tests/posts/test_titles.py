"""A post without a title of its own is called by its first words, wherever it is listed."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from people.models import Staff
from people.rolls import erase_pupil
from policies.rules import rules_in_force
from posts.checks import submit_blockers
from posts.models import Post
from posts.revisions import content_of
from posts.titles import first_words
from posts.workflow import PostState
from tests import cast

LONG = "The vegetable garden is open and the first leeks of the year went to the kitchen this morning."


def saved(post: Post, by: Staff, words: str, *, title: str = "") -> Post:
    """The draft with these words, as its author's page saves it."""
    post.refresh_from_db()
    post.title = title
    return cast.change_words(post, by=by, words=words)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ({(None, "en"): " The garden\nis open. "}, "The garden is open."),
        ({(None, "cy"): "Mae'r ardd ar agor.", (None, "en"): "It is open."}, "It is open."),
        ({(None, "cy"): "Mae'r ardd ar agor.", (None, "en"): " "}, "Mae'r ardd ar agor."),
        ({(7, "en"): "For Facebook.", (None, "en"): "For all."}, "For all."),
        ({(7, "en"): "For Facebook.", (None, "en"): ""}, "For Facebook."),
        ({(None, "en"): LONG}, "The vegetable garden is open and the first leeks of the …"),
        ({(None, "en"): "a" * 70}, "a" * 60 + " …"),
        ({(None, "en"): ""}, ""),
        ({}, ""),
    ],
)
def test_the_first_words_are_whole_and_few(words: dict[tuple[int | None, str], str], title: str) -> None:
    assert first_words(words, languages=["en", "cy"]) == title


def test_it_follows_the_words_and_is_no_title_that_its_author_typed(
    sam: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    post = saved(cast.draft(sam), sam, "The pond is frozen.")
    assert post.title == "The pond is frozen."
    page = signed_in(sam).get(reverse("posts:compose", args=[post.public_id]))
    assert page.context["form"]["title"].value() == "", "the field stays empty, so the next save follows the words"
    assert "The pond is frozen." in signed_in(sam).get(reverse("posts:desk")).content.decode()
    assert saved(post, sam, "The pond has thawed.").title == "The pond has thawed."
    assert saved(post, sam, "The pond has thawed.", title="Pond").title == "Pond"
    assert saved(post, sam, "").title == ""


def test_whoever_confirms_and_posts_it_sees_the_same(
    sam: Staff, dee: Staff, mo: Staff, at: Callable[..., Post], signed_in: Callable[[Staff], Client]
) -> None:
    at(PostState.AWAITING_APPROVAL, post=saved(cast.draft(sam), sam, "The pond is frozen."))
    at(PostState.APPROVED, post=saved(cast.draft(sam), sam, "The pond has thawed."))
    assert ">The pond is frozen.</a>" in signed_in(dee).get(reverse("approvals:desk")).content.decode()
    assert ">The pond has thawed.</a>" in signed_in(mo).get(reverse("publishing:desk")).content.decode()


def test_a_name_in_the_words_is_said_once(sam: Staff, dee: Staff) -> None:
    cast.make_pupil(sam.school, "Siân", "Prosser")
    post = saved(cast.draft(sam), sam, "Siân Prosser won a prize.")
    found = submit_blockers(post, content_of(post), rules_in_force(post.school_id))
    assert [each.fix_at for each in found if each.code == "names_a_child"] == ["words_en"]


def test_a_name_that_was_cut_off_in_the_middle_is_forgotten_too(sam: Staff) -> None:
    child = cast.make_pupil(sam.school, "Zebedee", "Quartzwright")
    words = "Well done in the big garden race of autumn Zebedee Quartzwright and friends."
    post = saved(cast.draft(sam), sam, words)
    assert post.title.endswith("Zebedee …")
    erase_pupil(child, by=sam)
    post.refresh_from_db()
    assert post.title.startswith("Well done in the big garden race of autumn")
    assert "Zebedee" not in post.title
