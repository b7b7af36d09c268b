"""Writing in the register: answers, withdrawals, a child's no. Rows are added, never changed.

Every service locks the child first, as every step of a post does, and records an event whose handlers (wiring) stop
the posts that no longer may go out, in the same transaction.
"""

import datetime
import uuid
from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.actors import ByLink
from audit.names import EventName
from audit.services import record
from consents.endings import end_of_consent
from consents.models import BY_WORD_OF_MOUTH, STANDING, Answer, ConsentDecision, Mistake, Respondent, Route, WhoDecides
from consents.queries import EVERY_PURPOSE, authority_on, care_of, child_of
from consents.resolver import AGAINST, asks_the_pupil
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, Staff
from people.queries import person, today_in
from people.rolls import lock_pupils
from policies.authority import NotAllowed, may_correct_an_answer, may_refuse_for_a_child, require
from policies.models import Wording
from policies.rules import Rules, rules_in_force

Purpose = tuple[str, str]


@transaction.atomic
def record_answer(
    pupil: Pupil,
    *,
    by: Staff,
    respondent: Respondent,
    guardian: Guardian | None,
    answers: Mapping[Purpose, Answer],
    decided_at: datetime.datetime,
    route: Route,
    refused_at: datetime.datetime | None = None,
    wording: Wording | None = None,
    replaces_file: bool = False,
    witness: Staff | None = None,
) -> list[ConsentDecision]:
    """Keep what somebody answered: GIVEN or REFUSED for each (channel, material), one row each, nothing by default.

    A pupil answers for themselves where they are asked (resolver.asks_the_pupil); any other says no by word of mouth.
    The local authority's answer is the safeguarding lead's to write down, for a child for whom it decides. A no of the
    day of a former one is that one's; a yes of such a day is none.
    `refused_at` is the moment of its noes, where only the day is known and they count from another than its yeses.
    `replaces_file`: a parent with parental responsibility says that the no in the school's file no longer stands.
    `witness` heard it as well: a colleague other than `by`.
    Raises NotAllowed for somebody who keeps no register, ValueError for an answer, a witness or a respondent that is
    none.
    """
    locked, rules = _open_register(pupil, guardian, by=by, respondent=respondent)
    if not answers or not set(answers.values()) <= {Answer.GIVEN, Answer.REFUSED}:
        msg = "An answer is a yes or a no to at least one purpose."
        raise ValueError(msg)
    if not _is_asked(locked, respondent, rules):
        msg = "Nobody asks them for an answer about this child."
        raise ValueError(msg)
    moment = {Answer.GIVEN: decided_at, Answer.REFUSED: refused_at or decided_at}
    if max(moment.values()) > timezone.now():
        msg = "Nobody has answered in the future."
        raise ValueError(msg)
    if witness is not None and (witness.pk == by.pk or witness.school_id != by.school_id):
        msg = "A witness is somebody else of the same school."
        raise ValueError(msg)
    number = _authority_that_said_it(locked, answers, decided_at) if respondent == Respondent.AUTHORITY else None
    rows = [
        decision_row(
            locked,
            purpose,
            answer,
            by=by,
            respondent=respondent,
            guardian=guardian,
            authority=number,
            route=route,
            at=moment[answer],
        )
        for purpose, answer in sorted(answers.items())
    ]
    for row in rows:
        row.wording = wording
        row.witness_id = witness.pk if witness else None
        if row.answer == Answer.GIVEN:
            row.expires_at = end_of_consent(
                locked.school, rules, year=locked.year, given_at=decided_at, asked_anew=wording is not None
            )
    if replaces_file and guardian is not None and has_responsibility(locked, guardian.pk):
        rows += _answers_instead_of_the_file(locked, [row for row in rows if row.answer == Answer.GIVEN])
    return keep_sitting(locked, rows, by=by)


@transaction.atomic
def withdraw_consent(
    pupil: Pupil,
    *,
    by: Staff,
    respondent: Respondent = Respondent.GUARDIAN,
    guardian: Guardian | None = None,
    route: Route = Route.PHONE,
    purposes: Iterable[Purpose] | None = None,
) -> list[ConsentDecision]:
    """A parent takes permission back, or a pupil who answers for themselves, from now: for these purposes, or for every
    one there is. No reason is asked.

    Whether they ever gave it, and whether a parent has parental responsibility, makes no difference to a no. Raises
    ValueError for a pupil who is not asked: their no is by word of mouth.
    """
    locked, rules = _open_register(pupil, guardian, by=by)
    if respondent == Respondent.PUPIL and not _is_asked(locked, respondent, rules):
        msg = "Nobody asks this pupil: their no is by word of mouth."
        raise ValueError(msg)
    now = timezone.now()
    rows = [
        decision_row(
            locked, purpose, Answer.WITHDRAWN, by=by, respondent=respondent, guardian=guardian, route=route, at=now
        )
        for purpose in sorted(set(EVERY_PURPOSE if purposes is None else purposes))
    ]
    return keep_sitting(locked, rows, by=by)


