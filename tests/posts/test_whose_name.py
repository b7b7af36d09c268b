"""A name that was found in a picture is shown with whose it may be, so that whoever looks need not search the roll."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from people.models import Pupil, Staff
from posts.models import Post
from tests import cast
from tests.posts import photos
from tests.posts.forms import page_of

pytestmark = pytest.mark.usefixtures("store", "machine")

READ = "A name on your roll can be read</h3>"
MAY_BE = "This may be a name on your roll</h3>"


@pytest.fixture
def illtyd(sam: Staff) -> Pupil:
    return cast.make_pupil(sam.school, "Illtyd", "Morgan", "4B")


def shown(browser: Client, post: Post, by: Staff, machine: photos.Machine, text: str, *refs: int) -> str:
    machine(photos.saw(photos.name(text, *refs)))
    return page_of(browser, photos.screen(photos.add(post, by)))


def test_the_pupil_is_named_with_the_class(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine, illtyd: Pupil
) -> None:
    page = shown(browser, post, sam, machine, "I. Morgan", illtyd.pk)
    assert READ in page
    assert "It reads: “I. Morgan”" in page
    assert "It may be Illtyd Morgan (4B)" in page


def test_what_was_read_as_something_else_may_be_a_name(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine, illtyd: Pupil
) -> None:
    other = cast.make_pupil(sam.school, "Ellis", "Owen", "")
    page = shown(browser, post, sam, machine, "Vlltyo", illtyd.pk, other.pk)
    assert MAY_BE in page
    assert READ not in page
    assert "It may be Illtyd Morgan (4B) or Ellis Owen" in page


def test_of_many_their_number_is_said(browser: Client, post: Post, sam: Staff, machine: photos.Machine) -> None:
    many = [cast.make_pupil(sam.school, "Mohammed", last) for last in ("Ali", "Begum", "Khan", "Miah", "Uddin")]
    page = shown(browser, post, sam, machine, "Mohammed", *(pupil.pk for pupil in many))
    assert "It may be one of 5 pupils on your roll" in page
    assert "Uddin" not in page


@pytest.mark.parametrize("gone", ["left", "erased", "of another school"])
def test_nobody_is_named_who_is_not_on_the_roll(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine, illtyd: Pupil, gone: str
) -> None:
    if gone == "of another school":
        illtyd.school = cast.make_school("Ysgol y Bryn", "bryn")
    elif gone == "left":
        illtyd.left_on = timezone.localdate() - datetime.timedelta(days=1)
    else:
        illtyd.erased_at = timezone.now()
    illtyd.save()
    page = shown(browser, post, sam, machine, "Vlltyo", illtyd.pk)
    assert READ in page
    assert "Morgan" not in page
