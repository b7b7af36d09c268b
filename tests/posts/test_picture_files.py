"""A picture's bytes go to those alone who may see its post, and only as long as they are what was looked at."""

import datetime
import io
from collections.abc import Callable

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from people.models import Membership, Staff
from posts import looks, media, pictures
from posts.models import LookAs, Picture, Post
from posts.workflow import PostState
from tests.posts import photos
from tests.posts.forms import page_of, signed_in, url

pytestmark = pytest.mark.usefixtures("store", "machine")
Store = Callable[[], list[str]]


def test_served_bytes_are_private_of_the_right_type_and_can_do_nothing(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    for rendition, kind in (("full.jpg", "image/jpeg"), ("320.webp", "image/webp")):
        answer = browser.get(url(picture, rendition), headers={"if-modified-since": "Sat, 21 Nov 2099 10:00:00 GMT"})
        assert answer.status_code == 200
        assert answer["Content-Type"] == kind
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert answer["Content-Disposition"].startswith("inline; filename=")
        assert "ETag" not in answer
        assert "Last-Modified" not in answer


@pytest.mark.parametrize(
    "rendition", ["original", "full.bin", "close-x.webp", "close-9.webp", "640.jpg", "1.webp", "640.webp.bin", "..%2F"]
)
def test_nothing_but_known_renditions_is_served(browser: Client, post: Post, sam: Staff, rendition: str) -> None:
    picture = photos.add(post, sam)
    assert browser.get(url(picture).replace("640.webp", rendition)).status_code == 404


def test_the_original_has_no_address_not_even_for_its_author(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    name = picture.original_file.rsplit("/", 1)[1]
    assert browser.get(url(picture, name)).status_code == 404
    assert browser.get(f"/media/{picture.original_file}").status_code == 404


def test_an_outdated_hash_is_not_served(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    assert browser.get(url(picture, sha256="0" * 64)).status_code == 404


def test_a_draft_is_seen_by_its_author_alone(
    post: Post, sam: Staff, dee: Staff, mo: Staff, des: Staff, hana: Staff, cai: Staff, olu: Staff
) -> None:
    picture = photos.add(post, sam)
    for somebody in (dee, mo, des, hana, cai, olu):
        assert signed_in(somebody).get(url(picture)).status_code == 404
    assert signed_in(sam).get(url(picture)).status_code == 200


def test_what_was_sent_in_is_seen_by_those_with_a_desk(
    post: Post,
    sam: Staff,
    dee: Staff,
    mo: Staff,
    des: Staff,
    hana: Staff,
    cai: Staff,
    olu: Staff,
    at: Callable[..., Post],
) -> None:
    picture = photos.ready(post, sam)
    at(PostState.AWAITING_APPROVAL, post=post)
    for somebody in (sam, dee, mo, des, hana):
        assert signed_in(somebody).get(url(picture)).status_code == 200
    for somebody in (cai, olu):
        assert signed_in(somebody).get(url(picture)).status_code == 404


def test_whoever_holds_no_role_any_more_sees_nothing(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    browser = signed_in(sam)
    Membership.objects.filter(staff=sam).update(ends_on=timezone.localdate() - datetime.timedelta(days=1))
    assert browser.get(url(picture)).status_code in (403, 404)


def test_nobody_sees_a_picture_without_signing_in(post: Post, sam: Staff, client: Client) -> None:
    picture = photos.add(post, sam)
    assert client.get(url(picture)).status_code == 302


def test_a_file_that_is_not_what_its_hash_says_is_served_to_nobody(post: Post, sam: Staff, browser: Client) -> None:
    """Somebody exchanged it in the store: the picture that was looked at is another."""
    picture = photos.add(post, sam)
    assert browser.get(url(picture, "full.jpg")).status_code == 200
    with default_storage.open(picture.clean_file, "wb") as file:
        file.write(photos.photo(seed=2))
    assert browser.get(url(picture, "full.jpg")).status_code == 404


@pytest.mark.parametrize("rendition", ["320.webp", "640.webp", "960.webp", "close-1.webp"])
def test_a_smaller_copy_that_was_exchanged_is_served_to_nobody(
    rendition: str, post: Post, sam: Staff, browser: Client, machine: photos.Machine
) -> None:
    """What is looked at on the screen is a smaller copy: it has a hash of its own."""
    machine(photos.saw(photos.name("Ffion Prosser")))
    picture = photos.screen(photos.add(post, sam))
    assert browser.get(url(picture, rendition)).status_code == 200
    name = next(name for name in media.files_in(media.folder_of(picture)) if name.endswith(f"-{rendition}"))
    other = io.BytesIO()
    photos.pixels(seed=2).resize((320, 200)).save(other, "WEBP")
    with default_storage.open(name, "wb") as file:
        file.write(other.getvalue())
    assert browser.get(url(picture, rendition)).status_code == 404


def test_a_picture_from_before_copies_had_hashes_is_served_after_the_upgrade(
    post: Post, sam: Staff, browser: Client, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name("Ffion Prosser")))
    picture = photos.screen(photos.add(post, sam))
    close_up_read_since = {"close-1.webp": picture.copies["close-1.webp"]}
    for copies in ({}, close_up_read_since):
        Picture.objects.filter(pk=picture.pk).update(copies=copies)
        for rendition in ("320.webp", "640.webp", "close-1.webp"):
            assert browser.get(url(picture, rendition)).status_code == 200, (copies, rendition)


def before_of(picture: Picture) -> str:
    return reverse("posts:picture_before", args=[picture.public_id, picture.sha256])


def test_before_and_after_the_last_change_are_seen_by_its_author_alone(
    browser: Client, post: Post, sam: Staff, dee: Staff, store: Store, at: Callable[..., Post]
) -> None:
    picture = photos.screen(photos.add(post, sam))
    assert before_of(picture) not in page_of(browser, picture)
    assert browser.get(before_of(picture)).status_code == 404
    first = photos.screen(pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=[0, 0, 900, 800]))
    boxes = [[100, 100, 500, 500]]
    now = photos.screen(pictures.hide_boxes(first, by=sam, sha256=first.sha256, boxes=boxes))
    files = store()
    assert before_of(now) in page_of(browser, now)
    answer = browser.get(before_of(now))
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("image/webp", "private, no-store")
    shown = Image.open(io.BytesIO(answer.content)).convert("RGB")
    assert shown.size == (640, round(800 * 640 / 900)), "the crop is an earlier step"
    hidden = Image.open(io.BytesIO(browser.get(url(now)).content)).convert("RGB").getpixel((200, 200))
    assert hidden != shown.getpixel((200, 200)), "before, nothing was hidden there"
    assert store() == files, "it is kept nowhere"
    for secret in (photos.SECRET.encode(), b"Llwyfan", b"GPS"):
        assert secret not in answer.content
    assert browser.get(before_of(first)).status_code == 404, "an outdated hash"
    assert signed_in(dee).get(before_of(now)).status_code == 404
    pictures.describe_picture(now, by=sam, alt={"en": "A garden.", "cy": "Gardd."})
    looks.look_at_picture(now, by=sam, looked_as=LookAs.AUTHOR, sha256=now.sha256)
    photos.on_our_device(post)
    at(PostState.AWAITING_APPROVAL, post=post)
    assert [signed_in(each).get(before_of(now)).status_code for each in (sam, dee)] == [404, 404]


def test_before_is_gone_with_the_original(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.screen(photos.add(post, sam))
    now = photos.screen(pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=[0, 0, 900, 800]))
    default_storage.delete(now.original_file)
    assert browser.get(before_of(now)).status_code == 404
