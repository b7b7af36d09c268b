"""What leaves the house unasked, in logs, queues, subjects and the record, tells about nobody."""

import io
import json
import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from django.core import mail
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django import Settings

from approvals.services import ask_for_changes
from audit.models import Event, FollowUp
from audit.outbox import run_follow_ups
from audit.sealing import seal_events
from consents.models import Answer
from notifications.tasks import send_waiting_mail
from people.models import Staff, User
from posts.models import Post
from posts.workflow import PostState
from schoolsocial.logs import json_formatter
from schoolsocial.management.commands.up import answers
from tests import cast
from tests.approvals.test_desk import sign_in
from tests.servers import free_port

pytestmark = pytest.mark.django_db

NAMES = ["Gwenllian", "Tregaskis", "Zephaniah", "Quillfeather", "quillfeather@", "07700 900461", "Xanthe"]
"""Names and words that no code has. A child's, a teacher's, the words of a post, a number, a title."""


@pytest.fixture
def logged() -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """Every line that the production handler would have written."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(json_formatter())
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What every task was sent with."""
    arguments: list[Any] = []
    monkeypatch.setattr(
        "celery.app.task.Task.apply_async", lambda self, *args, **kwargs: arguments.append((self.name, args, kwargs))
    )
    return arguments


def assert_tells_nobody(text: str) -> None:
    for name in NAMES:
        assert name.lower() not in text.lower(), (
            f"{name}: {text[max(0, text.lower().find(name.lower()) - 300) :][:600]}"
        )


def journey(at: Callable[..., Post], author: Staff, dee: Staff, mo: Staff) -> None:
    child = cast.make_pupil(author.school, "Gwenllian", "Tregaskis")
    post = at(PostState.AWAITING_APPROVAL, sam=author, post=cast.draft(author, words="Xanthe hedges are in flower."))
    assert post.revision is not None
    ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words="Not Gwenllian Tregaskis, please.")
    at(PostState.PUBLISHED, sam=author, post=cast.draft(author, words="Xanthe hedges are in flower."))
    cast.answer_for(child, Answer.GIVEN)


