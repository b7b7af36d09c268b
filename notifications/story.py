"""The record as a story: who did what, when. Names are joined while it is told, so an erased person has none here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from approvals.models import Decision
from audit.models import ActorKind, Event
from audit.names import EventName
from audit.queries import events_of_post
from channels.models import Account
from notifications.story_words import PERMISSION_CODE, PERMISSION_KINDS, Saying, saying_of
from people.models import Pupil, Staff
from people.roles import Role
from policies.criteria import ticked_words
from posts.models import HandedBack, Post, VoidReason

SPOKEN = frozenset({EventName.POST_CHANGES_ASKED, EventName.POST_DECLINED})
HANDED_BACK: dict[str, int] = {
    EventName.POST_SENT_BACK: HandedBack.SENT_BACK,
    EventName.REMINDER_HANDED_BACK: HandedBack.REMINDER_BACK,
}
EFFECTS: dict[str, frozenset[str]] = {
    EventName.POST_RELEASED: frozenset({EventName.DELIVERY_POSTED, EventName.DELIVERY_OPENED}),
    EventName.POST_TAKEDOWN_ORDERED: frozenset({EventName.TAKEDOWN_ORDERED}),
}
"""What a step does is recorded just before the step itself; a reader wants the step first."""


@dataclass(frozen=True)
class Line:
    """One line of the story. `code` is the kind of event as a reader may know it; `count` events are told in it."""

    event: Event
    who: str
    words: str
    code: str
    pen: str
    icon: str
    when: datetime
    said: str = ""
    speaker: str = ""
    count: int = 1


@dataclass(frozen=True)
class Names:
    """The names that a stretch of the record needs, by id. What is missing was erased."""

    staff: dict[int, str]
    pupils: dict[int, str]
    accounts: dict[int, str]

    def of_staff(self, pk: object) -> str:
        return self.staff.get(_number(pk)) or _("an erased person")

    def of_pupil(self, pk: object) -> str:
        return self.pupils.get(_number(pk)) or _("an erased person")

    def of_account(self, pk: object) -> str:
        return self.accounts.get(_number(pk)) or _("an account")


def story_of(post: Post) -> list[Line]:
    """Everything that happened to a post, in plain words, the oldest first. What one person repeats is told once."""
    lines = lines_of(_causes_first(events_of_post(post.pk)))
    words = _spoken(post)
    return _folded(_with_reason((_with_words(line, words) for line in lines), post))


def _causes_first(events: Iterable[Event]) -> list[Event]:
    told: list[Event] = []
    for event in events:
        place = len(told)
        while place and told[place - 1].name in EFFECTS.get(event.name, ()):
            place -= 1
        told.insert(place, event)
    return told


def lines_of(events: Iterable[Event]) -> list[Line]:
    """A line for each event, in three queries however many there are."""
    told = list(events)
    names = names_for(told)
    return [_line(event, names) for event in told]


def names_for(events: Iterable[Event]) -> Names:
    staff, pupils, accounts = set[int](), set[int](), set[int]()
    for event in events:
        staff |= {_number(event.actor_id), _number(event.data.get("staff")), *_told(event)}
        pupils.add(_number(event.pupil_id))
        accounts.add(_number(event.data.get("account")))
    living = Pupil.objects.filter(pk__in=pupils, erased_at__isnull=True)
    return Names(
        staff=dict(Staff.objects.filter(pk__in=staff).values_list("pk", "name")),
        pupils={pupil.pk: pupil.name for pupil in living},
        accounts=dict(Account.objects.filter(pk__in=accounts).values_list("pk", "name")),
    )


def _line(event: Event, names: Names, count: int = 1) -> Line:
    saying = saying_of(event.name, duty=str(event.data.get("duty", "")))
    secret = event.name in PERMISSION_KINDS
    who = _("a colleague") if secret else _actor(event, names)
    return Line(
        event=event,
        who=who,
        words=" ".join(filter(None, [_words(saying, event, names, who, count), _ticked(event)])),
        code=PERMISSION_CODE if secret else event.name,
        pen=saying.pen,
        icon=saying.icon,
        when=event.at,
    )


def _words(saying: Saying, event: Event, names: Names, who: str, count: int) -> str:
    template = saying.many if count > 1 and saying.many else saying.words
    if saying.by_hand and event.actor_kind == ActorKind.STAFF:
        template = saying.by_hand
    return str(template) % {
        "who": who,
        "count": count,
        "account": names.of_account(event.data.get("account")),
        "child": names.of_pupil(event.pupil_id),
        "staff": names.of_staff(event.data.get("staff")),
        "role": _labelled(Role, event.data.get("role")),
        "reason": _labelled(VoidReason, event.data.get("reason")),
        "when": _moment(event.data.get("at")),
        "told": ", ".join(names.of_staff(pk) for pk in _told(event)),
    }


def _ticked(event: Event) -> str:
    """What whoever confirmed go-live ticked. The record holds the codes."""
    return ticked_words(event.data.get("criteria", ())) if event.name == EventName.POST_APPROVED else ""


def _told(event: Event) -> list[int]:
    """Who was reminded, or told that nobody answers."""
    return [_number(pk) for pk in event.data.get("told", ())]


def _actor(event: Event, names: Names) -> str:
    if event.actor_kind == ActorKind.STAFF:
        return names.of_staff(event.actor_id)
    return {
        ActorKind.GUARDIAN: _("A parent or guardian"),
        ActorKind.PUPIL: _("A child"),
    }.get(ActorKind(event.actor_kind), _("The system"))


def _labelled(choices: type[Role] | type[VoidReason], code: object) -> str:
    return str(choices(str(code)).label) if code in choices.values else _("something that it rests on has changed")


def _spoken(post: Post) -> dict[tuple[str, int], Decision]:
    """What approvers said, by the digest that it was said about and by whom."""
    decisions = Decision.objects.filter(Q(revision__post=post) & ~Q(words="")).select_related("revision", "by")
    return {(decision.revision.digest, decision.by_id): decision for decision in decisions.order_by("pk")}


def _with_words(line: Line, spoken: dict[tuple[str, int], Decision]) -> Line:
    if line.event.name not in SPOKEN:
        return line
    decision = spoken.get((line.event.digest, line.event.actor_id or 0))
    return replace(line, said=decision.words, speaker=decision.by.name) if decision else line


def _with_reason(lines: Iterable[Line], post: Post) -> list[Line]:
    """Why it is back with its author, beside the last time that it was handed back; forgotten once it is sent in."""
    told = list(lines)
    speaker = post.handed_back_by.name if post.handed_back_by else ""
    for number, line in reversed(list(enumerate(told))):
        if post.handed_back and HANDED_BACK.get(line.event.name) == post.handed_back:
            told[number] = replace(line, said=post.handed_back_words, speaker=speaker)
            break
    return told


def _folded(lines: Iterable[Line]) -> list[Line]:
    """What one person does to picture after picture is one line, with the time of the last."""
    told: list[Line] = []
    for line in lines:
        before = told[-1] if told else None
        if before and saying_of(line.code).many and (before.code, before.who) == (line.code, line.who):
            told[-1] = _several(before, line)
        else:
            told.append(line)
    return told


def _several(before: Line, line: Line) -> Line:
    count = before.count + 1
    words = str(saying_of(line.code).many) % {"who": line.who, "count": count}
    return replace(line, words=words, count=count)


def _moment(at: object) -> str:
    moment = parse_datetime(at) if isinstance(at, str) else None
    return date_format(timezone.localtime(moment), "l j F, H:i") if moment else _("at a set time")


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
