"""The staff desk: what needs me first, then my posts, then what goes out this week."""

import datetime
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Case, QuerySet, Value, When, prefetch_related_objects
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from people.models import School, Staff
from people.queries import today_in
from posts.models import HandedBack, Picture, Post, Variant, VoidReason
from posts.titles import title_of
from posts.waits import last_told
from posts.whereabouts import Hands, Whereabouts, whereabouts
from posts.workflow import PostState
from prepared import prepared

PER_PAGE = 10
CARDS = 5
DAYS = 7


@dataclass(frozen=True)
class Card:
    """Something that needs its author: why, in whose words, and the one thing to do about it."""

    title: str
    url: str
    kind: str
    pen: str
    icon: str
    text: str
    said: str
    speaker: str
    action: str


@dataclass(frozen=True)
class Row:
    """One post of a list."""

    title: str
    url: str
    when: datetime.datetime
    where: Whereabouts
    told: str = ""

    @property
    def status(self) -> str:
        """Where it is, and who was reminded or told because it waits there."""
        return f"{self.where.words}; {self.told}" if self.told else self.where.words


LISTED = (
    "state",
    "public_id",
    "author_id",
    "title",
    "handed_back",
    "handed_back_by__name",
    "asked_for_at",
    "goes_out_at",
    "changed_at",
)
"""What a row of a list shows of a post (`posts.whereabouts`)."""


def needs_author(staff: Staff) -> QuerySet[Post]:
    """Drafts and declined posts, the most pressing first."""
    return _need(staff.school_id, staff)


def _need(school_id: int, staff: Staff) -> QuerySet[Post]:
    return (
        Post.objects.filter(
            school_id=school_id,
            author=staff,
            state__in=[PostState.DRAFT, PostState.DECLINED],
            asked_for_at__isnull=True,
        )
        .select_related("handed_back_by")
        .order_by("-handed_back", "-changed_at", "-id")
    )


@prepared
def _first_that_need(school_id: int, staff: Staff) -> QuerySet[Post]:
    return _need(school_id, staff)[: CARDS + 1]


class Has(StrEnum):
    """What a draft has, as far as its card asks."""

    WORDS = "words"
    ACCOUNT = "account"
    ALT = "alt"
    NO_ALT = "no_alt"


Having = Counter[tuple[int, Has]]
"""How many of each a post has, by its id."""


def cards_of(staff: Staff) -> tuple[list[Card], bool]:
    """The first few cards, and whether there are more. What is missing is asked of those few alone, and only of drafts
    that nobody handed back, so it costs the same however many wait."""
    found = _first_that_need(staff.school_id, staff)
    shown = found[:CARDS]
    fresh = [post.pk for post in shown if post.state == PostState.DRAFT and not post.handed_back]
    having = _having(fresh) if fresh else Having()
    return [card(post, having) for post in shown], len(found) > CARDS


def _having(ids: list[int]) -> Having:
    """One query for all of them."""
    words = Variant.objects.filter(post__in=ids).exclude(words="").values_list("post_id", Value(Has.WORDS))
    accounts = Post.accounts.through.objects.filter(post__in=ids).values_list("post_id", Value(Has.ACCOUNT))
    described = Case(When(alt={}, then=Value(Has.NO_ALT)), default=Value(Has.ALT))
    pictures = Picture.objects.filter(post__in=ids).order_by().values_list("post_id", described)
    return Counter((post_id, Has(what)) for post_id, what in words.union(accounts, pictures, all=True))


def card(post: Post, having: Having) -> Card:
    """The card of one post that `needs_author` found."""
    kind, pen, icon = _kind(post)
    declined = post.state == PostState.DECLINED
    text, action = _what_to_do(post, having)
    return Card(
        title=title_of(post),
        url=reverse("posts:show" if declined else "posts:compose", args=[post.public_id]),
        kind=kind,
        pen=pen,
        icon=icon,
        text=text,
        said=post.handed_back_words,
        speaker=post.handed_back_by.name if post.handed_back_by else "",
        action=action,
    )


def _kind(post: Post) -> tuple[str, str, str]:
    if not post.handed_back:
        return str(PostState.DRAFT.label), "act", "file-text"
    pen, icon = {
        HandedBack.CHANGES_ASKED: ("changes", "undo-2"),
        HandedBack.SENT_BACK: ("changes", "undo-2"),
        HandedBack.REMINDER_BACK: ("changes", "undo-2"),
        HandedBack.DECLINED: ("stop", "ban"),
        HandedBack.CHECKS_FAILED: ("act", "triangle-alert"),
        HandedBack.VOIDED: ("act", "triangle-alert"),
    }[HandedBack(post.handed_back)]
    return str(HandedBack(post.handed_back).label), pen, icon


