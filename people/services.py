"""Who works here: inviting people, giving and ending roles, standing in for somebody."""

import datetime
from dataclasses import dataclass, field

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.actors import SYSTEM, System
from audit.models import Event
from audit.names import EventName
from audit.services import record
from people.links import account_to_set_up
from people.models import Delegation, Installation, Membership, Organisation, School, Staff, User
from people.queries import holds_all_the_days, roles_to_stand_in_for, today_in, who_can_stand_in_for
from people.roles import NO_STAND_IN_FOR_A_GOVERNOR, WHO_STANDS_IN, Role

NEW_FOR = datetime.timedelta(days=1)
"""So long after it was made an account is new."""


class PeopleProblem(Exception):
    """What cannot be done about a school's people or belongings, in a sentence; `field` is where it belongs."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field


@dataclass(frozen=True)
class NewStaff:
    """Somebody to invite: name as the school says it, address, language, roles and their first and last day."""

    name: str
    email: str
    language: str = "en"
    roles: frozenset[str] = field(default_factory=frozenset)
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None


@transaction.atomic
def invite_staff(school: School, new: NewStaff, *, by: Staff | System) -> Staff:
    """Add somebody, with an account that has no password until they follow the link that is e-mailed to them.

    Everybody is staff besides; but whoever is a governor and nothing else is not.
    """
    email = new.email.strip().lower()
    if User.objects.filter(email__iexact=email).exists():
        raise PeopleProblem(str(_("Somebody with this e-mail address is here already.")), "email")
    staff = Staff.objects.create(school=school, name=new.name.strip(), email=email, language=new.language)
    user = User.objects.create_user(email, staff=staff)
    record(EventName.STAFF_INVITED, by=by, school_id=school.pk, data={"staff": staff.pk, "user": user.pk})
    for role in sorted(new.roles if new.roles == {Role.GOVERNOR} else new.roles | {Role.STAFF}):
        _give(staff, role, new.starts_on or today_in(school), new.ends_on, by=by)
    return staff


@transaction.atomic
def invite_again(staff: Staff, *, by: Staff) -> None:
    """E-mail another link to somebody who let the first one run out. All of them end when one is used."""
    user = account_to_set_up(staff)
    if user is None:
        raise PeopleProblem(str(_("This account is set up already, or closed.")))
    record(EventName.STAFF_INVITED, by=by, school_id=staff.school_id, data={"staff": staff.pk, "user": user.pk})


@transaction.atomic
def give_role(
    staff: Staff, role: str, *, by: Staff, starts_on: datetime.date, ends_on: datetime.date | None = None
) -> Membership:
    """Give a role from a day to a day. Nobody gives a role to themselves."""
    if staff.pk == by.pk:
        raise PeopleProblem(str(_("Nobody gives a role to themselves. Ask a colleague who may.")), "role")
    if ends_on and ends_on < starts_on:
        raise PeopleProblem(str(_("The last day is before the first.")), "ends_on")
    if role not in Role.values:
        raise PeopleProblem(str(_("Choose a role from the list.")), "role")
    return _give(staff, role, starts_on, ends_on, by=by)


def _give(
    staff: Staff, role: str, starts_on: datetime.date, ends_on: datetime.date | None, *, by: Staff | System
) -> Membership:
    membership = Membership.objects.create(staff=staff, role=role, starts_on=starts_on, ends_on=ends_on)
    record(EventName.ROLE_GIVEN, by=by, school_id=staff.school_id, data={"staff": staff.pk, "role": role})
    return membership


@transaction.atomic
def end_role(membership: Membership, *, by: Staff) -> None:
    """End a role today: from this moment it counts no more. The row stays, as the record of who held it when."""
    staff = membership.staff
    yesterday = today_in(staff.school) - datetime.timedelta(days=1)
    if membership.role == Role.HEADTEACHER and staff.pk == by.pk:
        raise PeopleProblem(str(_("You cannot end your own headship here. Give it to your successor first.")))
    if membership.starts_on > yesterday:
        membership.delete()
    else:
        membership.ends_on = yesterday
        membership.save()
    record(EventName.ROLE_ENDED, by=by, school_id=staff.school_id, data={"staff": staff.pk, "role": membership.role})


@transaction.atomic
def end_staff(staff: Staff, *, by: Staff) -> None:
    """Somebody has left: every role ends, every account is closed and signed out at once. Their posts stay."""
    if staff.pk == by.pk:
        raise PeopleProblem(str(_("You cannot end your own time here. Ask a colleague who may.")))
    on = today_in(staff.school)
    for membership in Membership.objects.filter(staff=staff).exclude(ends_on__lt=on):
        end_role(membership, by=by)
    Delegation.objects.filter(delegate=staff, starts_on__gt=on).delete()
    for user in User.objects.filter(staff=staff):
        user.is_active = False
        user.set_unusable_password()  # which also ends every session of theirs
        user.save()


@transaction.atomic
def note_other_sign_in(user: User, *, what: str) -> None:
    """Somebody's account is signed in to otherwise than before: it goes on record, and they hear of it.

    The record names nobody as who did it: it may have been whoever found the account open. Choosing the first password
    of an account, by the link of its invitation, is no change; nor is the first second step of a new one, which only
    goes on record. An account of nobody at a school has nobody to tell.
    """
    if user.staff is not None and user.last_login is not None:
        data = {"staff": user.staff.pk, "user": user.pk, "what": what}
        is_first = _is_first_second_step(user, what, school_id=user.staff.school_id)
        name = EventName.SECOND_STEP_SET_UP if is_first else EventName.SIGN_IN_CHANGED
        record(name, by=SYSTEM, school_id=user.staff.school_id, data=data)


def _is_first_second_step(user: User, what: str, *, school_id: int) -> bool:
    """Where a second step is asked of everybody, an account comes no further without: setting it up begins the account.

    Only within a day of the account's making: of one that has lain open with a password alone, whoever knows it could
    set up a step of theirs. The record is asked as well: whoever takes away the only step and sets up another one
    changes how she signs in.
    """
    if not settings.REQUIRE_SECOND_FACTOR or what not in {"totp_activated", "webauthn_added"}:
        return False
    if timezone.now() - user.date_joined > NEW_FOR:
        return False
    if Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES).count() > 1:
        return False
    names = (EventName.SIGN_IN_CHANGED, EventName.SECOND_STEP_SET_UP)
    return not Event.objects.filter(school_id=school_id, name__in=names, data__user=user.pk).exists()


@transaction.atomic
def stand_in(
    *,
    delegator: Staff,
    delegate: Staff,
    role: str,
    starts_on: datetime.date,
    ends_on: datetime.date,
    reason: str,
    by: Staff,
) -> Delegation:
    """Let somebody stand in for a role, at most 30 days, with a reason. A stand-in cannot hand it on.

    Both hold the role then, so nobody is asked less for it, and the head may stand in as well. Whoever holds the role
    on all of these days is asked as it is.
    """
    if not who_can_stand_in_for(delegator).filter(pk=delegate.pk).exists():
        raise PeopleProblem(str(WHO_STANDS_IN), "delegate")
    if not starts_on <= ends_on <= starts_on + datetime.timedelta(days=30):
        raise PeopleProblem(str(_("A stand-in lasts from 1 to 30 days.")), "ends_on")
    if role == Role.GOVERNOR:
        raise PeopleProblem(str(NO_STAND_IN_FOR_A_GOVERNOR), "role")
    if role not in roles_to_stand_in_for(delegator):
        raise PeopleProblem(str(_("That person does not hold the role.")), "role")
    if holds_all_the_days(delegate, role, starts_on, ends_on):
        told = _("%(name)s holds this role on all of these days already, and is asked as it is.")
        raise PeopleProblem(told % {"name": delegate.name}, "delegate")
    if not reason.strip():
        raise PeopleProblem(str(_("Say why in a few words.")), "reason")
    delegation = Delegation.objects.create(
        delegator=delegator, delegate=delegate, role=role, starts_on=starts_on, ends_on=ends_on, reason=reason.strip()
    )
    data = {"staff": delegate.pk, "role": role, "for": delegator.pk, "until": ends_on.isoformat()}
    record(EventName.ROLE_GIVEN, by=by, school_id=delegator.school_id, data=data)
    return delegation


@transaction.atomic
def create_school(*, name: str, slug: str, country: str, languages: list[str], by: System) -> School:
    """A new school of its own. Its protocol and wording are adopted by the caller."""
    school = School.objects.create(
        organisation=Organisation.objects.create(name=name), name=name, slug=slug, country=country, languages=languages
    )
    record(EventName.SCHOOL_CREATED, by=by, school_id=school.pk, data={})
    return school


def mark_installation(*, demonstration: bool) -> None:
    """Say once what this database is for. Raises PeopleProblem when it already says the opposite."""
    existing = Installation.objects.first()
    if existing is None:
        Installation.objects.create(demonstration=demonstration)
    elif existing.demonstration != demonstration:
        raise PeopleProblem(
            str(_("This database was made for something else: a demonstration never becomes a school."))
        )
