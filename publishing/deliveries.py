"""One delivery: its states and the steps between them, in one table.

Armed once, and settled by proof: what was armed becomes live or not posted, or nobody can tell and a person looks.
It never goes back to waiting, so nothing is ever posted a second time by itself.
"""

from django.db.models import QuerySet

from people.models import Staff
from people.queries import person
from policies.authority import NotAllowed, Step, refusal
from policies.rules import Rules, rules_in_force
from posts.errors import WrongState
from posts.models import Post
from posts.services import facts
from publishing.models import Delivery, DeliveryState

STEPS: dict[str, frozenset[str]] = {
    DeliveryState.WAITING: frozenset({DeliveryState.ARMED, DeliveryState.LIVE, DeliveryState.STOPPED}),
    DeliveryState.ARMED: frozenset(
        {DeliveryState.LIVE, DeliveryState.NOT_POSTED, DeliveryState.IN_DOUBT, DeliveryState.COMING_DOWN}
    ),
    DeliveryState.IN_DOUBT: frozenset({DeliveryState.LIVE, DeliveryState.NOT_POSTED, DeliveryState.COMING_DOWN}),
    DeliveryState.LIVE: frozenset({DeliveryState.COMING_DOWN, DeliveryState.DOWN}),
    DeliveryState.COMING_DOWN: frozenset({DeliveryState.DOWN, DeliveryState.NOT_POSTED}),
    DeliveryState.NOT_POSTED: frozenset(),
    DeliveryState.STOPPED: frozenset(),
    DeliveryState.DOWN: frozenset(),
}


def step_to(delivery: Delivery, state: DeliveryState) -> None:
    """Take a locked delivery one step on and save it. Raises WrongState for a step that the table does not have.

    The only place where the state of a delivery changes. A pack is open only while it is armed.
    """
    if state not in STEPS[delivery.state]:
        raise WrongState(delivery.state)
    delivery.state = state
    if state != DeliveryState.ARMED:
        delivery.open_until = None
    delivery.save()


def locked_deliveries(post: Post) -> QuerySet[Delivery]:
    """The deliveries of a post whose row is locked already, locked by id, with their accounts."""
    return (
        Delivery.objects.select_for_update(no_key=True, of=("self",))
        .filter(post=post)
        .select_related("account", "revision")
        .order_by("pk")
    )


def lock_delivery(delivery: Delivery) -> Delivery:
    """The row as it is now, locked. Only after its post."""
    found = Delivery.objects.select_for_update(no_key=True, of=("self",)).select_related("account", "revision")
    return found.get(pk=delivery.pk)


def permit(step: Step, post: Post, *, by: Staff) -> Rules:
    """Whoever may take this step of the post may do the same to its deliveries. Returns the rules that were asked.

    Raises NotAllowed.
    """
    rules = rules_in_force(post.school_id)
    if reason := refusal(step, by=person(by), rules=rules, post=facts(post, step)):
        raise NotAllowed(reason, step=step, post_id=post.pk, school_id=post.school_id, by=by)
    return rules
