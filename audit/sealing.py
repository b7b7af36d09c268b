"""Sealing the record: a chain of hashes over committed events, so that a later change can be shown.

Sealing follows the events at a distance: nothing that a school does waits for it. Each seal hashes the seal before it
and one event, in the order in which the sealer saw the events; that order is kept by `Seal.position`, and an event
that commits late, below others, simply comes later in the chain.
"""

import datetime
import hashlib
import json
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from audit.models import Event, Seal, Tick

FIRST = "0" * 64
"""What the first seal follows."""

BATCH = 500
LOOK_BACK = 5_000
"""How many seals below the newest are searched for gaps each minute; once a day everything is."""

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
MICROSECOND = datetime.timedelta(microseconds=1)


@dataclass(frozen=True)
class Sealed:
    """Where the chain ends: how many seals there are and the digest of the last."""

    position: int
    digest: str


def canonical(event: Event) -> bytes:
    """The bytes of an event that are hashed: sorted JSON, the time as microseconds since 1970 (no zone, no text)."""
    content = {
        "id": event.pk,
        "school": event.school_id,
        "at": (event.at - EPOCH) // MICROSECOND,
        "name": event.name,
        "actor_kind": event.actor_kind,
        "actor": event.actor_id,
        "post": event.post_id,
        "pupil": event.pupil_id,
        "digest": event.digest,
        "protocol": event.protocol_version,
        "data": event.data,
    }
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def chained(previous: str, event: Event) -> str:
    return hashlib.sha256(previous.encode() + b"\n" + canonical(event)).hexdigest()


def seal_events(*, everything: bool = False) -> int:
    """Seal every committed event that has no seal; returns how many. Two sealers at once take turns.

    `everything` looks at the whole record instead of its newest part: for an event whose transaction stayed open
    while thousands of others were sealed.
    """
    count = 0
    while sealed := _seal_batch(everything=everything):
        count += sealed
        if sealed < BATCH:
            break
    return count


def newest_seal() -> Sealed:
    last = Seal.objects.order_by("-position").first()
    return Sealed(last.position, last.digest) if last else Sealed(0, FIRST)


@transaction.atomic
def _seal_batch(*, everything: bool) -> int:
    """The lock is a row of the sealers alone: `record()` never waits for it."""
    Tick.objects.get_or_create(name="sealer", defaults={"at": timezone.now()})
    Tick.objects.select_for_update().get(name="sealer")
    last = newest_seal()
    seals: list[Seal] = []
    for event in unsealed(last, everything=everything).order_by("pk")[:BATCH]:
        previous = seals[-1].digest if seals else last.digest
        seals.append(
            Seal(
                position=last.position + len(seals) + 1,
                event_id=event.pk,
                previous=previous,
                digest=chained(previous, event),
            )
        )
    Seal.objects.bulk_create(seals)
    return len(seals)


def unsealed(last: Sealed, *, everything: bool) -> QuerySet[Event]:
    """Committed events without a seal; unless `everything`, only those not far below the newest sealed ones."""
    found = Event.objects.filter(~Exists(Seal.objects.filter(event_id=OuterRef("pk"))))
    if everything or last.position <= LOOK_BACK:
        return found
    recent = Seal.objects.filter(position__gt=last.position - LOOK_BACK).order_by("event_id")
    return found.filter(pk__gt=recent.values_list("event_id", flat=True)[0])
