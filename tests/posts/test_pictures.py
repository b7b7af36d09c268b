"""Adding pictures to a draft and changing them."""

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from PIL import Image

from audit.models import Event
from people.models import Staff
from policies.authority import NotAllowed
from policies.models import Device
from posts import media, pictures, rendering
from posts.errors import Blocked, Stale, WrongState
from posts.models import Picture, Post, Screening
from posts.picture_queries import unknown_camera
from posts.workflow import PostState
from screening import decode
from screening.decode import Refused
from tests import cast
from tests.posts import photos

pytestmark = pytest.mark.usefixtures("store", "machine")
Store = Callable[[], list[str]]


def test_an_upload_becomes_a_picture_with_its_smaller_copies(post: Post, sam: Staff, store: Store) -> None:
    picture = photos.add(post, sam)
    assert (picture.position, picture.width, picture.height) == (1, 1200, 800)
    assert picture.screening == Screening.WAITING
    names = store()
    assert len(names) == 5
    assert {name.rsplit("-", 1)[-1] for name in names if name.endswith("webp")} == {"320.webp", "640.webp", "960.webp"}
    assert all(name.startswith("pictures/") for name in names)


def test_the_camera_is_kept_and_what_was_taken_out_is_named(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    assert picture.camera == "Llwyfan Tab 7"
    assert {"gps", "camera", "owner", "serial"} <= set(picture.removed)


@pytest.mark.parametrize("rendition", [media.FULL, "320.webp", "640.webp", "960.webp"])
def test_no_served_byte_says_where_by_whom_or_with_what_it_was_taken(post: Post, sam: Staff, rendition: str) -> None:
    picture = photos.add(post, sam)
    served = media.open_rendition(picture, sha256=picture.sha256, rendition=rendition)
    assert served is not None
    for secret in (photos.SECRET.encode(), b"Llwyfan", b"SN-4711", b"Exif", b"GPS", b"http://ns.adobe.com"):
        assert secret not in served.content
    image = Image.open(io.BytesIO(served.content))
    image.load()
    assert not dict(image.getexif())


def test_a_picture_that_lies_on_its_side_is_put_upright(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam, orientation=6)
    assert (picture.width, picture.height) == (800, 1200)


def test_a_preview_of_640_weighs_at_most_60_kb(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam, width=3000, height=2000)
    served = media.open_rendition(picture, sha256=picture.sha256, rendition="640.webp")
    assert served is not None
    assert len(served.content) <= 60 * 1024
    assert Image.open(io.BytesIO(served.content)).width == 640


def test_the_file_name_is_nowhere(post: Post, sam: Staff, store: Store) -> None:
    pictures.add_picture(post, by=sam, data=photos.photo(), file_name="Ffion_Prosser_7B.jpg")
    assert not any("Ffion" in name for name in store())
    assert "Ffion" not in str(list(Picture.objects.values())) + str(list(Event.objects.values()))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "empty.jpg"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "drawing.jpg"),
        (b"GIF89a" + bytes(50), "moving.gif"),
        (b"MZ" + bytes(500), "setup.jpg"),
        (photos.photo()[:9000], "cut-off.jpg"),
        (photos.photo(), "holiday.exe"),
    ],
)
def test_what_is_no_photograph_is_refused_and_leaves_nothing(
    post: Post, sam: Staff, store: Store, data: bytes, name: str
) -> None:
    with pytest.raises(Refused):
        pictures.add_picture(post, by=sam, data=data, file_name=name)
    assert store() == []
    assert not Picture.objects.exists()


def test_a_zip_hidden_behind_a_photo_is_not_served(post: Post, sam: Staff) -> None:
    picture = pictures.add_picture(post, by=sam, data=photos.photo() + b"PK\x03\x04 secret", file_name="a.jpg")
    served = media.open_rendition(picture, sha256=picture.sha256, rendition=media.FULL)
    assert served is not None
    assert b"PK\x03\x04 secret" not in served.content


def test_a_post_has_at_most_ten_pictures(post: Post, sam: Staff, store: Store) -> None:
    for seed in range(10):
        photos.add(post, sam, seed=seed, width=120, height=120)
    before = store()
    with pytest.raises(Blocked) as blocked:
        photos.add(post, sam, seed=11, width=120, height=120)
    assert blocked.value.blockers[0].code == "too_many_pictures"
    assert store() == before


def test_an_upload_that_is_sent_again_is_not_added_twice(post: Post, sam: Staff, store: Store) -> None:
    public_id = uuid4()
    first = pictures.add_picture(post, by=sam, data=photos.photo(), file_name="a.jpg", public_id=public_id)
    before = store()
    again = pictures.add_picture(post, by=sam, data=photos.photo(), file_name="a.jpg", public_id=public_id)
    assert again == first
    assert store() == before


