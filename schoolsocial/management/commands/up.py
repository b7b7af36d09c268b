"""`manage.py up`: everything that one small school needs, in one terminal; Ctrl-C ends all of it."""

from __future__ import annotations

import fcntl
import signal
import socket
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from people.installation import refuse_wrong_database
from schoolsocial.demo_school import CAST
from schoolsocial.supervisor import Child, Supervisor

WORKER_QUEUES = ("default", "notices", "deliveries")
SCREENING_QUEUES = ("screening",)
ROOT_IS_FINE = ("-W", "ignore:You're running the worker with superuser privileges")  # we pickle nothing
QUIET = ("--without-gossip", "--without-mingle", "--without-heartbeat")


def children(host: str, port: int) -> tuple[Child, ...]:
    """The web, the worker, the screening worker (one process: it is the one that needs memory) and beat."""
    gunicorn = (sys.executable, "-m", "gunicorn", "schoolsocial.wsgi", "--no-control-socket")
    celery = (sys.executable, *ROOT_IS_FINE, "-m", "celery", "--app", "schoolsocial", "--quiet")
    worker = (*celery, "worker", *QUIET)
    return (
        Child(
            "web",
            (*gunicorn, "--worker-class=gthread", "--workers=2", "--threads=8", f"--bind={host}:{port}"),
            orphaned=signal.SIGQUIT,
        ),
        Child(
            "worker",
            (*worker, "--hostname=worker@%h", "--pool=threads", "--concurrency=4", "-Q", ",".join(WORKER_QUEUES)),
            orphaned=signal.SIGQUIT,
        ),
        Child(
            "screening",
            (*worker, "--hostname=screening@%h", "--pool=prefork", "-c", "1", "-Q", ",".join(SCREENING_QUEUES)),
            orphaned=signal.SIGQUIT,
        ),
        Child("beat", (*celery, "beat", "--pidfile=")),
    )


class Command(BaseCommand):
    help = "Run the web, the workers and beat together, and start again whatever dies."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--prepare", action="store_true", help="first do what manage.py prepare does")

    def handle(self, *, host: str, port: int, prepare: bool, **_: Any) -> None:
        if settings.DEMO and host not in settings.LOOPBACK:
            raise CommandError("A demonstration answers its own machine only: leave --host out.")
        with only_one():
            refuse_wrong_database()
            refuse_taken(host, port)
            if prepare:
                call_command("prepare", stdout=self.stdout)
                connections.close_all()
            self.supervise(host, port)

    def supervise(self, host: str, port: int) -> None:
        waiting = True

        def announce_once() -> bool:
            nonlocal waiting
            if waiting and answers(host, port):
                waiting = False
                self.say(f"schoolsocial is at http://localhost:{port}/ (Ctrl-C ends it)")
                if settings.DEMO:
                    self.say(f"continue there as {people_of_the_demonstration()}")
            return waiting

        Supervisor(children(host, port), say=self.say).run(idle=announce_once)

    def say(self, words: str) -> None:
        self.stdout.write(f"[up] {words}")
        self.stdout.flush()


def people_of_the_demonstration() -> str:
    return ", ".join(f"{name} ({role.label})" for name, _, role in CAST)


@contextmanager
def only_one() -> Iterator[None]:
    """Two supervisors on one var/ would run two beats: the second is refused. Killed, it leaves no lock behind."""
    with (settings.VAR_DIR / "up.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CommandError("It is running already, from this folder. End that one first.") from None
        yield


def refuse_taken(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(f"Port {port} cannot be used ({error.strerror}). Try another: make run PORT=…") from None


def answers(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=0.2).close()
    except OSError:
        return False
    return True
