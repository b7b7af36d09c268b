"""What a person needs to post by hand: words per language, each picture, its description, the ticks, the link."""

from typing import Any

from django.utils import timezone

from channels.limits import LIMITS, measure
from people.queries import Person, holders, today_in
from policies.authority import may
from policies.rules import Rules
from posts.declarations import is_past_its_day
from posts.errors import Blocker
from posts.models import Post
from posts.workflow import OUT
from publishing.content import Frozen, frozen_for
from publishing.forms import LinkForm, PostedForm
from publishing.models import SETTLED, Delivery, DeliveryState
from publishing.packs import may_be_offered_again


def pack_of(delivery: Delivery) -> dict[str, Any]:
    """The page's context. The form that fits the state: with ticks while she posts, the link alone afterwards."""
    state, post, today = delivery.state, delivery.post, today_in(delivery.post.school)
    armed, too_late = state == DeliveryState.ARMED, is_past_its_day(post, on=today)
    asks_for_link = state == DeliveryState.IN_DOUBT or (state == DeliveryState.COMING_DOWN and not delivery.url)
    found = frozen_for(delivery.revision, delivery.account_id)
    frozen = found.in_order_of(post.school.languages) if found else None
    return {
        "delivery": delivery,
        "post": post,
        "frozen": frozen,
        "in_one_post": frozen is not None and _fits_in_one_post(delivery, frozen),
        "is_due": delivery.due_at <= timezone.now(),
        "is_past_its_day": state in (DeliveryState.WAITING, DeliveryState.ARMED) and too_late,
        "is_open": armed,
        "is_over": state in (DeliveryState.LIVE, *SETTLED),
        "shows_content": state in (DeliveryState.WAITING, DeliveryState.ARMED, DeliveryState.IN_DOUBT),
        "again": may_be_offered_again(delivery, post) and not too_late,
        "form": PostedForm() if armed else LinkForm() if asks_for_link else None,
    }


def why_it_stays_shut(post: Post, blockers: list[Blocker], *, by: Person, rules: Rules) -> dict[str, Any]:
    """What stands before posting it and, of a post that is out elsewhere, whether this person may take it down there,
    or who may."""
    may_take_down = may(by, "take_down", rules=rules)
    others = [] if may_take_down or post.state not in OUT else holders(post.school, *rules.take_down)
    return {
        "blockers": blockers,
        "may_take_down": may_take_down,
        "who_takes_down": ", ".join(staff.name for staff in others),
    }


def _fits_in_one_post(delivery: Delivery, frozen: Frozen) -> bool:
    """Whether there are several languages, and the account takes them one under the other."""
    limit = LIMITS[delivery.account.channel].words
    length = measure(delivery.account.channel, frozen.all_words)
    return len(frozen.texts) > 1 and (limit is None or length <= limit)
