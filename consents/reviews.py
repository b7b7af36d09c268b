"""A yes about which something has changed: parental responsibility, a restriction, who decides for the child.

What the change stops stops with it, by itself. This is the list of what somebody still has to look at, and say once
what follows. Who decides for a child in care is the safeguarding lead's alone (docs/decisions/0005), list and all.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.models import ActorKind, Event
from audit.names import EventName
from audit.services import record
from consents.asking import ask_families
from consents.asking_queries import own_answers
from consents.form_words import form_in_force
from consents.models import Answer, Change, Outcome, YesToReview
from people.models import Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.queries import person
from people.rolls import keep_guardian, lock_pupils
from policies.authority import NotAllowed, may, require
from policies.rules import Rules, rules_in_force

OUTCOMES: dict[str, tuple[Outcome, ...]] = {
    Change.RESPONSIBILITY: (Outcome.ASKED_AGAIN, Outcome.LOOKED_AT),
    Change.RESTRICTION: (Outcome.ASKED_AGAIN, Outcome.COUNTS_NO_MORE, Outcome.LOOKED_AT),
    Change.CARE: (Outcome.LOOKED_AT,),
}
DUTY: dict[str, str] = {
    Change.RESPONSIBILITY: "record_consent",
    Change.RESTRICTION: "record_consent",
    Change.CARE: "set_holds",
}
"""Whose list it is on."""


class NobodyToAsk(Exception):
    """Nobody could be asked again: nothing was closed."""


@dataclass(frozen=True)
class ToReview:
    """One line of the list: `by` changed it; `questions` had a yes, the latest on the day `given_at`."""

    row: YesToReview
    by: str
    questions: int
    given_at: datetime.datetime | None

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        return OUTCOMES[self.row.change]


def note_changes(events: list[Event]) -> None:
    """Something changed for these children of one school, who are locked. Where a yes had been given, somebody has to
    look; where it was put right again, nobody any more. A handful of statements, however many."""
    _close_what_is_put_right([event for event in events if _is_put_right(event)])
    changed = [event for event in events if _change_of(event) and not _is_put_right(event)]
    never_counted = _had_no_responsibility(changed)
    changed = [
        event for event in changed if _change_of(event) != Change.RESPONSIBILITY or _about(event) not in never_counted
    ]
    if not changed:
        return
    given = {
        pair
        for pair, said in own_answers(changed[0].school_id or 0, {event.pupil_id or 0 for event in changed}).items()
        if any(each.answer == Answer.GIVEN for each in said.values())
    }
    children = {pupil_id for _guardian_id, pupil_id in given}
    YesToReview.objects.bulk_create(
        [
            YesToReview(
                school_id=event.school_id or 0,
                pupil_id=event.pupil_id or 0,
                guardian_id=event.data.get("guardian"),
                change=_change_of(event),
                changed_at=event.at,
                changed_by_id=_staff_of(event),
            )
            for event in changed
            if _about(event) in given or (_change_of(event) == Change.CARE and event.pupil_id in children)
        ],
        ignore_conflicts=True,
    )


def _close_what_is_put_right(events: list[Event]) -> None:
    if not events:
        return
    about = {(*_about(event), _change_of(event)): event for event in events}
    waiting = YesToReview.objects.filter(pupil__in={event.pupil_id for event in events}, closed_at__isnull=True)
    closed = []
    for row in waiting:
        event = about.get((row.guardian_id, row.pupil_id, row.change))
        if event is not None:
            row.closed_at, row.closed_by_id, row.outcome = event.at, _staff_of(event), Outcome.LOOKED_AT
            closed.append(row)
    YesToReview.objects.bulk_update(closed, ["closed_at", "closed_by", "outcome"])


def _had_no_responsibility(events: list[Event]) -> set[tuple[int | None, int | None]]:
    """Of whom the register had said so before: their yes did not count, and nothing has changed for it."""
    of_parents = [event for event in events if _change_of(event) == Change.RESPONSIBILITY]
    if not of_parents:
        return set()
    before = Event.objects.filter(
        name=EventName.GUARDIAN_CHANGED, pupil_id__in={event.pupil_id for event in of_parents}
    ).exclude(pk__in=[event.pk for event in of_parents if event.pk])
    newest = {_about(event): event for event in before.only("pupil_id", "data", "name").order_by("pk")}
    return {about for about, event in newest.items() if not _is_put_right(event)}


def _about(event: Event) -> tuple[int | None, int | None]:
    return event.data.get("guardian"), event.pupil_id


def _staff_of(event: Event) -> int | None:
    return event.actor_id if event.actor_kind == ActorKind.STAFF else None


def _change_of(event: Event) -> str:
    return {
        EventName.GUARDIAN_CHANGED: Change.RESPONSIBILITY,
        EventName.RESTRICTION_SET: Change.RESTRICTION,
        EventName.RESTRICTION_LIFTED: Change.RESTRICTION,
        EventName.CARE_CHANGED: Change.CARE,
    }.get(EventName(event.name), "")


def _is_put_right(event: Event) -> bool:
    """They have responsibility after all, or nothing keeps a letter from them any more."""
    has_it = event.data.get("parental_responsibility") == ParentalResponsibility.YES
    return event.name == EventName.RESTRICTION_LIFTED or (event.name == EventName.GUARDIAN_CHANGED and has_it)


def reviews_for(school: School, *, by: Staff, rules: Rules) -> QuerySet[YesToReview]:
    """Every line on this person's list, closed or not; another's is none. Nothing for somebody with neither duty."""
    mine = [change for change, duty in DUTY.items() if may(person(by), duty, rules=rules)]
    return YesToReview.objects.filter(school=school, change__in=mine, pupil__erased_at__isnull=True)


def open_reviews(school: School, *, by: Staff, rules: Rules) -> QuerySet[YesToReview]:
    """What this person is to look at, the longest waiting first."""
    found = reviews_for(school, by=by, rules=rules).filter(closed_at__isnull=True)
    return found.select_related("pupil", "guardian").order_by("changed_at", "pk")


def to_review(school: School, rows: Iterable[YesToReview]) -> list[ToReview]:
    """These with who changed it, and what had been said yes to. Two queries, however many."""
    shown = list(rows)
    staff = Staff.objects.filter(school=school, pk__in={row.changed_by_id for row in shown} - {None})
    names = dict(staff.values_list("pk", "name"))
    answers = own_answers(school.pk, {row.pupil_id for row in shown})
    found = []
    for row in shown:
        moments = [
            given.decided_at
            for (guardian_id, pupil_id), said in answers.items()
            if pupil_id == row.pupil_id and row.guardian_id in (guardian_id, None)
            for given in said.values()
            if given.answer == Answer.GIVEN
        ]
        by = names.get(row.changed_by_id or 0, "")
        found.append(ToReview(row, by, len(moments), max(moments, default=None)))
    return found


@transaction.atomic
def close_review(row: YesToReview, outcome: Outcome, *, by: Staff) -> None:
    """Say what follows. Raises NotAllowed, ValueError for an outcome that is none here, NobodyToAsk. Twice is once."""
    if by.school_id != row.school_id:
        raise NotAllowed(_("This child is at another school."), school_id=by.school_id, by=by)
    require(person(by), DUTY[row.change], rules=rules_in_force(row.school_id))
    if outcome not in OUTCOMES[row.change]:
        raise ValueError(outcome)
    (pupil,) = lock_pupils([row.pupil_id])
    if not YesToReview.objects.filter(pk=row.pk, closed_at__isnull=True).exists():
        return
    if outcome == Outcome.ASKED_AGAIN and not _ask_again(pupil, by=by):
        raise NobodyToAsk
    if outcome == Outcome.COUNTS_NO_MORE:
        _count_no_more(pupil, row, by=by)
    of_the_same = YesToReview.objects.filter(pupil=pupil, guardian=row.guardian_id, closed_at__isnull=True)
    of_the_same = of_the_same.filter(change__in=[each for each, duty in DUTY.items() if duty == DUTY[row.change]])
    of_the_same.update(closed_at=timezone.now(), closed_by=by, outcome=outcome)
    record(
        EventName.YES_REVIEWED,
        by=by,
        school_id=row.school_id,
        pupil_id=pupil.pk,
        data={"review": row.pk, "change": row.change, "outcome": outcome},
    )


def _ask_again(pupil: Pupil, *, by: Staff) -> int:
    """How many e-mails went to whoever of the family may be asked and has not answered."""
    if form_in_force(pupil.school, "en") is None:
        return 0
    return ask_families(pupil.school, [pupil], by=by)


def _count_no_more(pupil: Pupil, row: YesToReview, *, by: Staff) -> None:
    """Nobody knows any more whether they have responsibility: their yes counts no more, and what rested on it stops."""
    tie = Guardianship.objects.filter(pupil=pupil, guardian=row.guardian_id).select_related("guardian").first()
    if tie is not None and tie.parental_responsibility == ParentalResponsibility.YES:
        keep_guardian(
            pupil,
            by=by,
            name=tie.guardian.name,
            guardian=tie.guardian,
            parental_responsibility=ParentalResponsibility.UNKNOWN,
        )