def test_an_id_that_another_post_has_is_not_taken_over(post: Post, sam: Staff, dee: Staff) -> None:
    theirs = photos.add(cast.draft(dee), dee)
    mine = pictures.add_picture(post, by=sam, data=photos.photo(), file_name="a.jpg", public_id=theirs.public_id)
    assert mine.post_id == post.pk
    assert mine.public_id != theirs.public_id


def test_nobody_but_the_author_adds_a_picture(post: Post, dee: Staff, olu: Staff, store: Store) -> None:
    for somebody in (dee, olu):
        with pytest.raises(NotAllowed):
            photos.add(post, somebody)
    assert store() == []


@pytest.mark.parametrize("state", [PostState.AWAITING_APPROVAL, PostState.APPROVED, PostState.PUBLISHED])
def test_what_was_sent_in_takes_no_picture(at: Callable[..., Post], sam: Staff, store: Store, state: PostState) -> None:
    with pytest.raises(WrongState):
        photos.add(at(state), sam)
    assert store() == []


def test_a_camera_outside_the_register_is_noticed(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    assert unknown_camera(picture)
    Device.objects.create(school=sam.school, name="Tablet 7", camera="LLWYFAN Tab 7")
    assert not unknown_camera(picture)


@pytest.mark.parametrize(
    ("make", "model", "said"),
    [("Canon", "Canon EOS 250D", "Canon EOS 250D"), ("Apple", "iPad", "Apple iPad"), ("", "", ""), ("X", "", "X")],
)
def test_a_make_is_not_said_twice(make: str, model: str, said: str) -> None:
    assert pictures.camera_name(make, model) == said


@pytest.mark.slow
def test_hiding_changes_the_pixels_and_the_hash_and_asks_the_machine_again(
    post: Post, sam: Staff, store: Store, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    picture = photos.screen(photos.add(post, sam))
    before = picture.sha256
    with django_capture_on_commit_callbacks(execute=True):
        picture = pictures.hide_boxes(picture, by=sam, sha256=before, boxes=[(100, 600, 400, 660)])
    assert picture.sha256 != before
    assert picture.screening == Screening.WAITING
    served = media.open_rendition(picture, sha256=picture.sha256, rendition=media.FULL)
    assert served is not None
    hidden = Image.open(io.BytesIO(served.content)).crop((110, 610, 390, 650))
    assert max(hidden.convert("L").tobytes()) - min(hidden.convert("L").tobytes()) < 20
    assert not any(before in name for name in store())
    assert len(store()) == 5


def test_a_crop_keeps_only_that_part(post: Post, sam: Staff) -> None:
    picture = photos.screen(photos.add(post, sam))
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(100, 50, 700, 650))
    assert (picture.width, picture.height) == (600, 600)


def test_undo_brings_back_exactly_the_bytes_before(post: Post, sam: Staff) -> None:
    picture = photos.screen(photos.add(post, sam))
    before = picture.sha256
    picture = pictures.hide_boxes(picture, by=sam, sha256=before, boxes=[(100, 600, 400, 660), (500, 600, 800, 660)])
    assert len(picture.edits) == 2
    picture = pictures.undo_edit(picture, by=sam, sha256=picture.sha256)
    assert picture.sha256 == before
    with pytest.raises(Blocked):
        pictures.undo_edit(picture, by=sam, sha256=picture.sha256)


def test_a_box_over_a_face_is_refused(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=[(300, 200, 400, 320)]))
    picture = photos.screen(photos.add(post, sam))
    with pytest.raises(Blocked) as blocked:
        pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[(290, 190, 410, 330)])
    assert blocked.value.blockers[0].code == "over_a_face"
    picture.refresh_from_db()
    assert picture.edits == []


def test_a_face_is_not_covered_strip_by_strip(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=[(300, 200, 400, 320)]))
    picture = photos.screen(photos.add(post, sam))
    pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[(290, 230, 410, 240)])
    picture = photos.screen(picture)
    with pytest.raises(Blocked) as blocked:
        pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[(290, 240, 410, 250)])
    assert blocked.value.blockers[0].code == "over_a_face"
    pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[(500, 600, 800, 660)])


def test_nothing_is_hidden_before_the_machine_has_looked_for_faces(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    with pytest.raises(Blocked) as blocked:
        pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[(0, 0, 50, 50)])
    assert blocked.value.blockers[0].code == "still_checking"


def test_an_edit_of_a_picture_that_has_changed_meanwhile_changes_nothing(post: Post, sam: Staff, store: Store) -> None:
    picture = photos.screen(photos.add(post, sam))
    shown = picture.sha256
    pictures.crop_picture(picture, by=sam, sha256=shown, box=(0, 0, 600, 600))
    before = store()
    with pytest.raises(Stale):
        pictures.crop_picture(picture, by=sam, sha256=shown, box=(0, 0, 700, 700))
    assert store() == before or set(store()) <= set(before)


