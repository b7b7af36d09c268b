"""Before anything goes out: what stands before a time, and before a delivery is armed.

The same list stands before the school's own page and before a pack that a person opens; the gate adds permission
and bytes for the post's first delivery, `arm_blockers` asks them again for each further one.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from approvals.models import Decision, Verdict
from consents.queries import Need
from consents.resolver import Resolution
from policies.rules import Rules
from posts.checks import clearance, integrity_blockers, read_revision, refused_blockers
from posts.errors import Blocker
from posts.models import Post, Revision
from posts.names_checks import later_name_blockers
from posts.picture_facts import facts_of
from posts.revisions import Content
from prepared import prepared
from publishing.models import Delivery, DeliveryState
from publishing.times import in_school

TIME_PASSED_CODES = frozenset({"time_passed", "go_live_too_old"})


def confirmed_revision(post: Post) -> Revision:
    """What was confirmed. Raises ValueError for a post that holds nothing that was sent in."""
    if post.revision is None:
        msg = "A confirmed post has a revision."
        raise ValueError(msg)
    return post.revision


def confirmed_at(post: Post) -> datetime:
    """When go-live was confirmed for what the post holds now."""
    (at,) = _confirmed_at(confirmed_revision(post))
    return at


@prepared
def _confirmed_at(revision: Revision) -> QuerySet[Decision, datetime]:
    return Decision.objects.filter(revision=revision, verdict=Verdict.CONFIRMED).values_list("at", flat=True)


def time_blockers(post: Post, *, at: datetime, now: datetime, rules: Rules) -> list[Blocker]:
    """What stands before going out at this time (`at` equal to `now`: at once)."""
    if at < now:
        return [Blocker("time_past", _("That time has passed. Choose a later one, or post it now."), "at")]
    return validity_blockers(post, at=at, rules=rules)


def validity_blockers(post: Post, *, at: datetime, rules: Rules) -> list[Blocker]:
    """A go-live holds for so many days of the school's protocol: what was right in March may not be in June."""
    until = confirmed_at(post) + timedelta(days=rules.go_live_valid_days)
    if at <= until:
        return []
    words = _("Go-live was confirmed until %(until)s. Choose an earlier time, or send it back to be confirmed again.")
    return [Blocker("go_live_too_old", words % {"until": _moment(until, post)}, "at")]


def lateness_blockers(deliveries: Iterable[Delivery], *, now: datetime, rules: Rules) -> list[Blocker]:
    """The software posts on time or asks: after an outage it does not post this morning's news in the evening."""
    latest = timedelta(minutes=rules.late_after_minutes)
    late = any(
        delivery.due_at + latest < now
        for delivery in deliveries
        if delivery.state == DeliveryState.WAITING and not delivery.account.posted_by_hand
    )
    return [Blocker("time_passed", _("The time passed before it could go out."))] if late else []


def clearance_for(post: Post, delivery: Delivery, *, rules: Rules, now: datetime) -> dict[Need, Resolution]:
    """What the register says of everybody in what goes to this one account."""
    return clearance(post, _for_account(read_revision(post), delivery), at=now, rules=rules)


def arm_blockers(
    post: Post, delivery: Delivery, cleared: Mapping[Need, Resolution], *, rules: Rules, now: datetime
) -> list[Blocker]:
    """What stands before arming one delivery of a post that is out already. Post, children and delivery are locked."""
    content = read_revision(post)
    return [
        *delivery_blockers(post, delivery, rules=rules, now=now),
        *integrity_blockers(post, content, facts_of(post)),
        *refused_blockers(post, cleared),
        *later_name_blockers(post, _for_account(content, delivery)),
    ]


def delivery_blockers(post: Post, delivery: Delivery, *, rules: Rules, now: datetime) -> list[Blocker]:
    """What stands before arming this delivery, besides permission and bytes."""
    found = validity_blockers(post, at=now, rules=rules)
    if delivery.account.closed_at is not None:
        found.append(Blocker("account_closed", _("This account has been closed.")))
    if delivery.due_at > now:
        words = _("This goes out %(due)s. To post it sooner, take the time away first.")
        found.append(Blocker("too_early", words % {"due": _moment(delivery.due_at, post)}))
    return found


def _for_account(content: Content, delivery: Delivery) -> Content:
    """The part of what was confirmed that goes to this account: its permissions are asked, not its neighbours'."""
    return {**content, "accounts": [part for part in content["accounts"] if part["account"] == delivery.account_id]}


def _moment(at: datetime, post: Post) -> str:
    return date_format(in_school(post.school, at), "l j F, H:i")
