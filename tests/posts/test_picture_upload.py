"""A photo is added once, by the author alone, or refused in words; what was typed beside it is never lost."""

import io
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from pytest_django import Settings

from people.models import Staff
from posts.models import Picture, Post
from posts.workflow import PostState
from tests import cast
from tests.posts import photos
from tests.posts.forms import form_of, signed_in

pytestmark = pytest.mark.usefixtures("store", "machine")
Store = Callable[[], list[str]]


def upload(client: Client, post: Post, data: bytes | None = None, *, name: str = "IMG_1.JPG", **more: Any) -> Any:
    photo = SimpleUploadedFile(name, photos.photo() if data is None else data, content_type="image/jpeg")
    return client.post(
        reverse("posts:add_picture", args=[post.public_id]),
        {"photo": photo, **more},
        headers={"accept": "application/json"},
    )


def test_a_photo_is_added_and_the_answer_is_json(browser: Client, post: Post) -> None:
    answer = upload(browser, post)
    assert answer.status_code == 201
    assert answer.json()["picture"] == str(post.pictures.get().public_id)


def test_a_plain_form_adds_a_photo_and_comes_back(browser: Client, post: Post) -> None:
    photo = SimpleUploadedFile("a.jpg", photos.photo())
    answer = browser.post(reverse("posts:add_picture", args=[post.public_id]), {"photo": photo}, follow=True)
    assert answer.status_code == 200
    assert "Picture 1 of 1" in answer.content.decode()


def from_the_draft(post: Post, data: bytes, **fields: object) -> dict[str, object]:
    """What a browser without JavaScript sends: a photo, and every field of the draft, those below the photo too."""
    photo = SimpleUploadedFile("a.jpg", data)
    return {
        "photo": photo,
        "next": reverse("posts:compose", args=[post.public_id]) + "#pictures",
        **form_of(post, **fields),
    }


@pytest.mark.parametrize(
    ("data", "status"), [(photos.photo(), 302), (b"no picture", 422), (bytes(21 * 1024 * 1024), 413)]
)
def test_what_was_typed_is_kept_with_a_photo_whatever_becomes_of_it(
    browser: Client, post: Post, data: bytes, status: int
) -> None:
    sent = from_the_draft(post, data, words_en="Half a sentence", category="school")
    answer = browser.post(reverse("posts:add_picture", args=[post.public_id]), sent)
    assert answer.status_code == status
    assert (post.variants.get(language="en").words, post.pictures.count()) == ("Half a sentence", int(status == 302))
    post.refresh_from_db()
    assert (post.category, post.accounts.count()) == ("school", 1)
    assert status != 302 or answer["Location"] == sent["next"]


def test_another_tabs_save_is_not_overwritten_with_a_photo(browser: Client, post: Post) -> None:
    sent = from_the_draft(post, photos.photo(), words_en="Mine")
    browser.post(reverse("posts:compose", args=[post.public_id]), form_of(post, words_en="The other tab's"))
    answer = browser.post(reverse("posts:add_picture", args=[post.public_id]), sent)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert ">\nMine</textarea>" in page
    assert "The other tab&#x27;s" in page
    assert "The photo was not added. Choose it again." in page
    assert (post.variants.get(language="en").words, post.pictures.count()) == ("The other tab's", 0)


