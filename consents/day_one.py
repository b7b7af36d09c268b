"""The first day: forms on file become answers, row by row, once head and DPO have said that they count.

A no in them counts at once, whoever decided what. A yes counts only from a batch of which both have said so, and ends
when a yes of its day ends by the school's rules.
"""

import datetime
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from consents.endings import end_of_consent
from consents.file_answers import keep_of_many, latest_of_families
from consents.models import Answer, ConsentDecision, DecidesAs, FormsDecision, FormsOnFile, Respondent, Route
from consents.resolver import AGAINST
from consents.sealing import seal_file
from consents.services import Purpose
from people.models import Pupil, School, Staff
from people.queries import is_held, person, today_in
from people.roles import Role
from people.rolls import lock_pupils
from policies.authority import NotAllowed, may_decide_on_forms, require
from policies.models import Wording
from policies.rules import rules_in_force

KEY = "forms_on_file"


class Scan(NamedTuple):
    """One form as a sample: `kind` is its media type."""

    kind: str
    content: bytes


class NotDecided(Exception):
    """A yes from these forms cannot be written down: head and DPO have not both said that it counts."""


@transaction.atomic
def keep_forms(
    school: School,
    *,
    words: str,
    covers: Iterable[Purpose],
    first_day: datetime.date,
    last_day: datetime.date,
    kept_where: str,
    scan: Scan | None,
    by: Staff,
) -> FormsOnFile:
    """Write down a batch of forms: the exact words, what they asked, from when to when, a scan of one.

    Raises ValueError for days that are none: the last before the first, or not come yet.
    """
    _ask(school, by=by)
    asked = sorted(set(covers))
    if not asked or not first_day <= last_day <= today_in(school):
        msg = "A batch asks at least one thing, on days that have come."
        raise ValueError(msg)
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    newest = Wording.objects.filter(school=school, key=KEY).order_by("-version").first()
    wording = Wording.objects.create(
        school=school, key=KEY, language="en", version=newest.version + 1 if newest else 1, words=words.strip()
    )
    forms = FormsOnFile.objects.create(
        school=school,
        wording=wording,
        covers=[list(each) for each in asked],
        first_day=first_day,
        last_day=last_day,
        kept_where=kept_where.strip(),
        scan_sealed=seal_file(scan.content) if scan else b"",
        scan_type=scan.kind if scan else "",
        kept_by=by,
    )
    record(EventName.FORMS_KEPT, by=by, school_id=school.pk, data={"forms": forms.pk, "wording": wording.version})
    return forms


@transaction.atomic
def decide_on_forms(
    forms: FormsOnFile, *, decides_as: DecidesAs, counts: bool, by: Staff, kept_where: str = ""
) -> FormsDecision:
    """The head, or the data protection officer, says once whether the yeses in these forms count.

    Raises NotAllowed; ValueError where it was said before, and where the head writes for an officer who does not work
    here without saying where the officer's words are kept.
    """
    if by.school_id != forms.school_id:
        raise NotAllowed(_("These forms belong to another school."), school_id=by.school_id, by=by)
    as_officer = decides_as == DecidesAs.DPO
    works_here = is_held(forms.school, Role.DPO)
    reason = may_decide_on_forms(person(by), as_officer=as_officer, somebody_is_officer=works_here)
    if reason is not None:
        raise NotAllowed(reason, school_id=by.school_id, by=by)
    if as_officer and not works_here and not kept_where.strip():
        msg = "Where the officer's decision is kept has to be said."
        raise ValueError(msg)
    locked = FormsOnFile.objects.select_for_update(no_key=True).get(pk=forms.pk)
    before = {decision.decides_as: decision for decision in locked.decisions.all()}
    if decides_as in before:
        msg = "That was said before."
        raise ValueError(msg)
    if works_here and any(decision.by_id == by.pk for decision in before.values()):
        raise NotAllowed(_("Two people say it: the headteacher and the officer."), school_id=by.school_id, by=by)
    decision = FormsDecision.objects.create(
        forms=locked, decides_as=decides_as, counts=counts, by=by, kept_where=kept_where.strip()
    )
    data = {"forms": locked.pk, "as": decides_as, "counts": counts}
    record(EventName.FORMS_DECIDED, by=by, school_id=locked.school_id, data=data)
    return decision


def waits_for(forms: FormsOnFile) -> list[DecidesAs]:
    """Who has not said yet whether a yes in these forms counts; nobody once one has said that it does not."""
    said = {decision.decides_as: decision.counts for decision in forms.decisions.all()}
    return [] if False in said.values() else [each for each in DecidesAs if each not in said]


def their_yes_counts(forms: FormsOnFile) -> bool:
    """Head and officer have both said so."""
    said = dict(forms.decisions.values_list("decides_as", "counts"))
    return all(said.get(each) is True for each in DecidesAs.values)


