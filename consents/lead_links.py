"""Links that the safeguarding lead alone sends: to the carer who has the local authority's decision, and to the
authority itself.

Nobody else is told that one was sent, or what came of it: it would tell who decides (docs/decisions/0005, 0021). What
the authority was sent is told by its letters: no request stands beside those of families.
"""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.actors import SYSTEM, System
from audit.names import EventName
from audit.one_by_one import one_by_one
from audit.services import record
from consents.asking import goes_by_itself_after, those_that_remind, write_letters
from consents.asking_plan import A_WEEK, BY_ITSELF_AT_MOST
from consents.asking_queries import (
    A_MONTH,
    good_beyond,
    is_good,
    is_shared,
    of_authority,
    own_answers,
    purposes_in_use,
    to_authority,
)
from consents.form_words import has_words_for
from consents.links import Asked, asked_about, what_they_fit
from consents.models import STANDING, AskingSettings, CareStatus, ConsentDecision, Letter, LetterKind, WhoDecides
from consents.queries import care_of
from consents.standard_form import Reader
from people.models import Pupil, Staff
from people.queries import person, today_in
from people.rolls import lock_pupils
from policies.authority import NotAllowed, require
from policies.rules import rules_in_force


@dataclass(frozen=True)
class WrittenTo:
    """What came of writing to an authority: when it was asked, or reminded, last; when it answered since; whether the
    newest e-mail came back. `reminders` are those since it was asked."""

    asked_at: datetime.datetime | None = None
    answered_at: datetime.datetime | None = None
    reminders: int = 0
    came_back: bool = False

    @property
    def is_waited_for(self) -> bool:
        return self.asked_at is not None and self.answered_at is None


def written_to(care: CareStatus) -> WrittenTo:
    """What came of writing to the authority of this record. Two queries."""
    letters = list(Letter.objects.filter(to_authority(care)).order_by("created_at", "pk"))
    asked = [number for number, letter in enumerate(letters) if letter.kind == LetterKind.ASKED]
    if not asked:
        return WrittenTo(came_back=bool(letters) and letters[-1].mail_failed_at is not None)
    since = letters[asked[-1] :]
    reminded = [letter for letter in since if letter.kind == LetterKind.REMINDED]
    answers = ConsentDecision.objects.filter(
        of_authority(care),
        STANDING,
        school_id=care.school_id,
        pupil_id=care.pupil_id,
        recorded_at__gte=since[0].created_at,
    )
    newest = answers.order_by("-recorded_at").values_list("recorded_at", flat=True).first()
    asked_at = [since[0], *reminded][-1].created_at
    return WrittenTo(asked_at, newest, len(reminded), letters[-1].mail_failed_at is not None)


@transaction.atomic
def send_link_to_carer(pupil: Pupil, *, by: Staff) -> int:
    """The lead sends a link to the carer to whom the local authority gave its decision about this child.

    Returns how many e-mails that is: none without an address of their own, a form, or such a carer.
    """
    locked, care = _open(pupil, by=by)
    carer = care.carer if care and care.decides == WhoDecides.AUTHORITY else None
    return _send(locked, carer, LetterKind.NEW_LINK, by=by)


@transaction.atomic
def send_link_to_authority(pupil: Pupil, *, by: Staff) -> int:
    """The lead sends the authority that decides for this child the questions; a reminder, after a week without an
    answer; else a new link.

    Returns how many e-mails that is: none without an address of its own, a form, or such an authority.
    """
    locked, care = _open(pupil, by=by)
    return _send(locked, care, _next_letter(care), by=by) if care else 0


def remind_authorities() -> int:
    """Once a day: the authorities that have not answered, at the schools where reminders go by themselves, and as often
    as families are reminded."""
    return one_by_one(those_that_remind(), _remind_authorities_of, failed="consents.authorities_not_reminded")


def _remind_authorities_of(settings: AskingSettings) -> int:
    waited = goes_by_itself_after(settings)
    if waited is None:
        return 0
    before = timezone.now() - max(waited, A_WEEK)
    on_roll = Pupil.objects.filter(school=settings.school).on_roll(today_in(settings.school))
    open_ones = CareStatus.objects.filter(decides=WhoDecides.AUTHORITY, ended_at__isnull=True, pupil__in=on_roll)
    pupils = open_ones.order_by("pupil_id").values_list("pupil_id", flat=True)
    return sum(_remind(pupil_id, before=before) for pupil_id in pupils)


@transaction.atomic
def _remind(pupil_id: int, *, before: datetime.datetime) -> int:
    """Under the child's lock: an answer that came meanwhile, and another reminder, are seen. Nobody is reminded at an
    address to which the lead has sent nothing yet."""
    (locked,) = lock_pupils([pupil_id])
    care = care_of(locked)
    sent = written_to(care) if care else WrittenTo()
    is_due = sent.asked_at is not None and sent.asked_at <= before and sent.reminders < BY_ITSELF_AT_MOST
    if care is None or not (sent.is_waited_for and is_due and was_sent_there(care)):
        return 0
    return _send(locked, care, LetterKind.REMINDED, by=SYSTEM)


def was_sent_there(care: CareStatus) -> bool:
    """Whether there was an e-mail, and the newest went to whom the record names now."""
    newest = Letter.objects.filter(to_authority(care)).select_related("link").order_by("created_at", "pk").last()
    return newest is not None and newest.link.fits == what_they_fit([care])[care]


def _open(pupil: Pupil, *, by: Staff) -> tuple[Pupil, CareStatus | None]:
    """The locked child and who decides, for the lead."""
    if by.school_id != pupil.school_id:
        raise NotAllowed(_("This child is at another school."), school_id=by.school_id, by=by)
    require(person(by), "set_holds", rules=rules_in_force(pupil.school_id))
    (locked,) = lock_pupils([pupil.pk])
    return locked, care_of(locked)


def _send(pupil: Pupil, asked: Asked | None, kind: LetterKind, *, by: Staff | System) -> int:
    if asked is None or isinstance(asked, Pupil) or not asked.email or is_shared(asked):
        return 0
    reader = Reader.AUTHORITY if isinstance(asked, CareStatus) else Reader.PARENT
    if not has_words_for(pupil.school, reader) or not asked_about(asked).filter(pk=pupil.pk).exists():
        return 0
    # What goes by itself has its letter as evidence: an event at the hour of the reminders would tell who is in care.
    if not isinstance(by, System):
        record(EventName.CARER_SENT_LINK, by=by, school_id=pupil.school_id, pupil_id=pupil.pk)
    return len(write_letters([asked], kind))


def _next_letter(care: CareStatus) -> LetterKind:
    """Asked while a question has no answer of theirs that is good for long enough, and waited for, as parents are."""
    sent, now = written_to(care), timezone.now()
    if sent.is_waited_for and sent.asked_at is not None:
        return LetterKind.REMINDED if sent.asked_at <= now - A_WEEK else LetterKind.NEW_LINK
    said = own_answers(care.school_id, [care.pupil_id], of=care)[None, care.pupil_id]
    beyond = max(good_beyond(care.school, at=now), now + A_MONTH)
    questions = purposes_in_use(care.school, rules_in_force(care.school_id))
    is_complete = all(is_good(said.get(each), beyond=beyond) for each in questions)
    return LetterKind.NEW_LINK if is_complete else LetterKind.ASKED
