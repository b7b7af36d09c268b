"""A parent, a pupil for themselves or a local authority answers by their link: a yes or a no to each question, or
everything taken back at once."""

import uuid
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from consents.asking import actor_of, write_receipt
from consents.asking_queries import own_answers, purposes_in_use
from consents.endings import end_of_consent
from consents.links import Asked, asked_about, still_fits
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


def answered_by(link: ParentLink) -> list[ConsentDecision]:
    """What was answered by this link of what is asked, and what was taken back: who takes everything back has said no
    wherever there is anything, also where nobody asked."""
    rows = ConsentDecision.objects.filter(
        school_id=link.school_id, batch__in=link.batches, guardian_id=link.guardian_id
    )  # of a pupil's or an authority's link the guardian is nobody, as in their answers
    asked = set(purposes_in_use(link.school, rules_in_force(link.school_id)))
    return [
        row for row in rows.order_by("id") if row.answer == Answer.WITHDRAWN or (row.channel, row.material) in asked
    ]


Said = Mapping[Purpose, Answer]


def _keep_all(link: ParentLink, sitting: list[tuple[Pupil, Said]], *, wording: Wording | None) -> list[uuid.UUID]:
    """Child by child, since what follows locks that child's posts. The link is used up with the first: it is dead only
    where nothing was kept. What changed for a later child ends it there, and the receipt says what was kept."""
    batches: list[uuid.UUID] = []
    try:
        for number, (pupil, said) in enumerate(sitting, start=1):
            is_last = number == len(sitting)
            batches.append(_keep(link, pupil, said, wording=wording, before=batches, is_last=is_last))
    except LinkDead:
        if not batches:
            raise
        with transaction.atomic():
            write_receipt(link)
    return batches


@transaction.atomic
def _keep(
    link: ParentLink, pupil: Pupil, said: Said, *, wording: Wording | None, before: list[uuid.UUID], is_last: bool
) -> uuid.UUID:
    """One child: responsibility and restrictions, whether the pupil is asked, and who decides in care, are looked at
    under the child's lock, which whoever changes them takes. With it goes what the link was used for.

    `before`: what was kept by this sending already. A second press of the same form finds the link used: one receipt.
    """
    (locked,) = lock_pupils([pupil.pk])
    now, by = timezone.now(), actor_of(link.whose)
    good = _good(link, before)
    if not asked_about(link.whose).filter(pk=locked.pk).exists():
        raise LinkDead
    rules = rules_in_force(locked.school_id)
    ends = end_of_consent(locked.school, rules, year=locked.year, given_at=now, asked_anew=True)
    rows = [_answered(link, locked, purpose, answer) for purpose, answer in sorted(said.items())]
    for row in rows:
        row.wording = wording
        row.decided_at = now
        row.expires_at = ends if row.answer == Answer.GIVEN else None
    batch = keep_sitting(locked, rows, by=by)[0].batch
    good.used_at, good.batches = good.used_at or now, [str(each) for each in (*before, batch)]
    good.save(update_fields=["used_at", "batches"])
    if is_last:
        write_receipt(good)
    return batch


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


def _good(link: ParentLink, before: list[uuid.UUID]) -> ParentLink:
    """The locked link, unused but by this sending."""
    links = ParentLink.objects.select_for_update(of=("self",), no_key=True)
    locked = links.select_related("school", "guardian", "pupil__contact", "pupil__school", "care").get(pk=link.pk)
    is_ours = locked.batches == [str(each) for each in before] if before else locked.used_at is None
    if not is_ours or not still_fits(locked):
        raise LinkDead
    return locked
