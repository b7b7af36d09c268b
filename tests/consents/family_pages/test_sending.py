"""What a parent sends is kept as it was pressed, once, for their own children; one press takes everything back."""

import re
import uuid
from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from audit.models import Event
from consents.models import Answer, ConsentDecision, Letter, LetterKind, Route
from consents.queries import EVERY_PURPOSE
from notifications.parent_mail import send_letters
from people.models import Guardian, Guardianship, Pupil, School, Staff
from people.queries import today_in
from people.rolls import leave_roll
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.families import QUESTIONS, YES, path_for
from tests.consents.family_browser import field, mark_of, page, send
from tests.consents.posts_with import told_about

pytestmark = pytest.mark.django_db


def test_a_yes_and_a_no_are_kept_and_the_rest_stays_open(mum: Guardian, siân: Pupil) -> None:
    path = path_for(mum)
    status, html = send(path, **{field(siân, material="photo_group"): "yes", field(siân, material="voice"): "no"})
    assert status == 302
    said = {(row.material, row.answer) for row in ConsentDecision.objects.filter(guardian_id=mum.pk)}
    assert said == {("photo_group", "given"), ("voice", "refused")}
    assert "May we use a photo of your child in a group on the school&#x27;s website?" in html
    assert "receipt" in html
    assert Letter.objects.filter(kind=LetterKind.RECEIPT).count() == 1


def test_yes_or_no_to_a_whole_channel_is_one_row_for_each_question(mum: Guardian, siân: Pupil) -> None:
    send(path_for(mum), **{field(siân): "no"})
    rows = ConsentDecision.objects.filter(guardian_id=mum.pk)
    assert {row.answer for row in rows} == {Answer.REFUSED}
    assert len(rows) == QUESTIONS


def test_an_answer_that_contradicts_itself_is_kept_nowhere_and_what_was_pressed_stays(
    mum: Guardian, siân: Pupil
) -> None:
    status, html = send(path_for(mum), **{field(siân): "yes", field(siân, material="video"): "no"})
    assert status == 422
    assert "Which of the two is it?" in html
    assert f'href="#id_{field(siân)}_0"' in html
    assert html.count("checked") == 2
    assert not ConsentDecision.objects.exists()


def test_sending_nothing_says_so(mum: Guardian, siân: Pupil) -> None:
    status, html = send(path_for(mum))
    assert status == 422
    assert "Nothing was answered yet" in html


def test_taking_everything_back_is_one_press_whatever_else_was_pressed(mum: Guardian, siân: Pupil) -> None:
    send(path_for(mum), **{field(siân): "yes"})
    path = path_for(mum)
    assert "Take everything back for Siân" in page(path)
    status, _html = send(path, take_back=siân.public_id.hex, **{field(siân): "yes"})
    assert status == 302
    latest = {(row.channel, row.material): row.answer for row in ConsentDecision.objects.order_by("id")}
    assert set(latest) == set(EVERY_PURPOSE)
    assert Answer.GIVEN not in latest.values()


def test_the_receipt_of_taking_everything_back_lists_what_was_asked_and_what_was_taken_back(
    mum: Guardian, siân: Pupil
) -> None:
    """A no is written wherever there is anything, so that it holds there too; nobody is told of questions that were
    never put to them."""
    path = path_for(mum)
    asked = re.findall(r"<legend[^>]*>\s*(May we use [^<]+\?)", page(path))
    assert len(asked) == QUESTIONS
    _status, html = send(path, take_back=siân.public_id.hex)
    assert sorted(re.findall(r"<li>(May we use [^<]+)</li>", html)) == sorted(asked)
    assert ConsentDecision.objects.count() == len(EVERY_PURPOSE)
    send_letters()
    assert f"yes to 0 questions, no to {QUESTIONS}." in mail.outbox[0].body
    # to a place that the school has left since
    cast.answer_for(siân, guardian=mum, channels=["facebook"], materials=["video"], at=timezone.now())
    _status, html = send(path_for(mum), take_back=siân.public_id.hex)
    assert html.count("<li>May we use") == QUESTIONS + 1
    assert "video of your child on Facebook" in html


