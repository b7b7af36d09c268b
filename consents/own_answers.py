"""A parent, a pupil for themselves or a local authority answers by their link: a yes or a no to each question, or
everything taken back at once."""

import datetime
import uuid
from collections.abc import Mapping
from typing import NamedTuple

import structlog
from django.db import transaction
from django.utils import timezone

from consents.asking import actor_of, write_receipt
from consents.asking_queries import Given, own_answers, purposes_in_use
from consents.endings import end_of_consent
from consents.links import Asked, asked_about, still_fits
from consents.models import Answer, CareStatus, ConsentDecision, ParentLink, Respondent, Route
from consents.queries import EVERY_PURPOSE
from consents.services import Purpose, decision_row, keep_sitting
from people.models import Guardian, Pupil
from people.queries import today_in
from people.rolls import lock_pupils
from policies.models import Wording
from policies.rules import rules_in_force

log = structlog.get_logger(__name__)


class LinkDead(Exception):
    """Used, run out, or no longer fitting: nothing was written down."""


class NotAllKept(Exception):
    """Of one sending the answers about these children could not be kept: the link goes on being good for them."""

    def __init__(self, pupils: list[Pupil]) -> None:
        super().__init__(f"The answers about {len(pupils)} children were not kept.")
        self.pupils = pupils


def answer_by_link(
    link: ParentLink, answers: Mapping[Pupil, Mapping[Purpose, Answer]], *, wording: Wording | None
) -> list[uuid.UUID]:
    """Keep what this person answers, child by child, each child with what follows from it in one transaction.

    The link is good for one sending: with its receipt comes a new one. Raises LinkDead where it is not good any more,
    NotAllKept where it has to be sent once more, ValueError for an answer that is none.
    """
    if not answers or not all(said and set(said.values()) <= YES_OR_NO for said in answers.values()):
        msg = "An answer is a yes or a no to at least one question."
        raise ValueError(msg)
    return _keep_all(link, sorted(answers.items(), key=lambda each: each[0].pk), wording=wording)


def withdraw_by_link(link: ParentLink, pupil: Pupil, *, wording: Wording | None) -> list[uuid.UUID]:
    """Everything about this child is taken back, or said no to where nothing had been said, everywhere there is."""
    before = own_answers(link.school_id, [pupil.pk], of=link.whose)[link.guardian_id, pupil.pk]
    given = {purpose for purpose, said in before.items() if said.answer == Answer.GIVEN}
    said = {each: Answer.WITHDRAWN if each in given else Answer.REFUSED for each in EVERY_PURPOSE}
    return _keep_all(link, [(pupil, said)], wording=wording)


YES_OR_NO = frozenset({Answer.GIVEN, Answer.REFUSED})
SPEAKS_AS: dict[type[Asked], Respondent] = {
    Guardian: Respondent.GUARDIAN,
    Pupil: Respondent.PUPIL,
    CareStatus: Respondent.AUTHORITY,
}


class Sending(NamedTuple):
    """What came of one link. `left`: every question about a child on the roll that was not answered by it, and what
    this person has said to it that still holds; None where that is nothing, which counts as no."""

    answered: list[ConsentDecision]
    left: list[tuple[Pupil, Purpose, Given | None]]


def sending_of(link: ParentLink) -> Sending:
    asked, kept = purposes_in_use(link.school, rules_in_force(link.school_id)), _kept_by(link)
    said = {(row.pupil_id, row.channel, row.material) for row in kept}
    on = today_in(link.school)
    children = [child for child in asked_about(link.whose) if is_here(child, on)]
    before = own_answers(link.school_id, [child.pk for child in children], of=link.whose)
    left = [
        (child, purpose, _still_holds(before.get((link.guardian_id, child.pk), {}).get(purpose)))
        for child in children
        for purpose in asked
        if (child.pk, *purpose) not in said
    ]
    return Sending(_of_what_is_asked(kept, asked), left)


def answered_by(link: ParentLink) -> list[ConsentDecision]:
    """What was answered by this link of what is asked, and what was taken back: who takes everything back has said no
    wherever there is anything, also where nobody asked."""
    return _of_what_is_asked(_kept_by(link), purposes_in_use(link.school, rules_in_force(link.school_id)))


def _of_what_is_asked(kept: list[ConsentDecision], asked: list[Purpose]) -> list[ConsentDecision]:
    return [row for row in kept if row.answer == Answer.WITHDRAWN or (row.channel, row.material) in asked]


