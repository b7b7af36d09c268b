"""Whoever is alone in a picture is asked about a photo alone: what is seen counts, not a tick."""

import pytest
from django.test import Client
from django.urls import reverse

from consents.models import Material
from people.models import Staff
from policies.authority import Step
from policies.rules import rules_in_force
from posts import checks, findings, readings
from posts.alone_notes import notes_of
from posts.errors import Blocked
from posts.models import FindingAnswer, Post
from posts.picture_checks import picture_blockers
from posts.picture_facts import facts_of
from posts.picture_pages import shown_pictures
from posts.revisions import content_of
from posts.workflow import PostState
from tests import cast
from tests.posts import photos
from tests.posts.forms import form_of, signed_in
from tests.posts.shown import FACES, agreed, answer, as_sent_in_before, asked, declare, group_only, send, stops, tick

pytestmark = pytest.mark.usefixtures("store", "machine")


def test_a_portrait_is_asked_about_as_a_photo_alone_whatever_was_ticked(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:1]))
    photos.ready(post, sam)
    post = tick(post, group_only(sam))
    assert asked(post) == {Material.PHOTO_INDIVIDUAL}
    with pytest.raises(Blocked) as blocked:
        send(post, sam)
    assert [blocker.code for blocker in blocked.value.blockers] == ["cannot_be_shown"]


def test_naming_the_face_afterwards_makes_no_group_of_it(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:1]))
    picture = photos.ready(post, sam)
    ffion = group_only(sam)
    tick(post, ffion)
    answer(picture, sam, findings.Said(FindingAnswer.NAMED, pupil=ffion), 1)
    assert stops(post, sam) == ["cannot_be_shown"]


@pytest.mark.parametrize("faces", [0, 1])
def test_one_person_is_alone_where_the_machine_saw_no_face_too(
    faces: int, post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:faces]))
    photos.ready(post, sam)
    assert stops(tick(post, group_only(sam)), sam) == ["cannot_be_shown"]


def test_a_face_on_a_poster_makes_no_group_of_a_portrait(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:2]))
    picture = photos.ready(post, sam)
    post = tick(post, group_only(sam))
    answer(picture, sam, findings.Said(FindingAnswer.UNRECOGNISABLE), 2)
    assert stops(post, sam) == ["cannot_be_shown"]


def test_a_portrait_whose_family_said_yes_to_it_goes_in_as_one(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:1]))
    photos.ready(post, sam)
    ffion = cast.make_pupil(sam.school)
    cast.answer_for(ffion, materials=[Material.PHOTO_INDIVIDUAL])
    sent_in = send(tick(post, ffion), sam)
    kept = checks.read_revision(sent_in)["appearances"]
    assert [seen["material"] for seen in kept] == [Material.PHOTO_INDIVIDUAL]


def test_somebody_else_whom_the_machine_missed_makes_it_a_group_again(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:1]))
    photos.ready(post, sam)
    ffion, elis = group_only(sam), cast.make_pupil(sam.school, "Elis", "Tudor")
    cast.answer_for(elis, materials=[Material.PHOTO_GROUP])
    assert stops(tick(post, ffion), sam) == ["cannot_be_shown"]
    post = tick(post, ffion, elis)
    assert asked(post) == {Material.PHOTO_GROUP}
    assert send(post, sam).state == PostState.AWAITING_APPROVAL


def test_alone_never_becomes_a_group_by_itself(post: Post, sam: Staff, dee: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=FACES[:2]))
    photos.ready(post, sam)
    ffion, elis = group_only(sam), cast.make_pupil(sam.school, "Elis", "Tudor")
    cast.answer_for(elis)
    post = tick(post, ffion, elis, kind=[Material.PHOTO_INDIVIDUAL.value])
    assert asked(post) == {Material.PHOTO_INDIVIDUAL}
    assert stops(post, sam) == ["cannot_be_shown"]


def test_the_page_says_beside_the_child_that_it_counts_as_alone_and_what_to_do(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:1]))
    photos.ready(post, sam)
    (note,) = notes_of(tick(post, group_only(sam)))
    assert note.words.startswith(
        "Picture 1 counts as a photo of Ffion Prosser alone, and that yes is asked for: 1 face"
    )
    assert "count the faces on its page" in note.words
    assert notes_of(tick(post, group_only(sam), cast.make_pupil(sam.school, "Elis", "Tudor"))) == []


def test_two_children_of_one_other_school_stay_two(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=FACES[:2]))
    picture = photos.ready(post, sam)
    visitor = findings.Said(FindingAnswer.OTHER_SCHOOL, other_school="Ysgol y Graig", other_school_yes="letter")
    answer(picture, sam, visitor, 1, 2)
    content = content_of(declare(post, children="some"))
    assert [seen["material"] for seen in content["appearances"]][-1] == Material.PHOTO_GROUP
    assert len(content["appearances"]) == 2
    assert picture_blockers(post, content) == []


