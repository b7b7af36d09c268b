"""The post page: the six steps, what was confirmed, every delivery, and what this person may do next."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from approvals.models import Decision, Verdict
from audit.models import Event
from audit.names import EventName
from people.queries import Person, today_in
from policies.authority import Step, refusal
from policies.rules import Rules
from posts.came_back import may_let_in
from posts.copies_out import CopyOut, copies_out, title_of, words_of_copy
from posts.declarations import is_past_its_day
from posts.models import Post
from posts.picture_checks import found_in
from posts.picture_facts import PictureFacts, facts_of
from posts.picture_queries import NOBODY_ELSES
from posts.revisions import Content, content_out, read
from posts.services import facts
from posts.waits import words_of_waiting
from posts.whereabouts import Hands, hands_of
from posts.workflow import CONFIRMED, OUT, PostState
from publishing.content import Frozen, frozen_for, rows_of
from publishing.models import Delivery, DeliveryState
from publishing.queries import deliveries_of

ABOUT_NOW = timedelta(minutes=1)
"""The page asks again by itself only when something is about to change."""

NOT_YET = (DeliveryState.WAITING, DeliveryState.ARMED, DeliveryState.IN_DOUBT)
NEEDS_SOMEBODY = (DeliveryState.ARMED, DeliveryState.IN_DOUBT, DeliveryState.COMING_DOWN)

OFFERED = (Step.SCHEDULE, Step.UNSCHEDULE, Step.SEND_BACK, Step.TAKE_DOWN)
STARTS_AT: dict[Step, tuple[PostState, ...]] = {
    Step.SCHEDULE: (PostState.APPROVED,),
    Step.UNSCHEDULE: (PostState.SCHEDULED,),
    Step.SEND_BACK: (PostState.APPROVED, PostState.SCHEDULED),
    Step.TAKE_DOWN: tuple(OUT),
}


@dataclass(frozen=True)
class Part:
    """What is for one account, or for several that get the same."""

    names: tuple[str, ...]
    frozen: Frozen

    @property
    def name(self) -> str:
        return ", ".join(self.names)


class Said(NamedTuple):
    """`let_in_url`: where whoever looks can say that the picture may stay; "" where that is not theirs."""

    title: str
    text: str
    let_in_url: str


@dataclass(frozen=True)
class ProtocolStep:
    """One of the six steps: `state` is "said" (declared, not confirmed), "now", "done" (only after go-live) or ""."""

    title: str
    words: str
    state: str


def page_of(post: Post, *, person: Person, rules: Rules) -> dict[str, Any]:
    """The page's context."""
    deliveries = deliveries_of(post)
    too_late = is_past_its_day(post, on=today_in(post.school))
    due = [] if too_late else due_by_hand(deliveries)
    decision = Decision.objects.filter(revision=post.revision_id).select_related("by").first()
    asked = facts(post, Step.SCHEDULE)
    content = content_out(post)
    pictures = facts_of(post) if content and content["pictures"] else []
    copies = copies_out(post, pictures)
    may = {
        str(step): post.state in STARTS_AT[step] and refusal(step, by=person, rules=rules, post=asked) is None
        for step in OFFERED
    }
    return {
        "post": post,
        "decision": decision,
        "steps": steps_of(post, decision, hands_of(post.school, rules), deliveries),
        "waited": words_of_waiting(post),
        "parts": parts_of(post),
        "shows_pictures": post.state not in NOBODY_ELSES or person.staff_id in {post.author_id, *post.changed_by()},
        "deliveries": deliveries,
        "still_out": still_out(deliveries),
        "unfinished": unfinished(post, deliveries),
        "due_by_hand": due,
        "is_past_its_day": too_late,
        "first": next((each for each in deliveries if each in due or each.state in NEEDS_SOMEBODY), None),
        "on_own_page": any(not each.account.posted_by_hand for each in deliveries),
        "by_hand": [each for each in deliveries if each.account.posted_by_hand],
        "may": may,
        "may_publish": refusal(Step.SCHEDULE, by=person, rules=rules, post=asked) is None,
        "may_take_down": refusal(Step.TAKE_DOWN, by=person, rules=rules, post=asked) is None,
        "is_author": post.author_id == person.staff_id,
        "by_itself": post.state == PostState.SCHEDULED and any(not each.account.posted_by_hand for each in deliveries),
        "going_out_now": post.goes_out_at is not None and post.goes_out_at <= timezone.now() + ABOUT_NOW,
        "found_late": found_late(post, content, pictures) if content else [],
        "copies": said_of(copies, deliveries, person=person, rules=rules),
        "not_shown_to_staff": {each.place for each in copies if each.is_of_one_set_aside},
        "story": story_of(post),
    }


def said_of(copies: list[CopyOut], deliveries: list[Delivery], *, person: Person, rules: Rules) -> list[Said]:
    """What is said of the pictures of a post that is out which are copies of what is not to come back."""
    shown = any(each.state == DeliveryState.LIVE and not each.account.posted_by_hand for each in deliveries)
    return [
        Said(
            title_of(copy),
            words_of_copy(copy, on_own_page=shown),
            reverse("posts:came_back") if may_let_in(person, copy.kept.reason, rules=rules) else "",
        )
        for copy in copies
    ]


def found_late(post: Post, content: Content, pictures: list[PictureFacts]) -> list[int]:
    """The places of the pictures in which something was found when the post was out already."""
    late = found_in(post, content, pictures).keys() & _read_since_it_went_out(post) if content["pictures"] else set()
    return [place for place, shown in enumerate(content["pictures"], start=1) if shown["picture"] in late]


