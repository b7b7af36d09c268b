"""The register and the class list: every child on the roll is found, in few questions, and nobody of another school."""

import datetime
import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from channels.models import ConsentChannel
from consents.models import Answer, ConsentDecision, Material
from consents.queries import EVERY_PURPOSE
from people.models import Group, Pupil, School, Staff
from people.rolls import leave_roll
from tests import cast
from tests.consents.register_pages import page_of, read, sign_in


def test_a_search_finds_a_child_with_and_without_accents_and_leaves_no_name_in_an_address(
    school: School, sam: Staff
) -> None:
    cast.make_pupil(school, "Siân", "O’Neill-Wójcik")
    cast.make_pupil(school, "Llŷr", "Nakamura", known_as="Ly")
    client = sign_in(sam)
    for typed, found in [
        ("sian", "O’Neill"),
        ("SIÂN oneill", "O’Neill"),
        ("o'neill", "O’Neill"),
        ("wojcik", "O’Neill"),
        ("neill sian", "O’Neill"),
        ("llyr", "Nakamura"),
        ("ly naka", "Nakamura"),
    ]:
        answer = client.post(reverse("consents:register"), {"q": typed})
        words = answer.content.decode()
        assert found in words, typed
        assert words.count('class="row-title"') == 1, typed
    assert "No child on the roll" in client.post(reverse("consents:register"), {"q": "zzz"}).content.decode()
    assert 'method="post"' in words