@pytest.mark.parametrize("step", [Step.PASS_CHECKS, Step.APPROVE, Step.SCHEDULE, Step.RELEASE])
def test_what_was_sent_in_as_a_group_is_neither_confirmed_nor_released(
    step: Step, post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:1]))
    photos.ready(post, sam)
    ffion = cast.make_pupil(sam.school)
    cast.answer_for(ffion)
    post = send(tick(post, ffion), sam)
    seen = [{**each, "material": "photo_group"} for each in checks.read_revision(post)["appearances"]]
    as_sent_in_before(post, format=1, appearances=seen)
    assert "alone_not_in_a_group" in stops(post, dee, step)


@pytest.mark.parametrize("state", [PostState.SCHEDULED, PostState.PUBLISHED])
def test_its_author_takes_it_back_only_while_it_is_not_out(
    state: PostState, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:1]))
    photos.ready(post, sam)
    content = content_of(tick(post, cast.make_pupil(sam.school)))
    for seen in content["appearances"]:
        seen["material"] = Material.PHOTO_GROUP
    found = [str(each.message) for each in picture_blockers(Post(state=state), content, facts_of(post))]
    (words,) = [each for each in found if "a photo alone" in each]
    assert ("Its author takes the post back" in words) is (state == PostState.SCHEDULED)


def test_faces_that_nobody_has_counted_yet_stop_every_step_and_a_late_count_is_judged(
    post: Post, sam: Staff, dee: Staff
) -> None:
    photos.on_our_device(post)
    picture = photos.add(post, sam)
    post = tick(post, cast.make_pupil(sam.school))
    assert "still_checking" in stops(post, sam)
    readings.keep_nothing(picture.pk, sha256=picture.sha256)
    assert "faces_not_counted" in stops(post, sam)
    findings.count_faces(picture, by=sam, sha256=picture.sha256, faces=0)
    assert asked(post) == {Material.PHOTO_INDIVIDUAL}
    reading = photos.saw(faces=FACES[:1])
    readings.keep_reading(
        picture.pk, sha256=picture.sha256, reading=reading, findings=readings.found_by(reading, picture)
    )
    assert asked(post) == {Material.PHOTO_INDIVIDUAL}


def test_the_approver_is_told_where_more_people_are_said_to_be_there_than_faces_were_counted(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:2]))
    photos.ready(post, sam)
    children = [cast.make_pupil(sam.school, first, "Tudor") for first in ("Elis", "Mali", "Nia")]
    for child in children:
        cast.answer_for(child)
    post = send(tick(post, *children), sam)
    words = "3 people are said to be here, and 2 faces were counted: look who is missing."
    assert words in signed_in(dee).get(reverse("approvals:review", args=[post.public_id])).content.decode()
    assert stops(post, dee, Step.APPROVE) == ["not_looked_at"], "a line, and nothing more to look at"
    (shown,) = shown_pictures(tick(post, *children[:2]), by=dee, rules=rules_in_force(post.school_id))
    assert shown.more_people == ""


def test_the_compose_page_says_it_and_asks_how_adults_are_in_it(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=FACES[:1]))
    photos.ready(post, sam)
    ferris = agreed(sam, "Mr Ferris")
    post = tick(post, group_only(sam), adults=[ferris], how=[Material.INFORMATION.value])
    page = browser.get(reverse("posts:compose", args=[post.public_id]))
    assert "Picture 1 counts as a photo of Ffion Prosser alone" in page.content.decode()
    assert page.context["form"]["adults_how"].value() == ["information"]
    sent = form_of(
        post, children_shown="some", adults_shown="some", adults=[str(ferris.pk)], adults_how=["photo_group"]
    )
    saved = browser.post(reverse("posts:autosave", args=[post.public_id]), {**sent, "children_asked": "1"})
    assert saved.status_code == 200
    assert list(post.appearances.values_list("adult", "material")) == [(ferris.pk, "photo_group")]


@pytest.mark.parametrize("go", ["save", "send"])
def test_adults_who_are_in_it_in_no_way_are_refused_beside_the_question_and_nothing_is_lost(
    go: str, browser: Client, post: Post, sam: Staff, dee: Staff
) -> None:
    ferris = agreed(sam, "Mr Ferris")
    post = tick(post, adults=[ferris], how=[Material.INFORMATION.value])
    before = list(post.appearances.values_list("adult", "material"))
    sent = form_of(post, words_en="Thank you, governors.", adults_shown="some", adults=[str(ferris.pk)], go=go)
    sent = {**sent, "children_asked": "1", "adults_how": []}
    page = browser.post(reverse("posts:compose", args=[post.public_id]), sent)
    assert page.status_code == 422
    assert page.content.decode().count("Tick at least one: in the pictures") == 2, "above, and beside the question"
    assert page.context["form"]["adults_how"].value() == []
    assert "Thank you, governors." in page.content.decode()
    assert list(post.appearances.values_list("adult", "material")) == before
