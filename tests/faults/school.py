"""A school of its own for the fault tests: its servers, the workers that run now, and what its people say."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, Queue
from typing import IO

import pytest

from tests.lending import Lent
from tests.servers import PrivatePostgres, PrivateRedis, dies_with_its_parent


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
        worker = ("celery", "--app", "schoolsocial", "worker", "--pool=prefork", "-c", "2")
        self.worker = self.start("worker.log", *worker, "-Q", "default,notices,deliveries")

    def start(self, log: str, *module: str) -> subprocess.Popen[bytes]:
        """A worker that leads a session of its own, its pool with it."""
        command = [sys.executable, "-W", "ignore", "-m", *module, "--without-gossip", "--without-mingle"]
        with (self.folder / log).open("ab") as out:
            return subprocess.Popen(
                command,
                env=self.environment,
                stdout=out,
                stderr=out,
                start_new_session=True,
                preexec_fn=dies_with_its_parent(signal.SIGKILL),
            )

    def kill_worker(self) -> None:
        """kill -9, its pool included. It stays down until it is started again."""
        if self.worker is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.worker.pid, signal.SIGKILL)
            self.worker.wait()
            self.worker = None

    def keep_alive(self) -> None:
        """A worker that ended by itself is started again, as the containers and the supervisor do.

        Celery's ends where Redis goes away while it takes up or gives back a message: kombu then looks for the name of
        a host on a connection that is closed already ("Unrecoverable error").
        """
        if self.worker is not None and self.worker.poll() is not None:
            self.start_worker()

    @contextmanager
    def people(self, *module: str) -> Iterator[None]:
        """A program that does what people do, for as long as it is listened to."""
        with (self.folder / "people.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", *module],
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
        deadline = time.monotonic() + 240
        while time.monotonic() < deadline:
            self.keep_alive()
            try:
                line = self.said.get(timeout=1)
            except Empty:
                continue
            times -= wanted(line)
            if times == 0:
                return line
        logs = [path.read_text()[-2_000:] for path in sorted(self.folder.glob("*.log"))]
        pytest.fail(f"it did not come to pass: {logs}")
