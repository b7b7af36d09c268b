"""An answer of a family is never changed or removed, nor is what it was asked; a link that is over stays over."""

from audit.guards import append_only, irremovable, unchangeable
from consents.models import ConsentDecision, FormsDecision, ParentLink, RecordLook
from policies.models import Wording

GUARDS = [
    *append_only(ConsentDecision, what="A consent decision"),
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
    *unchangeable(RecordLook, what="A look at a record"),
    *unchangeable(
        ParentLink,
        what="The link of a parent",
        refused=(
            "OLD.guardian_id <> NEW.guardian_id OR OLD.token_hash <> NEW.token_hash OR OLD.fits <> NEW.fits "
            "OR OLD.expires_at <> NEW.expires_at OR (OLD.used_at IS NOT NULL AND NEW.used_at IS NULL)"
        ),
    ),
]
