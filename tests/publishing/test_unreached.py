"""After a no: what comes down, what stays, what only a person can find."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from consents.models import Material
from consents.services import child_said_no, withdraw_consent
from people.models import Group, Pupil, School, Staff
from posts.models import Appearance, Finding, FindingAnswer, FindingKind, Picture, Post
from posts.workflow import PostState
from publishing.unreached import unreached_for
from tests import cast
from tests.consents.posts_with import told_about
from tests.consents.register_pages import read, sign_in

AtState = Callable[..., Post]


@pytest.fixture
def siân(school: School) -> Pupil:
    pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    cast.answer_for(pupil)
    return pupil


def with_faces(post: Post, count: int, *, answer: FindingAnswer = FindingAnswer.UNRECOGNISABLE) -> Post:
    """Put a picture with that many faces into a post that is out already."""
    picture = Picture.objects.create(post=post, faces_by_machine=count)
    for number in range(count):
        Finding.objects.create(picture=picture, number=number, kind=FindingKind.FACE, box=[], answer=answer)
    return post


def titles(posts: list[Post]) -> set[str]:
    return {post.title for post in posts}


@pytest.fixture
def live(at: AtState, sam: Staff) -> Callable[..., Post]:
    """A live post with this title, telling about this child if there is one."""

    def make(title: str, child: Pupil | None = None) -> Post:
        post = told_about(child, author=sam) if child else cast.draft(sam)
        post.title = title
        post.save()
        return at(PostState.PUBLISHED, post=post)

    return make


@pytest.mark.slow
def test_faces_that_nobody_named_are_listed_from_around_the_class_and_from_nowhere(
    siân: Pupil, school: School, live: Callable[..., Post]
) -> None:
    classmate = cast.make_pupil(school, "Llŷr", "Ng", group="7B")
    other = cast.make_pupil(school, "Mair", "Jones", group="9M")
    for pupil in (classmate, other):
        cast.answer_for(pupil)
    with_faces(live("same class", classmate), 2)
    with_faces(live("another class", other), 2)
    with_faces(live("nobody named"), 1)
    with_faces(live("faces of adults"), 1, answer=FindingAnswer.ADULT)
    live("no faces", classmate)
    assert titles(unreached_for(siân).unnamed) == {"same class", "nobody named"}


def test_a_club_counts_like_a_class(siân: Pupil, school: School, live: Callable[..., Post]) -> None:
    club = Group.objects.create(school=school, name="Gardening")
    other = cast.make_pupil(school, "Mair", "Jones", group="9M")
    cast.answer_for(other)
    with_faces(live("gardening", other), 1)
    assert titles(unreached_for(siân).unnamed) == set()
    club.pupils.add(siân, other)
    assert titles(unreached_for(siân).unnamed) == {"gardening"}


def test_faces_that_a_person_counted_are_compared_with_the_children_named(
    siân: Pupil, school: School, live: Callable[..., Post]
) -> None:
    classmate = cast.make_pupil(school, "Llŷr", "Ng", group="7B")
    cast.answer_for(classmate)
    post = live("counted", classmate)
    picture = Picture.objects.create(post=post, faces_by_person=1)
    Appearance.objects.create(post=post, picture=picture, pupil=classmate, material=Material.PHOTO_GROUP)
    assert titles(unreached_for(siân).unnamed) == set()
    Picture.objects.filter(pk=picture.pk).update(faces_by_person=2)
    assert titles(unreached_for(siân).unnamed) == {"counted"}


def test_what_comes_down_and_what_stays_is_told_apart(
    siân: Pupil, live: Callable[..., Post], cai: Staff, mo: Staff, sam: Staff
) -> None:
    live("garden", siân)
    withdraw_consent(siân, by=cai, guardian=siân.guardians.get(), purposes=[("facebook", "information")])
    assert titles(unreached_for(siân).still_out) == {"garden"}
    child_said_no(siân, by=sam)
    found = unreached_for(siân)
    assert found.still_out == []
    assert [delivery.account.name for delivery in found.down] == ["Our page"]


@pytest.mark.slow
def test_the_page_is_for_the_office_and_the_lead_and_names_what_nobody_can_see(
    siân: Pupil, live: Callable[..., Post], cai: Staff, des: Staff, sam: Staff, olu: Staff
) -> None:
    with_faces(live("harvest"), 1)
    url = reverse("unreached:list", args=[siân.public_id])
    for staff in (cai, des):
        words = read(sign_in(staff), url)
        assert "harvest" in words
        assert "Other people’s accounts" in words
        assert "Our page: posts from before this system was used" in words
    assert sign_in(sam).get(url).status_code == 403
    assert sign_in(olu).get(url).status_code == 404


def test_another_schools_posts_are_never_listed(siân: Pupil, live: Callable[..., Post], olu: Staff) -> None:
    with_faces(live("ours"), 1)
    theirs = cast.make_pupil(olu.school, "Zofia", "Silva", group="7B")
    assert unreached_for(theirs).unnamed == []
