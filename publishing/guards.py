"""What the database refuses for deliveries: a step that the table does not have, and a second arming.

The steps are read from publishing/deliveries.py, so the two can never disagree.
"""

from approvals.models import ERASED
from audit.guards import Guard, irremovable, unchangeable
from publishing.deliveries import STEPS
from publishing.models import Delivery, DeliveryState, Takedown


def _undeclared() -> str:
    steps = " OR ".join(
        f"(OLD.state = '{source}' AND NEW.state = '{target}')"
        for source, targets in sorted(STEPS.items())
        for target in sorted(targets)
    )
    return f"OLD.state <> NEW.state AND NOT ({steps})"


def _more_than_erased() -> str:
    """With proof nothing changes any more, but that evidence with a forgotten child's name in it loses its words."""
    kept = [field.column for field in Takedown._meta.local_fields if field.column != "evidence"]
    changed = " OR ".join(f'OLD."{column}" IS DISTINCT FROM NEW."{column}"' for column in kept)
    return f"OLD.done_at IS NOT NULL AND ({changed} OR (NEW.evidence <> OLD.evidence AND NEW.evidence <> '{ERASED}'))"


_DELIVERIES = Delivery._meta.db_table
GUARDS = [
    Guard(
        f"{_DELIVERIES}_begins_waiting",
        _DELIVERIES,
        "INSERT",
        "A delivery begins by waiting",
        f"NEW.state <> '{DeliveryState.WAITING}'",
    ),
    Guard(f"{_DELIVERIES}_step_declared", _DELIVERIES, "UPDATE", "A delivery has no such step", _undeclared()),
    Guard(
        f"{_DELIVERIES}_armed_once",
        _DELIVERIES,
        "UPDATE",
        "A delivery is armed once",
        "OLD.armed_at IS NOT NULL AND OLD.armed_at IS DISTINCT FROM NEW.armed_at",
    ),
    *irremovable(Delivery, what="A delivery"),
    *unchangeable(Takedown, what="A takedown with proof", refused=_more_than_erased()),
    *irremovable(Takedown, what="A takedown"),
]
