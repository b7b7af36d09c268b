"""The pictures on the page of a draft: in their order, each described, and no description is lost silently."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people.models import Staff
from posts.models import Picture, Post
from posts.workflow import PostState
from tests.posts import photos
from tests.posts.forms import form_of

pytestmark = pytest.mark.usefixtures("store", "machine")


def described(picture: Picture, *, shown: Mapping[str, str] | None = None, **texts: str) -> dict[str, str]:
    """What a page sends of a picture's descriptions; `shown`: what stood there when the page was made."""
    alt = {f"alt-{picture.public_id}-{code}": text for code, text in texts.items()}
    return alt | {f"shown-{picture.public_id}-{code}": (shown or {}).get(code, "") for code in texts}


def hidden_in(page: str, picture: Picture) -> dict[str, str]:
    """What the page itself sends along: what was shown, and what stands there now."""
    return dict(re.findall(rf'name="((?:shown|there)-{picture.public_id}-\w+)" value="([^"]*)"', page))


def test_the_compose_page_holds_the_panel(browser: Client, post: Post, sam: Staff) -> None:
    photos.add(post, sam)
    page = browser.get(reverse("posts:compose", args=[post.public_id])).content.decode()
    assert 'id="picture-panel"' in page
    assert "Picture 1 of 1" in page
    assert "being checked" in page


@pytest.mark.parametrize("readable", [True, False])
def test_heic_is_asked_for_only_where_it_can_be_read(
    browser: Client, post: Post, monkeypatch: pytest.MonkeyPatch, readable: bool
) -> None:
    """A phone that is not asked for it sends a JPEG in its place; a computer offers no file that is not asked for."""
    monkeypatch.setattr("posts.picture_pages.heic_is_readable", lambda: readable)
    page = browser.get(reverse("posts:compose", args=[post.public_id])).content.decode()
    assert ('accept="image/jpeg,image/png,image/webp,.heic,.heif"' in page) is readable
    assert ("JPEG, PNG, WebP or HEIC, at most" in page) is readable


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
    browser.post(reverse("posts:describe_picture", args=[first.public_id]), described(first, en="Leeks", cy="Cennin"))
    browser.post(reverse("posts:move_picture", args=[first.public_id]), {"to": "later"})
    assert Picture.objects.get(pk=first.pk).alt == {"en": "Leeks", "cy": "Cennin"}
    assert list(post.pictures.all()) == [second, first]


@pytest.mark.parametrize("headers", [{}, {"hx-request": "true"}], ids=["without a script", "with one"])
def test_two_tabs_never_lose_a_description_silently(
    headers: dict[str, str], browser: Client, post: Post, sam: Staff
) -> None:
    picture = photos.add(post, sam)
    address = reverse("posts:describe_picture", args=[picture.public_id])
    other_tab = described(picture, en="Leeks.\r\nIn a row.", cy="Cennin")
    browser.post(address, other_tab)
    late = described(picture, en="Beans & peas", cy="Cennin")
    answer = browser.post(address, late, headers=headers)
    assert answer.status_code == 409
    said = answer.content.decode()
    assert "changed in another tab" in said
    assert re.search(r'<p class="words" lang="en">Leeks.\s+In a row.</p>', said)
    assert ">Beans &amp; peas</textarea>" in said
    assert '<p class="words" lang="cy">' not in said, "what both wrote alike is no question"
    kept = Picture.objects.get(pk=picture.pk).alt
    assert kept == {"en": "Leeks.\nIn a row.", "cy": "Cennin"}
    again = late | hidden_in(said, picture)
    assert browser.post(address, again, headers=headers).status_code == 409, "another press decides nothing"
    assert Picture.objects.get(pk=picture.pk).alt == kept
    assert f'name="go" value="instead-{picture.public_id}"' in said
    browser.post(address, {**again, "go": f"instead-{picture.public_id}"}, headers=headers)
    assert Picture.objects.get(pk=picture.pk).alt["en"] == "Beans & peas"


