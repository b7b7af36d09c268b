"""The approver reads which names in the words were said to be no pupil's, and never "found nothing" of them."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from approvals.services import ask_for_changes
from people.models import Staff
from posts.models import Post
from posts.services import submit_post
from tests import cast

SignedIn = Callable[[Staff], Client]


@pytest.fixture
def waved_off(sam: Staff, dee: Staff) -> Post:
    cast.make_pupil(sam.school)
    post = cast.draft(sam, words="We read the poems of Ffion.")
    post = cast.say_no_pupil(post, "Ffion")
    return submit_post(post, by=sam, version=post.version)


def text_of(client: Client, post: Post) -> str:
    page = client.get(reverse("approvals:review", args=[post.public_id])).content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_the_approver_reads_each_name_that_was_said_to_be_no_pupil(
    waved_off: Post, dee: Staff, signed_in: SignedIn
) -> None:
    text = text_of(signed_in(dee), waved_off)
    assert "Said to be no pupil: Ffion" in text
    assert "Said to be no pupil Ffion" in text, "among the answers too"
    assert "The words and descriptions" not in text
    assert "Found nothing. A machine looked" not in text


def test_where_no_name_was_found_the_words_are_among_what_nothing_was_found_in(
    sam: Staff, dee: Staff, signed_in: SignedIn
) -> None:
    post = cast.draft(sam)
    text = text_of(signed_in(dee), submit_post(post, by=sam, version=post.version))
    assert "Found nothing. A machine looked; you look too. The words and descriptions" in text
    assert "Said to be no pupil" not in text


def test_a_second_look_says_which_names_were_waved_off_since(sam: Staff, dee: Staff, signed_in: SignedIn) -> None:
    cast.make_pupil(sam.school)
    post = cast.draft(sam)
    post = submit_post(post, by=sam, version=post.version)
    assert post.revision is not None
    post = ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words="Say which poems.")
    post = cast.change_words(post, by=sam, words="We read the poems of Ffion.")
    post = cast.say_no_pupil(post, "Ffion")
    text = text_of(signed_in(dee), submit_post(post, by=sam, version=post.version))
    assert "Said to be no pupil: Ffion (before: not asked)" in text
    assert "Found in the words. Its author says" in text


def test_a_name_of_somebody_who_joined_since_is_a_thing_to_look_at(sam: Staff, dee: Staff, signed_in: SignedIn) -> None:
    post = cast.draft(sam, words="Well done Ffion Prosser!")
    post = submit_post(post, by=sam, version=post.version)
    cast.make_pupil(sam.school)
    text = text_of(signed_in(dee), post)
    assert "“Ffion Prosser” tells who a child is. It has to go back to its author" in text
    assert "The words and descriptions" not in text


def test_the_author_reads_it_before_sending_in_and_afterwards(
    waved_off: Post, sam: Staff, dee: Staff, signed_in: SignedIn
) -> None:
    client = signed_in(sam)
    sent = client.get(reverse("posts:show", args=[waved_off.public_id])).content.decode()
    assert "Said to be no pupil" in sent
