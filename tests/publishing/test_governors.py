"""Governors see counts only: one page, no name on it, no number that is small; and nothing else of the school."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from audit.actors import SYSTEM
from audit.outbox import run_follow_ups
from consents.holds import set_hold
from consents.services import child_said_no
from notifications.models import Notice
from people.models import Membership, School, Staff, User
from people.queries import person
from people.roles import Role
from people.services import NewStaff, invite_staff
from policies.authority import may_refuse_for_a_child
from posts.models import Post
from posts.services import submit_post
from posts.workflow import PostState
from publishing import figures
from publishing.figures import counted, counted_of, figures_of, first_of_school_year
from publishing.models import Proof, Takedown
from publishing.services import take_down_post
from publishing.takedowns import settle_takedown
from tests import cast
from tests.cast import approve_post

pytestmark = pytest.mark.django_db

AtState = Callable[..., Post]
SignIn = Callable[[Staff], Client]
PAGE = "/governors/"
FEW, FEWER_THAN_TWO = "fewer than 5", "fewer than 2"
NINE = datetime(2026, 11, 10, 9, tzinfo=UTC)


@pytest.fixture
def gwen(school: School) -> Staff:
    """A governor, and nothing else."""
    staff = invite_staff(
        school, NewStaff("Mr Ifan Rees", "rees@dderwen.example", roles=frozenset({Role.GOVERNOR})), by=SYSTEM
    )
    assert [each.role for each in staff.memberships.all()] == [Role.GOVERNOR]
    return staff


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NINE, tick=False) as clock:
        yield clock


def words_of(school: School, part: str) -> dict[str, str]:
    return {figure.label: figure.words for figure in getattr(figures_of(school), part)}


def test_a_governor_is_led_to_the_counts_and_finds_nothing_else_in_the_menu(gwen: Staff, signed_in: SignIn) -> None:
    answer = signed_in(gwen).get("/", follow=True)
    assert answer.redirect_chain == [(PAGE, 302)]
    page = answer.content.decode()
    assert "In figures" in page
    assert "Governor" in page
    assert not any(f'href="{way}' in page for way in ("/posts/", "/consents/", "/notices/", "/record/", "/people/"))


def test_no_name_of_anybody_is_on_the_page(
    gwen: Staff, signed_in: SignIn, at: AtState, sam: Staff, dee: Staff, mo: Staff, des: Staff
) -> None:
    for number in range(6):
        pupil = cast.make_pupil(gwen.school, f"Ffion{number}", "Prosser")
        cast.answer_for(pupil)
    set_hold(pupil, by=des)
    for _ in range(5):
        at(PostState.APPROVED)
    page = signed_in(gwen).get(PAGE).content.decode()
    names = [staff.name for staff in (sam, dee, mo, des)] + ["Ffion", "Prosser", "Garden", "vegetable"]
    assert [name for name in names if name in page] == []


@pytest.mark.parametrize("number", range(5))
def test_nought_to_four_read_alike(number: int) -> None:
    assert counted(number) == FEW


@pytest.mark.parametrize(
    ("number", "in_all", "words"),
    [(5, 5, "all, or all but a few"), (5, 9, "all, or all but a few"), (5, 10, "5"), (4, 100, FEW), (0, 0, FEW)],
)
def test_what_is_left_over_is_not_small_either(number: int, in_all: int, words: str) -> None:
    assert counted_of(number, in_all) == words


def test_posts_are_counted_by_what_became_of_them(at: AtState, mo: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    """Here two are enough to be shown."""
    monkeypatch.setattr(figures, "FEWEST", 2)
    for state in (PostState.PUBLISHED, PostState.PUBLISHED, PostState.DECLINED, PostState.DRAFT):
        at(state)
    assert words_of(mo.school, "posts") == {
        "Out now": "2",
        "Taken down": FEWER_THAN_TWO,
        "Declined": FEWER_THAN_TWO,
        "On their way": FEWER_THAN_TWO,
        "Back with their authors": FEWER_THAN_TWO,
    }
    at(PostState.DECLINED)
    assert words_of(mo.school, "posts")["Declined"] == "2"


def test_last_years_posts_and_decisions_are_not_this_years(
    clock: time_machine.Traveller, at: AtState, mo: Staff
) -> None:
    clock.move_to(datetime(2026, 8, 31, 9, tzinfo=UTC))
    for _ in range(5):
        at(PostState.DECLINED)
    clock.move_to(NINE)
    found = figures_of(mo.school)
    assert found.since == date(2026, 9, 1)
    assert {figure.words for figure in (*found.posts, *found.decisions)} == {FEW}
    assert [first_of_school_year(date(2026, *day)) for day in ((8, 31), (9, 1))] == [date(2025, 9, 1), date(2026, 9, 1)]


def test_how_long_decisions_took_is_told_from_five_on(
    clock: time_machine.Traveller, at: AtState, dee: Staff, mo: Staff
) -> None:
    posts = [at(PostState.AWAITING_APPROVAL) for _ in range(5)]
    for post, hours in zip(posts, (1, 1, 3, 30, 100), strict=True):
        assert "Half of them within" not in words_of(mo.school, "decisions")
        clock.move_to(NINE + timedelta(hours=hours))
        assert post.revision is not None
        approve_post(post, by=dee, shown_digest=post.revision.digest)
    assert words_of(mo.school, "decisions") == {
        "Go-live confirmed": "5",
        "Changes asked for": FEW,
        "Declined": FEW,
        "Half of them within": "3 hours",
        "Nine out of ten within": "5 days",
    }


def test_takedowns_are_counted_with_how_many_were_in_time(
    clock: time_machine.Traveller, at: AtState, sam: Staff, mo: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our own page is down at once; on Facebook somebody has to take it down. Here two are enough to be shown."""
    monkeypatch.setattr(figures, "FEWEST", 2)
    for account in (cast.own_page(sam.school), cast.own_page(sam.school), cast.facebook(sam.school)):
        take_down_post(at(PostState.PUBLISHED, post=cast.draft(sam, accounts=[account])), by=mo)
    in_time = "Of these down in time, with proof"
    assert words_of(mo.school, "takedowns") == {
        "Ordered down, account by account": "3",
        in_time: "all, or all but a few",
    }
    last = at(PostState.PUBLISHED, post=cast.draft(sam, accounts=[cast.facebook(sam.school)]))
    take_down_post(last, by=mo)
    assert words_of(mo.school, "takedowns")[in_time] == "2"
    clock.move_to(NINE + timedelta(days=30))
    settle_takedown(Takedown.objects.get(delivery__post=last), by=mo, proof=Proof.SEEN_GONE)
    assert words_of(mo.school, "takedowns")[in_time] == "2", "down, but not in time"