def test_a_parent_who_takes_it_back_stops_the_post(
    mum: Guardian, siân: Pupil, at: Callable[..., Post], sam: Staff, school: School
) -> None:
    send(path_for(mum), **{field(siân): "yes"})
    post = at(PostState.SCHEDULED, post=told_about(siân, author=sam))
    send(path_for(mum), take_back=siân.public_id.hex)
    post.refresh_from_db()
    assert post.state == PostState.DRAFT


def test_a_second_press_leads_to_the_same_receipt_and_keeps_nothing_twice(mum: Guardian, siân: Pupil) -> None:
    path, client = path_for(mum), Client()
    sent = {"mark": mark_of(page(path)), field(siân): "yes"}
    first, second = client.post(path, sent), client.post(path, sent)
    assert first["Location"] == second["Location"]
    assert ConsentDecision.objects.count() == QUESTIONS
    assert Letter.objects.count() == 1


def test_nothing_is_kept_that_was_not_sent_from_the_page(mum: Guardian, siân: Pupil) -> None:
    path, other = path_for(mum), path_for(mum)
    for mark in ("", "x", "ŵ", mark_of(page(other))):
        assert Client().post(path, {"mark": mark, field(siân): "yes"}).status_code == 403
    assert not ConsentDecision.objects.exists()


def test_a_child_of_somebody_else_is_reached_by_no_field(mum: Guardian, siân: Pupil, school: School) -> None:
    other = cast.make_pupil(school, "Ola", "Nowak")
    path = path_for(mum)
    for fields in ({field(other): "yes"}, {"take_back": other.public_id.hex}, {"take_back": uuid.uuid4().hex}):
        assert send(path, **fields)[0] == 422
    assert not ConsentDecision.objects.exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    "value", ["maybe", "given", "YES", "\x00", "'; DROP TABLE", "<script>alert(1)</script>", "9" * 999]
)
def test_whatever_is_sent_as_an_answer_is_no_fault(value: str, mum: Guardian, siân: Pupil) -> None:
    status, html = send(path_for(mum), **{field(siân): value, field(siân, material="video"): value, "take_back": value})
    assert status == 422
    assert "<script>alert" not in html
    assert not ConsentDecision.objects.exists()


def test_both_children_are_answered_for_in_one_sending(mum: Guardian, siân: Pupil, school: School) -> None:
    brother = cast.make_pupil(school, "Ifan", "ap Rhys")
    Guardianship.objects.create(pupil=brother, guardian=mum, parental_responsibility=YES)
    _status, html = send(path_for(mum), **{field(siân): "yes", field(brother): "no"})
    assert {row.pupil_id for row in ConsentDecision.objects.filter(answer="given")} == {siân.pk}
    assert {row.pupil_id for row in ConsentDecision.objects.filter(answer="refused")} == {brother.pk}
    assert "Siân" in html
    assert "Ifan" in html
    assert Letter.objects.count() == 1


def test_of_a_child_who_left_everything_can_still_be_taken_back_and_nothing_is_asked(
    mum: Guardian, siân: Pupil, cai: Staff
) -> None:
    send(path_for(mum), **{field(siân): "yes"})
    leave_roll(siân, by=cai, on=today_in(siân.school))
    path = path_for(mum)
    html = page(path)
    assert 'type="radio"' not in html
    assert "Take everything back for Siân" in html
    assert send(path, take_back=siân.public_id.hex)[0] == 302


# Welsh


def test_a_whole_answer_in_welsh_stays_welsh(mum: Guardian, siân: Pupil) -> None:
    path = f"{path_for(mum)}?language=cy"
    status, html = send(path)
    assert status == 422
    assert "Nid oes dim wedi'i ateb" in html
    status, html = send(path, **{field(siân): "yes"})
    assert status == 302
    assert "Diolch: mae eich atebion gennym" in html
    row = ConsentDecision.objects.first()
    assert row is not None
    assert row.wording is not None
    assert (row.wording.language, row.route) == ("cy", Route.LINK)


def test_no_event_of_an_answer_holds_a_name_or_a_link(mum: Guardian, siân: Pupil) -> None:
    path = path_for(mum)
    send(path, **{field(siân): "yes"})
    kept = " ".join(str(event.data) for event in Event.objects.all())
    assert path.split("/")[2] not in kept
    assert "Siân" not in kept
