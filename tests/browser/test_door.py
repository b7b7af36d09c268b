"""When a browser test is over, no request of its pages is at work, and none begins."""

from collections.abc import Iterable, Iterator
from threading import Event, Thread
from typing import Any

import pytest

from tests.browser.door import Door

Answers = list[str]


class Site:
    """A site whose answer takes until it is told to go on."""

    def __init__(self) -> None:
        self.has_begun, self.goes_on = Event(), Event()
        self.asked = self.closed = 0

    def __call__(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        self.asked += 1
        start_response("200 OK", [])
        return self

    def __iter__(self) -> Iterator[bytes]:
        self.has_begun.set()
        self.goes_on.wait(10)
        yield b"whole"

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def door(site: Site) -> Door:
    door = Door(site)
    door.open()
    return door


def ask(door: Door, answers: Answers) -> bytes:
    return b"".join(door({}, lambda status, _headers: answers.append(status)))  # type: ignore[arg-type, return-value, func-returns-value]


def test_whoever_is_inside_is_waited_for_and_whoever_comes_later_is_turned_away(site: Site, door: Door) -> None:
    answers: Answers = []
    page, end = Thread(target=ask, args=(door, answers)), Thread(target=door.shut)
    page.start()
    assert site.has_begun.wait(10)
    end.start()
    end.join(0.05)
    assert end.is_alive(), "the test ends with its last request"
    assert ask(door, answers) == b""
    site.goes_on.set()
    end.join(10)
    page.join(10)
    assert not end.is_alive()
    assert answers == ["200 OK", "503 Service Unavailable"]
    assert (site.asked, site.closed) == (1, 1)


def test_an_error_inside_does_not_keep_it_from_shutting(door: Door) -> None:
    def broken(_environ: Any, _start_response: Any) -> Iterable[bytes]:
        raise RuntimeError

    door.app = broken
    with pytest.raises(RuntimeError):
        ask(door, [])
    door.shut()
    door.open()
    assert door.is_open
