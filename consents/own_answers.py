"""A parent, a pupil for themselves or a local authority answers by their link: a yes or a no to each question, or
everything taken back at once."""

import uuid
from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone

from consents.asking import actor_of, write_receipt
from consents.asking_queries import own_answers
from consents.endings import end_of_consent
from consents.links import Asked, asked_about, is_alive
from consents.models import Answer, CareStatus, ConsentDecision, ParentLink, Respondent, Route
from consents.queries import EVERY_PURPOSE
from consents.services import Purpose, decision_row, keep_sitting
from people.models import Guardian, Pupil
from people.rolls import lock_pupils
from policies.models import Wording
from policies.rules import rules_in_force


class LinkDead(Exception):
    """Used, run out, or no longer fitting: nothing was written down."""


def answer_by_link(
    link: ParentLink, answers: Mapping[Pupil, Mapping[Purpose, Answer]], *, wording: Wording | None
) -> list[uuid.UUID]:
    """Keep what this person answers, child by child, each child with what follows from it in one transaction.

    The link is good for one sending: with its receipt comes a new one. Raises LinkDead where it is not good any more,
    ValueError for an answer that is none.
    """
    if not answers or not all(said and set(said.values()) <= YES_OR_NO for said in answers.values()):
        msg = "An answer is a yes or a no to at least one question."
        raise ValueError(msg)
    batches = [_keep(link, pupil, said, wording=wording) for pupil, said in _in_order(answers)]
    _use_up(link, batches)
    return batches


def withdraw_by_link(link: ParentLink, pupil: Pupil, *, wording: Wording | None) -> list[uuid.UUID]:
    """Everything about this child is taken back, or said no to where nothing had been said, everywhere there is."""
    before = own_answers(link.school_id, [pupil.pk], of=link.whose)[link.guardian_id, pupil.pk]
    given = {purpose for purpose, said in before.items() if said.answer == Answer.GIVEN}
    said = {each: Answer.WITHDRAWN if each in given else Answer.REFUSED for each in EVERY_PURPOSE}
    batches = [_keep(link, pupil, said, wording=wording)]
    _use_up(link, batches)
    return batches


YES_OR_NO = frozenset({Answer.GIVEN, Answer.REFUSED})
SPEAKS_AS: dict[type[Asked], Respondent] = {
    Guardian: Respondent.GUARDIAN,
    Pupil: Respondent.PUPIL,
    CareStatus: Respondent.AUTHORITY,
}


def _in_order(
    answers: Mapping[Pupil, Mapping[Purpose, Answer]],
) -> Iterable[tuple[Pupil, Mapping[Purpose, Answer]]]:
    return sorted(answers.items(), key=lambda each: each[0].pk)


@transaction.atomic
def _keep(link: ParentLink, pupil: Pupil, said: Mapping[Purpose, Answer], *, wording: Wording | None) -> uuid.UUID:
    """One child: responsibility and restrictions, or whether the pupil is asked, are looked at under the child's lock,
    which whoever changes them takes.

    Each child by itself, since what follows locks that child's posts.
    """
    (locked,) = lock_pupils([pupil.pk])
    now, by = timezone.now(), actor_of(link.whose)
    _alive(link)
    if not asked_about(link.whose).filter(pk=locked.pk).exists():
        raise LinkDead
    rules = rules_in_force(locked.school_id)
    ends = end_of_consent(locked.school, rules, year=locked.year, given_at=now, asked_anew=True)
    rows = [_answered(link, locked, purpose, answer) for purpose, answer in sorted(said.items())]
    for row in rows:
        row.wording = wording
        row.decided_at = now
        row.expires_at = ends if row.answer == Answer.GIVEN else None
    return keep_sitting(locked, rows, by=by)[0].batch


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


@transaction.atomic
def _use_up(link: ParentLink, batches: list[uuid.UUID]) -> None:
    """A second press of the same form finds it used: one receipt."""
    locked = _alive(link)
    locked.used_at, locked.batches = timezone.now(), [str(batch) for batch in batches]
    locked.save(update_fields=["used_at", "batches"])
    write_receipt(locked)


def _alive(link: ParentLink) -> ParentLink:
    links = ParentLink.objects.select_for_update(of=("self",), no_key=True)
    locked = links.select_related("guardian", "pupil__contact", "pupil__school", "care").get(pk=link.pk)
    if not is_alive(locked):
        raise LinkDead
    return locked
