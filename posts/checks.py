"""Before this can go on: everything that stands before a step of a post, in words, with where to mend it.

The gate asks for every step; pages ask too, so that what is missing is known before the button is pressed.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.actors import System
from channels.models import Account, ConsentChannel
from consents.models import Material
from consents.queries import Need, adults_not_cleared, resolve_needs
from consents.resolver import Resolution
from people.models import Membership, Pupil, Staff
from people.queries import holders, is_held, memberships_on, person, today_in
from policies.authority import Step, may
from policies.rules import Rules
from posts import media
from posts.declarations import day_passed_blockers, declaration_blockers, pictures_not_said_blockers
from posts.errors import Blocker
from posts.how_shown import as_asked
from posts.models import Post, Variant
from posts.names_checks import later_name_blockers, name_blockers
from posts.picture_checks import look_blockers, picture_blockers
from posts.picture_facts import PictureFacts, facts_of
from posts.revisions import Content, accounts_of, content_of, digest_of, read, variants_of
from posts.words_checks import words_blockers
from prepared import prepared

ASKS_CONSENT = frozenset({Step.SUBMIT, Step.PASS_CHECKS, Step.APPROVE, Step.SCHEDULE, Step.RELEASE})
GOES_OUT = frozenset({Step.SCHEDULE, Step.RELEASE})
"""Steps after which it goes out, or is planned to: they ask what every further account is asked as well."""


class Snapshot(TypedDict):
    code: str
    decisions: list[int]


@dataclass(frozen=True)
class Asked:
    """What a step that asks for consent rests on: the protocol, the post's content, and each permission it needs."""

    rules: Rules
    accounts: list[Account]
    content: Content
    pictures: list[PictureFacts]
    clearance: dict[Need, Resolution]
    variants: list[Variant] | None = None

    @property
    def children(self) -> set[int]:
        return {seen["pupil"] for seen in self.content["appearances"] if seen["pupil"] is not None}


def ask(post: Post, step: Step, *, rules: Rules) -> Asked:
    """Read the post and the register, once for a step. The gate keeps the answer on the row that it has locked."""
    accounts = accounts_of(post)
    variants = None
    if step is Step.SUBMIT:
        pictures, variants = facts_of(post), list(variants_of(post))
        content = content_of(post, pictures, accounts, variants)
    else:
        content = read_revision(post)
        pictures = facts_of(post) if content["pictures"] else []
    return Asked(rules, accounts, content, pictures, clearance(post, content, at=timezone.now(), rules=rules), variants)


def asked_of(locked: Post) -> Asked:
    """For the effect of a step that asks for consent: what the gate has asked, of this row and under its lock."""
    if locked.asked is None:
        msg = "Only the gate asks, and only for a step that asks for consent."
        raise ValueError(msg)
    return locked.asked


def blockers(
    post: Post, step: Step, *, rules: Rules, by: Staff | System, at: datetime.datetime | None = None
) -> list[Blocker]:
    """What stands before `step`, for this actor. `at` is when the post will be seen, if that is not now."""
    if step not in ASKS_CONSENT:
        return []
    asked = post.asked or ask(post, step, rules=rules)
    content = asked.content
    people = _permission_blockers(post, asked, at=at)
    if step in GOES_OUT:
        return _going_out(post, asked, people)
    found = [*people, *picture_blockers(post, content, asked.pictures)]
    if step is Step.SUBMIT:
        found = [*submit_blockers(post, content, rules, asked.variants), *pictures_not_said_blockers(content), *found]
    if step is not Step.PASS_CHECKS:
        found = [*account_blockers(asked.accounts), *found]
    if step is Step.PASS_CHECKS and is_of_another_protocol(post, rules):
        found = [*protocol_blockers(post, rules), *found]
    if step is Step.APPROVE:
        passed = day_passed_blockers(post, on=today_in(post.school))
        found = [*passed, *later_name_blockers(post, content), *found]
    if step is Step.APPROVE and isinstance(by, Staff):
        found += look_blockers(asked.pictures, by=by)
    return found


def going_out_blockers(post: Post, asked: Asked) -> list[Blocker]:
    """What keeps exactly this content from the accounts that it is for, now.

    THE list: the first release and each further account of a post that is out already go through it, so whatever stops
    the one stops the other.
    """
    return _going_out(post, asked, _permission_blockers(post, asked))


