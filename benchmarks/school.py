"""A school with many posts, as bulk rows."""

import datetime
import hashlib

from django.db import connection
from django.utils import timezone

from approvals.models import Decision, Verdict
from channels.models import Account
from people.models import School, Staff
from policies.rules import rules_in_force
from posts.models import Post, Revision, Variant
from posts.revisions import FORMAT, freeze
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState
from tests import cast

CHUNK = 5_000


def fill(school: School, author: Staff, approver: Staff, account: Account, total: int) -> None:
    """`total` posts: a tenth wait (half for the approver, half for the publisher), the rest are live."""
    have = Post.objects.filter(school=school).count()
    for start in range(have, total, CHUNK):
        _chunk(school, author, approver, account, range(start, min(start + CHUNK, total)))


def _state(number: int) -> PostState:
    if number % 20 == 0:
        return PostState.AWAITING_APPROVAL
    return PostState.APPROVED if number % 20 == 10 else PostState.PUBLISHED


def _chunk(school: School, author: Staff, approver: Staff, account: Account, numbers: range) -> None:
    at = timezone.now() - datetime.timedelta(days=200)
    posts = Post.objects.bulk_create(
        Post(
            school=school,
            author=author,
            title=f"News number {number}",
            category="school",
            declarations=cast.DECLARED,
            state=PostState.DRAFT,
            created_at=at,
            changed_at=at + datetime.timedelta(minutes=number),
            state_since=at + datetime.timedelta(minutes=number),
        )
        for number in numbers
    )
    Variant.objects.bulk_create(
        Variant(post=post, language="en", words=f"The words of {post.title}.") for post in posts
    )
    Post.accounts.through.objects.bulk_create(
        Post.accounts.through(post_id=post.pk, account_id=account.pk) for post in posts
    )
    revisions = Revision.objects.bulk_create(_revision(post, author, account) for post in posts)
    states = [_state(number) for number in numbers]
    rows = list(zip(posts, revisions, states, strict=True))
    _set_states(rows)
    confirmed = [(post, revision) for post, revision, state in rows if state != PostState.AWAITING_APPROVAL]
    ticked = list(rules_in_force(school).criteria)
    Decision.objects.bulk_create(
        Decision(revision=revision, verdict=Verdict.CONFIRMED, by=approver, at=post.state_since, criteria=ticked)
        for post, revision in confirmed
    )
    Delivery.objects.bulk_create(
        Delivery(
            school=school,
            post=post,
            revision=revision,
            account=account,
            state=DeliveryState.LIVE,
            due_at=post.state_since,
            armed_at=post.state_since,
            live_at=post.state_since,
        )
        for post, revision, state in rows
        if state == PostState.PUBLISHED
    )


def _set_states(rows: list[tuple[Post, Revision, PostState]]) -> None:
    """Rows of a benchmark have no history: written by SQL, and the guards are not installed here."""
    values = [
        (revision.pk, state.value, "" if state is PostState.AWAITING_APPROVAL else revision.digest, post.pk)
        for post, revision, state in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE posts_post SET revision_id = %s, state = %s, approved_digest = %s WHERE id = %s", values
        )


def _revision(post: Post, author: Staff, account: Account) -> Revision:
    payload = freeze(
        {
            "format": FORMAT,
            "kind": post.kind,
            "category": post.category,
            "expires_on": None,
            "declarations": post.declarations,
            "device": None,
            "accounts": [
                {
                    "account": account.pk,
                    "channel": account.channel,
                    "consent_channel": account.consent_channel,
                    "words": {"en": f"The words of {post.title}."},
                }
            ],
            "pictures": [],
            "appearances": [],
        }
    )
    return Revision(
        post=post,
        number=1,
        payload=payload,
        digest=hashlib.sha256(payload).hexdigest(),
        wording_version=1,
        protocol_version=1,
        submitted_by=author,
    )
