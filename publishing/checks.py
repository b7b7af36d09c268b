"""Before anything goes out: what stands before a time, and before a delivery is armed.

What may go out to an account is asked in two places of one list each, whether it is the post's first delivery or a
further one: `posts.checks.going_out_blockers` (what goes: permissions, bytes, pictures, words) and
`confirmation_blockers` (whether go-live still counts).
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from approvals.criteria import asked_at_go_live
from approvals.models import Decision, Verdict
from people.queries import held_on
from policies.rules import Rules
from posts.checks import Asked, clearance, going_out_blockers, is_of_another_protocol, read_revision
from posts.declarations import day_passed_blockers
from posts.errors import Blocker
from posts.models import Post, Revision
from posts.picture_facts import facts_of
from posts.revisions import Content
from posts.workflow import OUT
from prepared import prepared
from publishing.models import Delivery, DeliveryState
from publishing.times import in_school

PERMISSION_CODES = frozenset(
    {
        "cannot_be_shown",
        "adult_without_permission",
        "alone_not_in_a_group",
        "adult_faces_not_ticked",
        "adult_alone_not_named",
    }
)
"""Codes of somebody for whom there is no yes, or of whom nobody asked for the one that it takes."""

TIME_PASSED_CODES = frozenset({"time_passed", "go_live_too_old", "last_day_passed"})


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
    """A go-live holds for so many days of the school's protocol, and a reminder until its last day: what was right in
    March may not be in June."""
    passed = day_passed_blockers(post, on=in_school(post.school, at).date())
    until = confirmed_at(post) + timedelta(days=rules.go_live_valid_days)
    if at <= until:
        return passed
    if post.state in OUT:
        words = _("Go-live was confirmed until %(until)s.")
    elif until < timezone.now():
        words = _("Go-live was confirmed until %(until)s. Send it back to be confirmed again.")
    else:
        words = _(
            "Go-live was confirmed until %(until)s. Choose an earlier time, or send it back to be confirmed again."
        )
    return [*passed, Blocker("go_live_too_old", words % {"until": _moment(until, post)}, "at")]


def lateness_blockers(deliveries: Iterable[Delivery], *, now: datetime, rules: Rules) -> list[Blocker]:
    """The software posts on time or asks: after an outage it does not post this morning's news in the evening."""
    latest = timedelta(minutes=rules.late_after_minutes)
    late = any(
        delivery.due_at + latest < now
        for delivery in deliveries
        if delivery.state == DeliveryState.WAITING and not delivery.account.posted_by_hand
    )
    return [Blocker("time_passed", _("The time passed before it could go out."))] if late else []


def confirmation_blockers(post: Post, *, now: datetime, rules: Rules) -> list[Blocker]:
    """Whether go-live, as it was confirmed, still counts now: for the first delivery and for each further one."""
    found = validity_blockers(post, at=now, rules=rules)
    if not is_of_another_protocol(post, rules):
        return found
    confirmed = Decision.objects.select_related("by").get(revision=post.revision, verdict=Verdict.CONFIRMED)
    return [*found, *_hands_blockers(post, confirmed, rules), *_criteria_blockers(post, confirmed, rules)]


def _criteria_blockers(post: Post, confirmed: Decision, rules: Rules) -> list[Blocker]:
    """Whether these rules ask more of a post than whoever confirmed it was asked."""
    if not confirmed.lacks(asked_at_go_live(post, rules)):
        return []
    words = _("The school's new rules ask more of a post than was ticked when go-live of this one was confirmed.")
    return [Blocker("criteria_not_asked", words)]


def _hands_blockers(post: Post, confirmed: Decision, rules: Rules) -> list[Blocker]:
    """Whether these rules, adopted since it was sent in, would have let the same people confirm it, and send it in:
    by the roles that they held on that day, for to leave the school takes nothing back."""
    on = in_school(post.school, confirmed.at).date()
    if not held_on(confirmed.by, rules.approve, on):
        words = _(
            "Under the school's new rules somebody else confirms go-live, and nobody of theirs has confirmed this."
        )
        return [Blocker("confirmed_by_somebody_else", words)]
    if post.is_reminder and not held_on(post.author, rules.own_reminders, on):
        words = _("Reminders and updates for parents belong to somebody else at this school.")
        return [Blocker("not_their_reminder", words)]
    return []


def asked_for(post: Post, delivery: Delivery, *, rules: Rules, now: datetime) -> Asked:
    """What goes to this one account, and what the register says of everybody in it."""
    content = _for_account(read_revision(post), delivery)
    pictures = facts_of(post) if content["pictures"] else []
    cleared = clearance(post, content, at=now, rules=rules)
    return Asked(rules, [delivery.account], content, pictures, cleared)


def arm_blockers(post: Post, delivery: Delivery, asked: Asked, *, now: datetime) -> list[Blocker]:
    """What stands before arming one delivery of a post that is out already. Post, children and delivery are locked."""
    found = [
        *delivery_blockers(post, delivery, now=now),
        *confirmation_blockers(post, now=now, rules=asked.rules),
    ]
    said = {blocker.code for blocker in found}
    return [*found, *(each for each in going_out_blockers(post, asked) if each.code not in said)]


def delivery_blockers(post: Post, delivery: Delivery, *, now: datetime) -> list[Blocker]:
    """What stands before opening the pack of this one delivery."""
    found = []
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
