"""The one question with which permission is asked: the newest answer of everybody, and what else decides.

A child with many years of answers costs no more than one with a single one.
"""

import datetime
from typing import Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, F, OuterRef, QuerySet, Subquery, Value, Window
from django.db.models.functions import Coalesce, RowNumber

from consents.models import BY_WORD_OF_MOUTH, STANDING, CareStatus, ConsentDecision, PublicationHold, PupilCompetence
from people.models import Guardianship, ParentalResponsibility, Pupil
from prepared import prepared

_NTH = Window(
    RowNumber(),
    partition_by=[
        *(F(field) for field in ("pupil_id", "channel", "material", "respondent", "guardian_id", "authority")),
        ExpressionWrapper(BY_WORD_OF_MOUTH, output_field=BooleanField()),
    ],
    order_by=[F("decided_at").desc(), F("id").desc()],
)
"""The answers of one speaker for one purpose (resolver.speaker), the newest first."""


@prepared
def newest_answers(
    school_id: int,
    pupils: list[int],
    channels: list[str],
    materials: list[str],
    at: datetime.datetime,
    on: datetime.date,
) -> QuerySet[ConsentDecision, tuple[Any, ...]]:
    """Each row is the newest answer of somebody for one purpose at `at`, with what is known of the child on that day:
    the fields of DecisionFact after the pupil, channel and material, then those of Child."""
    child, guardian = OuterRef("pupil_id"), OuterRef("guardian_id")
    here = Pupil.objects.filter(pk=child, school_id=OuterRef("school_id"))
    guardianship = Guardianship.objects.filter(pupil=child, guardian=guardian)
    competence = PupilCompetence.objects.filter(pupil=child).order_by("-pk")
    care = CareStatus.objects.filter(pupil=child, ended_at__isnull=True)
    said = ConsentDecision.objects.filter(
        STANDING,
        school_id=school_id,
        pupil_id__in=pupils,
        channel__in=channels,
        material__in=materials,
        decided_at__lte=at,
    )
    return (
        said.annotate(nth=_NTH)
        .filter(nth=1)
        .annotate(
            responsibility=Coalesce(
                Subquery(guardianship.values("parental_responsibility")[:1]), Value(ParentalResponsibility.UNKNOWN)
            ),
            on_roll=Exists(here.on_roll(on)),
            held=Exists(PublicationHold.objects.filter(pupil=child, lifted_at__isnull=True)),
            born_on=Subquery(here.values("born_on")[:1]),
            is_able=Subquery(competence.values("is_able")[:1]),
            care=Coalesce(Subquery(care.values("decides")[:1]), Value("")),
            carer_id=Subquery(care.values("carer_id")[:1]),
            deciding_authority=Subquery(care.values("authority")[:1]),
        )
        .values_list(
            "pk", "pupil_id", "channel", "material", "respondent", "guardian_id", "answer", "decided_at", "expires_at",
            "counts", "responsibility", "authority", "on_roll", "held", "born_on", "is_able", "care", "carer_id",
            "deciding_authority",
        )
    )  # fmt: skip
