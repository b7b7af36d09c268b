"""Keeps the processes of one small box alive together: restarts what dies, and nothing outlives the supervisor."""

from __future__ import annotations

import ctypes
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

PR_SET_PDEATHSIG = 1
STEADY_AFTER = 30.0
LONGEST_WAIT = 30.0
STOPS_WITHIN = 8.0
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass(frozen=True)
class Child:
    """One process to keep alive. `orphaned` is the signal that ends it and its own children at once."""

    name: str
    command: tuple[str, ...]
    orphaned: signal.Signals = signal.SIGTERM


@dataclass
class Running:
    child: Child
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    failures: int = 0
    due: float = field(default_factory=time.monotonic)

    @property
    def pid(self) -> int | None:
        return self.process.pid if self.process else None


class Supervisor:
    """Runs until a signal ends it: the first asks the children to finish, a second one kills them.

    A child that dies is started again after half a second, then one, two, … up to half a minute, and the count
    starts afresh once it has run for half a minute. Each child leads a session of its own, so what it leaves behind
    can be killed with it. Should the supervisor itself be killed, Linux signals every child (PR_SET_PDEATHSIG).
    """

    def __init__(self, children: Sequence[Child], *, say: Callable[[str], None]) -> None:
        self.running = [Running(child) for child in children]
        self.say = say
        self.endings = 0

    def run(self, idle: Callable[[], bool] = lambda: False) -> None:
        """`idle` is called between events, a few times a second for as long as it answers True."""
        wake = self._listen()
        while not self.endings:
            for each in self.running:
                self._tend(each)
            self._wait(wake, 0.3 if idle() else self._next_due())
        self.say("ending …")
        self._end(wake)

    def _listen(self) -> int:
        """Signals wake the loop through a pipe; the handlers only count."""
        read, write = os.pipe()
        os.set_blocking(read, False)
        os.set_blocking(write, False)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        for ending in ENDING:
            signal.signal(ending, self._asked_to_end)
        return read

    def _asked_to_end(self, *_: object) -> None:
        self.endings += 1

    def _tend(self, each: Running) -> None:
        if each.process is not None and self._has_died(each):
            self._bury(each)
        if each.process is None and time.monotonic() >= each.due:
            each.process = start(each.child)
            each.started = time.monotonic()

    def _has_died(self, each: Running) -> bool:
        """Asks without reaping, so that the process group's number stays ours until it is killed."""
        assert each.pid is not None
        return os.waitid(os.P_PID, each.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None

    def _bury(self, each: Running) -> None:
        assert each.process is not None
        kill_group(each.process.pid)
        code = each.process.wait()
        lived = time.monotonic() - each.started
        each.failures = 1 if lived > STEADY_AFTER else each.failures + 1
        wait = min(LONGEST_WAIT, 0.5 * 2 ** (each.failures - 1))
        each.due = time.monotonic() + wait
        each.process = None
        self.say(f"{each.child.name} ended ({code}); starting it again in {wait:g} s")

    def _next_due(self) -> float:
        waits = [each.due - time.monotonic() for each in self.running if each.process is None]
        return max(0.0, min([*waits, 60.0]))

    def _wait(self, wake: int, seconds: float) -> None:
        ready, _, _ = select.select([wake], [], [], seconds)
        if ready:
            os.read(wake, 512)

    def _end(self, wake: int) -> None:
        """Asks every child to finish; whoever has not after a few seconds, or at a second Ctrl-C, is killed."""
        alive = [each for each in self.running if each.process is not None]
        for each in alive:
            signal_process(each.pid, signal.SIGTERM)
        deadline = time.monotonic() + STOPS_WITHIN
        while alive and self.endings < 2 and time.monotonic() < deadline:
            self._wait(wake, 0.2)
            alive = [each for each in alive if not self._has_died(each)]
        for each in self.running:
            if each.process is not None:
                kill_group(each.process.pid)
                each.process.wait()


def start(child: Child) -> subprocess.Popen[bytes]:
    """Signals wait until the child has its own ear for them: between fork and exec it would still have ours."""
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        return subprocess.Popen(  # noqa: S603 - the commands are our own
            child.command,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=in_the_child(os.getpid(), child.orphaned),
        )
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


def in_the_child(parent: int, orphaned: signal.Signals) -> Callable[[], None]:
    libc = ctypes.CDLL(None) if sys.platform == "linux" else None

    def prepare() -> None:
        if libc is not None:
            libc.prctl(PR_SET_PDEATHSIG, orphaned)
        if os.getppid() != parent:
            os._exit(1)  # the supervisor died before we could ask
        for ending in ENDING:
            signal.signal(ending, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)

    return prepare


def kill_group(leader: int) -> None:
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return


def signal_process(pid: int | None, wanted: signal.Signals) -> None:
    if pid is not None:
        try:
            os.kill(pid, wanted)
        except ProcessLookupError:
            return
