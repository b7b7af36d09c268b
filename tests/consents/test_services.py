"""Writing in the register, and what it does to posts in the same transaction."""

import datetime
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from channels.models import ConsentChannel
from consents import services
from consents.holds import lift_hold, read_reason, set_hold
from consents.models import Answer, ConsentDecision, Material, Mistake, Respondent, Route
from consents.queries import EVERY_PURPOSE, Need, resolve_needs
from consents.resolver import Code
from people.models import Guardian, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.roles import Role
from people.rolls import keep_guardian, leave_roll
from policies.authority import NotAllowed
from posts.models import Post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState, Takedown
from tests import cast
from tests.consents.posts_with import told_about

WEBSITE = (ConsentChannel.WEBSITE, Material.INFORMATION)
FACEBOOK = (ConsentChannel.FACEBOOK, Material.INFORMATION)
PHOTO = (ConsentChannel.WEBSITE, Material.PHOTO_GROUP)


@pytest.fixture
def siân(school: School) -> Pupil:
    return cast.make_pupil(school, "Siân", "ap Rhys")


@pytest.fixture
def mum(siân: Pupil, cai: Staff) -> Guardian:
    return keep_guardian(siân, by=cai, name="Mrs ap Rhys", parental_responsibility=ParentalResponsibility.YES)


def code_of(pupil: Pupil, purpose: tuple[str, str] = WEBSITE, at: datetime.datetime | None = None) -> Code:
    need = Need(pupil.pk, *purpose)
    at = at or timezone.now()
    on = at.astimezone(ZoneInfo(pupil.school.time_zone)).date()
    return resolve_needs(school_id=pupil.school_id, needs=[need], at=at, on=on)[need].code


def says(pupil: Pupil, guardian: Guardian, *, by: Staff, **answers: Answer) -> list[ConsentDecision]:
    """The parent's answer for being told about: on the website, on Facebook."""
    purposes = {"website": WEBSITE, "facebook": FACEBOOK}
    return services.record_answer(
        pupil,
        by=by,
        respondent=Respondent.GUARDIAN,
        guardian=guardian,
        answers={purposes[name]: answer for name, answer in answers.items()},
        decided_at=timezone.now(),
        route=Route.PAPER,
    )