@transaction.atomic
def write_down_forms(forms: FormsOnFile, *, yes: Collection[int], no: Collection[int], by: Staff) -> tuple[int, int]:
    """What the forms of these children say (ids of pupils): a row for each child and each thing that was asked.

    Whoever is in none of the two gets no row: no form, no answer. Whose form is written down already gets no second
    one. Returns how many noes and yeses were written. Raises NotDecided, ValueError for a child in both.
    """
    _ask(forms.school, by=by)
    if set(yes) & set(no):
        msg = "A form says yes or no, not both."
        raise ValueError(msg)
    locked = FormsOnFile.objects.select_for_update(of=("self",), no_key=True).select_related("school").get(pk=forms.pk)
    if yes and not their_yes_counts(locked):
        raise NotDecided
    known = {pupil.pk for pupil in lock_pupils([*yes, *no]) if pupil.school_id == locked.school_id}
    open_ones = known - _written_down(locked, known)
    before = latest_of_families(locked.school, dict.fromkeys(open_ones))
    answers = {pk: Answer.GIVEN if pk in set(yes) else Answer.REFUSED for pk in sorted(open_ones)}
    rows = {pk: _rows(locked, pk, answer, before, by=by) for pk, answer in answers.items()}
    noes = keep_of_many(locked.school, rows, by=by)
    return noes, len(rows) - noes


def not_written_down(forms: FormsOnFile, pupils: Iterable[Pupil]) -> list[Pupil]:
    """Those of whose form nothing is written down that still stands."""
    found = list(pupils)
    done = _written_down(forms, [pupil.pk for pupil in found])
    return [pupil for pupil in found if pupil.pk not in done]


def counted(forms: FormsOnFile) -> dict[str, int]:
    """How many children have a yes and a no from these forms, without what was entered in error."""
    rows = _standing_rows(forms).values_list("pupil_id", "answer").distinct()
    said = {pupil_id: answer in AGAINST for pupil_id, answer in rows}
    noes = sum(said.values())
    return {"no": noes, "yes": len(said) - noes}


def _standing_rows(forms: FormsOnFile) -> QuerySet[ConsentDecision]:
    corrected = ConsentDecision.objects.filter(corrects=OuterRef("pk"))
    return ConsentDecision.objects.filter(~Exists(corrected), school_id=forms.school_id, wording=forms.wording_id)


def _written_down(forms: FormsOnFile, pupil_ids: Collection[int]) -> set[int]:
    return set(_standing_rows(forms).filter(pupil_id__in=list(pupil_ids)).values_list("pupil_id", flat=True))


def _rows(
    forms: FormsOnFile,
    pupil_id: int,
    answer: Answer,
    before: Mapping[tuple[int, str, str], ConsentDecision],
    *,
    by: Staff,
) -> list[ConsentDecision]:
    """Nobody knows of which day each form is: a yes is of the first day there is, a no of the end of the last, so that
    a no never loses and no yes lasts longer than it may.

    A mere yes that a roll brought in on a later day, of which nobody knows what was asked, does not hide the form's.
    """
    at = _moment(forms, answer)
    ends = ends_on(forms)
    rows = []
    for channel, material in forms.covers:
        said = before.get((pupil_id, channel, material))
        follows = answer == Answer.GIVEN and said is not None and said.answer == Answer.GIVEN
        rows.append(
            ConsentDecision(
                school_id=forms.school_id,
                pupil_id=pupil_id,
                channel=channel,
                material=material,
                respondent=Respondent.FAMILY,
                answer=answer,
                decided_at=max(at, said.decided_at) if follows and said else at,
                recorded_by_id=by.pk,
                route=Route.PAPER,
                wording_id=forms.wording_id,
                expires_at=ends if answer == Answer.GIVEN else None,
            )
        )
    return rows


def _moment(forms: FormsOnFile, answer: Answer) -> datetime.datetime:
    zone = ZoneInfo(forms.school.time_zone)
    if answer == Answer.GIVEN:
        return datetime.datetime.combine(forms.first_day, datetime.time.min, zone)
    return min(timezone.now(), datetime.datetime.combine(forms.last_day, datetime.time.max, zone))


def ends_on(forms: FormsOnFile) -> datetime.datetime | None:
    """When a yes of these forms ends, or has ended; None for never. With the school year where others end with the key
    stage: the forms of many years end alike."""
    given_at = _moment(forms, Answer.GIVEN)
    return end_of_consent(forms.school, rules_in_force(forms.school_id), year="", given_at=given_at)


def _ask(school: School, *, by: Staff) -> None:
    if by.school_id != school.pk:
        raise NotAllowed(_("These forms belong to another school."), school_id=by.school_id, by=by)
    require(person(by), "record_consent", rules=rules_in_force(school))
