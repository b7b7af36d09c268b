"""What the database refuses for posts: a step that the protocol does not have, and a change to what was sent in.

The steps are read from posts/workflow.py, so the two can never disagree: `queryset.update()` passes by the state
machine, not by this.
"""

from audit.guards import Guard, append_only, irremovable, unchangeable
from posts.models import Post, Revision
from posts.workflow import PostState


def declared_steps() -> list[tuple[str, str]]:
    """Every (from, to) that a step of the protocol takes, sorted."""
    field = Post._meta.get_field("state")
    return sorted({(str(each.source), str(each.target)) for each in field.get_all_transitions(Post)})


def _undeclared() -> str:
    steps = " OR ".join(f"(OLD.state = '{source}' AND NEW.state = '{target}')" for source, target in declared_steps())
    return f"OLD.state <> NEW.state AND NOT ({steps})"


def _more_than_erased() -> str:
    """True unless nothing changes, or only the words go and the row says when."""
    kept = [field.column for field in Revision._meta.local_fields if field.column not in ("payload", "erased_at")]
    changed = " OR ".join(f'OLD."{column}" IS DISTINCT FROM NEW."{column}"' for column in kept)
    erased = "NEW.payload IS NULL AND NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL"
    same = "OLD.payload IS NOT DISTINCT FROM NEW.payload AND OLD.erased_at IS NOT DISTINCT FROM NEW.erased_at"
    return f"{changed} OR NOT (({erased}) OR ({same}))"


_POSTS = Post._meta.db_table
GUARDS = [
    Guard(
        f"{_POSTS}_begins_as_draft", _POSTS, "INSERT", "A post begins as a draft", f"NEW.state <> '{PostState.DRAFT}'"
    ),
    Guard(f"{_POSTS}_step_declared", _POSTS, "UPDATE", "The protocol has no such step", _undeclared()),
    *irremovable(Post, what="A post"),
    *append_only(Post.contributors.through, what="Whoever changed a post"),
    *unchangeable(Revision, what="What was sent in", refused=_more_than_erased()),
    *irremovable(Revision, what="What was sent in"),
]
