"""By a link a parent says yes or no for their own child, once; who has not answered is counted by class."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents import asking
from consents.asking_queries import purposes_in_use
from consents.links import is_alive, make_links
from consents.models import Answer, ConsentDecision, Letter, LetterKind, Respondent, Route
from consents.not_answered import children_without_an_answer, counts_by_class
from consents.own_answers import LinkDead, answer_by_link, withdraw_by_link
from consents.queries import EVERY_PURPOSE
from people.models import Guardian, Pupil, School, Staff
from people.queries import today_in
from policies.rules import rules_in_force
from tests import cast
from tests.consents.answers import is_held
from tests.consents.families import WEBSITE_PHOTO, parent, says_by_link

pytestmark = pytest.mark.django_db
A_WEEK = datetime.timedelta(days=7)


# answering by link


def test_an_answer_by_link_counts_and_says_what_who_how_and_with_which_words(siân: Pupil, mum: Guardian) -> None:
    says_by_link(mum, siân)
    assert is_held(siân)
    row = ConsentDecision.objects.filter(pupil_id=siân.pk).first()
    assert row is not None
    assert (row.respondent, row.guardian_id, row.route, row.recorded_by_id) == ("guardian", mum.pk, Route.LINK, None)
    assert row.wording is not None
    assert row.wording.version == 1
    assert row.expires_at is not None
    event = Event.objects.get(name=EventName.CONSENT_RECORDED)
    assert (event.actor_kind, event.actor_id, event.pupil_id) == ("guardian", mum.pk, siân.pk)
    assert set(event.data) == {"batch"}


def test_everything_is_taken_back_at_once_with_a_no_where_nothing_was_said(siân: Pupil, mum: Guardian) -> None:
    says_by_link(mum, siân)
    (link,) = make_links([mum])
    withdraw_by_link(link, siân, wording=None)
    latest = ConsentDecision.objects.filter(pupil_id=siân.pk).order_by("id")
    said = {(row.channel, row.material): row.answer for row in latest}
    assert set(said) == set(EVERY_PURPOSE)
    asked = set(purposes_in_use(siân.school, rules_in_force(siân.school)))
    assert {said[purpose] for purpose in asked} == {"withdrawn"}
    assert {answer for purpose, answer in said.items() if purpose not in asked} == {"refused"}
    assert not is_held(siân)
    assert Event.objects.filter(name=EventName.CONSENT_WITHDRAWN).count() == 1


def test_a_link_reaches_no_other_child(siân: Pupil, mum: Guardian, school: School) -> None:
    other = cast.make_pupil(school, "Ola", "Nowak")
    (link,) = make_links([mum])
    with pytest.raises(LinkDead):
        answer_by_link(link, {other: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None)
    with pytest.raises(LinkDead):
        withdraw_by_link(link, other, wording=None)
    assert not ConsentDecision.objects.exists()


@pytest.mark.parametrize("said", [{}, {WEBSITE_PHOTO: Answer.OBJECTED}, {WEBSITE_PHOTO: Answer.ENTERED_IN_ERROR}])
def test_an_answer_by_link_is_a_yes_or_a_no(said: dict[tuple[str, str], Answer], siân: Pupil, mum: Guardian) -> None:
    (link,) = make_links([mum])
    with pytest.raises(ValueError, match="yes or a no"):
        answer_by_link(link, {siân: said}, wording=None)


def test_after_an_answer_there_is_one_receipt_with_a_link_of_its_own(siân: Pupil, mum: Guardian) -> None:
    used = says_by_link(mum, siân)
    letter = Letter.objects.get(kind=LetterKind.RECEIPT)
    assert letter.about == used
    assert letter.link != used
    assert is_alive(letter.link)
    with pytest.raises(LinkDead):
        answer_by_link(used, {siân: {WEBSITE_PHOTO: Answer.REFUSED}}, wording=None)
    assert Letter.objects.count() == 1


def test_a_no_of_the_school_s_file_still_wins_over_a_yes_by_link(siân: Pupil, mum: Guardian, school: School) -> None:
    """Nobody knows who of the family said it: the office asks, and lifts it."""
    ConsentDecision.objects.create(
        school=school,
        pupil_id=siân.pk,
        channel=WEBSITE_PHOTO[0],
        material=WEBSITE_PHOTO[1],
        respondent=Respondent.FAMILY,
        answer=Answer.REFUSED,
        decided_at=timezone.now() - A_WEEK,
        route=Route.IMPORT,
    )
    says_by_link(mum, siân)
    assert not is_held(siân)


# who has not answered


def test_a_child_is_answered_for_when_every_question_has_an_answer_of_some_parent(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    def missing() -> list[Pupil]:
        return list(children_without_an_answer(school, rules_in_force(school), on=today_in(school), at=timezone.now()))

    assert missing() == [siân]
    *most, last = purposes_in_use(school, rules_in_force(school))
    (link,) = make_links([mum])
    answer_by_link(link, {siân: dict.fromkeys(most, Answer.GIVEN)}, wording=None)
    assert missing() == [siân], "one question is open"
    (link,) = make_links([mum])
    answer_by_link(link, {siân: {last: Answer.REFUSED}}, wording=None)
    assert missing() == []
    with time_machine.travel(timezone.now() + datetime.timedelta(days=500)):
        assert missing() == [siân], "the yeses have ended"


@pytest.mark.slow
def test_classes_are_counted_in_the_same_few_queries_at_every_size(siân: Pupil, school: School, cai: Staff) -> None:
    def count() -> tuple[int, list[tuple[str, int, int, int, int]]]:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            found = counts_by_class(school, rules_in_force(school), on=today_in(school), at=timezone.now())
        return len(queries), sorted(tuple(each) for each in found)

    few, counted = count()
    assert counted == [("7B", 1, 1, 0, 0)]
    for number in range(30):
        pupil = cast.make_pupil(school, f"Child {number}", "Nowak", "9M")
        guardian = parent(pupil, email=f"p{number}@families.example")
        if number < 10:
            says_by_link(guardian, pupil)
    asking.ask_families(school, Pupil.objects.filter(first_name__in=["Child 20", "Child 21"]), by=cai)
    many, counted = count()
    assert counted == [("7B", 1, 1, 0, 0), ("9M", 30, 20, 2, 0)]
    assert many == few
