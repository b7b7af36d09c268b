"""What somebody was told, with the names that belong to it joined at reading time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from audit.models import ActorKind, Event
from notifications.links import page_of
from notifications.models import Notice, NoticeKind, Preference
from notifications.sentences import Telling, telling_of
from people.models import Staff
from posts.models import Post, VoidReason
from posts.queries import MANY
from prepared import prepared

WITHOUT_TITLE = frozenset({NoticeKind.WAITS_FOR_COLLEAGUE, NoticeKind.NOBODY_ANSWERED, NoticeKind.AUTHOR_LEFT})
"""Told to people who may not see the post itself."""


@dataclass(frozen=True)
class Told:
    """A notice as a person reads it. `url` leads to the page where something can be done."""

    notice: Notice
    telling: Telling
    sentence: str
    title: str
    url: str
    when: datetime

    @property
    def action(self) -> Promise | str:
        return self.telling.action


def unread_count(staff: Staff) -> int:
    """How many notices under the bell are new, at most MANY. One query."""
    return len(_unread(staff))


@prepared
def _unread(staff: Staff) -> QuerySet[Notice, int]:
    return notices_for(staff).filter(read_at__isnull=True).values_list("pk", flat=True)[:MANY]


def notices_for(staff: Staff) -> QuerySet[Notice]:
    """What this person was told, the newest first."""
    return Notice.objects.filter(recipient=staff, under_bell=True).order_by("-pk")


def wants_email(staff: Staff) -> bool:
    return not Preference.objects.filter(staff=staff, email=False).exists()


def undelivered_in(school_id: int) -> QuerySet[Notice]:
    """E-mails of a school that a server refused for good, the latest first."""
    failed = Notice.objects.filter(recipient__school_id=school_id, mail_failed_at__isnull=False)
    return failed.select_related("recipient").order_by("-mail_failed_at", "-pk")


def told(notices: Iterable[Notice]) -> list[Told]:
    """Put sentences to notices, in the language in force. Three queries, however many there are."""
    listed = list(notices)
    events = Event.objects.in_bulk({notice.event_id for notice in listed})
    posts = Post.objects.select_related("author").in_bulk({notice.post_id for notice in listed if notice.post_id})
    names = _names_in(events.values())
    return [_tell(notice, events.get(notice.event_id), posts.get(notice.post_id or 0), names) for notice in listed]


def _names_in(events: Iterable[Event]) -> dict[int, str]:
    """Of whoever acted, and of those who are waited for."""
    staff = set[int]()
    for event in events:
        if event.actor_kind == ActorKind.STAFF and event.actor_id:
            staff.add(event.actor_id)
        staff.update(event.data.get("of", ()))
    return dict(Staff.objects.filter(pk__in=staff).values_list("pk", "name"))


def _tell(notice: Notice, event: Event | None, post: Post | None, names: dict[int, str]) -> Told:
    """Whoever acted is named; where the system did, whoever wrote the post."""
    who = names.get(event.actor_id or 0) if event else None
    if who is None and post is not None:
        who = post.author.name
    telling = telling_of(notice.kind, duty=str(event.data.get("duty", "")) if event else "")
    sentence = str(telling.sentence) % {
        "who": who or _("Somebody"),
        "reason": _reason(event),
        "since": _since(event),
        "of": _waited_for(event, names),
    }
    return Told(
        notice=notice,
        telling=telling,
        sentence=sentence,
        title=post.title if post and notice.kind not in WITHOUT_TITLE else "",
        url=page_of(notice, post),
        when=notice.created_at,
    )


def _reason(event: Event | None) -> str:
    """Why a post is void: one wording for every cause of a permission that ended."""
    code = str(event.data.get("reason", "")) if event else ""
    return str(VoidReason(code).label) if code in VoidReason.values else _("something that it rests on has changed")


def _since(event: Event | None) -> str:
    """The day on the school's wall since when a post waits."""
    moment = parse_datetime(str(event.data.get("since", ""))) if event else None
    return date_format(timezone.localtime(moment), "l j F") if moment else ""


def _waited_for(event: Event | None, names: dict[int, str]) -> str:
    """Who could answer, by name; or what is missing."""
    found = [names[pk] for pk in event.data.get("of", ()) if pk in names] if event else []
    return ", ".join(found) or _("nobody: somebody has to be given the role")
