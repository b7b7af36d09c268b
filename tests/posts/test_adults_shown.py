"""An adult is asked for what they are in a post as: each face said to be an adult's, a photo alone, the words."""

from importlib import import_module

import pytest
from django.apps import apps

from consents.models import Material
from people.models import Staff
from policies.authority import Step
from posts import findings, looks
from posts.models import Appearance, FindingAnswer, LookAs, Post
from posts.picture_checks import look_blockers, picture_blockers
from posts.picture_facts import facts_of
from posts.revisions import content_of
from tests.posts import photos
from tests.posts.shown import ADULT, FACES, agreed, answer, as_sent_in_before, declare, send, stops, tick

pytestmark = pytest.mark.usefixtures("store", "machine")


def test_more_adult_faces_than_adults_stop_the_post_until_each_is_added(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES))
    picture = photos.ready(post, sam)
    answer(picture, sam, ADULT, 1, 2, 3)
    ferris = agreed(sam, "Mr Ferris")
    post = tick(post, adults=[ferris])
    (blocker,) = picture_blockers(post, content_of(post))
    assert blocker.code == "adult_faces_not_ticked"
    assert "3 faces in picture 1 are adults" in str(blocker.message)
    answer(picture, sam, findings.Said(FindingAnswer.ADULT, adult=ferris), 1, 2)
    assert "adult_faces_not_ticked" in stops(post, sam), "one adult is one, at however many faces"
    for number, name in ((2, "Mrs Bevan"), (3, "Dr Rao")):
        answer(picture, sam, findings.Said(FindingAnswer.ADULT, adult=agreed(sam, name)), number)
    assert stops(post, sam) == []


def test_an_adult_who_is_only_told_about_accounts_for_no_face(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:2]))
    picture = photos.ready(post, sam)
    answer(picture, sam, ADULT, 1, 2)
    adults = [agreed(sam, "Mr Ferris"), agreed(sam, "Mrs Bevan")]
    assert "adult_faces_not_ticked" in stops(tick(post, adults=adults, how=[Material.INFORMATION.value]), sam)
    assert stops(tick(post, adults=adults, how=[Material.PHOTO_GROUP.value]), sam) == []


def test_the_approver_looks_at_an_adult_whom_nobody_named_and_not_at_one_who_is(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:2]))
    picture = photos.ready(post, sam)
    ferris, bevan = agreed(sam, "Mr Ferris"), agreed(sam, "Mrs Bevan")
    answer(picture, sam, findings.Said(FindingAnswer.ADULT, adult=ferris), 1)
    answer(picture, sam, ADULT, 2)
    post = send(tick(post, adults=[ferris, bevan]), sam)
    looks.look_at_picture(picture, by=dee, looked_as=LookAs.APPROVER, sha256=picture.sha256)
    (owed,) = look_blockers(facts_of(post), by=dee)
    assert str(owed.message) == "Look at box 2 in picture 1, and say so."
    face = picture.findings.get(number=2)
    looks.look_at_picture(picture, by=dee, looked_as=LookAs.APPROVER, sha256=picture.sha256, finding=face)
    assert look_blockers(facts_of(post), by=dee) == []


@pytest.mark.parametrize(
    ("material", "found"),
    [(Material.PHOTO_INDIVIDUAL, []), (Material.PHOTO_GROUP, ["adult_without_permission"])],
)
def test_an_adult_alone_is_named_and_asked_about_a_photo_alone(
    material: Material, found: list[str], post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:1]))
    picture = photos.ready(post, sam)
    anybody = agreed(sam, "Mrs Bevan")
    answer(picture, sam, ADULT, 1)
    assert stops(tick(post, adults=[anybody]), sam) == ["adult_alone_not_named"]
    tick(post)
    answer(picture, sam, findings.Said(FindingAnswer.ADULT, adult=agreed(sam, "Mr Ferris", material)), 1)
    assert stops(declare(post, adults="some"), sam) == found


@pytest.mark.parametrize(
    ("material", "found"),
    [(Material.INFORMATION, []), (Material.PHOTO_GROUP, ["adult_without_permission"])],
)
def test_in_words_alone_an_adult_is_asked_about_being_named(
    material: Material, found: list[str], post: Post, sam: Staff, dee: Staff
) -> None:
    ferris = agreed(sam, "Mr Ferris", material)
    assert stops(tick(post, adults=[ferris]), sam) == found
    assert stops(tick(post, adults=[ferris], how=[Material.PHOTO_GROUP.value]), sam) == found


def test_in_a_post_with_pictures_an_adult_is_asked_for_both_until_its_author_says_which(
    post: Post, sam: Staff, dee: Staff
) -> None:
    photos.ready(post, sam)
    photo, words = agreed(sam, "Mr Ferris", Material.PHOTO_GROUP), agreed(sam, "Mrs Bevan", Material.INFORMATION)
    for adult, way in ((photo, Material.PHOTO_GROUP), (words, Material.INFORMATION)):
        assert stops(tick(post, adults=[adult]), sam) == ["adult_without_permission"]
        assert stops(tick(post, adults=[adult], how=[way.value]), sam) == []
        assert stops(tick(post, adults=[adult]), sam) == [], "a page that does not say changes nothing"
        tick(post)


@pytest.mark.parametrize("pictures", [False, True])
@pytest.mark.parametrize(
    ("materials", "stopped"),
    [([Material.PHOTO_GROUP], True), ([Material.PHOTO_GROUP, Material.INFORMATION], False)],
)
def test_what_was_sent_in_before_anybody_said_how_adults_are_shown_is_asked_for_the_words_too(
    materials: list[Material], stopped: bool, pictures: bool, post: Post, sam: Staff, dee: Staff
) -> None:
    if pictures:
        photos.ready(post, sam)
    post = send(tick(post), sam)
    row = {"picture": None, "pupil": None, "other_school": "", "other_school_yes": "", "material": "photo_group"}
    as_sent_in_before(post, format=1, appearances=[{**row, "adult": agreed(sam, "Mr Ferris", *materials).pk}])
    assert ("adult_without_permission" in stops(post, dee, Step.RELEASE)) is stopped


def test_an_old_draft_asks_for_the_words_too_after_the_migration(post: Post, sam: Staff, dee: Staff) -> None:
    photos.ready(post, sam)
    ferris = agreed(sam, "Mr Ferris", Material.PHOTO_GROUP)
    Appearance.objects.create(post=post, adult=ferris, material=Material.PHOTO_GROUP)
    post = declare(post, adults="some")
    for _twice in range(2):
        import_module("posts.migrations.0005_adults_told_about").ask_for_the_words_too(apps, None)
    assert sorted(post.appearances.values_list("material", flat=True)) == ["information", "photo_group"]
    assert stops(post, sam) == ["adult_without_permission"]
