"""How a parent, or a pupil who answers, is reached, and of whom nothing is sent: the office's own notes."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from consents.form_words import LANGUAGES
from consents.models import AskingRestriction, PupilContact
from consents.resolver import OF_AGE
from consents.whose_answer import years_before
from people.bulk import rewrite_rows
from people.models import Guardian, Guardianship, Pupil, School, Staff
from people.queries import person, today_in
from people.rolls import lock_pupils
from policies.authority import NotAllowed, may_lift_a_restriction, may_restrict_asking, require
from policies.rules import Rules, rules_in_force


@dataclass(frozen=True)
class Contact:
    """`language` is "en" or "cy": letters come in both, this one first, where the school posts in both."""

    email: str
    phone: str
    language: str


@transaction.atomic
def keep_contact(pupil: Pupil, guardian: Guardian, contact: Contact, *, by: Staff) -> Guardian:
    """Keep how this parent is reached. A new address makes every link dead that went to the old one.

    Raises NotAllowed for somebody who keeps no register, ValueError for what is no address, language or parent.
    """
    _same_school(pupil, by=by)
    require(person(by), "record_consent", rules=rules_in_force(pupil.school_id))
    _on_record(pupil, guardian)
    email, phone = contact.email.strip(), " ".join(contact.phone.split())
    if contact.language not in LANGUAGES or not is_address(email):
        msg = "This is no e-mail address, or no language of ours."
        raise ValueError(msg)
    locked = Guardian.objects.select_for_update(no_key=True).get(pk=guardian.pk)
    changed = [
        name
        for name, new in (("email", email), ("phone", phone), ("language", contact.language))
        if getattr(locked, name) != new
    ]
    if changed:
        locked.email, locked.phone, locked.language = email, phone, contact.language
        locked.save(update_fields=changed)
        record(
            EventName.CONTACT_CHANGED,
            by=by,
            school_id=locked.school_id,
            pupil_id=pupil.pk,
            data={"guardian": locked.pk, "changed": changed},
        )
    return locked


@transaction.atomic
def keep_pupil_contact(pupil: Pupil, *, email: str, language: str, by: Staff) -> PupilContact:
    """Keep how a pupil is reached who answers for themselves. A new address makes every link dead that went to the old.

    Raises NotAllowed for somebody who keeps no register, ValueError for what is no address or language, and of a child
    who was forgotten.
    """
    _same_school(pupil, by=by)
    require(person(by), "record_consent", rules=rules_in_force(pupil.school_id))
    email = email.strip()
    if language not in LANGUAGES or not is_address(email):
        msg = "This is no e-mail address, or no language of ours."
        raise ValueError(msg)
    (locked,) = lock_pupils([pupil.pk])
    if locked.erased_at is not None:
        msg = "This child was forgotten."
        raise ValueError(msg)
    before = PupilContact.objects.filter(pupil=locked).first() or PupilContact(school_id=locked.school_id, pupil=locked)
    changed = [name for name, new in (("email", email), ("language", language)) if getattr(before, name) != new]
    if changed:
        before.email, before.language = email, language
        before.save()
        record(
            EventName.CONTACT_CHANGED,
            by=by,
            school_id=locked.school_id,
            pupil_id=locked.pk,
            data={"themselves": True, "changed": changed},
        )
    return before


def keep_addresses(school: School, emails: Mapping[int, str], *, rules: Rules) -> int:
    """The pupils' own addresses in a roll, by pupil id; the children are locked. Returns how many are new or changed.

    Of nobody is one kept who will not answer for themselves within a year.
    """
    if not emails:
        return 0
    old_enough = years_before(today_in(school), (rules.pupil_answers_from or OF_AGE) - 1)
    soon = Q(born_on__lte=old_enough)
    if rules.pupil_answers_from is not None:
        soon |= Q(born_on__isnull=True)
    wanted = Pupil.objects.filter(soon, school=school, pk__in=list(emails), erased_at__isnull=True)
    known = {row.pupil_id: row for row in PupilContact.objects.filter(pupil__in=list(emails))}
    new, changed = [], []
    for pk in wanted.order_by("pk").values_list("pk", flat=True):
        row = known.get(pk)
        if row is None:
            new.append(PupilContact(school=school, pupil_id=pk, email=emails[pk]))
        elif row.email != emails[pk]:
            row.email = emails[pk]
            changed.append(row)
    PupilContact.objects.bulk_create(new)
    rewrite_rows(PupilContact, changed, ["email"])
    return len(new) + len(changed)


@transaction.atomic
def restrict_asking(pupil: Pupil, guardian: Guardian, *, by: Staff) -> None:
    """From now nothing about this child is sent to this person, and their links are dead. Twice is once.

    What they said counts as before, and a no that they say to the office counts as everybody's does.
    """
    _same_school(pupil, by=by)
    if reason := may_restrict_asking(person(by), rules=rules_in_force(pupil.school_id)):
        raise NotAllowed(reason, school_id=by.school_id, by=by)
    (locked,) = lock_pupils([pupil.pk])
    _on_record(locked, guardian)
    _row, is_new = AskingRestriction.objects.get_or_create(
        pupil=locked, guardian=guardian, lifted_at=None, defaults={"school_id": locked.school_id, "set_by": by}
    )
    if is_new:
        _record(EventName.RESTRICTION_SET, locked, guardian, by=by)


@transaction.atomic
def lift_restriction(pupil: Pupil, guardian: Guardian, *, by: Staff) -> None:
    """The safeguarding lead says that this person may be written to about this child again."""
    _same_school(pupil, by=by)
    if reason := may_lift_a_restriction(person(by), rules=rules_in_force(pupil.school_id)):
        raise NotAllowed(reason, school_id=by.school_id, by=by)
    (locked,) = lock_pupils([pupil.pk])
    open_one = AskingRestriction.objects.filter(pupil=locked, guardian=guardian, lifted_at=None)
    if open_one.update(lifted_at=timezone.now(), lifted_by=by):
        _record(EventName.RESTRICTION_LIFTED, locked, guardian, by=by)


def _record(name: EventName, pupil: Pupil, guardian: Guardian, *, by: Staff) -> None:
    record(name, by=by, school_id=pupil.school_id, pupil_id=pupil.pk, data={"guardian": guardian.pk})


def _same_school(pupil: Pupil, *, by: Staff) -> None:
    if by.school_id != pupil.school_id:
        raise NotAllowed(_("This child is at another school."), school_id=by.school_id, by=by)


def _on_record(pupil: Pupil, guardian: Guardian) -> None:
    if not Guardianship.objects.filter(pupil=pupil, guardian=guardian).exists():
        msg = "This guardian is not on the child's record."
        raise ValueError(msg)


def is_address(email: str) -> bool:
    try:
        validate_email(email or "nobody@school.example")
    except ValidationError:
        return False
    return True
