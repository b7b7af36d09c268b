"""A yes of the former authority counts no more; its no stands until somebody entitled has it taken back."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from consents import services
from consents.care import Care, end_care_status, set_care_status
from consents.former_authorities import formers_noes, take_back_formers_no
from consents.models import Answer, CareStatus, ConsentDecision, Mistake, Respondent, Route, WhoDecides
from consents.queries import EVERY_PURPOSE
from consents.resolver import Code
from people.models import Guardian, Pupil, Staff
from policies.authority import NotAllowed
from tests import cast
from tests.consents.answers import code_of, says
from tests.consents.former_authorities.authorities import answers, decides

pytestmark = pytest.mark.django_db


def test_a_yes_of_the_former_authority_counts_no_more(siân: Pupil, mum: Guardian, des: Staff) -> None:
    answers(decides(siân, "first", by=des), Answer.GIVEN)
    assert code_of(siân) is Code.HELD
    decides(siân, "second", by=des)
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN


@pytest.mark.parametrize("by_link", [True, False])
def test_a_no_of_the_former_authority_outlasts_the_yes_of_the_next(siân: Pupil, des: Staff, *, by_link: bool) -> None:
    first = decides(siân, "first", by=des)
    if by_link:
        answers(first, Answer.REFUSED)
    else:
        says(siân, Answer.REFUSED, by=des, respondent=Respondent.AUTHORITY)
    second = decides(siân, "second", by=des)
    answers(second, Answer.GIVEN)
    assert code_of(siân) is Code.REFUSED
    take_back_formers_no(siân, route=Route.EMAIL, by=des)
    assert code_of(siân) is Code.HELD
    answers(second, Answer.REFUSED)
    assert code_of(siân) is Code.REFUSED, "its own no is its own to change"
    assert formers_noes(siân) == {}


def test_an_authority_that_goes_on_deciding_keeps_what_it_answered(siân: Pupil, des: Staff) -> None:
    answers(decides(siân, "first", by=des), Answer.GIVEN)
    again = decides(siân, "first", by=des, same=True)
    assert code_of(siân) is Code.HELD
    answers(again, Answer.REFUSED)
    answers(decides(siân, "first", by=des, same=True), Answer.GIVEN)
    assert code_of(siân) is Code.HELD, "it took its own no back"


def test_an_authority_that_comes_back_after_the_parents_decided_is_the_next(siân: Pupil, des: Staff) -> None:
    answers(decides(siân, "first", by=des), Answer.GIVEN)
    set_care_status(siân, Care(WhoDecides.PARENTS, "section 20"), by=des)
    decides(siân, "first", by=des)
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN
    assert list(CareStatus.objects.order_by("pk").values_list("authority", flat=True)) == [1, None, 2]


def test_after_care_a_no_stands_until_the_parents_have_it_taken_back(siân: Pupil, mum: Guardian, des: Staff) -> None:
    cast.answer_for(siân, guardian=mum)
    answers(decides(siân, "first", by=des), Answer.REFUSED)
    end_care_status(siân, by=des)
    assert code_of(siân) is Code.REFUSED
    take_back_formers_no(siân, route=Route.PAPER, by=des)
    assert code_of(siân) is Code.HELD, "on the parent's own yes"


def test_the_lead_alone_has_it_taken_back_and_not_before_it_is_known_who_decides(
    siân: Pupil, des: Staff, cai: Staff, olu: Staff
) -> None:
    answers(decides(siân, "first", by=des), Answer.REFUSED)
    set_care_status(siân, Care(WhoDecides.NOBODY_YET, ""), by=des)
    assert len(formers_noes(siân)) == 1
    with pytest.raises(ValueError, match="before it is known who decides"):
        take_back_formers_no(siân, route=Route.PAPER, by=des)
    decides(siân, "second", by=des)
    for staff in (cai, olu):
        with pytest.raises(NotAllowed):
            take_back_formers_no(siân, route=Route.PAPER, by=staff)
    assert len(take_back_formers_no(siân, route=Route.PAPER, by=des)) == len(EVERY_PURPOSE)
    assert take_back_formers_no(siân, route=Route.PAPER, by=des) == [], "twice is once"
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN, "it gives no permission"


def test_a_no_that_was_an_error_is_nobodys_to_take_back(siân: Pupil, des: Staff) -> None:
    answers(decides(siân, "first", by=des), Answer.REFUSED)
    batch = ConsentDecision.objects.latest("pk").batch
    services.enter_sitting_in_error(siân, batch=batch, by=des, mistake=Mistake.OTHER_CHILD)
    decides(siân, "second", by=des)
    assert formers_noes(siân) == {}
    corrections = ConsentDecision.objects.filter(answer=Answer.ENTERED_IN_ERROR)
    assert set(corrections.values_list("authority", flat=True)) == {1}


def test_a_number_is_an_authoritys_and_is_never_changed(siân: Pupil, mum: Guardian, des: Staff) -> None:
    care = decides(siân, "first", by=des)
    with transaction.atomic(), pytest.raises(DatabaseError, match="Who decides for a child cannot be changed"):
        CareStatus.objects.filter(pk=care.pk).update(authority=2)
    (row,) = says(siân, by=des, respondent=Respondent.AUTHORITY)
    for wrong in ({"respondent": "guardian", "guardian_id": mum.pk}, {"respondent": "family"}):
        fields = {"school": siân.school, "pupil_id": siân.pk, "channel": row.channel, "material": row.material, **wrong}
        with transaction.atomic(), pytest.raises(IntegrityError):
            ConsentDecision.objects.create(
                **fields, authority=1, answer=Answer.GIVEN, decided_at=row.decided_at, route=Route.PAPER
            )
    end_care_status(siân, by=des)
    with transaction.atomic(), pytest.raises(IntegrityError):
        CareStatus.objects.create(
            school=siân.school, pupil=siân, decides=WhoDecides.PARENTS, authority=3, recorded_by=des
        )
