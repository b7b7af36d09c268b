"""Whose yes it takes, as the school writes it down: pupils, children in care, adults, ends, snapshots."""

import datetime
import random
from collections.abc import Callable

import pytest
import time_machine
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents import services
from consents.care import Care, NoEvidence, end_care_status, note_competence, read_words, set_care_status
from consents.endings import end_of_consent, last_moment, number_of
from consents.holds import set_hold
from consents.models import (
    Answer,
    CareStatus,
    ConsentDecision,
    Mistake,
    PublicationHold,
    Respondent,
    Route,
    WhoDecides,
)
from consents.queries import EVERY_PURPOSE, Need, child_of, resolve_needs
from consents.resolver import ChildFacts, Code, DecisionFact, resolve
from consents.truth_table import school_rules
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.rolls import keep_birthday, keep_guardian, leave_roll
from policies.authority import NotAllowed
from policies.models import Protocol
from policies.rules import Rules, rules_in_force, to_rules
from posts.errors import Blocked, Blocker
from posts.models import Post, VoidReason
from posts.workflow import PostState
from publishing.models import Delivery
from publishing.packs import open_pack
from publishing.sweeps import reason_for, take_down_of_leavers
from tests import cast
from tests.consents.posts_with import told_about

pytestmark = pytest.mark.django_db
TOLD = ("website", "information")


@pytest.fixture
def siân(school: School) -> Pupil:
    return cast.make_pupil(school, "Siân", "ap Rhys")


@pytest.fixture
def mum(siân: Pupil, cai: Staff) -> Guardian:
    return keep_guardian(siân, by=cai, name="Mrs ap Rhys", parental_responsibility=ParentalResponsibility.YES)


def choose(school: School, **chosen: object) -> None:
    """The school's next protocol says so."""
    newest = Protocol.objects.filter(school=school).latest("version")
    Protocol.objects.create(
        school=school, version=newest.version + 1, preset=newest.preset, rules={**newest.rules, **chosen}
    )


def code_of(pupil: Pupil) -> Code:
    need = Need(pupil.pk, *TOLD)
    found = resolve_needs(school_id=pupil.school_id, needs=[need], at=timezone.now(), on=today_in(pupil.school))
    return found[need].code


def says(
    pupil: Pupil,
    answer: Answer = Answer.GIVEN,
    *,
    by: Staff,
    guardian: Guardian | None = None,
    respondent: Respondent = Respondent.GUARDIAN,
) -> list[ConsentDecision]:
    return services.record_answer(
        pupil,
        by=by,
        respondent=respondent,
        guardian=guardian,
        answers={TOLD: answer},
        decided_at=timezone.now(),
        route=Route.PAPER,
    )


def born(years: int) -> datetime.date:
    return timezone.localdate() - datetime.timedelta(days=years * 366)


