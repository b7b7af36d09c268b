"""One adult with several papers, or under several names: the last word counts, and a no reaches all of them."""

import datetime
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from channels.models import ConsentChannel
from consents.adults import (
    enter_adult_in_error,
    record_adult_no,
    record_adult_permission,
    withdraw_adult_permission,
)
from consents.models import AdultPermission, Material, Mistake
from consents.queries import adults_nearly_called, adults_not_cleared, adults_of, papers_that_count
from people.models import Staff
from people.names import is_nearly_called, may_be_one_person
from people.roles import Role
from policies.rules import rules_in_force
from posts.errors import Blocked
from posts.models import Appearance, Post
from posts.workflow import PostState
from publishing.services import release_post, schedule_post
from tests import cast
from tests.consents.register_pages import read, sign_in

pytestmark = pytest.mark.django_db
AtState = Callable[..., Post]
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _in_november() -> Iterator[None]:
    """A yes ends with the school year: no paper of these tests is of the year before."""
    with time_machine.travel(datetime.datetime(2026, 11, 17, 9, tzinfo=datetime.UTC)):
        yield


def agreed(by: Staff, name: str = "Mr Ferris", *, days: int = 3, **more: Any) -> AdultPermission:
    on = timezone.localdate() - days * DAY
    said = {"capacity": "visiting author", "covers": "photo", "evidence": "folder G3", **more}
    return record_adult_permission(by=by, name=name, given_on=on, **said)


def resting_on(adult: AdultPermission, state: PostState, at: AtState, sam: Staff) -> Post:
    post = cast.draft(sam)
    Appearance.objects.create(post=post, adult=adult, material=Material.PHOTO_GROUP)
    post.declarations = {**post.declarations, "adults": "some"}
    post.save()
    return at(state, post=post)


def state_of(post: Post) -> str:
    return str(Post.objects.get(pk=post.pk).state)


@pytest.mark.parametrize("withdrawn", ["older", "newer"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (PostState.AWAITING_APPROVAL, PostState.DRAFT),
        (PostState.SCHEDULED, PostState.DRAFT),
        (PostState.PUBLISHED, PostState.TAKEN_DOWN),
    ],
)
def test_whichever_paper_is_taken_back_the_posts_of_both_stop(
    withdrawn: str, before: PostState, after: PostState, at: AtState, sam: Staff, cai: Staff
) -> None:
    papers = {"older": agreed(cai, days=20)}
    of_the_older = resting_on(papers["older"], before, at, sam)
    papers["newer"] = agreed(cai, "mr  FERRIS")
    of_the_newer = resting_on(papers["newer"], before, at, sam)
    assert (state_of(of_the_older), state_of(of_the_newer)) == (before, before), "a later yes stops nothing"
    withdraw_adult_permission(papers[withdrawn], by=cai)
    assert (state_of(of_the_older), state_of(of_the_newer)) == (after, after)
    assert adults_of(sam.school_id) == []
    assert Event.objects.filter(name=EventName.ADULT_PERMISSION_WITHDRAWN).count() == 2
    assert AdultPermission.objects.filter(withdrawn_at__isnull=False).count() == 2, "both stay on file"


def test_a_yes_that_is_renewed_replaces_the_earlier_one_which_stays_on_file(
    at: AtState, sam: Staff, cai: Staff
) -> None:
    old = agreed(cai, days=20)
    post = resting_on(old, PostState.SCHEDULED, at, sam)
    new = agreed(cai)
    assert adults_of(sam.school_id) == [new]
    assert papers_that_count(sam.school_id) == {old.pk: (new,), new.pk: (new,)}
    page = read(sign_in(cai), reverse("consents:adults"))
    assert page.count("replaced by a later paper") == 1
    assert page.count("Taken back") == 1
    old.refresh_from_db()
    assert (old.withdrawn_at, old.mistake) == (None, "")
    (recorded,) = Event.objects.filter(name=EventName.ADULT_PERMISSION_RECORDED, data__adult_permission=new.pk)
    assert recorded.data["others"] == [old.pk]
    assert release_post(post).state == PostState.PUBLISHED


def test_a_renewed_yes_carries_a_post_over_the_end_of_the_earlier(
    at: AtState, sam: Staff, cai: Staff, mo: Staff
) -> None:
    old = agreed(cai)
    assert old.expires_at is not None
    with time_machine.travel(old.expires_at - DAY):
        post = resting_on(old, PostState.APPROVED, at, sam)
    with time_machine.travel(old.expires_at + DAY):
        assert adults_of(sam.school_id) == []
        agreed(cai, days=0)
        assert release_post(schedule_post(post, by=mo)).state == PostState.PUBLISHED


