"""What the software does by itself: on time, or it asks."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from structlog.testing import CapturingLogger

from audit.guards import lifted
from audit.models import Event
from audit.outbox import run_follow_ups
from channels.models import Account
from consents.models import Answer, Material
from notifications.models import Notice, NoticeKind
from people.models import School, Staff
from people.roles import Role
from policies.models import Protocol
from posts.models import Appearance, Post, VoidReason
from posts.services import lock_post, recall_post
from posts.workflow import PostState
from publishing import sweeps, tasks
from publishing.models import Delivery, DeliveryState
from publishing.packs import open_pack, record_not_posted
from publishing.services import schedule_post
from publishing.sweeps import release_due, take_down_of_leavers, void_outdated
from publishing.times import school_time
from tests import cast

AtState = Callable[..., Post]


def the(post: Post) -> Post:
    return Post.objects.get(pk=post.pk)


def in_minutes(minutes: float) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(minutes=minutes))


@pytest.fixture
def due_in_an_hour(at: AtState, mo: Staff) -> Post:
    post = at(PostState.APPROVED)
    return schedule_post(post, by=mo, at=timezone.now() + timedelta(hours=1))


def test_nothing_goes_out_before_its_time(due_in_an_hour: Post) -> None:
    with in_minutes(59):
        assert release_due() == 0
    assert the(due_in_an_hour).state == PostState.SCHEDULED


def test_a_post_goes_out_at_its_time(due_in_an_hour: Post) -> None:
    with in_minutes(61):
        assert release_due() == 1
        assert release_due() == 0
    assert the(due_in_an_hour).state == PostState.PUBLISHED


def test_when_the_time_to_post_by_hand_comes_the_publisher_is_told_once(at: AtState, sam: Staff, mo: Staff) -> None:
    accounts = [cast.own_page(sam.school), cast.facebook(sam.school)]
    post = at(PostState.APPROVED, post=cast.draft(sam, accounts=accounts))
    schedule_post(post, by=mo, at=timezone.now() + timedelta(hours=1))
    with in_minutes(59):
        assert tasks.tell_what_is_due_by_hand() == 0
    with in_minutes(61):
        release_due()
        assert tasks.tell_what_is_due_by_hand() == 1
        assert tasks.tell_what_is_due_by_hand() == 0
        run_follow_ups()
        (notice,) = Notice.objects.filter(kind=NoticeKind.TO_POST)
        assert notice.recipient == mo
        assert notice.read_at is None
        open_pack(Delivery.objects.get(post=post, account=accounts[1]), by=mo)
        run_follow_ups()
    assert Notice.objects.get(pk=notice.pk).read_at is not None


def test_who_posts_by_hand_now_is_not_told_to(at: AtState, sam: Staff, mo: Staff) -> None:
    post = at(PostState.SCHEDULED, post=cast.draft(sam, accounts=[cast.facebook(sam.school)]))
    with in_minutes(1):
        assert tasks.tell_what_is_due_by_hand() == 0
        record_not_posted(open_pack(Delivery.objects.get(post=post), by=mo), by=mo)
        schedule_post(the(post), by=mo, at=timezone.now() + timedelta(minutes=30))
    with in_minutes(32):
        assert tasks.tell_what_is_due_by_hand() == 1, "a new time is another time"


@pytest.mark.parametrize("day", ["2027-03-28", "2027-10-31"])
def test_a_post_for_half_past_seven_goes_at_half_past_seven_when_the_clocks_have_changed(
    at: AtState, mo: Staff, day: str
) -> None:
    moment = school_time(mo.school, datetime.fromisoformat(f"{day}T07:30"))
    with time_machine.travel(moment - timedelta(days=1)):
        schedule_post(at(PostState.APPROVED), by=mo, at=moment)
    with time_machine.travel(moment - timedelta(seconds=30)):
        assert release_due() == 0
    utc_hour = 6 if day == "2027-03-28" else 7
    with time_machine.travel(datetime.fromisoformat(f"{day}T{utc_hour:02}:30:01").replace(tzinfo=UTC)):
        assert release_due() == 1


def test_after_an_outage_it_asks_and_does_not_post_this_mornings_news_in_the_evening(due_in_an_hour: Post) -> None:
    with in_minutes(60 + 121):
        assert release_due() == 0
    post = the(due_in_an_hour)
    assert (post.state, post.void_reason) == (PostState.DRAFT, VoidReason.TIME_PASSED)
    assert list(Delivery.objects.values_list("state", flat=True)) == [DeliveryState.STOPPED]


def test_after_an_outage_over_several_times_each_is_asked_about_once_and_none_goes_out(
    at: AtState, sam: Staff, mo: Staff
) -> None:
    """The server was down from seven to one; by itself nothing of the morning is posted any more."""
    pages, by_hand = [cast.own_page(sam.school)], [cast.facebook(sam.school)]
    for hours, accounts in ((1, pages), (2, pages), (3, pages), (2, by_hand)):
        post = at(PostState.APPROVED, post=cast.draft(sam, accounts=accounts))
        schedule_post(post, by=mo, at=timezone.now() + timedelta(hours=hours))
    run_follow_ups()
    Notice.objects.all().delete()
    with in_minutes(6 * 60):
        for _ in range(2):
            assert tasks.release_due_posts() == 0
            tasks.tell_what_is_due_by_hand()
            run_follow_ups()
    states = sorted(Post.objects.values_list("state", "void_reason"))
    assert states == [(PostState.DRAFT, VoidReason.TIME_PASSED)] * 3 + [(PostState.SCHEDULED, "")]
    told = sorted(Notice.objects.values_list("recipient__name", "kind"))
    assert told == [(mo.name, "to_post")] + [(mo.name, "went_back")] * 3 + [(sam.name, "void")] * 3


def test_a_little_late_is_still_on_time(due_in_an_hour: Post) -> None:
    with in_minutes(60 + 119):
        assert release_due() == 1


def test_a_permission_that_ended_stops_the_post_when_it_is_due(at: AtState, sam: Staff, mo: Staff) -> None:
    """A consent that ends on 31 August stops a post of 1 September; nobody withdrew anything."""
    ffion = cast.make_pupil(sam.school)
    cast.answer_for(ffion, expires_at=timezone.now() + timedelta(days=2))
    draft = cast.draft(sam)
    Appearance.objects.create(post=draft, pupil=ffion, material=Material.ACHIEVEMENT)
    draft.declarations = {**draft.declarations, "children": "some"}
    draft.save()
    post = schedule_post(at(PostState.APPROVED, post=draft), by=mo, at=timezone.now() + timedelta(hours=1))
    cast.answer_for(ffion, Answer.REFUSED)
    with in_minutes(61):
        assert release_due() == 0
    assert (the(post).state, the(post).void_reason) == (PostState.DRAFT, VoidReason.PERMISSION)


def test_an_account_that_was_closed_stops_the_post(due_in_an_hour: Post) -> None:
    Account.objects.update(closed_at=timezone.now())
    with in_minutes(61):
        assert release_due() == 0
    assert the(due_in_an_hour).void_reason == VoidReason.ACCOUNT_CLOSED


def test_content_that_is_not_what_was_confirmed_stops_the_post(due_in_an_hour: Post) -> None:
    with lifted():
        Post.objects.filter(pk=due_in_an_hour.pk).update(approved_digest="0" * 64)
    with in_minutes(61):
        assert release_due() == 0
    assert the(due_in_an_hour).void_reason == VoidReason.NOT_AS_CONFIRMED


def test_one_broken_post_does_not_hold_back_the_others(
    due_in_an_hour: Post, at: AtState, mo: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    fine = schedule_post(at(PostState.APPROVED), by=mo, at=timezone.now() + timedelta(hours=1))
    release = sweeps.release_post

    def break_on_the_first(post: Post) -> Post:
        if post.pk == due_in_an_hour.pk:
            raise OSError
        return release(post)

    monkeypatch.setattr(sweeps, "release_post", break_on_the_first)
    with in_minutes(61):
        assert release_due() == 1
    assert the(fine).state == PostState.PUBLISHED
    assert the(due_in_an_hour).state == PostState.SCHEDULED


def test_a_post_that_only_a_person_can_post_waits_for_the_person(at: AtState, sam: Staff) -> None:
    post = at(PostState.SCHEDULED, post=cast.draft(sam, accounts=[cast.facebook(sam.school)]))
    with in_minutes(6 * 60):
        assert release_due() == 0
    assert the(post).state == PostState.SCHEDULED


@pytest.mark.parametrize("state", [PostState.APPROVED, PostState.SCHEDULED])
def test_a_go_live_ends_after_the_days_of_the_protocol(at: AtState, sam: Staff, state: PostState) -> None:
    post = at(state, post=cast.draft(sam, accounts=[cast.facebook(sam.school)]))
    with time_machine.travel(timezone.now() + timedelta(days=13, hours=23)):
        assert void_outdated() == 0
    with time_machine.travel(timezone.now() + timedelta(days=14, hours=1)):
        assert void_outdated() == 1
        assert void_outdated() == 0
    assert (the(post).state, the(post).void_reason) == (PostState.DRAFT, VoidReason.TIME_PASSED)


def test_a_school_with_a_broken_protocol_holds_back_no_other_school(
    at: AtState, school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = CapturingLogger()
    monkeypatch.setattr("audit.one_by_one.log", said)
    late = at(PostState.APPROVED)
    other = cast.make_school("Ysgol y Bryn", "bryn")
    author, deputy, officer = (
        cast.make_staff(other, name, role)
        for name, role in (("Mr Cole", Role.STAFF), ("Ms Rees", Role.DEPUTY_HEAD), ("Mrs Doyle", Role.MEDIA_OFFICER))
    )
    theirs = cast.at(PostState.APPROVED, sam=author, dee=deputy, mo=officer)
    Protocol.objects.create(school=school, version=99, preset="deputy_head", rules={})
    with time_machine.travel(timezone.now() + timedelta(days=14, hours=1)):
        assert void_outdated() == 1
        take_down_of_leavers()
    assert (the(theirs).state, the(late).state) == (PostState.DRAFT, PostState.APPROVED)
    assert [(call.args[0], call.kwargs["id"]) for call in said.calls] == [
        ("publishing.outdated_not_voided", school.pk),
        ("publishing.leavers_not_taken_down", school.pk),
    ]


def test_one_pack_that_cannot_be_closed_holds_back_no_other(
    at: AtState, sam: Staff, mo: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    accounts = [cast.facebook(sam.school)]
    broken, fine = (
        open_pack(Delivery.objects.get(post=at(PostState.SCHEDULED, post=cast.draft(sam, accounts=accounts))), by=mo)
        for _ in range(2)
    )
    close = sweeps.close_expired_pack

    def break_on_the_first(delivery: Delivery) -> Delivery:
        if delivery.pk == broken.pk:
            raise OSError
        return close(delivery)

    monkeypatch.setattr(sweeps, "close_expired_pack", break_on_the_first)
    with in_minutes(20):
        assert sweeps.settle_expired_packs() == 1
    states = dict(Delivery.objects.values_list("pk", "state"))
    assert states == {broken.pk: DeliveryState.ARMED, fine.pk: DeliveryState.IN_DOUBT}


def test_one_post_that_cannot_be_told_of_holds_back_no_other(
    at: AtState, sam: Staff, mo: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, fine = (at(PostState.APPROVED, post=cast.draft(sam, accounts=[cast.facebook(sam.school)])) for _ in "ab")
    for post in (broken, fine):
        schedule_post(post, by=mo, at=timezone.now() + timedelta(hours=1))

    def break_on_the_first(post: Post) -> Post:
        if post.pk == broken.pk:
            raise OSError
        return lock_post(post)

    monkeypatch.setattr(sweeps, "lock_post", break_on_the_first)
    with in_minutes(61):
        assert sweeps.tell_what_is_due_by_hand() == 1
    assert [event.post_id for event in Event.objects.filter(name="delivery.due")] == [fine.pk]


def test_what_is_out_does_not_end_with_its_go_live(at: AtState) -> None:
    post = at(PostState.PUBLISHED)
    with time_machine.travel(timezone.now() + timedelta(days=100)):
        assert void_outdated() == 0
    assert the(post).state == PostState.PUBLISHED


def test_the_tasks_only_look_at_the_rows(due_in_an_hour: Post, sam: Staff) -> None:
    recall_post(due_in_an_hour, by=sam)
    with in_minutes(61):
        assert tasks.release_due_posts() == 0
        assert tasks.settle_expired_packs() == 0
    assert {tasks.release_due_posts.name, tasks.settle_expired_packs.name} == {
        "publishing.release_due_posts",
        "publishing.settle_expired_packs",
    }


def test_posting_now_asks_a_worker_to_look(
    at: AtState, mo: Staff, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("publishing.services.current_app.send_task", lambda name, **_: asked.append(name))
    post = at(PostState.APPROVED)
    with django_capture_on_commit_callbacks(execute=True):
        schedule_post(post, by=mo)
    assert asked == ["publishing.release_due_posts"]


def test_a_broker_that_is_down_does_not_stop_posting_now(
    at: AtState, mo: Staff, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ConnectionError

    monkeypatch.setattr("publishing.services.current_app.send_task", fail)
    post = at(PostState.APPROVED)
    with django_capture_on_commit_callbacks(execute=True):
        schedule_post(post, by=mo)
    assert release_due() == 1