@pytest.mark.parametrize("box", [(0, 0, 20, 20), (5000, 5000, 6000, 6000)])
def test_a_crop_that_leaves_next_to_nothing_is_refused_in_words(post: Post, sam: Staff, box: tuple[int, ...]) -> None:
    picture = photos.screen(photos.add(post, sam))
    with pytest.raises(Blocked):
        pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=box)


def test_without_its_original_a_picture_can_be_edited_but_not_brought_back(
    post: Post, sam: Staff, store: Store
) -> None:
    picture = photos.screen(photos.add(post, sam))
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(200, 100, 1200, 800))
    media.delete([picture.original_file])
    Picture.objects.filter(pk=picture.pk).update(original_file="")
    picture.refresh_from_db()
    with pytest.raises(Blocked):
        pictures.undo_edit(picture, by=sam, sha256=picture.sha256)
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 0, 500, 500))
    assert (picture.width, picture.height) == (500, 500)
    assert picture.original_file in store()


def test_descriptions_are_kept_in_the_schools_languages_alone(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    picture = pictures.describe_picture(picture, by=sam, alt={"en": " Leeks ", "cy": "Cennin", "tlh": "?"})
    assert picture.alt == {"en": "Leeks", "cy": "Cennin"}


def test_a_description_in_one_language_leaves_the_other_alone(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    pictures.describe_picture(picture, by=sam, alt={"en": "Leeks"})
    assert pictures.describe_picture(picture, by=sam, alt={"cy": "Cennin"}).alt == {"en": "Leeks", "cy": "Cennin"}


def test_pictures_are_put_in_order_by_steps(post: Post, sam: Staff) -> None:
    first, second, third = (photos.add(post, sam, seed=seed, width=200, height=200) for seed in range(3))
    pictures.move_picture(third, by=sam, places=-1)
    assert list(post.pictures.all()) == [first, third, second]
    pictures.move_picture(first, by=sam, places=-1)
    assert list(post.pictures.all()) == [first, third, second]
    pictures.move_picture(first, by=sam, places=5)
    assert list(post.pictures.all()) == [third, second, first]


def test_no_service_touches_a_picture_that_is_not_ones_own(post: Post, sam: Staff, dee: Staff, olu: Staff) -> None:
    picture = photos.screen(photos.add(post, sam))
    sha256 = picture.sha256
    for somebody in (dee, olu):
        for attempt in (
            lambda by: pictures.hide_boxes(picture, by=by, sha256=sha256, boxes=[(0, 0, 50, 50)]),
            lambda by: pictures.crop_picture(picture, by=by, sha256=sha256, box=(0, 0, 500, 500)),
            lambda by: pictures.describe_picture(picture, by=by, alt={"en": "x"}),
            lambda by: pictures.move_picture(picture, by=by, places=1),
            lambda by: pictures.ask_again(picture, by=by),
        ):
            with pytest.raises(NotAllowed):
                attempt(somebody)
    picture.refresh_from_db()
    assert (picture.sha256, picture.alt) == (sha256, {})


def test_an_uploads_words_do_not_go_stale(post: Post, sam: Staff) -> None:
    photos.add(post, sam)
    assert Post.objects.get(pk=post.pk).version == post.version


def test_a_process_has_one_full_picture_open_at_a_time(post: Post, sam: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight threads with the dearest picture would take four gigabytes; they take turns."""
    others_wait: list[bool] = []
    opens, encodes = decode.open_upload, decode.clean_jpeg

    def somebody_else_may() -> bool:
        with ThreadPoolExecutor(1) as another:
            return another.submit(takes_its_turn).result()

    def takes_its_turn() -> bool:
        got = decode.one_at_a_time.acquire(blocking=False)
        if got:
            decode.one_at_a_time.release()
        return got

    def somebody_else_may_not() -> None:
        assert not somebody_else_may()
        others_wait.append(True)

    def opened(*args: Any, **kwargs: Any) -> decode.Upload:
        somebody_else_may_not()
        return opens(*args, **kwargs)

    def encoded(image: Image.Image) -> bytes:
        somebody_else_may_not()
        return encodes(image)

    monkeypatch.setattr(decode, "open_upload", opened)
    monkeypatch.setattr(decode, "clean_jpeg", encoded)
    picture = photos.add(post, sam, width=300, height=210, seed=71)
    assert len(others_wait) == 2
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 0, 150, 150))
    assert len(others_wait) == 4
    assert rendering.before_last_step(picture)
    assert len(others_wait) == 5
    assert somebody_else_may()