def test_what_was_typed_is_shown_where_the_post_was_sent_in_before_the_photo(
    at: Callable[..., Post], sam: Staff, store: Store
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    sent = from_the_draft(post, photos.photo(), words_en="Half a sentence")
    answer = signed_in(sam).post(reverse("posts:add_picture", args=[post.public_id]), sent)
    assert answer.status_code == 409
    assert "Half a sentence" in answer.content.decode()
    assert store() == []


def test_many_photos_in_a_minute_are_asked_to_wait(
    browser: Client, post: Post, store: Store, dee: Staff, settings: Settings
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "add_photo": "2/m/user"}
    assert [upload(browser, post, b"no photo").status_code for _ in range(3)] == [422, 422, 429]
    assert "Wait a minute" in upload(browser, post).json()["message"]
    photo = SimpleUploadedFile("a.jpg", photos.photo())
    plain = browser.post(reverse("posts:add_picture", args=[post.public_id]), {"photo": photo})
    assert plain.status_code == 429
    assert "Wait a minute" in plain.content.decode()
    assert store() == []
    assert upload(signed_in(dee), cast.draft(dee)).status_code == 201, "nobody waits for somebody else"


def test_a_photo_sent_twice_because_the_answer_was_lost_is_there_once(browser: Client, post: Post) -> None:
    sent = str(uuid4())
    assert [upload(browser, post, id=sent).status_code for _ in range(2)] == [201, 201]
    assert post.pictures.get().public_id == UUID(sent)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "a.jpg", "drawing"),
        (b"<html><script>alert(1)</script>", "a.jpg", "not_a_picture"),
        (b"GIF89a" + bytes(20), "a.gif", "animated"),
        (b"%PDF-1.7", "a.pdf", "not_a_picture"),
        (photos.photo()[:5000], "a.jpg", "damaged"),
        (photos.photo(), "../../etc/passwd.php", "wrong_name"),
    ],
)
def test_a_hostile_file_is_refused_in_words_and_leaves_nothing(
    browser: Client, post: Post, store: Store, data: bytes, name: str, code: str
) -> None:
    answer = upload(browser, post, data, name=name)
    assert answer.status_code == 422
    assert answer.json()["code"] == code
    assert answer.json()["message"]
    assert store() == []


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(
    browser: Client, post: Post, store: Store
) -> None:
    out = io.BytesIO()
    Image.new("1", (8000, 8000)).save(out, "PNG")
    answer = upload(browser, post, out.getvalue(), name="bomb.png")
    assert answer.json()["code"] == "too_many_pixels"
    assert store() == []


def test_a_file_above_20_mb_is_not_kept_however_it_is_sent(browser: Client, post: Post, store: Store) -> None:
    answer = upload(browser, post, photos.photo() + bytes(21 * 1024 * 1024))
    assert (answer.status_code, answer.json()["code"]) == (413, "too_many_bytes")
    assert store() == []


def test_a_body_far_above_the_limit_is_not_read_at_all(browser: Client, post: Post) -> None:
    answer = browser.post(
        reverse("posts:add_picture", args=[post.public_id]),
        data=b"x",
        content_type="multipart/form-data; boundary=b",
        headers={"accept": "application/json"},
        CONTENT_LENGTH=str(500 * 1024 * 1024),
    )
    assert answer.status_code == 413


def test_an_upload_asks_for_the_token(sam: Staff, post: Post, store: Store) -> None:
    assert upload(signed_in(sam, enforce_csrf_checks=True), post).status_code == 403
    assert store() == []


def test_a_wrong_file_in_a_plain_form_comes_back_to_the_pictures_with_the_reason(browser: Client, post: Post) -> None:
    photo = SimpleUploadedFile("a.jpg", b"no picture")
    answer = browser.post(reverse("posts:add_picture", args=[post.public_id]), {"photo": photo})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert page.count("Please choose a photo") == 2, "beside the field, and at the top, where the page opens"
    assert '<a href="#photo">' in page
    assert "<title>Problem:" in page


def test_a_childs_name_in_the_files_name_is_said_and_not_kept(browser: Client, post: Post, sam: Staff) -> None:
    cast.make_pupil(sam.school, "Siân", "Ap Rhys")
    warnings = upload(browser, post, name="sian-ap-rhys.jpg").json()["warnings"]
    assert any("name held a child" in warning for warning in warnings)
    assert "rhys" not in str(list(Picture.objects.values())).lower()


def test_a_camera_that_is_not_the_schools_is_said(browser: Client, post: Post) -> None:
    assert any("Llwyfan Tab 7" in warning for warning in upload(browser, post).json()["warnings"])


def test_nobody_else_adds_to_a_draft_by_its_id(post: Post, dee: Staff, olu: Staff, store: Store) -> None:
    for somebody in (dee, olu):
        assert upload(signed_in(somebody), post).status_code == 404
    assert store() == []


def test_what_was_sent_in_takes_no_upload(at: Callable[..., Post], sam: Staff, store: Store) -> None:
    answer = upload(signed_in(sam), at(PostState.AWAITING_APPROVAL))
    assert answer.status_code == 409
    assert store() == []