def test_a_description_that_another_tab_took_out_is_not_brought_back_unseen(
    browser: Client, post: Post, sam: Staff
) -> None:
    picture = photos.add(post, sam)
    address = reverse("posts:describe_picture", args=[picture.public_id])
    browser.post(address, described(picture, en="Leeks"))
    browser.post(address, described(picture, shown={"en": "Leeks"}, en=""))
    answer = browser.post(address, described(picture, shown={"en": "Leeks"}, en="Leeks and beans"))
    assert (answer.status_code, Picture.objects.get(pk=picture.pk).alt) == (409, {"en": ""})
    assert ">nothing</span>" in answer.content.decode()


def test_saving_the_same_description_twice_is_no_conflict(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    address = reverse("posts:describe_picture", args=[picture.public_id])
    answers = [browser.post(address, described(picture, en="Leeks")) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]


def test_every_button_of_the_draft_takes_the_descriptions_along(browser: Client, post: Post, sam: Staff) -> None:
    first, second = photos.add(post, sam, seed=1), photos.add(post, sam, seed=2)
    compose = reverse("posts:compose", args=[post.public_id])
    page = browser.get(compose).content.decode()
    for name in (f"alt-{first.public_id}-en", f"shown-{second.public_id}-cy"):
        assert re.search(rf'name="{name}"[^>]*form="compose"', page), name
    for go in ("save", "send", "ask", f"described-{second.public_id}"):
        sent = {**form_of(post, go=go), **described(first, en=f"Leeks {go}"), **described(second, cy=f"Ffa {go}")}
        Picture.objects.update(alt={})
        browser.post(compose, sent)
        assert [each.alt for each in post.pictures.all()] == [{"en": f"Leeks {go}"}, {"cy": f"Ffa {go}"}], go
        Post.objects.filter(pk=post.pk).update(asked_for_at=None)
    answer = browser.post(compose, form_of(post, go=f"described-{second.public_id}"))
    assert answer["Location"] == f"{compose}#picture-{second.public_id}"


def test_a_photo_added_without_a_script_takes_the_descriptions_along(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    photo = SimpleUploadedFile("a.jpg", photos.photo(seed=2), "image/jpeg")
    browser.post(
        reverse("posts:add_picture", args=[post.public_id]),
        {**form_of(post), **described(picture, en="Leeks"), "photo": photo},
    )
    assert [each.alt for each in post.pictures.all()] == [{"en": "Leeks"}, {}]


@pytest.mark.parametrize("late", [False, True], ids=["the words are kept", "the words are stale too"])
def test_a_draft_saved_over_another_tabs_description_keeps_both_in_sight(
    late: bool, browser: Client, post: Post, sam: Staff
) -> None:
    first, second = photos.add(post, sam, seed=1), photos.add(post, sam, seed=2)
    sent = {**form_of(post, words_en="Half a sentence"), **described(first, en="Beans"), **described(second, en="Peas")}
    Picture.objects.filter(pk=first.pk).update(alt={"en": "Leeks"})
    answer = browser.post(
        reverse("posts:compose", args=[post.public_id]), {**sent, "version": post.version - 1 if late else post.version}
    )
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "This description was changed in another tab" in page
    assert re.search(r'<p class="words" lang="en">Leeks</p>', page)
    for typed in (">Beans</textarea>", ">Peas</textarea>", "Half a sentence"):
        assert typed in page, typed
    assert [each.alt for each in post.pictures.all()] == [{"en": "Leeks"}, {"en": "Peas"}]
    assert f'name="go" value="instead-{first.public_id}"' in page


def test_no_button_of_the_draft_but_its_own_writes_over_another_tabs_description(
    browser: Client, post: Post, sam: Staff
) -> None:
    picture = photos.add(post, sam)
    compose = reverse("posts:compose", args=[post.public_id])
    Picture.objects.filter(pk=picture.pk).update(alt={"en": "Leeks"})
    typed = described(picture, en="Beans")
    page = browser.post(compose, {**form_of(post), **typed}).content.decode()
    for go in ("save", "send", "ask", f"described-{picture.public_id}"):
        answer = browser.post(compose, {**form_of(post, go=go), **typed, **hidden_in(page, picture)})
        assert answer.status_code == 409, go
        assert ">Beans</textarea>" in answer.content.decode()
        assert Picture.objects.get(pk=picture.pk).alt == {"en": "Leeks"}, go
    go = f"instead-{picture.public_id}"
    answer = browser.post(compose, {**form_of(post, go=go), **typed, **hidden_in(page, picture)})
    assert answer["Location"] == f"{compose}#picture-{picture.public_id}"
    assert Picture.objects.get(pk=picture.pk).alt == {"en": "Beans"}


def test_what_a_third_tab_wrote_meanwhile_is_not_written_over_either(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    address = reverse("posts:describe_picture", args=[picture.public_id])
    Picture.objects.filter(pk=picture.pk).update(alt={"en": "Leeks"})
    late = described(picture, en="Beans", cy="")
    page = browser.post(address, late).content.decode()
    Picture.objects.filter(pk=picture.pk).update(alt={"en": "Leeks in a row"})
    go = {"go": f"instead-{picture.public_id}"}
    assert browser.post(address, {**late, **hidden_in(page, picture), **go}).status_code == 409
    assert Picture.objects.get(pk=picture.pk).alt == {"en": "Leeks in a row"}


def test_moving_a_picture_leads_to_a_page_that_can_be_asked_for(browser: Client, post: Post, sam: Staff) -> None:
    """The draft may stand as the answer to a photo that was not added, at an address that is only posted to."""
    picture = photos.add(post, sam)
    Picture.objects.filter(pk=picture.pk).update(alt={"en": "Leeks"})
    sent = {**form_of(post), **described(picture, en="Beans")}
    page = browser.post(reverse("posts:add_picture", args=[post.public_id]), sent).content.decode()
    compose = reverse("posts:compose", args=[post.public_id])
    assert set(re.findall(r'name="next" value="([^"#]*)#picture-', page)) == {compose}


@pytest.mark.parametrize("late", [False, True], ids=["the words are kept", "the words are stale too"])
def test_a_description_of_a_picture_that_went_meanwhile_is_said_with_its_picture(
    late: bool, browser: Client, post: Post, sam: Staff
) -> None:
    stays, aside, gone = (photos.add(post, sam, seed=seed) for seed in range(3))
    sent = {**form_of(post), **described(stays, en="Leeks"), **described(aside, cy="Ffa"), **described(gone, en="Peas")}
    Picture.objects.filter(pk=aside.pk).update(frozen_at=timezone.now())
    Picture.objects.filter(pk=gone.pk).delete()
    version = post.version - 1 if late else post.version
    answer = browser.post(reverse("posts:compose", args=[post.public_id]), {**sent, "version": version}, follow=True)
    said = [str(message) for message in answer.context["messages"] if "so that nothing is lost" in str(message)]
    assert [each.partition("is lost. ")[2] for each in said] == [
        "Picture 2, described in Welsh: Ffa",
        "A picture that is deleted, described in English: Peas",
    ]
    stays.refresh_from_db()
    assert stays.alt == {"en": "Leeks"}


def test_a_description_of_a_picture_set_aside_meanwhile_is_said_on_the_page_of_pictures_too(
    browser: Client, post: Post, sam: Staff
) -> None:
    picture = photos.add(post, sam)
    Picture.objects.filter(pk=picture.pk).update(frozen_at=timezone.now())
    answer = browser.post(reverse("posts:describe_picture", args=[picture.public_id]), described(picture, en="Leeks"))
    assert answer.status_code == 409
    assert "Picture 1, described in English: Leeks" in answer.content.decode()


def test_descriptions_typed_into_a_draft_that_was_sent_in_meanwhile_stay_on_the_page(
    browser: Client, post: Post, sam: Staff, at: Callable[..., Post]
) -> None:
    picture = photos.ready(post, sam)
    sent = {**form_of(post), **described(picture, shown=picture.alt, en="Beans")}
    at(PostState.AWAITING_APPROVAL, post=post)
    answer = browser.post(reverse("posts:compose", args=[post.public_id]), sent)
    assert answer.status_code == 409
    assert ">Picture 1, described in English</p>" in answer.content.decode()
    assert '<p class="words" lang="en">Beans</p>' in answer.content.decode()
