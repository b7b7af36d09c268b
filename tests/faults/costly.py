"""Pictures that cost a screening worker too much: a worker that meets them, and an author who sends them in.

`python -m tests.faults.costly worker …` is the real worker, with pictures that hang, hoard or end their reader in place
of engines, and with shorter limits of time; its limits of memory are those of a school. `python -m tests.faults.costly
author` adds one picture of each kind, each followed by a plain one, and says what became of them as one line of JSON.
"""

import ctypes
import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import django

SOFT, HARD = 2, 8
COSTS = {"is slow": 300, "hangs": 310, "hoards": 320, "ends its reader": 330}
"""Each kind is told by its width: the worker is given nothing else."""
PLAIN = 400
PATIENCE = 60.0
READ_BY = Path(os.environ.get("VAR_DIR", "var")) / "read_by"
MEGABYTE = 1024**2


def screen_image(image: Any, **_: Any) -> Any:
    from screening.pipeline import Reading

    cost = {width: cost for cost, width in COSTS.items()}.get(image.width, "plain")
    with READ_BY.open("a") as told:
        told.write(f"{cost}={os.getpid()}\n")
    {"is slow": be_slow, "hangs": hang, "hoards": hoard, "ends its reader": end}.get(cost, lambda: None)()
    return Reading("look", (), ())


def be_slow() -> None:
    time.sleep(PATIENCE)


def hang() -> None:
    """Like an engine that does not come back to Python: no soft limit reaches it."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    time.sleep(PATIENCE)


def hoard() -> None:
    """Takes what it can get, and is told at the limit that there is no more. It takes it in large pieces: in small ones
    a busy machine meets the limits of time first, which are not what is tried here."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    _ = [bytes([1]) * (32 * MEGABYTE) for _ in range(256)]


def end() -> None:
    """Like an engine that does not look whether it got the memory it asked for."""
    malloc = ctypes.CDLL(None).malloc
    malloc.argtypes, malloc.restype = [ctypes.c_size_t], ctypes.c_void_p
    ctypes.memset(malloc(8 * 1024 * MEGABYTE) or 0, 1, MEGABYTE)


def work(arguments: list[str]) -> None:
    from posts import readings

    readings.SOFT_LIMIT, readings.HARD_LIMIT = SOFT, HARD  # type: ignore[misc]
    from screening import engines, pipeline

    engines.warm = dict  # type: ignore[assignment]
    pipeline.screen_image = screen_image
    from schoolsocial.celery import app

    app.worker_main(arguments)


def send_in() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("install_guards")
    from people.roles import Role
    from tests import cast

    school = cast.make_school()
    sam = cast.make_staff(school, "Mrs Hughes")
    cast.make_staff(school, "Mr Okafor", Role.DEPUTY_HEAD)
    became = {cost: send_one(cost, sam) for cost in COSTS}
    sys.stdout.write(f"{json.dumps({'became': became, 'read_by': READ_BY.read_text().split(chr(10))[:-1]})}\n")
    sys.stdout.flush()


def send_one(cost: str, sam: Any) -> dict[str, Any]:
    """A costly picture and a plain one; meanwhile somebody has to be told of another post."""
    from posts import readings
    from posts.services import submit_post
    from tests import cast
    from tests.posts import photos

    post, words = cast.draft(sam), cast.draft(sam)
    costly = photos.add(post, sam, width=COSTS[cost], height=200)
    plain = photos.add(post, sam, width=PLAIN, height=200)
    submit_post(words, by=sam, version=words.version)
    began = time.monotonic()
    told_after = wait(lambda: is_told(words.pk)) - began
    plain_was = (fresh(plain).screening, wait(lambda: fresh(plain).screening == "screened") - began)[0]
    meanwhile = fresh(costly).screening
    readings.give_up_and_ask_again(fresh(costly).screening_asked_at + readings.GIVES_UP_AFTER * 2)
    return {
        "told_after": told_after,
        "plain_when_told": plain_was,
        "plain": fresh(plain).screening,
        "meanwhile": meanwhile,
        "costly": fresh(costly).screening,
    }


def wait(until: Any) -> float:
    ends = time.monotonic() + PATIENCE
    while not until() and time.monotonic() < ends:
        time.sleep(0.05)
    return time.monotonic()


def is_told(post_id: int) -> bool:
    from notifications.models import Notice

    return Notice.objects.filter(post_id=post_id, kind="to_confirm").exists()


def fresh(picture: Any) -> Any:
    return type(picture).objects.get(pk=picture.pk)


if __name__ == "__main__":
    django.setup()
    work(sys.argv[1:]) if sys.argv[1] == "worker" else send_in()
