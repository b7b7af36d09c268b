"""Real servers for tests: starts a PostgreSQL or a Redis that is private to one run, and takes it away again.

Each lies in a folder of its own under the system's temporary folder (a socket's path must be short), listens
on a free port of 127.0.0.1 with a password made for this run, and dies with the process that started it.
"""

from __future__ import annotations

import ctypes
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import psycopg2
import redis

from tests import binaries

ATTEMPTS = 5
ANSWERS_WITHIN = 30.0
PR_SET_PDEATHSIG = 1
FOLDER = "schoolsocial-test-"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def sweep() -> None:
    """Removes the folders of runs that were killed before they could do it themselves."""
    for folder in Path(tempfile.gettempdir()).glob(f"{FOLDER}*-*"):
        starter = folder.name.removeprefix(FOLDER).split("-")[0]
        if not Path("/proc", starter).exists():
            shutil.rmtree(folder, ignore_errors=True)


def dies_with_its_parent(death_signal: signal.Signals) -> Callable[[], None]:
    """For `preexec_fn`: asks Linux to end the child when whoever started it is gone, kill -9 included."""
    libc = ctypes.CDLL(None) if sys.platform == "linux" else None

    def ask() -> None:
        if libc is not None:
            libc.prctl(PR_SET_PDEATHSIG, death_signal)

    return ask


class PrivateServer:
    """One server in a folder of its own. Fault tests kill it and start it again on the same port and data."""

    name = ""
    death_signal = signal.SIGTERM

    def __init__(self) -> None:
        sweep()
        self.folder = Path(tempfile.mkdtemp(prefix=f"{FOLDER}{os.getpid()}-"))
        self.has_run = False
        self.port = free_port()
        self.password = secrets.token_urlsafe(16)
        self.user: str | None = None
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            self.prepare()
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def prepare(self) -> None:
        """Whatever has to lie in the folder before the first start."""

    def command(self) -> list[str]:
        raise NotImplementedError

    def answers(self) -> bool:
        raise NotImplementedError

    def start(self) -> None:
        """Tries a new port when somebody else took this one, and waits for what a crash left behind."""
        for attempt in range(ATTEMPTS):
            if attempt and not self.has_run:
                self.port = free_port()
            if self.came_up():
                self.has_run = True
                return
            time.sleep(0.5)
        raise binaries.ServerMissingError(f"{self.name} did not start: {self.log()[-1500:]}")

    def came_up(self) -> bool:
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                self.command(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                user=self.user,
                start_new_session=True,
                preexec_fn=dies_with_its_parent(self.death_signal),
            )
        deadline = time.monotonic() + ANSWERS_WITHIN
        while self.process.poll() is None and time.monotonic() < deadline:
            if self.answers():
                return True
            time.sleep(0.03)
        self.stop(signal.SIGKILL)
        return False

    def stop(self, how: signal.Signals | None = None) -> None:
        """Ends the server and keeps its data; SIGKILL is the crash that the fault tests ask for."""
        if self.process is None:
            return
        self.process.send_signal(how or self.death_signal)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def restart(self, how: signal.Signals | None = None) -> None:
        self.stop(how)
        self.start()

    def close(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def log(self) -> str:
        return (self.folder / "log").read_text(errors="replace")


class PrivatePostgres(PrivateServer):
    """PostgreSQL that fsyncs nothing; its superuser is `postgres`. Root starts it as another user."""

    name = "pg"
    death_signal = signal.SIGQUIT  # "immediate": its own children go with it

    def prepare(self) -> None:
        self.programs = binaries.of_postgres()
        if os.geteuid() == 0:
            self.user = binaries.unprivileged_user()
            self.programs = binaries.reachable(self.programs, self.folder)
            shutil.chown(self.folder, self.user)
        secret = self.folder / "password"
        secret.write_text(self.password)
        if self.user:
            shutil.chown(secret, self.user)
        made = subprocess.run(
            [
                self.programs / "initdb",
                f"--pgdata={self.folder / 'data'}",
                "--username=postgres",
                f"--pwfile={secret}",
                "--auth-local=trust",
                "--auth-host=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "--no-instructions",
            ],
            capture_output=True,
            text=True,
            user=self.user,
            cwd=self.folder,
            check=False,
        )
        if made.returncode:
            raise binaries.ServerMissingError(f"PostgreSQL's initdb failed: {made.stderr}")

    def command(self) -> list[str]:
        options = {
            "unix_socket_directories": str(self.folder),
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "fsync": "off",
            "synchronous_commit": "off",
            "full_page_writes": "off",
            "max_connections": "200",
            "shared_buffers": "64MB",
        }
        settings = [part for key, value in options.items() for part in ("-c", f"{key}={value}")]
        return [str(self.programs / "postgres"), "-D", str(self.folder / "data"), *settings]

    def answers(self) -> bool:
        return postgres_answers(self.admin_url)

    @property
    def admin_url(self) -> str:
        return f"postgres://postgres:{self.password}@127.0.0.1:{self.port}/postgres"


class PrivateRedis(PrivateServer):
    """Redis as production has it: appendonly, noeviction, a password."""

    name = "redis"

    def prepare(self) -> None:
        self.program = binaries.of_redis()

    def command(self) -> list[str]:
        keep = ["--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction"]
        where = ["--bind", "127.0.0.1", "--port", str(self.port), "--dir", str(self.folder)]
        return [str(self.program), *where, *keep, "--requirepass", self.password]

    def answers(self) -> bool:
        return redis_answers(self.url)

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@127.0.0.1:{self.port}/0"


def postgres_answers(url: str) -> bool:
    try:
        psycopg2.connect(url, connect_timeout=2).close()
    except psycopg2.OperationalError:
        return False
    return True


def redis_answers(url: str) -> bool:
    try:
        with redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False