def test_permission_is_counted_as_a_post_would_ask_it_and_in_fives(school: School, sam: Staff, des: Staff) -> None:
    cast.facebook(school)
    answers = partial(cast.answer_for, channels=["facebook"], materials=["photo_group"])
    pupils = [cast.make_pupil(school, f"Ffion{number}") for number in range(23)]
    for pupil in pupils[:17]:
        answers(pupil)
    on_facebook = "May be in a photo of a group on Facebook"
    assert words_of(school, "permissions") == {"Children on the roll": "20 or more", on_facebook: "15 or more"}
    set_hold(pupils[0], by=des)
    child_said_no(pupils[1], by=sam)
    assert words_of(school, "permissions")[on_facebook] == "15 or more"
    child_said_no(pupils[2], by=sam)
    assert words_of(school, "permissions")[on_facebook] == "10 or more"
    for pupil in pupils[17:]:
        answers(pupil)
    assert words_of(school, "permissions")[on_facebook] == "all, or all but a few"


def test_another_schools_figures_are_not_ours(at: AtState, olu: Staff, gwen: Staff, signed_in: SignIn) -> None:
    for _ in range(5):
        at(PostState.DECLINED)
    assert words_of(olu.school, "posts")["Declined"] == FEW
    assert words_of(gwen.school, "posts")["Declined"] == "5"


def test_who_reads_the_record_sees_the_figures_too_and_nobody_besides(
    hana: Staff, sam: Staff, dee: Staff, mo: Staff, gwen: Staff, signed_in: SignIn
) -> None:
    seen = {staff.name: signed_in(staff).get(PAGE).status_code for staff in (hana, sam, dee, mo, gwen)}
    assert seen == {hana.name: 200, sam.name: 403, dee.name: 403, mo.name: 403, gwen.name: 200}
    assert f'href="{PAGE}"' in signed_in(hana).get("/posts/").content.decode()
    Membership.objects.filter(staff=gwen).update(ends_on=date(2020, 1, 1), starts_on=date(2019, 1, 1))
    assert signed_in(gwen).get(PAGE).status_code == 403


def test_a_teacher_who_is_a_governor_is_both(sam: Staff, signed_in: SignIn) -> None:
    Membership.objects.create(staff=sam, role=Role.GOVERNOR, starts_on=date(2020, 1, 1))
    client = signed_in(sam)
    assert [client.get(url).status_code for url in ("/posts/", PAGE)] == [200, 200]
    assert f'href="{PAGE}"' in client.get("/posts/").content.decode()
    assert person(sam).roles == {Role.STAFF}


def test_to_be_a_governor_counts_for_nothing_else(
    gwen: Staff, sam: Staff, dee: Staff, at: AtState, hana: Staff
) -> None:
    who = person(gwen)
    assert (who.roles, who.is_governor) == (frozenset(), True)
    assert not may_refuse_for_a_child(who)
    draft = cast.draft(sam)
    post = submit_post(draft, by=sam, version=draft.version)
    Post.objects.filter(pk=post.pk).update(author=gwen)
    run_follow_ups()
    assert not Notice.objects.filter(recipient=gwen).exclude(kind="invited").exists()


def test_a_governor_stands_in_for_nobody(gwen: Staff, dee: Staff, at: AtState) -> None:
    from people.models import Delegation
    from people.queries import holders

    today = date.today()  # noqa: DTZ011 the school's own day is not what this is about
    Delegation.objects.create(
        delegator=dee, delegate=gwen, role=Role.DEPUTY_HEAD, starts_on=today, ends_on=today, reason="x"
    )
    assert person(gwen).roles == frozenset()
    assert holders(dee.school, Role.DEPUTY_HEAD) == [dee]


def test_the_head_makes_a_governor_on_the_people_page(hana: Staff, signed_in: SignIn) -> None:
    sent = {"name": "Mrs Nia Pugh", "email": "pugh@dderwen.example", "language": "en", "role": "governor"}
    answer = signed_in(hana).post(reverse("people:invite"), {**sent, "starts_on": "2020-01-05"})
    assert answer.status_code == 302
    new = User.objects.get(email="pugh@dderwen.example").staff
    assert new is not None
    assert [each.role for each in new.memberships.all()] == [Role.GOVERNOR]
    assert signed_in(new).get(PAGE).status_code == 200
