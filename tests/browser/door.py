"""The door of the live server. What a page still sends when its test is over would ask a database that is no test's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from threading import Condition
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PATIENCE = 20
"""Seconds in which whoever is inside has to be done."""


class Door:
    """Open while a test runs. A save in the background, a picture that is asked after: whoever is inside when it is
    shut is waited for, whoever comes later is turned away."""

    def __init__(self, app: WSGIApplication) -> None:
        self.app = app
        self.is_open = False
        self.inside = 0
        self.moved = Condition()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        with self.moved:
            if not self.is_open:
                start_response("503 Service Unavailable", [("Content-Length", "0")])
                return []
            self.inside += 1
        return self._serve(environ, start_response)

    def _serve(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterator[bytes]:
        """Until the last byte is sent: what is streamed may still ask the database."""
        try:
            answer = self.app(environ, start_response)
            try:
                yield from answer
            finally:
                if close := getattr(answer, "close", None):
                    close()
        finally:
            with self.moved:
                self.inside -= 1
                self.moved.notify_all()

    def open(self) -> None:
        with self.moved:
            self.is_open = True

    def shut(self) -> None:
        with self.moved:
            self.is_open = False
            if not self.moved.wait_for(lambda: self.inside == 0, PATIENCE):
                msg = f"{self.inside} requests were not done in {PATIENCE} seconds after the test."
                raise TimeoutError(msg)