def test_a_later_paper_for_less_stops_what_is_not_out_and_leaves_what_is(at: AtState, sam: Staff, cai: Staff) -> None:
    old = agreed(cai, days=20)
    waits, is_out = (resting_on(old, state, at, sam) for state in (PostState.SCHEDULED, PostState.PUBLISHED))
    agreed(cai, channels=[ConsentChannel.FACEBOOK])
    assert (state_of(waits), state_of(is_out)) == (PostState.DRAFT, PostState.PUBLISHED)


def test_an_earlier_paper_that_is_found_later_replaces_nothing(sam: Staff, cai: Staff) -> None:
    new = agreed(cai, days=3)
    agreed(cai, days=20)
    assert adults_of(sam.school_id) == [new]


def test_a_yes_that_was_an_error_leaves_the_earlier_one_standing(sam: Staff, cai: Staff) -> None:
    old, mistaken = agreed(cai, days=20), agreed(cai)
    other = cast.make_staff(cai.school, "Ms Lindqvist", Role.OFFICE)
    enter_adult_in_error(mistaken, by=other, mistake=Mistake.OTHER_PERSON)
    assert adults_of(sam.school_id) == [old]


def test_another_schools_adult_of_the_same_name_is_another_person(cai: Staff, olu: Staff) -> None:
    clerk = cast.make_staff(olu.school, "Mrs Adams", Role.OFFICE)
    here, there = agreed(cai, days=20), agreed(clerk)
    withdraw_adult_permission(here, by=cai)
    there.refresh_from_db()
    assert there.withdrawn_at is None
    assert adults_nearly_called(cai.school_id, "J. Ferris") == []


def test_a_no_is_chosen_from_the_list_and_reaches_every_paper_of_that_person(
    at: AtState, sam: Staff, cai: Staff, olu: Staff
) -> None:
    old = agreed(cai, days=20)
    post = resting_on(old, PostState.PUBLISHED, at, sam)
    url = reverse("consents:adult_says_no", args=[agreed(cai).pk])
    assert url in read(sign_in(cai), reverse("consents:adults"))
    assert sign_in(sam).post(url).status_code == 403
    assert sign_in(olu).post(url).status_code in (403, 404)
    assert sign_in(cai).get(url).status_code == 405
    assert sign_in(cai).post(url).status_code == 302
    assert state_of(post) == PostState.TAKEN_DOWN
    assert adults_of(sam.school_id) == []
    assert AdultPermission.objects.get(said_no=True).name == "Mr Ferris"


def test_a_no_for_a_name_that_is_nearly_on_file_asks_whether_it_is_the_same_person(
    at: AtState, sam: Staff, cai: Staff
) -> None:
    post = resting_on(agreed(cai), PostState.PUBLISHED, at, sam)
    client, url = sign_in(cai), reverse("consents:add_adult_no")
    asked = client.post(url, {"name": "John Ferris"})
    assert asked.status_code == 422
    text = asked.content.decode()
    assert "You wrote “John Ferris”. Is this the same person?" in text
    assert "Mr Ferris (visiting author), who agreed on" in text
    assert not AdultPermission.objects.filter(said_no=True).exists()
    assert state_of(post) == PostState.PUBLISHED
    both = {"name": "John Ferris", "same": ["somebody_else", str(AdultPermission.objects.get().pk)]}
    assert client.post(url, both).status_code == 422
    assert client.post(url, {"name": "John Ferris", "same": [AdultPermission.objects.get().pk]}).status_code == 302
    assert state_of(post) == PostState.TAKEN_DOWN
    assert set(AdultPermission.objects.filter(said_no=True).values_list("name", flat=True)) == {
        "Mr Ferris",
        "John Ferris",
    }


def test_somebody_else_of_nearly_the_same_name_is_left_alone(at: AtState, sam: Staff, cai: Staff) -> None:
    post = resting_on(agreed(cai), PostState.PUBLISHED, at, sam)
    said = {"name": "John Ferris", "same": ["somebody_else"]}
    assert sign_in(cai).post(reverse("consents:add_adult_no"), said).status_code == 302
    assert state_of(post) == PostState.PUBLISHED
    assert [adult.name for adult in adults_of(sam.school_id)] == ["Mr Ferris"]


def test_a_yes_under_another_name_passes_no_no(sam: Staff, cai: Staff) -> None:
    with time_machine.travel(timezone.now() - 2 * DAY):
        record_adult_no(by=cai, name="Mr Ferris")
    client, url = sign_in(cai), reverse("consents:add_adult")
    form = {
        "name": "J. Ferris",
        "covers": "photo",
        "channels": ["website"],
        "materials": ["photo_group"],
        "given_on": (timezone.localdate() - 5 * DAY).isoformat(),
        "evidence": "folder G3",
    }
    asked = client.post(url, form)
    assert asked.status_code == 422
    assert "Mr Ferris, who asked on" in asked.content.decode()
    the_no = str(AdultPermission.objects.get().pk)
    refused = client.post(url, {**form, "same": [the_no]})
    assert "The newest word counts" in refused.content.decode()
    form["given_on"] = timezone.localdate().isoformat()
    assert client.post(url, {**form, "same": [the_no]}).status_code == 302
    assert [adult.name for adult in adults_of(sam.school_id)] == ["Mr Ferris"], "kept under the name on file"


