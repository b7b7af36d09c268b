"""What the verbs write besides a step, so that a bare step keeps the database's own constraints."""

from django.utils import timezone

from approvals.models import Decision, Verdict
from people.models import Staff
from policies.authority import Step
from policies.rules import rules_in_force
from posts import revisions
from posts.checks import ask
from posts.models import Post
from posts.services import Effect


def effect_of(step: Step) -> Effect | None:
    """The least that has to be written with this step; None where the step is all there is."""
    return {Step.SUBMIT: _freeze, Step.APPROVE: _confirm, Step.SCHEDULE: _set_time}.get(step)


def _freeze(locked: Post) -> None:
    asked = locked.asked or ask(locked, Step.SUBMIT, rules=rules_in_force(locked.school_id))
    locked.revision = revisions.create(
        locked, by=locked.author, content=asked.content, clearance={}, protocol_version=asked.rules.version
    )


def _confirm(locked: Post) -> None:
    """Somebody without a hand in the post decided; the database asks for that, whoever takes the bare step."""
    assert locked.revision is not None
    hands = {locked.author_id, *locked.contributors.values_list("pk", flat=True)}
    by = Staff.objects.filter(school=locked.school).exclude(pk__in=hands).earliest("pk")
    Decision.objects.create(revision=locked.revision, verdict=Verdict.CONFIRMED, by=by)
    locked.approved_digest = locked.revision.digest


def _set_time(locked: Post) -> None:
    locked.goes_out_at = timezone.now()