def test_a_pupil_of_the_schools_age_and_a_parent_both_say_yes(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    choose(school, pupil_answers_from=14)
    keep_birthday(siân, by=cai, born_on=born(15))
    says(siân, by=cai, guardian=mum)
    assert code_of(siân) is Code.PUPIL_NOT_GIVEN
    siân.refresh_from_db()
    says(siân, by=cai, respondent=Respondent.PUPIL)
    assert code_of(siân) is Code.HELD
    says(siân, Answer.REFUSED, by=cai, respondent=Respondent.PUPIL)
    assert code_of(siân) is Code.REFUSED


def test_nobody_writes_down_a_yes_of_a_pupil_who_is_not_asked(siân: Pupil, school: School, cai: Staff) -> None:
    with pytest.raises(ValueError, match="Nobody asks"):
        says(siân, by=cai, respondent=Respondent.PUPIL)
    choose(school, pupil_answers_from=14)
    keep_birthday(siân, by=cai, born_on=born(12))
    siân.refresh_from_db()
    with pytest.raises(ValueError, match="Nobody asks"):
        says(siân, by=cai, respondent=Respondent.PUPIL)


def test_a_form_does_not_undo_what_a_child_said_to_a_teacher_and_a_second_no_is_kept(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, sam: Staff, des: Staff
) -> None:
    choose(school, pupil_answers_from=10)
    says(siân, by=cai, guardian=mum)
    services.child_said_no(siân, by=sam)
    says(siân, by=cai, respondent=Respondent.PUPIL)
    assert code_of(siân) is Code.REFUSED
    services.child_changed_their_mind(siân, by=des)
    assert code_of(siân) is Code.HELD
    assert services.child_said_no(siân, by=sam) != []
    assert code_of(siân) is Code.REFUSED


def test_taking_a_childs_no_away_is_no_yes_of_the_child(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, sam: Staff, des: Staff
) -> None:
    choose(school, pupil_answers_from=10)
    says(siân, by=cai, guardian=mum)
    services.child_said_no(siân, by=sam)
    services.child_changed_their_mind(siân, by=des)
    assert code_of(siân) is Code.PUPIL_NOT_GIVEN


def test_a_date_of_birth_stops_a_post_whose_pupil_has_still_to_be_asked(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    keep_birthday(siân, by=cai, born_on=born(13))
    says(siân, by=cai, guardian=mum)
    post = at(PostState.AWAITING_APPROVAL, post=told_about(siân, author=sam))
    keep_birthday(siân, by=cai, born_on=born(19))
    post = Post.objects.get(pk=post.pk)
    assert post.state == PostState.DRAFT
    assert Event.objects.filter(name=EventName.BIRTHDAY_CHANGED).count() == 2
    assert born(19).isoformat() not in str(Event.objects.filter(name=EventName.BIRTHDAY_CHANGED).latest("pk").data)
    keep_birthday(siân, by=cai, born_on=born(19))
    assert Event.objects.filter(name=EventName.BIRTHDAY_CHANGED).count() == 2


def test_the_lead_says_who_decides_and_the_authority_answers(
    siân: Pupil, mum: Guardian, cai: Staff, des: Staff
) -> None:
    says(siân, by=cai, guardian=mum)
    set_care_status(siân, Care(WhoDecides.NOBODY_YET, ""), by=des)
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN
    with pytest.raises(ValueError, match="Nobody asks"):
        says(siân, by=des, respondent=Respondent.AUTHORITY)
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "Care order; the paper is in S4."), by=des)
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN
    with pytest.raises(NotAllowed):
        says(siân, by=cai, respondent=Respondent.AUTHORITY)
    says(siân, by=des, respondent=Respondent.AUTHORITY)
    assert code_of(siân) is Code.HELD
    assert CareStatus.objects.filter(pupil=siân, ended_at=None).count() == 1
    end_care_status(siân, by=des)
    end_care_status(siân, by=des)
    assert Event.objects.filter(name=EventName.CARE_CHANGED).count() == 3
    assert code_of(siân) is Code.HELD, "the parent's yes counts again"


def test_a_foster_carer_says_yes_with_the_authoritys_decision_and_the_evidence(
    siân: Pupil, cai: Staff, des: Staff, school: School
) -> None:
    carer = keep_guardian(siân, by=cai, name="Mr Lloyd", parental_responsibility=ParentalResponsibility.NO)
    says(siân, by=cai, guardian=carer)
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "Placement plan, section 5."), by=des)
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN
    with pytest.raises(NoEvidence):
        set_care_status(siân, Care(WhoDecides.AUTHORITY, " ", carer), by=des)
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "Delegated, letter in S4.", carer), by=des)
    assert code_of(siân) is Code.HELD
    stranger = Guardian.objects.create(school=school, name="Mr Nobody")
    with pytest.raises(ValueError, match="not on the child's record"):
        set_care_status(siân, Care(WhoDecides.AUTHORITY, "x", stranger), by=des)
    assert CareStatus.objects.filter(pupil=siân, ended_at=None).get().carer == carer


def test_a_carer_has_the_decision_only_where_it_is_the_authoritys(siân: Pupil, mum: Guardian, des: Staff) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        set_care_status(siân, Care(WhoDecides.PARENTS, "x", mum), by=des)


