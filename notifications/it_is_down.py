"""Whoever brought a post down hears when it is down everywhere: a colleague under the bell; a parent, a pupil who
answers for themselves, or a local authority, by e-mail.

Only they hear it. Everybody else is told what they are told for every cause.
"""

import datetime
from typing import Any

from django.db.models import Q, QuerySet

from audit.models import ActorKind, Event
from audit.names import EventName as E
from consents.asking import write_that_it_is_down
from consents.models import CareStatus
from people.models import Guardian, Pupil, Staff
from posts.models import Appearance
from publishing.models import Takedown

CAUSES = (
    E.CONSENT_WITHDRAWN,
    E.CONSENT_RECORDED,
    E.CONSENT_ENTERED_IN_ERROR,
    E.GUARDIAN_CHANGED,
    E.HOLD_SET,
    E.CARE_CHANGED,
    E.FAMILY_ASKED_DOWN,
)
ADULTS_CAUSES = (E.ADULT_PERMISSION_WITHDRAWN, E.ADULT_ENTERED_IN_ERROR)
"""A no takes back what the adult had said yes to before it is written down itself."""
BY_LINK: dict[ActorKind, QuerySet[Any]] = {
    ActorKind.GUARDIAN: Guardian.objects.all(),
    ActorKind.PUPIL: Pupil.objects.select_related("contact"),
    ActorKind.AUTHORITY: CareStatus.objects.all(),
}
"""Where to find whoever acted by a link."""
TOGETHER = datetime.timedelta(minutes=1)
"""Cause and order are one transaction; a roll of a whole school takes this long at most."""


def whoever_asked(event: Event) -> Staff | None:
    """The colleague who is to be told, once everything of the post is down; who acted by a link is written to here.

    `event`: the order, where all of it was down at once, or the proof of the last delivery.
    """
    if Event.objects.filter(post_id=event.post_id, name=E.TAKEDOWN_DONE, pk__gt=event.pk).exists():
        return None
    if Takedown.objects.filter(delivery__post=event.post_id, done_at=None).exists():
        return None
    cause = _cause_of(event)
    if cause is None:
        return None
    if cause.actor_kind in BY_LINK:
        found = BY_LINK[ActorKind(cause.actor_kind)].filter(pk=cause.actor_id or 0, school=event.school_id).first()
        if found is not None and cause.pupil_id is not None:
            write_that_it_is_down(found, about=cause.pupil_id)
        return None
    return Staff.objects.filter(pk=cause.actor_id or 0, school=event.school_id).select_related("school").first()


def _cause_of(event: Event) -> Event | None:
    """The newest thing that changed for a child or an adult in the post, just before the post was ordered
    down by itself."""
    order = Event.objects.filter(
        post_id=event.post_id, name=E.POST_TAKEDOWN_ORDERED, pk__lte=event.pk, actor_kind=ActorKind.SYSTEM
    )
    ordered = order.order_by("-pk").first()
    if ordered is None:
        return None
    children = Appearance.objects.filter(post=event.post_id, pupil__isnull=False).values("pupil_id")
    adults = list(Appearance.objects.filter(post=event.post_id, adult__isnull=False).values_list("adult_id", flat=True))
    before = Event.objects.filter(
        Q(pupil_id__in=children, name__in=CAUSES) | Q(data__adult_permission__in=adults, name__in=ADULTS_CAUSES),
        school_id=event.school_id,
        pk__lt=ordered.pk,
        at__gt=ordered.at - TOGETHER,
    )
    a_yes_by_link = Q(name=E.CONSENT_RECORDED, actor_kind__in=list(BY_LINK))  # it brings nothing down
    return before.exclude(a_yes_by_link).order_by("-pk").first()
