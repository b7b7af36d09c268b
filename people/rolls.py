"""What happens to a child's place on the roll: leaving, coming back, being forgotten."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone

from audit.actors import System
from audit.names import EventName
from audit.services import record, record_many
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in


def lock_pupils(pupil_ids: Iterable[int] | QuerySet[Any, int | None]) -> list[Pupil]:
    """Lock these children's rows, by id, as every writer of consent and every step that asks for it does.

    A query of ids becomes part of the one statement that locks.

    Pupils before posts before deliveries: one order everywhere. Only inside a transaction.
    """
    return list(locking(pupil_ids))


def locking(pupil_ids: Iterable[int] | QuerySet[Any, int | None]) -> QuerySet[Pupil]:
    """The query that locks, for who prepares it."""
    wanted = pupil_ids if isinstance(pupil_ids, QuerySet) else set(pupil_ids)
    return Pupil.objects.select_for_update(no_key=True).filter(pk__in=wanted).order_by("pk")


@transaction.atomic
def leave_roll(pupil: Pupil, *, by: Staff | System, on: datetime.date) -> Pupil:
    """The child is not on the roll from `on`: no new use from that day. What is out may stay until somebody says no."""
    (locked,) = lock_pupils([pupil.pk])
    locked.left_on = on
    locked.save(update_fields=["left_on"])
    record(EventName.PUPIL_LEFT, by=by, school_id=locked.school_id, pupil_id=locked.pk, data={"on": on.isoformat()})
    return locked


@transaction.atomic
def keep_birthday(pupil: Pupil, *, by: Staff, born_on: datetime.date | None) -> Pupil:
    """The child's date of birth, or that it is not known. Whose yes it takes may be another from now on."""
    (locked,) = lock_pupils([pupil.pk])
    if locked.erased_at is None and locked.born_on != born_on:
        locked.born_on = born_on
        locked.save(update_fields=["born_on"])
        record(EventName.BIRTHDAY_CHANGED, by=by, school_id=locked.school_id, pupil_id=locked.pk)
    return locked


@transaction.atomic
def leave_roll_together(pupil_ids: Iterable[int], *, by: Staff | System, school: School, on: datetime.date) -> int:
    """The same for all of these who are still here and not forgotten. Returns how many, in a handful of statements."""
    today = today_in(school)
    here = [
        pupil.pk
        for pupil in lock_pupils(pupil_ids)
        if pupil.erased_at is None and (pupil.left_on is None or (pupil.left_on > today and pupil.left_on != on))
    ]
    Pupil.objects.filter(pk__in=here).update(left_on=on)
    data = {"on": on.isoformat()}
    record_many(EventName.PUPIL_LEFT, [(pk, data) for pk in here], by=by, school_id=school.pk)
    return len(here)


@transaction.atomic
def erase_pupil(pupil: Pupil, *, by: Staff | System) -> Pupil:
    """Forget the child: her name and her parents' names are in no table, file or log afterwards.

    Whatever shows or names her is stopped and its words erased in this transaction, by the handlers of the event,
    which still find her name on the row. Answers and events stay: they hold ids only.
    """
    (locked,) = lock_pupils([pupil.pk])
    if locked.erased_at is not None:
        return locked
    record(EventName.PUPIL_ERASED, by=by, school_id=locked.school_id, pupil_id=locked.pk)
    for field in ("first_name", "last_name", "known_as", "year", "registration_group", "upn", "mis_id"):
        setattr(locked, field, "")
    locked.born_on = None
    locked.erased_at = timezone.now()
    locked.save()
    locked.groups.clear()
    Guardianship.objects.filter(pupil=locked).update(relationship="")
    _erase_guardians(locked)
    transaction.on_commit(_leave_no_old_page, robust=True)
    return locked


def _leave_no_old_page() -> None:
    """SQLite keeps the pages as they were in a file beside its own until it tidies up; here it does so at once. While
    somebody reads from an old page it is left, and goes with the next one."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _erase_guardians(pupil: Pupil) -> None:
    """A parent with no other child at the school is forgotten too; the row stays, for the answers that name its id."""
    only_hers = Guardian.objects.filter(school_id=pupil.school_id, pupils=pupil).exclude(
        pk__in=Guardian.objects.filter(pupils__in=Pupil.objects.exclude(pk=pupil.pk).filter(erased_at=None)).values(
            "pk"
        )
    )
    Guardian.objects.filter(pk__in=list(only_hers.values_list("pk", flat=True))).update(
        name="", email="", phone="", mis_id=""
    )


@transaction.atomic
def keep_guardian(
    pupil: Pupil,
    *,
    by: Staff,
    name: str,
    parental_responsibility: ParentalResponsibility,
    guardian: Guardian | None = None,
) -> Guardian:
    """Add a parent to the child's record, or say anew whether this one has parental responsibility.

    Only "yes" can give permission; where it is taken back, what rested on it stops in this transaction.
    """
    (locked,) = lock_pupils([pupil.pk])
    if locked.erased_at is not None:
        msg = "This child was forgotten, and so is everybody on the record."
        raise ValueError(msg)
    if guardian is None:
        guardian = Guardian.objects.create(school_id=locked.school_id, name=name.strip())
    Guardianship.objects.update_or_create(
        pupil=locked, guardian=guardian, defaults={"parental_responsibility": parental_responsibility}
    )
    record(
        EventName.GUARDIAN_CHANGED,
        by=by,
        school_id=locked.school_id,
        pupil_id=locked.pk,
        data={"guardian": guardian.pk, "parental_responsibility": parental_responsibility},
    )
    return guardian
