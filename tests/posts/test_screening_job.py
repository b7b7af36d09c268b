"""The screening of a picture as a job: asked for, claimed once, kept if it is still of these bytes."""

import datetime
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, connections
from django.utils import timezone

from audit.models import Event
from people.models import Staff
from posts import pictures, readings, tasks
from posts.models import FindingKind, Picture, Post, Screening
from tests.posts import photos

pytestmark = pytest.mark.usefixtures("store")


def test_a_new_picture_waits_and_a_worker_is_asked_with_ids_and_a_hash_alone(
    post: Post, sam: Staff, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(readings.current_app, "send_task", lambda *args, **kwargs: asked.append((args, kwargs)))
    with django_capture_on_commit_callbacks(execute=True):
        picture = photos.add(post, sam)
    assert picture.screening == Screening.WAITING
    assert asked == [(("posts.screen_picture",), {"args": (picture.pk, picture.sha256), "retry": False})]


def test_an_upload_succeeds_while_the_queue_is_down(
    post: Post, sam: Staff, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    def down(*_: object, **__: object) -> None:
        raise ConnectionError

    monkeypatch.setattr(readings.current_app, "send_task", down)
    with django_capture_on_commit_callbacks(execute=True):
        picture = photos.add(post, sam)
    assert Picture.objects.get(pk=picture.pk).screening == Screening.WAITING


def test_a_picture_is_claimed_by_one_worker(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    assert readings.claim(picture.pk, picture.sha256) is not None
    assert readings.claim(picture.pk, picture.sha256) is None


def test_a_lease_that_ran_out_lets_another_worker_take_over(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    assert readings.claim(picture.pk, picture.sha256) is not None
    Picture.objects.filter(pk=picture.pk).update(claimed_until=timezone.now() - datetime.timedelta(seconds=1))
    assert readings.claim(picture.pk, picture.sha256) is not None


def test_the_lease_outlasts_the_hard_limit_of_the_task() -> None:
    assert tasks.screen_picture.time_limit == readings.HARD_LIMIT
    assert readings.LEASE.total_seconds() > readings.HARD_LIMIT > readings.SOFT_LIMIT > readings.ENGINE_SECONDS
    assert readings.GIVES_UP_AFTER > readings.LEASE


def test_a_reading_of_earlier_bytes_is_not_kept(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw())
    picture = photos.screen(photos.add(post, sam))
    outdated = picture.sha256
    picture = pictures.crop_picture(picture, by=sam, sha256=outdated, box=(0, 0, 600, 600))
    reading = photos.saw(photos.name())
    assert not readings.keep_reading(
        picture.pk, sha256=outdated, reading=reading, findings=readings.found_by(reading, picture)
    )
    picture.refresh_from_db()
    assert picture.screening == Screening.WAITING
    assert not readings.screen(picture.pk, outdated)


def test_the_first_of_two_answers_counts(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    first, second = photos.saw(photos.name("One")), photos.saw(photos.name("Two"), photos.name("Three"))
    for reading, kept in ((first, True), (second, False)):
        assert kept is readings.keep_reading(
            picture.pk, sha256=picture.sha256, reading=reading, findings=readings.found_by(reading, picture)
        )
    assert [finding.text for finding in picture.findings.all()] == ["One"]
    assert Event.objects.filter(name="picture.screened").count() == 1


def test_nobody_waits_longer_than_five_minutes(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    now = timezone.now()
    readings.give_up_and_ask_again(now + datetime.timedelta(minutes=4, seconds=50))
    assert Picture.objects.get(pk=picture.pk).screening == Screening.WAITING
    readings.give_up_and_ask_again(now + datetime.timedelta(minutes=5, seconds=10))
    assert Picture.objects.get(pk=picture.pk).screening == Screening.NOT_CHECKED


def test_the_sweep_asks_again_for_what_nobody_has_claimed(
    post: Post, sam: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(readings, "send", lambda picture_id, _: asked.append(picture_id))
    lost, claimed = photos.add(post, sam, seed=1), photos.add(post, sam, seed=2)
    readings.claim(claimed.pk, claimed.sha256)
    readings.give_up_and_ask_again(timezone.now() + datetime.timedelta(seconds=40))
    assert asked == [lost.pk]


def test_a_late_answer_still_counts(post: Post, sam: Staff, machine: photos.Machine) -> None:
    picture = photos.add(post, sam)
    readings.keep_nothing(picture.pk, sha256=picture.sha256)
    reading = photos.saw(photos.name())
    assert readings.keep_reading(
        picture.pk, sha256=picture.sha256, reading=reading, findings=readings.found_by(reading, picture)
    )
    picture.refresh_from_db()
    assert picture.screening == Screening.SCREENED
    assert picture.findings.get().kind == FindingKind.NAME


def test_an_author_can_have_the_machine_look_once_more(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    readings.keep_nothing(picture.pk, sha256=picture.sha256)
    picture = pictures.ask_again(picture, by=sam)
    assert Picture.objects.get(pk=picture.pk).screening == Screening.WAITING
    assert readings.claim(picture.pk, picture.sha256) is not None


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_workers_on_one_picture_give_one_result(post: Post, sam: Staff, machine: photos.Machine) -> None:
    assert connection.vendor == "postgresql"
    machine(photos.saw(photos.name()))
    picture = photos.add(post, sam)
    together, results = threading.Barrier(2), []

    def work() -> None:
        try:
            together.wait(10)
            results.append(readings.screen(picture.pk, picture.sha256))
        finally:
            connections.close_all()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    assert sorted(results) == [False, True]
    assert picture.findings.count() == 1
    assert Event.objects.filter(name="picture.screened").count() == 1


def test_the_screening_worker_loads_its_models_and_bounds_its_memory_and_no_other_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from screening import engines

    done: list[Any] = []

    def warm() -> dict[str, str]:
        done.append("warm")
        return {}

    monkeypatch.setattr(engines, "warm", warm)
    monkeypatch.setattr(tasks.resource, "setrlimit", lambda what, limits: done.append((what, limits)))
    for queue, expected in (
        ("default", []),
        ("screening", [(tasks.resource.RLIMIT_DATA, (tasks.MOST_MEMORY, tasks.MOST_MEMORY)), "warm"]),
    ):
        done.clear()
        monkeypatch.setattr(type(tasks.current_app.amqp.queues), "consume_from", {queue: None}, raising=False)
        tasks.prepare_screening()
        assert done == expected


def test_a_worker_without_its_engine_starts_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    from screening import engines

    def missing() -> None:
        raise engines.EngineMissing("centerface.onnx")

    monkeypatch.setattr(engines, "warm", missing)
    monkeypatch.setattr(tasks.resource, "setrlimit", lambda *_: None)
    monkeypatch.setattr(type(tasks.current_app.amqp.queues), "consume_from", {"screening": None}, raising=False)
    tasks.prepare_screening()
