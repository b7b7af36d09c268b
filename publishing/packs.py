"""Posting by hand: the pack that a person opens, and what they say happened.

Opening the pack is arming: from then on the post may be out, and the software cannot take that back. So everything
is asked again at that moment, the pack is open for a quarter of an hour, and only a person's answer closes it.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.actors import SYSTEM, System
from audit.names import EventName
from audit.services import record
from channels.links import not_a_link_to
from people.models import Staff
from policies.authority import Step
from policies.rules import Rules
from posts.checks import snapshot_of
from posts.errors import Blocked, Blocker, WrongState
from posts.models import Post
from posts.services import lock_post, lock_with_children, move
from posts.workflow import OUT, PostState
from publishing.checks import arm_blockers, asked_for, delivery_blockers
from publishing.deliveries import lock_delivery, permit, step_to
from publishing.models import SETTLED, Delivery, DeliveryState, Proof
from publishing.services import release_post
from publishing.takedowns import settle_takedown

OPEN_FOR = timedelta(minutes=15)
MAY_HAVE_BEEN_POSTED = [DeliveryState.ARMED, DeliveryState.IN_DOUBT, DeliveryState.COMING_DOWN]


@transaction.atomic
def open_pack(delivery: Delivery, *, by: Staff) -> Delivery:
    """Somebody says "I am posting this now": everything is asked again, and the pack is open for 15 minutes.

    A further account of a post that is out is asked what the first was; the first pack of a scheduled post releases
    it. Raises NotAllowed, WrongState (somebody opened it, or it was stopped), Stale and Blocked; then nothing is armed.
    """
    post = lock_with_children(delivery.post)
    rules = permit(Step.SCHEDULE, post, by=by)
    locked = lock_delivery(delivery)
    if not locked.account.posted_by_hand or locked.state != DeliveryState.WAITING:
        raise WrongState(locked.state)
    now = timezone.now()
    if post.state == PostState.SCHEDULED:
        if found := delivery_blockers(post, locked, now=now):
            raise Blocked(found)
        release_post(post, arm=lambda _: _arm(locked, by=by, now=now, rules=rules))
    elif post.state in OUT:
        asked = asked_for(post, locked, rules=rules, now=now)
        if found := arm_blockers(post, locked, asked, now=now):
            raise Blocked(found)
        _arm(locked, by=by, now=now, rules=rules, clearance=snapshot_of(asked.clearance))
    else:
        raise WrongState(post.state)
    return locked


def _arm(locked: Delivery, *, by: Staff, now: datetime, rules: Rules, **asked: object) -> None:
    """`asked` is what the register said, where no step of the post has it on record."""
    locked.armed_at = now
    locked.armed_by = by
    locked.open_until = now + OPEN_FOR
    step_to(locked, DeliveryState.ARMED)
    _record(EventName.DELIVERY_OPENED, locked, by=by, rules=rules, **asked)


@transaction.atomic
def record_posted(delivery: Delivery, *, by: Staff, url: str, ticked: Iterable[str] = ()) -> Delivery:
    """It is up, and this is its link. The first one makes the post live. `ticked`: codes of what was looked at there.

    When it was ordered down meanwhile, the link is kept and the order stands. Raises NotAllowed, WrongState, Blocked.
    """
    post, locked, rules = _lock(delivery, by=by)
    if locked.state not in MAY_HAVE_BEEN_POSTED or locked.url:
        raise WrongState(locked.state)
    if words := not_a_link_to(locked.account.channel, url.strip()):
        raise Blocked([Blocker("no_link", words, "url")])
    locked.url = url.strip()
    locked.settled_by = by
    locked.live_at = timezone.now()
    try:
        with transaction.atomic():
            if locked.state == DeliveryState.COMING_DOWN:
                locked.save()
            else:
                step_to(locked, DeliveryState.LIVE)
    except IntegrityError as error:
        words = _("This link belongs to another post already. Copy the link of this one.")
        raise Blocked([Blocker("link_used", words, "url")]) from error
    _record(EventName.DELIVERY_POSTED, locked, by=by, rules=rules, ticked=sorted(ticked))
    if post.state == PostState.RELEASED:
        move(post, Step.CONFIRM_PUBLISHED, by=SYSTEM)
    return locked


@transaction.atomic
def record_not_posted(delivery: Delivery, *, by: Staff) -> Delivery:
    """It was not posted there: somebody looked, or did not press the button.

    With an order to take it down, this is the proof that closes the order. When nothing of the post went out anywhere,
    it waits again, still confirmed. Raises NotAllowed, WrongState.
    """
    post, locked, rules = _lock(delivery, by=by)
    if locked.state == DeliveryState.COMING_DOWN:
        settle_takedown(locked.takedown, by=by, proof=Proof.NEVER_POSTED)
        return lock_delivery(locked)
    locked.settled_by = by
    step_to(locked, DeliveryState.NOT_POSTED)
    _record(EventName.DELIVERY_NOT_POSTED, locked, by=by, rules=rules)
    _settle_post(post)
    return locked


@transaction.atomic
def leave_out(delivery: Delivery, *, by: Staff) -> Delivery:
    """This account is left out of a post that is out elsewhere. Raises NotAllowed, WrongState."""
    post, locked, rules = _lock(delivery, by=by)
    if post.state not in OUT:
        raise WrongState(post.state)
    locked.settled_by = by
    step_to(locked, DeliveryState.STOPPED)
    _record(EventName.DELIVERY_STOPPED, locked, by=by, rules=rules)
    _settle_post(post)
    return locked


@transaction.atomic
def offer_again(delivery: Delivery, *, by: Staff) -> Delivery:
    """Post it there after all: a new delivery for an account that was proved not to have it. Everything is asked
    again when its pack is opened. Raises NotAllowed, WrongState.
    """
    post, locked, rules = _lock(delivery, by=by)
    if post.state not in OUT or not may_be_offered_again(locked, post):
        raise WrongState(locked.state)
    again = Delivery.objects.create(
        school_id=locked.school_id,
        post=post,
        revision=locked.revision,
        account=locked.account,
        due_at=timezone.now(),
    )
    _record(EventName.DELIVERY_PLANNED, again, by=by, rules=rules)
    return again


def may_be_offered_again(delivery: Delivery, post: Post) -> bool:
    """Whether the account was proved not to have what is confirmed now, and nothing else is on its way there."""
    if delivery.state not in (DeliveryState.NOT_POSTED, DeliveryState.STOPPED):
        return False
    others = Delivery.objects.filter(post=post, account=delivery.account).exclude(state__in=SETTLED)
    return delivery.revision_id == post.revision_id and not others.exists()


@transaction.atomic
def close_expired_pack(delivery: Delivery) -> Delivery:
    """A quarter of an hour without an answer: nobody can tell if it is up. Never tried again by itself."""
    lock_post(delivery.post)
    locked = lock_delivery(delivery)
    if locked.state != DeliveryState.ARMED or locked.open_until is None or locked.open_until > timezone.now():
        raise WrongState(locked.state)
    step_to(locked, DeliveryState.IN_DOUBT)
    _record(EventName.DELIVERY_IN_DOUBT, locked, by=SYSTEM)
    return locked


def _lock(delivery: Delivery, *, by: Staff) -> tuple[Post, Delivery, Rules]:
    """Post, then delivery, for somebody who may publish; and the rules that said so."""
    post = lock_post(delivery.post)
    rules = permit(Step.SCHEDULE, post, by=by)
    return post, lock_delivery(delivery), rules


def _settle_post(post: Post) -> None:
    """A released post of which nothing is out and nothing waits goes back to where its time can be set again."""
    open_deliveries = Delivery.objects.filter(post=post).exclude(state__in=SETTLED)
    if post.state == PostState.RELEASED and not open_deliveries.exists():
        move(post, Step.NOTHING_WENT_OUT, by=SYSTEM)


def _record(
    name: EventName, delivery: Delivery, *, by: Staff | System, rules: Rules | None = None, **data: Any
) -> None:
    record(
        name,
        by=by,
        school_id=delivery.school_id,
        post_id=delivery.post_id,
        digest=delivery.revision.digest,
        protocol_version=rules.version if rules else None,
        data={"delivery": delivery.pk, "account": delivery.account_id, **data},
    )