@pytest.mark.slow
def test_a_whole_journey_leaves_no_name_in_logs_record_queue_or_subjects(
    at: Callable[..., Post],
    school: Any,
    dee: Staff,
    mo: Staff,
    hana: Staff,
    logged: Callable[[], list[dict[str, Any]]],
    sent: list[Any],
    settings: Settings,
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    author = cast.make_staff(school, "Mrs Zephaniah Quillfeather")
    with django_capture_on_commit_callbacks(execute=True):
        journey(at, author, dee, mo)
    run_follow_ups()
    send_waiting_mail()
    seal_events()
    for staff in (author, dee, mo, hana):
        for path in ("/", "/notices/", "/record/", "/approvals/", "/posts/", "/children/?q=Gwenllian+Tregaskis"):
            sign_in(staff).get(path)
    assert len(mail.outbox) >= 4
    assert sent, "nothing was sent to the queue"
    assert len(logged()) > 20
    assert_tells_nobody(json.dumps(logged()))
    assert_tells_nobody(json.dumps(list(Event.objects.values()), cls=DjangoJSONEncoder))
    assert_tells_nobody(json.dumps(list(FollowUp.objects.values()), cls=DjangoJSONEncoder))
    assert_tells_nobody(repr(sent))
    assert_tells_nobody("\n".join(str(message.subject) for message in mail.outbox))


@pytest.mark.parametrize(
    "path",
    [
        "/account/password/reset/key/3-Gwenllian-Tregaskis/",
        "/no/such/address/Gwenllian?q=Tregaskis",
        "/posts/?q=Gwenllian%20Tregaskis",
        "/account/login/?next=/children/%3Fq%3DTregaskis",
        "/notices/mail-folder/Gwenllian.log/",
    ],
)
def test_no_address_is_logged_as_it_was_typed(
    client: Client, school: object, logged: Callable[[], list[dict[str, Any]]], path: str
) -> None:
    client.get(path, HTTP_USER_AGENT="Tregaskis browser", HTTP_REFERER="https://x.example/?q=Gwenllian")
    lines = logged()
    assert [line for line in lines if line["event"] == "request_finished"]
    assert_tells_nobody(json.dumps(lines))


def test_a_failed_sign_in_logs_no_address(
    client: Client, sam: Staff, logged: Callable[[], list[dict[str, Any]]]
) -> None:
    client.post("/account/login/", {"login": "quillfeather@dderwen.example", "password": "Tregaskis"})
    assert_tells_nobody(json.dumps(logged()))


def test_every_line_of_a_request_carries_its_id_and_the_pattern_of_its_address(
    sam: Staff, logged: Callable[[], list[dict[str, Any]]]
) -> None:
    sign_in(sam).get("/notices/")
    lines = [line for line in logged() if line["event"] in ("request_started", "request_finished")]
    assert len(lines) == 2
    assert len({line["request_id"] for line in lines}) == 1
    assert {line["request"] for line in lines} == {"GET /notices/"}
    assert lines[1]["code"] == 200
    assert lines[1]["user_id"] == User.objects.get(staff=sam).pk


def test_an_error_is_its_kind_and_its_places_and_never_its_text(
    logged: Callable[[], list[dict[str, Any]]], sam: Staff
) -> None:
    log = structlog.get_logger("schoolsocial.test")
    try:
        with transaction.atomic():
            Staff.objects.create(school=sam.school, name="Gwenllian Tregaskis", email=sam.email)
    except IntegrityError as error:
        log.exception("it_failed", error=str(error))
        logging.getLogger("django.request").exception("Internal Server Error: %s", "/x/Gwenllian")
        logging.getLogger("anything").error("it failed", exc_info=error)
    lines = [line for line in logged() if line.get("error")]
    assert [line["error"] for line in lines] == ["IntegrityError"] * 3
    assert all(any("test_logs.py" in place for place in line["at"]) for line in lines)
    assert sam.email not in json.dumps(lines)
    assert_tells_nobody(json.dumps(lines))


def test_a_task_that_fails_logs_neither_its_error_nor_its_arguments(
    logged: Callable[[], list[dict[str, Any]]],
) -> None:
    logging.getLogger("celery.app.trace").error(
        "Task %(name)s[%(id)s] %(description)s: %(exc)s",
        {"name": "audit.sweep_outbox", "id": "1", "description": "raised", "exc": "ValueError('Gwenllian')"},
    )
    structlog.get_logger("django_structlog.celery.receivers").error(
        "task_failed", error="Gwenllian Tregaskis", exception=ValueError("Gwenllian"), task_id="1"
    )
    first, second = logged()
    assert (first["event"], first["task"]) == ("task_failed", "audit.sweep_outbox")
    assert second["error"] == "ValueError"
    assert_tells_nobody(json.dumps([first, second]))


@pytest.mark.slow
def test_the_web_server_itself_writes_json_and_neither_who_asked_nor_what(tmp_path: Path) -> None:
    """A real one: what it refuses never reaches Django, and is written by gunicorn's own loggers."""
    port, log = free_port(), tmp_path / "log"
    command = [sys.executable, "-m", "gunicorn", "schoolsocial.wsgi", "--no-control-socket", f"--bind=127.0.0.1:{port}"]
    environment = {**os.environ, "VAR_DIR": str(tmp_path / "var"), "DATABASE_URL": f"sqlite:///{tmp_path}/x.sqlite3"}
    with log.open("wb") as written:
        server = subprocess.Popen(command, env=environment, stdout=written, stderr=written)
    try:
        wait_for(lambda: answers("127.0.0.1", port))
        with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
            line.sendall(b"GET /Gwenllian?q=Tregaskis HTTP/Quillfeather\r\n\r\n")
            assert b"400" in line.recv(100)
        wait_for(lambda: "Invalid request" in log.read_text())
    finally:
        server.terminate()
        server.wait()
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    assert {line["event"] for line in lines} > {"Invalid request", "Booting worker with pid: %s"}
    assert_tells_nobody(log.read_text())
    assert "127.0.0.1" not in log.read_text()


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.1)
