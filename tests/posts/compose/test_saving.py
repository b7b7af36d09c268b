"""The compose page is one plain form, saved whole, and it keeps what was typed."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people.models import Staff
from policies.models import Device
from posts import drafts
from posts.models import Kind, Picture, Post
from posts.remembered_device import COOKIE
from tests import cast
from tests.posts import photos
from tests.posts.compose.page import idris, saved, url
from tests.posts.forms import form_of


def test_a_link_alone_makes_no_draft(sams: Client) -> None:
    assert sams.get(reverse("posts:new")).status_code == 200
    assert Post.objects.count() == 0


def test_everything_that_was_typed_comes_back(sams: Client, post: Post) -> None:
    typed = form_of(post, words_en="Beans\r\nand peas", words_cy="Ffa a phys", third_party="some", title="Ffa")
    typed["third_party_source"] = "A poem by a parent, their letter is in the office"
    assert sams.post(url(post), typed).status_code == 302
    page = sams.get(url(post)).content.decode()
    now = saved(post)
    assert dict(now.variants.values_list("language", "words")) == {"en": "Beans\nand peas", "cy": "Ffa a phys"}
    assert (now.title, now.category, now.version) == ("Ffa", "school", 2)
    for words in ("Ffa a phys", "A poem by a parent", "Beans\nand peas"):
        assert words in page


def test_a_draft_may_be_as_unfinished_as_its_author_likes(sams: Client, post: Post) -> None:
    assert sams.post(url(post), {"version": post.version, "go": "save"}).status_code == 302
    assert saved(post).version == 2


def test_own_words_for_one_account_stand_there_and_nowhere_else(sams: Client, post: Post) -> None:
    facebook, page = cast.facebook(post.school), cast.own_page(post.school)
    typed = form_of(post, accounts=[str(facebook.pk), str(page.pk)])
    typed[f"words_{facebook.pk}_en"] = "Come and see!"
    sams.post(url(post), typed)
    shown = {preview.account: dict(preview.texts) for preview in sams.get(url(post)).context["previews"]}
    assert shown == {"Facebook page": {"en": "Come and see!"}, "Our page": {"en": "The vegetable garden is open."}}


def test_a_body_that_names_another_draft_changes_that_one_only(
    sams: Client, post: Post, dee: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    """The address says which draft; an id in the body says nothing, and a colleague's draft does not exist here."""
    other = cast.draft(dee)
    sams.post(url(post), form_of(post, id=str(other.pk), public_id=str(other.public_id), words_en="Mine"))
    assert sams.post(url(other), form_of(other, words_en="Not yours")).status_code == 404
    assert saved(other).variants.get(language="en").words == "The vegetable garden is open."


def test_ids_of_another_school_in_the_form_count_for_nothing(sams: Client, post: Post, olu: Staff) -> None:
    theirs, child = cast.facebook(olu.school), cast.make_pupil(olu.school)
    device = Device.objects.create(school=olu.school, name="Their tablet")
    adult = idris(olu)
    typed = form_of(post, accounts=[str(theirs.pk)], children=[str(child.public_id)], adults=[str(adult.pk)])
    sams.post(url(post), {**typed, "device": str(device.pk)})
    now = saved(post)
    assert (now.accounts.count(), now.appearances.count(), now.device) == (0, 0, None)


def test_the_preview_shows_the_pictures_but_none_that_is_set_aside(sams: Client, post: Post, sam: Staff) -> None:
    shown, aside = photos.add(post, sam), photos.add(post, sam, seed=2)
    Picture.objects.filter(pk=aside.pk).update(frozen_at=timezone.now())
    sams.post(url(post), form_of(post))
    for name in ("compose", "send_in"):
        previews = sams.get(url(post, name)).content.decode().partition('class="preview-pictures"')[2]
        assert str(shown.public_id) in previews.partition("</div>")[0]
        assert str(aside.public_id) not in previews.partition("</div>")[0]


def test_a_sign_that_only_looks_like_a_number_is_none(sams: Client, post: Post) -> None:
    """Python calls "²" a digit and makes no number of it."""
    assert sams.get(url(post), {"class": "group:²"}).status_code == 200
    assert sams.post(url(post), {**form_of(post), "version": "²"}).status_code == 409
    assert sams.post(url(post), {**form_of(post), "device": "²", "adults": "²"}).status_code < 500


def test_the_device_is_remembered_by_this_browser_and_proposed(sams: Client, post: Post, sam: Staff) -> None:
    tablet = Device.objects.create(school=post.school, name="Year 7 tablet")
    answer = sams.post(url(post), form_of(post, device=str(tablet.pk)))
    assert answer.cookies[COOKIE]["httponly"]
    assert answer.cookies[COOKIE]["samesite"] == "Lax"
    page = sams.get(url(drafts.draft_post(by=sam)))
    assert page.context["form"]["device"].value() == str(tablet.pk)


def test_a_forged_device_is_not_remembered(sams: Client, sam: Staff) -> None:
    tablet = Device.objects.create(school=sam.school, name="Year 7 tablet")
    sams.cookies[COOKIE] = str(tablet.pk)
    assert sams.get(url(drafts.draft_post(by=sam))).context["form"]["device"].value() == ""


def test_discarding_asks_first(sams: Client, post: Post) -> None:
    assert sams.get(url(post, "discard")).status_code == 200
    assert saved(post).state == "draft"
    sams.post(url(post, "discard"))
    assert saved(post).state == "discarded"


def test_a_reminder_asks_only_what_a_reminder_needs(sams: Client, sam: Staff) -> None:
    page = sams.get(url(drafts.draft_post(by=sam, kind=Kind.REMINDER))).content.decode()
    assert "Until when does it matter?" in page
    for question in ("What is it about?", "On which device", "positive and relevant", "Add a photo"):
        assert question not in page


def test_a_save_in_the_background_brings_the_box_that_waves_a_name_off(sams: Client, post: Post) -> None:
    """What is missing says that it can be said below the words: so it has to be there at once."""
    cast.make_pupil(post.school, "Gwilym")
    typed = form_of(post, words_en="Well done Gwilym for the digging.")
    answer = sams.post(url(post, "autosave"), typed).json()
    assert "say below the words that it is not" in answer["missing"]
    assert 'value="Gwilym"' in answer["names"]


def test_what_is_missing_can_be_asked_for_and_changes_nothing(sams: Client, post: Post) -> None:
    sams.post(url(post, "autosave"), form_of(post, where_now=None))
    before = saved(post).version
    assert "Say whether the post shows where children are now" in sams.get(url(post, "missing")).content.decode()
    assert saved(post).version == before