@transaction.atomic
def child_said_no(pupil: Pupil, *, by: Staff) -> list[ConsentDecision]:
    """A child of any age said no, to any member of staff: one tap, no reason, for every purpose. Twice is once."""
    _same_school(pupil, by=by)
    if not may_refuse_for_a_child(person(by)):
        raise NotAllowed(_("You hold no role at the school today."), school_id=pupil.school_id, by=by)
    (locked,) = lock_pupils([pupil.pk])
    said = _said_by_word_of_mouth(locked)
    return keep_sitting(locked, _pupil_rows(locked, Answer.OBJECTED, set(EVERY_PURPOSE) - said, by=by), by=by)


@transaction.atomic
def child_changed_their_mind(pupil: Pupil, *, by: Staff) -> list[ConsentDecision]:
    """The safeguarding lead has heard it from the child: the child's no stands no longer. It gives no permission."""
    _same_school(pupil, by=by)
    require(person(by), "set_holds", rules=rules_in_force(pupil.school_id))
    (locked,) = lock_pupils([pupil.pk])
    said = _said_by_word_of_mouth(locked)
    return keep_sitting(locked, _pupil_rows(locked, Answer.GIVEN, said, by=by), by=by)


@transaction.atomic
def enter_sitting_in_error(pupil: Pupil, *, batch: uuid.UUID, by: Staff, mistake: Mistake) -> list[ConsentDecision]:
    """A second person says that what was written down at once was a mistake, and which: the rows stay, and no longer
    count.

    What was said to be one before is left alone. Raises NotAllowed for whoever recorded it, ValueError when there is
    nothing (any more) that counts.
    """
    _same_school(pupil, by=by)
    (locked,) = lock_pupils([pupil.pk])
    decisions = list(
        ConsentDecision.objects.filter(STANDING, school_id=locked.school_id, pupil_id=locked.pk, batch=batch).order_by(
            "id"
        )
    )
    if not decisions:
        msg = "There is nothing here that counts: it is a correction, or was corrected already."
        raise ValueError(msg)
    _ask_for_a_second_person(decisions, by=by)
    rows = [_correction(locked, decision, by=by) for decision in decisions]
    correction = uuid.uuid4()
    for row in rows:
        row.batch, row.mistake = correction, mistake
    kept = ConsentDecision.objects.bulk_create(rows)
    record(
        EventName.CONSENT_ENTERED_IN_ERROR,
        by=by,
        school_id=locked.school_id,
        pupil_id=locked.pk,
        data={"decisions": [decision.pk for decision in decisions], "mistake": mistake},
    )
    return kept


def _ask_for_a_second_person(decisions: list[ConsentDecision], *, by: Staff) -> None:
    """Raises NotAllowed for whoever recorded one of these rows, or may not correct it."""
    actor, rules = person(by), rules_in_force(by.school_id)
    for decision in decisions:
        reason = may_correct_an_answer(
            actor,
            rules=rules,
            recorded_by_id=decision.recorded_by_id,
            for_the_lead=decision.is_for_the_lead,
        )
        if reason:
            raise NotAllowed(reason, school_id=by.school_id, by=by)


def _correction(pupil: Pupil, decision: ConsentDecision, *, by: Staff) -> ConsentDecision:
    row = decision_row(
        pupil,
        (decision.channel, decision.material),
        Answer.ENTERED_IN_ERROR,
        by=by,
        respondent=Respondent(decision.respondent),
        route=Route.IN_PERSON,
        at=timezone.now(),
    )
    row.guardian_id, row.authority = decision.guardian_id, decision.authority
    row.corrects = decision
    return row


def has_responsibility(pupil: Pupil, guardian_id: int) -> bool:
    """Whether a yes from this parent counts."""
    return Guardianship.objects.filter(
        pupil=pupil, guardian=guardian_id, parental_responsibility=ParentalResponsibility.YES
    ).exists()


def _open_register(
    pupil: Pupil, guardian: Guardian | None, *, by: Staff, respondent: Respondent = Respondent.GUARDIAN
) -> tuple[Pupil, Rules]:
    """The locked child and the school's rules, for somebody who keeps the register; for the authority's answer, the
    lead.

    Raises ValueError for a guardian who is not on the child's record.
    """
    _same_school(pupil, by=by)
    rules = rules_in_force(pupil.school_id)
    require(person(by), "set_holds" if respondent == Respondent.AUTHORITY else "record_consent", rules=rules)
    (locked,) = lock_pupils([pupil.pk])
    if guardian is not None and not Guardianship.objects.filter(pupil=locked, guardian=guardian).exists():
        msg = "This guardian is not on the child's record."
        raise ValueError(msg)
    return locked, rules


