"""The bell: what I was told, read by pressing a button."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from audit.outbox import run_follow_ups
from notifications.models import Notice, NoticeKind
from notifications.queries import unread_count, wants_email
from people.models import Staff
from posts.models import Post
from posts.workflow import PostState
from tests.approvals.test_desk import sign_in

pytestmark = pytest.mark.django_db
BELL = "/notices/"


@pytest.fixture
def asked(at: Callable[..., Post], dee: Staff) -> Notice:
    at(PostState.AWAITING_APPROVAL)
    run_follow_ups()
    return Notice.objects.get(recipient=dee)


def many(staff: Staff, count: int) -> None:
    Notice.objects.bulk_create(
        Notice(recipient=staff, event_id=1_000_000 + each, kind=NoticeKind.LIVE) for each in range(count)
    )


def test_the_bell_says_who_did_what_and_leads_to_the_page(asked: Notice, sam: Staff, dee: Staff) -> None:
    page = sign_in(dee).get(BELL).content.decode()
    assert f"{sam.name} sent in a post. It waits for you to confirm that it can go live." in page
    assert "Garden" in page


def test_opening_the_bell_reads_nothing(asked: Notice, dee: Staff) -> None:
    client = sign_in(dee)
    client.get(BELL)
    client.get(reverse("notifications:count"))
    asked.refresh_from_db()
    assert asked.read_at is None


def test_opening_a_notice_marks_it_as_read_and_leads_on(asked: Notice, dee: Staff) -> None:
    answer = sign_in(dee).post(f"{BELL}{asked.pk}/open/")
    assert answer.status_code == 302
    assert answer["Location"] == reverse("approvals:review", args=[Post.objects.get().public_id])
    asked.refresh_from_db()
    assert asked.read_at is not None


def test_a_notice_is_not_opened_by_get_nor_by_anybody_else(asked: Notice, dee: Staff, sam: Staff, olu: Staff) -> None:
    assert sign_in(dee).get(f"{BELL}{asked.pk}/open/").status_code == 405
    for other in (sam, olu):
        assert sign_in(other).post(f"{BELL}{asked.pk}/open/").status_code == 404
    asked.refresh_from_db()
    assert asked.read_at is None


def test_marking_all_as_read_leaves_what_arrived_meanwhile(asked: Notice, dee: Staff, sam: Staff) -> None:
    many(dee, 1)
    sign_in(dee).post(f"{BELL}read/", {"shown": asked.pk})
    assert unread_count(dee) == 1
    sign_in(sam).post(f"{BELL}read/", {"shown": asked.pk + 1})
    assert unread_count(dee) == 1


@pytest.mark.parametrize("shown", ["", "x", "-1", "9" * 30])
def test_marking_all_as_read_with_nonsense_is_harmless(asked: Notice, dee: Staff, shown: str) -> None:
    assert sign_in(dee).post(f"{BELL}read/", {"shown": shown}).status_code == 302


def test_the_count_is_one_query_and_stops_at_99(
    dee: Staff, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    many(dee, 130)
    with django_assert_num_queries(1):
        assert unread_count(dee) == 100
    assert "99+" in sign_in(dee).get(reverse("notifications:count")).content.decode()


def test_a_long_list_is_paged_with_the_same_queries(
    dee: Staff, django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    many(dee, 130)
    client = sign_in(dee)
    with django_assert_max_num_queries(15):
        page = client.get(BELL).content.decode()
    assert page.count("The post that you wrote is live.") == 25
    assert client.get(f"{BELL}?page=6").content.decode().count("The post that you wrote is live.") == 5
    assert client.get(f"{BELL}?page=99").status_code == 200


def test_the_bell_is_of_the_person_and_not_of_the_account(asked: Notice, olu: Staff, sam: Staff) -> None:
    for other in (olu, sam):
        assert "It waits for you" not in sign_in(other).get(BELL).content.decode()


def test_email_can_be_stopped_and_asked_for_again(dee: Staff) -> None:
    client = sign_in(dee)
    client.post(f"{BELL}e-mail/", {"email": "no"})
    assert not wants_email(dee)
    assert "You get no e-mails" in client.get(BELL).content.decode()
    client.post(f"{BELL}e-mail/", {"email": "yes"})
    assert wants_email(dee)


def test_nobody_without_a_role_hears_the_bell(client: Client, dee: Staff) -> None:
    dee.memberships.all().delete()
    assert sign_in(dee).get(BELL).status_code == 403
    assert client.get(BELL).status_code == 302


@pytest.fixture
def mail_folder(settings: Settings, tmp_path: Path) -> Path:
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "mail")
    settings.DEMO = True
    return tmp_path / "mail"


def test_the_mail_of_a_demonstration_can_be_read_there(client: Client, mail_folder: Path, school: object) -> None:
    EmailMessage("Dear Siân", "Open http://localhost:8000/posts/ please.", to=["sian@dderwen.example"]).send()
    page = client.get("/notices/mail-folder/").content.decode()
    assert "Dear Siân" in page
    assert "sian@dderwen.example" in page
    (name,) = [path.stem for path in mail_folder.iterdir()]
    letter = client.get(f"/notices/mail-folder/{name}-1/").content.decode()
    assert '<a href="http://localhost:8000/posts/"' in letter
    assert "-----" not in letter


def test_emails_of_one_second_share_a_file_and_each_can_be_read(client: Client, mail_folder: Path) -> None:
    first = EmailMessage("Dear Siân", "The first.", to=["sian@dderwen.example"]).message().as_bytes()
    second = EmailMessage("Dear Llŷr", "The second.", to=["llyr@dderwen.example"]).message().as_bytes()
    mail_folder.mkdir()
    rule = b"\n" + b"-" * 79 + b"\n"
    (mail_folder / "20260901-080000-1.log").write_bytes(first + rule + second + rule)
    page = client.get("/notices/mail-folder/").content.decode()
    assert "Dear Siân" in page
    assert "Dear Llŷr" in page
    letter = client.get("/notices/mail-folder/20260901-080000-1-2/").content.decode()
    assert "The second." in letter
    assert "The first." not in letter


def test_an_empty_mail_folder_says_so(client: Client, mail_folder: Path) -> None:
    assert "No e-mail yet" in client.get("/notices/mail-folder/").content.decode()


def test_no_other_file_can_be_read_there(client: Client, mail_folder: Path) -> None:
    mail_folder.mkdir()
    (mail_folder.parent / "secret.log").write_text("Subject: no\n\nno")
    (mail_folder / "secret.txt").write_text("Subject: no\n\nno")
    for name in ("..%2Fsecret.log", "secret.txt", "absent.log"):
        assert client.get(f"/notices/mail-folder/{name}/").status_code == 404


def test_outside_a_demonstration_or_from_elsewhere_there_is_no_mail_folder(
    client: Client, mail_folder: Path, settings: Settings
) -> None:
    assert client.get("/notices/mail-folder/", REMOTE_ADDR="192.0.2.7").status_code == 404
    settings.DEMO = False
    assert client.get("/notices/mail-folder/").status_code == 404
