"""What the author says at submit: kept with the revision, shown to the approver as "declared by", never as a tick.

A declaration is a plain dictionary in the post: DECLARED_KEYS, and nothing that is not asked for. Every question has
to be answered; "none" is an answer, silence is not.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from people.queries import today_in
from policies.rules import Rules
from posts.errors import Blocker
from posts.models import Post
from posts.revisions import Content

SOME = "some"
NONE = "none"
YES = "yes"
NO = "no"
PERSONAL = "personal"
SCHOOL = "school"
NO_CHILD_IN = "no_child_in"
"""The pictures, by id, of which the author said that none of the post's children is in them."""

DECLARED_KEYS = (
    "positive_relevant",
    "children",
    "adults",
    "where_now",
    "taken_on",
    "third_party",
    "third_party_source",
)


@dataclass(frozen=True)
class Declared:
    """The answers, each "" while it is not answered."""

    positive_relevant: bool
    children: str
    adults: str
    where_now: str
    taken_on: str
    third_party: str
    third_party_source: str


def read_declared(declarations: Mapping[str, Any]) -> Declared:
    return Declared(
        positive_relevant=declarations.get("positive_relevant") is True,
        **{key: str(declarations.get(key) or "") for key in DECLARED_KEYS[1:]},
    )


def declaration_blockers(post: Post, content: Content, rules: Rules) -> list[Blocker]:
    """Every question that is not answered, and every answer that does not fit what the post shows."""
    said = read_declared(content["declarations"])
    found = [*_children_blockers(said, content), *_adults_blockers(said, content)]
    if said.where_now not in (YES, NO):
        message = _("Say whether the post shows where children are now or will be.")
        found.append(Blocker("no_where_now", message, "where_now"))
    if post.is_reminder and content["pictures"]:
        found.append(Blocker("reminder_is_words", _("A reminder for parents is words only. Write news instead.")))
    if post.is_reminder:
        found.extend(_last_day_blockers(content, today=today_in(post.school)))
    else:
        found.extend(_news_blockers(post, said, content, rules))
    return found


def _last_day_blockers(content: Content, *, today: date) -> list[Blocker]:
    """Protocol 4: a reminder has an end, after which it is listed to be taken down."""
    day = content["expires_on"]
    if not day:
        message = _("Say until when it matters.")
        return [Blocker("no_last_day", message, "expires_on")]
    if date.fromisoformat(day) < today:
        return [Blocker("last_day_past", _("That day has passed. Say until when the reminder matters."), "expires_on")]
    return []


def is_past_its_day(post: Post, *, on: date) -> bool:
    """Whether the last day on which a reminder matters is over on this one."""
    return post.is_reminder and post.expires_on is not None and post.expires_on < on


def day_passed_blockers(post: Post, *, on: date) -> list[Blocker]:
    """Whether a reminder would be seen, first, after the last day on which it matters. One without a last day was sent
    in before that was asked, and goes out."""
    if post.expires_on is None or not is_past_its_day(post, on=on):
        return []
    message = _("This reminder matters until %(day)s. After that day it does not go out.")
    return [Blocker("last_day_passed", message % {"day": date_format(post.expires_on, "l j F")})]


def _children_blockers(said: Declared, content: Content) -> list[Blocker]:
    """Protocol 1: "none" next to a named child is as wrong as a child that nobody named."""
    named = any(appearance["pupil"] or appearance["other_school"] for appearance in content["appearances"])
    if said.children not in (SOME, NONE):
        message = _("Say whether children are shown, named or told about, or none.")
        return [Blocker("no_children_answer", message, "children_shown")]
    if said.children == NONE and named:
        message = _("You said that there are no children, but children are ticked. Untick them, or change the answer.")
        return [Blocker("children_none_but_ticked", message, "children_shown")]
    if said.children == SOME and not named:
        return [Blocker("no_children_ticked", _("Tick the children who are shown or told about."), "children")]
    return []


def pictures_not_said(pictures: Iterable[int], inside: Container[int], declarations: Mapping[str, Any]) -> list[int]:
    """Those of these pictures of which nobody has said which of the post's children are in them, be it none.

    `inside` are the pictures in which a child is said to be. A picture that is added later starts as a question.
    """
    return [pk for pk in pictures if pk not in inside and pk not in declarations.get(NO_CHILD_IN, [])]


def pictures_not_said_blockers(content: Content) -> list[Blocker]:
    """Asked of the author at submit: a child in a picture that nobody spoke of would be asked about as told about."""
    children = [seen for seen in content["appearances"] if seen["pupil"]]
    places = {shown["picture"]: place for place, shown in enumerate(content["pictures"], start=1)}
    inside = {seen["picture"] for seen in children if seen["picture"]}
    missing = pictures_not_said(places, inside, content["declarations"]) if children else []
    message = _("Say which of the children are in picture %(place)d, or that none of them is.")
    return [Blocker("picture_not_said", message % {"place": places[pk]}, f"who-in-{places[pk]}") for pk in missing]


def _adults_blockers(said: Declared, content: Content) -> list[Blocker]:
    named = any(appearance["adult"] for appearance in content["appearances"])
    if said.adults not in (SOME, NONE):
        message = _("Say whether adults are shown, named or told about, or none.")
        return [Blocker("no_adults_answer", message, "adults_shown")]
    if said.adults == NONE and named:
        message = _("You said that there are no adults, but adults are ticked. Untick them, or change the answer.")
        return [Blocker("adults_none_but_ticked", message, "adults_shown")]
    if said.adults == SOME and not named:
        message = _("Tick each adult. Each needs a written permission; the office can record one.")
        return [Blocker("no_adults_ticked", message, "adults_shown")]
    return []


def _news_blockers(post: Post, said: Declared, content: Content, rules: Rules) -> list[Blocker]:
    found = []
    if said.third_party not in (SOME, NONE):
        message = _("Say whether anything in the post was made by somebody outside the school.")
        found.append(Blocker("no_third_party_answer", message, "third_party"))
    if said.third_party == SOME and not said.third_party_source.strip():
        message = _("Say whose it is and where their permission or licence is.")
        found.append(Blocker("no_third_party_source", message, "third_party_source"))
    if not said.positive_relevant:
        message = _("Say that the post is positive and relevant. If you are not sure, ask before you send it in.")
        found.append(Blocker("not_positive_relevant", message, "positive_relevant"))
    if content["pictures"]:
        found.extend(_device_blockers(post, said, content, rules))
    return found


def _device_blockers(post: Post, said: Declared, content: Content, rules: Rules) -> list[Blocker]:
    """A device counts while it is on the school's register: one that was retired after the draft was saved does not."""
    if said.taken_on == PERSONAL and rules.personal_devices == "refused":
        message = _(
            "Pictures taken on a personal phone or camera cannot be used at this school. "
            "Take them out, and delete them from the phone as the school's policy says."
        )
        return [Blocker("personal_device", message, "device")]
    if content["device"] is None:
        message = _("Say on which of the school's devices the pictures were taken.")
        return [Blocker("no_device", message, "device")]
    if post.device is not None and post.device.retired_at is not None:
        message = _(
            "“%(device)s” is not one of the school's devices any more. Say on which device the pictures were taken. If "
            "it was that one, ask the headteacher, who keeps the list of devices."
        )
        return [Blocker("device_retired", message % {"device": post.device.name}, "device")]
    return []
