"""A protocol as plain values: what the record in the database means."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any

import yaml
from django.db.models import QuerySet

from people.models import School
from policies.criteria import require_known
from policies.models import Protocol
from prepared import first, prepared

PRESETS = Path(__file__).parent / "presets"

WHO = frozenset(
    {
        "approve",
        "publish",
        "own_reminders",
        "set_holds",
        "record_consent",
        "read_record",
        "manage_people",
        "take_down",
        "keep_accounts",
        "keep_designs",
        "cover",
    }
)
"""Who holds what: that is what a school chooses one preset or another for."""

WAITING = frozenset({"school_hours", "remind_after_hours", "tell_cover_after_hours", "tell_head_after_hours"})
"""When somebody hears of a post that waits: chosen together, for each counts from the one before, and nothing that
lets a post go on or stops it."""


@dataclass(frozen=True)
class Rules:
    """Who holds which step and what the school asks for. Roles are values of people.roles.Role.

    What has a value here is younger than the first protocols: a stored one without it means that value.

    `pupil_answers_from`: the age from which a pupil's own yes is needed besides a parent's; None where the school sets
    none. `never_shown`: what the school shows of nobody, whoever agreed: a material, or "channel:material".
    `consent_months` is how long a yes lasts where `consent_ends` says "months". `leavers_stay_months`: how long what is
    out of a child who left may stay; None until somebody says no. `chosen`: which of these the school decided itself.
    """

    version: int
    preset: str
    approve: tuple[str, ...]
    publish: tuple[str, ...]
    own_reminders: tuple[str, ...]
    set_holds: tuple[str, ...]
    record_consent: tuple[str, ...]
    read_record: tuple[str, ...]
    manage_people: tuple[str, ...]
    take_down: tuple[str, ...]
    go_live_valid_days: int
    late_after_minutes: int
    personal_devices: str
    criteria: tuple[str, ...]
    categories: tuple[str, ...]
    imported_yes_counts: bool
    consent_ends: str
    takedown_due_hours: int
    ours: tuple[str, ...]
    # Younger than the first protocols: a stored one without it means the value here. The hours are the school's own.
    keep_accounts: tuple[str, ...] = ("media_officer", "headteacher")
    keep_designs: tuple[str, ...] = ("office", "headteacher")
    cover: tuple[str, ...] = ("assistant_head", "slt_line_manager")
    school_hours: tuple[str, ...] = ("08:00", "16:00")
    remind_after_hours: float = 4
    tell_cover_after_hours: float = 8
    tell_head_after_hours: float = 16
    pupil_answers_from: int | None = None
    never_shown: tuple[str, ...] = ("first_name",)
    consent_months: int = 12
    leavers_stay_months: int | None = None
    chosen: tuple[str, ...] = ()

    def forbids(self, channel: str, material: str) -> bool:
        """Whether the school shows this of nobody there, whoever agreed."""
        return material in self.never_shown or f"{channel}:{material}" in self.never_shown


class NoProtocol(Exception):
    """The school has adopted no protocol yet, so nobody may do anything."""


def read_preset(key: str) -> dict[str, Any]:
    """The rules of a preset, ready to be kept as a Protocol. Raises FileNotFoundError for an unknown key."""
    record: dict[str, Any] = yaml.safe_load((PRESETS / f"{key}.yaml").read_text())
    record.pop("key")
    return record


def rules_in_force(school: School | int) -> Rules:
    """The newest protocol of the school. Raises NoProtocol where there is none: fail closed."""
    school_id = school if isinstance(school, int) else school.pk
    newest = first(_newest_protocol(school_id))
    if newest is None:
        raise NoProtocol(school_id)
    return to_rules(newest)


@prepared
def _newest_protocol(school_id: int) -> QuerySet[Protocol]:
    return Protocol.objects.filter(school_id=school_id).order_by("-version")[:1]


def rules_of(row: Mapping[str, Any] | None) -> Rules | None:
    """The same from the columns of a protocol, or None. JSON within JSON comes from SQLite as its text."""
    if row is None:
        return None
    rules = row["rules"]
    return to_rules(Protocol(**{**row, "rules": json.loads(rules) if isinstance(rules, str) else rules}))


def to_rules(protocol: Protocol) -> Rules:
    """Raises KeyError when a rule is missing that has no default (a half protocol is no protocol), UnknownCriterion for
    a criterion that nobody could be asked about."""
    values: dict[str, Any] = {"version": protocol.version, "preset": protocol.preset}
    for field in fields(Rules):
        if field.name not in values and (field.default is MISSING or field.name in protocol.rules):
            value = protocol.rules[field.name]
            values[field.name] = tuple(value) if isinstance(value, list) else value
    require_known(values["criteria"])
    return Rules(**values)
