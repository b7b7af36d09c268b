"""A second person says of a sitting that it was entered in error, and why; it stays on file and does not count."""

import datetime
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager

from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents import services
from consents.history import history_for
from consents.models import Answer, ConsentDecision, Mistake
from consents.queries import EVERY_PURPOSE
from people.models import Pupil, School, Staff
from tests import cast
from tests.consents.register_pages import page_of, read, sign_in

WRONG_CHILD = {"mistake": "other_child"}


def test_a_second_person_marks_a_sitting_as_an_error(siân: Pupil, cai: Staff, des: Staff) -> None:
    (row,) = cast.answer_for(siân, Answer.REFUSED, channels=["website"], materials=["work"])
    ConsentDecision.objects.filter(pk=row.pk)
    url = page_of(siân, "entered_in_error", row.batch)
    assert sign_in(des).post(url, WRONG_CHILD).status_code == 302
    assert "entered in error: does not count" in read(sign_in(cai), page_of(siân))


def test_a_sitting_that_is_not_there_or_was_corrected_changes_nothing_and_says_so(
    siân: Pupil, school: School, des: Staff, sam: Staff, olu: Staff
) -> None:
    (row,) = cast.answer_for(siân, Answer.REFUSED, channels=["website"], materials=["work"])
    url = page_of(siân, "entered_in_error", row.batch)
    nowhere = page_of(siân, "entered_in_error", uuid.uuid4())
    assert sign_in(sam).post(nowhere).status_code == 403
    assert sign_in(olu).post(url).status_code == 404
    client = sign_in(des)
    other = cast.make_pupil(school, "Llŷr", "Ng")
    for wrong in (nowhere, page_of(other, "entered_in_error", row.batch)):
        assert "Nothing was changed" in client.post(wrong, WRONG_CHILD, follow=True).content.decode()
    for without_a_reason in ({}, {"mistake": "made up"}):
        assert "say what was wrong" in client.post(url, without_a_reason, follow=True).content.decode()
    assert not ConsentDecision.objects.filter(answer=Answer.ENTERED_IN_ERROR).exists()
    client.post(url, WRONG_CHILD)
    assert "Nothing was changed" in client.post(url, WRONG_CHILD, follow=True).content.decode()
    assert ConsentDecision.objects.get(answer=Answer.ENTERED_IN_ERROR).mistake == Mistake.OTHER_CHILD
    assert "it was about another child" in read(client, page_of(siân))


def test_a_sitting_about_everything_is_corrected_in_a_handful_of_statements(
    siân: Pupil, des: Staff, cai: Staff, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    cast.answer_for(siân)
    rows = services.withdraw_consent(siân, by=cai, guardian=siân.guardians.get())
    with django_assert_max_num_queries(20):
        kept = services.enter_sitting_in_error(siân, batch=rows[0].batch, by=des, mistake=Mistake.OTHER_CHILD)
    assert len(kept) == len(EVERY_PURPOSE)
    assert len({row.batch for row in kept}) == 1
    (event,) = Event.objects.filter(name=EventName.CONSENT_ENTERED_IN_ERROR)
    assert event.data == {"decisions": [row.pk for row in rows], "mistake": "other_child"}


def test_the_one_who_recorded_it_and_strangers_to_the_register_may_not(siân: Pupil, cai: Staff, sam: Staff) -> None:
    client = sign_in(cai)
    form = {"guardian": "new", "name": "Mrs ap Rhys", "responsibility": "yes", "route": "paper", "website": "yes"}
    client.post(page_of(siân, "answer"), {**form, "decided_on": "2020-01-15"})
    batch = ConsentDecision.objects.values_list("batch", flat=True)[0]
    url = page_of(siân, "entered_in_error", batch)
    assert "entered in error" not in read(client, page_of(siân))
    assert client.post(url, WRONG_CHILD).status_code == 403
    assert sign_in(sam).post(url, WRONG_CHILD).status_code == 403


def test_an_answer_on_file_is_marked_as_the_yes_or_the_no_that_it_is(siân: Pupil) -> None:
    cast.answer_for(siân, at=timezone.now() - datetime.timedelta(days=2))
    assert {sitting.is_no for sitting in history_for(siân, objections_too=False)} == {False}
    cast.answer_for(siân, Answer.WITHDRAWN)
    assert {sitting.is_no for sitting in history_for(siân, objections_too=False)} == {True, False}
