"""What somebody who left had begun goes on with a colleague, and what comes back to them finds somebody."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from approvals.services import ask_for_changes
from audit.models import Event
from audit.outbox import run_follow_ups
from notifications.models import Notice
from notifications.queries import told
from people.models import Membership, Staff
from people.roles import Role
from people.services import PeopleProblem, end_staff
from policies.authority import NotAllowed
from posts.errors import Blocked
from posts.leavers import give_drafts_on
from posts.models import Post
from posts.services import submit_post
from posts.workflow import PostState
from tests import cast
from tests.cast import approve_post

pytestmark = pytest.mark.django_db

AtState = Callable[..., Post]
SignIn = Callable[[Staff], Client]


@pytest.fixture
def tom(sam: Staff) -> Staff:
    """A colleague who goes on with what was begun."""
    return cast.make_staff(sam.school, "Mr Evans")


@pytest.fixture
def left(sam: Staff, hana: Staff) -> Post:
    """A draft of somebody who left."""
    draft = cast.draft(sam)
    end_staff(sam, by=hana)
    return draft


def author_of(post: Post) -> Staff:
    return Post.objects.get(pk=post.pk).author


def test_the_head_gives_the_drafts_of_a_leaver_to_a_colleague_who_goes_on_with_them(
    left: Post, sam: Staff, tom: Staff, hana: Staff, signed_in: SignIn
) -> None:
    head, url = signed_in(hana), reverse("posts:give_on", args=[sam.pk])
    assert f'href="{url}"' in head.get(reverse("people:staff", args=[sam.pk])).content.decode()
    page = head.get(url).content.decode()
    assert "Mrs Hughes left 1 draft behind." in page
    assert "Garden" not in page, "nobody but its author reads a draft"
    assert f'value="{sam.pk}"' not in page
    answer = head.post(url, {"to": tom.pk}, follow=True)
    assert "Mr Evans has 1 draft more." in answer.content.decode()
    post = Post.objects.get(pk=left.pk)
    assert left.declarations
    assert post.declarations == {}, "who takes a draft over answers for it"
    assert (post.author, list(post.contributors.all()), post.version) == (tom, [sam], left.version + 1)
    assert "Garden" in signed_in(tom).get("/posts/").content.decode()
    run_follow_ups()
    (notice,) = Notice.objects.filter(kind="given_to_you")
    assert (notice.recipient, notice.mail_wanted) == (tom, False)
    assert signed_in(tom).get(told([notice])[0].url).status_code == 200
    assert "Go on with it and declare anew" in signed_in(tom).get("/notices/").content.decode()
    story = signed_in(tom).get(reverse("posts:show", args=[post.public_id]))
    assert story.status_code == 200


def test_neither_of_the_two_confirms_it(left: Post, sam: Staff, dee: Staff, dan: Staff, hana: Staff) -> None:
    give_drafts_on(sam, to=dee, by=hana)
    post = Post.objects.get(pk=left.pk)
    with pytest.raises(Blocked):
        submit_post(post, by=dee, version=post.version)
    post.declarations = dict(cast.DECLARED)
    post = cast.change_words(post, by=dee, words="The vegetable garden is open.")
    sent = submit_post(post, by=dee, version=post.version)
    assert sent.revision is not None
    for role in (Role.STAFF, Role.DEPUTY_HEAD):
        Membership.objects.create(staff=sam, role=role, starts_on=date(2020, 1, 1))
    for who in (sam, dee):
        with pytest.raises(NotAllowed):
            approve_post(sent, by=who, shown_digest=sent.revision.digest)
    assert approve_post(sent, by=dan, shown_digest=sent.revision.digest).state == PostState.APPROVED


def test_what_was_sent_in_stays_as_it_is(at: AtState, sam: Staff, tom: Staff, hana: Staff) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    end_staff(sam, by=hana)
    assert give_drafts_on(sam, to=tom, by=hana) == 0
    assert author_of(post) == sam


def test_nobodys_drafts_are_given_on_while_they_are_here(
    sam: Staff, tom: Staff, hana: Staff, signed_in: SignIn
) -> None:
    draft, url = cast.draft(sam), reverse("posts:give_on", args=[sam.pk])
    assert f'href="{url}"' not in signed_in(hana).get(reverse("people:staff", args=[sam.pk])).content.decode()
    assert "No draft is left behind" in signed_in(hana).get(url).content.decode()
    assert give_drafts_on(sam, to=tom, by=hana) == 0
    assert author_of(draft) == sam


def test_only_whoever_manages_people_and_only_to_a_colleague_who_is_here(
    left: Post, sam: Staff, tom: Staff, dee: Staff, hana: Staff, olu: Staff, signed_in: SignIn
) -> None:
    url = reverse("posts:give_on", args=[sam.pk])
    assert signed_in(dee).post(url, {"to": tom.pk}).status_code == 403
    assert signed_in(olu).post(url, {"to": tom.pk}).status_code == 404
    with pytest.raises(NotAllowed):
        give_drafts_on(sam, to=tom, by=dee)
    for nobody in (olu, sam):
        assert signed_in(hana).post(url, {"to": nobody.pk}).status_code == 422
        with pytest.raises(PeopleProblem):
            give_drafts_on(sam, to=nobody, by=hana)
    assert author_of(left) == sam
    assert not Event.objects.filter(name="post.given_on").exists()


def test_what_comes_back_to_somebody_who_left_is_told_to_whoever_can_give_it_on(
    at: AtState, sam: Staff, dee: Staff, hana: Staff, tom: Staff, signed_in: SignIn
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    end_staff(sam, by=hana)
    assert post.revision is not None
    ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words="The second sentence, please.")
    run_follow_ups()
    (notice,) = Notice.objects.filter(kind="author_left")
    assert notice.recipient == hana
    (reading,) = told([notice])
    assert reading.title == ""
    assert "1 draft" in signed_in(hana).get(reading.url).content.decode()
    give_drafts_on(sam, to=tom, by=hana)
    assert "The second sentence, please." in signed_in(tom).get("/posts/").content.decode()


def test_whoever_is_here_hears_it_and_nobody_else(at: AtState, dee: Staff, hana: Staff) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    assert post.revision is not None
    ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words="The second sentence, please.")
    run_follow_ups()
    assert not Notice.objects.filter(kind="author_left").exists()
