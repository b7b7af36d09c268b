"""What the database refuses for go-live, whichever way it is asked: page, task, shell or a bare UPDATE.

What an approver decided stays decided: a change of mind is another decision on another revision. Nobody decides on a
post that they wrote, changed or sent in. A post is confirmed only by a decision on exactly what it would show.
"""

from approvals.models import ERASED, Decision, Verdict
from audit.guards import Guard, irremovable, unchangeable
from people.models import Staff
from posts.models import Post, Revision
from posts.workflow import CONFIRMED

_DECISIONS, _POSTS, _REVISIONS = Decision._meta.db_table, Post._meta.db_table, Revision._meta.db_table
_CHANGED = Post.contributors.through._meta.db_table


def _more_than_erased() -> str:
    """True unless only the words go: a forgotten child's name is in no table afterwards."""
    kept = [field.column for field in Decision._meta.local_fields if field.column != "words"]
    changed = " OR ".join(f'OLD."{column}" IS DISTINCT FROM NEW."{column}"' for column in kept)
    return f"{changed} OR (NEW.words <> OLD.words AND (NEW.words <> '{ERASED}' OR OLD.words = ''))"


def _by_whoever_had_a_hand_in_it() -> str:
    """Product rule 2, and nobody of another school. `submitted_by` stays true whoever is made author afterwards."""
    return (
        f"EXISTS (SELECT 1 FROM {_REVISIONS} r JOIN {_POSTS} p ON p.id = r.post_id "  # noqa: S608
        f"JOIN {Staff._meta.db_table} s ON s.id = NEW.by_id WHERE r.id = NEW.revision_id AND ("
        "s.school_id <> p.school_id OR s.id IN (p.author_id, r.submitted_by_id) "
        f"OR EXISTS (SELECT 1 FROM {_CHANGED} c WHERE c.post_id = p.id AND c.staff_id = s.id)))"
    )


def _without_a_decision() -> str:
    """Product rule 1: the digest is that of the revision, and somebody confirmed this very revision."""
    states = ", ".join(f"'{state}'" for state in CONFIRMED)
    return (
        f"NEW.state IN ({states}) AND NOT EXISTS (SELECT 1 FROM {_DECISIONS} d "  # noqa: S608
        f"JOIN {_REVISIONS} r ON r.id = d.revision_id WHERE r.id = NEW.revision_id AND r.post_id = NEW.id "
        f"AND r.digest = NEW.approved_digest AND d.verdict = '{Verdict.CONFIRMED}')"
    )


GUARDS = [
    *unchangeable(Decision, what="A decision of an approver", refused=_more_than_erased()),
    *irremovable(Decision, what="A decision of an approver"),
    Guard(
        f"{_DECISIONS}_by_somebody_else",
        _DECISIONS,
        "INSERT",
        "Nobody decides on a post of their own",
        _by_whoever_had_a_hand_in_it(),
    ),
    Guard(
        f"{_POSTS}_confirmed_by_decision",
        _POSTS,
        "UPDATE",
        "Nobody confirmed that this can go live",
        _without_a_decision(),
    ),
]
