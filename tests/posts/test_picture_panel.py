"""The pictures on the page of a draft: in their order, each described, and no description is lost silently."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from people.models import Staff
from posts.models import Picture, Post
from tests.posts import photos

pytestmark = pytest.mark.usefixtures("store", "machine")


def test_the_compose_page_holds_the_panel(browser: Client, post: Post, sam: Staff) -> None:
    photos.add(post, sam)
    page = browser.get(reverse("posts:compose", args=[post.public_id])).content.decode()
    assert 'id="picture-panel"' in page
    assert "Picture 1 of 1" in page
    assert "being checked" in page


def test_htmx_gets_the_panel_alone(browser: Client, post: Post, sam: Staff) -> None:
    page = browser.get(reverse("posts:pictures", args=[post.public_id]), headers={"hx-request": "true"})
    assert page.content.decode().lstrip().startswith('<div id="picture-panel"')


def test_the_poll_says_nothing_until_there_is_something_and_then_stops(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    address = reverse("posts:picture_state", args=[picture.public_id])
    assert browser.get(address, {"as": "row"}).status_code == 204
    photos.screen(picture)
    row = browser.get(address, {"as": "row"})
    assert row.status_code == 286
    assert 'hx-trigger="every' not in row.content.decode()
    whole = browser.get(address)
    assert (whole.status_code, whole["HX-Refresh"]) == (286, "true")


@pytest.mark.slow
def test_a_page_of_ten_pictures_asks_the_database_no_more_than_one_of_two(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine, django_assert_max_num_queries: Any
) -> None:
    machine(photos.saw(photos.name(), faces=[(10, 10, 60, 60)]))
    for seed in range(10):
        photos.screen(photos.add(post, sam, seed=seed, width=700, height=700))
    with django_assert_max_num_queries(32):
        browser.get(reverse("posts:pictures", args=[post.public_id]))


def test_descriptions_are_asked_for_in_welsh_by_the_name_that_the_words_have(
    browser: Client, post: Post, sam: Staff
) -> None:
    photos.add(post, sam)
    page = browser.get(reverse("posts:compose", args=[post.public_id])).content.decode()
    assert "Describe it in Welsh" in page
    assert "Words in Welsh" in page
    assert "in Cymraeg" not in page


def test_descriptions_and_order_work_by_plain_forms(browser: Client, post: Post, sam: Staff) -> None:
    first, second = photos.add(post, sam, seed=1), photos.add(post, sam, seed=2)
    browser.post(reverse("posts:describe_picture", args=[first.public_id]), {"alt-en": "Leeks", "alt-cy": "Cennin"})
    browser.post(reverse("posts:move_picture", args=[first.public_id]), {"to": "later"})
    assert Picture.objects.get(pk=first.pk).alt == {"en": "Leeks", "cy": "Cennin"}
    assert list(post.pictures.all()) == [second, first]


@pytest.mark.parametrize("headers", [{}, {"hx-request": "true"}], ids=["without a script", "with one"])
def test_two_tabs_never_lose_a_description_silently(
    headers: dict[str, str], browser: Client, post: Post, sam: Staff
) -> None:
    picture = photos.add(post, sam)
    address = reverse("posts:describe_picture", args=[picture.public_id])
    other_tab = {"alt-en": "Leeks.\r\nIn a row.", "alt-cy": "Cennin", "shown-en": "", "shown-cy": ""}
    browser.post(address, other_tab)
    late = {"alt-en": "Beans & peas", "alt-cy": "Cennin", "shown-en": "", "shown-cy": ""}
    answer = browser.post(address, late, headers=headers)
    assert answer.status_code == 409
    said = answer.content.decode()
    assert "changed in another tab" in said
    assert re.search(r'<p class="words" lang="en">Leeks.\s+In a row.</p>', said)
    assert ">Beans &amp; peas</textarea>" in said
    assert '<p class="words" lang="cy">' not in said, "what both wrote alike is no question"
    kept = Picture.objects.get(pk=picture.pk).alt
    assert kept == {"en": "Leeks.\nIn a row.", "cy": "Cennin"}
    again = {**late, **{f"shown-{code}": text for code, text in kept.items()}}
    shown = dict(re.findall(r'name="shown-(\w+)" value="([^"]*)"', said))
    assert shown == kept, "the page knows it now"
    browser.post(address, again, headers=headers)
    assert Picture.objects.get(pk=picture.pk).alt["en"] == "Beans & peas"


def test_a_description_that_another_tab_took_out_is_not_brought_back_unseen(
    browser: Client, post: Post, sam: Staff
) -> None:
    picture = photos.add(post, sam)
    address = reverse("posts:describe_picture", args=[picture.public_id])
    browser.post(address, {"alt-en": "Leeks", "shown-en": ""})
    browser.post(address, {"alt-en": "", "shown-en": "Leeks"})
    answer = browser.post(address, {"alt-en": "Leeks and beans", "shown-en": "Leeks"})
    assert (answer.status_code, Picture.objects.get(pk=picture.pk).alt) == (409, {"en": ""})
    assert ">nothing</span>" in answer.content.decode()


def test_saving_the_same_description_twice_is_no_conflict(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    address = reverse("posts:describe_picture", args=[picture.public_id])
    answers = [browser.post(address, {"alt-en": "Leeks", "shown-en": ""}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