def _going_out(post: Post, asked: Asked, people: list[Blocker]) -> list[Blocker]:
    found = [*integrity_blockers(post, asked.content, asked.pictures), *account_blockers(asked.accounts), *people]
    found += later_name_blockers(post, asked.content)
    if is_of_another_protocol(post, asked.rules):
        found += content_blockers(post, asked.content, asked.rules)
    return [*found, *picture_blockers(post, asked.content, asked.pictures)]


def _permission_blockers(post: Post, asked: Asked, *, at: datetime.datetime | None = None) -> list[Blocker]:
    """Of children and adults, now; and `at` that time, where all is well now."""
    now, content, rules = timezone.now(), asked.content, asked.rules
    found = [*refused_blockers(post, asked.clearance), *adult_blockers(post, content, at=now, rules=rules)]
    if at is None or found:
        return found
    return [
        *consent_blockers(post, content, at=at, rules=rules),
        *adult_blockers(post, content, at=at, rules=rules),
    ]


def submit_blockers(post: Post, content: Content, rules: Rules, variants: list[Variant] | None = None) -> list[Blocker]:
    """What its author has to mend before the post can be sent in, permissions apart; with the words that were read."""
    return [*content_blockers(post, content, rules, variants), *approver_blockers(post, rules)]


def content_blockers(
    post: Post, content: Content, rules: Rules, variants: list[Variant] | None = None
) -> list[Blocker]:
    """What these rules do not let stand in a post, pictures and permissions apart; with the words that were read."""
    return [
        *words_blockers(post, content, rules),
        *name_blockers(post, content, variants),
        *people_blockers(content, rules),
        *declaration_blockers(post, content, rules),
    ]


def protocol_blockers(post: Post, rules: Rules) -> list[Blocker]:
    """What these rules, which came into force after it was sent in, would not let through now. Permissions are asked
    at every step anyway; somebody who owns no reminders under them cannot have sent one in."""
    content = read_revision(post)
    return [
        *submit_blockers(post, content, rules),
        *picture_blockers(post, content),
        *reminder_blockers(post, rules),
    ]


def reminder_blockers(post: Post, rules: Rules) -> list[Blocker]:
    if not post.is_reminder or may(person(post.author), "own_reminders", rules=rules):
        return []
    message = _("Reminders and updates for parents belong to somebody else at this school.")
    return [Blocker("not_their_reminder", message)]


def is_of_another_protocol(post: Post, rules: Rules) -> bool:
    """Adopting one asks again what is not yet out, but not what is being sent in, or may be out, at that moment."""
    return post.revision is not None and post.revision.protocol_version != rules.version


def read_revision(post: Post) -> Content:
    if post.revision is None:
        msg = "A post that was sent in has a revision."
        raise ValueError(msg)
    return read(post.revision)


def needs_of(content: Content) -> set[Need]:
    """Every permission that this content needs: each child shown, named or told about, on every channel it is for."""
    channels = {account["consent_channel"] for account in content["accounts"]}
    return {
        Need(appearance["pupil"], channel, appearance["material"])
        for appearance in content["appearances"]
        if appearance["pupil"] is not None
        for channel in channels
    }


def clearance(post: Post, content: Content, *, at: datetime.datetime, rules: Rules) -> dict[Need, Resolution]:
    on = at.astimezone(ZoneInfo(post.school.time_zone)).date()
    return resolve_needs(school_id=post.school_id, needs=needs_of(content), at=at, on=on, rules=rules)


def snapshot_of(clearance: Mapping[Need, Resolution]) -> dict[str, Snapshot]:
    """What was asked of the register and what it said: pupil:channel:material -> the code and the answers' ids.

    Kept with what is sent in, and with the event of every later step that asked. A step that was taken was permitted,
    so no snapshot says why anybody may not be shown.
    """
    return {
        ":".join(map(str, need)): {"code": answer.code.value, "decisions": list(answer.decision_ids)}
        for need, answer in sorted(clearance.items())
    }


def consent_blockers(post: Post, content: Content, *, at: datetime.datetime, rules: Rules) -> list[Blocker]:
    return refused_blockers(post, clearance(post, content, at=at, rules=rules))


def refused_blockers(post: Post, answers: Mapping[Need, Resolution]) -> list[Blocker]:
    """One blocker per child and channel, in the one wording that says nothing about why."""
    refused = {need for need, resolution in answers.items() if not resolution.is_held}
    if not refused:
        return []
    pupils = {
        pupil.pk: pupil
        for pupil in Pupil.objects.filter(school_id=post.school_id, pk__in={need.pupil_id for need in refused})
    }
    return [
        Blocker(
            "cannot_be_shown",
            cannot_be_shown(pupils[pupil_id].name if pupil_id in pupils else "", channel),
            fix_at=f"child-{pupils[pupil_id].public_id}" if pupil_id in pupils else "children",
        )
        for pupil_id, channel in sorted({(need.pupil_id, need.channel) for need in refused})
    ]


