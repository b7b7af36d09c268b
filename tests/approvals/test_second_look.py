"""On a second look the approver sees what changed since the first, in words and with names."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from approvals.services import ask_for_changes
from consents.models import AdultPermission, Material
from people.models import Pupil, Staff
from posts import drafts
from posts.models import Post, VoidReason
from posts.people_in import Shown
from posts.pictures import describe_picture
from posts.removal import delete_picture_now
from posts.services import recall_post, submit_post, void_post
from posts.workflow import PostState
from publishing.services import schedule_post, send_back_post
from tests import cast
from tests.posts.conftest import store
from tests.posts.photos import Machine, machine, ready
from tests.posts.shown import agreed

__all__ = ["machine", "store"]

AtState = Callable[..., Post]


def review(client: Client, post: Post) -> str:
    answer = client.get(reverse("approvals:review", args=[post.public_id]))
    assert answer.status_code == 200
    return answer.content.decode()


def digest(post: Post) -> str:
    assert post.revision is not None
    return post.revision.digest


def send_in_again(draft: Post, *, by: Staff, **instead: object) -> Post:
    """The same post with these parts instead, sent in."""
    draft = Post.objects.get(pk=draft.pk)
    whole: dict[str, object] = {
        "title": draft.title,
        "category": draft.category,
        "account_ids": frozenset(draft.accounts.values_list("pk", flat=True)),
        "declarations": draft.declarations,
        **instead,
    }
    draft = drafts.save_draft(draft, by=by, version=draft.version, words=drafts.DraftWords(**whole))  # type: ignore[arg-type]
    return submit_post(draft, by=by, version=draft.version)


@pytest.fixture
def asked(at: AtState, dee: Staff) -> Post:
    post = at(PostState.AWAITING_APPROVAL)
    return ask_for_changes(post, by=dee, shown_digest=digest(post), words="Say since when.")


@pytest.mark.slow
def test_accounts_children_and_adults_are_told_by_name(
    asked: Post, sam: Staff, dee: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    child: Pupil = cast.make_pupil(sam.school, "Siân")
    cast.answer_for(child)
    adult = AdultPermission.objects.create(
        school=sam.school, name="Mr Idris Vaughan", covers="photo", given_on="2026-01-05", evidence="x", recorded_by=sam
    )
    facebook = cast.facebook(sam.school)
    people = (Shown(material=Material.INFORMATION, pupil_id=child.pk), Shown(material="photo_group", adult_id=adult.pk))
    sent = send_in_again(
        asked,
        by=sam,
        people=people,
        account_ids=frozenset({facebook.pk}),
        declarations={**cast.DECLARED, "children": "some", "adults": "some", "where_now": "yes"},
    )
    page = review(signed_in(dee), sent)
    assert "What changed since changes were asked for" in page
    assert "Say since when." in page
    for line in (
        "Now also for: Facebook page",
        "No longer for: Our page",
        "Now in it: Siân Prosser, Mr Idris Vaughan",
        "Shows where children are now, or will be: Yes (before: No)",
    ):
        assert line in page, line
    again = ask_for_changes(sent, by=dee, shown_digest=digest(sent), words="Without the adult, please.")
    third = send_in_again(
        again, by=sam, people=people[:1], declarations={**again.declarations, "adults": "none", "where_now": "yes"}
    )
    page = review(signed_in(dee), third)
    assert "Without the adult, please." in page
    assert "Say since when." not in page
    assert "No longer in it: Mr Idris Vaughan" in page
    assert "Now also for" not in page


def test_how_an_adult_is_in_it_is_shown_and_a_change_of_it_is_told(
    asked: Post, sam: Staff, dee: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    adult = agreed(sam, "Mr Idris Vaughan")
    declared = {**cast.DECLARED, "adults": "some"}
    told = (Shown(material=Material.INFORMATION, adult_id=adult.pk),)
    sent = send_in_again(asked, by=sam, people=told, declarations=declared)
    assert "Mr Idris Vaughan: named or told about in words. Agreed to: as ticked" in review(signed_in(dee), sent)
    again = ask_for_changes(sent, by=dee, shown_digest=digest(sent), words="Is it his work, too?")
    both = (*told, Shown(material=Material.WORK, adult_id=adult.pk))
    page = review(signed_in(dee), send_in_again(again, by=sam, people=both, declarations=declared))
    assert "In it in another way or place: Mr Idris Vaughan" in page
    assert "It is the same post as before" not in page
    assert "Mr Idris Vaughan: named or told about in words, work. Agreed to: as ticked" in page


@pytest.mark.slow
def test_descriptions_are_marked_and_pictures_told_by_their_place(
    sam: Staff, dee: Staff, machine: Machine, store: object, signed_in: Callable[[Staff], Client]
) -> None:
    draft = cast.draft(sam)
    kept, gone = ready(draft, sam, seed=1), ready(draft, sam, seed=2)
    sent = submit_post(Post.objects.get(pk=draft.pk), by=sam, version=draft.version)
    back = ask_for_changes(sent, by=dee, shown_digest=digest(sent), words="Describe it better.")
    describe_picture(kept, by=sam, alt={"en": "A vegetable garden in May."}, shown=kept.alt)
    delete_picture_now(gone, by=sam)
    ready(back, sam, seed=3)
    page = review(signed_in(dee), submit_post(Post.objects.get(pk=draft.pk), by=sam, version=draft.version))
    assert "Description of picture 1 (English)" in page
    assert "in May.</ins>" in page
    assert "Picture 2 is new" in page
    assert "1 picture was taken out" in page
    assert "Picture 1 is new" not in page


def test_nothing_changed_is_said_too(asked: Post, sam: Staff, dee: Staff, signed_in: Callable[[Staff], Client]) -> None:
    page = review(signed_in(dee), send_in_again(asked, by=sam))
    assert "Nothing. It is the same post as before." in page


@pytest.mark.parametrize("way", ["taken back", "sent back", "void"])
def test_a_post_that_was_confirmed_before_shows_what_changed_since(
    way: str, at: AtState, sam: Staff, dee: Staff, mo: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    post = at(PostState.APPROVED)
    back = {
        "taken back": lambda: recall_post(post, by=sam),
        "sent back": lambda: send_back_post(schedule_post(post, by=mo), by=mo, words="The date moved."),
        "void": lambda: void_post(post, reason=VoidReason.TIME_PASSED),
    }[way]()
    assert back.approved_digest == ""
    sent = send_in_again(back, by=sam, words={(None, "en"): "The vegetable garden is open today."})
    page = review(signed_in(dee), sent)
    assert "What changed since go-live was confirmed" in page
    assert "Mr Okafor confirmed an earlier version." in page
    assert "<ins>" in page


def test_a_first_look_is_no_second_one(at: AtState, dee: Staff, signed_in: Callable[[Staff], Client]) -> None:
    assert "What changed since" not in review(signed_in(dee), at(PostState.AWAITING_APPROVAL))
