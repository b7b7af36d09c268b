"""The whole protocol, taken at random by people who may and people who may not: the invariants hold after every step.

Hypothesis plays the school: drafts, edits, permissions given and withdrawn, decisions by the right people and the
wrong ones, times, takedowns. What must never happen (product.md) is asked after each.
"""

import datetime
from collections.abc import Iterator
from typing import ClassVar

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from approvals.models import Decision, Verdict
from approvals.services import ask_for_changes, decline_post
from audit.models import Event
from consents.models import Answer, Material
from consents.queries import Need, resolve_needs
from people.models import Pupil, Staff
from people.queries import today_in
from people.roles import Role
from policies.authority import NotAllowed
from posts import drafts
from posts.errors import Blocked, Stale, WrongState
from posts.models import Post, Revision
from posts.people_in import Shown
from posts.revisions import digest_of, read
from posts.services import discard_post, recall_post, submit_post
from posts.workflow import BEFORE_RELEASE, CONFIRMED, OUT, PostState
from publishing.models import Delivery, DeliveryState
from publishing.services import release_post, schedule_post, send_back_post, take_down_post, unschedule_post
from tests import cast
from tests.cast import approve_post

pytestmark = pytest.mark.slow

REFUSED = (NotAllowed, WrongState, Stale, Blocked)
WHOEVER_HOLDS_IT = "whoever holds it"
ANYBODY = st.sampled_from((WHOEVER_HOLDS_IT, WHOEVER_HOLDS_IT, "sam", "dee", "dan", "mo", "olu"))


