"""`manage.py up` with its real four children: what is killed comes back, and nothing is left behind."""

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from tests import servers

pytestmark = pytest.mark.faults


def environment_of(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder}/school.sqlite3",
        "CELERY_BROKER_URL": "filesystem://",
        "SECRET_KEY": "of-this-test",
    }


def manage(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, env=environment_of(folder), capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of a small school on SQLite, as `make run` has it."""
    folder = tmp_path_factory.mktemp("school")
    prepared = manage(folder, "prepare")
    assert prepared.returncode == 0, prepared.stderr
    return folder


@pytest.fixture
def up(folder: Path) -> Iterator[psutil.Process]:
    """That school, answering on a port of its own."""
    said = folder / "said"
    with said.open("w") as out:
        process = psutil.Popen(
            [sys.executable, "manage.py", "up", "--port", str(servers.free_port())],
            env=environment_of(folder),
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        until(lambda: " is at http://localhost:" in said.read_text(), said)
        until(lambda: is_served(process), said)
        yield process
    finally:
        end(process)


def end(process: psutil.Process) -> None:
    family = [process, *process.children(recursive=True)] if process.is_running() else []
    for each in family:
        each.kill()
    process.wait()


def until(condition: Callable[[], object], said: Path | None = None, *, within: float = 120.0) -> None:
    deadline = time.monotonic() + within
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(f"it did not come to pass: {said.read_text() if said else ''}")
        time.sleep(0.1)


def port_of(up: psutil.Process) -> int:
    return int(up.cmdline()[-1])


def is_served(up: psutil.Process) -> bool:
    """Django answers, whatever it says."""
    with closing(http.client.HTTPConnection("127.0.0.1", port_of(up), timeout=10)) as connection:
        try:
            connection.request("GET", "/account/login/")
            return connection.getresponse().status < 500
        except OSError:
            return False


def alive(processes: list[psutil.Process]) -> list[psutil.Process]:
    return [each for each in processes if each.is_running() and each.status() != psutil.STATUS_ZOMBIE]


def named(up: psutil.Process) -> dict[str, psutil.Process]:
    """The four children by what they are."""
    words = {
        "gunicorn": "web",
        "--hostname=worker@%h": "worker",
        "--hostname=screening@%h": "screening",
        "beat": "beat",
    }
    return {name: child for child in up.children() for word, name in words.items() if word in child.cmdline()}


def test_a_second_one_is_refused_what_is_killed_comes_back_and_ctrl_c_ends_everything(
    up: psutil.Process, folder: Path, tmp_path: Path
) -> None:
    again = manage(folder, "up", "--port", str(servers.free_port()))
    assert again.returncode == 1
    assert "running already" in again.stderr

    elsewhere = manage(tmp_path, "up", "--port", str(port_of(up)))
    assert elsewhere.returncode == 1
    assert f"Port {port_of(up)} cannot be used" in elsewhere.stderr

    before = named(up)
    assert set(before) == {"web", "worker", "screening", "beat"}
    families = [each for child in before.values() for each in [child, *child.children(recursive=True)]]
    for child in before.values():
        child.kill()
    until(lambda: not alive(families))
    until(lambda: set(named(up)) == set(before))
    until(lambda: is_served(up))

    everything = [up, *up.children(recursive=True)]
    up.send_signal(signal.SIGINT)
    until(lambda: not alive(everything), within=15)
    assert up.wait() == 0


def test_killing_the_supervisor_leaves_no_orphan(up: psutil.Process) -> None:
    until(lambda: named(up).get("screening") and named(up)["screening"].children())
    everything = up.children(recursive=True)
    assert len(everything) >= 7
    up.kill()
    until(lambda: not alive(everything), within=30)
