"""What governors see: counts of a school year. No post, no name; and no count so small that a case shows in it.

Fewer than five is said of nought to four alike. No total stands beside its parts, and what is counted of children is
rounded down to fives, so that nothing small comes out by subtracting one figure from another either.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Count, F, Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from approvals.models import Decision, Verdict
from channels.models import ConsentChannel
from consents.models import Material
from consents.queries import Need, channels_in_use, resolve_needs
from people.models import Pupil, School
from people.queries import today_in
from posts.models import Post
from posts.workflow import BEFORE_RELEASE, OUT, PostState
from publishing.models import Takedown

FEWEST = 5
SEPTEMBER = 9
HOURS_AS_HOURS = 48


@dataclass(frozen=True)
class Figure:
    label: str
    words: str


@dataclass(frozen=True)
class Figures:
    """`since` is the first day of the school year."""

    since: datetime.date
    posts: list[Figure]
    decisions: list[Figure]
    takedowns: list[Figure]
    permissions: list[Figure]


def figures_of(school: School) -> Figures:
    since = first_of_school_year(today_in(school))
    begins = datetime.datetime.combine(since, datetime.time(), tzinfo=ZoneInfo(school.time_zone))
    return Figures(
        since=since,
        posts=_posts(school, begins),
        decisions=_decisions(school, begins),
        takedowns=_takedowns(school, begins),
        permissions=_permissions(school),
    )


def first_of_school_year(today: datetime.date) -> datetime.date:
    year = today.year if today.month >= SEPTEMBER else today.year - 1
    return datetime.date(year, SEPTEMBER, 1)


def counted(number: int) -> str:
    return str(number) if number >= FEWEST else _("fewer than %(fewest)d") % {"fewest": FEWEST}


def counted_of(number: int, in_all: int) -> str:
    """A part of a whole that is shown besides: what is left over must not be small either."""
    if number >= FEWEST and in_all - number < FEWEST:
        return _("all, or all but a few")
    return counted(number)


def _posts(school: School, begins: datetime.datetime) -> list[Figure]:
    """Where the posts are that were sent in and moved last in this year."""
    outcomes: list[tuple[Promise | str, Sequence[str]]] = [
        (_("Out now"), OUT),
        (_("Taken down"), [PostState.TAKEN_DOWN]),
        (_("Declined"), [PostState.DECLINED]),
        (_("On their way"), BEFORE_RELEASE),
        (_("Back with their authors"), [PostState.DRAFT]),
    ]
    sent_in = Post.objects.filter(school=school, revision__isnull=False, state_since__gte=begins)
    states = dict(sent_in.order_by().values_list("state").annotate(Count("pk")))
    return [Figure(str(label), counted(sum(states.get(state, 0) for state in of))) for label, of in outcomes]


def _decisions(school: School, begins: datetime.datetime) -> list[Figure]:
    taken = Decision.objects.filter(revision__post__school=school, at__gte=begins)
    verdicts = dict(taken.order_by().values_list("verdict").annotate(Count("pk")))
    found = [Figure(str(verdict.label), counted(verdicts.get(verdict.value, 0))) for verdict in Verdict]
    waited = sorted(at - sent_in for sent_in, at in taken.values_list("revision__submitted_at", "at"))
    if len(waited) >= FEWEST:
        found.append(Figure(_("Half of them within"), _time(waited[(len(waited) - 1) // 2])))
        found.append(Figure(_("Nine out of ten within"), _time(waited[(len(waited) * 9 - 1) // 10])))
    return found


def _time(waited: datetime.timedelta) -> str:
    """In full hours, from two days on in full days, rounded up."""
    hours = -int(-waited.total_seconds() // 3600)
    if hours < HOURS_AS_HOURS:
        return ngettext("%(n)d hour", "%(n)d hours", max(hours, 1)) % {"n": max(hours, 1)}
    return ngettext("%(n)d day", "%(n)d days", -(-hours // 24)) % {"n": -(-hours // 24)}


def _takedowns(school: School, begins: datetime.datetime) -> list[Figure]:
    """Orders, one for each account; in time is with proof before the hours of the protocol were over."""
    ordered = Takedown.objects.filter(school=school, ordered_at__gte=begins)
    number = ordered.aggregate(all=Count("pk"), in_time=Count("pk", filter=Q(done_at__lte=F("due_at"))))
    return [
        Figure(_("Ordered down, account by account"), counted(number["all"])),
        Figure(_("Of these down in time, with proof"), counted_of(number["in_time"], number["all"])),
    ]


def _permissions(school: School) -> list[Figure]:
    """For how many children on the roll permission is held today, to be shown in a group. Asked as a post asks."""
    on = today_in(school)
    pupils = list(Pupil.objects.filter(school=school).on_roll(on).values_list("pk", flat=True))
    channels = channels_in_use(school)
    needs = [Need(pupil_id, channel, Material.PHOTO_GROUP) for pupil_id in pupils for channel in channels]
    held = dict.fromkeys(channels, 0)
    for need, answer in resolve_needs(school_id=school.pk, needs=needs, at=timezone.now(), on=on).items():
        held[need.channel] += answer.is_held
    return [
        Figure(_("Children on the roll"), _about(len(pupils), None)),
        *(
            Figure(
                _("May be in a photo of a group on %(channel)s") % {"channel": ConsentChannel(channel).label},
                _about(held[channel], len(pupils)),
            )
            for channel in channels
        ),
    ]


def _about(number: int, in_all: int | None) -> str:
    if number < FEWEST or (in_all is not None and in_all - number < FEWEST):
        return counted(number) if in_all is None else counted_of(number, in_all)
    return _("%(n)d or more") % {"n": number - number % FEWEST}
