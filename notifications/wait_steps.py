"""Who hears next of a post that waits, and when: whoever may take the step, then people above them, then the head.

Plain values in, one step out; the rows are asked for in notifications.waiting.
"""

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from audit.models import Event
from audit.names import EventName
from people.models import School, Staff
from people.queries import merged
from policies.rules import Rules
from policies.school_days import SchoolDays
from posts.waits import STEPS, TAKE_DOWN

Step = tuple[EventName, list[Staff]]


@dataclass(frozen=True)
class Wait:
    """Whose turn it is, as a duty of the protocol, and since when.

    `hands` are the ids of its author and, where it waits for go-live, of whoever changed it. `due_at` is by when what
    was ordered down has to be down: that clock does not stop at night or in the holidays, for nor does the post.
    """

    duty: str
    since: datetime.datetime
    hands: frozenset[int]
    due_at: datetime.datetime | None = None


@dataclass(frozen=True)
class Hands:
    """Who may be told at this school today, asked once for all its posts."""

    school: School
    rules: Rules
    days: SchoolDays
    held: dict[str, list[Staff]]

    def of(self, roles: Iterable[str]) -> list[Staff]:
        return merged(self.held, roles)

    def may(self, duty: str) -> list[Staff]:
        """Who is asked to take the step."""
        return asked_to_take_down(self.held, self.rules) if duty == TAKE_DOWN else self.of(getattr(self.rules, duty))

    def takers(self, wait: Wait) -> list[Staff]:
        """Who may take the step that is waited for: to confirm, neither the author nor anyone who changed the post."""
        may = self.may(wait.duty)
        return [staff for staff in may if staff.pk not in wait.hands] if wait.duty == "approve" else may

    def above(self, wait: Wait) -> list[Staff]:
        """The senior team, but for its author; of what has to come down, everybody else who may take it down."""
        if wait.duty == TAKE_DOWN:
            asked = [*self.of(self.rules.publish), *self.of(self.rules.manage_people)]
            return _others(self.of(self.rules.take_down), asked)
        return [staff for staff in self.of(self.rules.cover) if staff.pk not in wait.hands]

    def have_passed(self, wait: Wait, hours: float, *, since: datetime.datetime, now: datetime.datetime) -> bool:
        """Whether so many of the school's hours lie between the two; of the clock's, for what has to come down."""
        if wait.due_at is not None:
            return now - since >= datetime.timedelta(hours=hours)
        return self.days.have_passed(hours, since=since, now=now)

    def hours(self, wait: Wait, *, somebody_above: bool) -> Mapping[EventName, float]:
        """After how many hours each step comes. An order to take down has a time of its own, which was the first
        wait: so each step comes one earlier."""
        rules = self.rules
        first, second, third = rules.remind_after_hours, rules.tell_cover_after_hours, rules.tell_head_after_hours
        if wait.due_at is not None:
            first, second, third = 0, first, second
        return dict(zip(STEPS, (first, second, third if somebody_above else second), strict=True))


def asked_to_take_down(held: Mapping[str, list[Staff]], rules: Rules) -> list[Staff]:
    """Whoever publishes; where nobody does, everybody who may take it down."""
    return merged(held, rules.publish) or merged(held, rules.take_down)


def may_be_due(hands: Hands, wait: Wait, *, now: datetime.datetime) -> bool:
    """Whether anybody may have to hear of it yet: the first step has come, or nobody can take it on. What was ordered
    down waits for nobody before its time is up."""
    first = hands.hours(wait, somebody_above=True)[EventName.WAIT_REMINDED] if hands.takers(wait) else 0
    return hands.have_passed(wait, first, since=wait.due_at or wait.since, now=now)


def step_due(hands: Hands, wait: Wait, told: Collection[Event], *, now: datetime.datetime) -> Step | None:
    """The next step and who has not heard of it. After an outage the steps come one by one, as far apart as ever."""
    takers, heads = hands.takers(wait), hands.of(hands.rules.manage_people)
    if not may_be_due(hands, wait, now=now):
        return None
    if not takers:
        return _unheard(EventName.WAIT_HEAD_TOLD, heads, told)
    above = hands.above(wait)
    hours = hands.hours(wait, somebody_above=bool(above))
    people = dict(zip(STEPS, (takers, _others(above, takers), _others(heads, takers)), strict=True))
    begins = since = wait.due_at or wait.since
    before = 0.0
    for step in STEPS:
        if not hands.have_passed(wait, hours[step], since=begins, now=now):
            return None
        if not hands.have_passed(wait, hours[step] - before, since=since, now=now):
            return None
        if found := _unheard(step, people[step], told):
            return found
        mine = [event.at for event in told if event.name == step]
        before, since = (hours[step], min(mine)) if mine else (before, since)
    return None


def _unheard(step: EventName, people: list[Staff], told: Collection[Event]) -> Step | None:
    heard = {staff_id for event in told if event.name == step for staff_id in event.data["told"]}
    left = [staff for staff in people if staff.pk not in heard]
    return (step, left) if left else None


def _others(people: list[Staff], takers: list[Staff]) -> list[Staff]:
    """Those who hear of it besides the people whose turn it is."""
    asked = {staff.pk for staff in takers}
    return [staff for staff in people if staff.pk not in asked]
