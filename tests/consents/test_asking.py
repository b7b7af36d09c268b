"""Asking families: who is asked and who is not, once, and what is in the record of it."""

import datetime
import json
from collections.abc import Callable

import pytest
import time_machine
from django.db import connection, transaction
from django.db.utils import DatabaseError
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from structlog.testing import CapturingLogger

from audit.models import Event
from audit.names import EventName
from consents import asking, services
from consents.asking_plan import Obstacle, plan_asking, to_remind
from consents.asking_queries import purposes_in_use
from consents.contact import Contact, keep_contact, lift_restriction, restrict_asking
from consents.form_words import KEY, adopt_form, confirm_welsh, form_in_force, form_of_the_day, words_of
from consents.links import is_alive, link_with, make_links, own_children, url_of
from consents.models import (
    Answer,
    AskingRestriction,
    AskingSettings,
    ConsentDecision,
    ConsentRequest,
    Letter,
    LetterKind,
    Mistake,
    ParentLink,
    Respondent,
    Route,
)
from consents.new_links import send_new_link
from consents.not_answered import children_without_an_answer, counts_by_class
from consents.own_answers import LinkDead, answer_by_link, withdraw_by_link
from consents.queries import EVERY_PURPOSE, Need, resolve_needs
from consents.standard_form import STANDARD
from consents.tasks import remind_families
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.roles import Role
from people.rolls import erase_pupil, keep_guardian, leave_roll
from policies.authority import NotAllowed
from policies.models import Protocol, Wording
from policies.rules import rules_in_force
from tests import cast
from tests.consents.families import UNKNOWN, WEBSITE_PHOTO, YES, parent

pytestmark = pytest.mark.django_db

A_WEEK = datetime.timedelta(days=7)


def is_held(pupil: Pupil, purpose: tuple[str, str] = WEBSITE_PHOTO) -> bool:
    need = Need(pupil.pk, *purpose)
    on = today_in(pupil.school)
    return resolve_needs(school_id=pupil.school_id, needs=[need], at=timezone.now(), on=on)[need].is_held


def says_by_link(guardian: Guardian, pupil: Pupil, answer: Answer = Answer.GIVEN) -> ParentLink:
    (link,) = make_links([guardian])
    answer_by_link(
        link,
        {pupil: dict.fromkeys(purposes_in_use(pupil.school, rules_in_force(pupil.school)), answer)},
        wording=form_in_force(pupil.school, "en"),
    )
    return ParentLink.objects.get(pk=link.pk)


# the form


def test_a_form_is_kept_word_for_word_with_every_question_in_both_languages(school: School, cai: Staff) -> None:
    version = adopt_form(school, {"en": " May we? ", "cy": "A gawn ni?"}, by=cai)
    for language, introduction in (("en", "May we?"), ("cy", "A gawn ni?")):
        kept = form_in_force(school, language)
        assert kept is not None
        assert (kept.version, kept.language) == (version, language)
        assert json.loads(kept.words)["materials"]["photo_group"] == STANDARD[language].materials["photo_group"]
        words = words_of(kept)
        assert words.introduction == introduction
        asked = {words.asked(*purpose) for purpose in EVERY_PURPOSE}
        assert len(asked) == len(EVERY_PURPOSE), "each question is another one"
        assert not any("{" in question for question in asked)
    assert Event.objects.get(name=EventName.CONSENT_FORM_ADOPTED).data == {"version": 1}


def test_welsh_counts_as_unread_until_somebody_has_read_it_and_a_change_makes_it_unread_again(
    school: School, cai: Staff
) -> None:
    words = {"en": "May we?", "cy": "A gawn ni?"}

    def is_read() -> bool:
        return Wording.objects.filter(school=school, key=KEY, language="cy").latest("version").reviewed

    adopt_form(school, words, by=cai)
    assert not is_read()
    confirm_welsh(school, version=1, by=cai)
    assert is_read()
    confirm_welsh(school, version=1, by=cai)
    assert Event.objects.filter(name=EventName.CONSENT_FORM_READ).count() == 1, "twice is once"
    adopt_form(school, words | {"en": "Dear families, may we?"}, by=cai)
    assert is_read(), "the same Welsh, letter for letter"
    adopt_form(school, words | {"cy": "Annwyl deuluoedd, a gawn ni?"}, by=cai)
    assert not is_read()


