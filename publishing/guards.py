"""What the database refuses for deliveries: a step that the table does not have, a second arming, and arming what
nobody confirmed.

The steps are read from publishing/deliveries.py, so the two can never disagree.
"""

from approvals.models import ERASED, Decision, Verdict
from audit.guards import Guard, irremovable, unchangeable
from posts.models import Post, Revision
from publishing.deliveries import STEPS
from publishing.models import Delivery, DeliveryState, Takedown


def _undeclared() -> str:
    steps = " OR ".join(
        f"(OLD.state = '{source}' AND NEW.state = '{target}')"
        for source, targets in sorted(STEPS.items())
        for target in sorted(targets)
    )
    return f"OLD.state <> NEW.state AND NOT ({steps})"


def _not_confirmed() -> str:
    """Product rule 1: armed is what somebody confirmed, and what the post still is."""
    return (
        "OLD.armed_at IS NULL AND NEW.armed_at IS NOT NULL AND NOT EXISTS ("  # noqa: S608
        f"SELECT 1 FROM {Decision._meta.db_table} d JOIN {Revision._meta.db_table} r ON r.id = d.revision_id "
        f"JOIN {Post._meta.db_table} p ON p.id = NEW.post_id WHERE r.id = NEW.revision_id "
        f"AND p.revision_id = r.id AND p.approved_digest = r.digest AND d.verdict = '{Verdict.CONFIRMED}')"
    )


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
    Guard(
        f"{_DELIVERIES}_armed_as_confirmed",
        _DELIVERIES,
        "UPDATE",
        "Nobody confirmed that this can go live",
        _not_confirmed(),
    ),
    Guard(
        f"{_DELIVERIES}_of_one_revision",
        _DELIVERIES,
        "UPDATE",
        "A delivery is of one revision for one account",
        " OR ".join(
            f"OLD.{column} <> NEW.{column}" for column in ("school_id", "post_id", "revision_id", "account_id")
        ),
    ),
    *irremovable(Delivery, what="A delivery"),
    *unchangeable(Takedown, what="A takedown with proof", refused=_more_than_erased()),
    *irremovable(Takedown, what="A takedown"),
]
