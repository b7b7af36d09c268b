"""What an approver decided stays decided: a change of mind is another decision on another revision."""

from approvals.models import ERASED, Decision
from audit.guards import irremovable, unchangeable


def _more_than_erased() -> str:
    """True unless only the words go: a forgotten child's name is in no table afterwards."""
    kept = [field.column for field in Decision._meta.local_fields if field.column != "words"]
    changed = " OR ".join(f'OLD."{column}" IS DISTINCT FROM NEW."{column}"' for column in kept)
    return f"{changed} OR (NEW.words <> OLD.words AND (NEW.words <> '{ERASED}' OR OLD.words = ''))"


GUARDS = [
    *unchangeable(Decision, what="A decision of an approver", refused=_more_than_erased()),
    *irremovable(Decision, what="A decision of an approver"),
]
