"""Pictures that are not to come back: what is kept, what is stopped, who lets one in again, what a look-up costs."""

import datetime
import io
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image, ImageEnhance, ImageOps

from audit.models import Event
from people.models import School, Staff
from policies.authority import NotAllowed
from posts import came_back, pictures, removal, tasks
from posts.errors import Blocked, Stale
from posts.models import CameBack, KeptHash, Post
from posts.workflow import PostState
from publishing.services import take_down_post
from screening.phash import orientations, phash
from tests import cast
from tests.posts import photos
from tests.posts.forms import signed_in
from tests.posts.test_pictures_going import carried

pytestmark = pytest.mark.usefixtures("store", "machine")
Store = Callable[[], list[str]]


def copy(seed: int = 1) -> bytes:
    """The same photograph as a family might send it on: smaller, brighter, mirrored, turned, encoded anew."""
    image = ImageEnhance.Brightness(ImageOps.mirror(photos.pixels(seed=seed).resize((600, 400)))).enhance(1.15)
    out = io.BytesIO()
    image.transpose(Image.Transpose.ROTATE_90).save(out, "JPEG", quality=60)
    return out.getvalue()


def stopped(by: Staff, data: bytes) -> str:
    """What is said when it is added to a new draft; "" when it is taken in."""
    try:
        pictures.add_picture(cast.draft(by), by=by, data=data, file_name="a.jpg")
    except Blocked as blocked:
        return " ".join(str(each.message) for each in blocked.blockers if each.code == "came_back")
    return ""


@pytest.fixture
def declined(sam: Staff, dee: Staff, at: Callable[..., Post]) -> Post:
    post = cast.draft(sam)
    photos.ready(post, sam)
    return at(PostState.DECLINED, post=post)


def test_a_copy_of_a_picture_of_a_declined_post_is_stopped(declined: Post, sam: Staff, store: Store) -> None:
    before = store()
    said = stopped(sam, copy())
    assert "in a post that was declined" in said
    assert "whoever confirms posts can let it in" in said
    assert store() == before, "nothing of it is kept"
    event = Event.objects.get(name="picture.came_back")
    kept = KeptHash.objects.get()
    assert (event.actor_id, event.data) == (sam.pk, {"kept": kept.pk, "because": "declined"})
    assert not stopped(sam, photos.photo(seed=2)), "another picture is taken in"


def test_the_page_of_them_leads_back_to_the_list_or_desk_of_whoever_reads_it(
    dee: Staff, des: Staff, declined: Post
) -> None:
    page = reverse("posts:came_back")
    assert f'class="back" href="{reverse("approvals:desk")}"' in signed_in(dee).get(page).content.decode()
    assert f'class="back" href="{reverse("posts:set_aside")}"' in signed_in(des).get(page).content.decode()
    assert f'class="back" href="{reverse("home")}"' in signed_in(des).get(reverse("posts:set_aside")).content.decode()


def test_a_picture_that_was_taken_down_is_stopped(sam: Staff, dee: Staff, mo: Staff) -> None:
    post, _picture = carried(cast.draft(sam), sam, dee, mo, PostState.RELEASED)
    assert not KeptHash.objects.exists()
    take_down_post(post, by=mo)
    assert "was taken down" in stopped(sam, copy())


def test_a_picture_that_was_set_aside_keeps_its_pattern_alone(sam: Staff, store: Store) -> None:
    picture = photos.add(cast.draft(sam), sam)
    removal.freeze_picture(picture, by=sam)
    kept = KeptHash.objects.get()
    assert (kept.phash, kept.reason) == (picture.phashes[0], CameBack.FROZEN)
    said = stopped(sam, copy())
    assert "speak to the safeguarding lead" in said
    assert "declined" not in said


