"""What the database refuses of the register, whoever asks.

An answer of a family is never changed or removed, nor is what it was asked. A hold, who decides for a child, what was
found of one and what an adult said are never removed, and once over they stay over; their words can be erased with the
child. A link that is over stays over."""

from audit.guards import append_only, irremovable, unchangeable
from consents.models import (
    AdultPermission,
    CareStatus,
    ConsentDecision,
    FormsDecision,
    ParentLink,
    PublicationHold,
    PupilCompetence,
    RecordLook,
)
from policies.models import Wording

AS_SAID = ("school_id", "name", "said_no", "given_on", "channels", "materials", "recorded_by_id")
WHAT_AN_ADULT_SAID = " OR ".join(
    [
        *(f"OLD.{column} <> NEW.{column}" for column in AS_SAID),
        "OLD.expires_at IS DISTINCT FROM NEW.expires_at",
        "(OLD.withdrawn_at IS NOT NULL AND OLD.withdrawn_at IS DISTINCT FROM NEW.withdrawn_at)",
        "(OLD.mistake <> '' AND OLD.mistake <> NEW.mistake)",
        "(OLD.mistake <> '' AND OLD.mistake_said_by_id IS DISTINCT FROM NEW.mistake_said_by_id)",
    ]
)
"""What it covers, as whom, and where the paper lies are words that can be erased with a child who is named in them."""

GUARDS = [
    *append_only(ConsentDecision, what="A consent decision"),
    *unchangeable(
        PublicationHold,
        what="A hold",
        refused=(
            "OLD.pupil_id <> NEW.pupil_id OR OLD.set_by_id <> NEW.set_by_id OR OLD.set_at <> NEW.set_at "
            "OR (OLD.lifted_at IS NOT NULL AND NEW.lifted_at IS NULL)"
        ),
    ),
    *irremovable(PublicationHold, what="A hold"),
    *unchangeable(
        CareStatus,
        what="Who decides for a child",
        refused=(
            "OLD.pupil_id <> NEW.pupil_id OR OLD.decides <> NEW.decides OR OLD.recorded_by_id <> NEW.recorded_by_id "
            "OR COALESCE(OLD.carer_id, 0) <> COALESCE(NEW.carer_id, 0) "
            "OR COALESCE(OLD.authority, 0) <> COALESCE(NEW.authority, 0) "
            "OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS NULL)"
        ),
    ),
    *irremovable(CareStatus, what="Who decides for a child"),
    *unchangeable(
        PupilCompetence,
        what="What was found of a child",
        refused=(
            "OLD.pupil_id <> NEW.pupil_id OR OLD.is_able <> NEW.is_able OR OLD.assessed_on <> NEW.assessed_on "
            "OR OLD.assessed_by_id <> NEW.assessed_by_id"
        ),
    ),
    *irremovable(PupilCompetence, what="What was found of a child"),
    *unchangeable(
        Wording,
        what="A wording",
        refused=(
            "OLD.words <> NEW.words OR OLD.key <> NEW.key OR OLD.language <> NEW.language "
            "OR OLD.version <> NEW.version OR OLD.school_id <> NEW.school_id"
        ),
    ),
    *irremovable(Wording, what="A wording"),
    *unchangeable(
        FormsDecision,
        what="A decision on forms",
        refused=(
            "OLD.forms_id <> NEW.forms_id OR OLD.decides_as <> NEW.decides_as OR OLD.counts <> NEW.counts "
            "OR OLD.by_id <> NEW.by_id OR OLD.at <> NEW.at"
        ),
    ),
    *irremovable(FormsDecision, what="A decision on forms"),
    *unchangeable(AdultPermission, what="What an adult said", refused=WHAT_AN_ADULT_SAID),
    *irremovable(AdultPermission, what="What an adult said"),
    *unchangeable(RecordLook, what="A look at a record"),
    *unchangeable(
        ParentLink,
        what="The link of a parent",
        refused=(
            "COALESCE(OLD.guardian_id, 0) <> COALESCE(NEW.guardian_id, 0) "
            "OR COALESCE(OLD.pupil_id, 0) <> COALESCE(NEW.pupil_id, 0) "
            "OR COALESCE(OLD.care_id, 0) <> COALESCE(NEW.care_id, 0) "
            "OR OLD.token_hash <> NEW.token_hash OR OLD.fits <> NEW.fits "
            "OR OLD.expires_at <> NEW.expires_at OR (OLD.used_at IS NOT NULL AND NEW.used_at IS NULL)"
        ),
    ),
]
