"""Pace: what makes a run quicker and changes nothing that a test can see."""

from __future__ import annotations

import gc
from functools import partial

import pytest
import yaml

# The same reader in C: each test's school adopts a protocol, which is read from its file.
yaml.safe_load = partial(yaml.load, Loader=yaml.CSafeLoader)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Thousands of tests and all modules stay until the end: nobody has to look through them for garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
