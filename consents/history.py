"""The answers on file as a person reads them: one entry for each sitting, newest first."""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _

from channels.models import ConsentChannel
from consents.endings import MOMENT
from consents.models import Answer, ConsentDecision, Material, Mistake, Respondent, Route
from consents.queries import EVERY_PURPOSE, decisions_shown
from people.models import Guardian, Pupil, Staff


@dataclass
class Sitting:
    """What was written down at once: who answered, how, who recorded it, and what was said in lines of words."""

    batch: UUID
    who: str
    route: str
    recorded_by: str
    recorded_by_id: int | None
    decided_at: datetime.datetime
    lines: list[str] = field(default_factory=list)
    is_no: bool = False
    ends_with: datetime.datetime | None = None
    was_an_error: bool = False
    is_for_the_lead: bool = False
    heard_by: str = ""
    mistake: str = ""


def history_for(pupil: Pupil, *, objections_too: bool) -> list[Sitting]:
    """Every sitting. `objections_too` is for the safeguarding lead: what a child said is not for other eyes."""
    rows = list(decisions_shown(pupil, objections_too=objections_too))
    corrected = {row.corrects_id: row.mistake for row in rows if row.corrects_id}
    batches: dict[UUID, list[ConsentDecision]] = defaultdict(list)
    for row in rows:
        if row.corrects_id is None:
            batches[row.batch].append(row)
    guardians = dict(Guardian.objects.filter(pupils=pupil).values_list("pk", "name"))
    staff_ids = {pk for row in rows for pk in (row.recorded_by_id, row.witness_id)}
    staff = dict(Staff.objects.filter(school_id=pupil.school_id, pk__in=staff_ids).values_list("pk", "name"))
    return [_sitting(batch, kept, corrected, guardians, staff) for batch, kept in batches.items()]


def _sitting(
    batch: UUID,
    rows: list[ConsentDecision],
    corrected: dict[int, str],
    guardians: dict[int, str],
    staff: dict[int, str],
) -> Sitting:
    first = next((row for row in rows if row.respondent == Respondent.GUARDIAN), rows[0])
    answers: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows:
        if row.respondent == first.respondent:
            answers[row.answer].add((row.channel, row.material))
    return Sitting(
        batch=batch,
        who=_who(first, guardians),
        route=str(Route(first.route).label),
        recorded_by=_recorded_by(first, staff),
        recorded_by_id=first.recorded_by_id,
        decided_at=first.decided_at,
        lines=[line for answer in Answer.values for line in _lines(answer, answers.get(answer, set()), first)],
        is_no=bool(answers.keys() & {Answer.REFUSED, Answer.WITHDRAWN, Answer.OBJECTED}),
        ends_with=max((row.expires_at - MOMENT for row in rows if row.expires_at), default=None),
        was_an_error=all(row.pk in corrected for row in rows),
        is_for_the_lead=first.is_for_the_lead,
        mistake=next((str(Mistake(corrected[row.pk]).label) for row in rows if corrected.get(row.pk)), ""),
        heard_by=staff.get(first.witness_id or 0, ""),
    )


def _recorded_by(row: ConsentDecision, staff: dict[int, str]) -> str:
    if row.route == Route.LINK:
        return _("themselves")
    return staff.get(row.recorded_by_id or 0, _("the school's file"))


def _who(row: ConsentDecision, guardians: dict[int, str]) -> str:
    if row.respondent == Respondent.GUARDIAN:
        return guardians.get(row.guardian_id or 0) or _("a parent who is no longer on the record")
    if row.authority is not None:
        return _("the local authority, no. %(number)d") % {"number": row.authority}
    return str(Respondent(row.respondent).label)


def _lines(answer: str, purposes: set[tuple[str, str]], row: ConsentDecision) -> list[str]:
    """Yes: a photo in a group, work on Facebook. One line a channel; one line when it is everything there is."""
    label = str(Answer(answer).label)
    if not row.counts and row.respondent == Respondent.AUTHORITY:
        label = _("The no from before was taken back")
    elif not row.counts:
        label = _("%(answer)s (does not count: nobody knows what was asked)") % {"answer": label}
    if purposes and purposes == set(EVERY_PURPOSE):
        return [_("%(answer)s: everything, everywhere") % {"answer": label}]
    by_channel: dict[str, set[str]] = defaultdict(set)
    for channel, material in purposes:
        by_channel[channel].add(material)
    return [
        _("%(answer)s: %(channel)s: %(materials)s")
        % {"answer": label, "channel": ConsentChannel(channel).label, "materials": _materials(by_channel[channel])}
        for channel in ConsentChannel.values
        if channel in by_channel
    ]


def _materials(chosen: set[str]) -> str:
    if chosen == set(Material.values):
        return _("everything")
    return ", ".join(str(Material(material).label) for material in Material.values if material in chosen)