def test_what_is_out_comes_down_when_somebody_else_decides_and_the_clock_is_the_same(
    siân: Pupil, mum: Guardian, cai: Staff, des: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    says(siân, by=cai, guardian=mum)
    post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    set_care_status(siân, Care(WhoDecides.NOBODY_YET, ""), by=des)
    assert Post.objects.get(pk=post.pk).state == PostState.TAKEN_DOWN


def test_only_the_lead_writes_down_who_decides_and_who_is_able_and_reads_why(
    siân: Pupil, cai: Staff, hana: Staff, sam: Staff, olu: Staff, des: Staff
) -> None:
    status = set_care_status(siân, Care(WhoDecides.AUTHORITY, "Full care order"), by=des)
    note = note_competence(siân, by=des, is_able=True, assessed_on=timezone.localdate(), basis="Talked it over")
    assert b"order" not in bytes(status.words_sealed)
    assert b"Talked" not in bytes(note.basis_sealed)
    assert read_words(status.words_sealed, school_id=siân.school_id, by=des) == "Full care order"
    for other in (cai, hana, sam, olu):
        with pytest.raises(NotAllowed):
            set_care_status(siân, Care(WhoDecides.PARENTS, "x"), by=other)
        with pytest.raises(NotAllowed):
            end_care_status(siân, by=other)
        with pytest.raises(NotAllowed):
            note_competence(siân, by=other, is_able=True, assessed_on=timezone.localdate(), basis="")
        with pytest.raises(NotAllowed):
            read_words(note.basis_sealed, school_id=siân.school_id, by=other)


def test_what_was_found_of_a_pupil_goes_before_the_schools_age(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, des: Staff
) -> None:
    says(siân, by=cai, guardian=mum)
    note_competence(siân, by=des, is_able=True, assessed_on=timezone.localdate(), basis="x")
    assert code_of(siân) is Code.PUPIL_NOT_GIVEN
    choose(school, pupil_answers_from=10)
    note_competence(siân, by=des, is_able=False, assessed_on=timezone.localdate(), basis="x")
    assert code_of(siân) is Code.HELD
    assert child_of(siân, on=today_in(school)).is_able is False


@pytest.mark.parametrize(
    ("make", "changes"),
    [
        (
            lambda pupil, des: set_care_status(pupil, Care(WhoDecides.AUTHORITY, "x"), by=des),
            [{"decides": WhoDecides.PARENTS}, {"recorded_by": 0}],
        ),
        (
            lambda pupil, des: note_competence(
                pupil, by=des, is_able=True, assessed_on=timezone.localdate(), basis="x"
            ),
            [{"is_able": False}, {"assessed_on": datetime.date(2020, 1, 1)}],
        ),
        (lambda pupil, des: set_hold(pupil, by=des), [{"set_at": timezone.now() + datetime.timedelta(1)}]),
    ],
    ids=["care", "competence", "hold"],
)
def test_the_database_keeps_what_the_lead_wrote_down(
    siân: Pupil, des: Staff, cai: Staff, make: Callable[..., object], changes: list[dict[str, object]]
) -> None:
    row = make(siân, des)
    rows = type(row)._default_manager.filter(pk=row.pk)  # type: ignore[attr-defined]
    for change in changes:
        wanted = {"recorded_by": cai} if "recorded_by" in change else change
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(**wanted)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.delete()


def test_what_is_over_stays_over(siân: Pupil, des: Staff) -> None:
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "x"), by=des)
    end_care_status(siân, by=des)
    hold = set_hold(siân, by=des)
    PublicationHold.objects.filter(pk=hold.pk).update(lifted_at=timezone.now(), lifted_by=des)
    with pytest.raises(DatabaseError), transaction.atomic():
        CareStatus.objects.update(ended_at=None)
    with pytest.raises(DatabaseError), transaction.atomic():
        PublicationHold.objects.update(lifted_at=None)


def test_a_mistake_stands_with_a_correction_only(siân: Pupil) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ConsentDecision.objects.create(
            school=siân.school,
            pupil_id=siân.pk,
            channel="website",
            material="work",
            respondent=Respondent.FAMILY,
            answer=Answer.GIVEN,
            decided_at=timezone.now(),
            route=Route.IMPORT,
            mistake=Mistake.NEVER_SAID,
        )


def test_a_protocol_from_before_means_what_it_meant(school: School) -> None:
    younger = {"pupil_answers_from", "never_shown", "consent_months", "leavers_stay_months"}
    newest = Protocol.objects.filter(school=school).latest("version")
    old = Protocol(version=9, preset="", rules={key: newest.rules[key] for key in newest.rules.keys() - younger})
    rules = to_rules(old)
    assert (rules.pupil_answers_from, rules.never_shown, rules.consent_months) == (None, ("first_name",), 12)
    assert rules.leavers_stay_months is None
    del old.rules["approve"]
    with pytest.raises(KeyError):
        to_rules(old)


