"""What the machine finds in a picture whose post is out already: whoever can take it down is told, once."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from audit.models import Event
from audit.outbox import run_follow_ups
from notifications.handlers import tell_of_a_late_finding
from notifications.links import page_of
from notifications.mail import send_waiting
from notifications.models import Notice, NoticeKind
from people.models import Staff
from people.services import end_staff
from posts.models import Finding, FindingKind, Post
from posts.workflow import PostState
from publishing.services import take_down_post
from screening.pipeline import Reading
from tests import cast
from tests.posts import photos
from tests.posts.conftest import store as store
from tests.publishing.late import confirmed, found_late, scheduled, with_an_unread_picture

pytestmark = pytest.mark.usefixtures("store")


@pytest.fixture
def out(sam: Staff, dee: Staff, mo: Staff) -> Post:
    """Live on the school's own page; its picture was looked through by people alone."""
    cast.make_pupil(sam.school)
    return cast.go_out(scheduled(with_an_unread_picture(cast.draft(sam), sam), sam, dee, mo), by=mo)


def told() -> list[str]:
    run_follow_ups()
    notices = Notice.objects.filter(kind=NoticeKind.FOUND_LATE).order_by("recipient__name")
    return [notice.recipient.name for notice in notices]


@pytest.mark.parametrize(
    "reading",
    [
        photos.saw(photos.name()),
        photos.saw(photos.something("code")),
        photos.saw(photos.something("name_line")),
        photos.saw(faces=[(10, 10, 60, 60)]),
        photos.saw(photos.name(), verdict="not_checked"),
    ],
    ids=["a name", "a code", "a name line", "a face", "a name in a reading that did not come to its end"],
)
def test_the_publisher_and_whoever_confirmed_it_hear_of_it(
    out: Post, reading: Reading, dee: Staff, dan: Staff, mo: Staff
) -> None:
    found_late(out, reading)
    assert told() == sorted([dee.name, mo.name])


def test_a_reading_that_found_nothing_is_nobodys_news(out: Post) -> None:
    found_late(out, photos.saw(photos.something("text", "GARDEN CLUB")))
    assert told() == []


def test_hearing_of_the_same_reading_again_tells_nobody_again(out: Post) -> None:
    found_late(out, photos.saw(photos.name()))
    before = told()
    tell_of_a_late_finding(Event.objects.filter(name="picture.screened").latest("pk"))
    assert told() == before


def test_what_is_not_out_stops_by_itself_and_is_nobodys_news(sam: Staff, dee: Staff, mo: Staff) -> None:
    post = confirmed(with_an_unread_picture(cast.draft(sam), sam), sam, dee)
    found_late(post, photos.saw(photos.name()))
    assert told() == []


def test_what_was_taken_down_meanwhile_is_not_asked_for(out: Post, hana: Staff) -> None:
    found_late(out, photos.saw(photos.name()))
    take_down_post(out, by=hana)
    assert told() == []


def test_once_it_is_ordered_down_it_is_no_news_any_more(out: Post, hana: Staff) -> None:
    found_late(out, photos.saw(photos.name()))
    told()
    take_down_post(Post.objects.get(pk=out.pk), by=hana)
    run_follow_ups()
    assert not Notice.objects.filter(kind=NoticeKind.FOUND_LATE, read_at=None).exists()


def test_where_nobody_publishes_everybody_who_may_take_it_down_hears(
    out: Post, dee: Staff, mo: Staff, hana: Staff, des: Staff
) -> None:
    end_staff(mo, by=hana)
    found_late(out, photos.saw(photos.name()))
    assert told() == sorted([dee.name, des.name, hana.name])


def test_neither_the_subject_nor_the_words_name_anybody_and_the_link_leads_to_where_it_is_taken_down(
    out: Post, mo: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    run_follow_ups()
    send_waiting()
    mail.outbox.clear()
    found_late(out, photos.saw(photos.name()))
    told()
    send_waiting()
    assert len(mail.outbox) == 2
    for letter in mail.outbox:
        assert "Please look at a post that is out" in letter.subject
        assert "Prosser" not in f"{letter.subject} {letter.body}"
        assert "Ffion" not in f"{letter.subject} {letter.body}"
    notice = Notice.objects.get(kind=NoticeKind.FOUND_LATE, recipient=mo)
    address = page_of(notice, out)
    page = signed_in(mo).get(address).content.decode()
    assert "Something was found in picture 1 when the post was out already" in page
    assert reverse("publishing:take_down", args=[out.public_id]) in page
    take_down_post(Post.objects.get(pk=out.pk), by=mo)
    assert "Something was found" not in signed_in(mo).get(address).content.decode()


def test_a_post_without_anything_found_says_nothing_of_it(
    out: Post, mo: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    assert out.state == PostState.PUBLISHED
    page = signed_in(mo).get(reverse("publishing:post", args=[out.public_id]))
    assert "Something was found" not in page.content.decode()


def test_what_was_let_through_under_earlier_rules_is_not_called_late(
    out: Post, mo: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    """A later version may ask more of a picture than was asked when it went out: nothing was found in it since."""
    picture = out.pictures.get()
    Finding.objects.create(picture=picture, sha256=picture.sha256, number=1, kind=FindingKind.CODE, box=[0, 0, 9, 9])
    page = signed_in(mo).get(reverse("publishing:post", args=[out.public_id]))
    assert "Something was found" not in page.content.decode()
