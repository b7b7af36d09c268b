"""What the local authorities answered that decided for a child before.

A yes of theirs counts no more (resolver.says_yes_as). A no stands, as everybody's does, until whoever decides now has
it taken back. Both are for the safeguarding lead alone.
"""

from collections import defaultdict

from django.db import transaction
from django.utils import timezone

from consents.care import lock_for_lead
from consents.models import STANDING, Answer, ConsentDecision, Respondent, Route, WhoDecides
from consents.queries import care_of
from consents.resolver import AGAINST
from consents.services import Purpose, decision_row, keep_sitting
from people.models import Pupil, Staff


def formers_noes(pupil: Pupil) -> dict[int | None, set[Purpose]]:
    """By the number of the authority, what its no stands for. The one that decides now can change its own."""
    care = care_of(pupil)
    rows = ConsentDecision.objects.filter(
        STANDING, school_id=pupil.school_id, pupil_id=pupil.pk, respondent=Respondent.AUTHORITY
    )
    if care is not None and care.decides == WhoDecides.AUTHORITY:
        rows = rows.exclude(authority=care.authority)
    latest: dict[tuple[int | None, Purpose], str] = {}
    for number, channel, material, answer in rows.order_by("decided_at", "id").values_list(
        "authority", "channel", "material", "answer"
    ):
        latest[number, (channel, material)] = answer
    found: dict[int | None, set[Purpose]] = defaultdict(set)
    for (number, purpose), answer in latest.items():
        if answer in AGAINST:
            found[number].add(purpose)
    return dict(found)


@transaction.atomic
def take_back_formers_no(pupil: Pupil, *, route: Route, by: Staff) -> list[ConsentDecision]:
    """The lead has it from whoever decides now: the no of the authorities that decided before stands no longer.

    It gives no permission. Raises ValueError while nobody knows who decides. Twice is once.
    """
    locked = lock_for_lead(pupil, by=by)
    care, now = care_of(locked), timezone.now()
    if care is not None and care.decides == WhoDecides.NOBODY_YET:
        msg = "Nobody can take it back before it is known who decides."
        raise ValueError(msg)
    rows = [
        decision_row(
            locked,
            purpose,
            Answer.GIVEN,
            by=by,
            respondent=Respondent.AUTHORITY,
            authority=number,
            route=route,
            at=now,
        )
        for number, purposes in formers_noes(locked).items()
        for purpose in sorted(purposes)
    ]
    for row in rows:
        row.counts = False
    return keep_sitting(locked, rows, by=by)
