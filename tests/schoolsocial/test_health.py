"""/healthz and /readyz: yes or no, and nothing that helps an attacker."""

import datetime
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from audit import guards
from audit.models import FollowUp, Tick
from audit.outbox import run_follow_ups
from audit.tasks import beat_ticked
from posts.models import Post
from posts.workflow import PostState
from schoolsocial import health
from schoolsocial.celery import app
from tests.servers import PrivateRedis


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    cache.delete("readyz")
    yield
    cache.delete("readyz")


@pytest.fixture
def ready(db: None) -> None:
    beat_ticked()


def parts(client: Client) -> tuple[int, dict[str, bool]]:
    answer = client.get("/readyz")
    return answer.status_code, answer.json()["parts"]


def test_a_living_process_says_so_without_a_database(client: Client) -> None:
    """No fixture of the database here: a query would fail the test."""
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"alive": True})


def test_all_parts_hold(client: Client, ready: None) -> None:
    assert parts(client) == (200, dict.fromkeys(health.PARTS, True))


def test_the_answer_holds_nothing_but_yes_and_no(client: Client, db: None) -> None:
    body = client.get("/readyz").json()
    assert set(body) == {"ready", "parts", "guards"}
    assert all(isinstance(value, bool) for value in (*body["parts"].values(), *body["guards"].values()))


def test_each_part_that_operations_names_is_asked_and_each_guard_is_named(client: Client, ready: None) -> None:
    body = client.get("/readyz").json()
    assert set(body["parts"]) == {"database", "migrations", "guards", "broker", "beat", "outbox"}
    assert body["guards"] == {guard.name: True for guard in guards.guards()}
    assert len(body["guards"]) > 15


def test_without_a_tick_of_beat_it_is_not_ready(client: Client, ready: None) -> None:
    Tick.objects.update(at=timezone.now() - datetime.timedelta(minutes=6))
    code, answered = parts(client)
    assert (code, answered["beat"], answered["database"]) == (503, False, True)


def test_a_fallen_guard_is_noticed(client: Client, ready: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER audit_seal_kept" + (" ON audit_seal" if connection.vendor == "postgresql" else ""))
    body = client.get("/readyz").json()
    assert (body["ready"], body["parts"]["guards"]) == (False, False)
    assert [name for name, stands in body["guards"].items() if not stands] == ["audit_seal_kept"]


@pytest.mark.slow  # `make test-fast` makes its tables without migrations
def test_a_migration_that_is_missing_is_noticed(client: Client, ready: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'notifications'")
    code, answered = parts(client)
    assert (code, answered["migrations"]) == (503, False)


def test_a_follow_up_that_waits_too_long_is_noticed_even_when_it_was_put_off(
    client: Client, ready: None, at: Callable[..., Post], monkeypatch: pytest.MonkeyPatch
) -> None:
    at(PostState.AWAITING_APPROVAL)
    run_follow_ups()
    later = timezone.now() + datetime.timedelta(minutes=20)
    at(PostState.AWAITING_APPROVAL)
    FollowUp.objects.filter(done_at=None).update(available_at=later + datetime.timedelta(minutes=5))
    assert parts(client)[1]["outbox"]
    cache.delete("readyz")
    monkeypatch.setattr("schoolsocial.health.timezone.now", lambda: later)
    assert not parts(client)[1]["outbox"]


def test_a_broker_that_is_gone_is_noticed_and_named_no_further(
    client: Client, ready: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_: object) -> None:
        raise ConnectionRefusedError("redis://:secret@10.0.0.7")

    monkeypatch.setattr("schoolsocial.health.current_app.connection_for_write", refused)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["parts"]["broker"]) == (503, False)
    assert b"secret" not in answer.content


@pytest.mark.faults
def test_a_real_broker_is_missed_when_it_stops_and_found_when_it_is_back(
    client: Client, ready: None, own_redis: PrivateRedis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.conf, "broker_write_url", own_redis.url)
    assert parts(client)[1]["broker"]
    own_redis.stop(signal.SIGKILL)
    cache.delete("readyz")
    started = time.monotonic()
    assert not parts(client)[1]["broker"]
    assert time.monotonic() - started < 10, "whoever asks does not wait for a dead broker"
    own_redis.start()
    cache.delete("readyz")
    assert parts(client)[1]["broker"]


def test_a_database_that_is_gone_is_said_and_is_no_error(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> None:
        raise OperationalError("could not connect to server: 10.0.0.7")

    monkeypatch.setattr("schoolsocial.health.connection.cursor", gone)
    monkeypatch.setattr("schoolsocial.health.guards.missing", gone)
    monkeypatch.setattr("schoolsocial.health.PARTS", {"database": health.database_answers})
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "parts": {"database": False}, "guards": {}})


def test_asking_often_asks_the_parts_seldom(
    client: Client, ready: None, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    client.get("/readyz")
    with django_assert_num_queries(0):
        client.get("/readyz")


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_only_reading_is_allowed(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
