"""A real worker, Redis and PostgreSQL are killed while posts move: nothing is lost, nothing comes twice."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from typing import IO, Any

import pytest

from tests.lending import Lent, lend, make_database
from tests.servers import PrivatePostgres, PrivateRedis, dies_with_its_parent

pytestmark = pytest.mark.faults

POSTS = 6
STEPS_BEFORE = 5
DONE_ALREADY = {"to_confirm", "to_publish"}
EVERY_POST_TELLS = ("to_confirm", "confirmed", "to_publish", "live", "live_confirmed")


class School:
    """Its servers, its environment, the worker that runs now, and what the mover says."""

    def __init__(self, postgres: PrivatePostgres, redis: PrivateRedis, lent: Lent, folder: Path) -> None:
        self.postgres, self.redis, self.folder = postgres, redis, folder
        self.said: Queue[str] = Queue()
        self.worker: subprocess.Popen[bytes] | None = None
        self.environment = {
            **os.environ,
            "VAR_DIR": str(folder),
            "DATABASE_URL": lent.owner_url,
            "CELERY_BROKER_URL": redis.url,
            "SECRET_KEY": "of-this-test",
            "DJANGO_SETTINGS_MODULE": "schoolsocial.settings",
        }

    def start_worker(self) -> None:
        command = [sys.executable, "-W", "ignore", "-m", "celery", "--app", "schoolsocial", "worker"]
        command += [
            "--pool=prefork",
            "-c",
            "2",
            "-Q",
            "default,notices,deliveries",
            "--without-gossip",
            "--without-mingle",
        ]
        with (self.folder / "worker.log").open("ab") as log:
            self.worker = subprocess.Popen(
                command,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=dies_with_its_parent(signal.SIGKILL),
            )

    def kill_worker(self) -> None:
        """kill -9, its pool included."""
        if self.worker is not None:
            os.killpg(self.worker.pid, signal.SIGKILL)
            self.worker.wait()

    @contextmanager
    def mover(self) -> Iterator[None]:
        with (self.folder / "mover.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.mover", str(POSTS)],
                env=self.environment,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert process.stdout is not None
        reader = threading.Thread(target=self.listen, args=(process.stdout,))
        reader.start()
        try:
            yield
        finally:
            process.kill()
            process.wait()
            reader.join()
            process.stdout.close()

    def listen(self, lines: IO[str]) -> None:
        for line in lines:
            self.said.put(line.strip())

    def wait_for(self, wanted: Callable[[str], bool], times: int = 1) -> str:
        deadline = time.monotonic() + 150
        while time.monotonic() < deadline:
            try:
                line = self.said.get(timeout=1)
            except Empty:
                continue
            times -= wanted(line)
            if times == 0:
                return line
        logs = [(self.folder / name).read_text()[-2_000:] for name in ("mover.log", "worker.log")]
        pytest.fail(f"it did not come to pass: {logs}")


@pytest.fixture
def at_work(own_postgres: PrivatePostgres, own_redis: PrivateRedis, tmp_path: Path) -> Iterator[School]:
    with lend(own_postgres.admin_url) as lent:
        make_database(lent)
        school = School(own_postgres, own_redis, lent, tmp_path)
        school.start_worker()
        try:
            yield school
        finally:
            school.kill_worker()


def kill_the_worker(school: School) -> None:
    school.kill_worker()
    school.wait_for(lambda line: line == "step", 2)
    school.start_worker()


def stop_redis(school: School) -> None:
    school.redis.stop(signal.SIGKILL)
    school.wait_for(lambda line: line == "step", 2)
    school.redis.start()


def restart_postgresql(school: School) -> None:
    school.postgres.restart()


@pytest.mark.parametrize("fault", [kill_the_worker, stop_redis, restart_postgresql], ids=lambda fault: fault.__name__)
def test_every_notice_exists_once_and_no_post_is_stuck(at_work: School, fault: Callable[[School], None]) -> None:
    with at_work.mover():
        at_work.wait_for(lambda line: line == "step", STEPS_BEFORE)
        fault(at_work)
        became: dict[str, Any] = json.loads(at_work.wait_for(lambda line: line.startswith("{")))
    slowest, mailed, never_mailed = (became.pop(name) for name in ("slowest", "mailed", "never_mailed"))
    assert became == {
        "states": {"published": POSTS},
        "deliveries": {"live": POSTS},
        "told": dict.fromkeys(EVERY_POST_TELLS, POSTS),
        "twice": [],
        "published_twice": [],
        "waiting": 0,
        "unsent": 0,
        "record_holds": True,
    }
    assert slowest < 15, "a person waited for a broker that was dead"
    mails = [path.read_text() for path in (at_work.folder / "mail").iterdir()]
    ids = {line for mail in mails for line in mail.splitlines() if line.startswith("Message-ID:")}
    assert {f"Message-ID: <{each}@localhost>" for each in mailed} <= ids, "every e-mail that is marked as sent was sent"
    assert set(never_mailed) <= DONE_ALREADY, "only who is asked for what is done already gets no e-mail"
