"""A hold is the safeguarding lead's alone, its reason lies encrypted, and while it is open no answer counts."""

import pytest

from audit.models import Event
from audit.names import EventName
from consents.holds import lift_hold, read_reason, set_hold
from consents.models import Answer
from consents.resolver import Code
from people.models import Guardian, Pupil, Staff
from policies.authority import NotAllowed
from tests.consents.services.says import code_of, says


def test_a_hold_is_the_leads_alone_to_set_to_lift_and_to_read(
    siân: Pupil, cai: Staff, sam: Staff, hana: Staff, des: Staff, olu: Staff
) -> None:
    hold = set_hold(siân, by=des, reason="A family court order, seen on paper")
    for other in (cai, sam, hana, olu):
        for service in (
            lambda by: set_hold(siân, by=by),
            lambda by: lift_hold(hold, by=by),
            lambda by: read_reason(hold, by=by),
        ):
            with pytest.raises(NotAllowed):
                service(other)
    assert read_reason(hold, by=des) == "A family court order, seen on paper"


def test_the_reason_lies_encrypted(siân: Pupil, des: Staff) -> None:
    hold = set_hold(siân, by=des, reason="court order")
    assert b"court" not in bytes(hold.reason_sealed)
    assert "court" not in str(Event.objects.get(name=EventName.HOLD_SET).data)


def test_a_hold_stands_while_any_is_open_and_then_the_answers_count_again(
    siân: Pupil, mum: Guardian, cai: Staff, des: Staff
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    first, second = set_hold(siân, by=des), set_hold(siân, by=des)
    lift_hold(first, by=des)
    assert code_of(siân) is Code.HOLD
    lift_hold(second, by=des)
    lift_hold(second, by=des)
    assert code_of(siân) is Code.HELD
    assert Event.objects.filter(name=EventName.HOLD_LIFTED).count() == 2
