"""From where to where: every pair of a state and a step, asked of the real gate."""

from collections.abc import Callable

import pytest
from django.db import transaction

from audit.actors import SYSTEM, System
from people.models import Staff
from policies.authority import APPROVER_STEPS, AUTHOR_STEPS, PUBLISHER_STEPS, Step
from posts.errors import WrongState
from posts.models import Post
from posts.services import move
from posts.workflow import PostState
from tests.posts.effects import effect_of

S = PostState
FROM_TO: dict[Step, dict[PostState, PostState]] = {
    Step.SUBMIT: {S.DRAFT: S.CHECKING},
    Step.PASS_CHECKS: {S.CHECKING: S.AWAITING_APPROVAL},
    Step.FAIL_CHECKS: {S.CHECKING: S.DRAFT},
    Step.APPROVE: {S.AWAITING_APPROVAL: S.APPROVED},
    Step.ASK_FOR_CHANGES: {S.AWAITING_APPROVAL: S.DRAFT},
    Step.DECLINE: {S.AWAITING_APPROVAL: S.DECLINED},
    Step.RECALL: {S.CHECKING: S.DRAFT, S.AWAITING_APPROVAL: S.DRAFT, S.APPROVED: S.DRAFT, S.SCHEDULED: S.DRAFT},
    Step.SCHEDULE: {S.APPROVED: S.SCHEDULED},
    Step.UNSCHEDULE: {S.SCHEDULED: S.APPROVED},
    Step.SEND_BACK: {S.APPROVED: S.DRAFT, S.SCHEDULED: S.DRAFT},
    Step.RELEASE: {S.SCHEDULED: S.RELEASED},
    Step.CONFIRM_PUBLISHED: {S.RELEASED: S.PUBLISHED},
    Step.NOTHING_WENT_OUT: {S.RELEASED: S.APPROVED},
    Step.VOID: {S.CHECKING: S.DRAFT, S.AWAITING_APPROVAL: S.DRAFT, S.APPROVED: S.DRAFT, S.SCHEDULED: S.DRAFT},
    Step.TAKE_DOWN: {S.RELEASED: S.TAKEN_DOWN, S.PUBLISHED: S.TAKEN_DOWN},
    Step.DISCARD: {S.DRAFT: S.DISCARDED, S.DECLINED: S.DISCARDED},
}


def test_the_table_has_a_row_for_every_step_and_no_other_way_is_declared() -> None:
    assert set(FROM_TO) == set(Step), "give the new step a row in FROM_TO"
    declared = {
        (Step(transition.name), PostState(transition.source), PostState(transition.target))
        for transition in Post._meta.get_field("state").get_all_transitions(Post)
    }
    table = {(step, source, target) for step, ways in FROM_TO.items() for source, target in ways.items()}
    assert declared == table, "posts/workflow.py and FROM_TO differ"


@pytest.mark.parametrize("state", list(PostState))
def test_a_step_is_taken_from_its_own_states_only(
    state: PostState, at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff
) -> None:
    post = at(state)
    before = _row(post)
    for step in Step:
        target = FROM_TO[step].get(state)
        with transaction.atomic():
            if target is None:
                with pytest.raises(WrongState):
                    move(post, step, by=_who(step, sam, dee, mo), effect=effect_of(step))
                assert _row(post) == before, f"{step} from {state} changed the post"
            else:
                moved = move(post, step, by=_who(step, sam, dee, mo), effect=effect_of(step))
                assert moved.state == target, f"{step} from {state}"
                assert Post.objects.get(pk=post.pk).state == target
            transaction.set_rollback(True)


def _who(step: Step, sam: Staff, dee: Staff, mo: Staff) -> Staff | System:
    """Somebody who may take the step, so that only the state stands before it."""
    if step in AUTHOR_STEPS:
        return sam
    if step in APPROVER_STEPS:
        return dee
    return mo if step in (*PUBLISHER_STEPS, Step.TAKE_DOWN) else SYSTEM


def _row(post: Post) -> dict[str, object]:
    return Post.objects.filter(pk=post.pk).values().get()
