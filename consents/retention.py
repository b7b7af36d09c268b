"""How long the register keeps what it keeps: the schedule as data, and the walk every night that removes what is past.

What is removed is counted in the record (register.purged: what, how many, from before which day), so that nobody has to
guess why it is gone. Answers and events hold no names and stay; a child who left loses her name (posts.left_children).
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.actors import SYSTEM
from audit.names import EventName
from audit.one_by_one import one_by_one
from audit.services import record
from consents.models import (
    Answer,
    ConsentDecision,
    ConsentRequest,
    FormsOnFile,
    Letter,
    ParentLink,
    RecordLook,
    RetentionPeriod,
)
from people.models import Pupil, RollRun, School, Staff
from people.queries import person
from policies.authority import NotAllowed, may_change_retention

YEAR = 365
LONGEST = 40 * YEAR
LEFT = "left"


@dataclass(frozen=True)
class Kept:
    """One line of the schedule. `days` is the standard, `least` what no school can go below, `why` for both."""

    what: str
    label: Promise
    since: Promise
    days: int
    least: int
    why: Promise


SCHEDULE = (
    Kept(
        "links",
        _("Links of parents and the letters that brought them"),
        _("the link ran out"),
        90,
        30,
        _("To see which letters came back. A link that ran out opens nothing."),
    ),
    Kept(
        "roll_runs",
        _("How a roll was brought in: counts, no names"),
        _("it ended"),
        YEAR,
        7,
        _("To explain a difference in the roll until the next school year has begun."),
    ),
    Kept(
        "requests",
        _("That a parent was asked about a child"),
        _("the child left"),
        YEAR,
        0,
        _("Each asking stays in the record, without a name."),
    ),
    Kept(
        "scans",
        _("The scan of a form on file"),
        _("the latest date on the forms, and after the last yes from them has ended"),
        6 * YEAR,
        YEAR,
        _("Evidence of what families read, as long as somebody may ask. The words themselves stay."),
    ),
    Kept(
        "looks",
        _("Who looked at a child's record"),
        _("that day"),
        6 * YEAR,
        YEAR,
        _("As long as the record is kept that it belongs to."),
    ),
    Kept(
        LEFT,
        _("The names of a child who left, and of parents with no other child here"),
        _("the child left, and was 18"),
        6 * YEAR,
        YEAR,
        _("As long as somebody may bring a claim; never while a post with the child is out."),
    ),
)
BY_NAME = {kept.what: kept for kept in SCHEDULE}


def days_of(school: School) -> dict[str, int]:
    """For how many days this school keeps each kind."""
    own = dict(RetentionPeriod.objects.filter(school=school).values_list("what", "days"))
    return {kept.what: max(kept.least, own.get(kept.what, kept.days)) for kept in SCHEDULE}


@transaction.atomic
def change_periods(school: School, days: dict[str, int], *, by: Staff) -> None:
    """Keep what this school decided. Raises NotAllowed, and ValueError for what nobody may choose."""
    reason = may_change_retention(person(by)) if by.school_id == school.pk else _("Another school decides for itself.")
    if reason is not None:
        raise NotAllowed(reason, school_id=by.school_id, by=by)
    before = days_of(school)
    for what, chosen in days.items():
        if not BY_NAME[what].least <= chosen <= LONGEST:
            raise ValueError(what)
        RetentionPeriod.objects.update_or_create(school=school, what=what, defaults={"days": chosen})
    changed = {what: chosen for what, chosen in days.items() if chosen != before[what]}
    if changed:
        record(EventName.RETENTION_CHANGED, by=by, school_id=school.pk, data=changed)


def purge_register(now: datetime.datetime | None = None) -> int:
    """Remove what is past its time, school by school, kind by kind, each in a transaction of its own."""
    purge = partial(_purge_school, at=now or timezone.now())
    return one_by_one(School.objects.order_by("pk"), purge, failed="consents.register_not_purged")


def _purge_school(school: School, *, at: datetime.datetime) -> int:
    days = days_of(school)
    return sum(
        _purge(school, what, purge, before=at - datetime.timedelta(days=days[what])) for what, purge in PURGES.items()
    )


Purge = Callable[[School, datetime.datetime], int]


@transaction.atomic
def _purge(school: School, what: str, purge: Purge, *, before: datetime.datetime) -> int:
    count = purge(school, before)
    if count:
        data = {"what": what, "count": count, "before": before.date().isoformat()}
        record(EventName.REGISTER_PURGED, by=SYSTEM, school_id=school.pk, data=data)
    return count


def _links(school: School, before: datetime.datetime) -> int:
    """A letter goes with its link; the link that a receipt is about goes after the receipt."""
    old = ParentLink.objects.filter(school=school, expires_at__lt=before)
    Letter.objects.filter(link__in=old).delete()
    written_about = Letter.objects.filter(about=OuterRef("pk"))
    return old.filter(~Exists(written_about)).delete()[0]


def _roll_runs(school: School, before: datetime.datetime) -> int:
    return RollRun.objects.filter(school=school, ended_at__lt=before).delete()[0]


def _requests(school: School, before: datetime.datetime) -> int:
    gone = Pupil.objects.filter(school=school, left_on__lt=before.date())
    return ConsentRequest.objects.filter(school=school, pupil__in=gone).delete()[0]


def _scans(school: School, before: datetime.datetime) -> int:
    """Not while a yes rests on it, of a child who has not left: a yes may never end."""
    gone = Pupil.objects.filter(Q(left_on__lt=before.date()) | Q(erased_at__isnull=False), school=school)
    lasting = ConsentDecision.objects.filter(
        Q(expires_at__isnull=True) | Q(expires_at__gte=before),
        wording=OuterRef("wording"),
        answer=Answer.GIVEN,
        correction__isnull=True,
    ).exclude(pupil_id__in=gone.values("pk"))
    past = FormsOnFile.objects.filter(~Exists(lasting), school=school, last_day__lt=before.date())
    return past.exclude(scan_type="").update(scan_sealed=b"", scan_type="")


def _looks(school: School, before: datetime.datetime) -> int:
    return RecordLook.objects.filter(school=school, on__lt=before.date()).delete()[0]


PURGES: dict[str, Purge] = {
    "links": _links,
    "roll_runs": _roll_runs,
    "requests": _requests,
    "scans": _scans,
    "looks": _looks,
}
