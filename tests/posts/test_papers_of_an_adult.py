"""An adult with several papers is one person in a draft, by the paper that counts; none of their ticks is lost."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from consents.models import Material
from people.models import Staff
from posts import findings
from posts.models import Appearance, FindingAnswer, Post
from posts.picture_checks import picture_blockers
from posts.revisions import content_of
from tests.posts import photos
from tests.posts.forms import form_of, page_of
from tests.posts.shown import FACES, agreed, answer, tick

pytestmark = pytest.mark.usefixtures("store", "machine")


def adults_in(post: Post) -> set[tuple[int | None, int | None, int | None, str]]:
    rows = post.appearances.filter(adult__isnull=False)
    return set(rows.values_list("adult_id", "picture_id", "face_id", "material"))


@pytest.mark.parametrize("page_is_old", [False, True], ids=["the page as it is", "a page open since before"])
def test_a_draft_with_two_papers_of_one_adult_loses_neither(
    page_is_old: bool, post: Post, sam: Staff, browser: Client, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:2]))
    picture = photos.ready(post, sam)
    old = agreed(sam, "Mr Ferris")
    answer(picture, sam, findings.Said(FindingAnswer.ADULT, adult=old), 1)
    new = agreed(sam, "mr  Ferris")
    Appearance.objects.create(post=post, adult=new, material=Material.INFORMATION)
    face = picture.findings.get(number=1)
    page = reverse("posts:compose", args=[post.public_id])
    form = browser.get(page).context["form"]
    assert [(value, each) for value, each in form.fields["adults"].choices] == [(str(new.pk), "mr  Ferris (as ticked)")]
    assert form["adults"].value() == [str(new.pk)]
    sent = [str(old.pk)] if page_is_old else form["adults"].value()
    saved = browser.post(
        page, form_of(post, adults=sent, adults_how=[Material.INFORMATION.value], adults_shown="some", same="on")
    )
    assert saved.status_code == 302
    assert adults_in(post) == {
        (new.pk, picture.pk, face.pk, Material.PHOTO_GROUP),
        (new.pk, None, None, Material.INFORMATION),
    }
    face.refresh_from_db()
    assert face.answer == FindingAnswer.ADULT


def test_naming_a_face_makes_no_second_person_of_an_earlier_paper(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:2]))
    picture = photos.ready(post, sam)
    post = tick(post, adults=[agreed(sam, "Mr Ferris")], how=[Material.PHOTO_GROUP.value])
    new = agreed(sam, "Mr Ferris")
    answer(picture, sam, findings.Said(FindingAnswer.ADULT, adult=new), 1)
    answer(picture, sam, findings.Said(FindingAnswer.ADULT), 2)
    assert {row[0] for row in adults_in(post)} == {new.pk}
    codes = [blocker.code for blocker in picture_blockers(post, content_of(post))]
    assert codes == ["adult_faces_not_ticked"], "two faces, and one adult"


def test_a_face_that_was_named_by_an_earlier_paper_shows_whom(
    post: Post, sam: Staff, browser: Client, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:2]))
    picture = photos.ready(post, sam)
    old = agreed(sam, "Mr Ferris")
    answer(picture, sam, findings.Said(FindingAnswer.ADULT, adult=old), 1)
    new = agreed(sam, "Mr Ferris")
    chosen = f'<option value="{new.pk}" selected>Mr Ferris</option>'
    assert unescape(page_of(browser, picture)).count(chosen) == 1
    sent = {"sha256": picture.sha256, "number": "2", "answer": "adult", "adult": str(old.pk)}
    assert browser.post(reverse("posts:answer_finding", args=[picture.public_id]), sent).status_code == 302
    assert {row[0] for row in adults_in(post)} == {new.pk}, "on a page open since before"


def test_a_tick_beyond_what_the_page_offers_stays(
    post: Post, sam: Staff, browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("posts.compose_form.MOST_ADULTS", 1)
    adults = [agreed(sam, name) for name in ("Dr Rao", "Mr Ferris", "Mrs Bevan")]
    tick(post, adults=adults[2:])
    form = browser.get(reverse("posts:compose", args=[post.public_id])).context["form"]
    offered = [value for value, _label in form.fields["adults"].choices]
    assert offered == [str(adults[0].pk), str(adults[2].pk)]


def test_the_choice_says_what_the_papers_that_count_are_for(post: Post, sam: Staff, browser: Client) -> None:
    governor, later = agreed(sam, "Mr Ferris"), agreed(sam, "Mr Ferris")
    for paper, capacity, covers in ((governor, "governor", "photos"), (later, "author", "one photo")):
        paper.capacity, paper.covers = capacity, covers
        paper.save()
    form = browser.get(reverse("posts:compose", args=[post.public_id])).context["form"]
    labels = [label for _value, label in form.fields["adults"].choices]
    assert labels == ["Mr Ferris (photos; one photo)", "Mr Ferris (one photo)"]


def test_an_adult_whose_permission_ended_is_told_of_in_words(post: Post, sam: Staff, browser: Client) -> None:
    """Also once that was undone: what was agreed to counts again, and its author says again who is in it."""
    gone = agreed(sam, "Mr Ferris")
    agreed(sam, "Mrs Bevan")
    tick(post, adults=[gone])
    gone.withdrawn_at = timezone.now()
    gone.save()
    page = browser.get(reverse("posts:compose", args=[post.public_id])).content.decode()
    assert "The permission of an adult who was ticked counts no more." in page
    assert "is not one of the available choices" not in page
