"""Two people at once on the register: whatever the order, a no wins and is written once."""

import threading
from collections.abc import Callable

import pytest
from django.db import transaction

from audit.models import Event
from audit.names import EventName
from consents import rolls, services
from consents.adults import record_adult_no
from consents.care import Care, set_care_status
from consents.file_answers import answer_key
from consents.holds import lift_hold, set_hold
from consents.models import (
    AdultPermission,
    Answer,
    CareStatus,
    ConsentDecision,
    Mistake,
    PublicationHold,
    WhoDecides,
)
from consents.queries import EVERY_PURPOSE
from people.importers.roll_csv import read_roll
from people.models import Guardian, ParentalResponsibility, Pupil, School, Staff
from people.roles import Role
from people.roll_plan import plan_roll
from people.roll_run import Done, RollMoved
from people.rolls import erase_pupil, keep_guardian
from posts.errors import Blocked, Stale, WrongState
from posts.models import Post
from posts.services import submit_post
from posts.workflow import PostState
from tests import cast
from tests.cast import approve_post
from tests.consents.posts_with import told_about
from tests.racing import only, race, until_somebody_waits_for_us

pytestmark = [pytest.mark.race, pytest.mark.usefixtures("database_role")]

AtState = Callable[..., Post]


@pytest.fixture
def siân(school: School) -> Pupil:
    pupil = cast.make_pupil(school, "Siân", "ap Rhys")
    cast.answer_for(pupil)
    return pupil


@pytest.fixture
def mum(siân: Pupil) -> Guardian:
    return siân.guardians.get()


def state_of(post: Post) -> str:
    return str(Post.objects.get(pk=post.pk).state)


@pytest.mark.parametrize("stop", ["a withdrawal", "a hold"])
def test_a_no_and_a_go_live_confirmation_meet(
    stop: str, siân: Pupil, mum: Guardian, at: AtState, sam: Staff, dee: Staff, cai: Staff, des: Staff
) -> None:
    """Either it was confirmed and then void, or it could not be confirmed any more: never confirmed and standing."""
    post = at(PostState.AWAITING_APPROVAL, post=told_about(siân, author=sam))
    assert post.revision is not None
    digest = post.revision.digest
    stops = {
        "a withdrawal": lambda: services.withdraw_consent(siân, by=cai, guardian=mum),
        "a hold": lambda: set_hold(siân, by=des),
    }
    _stopped, confirmed = race(stops[stop], lambda: approve_post(post, by=dee, shown_digest=digest))
    assert state_of(post) == PostState.DRAFT
    assert isinstance(confirmed, Post | Blocked | WrongState)


def test_a_childs_no_and_a_submit_meet(siân: Pupil, sam: Staff, dee: Staff) -> None:
    post = told_about(siân, author=sam)
    race(
        lambda: services.child_said_no(siân, by=dee),
        lambda: submit_post(post, by=sam, version=post.version),
    )
    assert state_of(post) == PostState.DRAFT


def test_two_teachers_write_down_one_childs_no_once(siân: Pupil, sam: Staff, dee: Staff) -> None:
    first, second = race(lambda: services.child_said_no(siân, by=sam), lambda: services.child_said_no(siân, by=dee))
    assert sorted([len(first), len(second)]) == [0, len(EVERY_PURPOSE)]
    assert Event.objects.filter(name=EventName.CONSENT_WITHDRAWN).count() == 1


def test_two_parents_say_no_for_two_children_in_one_post(
    siân: Pupil, mum: Guardian, school: School, at: AtState, sam: Staff, cai: Staff
) -> None:
    """Each locks a child of the post and then the post: nobody waits for the other for ever."""
    llŷr = cast.make_pupil(school, "Llŷr", "Ng")
    cast.answer_for(llŷr)
    post = told_about(siân, author=sam)
    post.appearances.create(pupil=llŷr, material="information")
    post = at(PostState.PUBLISHED, post=post)
    outcomes = race(
        lambda: services.withdraw_consent(siân, by=cai, guardian=mum),
        lambda: services.withdraw_consent(llŷr, by=cai, guardian=llŷr.guardians.get()),
    )
    assert not any(isinstance(outcome, Exception) for outcome in outcomes), outcomes
    assert state_of(post) == PostState.TAKEN_DOWN
    assert Event.objects.filter(name=EventName.POST_TAKEDOWN_ORDERED).count() == 1


def test_two_people_correct_one_sitting_once(siân: Pupil, des: Staff, school: School) -> None:
    row = ConsentDecision.objects.filter(answer=Answer.GIVEN).first()
    assert row is not None
    second = cast.make_staff(school, "Ms Lindqvist", Role.OFFICE)
    only(
        race(
            lambda: services.enter_sitting_in_error(siân, batch=row.batch, by=des, mistake=Mistake.OTHER_ANSWER),
            lambda: services.enter_sitting_in_error(siân, batch=row.batch, by=second, mistake=Mistake.NEVER_SAID),
        ),
        ValueError,
    )


def test_a_hold_is_lifted_once_and_another_set_meanwhile_stands(siân: Pupil, des: Staff) -> None:
    hold = set_hold(siân, by=des)
    race(lambda: lift_hold(hold, by=des), lambda: lift_hold(hold, by=des), lambda: set_hold(siân, by=des))
    assert PublicationHold.objects.filter(lifted_at=None).count() == 1
    assert Event.objects.filter(name=EventName.HOLD_LIFTED).count() == 1


