"""The supervisor with real processes: what dies comes back, and nothing outlives it."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.slow  # real processes
SUPERVISE = """
import sys
from schoolsocial.supervisor import Child, Supervisor
children = [Child(name, (sys.executable, "-c", code)) for name, code in zip(sys.argv[1::2], sys.argv[2::2])]
Supervisor(children, say=lambda words: print(words, flush=True)).run()
"""
SLEEPS = "import time; time.sleep(600)"
STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
HAS_A_CHILD = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {SLEEPS!r}]).wait()"


@pytest.fixture
def supervise(tmp_path: Path) -> Iterator[Callable[..., psutil.Process]]:
    started: list[psutil.Process] = []

    def run(**children: str) -> psutil.Process:
        arguments = [part for pair in children.items() for part in pair]
        with (tmp_path / "said").open("w") as said:
            process = psutil.Popen([sys.executable, "-c", SUPERVISE, *arguments], stdout=said, cwd=Path.cwd())
        started.append(process)
        until(lambda: len(process.children(recursive=True)) >= len(children))
        return process

    yield run
    for process in started:
        for each in [process, *process.children(recursive=True)] if process.is_running() else []:
            each.kill()
        process.wait()


def until(condition: Callable[[], object], within: float = 20.0) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.05)


def gone(process: psutil.Process) -> bool:
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def test_a_child_that_is_killed_is_started_again(supervise: Callable[..., psutil.Process], tmp_path: Path) -> None:
    supervisor = supervise(one=SLEEPS, two=SLEEPS)
    first, second = supervisor.children()
    first.kill()
    until(lambda: len(supervisor.children()) == 2 and first.pid not in {each.pid for each in supervisor.children()})
    assert second.is_running()
    assert "ended (-9); starting it again in 0.5 s" in (tmp_path / "said").read_text()


def test_a_child_that_keeps_failing_is_left_longer_each_time(
    supervise: Callable[..., psutil.Process], tmp_path: Path
) -> None:
    supervise(broken="import time; time.sleep(0.2); raise SystemExit(3)")
    said = tmp_path / "said"
    until(lambda: "starting it again in 2 s" in said.read_text())
    assert [line.split(" in ")[1] for line in said.read_text().splitlines()] == ["0.5 s", "1 s", "2 s"]


def test_what_a_killed_child_had_started_is_killed_too(supervise: Callable[..., psutil.Process]) -> None:
    supervisor = supervise(pool=HAS_A_CHILD)
    until(lambda: len(supervisor.children(recursive=True)) == 2)
    child = supervisor.children()[0]
    grandchild = child.children()[0]
    child.kill()
    until(lambda: gone(grandchild))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_all_children_and_the_supervisor(
    supervise: Callable[..., psutil.Process], how: signal.Signals
) -> None:
    supervisor = supervise(one=SLEEPS, two=SLEEPS)
    children = supervisor.children()
    supervisor.send_signal(how)
    assert supervisor.wait(timeout=5) == 0
    assert all(gone(child) for child in children)


def test_a_second_ctrl_c_does_not_wait_for_a_child_that_will_not_end(
    supervise: Callable[..., psutil.Process],
) -> None:
    supervisor = supervise(stubborn=STUBBORN)
    time.sleep(0.5)
    child = supervisor.children()[0]
    supervisor.send_signal(signal.SIGINT)
    time.sleep(0.5)
    assert not gone(child)
    supervisor.send_signal(signal.SIGINT)
    assert supervisor.wait(timeout=3) == 0
    assert gone(child)


def test_killing_the_supervisor_leaves_no_orphan(supervise: Callable[..., psutil.Process]) -> None:
    supervisor = supervise(one=SLEEPS, two=SLEEPS)
    children = supervisor.children()
    os.kill(supervisor.pid, signal.SIGKILL)
    until(lambda: all(gone(child) for child in children), within=5)


def test_a_child_does_not_get_the_ctrl_c_of_the_terminal_itself(supervise: Callable[..., psutil.Process]) -> None:
    supervisor = supervise(one=SLEEPS)
    child = supervisor.children()[0]
    group = os.getpgid(child.pid)
    assert group == child.pid != os.getpgid(supervisor.pid)