def cannot_be_shown(name: str, channel: str) -> str:
    """The one public wording for every cause."""
    return _(
        "%(name)s cannot be shown on %(channel)s. Please do not ask the family or the child; the office can help."
    ) % {
        "name": name,
        "channel": ConsentChannel(channel).label,
    }


def adult_blockers(post: Post, content: Content, *, at: datetime.datetime, rules: Rules) -> list[Blocker]:
    """An adult's written permission is for some accounts and kinds of thing, ends, and can be taken back: it stops the
    post like a family's. In words alone it is asked for being told about, in a picture for the photo."""
    channels = {account["consent_channel"] for account in content["accounts"]}
    wanted = {
        (seen["adult"], channel, seen["material"])
        for seen in as_asked(content)
        if seen["adult"]
        for channel in channels
    }
    if not wanted:
        return []
    gone = adults_not_cleared(post.school_id, wanted, at=at, rules=rules)
    message = _(
        "An adult in this post has no written permission for this. Untick them, change how they are in it, or ask them."
    )
    return [Blocker("adult_without_permission", message, "adults_shown")] if gone else []


def people_blockers(content: Content, rules: Rules) -> list[Blocker]:
    """A child of another school needs that school's yes; and where the school names no child, none is named."""
    found = []
    if any(seen["other_school"] and not seen["other_school_yes"] for seen in content["appearances"]):
        message = _("A child of another school can be shown only with that school's yes. Say where it is kept.")
        found.append(Blocker("other_school_no_yes", message, "other_schools"))
    if Material.FIRST_NAME in rules.never_shown and any(
        seen["material"] == Material.FIRST_NAME for seen in content["appearances"]
    ):
        message = _("No child is named at this school. Take the name out, and say how else the child is in the post.")
        found.append(Blocker("child_named", message, "children"))
    return found


def approver_blockers(post: Post, rules: Rules) -> list[Blocker]:
    """Nobody may confirm their own post, so somebody else has to hold the approver's role."""
    if _could_confirm(post.pk, post.author_id, post.school_id, sorted(rules.approve), today_in(post.school)):
        return []
    if is_held(post.school, *rules.approve, besides={post.author_id, *post.changed_by()}):
        return []
    message = _("Nobody at the school could confirm this post. The headteacher has to give somebody the role first.")
    return [Blocker("no_approver", message)]


@prepared
def _could_confirm(
    post_id: int, author_id: int, school_id: int, roles: list[str], on: datetime.date
) -> QuerySet[Membership, int]:
    """One of those who hold a role of these themselves and had no hand in the post, in one statement."""
    hands = Post.contributors.through.objects.filter(post_id=post_id).values("staff_id")
    others = memberships_on(on).filter(role__in=roles, staff__school_id=school_id).exclude(staff_id=author_id)
    return others.exclude(staff_id__in=hands).values_list("pk", flat=True)[:1]


def approvers_of(post: Post, rules: Rules) -> list[Staff]:
    """Who may confirm this post: holders of the role today, but neither its author nor anyone who changed it."""
    hands = {post.author_id, *post.changed_by()}
    return [staff for staff in holders(post.school, *rules.approve) if staff.pk not in hands]


def integrity_blockers(post: Post, content: Content, pictures: list[PictureFacts]) -> list[Blocker]:
    """What goes out must be, byte for byte, what was confirmed."""
    revision = post.revision
    intact = (
        revision is not None
        and revision.payload is not None
        and post.approved_digest == revision.digest == digest_of(bytes(revision.payload))
        and _bytes_match(content, pictures)
    )
    return [] if intact else [Blocker("not_what_was_confirmed", _("This is not exactly what was confirmed."))]


def _bytes_match(content: Content, pictures: list[PictureFacts]) -> bool:
    """Whether the clean file of every picture that was sent in still has exactly those bytes."""
    files = {picture.pk: picture.clean_file for picture in pictures if picture.frozen_at is None}
    return all(
        sent["picture"] in files and media.digest_of_file(files[sent["picture"]]) == sent["sha256"]
        for sent in content["pictures"]
    )


def account_blockers(accounts: list[Account]) -> list[Blocker]:
    closed = any(account.closed_at is not None for account in accounts)
    message = _("An account that the post is for has been closed. Its author has to choose where else it goes.")
    return [Blocker("account_closed", message, "accounts")] if closed else []
