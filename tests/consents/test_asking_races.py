"""Two people at once about asking: nobody is asked twice, no answer is lost, a dead link keeps nothing."""

import datetime
from threading import Event
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from consents import asking, own_answers
from consents.care import Care, end_care_status, keep_authority_contact, set_care_status
from consents.contact import restrict_asking
from consents.links import make_links
from consents.models import Answer, CareStatus, ConsentDecision, ConsentRequest, Letter, LetterKind, WhoDecides
from consents.new_links import send_new_link
from consents.own_answers import LinkDead, answer_by_link, withdraw_by_link
from consents.queries import Need, resolve_needs
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.rolls import keep_guardian
from policies.models import Wording
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.families import WEBSITE_PHOTO, parent, path_for
from tests.consents.family_browser import field, page, send
from tests.consents.posts_with import told_about
from tests.racing import race, until_somebody_waits_for_us

pytestmark = [pytest.mark.race, pytest.mark.usefixtures("database_role")]


@pytest.fixture
def dad(siân: Pupil) -> Guardian:
    return parent(siân, name="Mr ap Rhys", email="dad@families.example")


def decides(pupil: Pupil, *, by: Staff) -> CareStatus:
    set_care_status(pupil, Care(WhoDecides.AUTHORITY, "council, file 7"), by=by)
    return keep_authority_contact(pupil, email="worker@council.example", language="en", by=by)


def is_held(pupil: Pupil) -> bool:
    need = Need(pupil.pk, *WEBSITE_PHOTO)
    found = resolve_needs(school_id=pupil.school_id, needs=[need], at=timezone.now(), on=today_in(pupil.school))
    return found[need].is_held


def test_two_presses_ask_a_class_once(siân: Pupil, mum: Guardian, dad: Guardian, school: School, cai: Staff) -> None:
    outcomes = race(*[lambda: asking.ask_families(school, [siân], by=cai)] * 2)
    assert sorted(outcomes) == [0, 2]
    assert ConsentRequest.objects.count() == Letter.objects.count() == 2


def test_two_presses_remind_once(siân: Pupil, mum: Guardian, school: School, cai: Staff) -> None:
    asking.ask_families(school, [siân], by=cai)
    ConsentRequest.objects.update(asked_at=timezone.now() - datetime.timedelta(days=8))
    outcomes = race(*[lambda: asking.remind_families(school, by=cai)] * 2)
    assert sorted(outcomes) == [0, 1]


