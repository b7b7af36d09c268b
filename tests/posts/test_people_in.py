"""Who is in a post and how: ticked once for all pictures, or picture by picture; nobody is lost and nobody forged."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from consents.models import Material
from people.models import Pupil, Staff
from posts.children_form import children_of
from posts.drafts import editable
from posts.models import FindingAnswer, FindingKind, Picture, Post
from posts.people_in import Shown, keep_people
from tests import cast
from tests.posts.forms import form_of, ticked_on

Rows = set[tuple[int | None, int | None, str]]


@pytest.fixture
def pictures(post: Post) -> list[Picture]:
    return [post.pictures.create(position=n, sha256=str(n) * 64, width=4, height=3) for n in (1, 2)]


@pytest.fixture
def children(post: Post) -> list[Pupil]:
    return [cast.make_pupil(post.school, first) for first in ("Siân", "Llŷr")]


@pytest.fixture
def save(signed_in: Callable[[Staff], Client], sam: Staff, post: Post) -> Callable[..., Rows]:
    """Save the compose page with these fields; who is in the post then, as (picture, child, how)."""
    client = signed_in(sam)

    def post_form(**fields: object) -> Rows:
        names = {name.replace("__", "-"): value for name, value in fields.items()}
        answer = client.post(reverse("posts:compose", args=[post.public_id]), form_of(post, **names))
        assert answer.status_code == 302
        return set(post.appearances.values_list("picture_id", "pupil_id", "material"))

    return post_form


def ids(pupils: list[Pupil]) -> list[str]:
    return [str(pupil.public_id) for pupil in pupils]


def test_the_same_children_are_in_all_pictures(
    save: Callable[..., Rows], pictures: list[Picture], children: list[Pupil]
) -> None:
    assert save(children=ids(children), same="on") == {
        (picture.pk, child.pk, "photo_group") for picture in pictures for child in children
    }


def test_each_picture_has_its_own_children_and_ways(
    save: Callable[..., Rows], pictures: list[Picture], children: list[Pupil]
) -> None:
    (first, second), (sian, llyr) = pictures, children
    own = {
        f"in-{first.public_id}": ids([sian]),
        f"kind-{first.public_id}": ["photo_individual", "work"],
        f"in-{second.public_id}": ids([llyr]),
    }
    assert save(children=ids(children), **own) == {
        (first.pk, sian.pk, "photo_individual"),
        (first.pk, sian.pk, "work"),
        (second.pk, llyr.pk, "photo_group"),
    }


def test_a_child_who_is_ticked_but_in_no_picture_is_told_about(
    save: Callable[..., Rows], pictures: list[Picture], children: list[Pupil]
) -> None:
    (first, _second), (sian, llyr) = pictures, children
    assert save(children=ids(children), **{f"in-{first.public_id}": ids([sian])}) == {
        (first.pk, sian.pk, "photo_group"),
        (None, llyr.pk, "information"),
    }


def test_whoever_is_only_told_about_stays_out_of_the_picture_when_the_page_is_saved_again(
    save: Callable[..., Rows], post: Post, pictures: list[Picture], children: list[Pupil]
) -> None:
    """ "The same in all pictures" is not ticked by itself, since it would put everybody into them."""
    (first, second), (sian, _llyr) = pictures, children
    second.delete()
    save(children=ids(children), **{f"in-{first.public_id}": ids([sian])})
    assert not children_of(post).same
    save(children=ids(children), same="on")
    assert children_of(post).same


def test_whoever_is_only_told_about_beside_pictures_of_nobody_stays_so_when_the_page_is_opened_anew_and_saved(
    save: Callable[..., Rows], browser: Client, post: Post, pictures: list[Picture], children: list[Pupil]
) -> None:
    told = save(children=ids(children), told=ids(children), **{"kind-words": ["achievement"]})
    assert {picture for picture, _child, _how in told} == {None}
    page = browser.get(reverse("posts:compose", args=[post.public_id])).content.decode()
    assert save(**ticked_on(page)) == told


def test_a_post_without_pictures_tells_about_its_children(save: Callable[..., Rows], children: list[Pupil]) -> None:
    sian, llyr = children
    rows = save(children=ids(children), **{"kind-words": ["achievement"]})
    assert rows == {(None, sian.pk, "achievement"), (None, llyr.pk, "achievement")}


def test_a_child_who_is_unticked_is_out_of_every_picture(
    save: Callable[..., Rows], pictures: list[Picture], children: list[Pupil]
) -> None:
    save(children=ids(children), same="on")
    assert {child for _picture, child, _how in save(children=ids(children[:1]), same="on")} == {children[0].pk}
    assert save() == set()


def test_what_stays_keeps_its_row(save: Callable[..., Rows], post: Post, children: list[Pupil]) -> None:
    save(children=ids(children))
    before = set(post.appearances.values_list("pk", flat=True))
    save(children=ids(children))
    assert set(post.appearances.values_list("pk", flat=True)) == before


def test_a_face_whose_naming_is_taken_back_is_a_question_again(
    save: Callable[..., Rows], post: Post, pictures: list[Picture], children: list[Pupil]
) -> None:
    face = pictures[0].findings.create(
        sha256="1" * 64, number=1, kind=FindingKind.FACE, box=[0, 0, 2, 2], answer=FindingAnswer.NAMED
    )
    post.appearances.create(picture=pictures[0], pupil=children[0], material=Material.PHOTO_GROUP, face=face)
    save()
    face.refresh_from_db()
    assert face.answer == ""


def test_a_page_that_showed_no_children_changes_none(
    save: Callable[..., Rows], pictures: list[Picture], children: list[Pupil]
) -> None:
    kept = save(children=ids(children), same="on")
    assert save(children_asked=None) == kept


def test_another_schools_child_picture_or_adult_is_left_out(post: Post, sam: Staff, olu: Staff) -> None:
    theirs = cast.draft(olu)
    picture = theirs.pictures.create(position=1, sha256="1" * 64)
    child, ours = cast.make_pupil(olu.school), cast.make_pupil(sam.school)
    keep_people(
        editable(post, by=sam),
        [
            Shown(material=Material.INFORMATION, pupil_id=child.pk),
            Shown(material=Material.PHOTO_GROUP, pupil_id=ours.pk, picture_id=picture.pk),
        ],
    )
    assert not post.appearances.exists()


def test_a_child_who_left_cannot_be_ticked(save: Callable[..., Rows], children: list[Pupil]) -> None:
    children[0].left_on = "2020-01-01"
    children[0].save()
    assert save(children=ids(children[:1])) == set()


def test_a_page_without_ticks_sends_whoever_is_ticked_first_into_the_pictures(
    signed_in: Callable[[Staff], Client], sam: Staff, post: Post, pictures: list[Picture], children: list[Pupil]
) -> None:
    """Else the first save would keep them as told about, and no permission for a photo would be asked for."""
    page = signed_in(sam).get(reverse("posts:compose", args=[post.public_id]))
    assert '<input type="hidden" name="same" value="on" form="compose">' in page.content.decode()
    keep_people(
        editable(post, by=sam),
        [Shown(material=Material.PHOTO_GROUP, pupil_id=children[0].pk, picture_id=pictures[0].pk)],
    )
    page = signed_in(sam).get(reverse("posts:compose", args=[post.public_id]))
    assert 'type="hidden" name="same"' not in page.content.decode(), "now she is asked"