def test_who_takes_a_yes_back_is_told_of_another_name_that_may_be_the_same_person(cai: Staff) -> None:
    one = agreed(cai)
    agreed(cai, "John Ferris")
    page = sign_in(cai).post(reverse("consents:withdraw_adult", args=[one.pk]), follow=True).content.decode()
    assert "Still on file with a yes: John Ferris." in page


def test_a_withdrawn_yes_is_pressed_twice_without_harm(cai: Staff) -> None:
    """The page of before, in another tab: what was agreed to since stands."""
    old = agreed(cai)
    withdraw_adult_permission(old, by=cai)
    new = agreed(cai, days=0)
    withdraw_adult_permission(old, by=cai)
    assert adults_of(cai.school_id) == [new]


def test_a_post_cannot_rest_on_what_ended_whatever_was_said_of_another(at: AtState, sam: Staff, cai: Staff) -> None:
    agreed(cai, "Dr Nwosu")
    gone = agreed(cai)
    withdraw_adult_permission(gone, by=cai)
    with pytest.raises(Blocked, match="adult_without_permission"):
        resting_on(gone, PostState.APPROVED, at, sam)


ONE_PERSON = [
    ("Mr Ferris", "John Ferris"),
    ("J. Ferris", "John Ferris"),
    ("John Ferris", "john  FERRIS"),
    ("Ferris, John", "John Ferris"),
    ("Mrs Parry", "Ann Parry-Jones"),
    ("Ann Mary Parry", "Ann Parry"),
]
NEARLY = [("Jon Ferris", "John Ferris"), ("John Feris", "John Ferris"), ("Mr Feris", "John Ferris")]
OTHERS = [("Tom Ferris", "John Ferris"), ("Mr Ferris", "Ferris Bueller"), ("Mr Hughes", "John Ferris"), ("Mr", "Dr")]


@pytest.mark.parametrize(("one", "other"), ONE_PERSON + NEARLY)
def test_names_that_may_be_one_persons_are_asked_about(one: str, other: str) -> None:
    assert is_nearly_called(one, other)
    assert is_nearly_called(other, one)
    assert may_be_one_person(one, other) == ((one, other) in ONE_PERSON)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_names_of_two_people_are_not(one: str, other: str) -> None:
    assert not is_nearly_called(one, other)
    assert not may_be_one_person(other, one)


def test_two_of_one_name_may_each_do_no_more_than_their_own_paper_says(cai: Staff) -> None:
    governor = agreed(cai, capacity="governor", channels=[ConsentChannel.WEBSITE], days=9)
    author = agreed(cai, capacity="visiting author")
    assert adults_of(cai.school_id) == [governor, author]
    wanted = [
        (adult.pk, channel, Material.PHOTO_GROUP) for adult in (governor, author) for channel in ("website", "facebook")
    ]
    refused = adults_not_cleared(cai.school_id, wanted, at=timezone.now(), rules=rules_in_force(cai.school_id))
    assert refused == {governor.pk}
    assert (
        adults_not_cleared(
            cai.school_id,
            [(governor.pk, "website", Material.PHOTO_GROUP)],
            at=timezone.now(),
            rules=rules_in_force(cai.school_id),
        )
        == set()
    )


def test_a_later_paper_for_less_binds_whatever_the_same_name_is_called_there(cai: Staff) -> None:
    wide = agreed(cai, capacity="governor", days=9)
    agreed(cai, capacity="chair of governors", channels=[ConsentChannel.WEBSITE])
    wanted = [(wide.pk, "facebook", Material.PHOTO_GROUP)]
    rules = rules_in_force(cai.school_id)
    assert adults_not_cleared(cai.school_id, wanted, at=timezone.now(), rules=rules) == {wide.pk}


@pytest.mark.parametrize(
    ("before", "after"),
    [(PostState.SCHEDULED, PostState.DRAFT), (PostState.PUBLISHED, PostState.TAKEN_DOWN)],
)
def test_what_rested_on_a_later_paper_that_was_an_error_stops(
    before: PostState, after: PostState, at: AtState, sam: Staff, cai: Staff, mo: Staff
) -> None:
    narrow = agreed(cai, channels=[ConsentChannel.FACEBOOK], days=9)
    wide = agreed(cai)
    post = resting_on(narrow, before, at, sam)
    assert state_of(post) == before
    enter_adult_in_error(
        wide, by=cast.make_staff(cai.school, "Ms Lindqvist", Role.OFFICE), mistake=Mistake.OTHER_PERSON
    )
    assert state_of(post) == after
