"""What waits for the approver, and who else could confirm it."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from approvals.models import Decision
from people.models import Staff
from people.queries import Person
from policies.authority import may
from policies.rules import Rules
from posts.checks import approvers_of
from posts.models import Post, Revision
from posts.queries import MANY
from posts.workflow import PostState
from prepared import first, prepared

FEW = 5
Rows = QuerySet[Post, Any]


def waiting_for(person: Person, rules: Rules) -> list[dict[str, Any]]:
    """What a list shows of the posts that this person can confirm, the longest waiting first, at most MANY. Nobody's
    own, nobody's who changed it."""
    return _listed(person.school_id, person.staff_id) if may(person, "approve", rules=rules) else []


@prepared
def _listed(school_id: int, staff_id: int) -> Rows:
    return _waiting_for(school_id, staff_id).values("public_id", "title", "state_since", "author__name")[:MANY]


def _waiting_for(school_id: int, staff_id: int) -> QuerySet[Post]:
    return waiting_in_school(school_id).filter(~Q(author_id=staff_id), ~_changed_by(staff_id))


def first_waiting(person: Person, rules: Rules) -> UUID | None:
    """The public id of the one that waits longest for this person, or None."""
    return first(_first_waiting(person.school_id, person.staff_id)) if may(person, "approve", rules=rules) else None


@prepared
def _first_waiting(school_id: int, staff_id: int) -> QuerySet[Post, UUID]:
    return _waiting_for(school_id, staff_id).values_list("public_id", flat=True)[:1]


@prepared
def waiting_for_somebody_else(school_id: int, staff_id: int) -> Rows:
    """The first few that wait for another approver, because this one wrote or changed them."""
    own = waiting_in_school(school_id).filter(Q(author_id=staff_id) | Q(_changed_by(staff_id)))
    return own.values("public_id", "title")[:FEW]


def _changed_by(staff_id: int) -> Exists:
    return Exists(Post.contributors.through.objects.filter(post_id=OuterRef("pk"), staff_id=staff_id))


def waiting_in_school(school_id: int) -> QuerySet[Post]:
    waiting = Post.objects.filter(school_id=school_id, state=PostState.AWAITING_APPROVAL)
    return waiting.order_by("state_since", "pk")


def count_waiting(person: Person, rules: Rules) -> int:
    """How many wait for this person, at most MANY."""
    return len(_ids_waiting(person.school_id, person.staff_id)) if may(person, "approve", rules=rules) else 0


@prepared
def _ids_waiting(school_id: int, staff_id: int) -> QuerySet[Post, int]:
    return _waiting_for(school_id, staff_id).values_list("pk", flat=True)[:MANY]


@prepared
def decided_by(staff: Staff) -> QuerySet[Decision]:
    """What this person decided last, with what a list of it shows."""
    decided = Decision.objects.filter(by=staff).select_related("revision__post").order_by("-at", "-pk")
    return decided.only("verdict", "at", "revision__post__public_id", "revision__post__title")[:FEW]


def who_else_can(post: Post, rules: Rules, *, besides: Staff) -> list[Staff]:
    """The other people who may confirm this post."""
    return [staff for staff in approvers_of(post, rules) if staff.pk != besides.pk]


def decided_before(revision: Revision) -> Decision | None:
    """The decision on the last earlier revision that has one, whatever became of it since: changes were asked for, or
    it was confirmed and then taken back, sent back or void. The ground of a second look, unless its words are erased.
    """
    return (
        Decision.objects.filter(
            revision__post_id=revision.post_id,
            revision__number__lt=revision.number,
            revision__payload__isnull=False,
        )
        .select_related("revision", "by")
        .order_by("-revision__number")
        .first()
    )
