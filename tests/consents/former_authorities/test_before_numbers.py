"""Authorities of an earlier version, which had no numbers, are told apart after the upgrade."""

from importlib import import_module

import pytest
from django.apps import apps
from django.utils import timezone

from audit.guards import lifted
from consents.former_authorities import take_back_formers_no
from consents.models import Answer, CareStatus, ConsentDecision, Route, WhoDecides
from consents.resolver import Code
from people.models import Pupil, Staff
from tests.consents.answers import code_of
from tests.consents.former_authorities.authorities import answers, decides, written_down_before

pytestmark = pytest.mark.django_db


def number_the_next() -> None:
    """As migrating does, before the guards stand as they stand now."""
    step = import_module("consents.migrations.0009_one_authority_from_the_next")
    with lifted():
        step.number_the_next(apps, None)


def test_two_authorities_from_before_there_were_numbers_are_two_afterwards(siân: Pupil, des: Staff) -> None:
    answers(written_down_before(siân, by=des), Answer.REFUSED)
    present = written_down_before(siân, by=des)
    number_the_next()
    present.refresh_from_db()
    assert present.authority == 1
    answers(present, Answer.GIVEN)
    assert code_of(siân) is Code.REFUSED, "the former's no is not undone by the next one's yes"
    take_back_formers_no(siân, route=Route.EMAIL, by=des)
    assert code_of(siân) is Code.HELD
    assert decides(siân, "third", by=des).authority == 2


def test_a_yes_of_two_authorities_ago_permits_nothing_after_the_upgrade(siân: Pupil, des: Staff) -> None:
    answers(written_down_before(siân, by=des), Answer.GIVEN)
    written_down_before(siân, by=des)
    number_the_next()
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN


def test_a_childs_only_authority_goes_on_after_the_upgrade(siân: Pupil, des: Staff) -> None:
    CareStatus.objects.create(
        school=siân.school,
        pupil=siân,
        decides=WhoDecides.PARENTS,
        recorded_by=des,
        ended_by=des,
        ended_at=timezone.now(),
    )
    answers(written_down_before(siân, by=des), Answer.GIVEN)
    number_the_next()
    assert set(CareStatus.objects.values_list("authority", flat=True)) == {None}
    assert code_of(siân) is Code.HELD


def test_what_was_answered_before_there_were_numbers_is_the_next_ones_no_more(siân: Pupil, des: Staff) -> None:
    """Rows of an earlier version have no number: they go on counting for the record under which they were said."""
    care = CareStatus.objects.create(school=siân.school, pupil=siân, decides=WhoDecides.AUTHORITY, recorded_by=des)
    answers(care, Answer.GIVEN)
    assert set(ConsentDecision.objects.values_list("authority", flat=True)) == {None}
    assert code_of(siân) is Code.HELD
    assert decides(siân, "next", by=des).authority == 1
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN
