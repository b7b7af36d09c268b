"""Nobody answers: whoever is waited for is reminded, then people above them hear of it, then the headteacher.

The protocol says after how many of the school's hours. Told is whoever holds the role when it is time, so a stand-in
or a successor is reminded too, and what lay with somebody who left lies with the others. Where nobody holds it, the
headteacher, who can give it, hears at once. Nothing is ever decided for anybody. Each person hears once of each step
of one wait: it is recorded under the post's lock, so two beats record it once, and what moved on tells nobody.

A post that was ordered down waits too, from the time by which it had to be down, at night and in the holidays as well.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import structlog
from django.db import transaction
from django.db.models import Min, QuerySet
from django.utils import timezone

from audit.actors import SYSTEM
from audit.models import Event
from audit.services import record
from channels.models import Channel
from notifications.wait_steps import Hands, Wait, may_be_due, step_due
from people.models import School
from people.queries import holders_by_role
from policies.rules import NoProtocol, rules_in_force
from policies.school_days import school_days_of
from posts.models import Post
from posts.services import lock_post
from posts.waits import TAKE_DOWN, told_meanwhile
from posts.workflow import OUT, PostState
from publishing.models import Delivery, DeliveryState, Takedown

BATCH = 500
"""Of a school and a duty, the longest waiting. Where more wait, it is not a reminder that is missing."""

log = structlog.get_logger(__name__)


def wait_of(post: Post) -> Wait | None:
    """For whom a post waits: an approver, a publisher (from the time that was set, by hand), an owner of reminders,
    whoever takes it down."""
    hands = frozenset({post.author_id})
    if post.state == PostState.AWAITING_APPROVAL:
        return Wait("approve", post.state_since, hands | post.changed_by())
    if post.state == PostState.APPROVED:
        return Wait("publish", post.state_since, hands)
    if post.state == PostState.DRAFT:
        return Wait("own_reminders", post.asked_for_at, hands) if post.asked_for_at else None
    if post.state == PostState.TAKEN_DOWN:
        due_at = _first(_still_out().filter(delivery__post=post))
        return Wait(TAKE_DOWN, post.state_since, hands, due_at) if due_at else None
    due_at = _first(_due_by_hand().filter(post=post))
    return Wait("publish", due_at, hands) if due_at and post.state in (PostState.SCHEDULED, *OUT) else None


def _due_by_hand() -> QuerySet[Delivery]:
    waiting = Delivery.objects.filter(state=DeliveryState.WAITING, due_at__lte=timezone.now())
    return waiting.exclude(account__channel=Channel.OWN_PAGE)


def _still_out() -> QuerySet[Takedown]:
    return Takedown.objects.filter(done_at=None)


def _first(rows: QuerySet[Any]) -> datetime.datetime | None:
    due_at: datetime.datetime | None = rows.aggregate(first=Min("due_at"))["first"]
    return due_at


def remind_whoever_is_waited_for() -> int:
    """Look at every post that waits for somebody at the schools where it is a working hour now, and at any hour for
    what has to come down. Returns how many steps were recorded."""
    return sum(_look_at_school(school) for school in School.objects.order_by("pk"))


def _look_at_school(school: School) -> int:
    try:
        hands = _hands(school)
        due = _posts_with_a_step_due(hands)
    except NoProtocol:
        return 0
    except Exception as error:  # noqa: BLE001 one school's broken rules must not hold back the others
        log.error("waiting.school_not_looked_at", school_id=school.pk, error=type(error).__name__)
        return 0
    return sum(_look_at(hands, post_id) for post_id in due)


def _hands(school: School) -> Hands:
    rules = rules_in_force(school)
    duties = (rules.approve, rules.publish, rules.own_reminders, rules.cover, rules.manage_people, rules.take_down)
    held = holders_by_role(school, {role for roles in duties for role in roles})
    return Hands(school, rules, school_days_of(school, rules), held)


def _posts_with_a_step_due(hands: Hands) -> list[int]:
    """The posts of a school of which somebody has to hear now: the same few queries however many wait, and however many
    of them everybody has heard of. Each is asked once more under its lock."""
    now = timezone.now()
    at_work = hands.days.works_at(now)
    waits: dict[int, Wait] = {}
    for post_id, wait in (*_coming_down(hands.school), *(_waiting(hands.school) if at_work else ())):
        if may_be_due(hands, wait, now=now):
            waits.setdefault(post_id, wait)
    told = told_meanwhile({post_id: wait.since for post_id, wait in waits.items()})
    return sorted(post_id for post_id, wait in waits.items() if step_due(hands, wait, told[post_id], now=now))


def _coming_down(school: School) -> Iterator[tuple[int, Wait]]:
    shown = ("delivery__post_id", "delivery__post__state_since", "delivery__post__author_id", "due_at")
    orders = _still_out().filter(school=school).order_by("due_at", "pk").values_list(*shown)
    for post_id, since, author_id, due_at in orders[:BATCH]:
        yield post_id, Wait(TAKE_DOWN, since, frozenset({author_id}), due_at)


def _waiting(school: School) -> Iterator[tuple[int, Wait]]:
    posts = Post.objects.filter(school=school)
    to_confirm = _longest(posts.filter(state=PostState.AWAITING_APPROVAL), "pk", "state_since", "author_id")
    changed_by = _changed_by([post_id for post_id, _, _ in to_confirm])
    for post_id, since, author_id in to_confirm:
        yield post_id, Wait("approve", since, frozenset({author_id, *changed_by[post_id]}))
    asked_for = posts.filter(state=PostState.DRAFT, asked_for_at__isnull=False)
    for post_id, since, author_id in _longest(asked_for, "pk", "asked_for_at", "author_id"):
        yield post_id, Wait("own_reminders", since, frozenset({author_id}))
    by_hand = _due_by_hand().filter(school=school)
    for post_id, since, author_id in (
        *_longest(posts.filter(state=PostState.APPROVED), "pk", "state_since", "author_id"),
        *_longest(by_hand, "post_id", "due_at", "post__author_id"),
    ):
        yield post_id, Wait("publish", since, frozenset({author_id}))


def _longest(rows: QuerySet[Any], post_id: str, since: str, author_id: str) -> list[Any]:
    return list(rows.order_by(since, post_id).values_list(post_id, since, author_id)[:BATCH])


def _changed_by(post_ids: list[int]) -> dict[int, set[int]]:
    """Who changed each of these posts besides its author."""
    changed_by: dict[int, set[int]] = defaultdict(set)
    rows = Post.contributors.through.objects.filter(post_id__in=post_ids)
    for post_id, staff_id in rows.values_list("post_id", "staff_id"):
        changed_by[post_id].add(staff_id)
    return changed_by


def _look_at(hands: Hands, post_id: int) -> bool:
    """Record the step that is due, if one is. What fails is left for the next look and holds up no other post."""
    try:
        with transaction.atomic():
            return _record_what_is_due(hands, lock_post(Post(pk=post_id)))
    except Exception as error:  # noqa: BLE001 one broken post must not hold back the others
        log.error("waiting.not_looked_at", post_id=post_id, error=type(error).__name__)
        return False


def _record_what_is_due(hands: Hands, locked: Post) -> bool:
    wait = wait_of(locked)
    if wait is None:
        return False
    due = step_due(hands, wait, told_meanwhile({locked.pk: wait.since})[locked.pk], now=timezone.now())
    if due is None:
        return False
    step, people = due
    data = {
        "told": [staff.pk for staff in people],
        "of": [staff.pk for staff in hands.takers(wait)],
        "duty": wait.duty,
        "since": wait.since.isoformat(),
    }
    record(step, by=SYSTEM, school_id=locked.school_id, post_id=locked.pk, data=data)
    return True


def still_waits(event: Event) -> Post | None:
    """The post of a step of waiting, locked, if it still waits for what it waited for then."""
    post = lock_post(Post(pk=event.post_id))
    wait = wait_of(post)
    waits = wait is not None and (wait.duty, wait.since.isoformat()) == (event.data["duty"], event.data["since"])
    return post if waits else None
