"""A real worker, Redis and PostgreSQL are killed while posts move: nothing is lost, nothing comes twice."""

import json
import signal
from collections.abc import Callable
from typing import Any

import pytest

from tests.faults.school import School

pytestmark = pytest.mark.faults

POSTS = 6
STEPS_BEFORE = 5
DONE_ALREADY = {"to_confirm", "to_publish"}
EVERY_POST_TELLS = ("to_confirm", "confirmed", "to_publish", "live", "live_confirmed")


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
    with at_work.people("tests.faults.mover", str(POSTS)):
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
