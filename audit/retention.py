"""The only way in which an event ever leaves the record: past its time, by the owner of the tables, and on record.

The seals stay, so the chain still holds; it says itself up to where its events were removed.
"""

import datetime

from django.db import transaction

from audit import guards
from audit.actors import SYSTEM
from audit.models import Event, FollowUp, Seal
from audit.names import EventName
from audit.sealing import seal_events
from audit.services import record
from audit.verifying import pruned_through, verify


class NotPruned(Exception):
    """Nothing was removed; the text says why."""


@transaction.atomic
def prune_events(*, before: datetime.datetime) -> int:
    """Remove the oldest events, as far as all of them happened before that moment. Returns how many.

    Only from a record that holds, and only what is sealed and told. The guards are down for this transaction alone,
    which only the owner of the tables can do.
    """
    seal_events(everything=True)
    if verify().broken is not None:
        raise NotPruned("The record does not hold: run verify_audit first.")
    done = pruned_through()
    through = _last_before(before)
    if through <= done:
        return 0
    pruned = Seal.objects.filter(position__gt=done, position__lte=through).values("event_id")
    if FollowUp.objects.filter(event__in=pruned, done_at__isnull=True).exists():
        raise NotPruned("Somebody has still to hear of some of these events: run the worker first.")
    with guards.lifted():
        FollowUp.objects.filter(event__in=pruned).delete()
        count, _ = Event.objects.filter(pk__in=pruned).delete()
    record(EventName.RECORD_PRUNED, by=SYSTEM, school_id=None, data={"through": through, "count": count})
    return count


def _last_before(before: datetime.datetime) -> int:
    """The last position of the chain before which no event is younger."""
    younger = Seal.objects.filter(event_id__in=Event.objects.filter(at__gte=before).values("pk"))
    first = younger.order_by("position").values_list("position", flat=True).first()
    last = Seal.objects.order_by("-position").values_list("position", flat=True).first() or 0
    return last if first is None else first - 1
