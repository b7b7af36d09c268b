"""A picture that comes after the children is asked about: nothing is assumed of it, nothing lost of the others."""

from collections.abc import Callable
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from people.models import Pupil, Staff
from policies.authority import Step
from policies.rules import rules_in_force
from posts import checks
from posts.answers import answers_of
from posts.models import Picture, Post
from posts.revisions import content_of
from tests import cast
from tests.posts import photos
from tests.posts.forms import form_of, ticked_on

Rows = set[tuple[int | None, int | None, str]]


@pytest.fixture
def children(post: Post) -> list[Pupil]:
    return [cast.make_pupil(post.school, first) for first in ("Siân", "Llŷr")]


def add(post: Post) -> Picture:
    number = post.pictures.count() + 1
    return post.pictures.create(position=number, sha256=str(number) * 64, width=4, height=3)


def url(post: Post, name: str = "compose") -> str:
    return reverse(f"posts:{name}", args=[post.public_id])


@pytest.fixture
def save(browser: Client, post: Post) -> Callable[..., Rows]:
    """Save the boxes as the page ticks them, but for these; who is in the post then, as (picture, child, how)."""

    def as_shown_but(**fields: object) -> Rows:
        shown = ticked_on(browser.get(url(post)).content.decode())
        assert browser.post(url(post), form_of(post, children_shown="some", **{**shown, **fields})).status_code == 302
        return set(post.appearances.values_list("picture_id", "pupil_id", "material"))

    return as_shown_but


@pytest.fixture
def page(browser: Client, post: Post) -> Callable[[], str]:
    return lambda: unescape(browser.get(url(post)).content.decode())


def ids(pupils: list[Pupil]) -> list[str]:
    return [str(pupil.public_id) for pupil in pupils]


def not_said(post: Post, by: Staff) -> list[str]:
    found = checks.blockers(Post.objects.get(pk=post.pk), Step.SUBMIT, rules=rules_in_force(post.school_id), by=by)
    return [str(blocker.message) for blocker in found if blocker.code == "picture_not_said"]


def test_a_further_picture_is_asked_about_and_the_others_stay_as_they_were_said(
    save: Callable[..., Rows], page: Callable[[], str], post: Post, children: list[Pupil], sam: Staff
) -> None:
    first, second = add(post), add(post)
    both = save(children=ids(children), same=["on"])
    assert "Nobody has said yet" not in page()
    assert {picture for picture, _child, _how in both} == {first.pk, second.pk}
    add(post)
    assert "Nobody has said yet who is in picture 3" in page()
    assert save() == both, "saving the page as it is changes nothing"
    assert not_said(post, sam) == ["Say which of the children are in picture 3, or that none of them is."]


def test_a_save_of_the_page_as_it_was_before_the_picture_came_says_nothing_of_it(
    save: Callable[..., Rows], browser: Client, post: Post, children: list[Pupil], sam: Staff
) -> None:
    """The photo has arrived and the page is about to show it; the words are saved with "the same" still ticked."""
    add(post)
    before = save(children=ids(children), same=["on"])
    shown = ticked_on(browser.get(url(post)).content.decode())
    assert shown["same"] == ["on"]
    add(post)
    saved = browser.post(url(post, "autosave"), form_of(post, children_shown="some", **shown))
    assert saved.status_code == 200
    assert set(post.appearances.values_list("picture_id", "pupil_id", "material")) == before
    assert len(not_said(post, sam)) == 1


def test_the_question_is_answered_by_one_tick_for_all_by_a_child_or_by_none(
    save: Callable[..., Rows], page: Callable[[], str], post: Post, children: list[Pupil], sam: Staff
) -> None:
    add(post)
    before = save(children=ids(children), same=["on"])
    new = add(post)
    some = save(**{f"in-{new.public_id}": ids(children[:1])})
    assert some == before | {(new.pk, children[0].pk, "photo_group")}
    assert not_said(post, sam) == []
    assert save(**{f"in-{new.public_id}": [], "nobody": [str(new.public_id)]}) == before
    assert not_said(post, sam) == []
    assert "Nobody has said yet" not in page()
    assert save() == before, "none stays none when the page is opened anew and saved"
    assert not_said(post, sam) == []
    everywhere = save(same=["on"])
    assert everywhere == before | {(new.pk, child.pk, "photo_group") for child in children}
    assert Post.objects.get(pk=post.pk).declarations.get("no_child_in") is None, "a tick at a child is the answer"


