"""Nobody says that they have looked before they were shown, close up and each by its own name, all that was found."""

import re
from collections.abc import Callable

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from people.models import Staff
from policies.rules import rules_in_force
from posts import looks, readings
from posts.models import Finding, Look, LookAs, Picture, Post
from posts.picture_pages import shown_pictures
from posts.workflow import PostState
from tests.posts import photos
from tests.posts.forms import page_of, signed_in, url

pytestmark = pytest.mark.usefixtures("store", "machine")


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


def test_a_box_that_calls_for_an_answer_looks_otherwise_than_what_can_be_read_besides(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    """A name among a hundred lines of a wall is seen at once."""
    machine(photos.saw(photos.something("text", "Eisteddfod"), photos.name(box=(100, 600, 400, 660))))
    picture = photos.screen(photos.add(post, sam))
    page = page_of(browser, picture)
    assert re.findall(r'class="box-link" href="[^"]+-(\d)"( data-calls)?', page) == [("1", " data-calls"), ("2", "")]
    assert 'aria-label="Box 2: This can be read in the picture: “Eisteddfod”"' in page


def test_no_line_that_leads_to_a_number_is_drawn_over_another_number(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.something("text", "Eisteddfod"), photos.name(box=(100, 600, 400, 660))))
    page = page_of(browser, photos.screen(photos.add(post, sam)))
    assert page.count("</line>") == 4
    assert page.rindex("</line>") < page.index('class="box-dot"')


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


def test_the_row_of_pictures_says_which_ones_its_author_has_looked_at(browser: Client, post: Post, sam: Staff) -> None:
    first, second = photos.ready(post, sam), photos.screen(photos.add(post, sam, seed=2))
    page = page_of(browser, second)
    numbers = re.findall(r'<a class="number([^"]*)" href="([^"]+)"', page)
    assert numbers == [
        (" is-done", reverse("posts:picture", args=[first.public_id])),
        ("", reverse("posts:picture", args=[second.public_id])),
    ]
    assert page.count("you looked at it") == 1


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
    panel = browser.get(reverse("posts:pictures", args=[post.public_id])).content.decode()
    assert "not checked by the machine: you looked" in panel
    assert "you must look" not in panel


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