def _is_asked(pupil: Pupil, respondent: Respondent, rules: Rules) -> bool:
    """Whether an answer of theirs is one. The child is locked, as whoever changes what is known of them does."""
    if respondent == Respondent.PUPIL:
        on = today_in(pupil.school)
        return asks_the_pupil(child_of(pupil, on=on), rules, on=on)
    if respondent == Respondent.AUTHORITY:
        return child_of(pupil, on=today_in(pupil.school)).care == WhoDecides.AUTHORITY
    return True


def _authority_that_said_it(
    pupil: Pupil, answers: Mapping[Purpose, Answer], decided_at: datetime.datetime
) -> int | None:
    """The number of the authority whose answer of that day it is. Raises ValueError for a yes of a former one."""
    day = timezone.localdate(decided_at, ZoneInfo(pupil.school.time_zone))
    said_it, present = authority_on(pupil, day), care_of(pupil)
    number = said_it.authority if said_it else None
    if present is not None and number != present.authority and Answer.GIVEN in answers.values():
        msg = "On that day another authority decided: its yes counts no more."
        raise ValueError(msg)
    return number


def _same_school(pupil: Pupil, *, by: Staff) -> None:
    if by.school_id != pupil.school_id:
        raise NotAllowed(_("This child is at another school."), school_id=by.school_id, by=by)


def decision_row(
    pupil: Pupil,
    purpose: Purpose,
    answer: Answer,
    *,
    by: Staff | ByLink,
    respondent: Respondent,
    route: Route,
    at: datetime.datetime,
    guardian: Guardian | None = None,
    authority: int | None = None,
) -> ConsentDecision:
    channel, material = purpose
    return ConsentDecision(
        school_id=pupil.school_id,
        pupil_id=pupil.pk,
        channel=channel,
        material=material,
        respondent=respondent,
        guardian_id=guardian.pk if guardian else None,
        authority=authority,
        answer=answer,
        decided_at=at,
        recorded_by_id=None if isinstance(by, ByLink) else by.pk,
        route=route,
    )


def _pupil_rows(pupil: Pupil, answer: Answer, purposes: Iterable[Purpose], *, by: Staff) -> list[ConsentDecision]:
    """By word of mouth: a no, or rows that take it away and allow nothing by themselves."""
    now = timezone.now()
    rows = [
        decision_row(pupil, purpose, answer, by=by, respondent=Respondent.PUPIL, route=Route.IN_PERSON, at=now)
        for purpose in sorted(purposes)
    ]
    for row in rows:
        row.counts = answer != Answer.GIVEN
    return rows


def _said_by_word_of_mouth(pupil: Pupil) -> set[Purpose]:
    """The purposes for which the child's no to somebody's face stands."""
    rows = ConsentDecision.objects.filter(
        BY_WORD_OF_MOUTH, STANDING, school_id=pupil.school_id, pupil_id=pupil.pk
    ).order_by("decided_at", "id")
    latest = {(row.channel, row.material): row.answer for row in rows}
    return {purpose for purpose, answer in latest.items() if answer == Answer.OBJECTED}


def keep_sitting(pupil: Pupil, rows: list[ConsentDecision], *, by: Staff | ByLink) -> list[ConsentDecision]:
    """Add the rows of one sitting and record it; a single no among them is what the event is named after."""
    if not rows:
        return []
    batch = uuid.uuid4()
    for row in rows:
        row.batch = batch
    kept = ConsentDecision.objects.bulk_create(rows)
    is_no = any(row.answer in AGAINST for row in rows)
    record(
        EventName.CONSENT_WITHDRAWN if is_no else EventName.CONSENT_RECORDED,
        by=by,
        school_id=pupil.school_id,
        pupil_id=pupil.pk,
        data={"batch": str(batch)},
    )
    return kept


def _latest(pupil: Pupil, respondent: Respondent) -> dict[Purpose, ConsentDecision]:
    """The newest row of this respondent for each purpose, leaving out what was entered in error."""
    rows = ConsentDecision.objects.filter(
        STANDING, school_id=pupil.school_id, pupil_id=pupil.pk, respondent=respondent
    ).order_by("decided_at", "id")
    return {(row.channel, row.material): row for row in rows}


def _answers_instead_of_the_file(pupil: Pupil, given: list[ConsentDecision]) -> list[ConsentDecision]:
    """Rows that lift the no in the school's file for these purposes. They allow nothing by themselves."""
    in_file = _latest(pupil, Respondent.FAMILY)
    return [
        ConsentDecision(
            school_id=row.school_id,
            pupil_id=row.pupil_id,
            channel=row.channel,
            material=row.material,
            respondent=Respondent.FAMILY,
            answer=Answer.GIVEN,
            decided_at=timezone.now(),
            recorded_by_id=row.recorded_by_id,
            route=row.route,
            counts=False,
        )
        for row in given
        if (before := in_file.get((row.channel, row.material))) is not None and before.answer in AGAINST
    ]
