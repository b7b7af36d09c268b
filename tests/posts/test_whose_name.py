"""A name that was found in a picture is shown with whose it may be, so that whoever looks need not search the roll."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from people.models import Pupil, Staff
from posts.models import Finding, Post
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
    ellis, owen = cast.make_pupil(sam.school, "Ellis", "Owen", ""), cast.make_pupil(sam.school, "Owen", "Ellis", "2A")
    page = shown(browser, post, sam, machine, "Vlltyo", illtyd.pk, owen.pk, ellis.pk)
    assert MAY_BE in page
    assert READ not in page
    assert "It may be Illtyd Morgan (4B), Owen Ellis (2A) or Ellis Owen (–)." in page


def test_of_many_their_number_is_said(browser: Client, post: Post, sam: Staff, machine: photos.Machine) -> None:
    many = [
        cast.make_pupil(sam.school, "Mohammed", last)
        for last in ("Ali", "Begum", "Khan", "Miah", "Uddin", "Bibi", "Shah", "Malik", "Aziz")
    ]
    page = shown(browser, post, sam, machine, "Mohammed", *(pupil.pk for pupil in many))
    assert "It may be one of 9 pupils on your roll" in page
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
    page = shown(browser, post, sam, machine, "Illtyd", illtyd.pk)
    assert READ in page
    assert ("It may be somebody who is not on the roll today." in page) is (gone == "left")
    assert "Morgan" not in page


def test_a_name_that_stands_there_is_read_though_it_is_of_somebody_who_left(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine, illtyd: Pupil
) -> None:
    Pupil.objects.filter(pk=illtyd.pk).update(left_on=timezone.localdate())
    ellis = cast.make_pupil(sam.school, "Ellis", "Owen", "2A")
    page = shown(browser, post, sam, machine, "Illtyd", illtyd.pk, ellis.pk)
    assert READ in page
    assert "It may be Ellis Owen (2A) or somebody who is not on the roll today." in page


@pytest.mark.parametrize(
    ("first", "last", "text", "is_read"),
    [
        ("Bo", "Li", "Bo Li", True),
        ("Freya", "Jones-Kowalski", "F. Kowalski", True),
        ("Ann", "Price", "Hannah Bell", False),
        ("Mary Jane", "ap Rhys", "Mary", True),
        ("Siân", "Rhys", "SIAN", True),
        ("Siân", "Rhys", "Siam", False),
    ],
)
def test_what_is_read_is_a_name_as_it_is_spelt(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine, first: str, last: str, text: str, is_read: bool
) -> None:
    pupil = cast.make_pupil(sam.school, first, last)
    assert ((READ if is_read else MAY_BE) in shown(browser, post, sam, machine, text, pupil.pk)) is True


def test_whose_names_they_are_is_one_statement_more(
    browser: Client, post: Post, sam: Staff, machine: photos.Machine, illtyd: Pupil, django_assert_max_num_queries: Any
) -> None:
    machine(photos.saw(photos.name("Illtyd")))
    picture = photos.screen(photos.add(post, sam))
    page_of(browser, picture)
    with CaptureQueriesContext(connection) as before:
        page_of(browser, picture)
    Finding.objects.update(pupil_ids=[illtyd.pk])
    with django_assert_max_num_queries(len(before) + 1):
        page_of(browser, picture)
