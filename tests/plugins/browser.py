"""Gives browser tests a real Chromium. Without one they are skipped and named; with CI=true they fail."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright  # a second, which most runs need not spend

    path = chromium.find()
    if path is None:
        (pytest.fail if chromium.IN_CI else pytest.skip)(f"there is no Chromium here: {chromium.MENDING}")
    # Playwright runs an event loop in this thread; Django would take our own queries for its.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        # Chromium has no sandbox for root, and /dev/shm is small in many containers.
        flags = ["--no-sandbox", "--disable-dev-shm-usage"] if os.geteuid() == 0 else []
        started = playwright.chromium.launch(executable_path=path, args=flags)
        yield started
        started.close()
