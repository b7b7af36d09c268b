"""What a parent says of two channels, what the register says then, and a sitting that was entered in error."""

import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from channels.models import ConsentChannel
from consents import services
from consents.models import Answer, ConsentDecision, Material, Mistake, Respondent, Route
from consents.queries import Need, resolve_needs
from consents.resolver import Code
from people.models import Guardian, Pupil, Staff

WEBSITE = (ConsentChannel.WEBSITE, Material.INFORMATION)
FACEBOOK = (ConsentChannel.FACEBOOK, Material.INFORMATION)
PHOTO = (ConsentChannel.WEBSITE, Material.PHOTO_GROUP)


def code_of(pupil: Pupil, purpose: tuple[str, str] = WEBSITE, at: datetime.datetime | None = None) -> Code:
    need = Need(pupil.pk, *purpose)
    at = at or timezone.now()
    on = at.astimezone(ZoneInfo(pupil.school.time_zone)).date()
    return resolve_needs(school_id=pupil.school_id, needs=[need], at=at, on=on)[need].code


def says(pupil: Pupil, guardian: Guardian, *, by: Staff, **answers: Answer) -> list[ConsentDecision]:
    """The parent's answer for being told about: on the website, on Facebook."""
    purposes = {"website": WEBSITE, "facebook": FACEBOOK}
    return services.record_answer(
        pupil,
        by=by,
        respondent=Respondent.GUARDIAN,
        guardian=guardian,
        answers={purposes[name]: answer for name, answer in answers.items()},
        decided_at=timezone.now(),
        route=Route.PAPER,
    )


def in_error(row: ConsentDecision, *, by: Staff) -> None:
    """This row, and whatever was written down with it."""
    pupil = Pupil.objects.get(pk=row.pupil_id)
    services.enter_sitting_in_error(pupil, batch=row.batch, by=by, mistake=Mistake.OTHER_ANSWER)
