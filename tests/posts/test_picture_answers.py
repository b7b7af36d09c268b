"""What was found is hidden, cropped away or answered; no face is covered, nothing done from a stale page."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from people.models import Staff
from posts import pictures
from posts.models import Appearance, Post, Screening
from tests import cast
from tests.posts import photos
from tests.posts.forms import page_of

pytestmark = pytest.mark.usefixtures("store", "machine")


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


def test_a_face_that_is_answered_anew_shows_who_was_said_to_be_there(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    sian, ada = cast.make_pupil(sam.school, "Siân", "Ap Rhys"), cast.make_pupil(sam.school, "Ada", "Obi")
    machine(photos.saw(faces=[(300, 200, 400, 320), (500, 200, 600, 320)]))
    picture = photos.screen(photos.add(post, sam))
    address = reverse("posts:answer_finding", args=[picture.public_id])
    for number, answer in (
        ("1", {"answer": "named", "pupil_name": "sian rhys"}),
        ("2", {"answer": "other_school", "other_school": "Ysgol y Garn", "other_school_yes": "letter of 3 May"}),
    ):
        assert browser.post(address, {"sha256": picture.sha256, "number": number, **answer}).status_code == 302
    page = page_of(browser, picture)
    assert f'<option value="{sian.public_id}" selected>' in page
    assert 'value="Ysgol y Garn"' in page
    assert 'value="letter of 3 May"' in page
    named = {"sha256": picture.sha256, "number": "1", "answer": "named", "pupil": str(sian.public_id)}
    assert browser.post(address, {**named, "pupil_name": "ada obi"}).status_code == 302
    assert Appearance.objects.get(picture=picture, face__number=1).pupil == ada, (
        "a name that was typed is what is meant"
    )


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


def test_what_was_hidden_and_cropped_away_since_is_not_told_of_the_picture(
    browser: Client, post: Post, sam: Staff
) -> None:
    picture = photos.screen(photos.add(post, sam))
    picture = pictures.hide_boxes(
        picture, by=sam, sha256=picture.sha256, boxes=[(100, 600, 400, 660), (900, 100, 1000, 200)]
    )
    assert page_of(browser, photos.screen(picture)).count("hidden by Mrs Hughes") == 2
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 400, 800, 800))
    assert page_of(browser, photos.screen(picture)).count("hidden by Mrs Hughes") == 1


def test_what_calls_for_an_answer_looks_so_on_the_picture_too(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name(), photos.something("code"), photos.something("text", "Da iawn")))
    page = page_of(browser, photos.screen(photos.add(post, sam)))
    assert [" data-calls" in link for link in re.findall(r'<a class="box-link"[^>]*>', page)] == [True, True, False]


def test_a_face_that_its_author_does_not_know_calls_on_the_picture(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=[(300, 200, 400, 320), (600, 200, 700, 320)]))
    picture = photos.screen(photos.add(post, sam))
    said = {"sha256": picture.sha256, "number": "2", "answer": "dont_know"}
    browser.post(reverse("posts:answer_finding", args=[picture.public_id]), said)
    page = page_of(browser, picture)
    assert re.findall(r'class="box-link" href="[^"]+-(\d)"( data-calls)?', page) == [("1", ""), ("2", " data-calls")]
    assert page.count(">What was found<") == 1, "one heading, not one for those who see it and one for others"


def test_a_counted_face_that_was_cropped_away_takes_off_whoever_was_named_there(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    hint, label = "No longer in the picture?", "If there are more or fewer: how many in all?"
    machine(photos.saw(faces=[(300, 200, 400, 320)]))
    picture = photos.screen(photos.add(post, sam))
    assert hint not in page_of(browser, picture), "what has a box is seen in it"
    browser.post(reverse("posts:count_faces", args=[picture.public_id]), {"sha256": picture.sha256, "faces": "2"})
    answer = reverse("posts:answer_finding", args=[picture.public_id])
    school = {"number": "2", "answer": "other_school", "other_school": "Ysgol y Graig", "other_school_yes": "a letter"}
    browser.post(answer, {"sha256": picture.sha256, **school})
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 0, 700, 800))
    picture = photos.screen(picture)
    assert Appearance.objects.filter(picture=picture).count() == 1
    page = page_of(browser, picture)
    assert hint in page
    assert label in page
    browser.post(answer, {"sha256": picture.sha256, "number": "2", "answer": "unrecognisable"})
    assert not Appearance.objects.filter(picture=picture).exists()
