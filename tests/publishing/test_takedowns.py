"""Taking a post down: an order with a clock, closed by proof only."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from audit.models import Event
from people.models import Staff
from policies.authority import NotAllowed
from posts.errors import Blocked, WrongState
from posts.models import Post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState, LookedAt, Proof, Takedown
from publishing.services import take_down_post
from publishing.takedowns import settle_takedown
from tests import cast

AtState = Callable[..., Post]


@pytest.fixture
def takedown(at: AtState, sam: Staff, mo: Staff) -> Takedown:
    """Of a post that is live on Facebook."""
    post = at(PostState.PUBLISHED, post=cast.draft(sam, accounts=[cast.facebook(sam.school)]))
    take_down_post(post, by=mo)
    return Takedown.objects.get()


def test_the_schools_own_page_lets_go_at_once_and_is_its_own_proof(at: AtState, mo: Staff) -> None:
    post = at(PostState.PUBLISHED)
    take_down_post(post, by=mo)
    takedown = Takedown.objects.get()
    assert takedown.delivery.state == DeliveryState.DOWN
    assert (takedown.proof, takedown.done_by) == (Proof.OUR_PAGE, None)
    assert takedown.done_at == takedown.ordered_at


def test_another_account_is_still_out_until_somebody_proves_otherwise(takedown: Takedown, mo: Staff) -> None:
    assert takedown.delivery.state == DeliveryState.COMING_DOWN
    assert takedown.done_at is None
    assert takedown.due_at - takedown.ordered_at == pytest.approx(timedelta(hours=24), abs=timedelta(seconds=5))
    done = settle_takedown(takedown, by=mo, proof=Proof.SEEN_GONE)
    assert Delivery.objects.get(pk=takedown.delivery_id).state == DeliveryState.DOWN
    assert (done.proof, done.done_by) == (Proof.SEEN_GONE, mo)


@pytest.mark.parametrize("who", ["mo", "dee", "hana", "des"])
def test_publisher_approver_head_and_safeguarding_lead_take_down(
    at: AtState, who: str, request: pytest.FixtureRequest
) -> None:
    post = at(PostState.PUBLISHED)
    assert take_down_post(post, by=request.getfixturevalue(who)).state == PostState.TAKEN_DOWN


@pytest.mark.parametrize("who", ["sam", "cai", "olu"])
def test_nobody_else_takes_down_or_settles(takedown: Takedown, who: str, request: pytest.FixtureRequest) -> None:
    somebody = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        take_down_post(takedown.delivery.post, by=somebody)
    with pytest.raises(NotAllowed):
        settle_takedown(takedown, by=somebody, proof=Proof.SEEN_GONE)
    assert Takedown.objects.get().done_at is None


@pytest.mark.parametrize(
    "evidence", ["", "OK", "it is gone"[:6], "   done   ", "ok ok ok", "Ok, OK! ok.", "a b c d", "… – … –"]
)
def test_a_stub_proves_nothing(takedown: Takedown, mo: Staff, evidence: str) -> None:
    with pytest.raises(Blocked, match="no_evidence"):
        settle_takedown(takedown, by=mo, proof=Proof.SAID_SO, evidence=evidence, looked_at=LookedAt.ACCOUNT)
    assert Takedown.objects.get().done_at is None


def test_nobody_saw_anything_who_does_not_say_where(takedown: Takedown, mo: Staff) -> None:
    with pytest.raises(Blocked, match="not_looked"):
        settle_takedown(takedown, by=mo, proof=Proof.SAID_SO, evidence="It is gone from there.")
    assert Takedown.objects.get().done_at is None


@pytest.mark.parametrize("words", ["It is gone.", "Nid yw yno mwyach."])
def test_an_honest_short_sentence_is_enough(takedown: Takedown, mo: Staff, words: str) -> None:
    done = settle_takedown(takedown, by=mo, proof=Proof.SAID_SO, evidence=words, looked_at=LookedAt.ACCOUNT)
    assert (done.looked_at, done.evidence) == (LookedAt.ACCOUNT, words)
    assert Event.objects.get(name="takedown.done").data["looked_at"] == "account"


def test_what_was_seen_by_the_link_needs_no_more_words(takedown: Takedown, mo: Staff) -> None:
    done = settle_takedown(takedown, by=mo, proof=Proof.SEEN_GONE, evidence="", looked_at=LookedAt.ACCOUNT)
    assert (done.looked_at, done.evidence) == ("", "")


@pytest.mark.parametrize("proof", [Proof.OUR_PAGE, Proof.NEVER_POSTED])
def test_a_proof_that_does_not_fit_is_refused(takedown: Takedown, mo: Staff, proof: Proof) -> None:
    with pytest.raises(Blocked):
        settle_takedown(takedown, by=mo, proof=proof)


def test_evidence_in_a_persons_words_is_kept_and_stays_out_of_the_record(takedown: Takedown, mo: Staff) -> None:
    words = "Facebook support removed it, case 4711."
    said = {"evidence": f" {words} ", "looked_at": LookedAt.MESSAGE}
    assert settle_takedown(takedown, by=mo, proof=Proof.SAID_SO, **said).evidence == words  # type: ignore[arg-type]
    assert "4711" not in str(list(Event.objects.values_list("data", flat=True)))


def test_a_takedown_is_closed_once(takedown: Takedown, mo: Staff, hana: Staff) -> None:
    settle_takedown(takedown, by=mo, proof=Proof.SEEN_GONE)
    with pytest.raises(WrongState):
        settle_takedown(takedown, by=hana, proof=Proof.SEEN_GONE)


def test_what_waits_is_stopped_and_what_is_out_is_ordered_down(at: AtState, sam: Staff, mo: Staff) -> None:
    both = [cast.own_page(sam.school), cast.facebook(sam.school)]
    post = at(PostState.PUBLISHED, post=cast.draft(sam, accounts=both))
    take_down_post(post, by=mo)
    found = dict(Delivery.objects.values_list("account__channel", "state"))
    assert found == {"own_page": DeliveryState.DOWN, "facebook": DeliveryState.STOPPED}


def test_taking_down_is_one_transaction(at: AtState, mo: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    post = at(PostState.PUBLISHED)

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("publishing.takedowns.record", fail)
    with pytest.raises(RuntimeError):
        take_down_post(post, by=mo)
    assert Delivery.objects.get().state == DeliveryState.LIVE
    assert not Takedown.objects.exists()


@pytest.mark.parametrize(
    ("state", "instead"),
    [
        (DeliveryState.LIVE, DeliveryState.WAITING),
        (DeliveryState.LIVE, DeliveryState.ARMED),
        (DeliveryState.LIVE, DeliveryState.NOT_POSTED),
        (DeliveryState.LIVE, DeliveryState.STOPPED),
    ],
)
def test_the_database_refuses_a_step_that_a_delivery_does_not_have(
    at: AtState, state: DeliveryState, instead: DeliveryState
) -> None:
    at(PostState.PUBLISHED)
    live = Delivery.objects.filter(state=state)
    with pytest.raises(IntegrityError), transaction.atomic():
        live.update(state=instead)
    assert live.count() == 1


def test_the_database_refuses_to_forget_a_proof(takedown: Takedown, mo: Staff) -> None:
    settle_takedown(takedown, by=mo, proof=Proof.SEEN_GONE)
    with pytest.raises(IntegrityError), transaction.atomic():
        Takedown.objects.update(done_at=None, proof="")
    with pytest.raises(IntegrityError), transaction.atomic():
        Takedown.objects.all().delete()