MAY = "2026-05-10T10:00+01:00"
JUNE = "2026-06-10T10:00+01:00"
ENDS: list[tuple[dict[str, object], str, str, bool, str | None]] = [
    ({"consent_ends": "never"}, "7", MAY, True, None),
    ({"consent_ends": "academic_year"}, "7", MAY, True, "2026-09-01"),
    ({"consent_ends": "academic_year"}, "7", JUNE, True, "2027-09-01"),
    ({"consent_ends": "key_stage"}, "7", MAY, True, "2028-09-01"),
    ({"consent_ends": "key_stage"}, "Year 7", JUNE, True, "2028-09-01"),
    ({"consent_ends": "key_stage"}, "9", MAY, True, "2026-09-01"),
    ({"consent_ends": "key_stage"}, "9", JUNE, False, "2026-09-01"),
    ({"consent_ends": "key_stage"}, "9", JUNE, True, "2028-09-01"),
    ({"consent_ends": "key_stage"}, "R", MAY, True, "2026-09-01"),
    ({"consent_ends": "key_stage"}, "13", JUNE, True, "2027-09-01"),
    ({"consent_ends": "key_stage"}, "Oak", MAY, True, "2026-09-01"),
    ({"consent_ends": "months", "consent_months": 12}, "7", MAY, True, "2027-05-11"),
    ({"consent_ends": "months", "consent_months": 3}, "7", "2026-11-30T10:00+00:00", True, "2027-03-01"),
]


@pytest.mark.parametrize(("chosen", "year", "given", "anew", "ends"), ENDS)
def test_a_yes_ends_as_the_school_decided(
    school: School, chosen: dict[str, object], year: str, given: str, anew: bool, ends: str | None
) -> None:
    at = datetime.datetime.fromisoformat(given)
    with time_machine.travel(at, tick=False):
        found = end_of_consent(school, school_rules(**chosen), year=year, given_at=at, asked_anew=anew)
    assert (found.date().isoformat() if found else None) == ends
    assert found is None or (found.hour, found.minute) == (0, 0)


def test_an_end_that_nobody_knows_is_none(school: School) -> None:
    with pytest.raises(ValueError, match="No such end"):
        end_of_consent(school, school_rules(consent_ends="whenever"), year="7", given_at=timezone.now())


def test_a_key_stage_is_that_of_the_day_on_the_form(school: School) -> None:
    """A form of last year's Year 6, written down in Year 7: it ended with Key Stage 2."""
    rules = school_rules(consent_ends="key_stage")
    with time_machine.travel("2026-10-10T10:00+01:00", tick=False):
        ends = end_of_consent(school, rules, year="7", given_at=datetime.datetime.fromisoformat(MAY))
    assert ends is not None
    assert ends.date().isoformat() == "2026-09-01"


def test_a_form_says_of_each_child_until_when_a_yes_counts(school: School) -> None:
    at = datetime.datetime.fromisoformat(MAY)
    seven, ten = cast.make_pupil(school), cast.make_pupil(school)
    ten.year = "10"
    rules = school_rules(consent_ends="key_stage")
    with time_machine.travel(at, tick=False):
        ends = [last_moment(pupil, rules, school=school, given_at=at) for pupil in (seven, ten)]
        assert last_moment(seven, school_rules(consent_ends="never"), school=school, given_at=at) is None
    assert [end.date().isoformat() for end in ends if end] == ["2028-08-31", "2027-08-31"]


@pytest.mark.parametrize(
    ("written", "number"),
    [("7", 7), ("Year 10", 10), ("Blwyddyn 3", 3), ("yr9", 9), ("Reception", 0), ("N2", 0), ("", None), ("7B", None)],
)
def test_a_year_is_read_as_schools_write_it(written: str, number: int | None) -> None:
    assert number_of(written) == number