def is_here(pupil: Pupil, on: datetime.date) -> bool:
    """Of a child who left nothing is asked any more."""
    return pupil.left_on is None or pupil.left_on > on


def _still_holds(given: Given | None) -> Given | None:
    has_ended = given is not None and given.expires_at is not None and given.expires_at <= timezone.now()
    return None if has_ended else given


def _kept_by(link: ParentLink) -> list[ConsentDecision]:
    """What was answered last by this link to each question about each child: it was perhaps sent more than once until
    all of it was kept."""
    rows = ConsentDecision.objects.filter(
        school_id=link.school_id, batch__in=link.batches, guardian_id=link.guardian_id
    )  # of a pupil's or an authority's link the guardian is nobody, as in their answers
    return list({(row.pupil_id, row.channel, row.material): row for row in rows.order_by("id")}.values())


Said = Mapping[Purpose, Answer]


def _keep_all(link: ParentLink, sitting: list[tuple[Pupil, Said]], *, wording: Wording | None) -> list[uuid.UUID]:
    """Child by child, since what follows locks that child's posts. The link is used up with the last, once all are
    kept: until then the same is sent again, and goes on with those who are missing. What fails for one child keeps no
    other's no from being kept. What changed for a later child ends it there, and the receipt says what was kept."""
    batches: list[uuid.UUID] = []
    failed: list[Pupil] = []
    for pupil, said in sitting:
        is_last = pupil == sitting[-1][0] and not failed
        try:
            batches += _keep(link, pupil, said, wording=wording, is_last=is_last)
        except LinkDead:
            if not batches:
                raise
            _use_up(link)
            break
        except Exception as error:  # noqa: BLE001 whatever it is, the others are kept and the page says who is missing
            log.error("consent.answer_not_kept", link_id=link.pk, error=type(error).__name__)
            failed.append(pupil)
    if failed:
        raise NotAllKept(failed)
    return batches


@transaction.atomic
def _use_up(link: ParentLink) -> None:
    """Once: with it goes one receipt."""
    locked = _locked(link)
    if locked.used_at is None:
        locked.used_at = timezone.now()
        locked.save(update_fields=["used_at"])
        write_receipt(locked)


@transaction.atomic
def _keep(link: ParentLink, pupil: Pupil, said: Said, *, wording: Wording | None, is_last: bool) -> list[uuid.UUID]:
    """One child: responsibility and restrictions, whether the pupil is asked, and who decides in care, are looked at
    under the child's lock, which whoever changes them takes. With it goes what the link was used for.

    What this link has kept already is not kept twice. A second press of the same form finds the link used: one receipt.
    """
    (locked,) = lock_pupils([pupil.pk])
    good = _good(link)
    now, by = timezone.now(), actor_of(good.whose)
    if not asked_about(good.whose).filter(pk=locked.pk).exists():
        raise LinkDead
    kept = {(row.channel, row.material): row.answer for row in _kept_by(good) if row.pupil_id == locked.pk}
    batches: list[uuid.UUID] = []
    if not said.items() <= kept.items():
        rules = rules_in_force(locked.school_id)
        ends = end_of_consent(locked.school, rules, year=locked.year, given_at=now, asked_anew=True)
        rows = [_answered(good, locked, purpose, answer) for purpose, answer in sorted(said.items())]
        for row in rows:
            row.wording = wording
            row.decided_at = now
            row.expires_at = ends if row.answer == Answer.GIVEN else None
        batches = [keep_sitting(locked, rows, by=by)[0].batch]
        good.batches += [str(each) for each in batches]
        good.save(update_fields=["batches"])
    if is_last:
        _use_up(good)
    return batches


def _answered(link: ParentLink, pupil: Pupil, purpose: Purpose, answer: Answer) -> ConsentDecision:
    return decision_row(
        pupil,
        purpose,
        answer,
        by=actor_of(link.whose),
        respondent=SPEAKS_AS[type(link.whose)],
        guardian=link.guardian,
        authority=link.care.authority if link.care else None,
        route=Route.LINK,
        at=timezone.now(),
    )


def _good(link: ParentLink) -> ParentLink:
    """The locked link, if it is not used up."""
    locked = _locked(link)
    if locked.used_at is not None or not still_fits(locked):
        raise LinkDead
    return locked


def _locked(link: ParentLink) -> ParentLink:
    links = ParentLink.objects.select_for_update(of=("self",), no_key=True)
    return links.select_related("school", "guardian", "pupil__contact", "pupil__school", "care").get(pk=link.pk)
