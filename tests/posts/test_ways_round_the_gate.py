"""Whoever passes by the gate (a shell, an UPDATE, the technical admin pages) is stopped by the database.

Product rules 1 and 2: nothing is confirmed or armed but by a decision on exactly this content, and no decision is
taken by anybody who had a hand in the post. Run on both databases.
"""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from approvals.models import Decision, Verdict
from approvals.services import ask_for_changes, decline_post
from people.admin import site
from people.models import Staff, User
from people.roles import Role
from policies.authority import NotAllowed
from posts.models import Post, Revision
from posts.workflow import CONFIRMED, PostState
from publishing.models import Delivery, DeliveryState
from tests import cast
from tests.cast import approve_post

AtState = Callable[..., Post]


def digest(post: Post) -> str:
    assert post.revision is not None
    return post.revision.digest


def confirm_by_hand(post: Post, *, by: Staff) -> Decision:
    assert post.revision is not None
    return Decision.objects.create(revision=post.revision, verdict=Verdict.CONFIRMED, by=by)


WAYS: dict[str, Callable[[Post], object]] = {
    "a step called on the row": lambda post: _call_the_step(post),
    "queryset.update": lambda post: Post.objects.filter(pk=post.pk).update(
        state=PostState.APPROVED, approved_digest=post.approved_digest
    ),
    "bulk_update": lambda post: _bulk_update(post),
    "SQL": lambda post: _sql(
        "UPDATE posts_post SET state = 'approved', approved_digest = %s WHERE id = %s", post.approved_digest, post.pk
    ),
}


def _call_the_step(post: Post) -> None:
    post.approve()
    post.save()


def _bulk_update(post: Post) -> None:
    post.approve()
    Post.objects.bulk_update([post], ["state", "approved_digest"])


def _sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_confirmed_without_a_decision(way: str, at: AtState) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    post.approved_digest = digest(post)
    with pytest.raises(DatabaseError, match="Nobody confirmed"), transaction.atomic():
        WAYS[way](post)
    assert Post.objects.get(pk=post.pk).state == PostState.AWAITING_APPROVAL


def test_a_digest_of_something_else_is_no_confirmation(at: AtState, dee: Staff) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    confirm_by_hand(post, by=dee)
    post.approved_digest = "0" * 64
    for way in WAYS.values():
        with pytest.raises(DatabaseError, match="Nobody confirmed"), transaction.atomic():
            way(Post.objects.select_related("revision").get(pk=post.pk))


@pytest.mark.parametrize("state", CONFIRMED)
def test_what_is_confirmed_cannot_be_exchanged_afterwards(state: PostState, at: AtState, sam: Staff) -> None:
    """Neither the digest nor the revision behind it: another revision was not looked at by anybody."""
    post = at(state)
    earlier = digest(post)
    other = Revision.objects.create(
        post=post,
        number=9,
        payload=b"{}",
        digest="1" * 64,
        wording_version=1,
        protocol_version=1,
        submitted_by=sam,
    )
    for change in (
        {"approved_digest": "0" * 64},
        {"revision": other},
        {"revision": other, "approved_digest": other.digest},
    ):
        with pytest.raises(DatabaseError, match="Nobody confirmed"), transaction.atomic():
            Post.objects.filter(pk=post.pk).update(**change)
    now = Post.objects.select_related("revision").get(pk=post.pk)
    assert (now.approved_digest, digest(now)) == (earlier, earlier)


@pytest.mark.parametrize("verdict", [Verdict.CONFIRMED, Verdict.CHANGES_ASKED, Verdict.DECLINED])
def test_no_decision_of_somebody_with_a_hand_in_it_can_be_written(
    verdict: Verdict, at: AtState, sam: Staff, dan: Staff, olu: Staff
) -> None:
    """The author, whoever changed it, and whoever is of another school; by whichever way the row is made."""
    post = at(PostState.AWAITING_APPROVAL)
    post.contributors.add(dan)
    for person in (sam, dan, olu):
        row = Decision(revision=post.revision, verdict=verdict, words="No.", by=person)
        with pytest.raises(DatabaseError, match="post of their own"), transaction.atomic():
            row.save()
        with pytest.raises(DatabaseError, match="post of their own"), transaction.atomic():
            Decision.objects.bulk_create([row])
    assert not Decision.objects.exists()


def test_giving_the_post_to_another_author_does_not_help_who_sent_it_in(at: AtState, dee: Staff, dan: Staff) -> None:
    post = cast.at(PostState.AWAITING_APPROVAL, sam=dee, dee=dan, mo=dan)
    Post.objects.filter(pk=post.pk).update(author=dan)
    with pytest.raises(DatabaseError, match="post of their own"), transaction.atomic():
        confirm_by_hand(post, by=dee)


def test_nobody_is_taken_off_the_list_of_who_changed_a_post(at: AtState, sam: Staff, dan: Staff) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    post.contributors.add(dan)
    for take_off in (lambda: post.contributors.remove(dan), post.contributors.clear):
        with pytest.raises(DatabaseError, match="cannot be removed"), transaction.atomic():
            take_off()
    with pytest.raises(DatabaseError, match="cannot be changed"), transaction.atomic():
        Post.contributors.through.objects.filter(post=post).update(staff=sam)
    assert list(post.contributors.all()) == [dan]


