"""The pages of pictures, the upload, and every byte that is served."""

import datetime
import io
import json
import re
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from pytest_django import Settings

from audit.models import Event
from people.models import Membership, Staff
from policies.rules import rules_in_force
from posts import looks, media, pictures, readings
from posts.models import Appearance, Finding, Look, LookAs, Picture, Post, Screening
from posts.picture_pages import shown_pictures
from posts.picture_urls import urlpatterns
from posts.workflow import PostState
from tests import cast
from tests.posts import photos
from tests.posts.forms import form_of

pytestmark = pytest.mark.usefixtures("store", "machine")
Store = Callable[[], list[str]]


def signed_in(staff: Staff, **options: Any) -> Client:
    client = Client(**options)
    client.force_login(staff.users.get())
    return client


def upload(client: Client, post: Post, data: bytes | None = None, *, name: str = "IMG_1.JPG", **more: Any) -> Any:
    photo = SimpleUploadedFile(name, photos.photo() if data is None else data, content_type="image/jpeg")
    return client.post(
        reverse("posts:add_picture", args=[post.public_id]),
        {"photo": photo, **more},
        headers={"accept": "application/json"},
    )


@pytest.fixture
def post(sam: Staff) -> Post:
    return cast.draft(sam)


@pytest.fixture
def browser(sam: Staff) -> Client:
    return signed_in(sam)


def url(picture: Picture, rendition: str = "640.webp", sha256: str = "") -> str:
    return reverse("posts:picture_file", args=[picture.public_id, sha256 or picture.sha256, rendition])


# --- the upload ---------------------------------------------------------------------------------------------


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


# --- the bytes ----------------------------------------------------------------------------------------------


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


def _addresses(picture: Picture) -> list[tuple[str, str]]:
    """Every address of pictures, with the ids of this one."""
    found = []
    for pattern in urlpatterns:
        name = f"posts:{pattern.name}"
        if pattern.name == "picture_file":
            found.append((name, url(picture)))
        elif pattern.name in ("pictures", "add_picture"):
            found.append((name, reverse(name, args=[picture.post.public_id])))
        elif pattern.name == "picture_before":
            found.append((name, reverse(name, args=[picture.public_id, picture.sha256])))
        elif pattern.name == "wording_is_ours":
            found.append((name, reverse(name, args=[picture.public_id, 1])))
        elif pattern.name in ("set_aside", "came_back", "let_in_again"):
            continue
        else:
            found.append((name, reverse(name, args=[picture.public_id])))
    return found


@pytest.mark.slow
def test_another_schools_picture_does_not_exist_at_any_address(
    post: Post, sam: Staff, olu: Staff, store: Store
) -> None:
    picture = photos.screen(photos.add(post, sam))
    theirs, before = signed_in(olu), store()
    for _name, address in _addresses(picture):
        sent = {"sha256": picture.sha256, "number": "1", "answer": "blank", "faces": "0", "to": "later"}
        assert theirs.get(address).status_code in (404, 405), address
        assert theirs.post(address, sent).status_code in (404, 405), address
    assert store() == before
    assert Picture.objects.get(pk=picture.pk).edits == []
    assert not Event.objects.filter(actor_id=olu.pk).exists()


@pytest.mark.slow
def test_a_colleague_changes_nothing_by_any_address(
    post: Post, sam: Staff, dee: Staff, at: Callable[..., Post]
) -> None:
    picture = photos.ready(post, sam)
    at(PostState.AWAITING_APPROVAL, post=post)
    theirs = signed_in(dee)
    for name, address in _addresses(picture):
        if name in ("posts:look_at_picture", "posts:delete_picture", "posts:freeze_picture"):
            continue
        sent = {"sha256": picture.sha256, "number": "1", "answer": "blank", "faces": "3", "alt-en": "x", "do": "crop"}
        sent |= {"left": "0", "top": "0", "right": "50", "bottom": "50"}
        assert theirs.post(address, sent).status_code in (403, 404, 405, 422), name
    now = Picture.objects.get(pk=picture.pk)
    assert (now.sha256, now.alt, now.edits) == (picture.sha256, picture.alt, [])