def test_a_parents_yes_counts_for_exactly_what_was_asked(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    assert code_of(siân, WEBSITE) is Code.HELD
    assert code_of(siân, FACEBOOK) is Code.NOT_GIVEN
    assert code_of(siân, PHOTO) is Code.NOT_GIVEN
    event = Event.objects.get(name=EventName.CONSENT_RECORDED)
    assert (event.pupil_id, event.actor_id, set(event.data)) == (siân.pk, cai.pk, {"batch"})


def test_only_those_who_keep_the_register_record_and_withdraw(
    siân: Pupil, mum: Guardian, sam: Staff, dee: Staff, olu: Staff
) -> None:
    for stranger in (sam, dee, olu):
        with pytest.raises(NotAllowed):
            says(siân, mum, by=stranger, website=Answer.GIVEN)
        with pytest.raises(NotAllowed):
            services.withdraw_consent(siân, by=stranger, guardian=mum)
    assert not ConsentDecision.objects.exists()


def test_a_parent_of_another_child_cannot_answer_for_this_one(siân: Pupil, school: School, cai: Staff) -> None:
    other = cast.make_pupil(school, "Llŷr", "Nakamura")
    stranger = keep_guardian(other, by=cai, name="Mr Nakamura", parental_responsibility=ParentalResponsibility.YES)
    with pytest.raises(ValueError, match="not on the child's record"):
        says(siân, stranger, by=cai, website=Answer.GIVEN)


@pytest.mark.parametrize("answer", [Answer.WITHDRAWN, Answer.OBJECTED, Answer.ENTERED_IN_ERROR])
def test_an_answer_is_a_yes_or_a_no(siân: Pupil, mum: Guardian, cai: Staff, answer: Answer) -> None:
    with pytest.raises(ValueError, match="yes or a no"):
        says(siân, mum, by=cai, website=answer)


def test_nobody_answers_in_the_future(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    with pytest.raises(ValueError, match="future"):
        services.record_answer(
            siân,
            by=cai,
            respondent=Respondent.GUARDIAN,
            guardian=mum,
            answers={WEBSITE: Answer.GIVEN},
            decided_at=timezone.now() + datetime.timedelta(hours=1),
            route=Route.PAPER,
        )


@pytest.mark.parametrize(
    ("given", "ends"),
    [
        ("2026-09-01T00:00+01:00", "2027-09-01T00:00+01:00"),
        ("2026-08-31T23:59+01:00", "2026-09-01T00:00+01:00"),
        ("2026-11-21T10:00+00:00", "2027-09-01T00:00+01:00"),
        ("2027-01-05T10:00+00:00", "2027-09-01T00:00+01:00"),
    ],
)
def test_a_yes_ends_with_the_school_year(siân: Pupil, mum: Guardian, cai: Staff, given: str, ends: str) -> None:
    with time_machine.travel(given, tick=False):
        (row,) = says(siân, mum, by=cai, website=Answer.GIVEN)
    assert row.expires_at == datetime.datetime.fromisoformat(ends)


def test_a_no_never_ends(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    (row,) = says(siân, mum, by=cai, website=Answer.REFUSED)
    assert row.expires_at is None


def test_a_consent_that_ends_on_31_august_stops_a_post_of_1_september(
    siân: Pupil,
    mum: Guardian,
    cai: Staff,
    at: Callable[..., Post],
    mo: Staff,
    sam: Staff,
    signed_in: Callable[[Staff], Client],
) -> None:
    from posts.errors import Blocked
    from publishing.services import release_post, schedule_post

    with time_machine.travel("2027-08-28T10:00+01:00", tick=False):
        says(siân, mum, by=cai, website=Answer.GIVEN)
        post = at(PostState.APPROVED, post=told_about(siân, author=sam))
        with pytest.raises(Blocked) as blocked:
            schedule_post(post, by=mo, at=datetime.datetime.fromisoformat("2027-09-01T08:00+01:00"))
        assert [blocker.code for blocker in blocked.value.blockers] == ["cannot_be_shown"]
        page = reverse("publishing:when", args=[post.public_id])
        answer = signed_in(mo).post(page, {"when": "later", "day": "2027-09-01", "time": "08:00"})
        assert answer.status_code == 422
        assert "what counts today may have ended by then" in answer.content.decode()
        schedule_post(post, by=mo, at=datetime.datetime.fromisoformat("2027-08-31T23:30+01:00"))
    with time_machine.travel("2027-09-01T00:00+01:00", tick=False), pytest.raises(Blocked):
        release_post(post)


def test_withdrawing_takes_one_step_and_covers_everything(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN, facebook=Answer.GIVEN)
    rows = services.withdraw_consent(siân, by=cai, guardian=mum)
    assert {(row.channel, row.material) for row in rows} == set(EVERY_PURPOSE)
    assert code_of(siân, WEBSITE) is code_of(siân, FACEBOOK) is Code.REFUSED


def test_a_parent_who_never_answered_and_has_no_responsibility_may_still_say_no(
    siân: Pupil, mum: Guardian, cai: Staff
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    dad = keep_guardian(siân, by=cai, name="Mr ap Rhys", parental_responsibility=ParentalResponsibility.UNKNOWN)
    services.withdraw_consent(siân, by=cai, guardian=dad)
    assert code_of(siân) is Code.REFUSED


def in_error(row: ConsentDecision, *, by: Staff) -> None:
    """This row, and whatever was written down with it."""
    pupil = Pupil.objects.get(pk=row.pupil_id)
    services.enter_sitting_in_error(pupil, batch=row.batch, by=by, mistake=Mistake.OTHER_ANSWER)


STOPPED_BY: dict[str, Callable[..., object]] = {
    "a withdrawal": lambda pupil, mum, cai, des: services.withdraw_consent(pupil, by=cai, guardian=mum),
    "a no": lambda pupil, mum, cai, des: says(pupil, mum, by=cai, website=Answer.REFUSED),
    "the child's no": lambda pupil, mum, cai, des: services.child_said_no(pupil, by=des),
    "a hold": lambda pupil, mum, cai, des: set_hold(pupil, by=des, reason="a court order"),
    "a yes entered in error": lambda pupil, mum, cai, des: in_error(
        ConsentDecision.objects.get(answer=Answer.GIVEN), by=des
    ),
    "no parental responsibility": lambda pupil, mum, cai, des: keep_guardian(
        pupil, by=cai, guardian=mum, name=mum.name, parental_responsibility=ParentalResponsibility.NO
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("cause", STOPPED_BY)
@pytest.mark.parametrize(
    "state", [PostState.CHECKING, PostState.AWAITING_APPROVAL, PostState.APPROVED, PostState.SCHEDULED]
)
def test_what_is_not_yet_out_is_void_for_every_cause_alike(
    cause: str,
    state: PostState,
    siân: Pupil,
    mum: Guardian,
    cai: Staff,
    des: Staff,
    sam: Staff,
    at: Callable[..., Post],
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    post = at(state, post=told_about(siân, author=sam))
    STOPPED_BY[cause](siân, mum, cai, des)
    post = Post.objects.get(pk=post.pk)
    assert (post.state, post.void_reason, post.approved_digest) == (PostState.DRAFT, "permission", "")
    assert not Delivery.objects.filter(post=post, state=DeliveryState.WAITING).exists()


@pytest.mark.slow
@pytest.mark.parametrize("cause", STOPPED_BY)
def test_what_is_out_gets_a_takedown_with_one_clock_for_every_cause(
    cause: str, siân: Pupil, mum: Guardian, cai: Staff, des: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    with time_machine.travel("2026-11-23T10:59+00:00", tick=False):
        says(siân, mum, by=cai, website=Answer.GIVEN)
        post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
        STOPPED_BY[cause](siân, mum, cai, des)
    assert Post.objects.get(pk=post.pk).state == PostState.TAKEN_DOWN
    takedown = Takedown.objects.get(delivery__post=post)
    assert takedown.due_at - takedown.ordered_at == datetime.timedelta(hours=24)
    assert takedown.ordered_by is None
    assert not Delivery.objects.filter(post=post, state=DeliveryState.LIVE).exists()


def test_a_withdrawal_for_one_channel_leaves_the_posts_of_the_other(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, school: School, at: Callable[..., Post]
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN, facebook=Answer.GIVEN)
    live = at(PostState.PUBLISHED, post=told_about(siân, author=sam, accounts=[cast.own_page(school)]))
    waiting = at(PostState.APPROVED, post=told_about(siân, author=sam, accounts=[cast.facebook(school)]))
    services.withdraw_consent(siân, by=cai, guardian=mum, purposes=[FACEBOOK])
    assert Post.objects.get(pk=live.pk).state == PostState.PUBLISHED
    assert Post.objects.get(pk=waiting.pk).state == PostState.DRAFT


def test_a_withdrawal_leaves_the_posts_of_other_children(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, school: School, at: Callable[..., Post]
) -> None:
    other = cast.make_pupil(school, "Llŷr", "Nakamura")
    cast.answer_for(other)
    post = at(PostState.PUBLISHED, post=told_about(other, author=sam))
    services.withdraw_consent(siân, by=cai, guardian=mum)
    assert Post.objects.get(pk=post.pk).state == PostState.PUBLISHED


def test_a_new_answer_long_after_a_yes_has_ended_takes_nothing_down(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    """The end of a school year stops new use. It is no withdrawal, whatever else is written down later."""
    with time_machine.travel("2027-06-01T10:00+01:00", tick=False):
        says(siân, mum, by=cai, website=Answer.GIVEN)
        post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    with time_machine.travel("2027-10-01T10:00+01:00", tick=False):
        says(siân, mum, by=cai, facebook=Answer.GIVEN)
        assert code_of(siân) is Code.EXPIRED
        assert Post.objects.get(pk=post.pk).state == PostState.PUBLISHED


def test_leaving_stops_new_use_and_takes_nothing_down(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, at: Callable[..., Post], school: School
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    live = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    waiting = at(PostState.APPROVED, post=told_about(siân, author=sam))
    leave_roll(siân, by=cai, on=today_in(school))
    assert code_of(siân) is Code.NOT_ON_ROLL
    assert Post.objects.get(pk=live.pk).state == PostState.PUBLISHED
    assert Post.objects.get(pk=waiting.pk).state == PostState.DRAFT
    services.withdraw_consent(siân, by=cai, guardian=mum)
    assert Post.objects.get(pk=live.pk).state == PostState.TAKEN_DOWN


def test_if_the_record_fails_nothing_was_written_and_nothing_stopped(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, at: Callable[..., Post], monkeypatch: pytest.MonkeyPatch
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    post = at(PostState.SCHEDULED, post=told_about(siân, author=sam))
    before = ConsentDecision.objects.count()

    def fails(*_args: object, **_fields: object) -> None:
        raise OSError

    monkeypatch.setattr(services, "record", fails)
    with pytest.raises(OSError):
        services.withdraw_consent(siân, by=cai, guardian=mum)
    assert ConsentDecision.objects.count() == before
    assert Post.objects.get(pk=post.pk).state == PostState.SCHEDULED


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.STAFF])
def test_anybody_on_the_staff_may_write_down_a_childs_no(siân: Pupil, school: School, role: Role) -> None:
    cast.answer_for(siân)
    services.child_said_no(siân, by=cast.make_staff(school, "Mx Sato", role))
    assert code_of(siân, PHOTO) is Code.REFUSED


def test_somebody_with_no_role_or_of_another_school_may_not(siân: Pupil, sam: Staff, olu: Staff) -> None:
    sam.memberships.all().delete()
    for nobody in (sam, olu):
        with pytest.raises(NotAllowed):
            services.child_said_no(siân, by=nobody)


def test_a_childs_no_covers_everything_and_twice_is_once(siân: Pupil, sam: Staff) -> None:
    rows = services.child_said_no(siân, by=sam)
    assert {(row.channel, row.material) for row in rows} == set(EVERY_PURPOSE)
    assert services.child_said_no(siân, by=sam) == []
    assert Event.objects.filter(name=EventName.CONSENT_WITHDRAWN).count() == 1


def test_a_parents_yes_does_not_undo_the_childs_no(siân: Pupil, mum: Guardian, cai: Staff, sam: Staff) -> None:
    services.child_said_no(siân, by=sam)
    says(siân, mum, by=cai, website=Answer.GIVEN)
    assert code_of(siân) is Code.REFUSED


def test_only_the_safeguarding_lead_hears_that_a_child_changed_their_mind(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, des: Staff
) -> None:
    services.child_said_no(siân, by=sam)
    for other in (sam, cai):
        with pytest.raises(NotAllowed):
            services.child_changed_their_mind(siân, by=other)
    services.child_changed_their_mind(siân, by=des)
    assert code_of(siân) is Code.NOT_GIVEN
    says(siân, mum, by=cai, website=Answer.GIVEN)
    assert code_of(siân) is Code.HELD


def test_an_error_is_said_by_a_second_person_once_and_the_row_stays(
    siân: Pupil, mum: Guardian, cai: Staff, school: School
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    (no,) = says(siân, mum, by=cai, website=Answer.REFUSED)
    with pytest.raises(NotAllowed, match="somebody else"):
        in_error(no, by=cai)
    second = cast.make_staff(school, "Ms Lindqvist", Role.OFFICE)
    in_error(no, by=second)
    assert code_of(siân) is Code.HELD
    assert ConsentDecision.objects.filter(pk=no.pk, answer=Answer.REFUSED).exists()
    with pytest.raises(ValueError, match="corrected already"):
        in_error(no, by=second)


def test_a_second_account_of_the_same_person_is_no_second_person(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    (yes,) = says(siân, mum, by=cai, website=Answer.GIVEN)
    same_human = Staff.objects.get(pk=cai.pk)
    with pytest.raises(NotAllowed):
        in_error(yes, by=same_human)


def test_a_childs_no_is_corrected_by_the_safeguarding_lead_alone(
    siân: Pupil, cai: Staff, sam: Staff, des: Staff
) -> None:
    no = services.child_said_no(siân, by=sam)[0]
    with pytest.raises(NotAllowed):
        in_error(no, by=cai)
    in_error(no, by=des)


def test_the_no_in_the_schools_file_stands_until_a_parent_answers_instead(
    siân: Pupil, mum: Guardian, cai: Staff
) -> None:
    ConsentDecision.objects.create(
        school=siân.school,
        pupil_id=siân.pk,
        channel=WEBSITE[0],
        material=WEBSITE[1],
        respondent=Respondent.FAMILY,
        answer=Answer.REFUSED,
        decided_at=timezone.now(),
        route=Route.IMPORT,
    )
    says(siân, mum, by=cai, website=Answer.GIVEN)
    assert code_of(siân) is Code.REFUSED
    answer_instead = partial(
        services.record_answer,
        siân,
        by=cai,
        respondent=Respondent.GUARDIAN,
        answers={WEBSITE: Answer.GIVEN},
        decided_at=timezone.now(),
        route=Route.PAPER,
        replaces_file=True,
    )
    aunt = keep_guardian(siân, by=cai, name="Ms Rhys", parental_responsibility=ParentalResponsibility.NO)
    answer_instead(guardian=aunt)
    assert code_of(siân) is Code.REFUSED
    answer_instead(guardian=mum)
    assert code_of(siân) is Code.HELD


def test_a_hold_is_the_leads_alone_to_set_to_lift_and_to_read(
    siân: Pupil, cai: Staff, sam: Staff, hana: Staff, des: Staff, olu: Staff
) -> None:
    hold = set_hold(siân, by=des, reason="A family court order, seen on paper")
    for other in (cai, sam, hana, olu):
        for service in (
            lambda by: set_hold(siân, by=by),
            lambda by: lift_hold(hold, by=by),
            lambda by: read_reason(hold, by=by),
        ):
            with pytest.raises(NotAllowed):
                service(other)
    assert read_reason(hold, by=des) == "A family court order, seen on paper"


def test_the_reason_lies_encrypted(siân: Pupil, des: Staff) -> None:
    hold = set_hold(siân, by=des, reason="court order")
    assert b"court" not in bytes(hold.reason_sealed)
    assert "court" not in str(Event.objects.get(name=EventName.HOLD_SET).data)


def test_a_hold_stands_while_any_is_open_and_then_the_answers_count_again(
    siân: Pupil, mum: Guardian, cai: Staff, des: Staff
) -> None:
    says(siân, mum, by=cai, website=Answer.GIVEN)
    first, second = set_hold(siân, by=des), set_hold(siân, by=des)
    lift_hold(first, by=des)
    assert code_of(siân) is Code.HOLD
    lift_hold(second, by=des)
    lift_hold(second, by=des)
    assert code_of(siân) is Code.HELD
    assert Event.objects.filter(name=EventName.HOLD_LIFTED).count() == 2


def test_a_child_of_another_school_is_never_cleared(siân: Pupil, olu: Staff) -> None:
    cast.answer_for(siân)
    need = Need(siân.pk, *WEBSITE)
    found = resolve_needs(school_id=olu.school_id, needs=[need], at=timezone.now(), on=today_in(olu.school))
    assert not found[need].is_held


def test_thirty_children_on_four_channels_take_three_questions(
    school: School, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    children = [cast.make_pupil(school, f"Child{number}", "Prosser") for number in range(30)]
    for pupil in children:
        cast.answer_for(pupil, materials=[Material.PHOTO_GROUP])
    needs = {
        Need(pupil.pk, channel, Material.PHOTO_GROUP) for pupil in children for channel in ConsentChannel.values[:4]
    }
    with django_assert_max_num_queries(3):
        found = resolve_needs(school_id=school.pk, needs=needs, at=timezone.now(), on=today_in(school))
    assert len(found) == 120
    assert all(resolution.is_held for resolution in found.values())
