"""Taking one delivery down: an order with a clock, closed by proof and by nothing else."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.actors import System
from audit.names import EventName
from audit.services import record
from people.models import Staff
from people.names import folded
from policies.authority import Step
from posts.errors import Blocked, Blocker, WrongState
from posts.models import Post
from posts.services import lock_post
from publishing.deliveries import lock_delivery, permit, step_to
from publishing.models import Delivery, DeliveryState, LookedAt, Proof, Takedown

FEWEST_WORDS = 3
SHORTEST_WORD = 2
"""Evidence is a sentence of different words: "OK" proves nothing, however often it is said."""


def order_down(delivery: Delivery, *, by: Staff | System, due_at: datetime) -> None:
    """Open the takedown of one locked delivery; what lies on our own page is down, with the page as its proof."""
    takedown = Takedown(
        school_id=delivery.school_id,
        delivery=delivery,
        ordered_by=None if isinstance(by, System) else by,
        due_at=due_at,
    )
    if delivery.account.posted_by_hand:
        step_to(delivery, DeliveryState.COMING_DOWN)
    else:
        step_to(delivery, DeliveryState.DOWN)
        takedown.done_at = takedown.ordered_at
        takedown.proof = Proof.OUR_PAGE
    takedown.save()
    _record(EventName.TAKEDOWN_ORDERED, takedown, by=by)


@transaction.atomic
def settle_takedown(
    takedown: Takedown, *, by: Staff, proof: Proof, evidence: str = "", looked_at: LookedAt | None = None
) -> Takedown:
    """Close the takedown with what somebody saw. `evidence` is a sentence in their own words, `looked_at` where it was:
    both are for what only they can say.

    Raises NotAllowed, Blocked (the proof proves nothing) and WrongState (it is closed already).
    """
    post = lock_post(Post(pk=takedown.delivery.post_id))
    permit(Step.TAKE_DOWN, post, by=by)
    delivery = lock_delivery(takedown.delivery)
    locked = Takedown.objects.select_for_update(no_key=True).get(pk=takedown.pk)
    if locked.done_at is not None:
        raise WrongState(delivery.state)
    if found := proof_blockers(delivery, proof=proof, evidence=evidence, looked_at=looked_at):
        raise Blocked(found)
    delivery.settled_by = by
    step_to(delivery, DeliveryState.NOT_POSTED if proof == Proof.NEVER_POSTED else DeliveryState.DOWN)
    locked.done_at = timezone.now()
    locked.done_by = by
    locked.proof = proof
    locked.evidence = evidence.strip()
    locked.looked_at = looked_at if looked_at and proof == Proof.SAID_SO else ""
    locked.save()
    _record(EventName.TAKEDOWN_DONE, locked, by=by)
    return locked


def proof_blockers(
    delivery: Delivery, *, proof: Proof, evidence: str, looked_at: LookedAt | None = None
) -> list[Blocker]:
    """Why this does not prove that the delivery is down."""
    if proof == Proof.SEEN_GONE and not delivery.url:
        return [Blocker("no_link", _("No link of it was kept that could be opened. Say what you saw."), "proof")]
    if proof == Proof.NEVER_POSTED and delivery.url:
        return [Blocker("was_posted", _("Its link is here, so it was posted. Open the link and look."), "proof")]
    if proof == Proof.OUR_PAGE:
        return [Blocker("not_ours", _("Only our own page proves itself. Say what you saw there."), "proof")]
    return _said_so_blockers(evidence, looked_at) if proof == Proof.SAID_SO else []


def _said_so_blockers(evidence: str, looked_at: LookedAt | None) -> list[Blocker]:
    found = []
    if looked_at is None:
        found.append(Blocker("not_looked", _("Say where you looked."), "looked_at"))
    words = {word for word in folded(evidence).split() if len(word) >= SHORTEST_WORD}
    if len(words) < FEWEST_WORDS:
        found.append(Blocker("no_evidence", _("Say in a sentence what you did and what you saw."), "evidence"))
    return found


def _record(name: EventName, takedown: Takedown, *, by: Staff | System) -> None:
    delivery = takedown.delivery
    data = {"delivery": delivery.pk, "account": delivery.account_id, "proof": takedown.proof}
    if takedown.looked_at:
        data["looked_at"] = takedown.looked_at
    record(name, by=by, school_id=takedown.school_id, post_id=delivery.post_id, data=data)
