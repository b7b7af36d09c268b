"""What the staff desk does to a post, and the gate through which every step of the protocol goes."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django_fsm import can_proceed

from audit.actors import SYSTEM, System
from audit.names import EventName
from audit.services import record
from people.models import Pupil, Staff
from people.queries import person
from people.rolls import locking
from policies.authority import APPROVER_STEPS, NotAllowed, PostFacts, Step, refusal
from policies.rules import Rules, rules_in_force
from posts import checks, drafts, revisions
from posts.errors import Blocked, Stale, WrongState
from posts.handing_back import forget, hand_back
from posts.models import Appearance, HandedBack, Post, VoidReason
from posts.names_checks import namesakes
from prepared import first, prepared

EVENT_OF: dict[Step, EventName] = {
    Step.SUBMIT: EventName.POST_SUBMITTED,
    Step.PASS_CHECKS: EventName.POST_CHECKS_PASSED,
    Step.FAIL_CHECKS: EventName.POST_CHECKS_FAILED,
    Step.APPROVE: EventName.POST_APPROVED,
    Step.ASK_FOR_CHANGES: EventName.POST_CHANGES_ASKED,
    Step.DECLINE: EventName.POST_DECLINED,
    Step.RECALL: EventName.POST_RECALLED,
    Step.SCHEDULE: EventName.POST_SCHEDULED,
    Step.UNSCHEDULE: EventName.POST_UNSCHEDULED,
    Step.SEND_BACK: EventName.POST_SENT_BACK,
    Step.RELEASE: EventName.POST_RELEASED,
    Step.CONFIRM_PUBLISHED: EventName.POST_PUBLISHED,
    Step.NOTHING_WENT_OUT: EventName.POST_NOTHING_WENT_OUT,
    Step.VOID: EventName.POST_VOIDED,
    Step.TAKE_DOWN: EventName.POST_TAKEDOWN_ORDERED,
    Step.DISCARD: EventName.POST_DISCARDED,
}

KEEPS_CLEARANCE = frozenset({Step.APPROVE, Step.SCHEDULE, Step.RELEASE})
"""Steps whose event holds what the register said. What was said at submit is kept with the revision."""

Effect = Callable[[Post], Mapping[str, Any] | None]


@transaction.atomic
def move(
    post: Post,
    step: Step,
    *,
    by: Staff | System,
    shown_digest: str | None = None,
    shown_version: int | None = None,
    at: datetime | None = None,
    effect: Effect | None = None,
    then: Step | None = None,
) -> Post:
    """The gate: the only caller of a transition. Lock, permission, state, blockers, effect, step, record.

    `shown_digest` (or a draft's `shown_version`) is what the page showed (Stale when that is not what is there now);
    `at` is when the post will be seen. `effect` changes what else belongs to the step, in this transaction, and
    returns codes and ids for the event. `then` is a step of the system's that follows in the same transaction and
    rests on the same answers. Returns the locked, saved post. Raises NotAllowed, WrongState, Stale or Blocked and
    then changes nothing.
    """
    pupil_ids = lock_children(post.pk) if step in checks.ASKS_CONSENT else None
    locked = lock_post(post)
    if isinstance(by, Staff) and by.school_id == locked.school_id:
        locked.school = by.school
    rules = rules_in_force(locked.school_id)
    _ask_leave(locked, step, by=by, rules=rules)
    if shown_digest is not None and (locked.revision is None or locked.revision.digest != shown_digest):
        raise Stale
    if shown_version is not None and locked.version != shown_version:
        raise Stale
    if pupil_ids is not None:
        locked.asked = checks.ask(locked, step, rules=rules)
        if not locked.asked.children <= pupil_ids:
            raise Stale
    _take(locked, step, by=by, rules=rules, at=at, effect=effect)
    if then is not None:
        _ask_leave(locked, then, by=SYSTEM, rules=rules)
        _take(locked, then, by=SYSTEM, rules=rules)
    locked.asked = None
    return locked


def _ask_leave(locked: Post, step: Step, *, by: Staff | System, rules: Rules) -> None:
    """Whether this person may, and whether the post stands where the step begins."""
    actor = by if isinstance(by, System) else person(by)
    if reason := refusal(step, by=actor, rules=rules, post=facts(locked, step)):
        raise NotAllowed(reason, step=step, post_id=locked.pk, school_id=locked.school_id, by=by)
    if not can_proceed(getattr(locked, step)):
        raise WrongState(locked.state)


def _take(
    locked: Post,
    step: Step,
    *,
    by: Staff | System,
    rules: Rules,
    at: datetime | None = None,
    effect: Effect | None = None,
) -> None:
    if locked.asked is not None and (found := checks.blockers(locked, step, rules=rules, at=at, by=by)):
        raise Blocked(found)
    data = dict(effect(locked) or {}) if effect else {}
    if locked.asked is not None and step in KEEPS_CLEARANCE:
        data["clearance"] = checks.snapshot_of(locked.asked.clearance)
    getattr(locked, step)()
    locked.state_since = locked.changed_at = timezone.now()
    locked.save()
    record(
        EVENT_OF[step],
        by=by,
        school_id=locked.school_id,
        post_id=locked.pk,
        digest=locked.revision.digest if locked.revision else "",
        protocol_version=rules.version,
        data=data,
    )


def lock_post(post: Post) -> Post:
    """The row as it is now, locked. Only inside a transaction, and after the children's rows.

    Whoever waited for the lock gets from PostgreSQL the new row beside the joined rows of before: where the revision
    (or the device) changed meanwhile, one without it. Then it is asked once more.
    """
    locked = first(_locked_post(post.pk))
    if locked is not None and _lacks_what_it_names(locked):
        locked = first(_locked_post(post.pk))
    if locked is None:
        raise Post.DoesNotExist
    return locked


def _lacks_what_it_names(locked: Post) -> bool:
    without_revision = locked.revision is None and locked.revision_id is not None
    return without_revision or (locked.device is None and locked.device_id is not None)


@prepared
def _locked_post(post_id: int) -> QuerySet[Post]:
    rows = Post.objects.select_for_update(no_key=True, of=("self",)).select_related("school", "revision", "device")
    return rows.filter(pk=post_id)


def lock_with_children(post: Post) -> Post:
    """The children's rows by id, then the post: the order of locks everywhere. Stale when the children changed."""
    pupil_ids = lock_children(post.pk)
    locked = lock_post(post)
    if pupil_ids != set(_children(locked.pk)):
        raise Stale
    return locked


def facts(post: Post, step: Step) -> PostFacts:
    """What authority needs to know of a post. Whose hands were in it matters to who may confirm it, and only then."""
    return PostFacts(
        school_id=post.school_id,
        author_id=post.author_id,
        contributor_ids=post.changed_by() if step in APPROVER_STEPS else frozenset(),
        is_reminder=post.is_reminder,
    )


def _children(post_id: int) -> QuerySet[Appearance, int | None]:
    return Appearance.objects.filter(post_id=post_id, pupil__isnull=False).values_list("pupil_id", flat=True)


def lock_children(post_id: int) -> set[int]:
    """Lock the rows of the children in this post, before the post itself. Returns their ids."""
    return set(_locked_children(post_id))


@prepared
def _locked_children(post_id: int) -> QuerySet[Pupil, int]:
    return locking(_children(post_id)).values_list("pk", flat=True)


def submit_post(
    post: Post, *, by: Staff, version: int, wording_version: int | None = None, shown_digest: str | None = None
) -> Post:
    """Freeze what the author sees, send it in, and let it pass on the same answers, all or nothing.

    Stale when `version` is not the draft's, when what is frozen is not what the page showed (`shown_digest`), or when
    the declaration (`wording_version`) is not the one in force any more (docs/decisions/0002).
    """
    return send_in(
        post,
        by=by,
        version=version,
        wording_version=wording_version,
        shown_digest=shown_digest,
        then=Step.PASS_CHECKS,
    )


def send_in(
    post: Post,
    *,
    by: Staff,
    version: int,
    wording_version: int | None = None,
    shown_digest: str | None = None,
    then: Step | None = None,
) -> Post:
    """Submit: what the author declared, frozen. Without `then` the post waits to be checked (`run_checks`)."""

    def freeze_revision(locked: Post) -> dict[str, Any]:
        asked = checks.asked_of(locked)
        locked.revision = revisions.create(
            locked,
            by=by,
            content=asked.content,
            clearance=checks.snapshot_of(asked.clearance),
            namesakes=namesakes(asked.content),
            protocol_version=asked.rules.version,
        )
        if wording_version not in (None, locked.revision.wording_version):
            raise Stale
        if shown_digest not in (None, locked.revision.digest):
            raise Stale
        forget(locked)
        locked.goes_out_at = None
        return {"revision": locked.revision.number}

    return move(post, Step.SUBMIT, by=by, shown_version=version, effect=freeze_revision, then=then)


def run_checks(post: Post) -> Post:
    """The system's own look at what was sent in. A post that somebody moved on meanwhile is left as it is."""
    try:
        return move(post, Step.PASS_CHECKS, by=SYSTEM)
    except Blocked as blocked:
        codes = sorted({blocker.code for blocker in blocked.blockers})
    except WrongState:
        return Post.objects.get(pk=post.pk)

    def say_so(locked: Post) -> dict[str, Any]:
        hand_back(locked, HandedBack.CHECKS_FAILED)
        return {"blockers": codes}

    return move(post, Step.FAIL_CHECKS, by=SYSTEM, effect=say_so)


def recall_post(post: Post, *, by: Staff) -> Post:
    """The author takes the post back to change it: everything that was confirmed has to be confirmed again."""

    def start_again(locked: Post) -> None:
        forget(locked)
        locked.goes_out_at = None

    return move(post, Step.RECALL, by=by, effect=start_again)


def discard_post(post: Post, *, by: Staff) -> Post:
    """The author throws the post away. Words and pictures go; the record and its digests stay."""
    return move(post, Step.DISCARD, by=by, effect=drafts.empty)


def void_post(post: Post, *, reason: VoidReason) -> Post:
    """What was sent in no longer holds. The author gets it back as a draft with the reason above it."""

    def say_why(locked: Post) -> dict[str, Any]:
        hand_back(locked, HandedBack.VOIDED)
        locked.void_reason = reason
        locked.goes_out_at = None
        return {"reason": reason}

    return move(post, Step.VOID, by=SYSTEM, effect=say_why)
