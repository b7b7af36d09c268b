"""What is refused on the page of a picture is said above all and beside the field that mends it, and what was typed
stays there."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from people.models import Staff
from posts.models import Picture, Post
from tests import cast
from tests.posts import photos

pytestmark = pytest.mark.usefixtures("store")
FACE = (100, 200, 200, 320)


@pytest.fixture
def picture(post: Post, sam: Staff, machine: photos.Machine) -> Picture:
    line = photos.something("name_line", "Seren", box=(700, 600, 900, 640))
    machine(photos.saw(photos.name(), line, photos.something("text", "Da iawn", box=FACE), faces=[FACE]))
    return photos.screen(photos.add(post, sam))


def refused(browser: Client, picture: Picture, step: str, **sent: object) -> str:
    address = reverse(f"posts:{step}", args=[picture.public_id])
    answer = browser.post(address, {"sha256": picture.sha256, **sent})
    assert answer.status_code == 422
    return str(answer.content.decode())


def said_beside(page: str) -> tuple[str, str, bool]:
    """Where the summary leads, what is said there, and whether there is such a place."""
    at = re.search(r'data-error-summary>.*?<a href="#([^"]+)"', page, re.DOTALL)
    assert at, "the summary leads nowhere"
    beside = re.search(rf'id="{at[1]}_error"><li><span class="sr">Problem: </span>(.*?)</li>', page)
    return at[1], beside[1] if beside else "", f' id="{at[1]}"' in page


def number_of(picture: Picture, kind: str) -> int:
    return int(picture.findings.get(kind=kind).number)


def test_a_reason_that_is_missing_is_asked_for_beside_its_field(browser: Client, picture: Picture) -> None:
    name = number_of(picture, "name")
    page = refused(browser, picture, "answer_finding", number=name, answer="not_a_pupil", note=" ")
    assert said_beside(page) == (f"note-{name}", "Say in a few words whose it is, or what it says.", True)
    assert re.search(rf'id="note-{name}"[^>]* aria-invalid="true"', page)


def test_a_part_that_is_none_is_told_beside_the_numbers(browser: Client, picture: Picture) -> None:
    whole = {"left": "0", "top": "0", "right": "100", "bottom": "100"}
    for other in ({}, {"left": "90", "right": "50"}, {"right": "0.1", "bottom": "0.1"}):
        at, said, there = said_beside(refused(browser, picture, "change_picture", do="crop", **{**whole, **other}))
        assert (at, bool(said), there) == ("part-left", True, True), other
    over = {"left": "5", "top": "20", "right": "20", "bottom": "45"}
    page = refused(browser, picture, "change_picture", do="hide", **over)
    assert said_beside(page)[1].startswith("That box lies over a face")
    assert 'value="45"' in page


def test_a_box_over_a_face_is_refused_beside_its_button(browser: Client, picture: Picture) -> None:
    text = number_of(picture, "text")
    at, said, there = said_beside(refused(browser, picture, "hide_in_picture", number=text))
    assert (at, there) == (f"finding-{picture.public_id}-{text}", True)
    assert said.startswith("That box lies over a face")


def test_who_a_face_is_not_is_told_beside_the_question(browser: Client, picture: Picture, post: Post) -> None:
    face = number_of(picture, "face")
    for first in ("Mali", "Malin"):
        cast.make_pupil(post.school, first, "Prosser")
    for sent in ({"pupil_name": ""}, {"pupil_name": "Mali"}):
        page = refused(browser, picture, "answer_finding", number=face, answer="named", **sent)
        at, said, there = said_beside(page)
        assert (at, bool(said), there) == (f"finding-{picture.public_id}-{face}", True, True), sent
    assert said_beside(refused(browser, picture, "count_faces", faces="0"))[0] == "count-faces"


def test_a_reason_that_was_given_stands_in_its_field_again(browser: Client, picture: Picture) -> None:
    name = number_of(picture, "name")
    sent = {"sha256": picture.sha256, "number": name, "answer": "not_a_pupil", "note": "the author of the book"}
    browser.post(reverse("posts:answer_finding", args=[picture.public_id]), sent)
    page = browser.get(reverse("posts:picture", args=[picture.public_id])).content.decode()
    assert re.search(rf'id="note-{name}"[^>]* value="the author of the book"', page)


def test_a_reason_that_is_kept_stays_in_its_field_when_hiding_is_refused(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name(box=FACE), photos.name("Mali Parry"), faces=[FACE]))
    picture = photos.screen(photos.add(post, sam))
    over_face = picture.findings.get(text="Ffion Prosser").number
    sent = {"sha256": picture.sha256, "number": over_face, "answer": "not_a_pupil", "note": "the author of the book"}
    browser.post(reverse("posts:answer_finding", args=[picture.public_id]), sent)
    page = refused(browser, picture, "hide_in_picture", number=over_face)
    assert re.search(rf'id="note-{over_face}"[^>]* value="the author of the book"', page)


def test_what_is_refused_of_several_boxes_is_said_of_none_of_them(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.name(box=FACE), photos.name("Mali Parry"), faces=[FACE]))
    picture = photos.screen(photos.add(post, sam))
    page = refused(browser, picture, "hide_in_picture", number=[1, 2])
    assert "Nothing was hidden, since one of these boxes lies over a face" in page
    assert "_error" not in page
    assert not re.search(r'data-error-summary>.*?<a href="#', page.partition("<h1>")[0], re.DOTALL)


def test_no_summary_leads_to_a_form_that_is_not_there_while_the_machine_looks(
    browser: Client, post: Post, sam: Staff
) -> None:
    picture = photos.add(post, sam)
    whole = {"left": "0", "top": "0", "right": "100", "bottom": "100", "do": "crop"}
    for step, sent in (("change_picture", whole), ("count_faces", {"faces": "2"})):
        page = refused(browser, picture, step, **sent)
        assert 'id="part-left"' not in page
        assert not re.search(r'href="#(part-left|count-faces)"', page), step


@pytest.mark.parametrize(
    ("step", "sent"),
    [
        ("answer_finding", {"number": "1", "answer": "named", "pupil_name": "Mali"}),
        (
            "answer_finding",
            {
                "number": "1",
                "answer": "other_school",
                "other_school": "Ysgol y Graig",
                "other_school_yes": "a letter of 3 May",
            },
        ),
        ("change_picture", {"do": "crop", "left": "5.5", "top": "20.5", "right": "61.5", "bottom": "72.5"}),
    ],
    ids=["a child", "another school", "a part"],
)
def test_whatever_was_typed_into_a_page_that_is_old_is_given_back(
    browser: Client, picture: Picture, step: str, sent: dict[str, str]
) -> None:
    answer = browser.post(reverse(f"posts:{step}", args=[picture.public_id]), {"sha256": "0" * 64, **sent})
    page = answer.content.decode().partition("<h1>")[0]
    assert answer.status_code == 409
    for name, text in sent.items():
        assert text in page or name in ("number", "answer", "do"), name


def test_a_page_that_another_tab_made_old_shows_the_picture_as_it_is_now_with_what_was_written(
    browser: Client, picture: Picture
) -> None:
    address = reverse("posts:answer_finding", args=[picture.public_id])
    sent = {"sha256": "0" * 64, "number": "1", "answer": "not_a_pupil", "note": "the author of the book"}
    answer = browser.post(address, sent)
    page = answer.content.decode()
    assert answer.status_code == 409
    for words in ("This post has changed since you opened the page", "the author of the book", "Hide box 1"):
        assert words in page, words
    assert picture.findings.filter(answer="").count() == picture.findings.count()