def test_an_answer_belongs_to_the_form_of_its_day(school: School, cai: Staff) -> None:
    with time_machine.travel("2026-09-10T10:00+01:00", tick=False):
        adopt_form(school, {"en": "one", "cy": "un"}, by=cai)
    with time_machine.travel("2026-10-10T10:00+01:00", tick=False):
        adopt_form(school, {"en": "two", "cy": "dau"}, by=cai)
    found = [form_of_the_day(school, datetime.date(2026, *day)) for day in ((9, 9), (9, 10), (10, 10))]
    assert [kept.version if kept else None for kept in found] == [None, 1, 2]


@pytest.mark.parametrize("change", [{"words": "x"}, {"version": 9}, {"language": "fr"}, {"key": "other"}])
def test_the_words_of_a_form_cannot_be_changed_by_any_way(siân: Pupil, change: dict[str, object]) -> None:
    with pytest.raises(DatabaseError, match="wording cannot be changed"):
        Wording.objects.filter(key=KEY).update(**change)


def test_the_words_of_a_form_cannot_be_removed(siân: Pupil) -> None:
    with pytest.raises(DatabaseError, match="wording cannot be removed"):
        Wording.objects.filter(key=KEY).delete()


# who is asked


def test_each_parent_gets_one_letter_about_all_the_children_who_were_chosen(
    siân: Pupil, school: School, cai: Staff
) -> None:
    brother = cast.make_pupil(school, "Ifan", "ap Rhys", "9M")
    mum = parent(siân, brother, name="Mrs ap Rhys", email="mum@families.example")
    dad = parent(siân, name="Mr ap Rhys", email="dad@families.example")
    assert asking.ask_families(school, [siân, brother], by=cai) == 2
    assert Letter.objects.filter(kind=LetterKind.ASKED).count() == 2
    asked = set(ConsentRequest.objects.values_list("guardian_id", "pupil_id"))
    assert asked == {(mum.pk, siân.pk), (mum.pk, brother.pk), (dad.pk, siân.pk)}
    events = Event.objects.filter(name=EventName.FAMILY_ASKED)
    assert {(event.pupil_id, event.data["guardian"], event.data["form"], event.actor_id) for event in events} == {
        (siân.pk, mum.pk, 1, cai.pk),
        (brother.pk, mum.pk, 1, cai.pk),
        (siân.pk, dad.pk, 1, cai.pk),
    }