@pytest.mark.slow
def test_the_author_changes_nothing_that_was_sent_in_by_any_address(
    browser: Client, post: Post, sam: Staff, at: Callable[..., Post]
) -> None:
    picture = photos.ready(post, sam)
    at(PostState.AWAITING_APPROVAL, post=post)
    for name, address in _addresses(picture):
        if name in ("posts:delete_picture", "posts:freeze_picture"):
            continue
        sent = {"sha256": picture.sha256, "number": "1", "answer": "blank", "faces": "3", "alt-en": "x", "do": "crop"}
        sent |= {"left": "0", "top": "0", "right": "50", "bottom": "50"}
        assert browser.post(address, sent).status_code in (403, 405, 409, 422), name
    now = Picture.objects.get(pk=picture.pk)
    assert (now.sha256, now.alt, now.edits) == (picture.sha256, picture.alt, [])


@pytest.mark.slow
def test_a_get_changes_nothing(browser: Client, post: Post, sam: Staff, store: Store) -> None:
    picture = photos.screen(photos.add(post, sam))
    events, files = Event.objects.count(), store()
    for _name, address in _addresses(picture):
        browser.get(address)
    assert (Event.objects.count(), store()) == (events, files)
    assert Picture.objects.filter(pk=picture.pk, frozen_at=None).exists()


# --- the author's pages -------------------------------------------------------------------------------------


def test_the_page_of_a_picture_shows_numbered_boxes_and_close_ups(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name("Ffion Prosser"), photos.something("text", "Eisteddfod"), faces=[(1, 2, 50, 60)]))
    picture = photos.screen(photos.add(post, sam))
    page = browser.get(reverse("posts:picture", args=[picture.public_id])).content.decode()
    for words in ("A name on your roll can be read", "Ffion Prosser", "Hide box 1", "Eisteddfod", "1 face was counted"):
        assert words in page
    assert page.count('class="box-number"') == 3
    for number in (1, 2, 3):
        assert browser.get(url(picture, f"close-{number}.webp")).status_code == 200


def test_hide_is_one_press_and_the_picture_is_read_again(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name(box=(100, 600, 400, 660))))
    picture = photos.screen(photos.add(post, sam))
    address = reverse("posts:hide_in_picture", args=[picture.public_id])
    assert browser.post(address, {"sha256": picture.sha256, "number": "1"}).status_code == 302
    picture.refresh_from_db()
    assert picture.edits[0]["box"] == [93, 593, 407, 667]
    assert picture.screening == Screening.WAITING


