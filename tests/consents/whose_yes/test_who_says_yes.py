"""Whose yes it takes: a pupil's, an authority's or a carer's, as the lead wrote it down; no row of that changes."""

import datetime
from collections.abc import Callable

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents import services
from consents.care import Care, NoEvidence, end_care_status, note_competence, read_words, set_care_status
from consents.holds import set_hold
from consents.models import Answer, CareStatus, ConsentDecision, Mistake, PublicationHold, Respondent, Route, WhoDecides
from consents.queries import child_of
from consents.resolver import Code
from people.models import Guardian, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.rolls import keep_birthday, keep_guardian
from policies.authority import NotAllowed
from posts.models import Post
from posts.workflow import PostState
from tests.consents.answers import born, choose, code_of, says
from tests.consents.posts_with import told_about

pytestmark = pytest.mark.django_db


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