def test_who_was_asked_is_not_asked_again_however_often_it_is_pressed(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    assert asking.ask_families(school, [siân], by=cai) == 1
    assert asking.ask_families(school, [siân], by=cai) == 0
    assert Letter.objects.count() == 1
    assert list(plan_asking(school, [siân]).waiting) == [mum]


OBSTACLES: dict[Obstacle, Callable[[Pupil, Staff], object]] = {
    Obstacle.NOBODY: lambda pupil, cai: None,
    Obstacle.RESPONSIBILITY: lambda pupil, cai: parent(pupil, responsibility=UNKNOWN),
    Obstacle.NO_EMAIL: lambda pupil, cai: parent(pupil, email=""),
    Obstacle.RESTRICTED: lambda pupil, cai: restrict_asking(pupil, parent(pupil), by=cai),
    Obstacle.SHARED: lambda pupil, cai: [
        parent(pupil, email="home@families.example"),
        parent(cast.make_pupil(pupil.school), name="Mr Prosser", email="Home@families.example"),
    ],
}


@pytest.mark.parametrize("obstacle", list(OBSTACLES))
def test_nothing_is_sent_where_something_stands_before_it_and_the_look_says_what(
    obstacle: Obstacle, siân: Pupil, school: School, cai: Staff
) -> None:
    OBSTACLES[obstacle](siân, cai)
    (row,) = plan_asking(school, [siân]).not_asked
    assert (row.pupil, row.obstacle) == (siân, obstacle)
    assert asking.ask_families(school, [siân], by=cai) == 0
    assert not Letter.objects.exists()
    assert not ConsentRequest.objects.exists()


def test_one_person_may_be_on_the_record_twice_with_one_address(siân: Pupil, school: School) -> None:
    sister = cast.make_pupil(school, "Nia", "ap Rhys")
    parent(siân, name="Mrs ap Rhys", email="mum@families.example")
    parent(sister, name="Mrs Ap Rhys", email="mum@families.example")
    assert len(plan_asking(school, [siân, sister]).to_ask) == 2


def test_a_parent_with_a_complete_answer_is_not_asked_and_one_no_is_complete(
    siân: Pupil, mum: Guardian, school: School
) -> None:
    says_by_link(mum, siân, Answer.REFUSED)
    plan = plan_asking(school, [siân])
    assert (plan.to_ask, plan.answered) == ({}, 1)
    cast.facebook(school)
    assert list(plan_asking(school, [siân]).to_ask) == [mum], "a new channel is a new question"


def test_from_june_a_yes_that_ends_with_august_is_asked_for_anew_and_then_lasts_a_year(
    siân: Pupil, mum: Guardian, school: School
) -> None:
    with time_machine.travel("2026-10-01T10:00+01:00", tick=False):
        says_by_link(mum, siân)
    with time_machine.travel("2027-05-31T10:00+01:00", tick=False):
        assert plan_asking(school, [siân]).answered == 1
    with time_machine.travel("2027-06-01T10:00+01:00", tick=False):
        assert list(plan_asking(school, [siân]).to_ask) == [mum]
        says_by_link(mum, siân)
        assert plan_asking(school, [siân]).answered == 1
    with time_machine.travel("2027-09-02T10:00+01:00", tick=False):
        assert is_held(siân), "September does not begin red"
        assert plan_asking(school, [siân]).answered == 1
    with time_machine.travel("2028-09-02T10:00+01:00", tick=False):
        assert not is_held(siân)
        assert list(plan_asking(school, [siân]).to_ask) == [mum]


def test_nobody_is_asked_without_a_form(school: School, cai: Staff) -> None:
    pupil = cast.make_pupil(school)
    parent(pupil)
    with pytest.raises(asking.NoForm):
        asking.ask_families(school, [pupil], by=cai)
    assert not Letter.objects.exists()


def test_only_those_who_record_consent_ask_remind_export_or_change_the_form(
    siân: Pupil, mum: Guardian, school: School, sam: Staff, dee: Staff, olu: Staff
) -> None:
    for stranger in (sam, dee, olu):
        for attempt in (
            lambda by: asking.ask_families(school, [siân], by=by),
            lambda by: asking.remind_families(school, by=by),
            lambda by: asking.links_to_export(school, [siân], by=by),
            lambda by: asking.choose_reminders(school, days=7, by=by),
            lambda by: adopt_form(school, {"en": "x", "cy": "x"}, by=by),
            lambda by: confirm_welsh(school, version=1, by=by),
            lambda by: keep_contact(siân, mum, Contact("x@y.example", "", "en"), by=by),
            lambda by: restrict_asking(siân, mum, by=by),
            lambda by: lift_restriction(siân, mum, by=by),
        ):
            with pytest.raises(NotAllowed):
                attempt(stranger)
    assert not Letter.objects.exists()


def test_if_the_record_fails_nobody_was_asked(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_fields: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(asking, "record", broken)
    with pytest.raises(RuntimeError):
        asking.ask_families(school, [siân], by=cai)
    assert not ConsentRequest.objects.exists()
    assert not Letter.objects.exists()


# links


def test_the_words_of_a_link_are_in_no_table(siân: Pupil, mum: Guardian) -> None:
    (link,) = make_links([mum])
    token = url_of(link).rstrip("/").rpartition("/")[2]
    assert len(token) == 43
    assert link_with(token) == link
    assert token not in json.dumps([str(vars(each)) for each in ParentLink.objects.all()])


@pytest.mark.parametrize("words", ["", "x", "ŵ" * 43, "a" * 5_000, "\x00", "A" * 43])
def test_other_words_are_no_link(words: str, mum: Guardian) -> None:
    make_links([mum])
    assert link_with(words) is None


def test_a_link_still_opens_after_the_secret_key_was_exchanged(mum: Guardian, settings: object) -> None:
    (link,) = make_links([mum])
    token = url_of(link).rstrip("/").rpartition("/")[2]
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"
    assert link_with(token) == link
    assert url_of(link).rstrip("/").rpartition("/")[2] == token, "a letter that waits holds the link that was made"


KILLERS: dict[str, Callable[[Pupil, Guardian, Staff, Staff], object]] = {
    "responsibility is taken back": lambda pupil, guardian, cai, des: keep_guardian(
        pupil, by=cai, name=guardian.name, guardian=guardian, parental_responsibility=ParentalResponsibility.NO
    ),
    "responsibility changes by any other way": lambda pupil, guardian, cai, des: Guardianship.objects.filter(
        guardian=guardian
    ).update(parental_responsibility=UNKNOWN),
    "a restriction": lambda pupil, guardian, cai, des: restrict_asking(pupil, guardian, by=des),
    "a new address": lambda pupil, guardian, cai, des: keep_contact(
        pupil, guardian, Contact("new@families.example", "", "en"), by=cai
    ),
    "an address that changed by any other way": lambda pupil, guardian, cai, des: Guardian.objects.filter(
        pk=guardian.pk
    ).update(email="new@families.example"),
}


@pytest.mark.parametrize("killer", list(KILLERS))
def test_a_link_is_dead_as_soon_as_what_it_rests_on_has_changed(
    killer: str, siân: Pupil, mum: Guardian, cai: Staff, des: Staff
) -> None:
    (link,) = make_links([mum])
    assert is_alive(link)
    KILLERS[killer](siân, mum, cai, des)
    link = ParentLink.objects.select_related("guardian").get(pk=link.pk)
    assert not is_alive(link)
    with pytest.raises(LinkDead):
        answer_by_link(link, {siân: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None)
    assert not ConsentDecision.objects.exists()


def test_a_link_ends_after_thirty_days_and_when_it_was_used(siân: Pupil, mum: Guardian) -> None:
    (link,) = make_links([mum])
    with time_machine.travel(timezone.now() + datetime.timedelta(days=29, hours=23)):
        assert is_alive(link)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=30, minutes=1)):
        assert not is_alive(link)
    assert not is_alive(says_by_link(mum, siân))


def test_a_link_that_is_over_is_not_made_good_again_by_any_way(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    used = says_by_link(mum, siân)
    later = timezone.now() + datetime.timedelta(days=300)
    for change in ({"used_at": None}, {"expires_at": later}, {"fits": "x"}, {"token_hash": "x"}):
        with pytest.raises(DatabaseError, match="link of a parent cannot be changed"), transaction.atomic():
            ParentLink.objects.filter(pk=used.pk).update(**change)


def test_only_the_children_with_responsibility_and_without_a_restriction_are_a_parents_own(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, olu: Staff
) -> None:
    step, other, gone = (cast.make_pupil(school, first, "Nowak") for first in ("Jan", "Ola", "Ewa"))
    Guardianship.objects.create(pupil=step, guardian=mum)
    for pupil in (other, gone):
        Guardianship.objects.create(pupil=pupil, guardian=mum, parental_responsibility=YES)
    restrict_asking(other, mum, by=cai)
    erase_pupil(gone, by=cai)
    elsewhere = cast.make_pupil(olu.school, "Mia", "Ferris")
    Guardianship.objects.create(pupil=elsewhere, guardian=mum, parental_responsibility=YES)
    assert list(own_children(mum)) == [siân]


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


# reminders


def asked_before(school: School, pupil: Pupil, cai: Staff, *, days: int = 8) -> None:
    with time_machine.travel(timezone.now() - datetime.timedelta(days=days)):
        asking.ask_families(school, [pupil], by=cai)


def test_a_reminder_goes_after_a_week_once_and_is_in_the_record(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    asked_before(school, siân, cai, days=6)
    assert asking.remind_families(school, by=cai) == 0
    with time_machine.travel(timezone.now() + datetime.timedelta(days=2)):
        assert asking.remind_families(school, by=cai) == 1
        assert asking.remind_families(school, by=cai) == 0, "not twice in a week"
    request = ConsentRequest.objects.get()
    assert request.reminders == 1
    event = Event.objects.get(name=EventName.FAMILY_REMINDED)
    assert (event.pupil_id, event.data) == (siân.pk, {"guardian": mum.pk})


ANSWERS: dict[str, Callable[[Pupil, Guardian, Staff], object]] = {
    "by link": lambda pupil, guardian, cai: says_by_link(guardian, pupil),
    "by link, a no": lambda pupil, guardian, cai: says_by_link(guardian, pupil, Answer.REFUSED),
    "on paper": lambda pupil, guardian, cai: services.record_answer(
        pupil,
        by=cai,
        respondent=Respondent.GUARDIAN,
        guardian=guardian,
        answers={WEBSITE_PHOTO: Answer.GIVEN},
        decided_at=timezone.now() - datetime.timedelta(days=30),
        route=Route.PAPER,
    ),
    "taken back by phone": lambda pupil, guardian, cai: services.withdraw_consent(pupil, by=cai, guardian=guardian),
}


@pytest.mark.parametrize("how", list(ANSWERS))
def test_who_has_answered_in_whatever_way_is_not_reminded(
    how: str, siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    asked_before(school, siân, cai)
    assert len(to_remind(school)) == 1
    ANSWERS[how](siân, mum, cai)
    assert asking.remind_families(school, by=cai) == 0


def test_an_answer_that_was_entered_in_error_is_none(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, des: Staff
) -> None:
    asked_before(school, siân, cai)
    (row, *_) = services.withdraw_consent(siân, by=cai, guardian=mum)
    services.enter_sitting_in_error(siân, batch=row.batch, by=des, mistake=Mistake.OTHER_ANSWER)
    assert asking.remind_families(school, by=cai) == 1


def test_the_other_parents_answer_makes_no_difference_to_a_reminder(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    """Else its absence would tell her that he has answered."""
    dad = parent(siân, name="Mr ap Rhys", email="dad@families.example")
    asked_before(school, siân, cai)
    says_by_link(dad, siân)
    assert list(to_remind(school)) == [mum]


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda pupil, mum, cai: restrict_asking(pupil, mum, by=cai),
        lambda pupil, mum, cai: Guardianship.objects.update(parental_responsibility=UNKNOWN),
        lambda pupil, mum, cai: Guardian.objects.update(email=""),
        lambda pupil, mum, cai: leave_roll(pupil, by=cai, on=today_in(pupil.school)),
    ],
)
def test_who_could_not_be_asked_today_is_not_reminded(
    meanwhile: Callable[[Pupil, Guardian, Staff], object], siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    asked_before(school, siân, cai)
    meanwhile(siân, mum, cai)
    assert asking.remind_families(school, by=cai) == 0


def test_reminders_go_by_themselves_only_where_the_school_says_so_and_three_times(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    asked_before(school, siân, cai, days=8)
    assert remind_families() == 0
    asking.choose_reminders(school, days=10, by=cai)
    assert remind_families() == 0, "ten days, not eight"
    sent = []
    for days in (3, 14, 25, 36, 47):
        with time_machine.travel(timezone.now() + datetime.timedelta(days=days)):
            sent.append(remind_families())
    assert sent == [1, 1, 1, 0, 0]
    assert {event.actor_kind for event in Event.objects.filter(name=EventName.FAMILY_REMINDED)} == {"system"}


def test_a_school_with_a_broken_protocol_holds_back_no_other_schools_reminders(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = CapturingLogger()
    monkeypatch.setattr("audit.one_by_one.log", said)
    broken = cast.make_school("Ysgol y Bryn", "bryn")
    asking.choose_reminders(broken, days=10, by=cast.make_staff(broken, "Ms Rees", Role.OFFICE))
    Protocol.objects.create(school=broken, version=99, preset="deputy_head", rules={})
    assert broken.pk != school.pk
    asked_before(school, siân, cai, days=11)
    asking.choose_reminders(school, days=10, by=cai)
    assert remind_families() == 1
    assert ("consents.families_not_reminded", broken.pk) in [
        (call.args[0], AskingSettings.objects.get(pk=call.kwargs["id"]).school_id) for call in said.calls
    ]


def test_less_than_a_week_is_refused_by_the_database(school: School, cai: Staff) -> None:
    with pytest.raises(DatabaseError):
        asking.choose_reminders(school, days=6, by=cai)


# a new link


def test_a_new_link_goes_to_the_address_that_the_school_has_whatever_its_capitals(
    siân: Pupil, mum: Guardian, school: School
) -> None:
    assert send_new_link(school, email=" MUM@families.example ") == 1
    letter = Letter.objects.get(kind=LetterKind.NEW_LINK)
    assert letter.guardian == mum
    event = Event.objects.get(name=EventName.LINK_ASKED_FOR)
    assert (event.actor_kind, event.actor_id, event.data) == ("guardian", mum.pk, {})


def test_a_new_link_goes_to_nobody_where_there_is_no_form_to_answer(school: School) -> None:
    parent(cast.make_pupil(school), email="mum@families.example")
    assert send_new_link(school, email="mum@families.example") == 0


def test_a_new_link_goes_three_times_a_day_at_most(siân: Pupil, mum: Guardian, school: School) -> None:
    assert [send_new_link(school, email=mum.email) for _ in range(5)] == [1, 1, 1, 0, 0]
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=25)):
        assert send_new_link(school, email=mum.email) == 1


def test_a_new_link_goes_to_nobody_else(siân: Pupil, mum: Guardian, school: School, olu: Staff, cai: Staff) -> None:
    for email in ("stranger@families.example", "", "%", "mum@families.exampl"):
        assert send_new_link(school, email=email) == 0
    assert send_new_link(olu.school, email=mum.email) == 0
    restrict_asking(siân, mum, by=cai)
    assert send_new_link(school, email=mum.email) == 0
    assert not Letter.objects.exists()


# the export, restrictions, contact


def test_an_export_makes_a_link_each_also_for_whoever_has_no_email_and_asks_them(
    siân: Pupil, school: School, cai: Staff
) -> None:
    by_phone = parent(siân, email="")
    kept_out = parent(siân, name="Mr Nowak", responsibility=UNKNOWN)
    restricted = parent(siân, name="Mr Ward", email="ward@families.example")
    restrict_asking(siân, restricted, by=cai)
    ((link, children),) = asking.links_to_export(school, [siân], by=cai)
    assert (link.guardian, children) == (by_phone, [siân])
    assert is_alive(link)
    assert not Letter.objects.exists()
    assert kept_out.pk not in ConsentRequest.objects.values_list("guardian_id", flat=True)
    assert Event.objects.get(name=EventName.LINKS_EXPORTED).data == {"count": 1}
    assert len(asking.links_to_export(school, [siân], by=cai)) == 1, "who waits gets a link again"
    says_by_link(by_phone, siân)
    assert asking.links_to_export(school, [siân], by=cai) == []


def test_a_restriction_is_set_by_office_or_lead_and_lifted_by_the_lead_alone(
    siân: Pupil, mum: Guardian, cai: Staff, des: Staff, hana: Staff
) -> None:
    with pytest.raises(NotAllowed):
        restrict_asking(siân, mum, by=hana)
    restrict_asking(siân, mum, by=cai)
    restrict_asking(siân, mum, by=des)
    assert AskingRestriction.objects.count() == 1, "twice is once"
    with pytest.raises(NotAllowed):
        lift_restriction(siân, mum, by=cai)
    lift_restriction(siân, mum, by=des)
    lift_restriction(siân, mum, by=des)
    names = list(Event.objects.filter(name__startswith="asking_restriction").values_list("name", flat=True))
    assert names == [EventName.RESTRICTION_SET, EventName.RESTRICTION_LIFTED]
    assert list(own_children(mum)) == [siân]


@pytest.mark.parametrize("contact", [Contact("no address", "", "en"), Contact("", "", "fr")])
def test_a_contact_that_is_none_is_refused(contact: Contact, siân: Pupil, mum: Guardian, cai: Staff) -> None:
    with pytest.raises(ValueError, match="no e-mail address"):
        keep_contact(siân, mum, contact, by=cai)
    mum.refresh_from_db()
    assert mum.email == "mum@families.example"


def test_the_record_of_a_contact_says_which_part_changed_and_no_word_of_it(
    siân: Pupil, mum: Guardian, cai: Staff
) -> None:
    keep_contact(siân, mum, Contact("new@families.example", "01632 960111", "cy"), by=cai)
    data = Event.objects.get(name=EventName.CONTACT_CHANGED).data
    assert data == {"guardian": mum.pk, "changed": ["email", "phone", "language"]}
    stranger = cast.make_pupil(siân.school, "Ola", "Nowak")
    with pytest.raises(ValueError, match="not on the child's record"):
        keep_contact(stranger, mum, Contact("", "", "en"), by=cai)


def test_a_witness_is_somebody_else_of_the_school(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, olu: Staff
) -> None:
    def heard_by(witness: Staff) -> ConsentDecision:
        return services.record_answer(
            siân,
            by=cai,
            respondent=Respondent.GUARDIAN,
            guardian=mum,
            answers={WEBSITE_PHOTO: Answer.GIVEN},
            decided_at=timezone.now(),
            route=Route.PHONE,
            witness=witness,
        )[0]

    for nobody in (cai, olu):
        with pytest.raises(ValueError, match="witness"):
            heard_by(nobody)
    assert heard_by(sam).witness_id == sam.pk


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


def test_a_plan_costs_the_same_few_queries_for_any_number_of_children(
    siân: Pupil, mum: Guardian, school: School
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            plan_asking(school, Pupil.objects.filter(school=school).order_by("pk"))
        return len(queries)

    few = cost()
    for number in range(40):
        pupil = cast.make_pupil(school, f"Child {number}", "Nowak", "9M")
        parent(pupil, email=f"p{number}@families.example")
    assert cost() == few <= 11