def test_without_a_script_none_is_said_beside_ticks_that_are_left_and_is_not_lost(
    save: Callable[..., Rows], post: Post, children: list[Pupil], sam: Staff
) -> None:
    first, second = add(post), add(post)
    both = save(children=ids(children), same=["on"])
    none_in_the_second = {row for row in both if row[0] == first.pk}
    assert save(nobody=[str(second.public_id)]) == none_in_the_second, "the same in all is still ticked"
    save(**{f"in-{second.public_id}": ids(children[:1]), "nobody": []})
    assert save(nobody=[str(second.public_id)]) == none_in_the_second, "so is a child"
    assert not_said(post, sam) == []
    assert save(same=["on"]) == both, "and what is ticked beside it later is not lost either"


def test_pictures_that_come_after_the_children_are_each_asked_about(
    save: Callable[..., Rows], page: Callable[[], str], post: Post, children: list[Pupil], sam: Staff
) -> None:
    told = save(children=ids(children))
    add(post)
    add(post)
    assert "Nobody has said yet who is in pictures 1, 2" in page()
    assert save() == told
    assert len(not_said(post, sam)) == 2


def test_a_post_without_children_is_asked_nothing(
    save: Callable[..., Rows], page: Callable[[], str], post: Post, sam: Staff
) -> None:
    add(post)
    assert save() == set()
    assert "Nobody has said yet" not in page()
    assert not_said(post, sam) == []


def test_sending_in_leads_to_the_picture_that_nobody_spoke_of(
    save: Callable[..., Rows], browser: Client, post: Post, children: list[Pupil]
) -> None:
    add(post)
    save(children=ids(children), same=["on"])
    add(post)
    shown = ticked_on(browser.get(url(post)).content.decode())
    answer = browser.post(url(post), form_of(post, children_shown="some", **{**shown, "go": "send"}))
    assert answer.status_code == 422
    words = answer.content.decode()
    assert '<a href="#who-in-2">' in words
    assert 'id="who-in-2"' in words
    assert 'id="who-in-1"' in words


def test_without_a_script_a_photo_that_is_added_with_the_draft_changes_nothing_of_the_others(
    save: Callable[..., Rows],
    page: Callable[[], str],
    browser: Client,
    post: Post,
    children: list[Pupil],
    store: Callable[[], list[str]],
) -> None:
    add(post)
    before = save(children=ids(children), same=["on"])
    sent = {**form_of(post, children_shown="some"), **ticked_on(page()), "go": "save"}
    photo = SimpleUploadedFile("IMG_1.JPG", photos.photo(), content_type="image/jpeg")
    browser.post(url(post, "add_picture"), {**sent, "photo": photo})
    assert post.pictures.count() == 2
    assert set(post.appearances.values_list("picture_id", "pupil_id", "material")) == before
    assert "Nobody has said yet who is in picture 2" in page()


def test_what_another_tab_typed_about_a_picture_without_children_stays_on_its_page(
    save: Callable[..., Rows], browser: Client, post: Post, children: list[Pupil]
) -> None:
    picture = add(post)
    save(children=ids(children), told=ids(children))
    old = form_of(post, children_shown="some", children=ids(children), told=ids(children))
    save()
    answer = browser.post(url(post), {**old, "nobody": [str(picture.public_id)]})
    assert answer.status_code == 409
    (row,) = answer.context["rows"]
    assert (row["is_without"], row["is_asked"]) == (True, False)
    assert "Which children, and how they are shown" in answer.content.decode()


def test_the_page_that_sends_it_in_says_in_which_pictures_each_child_is(
    save: Callable[..., Rows], browser: Client, post: Post, children: list[Pupil]
) -> None:
    first, second = add(post), add(post)
    save(children=ids(children), same=["on"])
    assert "In picture 1, picture 2: Llŷr Prosser, Siân Prosser" in browser.get(url(post, "send_in")).content.decode()
    add(post)
    save(**{f"in-{second.public_id}": ids(children[:1]), "nobody": [str(post.pictures.all()[2].public_id)]})
    assert said_of_children(post) == [
        "In picture 1: Llŷr Prosser",
        "In picture 1, picture 2: Siân Prosser",
        "In picture 3: none of them",
    ]
    save(told=ids(children[1:]), **{f"in-{first.public_id}": [], f"in-{second.public_id}": ids(children[:1])})
    assert said_of_children(post)[:2] == ["In the words: Llŷr Prosser", "In picture 2: Siân Prosser"]


def test_without_pictures_the_children_are_named_and_that_is_all(
    save: Callable[..., Rows], post: Post, children: list[Pupil]
) -> None:
    save(children=ids(children))
    assert said_of_children(post) == ["Llŷr Prosser, Siân Prosser"]


def said_of_children(post: Post) -> list[str]:
    now = Post.objects.get(pk=post.pk)
    return next(each.value for each in answers_of(now, content_of(now)) if each.fix_at == "children_shown").split("\n")
