"""Adopting the school's rules."""

from django.db import transaction
from django.db.models import Max

from audit.actors import System
from audit.names import EventName
from audit.services import record
from people.models import School, Staff
from policies.models import Protocol
from policies.rules import Rules, read_preset, to_rules


@transaction.atomic
def adopt_protocol(school: School, *, preset: str, by: Staff | System) -> Rules:
    """Put a preset in force as the school's next version. Posts not yet released are judged by it from now on."""
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    newest = Protocol.objects.filter(school=school).aggregate(Max("version"))["version__max"] or 0
    protocol = Protocol(school=school, version=newest + 1, preset=preset, rules=read_preset(preset))
    rules = to_rules(protocol)
    protocol.save()
    record(
        EventName.PROTOCOL_CHANGED,
        by=by,
        school_id=school.pk,
        protocol_version=protocol.version,
        data={"preset": preset},
    )
    return rules