def test_a_line_that_stands_upright_is_hidden_with_no_more_around_it(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    """What stands beside it is somebody else's."""
    machine(photos.saw(photos.name(box=(600, 100, 660, 400))))
    picture = photos.screen(photos.add(post, sam))
    browser.post(reverse("posts:hide_in_picture", args=[picture.public_id]), {"sha256": picture.sha256, "number": "1"})
    picture.refresh_from_db()
    assert picture.edits[0]["box"] == [593, 93, 667, 407]


def test_a_box_that_calls_for_an_answer_looks_otherwise_than_what_can_be_read_besides(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    """A name among a hundred lines of a wall is seen at once."""
    machine(photos.saw(photos.something("text", "Eisteddfod"), photos.name(box=(100, 600, 400, 660))))
    picture = photos.screen(photos.add(post, sam))
    page = page_of(browser, picture)
    assert re.findall(r'class="box-link" href="[^"]+-(\d)"( data-calls)?', page) == [("1", " data-calls"), ("2", "")]
    assert 'aria-label="Box 2: This can be read in the picture: “Eisteddfod”"' in page


def test_the_row_of_pictures_says_which_ones_its_author_has_looked_at(browser: Client, post: Post, sam: Staff) -> None:
    first, second = photos.ready(post, sam), photos.screen(photos.add(post, sam, seed=2))
    page = page_of(browser, second)
    numbers = re.findall(r'<a class="number([^"]*)" href="([^"]+)"', page)
    assert numbers == [
        (" is-done", reverse("posts:picture", args=[first.public_id])),
        ("", reverse("posts:picture", args=[second.public_id])),
    ]
    assert page.count("you looked at it") == 1


def test_a_close_up_in_a_list_takes_its_room_before_it_arrives(post: Post, sam: Staff, machine: photos.Machine) -> None:
    """In the shape in which it was cut out, and never larger than it is."""
    line, upright, face = (100, 20, 1060, 68), (600, 100, 640, 140), (400, 300, 500, 420)
    machine(
        photos.saw(photos.something("text", "A", box=line), photos.something("text", "B", box=upright), faces=[face])
    )
    photos.screen(photos.add(post, sam))
    (shown,) = shown_pictures(post, by=sam, rules=rules_in_force(post.school_id))
    assert [(each.finding.text, each.size, each.in_list) for each in shown.findings] == [
        ("", (220, 240), (220, 240)),
        ("A", (640, 76), (256, 30)),
        ("B", (160, 160), (72, 72)),
    ]


def test_hide_over_a_face_is_refused_beside_the_picture(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name(box=(100, 600, 400, 660)), faces=[(150, 580, 250, 700)]))
    picture = photos.screen(photos.add(post, sam))
    address = reverse("posts:hide_in_picture", args=[picture.public_id])
    answer = browser.post(address, {"sha256": picture.sha256, "number": "1"})
    assert answer.status_code == 422
    assert "covering a face marks the child out" in answer.content.decode()


def test_a_part_is_cropped_by_numbers_alone(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.screen(photos.add(post, sam))
    sent = {"sha256": picture.sha256, "left": "25", "top": "0", "right": "75", "bottom": "50", "do": "crop"}
    assert browser.post(reverse("posts:change_picture", args=[picture.public_id]), sent).status_code == 302
    picture.refresh_from_db()
    assert (picture.width, picture.height) == (600, 400)
    photos.screen(picture)
    sent = {"sha256": picture.sha256, "left": "50", "top": "0", "right": "100", "bottom": "100", "do": "crop"}
    browser.post(reverse("posts:change_picture", args=[picture.public_id]), sent)
    picture.refresh_from_db()
    assert picture.edits[-1]["box"] == [600, 0, 900, 400]


@pytest.mark.parametrize("part", ["a 0 1 1", "50 0 50 9", "-1 0 9 9", "0 0 9 101", "nan 0 9 9", "0 0 100 100.0"])
def test_a_part_that_is_none_is_refused(browser: Client, post: Post, sam: Staff, part: str) -> None:
    """So is the whole picture, which is what the numbers say before anybody has drawn or typed."""
    picture = photos.screen(photos.add(post, sam))
    sent = dict(zip(("left", "top", "right", "bottom"), part.split(), strict=True)) | {
        "sha256": picture.sha256,
        "do": "hide",
    }
    assert browser.post(reverse("posts:change_picture", args=[picture.public_id]), sent).status_code == 422


def test_a_number_that_no_box_can_have_hides_nothing_and_is_no_look(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.screen(photos.add(post, sam))
    for name, more in (("hide_in_picture", {}), ("answer_finding", {"answer": "adult", "adult": "²"})):
        sent = {"sha256": picture.sha256, "number": "²", **more}
        assert browser.post(reverse(f"posts:{name}", args=[picture.public_id]), sent).status_code < 500
    picture.refresh_from_db()
    assert picture.edits == []


def test_a_stale_page_is_told_so(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.screen(photos.add(post, sam))
    sent = {"sha256": "0" * 64, "left": "0", "top": "0", "right": "50", "bottom": "50", "do": "crop"}
    assert browser.post(reverse("posts:change_picture", args=[picture.public_id]), sent).status_code == 409


def test_not_a_pupil_needs_a_reason(browser: Client, post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(photos.name()))
    picture = photos.screen(photos.add(post, sam))
    address = reverse("posts:answer_finding", args=[picture.public_id])
    sent = {"sha256": picture.sha256, "number": "1", "answer": "not_a_pupil"}
    assert browser.post(address, {**sent, "note": "  "}).status_code == 422
    assert browser.post(address, {**sent, "note": "The author of the book"}).status_code == 302
    finding = picture.findings.get()
    assert (finding.answer, finding.answer_note, finding.answered_by) == ("not_a_pupil", "The author of the book", sam)


def test_a_face_is_named_by_a_typed_name(browser: Client, post: Post, sam: Staff, machine: photos.Machine) -> None:
    pupil = cast.make_pupil(sam.school, "Siân", "Ap Rhys")
    cast.make_pupil(sam.school, "Siân", "Puw")
    machine(photos.saw(faces=[(300, 200, 400, 320)]))
    picture = photos.screen(photos.add(post, sam))
    address = reverse("posts:answer_finding", args=[picture.public_id])
    sent = {"sha256": picture.sha256, "number": "1", "answer": "named"}
    several = browser.post(address, {**sent, "pupil_name": "sian"})
    assert several.status_code == 422
    assert "More than one child" in several.content.decode()
    assert 'value="named" checked' in several.content.decode(), "the answer that was chosen stays chosen"
    assert browser.post(address, {**sent, "pupil_name": "sian rhys"}).status_code == 302
    assert Appearance.objects.get(picture=picture).pupil == pupil


def test_what_was_typed_about_a_visiting_child_stays_when_the_school_is_missing(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=[(300, 200, 400, 320)]))
    picture = photos.screen(photos.add(post, sam))
    sent = {"sha256": picture.sha256, "number": "1", "answer": "other_school", "other_school_yes": "e-mail of 3 May"}
    page = browser.post(reverse("posts:answer_finding", args=[picture.public_id]), sent).content.decode()
    assert 'value="other_school" checked' in page
    assert 'value="e-mail of 3 May"' in page


def test_a_child_of_another_school_cannot_be_named_by_an_id_in_the_form(
    browser: Client, post: Post, sam: Staff, olu: Staff, machine: photos.Machine
) -> None:
    theirs = cast.make_pupil(olu.school, "Aoife", "Byrne")
    machine(photos.saw(faces=[(300, 200, 400, 320)]))
    picture = photos.screen(photos.add(post, sam))
    sent = {"sha256": picture.sha256, "number": "1", "answer": "named", "pupil": str(theirs.public_id)}
    assert browser.post(reverse("posts:answer_finding", args=[picture.public_id]), sent).status_code == 422
    assert not Appearance.objects.exists()


def test_faces_are_counted_by_a_person_where_the_machine_could_not(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=None))
    picture = photos.screen(photos.add(post, sam))
    page = browser.get(reverse("posts:picture", args=[picture.public_id])).content.decode()
    assert "could not count the faces" in page
    address = reverse("posts:count_faces", args=[picture.public_id])
    assert browser.post(address, {"sha256": picture.sha256, "faces": "two"}).status_code == 422
    assert browser.post(address, {"sha256": picture.sha256, "faces": "2"}).status_code == 302
    assert picture.findings.filter(kind="face").count() == 2


def test_looking_goes_on_to_the_next_picture_and_then_back_to_the_draft(
    browser: Client, post: Post, sam: Staff
) -> None:
    first, second = photos.screen(photos.add(post, sam, seed=1)), photos.screen(photos.add(post, sam, seed=2))
    answer = browser.post(reverse("posts:look_at_picture", args=[first.public_id]), {"sha256": first.sha256})
    assert answer["Location"] == reverse("posts:picture", args=[second.public_id])
    answer = browser.post(reverse("posts:look_at_picture", args=[second.public_id]), {"sha256": second.sha256})
    assert answer["Location"].startswith(reverse("posts:compose", args=[post.public_id]))
    assert Look.objects.filter(staff=sam, looked_as=LookAs.AUTHOR).count() == 2


def test_a_picture_that_was_not_checked_is_looked_at_for_names(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    readings.keep_nothing(picture.pk, sha256=picture.sha256)
    address = reverse("posts:look_at_picture", args=[picture.public_id])
    assert browser.post(address, {"sha256": picture.sha256}).status_code == 422
    assert not Look.objects.exists()
    assert browser.post(address, {"sha256": picture.sha256, "instead": "yes"}).status_code == 302
    assert Look.objects.get().instead_of_machine


def test_the_approver_looks_at_the_picture_and_at_each_warning(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine, at: Callable[..., Post]
) -> None:
    machine(photos.saw(photos.something("name_line", "Seren")))
    photos.on_our_device(post)
    picture = photos.screen(photos.add(post, sam))
    Finding.objects.update(answer="blank", answered_by=sam)
    Picture.objects.update(alt={"en": "A certificate."})
    looks.look_at_picture(picture, by=sam, looked_as=LookAs.AUTHOR, sha256=picture.sha256)
    at(PostState.AWAITING_APPROVAL, post=post)
    theirs = signed_in(dee)
    review = theirs.get(reverse("approvals:review", args=[post.public_id])).content.decode()
    to_do = review.split('class="checks rows"')[1].split("</ul>")[0]
    assert "Look at box 1 in picture 1, and say so." in to_do
    assert to_do.count(f'<img class="close-up" src="{url(picture, "close-1.webp")}"') == 1
    page = theirs.get(reverse("posts:picture", args=[picture.public_id])).content.decode()
    assert "I have looked at box 1" in page
    assert "I have looked at picture 1 of 1" in page
    assert "Hide box" not in page
    address = reverse("posts:look_at_picture", args=[picture.public_id])
    assert theirs.post(address, {"sha256": picture.sha256, "number": "1"}).status_code == 302
    back = theirs.post(address, {"sha256": picture.sha256, "next": "/approvals/"})
    assert back["Location"] == "/approvals/"
    assert Look.objects.filter(staff=dee, looked_as=LookAs.APPROVER).count() == 2


def test_the_approver_is_led_on_to_the_next_picture_on_the_same_page(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine, at: Callable[..., Post]
) -> None:
    first, second = photos.ready(post, sam), photos.ready(post, sam, seed=2)
    at(PostState.AWAITING_APPROVAL, post=post)
    page = reverse("approvals:review", args=[post.public_id])
    led_to = []
    for picture in (first, second):
        sent = {"sha256": picture.sha256, "next": f"{page}#picture-{picture.public_id}"}
        answer = signed_in(dee).post(reverse("posts:look_at_picture", args=[picture.public_id]), sent)
        led_to.append(answer["Location"])
    assert led_to == [f"{page}#picture-{second.public_id}", f"{page}#picture-{second.public_id}"]


def names_of_parts(page: str) -> list[str]:
    """What a screen reader lists as the regions of a page."""
    titles = dict(re.findall(r'<h[23] id="([^"]+)">(.*?)</h[23]>', page))
    labelled = re.findall(r'<section[^>]*aria-labelledby="([^"]+)"', page)
    return re.findall(r'<section[^>]*aria-label="([^"]+)"', page) + [titles[of] for of in labelled if of in titles]


def test_the_parts_of_two_pictures_have_different_names(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine, at: Callable[..., Post]
) -> None:
    machine(photos.saw(photos.something("text", "7 x 8 = 56"), faces=[(10, 10, 60, 60)]))
    photos.on_our_device(post)
    for seed in (1, 2):
        picture = photos.screen(photos.add(post, sam, seed=seed))
        looks.look_at_picture(picture, by=sam, looked_as=LookAs.AUTHOR, sha256=picture.sha256)
    Finding.objects.filter(kind="face").update(answer="unrecognisable", answered_by=sam)
    Picture.objects.update(alt={"en": "A blackboard."})
    at(PostState.AWAITING_APPROVAL, post=post)
    names = names_of_parts(signed_in(dee).get(reverse("approvals:review", args=[post.public_id])).content.decode())
    assert {"This can be read in picture 2", "Faces in picture 2"} <= set(names)
    assert len(names) == len(set(names)), names


def test_two_names_in_one_picture_are_no_two_parts_of_one_name(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name(), photos.name("Cai Pritchard", box=(500, 600, 800, 660))))
    picture = photos.screen(photos.add(post, sam))
    page = browser.get(reverse("posts:picture", args=[picture.public_id])).content.decode()
    assert page.count("A name on your roll can be read</h3>") == 2
    names = names_of_parts(page)
    assert len(names) == len(set(names)), names


def test_nobody_is_led_away_from_the_site(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.screen(photos.add(post, sam))
    for elsewhere in ("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"):
        answer = browser.post(
            reverse("posts:describe_picture", args=[picture.public_id]), {"alt-en": "x", "next": elsewhere}
        )
        assert answer["Location"].startswith(f"/posts/{post.public_id}/"), elsewhere


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


def test_no_name_of_a_child_is_in_any_address(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    assert all(str(picture.public_id) in address or "pictures" in address for _, address in _addresses(picture))
    assert json.loads(json.dumps(picture.removed)) == picture.removed


@pytest.mark.slow
def test_the_safeguarding_lead_sees_that_a_picture_was_set_aside_and_never_the_picture(
    post: Post, sam: Staff, dee: Staff, des: Staff, olu: Staff
) -> None:
    picture = photos.screen(photos.add(post, sam))
    signed_in(sam).post(reverse("posts:freeze_picture", args=[picture.public_id]))
    theirs = signed_in(des)
    page = theirs.get(reverse("posts:set_aside")).content.decode()
    assert picture.original_file in page
    picture.refresh_from_db()
    assert picture.frozen_at is not None
    assert f"Set aside on {timezone.localtime(picture.frozen_at):%A %-d %B %Y, %H:%M}" in page
    assert "<img" not in page
    for rendition in ("full.jpg", "320.webp"):
        assert theirs.get(url(picture, rendition)).status_code == 404
        assert signed_in(sam).get(url(picture, rendition)).status_code == 404
    assert signed_in(dee).get(reverse("posts:set_aside")).status_code == 403
    assert picture.original_file not in signed_in(olu).get(reverse("posts:set_aside")).content.decode()


def test_the_safeguarding_lead_deletes_it_for_good_and_nobody_else_does(
    post: Post, sam: Staff, dee: Staff, des: Staff, store: Store, django_capture_on_commit_callbacks: Any
) -> None:
    picture = photos.screen(photos.add(post, sam))
    signed_in(sam).post(reverse("posts:freeze_picture", args=[picture.public_id]))
    address = reverse("posts:delete_picture", args=[picture.public_id])
    assert signed_in(sam).post(address).status_code == 403
    assert signed_in(dee).post(address).status_code == 404
    assert "sealed file for good" in signed_in(des).get(address).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        assert signed_in(des).post(address).status_code == 302
    assert store() == []


def test_the_page_that_asks_before_setting_aside_shows_no_picture(browser: Client, post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    page = browser.get(reverse("posts:freeze_picture", args=[picture.public_id])).content.decode()
    assert "<img" not in page
    assert picture.sha256 not in page


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


# --- before and after; what comes before "I have looked" -----------------------------------------------------


def before_of(picture: Picture) -> str:
    return reverse("posts:picture_before", args=[picture.public_id, picture.sha256])


def page_of(browser: Client, picture: Picture) -> str:
    return browser.get(reverse("posts:picture", args=[picture.public_id])).content.decode()


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


def test_whoever_left_a_name_open_is_not_offered_to_say_that_they_looked(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name("Ffion Prosser"), photos.something("code", "x")))
    picture = photos.screen(photos.add(post, sam))
    page = page_of(browser, picture)
    assert "I have looked at picture" not in page
    assert "First hide or answer what was found." in page
    assert "Hide all that is open" in page
    hide = reverse("posts:hide_in_picture", args=[picture.public_id])
    assert browser.post(hide, {"sha256": picture.sha256, "number": ["1", "2"]}).status_code == 302
    machine(photos.saw())
    page = page_of(browser, photos.screen(picture))
    assert page.index("Found nothing. A machine looked; you look too.") < page.index("I have looked at picture 1 of 1")
    assert page.count("hidden by Mrs Hughes") == 2
    assert "Hide all that is open" not in page


def test_hide_all_is_offered_for_what_is_open_alone(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    boxes = ((10, 10, 60, 30), (10, 100, 60, 130))
    machine(photos.saw(*(photos.name("Ffion Prosser", box=box) for box in boxes)))
    picture = photos.screen(photos.add(post, sam))
    said = {"sha256": picture.sha256, "number": "1", "answer": "not_a_pupil", "note": "the author of the book"}
    browser.post(reverse("posts:answer_finding", args=[picture.public_id]), said)
    page = page_of(browser, picture)
    assert "Hide all that is open" not in page
    assert "Hide box 1" in page
    assert "Hide box 2" in page


def test_every_box_on_the_picture_leads_to_its_place_in_the_list(
    post: Post, sam: Staff, browser: Client, machine: photos.Machine
) -> None:
    """For the author and for the approver: faces too, also those whom nobody named one by one."""
    faces = [(10, 20, 60, 80), (100, 20, 160, 80)]
    machine(photos.saw(photos.name("Ffion Prosser"), photos.something("text", "Eisteddfod"), faces=faces))
    picture = photos.screen(photos.add(post, sam))
    page = page_of(browser, picture)
    links = re.findall(r'class="box-link" href="#([^"]+)"', page)
    assert len(links) == 4
    assert all(f'id="{link}"' in page for link in links)
    seen = shown_pictures(post, by=sam, rules=rules_in_force(post.school_id))
    evidence = render_to_string("posts/pictures/evidence.html", {"shown": seen[0], "next": ""})
    for face in seen[0].faces:
        assert f'id="{face.anchor}"' in evidence
        assert face.close_up in evidence
    assert evidence.count("one of those named in this picture") == 2


def test_descriptions_are_asked_for_in_welsh_by_the_name_that_the_words_have(
    browser: Client, post: Post, sam: Staff
) -> None:
    photos.add(post, sam)
    page = browser.get(reverse("posts:compose", args=[post.public_id])).content.decode()
    assert "Describe it in Welsh" in page
    assert "Words in Welsh" in page
    assert "in Cymraeg" not in page
