"""Writing down what happened, in the same transaction as what happened."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection
from django.utils.module_loading import import_string

from audit.actors import Authority, ByLink, Parent, StaffLike, System, Themselves
from audit.models import ActorKind, Event, FollowUp
from audit.names import EventName
from audit.outbox import nudge_after_commit
from audit.wiring import consequences, together_of


def record(
    name: EventName,
    *,
    by: StaffLike | ByLink | System,
    school_id: int | None,
    post_id: int | None = None,
    pupil_id: int | None = None,
    digest: str = "",
    protocol_version: int | None = None,
    data: dict[str, Any] | None = None,
) -> Event:
    """Insert the event, let what must happen at once happen, and note who else has to hear of it.

    `data` holds ids, codes and digests only: never a name, never anybody's words. Raises RuntimeError outside a
    transaction, because an event without its effect (or the reverse) is worse than an error.
    """
    _require_transaction()
    event = Event.objects.create(
        name=name,
        school_id=school_id,
        actor_kind=_kind_of(by),
        actor_id=None if isinstance(by, System) else by.pk,
        post_id=post_id,
        pupil_id=pupil_id,
        digest=digest,
        protocol_version=protocol_version,
        data=data or {},
    )
    at_once, afterwards = consequences(name)
    for handler in at_once:
        import_string(handler)(event)
    if afterwards:
        FollowUp.objects.bulk_create([FollowUp(event=event, handler=handler) for handler in afterwards])
        nudge_after_commit()
    return event


def record_many(
    name: EventName, of: Iterable[tuple[int, Mapping[str, Any]]], *, by: StaffLike | System, school_id: int
) -> list[Event]:
    """The same event of many children, each with its data, in a handful of statements: for what comes in as a file.

    A handler that has a form for many at once (wiring, TOGETHER) is asked once, any other once for each.
    """
    _require_transaction()
    events = Event.objects.bulk_create(
        Event(
            name=name,
            school_id=school_id,
            actor_kind=_kind_of(by),
            actor_id=None if isinstance(by, System) else by.pk,
            pupil_id=pupil_id,
            data=dict(data),
        )
        for pupil_id, data in of
    )
    at_once, afterwards = consequences(name)
    for handler in at_once if events else ():
        together = together_of(handler)
        if together:
            import_string(together)(events)
        else:
            for event in events:
                import_string(handler)(event)
    if events and afterwards:
        FollowUp.objects.bulk_create(
            FollowUp(event=event, handler=handler) for event in events for handler in afterwards
        )
        nudge_after_commit()
    return events


def _require_transaction() -> None:
    if not connection.in_atomic_block:
        msg = "record() belongs into the transaction of what it records."
        raise RuntimeError(msg)


def _kind_of(by: StaffLike | ByLink | System) -> ActorKind:
    if isinstance(by, System):
        return ActorKind.SYSTEM
    if isinstance(by, Themselves):
        return ActorKind.PUPIL
    if isinstance(by, Authority):
        return ActorKind.AUTHORITY
    return ActorKind.GUARDIAN if isinstance(by, Parent) else ActorKind.STAFF
