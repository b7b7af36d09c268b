"""Whether the record is still what was sealed: walks the chain and names the first row that is not."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit.exports import ExportedSeal
from audit.models import Event, Seal
from audit.names import EventName
from audit.sealing import FIRST, chained, newest_seal, unsealed

BATCH = 1_000


@dataclass(frozen=True)
class Broken:
    """The first row that is not as it was sealed."""

    position: int
    event_id: int | None
    why: str


@dataclass(frozen=True)
class Verdict:
    """`checked` seals were walked; `waiting` events have no seal yet; `broken` is None when all is well."""

    checked: int
    waiting: int
    broken: Broken | None = None


def verify(*, against: ExportedSeal | None = None) -> Verdict:
    """Walk the whole chain, in batches. `against` is a seal that left the database earlier and must be in it."""
    pruned = pruned_through()
    checked = 0
    previous = FIRST
    for seal, event in _walk():
        checked += 1
        if why := _fault(seal, event, expected=checked, previous=previous, pruned=pruned):
            return Verdict(checked, 0, Broken(seal.position, seal.event_id, why))
        if against and against.position == seal.position and against.digest != seal.digest:
            return Verdict(checked, 0, Broken(seal.position, seal.event_id, "it is not the seal that was exported"))
        previous = seal.digest
    if against and against.position > checked:
        return Verdict(checked, 0, Broken(against.position, None, "it was exported and is not in the chain any more"))
    return Verdict(checked, unsealed(newest_seal(), everything=True).count())


def pruned_through() -> int:
    """Up to which position the retention command removed the events. Their seals stay."""
    last = Event.objects.filter(name=EventName.RECORD_PRUNED).order_by("-id").first()
    return int(last.data["through"]) if last else 0


def _fault(seal: Seal, event: Event | None, *, expected: int, previous: str, pruned: int) -> str:
    if seal.position != expected:
        return "a seal before it is missing"
    if seal.previous != previous:
        return "it does not follow the seal before it"
    if event is None:
        return "" if seal.position <= pruned else "its event is missing"
    return "" if seal.digest == chained(previous, event) else "its event is not what was sealed"


def _walk() -> Iterator[tuple[Seal, Event | None]]:
    """Every seal in order, each with its event."""
    position = -1
    while seals := list(Seal.objects.filter(position__gt=position).order_by("position")[:BATCH]):
        events = Event.objects.in_bulk([seal.event_id for seal in seals])
        for seal in seals:
            yield seal, events.get(seal.event_id)
        position = seals[-1].position
