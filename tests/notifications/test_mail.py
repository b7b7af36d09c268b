"""The e-mail of a notice, through a real SMTP server."""

import datetime
import re
import smtplib
from collections.abc import Callable
from email.message import EmailMessage

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from approvals.services import ask_for_changes
from audit.actors import SYSTEM
from audit.models import Event
from audit.names import EventName
from audit.outbox import run_follow_ups
from audit.services import record
from notifications import mail
from notifications.models import Notice, NoticeKind
from notifications.quoting import may_be_quoted
from notifications.tasks import send_waiting_mail
from people.models import Pupil, Staff
from people.services import end_staff
from posts.models import Post
from posts.workflow import PostState
from publishing.services import send_back_post
from tests import cast
from tests.approvals.test_desk import sign_in
from tests.cast import approve_post
from tests.plugins.smtp import PostBox

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(at: Callable[..., Post], dee: Staff) -> Notice:
    """Dee is asked to confirm a post; no e-mail has gone yet."""
    at(PostState.AWAITING_APPROVAL)
    run_follow_ups()
    return Notice.objects.get(recipient=dee)


def again_now() -> None:
    Notice.objects.update(mail_retry_at=timezone.now(), mail_claimed_until=None)


def part(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert body is not None
    text: str = body.get_content()
    return text


def everything(message: EmailMessage) -> str:
    return message.as_string() + part(message, "plain") + part(message, "html")


def test_an_email_goes_once_in_both_forms_with_a_fixed_id(asked: Notice, dee: Staff, post_box: PostBox) -> None:
    assert send_waiting_mail() == 1
    assert send_waiting_mail() == 0
    (message,) = post_box.taken
    assert message["To"] == dee.email
    assert message["Message-ID"] == f"<{asked.message_id}@localhost>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert "It waits for you to confirm" in part(message, "plain")
    assert "It waits for you to confirm" in part(message, "html")
    asked.refresh_from_db()
    assert asked.mailed_at is not None


def test_a_subject_tells_neither_the_title_nor_a_name(asked: Notice, sam: Staff, post_box: PostBox) -> None:
    send_waiting_mail()
    subject = str(post_box.taken[0]["Subject"])
    assert subject == "A post waits for you to confirm that it can go live"
    assert "Garden" not in everything(post_box.taken[0])


@pytest.mark.parametrize(("known", "spoken"), [(["en", "cy"], "cy"), (["en"], "en")])
def test_it_is_in_the_recipients_language_once_the_screen_has_it(
    asked: Notice, dee: Staff, post_box: PostBox, settings: Settings, known: list[str], spoken: str
) -> None:
    settings.LANGUAGES = [(code, name) for code, name in settings.POST_LANGUAGES if code in known]
    Staff.objects.filter(pk=dee.pk).update(language="cy")
    send_waiting_mail()
    assert f'<html lang="{spoken}">' in part(post_box.taken[0], "html")


def test_a_busy_server_is_asked_again_later_with_the_same_id(asked: Notice, post_box: PostBox) -> None:
    post_box.refuse_recipient.append("452 4.2.2 Mailbox full, try again")
    assert send_waiting_mail() == 0
    asked.refresh_from_db()
    assert (asked.mail_error, asked.mail_failed_at, asked.mail_attempts) == ("452", None, 1)
    assert asked.mail_retry_at > timezone.now() + datetime.timedelta(seconds=50)
    assert send_waiting_mail() == 0, "not before its time"
    again_now()
    assert send_waiting_mail() == 1
    assert post_box.taken[0]["Message-ID"] == f"<{asked.message_id}@localhost>"


def test_each_try_waits_longer(asked: Notice, post_box: PostBox) -> None:
    waits = []
    for _ in range(3):
        post_box.refuse_message.append("451 4.3.0 Greylisted")
        again_now()
        send_waiting_mail()
        asked.refresh_from_db()
        waits.append((asked.mail_retry_at - timezone.now()).total_seconds())
    assert waits[0] < waits[1] < waits[2]


@pytest.mark.parametrize("where", ["refuse_recipient", "refuse_message"])
def test_an_address_that_is_refused_for_good_is_left_and_shown_to_the_office(
    asked: Notice, dee: Staff, sam: Staff, cai: Staff, hana: Staff, post_box: PostBox, where: str
) -> None:
    getattr(post_box, where).append("550 5.1.1 No such user")
    send_waiting_mail()
    again_now()
    assert send_waiting_mail() == 0
    asked.refresh_from_db()
    assert asked.mail_failed_at is not None
    for staff in (cai, hana):
        page = sign_in(staff).get("/notices/undelivered/").content.decode()
        assert dee.email in page
        assert "550" in page
    assert sign_in(sam).get("/notices/undelivered/").status_code == 403


def test_another_schools_undelivered_mail_is_not_shown(
    asked: Notice, dee: Staff, olu: Staff, post_box: PostBox
) -> None:
    post_box.refuse_recipient.append("550 5.1.1 No such user")
    send_waiting_mail()
    assert dee.email not in sign_in(olu).get("/notices/undelivered/").content.decode()


def test_no_server_at_all_is_nobodys_fault_and_is_tried_again(
    asked: Notice, post_box: PostBox, settings: Settings
) -> None:
    port = settings.EMAIL_PORT
    settings.EMAIL_PORT = 1
    assert send_waiting_mail() == 0
    asked.refresh_from_db()
    assert (asked.mail_error, asked.mail_failed_at) == ("no answer", None)
    settings.EMAIL_PORT = port
    again_now()
    assert send_waiting_mail() == 1


def test_a_wrong_password_of_ours_fails_no_address(asked: Notice, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise smtplib.SMTPAuthenticationError(535, b"5.7.8 Bad credentials")

    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", refused)
    send_waiting_mail()
    asked.refresh_from_db()
    assert (asked.mail_error, asked.mail_failed_at) == ("535", None)


def test_after_three_days_it_is_given_up(asked: Notice, settings: Settings, post_box: PostBox) -> None:
    Notice.objects.update(created_at=timezone.now() - datetime.timedelta(days=3, minutes=1))
    post_box.refuse_message.append("451 4.3.0 Not today")
    send_waiting_mail()
    asked.refresh_from_db()
    assert asked.mail_failed_at is not None


def test_a_worker_that_dies_while_sending_leaves_a_lease_and_the_email_goes_again(
    asked: Notice, post_box: PostBox
) -> None:
    claimed = mail.claim()
    assert claimed is not None
    assert send_waiting_mail() == 0, "the lease holds"
    Notice.objects.update(mail_claimed_until=timezone.now() - datetime.timedelta(seconds=1))
    assert send_waiting_mail() == 1


@pytest.mark.django_db(transaction=True)
def test_nothing_is_locked_while_the_server_is_asked(
    asked: Notice, post_box: PostBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_transactions: list[bool] = []
    compose = mail.compose

    def look(notice: Notice) -> object:
        open_transactions.append(connection.in_atomic_block)
        return compose(notice)

    monkeypatch.setattr(mail, "compose", look)
    assert send_waiting_mail() == 1
    assert open_transactions == [False]


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("Please mend the second sentence.", True),
        ("Please take Ffion Prosser out.", False),
        ("Ffion must not be named.", False),
        ("Leave the girl in 7B called ffion prosser out", False),
        ("Ring her on 07700 900123 first", False),
    ],
)
def test_what_the_approver_said_goes_along_unless_a_child_can_be_told_from_it(
    at: Callable[..., Post], sam: Staff, dee: Staff, post_box: PostBox, words: str, quoted: bool
) -> None:
    cast.make_pupil(sam.school, "Ffion", "Prosser")
    post = at(PostState.AWAITING_APPROVAL)
    assert post.revision is not None
    ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words=words)
    run_follow_ups()
    send_waiting_mail()
    (message,) = [message for message in post_box.taken if message["To"] == sam.email]
    assert (words in part(message, "plain")) is quoted
    assert (words in part(message, "html")) is quoted
    assert "/posts/" in part(message, "plain"), "the link is there either way"


