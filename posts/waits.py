"""What was done because a post waits and nobody answers: the record says who was reminded and who was told, when."""

import datetime
from collections.abc import Mapping

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from audit.models import Event
from audit.names import EventName
from people.models import Staff
from posts.models import Post

STEPS = (EventName.WAIT_REMINDED, EventName.WAIT_COVER_TOLD, EventName.WAIT_HEAD_TOLD)
"""In the order in which they come (notifications.waiting)."""

WORDS: dict[str, Promise | str] = {
    EventName.WAIT_REMINDED: gettext_lazy("%(names)s reminded on %(when)s."),
    EventName.WAIT_COVER_TOLD: gettext_lazy("%(names)s told on %(when)s, because nobody had answered."),
    EventName.WAIT_HEAD_TOLD: gettext_lazy("%(names)s told on %(when)s, because nobody had answered."),
}

IN_A_LIST: dict[str, Promise | str] = {
    EventName.WAIT_REMINDED: gettext_lazy("reminded on %(day)s"),
    EventName.WAIT_COVER_TOLD: gettext_lazy("the senior team was told on %(day)s"),
    EventName.WAIT_HEAD_TOLD: gettext_lazy("the headteacher was told on %(day)s"),
}


def told_meanwhile(post: Post, *, since: datetime.datetime) -> list[Event]:
    """The steps that were taken in this wait, in order. One query."""
    return list(Event.objects.filter(post_id=post.pk, name__in=STEPS, at__gte=since).order_by("pk"))


def last_told(waiting: Mapping[int, datetime.datetime]) -> dict[int, str]:
    """For a list: the last step of each of these posts (id, and since when it is where it is), in a few words. One
    query, and none where nothing waits."""
    if not waiting:
        return {}
    events = Event.objects.filter(post_id__in=waiting, name__in=STEPS).order_by("pk").only("post_id", "name", "at")
    return {
        event.post_id: IN_A_LIST[event.name] % {"day": date_format(timezone.localtime(event.at), "l j F")}
        for event in events
        if event.post_id is not None and event.at >= waiting[event.post_id]
    }


def words_of_waiting(post: Post) -> list[str]:
    """For the pages of a post: a sentence for each step since it came to where it is now. Two queries at most."""
    told = told_meanwhile(post, since=post.asked_for_at or post.state_since)
    if not told:
        return []
    ids = {staff_id for event in told for staff_id in event.data["told"]}
    names = dict(Staff.objects.filter(pk__in=ids).values_list("pk", "name"))
    return [
        WORDS[event.name]
        % {
            "names": ", ".join(names.get(pk) or _("somebody") for pk in event.data["told"]),
            "when": date_format(timezone.localtime(event.at), "l j F, H:i"),
        }
        for event in told
    ]
