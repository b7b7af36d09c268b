"""Whom the approver's page shows: in which picture each child is, since when an adult agreed, and who else confirms."""

from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from approvals.services import ask_for_changes
from consents.models import AdultPermission, Material
from people.models import Staff
from posts.models import Appearance, Post
from posts.people_in import Shown
from posts.places import places_of
from posts.services import submit_post
from posts.workflow import PostState
from tests import cast
from tests.approvals.test_changes import content, seen
from tests.approvals.test_second_look import send_in_again
from tests.posts.shown import agreed

SignedIn = Callable[[Staff], Client]


def page_of(client: Client, post: Post) -> str:
    return unescape(client.get(reverse("approvals:review", args=[post.public_id])).content.decode())


def test_each_child_is_said_to_be_in_its_pictures_in_the_order_of_the_post() -> None:
    both = content(pictures=((8, "a"), (5, "b")))
    both["appearances"] = [seen(5, pupil=1), seen(8, pupil=1), seen(None, pupil=1), seen(5, pupil=2), seen(8, adult=3)]
    assert places_of(both) == {1: ("picture 1", "picture 2", "the words"), 2: ("picture 2",)}


def test_a_post_without_pictures_has_one_place_which_goes_without_saying() -> None:
    assert places_of(content(pupils=(1,))) == {}


@pytest.mark.django_db
def test_who_else_can_confirm_it_is_said_as_such(
    at: Callable[..., Post], dee: Staff, dan: Staff, signed_in: SignedIn
) -> None:
    shown = page_of(signed_in(dee), at(PostState.AWAITING_APPROVAL))
    assert "Ms Rahman can confirm it too." in shown
    assert "0 children" not in shown


@pytest.mark.django_db
def test_the_day_on_which_an_adult_agreed_is_written_as_people_here_write_it(
    sam: Staff, dee: Staff, signed_in: SignedIn
) -> None:
    adult = AdultPermission.objects.create(
        school=sam.school, name="Mr Idris Vaughan", covers="photo", given_on="2026-01-05", evidence="x", recorded_by=sam
    )
    said = {**cast.DECLARED, "adults": "some"}
    people = (Shown(material=Material.INFORMATION, adult_id=adult.pk),)
    account_ids = frozenset({cast.own_page(sam.school).pk})
    sent = send_in_again(cast.draft(sam), by=sam, people=people, declarations=said, account_ids=account_ids)
    assert "(5 January 2026; x)" in page_of(signed_in(dee), sent)


def of_one_adult(sam: Staff, *covers: str, capacity: str = "") -> list[AdultPermission]:
    papers = [agreed(sam, "Mr Idris Vaughan") for _each in covers]
    for paper, words in zip(papers, covers, strict=True):
        paper.covers, paper.evidence = words, f"folder {words}"
        paper.save()
    papers[-1].capacity = capacity
    papers[-1].save()
    return papers


def naming(adult: AdultPermission, sam: Staff) -> Post:
    post = cast.draft(sam)
    Appearance.objects.create(post=post, adult=adult, material=Material.INFORMATION)
    post.declarations = {**post.declarations, "adults": "some"}
    post.save()
    return submit_post(post, by=sam, version=post.version)


@pytest.mark.django_db
def test_the_paper_that_is_judged_is_the_one_that_is_read(sam: Staff, dee: Staff, signed_in: SignedIn) -> None:
    old, _new = of_one_adult(sam, "photos and words", "the website")
    post = naming(old, sam)
    shown = page_of(signed_in(dee), post)
    assert "Agreed to: the website" in shown
    assert "folder the website" in shown
    assert "photos and words" not in shown


@pytest.mark.django_db
def test_a_later_paper_under_the_name_that_counts_as_well_is_read_too(
    sam: Staff, dee: Staff, signed_in: SignedIn
) -> None:
    old, _later = of_one_adult(sam, "photos and words", "the website", capacity="governor")
    shown = page_of(signed_in(dee), naming(old, sam))
    assert shown.index("Agreed to: photos and words") < shown.index(
        "A later paper under this name (governor), which counts as well: Agreed to: the website"
    )


@pytest.mark.django_db
def test_where_no_paper_counts_any_more_none_is_read(sam: Staff, dee: Staff, signed_in: SignedIn) -> None:
    (paper,) = of_one_adult(sam, "photos and words")
    post = naming(paper, sam)
    AdultPermission.objects.filter(pk=paper.pk).update(withdrawn_at=timezone.now())
    shown = page_of(signed_in(dee), post)
    assert "No permission of theirs counts any more." in shown
    assert "Agreed to" not in shown


@pytest.mark.django_db
def test_a_renewed_paper_is_no_other_person_on_a_second_look(sam: Staff, dee: Staff, signed_in: SignedIn) -> None:
    post = naming(agreed(sam, "Mr Idris Vaughan"), sam)
    assert post.revision is not None
    post = ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words="Say since when.")
    new = agreed(sam, "Mr Idris Vaughan")
    people = (Shown(material=Material.INFORMATION, adult_id=new.pk),)
    shown = page_of(signed_in(dee), send_in_again(post, by=sam, people=people, words={(None, "en"): "Since May."}))
    assert "Now in it" not in shown
    assert "No longer in it" not in shown