@pytest.mark.slow
def test_one_that_should_not_have_been_taken_is_stopped_and_one_that_was_not_wanted_is_not(sam: Staff) -> None:
    client = signed_in(sam)
    for seed, why in ((1, {"why": "not_taken"}), (2, {})):
        picture = photos.add(cast.draft(sam), sam, seed=seed)
        delete = reverse("posts:delete_picture", args=[picture.public_id])
        assert 'value="not_taken">' in client.get(delete).content.decode()
        assert (
            f"{delete}?why=not_taken" in client.get(reverse("posts:picture", args=[picture.public_id])).content.decode()
        )
        assert 'value="not_taken" checked>' in client.get(f"{delete}?why=not_taken").content.decode()
        assert client.post(reverse("posts:delete_picture", args=[picture.public_id]), why).status_code == 302
    assert "should not have been taken" in stopped(sam, copy(1))
    assert stopped(sam, copy(2)) == ""
    assert KeptHash.objects.get().reason == CameBack.NOT_TAKEN


def test_a_picture_taken_out_of_what_was_sent_in_is_stopped(sam: Staff, dee: Staff, at: Callable[..., Post]) -> None:
    post = cast.draft(sam)
    picture = photos.ready(post, sam)
    at(PostState.AWAITING_APPROVAL, post=post)
    removal.delete_picture_now(picture, by=sam)
    assert "was taken down" in stopped(sam, copy())


def test_both_the_picture_as_it_arrived_and_as_it_was_shown_are_kept(sam: Staff) -> None:
    picture = photos.screen(photos.add(cast.draft(sam), sam))
    cropped = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=[0, 0, 700, 500])
    assert len(set(cropped.phashes)) == 2
    removal.freeze_picture(cropped, by=sam)
    assert {kept.phash for kept in KeptHash.objects.all()} == set(cropped.phashes)
    part = io.BytesIO()
    photos.pixels().crop((0, 0, 700, 500)).save(part, "JPEG")
    assert stopped(sam, part.getvalue())
    assert stopped(sam, copy())


def test_the_graver_reason_counts(school: School) -> None:
    for reason in (CameBack.DECLINED, CameBack.FROZEN, CameBack.TAKEN_DOWN):
        came_back.keep_hashes(school.pk, ["0f" * 32, ""], reason=reason)
    assert KeptHash.objects.get().reason == CameBack.FROZEN