def test_the_register_is_paged_and_by_class(
    school: School, sam: Staff, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    for number in range(60):
        cast.make_pupil(school, f"Child{number:02}", "Prosser", group="7B" if number % 2 else "7A")
    client = sign_in(sam)
    with django_assert_max_num_queries(16):
        first = read(client, reverse("consents:register"))
    assert first.count('class="row-title"') == 50
    assert read(client, reverse("consents:register") + "?page=2").count('class="row-title"') == 10
    assert read(client, reverse("consents:register") + "?class=7A").count('class="row-title"') == 30


def test_a_child_who_left_or_was_of_another_school_is_not_on_the_register(
    siân: Pupil, sam: Staff, olu: Staff, cai: Staff
) -> None:
    assert "ap Rhys" not in read(sign_in(olu), reverse("consents:register"))
    leave_roll(siân, by=cai, on=datetime.date(2020, 1, 1))
    assert "ap Rhys" not in read(sign_in(sam), reverse("consents:register"))


@pytest.mark.slow
def test_fifteen_hundred_children_take_as_many_questions_as_fifty(school: School, sam: Staff) -> None:
    client = sign_in(sam)
    cast.own_page(school)

    def add(count: int) -> None:
        pupils = [
            Pupil(school=school, first_name=f"Child{number}", last_name="Prosser", registration_group=f"{number % 60}B")
            for number in range(count)
        ]
        for pupil in pupils:
            pupil.search_name = pupil.name_to_search()
        for pupil in Pupil.objects.bulk_create(pupils):
            cast.answer_for(
                pupil, materials=[Material.PHOTO_GROUP], channels=["website"]
            ) if pupil.pk % 30 == 0 else None

    def questions() -> list[int]:
        asked = []
        for ask in (
            lambda: client.get(reverse("consents:register")),
            lambda: client.post(reverse("consents:register"), {"q": "child pross"}),
            lambda: client.get(reverse("consents:class_list") + "?class=7B"),
        ):
            with CaptureQueriesContext(connection) as queries:
                answer = ask()
            assert len(answer.content) < 120_000
            asked.append(len(queries))
        return asked

    add(60)
    client.get(reverse("consents:register"))  # the first page of a session also says that it is in use
    few = questions()
    add(1_440)
    assert questions() == few
    assert max(few) <= 16


def test_the_classes_stand_in_the_order_of_their_years(school: School, sam: Staff) -> None:
    for group in ("10A", "9M", "7B", "Derbyn"):
        cast.make_pupil(school, "Siân", "ap Rhys", group=group)
    words = read(sign_in(sam), reverse("consents:register"))
    assert re.findall(r">(10A|9M|7B|Derbyn)</a>", words) == ["Derbyn", "7B", "9M", "10A"]


@pytest.mark.parametrize(
    "asked", ["?class=%00", "?class=7B%00", "?group=%00", "?group=" + "9" * 40, "?page=%00&class=x"]
)
def test_no_address_makes_the_register_fail(asked: str, siân: Pupil, sam: Staff) -> None:
    client = sign_in(sam)
    assert client.get(reverse("consents:register") + asked).status_code == 200
    assert client.get(reverse("consents:class_list") + asked).status_code in (200, 404)
    assert client.post(reverse("consents:register"), {"q": "\0%_\\'\u202e"}).status_code == 200


def test_the_office_and_the_lead_find_a_child_who_left_and_take_permission_back(
    siân: Pupil, school: School, cai: Staff, des: Staff, sam: Staff, olu: Staff
) -> None:
    leave_roll(siân, by=cai, on=datetime.date(2020, 1, 1))
    for who, finds in ((cai, True), (des, True), (sam, False), (olu, False)):
        client = sign_in(who)
        found = client.post(reverse("consents:register"), {"q": "sian"}).content.decode()
        assert ("not on the roll from 1 January 2020" in found) is finds
        assert "ap Rhys" not in read(client, reverse("consents:register"))
    form = {"guardian": "new", "name": "Mrs ap Rhys", "route": "phone", "channels": "everything"}
    assert sign_in(cai).post(page_of(siân, "withdraw"), form).status_code == 302
    assert ConsentDecision.objects.filter(pupil_id=siân.pk, answer=Answer.WITHDRAWN).count() == len(EVERY_PURPOSE)


@pytest.mark.slow
def test_the_class_list_shows_names_and_lights_and_nothing_else(
    school: School, sam: Staff, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    cast.own_page(school)
    club = Group.objects.create(school=school, name="Gardening")
    for number in range(30):
        pupil = cast.make_pupil(school, f"Child{number:02}", "Prosser")
        if number < 10:
            cast.answer_for(pupil)
        elif number < 20:
            cast.answer_for(pupil, materials=[Material.PHOTO_GROUP])
        pupil.groups.add(club) if number < 5 else None
    client = sign_in(sam)
    with django_assert_max_num_queries(16):
        words = read(client, reverse("consents:class_list") + "?class=7B")
    label = escape(ConsentChannel.WEBSITE.label)
    assert words.count(f"a photo may be on {label}") == 10
    assert words.count(f"only in a group on {label}") == 10
    assert words.count(f"cannot be shown on {label}") == 10
    assert "Facebook" not in words
    assert read(client, reverse("consents:class_list") + f"?group={club.pk}").count("Prosser") == 5


def test_a_class_and_then_a_club_are_each_shown(school: School, sam: Staff) -> None:
    """The form after 7B asks for the club alone: what was chosen before is not sent along."""
    pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    Group.objects.create(school=school, name="Gardening").pupils.add(pupil)
    assert " selected" not in read(sign_in(sam), reverse("consents:class_list") + "?class=7B").split("<form", 1)[1]


@pytest.mark.slow
def test_a_club_that_is_longer_than_the_page_says_so(school: School, sam: Staff) -> None:
    club = Group.objects.create(school=school, name="Choir")
    for number in range(202):
        cast.make_pupil(school, f"Child{number}", "Prosser").groups.add(club)
    words = read(sign_in(sam), reverse("consents:class_list") + f"?group={club.pk}")
    assert "2 more children are not on this page" in words


def test_another_schools_club_does_not_exist(sam: Staff, olu: Staff) -> None:
    club = Group.objects.create(school=olu.school, name="Chess")
    assert sign_in(sam).get(reverse("consents:class_list") + f"?group={club.pk}").status_code == 404
