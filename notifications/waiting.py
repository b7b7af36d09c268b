"""Nobody answers: whoever is waited for is reminded, then the senior team hears of it, then the headteacher.

The protocol says after how many of the school's hours. Told is whoever holds the role when it is time, so a stand-in
or a successor is reminded too, and what lay with somebody who left lies with the others. Where nobody holds it, the
headteacher, who can give it, hears at once. Nothing is ever decided for anybody. Each person hears once of each step
of one wait: it is recorded under the post's lock, so two beats record it once, and what moved on tells nobody.
"""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

import structlog
from django.db import transaction
from django.db.models import Min, QuerySet
from django.utils import timezone

from audit.actors import SYSTEM
from audit.models import Event
from audit.names import EventName
from audit.services import record
from channels.models import Channel
from people.models import School, Staff
from people.queries import holders_by_role, merged
from policies.rules import NoProtocol, Rules, rules_in_force
from policies.school_days import SchoolDays, school_days_of
from posts.models import Post
from posts.services import lock_post
from posts.waits import STEPS, told_meanwhile
from posts.workflow import OUT, PostState
from publishing.models import Delivery, DeliveryState

BATCH = 500
"""Of a school and a duty, the longest waiting. Where more wait, it is not a reminder that is missing."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Wait:
    """Whose turn it is, as a duty of the protocol, and since when."""

    duty: str
    since: datetime.datetime


@dataclass(frozen=True)
class Hands:
    """Who may be told at this school today, asked once for all its posts."""

    school: School
    rules: Rules
    days: SchoolDays
    held: dict[str, list[Staff]]

    def of(self, roles: Iterable[str]) -> list[Staff]:
        return merged(self.held, roles)

    def takers(self, post: Post, wait: Wait) -> list[Staff]:
        """Who may take the step that is waited for: to confirm, neither the author nor anyone who changed the post."""
        may = self.of(getattr(self.rules, wait.duty))
        hands = {post.author_id, *post.changed_by()} if wait.duty == "approve" else set()
        return [staff for staff in may if staff.pk not in hands]


def wait_of(post: Post) -> Wait | None:
    """For whom a post waits: an approver, a publisher (from the time that was set, by hand), an owner of reminders."""
    if post.state == PostState.AWAITING_APPROVAL:
        return Wait("approve", post.state_since)
    if post.state == PostState.APPROVED:
        return Wait("publish", post.state_since)
    if post.state == PostState.DRAFT:
        return Wait("own_reminders", post.asked_for_at) if post.asked_for_at else None
    due = _due_by_hand().filter(post=post).aggregate(first=Min("due_at"))["first"]
    return Wait("publish", due) if due and post.state in (PostState.SCHEDULED, *OUT) else None


def _due_by_hand() -> QuerySet[Delivery]:
    waiting = Delivery.objects.filter(state=DeliveryState.WAITING, due_at__lte=timezone.now())
    return waiting.exclude(account__channel=Channel.OWN_PAGE)


def remind_whoever_is_waited_for() -> int:
    """Look at every post that waits for somebody, at the schools where it is a working hour now. Returns how many
    steps were recorded."""
    return sum(_look_at_school(school) for school in School.objects.order_by("pk"))


def _look_at_school(school: School) -> int:
    try:
        hands = _hands_at_work(school)
        waiting = _longest_waiting(hands) if hands else []
    except NoProtocol:
        return 0
    except Exception as error:  # noqa: BLE001 one school's broken rules must not hold back the others
        log.error("waiting.school_not_looked_at", school_id=school.pk, error=type(error).__name__)
        return 0
    return sum(_look_at(hands, post_id) for post_id in waiting) if hands else 0


def _hands_at_work(school: School) -> Hands | None:
    """None where nobody is at work now."""
    rules = rules_in_force(school)
    days = school_days_of(school, rules)
    if not days.works_at(timezone.now()):
        return None
    roles = {*rules.approve, *rules.publish, *rules.own_reminders, *rules.cover, *rules.manage_people}
    return Hands(school, rules, days, holders_by_role(school, roles))


def _longest_waiting(hands: Hands) -> list[int]:
    """The posts of a school that wait long enough that somebody may have to hear, or that nobody can take on."""
    posts = Post.objects.filter(school=hands.school)
    by_hand = _due_by_hand().filter(school=hands.school)
    waiting: dict[str, list[QuerySet[Any, Any]]] = {
        "approve": [_since(posts.filter(state=PostState.AWAITING_APPROVAL), "state_since")],
        "own_reminders": [_since(posts.filter(state=PostState.DRAFT, asked_for_at__isnull=False), "asked_for_at")],
        "publish": [
            _since(posts.filter(state=PostState.APPROVED), "state_since"),
            by_hand.values_list("post_id", "due_at").order_by("due_at", "post_id"),
        ],
    }
    now = timezone.now()
    after = hands.rules.remind_after_hours
    return sorted(
        {
            post_id
            for duty, lists in waiting.items()
            for rows in lists
            for post_id, since in rows[:BATCH]
            if _nobody_can(hands, duty) or hands.days.have_passed(after, since=since, now=now)
        }
    )


def _since(posts: QuerySet[Post], column: str) -> QuerySet[Any, Any]:
    return posts.values_list("pk", column).order_by(column, "pk")


def _nobody_can(hands: Hands, duty: str) -> bool:
    """Whether it may be that nobody can: the last approver may have written the post, or changed it."""
    return len(hands.of(getattr(hands.rules, duty))) <= (1 if duty == "approve" else 0)


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
    takers = hands.takers(locked, wait)
    due = _due(hands, locked, wait, takers)
    if due is None:
        return False
    step, people = due
    data = {
        "told": [staff.pk for staff in people],
        "of": [staff.pk for staff in takers],
        "duty": wait.duty,
        "since": wait.since.isoformat(),
    }
    record(step, by=SYSTEM, school_id=locked.school_id, post_id=locked.pk, data=data)
    return True


def _due(hands: Hands, post: Post, wait: Wait, takers: list[Staff]) -> tuple[EventName, list[Staff]] | None:
    """The next step and who has not heard of it. After an outage the steps come one by one, as far apart as ever."""
    told = told_meanwhile(post, since=wait.since)
    heads = hands.of(hands.rules.manage_people)
    if not takers:
        return _unheard(EventName.WAIT_HEAD_TOLD, heads, told)
    cover = [staff for staff in hands.of(hands.rules.cover) if staff.pk != post.author_id]
    rules, now = hands.rules, timezone.now()
    hours = {
        EventName.WAIT_REMINDED: rules.remind_after_hours,
        EventName.WAIT_COVER_TOLD: rules.tell_cover_after_hours,
        EventName.WAIT_HEAD_TOLD: rules.tell_head_after_hours if cover else rules.tell_cover_after_hours,
    }
    people = {
        EventName.WAIT_REMINDED: takers,
        EventName.WAIT_COVER_TOLD: _others(cover, takers),
        EventName.WAIT_HEAD_TOLD: _others(heads, takers),
    }
    before, since = 0.0, wait.since
    for step in STEPS:
        if not hands.days.have_passed(hours[step], since=wait.since, now=now):
            return None
        if not hands.days.have_passed(hours[step] - before, since=since, now=now):
            return None
        if found := _unheard(step, people[step], told):
            return found
        mine = [event.at for event in told if event.name == step]
        before, since = (hours[step], min(mine)) if mine else (before, since)
    return None


def _unheard(step: EventName, people: list[Staff], told: Collection[Event]) -> tuple[EventName, list[Staff]] | None:
    heard = {staff_id for event in told if event.name == step for staff_id in event.data["told"]}
    left = [staff for staff in people if staff.pk not in heard]
    return (step, left) if left else None


def _others(people: list[Staff], takers: list[Staff]) -> list[Staff]:
    """Those who hear of it besides the people whose turn it is."""
    asked = {staff.pk for staff in takers}
    return [staff for staff in people if staff.pk not in asked]


def still_waits(event: Event) -> Post | None:
    """The post of a step of waiting, locked, if it still waits for what it waited for then."""
    post = lock_post(Post(pk=event.post_id))
    wait = wait_of(post)
    waits = wait is not None and (wait.duty, wait.since.isoformat()) == (event.data["duty"], event.data["since"])
    return post if waits else None
