"""What a person needs to post by hand: words per language, each picture, its description, the ticks, the link."""

from typing import Any

from publishing.content import frozen_for
from publishing.forms import LinkForm, PostedForm
from publishing.models import Delivery, DeliveryState
from publishing.packs import may_be_offered_again


def pack_of(delivery: Delivery) -> dict[str, Any]:
    """The page's context. The form that fits the state: with ticks while she posts, the link alone afterwards."""
    state = delivery.state
    armed = state == DeliveryState.ARMED
    asks_for_link = state == DeliveryState.IN_DOUBT or (state == DeliveryState.COMING_DOWN and not delivery.url)
    frozen = frozen_for(delivery.revision, delivery.account_id)
    return {
        "delivery": delivery,
        "post": delivery.post,
        "frozen": frozen.in_order_of(delivery.post.school.languages) if frozen else None,
        "is_open": armed,
        "shows_content": state in (DeliveryState.WAITING, DeliveryState.ARMED, DeliveryState.IN_DOUBT),
        "again": may_be_offered_again(delivery, delivery.post),
        "form": PostedForm() if armed else LinkForm() if asks_for_link else None,
    }
