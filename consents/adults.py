"""What adults said, staff and visitors alike: as for children, without a yes there is no picture, and any no wins."""

import datetime
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.models import Event
from audit.names import EventName
from audit.services import record
from channels.models import ConsentChannel
from consents.endings import end_of_consent
from consents.models import UNDONE, AdultPermission, Material, Mistake
from consents.queries import what_adults_said
from people.models import School, Staff
from people.names import folded
from people.queries import person, today_in
from policies.authority import NotAllowed, require
from policies.rules import rules_in_force

PAPER = ("name", "capacity", "covers", "channels", "materials", "given_on", "evidence")
"""What is the same of a paper and of the row in which it was written down anew."""
NOT_UNDONE = "What an adult said is undone on its day, once."


class SaidNo(Exception):
    """An adult of this name said no after the day on which this yes was given."""


@transaction.atomic
def record_adult_permission(
    *,
    by: Staff,
    name: str,
    capacity: str,
    covers: str,
    given_on: datetime.date,
    evidence: str,
    channels: Iterable[str] = ConsentChannel.values,
    materials: Iterable[str] = Material.values,
) -> AdultPermission:
    """Keep that an adult agreed in writing: to what, in the paper's words and as channels and materials, when, and
    where the paper is. It ends as a family's yes does, and takes back an earlier no of theirs. Of several papers the
    latest counts, also for posts that rest on an earlier one; that stays on file as it was said.

    Raises SaidNo where an adult of this name said no on that day or later: the newest word of somebody counts.
    """
    school = _open(by)
    said = _of_name(school, name)
    noes = [row for row in said if row.said_no]
    if any(row.given_on >= given_on for row in noes):  # taken back or not: the yes that did it may have been an error
        raise SaidNo
    for row in noes:
        if row.withdrawn_at is None:
            _take_back(row, at=timezone.now())
    given_at = datetime.datetime.combine(given_on, datetime.time.min, ZoneInfo(school.time_zone))
    permission = AdultPermission.objects.create(
        school=school,
        name=name.strip(),
        capacity=capacity.strip(),
        covers=covers.strip(),
        channels=list(channels),
        materials=list(materials),
        given_on=given_on,
        expires_at=end_of_consent(school, rules_in_force(school), year="", given_at=given_at),
        evidence=evidence.strip(),
        recorded_by=by,
    )
    others = [row.pk for row in said if not row.said_no and row.withdrawn_at is None]
    _record(EventName.ADULT_PERMISSION_RECORDED, permission, by=by, others=others)
    return permission


@transaction.atomic
def record_adult_no(*, by: Staff, name: str, capacity: str = "") -> AdultPermission:
    """An adult asks not to be shown, from now, for whatever reason; nobody asks for it, nor for a paper.

    Every permission under this name is taken back: posts that rest on it stop, what is out comes down.
    """
    school = _open(by)
    standing = [row for row in _of_name(school, name) if row.withdrawn_at is None]
    for row in standing:
        if row.said_no:
            return row
        withdraw_adult_permission(row, by=by)
    took_back = [row.pk for row in standing]
    no = AdultPermission.objects.create(
        school=school,
        name=name.strip(),
        capacity=capacity.strip(),
        said_no=True,
        channels=[],
        materials=[],
        given_on=today_in(school),
        recorded_by=by,
    )
    _record(EventName.ADULT_SAID_NO, no, by=by, took_back=took_back)
    return no


@transaction.atomic
def record_adult_noes(*, by: Staff, names: Iterable[str], capacity: str = "") -> list[AdultPermission]:
    """The same of one person who is on file under several names."""
    return [record_adult_no(by=by, name=name, capacity=capacity) for name in names]


@transaction.atomic
def withdraw_adult_permission(permission: AdultPermission, *, by: Staff) -> AdultPermission:
    """The adult takes back that they agreed, whichever of their papers was chosen: every yes of theirs ends, posts that
    rest on one stop, what is out comes down, in this transaction.

    Raises ValueError for a no: a newer yes in writing takes it back.
    """
    school = _open(by)
    locked = _lock(permission, by=by)
    if locked.said_no:
        msg = "A no is taken back by a yes in writing."
        raise ValueError(msg)
    if locked.withdrawn_at is None:
        every_yes = [row for row in _of_name(school, locked.name) if not row.said_no and row.withdrawn_at is None]
        at = timezone.now()
        for row in {row.pk: row for row in [*every_yes, locked]}.values():
            _take_back(row, at=at)
            _record(EventName.ADULT_PERMISSION_WITHDRAWN, row, by=by)
    return locked