def test_no_delivery_is_armed_of_what_nobody_confirmed(at: AtState, sam: Staff) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    assert post.revision is not None
    delivery = Delivery.objects.create(
        school=post.school,
        post=post,
        revision=post.revision,
        account=cast.own_page(post.school),
        due_at=timezone.now(),
    )
    now = timezone.now()
    for change in (
        {"state": DeliveryState.LIVE, "armed_at": now, "live_at": now},
        {"state": DeliveryState.ARMED, "armed_at": now},
    ):
        with pytest.raises(DatabaseError, match="Nobody confirmed"), transaction.atomic():
            Delivery.objects.filter(pk=delivery.pk).update(**change)
    assert Delivery.objects.get(pk=delivery.pk).armed_at is None


@pytest.mark.parametrize("state", [PostState.SCHEDULED, PostState.PUBLISHED])
def test_a_delivery_shows_what_it_was_planned_for_and_nothing_else(state: PostState, at: AtState, sam: Staff) -> None:
    """The page shows the delivery's revision: another one put in its place was looked at by nobody."""
    post = at(state)
    other = Revision.objects.create(
        post=post, number=9, payload=b"{}", digest="1" * 64, wording_version=1, protocol_version=1, submitted_by=sam
    )
    for change in ({"revision": other}, {"account": cast.facebook(sam.school)}, {"post": cast.draft(sam)}):
        with pytest.raises(DatabaseError, match="of one revision"), transaction.atomic():
            Delivery.objects.filter(post=post).update(**change)
    assert Delivery.objects.get(post=post).revision == post.revision


@pytest.mark.parametrize("verb", ["approve", "ask", "decline"])
@pytest.mark.parametrize("hand", ["wrote", "changed"])
def test_the_verbs_refuse_whoever_had_a_hand_in_it(
    verb: str, hand: str, dee: Staff, dan: Staff, mo: Staff, sam: Staff
) -> None:
    author = dee if hand == "wrote" else sam
    post = cast.at(PostState.AWAITING_APPROVAL, sam=author, dee=dan, mo=mo)
    if hand == "changed":
        post.contributors.add(dee)
    verbs = {
        "approve": lambda: approve_post(post, by=dee, shown_digest=digest(post)),
        "ask": lambda: ask_for_changes(post, by=dee, shown_digest=digest(post), words="Say more."),
        "decline": lambda: decline_post(post, by=dee, shown_digest=digest(post), words="No."),
    }
    with pytest.raises(NotAllowed):
        verbs[verb]()
    assert Post.objects.get(pk=post.pk).state == PostState.AWAITING_APPROVAL


def test_a_second_account_of_the_author_confirms_nothing(dee: Staff, dan: Staff, mo: Staff) -> None:
    """People are compared, not accounts: by page and by direct POST, whichever account is signed in."""
    post = cast.at(PostState.AWAITING_APPROVAL, sam=dee, dee=dan, mo=mo)
    second = User.objects.create(email="d.okafor@dderwen.example", staff=dee, password="!")
    client = Client()
    client.force_login(second)
    page = client.get(f"/approvals/{post.public_id}/").content.decode()
    assert "You wrote this post" in page
    assert "Confirm it can go live" not in page
    for name, body in (("confirm", {}), ("changes", {"words": "More."}), ("decline", {"words": "No."})):
        answer = client.post(f"/approvals/{post.public_id}/{name}/", {"digest": digest(post), **body})
        assert answer.status_code == 403, name
    assert Post.objects.get(pk=post.pk).state == PostState.AWAITING_APPROVAL


def test_a_role_given_after_writing_does_not_help(at: AtState, sam: Staff) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    sam.memberships.create(role=Role.DEPUTY_HEAD, starts_on="2020-01-01")
    with pytest.raises(NotAllowed):
        approve_post(post, by=sam, shown_digest=digest(post))


def test_the_technical_admin_pages_know_no_posts_pupils_consents_or_media(at: AtState, sam: Staff) -> None:
    at(PostState.AWAITING_APPROVAL)
    rooms = {model._meta.app_label for model in site._registry} & {
        "posts", "approvals", "publishing", "consents", "policies", "notifications", "audit", "channels",
    }  # fmt: skip
    assert rooms == set()
    assert {model.__name__ for model in site._registry if model._meta.app_label == "people"} == {
        "Organisation",
        "School",
        "User",
    }
    technician = User.objects.create_superuser("technician@dderwen.example", "a long password for a test")
    client = Client()
    client.force_login(technician)
    index = reverse("admin:index")
    assert client.get(f"{index}people/school/").status_code == 200
    for page in ("posts/post/", "approvals/decision/", "consents/consentdecision/", "people/pupil/"):
        assert client.get(f"{index}{page}").status_code == 404, page
    assert client.get("/approvals/").status_code == 403
