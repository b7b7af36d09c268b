"""Counting what a request costs: SQL statements, CPU ms of this process, KB of the answer."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.http import HttpResponseBase
from django.test import Client

from people.models import Staff


@dataclass(frozen=True)
class Cost:
    """`sql` statements, `cpu_ms` the median of the repeats, `kb` of the answer before compression."""

    sql: int
    cpu_ms: float
    kb: float


class Counting:
    """Counts the statements sent to the database. SQLite alone is sent a BEGIN, which is not counted."""

    def __init__(self) -> None:
        self.sql = 0

    def __call__(self, execute: Callable[..., Any], sql: str, *args: Any) -> Any:
        self.sql += not sql.startswith("BEGIN")
        return execute(sql, *args)


def signed_in(staff: Staff) -> Client:
    client = Client()
    client.force_login(staff.users.get())
    return client


Request = Callable[[], HttpResponseBase]


def costs(*requests: Request, times: int = 25) -> list[Cost]:
    """Warm up, count the statements once, then take the median CPU time of each, in turns: a busy moment of the machine
    meets them all. Raises AssertionError on a 4xx or 5xx."""
    found = [_counted(request) for request in requests]
    spent: list[list[float]] = [[] for _ in requests]
    for _ in range(times):
        for request, times_of_it in zip(requests, spent, strict=True):
            before = time.process_time()
            request()
            times_of_it.append((time.process_time() - before) * 1000)
    return [Cost(sql, statistics.median(times_of_it), kb) for (sql, kb), times_of_it in zip(found, spent, strict=True)]


def _counted(request: Request) -> tuple[int, float]:
    assert request().status_code < 400
    request()
    with connection.execute_wrapper(counting := Counting()):
        answer = request()
    return counting.sql, len(getattr(answer, "content", b"")) / 1024


def once(request: Callable[[], HttpResponseBase]) -> Cost:
    """The cost of something that cannot be repeated. Statements are counted while it is timed."""
    before = time.process_time()
    with connection.execute_wrapper(counting := Counting()):
        answer = request()
    assert answer.status_code < 400, (answer.status_code, getattr(answer, "content", b"")[:2000])
    return Cost(counting.sql, (time.process_time() - before) * 1000, len(getattr(answer, "content", b"")) / 1024)


def row(name: str, found: Cost, bare: Cost) -> str:
    """One line of a table; the last column says how many times the bare view it costs."""
    ratio = found.cpu_ms / bare.cpu_ms
    return f"| {name} | {found.sql} | {found.cpu_ms:.1f} | {found.kb:.0f} | {ratio:.1f} |"