@transaction.atomic
def enter_adult_in_error(permission: AdultPermission, *, by: Staff, mistake: Mistake) -> AdultPermission:
    """A second person says that what was written down of an adult was a mistake, and which. It stays on file. What
    rests on another paper under the name is asked again: the event names those.

    Raises NotAllowed for whoever recorded it.
    """
    _open(by)
    locked = _lock(permission, by=by)
    if locked.recorded_by_id == by.pk:
        words = _("You recorded this, so somebody else has to say that it was an error.")
        raise NotAllowed(words, school_id=by.school_id, by=by)
    if not locked.mistake:
        locked.mistake, locked.mistake_said_by = mistake, by
        locked.save(update_fields=["mistake", "mistake_said_by"])
        standing = [row.pk for row in _of_name(by.school, locked.name) if not row.said_no and row.withdrawn_at is None]
        _record(EventName.ADULT_ENTERED_IN_ERROR, locked, by=by, others=standing)
    return locked


@transaction.atomic
def undo_adult_no(no: AdultPermission, *, by: Staff) -> AdultPermission:
    """A no that was pressed by a slip, on the day of the press: it does not count, and what it took back counts again,
    as new rows with the words of the old, which stay over. Posts that stopped stay stopped.

    Raises ValueError on any other day, when a second person says that it was an error, and a second time.
    """
    school = _open(by)
    locked = _lock(no, by=by)
    if not locked.said_no or locked.mistake or locked.withdrawn_at or locked.given_on != today_in(school):
        raise ValueError(NOT_UNDONE)
    locked.mistake, locked.mistake_said_by = UNDONE, by
    locked.save(update_fields=["mistake", "mistake_said_by"])
    (said,) = Event.objects.filter(
        school_id=school.pk, name=EventName.ADULT_SAID_NO, data__adult_permission=locked.pk
    ).values_list("data", flat=True)
    took_back = AdultPermission.objects.filter(school=school, pk__in=said.get("took_back", []), mistake="")
    _record(EventName.ADULT_NO_UNDONE, locked, by=by, others=_give_back(took_back.order_by("pk"), by=by))
    return locked


@transaction.atomic
def undo_adult_withdrawal(permission: AdultPermission, *, by: Staff) -> AdultPermission:
    """The same of a yes that was taken back by a slip, with all that the same press took back.

    Raises ValueError on any other day, and where something else was said under the name since.
    """
    school = _open(by)
    locked = _lock(permission, by=by)
    if locked.pk not in {row.pk for row in adults_taken_back_today(school)}:
        raise ValueError(NOT_UNDONE)
    taken = [row for row in _of_name(school, locked.name) if row.withdrawn_at == locked.withdrawn_at]
    _record(EventName.ADULT_WITHDRAWAL_UNDONE, locked, by=by, others=_give_back(taken, by=by))
    return locked


def adults_taken_back_today(school: School) -> list[AdultPermission]:
    """Who took a yes back today and has said nothing since, by name, each with the last paper that went by the last
    press: what can still be undone."""
    midnight = datetime.datetime.combine(today_in(school), datetime.time.min, ZoneInfo(school.time_zone))
    said = AdultPermission.objects.filter(school=school, said_no=False, mistake="", withdrawn_at__gte=midnight)
    last = {folded(row.name): row for row in said.order_by("withdrawn_at", "given_on", "pk")}
    if not last:
        return []
    standing = {folded(name) for name in what_adults_said(school.pk).values_list("name", flat=True)}
    errors = list(AdultPermission.objects.filter(school=school, said_no=False).exclude(mistake=""))
    return [row for name, row in sorted(last.items()) if name not in standing and not _was_an_error_since(row, errors)]


def _was_an_error_since(row: AdultPermission, errors: Iterable[AdultPermission]) -> bool:
    """Whether it counted again already, and a second person said then that it was an error."""
    return any(each.pk > row.pk and all(getattr(each, of) == getattr(row, of) for of in PAPER) for each in errors)


def _give_back(taken: Iterable[AdultPermission], *, by: Staff) -> list[int]:
    """What was said counts again as it was said. What is over stays over, so each is written down anew."""
    given = []
    for row in taken:
        row.pk, row.withdrawn_at, row.recorded_by = None, None, by
        row._state.adding = True
        row.save()
        given.append(row.pk)
    return given


def _open(by: Staff) -> School:
    """The school's row, locked: what adults said is written one after the other."""
    require(person(by), "record_consent", rules=rules_in_force(by.school_id))
    return School.objects.select_for_update(no_key=True).get(pk=by.school_id)


def _of_name(school: School, name: str) -> list[AdultPermission]:
    """What an adult of this name said, accents and capitals apart, without what was an error."""
    said = AdultPermission.objects.filter(school=school, mistake="").order_by("pk")
    return [row for row in said if folded(row.name) == folded(name)]


def _lock(permission: AdultPermission, *, by: Staff) -> AdultPermission:
    return AdultPermission.objects.select_for_update(of=("self",)).get(pk=permission.pk, school_id=by.school_id)


def _take_back(row: AdultPermission, *, at: datetime.datetime) -> None:
    row.withdrawn_at = at
    row.save(update_fields=["withdrawn_at"])


def _record(name: EventName, permission: AdultPermission, *, by: Staff, **more: list[int]) -> None:
    record(name, by=by, school_id=permission.school_id, data={"adult_permission": permission.pk, **more})