def test_a_graver_reason_that_was_written_a_moment_ago_stays(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    """The row was read before another transaction wrote to it."""
    came_back.keep_hashes(school.pk, ["0f" * 32], reason=CameBack.DECLINED)
    as_read = KeptHash.objects.get()
    came_back.keep_hashes(school.pk, ["0f" * 32], reason=CameBack.FROZEN)
    monkeypatch.setattr(KeptHash.objects, "get_or_create", lambda **_asked: (as_read, False))
    came_back.keep_hashes(school.pk, ["0f" * 32], reason=CameBack.TAKEN_DOWN)
    assert KeptHash.objects.get().reason == CameBack.FROZEN
    assert Event.objects.filter(name="picture.kept_out").count() == 2, "it is no news"


def test_the_upload_says_it_in_words_with_and_without_javascript(declined: Post, sam: Staff) -> None:
    client, post = signed_in(sam), cast.draft(sam)
    add = reverse("posts:add_picture", args=[post.public_id])
    answer = client.post(add, {"photo": SimpleUploadedFile("a.jpg", copy())}, headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (422, "came_back")
    plain = client.post(add, {"photo": SimpleUploadedFile("a.jpg", copy())})
    assert plain.status_code == 422
    assert "in a post that was declined, so it was not taken in" in plain.content.decode()
    assert not post.pictures.exists()


def test_another_school_is_told_nothing_and_stops_nothing(declined: Post, olu: Staff) -> None:
    assert stopped(olu, copy()) == ""
    assert not Event.objects.filter(name="picture.came_back").exists()


@pytest.mark.slow
def test_whoever_confirms_lets_in_what_was_declined_and_the_lead_alone_what_was_held_back(
    sam: Staff, dee: Staff, des: Staff, mo: Staff, olu: Staff
) -> None:
    page = reverse("posts:came_back")
    picture = photos.pixels()
    for reason, who, refused in ((CameBack.DECLINED, dee, mo), (CameBack.FROZEN, des, dee)):
        came_back.keep_hashes(sam.school_id, [phash(picture)], reason=reason)
        kept = KeptHash.objects.get()
        let_in = reverse("posts:let_in_again", args=[kept.pk])
        assert stopped(sam, copy())
        assert signed_in(refused).post(let_in).status_code in (403, 404)
        assert let_in not in signed_in(refused).get(page).content.decode()
        with pytest.raises(NotAllowed):
            came_back.let_in_again(kept, by=refused)
        assert let_in in signed_in(who).get(page).content.decode()
        assert signed_in(who).get(let_in).status_code == 405
        assert signed_in(who).post(let_in).status_code == 302
        event = Event.objects.get(name="picture.let_in_again", actor_id=who.pk)
        assert event.data == {"kept": kept.pk, "because": reason}
        assert stopped(sam, copy()) == ""
        with pytest.raises(Stale):
            came_back.let_in_again(kept, by=who)
    assert signed_in(sam).get(page).status_code == 403
    assert "There are none." in signed_in(dee).get(page).content.decode()


def test_another_schools_pattern_is_not_let_in(declined: Post, olu: Staff) -> None:
    with pytest.raises(Stale):
        came_back.let_in_again(KeptHash.objects.get(), by=olu)


def test_the_daily_walk_forgets_what_is_past_its_time_and_nothing_that_was_held_back(school: School) -> None:
    long_ago = timezone.now() - came_back.KEPT_FOR - datetime.timedelta(days=1)
    for number, reason in enumerate(CameBack):
        KeptHash.objects.create(school=school, phash=f"{number:064x}", reason=reason, kept_at=long_ago)
    KeptHash.objects.create(school=school, phash="ff" * 32, reason=CameBack.DECLINED)
    tasks.purge_originals()
    left = set(KeptHash.objects.values_list("reason", "phash"))
    assert {reason for reason, _ in left} == {CameBack.FROZEN, CameBack.NOT_TAKEN, CameBack.DECLINED}
    assert len(left) == 3


def test_a_picture_in_which_nothing_is_to_be_seen_stops_nothing(sam: Staff) -> None:
    out = io.BytesIO()
    Image.new("RGB", (800, 600), "white").save(out, "JPEG")
    picture = pictures.add_picture(cast.draft(sam), by=sam, data=out.getvalue(), file_name="a.jpg")
    removal.freeze_picture(picture, by=sam)
    assert not KeptHash.objects.exists()
    assert stopped(sam, out.getvalue()) == ""


def test_what_other_workers_keep_and_let_in_counts_at_once(sam: Staff) -> None:
    image = photos.pixels()
    assert came_back.copy_of(sam.school_id, image) is None
    came_back.keep_hashes(sam.school_id, ["0f" * 32, phash(image)], reason=CameBack.DECLINED)
    assert came_back.copy_of(sam.school_id, image) is not None
    KeptHash.objects.filter(phash=phash(image)).delete()
    assert came_back.copy_of(sam.school_id, image) is None
    KeptHash.objects.create(school_id=sam.school_id, phash=phash(image), reason=CameBack.DECLINED)
    assert came_back.copy_of(sam.school_id, image) is not None


@pytest.mark.slow
def test_a_look_up_among_thirty_thousand_costs_few_statements_and_little_time(
    sam: Staff, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(came_back, "_loaded", {})
    words = np.random.default_rng(1).integers(0, 2**63, size=(30_000, 4), dtype=np.uint64)
    rows = [KeptHash(school_id=sam.school_id, phash=row.tobytes().hex(), reason=CameBack.DECLINED) for row in words]
    KeptHash.objects.bulk_create(rows, batch_size=5_000)
    image = photos.pixels(600, 400)
    with django_assert_num_queries(2):
        assert came_back.copy_of(sam.school_id, image) is None
    came_back.keep_hashes(sam.school_id, [phash(image)], reason=CameBack.DECLINED)
    with django_assert_num_queries(3):
        assert came_back.copy_of(sam.school_id, image) is not None
    wanted = orientations(image)
    assert len(wanted) == 8
    started = time.process_time()
    with django_assert_num_queries(2):
        came_back.copy_of(sam.school_id, image)
    assert time.process_time() - started < 0.5, "generous: 0.04 s among 100,000"
