"""Every post of one child, and everything on the register for one post."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from channels.models import ConsentChannel
from consents.holds import set_hold
from consents.models import Answer, ConsentDecision, Mistake
from consents.services import enter_sitting_in_error
from people.models import Pupil, School, Staff
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.posts_with import told_about


@pytest.fixture
def siân(school: School) -> Pupil:
    pupil = cast.make_pupil(school, "Siân", "ap Rhys")
    cast.answer_for(pupil)
    return pupil


def page(thing: Pupil | Post, name: str) -> str:
    return reverse(f"about:{name}", args=[thing.public_id])


def test_every_post_of_a_child_stands_on_one_page_with_where_it_is_out(
    siân: Pupil, sam: Staff, cai: Staff, des: Staff, at: Callable[..., Post], signed_in: Callable[[Staff], Client]
) -> None:
    titles = {"live": PostState.PUBLISHED, "down": PostState.TAKEN_DOWN, "waiting": PostState.AWAITING_APPROVAL}
    for title, state in titles.items():
        post = told_about(siân, author=sam)
        Post.objects.filter(pk=post.pk).update(title=f"Garden {title}")
        at(state, post=Post.objects.get(pk=post.pk))
    Post.objects.filter(pk=told_about(siân, author=sam).pk).update(title="Garden draft")
    other = cast.make_pupil(siân.school, "Llŷr", "Ng")
    cast.answer_for(other)
    at(PostState.PUBLISHED, post=told_about(other, author=sam))
    for reader in (cai, des):
        words = signed_in(reader).get(page(siân, "child")).content.decode()
        assert words.count("On the register for it") == 3
        assert "Garden draft" not in words
        assert words.count("Our page") == 1, "only where it may still be out"
    assert signed_in(sam).get(page(siân, "child")).status_code == 403


def test_a_hundred_posts_cost_as_many_statements_as_one_and_are_paged(
    siân: Pupil,
    sam: Staff,
    dee: Staff,
    cai: Staff,
    signed_in: Callable[[Staff], Client],
    django_assert_max_num_queries: Callable[..., AbstractContextManager[object]],
) -> None:
    from posts.models import Appearance
    from posts.services import submit_post

    first = told_about(siân, author=sam)
    first = submit_post(first, by=sam, version=first.version)
    many = Post.objects.bulk_create(
        Post(school=siân.school, author=sam, title=f"Post {number}", state="draft") for number in range(60)
    )
    Post.objects.filter(pk__in=[post.pk for post in many]).update(revision=first.revision)
    Appearance.objects.bulk_create(Appearance(post=post, pupil=siân, material="information") for post in many)
    Post.objects.filter(pk__in=[post.pk for post in many]).update(state=PostState.DISCARDED)
    client = signed_in(cai)
    client.get(page(siân, "child"))  # whatever is kept between requests is kept now
    with django_assert_max_num_queries(14):
        words = client.get(page(siân, "child")).content.decode()
    assert words.count("On the register for it") == 50


def test_the_register_for_a_post_says_what_it_rested_on_and_what_holds_now(
    siân: Pupil, sam: Staff, cai: Staff, des: Staff, at: Callable[..., Post], signed_in: Callable[[Staff], Client]
) -> None:
    post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    client = signed_in(cai)
    words = client.get(page(post, "post")).content.decode()
    website = escape(ConsentChannel.WEBSITE.label)
    assert f"Something told about the child, {website}: <strong>permission held</strong>" in words
    assert escape(f"sent in on the yes of Parent of {siân.pk}, on paper") in words
    (row,) = ConsentDecision.objects.filter(channel="website", material="information")
    enter_sitting_in_error(siân, batch=row.batch, by=des, mistake=Mistake.NEVER_SAID)
    words = client.get(page(post, "post")).content.decode()
    assert "entered in error: does not count" in words
    assert "<strong>cannot be shown</strong>" in words
    assert signed_in(sam).get(page(post, "post")).status_code == 403


def test_a_hold_and_a_no_read_the_same_for_one_post(
    siân: Pupil, sam: Staff, cai: Staff, des: Staff, at: Callable[..., Post], signed_in: Callable[[Staff], Client]
) -> None:
    from django.db import transaction

    from consents.services import child_said_no

    post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    seen = []
    for happen in (lambda: set_hold(siân, by=des), lambda: child_said_no(siân, by=sam)):
        with transaction.atomic():
            happen()
            words = signed_in(cai).get(page(post, "post")).content.decode()
            seen.append(words.split("<main")[1])
            transaction.set_rollback(True)
    assert "cannot be shown" in seen[0]
    assert seen[0] == seen[1]


def test_erased_words_and_a_post_without_children_say_so(
    sam: Staff, cai: Staff, at: Callable[..., Post], signed_in: Callable[[Staff], Client]
) -> None:
    words = signed_in(cai).get(page(at(PostState.PUBLISHED), "post")).content.decode()
    assert "No child is in it" in words


def test_an_answer_of_another_kind_of_the_same_child_is_not_among_them(
    siân: Pupil, sam: Staff, cai: Staff, at: Callable[..., Post], signed_in: Callable[[Staff], Client]
) -> None:
    cast.answer_for(siân, Answer.REFUSED, channels=["facebook"])
    post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    words = signed_in(cai).get(page(post, "post")).content.decode()
    assert "Facebook" not in words.split("<main")[1]