def test_two_parents_answer_at_once_and_a_no_wins(siân: Pupil, mum: Guardian, dad: Guardian) -> None:
    (hers,), (his,) = make_links([mum]), make_links([dad])
    outcomes = race(
        lambda: answer_by_link(hers, {siân: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None),
        lambda: answer_by_link(his, {siân: {WEBSITE_PHOTO: Answer.REFUSED}}, wording=None),
    )
    assert not any(isinstance(outcome, Exception) for outcome in outcomes)
    assert set(ConsentDecision.objects.values_list("guardian_id", "answer")) == {
        (mum.pk, Answer.GIVEN),
        (dad.pk, Answer.REFUSED),
    }
    assert not is_held(siân)
    assert Letter.objects.filter(kind=LetterKind.RECEIPT).count() == 2


def test_a_link_that_is_sent_twice_at_once_gives_one_receipt(siân: Pupil, mum: Guardian) -> None:
    (link,) = make_links([mum])
    outcomes = race(*[lambda: answer_by_link(link, {siân: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None)] * 2)
    assert sum(isinstance(outcome, LinkDead) for outcome in outcomes) == 1
    assert Letter.objects.filter(kind=LetterKind.RECEIPT).count() == 1


def test_two_children_sent_twice_at_once_are_each_kept_once_with_one_receipt(
    siân: Pupil, mum: Guardian, school: School
) -> None:
    brother = cast.make_pupil(school, "Llŷr", "ap Rhys")
    Guardianship.objects.create(pupil=brother, guardian=mum, parental_responsibility=ParentalResponsibility.YES)
    (link,) = make_links([mum])
    no = {each: {WEBSITE_PHOTO: Answer.REFUSED} for each in (siân, brother)}
    outcomes = race(*[lambda: answer_by_link(link, no, wording=None)] * 2)
    assert all(isinstance(each, list | LinkDead) for each in outcomes)
    assert set(ConsentDecision.objects.values_list("pupil_id", flat=True)) == {siân.pk, brother.pk}
    assert ConsentDecision.objects.count() == 2
    assert Letter.objects.filter(kind=LetterKind.RECEIPT).count() == 1


def test_a_yes_and_a_restriction_meet(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    (link,) = make_links([mum])
    _restricted, answered = race(
        lambda: restrict_asking(siân, mum, by=cai),
        lambda: answer_by_link(link, {siân: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None),
    )
    if isinstance(answered, Exception):
        assert isinstance(answered, LinkDead)
        assert not Letter.objects.exists()


def test_care_that_ends_while_its_authority_answers_leaves_a_receipt_for_what_was_kept(
    siân: Pupil, des: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Care waits for the answer and ends in the moment in which the answer is kept: the page says that it was."""
    path, keeps = path_for(decides(siân, by=des)), own_answers.keep_sitting
    answered, ended = Event(), Event()

    def keeps_while_care_wants_to_end(*args: Any, **kwargs: Any) -> list[ConsentDecision]:
        rows = keeps(*args, **kwargs)
        transaction.on_commit(lambda: ended.wait(30))
        answered.set()
        until_somebody_waits_for_us()
        return rows

    def ends() -> None:
        answered.wait(30)
        end_care_status(siân, by=des)
        ended.set()

    monkeypatch.setattr(own_answers, "keep_sitting", keeps_while_care_wants_to_end)
    (status, html), _ended = race(lambda: send(path, **{field(siân): "yes"}), ends)
    assert ended.is_set()
    assert (status, "we have your answers" in html) == (302, True)
    assert ConsentDecision.objects.exists()
    assert Letter.objects.filter(kind=LetterKind.RECEIPT).count() == 1
    assert "not kept" not in page(path, 410)


def test_an_authority_that_answers_while_its_care_ends_is_told_that_nothing_was_kept(siân: Pupil, des: Staff) -> None:
    path, ending = path_for(decides(siân, by=des)), Event()

    def ends() -> None:
        with transaction.atomic():
            end_care_status(siân, by=des)
            ending.set()
            until_somebody_waits_for_us()

    def answers() -> tuple[int, str]:
        ending.wait(30)
        return send(path, **{field(siân): "yes"})

    _ended, (status, html) = race(ends, answers)
    assert (status, "What you have just sent was not kept." in html) == (410, True)
    assert not ConsentDecision.objects.exists()
    assert not Letter.objects.exists()


def test_a_yes_and_the_end_of_responsibility_meet(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    """Either the link was dead, or the yes is on file and does not count."""
    (link,) = make_links([mum])
    race(
        lambda: keep_guardian(
            siân, by=cai, name=mum.name, guardian=mum, parental_responsibility=ParentalResponsibility.NO
        ),
        lambda: answer_by_link(link, {siân: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None),
    )
    assert not is_held(siân)


def test_taking_back_by_link_and_two_new_forms_meet_a_post(
    siân: Pupil, mum: Guardian, school: School, sam: Staff, dee: Staff, mo: Staff
) -> None:
    cast.answer_for(siân, guardian=mum)
    post = cast.at(PostState.SCHEDULED, sam=sam, dee=dee, mo=mo, post=told_about(siân, author=sam))
    (link,) = make_links([mum])
    race(
        lambda: withdraw_by_link(link, siân, wording=Wording.objects.filter(school=school, key="consent").first()),
        lambda: send_new_link(school, email=mum.email),
    )
    assert Post.objects.get(pk=post.pk).state == PostState.DRAFT
    assert Letter.objects.filter(kind=LetterKind.NEW_LINK).count() == 1