@pytest.mark.parametrize(("words", "quoted"), [("The date is wrong.", True), ("Ffion must not be named.", False)])
def test_why_it_was_sent_back_goes_along_in_the_same_way(
    at: Callable[..., Post], sam: Staff, mo: Staff, post_box: PostBox, words: str, quoted: bool
) -> None:
    cast.make_pupil(sam.school, "Ffion", "Prosser")
    send_back_post(at(PostState.APPROVED), by=mo, words=words)
    run_follow_ups()
    send_waiting_mail()
    (message,) = [message for message in post_box.taken if message["Subject"] == "Your post came back to you"]
    assert message["To"] == sam.email
    assert (words in part(message, "plain")) is quoted


def test_words_that_could_not_be_looked_at_are_not_quoted(school: object, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("notifications.quoting.find_identifying", broken)
    assert not may_be_quoted("Please mend the second sentence.", school_id=1)


def test_a_header_cannot_be_smuggled_in(asked: Notice, dee: Staff, sam: Staff, post_box: PostBox) -> None:
    Staff.objects.filter(pk=sam.pk).update(name="Mrs H\r\nBcc: all@example.org")
    send_waiting_mail()
    (message,) = post_box.taken
    assert message["Bcc"] is None


def test_the_seal_is_in_the_heads_email(hana: Staff, post_box: PostBox) -> None:
    data = {"position": 12, "digest": "ab" * 32, "on": "2026-11-20"}
    record(EventName.SEAL_EXPORTED, by=SYSTEM, school_id=None, data=data)
    run_follow_ups()
    assert send_waiting_mail() == 1
    text = part(post_box.taken[0], "plain")
    assert "ab" * 32 in text
    assert "Seal 12 of 2026-11-20" in text


LINK = re.compile(r"http://localhost:8000(/\S+)")


@pytest.mark.slow
@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_any_link_of_any_email_changes_nothing(
    at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff, post_box: PostBox, method: str
) -> None:
    """Mail scanners open every link, some of them signed in as nobody and some with the person's own browser."""
    at(PostState.PUBLISHED)
    run_follow_ups()
    send_waiting_mail()
    states = list(Post.objects.values_list("state", "version", "changed_at"))
    events = Event.objects.count()
    notices = list(Notice.objects.order_by("pk").values_list("read_at", "mailed_at"))
    for message in post_box.taken:
        recipient = Staff.objects.get(email=message["To"])
        for text in (part(message, "plain"), part(message, "html")):
            links = [link.rstrip('">') for link in LINK.findall(text.replace('"', " "))]
            assert links, text
            for link in links:
                for client in (Client(), sign_in(recipient)):
                    assert getattr(client, method)(link).status_code < 500
    assert list(Post.objects.values_list("state", "version", "changed_at")) == states
    assert list(Notice.objects.order_by("pk").values_list("read_at", "mailed_at")) == notices
    assert Event.objects.count() == events


def test_no_email_of_a_whole_journey_names_a_child(
    at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff, post_box: PostBox
) -> None:
    cast.make_pupil(sam.school, "Llŷr", "ap Rhys")
    submitted = at(PostState.AWAITING_APPROVAL)
    Post.objects.filter(pk=submitted.pk).update(title="Llŷr wins")
    run_follow_ups()
    send_waiting_mail()
    assert submitted.revision is not None
    ask_for_changes(submitted, by=dee, shown_digest=submitted.revision.digest, words="Take Llŷr ap Rhys out.")
    run_follow_ups()
    send_waiting_mail()
    assert len(post_box.taken) == 2
    for message in post_box.taken:
        assert "Llŷr" not in everything(message)
        assert "Rhys" not in everything(message)
    assert Pupil.objects.exists()


def test_every_kind_of_notice_has_its_sentence(asked: Notice) -> None:
    for kind in NoticeKind.values:
        Notice.objects.filter(pk=asked.pk).update(kind=kind)
        message = mail.compose(Notice.objects.get(pk=asked.pk))
        assert message.subject
        assert "%(" not in str(message.body)


def test_approve_is_not_used_up_by_a_notice(asked: Notice, dee: Staff, post_box: PostBox) -> None:
    """The e-mail changes nothing of what it is about."""
    send_waiting_mail()
    post = Post.objects.get()
    assert post.revision is not None
    assert approve_post(post, by=dee, shown_digest=post.revision.digest).state == PostState.APPROVED


def test_somebody_who_left_gets_no_email_that_still_waits_and_the_office_sees_it(
    asked: Notice, dee: Staff, cai: Staff, hana: Staff, post_box: PostBox
) -> None:
    end_staff(dee, by=hana)
    assert send_waiting_mail() == 0
    again_now()
    assert send_waiting_mail() == 0
    assert post_box.taken == []
    asked.refresh_from_db()
    assert (asked.mailed_at, asked.mail_error) == (None, "left")
    page = sign_in(cai).get("/notices/undelivered/").content.decode()
    assert dee.email in page
    assert "not sent: has left, or holds no role any more" in page


def test_an_email_that_a_busy_server_put_off_is_not_sent_to_somebody_who_left_meanwhile(
    asked: Notice, dee: Staff, hana: Staff, post_box: PostBox
) -> None:
    post_box.refuse_recipient.append("452 4.2.2 Mailbox full, try again")
    send_waiting_mail()
    end_staff(dee, by=hana)
    again_now()
    assert send_waiting_mail() == 0
    assert post_box.taken == []


@pytest.mark.parametrize("kind", [NoticeKind.INVITED, NoticeKind.SIGN_IN_CHANGED])
def test_what_is_about_an_account_goes_to_somebody_without_a_role_too(
    asked: Notice, dee: Staff, post_box: PostBox, kind: NoticeKind
) -> None:
    dee.memberships.update(starts_on=timezone.localdate() + datetime.timedelta(days=7))
    Notice.objects.filter(pk=asked.pk).update(kind=kind, post_id=None)
    assert send_waiting_mail() == 1
