"""Whoever brought a post down hears when it is down everywhere; nobody else hears that it was they."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from audit.actors import SYSTEM
from audit.outbox import run_follow_ups
from consents.adults import record_adult_no, record_adult_permission
from consents.care import Care, set_care_status
from consents.holds import set_hold
from consents.links import link_with
from consents.models import Answer, Letter, LetterKind, Material, WhoDecides
from consents.own_answers import answer_by_link, withdraw_by_link
from consents.services import child_said_no, withdraw_consent
from notifications.models import Notice, NoticeKind
from notifications.parent_mail import send_letters
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.rolls import keep_guardian
from posts.models import Appearance, Post
from posts.workflow import PostState
from publishing.models import Proof, Takedown
from publishing.services import take_down_post
from publishing.takedowns import settle_takedown
from tests import cast
from tests.consents.families import WEBSITE_PHOTO, parent, path_for, use_form
from tests.consents.posts_with import told_about

pytestmark = pytest.mark.django_db


@pytest.fixture
def siân(school: School, cai: Staff) -> Pupil:
    use_form(school, by=cai)
    pupil = cast.make_pupil(school, "Siân", "ap Rhys")
    cast.answer_for(pupil)
    return pupil


@pytest.fixture
def mum(siân: Pupil) -> Guardian:
    return parent(siân, name="Mrs ap Rhys", email="mum@families.example")


@pytest.fixture
def by_hand(siân: Pupil, sam: Staff, at: Callable[..., Post]) -> Post:
    """Out where only a person takes it down."""
    accounts = [cast.facebook(siân.school)]
    return at(PostState.PUBLISHED, post=told_about(siân, author=sam, accounts=accounts))


def told() -> set[str]:
    run_follow_ups()
    return set(Notice.objects.filter(kind=NoticeKind.IS_DOWN).values_list("recipient__name", flat=True))


def settle(mo: Staff) -> None:
    for takedown in Takedown.objects.filter(done_at=None).order_by("pk"):
        settle_takedown(takedown, by=mo, proof=Proof.SEEN_GONE)


def test_the_office_hears_when_the_last_of_it_is_down_and_not_before(
    by_hand: Post, siân: Pupil, cai: Staff, mo: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    withdraw_consent(siân, by=cai, guardian=siân.guardians.get())
    assert told() == set()
    settle(mo)
    assert told() == {"Mr Cai Bowen"}
    notice = Notice.objects.get(kind=NoticeKind.IS_DOWN)
    page = signed_in(cai).post(f"/notices/{notice.pk}/open/", follow=True)
    assert "On the register for this post" in page.content.decode()


def test_a_teacher_who_wrote_a_childs_no_down_hears_it_and_is_led_nowhere_closed(
    siân: Pupil, sam: Staff, dee: Staff, at: Callable[..., Post], signed_in: Callable[[Staff], Client]
) -> None:
    at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    child_said_no(siân, by=dee)
    assert told() == set(), "he confirmed it, and is told that it comes down"
    ann = cast.make_staff(siân.school, "Miss Ann")
    other = cast.make_pupil(siân.school, "Llŷr", "Ng")
    cast.answer_for(other)
    at(PostState.PUBLISHED, post=told_about(other, author=sam))
    child_said_no(other, by=ann)
    assert told() == {"Miss Ann"}
    notice = Notice.objects.get(kind=NoticeKind.IS_DOWN)
    assert signed_in(ann).post(f"/notices/{notice.pk}/open/", follow=True).status_code == 200


def test_the_lead_hears_of_a_hold_and_nobody_else_that_it_was_one(
    siân: Pupil, sam: Staff, dee: Staff, des: Staff, cai: Staff, at: Callable[..., Post]
) -> None:
    """On the school's own page it is down in the same moment."""
    at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    set_hold(siân, by=des)
    assert told() == {"Mrs Adeyemi"}


def test_the_lead_hears_of_a_child_in_care_and_not_the_clerk_who_wrote_something_else_just_before(
    by_hand: Post, siân: Pupil, des: Staff, cai: Staff, mo: Staff
) -> None:
    keep_guardian(siân, by=cai, name="Mr ap Rhys", parental_responsibility=ParentalResponsibility.UNKNOWN)
    set_care_status(siân, Care(WhoDecides.NOBODY_YET, ""), by=des)
    settle(mo)
    assert told() == {"Mrs Adeyemi"}


def test_the_office_hears_that_it_is_down_after_an_adults_no(
    cai: Staff, sam: Staff, mo: Staff, at: Callable[..., Post]
) -> None:
    adult = record_adult_permission(
        by=cai,
        name="Dr Nwosu",
        capacity="governor",
        covers="photo",
        evidence="folder G3",
        given_on=timezone.localdate(),
    )
    draft = cast.draft(sam, accounts=[cast.facebook(sam.school)])
    draft.declarations = {**draft.declarations, "adults": "some"}
    draft.save()
    Appearance.objects.create(post=draft, adult=adult, material=Material.INFORMATION)
    at(PostState.PUBLISHED, post=draft)
    record_adult_no(by=cai, name="Somebody Else")
    assert not Takedown.objects.exists()
    record_adult_no(by=cai, name="dr nwosu")
    assert told() == set()
    settle(mo)
    assert told() == {"Mr Cai Bowen"}


def test_what_somebody_takes_down_themselves_is_nobodys_request(by_hand: Post, mo: Staff) -> None:
    take_down_post(by_hand, by=mo)
    settle(mo)
    assert told() == set()


def test_a_parent_is_written_to_once_it_is_down(by_hand: Post, siân: Pupil, mum: Guardian, mo: Staff) -> None:
    link = link_with(path_for(mum).split("/")[2])
    assert link is not None
    withdraw_by_link(link, siân, wording=None)
    run_follow_ups()
    assert not Letter.objects.filter(kind=LetterKind.IS_DOWN).exists()
    settle(mo)
    assert told() == set()
    letter = Letter.objects.get(kind=LetterKind.IS_DOWN)
    assert letter.guardian == mum
    send_letters()
    message = next(each for each in mail.outbox if each.subject == "It is down")
    assert message.to == ["mum@families.example"]
    assert "Siân" not in message.subject + str(message.body)
    assert "/family/" in str(message.body)


def test_a_parent_who_has_just_said_yes_is_not_told_that_it_is_down_for_another_cause(
    by_hand: Post, siân: Pupil, mum: Guardian, mo: Staff
) -> None:
    link = link_with(path_for(mum).split("/")[2])
    assert link is not None
    answer_by_link(link, {siân: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None)
    take_down_post(by_hand, by=SYSTEM)
    settle(mo)
    assert told() == set()
    assert not Letter.objects.filter(kind=LetterKind.IS_DOWN).exists()


def test_a_parent_who_is_not_asked_about_the_child_any_more_is_not_written_to(
    by_hand: Post, siân: Pupil, mum: Guardian, mo: Staff
) -> None:
    link = link_with(path_for(mum).split("/")[2])
    assert link is not None
    withdraw_by_link(link, siân, wording=None)
    Guardianship.objects.filter(guardian=mum).update(parental_responsibility=ParentalResponsibility.NO)
    settle(mo)
    run_follow_ups()
    assert not Letter.objects.filter(kind=LetterKind.IS_DOWN).exists()
