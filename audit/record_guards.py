"""The record is added to and read, never changed: what the database refuses for events and seals."""

from audit.guards import append_only
from audit.models import Event, Seal

GUARDS = [*append_only(Event, what="The record"), *append_only(Seal, what="The seals of the record")]
