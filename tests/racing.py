"""Two people at once: calls in threads of their own, each with a connection of its own to PostgreSQL."""

from collections.abc import Callable
from threading import Barrier, Thread
from time import monotonic, sleep
from typing import Any

from django.db import connection


def race(*calls: Callable[[], Any]) -> list[Any]:
    """Start all calls at the same moment; what each returned or raised, in the order in which they were given."""
    outcomes: list[Any] = [None] * len(calls)
    start = Barrier(len(calls))

    def run(index: int, call: Callable[[], Any]) -> None:
        try:
            connection.ensure_connection()
            start.wait(timeout=30)
            outcomes[index] = call()
        except Exception as error:  # noqa: BLE001 the test asks which one it was
            outcomes[index] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=(index, call)) for index, call in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
        assert not thread.is_alive(), "the two calls wait for each other"
    return outcomes


def only(outcomes: list[Any], error: type[Exception]) -> Exception:
    """The one call that was refused; every other one must have gone through."""
    refused = [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    assert len(refused) == 1, outcomes
    assert isinstance(refused[0], error), refused[0]
    return refused[0]


def until_somebody_waits_for_us() -> None:
    """Until another connection wants a lock that this one holds; a test in which nobody does shows nothing."""
    deadline = monotonic() + 30
    with connection.cursor() as cursor:
        while True:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid)) "
                "AND datname = current_database()"
            )
            if cursor.fetchone()[0]:
                return
            assert monotonic() < deadline, "nobody waits for a lock that is held here"
            sleep(0.02)