class School(RuleBasedStateMachine):
    """One post at a time, five people, two children: small, so that the odd meetings happen."""

    reached: ClassVar[set[str]] = set()

    @initialize()
    def open(self) -> None:
        self.block = transaction.atomic()
        self.block.__enter__()
        school = cast.make_school()
        self.school = school
        self.staff: dict[str, Staff] = {
            "sam": cast.make_staff(school, "Mrs Hughes"),
            "dee": cast.make_staff(school, "Mr Okafor", Role.DEPUTY_HEAD),
            "dan": cast.make_staff(school, "Ms Rahman", Role.DEPUTY_HEAD, Role.MEDIA_OFFICER),
            "mo": cast.make_staff(school, "Miss Pryce", Role.MEDIA_OFFICER),
            "olu": cast.make_staff(cast.make_school("Marlow Green", "marlow-green"), "Mr Ferris", *Role),
        }
        self.children: list[Pupil] = [cast.make_pupil(school, "Ffion"), cast.make_pupil(school, "Llŷr")]
        cast.answer_for(self.children[0])

    def teardown(self) -> None:
        if hasattr(self, "block"):
            transaction.set_rollback(True)
            self.block.__exit__(None, None, None)

    def attempt(self, verb: object, *args: object, **kwargs: object) -> None:
        """Take a step; a refusal must leave every post as it was."""
        before = list(Post.objects.order_by("pk").values())
        try:
            with transaction.atomic():
                verb(*args, **kwargs)  # type: ignore[operator]
        except REFUSED:
            assert list(Post.objects.order_by("pk").values()) == before

    def who(self, by: str, holder: str) -> Staff:
        return self.staff[holder if by == WHOEVER_HOLDS_IT else by]

    def shown(self, post: Post) -> str:
        return post.revision.digest if post.revision else ""

    @property
    def post(self) -> Post:
        """The post that everybody is busy with; when it has come to its end, a new draft of the teacher's."""
        last = Post.objects.select_related("revision", "author").order_by("pk").last()
        if last is None or last.state in (PostState.DISCARDED, PostState.TAKEN_DOWN):
            return cast.draft(self.staff["sam"])
        return last

    @rule(by=ANYBODY, child=st.sampled_from([None, 0, 1]), words=st.sampled_from("AB"))
    def edit(self, by: str, child: int | None, words: str) -> None:
        post = self.post
        people = () if child is None else (Shown(material=Material.INFORMATION, pupil_id=self.children[child].pk),)
        content = drafts.DraftWords(
            title="Garden",
            category="school",
            words={(None, "en"): f"The garden is open: {words}."},
            account_ids=frozenset({cast.own_page(self.school).pk}),
            declarations={**cast.DECLARED, "children": "some" if people else "none"},
            people=people,
        )
        self.attempt(drafts.save_draft, post, by=self.who(by, "sam"), version=post.version, words=content)

    @rule(by=ANYBODY)
    def submit(self, by: str) -> None:
        post = self.post
        self.attempt(submit_post, post, by=self.who(by, "sam"), version=post.version)

    @rule(by=ANYBODY)
    def approve(self, by: str) -> None:
        post = self.post
        self.attempt(approve_post, post, by=self.who(by, "dee"), shown_digest=self.shown(post))

    @rule(by=ANYBODY)
    def approve_something_else(self, by: str) -> None:
        with pytest.raises(REFUSED), transaction.atomic():
            approve_post(self.post, by=self.who(by, "dee"), shown_digest="0" * 64)

    @rule(by=ANYBODY)
    def ask_for_changes(self, by: str) -> None:
        self.hand_back(ask_for_changes, by)

    @rule(by=ANYBODY)
    def decline(self, by: str) -> None:
        self.hand_back(decline_post, by)

    def hand_back(self, verb: object, by: str) -> None:
        post = self.post
        self.attempt(verb, post, by=self.who(by, "dee"), shown_digest=self.shown(post), words="Not yet.")

    @rule(by=ANYBODY)
    def recall(self, by: str) -> None:
        self.attempt(recall_post, self.post, by=self.who(by, "sam"))

    @rule(by=ANYBODY)
    def discard(self, by: str) -> None:
        self.attempt(discard_post, self.post, by=self.who(by, "sam"))

    @rule(by=ANYBODY)
    def schedule(self, by: str) -> None:
        self.attempt(schedule_post, self.post, by=self.who(by, "mo"))

    @rule(by=ANYBODY)
    def unschedule(self, by: str) -> None:
        self.attempt(unschedule_post, self.post, by=self.who(by, "mo"))

    @rule(by=ANYBODY)
    def take_down(self, by: str) -> None:
        self.attempt(take_down_post, self.post, by=self.who(by, "dan"))

    @rule(by=ANYBODY)
    def send_back(self, by: str) -> None:
        self.attempt(send_back_post, self.post, by=self.who(by, "mo"), words="The date has moved.")

    @rule()
    def release(self) -> None:
        self.attempt(release_post, self.post)

    @rule(steps=st.integers(1, 4))
    def go_on(self, steps: int) -> None:
        """The next steps towards the public, by those who hold them, so that the run gets somewhere."""
        for _ in range(steps):
            self.next_step(self.post)

    def next_step(self, post: Post) -> None:
        if post.state == PostState.DRAFT:
            self.attempt(submit_post, post, by=post.author, version=post.version)
        elif post.state == PostState.AWAITING_APPROVAL:
            self.attempt(approve_post, post, by=self.staff["dee"], shown_digest=self.shown(post))
        elif post.state == PostState.APPROVED:
            self.attempt(schedule_post, post, by=self.staff["mo"])
        elif post.state == PostState.SCHEDULED:
            self.attempt(release_post, post)

    @rule(child=st.sampled_from([0, 1]))
    def give(self, child: int) -> None:
        cast.answer_for(self.children[child])

    @rule(child=st.sampled_from([0, 1]))
    def withdraw(self, child: int) -> None:
        """A family's no, as the register writes it: the answer and what follows, in one transaction."""
        from audit.actors import SYSTEM
        from audit.names import EventName
        from audit.services import record

        pupil = self.children[child]
        cast.answer_for(pupil, Answer.WITHDRAWN, at=datetime.datetime.now(tz=datetime.UTC))
        with transaction.atomic():
            record(EventName.CONSENT_WITHDRAWN, by=SYSTEM, school_id=self.school.pk, pupil_id=pupil.pk)

    @invariant()
    def note_where_the_run_has_been(self) -> None:
        self.reached.update(post.state for post in self.all(PostState.values))

    @invariant()
    def nothing_is_confirmed_but_exactly_what_an_approver_confirmed(self) -> None:
        for post in self.all(CONFIRMED):
            assert post.revision is not None
            assert post.revision.payload is not None
            assert post.approved_digest == post.revision.digest == digest_of(bytes(post.revision.payload))
            decision = Decision.objects.get(revision=post.revision)
            assert decision.verdict == Verdict.CONFIRMED
            assert decision.by.memberships.filter(role=Role.DEPUTY_HEAD).exists()

    @invariant()
    def nobody_confirmed_their_own_post(self) -> None:
        for decision in self.decisions():
            assert decision.by_id != decision.revision.post.author_id
            assert decision.by not in decision.revision.post.contributors.all()
            assert decision.by.school_id == decision.revision.post.school_id

    @invariant()
    def nothing_is_armed_without_go_live(self) -> None:
        for delivery in Delivery.objects.exclude(armed_at=None).select_related("revision") if self.is_open() else []:
            assert Decision.objects.filter(revision=delivery.revision, verdict=Verdict.CONFIRMED).exists()

    @invariant()
    def a_child_without_permission_is_in_nothing_that_goes_on(self) -> None:
        for post in self.all([*BEFORE_RELEASE, *OUT]):
            assert post.revision is not None
            needs = [
                Need(seen["pupil"], account["consent_channel"], seen["material"])
                for seen in read(post.revision)["appearances"]
                for account in read(post.revision)["accounts"]
                if seen["pupil"]
            ]
            now = datetime.datetime.now(tz=datetime.UTC)
            answers = resolve_needs(school_id=self.school.pk, needs=needs, at=now, on=today_in(self.school))
            assert all(answer.is_held for answer in answers.values()), f"{post} in {post.state}"

    @invariant()
    def a_post_is_on_an_account_at_most_once(self) -> None:
        for post in self.all(PostState.values):
            live = Delivery.objects.filter(post=post, state__in=[DeliveryState.LIVE, DeliveryState.ARMED])
            assert live.count() <= post.accounts.count()

    @invariant()
    def what_is_live_is_a_post_that_is_out(self) -> None:
        for delivery in Delivery.objects.filter(state=DeliveryState.LIVE) if self.is_open() else []:
            assert delivery.post.state in OUT

    @invariant()
    def every_state_is_in_the_record(self) -> None:
        for post in self.all(PostState.values):
            names = set(Event.objects.filter(post_id=post.pk).values_list("name", flat=True))
            assert "post.drafted" in names
            if post.state in CONFIRMED:
                assert "post.approved" in names

    @invariant()
    def what_was_sent_in_never_changed(self) -> None:
        for revision in Revision.objects.exclude(payload=None) if self.is_open() else []:
            assert revision.payload is not None
            assert digest_of(bytes(revision.payload)) == revision.digest

    def is_open(self) -> bool:
        return hasattr(self, "school")

    def all(self, states: object) -> Iterator[Post]:
        if self.is_open():
            yield from Post.objects.filter(state__in=states).select_related("revision")

    def decisions(self) -> Iterator[Decision]:
        if self.is_open():
            confirmed = Decision.objects.filter(verdict=Verdict.CONFIRMED)
            yield from confirmed.select_related("by", "revision__post")


@pytest.mark.django_db
def test_the_protocol_keeps_its_promises() -> None:
    run_state_machine_as_test(
        School,
        settings=settings(
            max_examples=12,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert School.reached >= {PostState.PUBLISHED, PostState.TAKEN_DOWN, PostState.DECLINED, PostState.DISCARDED}, (
        f"the run only got to {School.reached}: it shows nothing about the rest"
    )
