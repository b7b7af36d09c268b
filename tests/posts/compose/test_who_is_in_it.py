"""Children are ticked by class or found by name, and the page never says why one cannot be shown."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from consents.models import Answer, Material
from people.models import Pupil, Staff
from posts.models import Post
from tests import cast
from tests.posts.compose.page import idris, saved, url
from tests.posts.forms import form_of


def test_children_are_ticked_by_class_with_the_words_for_these_accounts(sams: Client, post: Post) -> None:
    may, some, not_asked = (cast.make_pupil(post.school, first) for first in ("Siân", "Llŷr", "Yusuf"))
    cast.make_pupil(post.school, "Zofia", group="8A")
    cast.answer_for(may)
    cast.answer_for(some, materials=[Material.INFORMATION])
    sams.post(url(post), form_of(post))
    people = sams.get(url(post), {"class": "class:7B"}).context["groups"][0]["people"]
    words = {each["name"]: [light.words for light in each["lights"]] for each in people}
    assert words == {
        "Llŷr Prosser": [
            "may be on the school's website: something told about the child; not: achievement, work",
        ],
        "Siân Prosser": ["may be on the school's website"],
        "Yusuf Prosser": ["cannot be shown on the school's website"],
    }
    assert not_asked.name in words


@pytest.mark.parametrize("why", ["refused", "withdrawn", "objected", "never asked", "held"])
def test_the_page_never_shows_why_a_child_cannot_be_shown(why: str, sams: Client, post: Post, des: Staff) -> None:
    from consents.models import PublicationHold

    child = cast.make_pupil(post.school)
    if why == "held":
        cast.answer_for(child)
        PublicationHold.objects.create(school=post.school, pupil=child, set_by=des)
    elif why != "never asked":
        cast.answer_for(child, Answer(why))
    typed = form_of(post, children_shown="some", children=[str(child.public_id)], go="send")
    answer = sams.post(url(post), typed)
    page = answer.content.decode()
    (tick,) = answer.context["groups"][0]["people"]
    assert [light.words for light in tick["lights"]] == ["cannot be shown on the school's website"]
    assert (
        "Ffion Prosser cannot be shown on the school&#x27;s website. Please do not ask the family or the child; "
        "the office can help." in page
    )
    for word in ("refused", "withdrawn", "objected", "hold", "safeguarding"):
        assert word not in page.lower()


def test_a_whole_class_is_ticked_with_one_press_without_a_script(sams: Client, post: Post) -> None:
    pupils = [cast.make_pupil(post.school, f"Child{number}") for number in range(28)]
    answer = sams.post(url(post), form_of(post, children_shown="some", go="tick-class:7B"))
    assert answer.url.endswith("#children")
    assert saved(post).appearances.count() == len(pupils) == 28


def test_classes_are_offered_in_the_order_of_the_register(sams: Client, post: Post) -> None:
    for group in ("10A", "9M", "7B"):
        cast.make_pupil(post.school, f"Child{group}", group=group)
    assert [choice.label for choice in sams.get(url(post)).context["classes"]] == ["7B", "9M", "10A"]


def test_a_child_stays_ticked_when_another_class_is_shown(sams: Client, post: Post) -> None:
    child = cast.make_pupil(post.school)
    cast.make_pupil(post.school, "Zofia", group="8A")
    typed = form_of(post, children_shown="some", children=[str(child.public_id)], go="show")
    answer = sams.post(url(post), {**typed, "class": "class:8A"}, follow=True)
    groups = {group["label"]: [each["name"] for each in group["people"]] for group in answer.context["groups"]}
    assert groups == {"In this post": ["Ffion Prosser"], "8A": ["Zofia Prosser"]}


def test_a_child_is_found_by_name_and_no_name_is_in_an_address(sams: Client, post: Post) -> None:
    child = cast.make_pupil(post.school, "Llŷr", "ap Rhys")
    child.save()
    (found,) = sams.post(url(post, "find_child"), {"typed": "llyr"}).json()["children"]
    assert found["label"] == "Llŷr ap Rhys (7B)"
    assert str(child.public_id) in found["row"]
    assert sams.get(url(post, "find_child"), {"typed": "llyr"}).status_code == 405


def test_a_visiting_child_needs_their_own_schools_yes(sams: Client, post: Post) -> None:
    typed = form_of(post, children_shown="some", go="send")
    typed["other-0-school"] = "Marlow Green School"
    answer = sams.post(url(post), typed)
    assert "only with that school&#x27;s yes" in answer.content.decode()
    typed = {**typed, "version": answer.context["version"], "other-0-yes": "Letter of 3 May, office"}
    assert sams.post(url(post), typed).url == url(post, "send_in")


def test_an_adult_needs_a_written_permission_that_holds(sams: Client, post: Post, sam: Staff, mo: Staff) -> None:
    adult = idris(sam)
    answer = sams.post(url(post), form_of(post, adults_shown="some", go="send"))
    assert "Tick each adult." in answer.content.decode()
    typed = form_of(saved(post), adults_shown="some", adults=[str(adult.pk)], adults_how=["information"], go="send")
    assert sams.post(url(post), typed).url == url(post, "send_in")
    adult.withdrawn_at = saved(post).changed_at
    adult.save()
    assert "no written permission for this" in sams.get(url(post, "send_in")).content.decode()


@pytest.mark.slow
@pytest.mark.parametrize("children", [2, 28])
def test_the_page_asks_the_same_queries_for_a_few_children_and_for_a_class(
    children: int, sams: Client, post: Post, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(children):
        cast.answer_for(cast.make_pupil(post.school, f"Child{number}"))
    sams.post(url(post), form_of(post, children_shown="some", go="tick-class:7B"))
    sams.get(url(post), {"class": "class:7B"})
    with django_assert_max_num_queries(45):
        sams.get(url(post), {"class": "class:7B"})
    assert Pupil.objects.count() == children
