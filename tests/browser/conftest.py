"""What a browser test uses: a page that remembers every answer and every complaint of the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.door import Door

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page, Response
    from pytest_django import Settings
    from pytest_django.live_server_helper import LiveServer

PLAIN = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


@dataclass
class Visit:
    """One window of a browser, and what happened in it."""

    page: Page
    base: str
    answers: list[Response] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(self.base + path)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def broken(self) -> list[str]:
        """Answers of 400 and above, and what the console said: a page without its style sheet passes axe."""
        return [f"{answer.status} {answer.url}" for answer in self.answers if answer.status >= 400] + self.complaints


def press(what: Locator) -> None:
    """Press what leads to a page, and wait until that is there; the one at hand may well be idle until it comes."""
    with what.page.expect_navigation(wait_until="networkidle"):
        what.click()


def comes_true(page: Page, asked: str, of: str = "") -> None:
    """Asked again and again: to wait for a function that promises an answer is to wait for the promise alone."""
    for _again in range(60):
        if page.evaluate(asked, of):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"It never came true: {asked}")


@pytest.fixture
def plain_static_files(settings: Settings) -> None:
    """Hashed names need collectstatic; without it every style sheet would be a 404."""
    settings.STORAGES = {**settings.STORAGES, **PLAIN}


@pytest.fixture
def windows(browser: Browser, plain_static_files: None) -> Iterator[Callable[..., Visit]]:
    """`windows(url, 390)` opens a window of that width on that server; the rest goes to Playwright's new_context."""
    contexts: list[BrowserContext] = []

    def start(base: str, width: int = 1280, height: int = 900, **options: Any) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        visited = Visit(context.new_page(), base)
        visited.page.on("response", lambda answer: visited.answers.append(answer))
        visited.page.on("pageerror", lambda error: visited.complaints.append(str(error)))
        visited.page.on(
            "console",
            lambda said: visited.complaints.append(said.text) if said.type in {"error", "warning"} else None,
        )
        return visited

    yield start
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def door(live_server: LiveServer) -> Door:
    server = live_server.thread.httpd
    door = Door(server.get_app())
    server.set_app(door)
    return door


@pytest.fixture
def visit(windows: Callable[..., Visit], live_server: LiveServer, door: Door) -> Iterator[Callable[..., Visit]]:
    """`visit(390)`: a window on the whole site, with this test's database. The door is shut before the windows are."""
    door.open()
    yield partial(windows, live_server.url)
    door.shut()
