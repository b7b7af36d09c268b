"""What was done because a post waits and nobody answers: the record says who was reminded and who was told, when."""

import datetime

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


def told_meanwhile(post: Post, *, since: datetime.datetime) -> list[Event]:
    """The steps that were taken in this wait, in order. One query."""
    return list(Event.objects.filter(post_id=post.pk, name__in=STEPS, at__gte=since).order_by("pk"))


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