def test_the_statement_says_what_the_resolver_says_of_the_whole_file(school: School, des: Staff) -> None:
    """The newest answers that the database picks lead to the same answer as every answer there is."""
    chance = random.Random(4)
    now = timezone.now()
    pupils = [_somebody(school, chance, des, now) for _ in range(25)]
    needs = {Need(pupil.pk, *TOLD) for pupil in pupils}
    rules = rules_in_force(school)
    found = resolve_needs(school_id=school.pk, needs=needs, at=now, on=today_in(school))
    held = set()
    for pupil in pupils:
        facts = _everything(pupil, now)
        assert found[Need(pupil.pk, *TOLD)] == resolve(facts, rules)
        held.add(resolve(facts, rules).code)
    assert {Code.HELD, Code.REFUSED, Code.NOT_GIVEN} <= held


def _somebody(school: School, chance: random.Random, des: Staff, now: datetime.datetime) -> Pupil:
    pupil = cast.make_pupil(school, born_on=chance.choice([None, born(13), born(19)]))
    guardians = [Guardian.objects.create(school=school, name="Somebody") for _ in range(2)]
    for guardian in guardians:
        has_it = chance.choice(["yes", "no"])
        Guardianship.objects.create(pupil=pupil, guardian=guardian, parental_responsibility=has_it)
    if chance.random() < 0.3:
        set_care_status(pupil, Care(WhoDecides(chance.choice(WhoDecides.values)), "x"), by=des)
    if chance.random() < 0.3:
        note_competence(pupil, by=des, is_able=chance.random() < 0.5, assessed_on=now.date(), basis="x")
    for _ in range(chance.randrange(9)):
        respondent = chance.choice(["guardian", "guardian", "pupil", "family", "authority"])
        answer = chance.choice(["given", "given", "given", "refused" if respondent != "pupil" else "objected"])
        row = ConsentDecision.objects.create(
            school=school,
            pupil_id=pupil.pk,
            channel="website",
            material="information",
            respondent=respondent,
            guardian_id=chance.choice(guardians).pk if respondent == "guardian" else None,
            answer=answer,
            decided_at=now + datetime.timedelta(days=chance.randrange(-9, 2)),
            route=Route.PAPER,
            counts=answer != "given" or chance.random() < 0.7,
        )
        if chance.random() < 0.2:
            ConsentDecision.objects.create(
                **{**_copied(row), "answer": Answer.ENTERED_IN_ERROR, "corrects": row, "counts": True}
            )
    return pupil


def _copied(row: ConsentDecision) -> dict[str, object]:
    names = ("school", "pupil_id", "channel", "material", "respondent", "guardian_id", "decided_at", "route")
    return {name: getattr(row, name) for name in names}


def _everything(pupil: Pupil, now: datetime.datetime) -> ChildFacts:
    held = dict(Guardianship.objects.filter(pupil=pupil).values_list("guardian_id", "parental_responsibility"))
    rows = ConsentDecision.objects.filter(pupil_id=pupil.pk, corrects=None)
    wrong = set(ConsentDecision.objects.filter(corrects__in=rows).values_list("corrects_id", flat=True))
    facts = [
        DecisionFact(
            row.pk,
            row.respondent,
            row.guardian_id,
            row.answer,
            row.decided_at,
            row.expires_at,
            row.counts,
            held.get(row.guardian_id or 0, "unknown"),
            row.authority,
            row.pk in wrong,
        )
        for row in rows
    ]
    return ChildFacts(now, today_in(pupil.school), child_of(pupil, on=today_in(pupil.school)), tuple(facts), *TOLD)


@pytest.mark.parametrize("joined", [None, -1, 0, 1])
@pytest.mark.parametrize("left", [None, -1, 0, 1])
def test_the_statement_and_the_roll_agree_who_is_on_it(school: School, joined: int | None, left: int | None) -> None:
    today = today_in(school)
    day = {number: today + datetime.timedelta(days=number) for number in (-1, 0, 1)}
    pupil = cast.make_pupil(school, joined_on=day.get(joined or 0) if joined is not None else None)
    Pupil.objects.filter(pk=pupil.pk).update(left_on=day[left] if left is not None else None)
    cast.answer_for(pupil, channels=["website"], materials=["information"])
    assert (code_of(pupil) is Code.HELD) == Pupil.objects.filter(pk=pupil.pk).on_roll(today).exists()


