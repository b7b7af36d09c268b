"""Reminders for parents: anybody asks, those who own them send them in, a third person confirms."""

import datetime
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from audit.models import Event, FollowUp
from people.models import Staff
from people.roles import Role
from policies.authority import NotAllowed
from posts import drafts, pictures
from posts.errors import Blocked, Stale, WrongState
from posts.models import HandedBack, Kind, Post
from posts.reminders import ask_for_reminder, hand_reminder_back, take_reminder_back, take_reminder_over
from posts.services import submit_post
from posts.workflow import PostState
from tests import cast
from tests.cast import approve_post
from tests.posts.forms import form_of
from tests.posts.photos import photo


def reminder(by: Staff, words: str = "Sports day is on Thursday.", *, until: datetime.date | None = None) -> Post:
    """A draft that its owner could send in; it matters until a day that is far away unless said."""
    post = drafts.draft_post(by=by, kind=Kind.REMINDER)
    return drafts.save_draft(
        post,
        by=by,
        version=post.version,
        words=drafts.DraftWords(
            title="Sports day",
            words={(None, "en"): words},
            account_ids=frozenset({cast.own_page(by.school).pk}),
            declarations={"children": "none", "adults": "none", "where_now": "no"},
            expires_on=until or datetime.date(2100, 1, 1),
        ),
    )


@pytest.fixture
def asked(sam: Staff, mo: Staff, dee: Staff) -> Post:
    post = reminder(sam)
    return ask_for_reminder(post, by=sam, version=post.version)


def test_whoever_asks_hands_it_to_those_who_own_reminders(asked: Post) -> None:
    event = Event.objects.get(name="reminder.asked_for")
    assert event.post_id == asked.pk
    handlers = FollowUp.objects.filter(event=event).values_list("handler", flat=True)
    assert list(handlers) == ["notifications.handlers.tell_reminder_owners"]
    assert asked.state == PostState.DRAFT


def test_a_teacher_cannot_send_a_reminder_in_herself(sam: Staff, mo: Staff, dee: Staff) -> None:
    post = reminder(sam)
    with pytest.raises(NotAllowed):
        submit_post(post, by=sam, version=post.version)


def test_it_cannot_be_edited_until_it_is_taken_back(asked: Post, sam: Staff) -> None:
    with pytest.raises(WrongState):
        cast.change_words(asked, by=sam, words="On Friday.")
    back = take_reminder_back(asked, by=sam)
    assert cast.change_words(back, by=sam, words="On Friday.").asked_for_at is None


def test_whoever_takes_it_over_is_its_author_and_the_writer_stays_on_it(asked: Post, mo: Staff, sam: Staff) -> None:
    taken = take_reminder_over(asked, by=mo)
    assert (taken.author, list(taken.contributors.all())) == (mo, [sam])
    sent = submit_post(taken, by=mo, version=taken.version)
    assert sent.state == PostState.AWAITING_APPROVAL


def test_neither_the_writer_nor_who_took_it_over_may_confirm_it(mo: Staff, dee: Staff, dan: Staff) -> None:
    post = reminder(dee)
    taken = take_reminder_over(ask_for_reminder(post, by=dee, version=post.version), by=mo)
    sent = submit_post(taken, by=mo, version=taken.version)
    assert sent.revision is not None
    mo.memberships.create(role=Role.DEPUTY_HEAD, starts_on="2020-01-01")
    for person in (dee, mo):
        with pytest.raises(NotAllowed):
            approve_post(sent, by=person, shown_digest=sent.revision.digest)
    assert approve_post(sent, by=dan, shown_digest=sent.revision.digest).state == PostState.APPROVED


def test_it_can_be_handed_back_with_words(asked: Post, mo: Staff) -> None:
    with pytest.raises(Blocked):
        hand_reminder_back(asked, by=mo, words=" ")
    back = hand_reminder_back(asked, by=mo, words="It was in Monday's letter.")
    assert (back.handed_back, back.handed_back_words) == (HandedBack.REMINDER_BACK, "It was in Monday's letter.")
    assert back.asked_for_at is None


