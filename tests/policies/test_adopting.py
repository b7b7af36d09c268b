"""Adopting a protocol anew: it says who holds what, and what the school decided itself stays as it decided."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from audit.models import Event
from audit.names import EventName
from audit.services import record
from people.models import School, Staff
from policies import services
from policies.models import Protocol
from policies.rules import WHO, Rules, read_preset, rules_in_force
from policies.services import adopt_protocol, change_rules

pytestmark = pytest.mark.django_db


@pytest.fixture
def another(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another preset: the head confirms and the office publishes, with other hours and another end of a yes."""
    other: dict[str, Any] = {
        **read_preset("deputy_head"),
        "approve": ["headteacher"],
        "publish": ["office"],
        "consent_ends": "never",
        "takedown_due_hours": 12,
        "school_hours": ["09:00", "17:00"],
    }
    monkeypatch.setattr(services, "read_preset", lambda _: dict(other))


def test_what_the_school_decided_stays_and_the_rest_is_the_presets(school: School, hana: Staff, another: None) -> None:
    change_rules(school, by=hana, consent_ends="months", consent_months=18)
    change_rules(school, by=hana, pupil_answers_from=14)
    adopted = adopt_protocol(school, preset="another", by=hana)
    assert adopted == rules_in_force(school)
    assert (adopted.consent_ends, adopted.consent_months, adopted.pupil_answers_from) == ("months", 18, 14)
    assert (adopted.approve, adopted.publish, adopted.takedown_due_hours) == (("headteacher",), ("office",), 12)
    assert adopted.school_hours == ("09:00", "17:00")
    assert (adopted.version, adopted.preset) == (4, "another")


def test_it_stays_through_one_adoption_after_another_and_the_record_says_what_stayed(
    school: School, hana: Staff, another: None
) -> None:
    change_rules(school, by=hana, pupil_answers_from=14)
    adopt_protocol(school, preset="another", by=hana)
    change_rules(school, by=hana, leavers_stay_months=6)
    adopted = adopt_protocol(school, preset="another", by=hana)
    assert (adopted.pupil_answers_from, adopted.leavers_stay_months) == (14, 6)
    newest = Event.objects.filter(name="protocol.changed").latest("pk")
    assert newest.data == {"preset": "another", "kept": ["leavers_stay_months", "pupil_answers_from"]}


def test_what_was_decided_before_protocols_kept_its_names_stays_as_the_record_says(
    school: School, hana: Staff, another: None
) -> None:
    shown = ("first_name", "portrait")
    change_rules(school, by=hana, pupil_answers_from=13, never_shown=shown)
    forget_what_was_chosen(school)
    assert told(hana)[-2:] == KEPT
    change_rules(school, by=hana, consent_months=18)
    adopted = adopt_protocol(school, preset="another", by=hana)
    assert (adopted.pupil_answers_from, adopted.never_shown, adopted.consent_months) == (13, shown, 18)
    assert adopted.chosen == ("consent_months", "never_shown", "pupil_answers_from")


def test_what_a_preset_took_back_before_protocols_kept_names_is_the_presets(
    school: School, hana: Staff, another: None
) -> None:
    change_rules(school, by=hana, consent_ends="months")
    forget_what_was_chosen(school)
    preset = {"preset": "deputy_head", "rules": read_preset("deputy_head")}
    Protocol.objects.create(school=school, version=3, **preset)
    with transaction.atomic():
        record(EventName.PROTOCOL_CHANGED, by=hana, school_id=school.pk, data={"preset": "deputy_head"})
    assert adopt_protocol(school, preset="another", by=hana).chosen == ()


def forget_what_was_chosen(school: School) -> None:
    """As protocols were kept at first."""
    newest = Protocol.objects.filter(school=school).latest("version")
    del newest.rules["chosen"]
    newest.save()


def test_who_holds_what_comes_from_the_preset_even_where_the_school_had_said_otherwise(
    school: School, hana: Staff, another: None
) -> None:
    change_rules(school, by=hana, publish=["moderator"], consent_months=18)
    adopted = adopt_protocol(school, preset="another", by=hana)
    assert adopted.publish == ("office",)
    assert adopted.consent_months == 18


def test_a_first_protocol_holds_no_choice_of_anybodys(school: School) -> None:
    rules = rules_in_force(school)
    assert (rules.version, rules.chosen) == (1, ())
    assert Event.objects.get(name="protocol.changed").data == {"preset": "deputy_head"}


def test_every_rule_of_who_is_one_of_the_protocols_and_holds_roles() -> None:
    assert set(Rules.__dataclass_fields__) >= WHO
    rules = read_preset("deputy_head")
    assert all(isinstance(rules[name], list) for name in WHO)


def told(by: Staff, *options: str) -> list[str]:
    out = StringIO()
    call_command("adopt_protocol", by.school.slug, "--by", by.email, *options, stdout=out)
    return out.getvalue().splitlines()


CHANGES = [
    "approve: deputy_head becomes headteacher",
    "publish: media_officer becomes office",
    "takedown_due_hours: 24 becomes 12",
    "school_hours: 08:00, 16:00 becomes 09:00, 17:00",
]
KEPT = [
    "never_shown: stays first_name, portrait, as the school decided",
    "pupil_answers_from: stays 13, as the school decided",
]


def test_the_command_says_what_would_change_and_what_stays_and_changes_nothing(
    school: School, hana: Staff, another: None
) -> None:
    change_rules(school, by=hana, consent_ends="months", never_shown=())
    said = told(hana)
    assert said == [
        *CHANGES,
        "consent_ends: stays months, as the school decided",
        "never_shown: stays nothing, as the school decided",
    ]
    assert rules_in_force(school).version == 2


def test_the_command_adopts_it_when_told_to_and_not_a_second_time(school: School, hana: Staff, another: None) -> None:
    said = told(hana, "--apply")
    assert said[-1] == "Version 2 is in force. What is not out yet was asked again by it."
    assert Event.objects.filter(name="protocol.changed").latest("pk").actor_id == hana.pk
    assert told(hana, "--apply") == ["Nothing changes."]
    assert rules_in_force(school).version == 2


def test_only_whoever_looks_after_the_rules_of_this_school_adopts(
    school: School, hana: Staff, sam: Staff, olu: Staff, another: None
) -> None:
    with pytest.raises(CommandError, match="does not include this"):
        told(sam, "--apply")
    with pytest.raises(CommandError, match="nobody of that address"):
        call_command("adopt_protocol", school.slug, "--by", olu.email, "--apply")
    assert rules_in_force(school).version == 1