def test_a_snapshot_is_kept_at_submit_approval_and_release(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    (yes,) = says(siân, by=cai, guardian=mum)
    post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    snapshot = {f"{siân.pk}:website:information": {"code": "held", "decisions": [yes.pk]}}
    assert post.revision is not None
    assert post.revision.clearance == snapshot
    for name in (EventName.POST_APPROVED, EventName.POST_SCHEDULED, EventName.POST_RELEASED):
        assert Event.objects.get(name=name, post_id=post.pk).data["clearance"] == snapshot
    services.withdraw_consent(siân, by=cai, guardian=mum)
    assert Post.objects.get(pk=post.pk).revision.clearance == snapshot  # type: ignore[union-attr]


def test_the_pack_of_a_further_account_keeps_what_the_register_said_of_it(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, mo: Staff, at: Callable[..., Post]
) -> None:
    cast.answer_for(siân, guardian=mum)
    accounts = [cast.own_page(sam.school), cast.facebook(sam.school)]
    post = at(PostState.SCHEDULED, post=told_about(siân, author=sam, accounts=accounts))
    cast.go_out(post, by=mo)
    open_pack(Delivery.objects.get(post=post, account=accounts[1]), by=mo)
    kept = Event.objects.get(name=EventName.DELIVERY_OPENED, post_id=post.pk).data["clearance"]
    assert kept.keys() == {f"{siân.pk}:facebook:information"}


def test_no_step_that_was_stopped_leaves_a_snapshot_of_why(
    siân: Pupil, mum: Guardian, cai: Staff, des: Staff, sam: Staff, dee: Staff, at: Callable[..., Post]
) -> None:
    says(siân, by=cai, guardian=mum)
    at(PostState.AWAITING_APPROVAL, post=told_about(siân, author=sam))
    set_hold(siân, by=des)
    assert not [event for event in Event.objects.all() if "hold" in str(event.data.get("clearance", ""))]


def test_what_is_out_of_a_leaver_stays_as_long_as_the_school_lets_it(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    says(siân, by=cai, guardian=mum)
    post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    at(PostState.PUBLISHED)
    leave_roll(siân, by=cai, on=timezone.localdate() - datetime.timedelta(days=63))
    assert take_down_of_leavers() == 0, "the school set no time"
    choose(school, leavers_stay_months=3)
    assert take_down_of_leavers() == 0
    choose(school, leavers_stay_months=2)
    assert take_down_of_leavers() == 1
    assert take_down_of_leavers() == 0
    assert Post.objects.get(pk=post.pk).state == PostState.TAKEN_DOWN


def test_a_post_whose_adult_may_not_be_shown_any_more_goes_back_for_a_permission() -> None:
    blocked = Blocked([Blocker("adult_without_permission", "")])
    assert reason_for(blocked) == VoidReason.PERMISSION


def test_what_the_school_shows_of_nobody_is_blocked_in_the_same_words(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    says(siân, by=cai, guardian=mum)
    choose(school, never_shown=["website:information"])
    assert code_of(siân) is Code.POLICY


def test_leaving_ends_new_use_whoever_is_asked(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    says(siân, by=cai, guardian=mum)
    leave_roll(siân, by=cai, on=timezone.localdate())
    assert code_of(siân) is Code.NOT_ON_ROLL


def test_thirty_children_on_four_channels_are_asked_in_one_statement_however_long_their_file(
    school: School, django_assert_num_queries: Callable[..., object]
) -> None:
    pupils = [cast.make_pupil(school, "Child", f"Number{n}") for n in range(30)]
    for pupil in pupils:
        for days in (30, 20):
            cast.answer_for(pupil, materials=["photo_group"], at=timezone.now() - datetime.timedelta(days=days))
    channels = ["website", "facebook", "x", "instagram"]
    needs = [Need(pupil.pk, channel, "photo_group") for pupil in pupils for channel in channels]
    rules: Rules = rules_in_force(school)
    with django_assert_num_queries(1):  # type: ignore[attr-defined]
        found = resolve_needs(school_id=school.pk, needs=needs, at=timezone.now(), on=today_in(school), rules=rules)
    assert all(answer.is_held and len(answer.decision_ids) == 1 for answer in found.values())


def test_every_purpose_of_a_child_nobody_knows_is_no(school: School) -> None:
    needs = [Need(10**9, *purpose) for purpose in EVERY_PURPOSE]
    found = resolve_needs(school_id=school.pk, needs=needs, at=timezone.now(), on=today_in(school))
    assert {answer.code for answer in found.values()} == {Code.NOT_GIVEN}
