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
"""In the order in which they come (notifications.wait_steps)."""

TAKE_DOWN = "take_down"
"""The duty, in the data of a step, of a post that was ordered down and is not proved to be down."""

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


def told_meanwhile(waiting: Mapping[int, datetime.datetime]) -> dict[int, list[Event]]:
    """The steps that were taken for each of these posts (id, and since when it waits), in order. One query, and none
    where nothing waits."""
    told: dict[int, list[Event]] = {post_id: [] for post_id in waiting}
    if told:
        events = Event.objects.filter(post_id__in=list(told), name__in=STEPS).order_by("pk")
        for event in events.only("post_id", "name", "at", "data"):
            if event.post_id is not None and event.at >= waiting[event.post_id]:
                told[event.post_id].append(event)
    return told


def last_told(waiting: Mapping[int, datetime.datetime]) -> dict[int, str]:
    """For a list: the last step of each of these posts, in a few words."""
    return {
        post_id: IN_A_LIST[events[-1].name] % {"day": date_format(timezone.localtime(events[-1].at), "l j F")}
        for post_id, events in told_meanwhile(waiting).items()
        if events
    }


def words_of_waiting(post: Post) -> list[str]:
    """For the pages of a post: a sentence for each step since it came to where it is now. Two queries at most."""
    told = told_meanwhile({post.pk: post.asked_for_at or post.state_since})[post.pk]
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
