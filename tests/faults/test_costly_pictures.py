"""A real screening worker meets pictures that cost too much time or memory: it ends, and the next one goes on."""

import json
import os
import signal
from typing import Any

import pytest

from tests.faults.costly import COSTS, HARD
from tests.faults.school import School

pytestmark = pytest.mark.faults

WORKER = ("tests.faults.costly", "worker", "--pool=prefork", "-c", "1", "-Q", "screening", "-n", "screening@%h")


def test_a_picture_that_costs_too_much_is_not_checked_and_takes_nothing_with_it(at_work: School) -> None:
    screening = at_work.start("screening.log", *WORKER)
    try:
        with at_work.people("tests.faults.costly", "author"):
            seen: dict[str, Any] = json.loads(at_work.wait_for(lambda line: line.startswith("{")))
    finally:
        os.killpg(screening.pid, signal.SIGKILL)
        screening.wait()
    became, log = seen["became"], (at_work.folder / "screening.log").read_text()
    for cost in COSTS:
        assert became[cost]["costly"] == "not_checked", (cost, log[-3_000:])
        assert became[cost]["plain"] == "screened", "the next picture was read"
        assert became[cost]["meanwhile"] in ("waiting", "not_checked"), "at no time is it clear"
    assert became["hangs"]["plain_when_told"] == "waiting", "a notice came while the picture was still being read"
    assert became["hangs"]["told_after"] < HARD, "and did not wait for it"

    readers = [line.split("=") for line in seen["read_by"]]
    assert sorted(what for what, _ in readers) == sorted([*COSTS, *["plain"] * len(COSTS)]), "each was read once"
    for (cost, reader), (_, next_reader) in zip(readers[::2], readers[1::2], strict=True):
        assert (reader == next_reader) == (cost == "is slow"), "who met the limit of the process is not the next reader"
    assert "SIGKILL" in log, ("the limit of time", log)
    assert "MemoryError" in log, ("the limit of memory, which Python told", log)
    assert "SIGSEGV" in log, ("the same, which an engine did not look at", log)