def _read_since_it_went_out(post: Post) -> set[int]:
    """What stands open in a picture that was read before was let through under the rules of that day."""
    events = Event.objects.filter(post_id=post.pk)
    went_out = events.filter(name=EventName.POST_RELEASED).order_by("-pk").values("pk")[:1]
    readings = events.filter(name=EventName.PICTURE_SCREENED, pk__gt=Subquery(went_out))
    return {reading.data["picture"] for reading in readings}


def due_by_hand(deliveries: list[Delivery]) -> list[Delivery]:
    """What a person could post now."""
    now = timezone.now()
    return [
        each
        for each in deliveries
        if each.state == DeliveryState.WAITING and each.account.posted_by_hand and each.due_at <= now
    ]


def unfinished(post: Post, deliveries: list[Delivery]) -> list[Delivery]:
    """Where a post that is out already is not yet, or may not be."""
    return [each for each in deliveries if post.state in OUT and each.state in NOT_YET]


def still_out(deliveries: list[Delivery]) -> list[Delivery]:
    """What was ordered down and was not proved to be."""
    return [each for each in deliveries if each.state == DeliveryState.COMING_DOWN]


def story_of(post: Post) -> list[Any]:
    """The record of the post in plain words; it is told by the room above, named in the settings."""
    tell = getattr(settings, "POST_STORY", "")
    return list(import_string(tell)(post)) if tell else []


def parts_of(post: Post) -> list[Part]:
    """What was sent in, account by account. Nothing once the words were erased."""
    revision = post.revision
    if revision is None or revision.payload is None:
        return []
    names = dict(post.accounts.values_list("pk", "name"))
    rows = rows_of([revision])
    found: list[Part] = []
    for account in read(revision)["accounts"]:
        frozen = frozen_for(revision, account["account"], rows)
        if frozen is not None:
            name = names.get(account["account"], str(account["channel"]))
            _add(found, name, frozen.in_order_of(post.school.languages))
    return found


def _add(parts: list[Part], name: str, frozen: Frozen) -> None:
    """Accounts that get the same words are shown once."""
    for number, part in enumerate(parts):
        if part.frozen.texts == frozen.texts:
            parts[number] = Part((*part.names, name), frozen)
            return
    parts.append(Part((name,), frozen))


def steps_of(post: Post, decision: Decision | None, hands: Hands, deliveries: list[Delivery]) -> list[ProtocolStep]:
    """The protocol, every step of it. Steps 1 to 3 are declared by the author; green only once go-live is confirmed."""
    confirmed = post.state in CONFIRMED or post.state == PostState.TAKEN_DOWN
    declared = _("declared by %(name)s") % {"name": post.author.name}
    said = "done" if confirmed else "said"
    steps = [
        ProtocolStep(title, declared, said)
        for title in (_("Permission"), _("Nothing identifying"), _("Positive and relevant"))
    ]
    reminder = _("a reminder, sent in by whoever owns them") if post.is_reminder else _("not a reminder")
    return [
        *steps,
        ProtocolStep(_("Reminders"), reminder, said),
        _go_live(post, decision, hands),
        _posting(post, hands, deliveries),
    ]


def _go_live(post: Post, decision: Decision | None, hands: Hands) -> ProtocolStep:
    title = _("Go-live")
    if decision is not None and decision.verdict == Verdict.CONFIRMED and post.approved_digest:
        return ProtocolStep(title, _("confirmed by %(name)s") % {"name": decision.by.name}, "done")
    if post.state == PostState.AWAITING_APPROVAL:
        names = [staff.name for staff in hands.approvers_of(post)]
        with_whom = (
            _("with %(names)s") % {"names": ", ".join(names)} if names else _("with nobody: give somebody the role")
        )
        return ProtocolStep(title, with_whom, "now")
    if decision is not None and decision.verdict != Verdict.CONFIRMED:
        return ProtocolStep(title, _("%(name)s said no, with words") % {"name": decision.by.name}, "now")
    return ProtocolStep(title, "", "")


def _posting(post: Post, hands: Hands, deliveries: list[Delivery]) -> ProtocolStep:
    title = _("Posting")
    if waits := _accounts(unfinished(post, deliveries)) if post.state == PostState.PUBLISHED else "":
        return ProtocolStep(title, _("live, but not yet on %(accounts)s") % {"accounts": waits}, "now")
    if out := _accounts(still_out(deliveries)):
        return ProtocolStep(title, _("ordered down, still out on %(accounts)s") % {"accounts": out}, "now")
    if post.state in (PostState.APPROVED, PostState.SCHEDULED):
        names = ", ".join(staff.name for staff in hands.publishers)
        return ProtocolStep(
            title, _("with %(names)s") % {"names": names} if names else _("with nobody: give somebody the role"), "now"
        )
    if post.state == PostState.RELEASED:
        return ProtocolStep(title, _("going out: it may be out"), "now")
    if post.state == PostState.PUBLISHED:
        return ProtocolStep(title, _("live"), "done")
    return (
        ProtocolStep(title, _("taken down"), "done")
        if post.state == PostState.TAKEN_DOWN
        else ProtocolStep(title, "", "")
    )


def _accounts(deliveries: list[Delivery]) -> str:
    return ", ".join(each.account.name for each in deliveries)
