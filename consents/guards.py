"""An answer of a family is never changed or removed: a new one is written beside it."""

from audit.guards import append_only
from consents.models import ConsentDecision

GUARDS = append_only(ConsentDecision, what="A consent decision")