def _what_to_do(post: Post, having: Having) -> tuple[str, str]:
    """A sentence and the words on the button: the first thing that is missing, or why the post is back."""
    if post.state == PostState.DECLINED:
        return "", _("Look at it")
    if post.handed_back == HandedBack.VOIDED and post.void_reason:
        return capfirst(str(VoidReason(post.void_reason).label)) + ".", _("Look at it and send it in again")
    if post.handed_back == HandedBack.CHECKS_FAILED:
        return _("It passed when you sent it in, but not when it was checked."), _("See what to mend")
    if post.handed_back:
        return "", _("Make the change")
    if not having[post.pk, Has.WORDS]:
        return _("It has no words yet."), _("Write the words")
    if not having[post.pk, Has.ACCOUNT]:
        return _("It is not said yet where it should go."), _("Choose where it goes")
    if missing := having[post.pk, Has.NO_ALT]:
        in_all = missing + having[post.pk, Has.ALT]
        text = ngettext(
            "%(missing)d of %(n)d photo has no description yet.",
            "%(missing)d of %(n)d photos have no description yet.",
            in_all,
        )
        return text % {"missing": missing, "n": in_all}, _("Describe the photos")
    return _("Not sent in yet."), _("Go on")


def posts_page(staff: Staff, number: int) -> tuple[list[Post], bool]:
    """One page of one's own posts, the latest first, and whether there are more. Never counts them all."""
    mine = Post.objects.filter(school_id=staff.school_id, author=staff).exclude(state=PostState.DISCARDED)
    start = (number - 1) * PER_PAGE
    found = list(_listed(mine).order_by("-changed_at", "id")[start : start + PER_PAGE + 1])
    return found[:PER_PAGE], len(found) > PER_PAGE


def handed_over(staff: Staff) -> list[Post]:
    """Reminders that this person wrote and somebody else took over: where they are now."""
    ids = _had_a_hand_in(staff)
    if not ids:
        return []
    here = Post.objects.filter(pk__in=ids, school_id=staff.school_id).exclude(state=PostState.DISCARDED)
    return list(_listed(here).order_by("-pk"))


@prepared
def _had_a_hand_in(staff: Staff) -> QuerySet[Any, int]:
    theirs = Post.contributors.through.objects.filter(staff=staff).order_by("-post_id")
    return theirs.values_list("post_id", flat=True)[:CARDS]


def _listed(posts: QuerySet[Post]) -> QuerySet[Post]:
    return posts.select_related("handed_back_by").only(*LISTED)


def rows_of(posts: list[Post], hands: Hands) -> list[Row]:
    """The rows of a list. Who else had a hand in a post matters, and is asked, only while it waits for an approver."""
    prefetch_related_objects([post for post in posts if post.state == PostState.AWAITING_APPROVAL], "contributors")
    waiting = (PostState.AWAITING_APPROVAL, PostState.APPROVED)
    told = last_told({post.pk: post.changed_at for post in posts if post.state in waiting})
    return [row(post, hands, told.get(post.pk, "")) for post in posts]


def row(post: Post, hands: Hands, told: str = "") -> Row:
    draft = post.state == PostState.DRAFT and not post.asked_for_at
    url = reverse("posts:compose" if draft else "posts:show", args=[post.public_id])
    return Row(title_of(post), url, post.changed_at, whereabouts(post, hands), told)


def week_of(staff: Staff) -> list[dict[str, Any]]:
    """Today and the six days after it, on the school's wall, with what of one's own goes out or went out."""
    today = today_in(staff.school)
    start = datetime.datetime.combine(today, datetime.time(), tzinfo=_zone(staff.school))
    going = _going_between(staff.school_id, staff, start, start + datetime.timedelta(days=DAYS))
    days: dict[datetime.date, list[dict[str, str]]] = {
        today + datetime.timedelta(days=number): [] for number in range(DAYS)
    }
    for post in going:
        local = timezone.localtime(post.goes_out_at, _zone(staff.school))
        if local.date() in days:
            days[local.date()].append(_going_out(post, local))
    return [
        {"date": date, "today": date == today, "items": found} for date, found in days.items() if found or date == today
    ]


@prepared
def _going_between(school_id: int, staff: Staff, start: datetime.datetime, end: datetime.datetime) -> QuerySet[Post]:
    out = [PostState.SCHEDULED, PostState.RELEASED, PostState.PUBLISHED]
    going = Post.objects.filter(
        school_id=school_id, author=staff, goes_out_at__gte=start, goes_out_at__lt=end, state__in=out
    )
    return going.only("public_id", "title", "state", "goes_out_at").order_by("goes_out_at")[: DAYS * CARDS]


def _going_out(post: Post, local: datetime.datetime) -> dict[str, str]:
    time = date_format(local, "H:i")
    words = _("Went out %(time)s") if post.state == PostState.PUBLISHED else _("Goes out %(time)s")
    if post.is_due:
        words = _("Due since %(time)s")
    elif post.state == PostState.RELEASED:
        words = _("Going out")
    return {
        "title": title_of(post),
        "url": reverse("posts:show", args=[post.public_id]),
        "status": words % {"time": time},
        "pen": "planned",
        "icon": "clock",
    }


def _zone(school: School) -> ZoneInfo:
    return ZoneInfo(school.time_zone)
