"""Every step of the protocol as people take it: what it leaves behind, and that it leaves nothing when it fails.

That it is allowed to the right people, and refused in every other state, is in the two tables beside this file.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from approvals.models import Decision
from approvals.services import ask_for_changes, decline_post
from audit.actors import SYSTEM
from audit.models import ActorKind, Event, FollowUp
from audit.names import EventName
from people.models import Staff
from policies.authority import Step
from posts import services
from posts.errors import Blocked
from posts.models import HandedBack, Post, Revision, VoidReason
from posts.services import discard_post, move, recall_post, run_checks, send_in, void_post
from posts.workflow import CONFIRMED, PostState
from publishing.models import Delivery
from publishing.services import release_post, schedule_post, send_back_post, take_down_post, unschedule_post
from schoolsocial import wiring
from tests import cast
from tests.cast import approve_post
from tests.posts.effects import effect_of


@dataclass(frozen=True)
class Cast:
    sam: Staff
    dee: Staff
    mo: Staff


@pytest.fixture
def people(sam: Staff, dee: Staff, mo: Staff) -> Cast:
    return Cast(sam, dee, mo)


@dataclass(frozen=True)
class Taken:
    """A step as its verb takes it: from where, by whom (None is the system), what the post is then."""

    step: Step
    source: PostState
    target: PostState
    by: str | None
    event: EventName
    verb: Callable[[Post, Cast], object]
    handed_back: HandedBack = HandedBack.NOT


def digest(post: Post) -> str:
    assert post.revision is not None
    return post.revision.digest


S, E = PostState, EventName
STEPS = [
    Taken(
        Step.SUBMIT, S.DRAFT, S.CHECKING, "sam", E.POST_SUBMITTED, lambda p, c: send_in(p, by=c.sam, version=p.version)
    ),
    Taken(Step.PASS_CHECKS, S.CHECKING, S.AWAITING_APPROVAL, None, E.POST_CHECKS_PASSED, lambda p, c: run_checks(p)),
    Taken(
        Step.FAIL_CHECKS,
        S.CHECKING,
        S.DRAFT,
        None,
        E.POST_CHECKS_FAILED,
        lambda p, c: _check_without_permission(p),
        HandedBack.CHECKS_FAILED,
    ),
    Taken(
        Step.APPROVE,
        S.AWAITING_APPROVAL,
        S.APPROVED,
        "dee",
        E.POST_APPROVED,
        lambda p, c: approve_post(p, by=c.dee, shown_digest=digest(p)),
    ),
    Taken(
        Step.ASK_FOR_CHANGES,
        S.AWAITING_APPROVAL,
        S.DRAFT,
        "dee",
        E.POST_CHANGES_ASKED,
        lambda p, c: ask_for_changes(p, by=c.dee, shown_digest=digest(p), words="Say which garden."),
        HandedBack.CHANGES_ASKED,
    ),
    Taken(
        Step.DECLINE,
        S.AWAITING_APPROVAL,
        S.DECLINED,
        "dee",
        E.POST_DECLINED,
        lambda p, c: decline_post(p, by=c.dee, shown_digest=digest(p), words="Not for the public."),
        HandedBack.DECLINED,
    ),
    Taken(Step.RECALL, S.AWAITING_APPROVAL, S.DRAFT, "sam", E.POST_RECALLED, lambda p, c: recall_post(p, by=c.sam)),
    Taken(Step.SCHEDULE, S.APPROVED, S.SCHEDULED, "mo", E.POST_SCHEDULED, lambda p, c: schedule_post(p, by=c.mo)),
    Taken(Step.UNSCHEDULE, S.SCHEDULED, S.APPROVED, "mo", E.POST_UNSCHEDULED, lambda p, c: unschedule_post(p, by=c.mo)),
    Taken(
        Step.SEND_BACK,
        S.SCHEDULED,
        S.DRAFT,
        "mo",
        E.POST_SENT_BACK,
        lambda p, c: send_back_post(p, by=c.mo, words="The date has moved."),
        HandedBack.SENT_BACK,
    ),
    Taken(Step.RELEASE, S.SCHEDULED, S.RELEASED, None, E.POST_RELEASED, lambda p, c: move(p, Step.RELEASE, by=SYSTEM)),
    Taken(
        Step.CONFIRM_PUBLISHED,
        S.RELEASED,
        S.PUBLISHED,
        None,
        E.POST_PUBLISHED,
        lambda p, c: move(p, Step.CONFIRM_PUBLISHED, by=SYSTEM),
    ),
    Taken(
        Step.NOTHING_WENT_OUT,
        S.RELEASED,
        S.APPROVED,
        None,
        E.POST_NOTHING_WENT_OUT,
        lambda p, c: move(p, Step.NOTHING_WENT_OUT, by=SYSTEM),
    ),
    Taken(
        Step.VOID,
        S.SCHEDULED,
        S.DRAFT,
        None,
        E.POST_VOIDED,
        lambda p, c: void_post(p, reason=VoidReason.TIME_PASSED),
        HandedBack.VOIDED,
    ),
    Taken(
        Step.TAKE_DOWN,
        S.PUBLISHED,
        S.TAKEN_DOWN,
        "mo",
        E.POST_TAKEDOWN_ORDERED,
        lambda p, c: take_down_post(p, by=c.mo),
    ),
    Taken(Step.DISCARD, S.DRAFT, S.DISCARDED, "sam", E.POST_DISCARDED, lambda p, c: discard_post(p, by=c.sam)),
]
each_step = pytest.mark.parametrize("taken", STEPS, ids=lambda taken: str(taken.step))


def test_no_step_is_left_out() -> None:
    assert {taken.step for taken in STEPS} == set(Step), "give the new step a line in STEPS"
    assert set(services.EVENT_OF) == set(Step)


def _check_without_permission(post: Post) -> Post:
    """Between submit and the check, a child in the post turns out to have no permission."""
    pupil = cast.make_pupil(post.school)
    _put_into(post, pupil.pk)
    return run_checks(post)


def _put_into(post: Post, pupil_id: int) -> None:
    """What was sent in names a child without permission: frozen so, as a withdrawal afterwards would leave it."""
    assert post.revision is not None
    post.appearances.create(pupil_id=pupil_id, material="information")
    revision = effect_of(Step.SUBMIT)
    assert revision is not None
    revision(post)
    Post.objects.filter(pk=post.pk).update(revision=post.revision)


@each_step
def test_it_is_taken_by_whoever_holds_it(taken: Taken, at: Callable[..., Post], people: Cast) -> None:
    post = at(taken.source)
    taken.verb(post, people)
    now = Post.objects.get(pk=post.pk)
    assert now.state == taken.target
    assert now.handed_back == taken.handed_back
    assert now.state_since > post.state_since
    assert bool(now.approved_digest) == (now.state in (*CONFIRMED, PostState.TAKEN_DOWN))


@each_step
def test_it_is_in_the_record_with_its_actor_and_whoever_has_to_hear(
    taken: Taken, at: Callable[..., Post], people: Cast
) -> None:
    post = at(taken.source)
    last = Event.objects.latest("pk").pk
    taken.verb(post, people)
    event = Event.objects.get(pk__gt=last, name=taken.event)
    now = Post.objects.get(pk=post.pk)
    assert (event.school_id, event.post_id) == (post.school_id, post.pk)
    assert event.actor_kind == (ActorKind.STAFF if taken.by else ActorKind.SYSTEM)
    assert event.actor_id == (getattr(people, taken.by).pk if taken.by else None)
    assert event.digest == (digest(now) if now.revision else "")
    assert event.protocol_version == 1
    handlers = set(FollowUp.objects.filter(event=event).values_list("handler", flat=True))
    assert handlers == set(wiring.AFTERWARDS.get(taken.event, ()))


@each_step
def test_it_leaves_nothing_behind_when_it_cannot_be_recorded(
    taken: Taken, at: Callable[..., Post], people: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = at(taken.source)
    if taken.step is Step.FAIL_CHECKS:
        _put_into(post, cast.make_pupil(post.school).pk)
    before = _everything(post)

    def fails(*_: object, **__: object) -> None:
        raise ConnectionError

    monkeypatch.setattr(services, "record", fails)
    verb = (lambda p, c: run_checks(p)) if taken.step is Step.FAIL_CHECKS else taken.verb
    with pytest.raises(ConnectionError):
        verb(Post.objects.get(pk=post.pk), people)
    assert _everything(post) == before


def _everything(post: Post) -> list[object]:
    """Every row that a step may touch."""
    return [
        Post.objects.filter(pk=post.pk).values().get(),
        *(
            list(model.objects.order_by("pk").values())
            for model in (Revision, Decision, Delivery, Event, FollowUp, type(post.variants.model()))
        ),
    ]


@pytest.mark.parametrize("words", ["", "  \n"])
def test_handing_back_needs_words(words: str, at: Callable[..., Post], people: Cast) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    with pytest.raises(Blocked):
        ask_for_changes(post, by=people.dee, shown_digest=digest(post), words=words)
    assert Post.objects.get(pk=post.pk).state == PostState.AWAITING_APPROVAL


def test_what_was_handed_back_is_forgotten_when_it_is_sent_in_again(at: Callable[..., Post], people: Cast) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    back = ask_for_changes(post, by=people.dee, shown_digest=digest(post), words="Say which garden.")
    assert (back.handed_back_words, back.handed_back_by) == ("Say which garden.", people.dee)
    sent = send_in(back, by=people.sam, version=back.version)
    assert (sent.handed_back, sent.handed_back_words, sent.handed_back_by) == (HandedBack.NOT, "", None)


def test_a_discarded_post_keeps_its_digests_and_nothing_else(at: Callable[..., Post], people: Cast) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    gone = discard_post(recall_post(post, by=people.sam), by=people.sam)
    revision = Revision.objects.get(post=gone)
    assert revision.payload is None
    assert revision.erased_at is not None
    assert revision.digest
    assert (gone.title, gone.declarations, gone.variants.count()) == ("", {}, 0)


def test_a_released_post_can_be_taken_down(at: Callable[..., Post], people: Cast) -> None:
    assert take_down_post(at(PostState.RELEASED), by=people.mo).state == PostState.TAKEN_DOWN


def test_a_scheduled_post_goes_out_by_its_own_verb(at: Callable[..., Post]) -> None:
    assert release_post(at(PostState.SCHEDULED)).state == PostState.PUBLISHED