@pytest.mark.parametrize("service", [take_reminder_over, lambda post, by: hand_reminder_back(post, by=by, words="No.")])
def test_only_owners_of_reminders_at_this_school_answer(
    service: Callable[..., Post], asked: Post, dee: Staff, sam: Staff, olu: Staff
) -> None:
    for person in (sam, dee, olu):
        with pytest.raises(NotAllowed):
            service(asked, by=person)
    assert Post.objects.get(pk=asked.pk).asked_for_at is not None


def test_a_request_is_answered_once(asked: Post, mo: Staff, sam: Staff) -> None:
    take_reminder_over(asked, by=mo)
    for again in (lambda: take_reminder_over(asked, by=mo), lambda: take_reminder_back(asked, by=sam)):
        with pytest.raises(WrongState):
            again()


def test_somebody_elses_request_is_not_taken_back(asked: Post, dee: Staff) -> None:
    with pytest.raises(NotAllowed):
        take_reminder_back(asked, by=dee)


def test_only_a_finished_reminder_of_this_version_is_asked_for(sam: Staff) -> None:
    post = reminder(sam, words="")
    with pytest.raises(Blocked):
        ask_for_reminder(post, by=sam, version=post.version)
    with pytest.raises(Stale):
        ask_for_reminder(post, by=sam, version=post.version + 1)
    news = cast.draft(sam)
    with pytest.raises(Blocked):
        ask_for_reminder(news, by=sam, version=news.version)


def test_from_the_request_to_go_live_by_pages_without_a_script(
    signed_in: Callable[[Staff], Client], sam: Staff, mo: Staff, dee: Staff
) -> None:
    sams, mos = signed_in(sam), signed_in(mo)
    sams.post(reverse("posts:new"), {"kind": "reminder"})
    post = Post.objects.get(author=sam)
    typed = form_of(post, category=None, third_party=None, positive_relevant=None, go="ask")
    ask = sams.post(reverse("posts:compose", args=[post.public_id]), typed)
    assert ask.url == reverse("posts:ask_for", args=[post.public_id])
    assert "belong to Miss Pryce at this school" in sams.get(ask.url).content.decode()
    post.refresh_from_db()
    handed = sams.post(ask.url, {"version": post.version}, follow=True).content.decode()
    assert "Handed over. Here you see who has it." in handed
    assert "With Miss Pryce to take it over" in handed

    assert "A colleague asks for a reminder." in mos.get(reverse("posts:desk")).content.decode()
    assert "1 thing needs you" in mos.get(reverse("publishing:desk")).content.decode()
    assert "Garden" in mos.get(reverse("posts:reminders")).content.decode()
    over = reverse("posts:take_over", args=[post.public_id])
    assert "The vegetable garden is open." in mos.get(over).content.decode()
    assert mos.post(over).url == reverse("posts:compose", args=[post.public_id])
    home = sams.get(reverse("posts:desk"))
    assert "Reminders that you asked for" in home.content.decode()
    assert (len(home.context["rows"]), len(home.context["handed_over"])) == (0, 1)
    assert sams.get(reverse("posts:reminders")).status_code == 403


def test_a_reminder_is_words_only_whatever_address_a_photo_is_sent_to(
    signed_in: Callable[[Staff], Client], mo: Staff, dee: Staff
) -> None:
    post = reminder(mo)
    with pytest.raises(Blocked, match="reminder_is_words"):
        pictures.add_picture(post, by=mo, data=photo(), file_name="IMG_0001.JPG")
    upload = SimpleUploadedFile("IMG_0001.JPG", photo(), content_type="image/jpeg")
    answer = signed_in(mo).post(reverse("posts:add_picture", args=[post.public_id]), {"photo": upload})
    assert answer.status_code == 422
    assert not post.pictures.exists()
    post.pictures.create(position=1, sha256="0" * 64)
    with pytest.raises(Blocked, match="reminder_is_words"):
        submit_post(post, by=mo, version=post.version)
