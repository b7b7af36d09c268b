"""A sheet that comes in later counts for the authority that decided on its day."""

import datetime

import pytest
import time_machine

from channels.models import ConsentChannel
from consents import services
from consents.models import Answer, CareStatus, ConsentDecision, Respondent, Route
from consents.queries import EVERY_PURPOSE
from consents.resolver import Code
from people.models import Pupil, Staff
from tests.consents.answers import code_of
from tests.consents.former_authorities.authorities import answers, decides
from tests.consents.register_pages import page_of, sign_in

pytestmark = pytest.mark.django_db


def on(day: str) -> time_machine.travel:
    return time_machine.travel(f"{day}T12:00+01:00", tick=False)


@pytest.fixture
def next_since_october(siân: Pupil, des: Staff) -> CareStatus:
    """The first authority decided from 1 September, the second does from 1 October."""
    with on("2026-09-01"):
        decides(siân, "first", by=des)
    with on("2026-10-01"):
        return decides(siân, "second", by=des)


def sheet(day: str, answer: str) -> dict[str, str]:
    return {"route": "paper", "decided_on": day, ConsentChannel.WEBSITE: answer}


@pytest.mark.parametrize("day", ["2026-09-25", "2026-08-25"])
def test_a_sheet_of_the_former_authority_gives_no_permission_and_its_no_is_kept(
    day: str, siân: Pupil, next_since_october: CareStatus, des: Staff
) -> None:
    with on("2026-10-05"):
        lead, url = sign_in(des), page_of(siân, "authority_answer")
        answer = lead.post(url, sheet(day, "yes"))
        assert answer.status_code == 422
        assert "On that day another authority was written down as deciding" in answer.content.decode()
        assert not ConsentDecision.objects.exists()
        assert lead.post(url, sheet(day, "no")).status_code == 302
        assert set(ConsentDecision.objects.values_list("authority", "answer")) == {(1, Answer.REFUSED)}
        answers(next_since_october, Answer.GIVEN)
        assert code_of(siân) is Code.REFUSED, "as of any no of the former"


def test_a_sheet_of_the_authority_that_decides_counts_also_from_before_another_carer(
    siân: Pupil, next_since_october: CareStatus, des: Staff
) -> None:
    with on("2026-10-10"):
        decides(siân, "second", by=des, same=True)
        assert sign_in(des).post(page_of(siân, "authority_answer"), sheet("2026-10-01", "yes")).status_code == 302
        assert set(ConsentDecision.objects.values_list("authority", flat=True)) == {2}
        assert code_of(siân) is Code.HELD


def test_a_sheet_is_often_older_than_the_record_of_a_childs_only_authority(siân: Pupil, des: Staff) -> None:
    with on("2026-10-01"):
        decides(siân, "first", by=des)
        assert sign_in(des).post(page_of(siân, "authority_answer"), sheet("2026-09-25", "yes")).status_code == 302
        assert code_of(siân) is Code.HELD


def test_no_service_takes_a_yes_of_a_former_authority(siân: Pupil, next_since_october: CareStatus, des: Staff) -> None:
    with on("2026-10-05"), pytest.raises(ValueError, match="its yes counts no more"):
        services.record_answer(
            siân,
            by=des,
            respondent=Respondent.AUTHORITY,
            guardian=None,
            answers={EVERY_PURPOSE[0]: Answer.GIVEN},
            decided_at=next_since_october.recorded_at - datetime.timedelta(days=6),
            route=Route.PAPER,
        )