def test_two_leads_who_say_who_decides_leave_one_answer(siân: Pupil, des: Staff, school: School) -> None:
    deputy = cast.make_staff(school, "Mr Haddad", Role.DSL)
    race(
        lambda: set_care_status(siân, Care(WhoDecides.AUTHORITY, "Care order"), by=des),
        lambda: set_care_status(siân, Care(WhoDecides.NOBODY_YET, ""), by=deputy),
    )
    assert CareStatus.objects.filter(pupil=siân).count() == 2
    assert CareStatus.objects.filter(pupil=siân, ended_at=None).count() == 1


def test_two_clerks_write_down_an_adults_no_once(school: School, cai: Staff) -> None:
    other = cast.make_staff(school, "Ms Lindqvist", Role.OFFICE)
    race(lambda: record_adult_no(by=cai, name="Dr Nwosu"), lambda: record_adult_no(by=other, name="dr nwosu"))
    assert AdultPermission.objects.filter(said_no=True).count() == 1


def test_two_clerks_bring_in_the_same_file_once(school: School, cai: Staff) -> None:
    other = cast.make_staff(school, "Ms Lindqvist", Role.OFFICE)
    file = read_roll(
        b"First name,Last name,Class,Photo consent\nMair,Jones,7B,N\nOwen,Jones,7B,\n", answer_key=answer_key
    )
    seen = plan_roll(school, file).digest()
    only(race(*[lambda by=by: rolls.bring_in(school, file, by=by, seen=seen) for by in (cai, other)]), RollMoved)
    assert Pupil.objects.count() == 2


def test_an_import_and_a_withdrawal_meet(
    siân: Pupil, mum: Guardian, school: School, at: AtState, sam: Staff, cai: Staff
) -> None:
    post = at(PostState.SCHEDULED, post=told_about(siân, author=sam))
    file = read_roll(
        "First name,Last name,Class,Year,Photo consent\nSiân,ap Rhys,7B,8,N\n".encode(), answer_key=answer_key
    )
    seen = plan_roll(school, file).digest()
    outcomes = race(
        lambda: rolls.bring_in(school, file, by=cai, seen=seen),
        lambda: services.withdraw_consent(siân, by=cai, guardian=mum),
    )
    assert not any(isinstance(outcome, Exception) for outcome in outcomes), outcomes
    assert state_of(post) == PostState.DRAFT


@pytest.mark.parametrize("attempt", range(3))
def test_an_import_and_forgetting_a_child_meet(
    attempt: int, siân: Pupil, school: School, cai: Staff, hana: Staff
) -> None:
    """The import never writes back the name of a child who was forgotten after it had looked."""
    file = read_roll("First name,Last name,Class,Year\nSiân,ap Rhys,7B,8\n".encode(), answer_key=answer_key)
    seen = plan_roll(school, file).digest()
    brought, erased = race(
        lambda: rolls.bring_in(school, file, by=cai, seen=seen),
        lambda: erase_pupil(siân, by=hana),
    )
    assert not isinstance(erased, Exception), erased
    assert isinstance(brought, Done | RollMoved)
    after = Pupil.objects.get(pk=siân.pk)
    assert (after.first_name, after.last_name, after.search_name) == ("", "", "")


def test_an_import_that_waited_for_a_child_to_be_forgotten_looks_again(
    siân: Pupil, school: School, cai: Staff, hana: Staff
) -> None:
    file = read_roll("First name,Last name,Class,Year\nSiân,ap Rhys,7B,8\n".encode(), answer_key=answer_key)
    seen = plan_roll(school, file).digest()

    forgotten = threading.Event()

    def forget_slowly() -> None:
        with transaction.atomic():
            erase_pupil(siân, by=hana)
            forgotten.set()
            until_somebody_waits_for_us()

    def bring_in_meanwhile() -> Done:
        forgotten.wait(timeout=30)
        return rolls.bring_in(school, file, by=cai, seen=seen)

    only(race(forget_slowly, bring_in_meanwhile), RollMoved)
    assert Pupil.objects.get().search_name == ""


def test_forgetting_a_child_and_an_answer_meet(siân: Pupil, hana: Staff, cai: Staff) -> None:
    """Whichever comes first, no name is left: an answer that adds a parent after the child was forgotten fails."""
    outcomes = race(
        lambda: erase_pupil(siân, by=hana),
        lambda: keep_guardian(siân, by=cai, name="Mrs ap Rhys", parental_responsibility=ParentalResponsibility.YES),
    )
    assert not isinstance(outcomes[0], Exception), outcomes
    assert not Guardian.objects.exclude(name="").exists()


def test_a_double_click_sends_a_post_in_once(siân: Pupil, sam: Staff, dee: Staff) -> None:
    post = told_about(siân, author=sam)
    outcomes = race(
        lambda: submit_post(post, by=sam, version=post.version),
        lambda: submit_post(post, by=sam, version=post.version),
    )
    refused = only(outcomes, Exception)
    assert isinstance(refused, WrongState | Stale)
    assert Post.objects.get(pk=post.pk).revisions.count() == 1
