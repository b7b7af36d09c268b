"""What the register says of a child, what somebody says about one, and what the school chose."""

import datetime

from django.utils import timezone

from consents import services
from consents.models import Answer, ConsentDecision, Respondent, Route
from consents.queries import Need, resolve_needs
from consents.resolver import Code
from people.models import Guardian, Pupil, School, Staff
from people.queries import today_in
from policies.models import Protocol
from tests.consents.families import WEBSITE_PHOTO

TOLD = ("website", "information")


def is_held(pupil: Pupil, purpose: tuple[str, str] = WEBSITE_PHOTO) -> bool:
    need = Need(pupil.pk, *purpose)
    on = today_in(pupil.school)
    return resolve_needs(school_id=pupil.school_id, needs=[need], at=timezone.now(), on=on)[need].is_held


def choose(school: School, **chosen: object) -> None:
    """The school's next protocol says so."""
    newest = Protocol.objects.filter(school=school).latest("version")
    Protocol.objects.create(
        school=school, version=newest.version + 1, preset=newest.preset, rules={**newest.rules, **chosen}
    )


def code_of(pupil: Pupil) -> Code:
    need = Need(pupil.pk, *TOLD)
    found = resolve_needs(school_id=pupil.school_id, needs=[need], at=timezone.now(), on=today_in(pupil.school))
    return found[need].code


def says(
    pupil: Pupil,
    answer: Answer = Answer.GIVEN,
    *,
    by: Staff,
    guardian: Guardian | None = None,
    respondent: Respondent = Respondent.GUARDIAN,
) -> list[ConsentDecision]:
    return services.record_answer(
        pupil,
        by=by,
        respondent=respondent,
        guardian=guardian,
        answers={TOLD: answer},
        decided_at=timezone.now(),
        route=Route.PAPER,
    )


def born(years: int) -> datetime.date:
    return timezone.localdate() - datetime.timedelta(days=years * 366)
