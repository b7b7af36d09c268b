"""What the verbs write besides a step, so that a bare step keeps the database's own constraints."""

from django.utils import timezone

from policies.authority import Step
from posts import revisions
from posts.models import Post
from posts.services import Effect


def effect_of(step: Step) -> Effect | None:
    """The least that has to be written with this step; None where the step is all there is."""
    return {Step.SUBMIT: _freeze, Step.APPROVE: _confirm, Step.SCHEDULE: _set_time}.get(step)


def _freeze(locked: Post) -> None:
    locked.revision = revisions.create(locked, by=locked.author, clearance={})


def _confirm(locked: Post) -> None:
    assert locked.revision is not None
    locked.approved_digest = locked.revision.digest


def _set_time(locked: Post) -> None:
    locked.goes_out_at = timezone.now()
